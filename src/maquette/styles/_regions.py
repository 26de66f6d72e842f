"""Pieces of a picture: tiles within the outlines of things, light in steps, areas of one colour."""

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from ..arrays import Floats, f32
from ..color import srgb_to_linear
from ._lines import distance_to
from .contracts import Sight

LLOYD = 5  # rounds after which tiles are about equally large


def light_on(sight: Sight, reach: float = 5.0) -> Floats:
    """(h, w) how much light falls where, about 1 in the middle of the tones: the picture over its albedo, smoothed."""
    weights = f32([0.2126, 0.7152, 0.0722])
    light = (srgb_to_linear(sight.color) @ weights) / np.maximum(sight.albedo @ weights, 0.03)
    light = cv2.bilateralFilter(f32(np.clip(np.log2(np.maximum(light, 1e-3)), -6, 4)), 9, 0.5, reach * sight.unit)
    middle = float(np.median(light[sight.things > 0])) if (sight.things > 0).any() else float(np.median(light))
    return f32(np.exp2(light - middle))


def tiles(sight: Sight, edge: float, groups: NDArray[np.int32], purpose: int, rounds: int = LLOYD) -> NDArray[np.int32]:
    """(h, w) number of the tile each pixel is in; no tile lies in two groups.

    Args:
        edge: About how wide a tile is, px.
        rounds: After none tiles are as chance has them, after several all are alike.
        groups: (h, w) what must not be mixed: things, parts.
    Source: Hausner, "Simulating Decorative Mosaics", 2001, with round tiles.
    """
    h, w = groups.shape
    rng = sight.chance(purpose)
    step = max(3, round(edge))
    y, x = np.mgrid[step // 2 : h : step, step // 2 : w : step].astype(np.float64)
    x[1::2] += step / 2
    seeds = np.stack([x.ravel(), y.ravel()], 1) + rng.uniform(-0.5, 0.5, (x.size, 2)) * step
    seeds = np.clip(seeds, 0, (w - 1, h - 1))
    coarse = max(1, step // 8)
    small = groups[::coarse, ::coarse]
    for _ in range(rounds):
        found = _nearest(small, seeds, coarse)
        count = np.bincount(found.ravel(), minlength=len(seeds))
        py, px = np.mgrid[0 : small.shape[0], 0 : small.shape[1]] * coarse
        for k, p in enumerate((px, py)):
            mean = np.bincount(found.ravel(), p.ravel(), len(seeds)) / np.maximum(count, 1)
            seeds[:, k] = np.where(count > 0, mean, seeds[:, k])
    return _nearest(groups, seeds, 1)


def _nearest(groups: NDArray[np.int32], seeds: NDArray[np.float64], scale: int) -> NDArray[np.int32]:
    """Each pixel's nearest seed among those of its own group; small groups get a seed of their own."""
    h, w = groups.shape
    at = np.clip(np.round(seeds / scale).astype(int), 0, (w - 1, h - 1))
    owner = groups[at[:, 1], at[:, 0]]
    out = np.zeros((h, w), np.int32)
    everything = cKDTree(seeds / scale)
    for group in np.unique(groups):
        rows, columns = np.nonzero(groups == group)
        own = np.flatnonzero(owner == group)
        points = np.stack([columns, rows], 1)
        if len(own):
            out[rows, columns] = own[cKDTree(seeds[own] / scale).query(points)[1]]
        else:
            out[rows, columns] = everything.query([points.mean(0)])[1][0]
    return out


def mean_of(values: Floats, labels: NDArray[np.int32]) -> Floats:
    """(n, 3) mean colour by label, 0 … max."""
    flat, count = labels.ravel(), int(labels.max()) + 1
    size = np.maximum(np.bincount(flat, minlength=count), 1)
    return f32(np.stack([np.bincount(flat, values[..., k].ravel(), count) / size for k in range(3)], 1))


def seams(labels: NDArray[np.int32], groups: NDArray[np.int32] | None = None) -> Floats:
    """(h, w) px to the nearest border between two labels (or groups)."""
    border = np.zeros(labels.shape, bool)
    for values in (labels,) if groups is None else (labels, groups):
        border[:, 1:] |= values[:, 1:] != values[:, :-1]
        border[1:] |= values[1:] != values[:-1]
    return distance_to(f32(border))
