"""Smooth random fields, and the blur they are made with: grain, clouds, waves, paper."""

import cv2
import numpy as np
from scipy import ndimage

from .arrays import Floats, f32


def blurred(image: Floats, sigma_x: float, sigma_y: float = 0.0) -> Floats:
    """Gaussian blur, px; `sigma_y` 0 is the same as along x."""
    return f32(cv2.GaussianBlur(image, (0, 0), sigma_x, sigmaY=sigma_y))


def noise(shape: tuple[int, int], scale: float | tuple[float, float], rng: np.random.Generator) -> Floats:
    """Smooth wrapping noise of unit deviation; `scale` is the blur in px (rows, columns).

    A wide blur has no fine detail, so it is made small and enlarged, at a hundredth of the price.
    """
    sigmas = scale if isinstance(scale, tuple) else (scale, scale)
    shrink = [_shrink(edge, sigma) for edge, sigma in zip(shape, sigmas, strict=True)]
    rows, columns = (edge // f for edge, f in zip(shape, shrink, strict=True))
    small = f32(rng.standard_normal((rows, columns)))
    small = f32(ndimage.gaussian_filter(small, [s / f for s, f in zip(sigmas, shrink, strict=True)], mode="wrap"))
    fy, fx = shrink
    ringed = np.pad(small, 2, mode="wrap")
    whole = cv2.resize(ringed, ((columns + 4) * fx, (rows + 4) * fy), interpolation=cv2.INTER_CUBIC)
    field = f32(whole[2 * fy : 2 * fy + shape[0], 2 * fx : 2 * fx + shape[1]])
    return f32(field / max(float(field.std()), 1e-9))


def _shrink(edge: int, sigma: float) -> int:
    """The largest power of two that divides the edge and leaves a blur of four pixels."""
    factor = 1
    while edge % (2 * factor) == 0 and 2 * factor <= sigma / 4:
        factor *= 2
    return factor
