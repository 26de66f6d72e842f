"""A rabbit as a vinyl figure: long ears, a tuft of a tail."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ...geometry import rounded_box, translate
from ...geometry.clay import ball, pressed
from .._looks import darker, nouns
from ..contracts import objects
from ._beast import Beast, Coat, Making, Shape, ears, eyes, mouth, near, nose, socks, whiskers
from ._figure import Figure

CREAM = "#fbf6ee"


@objects.register("rabbit")
class Rabbit(Beast):
    label = "rabbit"
    names = nouns(
        en="rabbit, bunny, hare",
        de="kaninchen, hase, häschen",
        fr="lapin, lièvre, lapereau",
        es="conejo, liebre, conejito",
        it="coniglio, lepre, coniglietto",
        pt="coelho, lebre, coelhinho",
        nl="konijn, haas, konijntje",
        pl="królik, zając, króliczek",
        tr="tavşan",
        ru="кролик, заяц, зайчик",
        ja="うさぎ, ウサギ, 兎",
        zh="兔子, 小兔",
        ko="토끼",
        ar="أرنب",
        hi="खरगोश",
    )
    instead_of = ("rabbit", "rabbit-face")
    color = "#c9a98a"
    shape = Shape(
        leg=0.27,
        long=0.26,
        chest=0.155,
        rump=0.190,
        apart=0.085,
        thick=0.072,
        ankle=0.054,
        paw=(0.064, 0.098, 0.046),
        head=(0.10, 0.29),
        head_size=0.94,
        tail=((0, 0.035, 0.00),),
        tail_radii=(0.072,),
        tail_curls=False,
    )
    height_m, units = 0.42, 1.08

    def coat(self, making: Making) -> Sequence[Coat]:
        p = making.posture
        bib = p.chest + np.array((0, -0.17, -0.02))
        return [
            ("paws", making.tint("paws", CREAM), socks(p, 0.06)),
            ("belly", making.tint("belly", CREAM), near(bib, (0.105, 0.15, 0.19))),
        ]

    def bodily(self, figure: Figure, making: Making) -> None:
        plain = replace(making, shape=replace(making.shape, tail=()))
        super().bodily(figure, plain)
        p = making.posture
        back = p.rump + np.array((0, making.shape.rump * 0.98, 0.0 if not p.is_low else -0.02))
        x, y, z = (float(v) for v in back)
        tuft = pressed(
            0.02,
            ball((x, y, z + 0.01), 0.070),
            ball((x - 0.035, y + 0.01, z + 0.04), 0.040),
            ball((x + 0.035, y + 0.015, z - 0.01), 0.042),
        )
        figure.put("tail", tuft.mesh(0.0095), making.tint("tail", CREAM))

    def head(self, figure: Figure, making: Making) -> None:
        fur = making.m["fur"]
        bare = pressed(
            0.08,
            ball((0, 0.01, 0.02), (0.205, 0.200, 0.200)),
            ball((0.085, -0.07, -0.075), (0.120, 0.125, 0.108)),
            ball((-0.085, -0.07, -0.075), (0.120, 0.125, 0.108)),
        )
        clay = bare.add(
            ball((0.042, -0.190, -0.085), (0.055, 0.042, 0.048)),
            ball((-0.042, -0.190, -0.085), (0.055, 0.042, 0.048)),
            blend=0.03,
        )
        light = making.tint("belly", CREAM)
        self.painted(
            figure, clay.mesh(0.0085), making, [("muzzle", light, near((0, -0.2, -0.10), (0.105, 0.10, 0.080)))]
        )
        ears(
            figure,
            making,
            ((0.082, 0.02, 0.150), (0.105, 0.02, 0.300), (0.118, 0.02, 0.440), (0.112, 0.02, 0.520)),
            (0.052, 0.068, 0.060, 0.030),
            flat=0.42,
            turn=-10,
            inner=making.tint("ears", "#eab0aa"),
            share=0.58,
        )
        eyes(figure, bare, making, (0.098, 0.015), (0.036, 0.046))
        nose(figure, clay, -0.060, (0.023, 0.016, 0.013), making.tint("nose", "#d98a8e", "gloss"))
        mouth(figure, clay, -0.096, 0.046, darker(fur, 0.2), 0.0056, 0.022)
        if not making.posture.sleeps:
            point, _ = clay.touched((0, -2, -0.105), (0, 1, 0))
            for side in (-1, 1):
                tooth = rounded_box(0.021, 0.014, 0.034, 0.005)
                figure.put(
                    "teeth",
                    tooth.moved(translate(side * 0.0112, float(point[1]) + 0.002, -0.146)),
                    making.tint("", "#fdfbf5", "satin"),
                )
        whiskers(figure, ((0.075, -0.21, -0.09),), making.tint("", "#fbf8f2"), 0.15)
