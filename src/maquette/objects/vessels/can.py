"""An aluminium drinks can, 330 ml."""

import math

import numpy as np

from ...geometry import (
    Mesh,
    Part,
    Solid,
    Surface,
    ellipse,
    extrude,
    lathe,
    merge,
    rotate,
    round_patch,
    rounded,
    rounded_rectangle,
    sweep,
    translate,
)
from .._looks import body, nouns, piece
from ..contracts import Look, Object, objects

RADIUS, HEIGHT = 0.0331, 0.1152
LABEL_DEG, LABEL = 128.0, (0.012, 0.0965)
LID = 0.1112  # height of the lid's panel


@objects.register("can")
class Can(Object):
    label = "can"
    names = nouns(
        en="can, soda can, beer can, drink can, tin can, aluminium can, aluminum can",
        de="dose, getränkedose, bierdose, coladose",
        fr="canette, cannette, boîte de conserve",
        es="lata, lata de refresco, lata de cerveza",
        it="lattina, barattolo di latta",
        pt="lata, latinha, lata de refrigerante",
        nl="blik, blikje, drankblikje",
        pl="puszka",
        tr="teneke kutu, kutu içecek, konserve kutusu",
        ru="банка из-под напитка, жестяная банка, алюминиевая банка",
        ja="缶, 缶ビール, アルミ缶",
        zh="易拉罐, 罐头, 罐子",
        ko="캔, 음료수 캔, 맥주캔",
        ar="علبة معدنية, علبة مشروب, علبة صودا",
        hi="कैन, डिब्बा बंद पेय",
    )
    color = "#c9ccd0"
    surfaces = (Surface("side", RADIUS * math.radians(LABEL_DEG), LABEL[1] - LABEL[0]),)
    parts = ("lid", "tab")

    def build(self, look: Look) -> Solid:
        bare = piece(look, "lid", "aluminium")
        plain = look.color is None and look.material is None
        # Print on cans is translucent lacquer over metal.
        paint = bare if plain else body(look, "steel", self.color)
        tab = piece(look, "tab", "aluminium")
        return Solid(
            (
                Part("body", lathe(_SIDE), paint),
                Part("base", lathe(_BASE), bare),
                Part("lid", merge([lathe(_LID), _score()]), bare),
                Part("tab", _tab(), tab),
                Part("side", round_patch((RADIUS, LABEL[0]), (RADIUS, LABEL[1]), span_deg=LABEL_DEG), paint, "side"),
            ),
            self.surfaces,
        )


_SIDE = rounded([
    (0.0318, 0.0068, 0), (RADIUS, 0.0092, 0.004), (RADIUS, 0.0985, 0.012), (0.0272, 0.1096, 0.004),
    (0.0262, 0.1122, 0.0008), (0.0262, 0.1126, 0),
], step_deg=4)  # fmt: skip
_BASE = rounded([
    (0, 0.0105, 0), (0.012, 0.0095, 0.02), (0.0222, 0.0030, 0.004), (0.0228, 0.0, 0.0009),
    (0.0248, 0.0, 0.0010), (0.0262, 0.0030, 0.003), (0.0318, 0.0068, 0),
], step_deg=6)  # fmt: skip
_LID = rounded([
    (0.0262, 0.1124, 0), (0.0272, 0.1122, 0.0006), (0.0274, 0.1148, 0.0010), (0.0256, 0.1150, 0.0010),
    (0.0247, 0.1100, 0.0010),
    (0.0240, 0.1083, 0.0006), (0.0230, 0.1083, 0.0006), (0.0224, LID, 0.0008), (0.0210, LID, 0.0004),
    (0.0206, LID - 0.0004, 0.0004), (0, LID - 0.0004, 0),
])  # fmt: skip


def _score() -> Mesh:
    """The line along which the mouth opens, and the pressed bead around lid and tab."""
    round_ = ellipse(0.00025, 0.00022, 12)
    mouth = ellipse(0.0092, 0.0078, 72) - np.array((0, 0.0102))
    panel = rounded_rectangle(0.0260, 0.0350, 0.0125, step_deg=4) + np.array((0, 0.0002))
    level = LID - 0.0004
    return merge(
        sweep(np.concatenate([line, np.full((len(line), 1), level)], 1), section, closed=True)
        for line, section in ((mouth, round_), (panel, 1.8 * round_))
    )


def _tab() -> Mesh:
    """A ring pull: plate with a finger hole, its curled edge, and the rivet."""
    outline = rounded_rectangle(0.0150, 0.0250, 0.0070, step_deg=5)
    hole = rounded_rectangle(0.0092, 0.0085, 0.0040, step_deg=5)
    plate = extrude(outline, 0.0008, bevel=0.00035, hole=hole + np.array((0, 0.0060))).moved(rotate("x", 2.0))
    edge = np.concatenate([outline, np.full((len(outline), 1), 0.0005)], 1)
    curl = sweep(edge * (0.96, 0.975, 1), ellipse(0.00075, 0.0008, 16), closed=True).moved(rotate("x", 2.0))
    rivet = lathe(
        rounded(
            [(0, -0.0012, 0), (0.0030, -0.0012, 0), (0.0030, 0.0012, 0.0006), (0.0016, 0.0016, 0.0008), (0, 0.0017, 0)]
        ),
        segments=48,
    )
    return merge(
        [merge([plate, curl]).moved(translate(0, 0.0040, LID + 0.0006)), rivet.moved(translate(0, -0.0006, LID))]
    )
