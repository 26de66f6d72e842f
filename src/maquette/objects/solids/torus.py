"""A torus, 30 cm across, standing on its rim so that one sees through it."""

import math

import numpy as np

from ...geometry import Part, Solid, ellipse, lathe, rotate, translate
from .._looks import body, nouns
from ..contracts import Look, Object, Shown, objects

RADIUS, TUBE = 0.108, 0.042


@objects.register("torus")
class Torus(Object):
    label = "torus"
    names = nouns(
        en="torus, geometric ring",
        de="torus",
        fr="tore",
        es="toro geométrico, toroide",
        it="toro geometrico, toroide",
        pt="toro geométrico, toroide",
        nl="torus",
        pl="torus",
        tr="simit şekli, torus",
        ru="тор",
        ja="トーラス, 円環",
        zh="圆环, 圆环体",
        ko="토러스, 원환",
        ar="طارة, حلقة هندسية",
        hi="टोरस, वलय",
    )
    color = "#c9bfae"
    shown = Shown(turn_deg=24)

    def build(self, look: Look) -> Solid:
        section = ellipse(TUBE, count=64) + np.array((RADIUS, 0.0))
        section = section[list(range(32, 64)) + list(range(33))]  # closed, its seam on the inside where nobody looks
        upright = translate(0, 0, RADIUS + TUBE) @ rotate("x", 90)
        ring = lathe(section, crease_deg=math.degrees(math.pi)).moved(upright)
        return Solid((Part("body", ring, body(look, "satin", self.color)),))
