"""What a studio's light from everywhere comes from: a dark room with bright cards in it.

Whatever mirrors shows its surroundings. In light that is the same from all sides gold is mustard and chrome is grey;
photographers stand white cards and black cloth around them. The mean light is the same, so nothing else changes.
"""

import functools

import numpy as np
from numpy.typing import NDArray

from ..arrays import Floats, f32
from ..color import RGB

HEIGHT, WIDTH = 96, 192  # px: all of it is soft
WALLS = 0.10  # everything here is a share of the cards' light, before the mean is set right
CEILING = 0.55
CARDS: tuple[tuple[float, float, float, float, float], ...] = (
    (128.0, 20.0, 4.0, 62.0, 1.5),
    (-128.0, 20.0, 4.0, 62.0, 1.5),
    (180.0, 26.0, 30.0, 75.0, 0.5),
)
"""Azimuth of the middle (0 is behind the subject, 180 behind the camera), half the width, lower and upper edge, all in
degrees, and light: one at each side of the camera, a dimmer one above it."""
SOFT_DEG = 6.0


@functools.lru_cache(maxsize=16)
def cards(ambient: RGB) -> Floats:
    """(HEIGHT, WIDTH, 3): as of `maquette.places.contracts.Surround.sky`; on level ground as bright as `ambient`."""
    elevation = np.degrees((0.5 - (np.arange(HEIGHT) + 0.5) / HEIGHT) * np.pi)[:, None]
    azimuth = np.degrees(((np.arange(WIDTH) + 0.5) / WIDTH - 0.5) * 2 * np.pi)[None]
    room = WALLS + CEILING * _rising(35, 85, elevation) + 0 * azimuth
    for middle, half, low, high, light in CARDS:
        aside = np.abs((azimuth - middle + 180) % 360 - 180)
        across = 1 - _rising(half - SOFT_DEG, half + SOFT_DEG, aside)
        up = _rising(low - SOFT_DEG, low + SOFT_DEG, elevation) * (
            1 - _rising(high - SOFT_DEG, high + SOFT_DEG, elevation)
        )
        room = room + light * across * up
    angle = np.radians(elevation)
    weight = np.broadcast_to(np.where(elevation > 0, np.sin(angle) * np.cos(angle), 0), room.shape)
    room = room / (float((room * weight).sum()) / float(weight.sum()))
    return f32(room[..., None] * f32([max(c, 1e-4) for c in ambient]))


def _rising(low: float, high: float, x: NDArray[np.floating]) -> NDArray[np.floating]:
    t = np.clip((x - low) / (high - low), 0, 1)
    return np.asarray(t * t * (3 - 2 * t))
