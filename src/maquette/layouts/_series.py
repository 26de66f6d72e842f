"""Colours of series and slices: the theme's own first, then relatives of them, all told apart at a glance."""

import math

from ..color import contrast, hex_to_oklch
from ..themes import Colors
from ..themes.colors import SHAPE, shifted

APART = 0.11  # in OKLab: what neighbours differ by
SEEN = 1.6  # contrast of a shape with its ground, at least


def series_colors(colors: Colors, count: int) -> tuple[str, ...]:
    """So many colours, each apart from the ground and from all others as long as that is possible."""
    base = [colors.accent, *colors.accents[1:]]
    relatives = [
        shifted(c, light, chroma, turn)
        for light, chroma, turn in (
            (0.0, 1.0, 0.0), (0.14, 0.8, 0.0), (-0.14, 1.0, 0.0), (0.0, 1.0, 55.0), (0.06, 1.0, -70.0),
            (0.0, 1.0, 125.0), (-0.08, 1.0, 180.0), (0.12, 0.7, 90.0), (-0.2, 1.0, 30.0), (0.2, 0.6, -30.0),
        )
        for c in base
    ]  # fmt: skip
    taken: list[str] = []
    for least in (APART, 0.6 * APART, 0.0):
        for color in relatives:
            if len(taken) == count:
                return tuple(taken)
            seen = contrast(color, colors.ground) >= SEEN or not least
            if seen and color not in taken and all(_apart(color, t) >= least for t in taken):
                taken.append(color)
    return tuple(taken[k % len(taken)] for k in range(count))


def bar_color(colors: Colors) -> str:
    """Of bars and lines that stand alone: the accent, or the ink where it would drown."""
    return colors.accent if contrast(colors.accent, colors.ground) >= SHAPE - 1.0 else colors.ink


def _apart(one: str, other: str) -> float:
    (l1, c1, h1), (l2, c2, h2) = hex_to_oklch(one), hex_to_oklch(other)
    a = c1 * math.cos(math.radians(h1)) - c2 * math.cos(math.radians(h2))
    b = c1 * math.sin(math.radians(h1)) - c2 * math.sin(math.radians(h2))
    return math.hypot(l1 - l2, a, b)
