"""The sky over outdoor places: by hour and weather, with clouds, stars, and the sun or moon that rules the light.

An hour is a row of a table: where the sun stands, how strong and of what colour it is, and the colours of the sky
from the zenith to the horizon. Weather draws a veil over it. Colours are linear light, in units in which a white
sheet in the noon sun is about 1.
"""

import functools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from ..arrays import Floats, f32
from ..color import RGB
from ..noise import blurred, noise
from ..plan.model import Light, Vector

WIDTH, HEIGHT = 2048, 1024
FAR = 1000.0  # metres to the sun, for the plan; the engine takes it for infinitely far
SUN_ANGLE = math.radians(1.1)  # across; twice the real one: shadows get the soft edge of thin haze
TILE = 256  # px of a tile of noise
OCTAVES = ((5.0, 0.62), (12.0, 0.36), (27.0, 0.24), (60.0, 0.15), (131.0, 0.10))
"""Of clouds: pixels of a tile to one height of the clouds, and weight."""
HIGHEST = 46.0  # degrees up to which there are clouds
SLICES, DEEP = 10, 0.40  # of a cloud, and its thickness in heights above its foot
SIDES: Mapping[str, float] = {"left": -1.0, "right": 1.0}


@dataclass(frozen=True, slots=True)
class Air:
    """Sky and sun at an hour.

    Args:
        elevation_deg: Of the sun or moon.
        azimuth_deg: How far aside it stands; 0 is straight ahead, 180 behind the camera.
        sun: Light that it throws on a surface that faces it.
        zenith: Colour overhead; `horizon`: at the horizon away from the sun; `glow`: around the sun.
        cloud: Colour of a lit cloud; `shade`: of its underside.
        exposure: Of the photographer.
    """

    elevation_deg: float
    azimuth_deg: float
    sun: RGB
    zenith: RGB
    horizon: RGB
    glow: RGB
    cloud: RGB
    shade: RGB
    exposure: float = 1.0
    stars: float = 0.0


HOURS: Mapping[str, Air] = {
    "dawn": Air(5, 118, (1.25, 0.66, 0.50), (0.13, 0.20, 0.38), (0.60, 0.42, 0.42), (0.75, 0.36, 0.22),
                (1.0, 0.60, 0.52), (0.34, 0.30, 0.42), 1.35),
    "morning": Air(27, 122, (2.7, 2.25, 1.62), (0.085, 0.19, 0.45), (0.50, 0.56, 0.62), (0.65, 0.48, 0.26),
                   (1.1, 1.0, 0.88), (0.50, 0.54, 0.62)),
    "day": Air(44, 132, (3.0, 2.75, 2.4), (0.075, 0.20, 0.52), (0.42, 0.56, 0.74), (0.35, 0.32, 0.24),
               (1.15, 1.15, 1.12), (0.55, 0.60, 0.68)),
    "noon": Air(64, 140, (3.3, 3.1, 2.8), (0.07, 0.20, 0.55), (0.42, 0.58, 0.78), (0.3, 0.3, 0.25),
                (1.2, 1.2, 1.18), (0.58, 0.62, 0.68)),
    "golden_hour": Air(15, 98, (3.5, 1.95, 0.80), (0.11, 0.18, 0.33), (0.66, 0.46, 0.28), (1.25, 0.60, 0.18),
                       (1.25, 0.82, 0.48), (0.46, 0.36, 0.36), 1.3),
    "sunset": Air(8, 80, (2.9, 1.15, 0.36), (0.10, 0.13, 0.30), (0.62, 0.30, 0.20), (1.5, 0.50, 0.10),
                  (1.3, 0.56, 0.28), (0.34, 0.20, 0.27), 1.3),
    "blue_hour": Air(9, 62, (0.10, 0.10, 0.16), (0.030, 0.062, 0.19), (0.13, 0.17, 0.34), (0.42, 0.19, 0.12),
                     (0.17, 0.16, 0.27), (0.05, 0.07, 0.16), 2.3, 0.06),
    "evening": Air(8, 60, (0.55, 0.26, 0.22), (0.06, 0.085, 0.22), (0.34, 0.22, 0.27), (0.85, 0.32, 0.14),
                   (0.55, 0.30, 0.31), (0.14, 0.12, 0.21), 1.8, 0.02),
    "night": Air(38, 110, (0.36, 0.44, 0.62), (0.007, 0.013, 0.038), (0.030, 0.042, 0.085), (0.03, 0.04, 0.07),
                 (0.085, 0.10, 0.15), (0.018, 0.025, 0.05), 2.2, 1.0),
}  # fmt: skip
"""By the hours of `maquette.understand.brief.Hour`."""


