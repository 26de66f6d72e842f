"""Foil balloons in the shape of letters: blown up, creased at the seam, mirroring a room."""

import numpy as np

from ...arrays import Floats, f32
from ...color import hex_to_oklch, oklch_to_hex, parse_hex, to_hex
from . import _surface as surface
from .contracts import Lettering, effects

FOILS = (85.0, 15.0, 350.0, 250.0, 195.0)  # OKLCH hues: gold, coral, rose, blue, turquoise
SHADES = ((0.0, 0.3), (0.32, 0.56), (0.7, 0.8), (1.0, 0.93), (1.3, 0.99))  # mirrored light, lightness


@effects.register("balloon")
class Balloon:
    summary = "foil balloons"
    reach = 0.4

    def paint(self, letters: Lettering) -> Floats:
        size, ink = letters.size, letters.ink
        height = surface.pillow(ink, size)
        rng = letters.chance()
        depth = surface.inside(ink)
        # Creases run in from the seam and fade as the foil tightens.
        crease = surface.grain(ink.shape, (0.022 * size + 0.5, 0.022 * size + 0.5), rng)
        near = np.exp(-depth / (0.035 * size + 0.5))
        height = f32(height + 0.0028 * size * crease * near)
        normal = surface.normals(surface.soft(height, 0.012 * size + 0.4), 1.3)
        waves = surface.grain(ink.shape, 0.2 * size, rng)
        tone = surface.mirrored_room(normal, f32(0.3 * waves)) + 0.3 * surface.lit(normal)
        _, chroma, hue = hex_to_oklch(to_hex(letters.color))
        hue = hue if chroma > 0.06 else FOILS[letters.seed % len(FOILS)]
        stops = f32([parse_hex(oklch_to_hex(light, _chroma(light), hue + 22 * (light - 0.6))) for _, light in SHADES])
        rgb = surface.toned(f32(tone), [at for at, _ in SHADES], stops)
        seam = 1 - surface.ramp(depth, 0.0, max(1.0, 0.012 * size))
        rgb = rgb * (1 - 0.25 * seam[..., None])
        shade = surface.soft(surface.shifted(ink, 0.05 * size, 0.1 * size), 0.06 * size + 0.5)
        dark = surface.mixed(letters.ground, (0.0, 0.0, 0.02), 0.8)
        below = surface.layer(dark, f32((0.55 if letters.is_on_dark else 0.38) * shade))
        return surface.over(surface.layer(f32(rgb), ink), below)


def _chroma(lightness: float) -> float:
    """Foil is fullest in its middle tones; its glints are nearly white."""
    return 0.17 * max(0.12, 1 - abs(lightness - 0.62) / 0.42)
