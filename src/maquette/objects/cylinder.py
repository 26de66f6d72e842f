"""A cylinder, 30 cm high and 20 cm across."""

from typing import Literal

from ..geometry import Part, Solid, Surface, lathe, rounded
from ._looks import body, nouns
from .contracts import Look, objects

RADIUS, HEIGHT, BEVEL = 0.10, 0.30, 0.006


@objects.register("cylinder")
class Cylinder:
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
    surfaces: tuple[Surface, ...] = ()
    parts: tuple[str, ...] = ()
    stands: Literal["ground", "wall"] = "ground"

    def build(self, look: Look) -> Solid:
        return Solid((Part("body", lathe(_PROFILE), body(look, "satin", self.color)),))


_PROFILE = rounded([(0, 0, 0), (RADIUS, 0, BEVEL), (RADIUS, HEIGHT, BEVEL), (0, HEIGHT, 0)])
