"""What all figures are put together from: painted clay, glossy eyes, lines drawn on a face."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ...geometry import Mesh, Part, Solid, merge, sweep, translate
from ...geometry.clay import Clay, Triple, parted
from ...geometry.curves import resample, spline
from ...geometry.shading import grid_mesh
from ...materials import Material

Matrix = NDArray[np.float64]
INK = "#15100f"  # of eyes and mouths
SHINE = "#ffffff"
RINGS = 28  # of eyes: they are looked at first
BLUSH = (0.80, 0.16, 0.13)  # linear RGB that cheeks turn to


@dataclass
class Figure:
    """A figure in the making. Pieces of one name and material become one part."""

    pieces: list[tuple[str, Mesh, Material]] = field(default_factory=list)
    anchors: dict[str, Triple] = field(default_factory=dict)

    def put(self, name: str, mesh: Mesh, material: Material) -> None:
        if len(mesh.faces):
            self.pieces.append((name, mesh, material))

    def paint(self, mesh: Mesh, base: tuple[str, Material], *coats: tuple[str, Material, NDArray[np.floating]]) -> None:
        """A mesh in several colours.

        Args:
            coats: Name, material and where: values at the mesh's vertices, negative where it is painted; the first
                coat is on top.
        """
        rest, values = mesh, [c[2] for c in coats]
        for k, (name, material, _) in enumerate(coats):
            inside, rest, values = _parted_with(rest, values, k)
            self.put(name, inside, material)
        self.put(*((base[0], rest, base[1])))

    def moved(self, matrix: NDArray[np.floating]) -> "Figure":
        """The whole so far, rigidly moved."""
        solid = self.solid_as_is().moved(matrix)
        return Figure([(p.name, p.mesh, p.material) for p in solid.parts], dict(solid.anchors))

    def include(self, other: "Figure") -> None:
        self.pieces += other.pieces
        self.anchors |= other.anchors

    def solid_as_is(self) -> Solid:
        groups: dict[tuple[str, Material, bool], list[Mesh]] = {}
        for name, mesh, material in self.pieces:
            groups.setdefault((name, material, mesh.colors is not None), []).append(mesh)
        parts = (Part(name, merge(meshes), material) for (name, material, _), meshes in groups.items())
        return Solid(tuple(parts), anchors=self.anchors)

    def standing(self) -> Solid:
        """Set down on z = 0, the middle of what touches the ground at the origin."""
        solid = self.solid_as_is()
        points = np.concatenate([p.mesh.vertices for p in solid.parts])
        low, high = points[:, 2].min(), points[:, 2].max()
        foot = points[points[:, 2] < low + 0.02 * (high - low)]
        middle = (foot.min(0) + foot.max(0)) / 2
        return solid.moved(translate(-float(middle[0]), -float(middle[1]), -float(low)))


def _parted_with(
    mesh: Mesh, values: Sequence[NDArray[np.floating]], which: int
) -> tuple[Mesh, Mesh, list[NDArray[np.floating]]]:
    """Cuts off what one value paints; the other values are carried over to the rest, in its colours' place."""
    carried = np.stack([np.asarray(v, np.float32) for v in values], 1)
    inside, rest, left = parted(mesh, values[which], carried)
    return inside, rest, [left[:, k] for k in range(len(values))]


def pebble(radii: Triple, frame: NDArray[np.floating]) -> Mesh:
    """An ellipsoid as a fine mesh, moved by a rigid frame."""
    up = np.linspace(-np.pi / 2, np.pi / 2, RINGS + 1)[:, None]
    around = np.linspace(0, 2 * np.pi, 2 * RINGS + 1)[None]
    ones = np.ones_like(around)
    unit = np.stack([np.cos(up) * np.cos(around), np.cos(up) * np.sin(around), np.sin(up) * ones], -1)
    r = np.array(radii)
    return _round(grid_mesh(unit * r, unit / r)).moved(np.asarray(frame))


def _round(mesh: Mesh) -> Mesh:
    return Mesh(mesh.vertices, mesh.faces, mesh.normals)


def facing(at: NDArray[np.floating], normal: NDArray[np.floating], up: Triple = (0, 0, 1)) -> Matrix:
    """A frame on a surface: z out of it, y up along it, x to the right as one looks at it."""
    z = np.asarray(normal, np.float64)
    z = z / np.linalg.norm(z)
    x = np.cross(np.array(up, np.float64), z)
    x /= np.linalg.norm(x)
    frame = np.eye(4)
    frame[:3, 0], frame[:3, 1], frame[:3, 2], frame[:3, 3] = x, np.cross(z, x), z, at
    return frame


