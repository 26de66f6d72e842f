"""A small columnar cactus with two arms and a flower, in a terracotta pot; 0.3 m high."""

from functools import cache

import numpy as np

from ...color import hex_to_linear
from ...geometry import Mesh, Part, Solid, lathe, merge, rounded, spline
from ...materials import Material
from .._looks import body, nouns, piece
from .._scatter import scattered
from ..contracts import Look, Object, Shown, objects
from ._foliage import leaf
from ._pots import soil
from ._ribs import column

RADIUS, BASE, TOP = 0.040, 0.085, 0.285  # m: of the column; height of the soil; of its tip


@objects.register("cactus")
class Cactus(Object):
    label = "cactus"
    names = nouns(
        en="cactus, potted cactus, succulent",
        de="kaktus, sukkulente",
        fr="cactus, plante grasse, succulente",
        es="cactus, cacto, suculenta",
        it="cactus, pianta grassa",
        pt="cacto, suculenta",
        nl="cactus, vetplant",
        pl="kaktus, sukulent",
        tr="kaktüs, sukulent",
        ru="кактус, суккулент",
        ja="サボテン, 多肉植物",
        zh="仙人掌, 多肉植物, 仙人球",
        ko="선인장, 다육식물",
        ar="صبار, نبتة صبار",
        hi="कैक्टस, नागफनी",
    )
    color = "#4b8a55"
    parts = ("flower", "pot")
    instead_of = ("cactus",)
    shown = Shown(turn_deg=8, from_deg=8)

    def build(self, look: Look) -> Solid:
        whole = look.color or self.color
        skin, spines = _plant(whole)
        return Solid(
            (
                Part("pot", lathe(_POT, segments=96), piece(look, "pot", "terracotta", "#b4603c")),
                Part("soil", soil(0.0655, BASE - 0.002, 4), Material(roughness=0.95)),
                Part("cactus", skin, body(look, "matte", whole)),
                Part("spines", spines, Material(roughness=0.6)),
                Part("flower", _flower(look.part_colors.get("flower", "#e8478a")), piece(look, "flower", "matte")),
            )
        )


_POT = rounded(
    [
        (0, 0.003, 0), (0.045, 0.003, 0), (0.047, 0, 0.001), (0.054, 0, 0.003), (0.067, 0.070, 0.002),
        (0.075, 0.0705, 0.002), (0.078, 0.094, 0.003), (0.070, 0.094, 0.003), (0.066, 0.070, 0.004), (0, 0.070, 0),
    ]
)  # fmt: skip


@cache
def _plant(color: str) -> tuple[Mesh, Mesh]:
    green = hex_to_linear(color)

    def tapered(n: int, radius: float, foot: float) -> list[float]:
        t = np.linspace(0, 1, n)
        dome = np.sqrt(np.clip(1 - np.clip((t - 0.80) / 0.20, 0, 1) ** 2, 0.0004, 1))
        return list(radius * dome * np.interp(t, (0, 0.12, 0.5, 1), (foot, 1.0, 1.04, 0.98)))

    rise = [(0, 0, z) for z in np.linspace(BASE - 0.01, TOP, 44)]
    right = spline([(0.024, 0, 0.148), (0.060, -0.003, 0.146), (0.080, -0.004, 0.166), (0.080, -0.004, 0.228)], 34)
    left = spline([(-0.024, 0, 0.180), (-0.056, 0.004, 0.179), (-0.072, 0.004, 0.195), (-0.072, 0.004, 0.238)], 30)
    made = [
        column(rise, tapered(44, RADIUS, 0.82), 12, green, spine=0.011, rows=3),
        column(right.tolist(), tapered(34, 0.0205, 0.7), 9, green, spine=0.009, rows=3),
        column(left.tolist(), tapered(30, 0.0185, 0.7), 9, green, spine=0.009, rows=3),
    ]
    return merge(skin for skin, _ in made), merge(spines for _, spines in made)


@cache
def _flower(color: str) -> Mesh:
    """Three rounds of pointed petals about a yellow middle."""
    petal = leaf(0.42, fold=0.5, droop=-0.25, is_fine=True)
    pink = np.array(hex_to_linear(color))
    out = []
    for ring, (count, lift, size) in enumerate(((12, 0.35, 0.030), (10, 0.9, 0.026), (7, 1.8, 0.019))):
        turn = np.arange(count) * (2 * np.pi / count) + ring * 0.26
        way = np.stack([np.cos(turn), np.sin(turn), np.full(count, lift)], 1)
        up = np.tile((0.0, 0.0, 1.0), (count, 1))
        at = np.tile((0.006, -0.004, TOP - 0.004), (count, 1)) + way * (1, 1, 0) * 0.003
        out.append(scattered(petal, at, way, up, np.full(count, size), np.tile(pink * (0.85 + 0.2 * ring), (count, 1))))
    turn = np.linspace(0, 40, 24)
    way = np.stack([0.5 * np.cos(turn), 0.5 * np.sin(turn), np.full(24, 2.0)], 1)
    stamens = scattered(
        leaf(0.16), np.tile((0.006, -0.004, TOP), (24, 1)), way, way[:, [1, 0, 2]], np.full(24, 0.013),
        np.tile((0.8, 0.55, 0.08), (24, 1)),
    )  # fmt: skip
    return merge([*out, stamens])
