"""Pencil: outlines gone over twice, tone in layers of hatching that follow the form, on paper with a tooth."""

import cv2
import numpy as np

from ..arrays import Floats, f32
from ._flow import along
from ._lines import contours, creases, field, inked, shades
from ._paper import drawing_paper
from .contracts import Sight, Style, styles

PAPER, LEAD = (0.965, 0.955, 0.93), (0.17, 0.17, 0.18)
LAYERS = ((0.80, -38.0, 0.0), (0.58, -52.0, 0.35), (0.38, 32.0, 0.5), (0.20, -8.0, 0.6))
"""(darker than this lightness is hatched, degrees, share by which the form turns the hatching)."""


@styles.register("pencil")
class Pencil(Style):
    label = "pencil sketch"

    def draw(self, sight: Sight) -> Floats:
        unit, shape = sight.unit, sight.depth.shape
        rng = sight.chance(3)
        tooth = drawing_paper(shape, unit, rng)
        gray = np.clip(cv2.GaussianBlur(_evened(sight.gray), (0, 0), 1.6 * unit), 0, 1)
        tone = np.zeros(shape, np.float32)
        for limit, degrees, bend in LAYERS:
            need = np.clip((limit - gray) / 0.30, 0, 1)
            tone = 1 - (1 - tone) * (1 - 0.62 * need * _hatching(sight, degrees, bend, rng))
        outline = np.maximum(
            inked(contours(sight), 2.2 * unit, sight, wobble=1.2 * unit, swing=0.7),
            0.6 * inked(contours(sight), 1.3 * unit, sight, wobble=3.6 * unit, swing=0.8, purpose=1),
        )
        inner = 0.75 * inked(creases(sight), 1.2 * unit, sight, wobble=1.4 * unit, swing=0.7, purpose=2)
        detail = 0.5 * shades(sight, 1.3 * unit)
        lead = 1 - (1 - 0.92 * tone) * (1 - 0.9 * outline) * (1 - inner) * (1 - detail)
        grip = np.clip(0.92 + 0.30 * tooth * (1.15 - lead), 0.2, 1.2)  # pressed hard, lead fills the tooth
        lead = np.clip(lead * grip, 0, 0.97)
        return f32(f32(PAPER) * (1 - lead[..., None]) + f32(LEAD) * lead[..., None])


def _evened(gray: Floats) -> Floats:
    """Tones spread out: the darkest hundredth is black, the lightest fifth is paper."""
    low, high = np.percentile(gray, (1, 82))
    return f32(np.clip((gray - low) / max(float(high - low), 0.15), 0, 1) ** 1.1)


def _hatching(sight: Sight, degrees: float, bend: float, rng: np.random.Generator) -> Floats:
    """(h, w) in [0, 1]: many short strokes side by side; darker is denser."""
    shape, unit = sight.depth.shape, sight.unit
    turn = bend * np.arctan2(sight.normal[..., 0], 1.2 - sight.normal[..., 1]).astype(np.float32)
    turn = cv2.GaussianBlur(turn, (0, 0), 6 * unit)
    angle = f32(np.radians(degrees) + turn + 0.05 * field(shape, 60 * unit, rng))
    grains = field(shape, 0.75 * unit, rng)
    strokes = along(grains, angle, 26 * unit, steps=8)
    strokes = strokes / max(float(strokes.std()), 1e-6)
    return f32(np.clip(0.55 + 0.55 * strokes, 0, 1))
