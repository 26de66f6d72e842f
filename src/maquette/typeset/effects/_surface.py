"""What effects share: distances from edges, rounded heights and how they shine, grain. Pure arithmetic."""

from collections.abc import Sequence

import cv2
import numpy as np

from ...arrays import Floats, f32
from ...color import RGB, contrast, oklch_to_hex, to_hex
from ...noise import blurred

TONES = 1024
ENOUGH = 3.6  # contrast: between what WCAG 2.2 asks of large letters and of small ones
LAMP = (-0.5, -0.62, 0.6)  # from the upper left, as nearly all pictures are lit; y runs down


def layer(color: RGB | Floats, alpha: Floats) -> Floats:
    """(h, w, 4): one colour, or a picture of them, at an opacity."""
    height, width = alpha.shape
    rgb = np.broadcast_to(f32(color), (height, width, 3))
    return np.concatenate([np.clip(rgb, 0, 1), np.clip(alpha, 0, 1)[..., None]], -1).astype(np.float32)


def over(above: Floats, below: Floats) -> Floats:
    """One layer on another, both with straight alpha."""
    a, b = above[..., 3:], below[..., 3:]
    alpha = a + b * (1 - a)
    color = (above[..., :3] * a + below[..., :3] * b * (1 - a)) / np.maximum(alpha, 1e-6)
    return f32(np.concatenate([color, alpha], -1))


def mixed(one: RGB | Floats, other: RGB | Floats, share: float | Floats) -> Floats:
    return f32(f32(one) * (1 - share) + f32(other) * share)


def shifted(mask: Floats, x: float, y: float) -> Floats:
    """The mask moved by parts of a pixel, empty where nothing comes from."""
    height, width = mask.shape
    return f32(cv2.warpAffine(mask, f32([[1, 0, x], [0, 1, y]]), (width, height), flags=cv2.INTER_LINEAR))


def readable_light(ground: RGB, chroma: float, hues: Sequence[float], choices: Sequence[float]) -> float:
    """The first of some OKLCH lightnesses at which all those hues stand out from the ground; else the best."""
    below = to_hex(ground)

    def worst(lightness: float) -> float:
        return min(contrast(oklch_to_hex(lightness, chroma, hue), below) for hue in hues)

    return next((light for light in choices if worst(light) >= ENOUGH), max(choices, key=worst))


def inside(ink: Floats) -> Floats:
    """How far each pixel of the letters is from their edge, px."""
    return f32(cv2.distanceTransform((ink > 0.5).astype(np.uint8), cv2.DIST_L2, 5))


def outside(ink: Floats) -> Floats:
    """How far each pixel around the letters is from them, px."""
    return f32(cv2.distanceTransform((ink <= 0.5).astype(np.uint8), cv2.DIST_L2, 5))


def ramp(values: Floats, low: float, high: float) -> Floats:
    """0 below `low`, 1 above `high`, smooth in between."""
    t = np.clip((values - low) / max(high - low, 1e-6), 0, 1)
    return f32(t * t * (3 - 2 * t))


