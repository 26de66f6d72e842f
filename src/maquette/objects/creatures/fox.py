"""A fox as a vinyl figure: white cheeks, black socks, a brush with a white tip. In grey it is a wolf."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ...geometry import Mesh
from ...geometry.clay import ball, pressed
from .._looks import nouns
from ..contracts import objects
from ._beast import Beast, Coat, Making, Shape, ears, eyes, mouth, near, nose, socks, tail
from ._figure import Figure

WHITE, DARK = "#fbf5ea", "#2c2120"


@objects.register("fox")
class Fox(Beast):
    label = "fox"
    names = nouns(
        en="fox, wolf",
        de="fuchs, wolf",
        fr="renard, loup",
        es="zorro, lobo",
        it="volpe, lupo",
        pt="raposa, lobo",
        nl="vos, wolf",
        pl="lis, wilk",
        tr="tilki, kurt",
        ru="лиса, лис, волк",
        ja="狐, キツネ, 狼, オオカミ",
        zh="狐狸, 狼",
        ko="여우, 늑대",
        ar="ثعلب, ذئب",
        hi="लोमड़ी, भेड़िया",
    )
    instead_of = ("fox", "wolf")
    color = "#e0702a"
    parts = ("eyes", "nose", "ears", "belly", "paws", "tail", "hat", "scarf")
    shape = Shape(
        leg=0.38,
        long=0.40,
        chest=0.155,
        rump=0.150,
        head=(0.15, 0.31),
        thick=0.068,
        ankle=0.050,
        tail=((0, 0.10, 0.02), (0, 0.26, 0.10), (0, 0.40, 0.26), (0.02, 0.44, 0.42)),
        tail_radii=(0.055, 0.105, 0.115, 0.035),
    )
    height_m, units = 0.52, 1.04

    def coat(self, making: Making) -> Sequence[Coat]:
        p = making.posture
        bib = p.chest + np.array((0, -0.19, 0.02 if not p.sits else -0.02))
        return [
            ("paws", making.tint("paws", DARK), socks(p, 0.155)),
            ("belly", making.tint("belly", WHITE), near(bib, (0.110, 0.16, 0.22))),
        ]

    def tail_coat(self, making: Making) -> Sequence[Coat]:
        last = tail(making.shape, making.posture).steps[-1][1]
        low, high = last.box()
        tip = (low + high) / 2
        return [("tail_tip", making.tint("tail", WHITE), near(tip, (0.135, 0.135, 0.135)))]

    def head(self, figure: Figure, making: Making) -> None:
        bare = pressed(
            0.09,
            ball((0, 0.01, 0.02), (0.225, 0.195, 0.190)),
            ball((0.115, -0.03, -0.070), (0.125, 0.115, 0.095)),
            ball((-0.115, -0.03, -0.070), (0.125, 0.115, 0.095)),
        )
        clay = bare.add(ball((0, -0.180, -0.080), (0.085, 0.095, 0.062)), blend=0.07)
        clay = clay.add(ball((0, -0.265, -0.080), (0.046, 0.050, 0.040)), blend=0.05)

        def cheeks(mesh: Mesh) -> NDArray[np.float64]:
            x, y, z = mesh.vertices.T
            return np.asarray(np.maximum(z + 0.055 - 0.55 * np.abs(x) ** 1.35, y + 0.035))

        self.painted(figure, clay.mesh(0.0085), making, [("muzzle", making.tint("belly", WHITE), cheeks)])
        ears(
            figure,
            making,
            ((0.122, 0.0, 0.125), (0.165, 0.0, 0.240), (0.188, 0.0, 0.350)),
            (0.104, 0.066, 0.012),
            flat=0.42,
            turn=-14,
            inner=making.tint("ears", "#33211f"),
            share=0.66,
        )
        eyes(figure, bare, making, (0.090, 0.008), (0.034, 0.041))
        nose(figure, clay, -0.066, (0.032, 0.024, 0.020), making.tint("nose", "#1d1718", "gloss"), 0.1)
        mouth(figure, clay, -0.108, 0.050, making.m["pupil"], 0.0055, 0.016)
