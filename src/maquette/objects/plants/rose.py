"""A long-stemmed rose, 0.5 m high."""

from ...geometry import Part, Solid
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._blossoms import rose
from ._stems import GREEN, blades, blossom, crowned, stalk

STEM = 0.44


@objects.register("rose")
class Rose(Object):
    label = "rose"
    names = nouns(
        en="rose, rose flower",
        de="rose",
        fr="rose, fleur de rose",
        es="rosa",
        it="rosa",
        pt="rosa, flor de rosa",
        nl="roos",
        pl="róża",
        tr="gül",
        ru="роза",
        ja="バラ, 薔薇",
        zh="玫瑰, 玫瑰花",
        ko="장미, 장미꽃",
        ar="وردة",
        hi="गुलाब",
    )
    color = "#c3142d"
    parts = ("leaves",)
    instead_of = ("rose",)
    shown = Shown(turn_deg=10, from_deg=14)

    def build(self, look: Look) -> Solid:
        whole = look.color or self.color
        green = look.part_colors.get("leaves", "#3c6f35")
        head = crowned(blossom(rose, whole, 5), 0.044, (0.010, -0.004, STEM + 0.018), 24)
        leaves = blades(
            (
                (0.17, 170, 25, 0.085, 0.3),
                (0.19, 200, 30, 0.075, 0.3),
                (0.17, 140, 30, 0.075, 0.3),
                (0.26, 5, 25, 0.085, 0.3),
                (0.28, -25, 30, 0.075, 0.3),
                (0.27, 32, 30, 0.075, 0.3),
                (0.34, 190, 30, 0.070, 0.3),
            ),
            green,
            0.62,
            4,
            stem=(STEM, 0.012),
        )
        sepals = blades(
            tuple((STEM - 0.004, 72.0 * k, 15.0, 0.040, 0.5) for k in range(5)), green, 0.3, 7, stem=(STEM, 0.012)
        )
        thorns = blades(
            tuple((0.06 + 0.05 * k, 137.0 * k, 30.0, 0.013, 0.2) for k in range(7)), green, 0.5, 8, stem=(STEM, 0.012)
        )
        return Solid(
            (
                Part("petals", head, body(look, "satin", whole)),
                Part("stem", stalk(STEM, 0.0042, 0.012), piece(look, "leaves", "matte", green)),
                Part("leaves", leaves, piece(look, "leaves", "matte", green)),
                Part("sepals", sepals, piece(look, "leaves", "matte", green)),
                Part("thorns", thorns, piece(look, "leaves", "matte", GREEN)),
            )
        )
