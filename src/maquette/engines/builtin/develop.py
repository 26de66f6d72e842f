"""From linear light to the screen: exposure, glow, tone curve; and cutting things out with their shadow."""

import cv2
import numpy as np
from numpy.typing import NDArray

from ...arrays import Floats, f32
from ...color import linear_to_srgb
from ...places import Haze
from ...plan.model import Grade

WAVES = 0.03  # share of light that the denoiser's waviness takes from a bare ground
SURE = 0.98  # of a pixel covered, from where on its colour is the thing's own
NEAR_AND_FAR = (0.0012, 0.006)  # of the longer edge: how far colours and shadows are spread into unknown pixels
FADE_FROM, FADE_TO = 0.025, 0.16  # of the shorter edge
GRAIN, CLUMP, GRAIN_SEED = 0.11, 0.0007, 1826  # of white at full strength; of the longer edge; the first photograph
_SHOULDER = 0.8 - 0.04  # Khronos PBR Neutral's start of compression, less its toe offset


def develop(linear: Floats, grade: Grade) -> Floats:
    """(h, w, 3) linear light to (h, w, 3) sRGB in [0, 1]."""
    x = linear * f32(grade.exposure)
    if grade.bloom:
        x = x + _glow(x) * f32(grade.bloom)
    if grade.saturation != 1:
        gray = x @ f32([0.2126, 0.7152, 0.0722])
        x = np.maximum(gray[..., None] + (x - gray[..., None]) * f32(grade.saturation), 0)
    x = neutral(x) if grade.tone == "neutral" else filmic(x)
    if grade.contrast != 1:
        x = f32(0.18) * (np.maximum(x, 1e-5) / f32(0.18)) ** f32(grade.contrast)
    if grade.vignette:
        x = x * _vignette(x.shape[0], x.shape[1], grade.vignette)[..., None]
    screen = linear_to_srgb(x)
    return screen if not grade.grain else np.clip(screen + _grain(screen, grade.grain), 0, 1)


def hazed(linear: Floats, metres: Floats, haze: Haze | None) -> Floats:
    """(h, w, 3) linear light with the air between; `metres` (h, w) to what is seen, 0 for the sky."""
    if haze is None:
        return linear
    lost = 1 - np.exp(-np.maximum(metres - f32(haze.clear_m), 0)[..., None] * f32(haze.per_m))
    return f32(linear * (1 - lost) + f32(haze.color) * lost)


def neutral(x: Floats) -> Floats:
    """Keeps base colours as they are and compresses highlights only; for products.

    Source: Khronos PBR Neutral tone mapper, 2024.
    """
    low = x.min(-1, keepdims=True)
    offset = np.where(low < 0.08, low - 6.25 * low * low, 0.04)
    x = f32(x - offset / 2)  # half: most of our surfaces are rough and add less than the 4 % it takes off
    peak = x.max(-1, keepdims=True)
    d = f32(1 - _SHOULDER)
    new_peak = 1 - d * d / (np.maximum(peak, _SHOULDER) + d - f32(_SHOULDER))
    scaled = x * (new_peak / np.maximum(peak, 1e-6))
    g = 1 - 1 / (0.15 * (peak - new_peak) + 1)
    return np.where(peak < _SHOULDER, x, scaled * (1 - g) + new_peak * g).astype(np.float32)


def filmic(x: Floats) -> Floats:
    """A film's curve: deep toe, soft shoulder, bright colours bleed to white.

    Source: Narkowicz, "ACES Filmic Tone Mapping Curve", 2015, after a slight mix of the channels.
    """
    gray = x.mean(-1, keepdims=True)
    x = np.maximum(x * f32(0.94) + gray * f32(0.06), 0) * f32(0.8)
    return np.clip(x * (2.51 * x + 0.03) / (x * (2.43 * x + 0.59) + 0.14), 0, 1).astype(np.float32)


