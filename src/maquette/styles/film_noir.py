"""Film noir: black and white of high contrast, deep blacks, a glow about the lights, grain."""

import cv2
import numpy as np

from ..arrays import Floats, f32
from ._lines import field
from .contracts import Sight, Style, styles

TINT_DARK, TINT_LIGHT = (0.015, 0.018, 0.026), (0.97, 0.97, 0.955)


@styles.register("film_noir")
class FilmNoir(Style):
    label = "film noir"
    keeps_words = False

    def draw(self, sight: Sight) -> Floats:
        unit, shape, rng = sight.unit, sight.depth.shape, sight.chance(16)
        h, w = shape
        gray = sight.color @ f32([0.42, 0.46, 0.12])  # orthochromatic enough to let skin and lamps glow
        low, high = np.percentile(gray, (4, 93))
        gray = np.clip((gray - low) / max(float(high - low), 0.2), 0, 1)
        y, x = np.mgrid[0:h, 0:w].astype(np.float32)
        u, v = x / w * 2 - 1, y / h * 2 - 1
        pool = np.exp(-((u * 0.85) ** 2 + (v * 0.95) ** 2) * 0.95)  # a lamp on the middle of the stage
        gray = gray * (0.30 + 0.85 * pool)
        gray = gray * gray * (3 - 2 * gray) * 0.75 + 0.25 * gray**1.6
        glow = cv2.GaussianBlur(np.clip(gray - 0.55, 0, 1), (0, 0), 20 * unit)
        gray = np.clip(gray + 0.7 * glow, 0, 1)
        gray += 0.035 * field(shape, 0.8 * unit, rng) * (0.4 + 2.0 * gray * (1 - gray))
        tone = np.clip(gray, 0, 1)[..., None]
        return f32(f32(TINT_DARK) * (1 - tone) + f32(TINT_LIGHT) * tone)
