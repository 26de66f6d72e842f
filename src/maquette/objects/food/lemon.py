"""A lemon lying on its side, with its nipple to the right of the picture."""

import numpy as np

from ...geometry import Part, Solid, lathe, rotate, spline, translate
from .._looks import body, nouns
from ..contracts import Look, Object, Shown, objects
from ._skin import bumps, displaced

RADIUS = 0.0285


@objects.register("lemon")
class Lemon(Object):
    label = "lemon"
    names = nouns(
        en="lemon, lime",
        de="zitrone, limette",
        fr="citron",
        es="limón",
        it="limone",
        pt="limão",
        nl="citroen",
        pl="cytryna",
        tr="limon",
        ru="лимон",
        ja="レモン",
        zh="柠檬, 檸檬",
        ko="레몬",
        ar="ليمونة",
        hi="नींबू",
    )
    color = "#f6d72a"
    instead_of = ("lemon",)
    shown = Shown(turn_deg=-22, from_deg=12)

    def build(self, look: Look) -> Solid:
        fruit = displaced(
            lathe(_PROFILE, segments=160),
            lambda p: 0.00014 * np.minimum(bumps(p, 0.0021, 2), 0.4) + 0.0003 * bumps(p, 0.02, 4),
        )
        lying = fruit.moved(translate(0, 0, RADIUS) @ rotate("y", 90) @ translate(0, 0, -0.040))
        lying = lying.moved(translate(0, 0, -float(lying.vertices[:, 2].min())))
        return Solid((Part("fruit", lying, body(look, "satin", self.color)),))


_PROFILE = np.concatenate([[(0, 0.0)], spline([
    (0.0035, 0.0004), (0.0080, 0.0040), (0.0200, 0.0130), (0.0275, 0.0300), (RADIUS, 0.0420), (0.0260, 0.0570),
    (0.0170, 0.0700), (0.0085, 0.0765), (0.0062, 0.0810), (0.0035, 0.0842),
], 110), [(0, 0.0850)]])  # fmt: skip
