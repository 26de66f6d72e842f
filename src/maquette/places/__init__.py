"""Places of the built-in world: one file each, found by the registry. Light to import: numpy only."""

from .contracts import Focus, Haze, Place, Surround, places

__all__ = ["Focus", "Haze", "Place", "Surround", "places"]