def _glow(x: Floats) -> Floats:
    """Light scattered in the lens around what is brighter than white."""
    height, width = x.shape[:2]
    bright = np.clip(x - 0.9, 0, 8)
    out = np.zeros_like(x)
    for share, weight in ((0.004, 0.5), (0.014, 0.35), (0.045, 0.25)):
        sigma = share * max(height, width)
        # Wide blurs are taken small: nothing is lost, and a 45-pixel Gaussian costs a hundredth.
        shrink = max(1, int(sigma / 3))
        small = cv2.resize(bright, (max(1, width // shrink), max(1, height // shrink)), interpolation=cv2.INTER_AREA)
        small = cv2.GaussianBlur(small, (0, 0), sigma / shrink)
        out += f32(weight) * cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)
    return out


def _grain(screen: Floats, strength: float) -> Floats:
    """The clumps of silver of a fast film: grey, soft, and strongest in the middle tones. Always the same."""
    height, width = screen.shape[:2]
    clumps = np.random.default_rng(GRAIN_SEED).standard_normal((height, width)).astype(np.float32)
    clumps = f32(cv2.GaussianBlur(clumps, (0, 0), max(0.45, CLUMP * max(height, width))))
    gray = screen @ f32([0.2126, 0.7152, 0.0722])
    return f32(clumps / clumps.std() * (GRAIN * strength) * (0.35 + 2.6 * gray * (1 - gray)))[..., None]


def _vignette(height: int, width: int, strength: float) -> Floats:
    y, x = np.linspace(-1, 1, height, dtype=np.float32)[:, None], np.linspace(-1, 1, width, dtype=np.float32)
    return (1 - f32(strength) * 0.5 * (x * x + y * y) ** 1.2 / 2**1.2 * 2).clip(0, 1).astype(np.float32)


def shadow_share(lit: Floats, bare: Floats, alpha: Floats) -> Floats:
    """How much light reaches the ground, (h, w, 3) in [0, 1]; 1 = no shadow.

    Args:
        lit: The ground with things on it; `bare`: without them. Linear, same shape.
        alpha: (h, w) how much of each pixel things cover; under them the share is that of the nearest ground.
    """
    share = f32(np.clip(lit / np.maximum(bare, 1e-3), 0, 1))
    filled = _spread(share, alpha < 0.02, otherwise=1.0)
    # The denoiser leaves a few per cent of waviness on a bare ground: that is not shadow. And a shadow that
    # runs into the edge of the picture is faded out before it, as a retoucher would.
    shadow = np.clip((1 - filled - WAVES) / (1 - WAVES), 0, 1) * _inner(*alpha.shape)[..., None]
    return f32(1 - shadow)


def _spread(values: Floats, is_known: NDArray[np.bool_], otherwise: float | Floats) -> Floats:
    """`values` where known, elsewhere the mean of what is known nearby: very near if there is any, else farther."""
    out, todo = values, ~is_known
    known = is_known.astype(np.float32)
    for share in NEAR_AND_FAR:
        sigma = max(1.0, share * max(values.shape))
        weight = cv2.GaussianBlur(known, (0, 0), sigma)
        near = cv2.GaussianBlur(values * known[..., None], (0, 0), sigma) / np.maximum(weight, 1e-4)[..., None]
        has = todo & (weight > 0.02)
        out = np.where(has[..., None], near, out)
        todo &= ~has
    return f32(np.where(todo[..., None], otherwise, out))


def _inner(height: int, width: int) -> Floats:
    """(h, w): 0 in the outer `FADE_FROM` of the picture, 1 from `FADE_TO` inwards, smooth between."""
    ways = [np.minimum(np.arange(n), np.arange(n)[::-1]) / min(height, width) for n in (height, width)]
    y, x = (np.clip((way - FADE_FROM) / (FADE_TO - FADE_FROM), 0, 1) for way in ways)
    near = np.minimum(y[:, None], x[None, :])
    return f32(near * near * (3 - 2 * near))


def cut_out(lit: Floats, bare: Floats, alpha: Floats, grade: Grade) -> tuple[Floats, Floats, Floats]:
    """Things without their ground.

    Pixels that show some ground take the colour of whole ones beside them: to subtract the ground instead
    would need its light right under the edge, where nothing tells it.

    Returns:
        sRGB colour of the things (h, w, 3); their alpha (h, w); and the light share of the ground (h, w, 3).
    """
    things = _spread(lit, alpha >= SURE, otherwise=lit)
    return develop(np.where(alpha[..., None] > 0, things, f32(0)), grade), alpha, shadow_share(lit, bare, alpha)
