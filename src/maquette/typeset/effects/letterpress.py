"""Type pressed into soft paper: ink squeezed to its edge, a little uneven, and the dent's lower lip in the light."""

import numpy as np

from ...arrays import Floats, f32
from . import _surface as surface
from .contracts import Lettering, effects


@effects.register("letterpress")
class Letterpress:
    summary = "ink pressed into paper"
    reach = 0.1

    def paint(self, letters: Lettering) -> Floats:
        size, ink = letters.size, letters.ink
        rng = letters.chance()
        fibre = surface.grain(ink.shape, max(0.7, 0.008 * size), rng)
        cloud = surface.grain(ink.shape, 0.12 * size, rng)
        depth = surface.inside(ink)
        squeezed = 1 - surface.ramp(depth, 0.4, max(1.5, 0.022 * size))
        thin = np.clip(0.09 + 0.07 * cloud + 0.05 * fibre, 0, 0.4) * (1 - squeezed)
        specks = surface.ramp(f32(fibre + 0.5 * cloud), 2.35, 2.9) * surface.ramp(depth, 0.5, 2.0)
        face = surface.mixed(letters.color, letters.ground, f32(thin)[..., None])
        face = surface.mixed(face, f32(letters.color) * f32(0.72), (0.4 * squeezed)[..., None])
        shade = np.clip(1 - surface.soft(surface.shifted(ink, 0.014 * size, 0.02 * size), 0.009 * size + 0.4), 0, 1)
        face = surface.mixed(face, (0.0, 0.0, 0.0), (0.32 * shade)[..., None])
        lip = np.clip(surface.soft(surface.shifted(ink, 0.01 * size, 0.018 * size), 0.006 * size + 0.4) - ink, 0, 1)
        bright = surface.layer((1.0, 1.0, 1.0), f32((0.3 if letters.is_on_dark else 0.75) * lip))
        dent = np.clip(surface.soft(ink, 0.03 * size + 0.5) - ink, 0, 1)
        below = surface.over(bright, surface.layer((0.1, 0.08, 0.06), f32(0.12 * dent)))
        return surface.over(surface.layer(face, f32(ink * (1 - 0.7 * specks))), below)
