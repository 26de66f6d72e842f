"""Pots that plants stand in, and the soil in them."""

import numpy as np

from ...color import hex_to_linear
from ...geometry import Mesh, lathe, rounded

SOIL = "#3a2a1e"


def pot(radius: float, foot: float, height: float, wall: float) -> Mesh:
    """A tapering pot with a soft rim and a foot ring."""
    return lathe(
        rounded(
            [
                (0, 0.006 * height, 0),
                (foot * 0.80, 0.006 * height, 0),
                (foot * 0.86, 0, 0.002),
                (foot, 0, 0.08 * foot),
                (radius, height, 0.46 * wall),
                (radius - wall, height, 0.46 * wall),
                (radius - 1.3 * wall, 0.72 * height, 0.02),
                (0, 0.70 * height, 0),
            ],
            step_deg=6,
        ),
        segments=96,
    )


def soil(radius: float, level: float, seed: int) -> Mesh:
    """Crumbly earth: a disc with small hills, speckled."""
    random = np.random.default_rng(seed)
    disc = lathe(np.array([(0, 0), (0.3, 0), (0.5, 0), (0.7, 0), (0.85, 0), (1.0, 0)])[::-1] * radius, segments=48)
    points = disc.vertices.copy()
    away = np.linalg.norm(points[:, :2], axis=1) / radius
    points[:, 2] = level + 0.05 * radius * (1 - away**2)
    bumps = np.sin(points[:, 0] * 9 / radius) * np.sin(points[:, 1] * 11 / radius)
    points[:, 2] += 0.02 * radius * bumps * (away < 0.99)
    colors = np.array(hex_to_linear(SOIL)) * random.uniform(0.5, 1.8, (len(points), 1))
    return Mesh(points.astype(np.float32), disc.faces, disc.normals, None, colors.astype(np.float32))