def eye(
    figure: Figure,
    clay: Clay,
    at: tuple[float, float],
    size: tuple[float, float],
    colors: Mapping[str, Material],
    *,
    iris: bool = False,
    origin_y: float = -1.0,
    bulge: float = 0.45,
    look: Triple | None = None,
    white: float = 0.0,
) -> None:
    """A glossy oval set into a face, with the light of a window in it.

    Args:
        at: (x, z) where it is, in the front view.
        size: Half its width and height.
        colors: "eyes", "pupil", "shine", and "white" where it has one.
        iris: Paint a ring of the eyes' colour about a dark pupil; else it is one dark bead.
        bulge: Height over half its width.
        look: Outward direction at the eye if the clay's own is not wanted.
        white: Share of the eye, from its rim, that is white.
    """
    point, normal = clay.touched((at[0], origin_y, at[1]), (0, 1, 0))
    frame = facing(point, normal if look is None else np.array(look))
    w, h = size
    mesh = pebble((w, h, w * bulge), np.eye(4))
    x, y, z = mesh.vertices.T
    front = np.where(z > 0, 0, 9.0)
    # Lights are on the same side of both eyes: the window is one.
    glint = np.minimum(np.hypot(x + 0.28 * w, y - 0.36 * h) - 0.30 * w, np.hypot(x - 0.30 * w, y + 0.40 * h) - 0.13 * w)
    coats = [("shine", colors["shine"], glint + front)]
    inner = 1 - white
    if iris or white:
        coats.append(("pupil", colors["pupil"], np.hypot(x / w, (y + 0.02 * h) / h) / inner - 0.62 + front))
        if white:
            coats.append(("eyes", colors["eyes"], np.hypot(x / w, y / h) / inner - 0.97 + front))
        else:
            coats.append(("eyes", colors["eyes"], np.hypot(x / w, y / h) - 0.88 + front))
    rim = ("eye_rim", colors["white"] if white else colors["pupil"]) if (iris or white) else ("eyes", colors["eyes"])
    inner_figure = Figure()
    inner_figure.paint(mesh, rim, *coats)
    for name, piece, material in inner_figure.pieces:
        figure.put(name, piece.moved(frame), material)


def closed_eye(figure: Figure, clay: Clay, at: tuple[float, float], size: tuple[float, float], ink: Material) -> None:
    """A lid shut: a line that hangs like a bowl."""
    x, z = at
    w = size[0] * 1.25
    curve = [(x - w, z + 0.1 * w), (x - 0.5 * w, z - 0.28 * w), (x, z - 0.4 * w), (x + 0.5 * w, z - 0.28 * w),
             (x + w, z + 0.1 * w)]  # fmt: skip
    figure.put("lines", drawn(clay, curve, 0.17 * w), ink)


def drawn(
    clay: Clay,
    curve: Sequence[tuple[float, float]],
    radius: float,
    *,
    taper: float = 0.45,
    origin_y: float = -1.0,
    flat: float = 0.6,
) -> Mesh:
    """A soft line laid on a face along points (x, z) of the front view: mouths, brows, whiskers' roots.

    Args:
        taper: Its thickness at the ends, of that in the middle.
        flat: Its height over the surface, of its width.
    """
    line = resample(spline(curve, 40), 28) if len(curve) > 2 else resample(np.array(curve), 16)
    at = laid(clay, np.stack([line[:, 0], np.full(len(line), origin_y), line[:, 1]], 1))
    turn = np.linspace(0, 2 * np.pi, 12, endpoint=False)
    section = np.stack([np.cos(turn) * radius * flat, np.sin(turn) * radius], 1)
    s = np.linspace(-1, 1, len(at))
    return sweep(at, section, size=1 - (1 - taper) * s**4, up=(0.0, -1.0, 0.0))


def laid(clay: Clay, points: NDArray[np.floating], way: Triple = (0.0, 1.0, 0.0)) -> NDArray[np.float64]:
    """(n, 3) points thrown along a direction until they lie on the clay."""
    p = np.asarray(points, np.float64).copy()
    d = np.array(way)
    first, _ = clay.touched(tuple(p.mean(0)), way)
    p += d * (float((first - p.mean(0)) @ d) - 0.10)
    for _ in range(48):
        p += d * np.clip(clay.at(p.astype(np.float32)), -0.02, 0.012)[:, None]
    return p


def blushed(mesh: Mesh, base: Material, spots: Sequence[tuple[Triple, float]], strength: float = 0.34) -> Mesh:
    """The mesh with soft red spots (centre, radius) in its vertex colours."""
    share = np.zeros(len(mesh.vertices))
    for center, radius in spots:
        far = np.linalg.norm(mesh.vertices - np.array(center), axis=1) / radius
        share = np.maximum(share, strength * np.clip(1 - far**2, 0, 1) ** 1.5)
    own = np.array(base.color)
    warm = own * (1 - share[:, None]) + share[:, None] * np.minimum(np.array(BLUSH), own * 1.05 + 0.05)
    return Mesh(mesh.vertices, mesh.faces, mesh.normals, None, warm.astype(np.float32))


__all__ = [
    "INK", "SHINE", "Figure", "Matrix", "blushed", "closed_eye", "drawn", "eye", "facing", "laid", "pebble",
]  # fmt: skip
