"""A mouse as a vinyl figure: round ears, a pointed nose, a long bare tail."""

from collections.abc import Sequence

import numpy as np

from ...geometry.clay import ball, pressed
from .._looks import nouns
from ..contracts import objects
from ._beast import Beast, Coat, Making, Shape, ears, everywhere, eyes, mouth, near, nose, whiskers
from ._figure import Figure


@objects.register("mouse")
class Mouse(Beast):
    label = "mouse"
    names = nouns(
        en="mouse, little mouse, rat",
        de="maus, mäuschen, ratte",
        fr="souris, rat",
        es="ratón, rata",
        it="topo, topolino, ratto",
        pt="rato, ratinho",
        nl="muis, muisje, rat",
        pl="mysz, myszka, szczur",
        tr="fare, sıçan",
        ru="мышь, мышка, крыса",
        ja="ねずみ, ネズミ",
        zh="老鼠, 小老鼠",
        ko="쥐, 생쥐",
        ar="فأر, جرذ",
        hi="चूहा",
    )
    instead_of = ("mouse", "mouse-face", "rat")
    color = "#a9a3a0"
    parts = ("eyes", "nose", "ears", "belly", "tail", "hat", "scarf")
    shape = Shape(
        leg=0.25,
        long=0.24,
        chest=0.150,
        rump=0.185,
        apart=0.085,
        thick=0.062,
        ankle=0.046,
        paw=(0.054, 0.076, 0.038),
        head=(0.13, 0.27),
        tail=((0, 0.10, -0.08), (0.06, 0.24, -0.12), (0.16, 0.32, -0.08), (0.22, 0.32, 0.04)),
        tail_radii=(0.030, 0.024, 0.019, 0.010),
    )
    height_m, units = 0.14, 0.90

    def coat(self, making: Making) -> Sequence[Coat]:
        p = making.posture
        return [
            ("belly", making.tint("belly", "#f3ebe2"), near(p.chest + np.array((0, -0.17, -0.03)), (0.105, 0.15, 0.19)))
        ]

    def tail_coat(self, making: Making) -> Sequence[Coat]:
        return [("tail", making.tint("tail", "#dda59d"), everywhere)]

    def head(self, figure: Figure, making: Making) -> None:
        bare = pressed(
            0.09, ball((0, 0.01, 0.02), (0.205, 0.195, 0.190)), ball((0, -0.06, -0.07), (0.165, 0.145, 0.115))
        )
        clay = bare.add(ball((0, -0.185, -0.070), (0.078, 0.090, 0.062)), blend=0.07)
        self.painted(
            figure,
            clay.mesh(0.0085),
            making,
            [("muzzle", making.tint("belly", "#f3ebe2"), near((0, -0.23, -0.105), (0.105, 0.12, 0.070)))],
        )
        ears(
            figure,
            making,
            ((0.185, 0.03, 0.165), (0.215, 0.03, 0.205)),
            (0.120, 0.128),
            flat=0.34,
            turn=-16,
            inner=making.tint("ears", "#e6aaa4"),
            share=0.70,
        )
        eyes(figure, bare, making, (0.090, 0.018), (0.035, 0.043))
        nose(figure, clay, -0.052, (0.030, 0.024, 0.022), making.tint("nose", "#d9797d", "gloss"), 0.0)
        mouth(figure, clay, -0.105, 0.040, making.m["pupil"], 0.0055, 0.024)
        whiskers(figure, ((0.060, -0.255, -0.075),), making.tint("", "#efeae4"), 0.16)
