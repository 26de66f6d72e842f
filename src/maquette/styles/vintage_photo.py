"""An old colour print: faded dyes, warm lights, soft lens, grain, dust, a leak of light."""

import cv2
import numpy as np

from ..arrays import Floats, f32
from ._lines import field
from .contracts import Sight, Style, styles

BORDER = 0.035  # of the shorter edge
PAPER = (0.955, 0.93, 0.875)


@styles.register("vintage_photo")
class VintagePhoto(Style):
    label = "vintage photograph"
    keeps_words = False

    def draw(self, sight: Sight) -> Floats:
        unit, shape, rng = sight.unit, sight.depth.shape, sight.chance(15)
        h, w = shape
        soft = cv2.GaussianBlur(sight.color, (0, 0), 0.8 * unit)
        bright = cv2.GaussianBlur(np.clip(soft - 0.6, 0, 1), (0, 0), 16 * unit)
        gray = (soft @ f32([0.3, 0.59, 0.11]))[..., None]
        faded = gray + (soft - gray) * 0.74 + 0.5 * bright
        low, high = f32((0.105, 0.085, 0.115)), f32((0.985, 0.93, 0.80))  # cyan dye fades last, yellow stays
        out = low + (high - low) * np.clip(faded, 0, 1) ** f32((0.92, 0.98, 1.08))
        y, x = np.mgrid[0:h, 0:w].astype(np.float32)
        u, v = x / w * 2 - 1, y / h * 2 - 1
        out *= (1 - 0.26 * np.clip(u * u + v * v - 0.25, 0, 2))[..., None]
        leak = np.exp(-(((x / w - 1.02) / 0.13) ** 2)) * (0.45 + 0.3 * field(shape, 150 * unit, rng))
        out += np.clip(leak, 0, 1)[..., None] * f32((0.40, 0.14, 0.02))
        grain = field(shape, 0.75 * unit, rng)
        out += (0.030 * grain * (0.5 + 1.2 * gray[..., 0] * (1 - gray[..., 0]) * 2))[..., None]
        out = np.clip(out + 0.55 * _dust(shape, unit, rng)[..., None], 0, 1)
        inside = np.minimum(np.minimum(x, w - 1 - x), np.minimum(y, h - 1 - y))
        frame = np.clip(inside - BORDER * min(h, w) + 0.5, 0, 1)[..., None]
        paper = f32(PAPER) * (1 + 0.01 * field(shape, 2 * unit, rng))[..., None]
        return f32(out * frame + paper * (1 - frame))


def _dust(shape: tuple[int, int], unit: float, rng: np.random.Generator) -> Floats:
    """Specks and a few hairs."""
    h, w = shape
    out = np.zeros(shape, np.float32)
    for _ in range(40):
        center = (int(rng.uniform(0, w) * 8), int(rng.uniform(0, h) * 8))
        cv2.circle(
            out, center, max(3, int(rng.exponential(0.6 * unit) * 8)), float(rng.uniform(0.2, 0.7)), -1, cv2.LINE_AA, 3
        )
    for _ in range(4):
        x, y, a = rng.uniform(0, w), rng.uniform(0, h), rng.uniform(0, np.pi)
        steps = np.cumsum(np.concatenate([[a], rng.normal(0, 0.12, 24)]))
        points = np.stack([x + np.cumsum(np.cos(steps)) * 2 * unit, y + np.cumsum(np.sin(steps)) * 2 * unit], 1)
        cv2.polylines(out, [(points * 8).astype(np.int32)], False, 0.45, 1, cv2.LINE_AA, 3)
    return f32(cv2.GaussianBlur(out, (0, 0), max(0.5, 0.5 * unit)))
