"""Cloth: woven, knitted, felted, piled. Every thread is there."""

import functools
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from ..arrays import Floats, f32
from ..color import RGB
from ..noise import noise
from ._fields import normalised, smoothstep, softened, strokes
from .contracts import Skin, Tile, normals_of, toned

EDGE = 768  # px of a tile

Over = Callable[[NDArray[np.int64], NDArray[np.int64]], NDArray[np.bool_]]


def _plain(i: NDArray[np.int64], j: NDArray[np.int64]) -> NDArray[np.bool_]:
    return np.asarray((i + j) % 2 == 0)


def _twill(i: NDArray[np.int64], j: NDArray[np.int64]) -> NDArray[np.bool_]:
    return np.asarray((i - j) % 4 != 0)


def _basket(i: NDArray[np.int64], j: NDArray[np.int64]) -> NDArray[np.bool_]:
    return np.asarray((i // 2 + j // 2) % 2 == 0)


def _satin(i: NDArray[np.int64], j: NDArray[np.int64]) -> NDArray[np.bool_]:
    return np.asarray((i * 2 + j) % 5 != 0)


@functools.lru_cache(maxsize=16)
def _woven(
    threads: int, over: Over, uneven: float, seed: int, edge: int = EDGE
) -> tuple[Floats, NDArray[np.bool_], Floats]:
    """Height 0 to 1, whether the upright thread is on top, and the tone of each thread, (edge, edge)."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:edge, 0:edge].astype(np.float32) * np.float32(threads / edge)
    x = x + uneven * 0.5 * noise((edge, edge), (edge / 9, edge / 40), rng)
    y = y + uneven * 0.5 * noise((edge, edge), (edge / 40, edge / 9), rng)
    i, j = np.floor(x).astype(np.int64), np.floor(y).astype(np.int64)
    fx, fy = 2 * (x - i) - 1, 2 * (y - j) - 1
    i, j = i % threads, j % threads
    is_up = over(i, j)
    warp = np.sqrt(np.clip(1 - (fx / 0.96) ** 2, 0, 1)) * (0.62 + 0.38 * np.cos(fy * np.pi / 2))
    weft = np.sqrt(np.clip(1 - (fy / 0.96) ** 2, 0, 1)) * (0.62 + 0.38 * np.cos(fx * np.pi / 2))
    height = np.where(is_up, warp, weft)
    tones = rng.standard_normal((2, threads)).astype(np.float32)
    slub = f32(noise((edge, edge), (edge / 14, 1.0), rng)), f32(noise((edge, edge), (1.0, edge / 14), rng))
    tone = np.where(is_up, tones[0][i] + 0.7 * slub[0], tones[1][j] + 0.7 * slub[1])
    return f32(height), is_up, f32(tone)


def _cloth(
    size: float, threads: int, over: Over, uneven: float, depth: float, color: RGB, *, rough: float = 0.92,
    tone: float = 0.05, other: RGB | None = None,
) -> Skin:  # fmt: skip
    """
    Args:
        depth: How deep the weave is, as a share of a thread's thickness.
        other: Colour of the threads that run across, where they differ.
    """
    height, is_up, tones = _woven(threads, over, uneven, threads)
    shade = np.clip((0.55 + 0.45 * height) * (1 + tone * tones), 0.1, 1.8)
    if other is None:
        painted = toned(shade, color)
    else:
        both = np.where(is_up[..., None], f32(color), f32(other))
        painted = f32(np.clip(both * shade[..., None] / float(shade.mean()), 0, 1))
    normal = normals_of(f32(softened(height, 1.0) * depth * size / threads), (size, size))
    return Skin(painted, f32(np.full(height.shape, rough)), normal)


def _denim(color: RGB) -> Skin:
    pale = tuple(float(c) for c in np.clip(f32(color) * 1.6 + 0.16, 0, 0.75))
    worn = _cloth(0.030, 48, _twill, 0.16, 0.55, color, tone=0.16, other=(pale[0], pale[1], pale[2]))
    rng = np.random.default_rng(4)
    streak = noise((EDGE, EDGE), (60, 2), rng) * 0.10 + noise((EDGE, EDGE), 60, rng) * 0.06
    return Skin(toned(worn.color * (1 + streak)[..., None] / f32(color), color), worn.roughness, worn.normal)


def _knit(color: RGB) -> Skin:
    """Stocking stitch: columns of loops like plaits, of a twisted yarn."""
    wide, high, size = 8, 10, 0.040  # stitches in a tile
    y, x = np.mgrid[0:EDGE, 0:EDGE].astype(np.float32)
    u, v = (x + 0.5) / EDGE * wide, (y + 0.5) / EDGE * high
    fu = np.abs(u - np.floor(u) - 0.5)  # from the middle of a column, both legs of a loop alike
    height = np.zeros((EDGE, EDGE), np.float32)
    twist = np.zeros((EDGE, EDGE), np.float32)
    for row in (-1, 0, 1):
        f = v - np.floor(v) - row  # along this loop's legs, 0 at its foot
        middle = 0.13 + 0.22 * np.clip((f + 0.25) / 1.5, 0, 1)  # of the leg: it leans outward
        thick = 0.17 + 0.03 * np.sin(np.clip(f, 0, 1) * np.pi)
        across = (fu - middle) / thick
        bulge = np.sqrt(np.clip(1 - across * across, 0, 1))
        along = np.clip(1 - ((f - 0.5) / 0.86) ** 2, 0, 1) ** 0.5
        here = f32(bulge * (0.45 + 0.55 * along) * (along > 0))
        is_top = here > height
        height = np.maximum(height, here)
        strand = np.cos((f * 3.0 + across * 0.8) * 2 * np.pi)
        twist = np.where(is_top, strand, twist)
    rng = np.random.default_rng(8)
    fuzz = strokes(EDGE, 5000, 26, (90, 60), rng, bend=40)
    shade = np.clip(0.30 + 0.70 * height + 0.09 * twist * height + 0.05 * fuzz, 0.08, 2)
    relief = height + 0.07 * twist * height + 0.02 * fuzz
    normal = normals_of(f32(softened(f32(relief), 1.2) * 0.0016), (size, size * high / wide * wide / high))
    return Skin(toned(shade, color), np.full((EDGE, EDGE), 0.95, np.float32), normal)


def _felt(color: RGB) -> Skin:
    rng = np.random.default_rng(5)
    hairs = strokes(EDGE, 9000, 40, (0, 180), rng, bend=60)
    lump = noise((EDGE, EDGE), 26, rng)
    shade = np.clip(1 + 0.10 * hairs + 0.02 * lump, 0.3, 1.8)
    relief = f32(0.00005 * softened(hairs, 0.9) + 0.0002 * lump)
    return Skin(toned(shade, color), np.full((EDGE, EDGE), 0.97, np.float32), normals_of(relief, (0.05, 0.05)))


def _velvet(color: RGB) -> Skin:
    """A pile of short hairs, brushed this way and that: dark where one looks into it, bright at grazing angles."""
    rng = np.random.default_rng(6)
    nap = 0.75 * noise((EDGE, EDGE), (34, 60), rng) + 0.25 * noise((EDGE, EDGE), (9, 16), rng)
    pile = f32(rng.standard_normal((EDGE, EDGE)))
    shade = np.clip(0.82 + 0.13 * nap + 0.10 * pile, 0.2, 2)
    relief = f32(0.0042 * softened(f32(nap), 6) + 0.000012 * softened(pile, 0.8))
    return Skin(toned(shade, color), np.full((EDGE, EDGE), 0.85, np.float32), normals_of(relief, (0.16, 0.16)))


def _fur(color: RGB) -> Skin:
    """A short coat: tufts of hair that lie downward, pale tips over a dark ground."""
    rng = np.random.default_rng(7)
    hairs = strokes(EDGE, 11000, 46, (-90, 16), rng, thickness=2, bend=22)
    fine = strokes(EDGE, 9000, 30, (-90, 20), rng, bend=25)
    clump = noise((EDGE, EDGE), (30, 14), rng)
    shade = np.clip(1 + 0.26 * hairs + 0.14 * fine + 0.15 * clump, 0.25, 2)
    relief = f32(0.00012 * softened(hairs, 1.0) + 0.0005 * softened(f32(clump), 3))
    return Skin(toned(shade, color), np.full((EDGE, EDGE), 0.75, np.float32), normals_of(relief, (0.09, 0.09)))


def _wicker(color: RGB) -> Skin:
    """Willow rods woven round stakes."""
    height, is_up, tones = _woven(12, _plain, 0.25, 33)
    rng = np.random.default_rng(9)
    fibre = np.where(is_up, noise((EDGE, EDGE), (60, 1.2), rng), noise((EDGE, EDGE), (1.2, 60), rng))
    shade = np.clip(smoothstep(-0.35, 1.0, height) * (1 + 0.16 * tones * 0.6 + 0.07 * fibre), 0.05, 2)
    relief = f32(softened(height, 1.5) * 0.0034 + 0.00008 * fibre)
    return Skin(toned(shade, color), np.full((EDGE, EDGE), 0.55, np.float32), normals_of(relief, (0.09, 0.09)))


def _corduroy(color: RGB) -> Skin:
    """Ribs of pile, upright."""
    rng = np.random.default_rng(10)
    x = (np.arange(EDGE) + 0.5) / EDGE * 8 % 1.0 * 2 - 1
    rib = f32(np.sqrt(np.clip(1 - (x / 0.93) ** 2, 0, 1)))[None].repeat(EDGE, 0)
    pile = f32(0.6 * noise((EDGE, EDGE), (3, 1), rng) + 0.6 * noise((EDGE, EDGE), (24, 4), rng))
    shade = np.clip((0.42 + 0.58 * rib) * (1 + 0.08 * pile), 0.1, 2)
    relief = f32(softened(rib, 2) * 0.0011 + 0.00003 * pile)
    return Skin(toned(shade, color), np.full((EDGE, EDGE), 0.92, np.float32), normals_of(relief, (0.036, 0.036)))


def _carbon(color: RGB) -> Skin:
    """Twill of black tows under resin: each tow shines its own way."""

    def two_by_two(i: NDArray[np.int64], j: NDArray[np.int64]) -> NDArray[np.bool_]:
        return np.asarray((i + j) % 4 < 2)

    height, is_up, _ = _woven(16, two_by_two, 0.0, 40, 512)
    rng = np.random.default_rng(11)
    fibre = np.where(is_up, noise((512, 512), (50, 0.8), rng), noise((512, 512), (0.8, 50), rng))
    shade = np.where(is_up, 1.75, 0.45) * (0.6 + 0.4 * height) * (1 + 0.12 * fibre)
    tilt = np.where(is_up, 0.16, -0.16).astype(np.float32)
    normal = np.stack([tilt * 0.6, tilt, np.ones_like(tilt)], -1)
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True)
    return Skin(toned(shade, color), f32(np.where(is_up, 0.30, 0.38)), f32(normal))


def _tile(size: float, feature: float, draw: Callable[[RGB], Skin]) -> Tile:
    return Tile((size, size), feature, draw)


TILES: dict[str, Tile] = {
    "fabric": _tile(0.045, 0.0022, lambda c: _cloth(0.045, 44, _plain, 0.22, 0.55, c, tone=0.06)),
    "linen": _tile(0.050, 0.0026, lambda c: _cloth(0.050, 44, _plain, 0.9, 0.6, c, tone=0.13)),
    "canvas": _tile(0.060, 0.0036, lambda c: _cloth(0.060, 36, _basket, 0.2, 0.6, c, tone=0.06)),
    "silk": _tile(0.020, 0.001, lambda c: _cloth(0.020, 60, _satin, 0.25, 0.10, c, rough=0.30, tone=0.035)),
    "denim": _tile(0.030, 0.0018, _denim),
    "wool": _tile(0.060, 0.005, lambda c: _fuzzed(_cloth(0.060, 26, _twill, 0.7, 0.7, c, tone=0.10), c)),
    "knit": _tile(0.040, 0.007, _knit),
    "felt": _tile(0.050, 0.004, _felt),
    "velvet": _tile(0.160, 0.04, _velvet),
    "corduroy": _tile(0.036, 0.0045, _corduroy),
    "fur": _tile(0.090, 0.012, _fur),
    "wicker": _tile(0.090, 0.012, _wicker),
    "carbon": _tile(0.024, 0.004, _carbon),
}


def _fuzzed(skin: Skin, color: RGB) -> Skin:
    """The skin with loose hairs on it."""
    hairs = strokes(EDGE, 6000, 50, (0, 180), np.random.default_rng(12), bend=70)
    shade = np.clip(normalised(skin.color.mean(-1)) * 0.5 + 0.75 + 0.10 * hairs, 0.2, 2)
    return Skin(toned(f32(shade), color), skin.roughness, skin.normal)
