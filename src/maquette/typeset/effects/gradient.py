"""One colour running into another, at an even lightness so that both ends can be read."""

import numpy as np

from ...arrays import Floats, f32
from ...color import hex_to_oklch, oklch_to_hex, parse_hex, to_hex
from . import _surface as surface
from .contracts import Lettering, effects

SPAN, STOPS = 75.0, 9  # degrees of hue; colours in between
CHROMA = 0.19
STARTS = (350.0, 265.0, 25.0, 195.0, 300.0)


@effects.register("gradient")
class Gradient:
    summary = "colours running into each other"
    reach = 0.05

    def paint(self, letters: Lettering) -> Floats:
        height, width = letters.ink.shape
        _, chroma, hue = hex_to_oklch(to_hex(letters.color))
        start = hue if chroma > 0.06 else STARTS[letters.seed % len(STARTS)]
        hues = [start + SPAN * share for share in (0.0, 0.33, 0.67, 1.0)]
        choices = (0.8, 0.55, 0.92, 0.4, 0.3) if letters.is_on_dark else (0.55, 0.45, 0.3, 0.92)
        low = surface.readable_light(letters.ground, CHROMA, hues, choices)
        high = low + 0.05
        colors = f32(
            [
                parse_hex(oklch_to_hex(low + (high - low) * k / (STOPS - 1), CHROMA, start + SPAN * k / (STOPS - 1)))
                for k in range(STOPS)
            ]
        )
        ys, xs = np.nonzero(letters.ink > 0.5)
        x0, x1 = (int(xs.min()), int(xs.max())) if len(xs) else (0, width - 1)
        y0, y1 = (int(ys.min()), int(ys.max())) if len(ys) else (0, height - 1)
        across = (np.arange(width, dtype=np.float32)[None, :] - x0) / max(1, x1 - x0)
        along = (np.arange(height, dtype=np.float32)[:, None] - y0) / max(1, y1 - y0)
        at = np.clip(0.78 * across + 0.22 * along, 0, 1) * (STOPS - 1)
        return surface.layer(surface.toned(f32(at), range(STOPS), colors), letters.ink)
