"""What furniture stands on and is made of: turned and square legs, boards, handles."""

import numpy as np

from ...geometry import Mesh, extrude, lathe, merge, rounded, rounded_box, rounded_rectangle, translate
from .._loft import limb

Point = tuple[float, float, float]


def leg(foot: Point, top: Point, thick: float, thick_top: float) -> Mesh:
    """A round tapered leg, the diameters given; its ends are level."""
    path = np.linspace(foot, top, 5)
    made = limb(path.tolist(), np.linspace(thick / 2, thick_top / 2, 5).tolist(), sides=28)
    level = made.vertices.copy()
    level[:, 2] = np.maximum(level[:, 2], foot[2])  # sawn off level, where it leans
    return Mesh(level, made.faces, made.normals)


def board(width: float, depth: float, thick: float, *, corner: float = 0.006, bevel: float = 0.003) -> Mesh:
    """A board lying flat on z = 0, its edges eased."""
    return extrude(rounded_rectangle(width, depth, corner), thick, bevel=min(bevel, 0.45 * thick))


def post(x: float, y: float, z0: float, z1: float, size: float, *, radius: float = 0.004) -> Mesh:
    """A square post between two heights."""
    return rounded_box(size, size, z1 - z0, radius, segments=2).moved(translate(x, y, z0))


def knob(radius: float) -> Mesh:
    """A turned knob on z = 0, out along z."""
    r = radius
    profile = rounded(
        [(0, 0, 0), (0.55 * r, 0, 0), (0.42 * r, 0.6 * r, 0.3 * r), (r, 1.0 * r, 0.4 * r), (r, 1.5 * r, 0.5 * r),
         (0, 1.75 * r, 0)], step_deg=12)  # fmt: skip
    return lathe(profile, segments=36)


def four(x: float, y: float, foot_x: float, foot_y: float, z: float, thick: float, thick_top: float) -> Mesh:
    """Four round legs: their tops at (±x, ±y, z), their feet spread to (±foot_x, ±foot_y)."""
    return merge(
        leg((sx * foot_x, sy * foot_y, 0.0), (sx * x, sy * y, z), thick, thick_top) for sx in (-1, 1) for sy in (-1, 1)
    )
