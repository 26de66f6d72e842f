"""What walls carry: windows, doors, tiled roofs, battlements; built facing −y, their wall in the plane y = 0."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from ...color import RGB
from ...geometry import Mesh, extrude, lathe, merge, rotate, rounded, rounded_box, translate
from ...materials import Material
from .._scatter import scattered, tints

PANE = Material(color=(0.030, 0.045, 0.060), roughness=0.06, clearcoat=1.0)
LIT = Material(color=(2.6, 1.75, 0.85), kind="light", sampling=0.0)
TRIM = Material(color=(0.80, 0.79, 0.76), roughness=0.45)
IRON = Material(color=(0.03, 0.032, 0.036), roughness=0.45, metallic=0.6)

Pieces = Mapping[str, Mesh]
"""Meshes by what they are made of: "frame", "glass", "sill", "panel", "knob"."""


def bar(width: float, depth: float, height: float, x: float, y: float, z: float, bevel: float = 0.01) -> Mesh:
    """A block with its base's middle at (x, y, z): coarse, for there are many; without a bevel, twelve triangles."""
    if bevel == 0:
        return _sharp(width, depth, height).moved(translate(x, y, z))
    return rounded_box(width, depth, height, bevel, segments=1).moved(translate(x, y, z))


def _sharp(width: float, depth: float, height: float) -> Mesh:
    w, d = width / 2, depth / 2
    corners = np.array([(sx * w, sy * d, z) for z in (0.0, height) for sy in (-1, 1) for sx in (-1, 1)])
    sides = ((0, 1, 5, 4), (1, 3, 7, 5), (3, 2, 6, 7), (2, 0, 4, 6), (4, 5, 7, 6), (2, 3, 1, 0))
    points = corners[np.array(sides)]
    normals = np.cross(points[:, 1] - points[:, 0], points[:, 2] - points[:, 0])
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    first = np.arange(6)[:, None, None] * 4
    faces = (first + np.array([(0, 1, 2), (0, 2, 3)])).reshape(-1, 3)
    return Mesh(
        points.reshape(-1, 3).astype(np.float32), faces.astype(np.uint32), np.repeat(normals, 4, 0).astype(np.float32)
    )


def window(
    width: float,
    height: float,
    *,
    columns: int = 2,
    rows: int = 2,
    frame: float = 0.07,
    sill: bool = True,
    depth: float = 0.10,
    bevel: float = 0.01,
) -> Pieces:
    """A window about the origin: frame proud of the wall, glazing bars, panes set back, a sill."""
    w, h = width, height
    parts = [
        bar(w + 2 * frame, depth, frame, 0, 0, h / 2, bevel),
        bar(w + 2 * frame, depth, frame, 0, 0, -h / 2 - frame, bevel),
        bar(frame, depth, h, -w / 2 - frame / 2, 0, -h / 2, bevel),
        bar(frame, depth, h, w / 2 + frame / 2, 0, -h / 2, bevel),
    ]
    thin = frame * 0.5
    parts += [bar(thin, depth * 0.6, h, -w / 2 + w * k / columns, 0, -h / 2, bevel / 2) for k in range(1, columns)]
    parts += [bar(w, depth * 0.6, thin, 0, 0, -h / 2 + h * k / rows - thin / 2, bevel / 2) for k in range(1, rows)]
    out = {"frame": merge(parts), "glass": bar(w, depth * 0.24, h, 0, 0, -h / 2, bevel / 2)}
    if sill:
        out["sill"] = bar(w + 4 * frame, depth * 2.2, frame * 0.8, 0, -depth * 0.35, -h / 2 - frame * 1.7, bevel)
    return out


def shutters(width: float, height: float, panel: float, depth: float = 0.05) -> Mesh:
    """A pair of louvred shutters beside a window of that size."""
    out = []
    for side in (-1, 1):
        x = side * (width / 2 + 0.12 + panel / 2)
        out.append(bar(panel, depth, height + 0.1, x, -0.03, -height / 2 - 0.05))
        count = max(5, int(height / 0.11))
        for k in range(count):
            z = -height / 2 + 0.06 + (height - 0.12) * k / (count - 1)
            slat = rounded_box(panel * 0.78, 0.035, 0.05, 0.01, segments=1).moved(rotate("x", 28))
            out.append(slat.moved(translate(x, -0.03 - depth / 2, z - 0.02)))
    return merge(out)


def door(width: float, height: float, *, has_light: bool = True) -> Pieces:
    """A panelled door on z = 0, with its frame, a step's height above nothing."""
    frame = 0.10
    parts = [bar(frame, 0.16, height, side * (width / 2 + frame / 2), 0, 0) for side in (-1, 1)]
    parts.append(bar(width + 2 * frame, 0.16, frame, 0, 0, height))
    leaf = [bar(width, 0.08, height, 0, 0.02, 0)]
    top = 0.58 if has_light else 0.92
    for side in (-1, 1):
        leaf.append(bar(width * 0.36, 0.04, height * 0.36, side * width * 0.235, -0.03, height * 0.09))
        leaf.append(bar(width * 0.36, 0.04, height * (top - 0.53), side * width * 0.235, -0.03, height * 0.51))
    knob = lathe(
        rounded([(0, 0, 0), (0.022, 0, 0), (0.018, 0.04, 0.01), (0.042, 0.07, 0.02), (0, 0.10, 0)]), segments=20
    )
    out = {
        "frame": merge(parts),
        "panel": merge(leaf),
        "knob": knob.moved(translate(width * 0.40, -0.02, height * 0.48) @ rotate("x", 90)),
    }
    if has_light:
        out["glass"] = merge(
            bar(width * 0.34, 0.03, height * 0.22, side * width * 0.235, -0.03, height * 0.70) for side in (-1, 1)
        )
    return out


