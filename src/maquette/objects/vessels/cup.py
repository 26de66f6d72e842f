"""A takeaway paper cup, 12 oz, with a sleeve and a domed lid."""

import math

import numpy as np

from ...geometry import (
    Mesh,
    Part,
    Solid,
    Surface,
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

BASE, TOP, HEIGHT = 0.0290, 0.0440, 0.1120  # radii at the bottom and under the rim; height without the lid
SLEEVE = (0.0300, 0.0860)
LABEL_DEG, LABEL = 112.0, (0.0330, 0.0830)
SLEEVE_THICKNESS = 0.0011


def _radius(z: float) -> float:
    return BASE + (TOP - BASE) * z / HEIGHT


@objects.register("cup")
class Cup(Object):
    label = "coffee cup"
    names = nouns(
        en="cup, coffee cup, paper cup, takeaway cup, takeaway coffee, to-go cup, coffee to go, disposable cup",
        de="pappbecher, coffee-to-go-becher, papierbecher, einwegbecher",
        fr="gobelet, gobelet à café, gobelet en carton",
        es="vaso de café, vaso de papel, vaso para llevar",
        it="bicchiere di carta, bicchiere da asporto",
        pt="copo de café, copo de papel",
        nl="beker, kartonnen beker, koffiebeker, papieren beker",
        pl="kubek papierowy, kubek na wynos",
        tr="karton bardak, kağıt bardak, kahve bardağı",
        ru="стаканчик, бумажный стакан, стакан кофе",
        ja="紙コップ, カップ, テイクアウトカップ",
        zh="纸杯, 外带杯, 外带咖啡杯",
        ko="종이컵, 컵, 테이크아웃 컵, 커피컵",
        ar="كوب ورقي, كأس ورقي, كأس",
        hi="पेपर कप, कागज का कप, डिस्पोजेबल कप",
    )
    color = "#f3efe7"
    surfaces = (
        Surface("side", (_radius(sum(LABEL) / 2) + SLEEVE_THICKNESS) * math.radians(LABEL_DEG), LABEL[1] - LABEL[0]),
    )
    parts = ("sleeve", "lid")

    def build(self, look: Look) -> Solid:
        paper = body(look, "paper", self.color)
        sleeve = piece(look, "sleeve", "kraft", "#ab8458")
        lid = piece(look, "lid", "satin", "#26221f")
        low, high = ((_radius(z) + SLEEVE_THICKNESS, z) for z in LABEL)
        return Solid(
            (
                Part("body", lathe(_BODY), paper),
                Part("sleeve", lathe(_SLEEVE), sleeve),
                Part("lid", merge([lathe(_LID), _spout_rim()]), lid),
                Part("hole", _hole(), piece(look, "hole", "rubber", "#060505")),
                Part("side", round_patch(low, high, span_deg=LABEL_DEG), sleeve, "side"),
            ),
            self.surfaces,
        )


_BODY = rounded([
    (0, 0.004, 0), (BASE - 0.0016, 0.004, 0.0004), (BASE - 0.0014, 0, 0.0004), (BASE, 0, 0.0006),
    (_radius(0.108), 0.108, 0.001), (TOP - 0.002, 0.110, 0),
], step_deg=6)  # fmt: skip
_SLEEVE = rounded([
    (_radius(0.058) - 0.0002, 0.058, 0), (_radius(SLEEVE[0]) - 0.0002, SLEEVE[0], 0.0003),
    (_radius(SLEEVE[0]) + SLEEVE_THICKNESS, SLEEVE[0], 0.0004),
    (_radius(SLEEVE[1]) + SLEEVE_THICKNESS, SLEEVE[1], 0.0004),
    (_radius(SLEEVE[1]) - 0.0002, SLEEVE[1], 0.0003), (_radius(0.058) - 0.0002, 0.058, 0),
])  # fmt: skip
# A lid as cafés have it: a skirt that grips the rim, a step, a sloping wall, a bead, and a sunken top.
_LID = rounded([
    (TOP - 0.003, 0.1062, 0), (TOP + 0.0016, 0.1056, 0.0006), (TOP + 0.0026, 0.1085, 0.0012),
    (TOP + 0.0026, 0.1125, 0.0016), (TOP - 0.0010, 0.1142, 0.0010),
    (TOP - 0.0028, 0.1152, 0.0012), (TOP - 0.0052, 0.1262, 0.0022), (TOP - 0.0086, 0.1268, 0.0016),
    (TOP - 0.0108, 0.1226, 0.0018), (0.010, 0.1216, 0.004), (0, 0.1218, 0),
], step_deg=6)  # fmt: skip
_SPOUT = rounded_rectangle(0.0150, 0.0046, 0.00229, step_deg=6)
_SPOUT_AT = translate(0, -0.0236, 0.1222)


def _spout_rim() -> Mesh:
    """The raised bead around the sip hole, and a vent hole's across from it."""
    path = np.concatenate([_SPOUT, np.zeros((len(_SPOUT), 1))], 1)
    bead = np.stack([0.0007 * np.cos(_ROUND), 0.0009 * np.sin(_ROUND)], 1)
    vent = np.stack([0.0013 * np.cos(_ROUND), 0.0013 * np.sin(_ROUND), np.zeros(len(_ROUND))], 1)
    return merge(
        [
            sweep(path, bead, closed=True).moved(_SPOUT_AT),
            sweep(vent, bead * 0.5, closed=True).moved(translate(0, 0.024, 0.1222)),
        ]
    )


def _hole() -> Mesh:
    """Black, a hair above the lid: deeper than light gets into a real one."""
    hole = extrude(_SPOUT, 0.0004).moved(_SPOUT_AT @ translate(z=-0.0002))
    vent = extrude(np.stack([0.0012 * np.cos(_ROUND), 0.0012 * np.sin(_ROUND)], 1), 0.0004)
    return merge([hole, vent.moved(translate(0, 0.024, 0.1220) @ rotate("z", 0))])


_ROUND = np.arange(24) * (2 * np.pi / 24)
