"""Solids of revolution about the z axis, and the curved patches printed on them."""

import math

import numpy as np

from .curves import Curve
from .mesh import Mesh, merge
from .shading import CREASE_DEG, grid_mesh, runs

SEGMENTS = 128


def lathe(
    profile: Curve,
    *,
    segments: int = SEGMENTS,
    center_deg: float = -90.0,
    span_deg: float = 360.0,
    crease_deg: float = CREASE_DEG,
) -> Mesh:
    """Turns a profile about the z axis.

    Args:
        profile: (n, 2) points of (radius, z). The outside is on the right of the way: a solid goes out
            from the axis along its bottom, up, and back to the axis along its top. It is closed when
            both ends lie on the axis; a hollow one goes back down inside.
        segments: Facets of the full round.
        center_deg: Angle of the middle of the sweep, counter-clockwise from +x; −90 is the front.
        span_deg: 360 is the whole solid; less is a patch.
        crease_deg: Bends sharper than this are hard edges.
    Returns:
        The mesh; `uv` runs once around from left to right as seen from outside, and once along the profile.
    """
    columns = max(2, math.ceil(segments * span_deg / 360)) + 1
    u = np.linspace(0, 1, columns)
    angle = np.radians(center_deg + (u - 0.5) * span_deg)
    cos, sin = np.cos(angle)[None, :], np.sin(angle)[None, :]
    pieces = runs(profile, crease_deg=crease_deg)
    total = sum(float(np.linalg.norm(np.diff(r.points, axis=0), axis=1).sum()) for r in pieces)
    done = 0.0
    meshes = []
    for run in pieces:
        lengths = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(run.points, axis=0), axis=1))])
        v = (done + lengths) / total
        done += float(lengths[-1])
        r, z = run.points[:, :1], run.points[:, 1:]
        nr, nz = run.normals[:, :1], run.normals[:, 1:]
        points = np.stack([r * cos, r * sin, np.broadcast_to(z, (len(z), columns))], -1)
        normals = np.stack([nr * cos, nr * sin, np.broadcast_to(nz, (len(z), columns))], -1)
        uv = np.stack(np.broadcast_arrays(u[None, :], v[:, None]), -1)
        meshes.append(grid_mesh(points, normals, uv))
    return merge(meshes)


def round_patch(
    low: tuple[float, float],
    high: tuple[float, float],
    *,
    span_deg: float,
    center_deg: float = -90.0,
    lift: float = 0.0003,
) -> Mesh:
    """A printable patch on a cylinder or cone.

    Args:
        low, high: (radius, z) of the body at the lower and upper rim of the patch.
        span_deg: How far it reaches around.
        lift: Metres it floats over the body, so that the two never flicker through each other.
    Returns:
        A sheet whose `uv` spans 0 to 1, (0, 0) at the bottom left as one reads it from outside.
    """
    profile = np.array([low, high], np.float64)
    side = profile[1] - profile[0]
    profile += np.array([side[1], -side[0]]) / np.linalg.norm(side) * lift
    return lathe(profile, span_deg=span_deg, center_deg=center_deg)


def tube(inner: float, outer: float, z0: float, z1: float, bevel: float) -> Curve:
    """Profile of a ring of rectangular section with rounded edges: washers, collars, rims."""
    from .curves import rounded

    middle = (z0 + z1) / 2
    corners = [
        (inner, middle, 0.0),
        (inner, z0, bevel),
        (outer, z0, bevel),
        (outer, z1, bevel),
        (inner, z1, bevel),
        (inner, middle, 0.0),
    ]
    return rounded(corners)
