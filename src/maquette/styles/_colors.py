"""Colour as painters use it: in OKLab, with few steps, richer, or of few inks.

Source: Ottosson, "A perceptual color space for image processing", 2020.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from ..arrays import Floats, f32
from ..color import linear_to_srgb, srgb_to_linear

_TO_LMS = f32([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
               [0.0883024619, 0.2817188376, 0.6299787005]])  # fmt: skip
_TO_LAB = f32([[0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
               [0.0259040371, 0.7827717662, -0.8086757660]])  # fmt: skip
_FROM_LAB, _FROM_LMS = f32(np.linalg.inv(_TO_LAB)), f32(np.linalg.inv(_TO_LMS))


def oklab(srgb: NDArray[np.floating]) -> Floats:
    """(…, 3) sRGB in [0, 1] to OKLab."""
    return f32(np.cbrt(srgb_to_linear(srgb) @ _TO_LMS.T) @ _TO_LAB.T)


def from_oklab(lab: Floats) -> Floats:
    """(…, 3) OKLab to sRGB, clipped to [0, 1]."""
    return linear_to_srgb(f32(((lab @ _FROM_LAB.T) ** 3) @ _FROM_LMS.T))


def richer(srgb: Floats, chroma: float, contrast: float = 1.0) -> Floats:
    """Chroma times a factor, lightness spread about its middle."""
    lab = oklab(srgb)
    lab[..., 1:] *= f32(chroma)
    if contrast != 1:
        lab[..., 0] = np.clip(0.6 + (lab[..., 0] - 0.6) * f32(contrast), 0, 1)
    return from_oklab(lab)


def smooth(srgb: NDArray[np.floating], unit: float, rounds: int = 2, reach: float = 9.0) -> Floats:
    """Flat areas, sharp edges: bilateral filtering in rounds, at no more than a thousand pixels' detail."""
    h, w = srgb.shape[:2]
    shrink = max(1.0, unit)
    small = (
        srgb if shrink == 1 else cv2.resize(srgb, (round(w / shrink), round(h / shrink)), interpolation=cv2.INTER_AREA)
    )
    for _ in range(rounds):
        small = cv2.bilateralFilter(small, int(reach) | 1, 0.09, reach / 2)
    return f32(small if shrink == 1 else cv2.resize(small, (w, h), interpolation=cv2.INTER_CUBIC))


def in_steps(values: Floats, steps: int, softness: float = 0.15) -> Floats:
    """[0, 1] in `steps` flat levels; `softness` of a step is left to the edge between two."""
    x = values * steps
    base = np.floor(x)
    rise = np.clip((x - base - (1 - softness)) / max(softness, 1e-4), 0, 1)
    return f32(np.clip((base + rise + 0.5) / steps, 0, 1))


def few_colors(srgb: NDArray[np.floating], count: int, seed: int) -> tuple[Floats, NDArray[np.int64]]:
    """A palette and whose each pixel is.

    Returns:
        (count, 3) sRGB, and (h, w) indices into it.
    """
    h, w = srgb.shape[:2]
    lab = oklab(srgb) * f32([1.0, 1.8, 1.8])  # hues are told apart before shades
    sample = cv2.resize(lab, (min(w, 128), min(h, 128)), interpolation=cv2.INTER_NEAREST).reshape(-1, 3)
    cv2.setRNGSeed(seed % 2**31)
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 24, 1e-3)
    _, _, centers = cv2.kmeans(
        np.ascontiguousarray(sample), min(count, len(sample)), None, stop, 2, cv2.KMEANS_PP_CENTERS
    )  # type: ignore[call-overload]
    centers = f32(centers[np.argsort(centers[:, 0])])
    flat = lab.reshape(-1, 3)
    far = (flat**2).sum(1)[:, None] - 2 * flat @ centers.T + (centers**2).sum(1)
    return from_oklab(centers / f32([1.0, 1.8, 1.8])), np.asarray(far.argmin(1).reshape(h, w), np.int64)
