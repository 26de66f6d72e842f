"""Clay: rounded plasticine with finger marks, under a soft lamp."""

import cv2
import numpy as np

from ..arrays import Floats, f32
from ..color import linear_to_srgb, srgb_to_linear
from ._colors import richer, smooth
from ._lines import contours, creases, distance_to, field
from .contracts import Sight, Style, styles

LAMP = (-0.52, -0.62, 0.59)  # where the soft key stands
ROUND = 7.0  # px over which edges are rounded at the unit size


@styles.register("clay")
class Clay(Style):
    label = "clay"

    def draw(self, sight: Sight) -> Floats:
        unit, shape, rng = sight.unit, sight.depth.shape, sight.chance(11)
        base = srgb_to_linear(richer(smooth(linear_to_srgb(sight.albedo), unit, rounds=2), 1.15))
        marks = np.maximum(contours(sight), creases(sight))
        far = distance_to(f32(marks))
        pillow = np.sqrt(np.clip(far / (ROUND * unit), 0, 1)) * ROUND * 0.8
        prints = _finger_marks(shape, unit, rng)
        dents = 1.5 * field(shape, 16 * unit, rng) + 0.5 * field(shape, 4 * unit, rng)
        height = cv2.GaussianBlur(f32(pillow + dents + prints), (0, 0), 0.8 * unit)
        dx, dy = np.gradient(height, axis=1), np.gradient(height, axis=0)
        normal = sight.normal + f32(0.55) * np.stack([-dx, 0 * dx, dy], -1)
        normal = cv2.GaussianBlur(normal, (0, 0), 0.7 * unit)
        normal /= np.maximum(np.linalg.norm(normal, axis=-1, keepdims=True), 1e-6)
        lamp = f32(LAMP) / np.linalg.norm(LAMP)
        facing = np.clip(0.5 + 0.5 * (normal @ lamp), 0, 1) ** 1.4
        flat = np.clip(0.5 + 0.5 * (sight.normal @ lamp), 0, 1) ** 1.4
        relit = np.clip(facing / np.maximum(flat, 0.12), 0.5, 1.7)
        traced = srgb_to_linear(smooth(sight.color, unit))
        light = (traced.mean(-1) / np.maximum(sight.albedo.mean(-1), 0.04)).clip(0.15, 2.2)
        light = cv2.GaussianBlur(f32(light), (0, 0), 2.5 * unit)
        seam = 1 - 0.5 * np.exp(-far / (1.8 * unit))
        lit = base * (light * relit * seam)[..., None]
        gloss = 0.10 * np.clip((facing - 0.86) / 0.14, 0, 1) ** 2
        return linear_to_srgb(f32(np.clip(lit + gloss[..., None], 0, 1.2)))


def _finger_marks(shape: tuple[int, int], unit: float, rng: np.random.Generator) -> Floats:
    """Ovals of fine whorls, pressed here and there."""
    h, w = shape
    out = np.zeros(shape, np.float32)
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    for _ in range(26):
        cx, cy = rng.uniform(0, w), rng.uniform(0, h)
        turn, size = rng.uniform(0, np.pi), rng.uniform(26, 40) * unit
        reach = int(1.6 * size)
        rows = slice(max(0, int(cy) - reach), min(h, int(cy) + reach))
        columns = slice(max(0, int(cx) - reach), min(w, int(cx) + reach))
        u = (x[rows, columns] - cx) * np.cos(turn) + (y[rows, columns] - cy) * np.sin(turn)
        v = (y[rows, columns] - cy) * np.cos(turn) - (x[rows, columns] - cx) * np.sin(turn)
        far = np.hypot(u / size, v / (0.68 * size))
        ridges = np.sin(np.hypot(u, v * 1.5 + 6 * unit) / (1.15 * unit))
        out[rows, columns] += f32(0.55 * ridges * np.clip(1.1 - far, 0, 0.5) * 2)
    return out
