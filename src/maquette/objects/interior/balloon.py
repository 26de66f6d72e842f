"""A party balloon on its ribbon, 27 cm across, taut and shiny."""

import numpy as np

from ...geometry import Part, Solid, lathe, rounded, spline, sweep, translate
from .._looks import body, darker, nouns, piece
from ..contracts import Look, Object, Shown, objects

RIBBON = 0.62  # metres from the hand to the knot
RADIUS = 0.135
TALL = 0.335


@objects.register("balloon")
class Balloon(Object):
    label = "balloon"
    names = nouns(
        en="balloon, party balloon",
        de="luftballon, ballon",
        fr="ballon de baudruche, ballon gonflable",
        es="globo",
        it="palloncino",
        pt="balão, bexiga",
        nl="ballon",
        pl="balon, balonik",
        tr="balon",
        ru="воздушный шарик, шарик",
        ja="風船",
        zh="气球",
        ko="풍선",
        ar="بالون",
        hi="गुब्बारा",
    )
    instead_of = ("balloon",)
    color = "#d8323c"
    parts = ("string",)
    shown = Shown()

    def build(self, look: Look) -> Solid:
        skin = body(look, "gloss", self.color)
        # A drop: round above, drawn out to the neck below.
        turn = np.linspace(0, np.pi, 72)
        pull = 1 + 0.16 * np.clip(-np.cos(np.pi - turn), 0, 1) ** 2
        z = -np.cos(turn) * TALL / 2
        r = RADIUS * np.sin(turn) ** 0.92 * np.where(z < 0, 1 - 0.20 * (z / (TALL / 2)) ** 2, 1.0) / pull**0.2
        drop = lathe(np.stack([np.maximum(r, 0), z], 1), segments=96).moved(translate(0, 0, RIBBON + 0.020 + TALL / 2))
        knot = lathe(
            rounded([(0, 0, 0), (0.017, 0, 0.004), (0.0065, 0.016, 0.004), (0.012, 0.026, 0.003), (0, 0.026, 0)])
        )
        way = spline(
            [(0, 0, 0.0021), (0.006, 0, 0.14), (-0.006, 0.003, 0.32), (0.004, 0, 0.48), (0, 0, RIBBON + 0.004)], 60
        )
        wire = np.linspace(0, 2 * np.pi, 10, endpoint=False)
        ribbon = sweep(way, np.stack([np.cos(wire), np.sin(wire)], 1) * 0.0021, up=(1.0, 0.0, 0.0))
        return Solid(
            (
                Part("balloon", drop, skin),
                Part("knot", knot.moved(translate(0, 0, RIBBON)), darker(skin, 0.8)),
                Part("string", ribbon, piece(look, "string", "satin", "#f2efe9")),
            )
        )
