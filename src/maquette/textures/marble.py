"""Veined stones, as grains through the body: marble, onyx, malachite."""

from dataclasses import dataclass
from functools import partial

import numpy as np

from ..arrays import Floats, f32
from ..color import RGB
from ._fields import smoothstep, through
from .contracts import Grain


@dataclass(frozen=True, slots=True)
class Veins:
    """How a stone is veined.

    Args:
        dark, pale: Colour of the veins in pale and in dark stone, linear.
        strength: How much of the stone's own colour a vein hides, 0 to 1.
        width: Of the veins.
        cloud: Contrast of the ground between them.
    """

    dark: RGB = (0.20, 0.20, 0.215)
    pale: RGB = (0.80, 0.78, 0.74)
    strength: float = 0.85
    width: float = 1.0
    cloud: float = 0.06


def _veined(kind: Veins, points: Floats, color: RGB) -> tuple[Floats, Floats]:
    # Veins are cracks that were filled: sheets through the stone, bent by what the stone went through.
    lean = f32([[0.86, 0.28, -0.42], [-0.10, 0.92, 0.38], [0.49, -0.29, 0.82]])
    at = points @ lean
    bend = np.stack([through(points, 0.16, s) for s in (1, 2, 3)], 1)
    fine = np.stack([through(points, 0.035, s) for s in (4, 5, 6)], 1)
    at = f32(at + 0.030 * bend + 0.0065 * fine)
    cover = np.zeros(len(points), np.float32)
    for period, width, strength, seed in (
        ((0.34, 0.34, 0.15), 0.050, 1.0, 1),
        ((0.17, 0.22, 0.08), 0.032, 0.6, 5),
        ((0.08, 0.11, 0.04), 0.035, 0.32, 9),
    ):
        field = through(at, period, seed)
        here = smoothstep(-0.5, 1.1, through(points, 0.12, seed + 3))
        core = np.exp(-np.abs(field) / (width * kind.width))
        halo = np.exp(-np.abs(field) / (7 * width * kind.width))
        cover = np.maximum(cover, f32(strength * here * (0.78 * core + 0.30 * halo)))
    ground = f32(color)
    is_pale = float(ground.mean()) > 0.16
    vein = f32(kind.dark if is_pale else kind.pale)
    cloud = 0.7 * through(at, 0.07, 7) + 0.3 * fine[:, 0]
    share = np.clip(cover * kind.strength, 0, 1)[:, None]
    stone = ground * (1 + kind.cloud * cloud)[:, None]
    return f32(np.clip(stone * (1 - share) + vein * share, 0, 1)), np.full(len(points), 0.14, np.float32)


def _banded(points: Floats, color: RGB) -> tuple[Floats, Floats]:
    """Onyx and agate: layer upon layer, each with its own tone."""
    bend = through(points, 0.10, 1) + 0.35 * through(points, 0.03, 2) + 0.12 * through(points, 0.012, 3)
    height = points @ f32([0.25, 0.2, 0.95]) / np.float32(0.017) + 1.1 * bend
    layer = np.stack([height, 0 * height, 0 * height], 1)
    tone = 0.6 * through(f32(layer), (1.4, 1, 1), 4) + 0.4 * through(f32(layer), (0.33, 1, 1), 5)
    shade = np.clip(1 + 0.34 * tone, 0.25, 1.7)[:, None] ** f32([0.8, 1.0, 1.25])
    return f32(np.clip(f32(color) * shade, 0, 1)), np.full(len(points), 0.1, np.float32)


def _clouded(points: Floats, color: RGB) -> tuple[Floats, Floats]:
    """Jade: paler and darker clouds with soft edges, as deep as one can see."""
    bend = f32(points + 0.014 * np.stack([through(points, 0.05, s) for s in (1, 2, 3)], 1))
    cloud = 0.7 * through(bend, (0.09, 0.05, 0.03), 4) + 0.4 * through(bend, (0.03, 0.016, 0.012), 5)
    thread = smoothstep(0.9, 2.0, through(bend, (0.06, 0.012, 0.02), 6))
    pale = (0.5 * smoothstep(0.2, 1.8, cloud) + 0.25 * thread)[:, None]
    shade = np.clip(1 + 0.22 * cloud, 0.3, 1.8)[:, None] ** f32([1.2, 0.9, 1.0])
    milk = f32(color) * 0.5 + f32([0.36, 0.42, 0.36])
    return f32(np.clip(f32(color) * shade * (1 - pale) + milk * pale, 0, 1)), np.full(len(points), 0.14, np.float32)


GRAINS: dict[str, Grain] = {
    "marble": Grain(partial(_veined, Veins()), False, 0.08),
    "onyx": Grain(_banded, False, 0.02),
    "jade": Grain(_clouded, False, 0.03),
}
