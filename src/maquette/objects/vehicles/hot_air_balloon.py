"""A hot-air balloon, 24 m high: a gored envelope in stripes, a wicker basket, ropes and a burner."""

from functools import cache

import numpy as np

from ...color import hex_to_linear
from ...geometry import Mesh, Part, Solid, lathe, merge, rounded, rounded_box, spline, translate
from ...geometry.shading import grid_mesh, grid_normals
from ...materials import Material
from .._looks import body, nouns, piece
from .._tubes import tube
from ..contracts import Look, Object, Shown, objects

GORES, PER_GORE = 16, 8
# (radius, z) of the envelope from its mouth to its crown.
LINE = (
    (1.15, 6.0),
    (2.6, 8.4),
    (4.9, 11.6),
    (6.7, 14.8),
    (7.35, 17.6),
    (6.9, 20.3),
    (5.2, 22.7),
    (2.7, 24.0),
    (0.3, 24.38),
)
BASKET = (2.00, 1.60, 1.45)  # width, depth, height


@objects.register("hot_air_balloon")
class HotAirBalloon(Object):
    label = "hot air balloon"
    names = nouns(
        en="hot air balloon, hot-air balloon",
        de="heißluftballon, fesselballon",
        fr="montgolfière",
        es="globo aerostático, globo de aire caliente",
        it="mongolfiera",
        pt="balão de ar quente",
        nl="luchtballon, heteluchtballon",
        pl="balon na ogrzane powietrze, balon na gorące powietrze",
        tr="sıcak hava balonu",
        ru="воздушный шар, аэростат",
        ja="熱気球, 気球",
        zh="热气球",
        ko="열기구",
        ar="منطاد, منطاد هواء ساخن",
        hi="गर्म हवा का गुब्बारा",
    )
    color = "#e2452f"
    parts = ("stripes", "basket")
    shown = Shown(from_deg=-4)

    def build(self, look: Look) -> Solid:
        whole = look.color or self.color
        stripes = look.part_colors.get("stripes", "#f6efe0")
        return Solid(
            (
                Part("envelope", _envelope(0), body(look, "satin", whole)),
                Part("stripes", _envelope(1), piece(look, "stripes", "satin", stripes)),
                Part("band", _band(), piece(look, "stripes", "satin", "#f2b134")),
                Part(
                    "basket",
                    _basket(look.part_colors.get("basket", "#9a6a3a")),
                    piece(look, "basket", "wood", "#9a6a3a"),
                ),
                Part("rim", _rim(), Material(color=hex_to_linear("#5a3418"), roughness=0.5)),
                Part("ropes", _ropes(), Material(color=(0.35, 0.28, 0.18), roughness=0.9)),
                Part("burner", _burner(), Material(color=(0.5, 0.5, 0.52), roughness=0.3, metallic=1.0)),
                Part("flame", _flame(), Material(color=(4.0, 1.9, 0.4), kind="light", sampling=0.0)),
            )
        )


@cache
def _line() -> np.ndarray:
    return spline(LINE, 72)


@cache
def _envelope(which: int) -> Mesh:
    """Every second gore; each bulges between its seams."""
    line = _line()
    out = []
    for k in range(which, GORES, 2):
        u = np.linspace(-0.5, 0.5, PER_GORE + 1)
        angle = np.radians(-90) + (k + u) * (2 * np.pi / GORES)
        bulge = 1 - 0.045 * (4 * u**2)
        r = line[:, :1] * bulge[None]
        points = np.stack([r * np.cos(angle), r * np.sin(angle), np.broadcast_to(line[:, 1:], r.shape)], -1)
        out.append(grid_mesh(points, grid_normals(points)))
    return merge(out)


def _band() -> Mesh:
    """The skirt at the mouth, and the cap on the crown."""
    z = np.linspace(5.2, 6.15, 6)
    r = np.interp(z, (5.2, 6.15), (1.02, 1.22))
    outer = np.stack([r, z], 1)
    inner = np.stack([r - 0.03, z], 1)[::-1]
    skirt = lathe(np.concatenate([outer, inner, outer[:1]]), segments=64)
    cap = lathe(rounded([(0, 24.30, 0), (0.5, 24.30, 0.02), (0.45, 24.44, 0.05), (0, 24.46, 0)]), segments=48)
    return merge([skirt, cap])


@cache
def _basket(color: str) -> Mesh:
    """Wicker: a rounded box whose shade alternates as the withies do."""
    width, depth, height = BASKET
    sides = []
    strands = 13
    rod = rounded_box(width, depth, height / strands * 1.08, 0.045, segments=3)
    tone = np.array(hex_to_linear(color))
    for k in range(strands):
        grow = 1.0 + 0.02 * (k % 2)
        points = rod.vertices * (grow, grow, 1.0) + (0, 0, height * k / strands)
        shade = np.where((np.floor((points[:, 0] + points[:, 1]) * 9 + k) % 2)[:, None] > 0.5, 1.15, 0.72)
        sides.append(Mesh(points.astype(np.float32), rod.faces, rod.normals, None, (tone * shade).astype(np.float32)))
    return merge(sides)


def _rim() -> Mesh:
    width, depth, height = BASKET
    rim = rounded_box(width + 0.10, depth + 0.10, 0.11, 0.055).moved(translate(z=height - 0.03))
    foot = rounded_box(width + 0.04, depth + 0.04, 0.08, 0.03)
    return merge([rim, foot])


def _ropes() -> Mesh:
    width, depth, height = BASKET
    out = []
    corners = [(sx * width / 2 * 0.94, sy * depth / 2 * 0.94) for sx in (-1, 1) for sy in (-1, 1)]
    for x, y in corners:
        out.append(tube((x, y, height), (x * 0.62, y * 0.72, 2.95), 0.028))
        for a in (-0.42, -0.14, 0.14, 0.42):
            turn = np.arctan2(y, x) + a
            out.append(
                tube((x * 0.62, y * 0.72, 2.95), (1.14 * np.cos(turn), 1.14 * np.sin(turn), 6.05), 0.014, sides=6)
            )
    return merge(out)


def _burner() -> Mesh:
    frame = rounded_box(1.32, 1.22, 0.05, 0.02).moved(translate(z=2.92))
    can = lathe(
        rounded(
            [(0, 2.5, 0), (0.15, 2.5, 0.02), (0.15, 2.95, 0.03), (0.20, 3.02, 0.02), (0.20, 3.08, 0.01), (0, 3.08, 0)]
        ),
        segments=32,
    )
    return merge([frame, can.moved(translate(-0.22, z=0.4)), can.moved(translate(0.22, z=0.4))])


def _flame() -> Mesh:
    one = lathe(
        rounded([(0, 3.06, 0), (0.14, 3.15, 0.08), (0.17, 3.6, 0.3), (0.05, 4.6, 0.2), (0, 4.8, 0)], step_deg=12),
        segments=24,
    )
    return merge([one.moved(translate(-0.22, z=0.4)), one.moved(translate(0.22, z=0.4))])