def grain(shape: tuple[int, int], sigma: float | tuple[float, float], rng: np.random.Generator) -> Floats:
    """Smooth noise of unit deviation; `sigma` is its blur in px (rows, columns).

    What is blurred widely has no fine detail: it is made small and enlarged.
    """
    sigmas = sigma if isinstance(sigma, tuple) else (sigma, sigma)
    fy, fx = (max(1, int(s / 2)) for s in sigmas)
    rows, columns = (-(-edge // f) + 4 for edge, f in zip(shape, (fy, fx), strict=True))
    small = blurred(rng.standard_normal((rows, columns), dtype=np.float32), sigmas[1] / fx, sigmas[0] / fy)
    if (fy, fx) != (1, 1):
        small = f32(cv2.resize(small, (columns * fx, rows * fy), interpolation=cv2.INTER_CUBIC))
    field = small[2 * fy : 2 * fy + shape[0], 2 * fx : 2 * fx + shape[1]]
    return f32(field / max(float(field.std()), 1e-9))


def soft(image: Floats, sigma: float) -> Floats:
    """Gaussian blur, px; a wide one at a fraction of the price."""
    shrink = int(sigma / 3)
    if shrink < 2:
        return blurred(image, sigma)
    height, width = image.shape
    size = max(2, round(width / shrink)), max(2, round(height / shrink))
    small = blurred(f32(cv2.resize(image, size, interpolation=cv2.INTER_AREA)), sigma / shrink)
    return f32(cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR))


def toned(tone: Floats, stops: Sequence[float], colors: Sequence[RGB] | Floats) -> Floats:
    """(h, w, 3): the colour of each tone, between those of the stops; by a table of a thousand steps."""
    steps = np.linspace(stops[0], stops[-1], TONES, dtype=np.float32)
    table = np.stack([np.interp(steps, stops, f32(colors)[:, c]) for c in range(3)], -1).astype(np.float32)
    at = np.clip((tone - stops[0]) * ((TONES - 1) / (stops[-1] - stops[0])), 0, TONES - 1)
    return f32(table[at.astype(np.int16)])


def bevel(ink: Floats, width: float) -> Floats:
    """Height of letters whose edges slope over a width, px."""
    return soft(f32(np.minimum(inside(ink), width)), max(0.6, 0.22 * width))


def pillow(ink: Floats, size: float) -> Floats:
    """Height of letters blown up like balloons, px: thin strokes are round, wide ones flatter on top."""
    height, width = ink.shape
    shrink = max(1.0, size / 110.0)  # a balloon has no detail: a hundred pixels of it are enough
    small = cv2.resize(
        ink, (max(4, round(width / shrink)), max(4, round(height / shrink))), interpolation=cv2.INTER_AREA
    )
    solid = f32(np.clip(small * 1.5 - 0.25, 0, 1))
    # The skin of a balloon solves Poisson's equation; its square root is round where the solution is a parabola.
    skin = np.zeros_like(solid)
    for reach in (25, 13, 7, 5, 3, 3, 3):
        for _ in range(14):
            skin = (cv2.blur(skin, (reach, reach)) + 0.0016 * reach * reach) * solid
    tall = f32(np.sqrt(np.maximum(skin, 0)))
    return f32(cv2.resize(tall, (width, height), interpolation=cv2.INTER_CUBIC)) * f32(2.2 * shrink)


def normals(height: Floats, steep: float = 1.0) -> tuple[Floats, Floats, Floats]:
    """Where a surface faces: x to the right, y down, z to the eye."""
    x = -steep * cv2.Scharr(height, cv2.CV_32F, 1, 0, scale=1 / 32)
    y = -steep * cv2.Scharr(height, cv2.CV_32F, 0, 1, scale=1 / 32)
    length = np.sqrt(x * x + y * y + 1)
    return f32(x / length), f32(y / length), f32(1 / length)


def lit(normal: tuple[Floats, Floats, Floats]) -> Floats:
    """How much of the lamp's light falls on a surface, less what falls on a level one: below 0 in its shade."""
    x, y, z = normal
    lamp = f32(LAMP) / np.linalg.norm(LAMP)
    return f32(x * lamp[0] + y * lamp[1] + z * lamp[2] - lamp[2])


def mirrored_room(normal: tuple[Floats, Floats, Floats], wave: Floats | float = 0.0) -> Floats:
    """What a shining surface mirrors, 0 dark to 1 bright: a bright ceiling, a horizon, a dim floor, two windows."""
    x, y, z = normal
    up = -2 * z * y  # of the mirrored ray, with the eye straight above
    side = 2 * z * x
    sky = ramp(f32(up + 0.12 * wave), -0.15, 0.95)
    horizon = np.exp(-(((up + 0.16 + 0.05 * wave) / 0.13) ** 2))
    window = ramp(f32(0.16 - np.abs(side + 0.42)), 0.0, 0.08) * ramp(f32(0.34 - np.abs(up - 0.52)), 0.0, 0.1)
    lamp = ramp(f32(0.1 - np.abs(side - 0.5)), 0.0, 0.06) * ramp(f32(0.4 - np.abs(up - 0.3)), 0.0, 0.12)
    floor = 0.22 * ramp(f32(-up), 0.35, 1.0)
    return f32(np.clip(0.3 + 0.5 * sky - 0.26 * horizon + 0.8 * window + 0.4 * lamp + floor, 0, 1.4))
