"""Oil on canvas: layers of loaded brushes, fine ones only where there is detail, lit so that the paint stands up."""

import cv2

from ..arrays import Floats, f32
from ._colors import richer
from ._flow import flow
from ._paper import canvas, lit_from_left
from ._strokes import Brush, painted
from .contracts import Sight, Style, styles

BRUSHES = (
    Brush(46, 130, spacing=0.55, jitter=0.06),
    Brush(24, 74, spacing=0.6, only_detail=0.035, jitter=0.05),
    Brush(12, 40, spacing=0.65, only_detail=0.05, jitter=0.04),
    Brush(6, 20, spacing=0.7, only_detail=0.07, jitter=0.03, hue=0.01),
    Brush(3, 10, spacing=0.8, only_detail=0.10, jitter=0.02, hue=0.0),
)
UMBER = (0.42, 0.31, 0.22)


@styles.register("oil")
class Oil(Style):
    label = "oil painting"

    def draw(self, sight: Sight) -> Floats:
        target = richer(sight.color, 1.18, 1.06)
        angle = flow(sight.gray, 9 * sight.unit)
        ground = f32(UMBER) + 0 * target
        paint, relief = painted(sight, target, angle, BRUSHES, ground)
        weave = canvas(relief.shape, sight.unit, sight.chance(1))
        thick = cv2.GaussianBlur(relief, (0, 0), max(0.5, 0.7 * sight.unit))
        return f32(paint * lit_from_left(thick + 0.10 * weave, 0.55)[..., None])
