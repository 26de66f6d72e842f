"""A rectangular block, 36 cm wide, 20 cm deep and 20 cm high: a brick of a child's building set."""

from ...geometry import Part, Solid, rounded_box
from .._looks import body, nouns
from ..contracts import Look, Object, Shown, objects

WIDTH, DEPTH, HEIGHT, BEVEL = 0.36, 0.20, 0.20, 0.006


@objects.register("cuboid")
class Cuboid(Object):
    label = "block"
    names = nouns(
        en="cuboid, rectangular block, wooden block, toy block, building block, rectangular prism",
        de="quader, holzklotz, bauklotz",
        fr="pavé droit, parallélépipède, bloc de bois",
        es="prisma rectangular, bloque de madera, cuboide",
        it="parallelepipedo, blocco di legno",
        pt="paralelepípedo, bloco de madeira, cuboide",
        nl="balk, houten blok, blokje",
        pl="prostopadłościan, klocek",
        tr="dikdörtgen prizma, tahta blok",
        ru="параллелепипед, брусок",
        ja="直方体, 積み木",
        zh="长方体, 积木",
        ko="직육면체, 나무 블록",
        ar="متوازي مستطيلات, قالب خشبي",
        hi="घनाभ, लकड़ी का ब्लॉक",
    )
    color = "#c9bfae"
    shown = Shown(turn_deg=26, from_deg=16)

    def build(self, look: Look) -> Solid:
        return Solid((Part("body", rounded_box(WIDTH, DEPTH, HEIGHT, BEVEL), body(look, "satin", self.color)),))
