"""Random fields that textures are made of: through space, in cells, and as strokes. Seeded; all wrap."""

import functools

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.spatial import cKDTree

from ..arrays import Floats, f32

EDGE = 96  # cells of the cube of noise that everything through space is looked up in


@functools.cache
def _cube(seed: int) -> Floats:
    field = np.random.default_rng(seed).standard_normal((EDGE, EDGE, EDGE)).astype(np.float32)
    field = f32(ndimage.gaussian_filter(field, 0.8, mode="wrap"))
    return f32(field / field.std())


def through(points: Floats, period: tuple[float, float, float] | float, seed: int) -> Floats:
    """(n,) smooth noise of unit deviation at (n, 3) points.

    Args:
        period: Size of its grains along x, y and z, in the points' unit.
    """
    size = np.broadcast_to(np.asarray(period, np.float32), (3,)) / np.float32(2.5)
    at = points / size + np.float32(17.3 * (seed % 7))
    return f32(ndimage.map_coordinates(_cube(seed % 3), at.T, order=1, mode="grid-wrap"))


def cells(
    shape: tuple[int, int], across: int, rng: np.random.Generator, nearest: int = 2
) -> tuple[Floats, NDArray[np.int64]]:
    """Distances, in cells, to the nearest of scattered points, and which these are: (h, w, nearest) both."""
    rows, columns = shape
    high = across * rows / columns
    down = max(1, round(high))
    grid = np.stack(np.meshgrid(np.arange(across), np.arange(down), indexing="xy"), -1).reshape(-1, 2)
    points = (grid + rng.uniform(0.05, 0.95, grid.shape)) % (across, down)
    y, x = np.mgrid[0:rows, 0:columns].astype(np.float64)
    at = np.stack([(x + 0.5) * across / columns, (y + 0.5) * down / rows], -1).reshape(-1, 2)
    distance, index = cKDTree(points, boxsize=(across, down)).query(at, k=nearest)
    return f32(distance).reshape(rows, columns, -1), np.asarray(index, np.int64).reshape(rows, columns, -1)


def strokes(
    edge: int,
    count: int,
    length: float,
    angle: tuple[float, float],
    rng: np.random.Generator,
    thickness: int = 1,
    bend: float = 0.0,
) -> Floats:
    """(edge, edge): hairs of random tones, unit deviation, one over the other.

    Args:
        length: px.
        angle: Mean direction in degrees from the columns' axis, and its deviation.
        bend: Degrees that a hair turns along its way, deviation.
    """
    out = np.zeros((edge, edge), np.float32)
    ways = np.radians(rng.normal(angle[0], angle[1], count))
    turns = np.radians(rng.normal(0, bend, count)) if bend else np.zeros(count)
    starts = rng.uniform(0, edge, (count, 2))
    tones = rng.standard_normal(count)
    steps = np.linspace(0, 1, 5 if bend else 2)
    for start, way, turn, tone in zip(starts, ways, turns, tones, strict=True):
        a = way + turn * steps
        line = start + np.stack([np.cos(a), np.sin(a)], 1) * (length * steps)[:, None]
        low, high = np.floor(line.min(0) / edge), np.floor(line.max(0) / edge)
        for i in range(int(low[0]), int(high[0]) + 1):
            for j in range(int(low[1]), int(high[1]) + 1):
                shifted = np.round((line - (i * edge, j * edge)) * 8).astype(np.int32)
                cv2.polylines(out, [shifted], False, float(tone), thickness, cv2.LINE_AA, 3)
    return f32((out - out.mean()) / max(float(out.std()), 1e-6))


def softened(image: Floats, sigma: float) -> Floats:
    """Gaussian blur, px; it wraps."""
    pad = min(int(3 * sigma) + 2, *image.shape[:2])
    ringed = np.pad(image, pad, mode="wrap")
    return f32(cv2.GaussianBlur(ringed, (0, 0), sigma)[pad:-pad, pad:-pad])


def smoothstep(low: float, high: float, x: NDArray[np.floating]) -> Floats:
    t = np.clip((x - low) / (high - low), 0, 1)
    return f32(t * t * (3 - 2 * t))


def normalised(field: Floats) -> Floats:
    """To 0 … 1."""
    low, high = float(field.min()), float(field.max())
    return f32((field - low) / max(high - low, 1e-9))
