"""A cone, 30 cm high and 26 cm across its base."""

from ...geometry import Part, Solid, lathe, rounded
from .._looks import body, nouns
from ..contracts import Look, Object, objects

RADIUS, HEIGHT = 0.13, 0.30
TIP, BEVEL = 0.004, 0.005


@objects.register("cone")
class Cone(Object):
    label = "cone"
    names = nouns(
        en="cone, geometric cone",
        de="kegel",
        fr="cône",
        es="cono",
        it="cono",
        pt="cone",
        nl="kegel",
        pl="stożek",
        tr="koni",
        ru="конус",
        ja="円錐",
        zh="圆锥, 圆锥体",
        ko="원뿔",
        ar="مخروط",
        hi="शंकु",
    )
    color = "#c9bfae"

    def build(self, look: Look) -> Solid:
        return Solid((Part("body", lathe(_PROFILE), body(look, "satin", self.color)),))


_PROFILE = rounded([(0, 0, 0), (RADIUS, 0, BEVEL), (TIP, HEIGHT, TIP), (0, HEIGHT, 0)])