@dataclass(frozen=True, slots=True)
class Veil:
    """What weather does to an hour.

    Args:
        sun: Share of the sun that comes through; `cover`: of the sky that is grey.
        clouds: Share of the sky that single clouds take; `dark`: times the light of the grey.
        haze_m: Metres in which two thirds of the light are lost.
    """

    sun: float
    cover: float
    clouds: float
    dark: float = 1.0
    haze_m: float = 9000.0


WEATHERS: Mapping[str, Veil] = {
    "clear": Veil(1.0, 0.0, 0.27),
    "wind": Veil(1.0, 0.0, 0.42),
    "cloudy": Veil(0.20, 0.75, 0.62, 0.95, 5000.0),
    "rain": Veil(0.05, 1.0, 0.0, 0.82, 420.0),
    "storm": Veil(0.05, 1.0, 0.62, 0.45, 900.0),
    "fog": Veil(0.05, 1.0, 0.0, 1.15, 42.0),
    "snow": Veil(0.07, 1.0, 0.0, 1.10, 190.0),
}  # fmt: skip
"""By the weathers of `maquette.understand.brief.Weather`."""
WET = frozenset({"rain", "storm"})


def air_at(hour: str, weather: str = "clear", sun_side: str = "left") -> Air:
    """The air of an hour under that weather; the sun stands at that side, "behind" the subject or in "front" of it."""
    air, veil = HOURS.get(hour, HOURS["day"]), WEATHERS.get(weather, WEATHERS["clear"])
    away = air.azimuth_deg
    away = {"behind": min(away, 62.0), "front": max(away, 160.0)}.get(sun_side, away)
    white = _grey(air, veil)
    return replace(
        air,
        azimuth_deg=away * SIDES.get(sun_side, -1.0),
        sun=_times(air.sun, veil.sun),
        zenith=_mixed(air.zenith, _times(white, 0.92), veil.cover),
        horizon=_mixed(air.horizon, white, veil.cover),
        glow=_times(air.glow, 1 - 0.8 * veil.cover),
        cloud=_mixed(air.cloud, _times(white, 1.25), veil.cover),
        shade=_mixed(air.shade, _times(white, 0.62), veil.cover),
        exposure=air.exposure * (1.0 + 0.35 * veil.cover * (1.6 - veil.dark)),
        stars=air.stars * (1 - veil.cover),
    )


def _grey(air: Air, veil: Veil) -> RGB:
    """Light of a closed sky at that hour: what sun and sky bring, without their colour but for a trace."""
    light = 0.10 * sum(air.sun) / 3 * math.sin(math.radians(max(air.elevation_deg, 20))) + 0.55 * sum(air.horizon) / 3
    tint = f32(air.horizon) / max(sum(air.horizon) / 3, 1e-6)
    r, g, b = (float(v) for v in light * veil.dark * (0.72 + 0.28 * tint) * 1.12)
    return r, g, b


def sun_light(air: Air, target: Vector) -> Light:
    """The sun, as a lamp very far away."""
    x, y, z = way(air)
    size = SUN_ANGLE * FAR
    strength = 1 / SUN_ANGLE**2
    r, g, b = (v * strength for v in air.sun)
    return Light(
        id="sun",
        kind="sun",
        position=(target[0] + FAR * x, target[1] + FAR * y, target[2] + FAR * z),
        target=target,
        width_m=size,
        height_m=size,
        radiance=(r, g, b),
    )


def way(air: Air) -> Vector:
    """Unit vector to the sun."""
    e, a = math.radians(air.elevation_deg), math.radians(air.azimuth_deg)
    return math.cos(e) * math.sin(a), math.cos(e) * math.cos(a), math.sin(e)


