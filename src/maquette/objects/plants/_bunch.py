"""A dome of cut flowers, as florists bind them: roses, daisies, tulips, baby's breath and leaves between."""

from collections.abc import Mapping
from functools import cache

import numpy as np

from ...color import RGB, hex_to_linear
from ...geometry import Mesh, merge, rotate, scale, translate
from .._loft import limb
from .._scatter import directions, scattered, tints
from ._blossoms import daisy, rose, spray, tulip
from ._foliage import leaf, spread_out

WHITE: RGB = (0.82, 0.80, 0.74)


@cache
def bunch(color: str, height: float, spread: float, foot: float) -> Mapping[str, Mesh]:
    """Flowers whose stems meet at (0, 0, foot).

    Args:
        color: Of the roses; the others are chosen to go with it.
        height: z of the highest heads.
        spread: Radius of the dome in metres.
    Returns:
        "petals", "stems" and "leaves", coloured by vertex.
    """
    base = hex_to_linear(color)
    pale: RGB = (min(0.45 * base[0] + 0.42, 0.9), min(0.45 * base[1] + 0.42, 0.9), min(0.45 * base[2] + 0.42, 0.9))
    deep: RGB = (0.55 * base[0] + 0.01, 0.55 * base[1] + 0.01, 0.55 * base[2] + 0.01)
    # Two of a kind, turned about, make a bunch in which nobody sees the same one twice.
    heads = [
        [rose(base, 10).moved(scale(0.36)), rose(base, 11).moved(scale(0.34))],
        [daisy(WHITE, 30).moved(scale(0.34))],
        [tulip(deep, 50).moved(scale(0.22))],
        [rose(base, 12).moved(scale(0.33)), rose(base, 10).moved(scale(0.36))],
        [rose(pale, 70).moved(scale(0.29)), rose(pale, 71).moved(scale(0.31))],
    ]
    middle = np.array((0, 0, height - 0.9 * spread))
    ways = spread_out(38)[:25]
    random = np.random.default_rng(4)
    petals, stems = [], []
    for k, way in enumerate(ways):
        at = middle + way * spread * (0.92 + 0.12 * random.random())
        kind = heads[k % 5]
        head = kind[k // 5 % len(kind)].moved(rotate("z", 77.0 * k) @ scale(spread))
        petals.append(head.moved(_towards(at, way + np.array((0, -0.15, 0.35)))))
        root = np.array((0, 0, foot))
        t = np.linspace(0, 1, 6)[:, None]
        path = root + (at - root) * t + np.array((0, 0, 0.10 * spread)) * np.sin(np.pi * t) * (1 - t)
        stems.append(limb(path.tolist(), [0.0026] * 6, sides=6))
    for k, way in enumerate(spread_out(26)[:11]):
        if k % 2:
            at = middle + way * spread * 1.02
            petals.append(spray(WHITE, 90 + k).moved(_towards(at, way) @ scale(0.34 * spread)))
    return {"petals": merge(petals), "stems": merge(stems), "leaves": _leaves(middle, spread)}


def _towards(at: np.ndarray, way: np.ndarray) -> np.ndarray:
    """Puts a head at a point, opening along a way."""
    z = way / np.linalg.norm(way)
    x = np.cross((0.0, 1.0, 0.0), z)
    x /= np.linalg.norm(x)
    matrix = np.eye(4)
    matrix[:3, 0], matrix[:3, 1], matrix[:3, 2] = x, np.cross(z, x), z
    return np.asarray(translate(*(float(v) for v in at)) @ matrix)


def _leaves(middle: np.ndarray, spread: float) -> Mesh:
    """Eucalyptus between the heads and around them."""
    ways = directions(340, 12)
    ways = ways[ways[:, 2] > -0.55]
    n = len(ways)
    random = np.random.default_rng(13)
    at = middle + ways * spread * random.uniform(0.62, 0.90, (n, 1))
    colors = tints(hex_to_linear("#5d8f5a"), n, 14, spread=0.22, warmth=0.2)
    way = ways + 0.8 * directions(n, 15)
    return scattered(
        leaf(0.5, fold=0.15, droop=0.1, is_fine=True),
        at,
        way,
        ways + 0.4 * directions(n, 16),
        np.full(n, 0.42 * spread),
        colors,
        outward=ways,
    )
