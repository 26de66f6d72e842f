"""A trigger spray bottle, 22 cm high, its nozzle to the left: round shoulders, ribbed collar, a label."""

from functools import cache

import numpy as np

from ...geometry import Mesh, Part, Solid, ellipse, lathe, merge, rotate, rounded, rounded_box, spline, sweep, translate
from ...geometry.clay import Clay, limb, slab
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._bottles import label_part, label_surface

RADIUS, SPAN_DEG, LABEL = 0.0400, 118.0, (0.024, 0.108)
NECK = 0.1720


@objects.register("spray_bottle")
class SprayBottle(Object):
    label = "spray bottle"
    names = nouns(
        en="spray bottle, trigger bottle, cleaning spray, cleaner bottle, trigger spray bottle, window cleaner",
        de="sprühflasche, putzmittel, glasreiniger, putzmittelflasche",
        fr="vaporisateur, spray nettoyant, flacon pulvérisateur, pulvérisateur",
        es="botella con atomizador, spray limpiador, pulverizador, atomizador",
        it="flacone spray, spruzzino, nebulizzatore",
        pt="borrifador, frasco de spray, pulverizador",
        nl="sprayfles, sproeifles, allesreiniger",
        pl="butelka z rozpylaczem, spryskiwacz, płyn do szyb",
        tr="sprey şişesi, püskürtme şişesi, fısfıs",
        ru="пульверизатор, бутылка с распылителем, спрей",
        ja="スプレーボトル, 霧吹き, 洗剤スプレー",
        zh="喷雾瓶, 喷壶, 清洁喷雾",
        ko="스프레이 병, 분무기, 스프레이 통",
        ar="بخاخ, زجاجة رذاذ, زجاجة بخاخ",
        hi="स्प्रे बोतल",
    )
    color = "#2f8fd0"
    surfaces = (label_surface(RADIUS, SPAN_DEG, *LABEL),)
    parts = ("trigger", "head")
    shown = Shown(from_deg=7)

    def build(self, look: Look) -> Solid:
        shell = body(look, "satin", self.color)
        return Solid(
            (
                Part("body", lathe(_BODY), shell),
                Part("head", merge([_head(), _collar()]), piece(look, "head", "satin", "#f4f4f2")),
                Part("trigger", merge([_trigger(), _nozzle()]), piece(look, "trigger", "satin", "#e4572e")),
                label_part(RADIUS, SPAN_DEG, *LABEL, shell),
            ),
            self.surfaces,
        )


_SHOULDER = spline([(RADIUS, 0.1090), (0.0398, 0.1200), (0.0384, 0.1320), (0.0352, 0.1440), (0.0296, 0.1550),
                    (0.0222, 0.1640), (0.0150, NECK)], 60)  # fmt: skip
_BODY = np.concatenate([
    rounded([(0, 0.003, 0), (0.034, 0.002, 0.001), (0.0355, 0, 0.001), (RADIUS, 0, 0.004), (RADIUS, 0.1085, 0)]),
    _SHOULDER, [(0.0145, NECK + 0.004), (0, NECK + 0.004)],
])  # fmt: skip


@cache
def _collar() -> Mesh:
    ring = lathe(rounded([
        (0, NECK, 0), (0.0172, NECK, 0.001), (0.0176, NECK + 0.018, 0.001), (0.0150, NECK + 0.0196, 0.0012),
        (0, NECK + 0.0196, 0),
    ]), segments=72)  # fmt: skip
    rib = rounded_box(0.0012, 0.0012, 0.0140, 0.0005, segments=1)
    ribs = [rib.moved(rotate("z", 360 * k / 36) @ translate(0.0175, 0, NECK + 0.002)) for k in range(36)]
    return merge([ring, *ribs])


@cache
def _head() -> Mesh:
    """The shroud: a beak over the nozzle, a bulge behind over the hand."""
    z = NECK + 0.036
    clay = Clay().add(slab((-0.006, 0, z), (0.066, 0.0260, 0.0220), 0.0095))
    clay = clay.add(limb((0.018, 0, z + 0.002), (0.034, 0, z - 0.010), 0.0125, 0.0085), blend=0.012)
    clay = clay.add(limb((-0.028, 0, z + 0.0035), (-0.052, 0, z + 0.0035), 0.0105, 0.0090), blend=0.010)
    clay = clay.add(limb((0.002, 0, NECK + 0.015), (0.002, 0, NECK + 0.030), 0.0125, 0.0130), blend=0.008)
    return clay.mesh(0.0019)


@cache
def _trigger() -> Mesh:
    z = NECK + 0.030
    path = spline([(-0.027, 0, z + 0.004), (-0.034, 0, z - 0.008), (-0.033, 0, z - 0.024), (-0.037, 0, z - 0.040),
                   (-0.046, 0, z - 0.050)], 60)  # fmt: skip
    return sweep(path, ellipse(0.0034, 0.0078, 28), size=np.linspace(1.0, 0.82, 60), up=(1.0, 0.0, 0.0), rounding=0.7)


@cache
def _nozzle() -> Mesh:
    knob = lathe(rounded([
        (0, 0, 0), (0.0088, 0, 0.0006), (0.0092, 0.0100, 0.0010), (0.0060, 0.0104, 0.0008), (0.0030, 0.0088, 0.0005),
        (0, 0.0088, 0),
    ]), segments=8, crease_deg=20)  # fmt: skip
    return knob.moved(translate(-0.0590, 0, NECK + 0.0395) @ rotate("y", -90))
