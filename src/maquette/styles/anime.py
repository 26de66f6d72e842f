"""Anime: cel shading in two tones and a highlight, thin coloured lines, a soft bright background."""

import cv2
import numpy as np

from ..arrays import Floats, f32
from ..color import linear_to_srgb
from ._colors import from_oklab, oklab, richer, smooth
from ._lines import contours, creases, inked
from ._regions import light_on
from .contracts import Sight, Style, styles

SHADOW, LIT = 0.70, 2.1  # of the usual light: below is in shade, above is a highlight
COOL = (-0.012, -0.035)  # what shade adds to OKLab a and b


@styles.register("anime")
class Anime(Style):
    label = "anime"

    def draw(self, sight: Sight) -> Floats:
        unit = sight.unit
        is_thing = cv2.GaussianBlur(f32(sight.things > 0), (0, 0), 0.7 * unit)[..., None]
        light = cv2.GaussianBlur(light_on(sight, 8.0), (0, 0), 1.2 * unit)
        base = oklab(smooth(linear_to_srgb(sight.albedo), unit, rounds=2))
        base[..., 0] = np.clip(base[..., 0] * 1.05 + 0.05, 0, 1)
        base[..., 1:] *= f32(1.2)
        shade = np.clip((SHADOW - light) / 0.05, 0, 1)
        glint = np.clip((light - LIT) / 0.15, 0, 1)
        cel = base.copy()
        cel[..., 0] = base[..., 0] * (1 - 0.27 * shade) + 0.10 * glint * (1 - base[..., 0])
        cel[..., 1] += f32(COOL[0]) * shade
        cel[..., 2] += f32(COOL[1]) * shade
        things = from_oklab(cel)
        behind = richer(_painted_softly(sight, unit), 1.28, 1.02)
        out = things * is_thing + (0.90 * behind + 0.10) * (1 - is_thing)
        line = np.maximum(
            inked(contours(sight) * 1.0, 2.3 * unit, sight, swing=0.35),
            0.85 * inked(creases(sight), 1.4 * unit, sight, swing=0.5, purpose=1),
        ) * np.maximum(cv2.dilate(f32(sight.things > 0), np.ones((3, 3), np.uint8)), 0.25)
        ink = np.clip(0.22 * out, 0, 1) + f32((0.02, 0.01, 0.04))
        out = out * (1 - line[..., None]) + ink * line[..., None]
        bright = np.clip(out - 0.82, 0, 1)
        return f32(np.clip(out + 1.2 * cv2.GaussianBlur(bright, (0, 0), 18 * unit), 0, 1))


def _painted_softly(sight: Sight, unit: float) -> Floats:
    """The background as a painter of backdrops lays it in: smooth, its edges kept."""
    return f32(cv2.GaussianBlur(smooth(sight.color, unit, rounds=3, reach=13), (0, 0), 1.2 * unit))
