"""Grass, flowers and trees on open land, set out around a subject so that none hides it."""

from collections.abc import Callable, Sequence

import numpy as np

from ..arrays import Floats, f32
from ..geometry import Mesh, Part
from ..materials import Material
from . import _flora as flora
from ._covers import GRASS
from ._ground import Height, Spots
from ._outdoors import Site

Chance = Callable[[Floats, Floats], Floats]
"""The odds, 0 to 1, that something grows at points x, y."""
LEAF = Material(roughness=0.75, specular=0.2)


def level(height: Height) -> Callable[[Floats, Floats], Floats]:
    """The height of the ground at loose points."""

    def at(x: Floats, y: Floats) -> Floats:
        if not len(x):
            return np.zeros(0, np.float32)
        spots = Spots(f32(x)[:, None], f32(y)[:, None], np.full((len(x), 1), 1e-4, np.float32))
        return f32(height(spots)[:, 0])

    return at


def away(site: Site, x: Floats, y: Floats) -> Floats:
    """Metres from the outline of the subjects on the ground."""
    low, high = site.focus.low, site.focus.high
    dx = np.maximum(np.maximum(low[0] - x, x - high[0]), 0)
    dy = np.maximum(np.maximum(low[1] - y, y - high[1]), 0)
    return f32(np.hypot(dx, dy))


def in_sight(site: Site, x: Floats, y: Floats, wide: float = 0.55) -> Floats:
    """1 where something tall would stand between the camera and the subjects, or right at them; else 0."""
    before = y < site.focus.high[1] + 0.3 * site.tall
    half = (site.focus.high[0] - site.focus.low[0]) / 2 + wide * site.tall
    return f32(before & (np.abs(x - site.x) < half))


def grass(
    site: Site,
    height: Height,
    *,
    count: int = 8000,
    tall: float = 0.16,
    far: float = 30.0,
    short: float = 0.2,
    chance: Chance | None = None,
) -> Part:
    """Tufts as high as real ones, but short about what is small.

    Args:
        tall: Metres, where nothing is near; `short`: share of the subject's height that they reach beside it.
    """
    rng = np.random.default_rng(site.seed + 11)
    fresh, dry = GRASS.get(site.season, GRASS["summer"])
    colors = tuple((a * 1.25, b * 1.25, c * 1.25) for a, b, c in (fresh, fresh, fresh, dry))
    shapes = [flora.tuft(rng, 9, colors) for _ in range(5)]
    spots = flora.scattered(
        rng,
        count,
        lambda x, y: f32((away(site, x, y) > 0.012 * site.tall) * (1 if chance is None else chance(x, y))),
        site.eye,
        0.3 * site.near,
        max(far, 6 * site.near),
        42,
    )
    x, y = spots[:, 0], spots[:, 1]
    patch = Spots(x[:, None], y[:, None], np.full((len(x), 1), 0.01, np.float32))
    wild = np.clip(0.75 + 0.35 * site.field.rough(patch, 1.8, 3, 5)[:, 0], 0.3, 1.5)
    free = away(site, x, y)
    limit = short * site.tall + 0.055 * free
    limit = np.where(in_sight(site, x, y) > 0, np.minimum(limit, 0.12 * site.tall + 0.02 * free), limit)
    sizes = np.minimum(tall * wild, limit) * rng.uniform(0.7, 1.15, len(x))
    # Far tufts stand for many: they are drawn larger.
    sizes *= 1 + np.clip(np.hypot(x - site.eye[0], y - site.eye[1]) / max(far, 1) - 0.3, 0, 1) * 0.5
    hue = site.field.rough(patch, 2.6, 4, 5)[:, 0]
    tints = f32(1 + 0.10 * np.clip(hue, -1.5, 1.5)[:, None] * np.array([1.3, 0.5, 0.8]))
    return Part(
        "grass", flora.copies(shapes, flora.raised(spots, level(height)), f32(sizes), rng, tints=tints, lean=0.12), LEAF
    )


