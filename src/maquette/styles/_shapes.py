"""A picture as flat shapes: areas of one colour with smooth outlines, back to front."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ..arrays import Floats, f32
from ..color import linear_to_srgb, to_hex
from ._colors import few_colors, from_oklab, oklab, richer, smooth
from ._regions import light_on
from .contracts import Sight

COLORS, BACKDROP_COLORS = 22, 6
SHADE, GLINT = 0.66, 2.4  # of the usual light
LEAST = 26.0  # px² at the unit size: smaller areas join what is around them
BITS = 4  # of a pixel, in what outlines are drawn with


@dataclass(frozen=True, slots=True)
class Shape:
    """One area.

    Args:
        color: sRGB in [0, 1].
        rings: Outlines, (n, 2) px each; those inside others are holes.
        is_thing: Not of the backdrop.
    """

    color: tuple[float, float, float]
    rings: tuple[NDArray[np.float32], ...]
    is_thing: bool = True


def shapes_of(sight: Sight) -> tuple[Shape, ...]:
    """Things in flat colours of two tones, before a backdrop in few."""
    h, w = sight.depth.shape
    unit = sight.unit
    lab = oklab(smooth(linear_to_srgb(sight.albedo), unit, rounds=2))
    lab[..., 0] = np.clip(0.06 + 1.02 * lab[..., 0], 0, 1)
    lab[..., 1:] *= f32(1.18)
    base, index = few_colors(from_oklab(lab), COLORS, sight.seed)
    light = cv2.GaussianBlur(light_on(sight, 8.0), (0, 0), 2.4 * unit)
    tone = np.where(light < SHADE, 0, np.where(light > GLINT, 2, 1))
    back = cv2.GaussianBlur(smooth(richer(sight.color, 1.1), unit, rounds=3), (0, 0), 3.0 * unit)
    backdrop, area = few_colors(f32(back), BACKDROP_COLORS, sight.seed)
    is_thing = sight.things > 0
    labels = np.where(is_thing, BACKDROP_COLORS + index * 3 + tone, area).astype(np.int32)
    # A thing's own number parts equal colours of neighbours.
    owner = sight.things.astype(np.int64)
    whole = owner * 1000 + labels
    whole = _settled(whole, unit)
    colors = {}
    for label in np.unique(whole):
        kind = int(label % 1000)
        if kind < BACKDROP_COLORS:
            colors[int(label)] = backdrop[kind]
        else:
            colors[int(label)] = _toned(base[(kind - BACKDROP_COLORS) // 3], (kind - BACKDROP_COLORS) % 3)
    order = sorted(colors, key=lambda k: (k >= 1000, -int((whole == k).sum())))
    out = []
    for label in order:
        rings = _rings(whole == label, unit)
        if rings:
            r, g, b = (float(c) for c in colors[label])
            out.append(Shape((r, g, b), rings, label >= 1000))
    return tuple(out)


def _toned(srgb: Floats, tone: int) -> Floats:
    lab = oklab(srgb[None])[0]
    if tone == 0:
        lab[0] *= f32(0.78)
        lab[2] -= f32(0.02)
    elif tone == 2:
        lab[0] = f32(lab[0] + 0.35 * (1 - lab[0]))
    return f32(from_oklab(lab[None])[0])


def _settled(labels: NDArray[np.int64], unit: float) -> NDArray[np.int64]:
    """Small specks go to what is around them."""
    values, compact = np.unique(labels, return_inverse=True)
    compact = compact.reshape(labels.shape)
    least = LEAST * unit * unit
    is_speck = np.zeros(labels.shape, bool)
    for k in range(len(values)):
        count, parts, stats, _ = cv2.connectedComponentsWithStats((compact == k).astype(np.uint8), connectivity=4)
        small = np.flatnonzero(stats[:, cv2.CC_STAT_AREA] < least)
        is_speck |= np.isin(parts, small[small > 0]) & (parts > 0)
    if not is_speck.any():
        return labels
    _, at = cv2.distanceTransformWithLabels(is_speck.astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL)
    known = np.zeros(int(at.max()) + 1, np.int64)
    known[at[~is_speck]] = labels[~is_speck]
    return np.asarray(known[at])


def _rings(mask: NDArray[np.bool_], unit: float) -> tuple[NDArray[np.float32], ...]:
    """Smooth outlines of a mask, a pixel wider than it, so that no gap opens to a neighbour."""
    wide = cv2.dilate(mask.astype(np.uint8), np.ones((3, 3), np.uint8))
    found, _ = cv2.findContours(wide, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    return tuple(_smoothed(c[:, 0].astype(np.float32), unit) for c in found if len(c) > 6)


def _smoothed(ring: NDArray[np.float32], unit: float) -> NDArray[np.float32]:
    """A closed outline without the steps of pixels; corners stay."""
    sigma = max(1.0, 1.6 * unit)
    reach = int(3 * sigma)
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    kernel /= kernel.sum()
    if len(ring) <= 2 * reach:
        return ring
    closed = np.concatenate([ring[-reach:], ring, ring[:reach]])
    soft = np.stack([np.convolve(closed[:, k], kernel, "valid") for k in (0, 1)], 1)
    bend = np.linalg.norm(soft - ring, axis=1)
    keep = np.clip((bend - 1.1 * unit) / (0.9 * unit), 0, 1)[:, None]
    line = (soft * (1 - keep) + ring * keep).astype(np.float32)
    return np.asarray(cv2.approxPolyDP(line[:, None], 0.28 * unit, True)[:, 0], np.float32)


def drawn(shapes: Sequence[Shape], shape: tuple[int, int]) -> Floats:
    """(h, w, 3) sRGB: the shapes filled, with soft edges."""
    h, w = shape
    out = np.ones((h, w, 3), np.float32)
    for area in shapes:
        points = [np.round((ring + 0.5) * 2**BITS - 2 ** (BITS - 1)).astype(np.int32) for ring in area.rings]
        x0, y0, x1, y1 = _around(area.rings, w, h)
        mask = np.zeros((y1 - y0, x1 - x0), np.uint8)
        moved = [p - np.array([x0, y0], np.int32) * 2**BITS for p in points]
        cv2.fillPoly(mask, moved, 255, cv2.LINE_AA, BITS)
        share = mask[..., None].astype(np.float32) / 255
        region = out[y0:y1, x0:x1]
        region += (f32(area.color) - region) * share
    return out


def _around(rings: Sequence[NDArray[np.float32]], w: int, h: int) -> tuple[int, int, int, int]:
    low = np.floor(np.min([r.min(0) for r in rings], 0)) - 2
    high = np.ceil(np.max([r.max(0) for r in rings], 0)) + 3
    return max(0, int(low[0])), max(0, int(low[1])), min(w, int(high[0])), min(h, int(high[1]))


def svg(shapes: Sequence[Shape], shape: tuple[int, int]) -> str:
    """The shapes as a vector drawing."""
    h, w = shape
    body = paths_of(shapes)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}">\n{body}\n</svg>\n'


def paths_of(shapes: Sequence[Shape]) -> str:
    """The shapes as elements of SVG, px of the picture."""
    paths = []
    for area in shapes:
        way = "".join(
            "M" + "L".join(f"{x + 0.5:.1f} {y + 0.5:.1f}" for x, y in ring.tolist()) + "Z" for ring in area.rings
        )
        paths.append(f'<path fill="{to_hex(area.color)}" fill-rule="evenodd" d="{way}"/>')
    return "\n".join(paths)
