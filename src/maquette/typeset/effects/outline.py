"""Hollow letters: a line around them, and the ground inside."""

import cv2
import numpy as np

from ...arrays import Floats, f32
from . import _surface as surface
from .contracts import Lettering, effects

LINE = 0.042  # em
FINER = 3  # times: distances are counted in whole pixels, and a thin line shows that


@effects.register("outline")
class Outline:
    summary = "a line around hollow letters"
    reach = 0.08

    def paint(self, letters: Lettering) -> Floats:
        height, width = letters.ink.shape
        fine = f32(cv2.resize(letters.ink, (FINER * width, FINER * height), interpolation=cv2.INTER_CUBIC))
        line = FINER * max(1.2, LINE * letters.size)
        far = surface.inside(fine) - surface.outside(fine)
        ring = f32(np.clip(line / 2 + 0.5 - np.abs(far - 0.1 * line), 0, 1))
        return surface.layer(letters.color, f32(cv2.resize(ring, (width, height), interpolation=cv2.INTER_AREA)))
