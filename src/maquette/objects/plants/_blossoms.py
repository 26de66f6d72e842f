"""Heads of flowers about the origin, opening upward (+z), of radius 1: petals as small sheets with their own tints."""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from ...color import RGB
from ...geometry import Mesh, lathe, merge, rounded, spline
from ...geometry.shading import grid_mesh, grid_normals
from .._scatter import scattered
from ._foliage import leaf, spread_out

Vectors = NDArray[np.float64]
SEED_YELLOW: RGB = (0.72, 0.42, 0.03)


def _ring(
    petal: Mesh,
    count: int,
    *,
    foot: float,
    lift: float,
    tilt: float,
    size: float,
    color: Vectors,
    turn: float,
    seed: int,
) -> Mesh:
    """Petals round the axis.

    Args:
        foot: Radius at which they begin; `lift` its height.
        tilt: Degrees over the horizon in which they grow.
        turn: Of the first, radians.
    """
    random = np.random.default_rng(seed)
    angle = turn + np.arange(count) * (2 * np.pi / count) + random.normal(0, 0.06, count)
    out = np.stack([np.cos(angle), np.sin(angle), 0 * angle], 1)
    rise = np.radians(tilt + random.normal(0, 4, count))[:, None]
    way = out * np.cos(rise) + np.array((0, 0, 1.0)) * np.sin(rise)
    face = np.array((0, 0, 1.0)) * np.cos(rise) - out * np.sin(rise)
    at = out * foot + (0, 0, lift)
    shades = color[None] * np.exp(random.normal(0, 0.07, (count, 1)))
    return scattered(petal, at, way, face, size * np.exp(random.normal(0, 0.05, count)), np.clip(shades, 0, 0.95))


def petal(width: float, *, cup: float = 0.3, curl: float = 0.0, point: float = 0.0) -> Mesh:
    """A petal of length 1 along +x, facing +z: broad at its end, hollow across, its tip curled up or down.

    Args:
        cup: How far its margins rise.
        curl: How far its tip rises; negative bends it back.
        point: 0 is a round tip, 1 a pointed one.
    """
    u = np.linspace(0, 1, 9)
    v = np.linspace(-1, 1, 7)
    broad = width / 2 * np.sin(np.pi * np.clip(0.10 + 0.80 * u ** (1.35 - 0.5 * point), 0, 1)) ** 0.75
    broad = broad * np.where(
        u > 0.75, np.sqrt(np.clip(1 - ((u - 0.75) / 0.25) ** 2, 0.0016, 1)) ** (0.6 + 0.5 * point), 1
    )
    rows = np.empty((7, 9, 3))
    for k, s in enumerate(v):
        rows[k, :, 0] = u - 0.06 * s**2 * u
        rows[k, :, 1] = broad * s
        rows[k, :, 2] = cup * width * s**2 * np.sin(np.pi * np.clip(u, 0.05, 0.95)) + curl * u**2.2
    return grid_mesh(rows, grid_normals(rows))


@cache
def _cup_line(profile: tuple[tuple[float, float], ...]) -> Vectors:
    return spline(profile, 10)


def _shell(
    profile: Sequence[tuple[float, float]], turn: float, half_deg: float, *, point: float, wave: float, size: float
) -> Mesh:
    """A petal that lies on a cup.

    Args:
        profile: (radius, z) of the cup from its bottom to its rim.
        turn: Of the petal's middle, radians.
        half_deg: How far it reaches round to either side where it is broadest.
        point: 0 is a round tip, 1 a pointed one.
        wave: How far its rim ripples.
        size: Factor on the cup.
    """
    line = _cup_line(tuple(profile))
    u = np.linspace(0, 1, 10)[:, None]
    v = np.linspace(-1, 1, 10)[None]
    tip = np.clip((u - 0.55) / 0.45, 0, 1)
    broad = np.sqrt(np.clip(1 - tip ** (2.6 - 1.2 * point), 0.0004, 1)) * (
        0.45 + 0.55 * np.sin(np.pi / 2 * np.clip(u / 0.5, 0, 1))
    )
    angle = turn + np.radians(half_deg) * v * broad
    ripple = 1 + wave * np.sin(3.5 * v + 5 * turn) * u**3 + 0.05 * v**2 * u
    radius = line[:, :1] * size * ripple
    height = np.broadcast_to(line[:, 1:] * size, radius.shape) + 0.10 * wave * np.cos(4 * v + turn) * u**2
    points = np.stack([radius * np.cos(angle), radius * np.sin(angle), height], -1).transpose(1, 0, 2)[::-1]
    mesh = grid_mesh(points, grid_normals(points))
    return Mesh(mesh.vertices, mesh.faces, mesh.normals)


