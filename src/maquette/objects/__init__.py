"""Objects of the built-in world: one file each, found by the registry. Light to import: numpy only."""

from .contracts import Look, Object, Shown, objects

__all__ = ["Look", "Object", "Shown", "objects"]
