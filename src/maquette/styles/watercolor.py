"""Watercolour: thin washes that pool at their edges and settle in the paper, over a pencil drawing."""

import cv2
import numpy as np

from ..arrays import Floats, f32
from ._colors import richer, smooth
from ._lines import contours, creases, field, inked, strayed
from ._paper import cold_press, lit_from_left
from .contracts import Sight, Style, styles

PAPER = (0.985, 0.975, 0.95)
GRAPHITE = (0.34, 0.33, 0.34)
MARGIN = 0.045  # of the shorter edge, left white with a ragged border


@styles.register("watercolor")
class Watercolor(Style):
    label = "watercolour"

    def draw(self, sight: Sight) -> Floats:
        unit, shape = sight.unit, sight.depth.shape
        rng = sight.chance(2)
        tooth = cold_press(shape, unit, rng)
        wet = smooth(sight.color, unit, rounds=3)
        wet = strayed(wet, 2.2 * unit, 16 * unit, rng)
        wet = richer(wet, 1.32, 1.05)
        density = -np.log(np.clip(wet / f32(PAPER), 0.05, 1))  # washes are filters laid over white paper
        pooled = _pooled(density.mean(-1), unit)
        turbulence = 0.5 * field(shape, 60 * unit, rng) + 0.35 * field(shape, 18 * unit, rng)
        flow = 0.82 * (1 + 0.55 * pooled + 0.20 * turbulence + 0.10 * tooth)
        wash = np.exp(-density * np.clip(flow, 0.25, 2.0)[..., None])
        border = _border(shape, unit, rng)
        wash = f32(1 - (1 - wash) * border[..., None])
        pencil = 0.5 * np.maximum(
            inked(contours(sight), 1.5 * unit, sight, wobble=2.0 * unit, swing=0.5),
            0.7 * inked(creases(sight), 1.1 * unit, sight, wobble=1.6 * unit, swing=0.6, purpose=1),
        )
        pencil *= np.clip(0.75 + 0.5 * tooth, 0.2, 1.0) * np.where(sight.things > 0, 1.0, border)
        out = wash * (1 - pencil[..., None]) + f32(GRAPHITE) * pencil[..., None]
        return f32(out * f32(PAPER) * lit_from_left(tooth, 0.035)[..., None])


def _pooled(density: Floats, unit: float) -> Floats:
    """Pigment that the drying edge of a wash has drawn to itself: −1 to 1 about none."""
    near = cv2.GaussianBlur(density, (0, 0), 1.2 * unit)
    far = cv2.GaussianBlur(density, (0, 0), 5.5 * unit)
    return f32(np.tanh(4.0 * (near - far)))


def _border(shape: tuple[int, int], unit: float, rng: np.random.Generator) -> Floats:
    """(h, w) 1 where there is paint, 0 on the bare margin; brushed out unevenly."""
    h, w = shape
    y, x = np.minimum(np.arange(h), np.arange(h)[::-1]), np.minimum(np.arange(w), np.arange(w)[::-1])
    inside = np.minimum(y[:, None], x[None, :]).astype(np.float32)
    rough = MARGIN * min(h, w) + 7 * unit * field(shape, 26 * unit, rng) + 2.5 * unit * field(shape, 4 * unit, rng)
    return f32(np.clip((inside - rough) / (2.2 * unit), 0, 1))
