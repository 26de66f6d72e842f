"""Colours: names, hex, linear light, OKLCH. Pure arithmetic on numpy arrays.

sRGB transfer function: IEC 61966-2-1. OKLab: Björn Ottosson, "A perceptual color space for image
processing", 2020. Contrast: WCAG 2.2.
"""

import math
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

RGB: TypeAlias = tuple[float, float, float]

# The basic colour names of English that a manifest uses, with the pigment each stands for in a
# picture: chosen to look right on a lit object, where pure #ff0000 looks like plastic tape.
BASIC_COLORS: dict[str, str] = {
    "black": "#1a1a1c",
    "white": "#f4f3f0",
    "gray": "#8a8c90",
    "red": "#c8202a",
    "orange": "#f07a1a",
    "yellow": "#f5c421",
    "green": "#2f9e4f",
    "blue": "#2259c9",
    "purple": "#7a3fb8",
    "pink": "#ee7fa6",
    "brown": "#7a4a2b",
}


def srgb_to_linear(srgb: NDArray[np.floating] | RGB) -> NDArray[np.float32]:
    """sRGB in [0, 1] to linear light in [0, 1], any shape."""
    x = np.asarray(srgb, np.float32)
    return np.where(x <= 0.04045, x / 12.92, ((x + 0.055) / 1.055) ** 2.4).astype(np.float32)


def linear_to_srgb(linear: NDArray[np.floating] | RGB) -> NDArray[np.float32]:
    """Linear light, clipped to [0, 1], to sRGB in [0, 1], any shape."""
    x = np.clip(np.asarray(linear, np.float32), 0, 1)
    return np.where(x <= 0.0031308, x * 12.92, 1.055 * x ** np.float32(1 / 2.4) - 0.055).astype(np.float32)


def parse_hex(color: str) -> RGB:
    """`#rgb` or `#rrggbb` to sRGB in [0, 1]. Raises ValueError on anything else."""
    digits = color.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(2 * d for d in digits)
    if len(digits) != 6:
        raise ValueError(f"not a colour: {color!r}")
    value = int(digits, 16)
    return (value >> 16) / 255, (value >> 8 & 255) / 255, (value & 255) / 255


def to_hex(srgb: NDArray[np.floating] | RGB) -> str:
    """sRGB in [0, 1], clipped, to `#rrggbb`."""
    r, g, b = (round(255 * min(1.0, max(0.0, float(c)))) for c in srgb)
    return f"#{r:02x}{g:02x}{b:02x}"


def hex_to_linear(color: str) -> RGB:
    """`#rrggbb` to linear light."""
    r, g, b = (float(c) for c in srgb_to_linear(parse_hex(color)))
    return r, g, b


def hex_to_oklch(color: str) -> tuple[float, float, float]:
    """`#rrggbb` to (lightness 0–1, chroma 0–0.4, hue in degrees)."""
    r, g, b = hex_to_linear(color)
    l_ = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    m_ = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    s_ = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lightness = 0.2104542553 * l_ + 0.7936177850 * m_ - 0.0040720468 * s_
    a = 1.9779984951 * l_ - 2.4285922050 * m_ + 0.4505937099 * s_
    b2 = 0.0259040371 * l_ + 0.7827717662 * m_ - 0.8086757660 * s_
    return lightness, math.hypot(a, b2), math.degrees(math.atan2(b2, a)) % 360


def oklch_to_hex(lightness: float, chroma: float, hue_deg: float) -> str:
    """(lightness 0–1, chroma, hue in degrees) to `#rrggbb`; chroma shrinks until sRGB can show it."""
    while True:
        a, b = chroma * math.cos(math.radians(hue_deg)), chroma * math.sin(math.radians(hue_deg))
        l_ = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
        m_ = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
        s_ = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
        linear = (
            4.0767416621 * l_ - 3.3077115913 * m_ + 0.2309699292 * s_,
            -1.2684380046 * l_ + 2.6097574011 * m_ - 0.3413193965 * s_,
            -0.0041960863 * l_ - 0.7034186147 * m_ + 1.7076147010 * s_,
        )
        if chroma < 1e-3 or all(-1e-4 <= c <= 1.0001 for c in linear):
            return to_hex(linear_to_srgb(linear))
        chroma *= 0.95


def luminance(color: str) -> float:
    """Relative luminance in [0, 1] of `#rrggbb`."""
    r, g, b = hex_to_linear(color)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio, 1 to 21, of two `#rrggbb` colours."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def basic_name(color: str) -> str:
    """The basic English colour name (a key of `BASIC_COLORS`) that `#rrggbb` is best called."""
    lightness, chroma, hue = hex_to_oklch(color)
    if chroma < 0.035:
        return "black" if lightness < 0.38 else "white" if lightness > 0.88 else "gray"
    bands = (
        (18, "pink" if lightness > 0.7 else "red"),
        (40, "pink" if lightness > 0.78 else "red"),
        (75, "orange"),
        (115, "yellow"),
        (170, "green"),
        (285, "blue"),
        (325, "purple"),
        (361, "pink"),
    )
    name = next(n for limit, n in bands if hue < limit)
    if name in ("orange", "yellow", "red") and lightness < 0.56 and chroma < 0.12:
        return "brown"
    return name
