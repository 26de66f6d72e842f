"""Water and farm birds as vinyl figures: a duck, and a chicken by her comb."""

from collections.abc import Sequence
from types import MappingProxyType

from ...geometry.clay import ball, limb, pressed
from .._looks import nouns, piece
from ..contracts import Look, objects
from ._beast import Coat
from ._figure import Figure
from ._fowl import POSES, Build, Fowl, Hatching, beak
from ._worn import FEATURES


@objects.register("duck")
class Duck(Fowl):
    label = "duck"
    names = nouns(
        en="duck, duckling, chicken, hen, rooster, chick",
        de="ente, entchen, huhn, henne, hahn, küken",
        fr="canard, caneton, poule, coq, poussin",
        es="pato, patito, gallina, gallo, pollito",
        it="anatra, anatroccolo, gallina, gallo, pulcino",
        pt="pato, patinho, galinha, galo, pintinho",
        nl="eend, eendje, kip, haan, kuiken",
        pl="kaczka, kaczuszka, kura, kogut, kurczątko",
        tr="ördek, tavuk, horoz, civciv",
        ru="утка, утёнок, курица, петух, цыплёнок",
        ja="アヒル, 鴨, 鶏, ひよこ",
        zh="鸭子, 小鸭, 母鸡, 公鸡, 小鸡",
        ko="오리, 닭, 병아리",
        ar="بطة, دجاجة, ديك, كتكوت",
        hi="बत्तख, मुर्गी, मुर्गा, चूज़ा",
    )
    instead_of = ("duck", "chicken", "rooster", "baby-chick", "front-facing-baby-chick")
    color = "#f4c430"
    parts = ("eyes", "beak", "wings", "legs", "hat", "scarf")
    features = MappingProxyType({"pose": POSES, "age": ("adult", "young"), "kind": ("duck", "hen"), **FEATURES})
    shape = Build(
        body=((0, 0.04, 0.34), (0.225, 0.300, 0.225)),
        pitch_deg=-4.0,
        head=((0, -0.17, 0.72), (0.185, 0.178, 0.172)),
        neck=0.11,
        legs=0.11,
        leg_radius=0.024,
        foot=0.095,
        wing=(0.26, 0.20, 0.042),
        tail=(0.16, 0.085),
        webbed=True,
    )
    height_m, units = 0.46, 0.90

    def coat(self, h: Hatching) -> Sequence[Coat]:
        return ()

    def face(self, figure: Figure, h: Hatching) -> None:
        clay = self.skull(h)
        figure.put("fur", clay.mesh(0.0085), h.m["fur"])
        self.eyes(figure, clay, h, (0.080, 0.030), (0.029, 0.036))
        if h.look.feature("kind", "duck") == "hen":
            figure.put("beak", beak((0, -0.150, -0.020), (0, -0.255, -0.040), 0.044).mesh(0.007), h.m["beak"])
            red = piece(Look(), "", "satin", "#d2322e")
            comb = pressed(
                0.012,
                *(
                    limb((0, -0.07 + 0.06 * k, 0.150), (0, -0.08 + 0.07 * k, 0.225 - 0.012 * abs(k - 1)), 0.036, 0.026)
                    for k in range(3)
                ),
            )
            figure.put("comb", comb.mesh(0.0075), red)
            figure.put(
                "comb",
                pressed(
                    0.01,
                    ball((0.02, -0.178, -0.105), (0.024, 0.022, 0.042)),
                    ball((-0.02, -0.178, -0.105), (0.024, 0.022, 0.042)),
                ).mesh(0.007),
                red,
            )
            return
        bill = pressed(
            0.02, ball((0, -0.190, -0.035), (0.075, 0.060, 0.034)), ball((0, -0.255, -0.045), (0.080, 0.060, 0.022))
        )
        figure.put("beak", bill.mesh(0.007), h.m["beak"])
        tuft = pressed(0.01, *(limb((0, 0.0, 0.155), (0.03 * k, 0.04, 0.215), 0.018, 0.008) for k in (-1, 0, 1)))
        figure.put("fur", tuft.mesh(0.007), h.m["fur"])
