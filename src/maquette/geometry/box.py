"""Boxes with truly round edges and corners, and flat printable patches."""

import numpy as np

from .mesh import Mesh, merge
from .shading import grid_mesh

# Each face as (axis it looks along, sign, axis of columns, axis of rows, sign of columns).
_FACES = ((0, 1, 1, 2, 1), (0, -1, 1, 2, -1), (1, 1, 0, 2, -1), (1, -1, 0, 2, 1), (2, 1, 0, 1, 1), (2, -1, 0, 1, -1))


def rounded_box(width: float, depth: float, height: float, radius: float, *, segments: int = 4) -> Mesh:
    """A box with quarter-round edges and eighth-sphere corners, centred in x and y, standing on z = 0.

    Args:
        radius: Of the edges; at most half of the shortest side.
        segments: Facets of an eighth turn; an edge has twice as many.
    """
    half = np.array([width, depth, height], np.float64) / 2
    radius = min(radius, float(half.min()) * 0.999)
    inner = half - radius
    lean = np.tan(np.linspace(0, np.pi / 4, segments + 1))
    meshes = []
    for axis, sign, across, up, turn in _FACES:
        column = np.concatenate([-inner[across] - radius * lean[::-1], inner[across] + radius * lean]) * turn
        row = np.concatenate([-inner[up] - radius * lean[::-1], inner[up] + radius * lean])
        shape = (len(row), len(column), 3)
        cube = np.zeros(shape)
        cube[..., axis] = sign * half[axis]
        cube[..., across] = column[None, :]
        cube[..., up] = row[:, None]
        core = np.clip(cube, -inner, inner)
        normals = cube - core
        normals /= np.linalg.norm(normals, axis=-1, keepdims=True)
        points = core + radius * normals + (0, 0, half[2])
        meshes.append(grid_mesh(points, normals))
    return merge(meshes)


def flat_patch(width: float, height: float) -> Mesh:
    """An upright sheet about the origin in the plane y = 0, facing −y, with `uv` over the whole of it."""
    x, z = np.meshgrid([-width / 2, width / 2], [-height / 2, height / 2])
    points = np.stack([x, np.zeros_like(x), z], -1)
    normals = np.broadcast_to([0.0, -1.0, 0.0], points.shape)
    return grid_mesh(points, normals, points[..., [0, 2]] / (width, height) + 0.5)
