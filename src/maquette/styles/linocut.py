"""Linocut: one black block and one colour, cut with a gouge that leaves its ridges."""

import cv2
import numpy as np

from ..arrays import Floats, f32
from ..color import linear_to_srgb
from ._colors import few_colors, from_oklab, oklab, smooth
from ._flow import along, flow
from ._lines import contours, creases, field, inked
from .contracts import Sight, Style, styles

PAPER, INK = (0.955, 0.935, 0.88), (0.075, 0.07, 0.075)
TINTS = 7  # colours printed under the black
MOST_BLACK = 0.42  # share of the sheet


@styles.register("linocut")
class Linocut(Style):
    label = "linocut"

    def draw(self, sight: Sight) -> Floats:
        unit, shape, rng = sight.unit, sight.depth.shape, sight.chance(18)
        gray = cv2.GaussianBlur(smooth(sight.color, unit, rounds=2) @ f32([0.3, 0.59, 0.11]), (0, 0), 2.0 * unit)
        low, high = np.percentile(gray, (3, 92))
        gray = np.clip((gray - low) / max(float(high - low), 0.15), 0, 1)
        cuts = along(field(shape, 2.1 * unit, rng), flow(sight.gray, 16 * unit, otherwise_deg=12), 26 * unit, steps=8)
        cuts = cuts / max(float(cuts.std()), 1e-6)
        carved = f32(gray + 0.20 * cuts)
        level = min(0.46, float(np.percentile(carved, 100 * MOST_BLACK)))
        edge = cv2.GaussianBlur(carved - f32(level), (0, 0), 0.9 * unit)
        white = np.clip(edge / 0.035 + 0.5, 0, 1)
        line = np.maximum(
            inked(contours(sight), 5.0 * unit, sight, swing=0.4), inked(creases(sight), 3.0 * unit, sight, swing=0.5)
        )
        halo = inked(
            contours(sight), 10.5 * unit, sight, swing=0.3
        )  # a cut along the outline parts it from what is behind
        black = np.clip(np.maximum(1 - white, 0) * (1 - 0.9 * halo * (sight.things == 0)), 0, 1)
        black = np.maximum(black, line)
        lab = oklab(linear_to_srgb(sight.albedo))
        lab[..., 0] = np.clip(0.45 + 0.5 * lab[..., 0], 0, 1)
        lab[..., 1:] *= f32(1.1)
        tints, index = few_colors(f32(cv2.GaussianBlur(from_oklab(lab), (0, 0), 2 * unit)), TINTS, sight.seed)
        under = cv2.GaussianBlur(tints[index], (0, 0), 0.8 * unit)
        under = f32(PAPER) * (0.35 + 0.65 * under)
        press = np.clip(0.97 - 0.16 * np.clip(field(shape, 1.3 * unit, rng) - 1.2, 0, 2), 0, 1)
        ink = (black * press)[..., None]
        return f32(under * (1 - ink) + f32(INK) * ink)
