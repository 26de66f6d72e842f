"""Procedural surfaces as images: wood, marble, asphalt, plaster, a view out of a window. Seeded, cached."""

import functools
import itertools
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ..arrays import f32
from ..color import hex_to_linear
from ..noise import blurred, noise
from ._build import to_srgb8

EDGE = 1024  # px; a texture spans about a metre and a half, so a texel is 1.5 mm


@dataclass(frozen=True, slots=True)
class Skin:
    """Colour (h, w, 3) uint8 sRGB and roughness (h, w) float32 of a surface."""

    color: NDArray[np.uint8]
    roughness: NDArray[np.float32]


@functools.lru_cache(maxsize=8)
def wood(tint: str, seed: int, planks: int = 4) -> Skin:
    """Planks along the image's width: growth rings cut lengthwise, fibres, pores; each plank of its own shade."""
    rng = np.random.default_rng(seed)
    edge = 2 * EDGE  # wood is looked at from close by
    base = f32(hex_to_linear(tint))
    color = np.zeros((edge, edge, 3), np.float32)
    rough = np.zeros((edge, edge), np.float32)
    cuts = np.linspace(0, edge, planks + 1).astype(int)
    for top, bottom in itertools.pairwise(cuts):
        shape = (int(bottom - top), edge)
        y = np.linspace(-1, 1, shape[0], dtype=np.float32)[:, None]
        bend = _streaks(shape, 260, 60, rng)
        rings = (y + rng.uniform(-0.8, 0.8)) * rng.uniform(5, 9) + 0.8 * bend + 0.06 * _streaks(shape, 90, 8, rng)
        phase = rings % 1.0
        late = np.clip(phase * 1.6 - 0.6, 0, 1) ** 2 * (
            1 - np.clip((phase - 0.97) / 0.03, 0, 1)
        )  # slow rise, sharp fall
        fibre, pore = _streaks(shape, 46, 0.7, rng), _streaks(shape, 16, 0.8, rng)
        tone = 1 + 0.06 * rng.standard_normal() - 0.20 * late + 0.055 * fibre - 0.16 * np.clip(pore - 1.9, 0, 1)
        warm = f32([1.0, 0.985 - 0.03 * rng.random(), 0.96 - 0.05 * rng.random()])
        tone = np.clip(tone, 0.35, 1.4)
        color[top:bottom] = base * warm * tone[..., None] ** f32([1.0, 1.12, 1.25])  # darker wood is redder
        rough[top:bottom] = np.clip(0.42 + 0.10 * late + 0.03 * fibre, 0.25, 0.8)
        color[top : top + 3] *= 0.32
    return Skin(to_srgb8(color), rough)


