"""Letters with a solid side, as on a signboard: a line around them and a block that falls to the lower right."""

import numpy as np

from ...arrays import Floats, f32
from ...color import hex_to_oklch, oklch_to_hex, parse_hex, to_hex
from . import _surface as surface
from .contracts import Lettering, effects

DEPTH, LINE = 0.11, 0.02  # em


@effects.register("block_shadow")
class BlockShadow:
    summary = "a solid block shadow, as on painted signs"
    reach = 0.2

    def paint(self, letters: Lettering) -> Floats:
        size, ink = letters.size, letters.ink
        steps = max(2, round(DEPTH * size))
        side = ink.copy()
        for k in range(1, steps + 1):
            side = np.maximum(side, surface.shifted(ink, k, k))
        lightness, chroma, hue = hex_to_oklch(to_hex(letters.color))
        away = lightness - 0.36 if lightness > 0.55 else lightness + 0.32
        dark = parse_hex(oklch_to_hex(min(max(away, 0.16), 0.9), max(chroma, 0.05), hue - 14))
        gap = np.clip(surface.outside(ink) / max(1.0, LINE * size), 0, 1)  # a hair of the ground between face and side
        block = surface.layer(dark, f32(side * np.where(ink > 0.5, 1.0, ramp_in(gap))))
        return surface.over(surface.layer(letters.color, ink), block)


def ramp_in(gap: Floats) -> Floats:
    return f32(np.clip(2 * gap - 1, 0, 1))
