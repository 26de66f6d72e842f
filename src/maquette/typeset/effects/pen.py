"""A felt pen: the ink pools a little at the edge of its strokes."""

import numpy as np

from ...arrays import Floats, f32
from . import _surface as surface
from .contracts import Lettering, effects


@effects.register("pen")
class Pen:
    summary = "pen on paper"
    reach = 0.05

    def paint(self, letters: Lettering) -> Floats:
        size, ink = letters.size, letters.ink
        rng = letters.chance()
        flow = surface.grain(ink.shape, 0.25 * size, rng)
        paper = surface.grain(ink.shape, max(0.6, 0.006 * size), rng)
        depth = surface.inside(ink)
        pool = 1 - surface.ramp(depth, 0.3, max(1.2, 0.02 * size))
        light = np.clip(0.1 + 0.06 * flow + 0.04 * paper - 0.12 * pool, 0, 0.3)[..., None]
        return surface.layer(surface.mixed(letters.color, letters.ground, f32(light)), ink)
