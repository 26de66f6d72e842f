"""A small bottle of amber glass with a dropper: a ribbed collar and a rubber bulb."""

import numpy as np

from ...geometry import Mesh, Part, Solid, lathe, rounded
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._bottles import label_part, label_surface

RADIUS, SPAN_DEG, LABEL = 0.0168, 124.0, (0.010, 0.047)
RIBS = 48


@objects.register("dropper_bottle")
class DropperBottle(Object):
    label = "dropper bottle"
    names = nouns(
        en="dropper bottle, serum bottle, serum, essential oil bottle, face serum, essential oil",
        de="pipettenflasche, serumflasche, serum, tropfflasche",
        fr="flacon compte-gouttes, flacon de sérum, sérum",
        es="frasco gotero, frasco de suero, sérum",
        it="flacone contagocce, siero viso, boccetta contagocce",
        pt="frasco conta-gotas, sérum, frasco de sérum",
        nl="pipetflesje, serumflesje, druppelflesje",
        pl="butelka z zakraplaczem, butelka z pipetą, serum",
        tr="damlalıklı şişe, serum şişesi",
        ru="флакон с пипеткой, сыворотка, флакон сыворотки",
        ja="スポイトボトル, 美容液, セラム",
        zh="滴管瓶, 精华液, 精油瓶",
        ko="스포이트 병, 세럼, 세럼 병",
        ar="زجاجة قطارة, سيروم, زجاجة سيروم",
        hi="ड्रॉपर बोतल, सीरम",
    )
    color = "#6e3410"
    surfaces = (label_surface(RADIUS, SPAN_DEG, *LABEL),)
    parts = ("collar", "bulb", "label")
    shown = Shown(from_deg=8)

    def build(self, look: Look) -> Solid:
        glass = body(look, "gloss", self.color)
        paper = piece(look, "label", "paper", "#f4efe6")
        sheet = label_part(RADIUS, SPAN_DEG + 6, LABEL[0] - 0.001, LABEL[1] + 0.001, paper)
        return Solid(
            (
                Part("glass", lathe(_BODY), glass),
                Part("collar", _ribbed(), piece(look, "collar", "satin", "#1c1b1a")),
                Part("bulb", lathe(_BULB), piece(look, "bulb", "rubber", "#26241f")),
                Part("paper", sheet.mesh, paper),
                label_part(RADIUS, SPAN_DEG, *LABEL, paper, lift=0.0005),
            ),
            self.surfaces,
        )


_BODY = rounded([
    (0, 0.0016, 0), (0.0130, 0.0008, 0.001), (0.0145, 0, 0.0008), (RADIUS, 0.0030, 0.003), (RADIUS, 0.0530, 0.009),
    (0.0092, 0.0600, 0.004), (0.0086, 0.0660, 0), (0, 0.0660, 0),
], step_deg=4)  # fmt: skip
_BULB = rounded([
    (0, 0.0760, 0), (0.0064, 0.0762, 0.0006), (0.0060, 0.0800, 0.001), (0.0070, 0.0850, 0.004),
    (0.0068, 0.0990, 0.005),
    (0.0030, 0.1030, 0.004), (0, 0.1032, 0),
], step_deg=5)  # fmt: skip
_COLLAR = rounded([
    (0.006, 0.0625, 0), (0.0112, 0.0625, 0.0008), (0.0112, 0.0770, 0.0012), (0.0066, 0.0782, 0.0006), (0, 0.0782, 0),
], step_deg=6)  # fmt: skip


def _ribbed() -> Mesh:
    """The collar with fine ribs for a grip."""
    plain = lathe(_COLLAR, segments=RIBS * 6)
    points = plain.vertices.astype(np.float64)
    angle = np.arctan2(points[:, 1], points[:, 0])
    far = np.hypot(points[:, 0], points[:, 1])
    on_side = (far > 0.0105) & (points[:, 2] > 0.0635) & (points[:, 2] < 0.0762)
    depth = np.where(on_side, 0.00032 * np.abs(np.sin(angle * RIBS / 2)), 0)
    points[:, :2] *= (1 - depth / np.maximum(far, 1e-6))[:, None]
    return Mesh(points.astype(np.float32), plain.faces, plain.normals)