@functools.lru_cache(maxsize=4)
def sky(air: Air, clouds: float, cover: float, seed: int) -> Floats:
    """(HEIGHT, WIDTH, 3) float32, as of `maquette.places.contracts.Surround.sky`, without the sun's disc."""
    small = _clear(air, HEIGHT // 4, WIDTH // 4)
    image = f32(cv2.resize(small, (WIDTH, HEIGHT), interpolation=cv2.INTER_LINEAR))
    rng = np.random.default_rng(seed)
    if air.stars:
        _add_stars(image, air.stars, rng)
    if cover:
        _add_cover(image, air, cover, rng)
    if clouds:
        _add_clouds(image, air, clouds, rng)
    return image


def _clear(air: Air, height: int, width: int) -> Floats:
    """Gradient from horizon to zenith, brighter about the sun; below the horizon its mirror image, darker."""
    e = (0.5 - (np.arange(height, dtype=np.float32) + 0.5) / height)[:, None] * f32(np.pi)
    a = ((np.arange(width, dtype=np.float32) + 0.5) / width - 0.5)[None] * f32(2 * np.pi)
    up = np.abs(np.sin(e))
    rise = (1 - np.exp(-up * 4.2))[..., None]
    x, y, z = way(air)
    cosine = np.clip(np.cos(e) * (np.sin(a) * x + np.cos(a) * y) + np.abs(np.sin(e)) * z, -1, 1)
    angle = np.arccos(cosine)
    low = np.exp(-up * 5.0)  # the glow hugs the horizon when the sun is low
    is_low = math.exp(-max(air.elevation_deg, 0.0) / 22)
    near = np.exp(-((angle / 0.30) ** 2)) * 0.75 + np.exp(-angle / 0.62) * (0.30 + 0.70 * low * is_low)
    base = f32(air.horizon) * (1 - rise) + f32(air.zenith) * rise
    out = base + near[..., None] * f32(air.glow)
    below = np.clip(-np.sin(e) * 3, 0, 1)[..., None]
    return f32(out * (1 - 0.45 * below))


def _add_stars(image: Floats, strength: float, rng: np.random.Generator) -> None:
    count = 2600
    z = rng.uniform(0.02, 1, count)
    rows = ((0.5 - np.arcsin(z) / np.pi) * HEIGHT).astype(int)
    columns = rng.integers(0, WIDTH, count)
    bright = f32(strength * 0.10 * rng.pareto(1.6, count).clip(0.08, 9))
    hue = f32(rng.normal(0, 0.12, count))[:, None] * f32([1, 0.1, -1]) + 1
    layer = np.zeros((HEIGHT // 2, WIDTH, 3), np.float32)
    np.add.at(layer, (rows.clip(0, HEIGHT // 2 - 1), columns), bright[:, None] * hue)
    image[: HEIGHT // 2] += blurred(layer, 0.6) * 2.2
    # The Milky Way: a slanting band of faint dust.
    y, x = np.mgrid[0 : HEIGHT // 8, 0 : WIDTH // 4].astype(np.float32)
    across = (y / (HEIGHT // 8) - 0.52 - 0.26 * np.sin(2 * np.pi * (x / (WIDTH // 4)) + 0.9)) / 0.12
    dust = np.exp(-(across**2)) * np.clip(0.55 + 0.45 * noise((HEIGHT // 8, WIDTH // 4), (5, 9), rng), 0, 2)
    wide = f32(cv2.resize(dust, (WIDTH, HEIGHT // 2), interpolation=cv2.INTER_LINEAR))
    image[: HEIGHT // 2] += wide[..., None] * f32([0.020, 0.021, 0.030]) * strength


def _add_cover(image: Floats, air: Air, cover: float, rng: np.random.Generator) -> None:
    """A closed sky: soft bands that draw together towards the horizon."""
    rows, columns = HEIGHT // 4, WIDTH // 2
    e = (0.5 - (np.arange(rows, dtype=np.float32) + 0.5) / (2 * rows))[:, None] * np.pi
    a = ((np.arange(columns, dtype=np.float32) + 0.5) / columns)[None] * 2 * np.pi
    reach = 70 / (np.sin(e) + 0.12)
    tile = np.pad(0.6 * noise((256, 256), 14, rng) + 0.4 * noise((256, 256), 5, rng), ((0, 1), (0, 1)), mode="wrap")
    field = cv2.remap(
        f32(tile), f32((np.sin(a) * reach) % 256), f32((np.cos(a) * reach) % 256), interpolation=cv2.INTER_LINEAR
    )
    contrast = 0.16 + 0.30 * max(0.0, 0.6 - sum(air.horizon) / 3)
    shade = np.clip(1 + contrast * field * np.clip(np.sin(e) * 9, 0, 1), 0.45, 1.5)
    wide = f32(cv2.resize(f32(shade), (WIDTH, HEIGHT // 2), interpolation=cv2.INTER_LINEAR))
    image[: HEIGHT // 2] *= 1 + f32(cover) * (wide[..., None] - 1)


def _add_clouds(image: Floats, air: Air, cover: float, rng: np.random.Generator) -> None:
    """Heaped clouds, as slices through a field of noise one above the other: their feet are flat, their heads narrow.

    They are drawn for the half of the sky that is ahead; the half behind is its mirror image, for light alone.
    """
    columns = WIDTH // 2
    rows = int(HEIGHT * HIGHEST / 180)
    e = f32(np.radians(np.linspace(HIGHEST, HIGHEST / (2 * rows), rows)))[:, None]
    a = f32((np.arange(columns) + 0.5) / columns - 0.5)[None] * f32(np.pi)
    tiles = [np.pad(noise((TILE, TILE), 3.0, rng), ((0, 1), (0, 1)), mode="wrap") for _ in range(len(OCTAVES))]
    shift = rng.uniform(0, TILE, 2)
    sun = f32(way(air))
    footprint = f32(np.pi / HEIGHT) / np.sin(e + 0.03) ** 2  # of a pixel, in heights of the clouds
    through = np.ones((rows, columns), np.float32)
    color = np.zeros((rows, columns, 3), np.float32)
    ahead = max(0.0, float(np.cos(np.radians(air.azimuth_deg))))
    flat = (1 + DEEP / 2) / np.tan(e + 0.035)
    x, y = np.sin(a) * flat + shift[0], np.cos(a) * flat + shift[1]
    turned = _field(tiles[:2], x, y, footprint) - _field(tiles[:2], x + 0.55 * sun[0], y + 0.55 * sun[1], footprint)
    for level in range(SLICES):
        height = 1 + DEEP * level / SLICES
        flat = height / np.tan(e + 0.035)
        x, y = np.sin(a) * flat, np.cos(a) * flat
        field = _field(tiles, x + shift[0], y + shift[1], footprint)
        dense = np.clip((field - (1.25 - 2.1 * cover) - 1.25 * (level / SLICES) ** 1.3) * 2.0, 0, 1)
        lit = np.clip(0.22 + 0.78 * level / SLICES + 0.32 * turned - 0.20 * ahead * dense, 0, 1)
        alpha = dense * f32(0.52)
        slice_ = f32(air.shade) + (f32(air.cloud) - f32(air.shade)) * lit[..., None]
        color += (through * alpha)[..., None] * slice_
        through *= 1 - alpha
    fade = f32((1 - np.exp(-np.degrees(e) / 5.0)) * np.clip((HIGHEST - np.degrees(e)) / 8, 0, 1))
    first = HEIGHT // 2 - rows
    alpha = (1 - through) * fade
    whole = np.where((1 - through)[..., None] > 1e-3, color / np.maximum(1 - through, 1e-3)[..., None], 0)
    for half, (one, cloud) in enumerate(((alpha, whole), (alpha[:, ::-1], whole[:, ::-1]))):
        at = (np.arange(columns) + columns // 2 + half * columns) % WIDTH
        band = image[first : HEIGHT // 2, at]
        image[first : HEIGHT // 2, at] = band + (cloud - band) * one[..., None]


def _field(tiles: Sequence[Floats], x: Floats, y: Floats, footprint: Floats) -> Floats:
    """Noise of several sizes at those points; what is finer than a pixel is left out."""
    out = np.zeros(np.broadcast_shapes(x.shape, y.shape), np.float32)
    for tile, (scale, weight) in zip(tiles, OCTAVES, strict=False):
        seen = np.clip(1.5 - footprint * scale / 6, 0, 1)
        out += (
            f32(weight)
            * seen
            * cv2.remap(f32(tile), f32((x * scale) % TILE), f32((y * scale) % TILE), interpolation=cv2.INTER_LINEAR)
        )
    return out


def _times(color: RGB, share: float) -> RGB:
    r, g, b = (v * share for v in color)
    return r, g, b


def _mixed(one: RGB, other: RGB, share: float) -> RGB:
    r, g, b = (a * (1 - share) + b * share for a, b in zip(one, other, strict=True))
    return r, g, b