class Gathered:
    """Pieces of many windows and doors, joined by what they are made of."""

    def __init__(self) -> None:
        self._meshes: dict[str, list[Mesh]] = defaultdict(list)

    def add(self, pieces: Pieces, *matrices: NDArray[np.floating]) -> None:
        """Sets the pieces once for each matrix."""
        for matrix in matrices:
            for name, mesh in pieces.items():
                self._meshes[name].append(mesh.moved(matrix))

    def put(self, name: str, *meshes: Mesh) -> None:
        self._meshes[name].extend(meshes)

    def joined(self) -> dict[str, Mesh]:
        return {name: merge(meshes) for name, meshes in self._meshes.items()}


def tile() -> Mesh:
    """A round roof tile of length and width 1 from the origin up the slope (+x), facing +z, its lower end thick."""
    across = np.linspace(-0.5, 0.5, 6)
    arch = 0.16 * np.cos(np.pi * across)
    rows = []
    for x, lift in ((0.0, -0.09), (0.0, 0.06), (1.12, -0.02)):
        rows.append(np.stack([np.full(6, x), across, arch + lift], 1))
    points = np.array(rows)
    points[0, :, 2] = np.minimum(points[0, :, 2], 0.0)
    from ...geometry.shading import grid_mesh, grid_normals

    face = points[1:].transpose(1, 0, 2)[::-1]
    lip = points[:2].transpose(1, 0, 2)[::-1]
    upper = grid_mesh(face, -grid_normals(face))
    front = grid_mesh(lip, np.broadcast_to((-1.0, 0.0, 0.0), lip.shape))
    return merge([_faced(upper), _faced(front)])


def _faced(mesh: Mesh) -> Mesh:
    """The mesh with its faces wound to the side of its normals."""
    p, q, r = (mesh.vertices[mesh.faces[:, k]] for k in range(3))
    is_wrong = (np.cross(q - p, r - p) * mesh.normals[mesh.faces[:, 0]]).sum() < 0
    return Mesh(mesh.vertices, mesh.faces[:, ::-1] if is_wrong else mesh.faces, mesh.normals)


def tiled_slope(
    eaves: tuple[tuple[float, float, float], tuple[float, float, float]],
    ridge: tuple[tuple[float, float, float], tuple[float, float, float]],
    color: RGB,
    *,
    size: float,
    seed: int,
) -> Mesh:
    """Tiles over a slope.

    Args:
        eaves: Its lower edge, from left to right as one looks at the slope from outside.
        ridge: Its upper edge, in the same order.
        size: Width of a tile.
    """
    (a, b), (c, d) = (np.array(e, np.float64) for e in eaves), (np.array(e, np.float64) for e in ridge)
    height = float(np.linalg.norm((c + d) / 2 - (a + b) / 2))
    count = max(2, round(height / (size * 1.25)))
    up = ((c + d) / 2 - (a + b) / 2) / height
    normal = np.cross((b - a) / np.linalg.norm(b - a), up)
    at = []
    for row in range(count):
        share = row / count
        left, right = a + (c - a) * share, b + (d - b) * share
        width = float(np.linalg.norm(right - left))
        columns = max(1, round(width / size))
        for k in range(columns):
            at.append(left + (right - left) * (k + 0.5) / columns)
    place = np.array(at)
    n = len(place)
    colors = tints(color, n, seed, spread=0.16, warmth=0.10)
    length = height / count
    template = tile()
    stretched = Mesh(template.vertices * np.array((length / size, 1, 1), np.float32), template.faces, template.normals)
    return scattered(stretched, place, np.tile(up, (n, 1)), np.tile(normal, (n, 1)), np.full(n, size), colors)


def battlements(length: float, width: float, tooth: float, height: float) -> Mesh:
    """A row of merlons along x, centred, on z = 0."""
    count = max(2, round((length / tooth + 1) / 2))
    pitch = (length - tooth) / (count - 1)
    return merge(bar(tooth, width, height, -length / 2 + tooth / 2 + k * pitch, 0, 0, 0.02) for k in range(count))


def gable(points: Iterable[tuple[float, float]], length: float, bevel: float = 0.02) -> Mesh:
    """An end wall's outline (y, z), counter-clockwise seen from +x, run along x, centred."""
    outline = np.array(list(points), np.float64)
    lying = extrude(outline, length, bevel=bevel)
    # The outline's x becomes y, its y becomes z, its height becomes x.
    turn = np.array([[0, 0, 1, -length / 2], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 1]], np.float64)
    return lying.moved(turn)
