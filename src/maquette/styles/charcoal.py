"""Charcoal: soft black rubbed into rough paper, lights lifted out with a kneaded rubber."""

import cv2
import numpy as np

from ..arrays import Floats, f32
from ._flow import along, flow
from ._lines import contours, creases, field, inked
from ._paper import cold_press
from .contracts import Sight, Style, styles

PAPER, COAL = (0.945, 0.93, 0.895), (0.085, 0.08, 0.08)


@styles.register("charcoal")
class Charcoal(Style):
    label = "charcoal drawing"

    def draw(self, sight: Sight) -> Floats:
        unit, shape, rng = sight.unit, sight.depth.shape, sight.chance(17)
        tooth = cold_press(shape, 0.9 * unit, rng)
        low, high = np.percentile(sight.gray, (1, 90))
        gray = np.clip((sight.gray - low) / max(float(high - low), 0.15), 0, 1)
        smudge = 1 - along(cv2.GaussianBlur(gray, (0, 0), 2.5 * unit), flow(gray, 20 * unit), 14 * unit)
        drag = along(field(shape, 1.1 * unit, rng), f32(np.full(shape, np.radians(-40.0))), 34 * unit, steps=8)
        drag = drag / max(float(drag.std()), 1e-6)
        coal = 0.80 * smudge**1.15
        coal = coal + np.clip(coal, 0, 0.5) * 0.30 * drag
        line = np.maximum(
            inked(contours(sight), 4.6 * unit, sight, wobble=2.2 * unit, swing=0.9),
            0.7 * inked(creases(sight), 2.8 * unit, sight, wobble=1.8 * unit, swing=0.9, purpose=1),
        )
        coal = 1 - (1 - np.clip(coal, 0, 0.95)) * (1 - 0.85 * line)
        uneven = 0.20 * tooth + 0.04 * field(shape, 34 * unit, rng)
        coal = np.clip(coal + uneven * np.clip(4 * coal * (1.02 - coal), 0, 1), 0, 1)
        return f32(f32(PAPER) * (1 - coal[..., None]) + f32(COAL) * coal[..., None])
