"""Solids as numpy meshes: profiles turned, outlines extruded, boxes rounded, shapes swept. No renderer."""

from .box import flat_patch, rounded_box
from .curves import Curve, ellipse, resample, rounded, rounded_rectangle, spline, squircle
from .extrude import extrude, ribbon, sheet
from .isosurface import Field, block, capsule, carved, draped, ellipsoid, isosurface, melted
from .lathe import lathe, round_patch, tube
from .matrices import aim, rotate, scale, translate
from .mesh import Mesh, Part, Solid, Surface, bounds, merge
from .polyhedra import rounded_polyhedron
from .shading import painted, tiled
from .sweep import sweep

__all__ = [
    "Curve",
    "Field",
    "Mesh",
    "Part",
    "Solid",
    "Surface",
    "aim",
    "block",
    "bounds",
    "capsule",
    "carved",
    "draped",
    "ellipse",
    "ellipsoid",
    "extrude",
    "flat_patch",
    "isosurface",
    "lathe",
    "melted",
    "merge",
    "painted",
    "resample",
    "ribbon",
    "rotate",
    "round_patch",
    "rounded",
    "rounded_box",
    "rounded_polyhedron",
    "rounded_rectangle",
    "scale",
    "sheet",
    "spline",
    "squircle",
    "sweep",
    "tiled",
    "translate",
    "tube",
]
