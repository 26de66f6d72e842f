"""Brush strokes: hundreds to thousands of stamps of a loaded brush, big ones first.

Source: Hertzmann, "Painterly Rendering with Curved Brush Strokes of Multiple Sizes", 1998, with straight strokes
laid along the flow.
"""

import functools
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ..arrays import Floats, f32
from .contracts import Sight

ANGLES = 24
KINDS = 5


@dataclass(frozen=True, slots=True)
class Brush:
    """One layer of strokes.

    Args:
        width, length: px at the unit size.
        spacing: Of the width, between strokes.
        only_detail: Laid only where the picture differs from what is painted so far, by this much; 0: everywhere.
        opacity: 0 to 1.
        jitter: Share by which each stroke's lightness differs.
        hue: By how much its colour strays.
    """

    width: float
    length: float
    spacing: float = 0.8
    only_detail: float = 0.0
    opacity: float = 0.95
    jitter: float = 0.05
    hue: float = 0.02


@functools.lru_cache(maxsize=64)
def _stamps(width: int, length: int, bristles: float) -> tuple[tuple[tuple[Floats, Floats], ...], ...]:
    """By angle and kind: (alpha, height) of a stroke, square arrays."""
    rng = np.random.default_rng(width * 1000 + length)
    edge = int(np.ceil(np.hypot(width, length))) + 4
    out = []
    strokes = []
    for _ in range(KINDS):
        y, x = np.mgrid[0:edge, 0:edge].astype(np.float32)
        u, v = (x - edge / 2) / (length / 2), (y - edge / 2) / (width / 2)
        rows = cv2.GaussianBlur(rng.standard_normal((1, edge)).astype(np.float32), (0, 0), max(0.6, width / 14))[0]
        rows = rows / max(1e-6, float(rows.std()))
        hair = np.repeat(rows[:, None], edge, 1)
        ragged = 0.10 * rows[:, None] + 0.05 * float(rng.standard_normal())
        body = np.clip((1 - np.abs(v)) * width / 2.2, 0, 1) * np.clip((1 + ragged - np.abs(u)) * length / 5, 0, 1)
        dry = np.clip(1 - bristles * np.clip(hair, 0, 2) * np.clip(u * 0.6 + 0.5, 0, 1), 0, 1)
        height = body * (0.55 + 0.3 * hair * 0.4 + 0.35 * np.clip(np.abs(v), 0, 1) ** 3)
        strokes.append((f32(body * dry), f32(height)))
    for k in range(ANGLES):
        turn = cv2.getRotationMatrix2D((edge / 2, edge / 2), -180.0 * k / ANGLES, 1)
        out.append(
            tuple(
                (f32(cv2.warpAffine(a, turn, (edge, edge))), f32(cv2.warpAffine(h, turn, (edge, edge))))
                for a, h in strokes
            )
        )
    return tuple(out)


def painted(
    sight: Sight, target: Floats, angle: Floats, brushes: tuple[Brush, ...], ground: Floats, bristles: float = 0.7
) -> tuple[Floats, Floats]:
    """Strokes over a ground.

    Args:
        target: (h, w, 3) the colours to paint.
        angle: (h, w) from `flow`.
        ground: (h, w, 3) what is painted on.
    Returns:
        The picture, and the height of the paint (h, w).
    """
    h, w = angle.shape
    rng = sight.chance(7)
    out, relief = ground.astype(np.float32).copy(), np.zeros((h, w), np.float32)
    for brush in brushes:
        width, length = max(2, round(brush.width * sight.unit)), max(3, round(brush.length * sight.unit))
        stamps = _stamps(width, length, bristles)
        blurred = f32(cv2.GaussianBlur(target, (0, 0), max(0.6, width / 3.2)))
        at = _places(blurred, out, width, brush, rng)
        edge = stamps[0][0][0].shape[0]
        half = edge // 2
        padded = cv2.copyMakeBorder(out, half, half, half, half, cv2.BORDER_REFLECT)
        high = cv2.copyMakeBorder(relief, half, half, half, half, cv2.BORDER_CONSTANT)
        colors = blurred[at[:, 1], at[:, 0]] * (1 + brush.jitter * rng.standard_normal((len(at), 1)))
        colors = np.clip(colors + brush.hue * rng.standard_normal((len(at), 3)), 0, 1).astype(np.float32)
        bins = np.round((angle[at[:, 1], at[:, 0]] + 0.12 * rng.standard_normal(len(at))) / np.pi * ANGLES).astype(int)
        kinds = rng.integers(0, KINDS, len(at))
        for (x, y), color, turn, kind in zip(
            at.tolist(), colors, (bins % ANGLES).tolist(), kinds.tolist(), strict=True
        ):
            alpha, height = stamps[turn][kind]
            a = alpha * f32(brush.opacity)
            region = padded[y : y + edge, x : x + edge]
            region += (color - region) * a[..., None]
            bump = high[y : y + edge, x : x + edge]
            bump += (height - bump) * a
        out = f32(padded[half : half + h, half : half + w]).copy()
        relief = f32(high[half : half + h, half : half + w]).copy()
    return out, relief


def _places(target: Floats, so_far: Floats, width: int, brush: Brush, rng: np.random.Generator) -> NDArray[np.int64]:
    """(n, 2) x and y of the strokes, in random order."""
    h, w = target.shape[:2]
    step = max(2, round(width * brush.spacing))
    y, x = np.mgrid[step // 2 : h : step, step // 2 : w : step]
    at = np.stack([x.ravel(), y.ravel()], 1) + rng.integers(-step // 2, step // 2 + 1, (x.size, 2))
    at = np.clip(at, 0, (w - 1, h - 1))
    if brush.only_detail:
        off = cv2.blur(np.abs(target - so_far).max(-1), (step, step))
        at = at[off[at[:, 1], at[:, 0]] > brush.only_detail]
    return np.asarray(rng.permutation(at), np.int64)
