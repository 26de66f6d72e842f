"""Sections carried along a path: handles, cables, wire frames."""

import numpy as np
from numpy.typing import NDArray

from .curves import Curve
from .mesh import Mesh, merge
from .shading import grid_mesh, grid_normals

CAP_STEPS = 7


def sweep(
    path: Curve,
    section: Curve,
    *,
    size: NDArray[np.float64] | None = None,
    up: tuple[float, float, float] = (0.0, 0.0, 1.0),
    closed: bool = False,
    rounding: float = 1.0,
) -> Mesh:
    """Carries a closed smooth section along a path without twist.

    Args:
        path: (n, 3) points, evenly spread.
        section: (k, 2) outline about the origin, counter-clockwise, in metres: x along `up` made square
            to the path, y across.
        size: (n,) factors on the section, 1 everywhere if None.
        up: Where the section's x points at the start; must not run along the path there.
        closed: The path's end joins its start, without a twist only for a plane path; else both ends are
            capped by domes.
        rounding: Height of the domes over the mean radius of the section; 0 is flat.
    Source: frames by parallel transport, Bishop, "There is more than one way to frame a curve", 1975.
    """
    factors = np.ones(len(path)) if size is None else np.asarray(size, np.float64)
    if closed:
        path, factors = np.concatenate([path, path[:1]]), np.concatenate([factors, factors[:1]])
        tangents = np.gradient(np.concatenate([path[-2:-1], path, path[1:2]]), axis=0)[1:-1]
    else:
        tangents = np.gradient(path, axis=0)
    tangents /= np.linalg.norm(tangents, axis=1, keepdims=True)
    normals = _transported(tangents, np.asarray(up, np.float64))
    across = np.cross(tangents, normals)
    if not closed:
        path, normals, across, factors = _domed(path, tangents, normals, across, factors, section, rounding)
    ring = np.concatenate([section, section[:1]])
    scaled = factors[:, None, None] * ring[None]
    points = path[:, None] + scaled[..., :1] * normals[:, None] + scaled[..., 1:] * across[:, None]
    shading = grid_normals(points, wraps=True)
    if closed:
        seam = shading[0] + shading[-1]
        shading[0] = shading[-1] = seam / np.linalg.norm(seam, axis=-1, keepdims=True)
        return _bare(grid_mesh(points, shading))
    ends = []
    for row, sign in ((0, -1), (-1, 1)):
        way = tangents[row] * sign
        # The tip of a dome has no tangent plane of its own to measure.
        shading[row] = way
        middle = np.broadcast_to(path[row], points[row].shape)
        pair = np.stack([points[row], middle] if sign > 0 else [middle, points[row]])
        ends.append(_bare(grid_mesh(pair, np.broadcast_to(way, pair.shape))))
    return merge([_bare(grid_mesh(points, shading)), *ends])


def _transported(tangents: NDArray[np.float64], up: NDArray[np.float64]) -> NDArray[np.float64]:
    normals = np.empty_like(tangents)
    last = up
    for i, tangent in enumerate(tangents):
        last = last - tangent * (last @ tangent)
        last = last / np.linalg.norm(last)
        normals[i] = last
    return normals


def _domed(
    path: Curve,
    tangents: NDArray[np.float64],
    normals: NDArray[np.float64],
    across: NDArray[np.float64],
    factors: NDArray[np.float64],
    section: Curve,
    rounding: float,
) -> tuple[Curve, NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """The path with both ends drawn out to domes."""
    radius = float(np.linalg.norm(section, axis=1).mean()) * rounding
    turn = np.linspace(0, np.pi / 2, CAP_STEPS + 1)[1:]
    reach, shrink = np.sin(turn) * radius, np.maximum(np.cos(turn), 0.02)
    if rounding == 0:
        reach, shrink = reach[:0], shrink[:0]
    n = len(reach)
    start = path[0] - tangents[0] * (reach * factors[0])[::-1, None]
    end = path[-1] + tangents[-1] * (reach * factors[-1])[:, None]

    def held(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.concatenate([np.repeat(values[:1], n, 0), values, np.repeat(values[-1:], n, 0)])

    grown = np.concatenate([factors[0] * shrink[::-1], factors, factors[-1] * shrink])
    return np.concatenate([start, path, end]), held(normals), held(across), grown


def _bare(mesh: Mesh) -> Mesh:
    return Mesh(mesh.vertices, mesh.faces, mesh.normals)
