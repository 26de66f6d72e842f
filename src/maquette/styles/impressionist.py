"""Impressionism: short thick commas of broken colour; light made of blue shadows and warm lights."""

import cv2
import numpy as np

from ..arrays import Floats, f32
from ._colors import from_oklab, oklab
from ._flow import flow
from ._paper import canvas, lit_from_left
from ._strokes import Brush, painted
from .contracts import Sight, Style, styles

BRUSHES = (
    Brush(34, 70, spacing=0.6, jitter=0.10, hue=0.07),
    Brush(20, 42, spacing=0.62, jitter=0.10, hue=0.06, opacity=0.92),
    Brush(12, 26, spacing=0.7, only_detail=0.06, jitter=0.08, hue=0.045),
    Brush(7, 16, spacing=0.75, only_detail=0.10, jitter=0.05, hue=0.02),
)
PALE = (0.80, 0.74, 0.64)


@styles.register("impressionist")
class Impressionist(Style):
    label = "impressionist painting"

    def draw(self, sight: Sight) -> Floats:
        target = _lights_and_shadows(sight.color)
        angle = flow(sight.gray, 14 * sight.unit, otherwise_deg=-24)
        paint, relief = painted(sight, target, angle, BRUSHES, f32(PALE) + 0 * target, bristles=0.55)
        thick = cv2.GaussianBlur(relief, (0, 0), max(0.5, 0.8 * sight.unit))
        weave = canvas(relief.shape, sight.unit, sight.chance(1))
        return f32(paint * lit_from_left(thick + 0.06 * weave, 0.7)[..., None])


def _lights_and_shadows(srgb: Floats) -> Floats:
    """Higher key, purer hues; what is dark turns to violet, what is light to yellow."""
    lab = oklab(srgb)
    light = np.clip(lab[..., 0], 0, 1)
    lab[..., 0] = 0.16 + 0.84 * light**0.85
    lab[..., 1:] *= f32(1.35)
    lab[..., 2] += f32(0.07) * (light - 0.55)
    lab[..., 1] += f32(0.03) * np.clip(0.5 - light, 0, 1)
    return from_oklab(lab)
