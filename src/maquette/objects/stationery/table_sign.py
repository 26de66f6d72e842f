"""A folded card that stands like a tent: prices, table numbers and names on 12 × 9 cm."""

import math

import numpy as np

from ...geometry import Part, Solid, Surface, flat_patch, resample, ribbon, rotate, rounded, translate
from .._looks import body, nouns
from ..contracts import Look, Object, Shown, objects

WIDTH, SIDE, BOARD = 0.120, 0.092, 0.0009
LEAN_DEG = 18.0


@objects.register("table_sign")
class TableSign(Object):
    label = "table sign"
    names = nouns(
        en="table sign, tent card, table tent, price sign, place card, table card, table tent card",
        de="tischaufsteller, tischkarte, aufsteller, platzkarte, tischschild",
        fr="chevalet de table, marque-place, carton de table",
        es="cartel de mesa, tarjeta de mesa",
        it="segnaposto, cavaliere da tavolo",
        pt="display de mesa, marcador de lugar",
        nl="tafelkaartje, tentkaart, tafelbordje",
        pl="stojak na stół, wizytówka na stół, winietka",
        tr="masa kartı, masa levhası",
        ru="настольная табличка, карточка на стол",
        ja="卓上サイン, 席札, 卓上pop",
        zh="桌牌, 台卡, 席位卡",
        ko="테이블 사인, 테이블 텐트, 좌석 카드",
        ar="بطاقة طاولة, لافتة طاولة",
        hi="टेबल साइन, टेंट कार्ड",
    )
    color = "#f7f7f5"
    surfaces = (Surface("front", WIDTH - 0.008, SIDE - 0.010),)
    shown = Shown(turn_deg=20, printed_turn_deg=10, from_deg=12)

    def build(self, look: Look) -> Solid:
        paper = body(look, "paper", self.color)
        face = self.surfaces[0]
        slope = translate(0, -_FOOT, 0) @ rotate("x", -LEAN_DEG)
        patch = flat_patch(face.width_m, face.height_m).moved(slope @ translate(0, -BOARD / 2 - 0.0002, SIDE / 2))
        # `ribbon` bends in its own xy plane and grows along z: turned so that it grows along x.
        turn = np.array([[0, 0, 1, -WIDTH / 2], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 1]], np.float32)
        return Solid(
            (
                Part("card", ribbon(_FOLD, BOARD, WIDTH, bevel=0.0003).moved(turn), paper),
                Part("front", patch, paper, "front"),
            ),
            self.surfaces,
        )


_FOOT = SIDE * math.sin(math.radians(LEAN_DEG))
_TOP = SIDE * math.cos(math.radians(LEAN_DEG))
_LOW = BOARD / 2 * math.sin(math.radians(LEAN_DEG))
_FOLD = resample(rounded([(-_FOOT, _LOW, 0), (0, _TOP, 0.0022), (_FOOT, _LOW, 0)], step_deg=6), 90)
