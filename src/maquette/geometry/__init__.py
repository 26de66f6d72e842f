"""Solids as numpy meshes: profiles turned, outlines extruded, boxes rounded, shapes swept. No renderer."""

from .mesh import Mesh, Part, Solid, Surface, bounds, merge

__all__ = ["Mesh", "Part", "Solid", "Surface", "bounds", "merge"]
