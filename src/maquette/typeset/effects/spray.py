"""Paint sprayed through a stencil: a mist beyond its edge, specks, and a thinner coat here and there."""

import numpy as np

from ...arrays import Floats, f32
from . import _surface as surface
from .contracts import Lettering, effects


@effects.register("spray")
class Spray:
    summary = "paint sprayed through a stencil"
    reach = 0.3

    def paint(self, letters: Lettering) -> Floats:
        size, ink = letters.size, letters.ink
        rng = letters.chance()
        coat = surface.grain(ink.shape, 0.35 * size, rng)
        speck = surface.grain(ink.shape, max(0.6, 0.006 * size), rng)
        drop = surface.grain(ink.shape, max(0.8, 0.014 * size), rng)
        body = ink * np.clip(0.93 + 0.05 * coat - 0.05 * np.clip(speck - 0.8, 0, 2), 0.6, 1)
        mist = surface.soft(ink, 0.045 * size + 0.5)
        reached = surface.ramp(f32(speck + 1.6 * mist + 0.3 * coat), 1.5, 2.7) * np.clip(2 * mist, 0, 1)
        wide = surface.soft(ink, 0.13 * size + 0.5)
        drops = surface.ramp(f32(drop + 0.8 * wide), 2.75, 3.05) * np.clip(2.5 * wide, 0, 1)
        alpha = np.maximum(body, np.clip(0.34 * reached + 0.14 * mist, 0, 0.6))
        return surface.layer(letters.color, f32(np.maximum(alpha, 0.85 * drops)))
