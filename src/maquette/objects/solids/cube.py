"""A cube with a 30 cm edge, its edges just broken: as a wooden toy or a plinth has them."""

from ...geometry import Part, Solid, rounded_box
from .._looks import body, nouns
from ..contracts import Look, Object, Shown, objects

EDGE, BEVEL = 0.30, 0.006


@objects.register("cube")
class Cube(Object):
    label = "cube"
    names = nouns(
        en="cube, geometric cube",
        de="würfel, kubus",
        fr="cube",
        es="cubo",
        it="cubo",
        pt="cubo",
        nl="kubus",
        pl="sześcian, kostka",
        tr="küp",
        ru="куб, кубик",
        ja="立方体, キューブ",
        zh="立方体, 正方体",
        ko="정육면체, 큐브",
        ar="مكعب",
        hi="घन, क्यूब",
    )
    color = "#c9bfae"
    shown = Shown(turn_deg=28, from_deg=16)

    def build(self, look: Look) -> Solid:
        return Solid((Part("body", rounded_box(EDGE, EDGE, EDGE, BEVEL), body(look, "satin", self.color)),))
