"""A bottle of beer, 0.33 l: amber glass, a crown cap, a label on its body and one on its neck."""

import math

import numpy as np

from ...geometry import Mesh, Part, Solid, Surface, lathe, round_patch, rounded, translate
from .._loft import loft
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects

RADIUS, LABEL_DEG, LABEL = 0.0305, 132.0, (0.040, 0.112)
TOP = 0.2270


@objects.register("beer_bottle")
class BeerBottle(Object):
    label = "beer bottle"
    names = nouns(
        en="beer bottle, bottle of beer, beer",
        de="bierflasche, flasche bier, bier",
        fr="bouteille de bière, bière",
        es="botella de cerveza, cerveza",
        it="bottiglia di birra, birra",
        pt="garrafa de cerveja, cerveja",
        nl="bierfles, flesje bier, biertje",
        pl="butelka piwa, piwo",
        tr="bira şişesi, bira",
        ru="бутылка пива, пиво",
        ja="ビール瓶, 瓶ビール",
        zh="啤酒瓶, 瓶装啤酒",
        ko="맥주병, 병맥주",
        ar="زجاجة بيرة, قنينة بيرة",
        hi="बीयर की बोतल",
    )
    color = "#4a2209"
    surfaces = (Surface("label", RADIUS * math.radians(LABEL_DEG), LABEL[1] - LABEL[0]),)
    parts = ("label", "cap")
    shown = Shown(from_deg=6)

    def build(self, look: Look) -> Solid:
        glass = body(look, "gloss", self.color)
        paper = piece(look, "label", "paper", "#f1e3c4")
        low, high = LABEL
        sheet = round_patch((RADIUS, low - 0.0016), (RADIUS, high + 0.0016), span_deg=LABEL_DEG + 5)
        printed = round_patch((RADIUS, low), (RADIUS, high), span_deg=LABEL_DEG, lift=0.0005)
        neck = round_patch((0.0152, 0.1870), (0.0143, 0.2010), span_deg=150, lift=0.0005)
        return Solid(
            (
                Part("glass", lathe(_BODY), glass),
                Part("cap", _cap(), piece(look, "cap", "metal", "#b8902f")),
                Part("paper", sheet, paper),
                Part("neck-label", neck, paper),
                Part("label", printed, paper, "label"),
            ),
            self.surfaces,
        )


_BODY = rounded([
    (0, 0.0050, 0), (0.0200, 0.0020, 0.004), (0.0250, 0, 0.002), (RADIUS - 0.001, 0, 0.003), (RADIUS, 0.0060, 0.004),
    (RADIUS, 0.1280, 0.034), (0.0162, 0.1740, 0.040), (0.0136, 0.2130, 0.002), (0.0150, 0.2145, 0.0012),
    (0.0150, 0.2190, 0.0012), (0.0132, 0.2200, 0.0006), (0.0132, 0.2250, 0.0010), (0, 0.2255, 0),
], step_deg=4)  # fmt: skip
TEETH = 21


def _cap() -> Mesh:
    """A crown cork: a flat top, a skirt of twenty-one flutes."""
    angle = np.arange(TEETH * 12) * (2 * np.pi / (TEETH * 12))
    flute = 0.5 + 0.5 * np.cos(TEETH * angle)
    rings = []
    for radius, depth, z in (
        (0.0130, 0.0, 0.0000), (0.0148, 0.0011, 0.0002), (0.0150, 0.0012, 0.0006), (0.0146, 0.0010, 0.0030),
        (0.0138, 0.0004, 0.0052), (0.0130, 0.0, 0.0061), (0.0116, 0.0, 0.0065), (0.0060, 0.0, 0.0066),
    ):  # fmt: skip
        reach = radius + depth * (flute - 0.5)
        rings.append(np.stack([reach * np.cos(angle), reach * np.sin(angle), np.full(len(angle), z)], 1))
    return loft(np.array(rings)).moved(translate(z=TOP - 0.0062))
