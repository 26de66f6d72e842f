"""A pump bottle for lotion or soap: straight round body, collar, and a pump with a nozzle to the left."""

import numpy as np

from ...geometry import Mesh, Part, Solid, ellipse, lathe, merge, rounded, spline, sweep
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._bottles import label_part, label_surface

RADIUS, SPAN_DEG, LABEL = 0.0330, 116.0, (0.018, 0.112)


@objects.register("pump_bottle")
class PumpBottle(Object):
    label = "pump bottle"
    names = nouns(
        en="pump bottle, lotion bottle, soap dispenser, shampoo bottle, hand soap, soap bottle, body lotion",
        de="pumpflasche, seifenspender, lotionflasche, shampooflasche, shampoo",
        fr="flacon pompe, flacon de shampoing, distributeur de savon, shampoing",
        es="dispensador de jabón, bote de champú, frasco con dosificador",
        it="flacone con dosatore, dispenser di sapone, flacone di shampoo",
        pt="frasco com bomba, saboneteira líquida, frasco de shampoo",
        nl="pompflacon, zeepdispenser, shampoofles",
        pl="butelka z pompką, dozownik mydła, butelka szamponu",
        tr="pompalı şişe, sabunluk, şampuan şişesi",
        ru="флакон с дозатором, дозатор мыла, бутылка шампуня",
        ja="ポンプボトル, ソープディスペンサー, シャンプーボトル",
        zh="按压瓶, 洗手液瓶, 洗发水瓶, 乳液瓶",
        ko="펌프 용기, 펌프병, 샴푸 병, 로션 병",
        ar="زجاجة بمضخة, موزع صابون, زجاجة شامبو",
        hi="पंप बोतल, शैम्पू की बोतल",
    )
    color = "#b9c4b1"
    surfaces = (label_surface(RADIUS, SPAN_DEG, *LABEL),)
    parts = ("pump",)
    instead_of = ("lotion-bottle",)
    shown = Shown(from_deg=8)

    def build(self, look: Look) -> Solid:
        shell = body(look, "satin", self.color)
        pump = piece(look, "pump", "satin", "#f2efe9")
        return Solid(
            (
                Part("body", lathe(_BODY), shell),
                Part("pump", merge([lathe(_COLLAR), lathe(_HEAD), _nozzle()]), pump),
                label_part(RADIUS, SPAN_DEG, *LABEL, shell),
            ),
            self.surfaces,
        )


_BODY = rounded([
    (0, 0.002, 0), (0.028, 0.001, 0.001), (0.030, 0, 0.001), (RADIUS, 0.004, 0.004), (RADIUS, 0.128, 0.011),
    (0.0155, 0.1335, 0.003), (0.0145, 0.1400, 0), (0, 0.1400, 0),
], step_deg=5)  # fmt: skip
_COLLAR = rounded([
    (0.010, 0.1380, 0), (0.0168, 0.1380, 0.0008), (0.0170, 0.1530, 0.0016), (0.0080, 0.1560, 0.002),
    (0.0072, 0.1580, 0.0005), (0, 0.1580, 0),
], step_deg=6)  # fmt: skip
_HEAD = rounded([
    (0, 0.1560, 0), (0.0045, 0.1560, 0.0004), (0.0045, 0.1760, 0.0006), (0.0110, 0.1770, 0.001),
    (0.0128, 0.1800, 0.001),
    (0.0128, 0.1880, 0.0030), (0.0080, 0.1905, 0.004), (0, 0.1908, 0),
], step_deg=6)  # fmt: skip


def _nozzle() -> Mesh:
    path = spline([(-0.004, 0, 0.1850), (-0.020, 0, 0.1858), (-0.036, 0, 0.1845), (-0.0435, 0, 0.1790)], 40)
    size = np.linspace(1.25, 0.85, len(path))
    return sweep(path, ellipse(0.0042, 0.0052, 28), size=size, up=(0, 1, 0), rounding=0.3)