def flowers(
    site: Site,
    height: Height,
    *,
    count: int = 260,
    tall: float = 0.26,
    far: float = 12.0,
    colors: Sequence[tuple[float, float, float]] = flora.PETALS,
    chance: Chance | None = None,
) -> Part:
    rng = np.random.default_rng(site.seed + 12)
    shapes = [flora.flower(rng, c) for c in colors for _ in range(2)]

    def inside(x: Floats, y: Floats) -> Floats:
        patch = Spots(x[:, None], y[:, None], np.full((len(x), 1), 0.01, np.float32))
        drift = np.clip(0.45 + 0.6 * site.field.rough(patch, 2.2, 2, 9)[:, 0], 0, 1)
        odds = drift if chance is None else chance(x, y)
        return f32(odds * (1 - in_sight(site, x, y, 0.2)) * (away(site, x, y) > 0.15 * site.tall))

    spots = flora.scattered(rng, count * 3, inside, site.eye, 0.5 * site.near, max(far, 4 * site.near), 40)[:count]
    free = away(site, spots[:, 0], spots[:, 1])
    sizes = np.minimum(tall, 0.42 * site.tall + 0.15 * free) * rng.uniform(0.7, 1.2, len(spots))
    return Part("flowers", flora.copies(shapes, flora.raised(spots, level(height)), f32(sizes), rng, lean=0.15), LEAF)


def trees(
    site: Site,
    height: Height,
    shapes: Sequence[Mesh],
    *,
    count: int,
    near: float,
    far: float,
    tall: tuple[float, float],
    gap: float = 3.0,
    half_deg: float = 44.0,
    salt: int = 0,
    chance: Chance | None = None,
    name: str = "trees",
) -> Part | None:
    """Trees between `near` and `far` metres behind the subjects, and beside them as far as they hide nothing."""
    rng = np.random.default_rng(site.seed + 31 + salt)

    def inside(x: Floats, y: Floats) -> Floats:
        open_ = away(site, x, y) > max(near * 0.6, 1.2 * site.tall)
        odds = np.ones_like(x) if chance is None else chance(x, y)
        return f32(odds * open_ * (y > site.focus.high[1] + 0.5 * near))

    spots = flora.scattered(rng, 6 * count, inside, site.eye, site.near + near, site.near + far, half_deg)
    spots = flora.apart(spots, gap)[:count]
    if not len(spots):
        return None
    sizes = rng.uniform(*tall, len(spots))
    return Part(name, flora.copies(shapes, flora.raised(spots, level(height)), f32(sizes), rng, lean=0.02), LEAF)


def stones(
    site: Site,
    height: Height,
    *,
    count: int,
    size: tuple[float, float],
    near: float,
    far: float,
    color: tuple[float, float, float] = (0.27, 0.26, 0.25),
    salt: int = 0,
) -> Part:
    """Stones lying about: small ones close by, boulders farther off."""
    rng = np.random.default_rng(site.seed + 51 + salt)
    shapes = [flora.stone(rng, color, 12) for _ in range(5)]

    def inside(x: Floats, y: Floats) -> Floats:
        return f32((away(site, x, y) > 0.25 * site.tall) * (1 - in_sight(site, x, y, 0.15)))

    spots = flora.scattered(rng, count * 2, inside, site.eye, max(near, 0.6 * site.near), max(far, 4 * site.near), 42)[
        :count
    ]
    free = away(site, spots[:, 0], spots[:, 1])
    sizes = np.minimum(size[0] * (size[1] / size[0]) ** (rng.random(len(spots)) ** 2.2), 0.12 * site.tall + 0.12 * free)
    return Part(
        "stones",
        flora.copies(shapes, flora.raised(spots, level(height)), f32(sizes), rng),
        Material(roughness=0.85, specular=0.25),
    )
