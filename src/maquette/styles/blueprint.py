"""Blueprint: white lines on blue paper with a grid, hatched shade, and the extent of each thing marked."""

import cv2
import numpy as np

from ..arrays import Floats, f32
from ._lines import contours, creases, field, inked, shades
from ._regions import light_on
from .contracts import Sight, Style, styles

BLUE, WHITE = (0.055, 0.225, 0.475), (0.93, 0.96, 0.99)
CELL, MAJOR = 32.0, 4  # px of the grid at the unit size; every so many lines is a heavier one
SHADE = 0.6  # of the usual light
LEAST = 0.12  # of the picture's edge: smaller things have no marks


@styles.register("blueprint")
class Blueprint(Style):
    label = "blueprint"
    keeps_words = False

    def draw(self, sight: Sight) -> Floats:
        unit, shape, rng = sight.unit, sight.depth.shape, sight.chance(14)
        paper = f32(BLUE) * (1 + 0.05 * field(shape, 90 * unit, rng) + 0.02 * field(shape, 1.2 * unit, rng))[..., None]
        line = np.maximum(
            inked(contours(sight), 2.7 * unit, sight), 0.85 * inked(creases(sight, fold=0.35), 1.4 * unit, sight)
        )
        line = np.maximum(line, np.clip(1.3 * shades(sight, 1.1 * unit, sharp=60, from_=0.004), 0, 1) * sight.words)
        shade = np.clip((SHADE - light_on(sight)) / 0.25, 0, 1) * (sight.things > 0)
        ink = np.maximum(0.95 * line, 0.34 * shade * _hatched(shape, 6.5 * unit))
        ink = np.maximum(ink, _grid(shape, unit) * (1 - 0.65 * (sight.things > 0)))
        ink = np.maximum(ink, 0.8 * _extents(sight))
        worn = np.clip(0.94 + 0.10 * field(shape, 2.0 * unit, rng), 0.6, 1.0)
        ink = ink * worn
        return f32(paper * (1 - ink[..., None]) + f32(WHITE) * ink[..., None])


def _grid(shape: tuple[int, int], unit: float) -> Floats:
    out = np.zeros(shape, np.float32)
    cell = CELL * unit
    for axis, edge in enumerate(shape):
        for k in range(int(edge / cell) + 1):
            at = min(edge - 1, round(k * cell))
            index = (at, slice(None)) if axis == 0 else (slice(None), at)
            out[index] = np.maximum(out[index], 0.26 if k % MAJOR == 0 else 0.12)
    return out


def _hatched(shape: tuple[int, int], pitch: float) -> Floats:
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
    return f32(np.clip(1.0 - np.abs(((x + y) / pitch / np.sqrt(2)) % 1 - 0.5) * pitch * 1.0 + 0.0, 0, 1))


def _extents(sight: Sight) -> Floats:
    """Below each thing its width, beside it its height, with ticks; without figures, for none are asked for."""
    h, w = sight.depth.shape
    unit = sight.unit
    out = np.zeros((h, w), np.uint8)
    thick = max(1, round(1.2 * unit))
    for number in np.unique(sight.things)[1:]:
        rows, columns = np.nonzero(sight.things == number)
        x0, x1, y0, y1 = int(columns.min()), int(columns.max()), int(rows.min()), int(rows.max())
        if max(x1 - x0, y1 - y0) < LEAST * min(h, w):
            continue
        tick, gap = round(7 * unit), round(24 * unit)
        y, x = min(h - 2 * tick, y1 + gap), max(2 * tick, x0 - gap)
        for ends, ticks in (
            (((x0, y), (x1, y)), (((x0, y - tick), (x0, y + tick)), ((x1, y - tick), (x1, y + tick)))),
            (((x, y0), (x, y1)), (((x - tick, y0), (x + tick, y0)), ((x - tick, y1), (x + tick, y1)))),
        ):
            for a, b in (ends, *ticks):
                cv2.line(out, a, b, 255, thick, cv2.LINE_AA)
    return f32(out / f32(255) * (sight.things == 0))