def _cup(
    profile: Sequence[tuple[float, float]],
    count: int,
    half_deg: float,
    color: Vectors,
    *,
    turn: float,
    point: float,
    wave: float,
    size: float,
    seed: int,
) -> Mesh:
    """Petals all round a cup, each of its own tint, paler towards its foot."""
    random = np.random.default_rng(seed)
    out = []
    for k in range(count):
        about = turn + 2 * np.pi * k / count + float(random.normal(0, 0.05))
        mesh = _shell(
            profile, about, half_deg, point=point, wave=wave, size=size * float(np.exp(random.normal(0, 0.03)))
        )
        low, high = mesh.vertices[:, 2].min(), mesh.vertices[:, 2].max()
        share = ((mesh.vertices[:, 2] - low) / max(float(high - low), 1e-6))[:, None]
        shade = color * float(np.exp(random.normal(0, 0.06))) * (0.72 + 0.34 * share)
        out.append(Mesh(mesh.vertices, mesh.faces, mesh.normals, None, np.clip(shade, 0, 0.95).astype(np.float32)))
    return merge(out)


def rose(color: RGB, seed: int) -> Mesh:
    """A half-open rose: petals wound about a tight bud, the outer ones rolled back at their rims."""
    base = np.array(color)
    bud = ((0.05, -0.35), (0.17, 0.05), (0.20, 0.45), (0.13, 0.72))
    middle = ((0.06, -0.42), (0.34, -0.05), (0.42, 0.35), (0.40, 0.58), (0.44, 0.66))
    outer = ((0.06, -0.48), (0.46, -0.22), (0.66, 0.14), (0.78, 0.36), (0.94, 0.40), (1.00, 0.33))
    last = ((0.06, -0.52), (0.52, -0.36), (0.84, -0.06), (1.06, 0.10), (1.20, 0.04), (1.22, -0.06))
    return merge(
        [
            _cup(bud, 3, 85, base * 0.62, turn=0.2, point=0.0, wave=0.04, size=0.85, seed=seed),
            _cup(bud, 3, 85, base * 0.72, turn=1.2, point=0.0, wave=0.05, size=1.12, seed=seed + 1),
            _cup(middle, 4, 62, base * 0.80, turn=0.5, point=0.1, wave=0.05, size=0.80, seed=seed + 2),
            _cup(middle, 4, 62, base * 0.88, turn=1.3, point=0.1, wave=0.06, size=1.08, seed=seed + 3),
            _cup(outer, 5, 50, base * 0.95, turn=0.1, point=0.2, wave=0.06, size=0.88, seed=seed + 4),
            _cup(last, 5, 46, base, turn=0.75, point=0.3, wave=0.06, size=0.86, seed=seed + 5),
        ]
    )


def tulip(color: RGB, seed: int) -> Mesh:
    """A closed cup of six petals."""
    base = np.array(color)
    cup = ((0.10, -0.95), (0.50, -0.72), (0.70, -0.25), (0.68, 0.30), (0.52, 0.75), (0.40, 1.02))
    inner = _cup(cup, 3, 60, base * 0.85, turn=np.pi / 6 + 0.5, point=0.8, wave=0.03, size=0.95, seed=seed)
    outer = _cup(cup, 3, 64, base, turn=-np.pi / 2 + 0.25, point=0.8, wave=0.03, size=1.02, seed=seed + 1)
    return merge([inner, outer])


