"""A square pyramid, 28 cm high, with crisp edges."""

import functools

from ...geometry import Mesh, Part, Solid, rounded_polyhedron, translate
from .._looks import body, nouns
from ..contracts import Look, Object, Shown, objects

HALF, HEIGHT, BEVEL = 0.145, 0.27, 0.005


@objects.register("pyramid")
class Pyramid(Object):
    label = "pyramid"
    names = nouns(
        en="pyramid, square pyramid",
        de="pyramide",
        fr="pyramide",
        es="pirámide",
        it="piramide",
        pt="pirâmide",
        nl="piramide",
        pl="piramida, ostrosłup",
        tr="piramit",
        ru="пирамида",
        ja="ピラミッド, 四角錐",
        zh="金字塔, 四棱锥",
        ko="피라미드, 사각뿔",
        ar="هرم",
        hi="पिरामिड",
    )
    color = "#c9bfae"
    shown = Shown(turn_deg=30, from_deg=14)

    def build(self, look: Look) -> Solid:
        return Solid((Part("body", _pyramid(), body(look, "satin", self.color)),))


@functools.cache
def _pyramid() -> Mesh:
    a = HALF
    corners = [(-a, -a, 0.0), (a, -a, 0.0), (a, a, 0.0), (-a, a, 0.0), (0.0, 0.0, HEIGHT)]
    faces = [(3, 2, 1, 0), (0, 1, 4), (1, 2, 4), (2, 3, 4), (3, 0, 4)]
    return rounded_polyhedron(corners, faces, BEVEL).moved(translate(z=BEVEL))
