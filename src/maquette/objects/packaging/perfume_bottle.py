"""A flacon of perfume: a heavy block of glass, scent in it, a collar of gold and a square cap."""

from ...geometry import Part, Solid, Surface, flat_patch, lathe, rounded, rounded_box, translate
from ...materials import MATERIALS, Material
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects

WIDTH, DEPTH, HEIGHT, WALL, FLOOR = 0.062, 0.032, 0.072, 0.0045, 0.009
LABEL = (0.034, 0.024)


@objects.register("perfume_bottle")
class PerfumeBottle(Object):
    label = "perfume bottle"
    names = nouns(
        en="perfume bottle, perfume, bottle of perfume, cologne, fragrance bottle, cologne bottle",
        de="parfümflasche, parfüm, parfümflakon, flakon",
        fr="flacon de parfum, parfum, eau de toilette",
        es="frasco de perfume, perfume, botella de perfume, colonia",
        it="bottiglia di profumo, profumo, flacone di profumo",
        pt="frasco de perfume, perfume",
        nl="parfumfles, parfum, parfumflesje",
        pl="flakon perfum, perfumy",
        tr="parfüm şişesi, parfüm",
        ru="флакон духов, духи, парфюм",
        ja="香水瓶, 香水, 香水のボトル",
        zh="香水瓶, 香水",
        ko="향수병, 향수",
        ar="زجاجة عطر, عطر, قارورة عطر",
        hi="इत्र की बोतल, इत्र, परफ्यूम",
    )
    color = "#e2a15c"
    surfaces = (Surface("label", *LABEL),)
    parts = ("cap", "collar", "label")
    shown = Shown(turn_deg=14, from_deg=7)

    def build(self, look: Look) -> Solid:
        glass = MATERIALS["glass"] if look.material in (None, "glass", "crystal") else body(look, "glass", self.color)
        scent = piece(look, "scent", "gloss", look.color or self.color)
        inner = rounded_box(WIDTH - 2 * WALL, DEPTH - 2 * WALL, HEIGHT - FLOOR - 0.012, 0.004)
        paper = piece(look, "label", "paper", "#f7f1e6")
        front = translate(0, -DEPTH / 2 - 0.0003, 0.034)
        return Solid(
            (
                Part("glass", rounded_box(WIDTH, DEPTH, HEIGHT, 0.0042), glass),
                Part("scent", inner.moved(translate(0, 0, FLOOR)), scent),
                Part("collar", lathe(_COLLAR), piece(look, "collar", "gold")),
                Part("cap", rounded_box(0.026, 0.024, 0.028, 0.0030).moved(translate(0, 0, 0.0800)), _cap(look)),
                Part("paper", flat_patch(LABEL[0] + 0.003, LABEL[1] + 0.003).moved(front), paper),
                Part("label", flat_patch(*LABEL).moved(translate(0, -DEPTH / 2 - 0.0006, 0.034)), paper, "label"),
            ),
            self.surfaces,
        )


def _cap(look: Look) -> Material:
    return piece(look, "cap", "gloss", "#17151a")


_COLLAR = rounded([
    (0, 0.0700, 0), (0.0105, 0.0705, 0.0008), (0.0105, 0.0730, 0.0006), (0.0085, 0.0735, 0.0004),
    (0.0085, 0.0790, 0.0004),
    (0.0098, 0.0795, 0.0005), (0.0098, 0.0808, 0.0005), (0, 0.0810, 0),
], step_deg=8)  # fmt: skip
