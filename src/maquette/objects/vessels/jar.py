"""A glass jar with a screw lid and a paper label, full of jam."""

import math

from ...geometry import Part, Solid, Surface, lathe, round_patch, rounded
from ...materials import MATERIALS
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects

RADIUS, SHOULDER = 0.0390, 0.0760
LABEL_DEG, LABEL = 118.0, (0.0180, 0.0640)
PAPER = (0.0165, 0.0655)


@objects.register("jar")
class Jar(Object):
    label = "jar"
    names = nouns(
        en="jar, jam jar, glass jar, honey jar, mason jar",
        de="einmachglas, marmeladenglas, glas, honigglas, schraubglas",
        fr="bocal, pot de confiture, pot en verre",
        es="tarro, frasco, bote de cristal",
        it="barattolo, vasetto, barattolo di vetro",
        pt="pote, frasco, pote de vidro",
        nl="pot, glazen pot, jampot, weckpot",
        pl="słoik",
        tr="kavanoz",
        ru="банка, стеклянная банка, баночка",
        ja="瓶詰め, ジャム瓶, ガラス瓶, ジャー",
        zh="罐, 玻璃罐, 果酱瓶, 广口瓶",
        ko="유리병, 잼 병, 항아리",
        ar="برطمان, مرطبان, جرة",
        hi="जार, मर्तबान, बरनी",
    )
    color = "#8f1420"
    surfaces = (Surface("label", RADIUS * math.radians(LABEL_DEG), LABEL[1] - LABEL[0]),)
    parts = ("lid", "label", "content")
    shown = Shown(from_deg=9)

    def build(self, look: Look) -> Solid:
        paper = piece(look, "label", "paper", "#f6f1e4")
        fill = piece(look, "content", "gloss", look.color or self.color)
        glass = MATERIALS["glass"] if look.material in (None, "glass") else body(look, "glass", self.color)
        sheet = round_patch((RADIUS, PAPER[0]), (RADIUS, PAPER[1]), span_deg=LABEL_DEG + 5)
        printed = round_patch((RADIUS, LABEL[0]), (RADIUS, LABEL[1]), span_deg=LABEL_DEG, lift=0.0005)
        return Solid(
            (
                Part("glass", lathe(_GLASS), glass),
                Part("content", lathe(_CONTENT), fill),
                Part("lid", lathe(_LID), piece(look, "lid", "satin", "#e9e4d8")),
                Part("rim", lathe(_RIM), piece(look, "rim", "brass")),
                Part("paper", sheet, paper),
                Part("label", printed, paper, "label"),
            ),
            self.surfaces,
        )


_GLASS = rounded([
    (0, 0.0035, 0), (0.024, 0.0025, 0.01), (0.031, 0, 0.002), (0.0345, 0, 0.003), (RADIUS, 0.0035, 0.006),
    (RADIUS, SHOULDER, 0.012), (0.0330, 0.0870, 0.006), (0.0322, 0.0905, 0.002), (0.0322, 0.0990, 0),
], step_deg=5)  # fmt: skip
_WALL = 0.0022
_CONTENT = rounded([
    (0, 0.0058, 0), (RADIUS - _WALL, 0.0058, 0.007), (RADIUS - _WALL, SHOULDER - 0.001, 0.010),
    (0.0318, 0.0850, 0.003), (0.0300, 0.0846, 0.001), (0, 0.0850, 0),
], step_deg=6)  # fmt: skip
_LID = rounded([
    (0.0332, 0.0905, 0), (0.0352, 0.0903, 0.0008), (0.0356, 0.0925, 0.0010), (0.0350, 0.0934, 0.0004),
    (0.0350, 0.1020, 0.0022), (0.0330, 0.1042, 0.0012),
    (0.0305, 0.1042, 0.0008), (0.0298, 0.1034, 0.0008), (0, 0.1036, 0),
], step_deg=6)  # fmt: skip
# The brass-coloured curl under the lacquered lid.
_RIM = rounded(
    [
        (0.0325, 0.0897, 0),
        (0.0350, 0.0893, 0.0006),
        (0.0357, 0.0900, 0.0006),
        (0.0353, 0.0908, 0.0003),
        (0.0330, 0.0908, 0),
    ]
)
