"""What pictures are made on: papers and canvas, as height in [−1, 1] about 0."""

import numpy as np

from ..arrays import Floats, f32
from ._lines import field


def cold_press(shape: tuple[int, int], unit: float, rng: np.random.Generator) -> Floats:
    """Watercolour paper: felt hollows of a millimetre or two."""
    return f32(
        0.55 * field(shape, 2.2 * unit, rng)
        + 0.3 * field(shape, 5.0 * unit, rng)
        + 0.25 * field(shape, 0.8 * unit, rng)
    )


def drawing_paper(shape: tuple[int, int], unit: float, rng: np.random.Generator) -> Floats:
    """Fine tooth that catches graphite and chalk."""
    return f32(0.8 * field(shape, 0.9 * unit, rng) + 0.35 * field(shape, 2.0 * unit, rng))


def canvas(shape: tuple[int, int], unit: float, rng: np.random.Generator) -> Floats:
    """Linen: threads over and under, of uneven thickness."""
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
    pitch = 3.4 * unit
    stray = field(shape, 30 * unit, rng) * unit * 0.8
    a, b = np.sin((x + stray) * np.pi / pitch), np.sin((y + stray) * np.pi / pitch)
    over = np.where(np.floor((x + stray) / pitch) % 2 == np.floor((y + stray) / pitch) % 2, np.abs(a), np.abs(b))
    return f32(over - 0.6 + 0.12 * field(shape, 1.0 * unit, rng))


def lit_from_left(height: Floats, strength: float) -> Floats:
    """(h, w) factor about 1: raking light on a relief."""
    dx = np.gradient(height, axis=1)
    dy = np.gradient(height, axis=0)
    return f32(np.clip(1 + strength * (dx + dy), 0.5, 1.6))
