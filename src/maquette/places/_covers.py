"""What the ground is covered with: sand, snow, grass, leaves, stone, asphalt. Colours are linear light."""

import numpy as np

from ..arrays import Floats, f32
from ..color import RGB
from ._ground import Cover, Field, Spots, blended, slope_light, smooth

Sun = tuple[float, float, float]
GRASS: dict[str, tuple[RGB, RGB]] = {
    "spring": ((0.135, 0.255, 0.04), (0.22, 0.31, 0.08)),
    "summer": ((0.125, 0.20, 0.038), (0.28, 0.285, 0.09)),
    "autumn": ((0.26, 0.22, 0.055), (0.42, 0.31, 0.11)),
    "winter": ((0.16, 0.14, 0.07), (0.24, 0.21, 0.13)),
}
"""By season: the colours of its fresh and of its dry blades."""
LEAVES: tuple[RGB, ...] = ((0.42, 0.15, 0.03), (0.50, 0.26, 0.05), (0.26, 0.09, 0.03), (0.34, 0.20, 0.08))


def tone(color: RGB, field: Floats) -> Floats:
    """That colour, lighter and darker by the field."""
    return f32(color) * (1 + field)[..., None]


def sand(field: Field, spots: Spots, sun: Sun, color: RGB = (0.62, 0.47, 0.31), ripple: float = 1.0) -> Cover:
    """Grains, and ripples that the wind drew across."""

    def height(at: Spots) -> Floats:
        bent = Spots(at.x + 0.10 * field.at(at, 0.9, 3), at.y + 0.13 * field.at(at, 1.3, 4), at.grain)
        seen = np.clip(1.6 - 3.2 * at.grain / 0.12, 0, 1)
        waves = np.sin(2 * np.pi * (bent.y + 0.25 * bent.x) / 0.125)
        patches = 0.55 + 0.45 * np.clip(field.at(at, 3.4, 5), -1, 1)
        return f32(0.0034 * ripple * waves * patches * seen) + 0.004 * field.rough(at, 0.22, 3, 6)

    light = slope_light(height, spots, sun, 0.018, 1.6)
    grains = 0.055 * field.at(spots, 0.006, 1) + 0.03 * field.at(spots, 0.02, 2)
    broad = 0.05 * field.rough(spots, 4.0, 3, 8) + 0.05 * field.rough(spots, 40.0, 2, 9)
    return Cover(tone(color, grains + broad) * light[..., None], np.full(spots.x.shape, 0.95, np.float32))


def snow(field: Field, spots: Spots, sun: Sun) -> Cover:
    """Powder, with soft drifts; it glitters a little."""

    def height(at: Spots) -> Floats:
        return 0.010 * field.rough(at, 0.45, 4, 3)

    light = slope_light(height, spots, sun, 0.03, 1.3)
    specks = np.clip(field.at(spots, 0.005, 2) - 2.0, 0, 1)
    color = tone((0.80, 0.83, 0.88), 0.02 * field.rough(spots, 1.5, 3, 5) + 0.12 * specks)
    return Cover(f32(np.clip(color * light[..., None], 0, 0.95)), np.full(spots.x.shape, 0.7, np.float32))


def grass(field: Field, spots: Spots, sun: Sun, season: str = "summer") -> Cover:
    """What one sees of a lawn between and beyond its blades: tufts, dry patches, shade at the roots."""
    fresh, dry = GRASS.get(season, GRASS["summer"])

    def height(at: Spots) -> Floats:
        return 0.02 * field.rough(at, 0.10, 3, 3) + 0.05 * field.rough(at, 0.8, 3, 7)

    light = slope_light(height, spots, sun, 0.03, 0.55)
    share = smooth(field.rough(spots, 2.6, 4, 5) + 0.4 * field.rough(spots, 26.0, 3, 9), -0.6, 1.5)
    color = blended(f32(fresh) * np.ones_like(spots.x)[..., None], f32(dry) * np.ones_like(spots.x)[..., None], share)
    fine = 0.22 * field.at(spots, 0.012, 1) + 0.16 * field.at(spots, 0.035, 2) + 0.10 * field.rough(spots, 0.3, 3, 4)
    return Cover(f32(np.clip(color * (0.86 + fine)[..., None] * light[..., None], 0.004, 0.9)), _full(spots, 0.95))


