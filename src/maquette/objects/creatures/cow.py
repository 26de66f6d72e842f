"""A cow as a vinyl figure: patches, short horns, a pink muzzle."""

from collections.abc import Sequence
from types import MappingProxyType

import numpy as np

from ...geometry.clay import ball, pressed
from .._looks import nouns
from ..contracts import objects
from ._beast import POSES, Beast, Coat, Making, Shape, ears, eyes, near, socks
from ._figure import Figure
from ._hoofed import horns, muzzle
from ._worn import FEATURES


@objects.register("cow")
class Cow(Beast):
    label = "cow"
    names = nouns(
        en="cow, bull, calf",
        de="kuh, bulle, kalb",
        fr="vache, taureau, veau",
        es="vaca, toro, ternero",
        it="mucca, toro, vitello",
        pt="vaca, touro, bezerro",
        nl="koe, stier, kalf",
        pl="krowa, byk, cielę",
        tr="inek, boğa, buzağı",
        ru="корова, бык, телёнок",
        ja="牛, 雌牛",
        zh="奶牛, 牛",
        ko="소, 젖소",
        ar="بقرة, ثور",
        hi="गाय, बैल",
    )
    instead_of = ("cow", "cow-face", "ox")
    color = "#f5f1ea"
    parts = ("eyes", "ears", "patches", "muzzle", "horns", "hat", "scarf")
    features = MappingProxyType({"pose": POSES, "age": ("adult", "young"), "pattern": ("patched", "plain"), **FEATURES})
    shape = Shape(
        leg=0.44,
        long=0.46,
        chest=0.190,
        rump=0.195,
        belly=0.205,
        apart=0.115,
        thick=0.082,
        ankle=0.064,
        paw=(0.068, 0.076, 0.052),
        head=(0.17, 0.26),
        tail=((0, 0.06, 0.04), (0, 0.11, -0.08), (0.02, 0.11, -0.24)),
        tail_radii=(0.030, 0.024, 0.034),
        tail_curls=False,
    )
    height_m, units = 1.5, 0.94

    def coat(self, making: Making) -> Sequence[Coat]:
        p = making.posture
        coats: list[Coat] = [("hooves", making.tint("hooves", "#4a3b35"), socks(p, 0.058))]
        if making.pattern == "patched":
            ink = making.tint("patches", "#2b2628")
            for at, radii in (
                (p.rump + np.array((0.14, -0.02, 0.08)), (0.15, 0.17, 0.16)),
                (p.rump + np.array((-0.16, 0.06, -0.02)), (0.14, 0.15, 0.15)),
                (p.chest + np.array((0.16, 0.05, 0.02)), (0.13, 0.12, 0.13)),
                (p.chest + np.array((-0.10, 0.08, 0.13)), (0.14, 0.13, 0.12)),
            ):
                coats.append(("patches", ink, near(at, radii)))
        return coats

    def head(self, figure: Figure, making: Making) -> None:
        bare = pressed(
            0.08, ball((0, 0.01, 0.03), (0.205, 0.190, 0.195)), ball((0, -0.06, -0.07), (0.165, 0.145, 0.125))
        )
        clay = bare.add(ball((0, -0.190, -0.100), (0.140, 0.100, 0.090)), blend=0.05)
        light = making.tint("muzzle", "#eab3a6")
        coats: list[Coat] = [("muzzle", light, near((0, -0.255, -0.112), (0.160, 0.115, 0.100)))]
        if making.pattern == "patched":
            ink = making.tint("patches", "#2b2628")
            coats += [
                ("patches", ink, near((0.130, -0.10, 0.06), (0.105, 0.16, 0.135))),
                ("patches", ink, near((-0.20, 0.05, 0.12), (0.13, 0.16, 0.13))),
            ]
        self.painted(figure, clay.mesh(0.0085), making, coats)
        ears(
            figure,
            making,
            ((0.190, 0.03, 0.105), (0.255, 0.03, 0.110), (0.320, 0.03, 0.085)),
            (0.046, 0.058, 0.022),
            flat=0.5,
            turn=-8,
            inner=making.tint("ears", "#eab3a6"),
            outer=making.tint("patches", "#2b2628") if making.pattern == "patched" else None,
        )
        if not making.is_young:
            horns(
                figure,
                ((0.105, 0.02, 0.195), (0.165, 0.015, 0.235), (0.180, 0.0, 0.290)),
                (0.038, 0.030, 0.010),
                making.tint("horns", "#e9dcc0", "satin"),
            )
        eyes(figure, bare, making, (0.094, 0.040), (0.034, 0.042))
        muzzle(figure, clay, 0.055, -0.078, light, 0.075)
