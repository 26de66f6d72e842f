"""Neon: bent glass, white-hot in the middle, its colour at the rim, its light on the wall behind."""

import numpy as np

from ...arrays import Floats, f32
from ...color import RGB, hex_to_oklch, oklch_to_hex, parse_hex, to_hex
from . import _surface as surface
from .contracts import Lettering, effects

HUES = (5.0, 195.0, 330.0, 55.0, 150.0, 275.0)  # OKLCH: rose, cyan, magenta, amber, green, violet
COLORED = 0.09  # chroma from which the ink itself is the colour of the gas


def light_of(letters: Lettering) -> RGB:
    """The colour of the light: the ink's, where it has one, bright enough to shine."""
    _, chroma, hue = hex_to_oklch(to_hex(letters.color))
    if chroma < COLORED:
        hue = HUES[letters.seed % len(HUES)]
    choices = (0.72, 0.84, 0.92, 0.4) if letters.is_on_dark else (0.58, 0.48, 0.36)
    chroma = max(chroma, 0.22)
    return parse_hex(oklch_to_hex(surface.readable_light(letters.ground, chroma, (hue,), choices), chroma, hue))


@effects.register("neon")
class Neon:
    summary = "neon tubes with a halo"
    reach = 0.7

    def paint(self, letters: Lettering) -> Floats:
        size, ink = letters.size, letters.ink
        color = light_of(letters)
        depth = surface.inside(ink)
        thick = max(1.0, float(np.percentile(depth[depth > 0.5], 92)) if (depth > 0.5).any() else 1.0)
        core = surface.ramp(surface.soft(depth, 0.1 * thick + 0.3), 0.3 * thick, 0.85 * thick)
        hot = surface.mixed(color, (1.0, 1.0, 1.0), 0.9 if letters.is_on_dark else 0.62)
        tube = surface.mixed(color, hot, (core * ink)[..., None])
        rim = surface.mixed(
            tube, f32(color) * f32(0.72), (0.6 * (1 - surface.ramp(depth, 0.0, 0.3 * thick)))[..., None]
        )
        near, mid, far = (surface.soft(ink, b * size + 0.5) for b in (0.025, 0.075, 0.24))
        strength = 1.0 if letters.is_on_dark else 0.62
        haze = strength * np.clip(0.5 * near + 0.42 * mid + 0.52 * far, 0, 0.9)
        # The tubes hang a finger's breadth before the wall: their shade is seen only where the wall is bright.
        shade = surface.soft(surface.shifted(ink, 0.03 * size, 0.06 * size), 0.02 * size + 0.5)
        below = surface.layer((0.02, 0.02, 0.05), f32((0.1 if letters.is_on_dark else 0.3) * shade))
        wall = surface.over(surface.layer(color, f32(haze)), below)
        return surface.over(surface.layer(rim, ink), wall)
