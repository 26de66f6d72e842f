"""What a lit screen shows behind its words: soft colours that drift into each other. Pure arithmetic."""

import cv2
import numpy as np
from numpy.typing import NDArray

from ..arrays import f32
from ..color import parse_hex, srgb_to_linear

# Clouds of colour: (x, y) of the middle as shares of width and height, reach as a share of the diagonal, colour.
Cloud = tuple[float, float, float, str]
DEEP = "#141b5e"
DEEP_CLOUDS: tuple[Cloud, ...] = (
    (0.95, 0.02, 0.36, "#2039b4"),
    (0.0, 0.42, 0.34, "#32187f"),
    (0.9, 0.6, 0.34, "#6d1f96"),
    (0.1, 1.0, 0.34, "#a8225f"),
    (0.75, 1.08, 0.28, "#cf4f22"),
)
PALE = "#eef1fb"
PALE_CLOUDS: tuple[Cloud, ...] = (
    (0.95, 0.02, 0.36, "#cfe0ff"),
    (0.0, 0.42, 0.34, "#e3d9fb"),
    (0.9, 0.6, 0.34, "#f7d6ea"),
    (0.1, 1.0, 0.34, "#ffd9c7"),
    (0.75, 1.08, 0.28, "#ffe7b0"),
)
# Long swells across the lower part: (height of the crest, share of the height it swings, phase, lightening).
SWELLS = ((0.62, 0.10, 0.4, 0.05), (0.75, 0.08, 2.3, 0.07), (0.88, 0.06, 4.4, 0.09))
# Relative luminance of what is behind white, or black, words. 0.183 is 4.5:1 with white (WCAG 2.2, 1.4.3); a screen
# shines brighter in a picture than its texture says, and less of that brightness is left for white.
MOST_LIGHT, LEAST_LIGHT = 0.085, 0.3


def wallpaper(width: int, height: int, is_dark: bool, words: NDArray[np.float32]) -> NDArray[np.float32]:
    """The picture of an idle screen.

    Args:
        is_dark: Deep colours, for light words; else pale ones, for dark words.
        words: (height, width) in [0, 1], where ink is: there the ground contrasts with it by 4.5:1.
    Returns:
        (height, width, 3) float32 sRGB, 0 to 255.
    """
    low = _clouds(is_dark, width / height)
    out = f32(cv2.resize(low, (width, height), interpolation=cv2.INTER_CUBIC))
    x = np.linspace(0, 1, width, dtype=np.float32)[None, :]
    y = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    for crest, swing, phase, light in SWELLS:
        edge = crest + swing * np.sin(phase + 3.4 * x) + 0.3 * swing * np.sin(2 * phase + 7.1 * x)
        below = np.clip((y - edge) * height / 1.5, 0, 1) * np.exp(-np.maximum(y - edge, 0) / 0.16)
        out += (np.float32(light) * below)[..., None] * (1 - out)
    return np.asarray(_calmed(np.clip(out, 0, 1), words, is_dark) * 255, np.float32)


def _clouds(is_dark: bool, ratio: float) -> NDArray[np.float32]:
    """Small: it holds nothing sharp."""
    high = 96
    wide = max(8, round(high * ratio))
    x = (np.arange(wide, dtype=np.float32) + 0.5)[None, :] / wide
    y = (np.arange(high, dtype=np.float32) + 0.5)[:, None] / high
    out = np.broadcast_to(np.array(parse_hex(DEEP if is_dark else PALE), np.float32), (high, wide, 3)).copy()
    diagonal = np.hypot(ratio, 1)
    for cx, cy, reach, color in DEEP_CLOUDS if is_dark else PALE_CLOUDS:
        far = np.hypot((x - cx) * ratio, y - cy) / (reach * diagonal)
        share = np.exp(-(far**2))[..., None]
        out = out * (1 - share) + np.array(parse_hex(color), np.float32) * share
    return f32(out)


def _calmed(picture: NDArray[np.float32], words: NDArray[np.float32], is_dark: bool) -> NDArray[np.float32]:
    """Darker, or lighter, around the words as far as reading takes."""
    height, width = words.shape
    small = cv2.resize(words, (max(1, width // 8), max(1, height // 8)), interpolation=cv2.INTER_AREA)
    reach = 0.03 * max(small.shape) + 1
    near = cv2.GaussianBlur(cv2.dilate(small, np.ones((5, 5))), (0, 0), reach)
    near = np.clip(cv2.resize(near, (width, height)) * 4, 0, 1)
    near = np.maximum(near, cv2.dilate(words, np.ones((5, 5))))[..., None]
    lit = srgb_to_linear(picture) @ np.array([0.2126, 0.7152, 0.0722], np.float32)
    if is_dark:
        # sRGB is about the power 2.2 of light; a little steeper keeps on the safe side.
        keep = np.minimum(1.0, (MOST_LIGHT / np.maximum(lit, 1e-4)) ** 0.48)[..., None]
        return f32(picture * (1 - near + near * keep))
    lack = np.clip((LEAST_LIGHT - lit) / np.maximum(1 - lit, 1e-4), 0, 1)[..., None]
    return f32(picture + near * lack * (1 - picture))
