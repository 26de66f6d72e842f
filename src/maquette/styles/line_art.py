"""Line art: nothing but clean black lines, the outline heavier than what is inside it."""

import numpy as np

from ..arrays import Floats, f32
from ._lines import contours, creases, inked, shades
from .contracts import Sight, Style, styles

PAPER, INK = (1.0, 1.0, 0.995), (0.05, 0.05, 0.07)


@styles.register("line_art")
class LineArt(Style):
    label = "line art"
    keeps_words = False

    def draw(self, sight: Sight) -> Floats:
        unit = sight.unit
        line = np.maximum(
            inked(contours(sight), 3.4 * unit, sight),
            inked(creases(sight, fold=0.35), 1.7 * unit, sight, purpose=1),
        )
        line = np.maximum(line, np.clip(shades(sight, 1.1 * unit, sharp=60, from_=0.004) * 1.2, 0, 1) * sight.words)
        return f32(f32(PAPER) * (1 - line[..., None]) + f32(INK) * line[..., None])
