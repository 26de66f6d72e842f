"""Lampshades of linen with a bulb behind: how brightly they glow over their height."""

import numpy as np
from numpy.typing import NDArray

from ...color import hex_to_linear
from ...geometry import Curve, Part, lathe
from ...materials import Material
from .._looks import piece
from ..contracts import Look


def linen() -> NDArray[np.uint8]:
    """Radiance of the shade over its height and around: brightest where the bulb is, with the weave showing."""
    z = np.linspace(0, 1, 256)[::-1, None]
    warm = 0.42 + 0.58 * np.exp(-(((z - 0.42) / 0.36) ** 2))
    noise = np.random.default_rng(3)
    threads = 1 + 0.05 * (noise.random((256, 1)) - 0.5) + 0.06 * (noise.random((1, 512)) - 0.5)
    value = np.clip(warm * threads, 0, 1)[..., None] * np.array([1.0, 0.97, 0.92])
    return np.asarray(255 * value ** (1 / 2.2) + 0.5, np.uint8)


def shade(look: Look, low: tuple[float, float], high: tuple[float, float]) -> tuple[Part, Part]:
    """A lit cone of linen between two rims (radius, z), and its brighter inside; `shade` colours it."""
    tint = np.array(hex_to_linear(look.part_colors.get("shade", "#ffe2b8")))
    r, g, b = (float(c) for c in 1.55 * tint / max(float(tint.max()), 0.05))
    skin: Curve = np.array([low, high])
    return (
        Part("shade", lathe(skin), Material(color=(r, g, b), kind="light"), texture=linen()),
        Part(
            "lining",
            lathe(skin[::-1] - (0.0012, 0)),
            Material(color=(1.25 * r, 1.2 * g, 1.1 * b), kind="light", sampling=0.2),
        ),
    )


def trim(look: Look) -> Material:
    """Of the bound rims."""
    return piece(look, "trim", "fabric", look.part_colors.get("shade", "#efe3cd"))
