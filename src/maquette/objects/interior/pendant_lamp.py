"""A pendant lamp: an enamelled dome on its cord, under a ceiling rose; its bulb is lit."""

import numpy as np

from ...color import hex_to_linear
from ...geometry import Curve, Part, Solid, ellipse, lathe, merge, rounded, sweep, translate, tube
from ...materials import Material
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects

RIM_Z, RADIUS, TALL = 0.0, 0.190, 0.205  # m: the dome's rim, its radius and its height
CORD = 0.62  # of cord above the dome


@objects.register("pendant_lamp")
class PendantLamp(Object):
    label = "pendant lamp"
    names = nouns(
        en="pendant lamp, pendant light, hanging lamp, ceiling lamp, hanging light",
        de="hängelampe, pendelleuchte, deckenlampe, hängeleuchte",
        fr="lampe suspendue, plafonnier, lampe à suspension",
        es="lámpara colgante, lámpara de techo",
        it="lampada a sospensione, lampadario",
        pt="lâmpada pendente, luminária pendente, candeeiro de teto",
        nl="hanglamp, plafondlamp",
        pl="lampa wisząca, lampa sufitowa",
        tr="sarkıt lamba, avize, tavan lambası",
        ru="подвесной светильник, подвесная лампа, потолочный светильник",
        ja="ペンダントライト, 吊り下げ照明, ペンダントランプ",
        zh="吊灯, 垂吊灯",
        ko="펜던트 조명, 펜던트 등, 천장등",
        ar="مصباح معلق, ثريا",
        hi="लटकता लैंप, पेंडेंट लाइट",
    )
    color = "#1f4d4a"
    parts = ("inside", "cord")
    shown = Shown(from_deg=-2)

    def build(self, look: Look) -> Solid:
        enamel = body(look, "gloss", self.color)
        brass = piece(look, "fittings", "brass")
        glow = Material(color=(7.0, 5.6, 3.9), kind="light")
        inner = np.array(hex_to_linear(look.part_colors.get("inside", "#f6efe0")))
        # The dome's lit inside: bright near the bulb, and not worth aiming at.
        r, g, b = (float(c) for c in inner * (1.45, 1.25, 1.0))
        top = TALL + CORD
        cord = np.linspace((0, 0, TALL + 0.05), (0, 0, top + 0.02), 24)
        return Solid(
            (
                Part("shade", lathe(_OUTSIDE), enamel),
                Part("inside", lathe(_INSIDE), Material(color=(r, g, b), kind="light", sampling=0.2)),
                Part("bulb", lathe(_BULB, segments=48), glow),
                Part("fittings", merge([lathe(_CAP, segments=64), lathe(_RIM)]), brass),
                Part("cord", sweep(cord, ellipse(0.0030, 0.0030, 14), up=(1.0, 0.0, 0.0)),
                     piece(look, "cord", "fabric", "#1c1c1e")),
                Part("rose", lathe(_ROSE, segments=72).moved(translate(z=top)), brass),
            )
        )  # fmt: skip


def _dome(radius: float, tall: float, narrowest: float) -> Curve:
    """A quarter of an ellipse on a short upright rim, up to where the socket begins."""
    turn = np.linspace(0, np.arccos(narrowest / radius), 56)
    return np.stack([radius * np.cos(turn), RIM_Z + 0.012 + tall * np.sin(turn)], 1)


_OUTSIDE = np.concatenate([
    [(RADIUS - 0.0012, 0.0012), (RADIUS, 0.0022)], _dome(RADIUS, 0.172, 0.036),
    rounded([(0.034, 0.184, 0), (0.030, TALL, 0.002), (0, TALL, 0)]),
])  # fmt: skip
_INSIDE = np.concatenate([
    [(0, 0.170)], _dome(RADIUS - 0.003, 0.160, 0.030)[::-1], [(RADIUS - 0.0022, 0.0012)],
])  # fmt: skip
_BULB = rounded([
    (0, 0.060, 0), (0.022, 0.060, 0.022), (0.030, 0.085, 0.03), (0.026, 0.108, 0.02), (0.014, 0.130, 0.01),
    (0.013, 0.160, 0), (0, 0.160, 0),
], step_deg=6)  # fmt: skip
_RIM = tube(RADIUS - 0.003, RADIUS + 0.0014, 0.0, 0.0040, 0.0012)
_CAP = rounded([
    (0, TALL - 0.004, 0), (0.0330, TALL - 0.004, 0.002), (0.0330, TALL + 0.006, 0.003), (0.0150, TALL + 0.016, 0.006),
    (0.0130, TALL + 0.045, 0.004), (0.0050, TALL + 0.062, 0.003), (0, TALL + 0.062, 0),
])  # fmt: skip
_ROSE = rounded([
    (0, -0.030, 0), (0.008, -0.030, 0.003), (0.020, -0.020, 0.012), (0.050, -0.010, 0.012), (0.052, 0.012, 0.003),
    (0, 0.012, 0),
])  # fmt: skip
