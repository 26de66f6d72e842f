"""A floor lamp, lit: a linen shade on a tripod of wood with brass joints."""

import math

import numpy as np

from ...geometry import Part, Solid, ellipse, lathe, merge, rounded, sweep, tube
from .._looks import body, nouns, piece
from .._tubes import tube as rod
from ..contracts import Look, Object, Shown, objects
from ._joinery import leg
from ._shades import shade, trim

LOW, HIGH = (0.235, 1.18), (0.185, 1.50)  # (radius, z) of the shade's rims
HUB = 1.05


@objects.register("floor_lamp")
class FloorLamp(Object):
    label = "floor lamp"
    names = nouns(
        en="floor lamp, standing lamp, standard lamp",
        de="stehlampe, standleuchte",
        fr="lampadaire de salon, lampe sur pied",
        es="lámpara de pie",
        it="lampada da terra, piantana",
        pt="candeeiro de pé, luminária de chão",
        nl="vloerlamp, staande lamp",
        pl="lampa stojąca, lampa podłogowa",
        tr="lambader, ayaklı lamba",
        ru="торшер, напольная лампа",
        ja="フロアランプ, フロアスタンド",
        zh="落地灯",
        ko="플로어 램프, 장스탠드",
        ar="مصباح أرضي",
        hi="फ्लोर लैंप",
    )
    color = "#8a5a34"
    parts = ("shade", "legs")
    shown = Shown(turn_deg=18, from_deg=4)

    def build(self, look: Look) -> Solid:
        own = look.part_colors.get("legs")
        wood = body(Look(own, look.material) if own else look, "walnut", self.color)
        brass = piece(look, "joints", "brass")
        legs, stays = [], []
        for k in range(3):
            a = math.radians(90 + 120 * k)
            c, s = math.cos(a), math.sin(a)
            legs.append(leg((0.265 * c, 0.265 * s, 0.0), (0.022 * c, 0.022 * s, HUB + 0.01), 0.022, 0.034))
            stays.append(rod((0.115 * c, 0.115 * s, 0.645), (0, 0, 0.60), 0.0045))
        rims = [lathe(tube(r - 0.0020, r + 0.0012, z - 0.006, z + 0.006, 0.0012)) for r, z in (LOW, HIGH)]
        for a in np.radians((30, 150, 270)):
            end = (HIGH[0] * math.cos(a), HIGH[0] * math.sin(a), HIGH[1] - 0.004)
            rims.append(sweep(np.linspace((0, 0, HIGH[1] - 0.02), end, 12), ellipse(0.0016, 0.0016, 10)))
        return Solid(
            (
                Part("legs", merge(legs), wood),
                Part("joints", merge([lathe(_HUB, segments=56), lathe(_STAY, segments=32), *stays]), brass),
                *shade(look, LOW, HIGH),
                Part("trim", merge(rims), trim(look)),
            )
        )


_HUB = rounded(
    [
        (0, HUB - 0.03, 0),
        (0.030, HUB - 0.03, 0.003),
        (0.046, HUB + 0.018, 0.006),
        (0.046, HUB + 0.030, 0.003),
        (0.014, HUB + 0.034, 0.004),
        (0.0085, HUB + 0.06, 0.004),
        (0.0085, HUB + 0.15, 0.001),
        (0.019, HUB + 0.155, 0.002),
        (0.019, HUB + 0.21, 0.003),
        (0.004, HUB + 0.215, 0.002),
        (0.004, HIGH[1] + 0.006, 0.0),
        (0.009, HIGH[1] + 0.008, 0.001),
        (0.009, HIGH[1] + 0.024, 0.008),
        (0, HIGH[1] + 0.026, 0),
    ]
)
_STAY = rounded([(0, 0.588, 0), (0.012, 0.588, 0.003), (0.012, 0.612, 0.003), (0, 0.612, 0)])
