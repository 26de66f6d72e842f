"""Organic solids from distance functions: melted-together primitives, meshed by surface nets.

Source: Gibson, "Constrained Elastic Surface Nets", 1998; vertices are then drawn onto the surface by
Newton steps, which makes even a coarse grid smooth. Smooth union: Quilez, "Smooth minimum".
"""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from .curves import resample
from .mesh import Mesh
from .shading import grid_mesh

Points: TypeAlias = NDArray[np.float64]
Field: TypeAlias = Callable[[Points], NDArray[np.float64]]
"""(…, 3) points in metres to (…) signed distances, negative inside."""


def ellipsoid(center: tuple[float, float, float], radii: tuple[float, float, float]) -> Field:
    """Distance to an ellipsoid along its axes (Quilez' bound: exact on the surface to first order)."""
    c, r = np.array(center), np.array(radii)

    def field(p: Points) -> NDArray[np.float64]:
        q = (p - c) / r
        k0 = np.linalg.norm(q, axis=-1)
        k1 = np.linalg.norm(q / r, axis=-1)
        return np.asarray(k0 * (k0 - 1) / np.maximum(k1, 1e-9))

    return field


def capsule(
    start: tuple[float, float, float], end: tuple[float, float, float], radius: float, end_radius: float | None = None
) -> Field:
    """Distance to a rod with round ends, tapering if `end_radius` differs."""
    a, b = np.array(start), np.array(end)
    way = b - a

    def field(p: Points) -> NDArray[np.float64]:
        t = np.clip((p - a) @ way / (way @ way), 0, 1)
        thick = radius + t * ((radius if end_radius is None else end_radius) - radius)
        return np.asarray(np.linalg.norm(p - a - t[..., None] * way, axis=-1) - thick)

    return field


def melted(blend: float, *fields: Field) -> Field:
    """Their union, with fillets about `blend` metres wide."""

    def field(p: Points) -> NDArray[np.float64]:
        total = fields[0](p)
        for other in fields[1:]:
            value = other(p)
            h = np.maximum(blend - np.abs(total - value), 0) / blend
            total = np.minimum(total, value) - h * h * h * blend / 6
        return total

    return field


def block(center: tuple[float, float, float], size: tuple[float, float, float], radius: float) -> Field:
    """Distance to a box with round edges; `size` is its full extent along x, y and z."""
    c, core = np.array(center), np.array(size) / 2 - radius

    def field(p: Points) -> NDArray[np.float64]:
        q = np.abs(p - c) - core
        return np.asarray(np.linalg.norm(np.maximum(q, 0), axis=-1) + np.minimum(q.max(-1), 0) - radius)

    return field


def carved(blend: float, solid: Field, *tools: Field) -> Field:
    """What is left of a solid where no tool reaches, with rims rounded over about `blend` metres."""

    def inverse(field: Field) -> Field:
        return lambda p: -field(p)

    return inverse(melted(blend, inverse(solid), *tools))


def isosurface(field: Field, low: tuple[float, float, float], high: tuple[float, float, float], cell: float) -> Mesh:
    """The closed surface where `field` is 0.

    Args:
        low, high: A box that holds all of it with at least one cell to spare.
        cell: Edge of the grid's cubes in metres.
    """
    axes = [np.arange(a, b + cell, cell) for a, b in zip(low, high, strict=True)]
    grid = np.stack(np.meshgrid(*axes, indexing="ij"), -1)
    value = field(grid)
    inside = value < 0
    corners = [
        inside[i : i - 1 or None, j : j - 1 or None, k : k - 1 or None] for i in (0, 1) for j in (0, 1) for k in (0, 1)
    ]
    count = np.sum(corners, 0)
    crossed = (count > 0) & (count < 8)
    number = np.full(crossed.shape, -1)
    number[crossed] = np.arange(crossed.sum())
    points = grid[:-1, :-1, :-1][crossed] + cell / 2
    for _ in range(5):
        gradient = _gradient(field, points, cell * 0.05)
        step = field(points)[:, None] * gradient
        points = points - np.clip(step, -cell * 0.6, cell * 0.6)
    faces = []
    for axis in range(3):
        # An edge of the grid that crosses the surface is shared by four cells: one quadrilateral.
        u, v = (axis + 1) % 3, (axis + 2) % 3
        lower = np.moveaxis(inside, (axis, u, v), (0, 1, 2))[:, 1:-1, 1:-1]
        cells = np.moveaxis(number, (axis, u, v), (0, 1, 2))
        leaves, enters = lower[:-1] & ~lower[1:], ~lower[:-1] & lower[1:]
        a, b, c, d = cells[:, :-1, :-1], cells[:, 1:, :-1], cells[:, 1:, 1:], cells[:, :-1, 1:]
        for mask, quad in ((leaves, (a, b, c, d)), (enters, (a, d, c, b))):
            p, q, r, s = (x[mask] for x in quad)
            faces += [np.stack([p, q, r], 1), np.stack([p, r, s], 1)]
    normals = _gradient(field, points, cell * 0.1)
    return Mesh(points.astype(np.float32), np.concatenate(faces).astype(np.uint32), normals.astype(np.float32))


def draped(
    field: Field, frame: NDArray[np.floating], outline: NDArray[np.float64], *, lift: float = 0.00004, rings: int = 6
) -> Mesh:
    """A thin patch laid on a surface, as a decal: windows, grilles.

    Args:
        frame: 4×4; the patch is thrown from its origin's xy plane down its −z axis, and must hit everywhere.
        outline: (n, 2) in that plane, counter-clockwise, star-shaped about the origin.
        lift: Metres over the surface.
    """
    share = np.linspace(1, 0, rings + 1)[:, None, None]
    ring = resample(np.concatenate([outline, outline[:1]]), 97)
    flat = np.concatenate([ring[None] * share, np.zeros((rings + 1, len(ring), 1))], -1)
    turn = np.asarray(frame, np.float64)
    points = flat @ turn[:3, :3].T + turn[:3, 3]
    for _ in range(40):
        points = points - turn[:3, 2] * (field(points)[..., None] - lift) * 0.9
    normals = _gradient(field, points.reshape(-1, 3), 2e-5).reshape(points.shape)
    mesh = grid_mesh(points, normals)
    return Mesh(mesh.vertices, mesh.faces, mesh.normals)


def _gradient(field: Field, points: Points, step: float) -> Points:
    """Unit gradient by central differences."""
    out = np.empty_like(points)
    for k in range(3):
        shift = np.zeros(3)
        shift[k] = step
        out[:, k] = field(points + shift) - field(points - shift)
    return np.asarray(out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-12))
