"""An insulated steel bottle: 26 cm, coated body, screw cap with a carrying loop."""

import math

import numpy as np

from ...geometry import Mesh, Part, Solid, Surface, ellipse, lathe, merge, round_patch, rounded, spline, sweep, tube
from .._looks import body, darker, nouns, piece, tinted
from ..contracts import Look, Object, objects

RADIUS = 0.0365
SHOULDER = 0.186  # where the straight side ends
NECK = 0.0243
LABEL_DEG, LABEL = 116.0, (0.040, 0.165)


@objects.register("bottle")
class Bottle(Object):
    label = "bottle"
    names = nouns(
        en="bottle, water bottle, thermos, flask, drink bottle",
        de="flasche, trinkflasche, wasserflasche, thermosflasche",
        fr="bouteille, gourde, bouteille d'eau, thermos",
        es="botella, termo, botella de agua",
        it="bottiglia, borraccia, thermos",
        pt="garrafa, garrafa de água, garrafa térmica",
        nl="fles, drinkfles, waterfles, thermosfles",
        pl="butelka, bidon, termos",
        tr="şişe, matara, termos, su şişesi",
        ru="бутылка, фляга, термос",
        ja="ボトル, 水筒, 瓶",
        zh="瓶子, 水瓶, 水壶, 保温杯",
        ko="병, 물병, 보온병, 텀블러",
        ar="زجاجة, قارورة, زجاجة ماء",
        hi="बोतल, पानी की बोतल",
    )
    color = "#1b1b1d"
    surfaces = (Surface("label", RADIUS * math.radians(LABEL_DEG), LABEL[1] - LABEL[0]),)
    parts = ("cap", "ring", "base")

    def build(self, look: Look) -> Solid:
        coat = body(look, "matte", self.color)
        cap = tinted(look, "cap", darker(coat, 0.9))
        steel = piece(look, "ring", "steel")
        return Solid(
            (
                Part("base", lathe(_BASE), piece(look, "base", "steel")),
                Part("body", lathe(_BODY), coat),
                Part("ring", lathe(tube(0.02, NECK + 0.0012, 0.2134, 0.2178, 0.0008)), steel),
                Part("cap", merge([lathe(_CAP), _loop()]), cap),
                Part("label", round_patch((RADIUS, LABEL[0]), (RADIUS, LABEL[1]), span_deg=LABEL_DEG), coat, "label"),
            ),
            self.surfaces,
        )


_BASE = rounded(
    [
        (0, 0.0012, 0),
        (0.030, 0.0012, 0.001),
        (0.0315, 0, 0.0006),
        (0.0345, 0, 0.0012),
        (0.0352, 0.0035, 0.0005),
        (0.031, 0.0042, 0),
    ]
)
_BODY = rounded([
    (0.031, 0.0036, 0), (RADIUS, 0.0036, 0.0022), (RADIUS, SHOULDER, 0.030),
    (NECK, 0.2075, 0.010), (NECK, 0.2142, 0.0006), (0.02, 0.2142, 0),
], step_deg=4)  # fmt: skip
# Two parts with a shadow gap between them: the screw collar, and the lid above it.
_CAP = rounded([
    (0.018, 0.2176, 0), (0.0262, 0.2176, 0.0009), (0.0266, 0.2262, 0.0007), (0.0256, 0.2266, 0.0002),
    (0.0256, 0.2274, 0.0002), (0.0267, 0.2278, 0.0007), (0.0272, 0.2450, 0.0042), (0.012, 0.2472, 0.012),
    (0, 0.2472, 0),
], step_deg=6)  # fmt: skip


def _loop() -> Mesh:
    """The handle over the cap: a flat strap that grows out of it on both sides."""
    path = spline([(-0.0215, 0, 0.2435), (-0.0205, 0, 0.2530), (-0.0150, 0, 0.2632), (0, 0, 0.2668),
                   (0.0150, 0, 0.2632), (0.0205, 0, 0.2530), (0.0215, 0, 0.2435)], 72)  # fmt: skip
    to_end = np.abs(np.linspace(-1, 1, len(path)))
    return sweep(path, _STRAP, size=1 + 0.35 * to_end**6, up=(1, 0, 0), rounding=0)


_STRAP = ellipse(0.0028, 0.0078, 40)
