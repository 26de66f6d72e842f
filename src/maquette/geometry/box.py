"""Boxes with truly round edges and corners, and flat printable patches."""

import numpy as np
from numpy.typing import NDArray

from .mesh import Mesh, merge
from .shading import grid_mesh

# Each face as (axis it looks along, sign, axis of columns, axis of rows, sign of columns).
_FACES = ((0, 1, 1, 2, 1), (0, -1, 1, 2, -1), (1, 1, 0, 2, -1), (1, -1, 0, 2, 1), (2, 1, 0, 1, 1), (2, -1, 0, 1, -1))


def rounded_box(width: float, depth: float, height: float, radius: float, *, segments: int = 4, cells: int = 1) -> Mesh:
    """A box with quarter-round edges and eighth-sphere corners, centred in x and y, standing on z = 0.

    Args:
        radius: Of the edges; at most half of the shortest side.
        segments: Facets of an eighth turn; an edge has twice as many.
        cells: Facets across the flat of each side, for boxes that are bent afterwards.
    """
    half = np.array([width, depth, height], np.float64) / 2
    radius = min(radius, float(half.min()) * 0.999)
    inner = half - radius
    lean = np.tan(np.linspace(0, np.pi / 4, segments + 1))
    meshes = []
    for axis, sign, across, up, turn in _FACES:
        column = _steps(float(inner[across]), radius * lean, cells) * turn
        row = _steps(float(inner[up]), radius * lean, cells)
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


def _steps(flat: float, corner: NDArray[np.float64], cells: int) -> NDArray[np.float64]:
    inside = np.linspace(-flat, flat, cells + 1)[1:-1]
    return np.concatenate([-flat - corner[::-1], inside, flat + corner])


def flat_patch(width: float, height: float) -> Mesh:
    """An upright sheet about the origin in the plane y = 0, facing −y, with `uv` over the whole of it."""
    x, z = np.meshgrid([-width / 2, width / 2], [-height / 2, height / 2])
    points = np.stack([x, np.zeros_like(x), z], -1)
    normals = np.broadcast_to([0.0, -1.0, 0.0], points.shape)
    return grid_mesh(points, normals, points[..., [0, 2]] / (width, height) + 0.5)
