"""Bears as vinyl figures: brown, polar by its colour, panda by its pattern."""

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ...color import linear_to_srgb, to_hex
from ...geometry import Mesh
from ...geometry.clay import ball, pressed
from .._looks import darker, nouns
from ..contracts import objects
from ._beast import POSES, Beast, Coat, Making, Mark, Shape, ears, eyes, mouth, near, nose, socks
from ._figure import Figure
from ._worn import FEATURES

DARK = "#2a2628"


@objects.register("bear")
class Bear(Beast):
    label = "bear"
    names = nouns(
        en="bear, polar bear, panda, bear cub",
        de="bär, eisbär, panda, bärchen",
        fr="ours, ours polaire, panda, ourson",
        es="oso, oso polar, panda, osito",
        it="orso, orso polare, panda, orsetto",
        pt="urso, urso polar, panda, ursinho",
        nl="beer, ijsbeer, panda, beertje",
        pl="niedźwiedź, niedźwiedź polarny, panda, miś",
        tr="ayı, kutup ayısı, panda",
        ru="медведь, белый медведь, панда, мишка",
        ja="熊, クマ, 白熊, パンダ",
        zh="熊, 北极熊, 熊猫",
        ko="곰, 북극곰, 판다",
        ar="دب, دب قطبي, باندا",
        hi="भालू, ध्रुवीय भालू, पांडा",
    )
    instead_of = ("bear", "polar-bear", "panda")
    color = "#8a5a36"
    features = MappingProxyType({"pose": POSES, "age": ("adult", "young"), "pattern": ("plain", "panda"), **FEATURES})
    shape = Shape(
        leg=0.40,
        long=0.36,
        chest=0.205,
        rump=0.215,
        belly=0.225,
        apart=0.125,
        thick=0.100,
        ankle=0.086,
        paw=(0.092, 0.110, 0.062),
        head=(0.18, 0.27),
        neck=(0.17, 0.15),
        tail=((0, 0.03, 0.05),),
        tail_radii=(0.055,),
        tail_curls=False,
    )
    height_m, units = 1.15, 0.93

    def coat(self, making: Making) -> Sequence[Coat]:
        p = making.posture
        if making.pattern == "panda":
            ink = making.tint("paws", DARK)
            return [
                ("paws", ink, socks(p, 0.26, (0, 1))),
                ("feet", ink, socks(p, 0.13 if p.is_low else 0.26, (2, 3))),
                ("band", ink, _yoke(making)),
            ]
        light = making.tint("belly", _lighter(making.m["fur"].color))
        return (
            [
                (
                    "belly",
                    light,
                    near(p.chest + (p.rump - p.chest) * 0.35 + np.array((0, -0.24, -0.03)), (0.15, 0.17, 0.19)),
                )
            ]
            if p.sits
            else []
        )

    def tail_coat(self, making: Making) -> Sequence[Coat]:
        return ()

    def bodily(self, figure: Figure, making: Making) -> None:
        super().bodily(figure, replace(making, shape=replace(making.shape, tail=())))
        p = making.posture
        x, y, z = (float(v) for v in p.rump + np.array((0, making.shape.rump * 0.98, 0.06)))
        self.painted(figure, pressed(0, ball((x, y, z), 0.062)).mesh(self.cell), making, ())

    def head(self, figure: Figure, making: Making) -> None:
        is_panda = making.pattern == "panda"
        fur = making.m["fur"]
        bare = pressed(
            0.08, ball((0, 0.01, 0.02), (0.235, 0.210, 0.205)), ball((0, -0.05, -0.085), (0.205, 0.155, 0.120))
        )
        clay = bare.add(ball((0, -0.195, -0.075), (0.100, 0.090, 0.078)), blend=0.04)
        ink = making.tint("paws", DARK)
        light = making.tint("belly", _lighter(fur.color))
        coats: list[Coat] = (
            [("muzzle", light, near((0, -0.245, -0.080), (0.108, 0.115, 0.088)))] if not is_panda else []
        )
        if is_panda:
            coats += [("patch", ink, near((side * 0.094, -0.17, 0.004), (0.060, 0.10, 0.078))) for side in (-1, 1)]
        self.painted(figure, clay.mesh(0.0085), making, coats)
        ears(
            figure,
            making,
            ((0.160, 0.02, 0.150), (0.176, 0.02, 0.178)),
            (0.078, 0.084),
            flat=0.55,
            turn=-14,
            inner=making.tint("ears", "#d9a58a") if not is_panda else None,
            outer=ink if is_panda else None,
            share=0.60,
        )
        eyes(figure, bare, making, (0.086, 0.012), (0.028, 0.034) if not is_panda else (0.030, 0.036))
        nose(figure, clay, -0.040, (0.042, 0.029, 0.024), making.tint("nose", "#1d1718", "gloss"), 0.15)
        mouth(figure, clay, -0.105, 0.050, darker(fur, 0.12) if not is_panda else making.m["pupil"], 0.0065, 0.032)


def _yoke(making: Making) -> Mark:
    p = making.posture
    axis = (p.rump - p.chest) / np.linalg.norm(p.rump - p.chest)

    def mark(mesh: Mesh) -> NDArray[np.float64]:
        along = (mesh.vertices - p.chest) @ axis
        return np.asarray(np.abs(along + 0.01) - 0.070)

    return mark


def _lighter(color: tuple[float, float, float]) -> str:
    r, g, b = (min(0.93, m + (1 - m) * c) for c, m in zip(color, (0.46, 0.34, 0.22), strict=True))
    return to_hex(linear_to_srgb((r, g, b)))
