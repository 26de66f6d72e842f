"""Pixel art: a coarse grid, a small palette, dark outlines one pixel wide, a hint of dither."""

import cv2
import numpy as np

from ..arrays import Floats, f32
from ._colors import few_colors, richer
from .contracts import Sight, Style, styles

ACROSS = 152  # pixels of the longer edge
COLORS = 32
DITHER = 0.018
CROSS = np.array([[0, 1, 0], [1, 1, 1], [0, 1, 0]], np.uint8)
FINER = 4  # how many times finer words are drawn
_BAYER = f32([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]]) / 16 - f32(0.47)


@styles.register("pixel_art")
class PixelArt(Style):
    label = "pixel art"
    keeps_words = False

    def draw(self, sight: Sight) -> Floats:
        coarse = _drawn(sight, ACROSS, has_outlines=True)
        if not sight.words.any():
            return coarse
        fine = _drawn(sight, ACROSS * FINER, has_outlines=False)
        return np.where(sight.words[..., None] > 0.5, fine, coarse)


def _drawn(sight: Sight, across: int, *, has_outlines: bool) -> Floats:
    h, w = sight.depth.shape
    cell = max(h, w) / across
    size = (max(1, round(w / cell)), max(1, round(h / cell)))
    small = cv2.resize(richer(sight.color, 1.25, 1.12), size, interpolation=cv2.INTER_AREA)
    rows, columns = np.mgrid[0 : size[1], 0 : size[0]]
    small = np.clip(small + DITHER * _BAYER[rows % 4, columns % 4][..., None], 0, 1)
    palette, index = few_colors(f32(small), COLORS, sight.seed)
    out = palette[index]
    if has_outlines:
        owner = cv2.resize(sight.things, size, interpolation=cv2.INTER_NEAREST)
        rim = (owner > 0) & (cv2.erode(f32(owner), CROSS) != cv2.dilate(f32(owner), CROSS))
        out = np.where(rim[..., None], out * f32((0.32, 0.28, 0.38)), out)
    return f32(cv2.resize(f32(out), (w, h), interpolation=cv2.INTER_NEAREST))
