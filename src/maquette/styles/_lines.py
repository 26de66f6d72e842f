"""Lines of a drawing: where one thing ends, where a surface folds, where its colour changes.

Source: Saito and Takahashi, "Comprehensible Rendering of 3-D Shapes", 1990: edges from geometry, not from pixels;
shadows and reflections therefore draw no lines.
"""

from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from ..arrays import Floats, f32
from ..noise import noise
from .contracts import Sight

T = TypeVar("T", bound=np.generic)

FOLD = 0.55  # 1 − cosine between normals of neighbours
CURVED = 0.16  # the same, for the finer lines
JUMP = 0.012  # of the depth, in its second difference
HUE = 0.10  # difference of albedos
CROWD, CROWDED, CROWDED_THING = 21.0, 0.11, 0.30  # px at the unit size; share of them that lines cover, at most
FARTHEST = 1e4  # px
LEAST_CROWD = 17  # px: in a smaller window a single line is a crowd
SPECK = 14.0  # px at the unit size: shorter lines are noise


def contours(sight: Sight) -> Floats:
    """(h, w) 0 or 1: outlines of things against others and against the place, one pixel wide."""
    depth = np.where(np.isfinite(sight.depth), sight.depth, f32(1e4))
    out = np.zeros(depth.shape, bool)
    for axis in (0, 1):
        other = _next(sight.things, axis) != sight.things
        near = np.abs(_next(depth, axis) + _next(depth, axis, -1) - 2 * depth) > JUMP * 2.2 * depth
        out |= other | (near & (sight.things == _next(sight.things, axis)))
    return _uncrowded(f32(out), sight)


def creases(sight: Sight, fold: float = FOLD, hue: float = HUE) -> Floats:
    """(h, w) 0 or 1: folds, seams between parts, and changes of colour within a thing."""
    albedo = cv2.bilateralFilter(sight.albedo, 5, 0.1, 2)
    out = np.zeros(sight.depth.shape, bool)
    for axis in (0, 1):
        out |= (1 - (sight.normal * _next(sight.normal, axis)).sum(-1)) > fold
        out |= _next(sight.parts, axis) != sight.parts
        out |= np.abs(_next(albedo, axis) - albedo).max(-1) > hue
    return _uncrowded(_without_specks(out, sight.unit), sight)


def _uncrowded(marks: Floats, sight: Sight) -> Floats:
    """Without the lines of leaves and blades, where they stand so close that a hand would draw a tone instead."""
    room = CROWD * sight.unit
    dense = cv2.blur(marks, (max(LEAST_CROWD, round(room)),) * 2)
    is_edge_of_thing = cv2.dilate(f32(sight.things > 0), np.ones((3, 3), np.uint8)) > 0
    limit = np.where(is_edge_of_thing, CROWDED_THING, CROWDED)
    return f32(marks * (dense < limit))


def _without_specks(marks: NDArray[np.bool_], unit: float) -> Floats:
    count, parts, stats, _ = cv2.connectedComponentsWithStats(marks.astype(np.uint8), connectivity=8)
    is_long = stats[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]].max(1) >= SPECK * unit
    is_long[0] = False
    return f32(is_long[parts]) if count > 1 else f32(marks)


def shades(sight: Sight, sigma: float, sharp: float = 22.0, from_: float = 0.0) -> Floats:
    """(h, w) in [0, 1], 1 = ink: lines where a picture darkens, by its pixels alone.

    Source: Winnemöller et al., "XDoG", 2012.
    """
    gray = sight.gray
    near = cv2.GaussianBlur(gray, (0, 0), sigma)
    far = cv2.GaussianBlur(gray, (0, 0), sigma * 1.6)
    edge = near - 0.98 * far - from_
    return f32(np.where(edge > 0, 0.0, np.tanh(sharp * -edge)))


def inked(
    marks: Floats, width: float, sight: Sight, *, wobble: float = 0.0, swing: float = 0.0, purpose: int = 0
) -> Floats:
    """(h, w) in [0, 1]: marks of one pixel drawn as lines with soft edges.

    Args:
        width: Of the line, px.
        wobble: How far a hand strays, px.
        swing: Share by which the width comes and goes along the line, 0 to 1.
    """
    far = distance_to(marks)
    far = f32(cv2.GaussianBlur(far, (0, 0), max(0.8, 0.35 * width)))
    rng = sight.chance(100 + purpose)
    if wobble:
        far = strayed(far, wobble, 40 * sight.unit, rng)
    half: Floats | float = width / 2
    if swing:
        half = f32(half * (1 + swing * np.clip(field(far.shape, 46 * sight.unit, rng), -1.2, 1.2)))
    return f32(np.clip(half + 0.9 - far, 0, 1))


def distance_to(marks: Floats) -> Floats:
    """(h, w) px to the nearest mark; without any mark it would be infinite, and its blur not a number."""
    far = cv2.distanceTransform((marks < 0.5).astype(np.uint8), cv2.DIST_L2, 5)
    return f32(np.minimum(far, FARTHEST))


def strayed(image: Floats, reach: float, scale: float, rng: np.random.Generator) -> Floats:
    """The picture, moved about by up to about `reach` px in waves of `scale` px."""
    h, w = image.shape[:2]
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    x += f32(reach) * field((h, w), scale, rng)
    y += f32(reach) * field((h, w), scale, rng)
    return f32(cv2.remap(image, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT))


def field(shape: tuple[int, int], scale: float, rng: np.random.Generator) -> Floats:
    """Smooth noise of unit deviation for any size of picture; `scale` is its blur in px."""
    h, w = (-(-edge // 64) * 64 for edge in shape)
    return noise((h, w), max(0.5, scale), rng)[: shape[0], : shape[1]]


def _next(values: NDArray[T], axis: int, step: int = 1) -> NDArray[T]:
    """Each pixel's neighbour; the last its own."""
    out = np.roll(values, -step, axis)
    edge = -1 if step > 0 else 0
    if axis == 0:
        out[edge] = values[edge]
    else:
        out[:, edge] = values[:, edge]
    return out
