"""Bodies of cars as distance functions: a lower body, a cabin melted onto it, arches cut out. Nose to −y, metres."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...geometry import Field, carved, spline
from ._panels import smooth_max

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Coach:
    """The measures of a car.

    Args:
        length, width, height: Of the whole.
        clearance: Height of the sill.
        axles: y of the front and the rear one.
        wheel: (radius, width, radius of the rim).
        deck: (y, z) of the lower body's top from nose to tail: bonnet, waist, boot.
        screen: (y, z) of the windscreen's foot and top, in the middle.
        back: (y, z) of the rear window's top and foot, in the middle.
        lean: How far the side windows lean in, per metre of height.
        arch: Gap between a tyre and its arch.
        flare: How far the arches stand out.
        brow: From the side windows' upper edge to the top of the roof.
    """

    length: float
    width: float
    height: float
    clearance: float
    axles: tuple[float, float]
    wheel: tuple[float, float, float]
    deck: tuple[tuple[float, float], ...]
    screen: tuple[tuple[float, float], tuple[float, float]]
    back: tuple[tuple[float, float], tuple[float, float]]
    lean: float = 0.36
    arch: float = 0.038
    flare: float = 0.020
    brow: float = 0.115

    @property
    def track(self) -> float:
        """x of the middle of a wheel."""
        return self.width / 2 - self.wheel[1] / 2 - 0.012


def coachwork(c: Coach) -> tuple[Field, Field]:
    """The body with its arches, and the same without them to lay panels on."""
    nose, tail, half = -c.length / 2, c.length / 2, c.width / 2
    line = spline(c.deck, 160)
    radius = c.wheel[0]
    waist = max(z for _, z in c.deck)

    def lower(x: Points, y: Points, z: Points) -> Points:
        along = np.abs(2 * y / c.length)
        plan = half * (1 - 0.10 * along**4 - 0.05 * along**12) - 0.022
        tuck = 0.16 * np.maximum(z - 0.66 * waist, 0) ** 1.6 + 0.9 * np.maximum(c.clearance + 0.16 - z, 0) ** 2
        crease = 0.010 * np.exp(-(((z - 0.80 * waist) / 0.05) ** 2))
        bulge = np.zeros_like(y)
        for axle in c.axles:
            from_hub = np.hypot(y - axle, z - radius)
            bulge = bulge + c.flare * np.exp(-(((from_hub - radius - c.arch) / 0.085) ** 2))
        side = x - (plan - tuck + crease + bulge)
        deck = np.interp(y, line[:, 0], line[:, 1]) - 0.055 * (x / half) ** 2
        top = (z - deck) * 0.96
        middle_z = c.clearance + 0.55 * (waist - c.clearance)
        front = nose + 0.13 * (x / half) ** 2 + 0.30 * (x / half) ** 8 * 0.3 + 0.45 * (z - middle_z + 0.12) ** 2 - y
        rear = y - (tail - 0.08 * (x / half) ** 2 - 0.03 * (x / half) ** 8 - 0.40 * (z - middle_z) ** 2)
        under = c.clearance + 0.10 * np.maximum(along - 0.72, 0) / 0.28 - z
        body = smooth_max(side, top, 0.16)
        body = smooth_max(body, smooth_max(front, rear, 0.02) * 0.97, 0.15)
        return smooth_max(body, under, 0.08)

    def cabin(x: Points, y: Points, z: Points) -> Points:
        (y0, z0), (y1, z1) = c.screen
        (y2, z2), (y3, z3) = c.back
        bow = 0.10 * (x / half) ** 2
        rise = np.hypot(y1 - y0, z1 - z0)
        screen = (-(z1 - z0) * (y - y0 - bow) + (y1 - y0) * (z - z0)) / rise
        fall = np.hypot(y3 - y2, z3 - z2)
        rear = ((z2 - z3) * (y - y3 + 0.7 * bow) + (y3 - y2) * (z - z3)) / fall
        along = np.clip((y - y1) / max(y2 - y1, 0.1), -1, 2)
        narrow = 0.03 * np.abs(along - 0.3) ** 2
        side = (x - (half - 0.075 - narrow - c.lean * (z - waist + 0.03))) * 0.94
        arc = c.height - 0.06 * (2 * along - 0.8) ** 2 * (y2 - y1) / 1.8
        top = (z - (arc - 0.055 * (x / (0.7 * half)) ** 2)) * 0.97
        out = smooth_max(side, top, 0.14)
        hatch = smooth_max(rear, y - (tail - 0.045 - 0.08 * (x / half) ** 2), 0.10)
        ends = smooth_max(screen, hatch, 0.05)
        return smooth_max(smooth_max(out, ends, 0.12), waist - 0.22 - z, 0.02)

    def skin(p: Points) -> Points:
        # Far outside the powers would overflow; there only the sign matters.
        x = np.minimum(np.abs(p[..., 0]), 1.5 * c.width)
        y = np.clip(p[..., 1], -1.2 * c.length, 1.2 * c.length)
        z = np.clip(p[..., 2], -c.height, 2.5 * c.height)
        one, other = lower(x, y, z), cabin(x, y, z)
        h = np.maximum(0.07 - np.abs(one - other), 0) / 0.07
        return np.asarray(np.minimum(one, other) - h * h * h * 0.07 / 6)

    def arch(axle: float) -> Field:
        def tool(p: Points) -> Points:
            from_hub = np.hypot(p[..., 1] - axle, p[..., 2] - radius)
            return np.asarray(np.maximum(from_hub - radius - c.arch, c.track - 0.75 * c.wheel[1] - np.abs(p[..., 0])))

        return tool

    return carved(0.022, skin, *(arch(axle) for axle in c.axles)), skin