def forest_floor(field: Field, spots: Spots, sun: Sun, season: str = "summer") -> Cover:
    """Needles and old leaves, moss in patches, twigs."""

    def height(at: Spots) -> Floats:
        return 0.014 * field.rough(at, 0.06, 3, 2) + 0.04 * field.rough(at, 0.5, 3, 6)

    light = slope_light(height, spots, sun, 0.02, 0.7)
    litter = tone((0.105, 0.062, 0.032), 0.30 * field.rough(spots, 0.028, 3, 1) + 0.14 * field.rough(spots, 0.9, 3, 4))
    pale = smooth(field.at(spots, 0.024, 8), 0.9, 1.5)
    litter = blended(litter, f32((0.21, 0.135, 0.07)) * np.ones_like(litter), pale * 0.8)
    if season == "autumn":
        for k, leaf in enumerate(LEAVES):
            litter = blended(
                litter, tone(leaf, 0.2 * field.at(spots, 0.02, k)), smooth(field.at(spots, 0.05, 9 + k), 0.5, 0.8)
            )
    moss = smooth(field.rough(spots, 0.75, 4, 12) + 0.5 * field.rough(spots, 5.0, 3, 13), 0.15, 0.8)
    green = (0.055, 0.105, 0.018) if season != "autumn" else (0.075, 0.09, 0.02)
    color = blended(litter, tone(green, 0.35 * field.rough(spots, 0.018, 2, 5)), moss * 0.85)
    return Cover(f32(np.clip(color * light[..., None], 0.003, 0.9)), _full(spots, 0.95))


def asphalt(field: Field, spots: Spots, wet: float = 0.0) -> Cover:
    """Aggregate in tar, patched and worn; `wet` of 1 lays puddles on it."""
    worn = 0.10 * field.rough(spots, 1.8, 4, 4) + 0.06 * field.rough(spots, 14.0, 3, 7)
    stone = 0.20 * field.at(spots, 0.009, 1) + 0.10 * field.at(spots, 0.02, 2)
    color = tone((0.088, 0.088, 0.092), stone + worn)
    cracks = np.exp(-np.abs(field.rough(spots, 2.2, 4, 10)) / 0.010) * smooth(field.at(spots, 6.0, 11), 0.2, 1.2)
    color *= (1 - 0.6 * cracks)[..., None]
    rough = f32(0.85 + 0.05 * field.at(spots, 0.02, 2))
    return soaked(field, spots, Cover(f32(np.clip(color, 0.01, 1)), rough), wet)


def paving(
    field: Field,
    spots: Spots,
    size: tuple[float, float] = (0.6, 0.4),
    color: RGB = (0.34, 0.33, 0.31),
    joint: float = 0.008,
    wet: float = 0.0,
    variety: float = 0.10,
) -> Cover:
    """Slabs in a running bond, each of its own shade."""
    row = np.floor(spots.y / size[1])
    x = spots.x / size[0] + 0.5 * np.mod(row, 2)
    column = np.floor(x)
    shade = _of_cell(column, row)
    in_x, in_y = (x - column) * size[0], spots.y - row * size[1]
    edge = np.minimum(np.minimum(in_x, size[0] - in_x), np.minimum(in_y, size[1] - in_y))
    wide = joint + spots.grain
    line = np.clip(1 - edge / wide, 0, 1) * np.clip(joint / spots.grain, 0, 1)
    seen = np.clip(1.6 - spots.grain / min(size), 0, 1)
    stone = (
        0.06 * field.at(spots, 0.008, 1) + 0.05 * field.rough(spots, 0.3, 3, 2) + 0.06 * field.rough(spots, 5.0, 3, 6)
    )
    out = tone(color, stone + variety * (shade - 0.5) * 2 * seen)
    out = f32(out * (1 - 0.72 * line)[..., None])
    return soaked(field, spots, Cover(f32(np.clip(out, 0.01, 1)), f32(0.72 + 0.1 * (shade - 0.5))), wet)


