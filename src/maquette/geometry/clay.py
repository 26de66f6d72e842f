"""Soft figures from lumps of clay: bodies pressed together, cut and painted, meshed in a fraction of a second.

Like `isosurface`, but every lump knows its box, so that a grid is filled lump by lump and a point asks only the
lumps about it. Surface nets, smooth union: see there. Metres, float32.
"""

import functools
import math
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from .mesh import Mesh

Points: TypeAlias = NDArray[np.float32]
Triple: TypeAlias = tuple[float, float, float]
Place: TypeAlias = Sequence[float] | NDArray[np.floating]
Distance: TypeAlias = Callable[[Points], NDArray[np.float32]]
"""(…, 3) points to (…) distances, negative inside; close to the truth near the surface."""

Nearby: TypeAlias = list["NDArray[np.int64] | None"]

REMEMBERED = 96  # meshes, about half a megabyte each
FAR = np.float32(1e3)
NEWTON = 2  # steps from the middle of a cell's crossings onto the surface
_CORNERS = np.array([(i, j, k) for i in (0, 1) for j in (0, 1) for k in (0, 1)])
_EDGES = np.array([(a, b) for a in range(8) for b in range(a + 1, 8) if np.abs(_CORNERS[a] - _CORNERS[b]).sum() == 1])
_TETRAHEDRON = np.array([(1, -1, -1), (-1, -1, 1), (-1, 1, -1), (1, 1, 1)], np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Lump:
    """A simple body.

    Args:
        distance: About its own origin.
        low, high: A box that holds it there.
        frame: 4×4 rigid, from there to the world.
        key: What tells it from every other lump, but for the frame.
    """

    distance: Distance
    low: Triple
    high: Triple
    frame: NDArray[np.float64]
    key: tuple[Hashable, ...]

    def moved(self, matrix: NDArray[np.floating]) -> "Lump":
        return replace(self, frame=np.asarray(matrix, np.float64) @ self.frame)

    def at(self, points: Points) -> NDArray[np.float32]:
        turn, origin = self.frame[:3, :3].astype(np.float32), self.frame[:3, 3].astype(np.float32)
        return self.distance(np.asarray((points - origin) @ turn, np.float32))

    def box(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        corners = np.where(_CORNERS == 0, self.low, self.high) @ self.frame[:3, :3].T + self.frame[:3, 3]
        return corners.min(0), corners.max(0)


def ball(center: Triple, radii: Triple | float, frame: NDArray[np.floating] | None = None) -> Lump:
    """An ellipsoid; `frame` turns and moves it, centre and all."""
    rx, ry, rz = (radii, radii, radii) if isinstance(radii, int | float) else radii
    r = np.array((rx, ry, rz), np.float32)

    def distance(p: Points) -> NDArray[np.float32]:
        q = p / r
        k0 = np.sqrt(np.einsum("...i,...i->...", q, q))
        q = q / r
        k1 = np.sqrt(np.einsum("...i,...i->...", q, q))
        return np.asarray(k0 * (k0 - 1) / np.maximum(k1, 1e-6), np.float32)

    return _placed(Lump(distance, (-rx, -ry, -rz), (rx, ry, rz), np.eye(4), ("ball", rx, ry, rz)), center, frame)


def limb(start: Place, end: Place, radius: float, end_radius: float | None = None) -> Lump:
    """A rod with round ends, tapering if `end_radius` differs."""
    a, b = np.array(start, np.float32), np.array(end, np.float32)
    r0, r1 = radius, radius if end_radius is None else end_radius
    way = b - a
    length2 = max(float(way @ way), 1e-9)

    def distance(p: Points) -> NDArray[np.float32]:
        q = p - a
        t = np.clip(q @ way / np.float32(length2), 0, 1)
        q = q - t[..., None] * way
        return np.asarray(np.sqrt(np.einsum("...i,...i->...", q, q)) - (r0 + t * np.float32(r1 - r0)), np.float32)

    low, high = np.minimum(a - r0, b - r1), np.maximum(a + r0, b + r1)
    return Lump(distance, _triple(low), _triple(high), np.eye(4), ("limb", *_triple(a), *_triple(b), r0, r1))


def chain(points: Sequence[Place], radii: Sequence[float]) -> tuple[Lump, ...]:
    """Rods from joint to joint: tails, trunks, plaits."""
    return tuple(limb(points[k], points[k + 1], radii[k], radii[k + 1]) for k in range(len(points) - 1))


def slab(center: Triple, size: Triple, rounding: float, frame: NDArray[np.floating] | None = None) -> Lump:
    """A box with round edges; `size` is its full extent."""
    core = np.array(size, np.float32) / 2 - np.float32(rounding)

    def distance(p: Points) -> NDArray[np.float32]:
        q = np.abs(p) - core
        out = np.maximum(q, 0)
        far = np.sqrt(np.einsum("...i,...i->...", out, out))
        return np.asarray(far + np.minimum(q.max(-1), 0) - np.float32(rounding), np.float32)

    x, y, z = (v / 2 for v in size)
    return _placed(Lump(distance, (-x, -y, -z), (x, y, z), np.eye(4), ("slab", *size, rounding)), center, frame)


def ring(center: Triple, radius: float, thick: float, frame: NDArray[np.floating] | None = None) -> Lump:
    """A torus about the z axis of its frame: collars, cuffs, brims."""

    def distance(p: Points) -> NDArray[np.float32]:
        across = np.sqrt(p[..., 0] ** 2 + p[..., 1] ** 2) - np.float32(radius)
        return np.asarray(np.sqrt(across**2 + p[..., 2] ** 2) - np.float32(thick), np.float32)

    r = radius + thick
    return _placed(Lump(distance, (-r, -r, -thick), (r, r, thick), np.eye(4), ("ring", radius, thick)), center, frame)


def bell(low: tuple[float, float], high: tuple[float, float], rounding: float, *, flat: float = 1.0) -> Lump:
    """A frustum about the z axis with round rims: skirts, caps, noses of rockets.

    Args:
        low, high: (radius, z) of its lower and upper rim.
        flat: Depth over width of its sections.
    """
    (r0, z0), (r1, z1) = low, high
    ra, rb, half = r0 - rounding, r1 - rounding, (z1 - z0) / 2 - rounding
    middle = (z0 + z1) / 2

    def distance(p: Points) -> NDArray[np.float32]:
        # Source: Quilez, "Capped cone"; exact for flat = 1.
        x = np.sqrt(p[..., 0] ** 2 + (p[..., 1] / np.float32(flat)) ** 2)
        z = p[..., 2] - np.float32(middle)
        cax = x - np.minimum(x, np.where(z < 0, np.float32(ra), np.float32(rb)))
        caz = np.abs(z) - np.float32(half)
        kx, kz = np.float32(rb - ra), np.float32(2 * half)
        t = np.clip(((rb - x) * kx + (half - z) * kz) / (kx * kx + kz * kz), 0, 1)
        cbx, cbz = x - np.float32(rb) + kx * t, z - np.float32(half) + kz * t
        sign = np.where((cbx < 0) & (caz < 0), np.float32(-1), np.float32(1))
        return np.asarray(
            sign * np.sqrt(np.minimum(cax**2 + caz**2, cbx**2 + cbz**2)) - np.float32(rounding), np.float32
        )

    r = max(r0, r1)
    return Lump(distance, (-r, -r * flat, z0), (r, r * flat, z1), np.eye(4), ("bell", *low, *high, rounding, flat))


def half_space(point: Triple, normal: Triple) -> Lump:
    """All behind a plane: for cutting and keeping only."""
    n = np.array(normal, np.float32) / np.float32(math.sqrt(sum(v * v for v in normal)))
    c = np.float32(n @ np.array(point, np.float32))

    def distance(p: Points) -> NDArray[np.float32]:
        return np.asarray(p @ n - c, np.float32)

    return Lump(distance, (-50, -50, -50), (50, 50, 50), np.eye(4), ("half_space", *_triple(n), float(c)))


@dataclass(frozen=True, slots=True, eq=False)
class Clay:
    """Lumps worked together, in order: pressed on with a fillet, cut away, or kept within.

    Args:
        steps: (what is done, the lump, width of the fillet in metres).
        swell: Grown by that much all round in the end: a coat over a body.
    """

    steps: tuple[tuple[Literal["add", "cut", "keep"], Lump, float], ...] = ()
    swell: float = 0.0

    def add(self, *lumps: Lump, blend: float = 0.0) -> "Clay":
        return replace(self, steps=(*self.steps, *(("add", lump, blend) for lump in lumps)))

    def cut(self, *lumps: Lump, blend: float = 0.0) -> "Clay":
        return replace(self, steps=(*self.steps, *(("cut", lump, blend) for lump in lumps)))

    def keep(self, *lumps: Lump, blend: float = 0.0) -> "Clay":
        return replace(self, steps=(*self.steps, *(("keep", lump, blend) for lump in lumps)))

    def grown(self, by: float) -> "Clay":
        return replace(self, swell=self.swell + by)

    def moved(self, matrix: NDArray[np.floating]) -> "Clay":
        return replace(self, steps=tuple((op, lump.moved(matrix), blend) for op, lump, blend in self.steps))

    def at(self, points: Points, near: "Nearby | None" = None) -> NDArray[np.float32]:
        """Distances of (n, 3) points; far from everything they are only large.

        Args:
            near: What `nearby` says of these points, where it is asked for them again and again.
        """
        points = np.asarray(points, np.float32)
        near = near or self.nearby(points, 0.0)
        total = np.full(len(points), FAR, np.float32)
        for (op, lump, blend), index in zip(self.steps, near, strict=True):
            if index is None:
                total = _melted(total, lump.at(points), blend, 1 if op == "add" else -1)
            elif len(index):
                value = lump.at(points[index])
                total[index] = _melted(total[index], value if op == "add" else -value, blend, 1 if op == "add" else -1)
        return np.asarray(total - np.float32(self.swell), np.float32)

    def nearby(self, points: Points, slack: float) -> "Nearby":
        """For every lump the points that it may matter to; None: all."""
        x, y, z = np.ascontiguousarray(points.T)
        out: list[NDArray[np.int64] | None] = []
        for op, lump, blend in self.steps:
            if op == "keep":
                out.append(None)
                continue
            reach = 1.25 * blend + abs(self.swell) + 0.005 + slack
            (a, b, c), (d, e, f) = (v.astype(np.float32) for v in lump.box())
            some = np.flatnonzero((z > c - reach) & (z < f + reach))
            some = some[(x[some] > a - reach) & (x[some] < d + reach)]
            out.append(some[(y[some] > b - reach) & (y[some] < e + reach)])
        return out

    @property
    def key(self) -> tuple[Hashable, ...]:
        """What tells it from every other: equal clay has equal keys."""
        return (self.swell, *((op, lump.key, lump.frame.tobytes(), blend) for op, lump, blend in self.steps))

    def mesh(self, cell: float) -> Mesh:
        """The closed surface, with triangles about a cell wide."""
        return _remembered(_Order(self.key, cell, self))

    def meshed(self, cell: float) -> Mesh:
        """As `mesh`, worked out anew."""
        boxes = [lump.box() for op, lump, _ in self.steps if op == "add"]
        pad = 2 * cell + max(self.swell, 0)
        low = np.min([b[0] for b in boxes], 0) - pad
        high = np.max([b[1] for b in boxes], 0) + pad
        kept = [lump.box() for op, lump, _ in self.steps if op == "keep"]
        for a, b in kept:
            low, high = np.maximum(low, a - pad), np.minimum(high, b + pad)
        count = np.maximum(np.ceil((high - low) / cell).astype(int) + 1, 3)
        axes = [(low[k] + cell * np.arange(count[k])).astype(np.float32) for k in range(3)]
        value = self._filled(axes, cell)
        return _netted(self, axes, value, cell)

    def _filled(self, axes: list[NDArray[np.float32]], cell: float) -> NDArray[np.float32]:
        """Distances at all nodes of a grid, lump by lump within its box."""
        total = np.full(tuple(len(a) for a in axes), FAR, np.float32)
        for op, lump, blend in self.steps:
            reach = blend + abs(self.swell) + 2 * cell
            low, high = lump.box()
            if op == "keep":
                low, high = np.full(3, -np.inf), np.full(3, np.inf)
            spans = [
                slice(int(np.searchsorted(a, low[k] - reach)), int(np.searchsorted(a, high[k] + reach)))
                for k, a in enumerate(axes)
            ]
            some = [a[s] for a, s in zip(axes, spans, strict=True)]
            if not all(len(a) for a in some):
                continue
            grid = np.stack(np.meshgrid(*some, indexing="ij"), -1)
            value = lump.at(grid)
            where = (spans[0], spans[1], spans[2])
            total[where] = _melted(total[where], value if op != "cut" else -value, blend, 1 if op == "add" else -1)
        return total - np.float32(self.swell)

    def gradient(
        self, points: Points, step: float, near: "Nearby | None" = None
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """(n,) distances and (n, 3) their slopes, by four points about each."""
        near = near or self.nearby(points, 2 * step)
        values = np.stack([self.at(points + corner * np.float32(step), near) for corner in _TETRAHEDRON])
        return values.mean(0), np.asarray(values.T @ _TETRAHEDRON / np.float32(4 * step), np.float32)

    def touched(self, origin: Triple, way: Triple) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Where a ray first meets the surface, and the unit normal there."""
        p = np.array(origin, np.float64)
        d = np.array(way, np.float64) / np.linalg.norm(way)
        line = p + d * np.linspace(0, 3, 1500)[:, None]
        inside = np.flatnonzero(self.at(line.astype(np.float32)) < 0)
        assert len(inside), "the ray must meet the clay"
        at = line[inside[0]]
        for _ in range(4):
            value = float(self.at(at[None].astype(np.float32))[0])
            at = at + d * value * 0.8
        _, slope = self.gradient(at[None].astype(np.float32), 0.002)
        normal = slope[0].astype(np.float64)
        return at, normal / max(float(np.linalg.norm(normal)), 1e-9)


@dataclass(frozen=True, slots=True)
class _Order:
    key: tuple[Hashable, ...]
    cell: float
    clay: Clay = field(compare=False)


@functools.lru_cache(maxsize=REMEMBERED)
def _remembered(order: _Order) -> Mesh:
    """A figure in other colours, a crowd of one kind, a head in all poses: the same clay again and again."""
    return order.clay.meshed(order.cell)


def pressed(blend: float, *lumps: Lump) -> Clay:
    """Lumps pressed together, all with the same fillet."""
    return Clay().add(*lumps, blend=blend)


def parted(
    mesh: Mesh, value: NDArray[np.floating], carried: NDArray[np.float32] | None = None
) -> tuple[Mesh, Mesh, NDArray[np.float32]]:
    """A mesh cut in two along a line drawn on it: where a value at its vertices is negative, and the rest.

    Triangles are cut where the value passes 0, so that the line is as smooth as the value.

    Args:
        carried: (n, k) other values at the vertices.
    Returns:
        The two, and the carried values at the vertices of the rest.
    """
    own = np.zeros((len(mesh.vertices), 0), np.float32) if carried is None else carried
    value = np.where(np.abs(value) < 1e-6, 1e-6, value)
    data = np.concatenate([mesh.vertices, mesh.normals, own], 1)
    faces = mesh.faces.astype(np.int64)
    count = (value[faces] < 0).sum(1)
    rows = [data]
    made: dict[bool, list[NDArray[np.int64]]] = {True: [faces[count == 3]], False: [faces[count == 0]]}
    total = len(data)
    for lone in (True, False):
        # One corner on its own side, two on the other: a triangle and a quadrilateral.
        some = np.flatnonzero(count == (1 if lone else 2))
        if not len(some):
            continue
        where = ((value[faces[some]] < 0) == lone).argmax(1)
        a, b, c = (faces[some, (where + k) % 3] for k in range(3))
        for other in (b, c):
            t = (value[a] / (value[a] - value[other]))[:, None].astype(np.float32)
            rows.append(data[a] * (1 - t) + data[other] * t)
        ab, ac = total + np.arange(len(some)), total + len(some) + np.arange(len(some))
        total += 2 * len(some)
        made[lone].append(np.stack([a, ab, ac], 1))
        made[not lone] += [np.stack([ab, b, c], 1), np.stack([ab, c, ac], 1)]
    everything = np.concatenate(rows)
    inside, _ = _used(everything, np.concatenate(made[True]))
    rest, left = _used(everything, np.concatenate(made[False]))
    return inside, rest, left


def _used(data: NDArray[np.float32], faces: NDArray[np.int64]) -> tuple[Mesh, NDArray[np.float32]]:
    """Only the vertices that faces use; faces without area are left out."""
    p, q, r = (data[faces[:, k], :3] for k in range(3))
    faces = faces[np.linalg.norm(np.cross(q - p, r - p), axis=1) > 1e-12]
    used, index = np.unique(faces, return_inverse=True)
    some = data[used]
    normals = some[:, 3:6] / np.maximum(np.linalg.norm(some[:, 3:6], axis=1, keepdims=True), 1e-9)
    return Mesh(some[:, :3].copy(), index.reshape(-1, 3).astype(np.uint32), normals.astype(np.float32)), some[:, 6:]


def _melted(one: NDArray[np.float32], other: NDArray[np.float32], blend: float, sign: int) -> NDArray[np.float32]:
    """Smooth minimum (sign 1) or maximum (−1)."""
    plain = np.minimum(one, other) if sign > 0 else np.maximum(one, other)
    if blend <= 0:
        return plain
    h = np.maximum(np.float32(blend) - np.abs(one - other), 0) / np.float32(blend)
    return np.asarray(plain - np.float32(sign * blend / 6) * h * h * h, np.float32)


def _netted(clay: Clay, axes: list[NDArray[np.float32]], value: NDArray[np.float32], cell: float) -> Mesh:
    inside = value < 0
    corners = [inside[_shift(c)] for c in _CORNERS]
    count = np.sum(corners, 0, dtype=np.int8)
    crossed = (count > 0) & (count < 8)
    index = np.argwhere(crossed)
    number = np.full(crossed.shape, -1, np.int64)
    number[crossed] = np.arange(len(index))
    ends = np.stack([value[tuple((index + c).T)] for c in _CORNERS], 1)
    total = np.zeros((len(index), 3), np.float32)
    weight = np.zeros((len(index), 1), np.float32)
    for a, b in _EDGES:
        va, vb = ends[:, a], ends[:, b]
        cuts = (va < 0) != (vb < 0)
        t = np.where(cuts, va / np.where(cuts, va - vb, 1), 0)[:, None]
        at = _CORNERS[a] + t * (_CORNERS[b] - _CORNERS[a])
        total += np.where(cuts[:, None], at, 0).astype(np.float32)
        weight += cuts[:, None]
    base = np.stack([axes[k][index[:, k]] for k in range(3)], 1)
    points = base + total / weight * np.float32(cell)
    middle = base + np.float32(cell / 2)
    near = clay.nearby(points, 1.5 * cell)
    for _ in range(NEWTON):
        distance, slope = clay.gradient(points, cell * 0.08, near)
        step = distance[:, None] * slope / np.maximum((slope**2).sum(1, keepdims=True), 0.05)
        points = points - np.clip(step, -cell * 0.5, cell * 0.5)
        points = np.clip(points, middle - cell * 0.75, middle + cell * 0.75)
    _, slope = clay.gradient(points, cell * 0.12, near)
    normals = slope / np.maximum(np.linalg.norm(slope, axis=1, keepdims=True), 1e-9)
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
    return Mesh(points.astype(np.float32), np.concatenate(faces).astype(np.uint32), normals.astype(np.float32))


def _shift(corner: NDArray[np.int64]) -> tuple[slice, slice, slice]:
    i, j, k = (slice(int(c), None if c else -1) for c in corner)
    return i, j, k


def _placed(lump: Lump, center: Triple, frame: NDArray[np.floating] | None) -> Lump:
    move = np.eye(4)
    move[:3, 3] = center
    lump = lump.moved(move)
    return lump if frame is None else lump.moved(frame)


def _triple(v: NDArray[np.floating]) -> Triple:
    x, y, z = (float(c) for c in v)
    return x, y, z
