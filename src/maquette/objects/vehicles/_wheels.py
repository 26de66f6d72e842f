"""Wheels with tyres, rims and brakes, axle along x, their outer side to +x."""

from functools import cache

import numpy as np

from ...geometry import Mesh, Part, ellipse, extrude, lathe, merge, rotate, rounded, sweep, translate, tube
from ...materials import Material

TYRE = Material(color=(0.014, 0.014, 0.015), roughness=0.8)
DARK = Material(color=(0.02, 0.02, 0.022), roughness=0.6)
DISC = Material(color=(0.40, 0.40, 0.41), roughness=0.35, metallic=1.0)


@cache
def tyre(radius: float, rim: float, width: float) -> Mesh:
    """A tyre with bulging walls and four grooves round its tread."""
    half = width / 2
    shoulder = radius - 0.035 * radius
    tread: list[tuple[float, float, float]] = []
    for k in range(4):
        z = half * (-0.54 + 0.36 * k)
        tread += [(radius, z - 0.05 * half, 0), (radius - 0.02 * radius, z - 0.045 * half, 0)]
        tread += [(radius - 0.02 * radius, z + 0.045 * half, 0), (radius, z + 0.05 * half, 0)]
    profile = rounded(
        [
            (rim, -half * 0.70, 0.0),
            (rim + 0.01, -half * 0.86, 0.01),
            ((rim + radius) / 2, -half, 0.05 * radius),
            (shoulder, -half * 0.93, 0.05 * radius),
            (radius, -half * 0.78, 0.03 * radius),
            *tread,
            (radius, half * 0.78, 0.03 * radius),
            (shoulder, half * 0.93, 0.05 * radius),
            ((rim + radius) / 2, half, 0.05 * radius),
            (rim + 0.01, half * 0.86, 0.01),
            (rim, half * 0.70, 0.0),
            (rim, -half * 0.70, 0.0),
        ]
    )
    return lathe(profile, segments=56)


@cache
def rim(radius: float, width: float, spokes: int) -> Mesh:
    """A cast rim: lip, pairs of spokes, hub with bolts."""
    half = width / 2
    lip = lathe(tube(radius * 0.90, radius * 1.01, half * 0.52, half * 0.90, 0.006), segments=56)
    hub = lathe(
        rounded(
            [
                (0, 0, 0),
                (radius * 0.22, 0, 0.004),
                (radius * 0.24, half * 0.55, 0.01),
                (radius * 0.13, half * 0.72, 0.01),
                (radius * 0.12, half * 0.66, 0.003),
                (0, half * 0.68, 0),
            ]
        ),
        segments=48,
    )
    t = np.linspace(0, 1, 6)
    out = [lip, hub]
    for k in range(spokes):
        for aside in (-1, 1):
            turn = 2 * np.pi * k / spokes
            spread = aside * (0.05 + 0.13 * t)
            r = radius * (0.17 + 0.77 * t)
            path = np.stack([r * np.cos(turn + spread), r * np.sin(turn + spread), half * (0.58 + 0.14 * t**2)], 1)
            out.append(sweep(path, ellipse(radius * 0.052, radius * 0.040, 10), up=(0, 0, 1), rounding=0))
    bolt = lathe(rounded([(0, 0, 0), (0.012, 0, 0), (0.012, 0.02, 0.003), (0, 0.02, 0)]), segments=12)
    for k in range(5):
        a = 2 * np.pi * (k + 0.5) / 5
        out.append(bolt.moved(translate(radius * 0.175 * np.cos(a), radius * 0.175 * np.sin(a), half * 0.56)))
    return merge(out)


@cache
def dish(radius: float, width: float) -> Mesh:
    """A pressed steel rim with round holes' shadows left to a dark ring: vans, lorries, buses."""
    half = width / 2
    return lathe(
        rounded(
            [
                (0, -half * 0.4, 0),
                (radius * 0.99, -half * 0.4, 0.0),
                (radius * 1.01, half * 0.84, 0.012),
                (radius * 0.90, half * 0.84, 0.012),
                (radius * 0.84, half * 0.30, 0.03),
                (radius * 0.52, half * 0.44, 0.03),
                (radius * 0.46, half * 0.20, 0.02),
                (radius * 0.34, half * 0.20, 0.015),
                (radius * 0.30, half * 0.66, 0.02),
                (0, half * 0.70, 0),
            ]
        ),
        segments=40,
    )


@cache
def _well(radius: float, width: float) -> Mesh:
    """What is dark behind the spokes: the barrel's bottom."""
    half = width / 2
    return extrude(ellipse(radius * 0.97, count=56), half * 0.3, bevel=0.004).moved(translate(z=-half * 0.35))


@cache
def _brake(radius: float, width: float) -> Mesh:
    half = width / 2
    return lathe(tube(radius * 0.25, radius * 0.72, half * 0.10, half * 0.22, 0.004), segments=40)


def wheels(
    places: tuple[tuple[float, float], ...],
    radius: float,
    width: float,
    rim_radius: float,
    metal: Material,
    *,
    spokes: int = 5,
) -> tuple[Part, ...]:
    """Wheels on both sides.

    Args:
        places: (x, y) of the middle of each wheel on the +x side; its twin stands at −x.
        metal: Of the rims.
        spokes: Pairs of spokes; 0 for pressed steel.
    """
    tyres, rims, wells, brakes = [], [], [], []
    for x, y in places:
        for side in (1, -1):
            at = translate(side * x, y, radius) @ rotate("z", 0 if side > 0 else 180) @ rotate("y", 90)
            tyres.append(tyre(radius, rim_radius, width).moved(at))
            if spokes:
                rims.append(rim(rim_radius, width, spokes).moved(at))
                wells.append(_well(rim_radius, width).moved(at))
                brakes.append(_brake(rim_radius, width).moved(at))
            else:
                rims.append(dish(rim_radius, width).moved(at))
    out = [Part("tires", merge(tyres), TYRE), Part("rims", merge(rims), metal)]
    if spokes:
        out += [Part("wells", merge(wells), DARK), Part("brakes", merge(brakes), DISC)]
    return tuple(out)
