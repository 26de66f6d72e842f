"""A daisy, 0.36 m high: what a flower is when no kind is said."""

from ...color import hex_to_linear
from ...geometry import Part, Solid
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._blossoms import daisy
from ._stems import GREEN, blades, blossom, crowned, stalk

STEM = 0.30


@objects.register("flower")
class Flower(Object):
    label = "flower"
    names = nouns(
        en="flower, daisy, gerbera, wildflower, marguerite",
        de="blume, gänseblümchen, gerbera, margerite",
        fr="fleur, marguerite, pâquerette",
        es="flor, margarita, gerbera",
        it="fiore, margherita, gerbera",
        pt="flor, margarida",
        nl="bloem, madeliefje, margriet",
        pl="kwiat, stokrotka, kwiatek",
        tr="çiçek, papatya",
        ru="цветок, ромашка",
        ja="花, 一輪の花, ひなぎく, デイジー",
        zh="花, 花朵, 雏菊, 鲜花",
        ko="꽃, 데이지",
        ar="زهرة, أقحوان",
        hi="फूल, पुष्प",
    )
    color = "#ef6fa0"
    parts = ("heart", "leaves")
    instead_of = ("hibiscus", "blossom")
    shown = Shown(turn_deg=10, from_deg=10)

    def build(self, look: Look) -> Solid:
        whole = look.color or self.color
        green = look.part_colors.get("leaves", GREEN)
        heart = hex_to_linear(look.part_colors.get("heart", "#f2b91e"))
        bloom = (
            blossom(daisy, whole, 5) if "heart" not in look.part_colors else daisy(hex_to_linear(whole), 5, heart=heart)
        )
        head = crowned(bloom, 0.062, (0.012, -0.012, STEM + 0.010), 52)
        leaves = blades(
            (
                (0.05, 160, 35, 0.12, 0.35),
                (0.07, 20, 38, 0.12, 0.35),
                (0.12, 215, 45, 0.085, 0.3),
                (0.16, -10, 45, 0.075, 0.3),
            ),
            green,
            0.38,
            4,
            stem=(STEM, 0.014),
        )
        return Solid(
            (
                Part("petals", head, body(look, "satin", whole)),
                Part("stem", stalk(STEM, 0.0036, 0.014), piece(look, "leaves", "matte", green)),
                Part("leaves", leaves, piece(look, "leaves", "matte", green)),
            )
        )
