"""Comic: flat bright colours, black spotted shadows, bold inking, and dots where a printer had no grey."""

import numpy as np

from ..arrays import Floats, f32
from ._colors import from_oklab, in_steps, oklab, smooth
from ._lines import contours, creases, inked, shades
from ._regions import light_on
from .contracts import Sight, Style, styles

INK, PAPER = (0.055, 0.05, 0.07), (1.0, 0.985, 0.945)
PITCH = 8.5  # px of the dots at the unit size
BLACK_BELOW, DOTS_BELOW = 0.16, 0.62  # of the usual light


@styles.register("comic")
class Comic(Style):
    label = "comic with halftone"

    def draw(self, sight: Sight) -> Floats:
        unit = sight.unit
        lab = oklab(smooth(sight.color, unit, rounds=3))
        light = light_on(sight)
        lab[..., 0] = in_steps(f32(np.clip(lab[..., 0] * 1.10, 0, 1)), 5, 0.12)
        lab[..., 1:] *= f32(1.45)
        flat = from_oklab(lab)
        dark = np.clip((DOTS_BELOW - light) / (DOTS_BELOW - BLACK_BELOW), 0, 1)
        dots = dotted(f32(0.75 * dark), PITCH * unit, 45.0) * (dark > 0.02)
        flat = flat * (1 - 0.62 * dots[..., None]) + f32(INK) * 0.62 * dots[..., None]
        line = np.maximum(
            inked(contours(sight), 5.4 * unit, sight, swing=0.45),
            inked(creases(sight), 2.8 * unit, sight, swing=0.6, purpose=1),
        )
        line = np.maximum(line, 0.9 * shades(sight, 1.4 * unit, sharp=40) * (sight.words < 0.5))
        spotted = np.clip((BLACK_BELOW * 0.6 - light) * 14, 0, 1) * (sight.things > 0)
        ink = np.maximum(line, spotted)
        return f32(f32(PAPER) * flat * (1 - ink[..., None]) + f32(INK) * ink[..., None])


def dotted(amount: Floats, pitch: float, degrees: float) -> Floats:
    """(h, w) in [0, 1]: a screen of round dots that cover `amount` of the area; `pitch` in px."""
    h, w = amount.shape
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    a = np.radians(degrees)
    u, v = (x * np.cos(a) + y * np.sin(a)) / pitch, (y * np.cos(a) - x * np.sin(a)) / pitch
    far = np.hypot(u - np.round(u), v - np.round(v)) * pitch
    radius = np.sqrt(np.clip(amount, 0, 1) / np.pi) * pitch
    return f32(np.clip(radius - far + 0.5, 0, 1))
