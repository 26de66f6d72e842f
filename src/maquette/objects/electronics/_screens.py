"""What a screen shows when nothing is printed on it: a soft gradient, as devices ship with."""

import numpy as np
from numpy.typing import NDArray

from ...color import parse_hex

# Where each colour sits, in shares of width and height from the bottom left, and how far it reaches.
_BLOBS = (
    ("#0b1026", 0.5, 0.5, 3.0),
    ("#2b3f9e", 0.15, 0.9, 0.55),
    ("#7a3fb8", 0.95, 0.7, 0.50),
    ("#e0607e", 0.75, 0.22, 0.42),
    ("#f4a259", 0.25, 0.05, 0.36),
)


def wallpaper(width_px: int, height_px: int) -> NDArray[np.uint8]:
    """(height, width, 3) uint8 sRGB."""
    x, y = np.meshgrid((np.arange(width_px) + 0.5) / width_px, 1 - (np.arange(height_px) + 0.5) / height_px)
    wide = width_px / height_px
    total, color = np.zeros_like(x), np.zeros((*x.shape, 3))
    for index, (hue, cx, cy, reach) in enumerate(_BLOBS):
        far = ((x - cx) * min(1.0, wide)) ** 2 + ((y - cy) * min(1.0, 1 / wide)) ** 2
        weight = (0.25 if index == 0 else 1.0) * np.exp(-far / (2 * (0.5 * reach) ** 2))
        total += weight
        color += weight[..., None] * np.array(parse_hex(hue))
    return (color / total[..., None] * 255 + 0.5).astype(np.uint8)
