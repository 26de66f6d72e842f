"""Which way a brush would go: along edges and contours.

Source: the smoothed structure tensor of Kyprianidis and Döllner, "Image Abstraction by Structure Adaptive
Filtering", 2008.
"""

import cv2
import numpy as np

from ..arrays import Floats, f32


def flow(gray: Floats, sigma: float, otherwise_deg: float = 20.0) -> Floats:
    """(h, w) angle in radians, [−π/2, π/2], of the direction in which a picture changes least; y points down.

    Args:
        sigma: px over which directions are averaged.
        otherwise_deg: The direction where nothing changes.
    """
    h, w = gray.shape
    shrink = max(1, int(sigma / 4))
    small = cv2.resize(
        gray.astype(np.float32), (max(8, w // shrink), max(8, h // shrink)), interpolation=cv2.INTER_AREA
    )
    gx, gy = cv2.Scharr(small, cv2.CV_32F, 1, 0), cv2.Scharr(small, cv2.CV_32F, 0, 1)
    xx, xy, yy = (cv2.GaussianBlur(v, (0, 0), sigma / shrink) for v in (gx * gx, gx * gy, gy * gy))
    a = np.radians(otherwise_deg)
    weak = f32(2e-4)  # a hint of the usual direction, which rules only where there is none
    xx, xy, yy = xx + weak * np.sin(a) ** 2, xy - weak * np.sin(a) * np.cos(a), yy + weak * np.cos(a) ** 2
    across = 0.5 * np.arctan2(2 * xy, xx - yy)
    double = cv2.resize(
        np.stack([np.cos(2 * across), np.sin(2 * across)], -1).astype(np.float32),
        (w, h),
        interpolation=cv2.INTER_LINEAR,
    )
    return f32((0.5 * np.arctan2(double[..., 1], double[..., 0]) + np.pi) % np.pi - np.pi / 2)


def along(image: Floats, angle: Floats, length: float, steps: int = 6) -> Floats:
    """The mean along the flow, `length` px to both sides: line integral convolution with straight lines."""
    h, w = angle.shape
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    dx, dy = np.cos(angle), np.sin(angle)
    total, weight = image.astype(np.float32).copy(), 1.0
    image = image.astype(np.float32)
    for k in range(1, steps + 1):
        reach = length * k / steps
        share = 1.0 - 0.5 * k / steps
        for sign in (1.0, -1.0):
            total += share * cv2.remap(
                image,
                x + f32(sign * reach) * dx,
                y + f32(sign * reach) * dy,
                cv2.INTER_LINEAR,
                borderMode=cv2.BORDER_REFLECT,
            )
            weight += share
    return f32(total / weight)
