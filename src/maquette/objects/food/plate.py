"""A dinner plate of porcelain with a broad rim."""

from ...geometry import Part, Solid, lathe, rounded
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects

RADIUS = 0.135


@objects.register("plate")
class Plate(Object):
    label = "plate"
    names = nouns(
        en="plate, dinner plate, dish, saucer",
        de="teller, essteller, untertasse",
        fr="assiette, soucoupe",
        es="plato",
        it="piatto, piattino",
        pt="prato, pires",
        nl="bord, schotel",
        pl="talerz, talerzyk",
        tr="tabak",
        ru="тарелка, блюдце",
        ja="皿, お皿, 平皿",
        zh="盘子, 碟子, 盤子",
        ko="접시",
        ar="طبق, صحن",
        hi="थाली, प्लेट, तश्तरी",
    )
    color = "#f3f1ec"
    parts = ("rim",)
    shown = Shown(from_deg=30)

    def build(self, look: Look) -> Solid:
        glaze = body(look, "porcelain", self.color)
        line = piece(look, "rim", "gold") if "rim" not in look.part_colors else piece(look, "rim", "gloss")
        return Solid((Part("plate", lathe(_PLATE), glaze), Part("rim", lathe(_LINE), line)))


_PLATE = rounded([
    (0, 0.0030, 0), (0.070, 0.0030, 0.001), (0.0720, 0, 0.0008), (0.0760, 0, 0.001), (0.0800, 0.0040, 0.003),
    (0.0960, 0.0110, 0.015), (RADIUS - 0.002, 0.0205, 0.01), (RADIUS, 0.0222, 0.0010),
    (RADIUS - 0.003, 0.0236, 0.0010),
    (0.0960, 0.0150, 0.015), (0.0800, 0.0076, 0.012), (0, 0.0070, 0),
], step_deg=5)  # fmt: skip
_LINE = rounded(
    [
        (RADIUS - 0.0006, 0.0212, 0),
        (RADIUS + 0.0002, 0.0222, 0.0006),
        (RADIUS - 0.0026, 0.02375, 0.0004),
        (RADIUS - 0.0030, 0.0233, 0),
    ]
)
