"""A saguaro, 5 m high: the cactus of deserts, with upturned arms and a crown of white blossoms."""

from functools import cache

import numpy as np

from ...color import hex_to_linear
from ...geometry import Mesh, Part, Solid, merge, spline, translate
from ...materials import Material
from .._looks import body, nouns, piece
from .._scatter import scattered
from ..contracts import Look, Object, Shown, objects
from ._foliage import leaf
from ._ribs import column

HEIGHT = 5.2


@objects.register("saguaro")
class Saguaro(Object):
    label = "saguaro"
    names = nouns(
        en="saguaro, saguaro cactus, desert cactus",
        de="saguaro, wüstenkaktus, kandelaberkaktus",
        fr="saguaro, cactus du désert",
        es="saguaro, cactus del desierto",
        it="saguaro, cactus del deserto",
        pt="saguaro, cacto do deserto",
        nl="saguaro, woestijncactus",
        pl="saguaro, kaktus pustynny",
        tr="saguaro, çöl kaktüsü",
        ru="сагуаро, пустынный кактус",
        ja="サグアロ, 砂漠のサボテン",
        zh="巨人柱, 沙漠仙人掌",
        ko="사와로, 사막 선인장",
        ar="صبار الصحراء, ساغوارو",
        hi="सगुआरो, रेगिस्तानी कैक्टस",
    )
    color = "#5b8a52"
    parts = ("flowers",)
    shown = Shown(turn_deg=6, from_deg=4)

    def build(self, look: Look) -> Solid:
        whole = look.color or self.color
        skin, spines = _plant(whole)
        return Solid(
            (
                Part("cactus", skin, body(look, "matte", whole)),
                Part("spines", spines, Material(roughness=0.6)),
                Part("flowers", _flowers(), piece(look, "flowers", "matte", "#f4ecd8")),
            )
        )


def _taper(count: int, radius: float, foot: float) -> list[float]:
    t = np.linspace(0, 1, count)
    dome = np.sqrt(np.clip(1 - np.clip((t - 0.93) / 0.07, 0, 1) ** 2, 0.0004, 1))
    return list(radius * dome * np.interp(t, (0, 0.1, 0.5, 1), (foot, 1.0, 1.05, 0.9)))


_ARMS = (
    ([(0.20, 0, 1.9), (0.55, -0.05, 1.85), (0.86, -0.08, 2.05), (0.92, -0.08, 2.6), (0.92, -0.08, 3.9)], 0.185),
    ([(-0.20, 0, 2.5), (-0.55, 0.05, 2.45), (-0.80, 0.08, 2.62), (-0.86, 0.08, 3.1), (-0.86, 0.08, 4.15)], 0.170),
    ([(0.05, 0.2, 2.9), (0.12, 0.5, 2.9), (0.18, 0.72, 3.05), (0.2, 0.76, 3.5), (0.2, 0.76, 4.1)], 0.150),
)


@cache
def _plant(color: str) -> tuple[Mesh, Mesh]:
    green = hex_to_linear(color)
    made = [
        column(
            [(0, 0, float(z)) for z in np.linspace(0, HEIGHT, 70)],
            _taper(70, 0.29, 0.72),
            16,
            green,
            spine=0.06,
            rows=4,
        )
    ]
    for path, radius in _ARMS:
        made.append(column(spline(path, 56).tolist(), _taper(56, radius, 0.8), 12, green, spine=0.05, rows=4))
    return merge(skin for skin, _ in made), merge(spines for _, spines in made)


@cache
def _flowers() -> Mesh:
    """Rings of small blossoms on the tips."""
    petal = leaf(0.5, fold=0.4, droop=-0.2)
    out = []
    tips = [(0.0, 0.0, HEIGHT, 0.19), *((path[-1][0], path[-1][1], path[-1][2], 0.12) for path, _ in _ARMS)]
    for x, y, z, radius in tips:
        for k in range(7):
            a = k * 2 * np.pi / 7
            turn = np.arange(6) * np.pi / 3
            way = np.stack([np.cos(turn) + 0.5 * np.cos(a), np.sin(turn) + 0.5 * np.sin(a), np.full(6, 1.3)], 1)
            at = np.tile((radius * np.cos(a), radius * np.sin(a), -0.03), (6, 1))
            bloom = scattered(petal, at, way, np.tile((0.0, 0, 1.0), (6, 1)), np.full(6, 0.085), np.ones((6, 3)))
            out.append(Mesh(bloom.vertices, bloom.faces, bloom.normals).moved(translate(x, y, z)))
    return merge(out)
