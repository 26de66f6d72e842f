"""Ink and wash: a brush's swelling line, three greys of wet ink, bare paper for the lights."""

import cv2
import numpy as np

from ..arrays import Floats, f32
from ._colors import in_steps, smooth
from ._lines import contours, creases, field, inked, shades, strayed
from ._paper import cold_press
from .contracts import Sight, Style, styles

PAPER, INK = (0.965, 0.95, 0.91), (0.075, 0.075, 0.09)
TONES = 4


@styles.register("ink")
class Ink(Style):
    label = "ink and wash"

    def draw(self, sight: Sight) -> Floats:
        unit, shape = sight.unit, sight.depth.shape
        rng = sight.chance(4)
        tooth = cold_press(shape, unit, rng)
        gray = smooth(np.repeat(sight.gray[..., None], 3, -1), unit, rounds=3)[..., 0]
        low, high = np.percentile(gray, (2, 86))
        gray = np.clip((gray - low) / max(float(high - low), 0.15), 0, 1)
        gray = strayed(f32(gray + 0.05 * field(shape, 30 * unit, rng)), 4 * unit, 22 * unit, rng)
        wash = 1 - in_steps(f32(gray), TONES, 0.22)
        wash = np.clip(wash - 0.5 / TONES, 0, 1)
        edge = cv2.GaussianBlur(f32(wash), (0, 0), 1.1 * unit) - cv2.GaussianBlur(f32(wash), (0, 0), 5 * unit)
        wash = np.clip(
            wash * (0.82 + 0.12 * field(shape, 40 * unit, rng) + 0.06 * tooth) + 0.6 * np.clip(edge, 0, 1), 0, 1
        )
        line = np.maximum(
            inked(contours(sight), 4.2 * unit, sight, wobble=1.6 * unit, swing=0.75),
            inked(creases(sight), 2.3 * unit, sight, wobble=1.4 * unit, swing=0.85, purpose=1),
        )
        line = np.maximum(line, 0.85 * shades(sight, 1.5 * unit, sharp=30))
        dry = np.clip(1.15 - 0.5 * np.clip(tooth - 0.6, 0, 2), 0, 1)
        ink = 1 - (1 - 0.86 * wash) * (1 - 0.97 * line * dry) * (1 - _splatter(shape, unit, rng))
        return f32(f32(PAPER) * (1 - ink[..., None]) + f32(INK) * ink[..., None])


def _splatter(shape: tuple[int, int], unit: float, rng: np.random.Generator) -> Floats:
    """A few drops that fell off the brush, near the edges of the sheet."""
    h, w = shape
    drops = np.zeros(shape, np.float32)
    for _ in range(26):
        side = rng.integers(0, 4)
        along, into = rng.random(), abs(rng.normal(0, 0.06))
        x, y = ((along, into), (along, 1 - into), (into, along), (1 - into, along))[side]
        radius = unit * (0.6 + 3.2 * rng.random() ** 3)
        cv2.circle(drops, (int(x * w * 8), int(y * h * 8)), int(radius * 8), 0.8, -1, cv2.LINE_AA, 3)
    return drops
