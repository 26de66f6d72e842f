"""A single cut flower standing upright: its head, stem and leaves."""

from collections.abc import Callable
from functools import cache

import numpy as np

from ...color import RGB, hex_to_linear
from ...geometry import Mesh, merge, rotate, scale, translate
from .._loft import limb
from .._scatter import scattered, tints
from ._foliage import leaf

Head = Callable[[RGB, int], Mesh]
GREEN = "#4f8a3a"


@cache
def blossom(head: Head, color: str, seed: int) -> Mesh:
    """The head of a flower of radius 1 in a colour, `#rrggbb`."""
    return head(hex_to_linear(color), seed)


def stalk(height: float, radius: float, sway: float) -> Mesh:
    """A stem from z = 0, bending a little to the right and back."""
    z = np.linspace(0, height, 16)
    path = np.stack([_aside(z / height, sway), 0 * z, z], 1)
    return limb(path.tolist(), np.linspace(radius, radius * 0.8, 16).tolist(), sides=10)


def _aside(share: np.ndarray, sway: float) -> np.ndarray:
    """x of a stem at shares of its height: straight at its foot."""
    return np.asarray(sway * np.interp(share, (0, 0.08, 0.35, 0.7, 1), (0, 0, 0.55, 1, 0.8)))


def blades(
    spots: tuple[tuple[float, float, float, float, float], ...],
    color: str,
    width: float,
    seed: int,
    *,
    stem: tuple[float, float] = (1.0, 0.0),
) -> Mesh:
    """Leaves on a stem.

    Args:
        spots: (z, turn in degrees, rise in degrees, length, droop) of each.
        width: Share of the length.
        stem: Its height and sway.
    """
    out = []
    shades = tints(hex_to_linear(color), len(spots), seed, spread=0.10, warmth=0.10)
    for (z, turn, rise, length, droop), shade in zip(spots, shades, strict=True):
        a, b = np.radians(turn), np.radians(rise)
        way = np.array([[np.cos(a) * np.cos(b), np.sin(a) * np.cos(b), np.sin(b)]])
        up = np.array([[-np.cos(a) * np.sin(b), -np.sin(a) * np.sin(b), np.cos(b)]])
        shape = leaf(width, fold=0.25, droop=droop, is_fine=True)
        out.append(
            scattered(
                shape,
                np.array([[float(_aside(np.array(z / stem[0]), stem[1])), 0.0, z]]),
                way,
                up,
                np.array([length]),
                shade[None],
            )
        )
    return merge(out)


def crowned(mesh: Mesh, radius: float, at: tuple[float, float, float], lean_deg: float, turn_deg: float = 0.0) -> Mesh:
    """A head of radius 1 set on a stem, its face leant towards us."""
    return mesh.moved(translate(*at) @ rotate("x", lean_deg) @ rotate("z", turn_deg) @ scale(radius))
