"""What forks, knives and spoons share: flat bars whose width, thickness and height change along their way."""

import numpy as np

from ...geometry import Mesh, resample
from .._loft import loft

Points = np.ndarray
SIDES = 40
EDGE = 0.62  # exponent of the section's superellipse: flat with round edges


def bar(stations: list[tuple[float, float, float, float]], count: int = 60, x: float = 0.0, lean: float = 0.0) -> Mesh:
    """A bar along y through stations.

    Args:
        stations: (y, z of its middle, width, thickness) each, y rising.
        x: Where its middle is; `lean` adds that much towards its end.
    """
    knots = np.array(stations, np.float64)
    share = np.linspace(0, 1, count)
    along = np.linspace(0, 1, len(knots))
    smooth = resample(_eased(knots, along), count)
    turn = np.arange(SIDES) * (2 * np.pi / SIDES)
    across, up = _bent(np.sin(turn)), _bent(np.cos(turn))
    rings = []
    for part, (y, z, width, thick) in zip(share, smooth, strict=True):
        rings.append(
            np.stack(
                [x + lean * part + width / 2 * across, np.full(SIDES, y), z + thick / 2 * up],
                1,
            )
        )
    return loft(np.array(rings))


def _eased(knots: Points, along: Points) -> Points:
    """The stations with a smooth curve through them."""
    from scipy.interpolate import PchipInterpolator

    return np.asarray(PchipInterpolator(along, knots, axis=0)(np.linspace(0, 1, 240)))


def _bent(values: Points) -> Points:
    return np.asarray(np.sign(values) * np.abs(values) ** EDGE)


HANDLE = [
    (-0.1000, 0.0014, 0.0080, 0.0024), (-0.0985, 0.0017, 0.0150, 0.0030), (-0.0900, 0.0025, 0.0190, 0.0034),
    (-0.0600, 0.0062, 0.0150, 0.0034), (-0.0250, 0.0105, 0.0090, 0.0034), (0.0080, 0.0130, 0.0066, 0.0036),
]  # fmt: skip
"""From its broad end to the neck, where heads begin at y = 0.008."""
