"""A stool of solid wood: a dished round seat on three splayed legs with a ring to rest the feet on."""

import math

import numpy as np

from ...geometry import Part, Solid, ellipse, lathe, merge, rounded, sweep
from .._looks import body, nouns, tinted
from ..contracts import Look, Object, Shown, objects
from ._joinery import leg

HEIGHT = 0.47


@objects.register("stool")
class Stool(Object):
    label = "stool"
    names = nouns(
        en="stool, wooden stool, footstool",
        de="hocker, schemel",
        fr="tabouret",
        es="taburete",
        it="sgabello",
        pt="banquinho, tamborete",
        nl="kruk, krukje",
        pl="taboret, stołek",
        tr="tabure",
        ru="табурет, табуретка",
        ja="スツール, 丸椅子",
        zh="凳子, 圆凳",
        ko="스툴, 등받이 없는 의자",
        ar="كرسي بلا ظهر, مقعد صغير",
        hi="स्टूल",
    )
    color = "#c08a4e"
    parts = ("seat", "legs")
    shown = Shown(turn_deg=14, from_deg=16)

    def build(self, look: Look) -> Solid:
        wood = body(look, "birch", self.color)
        legs = []
        for k in range(3):
            a = math.radians(90 + 120 * k)
            foot = (0.195 * math.cos(a), 0.195 * math.sin(a), 0.0)
            legs.append(leg(foot, (0.095 * math.cos(a), 0.095 * math.sin(a), HEIGHT - 0.03), 0.026, 0.038))
        ring = ellipse(0.157, count=96)
        path = [(x, y, 0.165) for x, y in ring]
        rest = sweep(np.array(path), ellipse(0.0085, 0.0085, 14), closed=True)
        return Solid(
            (
                Part("seat", lathe(_SEAT), tinted(look, "seat", wood)),
                Part("legs", merge([*legs, rest]), tinted(look, "legs", wood)),
            ),
            anchors={"seat": (0.0, 0.0, HEIGHT - 0.009)},
        )


_SEAT = rounded(
    [(0, HEIGHT - 0.040, 0), (0.135, HEIGHT - 0.040, 0.010), (0.172, HEIGHT - 0.022, 0.012), (0.170, HEIGHT, 0.008),
     (0.148, HEIGHT, 0.03), (0.11, HEIGHT - 0.009, 0.06), (0, HEIGHT - 0.010, 0)], step_deg=4)  # fmt: skip
