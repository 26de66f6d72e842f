"""A tulip, 0.42 m high: a closed cup on a bare stem between long leaves."""

from ...geometry import Part, Solid
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._blossoms import tulip
from ._stems import blades, blossom, crowned, stalk

STEM = 0.355


@objects.register("tulip")
class Tulip(Object):
    label = "tulip"
    names = nouns(
        en="tulip",
        de="tulpe",
        fr="tulipe",
        es="tulipán",
        it="tulipano",
        pt="tulipa",
        nl="tulp",
        pl="tulipan",
        tr="lale",
        ru="тюльпан",
        ja="チューリップ",
        zh="郁金香",
        ko="튤립",
        ar="توليب, زهرة التوليب",
        hi="ट्यूलिप",
    )
    color = "#e0433a"
    parts = ("leaves",)
    instead_of = ("tulip",)
    shown = Shown(turn_deg=10, from_deg=8)

    def build(self, look: Look) -> Solid:
        whole = look.color or self.color
        green = look.part_colors.get("leaves", "#5f9a55")
        head = crowned(blossom(tulip, whole, 5), 0.038, (0.013, 0, STEM + 0.032), 6)
        leaves = blades(
            ((0.015, 175, 82, 0.30, 0.30), (0.02, 15, 79, 0.27, 0.32), (0.03, 265, 80, 0.22, 0.35)),
            green,
            0.17,
            4,
            stem=(STEM, 0.016),
        )
        return Solid(
            (
                Part("petals", head, body(look, "satin", whole)),
                Part("stem", stalk(STEM, 0.0050, 0.016), piece(look, "leaves", "matte", green)),
                Part("leaves", leaves, piece(look, "leaves", "satin", green)),
            )
        )
