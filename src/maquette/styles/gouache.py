"""Gouache: opaque matte shapes in few mixed colours, edges cut with a flat brush that runs dry."""

import cv2
import numpy as np

from ..arrays import Floats, f32
from ._colors import few_colors, richer, smooth
from ._flow import flow
from ._lines import field, strayed
from ._strokes import Brush, painted
from .contracts import Sight, Style, styles

BRUSHES = (
    Brush(44, 150, spacing=0.5, jitter=0.03, hue=0.012),
    Brush(18, 60, spacing=0.55, only_detail=0.05, jitter=0.025, hue=0.008),
    Brush(8, 26, spacing=0.6, only_detail=0.07, jitter=0.015, hue=0.0),
    Brush(4, 12, spacing=0.7, only_detail=0.08, jitter=0.0, hue=0.0),
)
COLORS = 18
CHALK = 0.06  # white in every colour: gouache has no deep black


@styles.register("gouache")
class Gouache(Style):
    label = "gouache painting"

    def draw(self, sight: Sight) -> Floats:
        unit, rng = sight.unit, sight.chance(5)
        soft = smooth(richer(sight.color, 1.12, 1.08), unit, rounds=3)
        palette, index = few_colors(soft, COLORS, sight.seed)
        flat = cv2.GaussianBlur(strayed(f32(palette[index]), 1.0 * unit, 10 * unit, rng), (0, 0), 0.9 * unit)
        target = 0.72 * flat + 0.28 * soft
        paint, _ = painted(
            sight, f32(target), flow(sight.gray, 16 * unit), BRUSHES, f32(target.mean((0, 1))) + 0 * target, 0.85
        )
        grain = 0.012 * field(sight.depth.shape, 0.8 * unit, rng) + 0.012 * field(sight.depth.shape, 3 * unit, rng)
        return f32(np.clip(paint * (1 - CHALK) + CHALK * 0.95 + grain[..., None], 0, 1))
