"""Solids bent after they are made, and thin shells of any curvature: cushions, seats, brims, cloth."""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from ..geometry import Curve, Mesh, merge, rounded_box
from ..geometry.shading import grid_mesh

Points: TypeAlias = NDArray[np.float64]
Bend: TypeAlias = Callable[[Points], Points]
"""(…, 3) points to where they go; smooth."""
Surface2: TypeAlias = Callable[[Points], Points]
"""(…, 2) points of a plane to (…, 3) points in metres; smooth, its normal is x × y."""


def warped(mesh: Mesh, bend: Bend, *, step: float = 1e-4) -> Mesh:
    """The mesh bent, its normals turned as the bend turns the tangents at each vertex.

    Args:
        step: Metres over which the bend is measured.
    """
    p, n = mesh.vertices.astype(np.float64), mesh.normals.astype(np.float64)
    aside = np.where(np.abs(n[:, :1]) < 0.7, (1.0, 0.0, 0.0), (0.0, 1.0, 0.0))
    t = np.cross(n, aside)
    t /= np.maximum(np.linalg.norm(t, axis=1, keepdims=True), 1e-12)
    s = np.cross(n, t)
    one = bend(p + step * t) - bend(p - step * t)
    other = bend(p + step * s) - bend(p - step * s)
    normals = np.cross(one, other)
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-15)
    return Mesh(bend(p).astype(np.float32), mesh.faces, normals.astype(np.float32), mesh.uv, mesh.colors)


def cushion(
    width: float, depth: float, height: float, *, radius: float, plump: float = 0.0, pinch: float = 0.0, cells: int = 12
) -> Mesh:
    """A stuffed block: its broad sides swell by `plump` metres, its corners draw in.

    Args:
        radius: Of its edges.
        pinch: Metres by which the sides are hollow between the corners, as those of a pillow are.
    """
    box = rounded_box(width, depth, height, radius, segments=3, cells=cells)

    def bend(p: Points) -> Points:
        u, v, w = 2 * p[..., 0] / width, 2 * p[..., 1] / depth, 2 * p[..., 2] / height - 1
        level = np.clip(1 - u**2, 0, 1) * np.clip(1 - v**2, 0, 1)
        out = p.copy()
        out[..., 2] += w * plump * level**0.5
        out[..., 0] -= u * pinch * np.clip(1 - v**2, 0, 1)
        out[..., 1] -= v * pinch * np.clip(1 - u**2, 0, 1)
        return out

    return warped(box, bend)


def shell(surface: Surface2, outline: Curve, thickness: float, *, rings: int = 12) -> Mesh:
    """A curved sheet with a thickness and a round rim.

    Args:
        surface: Middle of the sheet.
        outline: (n, 2) in the surface's plane, counter-clockwise, star-shaped about its mean.
    """
    middle = outline.mean(0)
    ring = np.concatenate([outline, outline[:1]])
    share = np.linspace(0, 1, rings + 1)[:, None, None]
    flat = middle + share * (ring[None] - middle)
    points, normals = surface(flat), _normals(surface, flat, thickness)
    half = thickness / 2
    above, below = points + half * normals, points - half * normals
    edge, up = points[-1], normals[-1]
    along = np.roll(edge[:-1], -1, 0) - np.roll(edge[:-1], 1, 0)
    along = np.concatenate([along, along[:1]])
    out = np.cross(along, up)
    out /= np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-15)
    turn = np.linspace(-np.pi / 2, np.pi / 2, 7)[:, None, None]
    side = np.sin(turn) * up + np.cos(turn) * out
    return merge(
        [
            grid_mesh(above[::-1], normals[::-1]),
            grid_mesh(below, -normals),
            grid_mesh(edge + half * side, side),
        ]
    )


def _normals(surface: Surface2, flat: Points, thickness: float) -> Points:
    step = max(1e-5, 0.05 * thickness)
    u, v = np.array((step, 0.0)), np.array((0.0, step))
    out = np.cross(surface(flat + u) - surface(flat - u), surface(flat + v) - surface(flat - v))
    return np.asarray(out / np.maximum(np.linalg.norm(out, axis=-1, keepdims=True), 1e-18))
