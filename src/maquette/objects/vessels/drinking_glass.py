"""A tumbler of clear glass with a heavy bottom; water, juice, milk or nothing in it."""

from types import MappingProxyType

from ...geometry import Part, Solid, lathe, rounded
from ...materials import MATERIALS
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects

LEVEL = 0.088
DRINKS = {"water": "#dcebf0", "juice": "#f08a1c", "milk": "#f4f1ea", "cola": "#2a120a", "beer": "#dc9a24"}


@objects.register("drinking_glass")
class DrinkingGlass(Object):
    label = "glass"
    names = nouns(
        en="drinking glass, tumbler, glass of water, glass of juice, glass of milk, water glass, glass",
        de="trinkglas, wasserglas, glas wasser, glas saft, glas milch, glas orangensaft",
        fr="verre d'eau, verre, verre de jus, verre de lait",
        es="vaso, vaso de agua, vaso de zumo, vaso de leche, vaso de jugo",
        it="bicchiere, bicchiere d'acqua, bicchiere di succo, bicchiere di latte",
        pt="copo, copo de água, copo de suco, copo de leite",
        nl="drinkglas, glas water, glas sap, glas melk, waterglas",
        pl="szklanka, szklanka wody, szklanka soku, szklanka mleka",
        tr="bardak, su bardağı, bir bardak su",
        ru="стакан, стакан воды, стакан сока, стакан молока",
        ja="コップ, グラス, 水の入ったコップ",
        zh="玻璃杯, 水杯, 一杯水",
        ko="유리컵, 물컵",
        ar="كوب ماء, كوب زجاجي, كأس ماء",
        hi="गिलास, पानी का गिलास",
    )
    color = "#dcebf0"
    parts = ("drink",)
    features = MappingProxyType({"fill": ("water", "juice", "milk", "cola", "beer", "empty")})
    instead_of = ("tumbler-glass", "glass-of-milk")
    shown = Shown(from_deg=12)

    def build(self, look: Look) -> Solid:
        fill = look.feature("fill", "water")
        glass = body(look, "glass", "#fbfcfc")
        parts = [Part("side", lathe(_SIDE), glass), Part("bottom", lathe(_BOTTOM), glass)]
        if fill == "water" and "drink" not in look.part_colors:
            parts.append(Part("drink", lathe(_SURFACE), MATERIALS["water"]))
        elif fill != "empty":
            parts.append(Part("drink", lathe(_DRINK), piece(look, "drink", "gloss", DRINKS.get(fill))))
        return Solid(tuple(parts))


_SIDE = rounded([(0.0290, 0.0060, 0), (0.0370, 0.1160, 0), (0.0362, 0.1172, 0.0004), (0.0352, 0.1160, 0)], step_deg=10)
_BOTTOM = rounded([
    (0, 0.0022, 0), (0.0230, 0.0015, 0.002), (0.0265, 0, 0.001), (0.0282, 0.0004, 0.0015), (0.0294, 0.0130, 0.002),
    (0.0260, 0.0140, 0.004), (0, 0.0132, 0),
], step_deg=6)  # fmt: skip
_DRINK = rounded([
    (0, 0.0144, 0), (0.0268, 0.0150, 0.003), (0.0335, LEVEL, 0.0006), (0.0320, LEVEL - 0.0005, 0.0006),
    (0, LEVEL - 0.0005, 0),
], step_deg=6)  # fmt: skip
_SURFACE = rounded(
    [(0, LEVEL - 0.003, 0), (0.0330, LEVEL - 0.003, 0.0004), (0.0336, LEVEL, 0.0006), (0, LEVEL - 0.0004, 0)]
)
