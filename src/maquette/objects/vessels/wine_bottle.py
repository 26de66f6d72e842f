"""A bottle of wine, 0.75 l: dark green glass, a foil capsule, a paper label."""

import math

from ...geometry import Part, Solid, Surface, lathe, round_patch, rounded, tube
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects

RADIUS, LABEL_DEG, LABEL = 0.0378, 128.0, (0.052, 0.150)


@objects.register("wine_bottle")
class WineBottle(Object):
    label = "wine bottle"
    names = nouns(
        en="wine bottle, bottle of wine, bottle of red wine, bottle of white wine, champagne bottle",
        de="weinflasche, flasche wein, sektflasche, champagnerflasche",
        fr="bouteille de vin, bouteille de champagne",
        es="botella de vino, botella de champán",
        it="bottiglia di vino, bottiglia di spumante, bottiglia di champagne",
        pt="garrafa de vinho, garrafa de champanhe",
        nl="wijnfles, fles wijn, champagnefles",
        pl="butelka wina, butelka szampana",
        tr="şarap şişesi, şampanya şişesi",
        ru="бутылка вина, винная бутылка, бутылка шампанского",
        ja="ワインボトル, ワインの瓶, シャンパンボトル",
        zh="葡萄酒瓶, 红酒瓶, 酒瓶, 香槟瓶",
        ko="와인병, 와인 병, 샴페인 병",
        ar="زجاجة نبيذ, زجاجة شمبانيا",
        hi="शराब की बोतल, वाइन की बोतल",
    )
    color = "#16240f"
    surfaces = (Surface("label", RADIUS * math.radians(LABEL_DEG), LABEL[1] - LABEL[0]),)
    parts = ("label", "capsule")
    instead_of = ("bottle-with-popping-cork",)
    shown = Shown(from_deg=6)

    def build(self, look: Look) -> Solid:
        glass = body(look, "gloss", self.color)
        foil = piece(look, "capsule", "satin", "#5a1020")
        paper = piece(look, "label", "paper", "#f3ecdc")
        low, high = LABEL
        sheet = round_patch((RADIUS, low - 0.002), (RADIUS, high + 0.002), span_deg=LABEL_DEG + 4)
        printed = round_patch((RADIUS, low), (RADIUS, high), span_deg=LABEL_DEG, lift=0.0005)
        stripe = round_patch((RADIUS, low + 0.004), (RADIUS, low + 0.0052), span_deg=LABEL_DEG - 8, lift=0.0004)
        return Solid(
            (
                Part("glass", lathe(_BODY), glass),
                Part("capsule", lathe(_CAPSULE), foil),
                Part("ring", lathe(tube(0.012, 0.0158, 0.2800, 0.2836, 0.0008)), foil),
                Part("paper", sheet, paper),
                Part("stripe", stripe, piece(look, "stripe", "gold")),
                Part("label", printed, paper, "label"),
            ),
            self.surfaces,
        )


_BODY = rounded([
    (0, 0.012, 0), (0.022, 0.004, 0.006), (0.031, 0, 0.003), (RADIUS - 0.001, 0, 0.003), (RADIUS, 0.006, 0.004),
    (RADIUS, 0.186, 0.045), (0.0152, 0.228, 0.034), (0.0142, 0.292, 0.002), (0.0158, 0.294, 0.001),
    (0.0158, 0.299, 0.001), (0.0128, 0.300, 0.0006), (0.0110, 0.298, 0),
], step_deg=4)  # fmt: skip
_CAPSULE = rounded([
    (0.0140, 0.2470, 0), (0.0156, 0.2472, 0.0005), (0.0150, 0.2780, 0.001), (0.0152, 0.2900, 0.001),
    (0.0166, 0.2930, 0.0010), (0.0166, 0.3000, 0.0016), (0.0100, 0.3016, 0.001), (0, 0.3016, 0),
], step_deg=6)  # fmt: skip
