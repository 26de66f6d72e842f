"""Lays surfaces flat, so that patterns keep their size on them: unstretched and unmirrored, in metres.

Two ways. `wrapped` gives texture coordinates for a tile that repeats: round a turned body, from six sides on all
else. `Atlas` gives each triangle a place of its own in one image, for patterns that run through the whole of a body
and so are told point by point.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from .mesh import Mesh

Places: TypeAlias = NDArray[np.float32]
"""(n, 3) metres: where the vertices of a mesh are in the object that it belongs to."""

WELD_M = 2e-6  # nearer vertices are one
ROUND = 0.92  # share of a piece's surface that must face away from its axis for it to count as turned
STEEP = 0.72  # of a normal upward, from where on a turned body is papered from above
LEAST_TEXELS = 2  # along each side of a triangle: its corners


def pieces(places: Places, faces: NDArray[np.uint32]) -> NDArray[np.int64]:
    """(m,) for each triangle the number of the connected piece it belongs to."""
    grid = np.round(places.astype(np.float64) / WELD_M).astype(np.int64)
    key = (grid[:, 0] * 73856093) ^ (grid[:, 1] * 19349663) ^ (grid[:, 2] * 83492791)
    _, welded = np.unique(key, return_inverse=True)
    corner = welded[faces.astype(np.int64)]
    count = int(welded.max()) + 1
    rows, columns = np.concatenate([corner[:, 0], corner[:, 1]]), np.concatenate([corner[:, 1], corner[:, 2]])
    links = coo_matrix((np.ones(len(rows), np.int8), (rows, columns)), shape=(count, count))
    _, label = connected_components(links, directed=False)
    return np.asarray(label[corner[:, 0]], np.int64)


def wrapped(mesh: Mesh, places: Places, size_m: tuple[float, float]) -> Mesh:
    """The mesh with `uv` in tiles of the given width and height; every triangle has vertices of its own.

    Pieces that are turned about a vertical axis are papered round it, with a whole number of tiles.
    """
    corner = places[mesh.faces].astype(np.float64)  # (m, 3, 3)
    way = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0])
    area = np.linalg.norm(way, axis=1, keepdims=True)
    way = way / np.maximum(area, 1e-18)
    flat = _from_six_sides(corner, way)
    for piece in _turned(corner, way, area[:, 0], pieces(places, mesh.faces)):
        flat[piece.faces] = _around(corner[piece.faces], piece, size_m[0])
    uv = flat / np.asarray(size_m)
    index = mesh.faces.reshape(-1)
    return Mesh(
        mesh.vertices[index],
        np.arange(len(index), dtype=np.uint32).reshape(-1, 3),
        mesh.normals[index],
        uv.reshape(-1, 2).astype(np.float32),
    )


def _from_six_sides(corner: NDArray[np.float64], way: NDArray[np.float64]) -> NDArray[np.float64]:
    """(m, 3, 2) metres: each triangle as seen from the side that it faces most."""
    axis = np.abs(way + np.array([0.0, 0.0, 1e-6])).argmax(1)
    sign = np.where(np.take_along_axis(way, axis[:, None], 1)[:, 0] < 0, -1.0, 1.0)[:, None]
    x, y, z = (corner[..., k] for k in range(3))
    a = axis[:, None]
    across = np.where(a == 0, y * sign, np.where(a == 1, -x * sign, x))
    up = np.where(a == 2, y * sign, z)
    return np.stack([across, up], -1)


@dataclass(frozen=True, slots=True)
class _Turned:
    """The side of a body turned about a vertical axis."""

    faces: NDArray[np.int64]
    x: float
    y: float
    radius: float


def _turned(
    corner: NDArray[np.float64], way: NDArray[np.float64], area: NDArray[np.float64], label: NDArray[np.int64]
) -> list[_Turned]:
    out = []
    middle = corner.mean(1)
    order = np.argsort(label, kind="stable")
    for index in np.split(order, np.flatnonzero(np.diff(label[order])) + 1):
        points = corner[index].reshape(-1, 3)
        low, high = points.min(0), points.max(0)
        wide, deep = high[0] - low[0], high[1] - low[1]
        side = index[np.abs(way[index, 2]) < STEEP]
        if len(side) < 24 or abs(wide - deep) > 0.08 * max(wide, deep):
            continue
        x, y = (low[0] + high[0]) / 2, (low[1] + high[1]) / 2
        out_x, out_y = middle[side, 0] - x, middle[side, 1] - y
        distance = np.hypot(out_x, out_y)
        flat = np.maximum(np.hypot(way[side, 0], way[side, 1]), 1e-9)
        radial = np.abs(way[side, 0] * out_x + way[side, 1] * out_y) / np.maximum(distance * flat, 1e-12)
        weight = area[side]
        if float((weight * (radial > 0.97)).sum()) < ROUND * float(weight.sum()):
            continue
        out.append(_Turned(side, x, y, float((distance * weight).sum() / weight.sum())))
    return out


def _around(corner: NDArray[np.float64], piece: _Turned, tile: float) -> NDArray[np.float64]:
    """(k, 3, 2) metres round the axis and up; the inside of a wall is papered from inside."""
    dx, dy = corner[..., 0] - piece.x, corner[..., 1] - piece.y
    angle = np.arctan2(dy, dx)
    middle = np.arctan2(dy.mean(1), dx.mean(1))[:, None]
    angle = middle + (angle - middle + np.pi) % (2 * np.pi) - np.pi  # no triangle is torn where the turn begins
    whole = max(1.0, round(2 * np.pi * piece.radius / tile)) * tile
    way = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0])
    is_inside = (way[:, 0] * dx.mean(1) + way[:, 1] * dy.mean(1) < 0)[:, None]
    across = np.where(is_inside, -1, 1) * angle / (2 * np.pi) * whole
    return np.stack([across, corner[..., 2]], -1)


@dataclass(frozen=True, slots=True)
class Atlas:
    """One image with room for each triangle of a mesh.

    Args:
        mesh: With `uv` into the image; every triangle has vertices of its own.
        shape: Rows and columns of the image.
        points: (k, 3) metres, of the texels that are seen.
        at: (k,) which texel of the image, row by row, each of these is.
        faces: (k,) the triangle it belongs to.
    """

    mesh: Mesh
    shape: tuple[int, int]
    points: Places
    at: NDArray[np.int64]
    faces: NDArray[np.int64]


def atlas(mesh: Mesh, places: Places, texel_m: float, most: int) -> Atlas:
    """
    Args:
        texel_m: What a texel should span; more, if there would be more than about `most` of them.
    """
    corner = places[mesh.faces].astype(np.float32)
    sides = np.linalg.norm(np.roll(corner, -1, 1) - corner, axis=-1)  # side k: from corner k to the next
    first = (sides.argmax(1) + 2) % 3  # the corner opposite of the longest side, so that blocks are full
    turn = (first[:, None] + np.arange(3)) % 3
    corner = np.take_along_axis(corner, turn[..., None], 1)
    one, two = corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0]
    lengths = np.stack([np.linalg.norm(one, axis=1), np.linalg.norm(two, axis=1)], 1)
    counts = _counts(lengths, texel_m, most)
    is_tall = counts[:, 1] > counts[:, 0]
    columns, rows = counts.max(1), counts.min(1)
    row0, column0, shape = _packed(rows, columns)
    across, up = np.where(is_tall[:, None], two, one), np.where(is_tall[:, None], one, two)
    faces = np.repeat(np.arange(len(rows)), rows * columns)
    starts = np.cumsum(rows * columns) - rows * columns
    local = np.arange(len(faces)) - starts[faces]
    c, r = local % columns[faces], local // columns[faces]
    s, t = c / (columns[faces] - 1), r / (rows[faces] - 1)
    seen = s + t <= 1 + 1.01 / (columns[faces] - 1) + 1.01 / (rows[faces] - 1)
    faces, c, r = faces[seen], c[seen], r[seen]
    s, t = s[seen].astype(np.float32)[:, None], t[seen].astype(np.float32)[:, None]
    points = corner[faces, 0] + s * across[faces] + t * up[faces]
    uv = np.stack([column0, row0], 1)[:, None].repeat(3, 1).astype(np.float64)
    far = np.stack([columns - 1, np.zeros_like(columns)], 1)
    high = np.stack([np.zeros_like(rows), rows - 1], 1)
    uv[:, 1] += np.where(is_tall[:, None], high, far)
    uv[:, 2] += np.where(is_tall[:, None], far, high)
    uv = (uv + 0.5) / (shape[1], shape[0])
    index = np.take_along_axis(mesh.faces.astype(np.int64), turn, 1).reshape(-1)
    laid = Mesh(
        mesh.vertices[index],
        np.arange(len(index), dtype=np.uint32).reshape(-1, 3),
        mesh.normals[index],
        uv.reshape(-1, 2).astype(np.float32),
    )
    return Atlas(laid, shape, points, (row0[faces] + r) * shape[1] + column0[faces] + c, faces)


def _counts(lengths: NDArray[np.floating], texel_m: float, most: int) -> NDArray[np.int64]:
    """(m, 2) texels along both short sides of each triangle."""
    for _ in range(12):
        counts = np.clip(np.ceil(lengths / texel_m), LEAST_TEXELS - 1, 1023).astype(np.int64) + 1
        total = int(counts.prod(1).sum())
        if total <= most:
            break
        texel_m *= max(1.1, (total / most) ** 0.5)
    return np.asarray(counts, np.int64)


def _packed(
    rows: NDArray[np.int64], columns: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], tuple[int, int]]:
    """First row and column of each block, and the size of the image: shelves of blocks, the tallest first."""
    order = np.argsort(-rows, kind="stable")
    width = max(int(columns.max()), int(1.02 * float((rows * columns).sum()) ** 0.5))
    ends = np.cumsum(columns[order])
    row0, column0 = np.zeros_like(rows), np.zeros_like(columns)
    start, y, used = 0, 0, 0
    while start < len(order):
        stop = int(np.searchsorted(ends, used + width, "right"))
        block = order[start:stop]
        column0[block] = ends[start:stop] - columns[block] - used
        row0[block] = y
        y += int(rows[order[start]])
        used, start = int(ends[stop - 1]), stop
    return row0, column0, (y, width)