def _streaks(shape: tuple[int, int], along: float, across: float, rng: np.random.Generator) -> NDArray[np.float32]:
    """Noise drawn out along the rows, of unit deviation; it wraps from right to left."""
    # A wide blur has no fine detail: it is made small and enlarged, at a hundredth of the price.
    fx, fy = (max(1, int(sigma / 4)) for sigma in (along, across))
    rows, columns = -(-shape[0] // fy), -(-shape[1] // fx)
    pad = min(columns // 2, round(3 * along / fx))
    field = np.pad(rng.standard_normal((rows, columns), dtype=np.float32), ((0, 0), (pad, pad)), mode="wrap")
    field = blurred(field, along / fx, across / fy)[:, pad : pad + columns]
    field = f32(cv2.resize(field, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC))
    return f32(field / max(float(field.std()), 1e-6))


@functools.lru_cache(maxsize=8)
def marble(tint: str, seed: int) -> Skin:
    """Pale stone: clouds, and veins where a drawn-out noise crosses zero, fading in and out."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:EDGE, 0:EDGE].astype(np.float32)
    warp = [
        14 * noise((EDGE, EDGE), 40, rng) + 5 * noise((EDGE, EDGE), 14, rng) + 1.5 * noise((EDGE, EDGE), 4, rng)
        for _ in range(2)
    ]
    veins = np.zeros((EDGE, EDGE), np.float32)
    for along, across, width, strength in ((190, 60, 0.030, 0.8), (120, 34, 0.014, 0.5), (80, 20, 0.010, 0.3)):
        field = noise((EDGE, EDGE), (across, along), rng)
        field = f32(
            cv2.remap(field, x + 0.5 * y + warp[0], y - 0.5 * x + warp[1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP)
        )
        here = np.clip(noise((EDGE, EDGE), 70, rng) + 0.1, 0, 1)
        veins += strength * here * (np.exp(-np.abs(field) / width) + 0.25 * np.exp(-np.abs(field) / (8 * width)))
    cloud = noise((EDGE, EDGE), 60, rng)
    shade = 1 - 0.62 * np.clip(veins, 0, 1)[..., None] * f32([1.0, 0.98, 0.94])
    color = f32(hex_to_linear(tint)) * shade * (1 + 0.03 * cloud)[..., None]
    return Skin(to_srgb8(np.clip(color, 0, 1)), np.full((EDGE, EDGE), 0.16, np.float32))


@functools.lru_cache(maxsize=8)
def plaster(tint: str, seed: int) -> Skin:
    """A painted wall with the faint unevenness of a roller."""
    rng = np.random.default_rng(seed)
    field = 0.012 * noise((EDGE, EDGE), 40, rng) + 0.008 * noise((EDGE, EDGE), 2, rng)
    return Skin(to_srgb8(f32(hex_to_linear(tint)) * (1 + field)[..., None]), np.full((EDGE, EDGE), 0.9, np.float32))


@functools.lru_cache(maxsize=8)
def wet_asphalt(seed: int) -> Skin:
    """Dark aggregate; puddles are smooth and mirror, the rest is damp."""
    rng = np.random.default_rng(seed)
    puddle, grain, patch = noise((EDGE, EDGE), 42, rng), noise((EDGE, EDGE), 1.0, rng), noise((EDGE, EDGE), 9, rng)
    water = np.clip((puddle + 0.35 * patch - 0.15) * 1.6, 0, 1)
    stone = np.clip(0.045 + 0.016 * grain + 0.006 * patch, 0.008, 0.14) * (1 - 0.6 * water)
    color = stone[..., None] * f32([0.96, 1.0, 1.12])
    rough = np.clip(0.36 + 0.04 * grain - 0.33 * water, 0.03, 0.6)
    return Skin(to_srgb8(color), rough.astype(np.float32))


@functools.lru_cache(maxsize=8)
def outdoors(hour: str, seed: int) -> NDArray[np.uint8]:
    """What one sees through a window, out of focus: sky above, foliage below, lights at night."""
    rng = np.random.default_rng(seed)
    height, width = 384, 512
    skies = {
        "morning": ((1.0, 0.80, 0.52), (0.74, 0.82, 0.92)),
        "day": ((0.95, 0.98, 1.0), (0.55, 0.76, 1.0)),
        "golden_hour": ((1.0, 0.72, 0.42), (0.86, 0.66, 0.62)),
        "evening": ((0.62, 0.42, 0.48), (0.20, 0.24, 0.42)),
        "night": ((0.05, 0.06, 0.12), (0.02, 0.03, 0.07)),
    }
    low, high = skies.get(hour, skies["day"])
    light = {"night": 0.06, "evening": 0.4}.get(hour, 1.0)
    up = np.linspace(1, 0, height, dtype=np.float32)[:, None, None]
    image = np.broadcast_to(f32(low) * (1 - up) ** 0.7 + f32(high) * (1 - (1 - up) ** 0.7), (height, width, 3)).copy()
    # Tree tops near the sill, the far ones paler: what one sees from a table.
    for distance, line, tone in (
        (0.7, 0.66, (0.50, 0.50, 0.30)),
        (0.4, 0.78, (0.30, 0.36, 0.15)),
        (0.1, 0.88, (0.16, 0.22, 0.08)),
    ):
        ridge = line + 0.035 * noise((1, width), (0, 22), rng)[0] + 0.012 * noise((1, width), (0, 5), rng)[0]
        cover = np.clip((np.linspace(0, 1, height)[:, None] - ridge) * 14, 0, 1)[..., None]
        leaf = f32(tone) * (1 + 0.25 * noise((height, width), 6, rng))[..., None] * light
        haze = f32(low) * light * distance * 0.6
        image = image * (1 - cover) + np.clip(leaf + haze, 0, 1) * cover
    image = blurred(f32(image), 5)
    # Specks of sun between leaves become discs in a lens that is focused on the table.
    for _ in range(42):
        center = (int(rng.uniform(0, width)), int(height * rng.uniform(0.62, 0.97)))
        disc = np.zeros((height, width), np.float32)
        cv2.circle(disc, center, int(rng.uniform(4, 11)), float(rng.uniform(0.05, 0.30)), -1, cv2.LINE_AA)
        image += disc[..., None] * f32(low) * light
    return to_srgb8(blurred(np.clip(image, 0, 1), 1.2))