def boards(field: Field, spots: Spots, color: RGB = (0.30, 0.19, 0.11), wide: float = 0.14, wet: float = 0.0) -> Cover:
    """A deck of boards that run away from the camera."""
    board = np.floor(spots.x / wide)
    shade = _of_cell(board, np.floor(spots.y / 2.6 + 0.37 * board))
    in_x = spots.x - board * wide
    edge = np.minimum(in_x, wide - in_x)
    gap = np.clip(1 - (edge - 0.002) / (0.002 + spots.grain), 0, 1) * np.clip(0.006 / spots.grain, 0, 1)
    drawn = Spots(spots.x * 14 + 7 * shade, spots.y, spots.grain)
    grain = 0.13 * field.rough(drawn, 0.5, 4, 1) + 0.05 * field.rough(spots, 2.0, 2, 5)
    seen = np.clip(1.6 - spots.grain / wide, 0, 1)
    out = tone(color, grain + 0.34 * (shade - 0.5) * seen) * (1 - 0.85 * gap)[..., None]
    return soaked(field, spots, Cover(f32(np.clip(out, 0.008, 1)), f32(0.62 + 0.0 * shade)), wet)


def gravel(field: Field, spots: Spots, color: RGB = (0.36, 0.33, 0.29), size: float = 0.03) -> Cover:
    stones = np.abs(field.at(spots, size, 1)) + 0.6 * np.abs(field.at(spots, 0.5 * size, 2))
    shade = 0.55 + 0.42 * stones + 0.08 * field.rough(spots, 3.0, 3, 5)
    hue = field.at(spots, 2.2 * size, 4)[..., None] * f32([0.05, 0.0, -0.04])
    return Cover(f32(np.clip(f32(color) * (shade[..., None] + hue), 0.01, 1)), _full(spots, 0.9))


def rock(field: Field, spots: Spots, sun: Sun, color: RGB = (0.27, 0.26, 0.25)) -> Cover:
    def height(at: Spots) -> Floats:
        return 0.07 * field.rough(at, 0.6, 5, 3)

    light = slope_light(height, spots, sun, 0.03, 0.9)
    lichen = smooth(field.rough(spots, 0.5, 4, 8), 0.9, 1.5)
    out = tone(color, 0.12 * field.rough(spots, 0.05, 3, 1) + 0.10 * field.rough(spots, 3.0, 3, 6))
    out = blended(out, tone((0.30, 0.30, 0.17), 0.2 * field.at(spots, 0.02, 2)), lichen * 0.6)
    return Cover(f32(np.clip(out * light[..., None], 0.01, 1)), _full(spots, 0.9))


def soaked(field: Field, spots: Spots, dry: Cover, wet: float) -> Cover:
    """Rain on it: darker, smoother, and mirrors where it stands in puddles."""
    if not wet:
        return dry
    puddle = smooth(field.rough(spots, 1.5, 4, 14) + 0.35 * field.rough(spots, 6.0, 2, 15), 0.25, 0.75) * f32(wet)
    color = dry.color * (0.80 - 0.34 * puddle)[..., None]
    return Cover(f32(color), f32(dry.roughness * (0.55 - 0.5 * puddle)))


def snowed(field: Field, spots: Spots, under: Cover, sun: Sun, depth: float = 1.0) -> Cover:
    """Snow on it, with what is under it showing through where it is thin."""
    white = snow(field, spots, sun)
    share = smooth(field.rough(spots, 0.5, 4, 11) + f32(2.2 * depth - 0.6), -0.3, 0.5)
    return Cover(blended(under.color, white.color, share), f32(under.roughness * (1 - share) + white.roughness * share))


def _of_cell(column: Floats, row: Floats) -> Floats:
    """0 to 1, by chance but always the same for the same cell."""
    return f32(np.mod(np.sin(column * 127.1 + row * 311.7) * 43758.5453, 1.0))


def _full(spots: Spots, value: float) -> Floats:
    return np.full(spots.x.shape, value, np.float32)