def daisy(color: RGB, seed: int, *, count: int = 21, heart: RGB = SEED_YELLOW, heart_size: float = 0.27) -> Mesh:
    """Narrow petals in two rounds about a domed heart of florets."""
    base = np.array(color)
    shape = petal(0.26, cup=0.25, curl=-0.06)
    back = _ring(
        shape,
        count,
        foot=heart_size * 0.7,
        lift=-0.04,
        tilt=2,
        size=1 - heart_size * 0.7,
        color=base * 0.86,
        turn=0.1,
        seed=seed,
    )
    front = _ring(
        shape,
        count,
        foot=heart_size * 0.7,
        lift=0.0,
        tilt=11,
        size=0.93 - heart_size * 0.7,
        color=base,
        turn=0.25,
        seed=seed + 1,
    )
    return merge([back, front, florets(heart, heart_size, seed, count=80)])


def sunflower(color: RGB, seed: int) -> Mesh:
    """Pointed petals in three rounds about a broad brown heart."""
    base = np.array(color)
    shape = petal(0.30, cup=0.22, curl=-0.08, point=1.0)
    rounds = [
        _ring(
            shape,
            24,
            foot=0.36,
            lift=-0.03 * k,
            tilt=18 - 9 * k,
            size=0.58 + 0.04 * k,
            color=base * (1 - 0.08 * k),
            turn=0.13 * k,
            seed=seed + k,
        )
        for k in range(3)
    ]
    ring = florets((0.28, 0.13, 0.02), 0.46, seed, flat=0.35)
    middle = florets((0.055, 0.026, 0.012), 0.33, seed + 5, flat=0.55)
    return merge([*rounds, ring, middle])


def florets(color: RGB, radius: float, seed: int, *, flat: float = 0.5, count: int = 170) -> Mesh:
    """A dome set with small grains in the spirals of a seed head."""
    k = np.arange(count) + 0.5
    r = radius * np.sqrt(k / count)
    angle = k * np.pi * (3 - np.sqrt(5))
    z = flat * radius * np.sqrt(np.clip(1 - (r / radius) ** 2, 0, 1)) + 0.02
    at = np.stack([r * np.cos(angle), r * np.sin(angle), z], 1)
    grain = lathe(rounded([(0, -0.4, 0), (0.5, -0.3, 0.1), (0.42, 0.5, 0.3), (0, 0.75, 0)], step_deg=45), segments=6)
    random = np.random.default_rng(seed)
    shades = np.array(color)[None] * random.uniform(0.7, 1.3, (count, 1))
    up = np.tile((0.0, 0.0, 1.0), (count, 1)) + at * (0.8, 0.8, 0)
    out = scattered(
        Mesh(grain.vertices, grain.faces, grain.normals),
        at,
        np.tile((1.0, 0.2, 0.0), (count, 1)),
        up,
        np.full(count, radius * 1.7 / np.sqrt(count)),
        shades,
    )
    dome = lathe(
        rounded([(0, -0.1, 0), (radius, -0.06, 0.02), (radius * 0.9, flat * radius * 0.5, 0.1), (0, flat * radius, 0)]),
        segments=16,
    )
    tint = np.tile(np.array(color) * 0.6, (len(dome.vertices), 1)).astype(np.float32)
    return merge([out, Mesh(dome.vertices, dome.faces, dome.normals, None, tint)])


def spray(color: RGB, seed: int) -> Mesh:
    """Many tiny white blossoms on hair-thin stalks: baby's breath."""
    random = np.random.default_rng(seed)
    ways = spread_out(46)[:30]
    at = ways * (0.75 + 0.35 * random.random((30, 1)))
    ball = lathe(rounded([(0, -1, 0), (1, -0.4, 0.4), (0.9, 0.7, 0.5), (0, 1, 0)], step_deg=40), segments=7)
    plain = Mesh(ball.vertices, ball.faces, ball.normals)
    heads = scattered(plain, at, np.tile((1.0, 0, 0.1), (30, 1)), ways, np.full(30, 0.085), np.tile(color, (30, 1)))
    stalk = leaf(0.02, fold=0.0, droop=0.0)
    green = np.tile((0.16, 0.26, 0.08), (30, 1))
    stems = scattered(
        stalk,
        np.tile((0, 0, -0.6), (30, 1)),
        at + np.array((0, 0, 0.6)),
        ways,
        np.linalg.norm(at + np.array((0, 0, 0.6)), axis=1),
        green,
    )
    return merge([heads, stems])
