"""A sphere, 30 cm across."""

import math

import numpy as np

from ...geometry import Part, Solid, lathe
from .._looks import body, nouns
from ..contracts import Look, Object, objects

RADIUS = 0.15
RINGS = 96


@objects.register("sphere")
class Sphere(Object):
    label = "sphere"
    names = nouns(
        en="sphere, orb",
        de="kugel, sphäre",
        fr="sphère",
        es="esfera",
        it="sfera",
        pt="esfera",
        nl="bol",
        pl="kula, sfera",
        tr="küre",
        ru="сфера, шар",
        ja="球, 球体",
        zh="球体, 圆球",
        ko="구체, 구형",
        ar="كرة هندسية, جسم كروي",
        hi="गोला",
    )
    color = "#c9bfae"

    def build(self, look: Look) -> Solid:
        angle = np.linspace(-math.pi / 2, math.pi / 2, RINGS + 1)
        profile = np.stack([np.cos(angle), 1 + np.sin(angle)], 1) * RADIUS
        profile[[0, -1], 0] = 0.0  # both ends on the axis, or it would not be closed
        return Solid((Part("body", lathe(profile), body(look, "satin", self.color)),))
