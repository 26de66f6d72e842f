"""Straight and bent tubes of frames, and spoked wheels of cycles, axle along y."""

from collections.abc import Sequence
from functools import cache

import numpy as np

from ..geometry import Mesh, ellipse, lathe, merge, resample, rotate, rounded, spline, sweep
from ._loft import limb

Point = tuple[float, float, float]


def tube(start: Point, end: Point, radius: float, end_radius: float | None = None, *, sides: int = 14) -> Mesh:
    """A straight tube with flat ends."""
    last = radius if end_radius is None else end_radius
    path = np.linspace(start, end, 4)
    return limb(path.tolist(), np.linspace(radius, last, 4).tolist(), sides=sides)


def bent(points: Sequence[Point], radius: float, *, count: int = 40, sides: int = 12) -> Mesh:
    """A tube bent smoothly through points, with domed ends."""
    path = spline(points, count)
    up = (0.0, 1.0, 0.0) if abs(path[1, 1] - path[0, 1]) < 0.8 * np.linalg.norm(path[1] - path[0]) else (0.0, 0.0, 1.0)
    return sweep(path, ellipse(radius, radius, sides), up=up)


@cache
def cycle_tire(radius: float, thick: float) -> Mesh:
    """A round tyre, standing in the xz plane about the origin."""
    ring = lathe(_ring(radius - thick, thick), segments=80)
    return ring.moved(rotate("x", 90))


@cache
def cycle_rim(radius: float, thick: float) -> Mesh:
    inner = radius - 2 * thick
    profile = rounded(
        [
            (inner + 0.004, 0, 0),
            (inner + 0.004, -0.55 * thick, 0.002),
            (inner - 0.013, -0.42 * thick, 0.004),
            (inner - 0.013, 0.42 * thick, 0.004),
            (inner + 0.004, 0.55 * thick, 0.002),
            (inner + 0.004, 0, 0),
        ]
    )
    return lathe(profile[::-1] if _is_clockwise(profile) else profile, segments=80).moved(rotate("x", 90))


@cache
def cycle_spokes(radius: float, thick: float, count: int) -> Mesh:
    """Hub and crossed spokes."""
    inner = radius - 2 * thick - 0.010
    hub = lathe(
        rounded(
            [
                (0, -0.050, 0),
                (0.009, -0.050, 0.001),
                (0.009, -0.034, 0.001),
                (0.026, -0.033, 0.002),
                (0.026, -0.029, 0.001),
                (0.014, -0.024, 0.004),
                (0.014, 0.024, 0.004),
                (0.026, 0.029, 0.001),
                (0.026, 0.033, 0.002),
                (0.009, 0.034, 0.001),
                (0.009, 0.050, 0.001),
                (0, 0.050, 0),
            ]
        ),
        segments=32,
    ).moved(rotate("x", 90))
    out = [hub]
    for k in range(count):
        a = 2 * np.pi * k / count
        side = 0.028 if k % 2 else -0.028
        root = a + (0.9 if k % 4 < 2 else -0.9)
        out.append(
            tube(
                (0.023 * np.cos(root), side, 0.023 * np.sin(root)),
                (inner * np.cos(a), side * 0.1, inner * np.sin(a)),
                0.0013,
                sides=5,
            )
        )
    return merge(out)


def _ring(radius: float, thick: float) -> np.ndarray:
    turn = np.linspace(0, 2 * np.pi, 25)
    return np.stack([radius + thick * np.cos(turn), thick * np.sin(turn)], 1)


def _is_clockwise(profile: np.ndarray) -> bool:
    x, y = profile[:, 0], profile[:, 1]
    return bool((x * np.roll(y, -1) - y * np.roll(x, -1)).sum() < 0)


def chain(
    first: tuple[float, float], first_radius: float, last: tuple[float, float], last_radius: float, y: float
) -> Mesh:
    """A chain around two wheels whose middles are (x, z), `first` on the left of `last`."""
    (x0, z0), (x1, z1) = first, last
    left = [(x0 + first_radius * np.cos(a), z0 + first_radius * np.sin(a)) for a in np.linspace(0.5, 1.5, 14) * np.pi]
    right = [(x1 + last_radius * np.cos(a), z1 + last_radius * np.sin(a)) for a in np.linspace(-0.5, 0.5, 10) * np.pi]
    flat = np.array([*left, *right, left[0]])
    fine = resample(flat, 140)[:-1]
    path = np.stack([fine[:, 0], np.full(len(fine), y), fine[:, 1]], 1)
    return sweep(path, ellipse(0.0035, 0.0045, 6), closed=True, up=(0.0, 1.0, 0.0))
