"""From curves to smooth normals, from grids of points to triangles: what the solid makers share."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from .curves import Curve
from .mesh import Mesh

CREASE_DEG = 34.0  # sharper bends than this are edges one is meant to see


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a plane curve without a crease.

    `normals` are unit and point to the right of the way; `offsets` move each point by one unit of
    distance from the curve on both sides of a corner (the mitre).
    """

    points: Curve
    normals: Curve
    offsets: Curve


def runs(curve: Curve, *, closed: bool = False, crease_deg: float = CREASE_DEG) -> list[Run]:
    """Splits a plane curve at its creases and gives every point its normal.

    Normals are weighted by the length of the two neighbouring sides, so that a long straight side next
    to a small rounding stays evenly lit.
    """
    keep = np.linalg.norm(curve - np.roll(curve, 1, 0), axis=1) > 1e-9
    keep[0] = keep[0] or not closed
    points = curve[keep]
    sides = np.diff(np.concatenate([points, points[:1]]), axis=0) if closed else np.diff(points, axis=0)
    lengths = np.linalg.norm(sides, axis=1)
    flat = np.stack([sides[:, 1], -sides[:, 0]], 1) / lengths[:, None]
    before = np.roll(flat, 1, 0) if closed else np.concatenate([flat[:1], flat])
    after = flat if closed else np.concatenate([flat, flat[-1:]])
    cosine = (before * after).sum(1)
    weight_before = np.roll(lengths, 1) if closed else np.concatenate([lengths[:1], lengths])
    weight_after = lengths if closed else np.concatenate([lengths, lengths[-1:]])
    soft = _unit(before * weight_before[:, None] + after * weight_after[:, None])
    mitre = (before + after) / np.maximum(1 + cosine, 0.3)[:, None]
    creases = np.flatnonzero(cosine < np.cos(np.radians(crease_deg)))
    if closed:
        start = int(creases[0]) if len(creases) else 0
        order = np.concatenate([np.arange(start, len(points)), np.arange(start + 1)])
        cuts = [0, *(int(c) - start for c in creases if c > start), len(order) - 1]
        is_hard = bool(len(creases))
    else:
        order = np.arange(len(points))
        cuts = [0, *(int(c) for c in creases), len(order) - 1]
        is_hard = True
    out = []
    for a, b in pairwise(cuts):
        index = order[a : b + 1]
        normals = soft[index].copy()
        if is_hard:
            normals[0], normals[-1] = after[index[0]], before[index[-1]]
        out.append(Run(points[index], normals, mitre[index]))
    return out


def grid_mesh(
    points: NDArray[np.floating], normals: NDArray[np.floating], uv: NDArray[np.floating] | None = None
) -> Mesh:
    """A sheet of quadrilaterals as triangles; those without area are left out.

    Args:
        points, normals: (rows, columns, 3); seen from outside, columns run to the right and rows upward.
        uv: (rows, columns, 2), or None.
    """
    rows, columns = points.shape[:2]
    index = np.arange(rows * columns).reshape(rows, columns)
    a, b, c, d = index[:-1, :-1], index[:-1, 1:], index[1:, 1:], index[1:, :-1]
    faces = np.concatenate([np.stack([a, b, c], -1).reshape(-1, 3), np.stack([a, c, d], -1).reshape(-1, 3)])
    flat = points.reshape(-1, 3).astype(np.float32)
    p, q, r = (flat[faces[:, k]].astype(np.float64) for k in range(3))
    whole = np.linalg.norm(np.cross(q - p, r - p), axis=1) > 1e-14
    return Mesh(
        flat,
        faces[whole].astype(np.uint32),
        _unit(normals.reshape(-1, 3)).astype(np.float32),
        None if uv is None else uv.reshape(-1, 2).astype(np.float32),
    )


def grid_normals(points: NDArray[np.float64], *, wraps: bool = False) -> NDArray[np.float64]:
    """Unit normals of a smooth sheet as for `grid_mesh`; `wraps` if the last column repeats the first."""
    along = np.gradient(points, axis=0)
    if wraps:
        ring = points[:, :-1]
        across = (np.roll(ring, -1, 1) - np.roll(ring, 1, 1)) / 2
        across = np.concatenate([across, across[:, :1]], 1)
    else:
        across = np.gradient(points, axis=1)
    return np.asarray(_unit(np.cross(across, along)), np.float64)


def painted(mesh: Mesh, color: tuple[float, float, float]) -> Mesh:
    """The mesh with one colour (linear RGB) on all vertices, so that meshes of many colours can merge."""
    colors = np.broadcast_to(np.array(color, np.float32), (len(mesh.vertices), 3)).copy()
    return Mesh(mesh.vertices, mesh.faces, mesh.normals, mesh.uv, colors)


def tiled(mesh: Mesh, across: float, up: float) -> Mesh:
    """The mesh with a texture repeated over its `uv`."""
    assert mesh.uv is not None
    return Mesh(mesh.vertices, mesh.faces, mesh.normals, (mesh.uv * (across, up)).astype(np.float32), mesh.colors)


def _unit(vectors: NDArray[np.floating]) -> NDArray[np.floating]:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-12))
