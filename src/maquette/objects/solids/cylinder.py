"""A cylinder, 30 cm high and 20 cm across."""

from ...geometry import Part, Solid, lathe, rounded
from .._looks import body, nouns
from ..contracts import Look, Object, objects

RADIUS, HEIGHT, BEVEL = 0.10, 0.30, 0.006


@objects.register("cylinder")
class Cylinder(Object):
    label = "cylinder"
    names = nouns(
        en="cylinder, geometric cylinder",
        de="zylinder",
        fr="cylindre",
        es="cilindro",
        it="cilindro",
        pt="cilindro",
        nl="cilinder",
        pl="walec, cylinder",
        tr="silindir",
        ru="цилиндр",
        ja="円柱, シリンダー",
        zh="圆柱, 圆柱体",
        ko="원기둥, 실린더",
        ar="أسطوانة",
        hi="बेलन, सिलेंडर",
    )
    color = "#c9bfae"

    def build(self, look: Look) -> Solid:
        return Solid((Part("body", lathe(_PROFILE), body(look, "satin", self.color)),))


_PROFILE = rounded([(0, 0, 0), (RADIUS, 0, BEVEL), (RADIUS, HEIGHT, BEVEL), (0, HEIGHT, 0)])
