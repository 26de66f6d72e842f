"""A sunflower, 0.9 m high: a broad seed head in a wreath of petals, on a hairy stem with heart-shaped leaves."""

from ...geometry import Part, Solid
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._blossoms import sunflower
from ._stems import GREEN, blades, blossom, crowned, stalk

STEM = 0.72


@objects.register("sunflower")
class Sunflower(Object):
    label = "sunflower"
    names = nouns(
        en="sunflower",
        de="sonnenblume",
        fr="tournesol",
        es="girasol",
        it="girasole",
        pt="girassol",
        nl="zonnebloem",
        pl="słonecznik",
        tr="ayçiçeği",
        ru="подсолнух",
        ja="ひまわり, 向日葵",
        zh="向日葵",
        ko="해바라기",
        ar="عباد الشمس, دوار الشمس",
        hi="सूरजमुखी",
    )
    color = "#f5b81c"
    parts = ("leaves",)
    instead_of = ("sunflower",)
    shown = Shown(turn_deg=12, from_deg=6)

    def build(self, look: Look) -> Solid:
        whole = look.color or self.color
        green = look.part_colors.get("leaves", GREEN)
        head = crowned(blossom(sunflower, whole, 3), 0.17, (0.012, -0.030, STEM + 0.02), 62)
        leaves = blades(
            (
                (0.22, 200, 25, 0.24, 0.4),
                (0.34, -20, 28, 0.25, 0.4),
                (0.47, 150, 30, 0.20, 0.45),
                (0.56, 10, 35, 0.17, 0.45),
            ),
            green,
            0.72,
            4,
            stem=(STEM, 0.015),
        )
        sepals = blades(
            tuple((STEM - 0.005, 360 / 9 * k, 35.0, 0.10, 0.3) for k in range(9)), green, 0.4, 7, stem=(STEM, 0.015)
        )
        return Solid(
            (
                Part("petals", head, body(look, "matte", whole)),
                Part("stem", stalk(STEM + 0.01, 0.0115, 0.015), piece(look, "leaves", "matte", green)),
                Part("leaves", leaves, piece(look, "leaves", "matte", green)),
                Part("sepals", sepals, piece(look, "leaves", "matte", green)),
            )
        )
