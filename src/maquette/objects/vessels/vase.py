"""A vase of glazed clay with a full shoulder and a narrow neck."""

import numpy as np

from ...geometry import Part, Solid, lathe, spline
from .._looks import body, darker, nouns
from ..contracts import Look, Object, Shown, objects


@objects.register("vase")
class Vase(Object):
    label = "vase"
    names = nouns(
        en="vase, flower vase, ceramic vase, urn",
        de="vase, blumenvase",
        fr="vase",
        es="jarrón, florero",
        it="vaso, vaso da fiori",
        pt="vaso, jarro",
        nl="vaas, bloemenvaas",
        pl="wazon",
        tr="vazo",
        ru="ваза, цветочная ваза",
        ja="花瓶",
        zh="花瓶",
        ko="꽃병",
        ar="مزهرية",
        hi="फूलदान",
    )
    color = "#d8a48f"
    instead_of = ("amphora",)
    shown = Shown(from_deg=10)

    def build(self, look: Look) -> Solid:
        glaze = body(look, "ceramic", self.color)
        return Solid((Part("body", lathe(_BODY), glaze), Part("inside", lathe(_INSIDE), darker(glaze, 0.3))))


_SIDE = spline([
    (0.0470, 0.0030), (0.0560, 0.0400), (0.0760, 0.1000), (0.0860, 0.1500), (0.0760, 0.1980), (0.0480, 0.2320),
    (0.0320, 0.2540), (0.0300, 0.2720), (0.0365, 0.2980),
], 90)  # fmt: skip
_BODY = np.concatenate([
    [(0, 0.0030), (0.0400, 0.0030), (0.0410, 0.0002), (0.0460, 0.0)], _SIDE,
    [(0.0372, 0.3004), (0.0350, 0.3008), (0.0335, 0.2980), (0.0262, 0.2720), (0.0256, 0.2520), (0, 0.2500)],
])  # fmt: skip
_INSIDE = np.array([(0.0250, 0.2530), (0, 0.2510)])
