"""A loaded brush: streaks of its hairs where it runs dry, an edge that follows them."""

import cv2
import numpy as np

from ...arrays import Floats, f32
from . import _surface as surface
from .contracts import Lettering, effects

SLANT_DEG = -24.0  # a right hand draws its strokes climbing


def _slanted(hairs: Floats) -> Floats:
    height, width = hairs.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), -SLANT_DEG, 1.0)
    return f32(cv2.warpAffine(hairs, turn, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT))


@effects.register("brush")
class Brush:
    summary = "brush strokes that run dry"
    reach = 0.08

    def paint(self, letters: Lettering) -> Floats:
        size, ink = letters.size, letters.ink
        rng = letters.chance()
        hairs = _slanted(surface.grain(ink.shape, (max(0.7, 0.012 * size), max(4.0, 0.26 * size)), rng))
        dry = surface.grain(ink.shape, (0.22 * size, 0.42 * size), rng)
        fine = surface.grain(ink.shape, max(0.6, 0.008 * size), rng)
        depth = surface.inside(ink) - surface.outside(ink) + ink - 0.5
        ragged = surface.ramp(f32(depth + 0.012 * size * (0.55 * hairs + 0.5 * fine)), -0.6, 0.9)
        worn = surface.ramp(f32(hairs + 0.6 * fine + 0.8 * dry), 1.75, 2.9)
        core = surface.ramp(depth, 0.0, 0.09 * size)
        alpha = ragged * (1 - 0.66 * worn * (1 - 0.3 * core))
        tone = np.clip(0.5 + 0.22 * dry + 0.12 * hairs, 0, 1)[..., None]
        wet = surface.mixed(letters.color, letters.ground, f32(0.14 * tone))
        return surface.layer(wet, f32(np.maximum(alpha, 0)))
