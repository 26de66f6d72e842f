"""Mosaic: small stones set along the outlines of things, in dark mortar, no two quite alike."""

import cv2
import numpy as np

from ..arrays import Floats, f32
from ._colors import richer, smooth
from ._lines import field
from ._regions import mean_of, seams, tiles
from .contracts import Sight, Style, styles

STONE, MORTAR_WIDTH = 15.0, 1.9  # px at the unit size
MORTAR = (0.36, 0.33, 0.30)


@styles.register("mosaic")
class Mosaic(Style):
    label = "mosaic"

    def draw(self, sight: Sight) -> Floats:
        unit, rng = sight.unit, sight.chance(9)
        labels = tiles(sight, STONE * unit, sight.things, 9)
        color = mean_of(richer(smooth(sight.color, unit), 1.25, 1.08), labels)
        color = np.clip(color * rng.normal(1, 0.065, (len(color), 1)) + rng.normal(0, 0.012, color.shape), 0, 1)
        far = seams(labels)
        round_ = np.clip(far / (5.0 * unit), 0, 1) ** 0.5
        slope = cv2.GaussianBlur(round_, (0, 0), 1.0 * unit)
        light = 1 + 1.1 * (np.gradient(slope, axis=1) + np.gradient(slope, axis=0)) * unit
        tilt = f32(rng.normal(1, 0.05, len(color)))[labels]
        speckle = 1 + 0.03 * field(labels.shape, 1.2 * unit, rng)
        stone = f32(color)[labels] * (np.clip(light, 0.6, 1.45) * tilt * speckle)[..., None]
        joint = np.clip((MORTAR_WIDTH * unit - far) / (1.1 * unit), 0, 1)[..., None]
        return f32(np.clip(stone * (1 - joint) + f32(MORTAR) * (1 + 0.12 * speckle[..., None] - 0.12) * joint, 0, 1))
