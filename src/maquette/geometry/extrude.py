"""Plane outlines raised to bevelled solids, and flat sheets of any outline."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from .curves import Curve
from .mesh import Mesh, merge
from .shading import CREASE_DEG, grid_mesh, runs


def extrude(
    outline: Curve,
    depth: float,
    *,
    bevel: float = 0.0,
    hole: Curve | None = None,
    segments: int = 5,
    crease_deg: float = CREASE_DEG,
) -> Mesh:
    """Raises an outline in the xy plane to the height `depth`, with quarter-round edges.

    Args:
        outline: (n, 2), closed, counter-clockwise. Without a hole the whole of it must be visible from
            its centroid, for the caps are fans about that.
        depth: Metres along z, from z = 0.
        bevel: Radius of the edges, at most half the depth; the outline is met between them.
        hole: (n, 2), closed, counter-clockwise, with as many points as the outline, each across from its
            partner there.
    """
    bevel = min(bevel, 0.499 * depth)
    rim = None if hole is None else shrunk(hole, -bevel)

    def cap(z: float, is_underside: bool) -> Mesh:
        return sheet(shrunk(outline, bevel), z=z, hole=rim, is_underside=is_underside)

    return _raised([outline] + ([hole[::-1]] if hole is not None else []), depth, bevel, segments, crease_deg, cap)


def ribbon(curve: Curve, thickness: float, depth: float, *, bevel: float = 0.0, segments: int = 4) -> Mesh:
    """An open curve in the xy plane given a thickness and raised to the height `depth`: bent sheet, covers, straps.

    Args:
        curve: (n, 2) middle line; its bends must be wider than the thickness.
        bevel: Radius of the edges and of the ends' corners; under half the thickness.
    """
    half = thickness / 2
    bevel = min(bevel, 0.499 * depth, 0.9 * half)
    length = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(curve, axis=0), axis=1))])
    corner = bevel * (1 - np.cos(np.linspace(0, np.pi / 2, segments + 1)))
    at = np.unique(
        np.concatenate([corner, length[-1] - corner, length[(length > bevel) & (length < length[-1] - bevel)]])
    )
    line = np.stack([np.interp(at, length, curve[:, k]) for k in (0, 1)], 1)
    to_end = np.minimum(at, length[-1] - at)
    wide = half - bevel + np.sqrt(np.maximum(bevel**2 - np.maximum(bevel - to_end, 0) ** 2, 0))
    way = np.gradient(line, axis=0)
    right = np.stack([way[:, 1], -way[:, 0]], 1) / np.linalg.norm(way, axis=1, keepdims=True)
    outline = np.concatenate([line + right * wide[:, None], (line - right * wide[:, None])[::-1]])
    n = len(line)

    def cap(z: float, is_underside: bool) -> Mesh:
        near = shrunk(outline, bevel)
        pair = np.stack([near[:n], near[n:][::-1]])
        points = np.concatenate([pair, np.full((2, n, 1), z)], -1)
        points = points[::-1] if is_underside else points
        return grid_mesh(points, np.broadcast_to([0.0, 0.0, -1.0 if is_underside else 1.0], points.shape))

    return _raised([outline], depth, bevel, segments, 50.0, cap)


def _raised(
    outlines: list[Curve],
    depth: float,
    bevel: float,
    segments: int,
    crease_deg: float,
    cap: Callable[[float, bool], Mesh],
) -> Mesh:
    """Walls with quarter-round edges along closed outlines, between two caps."""
    turn = np.linspace(0, np.pi / 2, segments + 1) if bevel > 0 else np.array([np.pi / 2])
    inset = np.concatenate([bevel * (1 - np.sin(turn)), bevel * (1 - np.sin(turn[::-1]))])
    z = np.concatenate([bevel * (1 - np.cos(turn)), depth - bevel * (1 - np.cos(turn[::-1]))])
    level = np.concatenate([-np.cos(turn), np.cos(turn[::-1])])
    outward = np.concatenate([np.sin(turn), np.sin(turn[::-1])])
    meshes = []
    for curve in outlines:
        for run in runs(curve, closed=True, crease_deg=crease_deg):
            flat = run.points[None] - inset[:, None, None] * run.offsets[None]
            points = np.concatenate([flat, np.broadcast_to(z[:, None, None], (*flat.shape[:2], 1))], -1)
            sides = run.normals[None] * outward[:, None, None]
            normals = np.concatenate([sides, np.broadcast_to(level[:, None, None], (*flat.shape[:2], 1))], -1)
            meshes.append(grid_mesh(points, normals))
    return merge(_bare(m) for m in [*meshes, cap(depth, False), cap(0.0, True)])


def sheet(outline: Curve, *, z: float = 0.0, hole: Curve | None = None, is_underside: bool = False) -> Mesh:
    """A flat face with the outline (as for `extrude`) at height z, facing up, or down; `uv` spans its bounding box."""
    if hole is None:
        points = np.concatenate([outline, outline.mean(0, keepdims=True)])
        a = np.arange(len(outline))
        faces = np.stack([a, np.roll(a, -1), np.full_like(a, len(outline))], 1)
    else:
        n = len(outline)
        points = np.concatenate([outline, hole])
        a, b = np.arange(n), (np.arange(n) + 1) % n
        faces = np.concatenate([np.stack([a, b, b + n], 1), np.stack([a, b + n, a + n], 1)])
    low, high = points.min(0), points.max(0)
    solid = np.concatenate([points, np.full((len(points), 1), z)], 1)
    normals = np.zeros((len(points), 3), np.float32)
    normals[:, 2] = -1 if is_underside else 1
    faces = faces[:, ::-1] if is_underside else faces
    return Mesh(
        solid.astype(np.float32), faces.astype(np.uint32), normals, ((points - low) / (high - low)).astype(np.float32)
    )


def shrunk(outline: Curve, inset: float) -> NDArray[np.float64]:
    """A closed outline moved inward by `inset` metres; outward when negative. Small ones: it cuts no loops."""
    points = outline
    sides = np.roll(points, -1, 0) - points
    flat = np.stack([sides[:, 1], -sides[:, 0]], 1) / np.linalg.norm(sides, axis=1, keepdims=True)
    before = np.roll(flat, 1, 0)
    cosine = (before * flat).sum(1, keepdims=True)
    return np.asarray(points - inset * (before + flat) / np.maximum(1 + cosine, 0.3))


def _bare(mesh: Mesh) -> Mesh:
    return Mesh(mesh.vertices, mesh.faces, mesh.normals)
