"""A coconut palm, 7 m high: a leaning ringed trunk, drooping fronds, coconuts."""

from functools import cache

import numpy as np

from ...color import hex_to_linear
from ...geometry import Mesh, Part, Solid, lathe, merge, rounded, spline, translate
from .._loft import limb, loft
from .._looks import body, nouns, piece
from .._scatter import scattered, tints
from ..contracts import Look, Object, Shown, objects
from ._foliage import leaf

TOP = (0.55, 0.0, 5.6)  # of the trunk, where the fronds begin
FRONDS, LENGTH = 19, 2.7


@objects.register("palm")
class Palm(Object):
    label = "palm tree"
    names = nouns(
        en="palm tree, palm, coconut palm, coconut tree, date palm",
        de="palme, kokospalme",
        fr="palmier, cocotier",
        es="palmera, cocotero, palma",
        it="palma, palma da cocco",
        pt="palmeira, coqueiro",
        nl="palmboom, palm, kokospalm",
        pl="palma, palma kokosowa",
        tr="palmiye, palmiye ağacı, hindistan cevizi ağacı",
        ru="пальма, кокосовая пальма",
        ja="ヤシの木, 椰子の木, パームツリー",
        zh="棕榈树, 椰子树, 椰树",
        ko="야자수, 야자나무",
        ar="نخلة, شجرة نخيل",
        hi="ताड़ का पेड़, नारियल का पेड़, खजूर का पेड़",
    )
    color = "#4f8c33"
    parts = ("trunk", "fronds", "coconuts")
    instead_of = ("palm-tree",)
    shown = Shown(from_deg=4)

    def build(self, look: Look) -> Solid:
        whole = look.part_colors.get("fronds") or look.color or self.color
        bark = piece(look, "trunk", "matte", "#8a6e50")
        trunk = _trunk()
        rings = 0.86 + 0.22 * np.abs(np.sin(trunk.vertices[:, 2] * 24))[:, None]
        colors = (np.array(bark.color)[None] * rings).astype(np.float32)
        stems, blades = _fronds(whole)
        green = body(look, "matte", whole)
        return Solid(
            (
                Part("trunk", Mesh(trunk.vertices, trunk.faces, trunk.normals, None, colors), bark),
                Part("stems", stems, piece(look, "fronds", "matte", whole)),
                Part("fronds", blades, green),
                Part("coconuts", _coconuts(), piece(look, "coconuts", "satin", "#6b4526")),
            )
        )


@cache
def _trunk() -> Mesh:
    """Leaning, swollen at its foot, with the scars of fallen fronds as steps."""
    axis = spline([(0, 0, 0), (0.0, 0, 0.9), (0.12, 0, 2.6), (0.34, 0, 4.2), TOP], 120)
    t = np.linspace(0, 1, len(axis))
    radii = 0.115 + 0.12 * np.exp(-t / 0.05) - 0.025 * t
    steps = 1 + 0.055 * (1 - (axis[:, 2] * 24 / np.pi) % 1.0)
    angle = np.arange(26) * (2 * np.pi / 26)
    ring = np.stack([np.cos(angle), np.sin(angle), 0 * angle], 1)
    return loft(axis[:, None] + (radii * steps)[:, None, None] * ring[None])


def _spine(k: int) -> np.ndarray:
    """(24, 3) the rachis of one frond: up and out, then hanging."""
    random = np.random.default_rng(100 + k)
    turn = k * 2.399963 + random.normal(0, 0.1)
    rise = np.radians(np.interp(k, (0, FRONDS - 1), (76, -14)) + random.normal(0, 4))
    length = LENGTH * np.interp(k, (0, 5, FRONDS - 1), (0.72, 1.0, 0.95)) * random.uniform(0.94, 1.05)
    t = np.linspace(0, 1, 24)
    bend = np.interp(k, (0, FRONDS - 1), (0.9, 1.25))
    slope = rise - bend * 1.35 * t**1.3
    out = np.concatenate([[0], np.cumsum(np.cos(slope))[:-1]]) * length / 24
    up = np.concatenate([[0], np.cumsum(np.sin(slope))[:-1]]) * length / 24
    away = np.stack([np.cos(turn) * out, np.sin(turn) * out, up], 1)
    return np.asarray(np.array((TOP[0], TOP[1], TOP[2] + 0.05)) + away)


@cache
def _fronds(color: str) -> tuple[Mesh, Mesh]:
    """Their stems, and their leaflets in two rows that hang from each."""
    stems, at, ways, faces, sizes, shade = [], [], [], [], [], []
    for k in range(FRONDS):
        spine = _spine(k)
        stems.append(limb(spine.tolist(), np.linspace(0.034, 0.005, len(spine)).tolist(), sides=6))
        fine = np.linspace(0.10, 1.0, 44)
        t = np.linspace(0, 1, len(spine))
        points = np.stack([np.interp(fine, t, spine[:, a]) for a in range(3)], 1)
        along = np.gradient(points, axis=0)
        along /= np.linalg.norm(along, axis=1, keepdims=True)
        across = np.cross(along, (0, 0, 1.0))
        across /= np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-6)
        over = np.cross(across, along)
        random = np.random.default_rng(k)
        for side in (-1, 1):
            lean = 0.45 + 0.9 * fine[:, None] ** 2
            way = across * side + along * lean - (0, 0, 0.30) + over * 0.16 + random.normal(0, 0.06, points.shape)
            at.append(points)
            ways.append(way)
            faces.append(over - 0.2 * side * across)
            sizes.append(0.80 * np.sin(np.pi * (0.10 + 0.86 * fine)) ** 0.7 * np.exp(random.normal(0, 0.08, 44)) + 0.05)
            shade.append(np.full(44, np.interp(k, (0, FRONDS - 1), (1.25, 0.75))))
    place, way, face = np.concatenate(at), np.concatenate(ways), np.concatenate(faces)
    colors = tints(hex_to_linear(color), len(place), 6, spread=0.12, warmth=0.12) * np.concatenate(shade)[:, None]
    blade = leaf(0.095, fold=-0.6, droop=0.28, is_fine=True)
    return merge(stems), scattered(blade, place, way, face, np.concatenate(sizes), np.clip(colors, 0, 0.9))


@cache
def _coconuts() -> Mesh:
    ball = lathe(
        rounded([(0, -0.13, 0), (0.115, -0.10, 0.09), (0.115, 0.08, 0.10), (0, 0.14, 0)], step_deg=12), segments=24
    )
    spots = (
        (0.14, -0.14, -0.10),
        (-0.12, -0.15, -0.14),
        (0.02, -0.19, -0.22),
        (0.17, 0.08, -0.18),
        (-0.15, 0.08, -0.1),
    )
    return merge(ball.moved(translate(TOP[0] + x, TOP[1] + y, TOP[2] + z)) for x, y, z in spots)
