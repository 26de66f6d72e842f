"""A pig as a vinyl figure: a snout, folded ears, a curled tail."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ...geometry import sweep
from ...geometry.clay import ball, pressed
from .._looks import darker, nouns
from ..contracts import objects
from ._beast import Beast, Coat, Making, Shape, ears, eyes, socks
from ._figure import Figure, drawn, facing, pebble


@objects.register("pig")
class Pig(Beast):
    label = "pig"
    names = nouns(
        en="pig, piglet",
        de="schwein, ferkel",
        fr="cochon, porcelet",
        es="cerdo, cerdito",
        it="maiale, maialino",
        pt="porco, porquinho",
        nl="varken, biggetje",
        pl="świnia, świnka, prosiaczek",
        tr="domuz",
        ru="свинья, поросёнок",
        ja="豚, 子豚",
        zh="猪, 小猪",
        ko="돼지",
        ar="خنزير",
        hi="सूअर",
    )
    instead_of = ("pig", "pig-face")
    color = "#efa7a4"
    parts = ("eyes", "nose", "ears", "hooves", "hat", "scarf")
    shape = Shape(
        leg=0.33,
        long=0.36,
        chest=0.205,
        rump=0.210,
        belly=0.220,
        apart=0.115,
        thick=0.078,
        ankle=0.062,
        paw=(0.066, 0.074, 0.050),
        head=(0.20, 0.20),
        neck=(0.18, 0.16),
        tail=(),
        tail_curls=False,
    )
    height_m, units = 0.70, 0.78

    def coat(self, making: Making) -> Sequence[Coat]:
        return [("hooves", making.tint("hooves", "#8a5550"), socks(making.posture, 0.050))]

    def bodily(self, figure: Figure, making: Making) -> None:
        super().bodily(figure, replace(making, shape=replace(making.shape, tail=())))
        t = np.linspace(0, 1, 60)
        turn = 2.6 * np.pi * t
        back = making.posture.rump + np.array((0, making.shape.rump * 0.96, 0.08))
        path = back + np.stack([0.034 * np.sin(turn), 0.11 * t, 0.034 * (1 - np.cos(turn))], 1)
        wire = np.linspace(0, 2 * np.pi, 14, endpoint=False)
        figure.put(
            "tail",
            sweep(path, np.stack([np.cos(wire), np.sin(wire)], 1) * 0.017, size=1 - 0.5 * t, up=(1.0, 0.0, 0.0)),
            making.m["fur"],
        )

    def head(self, figure: Figure, making: Making) -> None:
        fur = making.m["fur"]
        bare = pressed(
            0.08, ball((0, 0.01, 0.02), (0.215, 0.200, 0.200)), ball((0, -0.05, -0.08), (0.190, 0.155, 0.120))
        )
        self.painted(figure, bare.mesh(0.0085), making, ())
        snout = bare.add(ball((0, -0.205, -0.055), (0.088, 0.066, 0.068)), blend=0.02)
        pink = making.tint("nose", "#e07f80", "satin")
        figure.put("nose", pressed(0, ball((0, -0.215, -0.055), (0.086, 0.068, 0.066))).mesh(0.0075), pink)
        for side in (-1, 1):
            at, out = snout.touched((side * 0.032, -2, -0.052), (0, 1, 0))
            figure.put(
                "nostrils",
                pebble((0.013, 0.021, 0.007), facing(at + np.array((0, -0.008, 0)), out)),
                darker(pink, 0.28),
            )
        ears(
            figure,
            making,
            ((0.135, -0.02, 0.150), (0.185, -0.02, 0.215), (0.205, -0.02, 0.280)),
            (0.078, 0.062, 0.016),
            flat=0.45,
            turn=-20,
            inner=making.tint("ears", "#e08a88"),
        )
        eyes(figure, bare, making, (0.104, 0.030), (0.031, 0.038))
        smile = [(-0.075, -0.128), (-0.035, -0.150), (0.0, -0.154), (0.035, -0.150), (0.075, -0.128)]
        figure.put("lines", drawn(bare, smile, 0.0066, taper=0.5), darker(fur, 0.25))
