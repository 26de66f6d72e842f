"""What a street at night wears, as images: lit windows, shops, brick, signs that show pictures. Seeded."""

import cv2
import numpy as np

from ..arrays import Bytes, Floats, f32
from ..assets import drawing_svg
from ..color import hex_to_linear, srgb_to_linear
from ..drawing import rasterised
from ..noise import blurred, noise
from ._build import to_srgb8


def windows(columns: int, rows: int, shape: tuple[int, int], rng: np.random.Generator, share: float) -> Floats:
    """A facade with some windows lit, (h, w, 3) linear, top row first: curtains, crossbars, each its own lamp."""
    height, width = shape
    out = np.full((height, width, 3), 0.006, np.float32) * f32([1.0, 1.0, 1.5])
    lamps = f32([[1.0, 0.66, 0.32], [1.0, 0.82, 0.55], [0.55, 0.78, 1.0], [1.0, 0.42, 0.62]])
    for i in range(columns):
        for j in range(rows):
            y0, y1 = (int((j + a) * height / rows) for a in (0.22, 0.80))
            x0, x1 = (int((i + a) * width / columns) for a in (0.18, 0.82))
            lamp = lamps[rng.choice(4, p=[0.45, 0.3, 0.15, 0.10])]
            bright = rng.uniform(0.12, 0.75) if rng.random() < share else 0.012
            pane = np.linspace(1.0, 0.6, y1 - y0, dtype=np.float32)[:, None, None] * lamp * bright
            pane = np.broadcast_to(pane, (y1 - y0, x1 - x0, 3)).copy()
            if rng.random() < 0.5:
                edge = max(1, int((x1 - x0) * rng.uniform(0.15, 0.35)))
                pane[:, :edge] *= 0.35
                pane[:, -edge:] *= 0.35
            pane[:, (x1 - x0) // 2 - 1 : (x1 - x0) // 2 + 1] *= 0.1
            out[y0:y1, x0:x1] = pane
            out[y1 : y1 + 2, x0 - 2 : x1 + 2] = 0.03
    return out


def shopfront(shape: tuple[int, int], rng: np.random.Generator) -> Floats:
    """A shop seen in passing, (h, w, 3) linear: a lit window between dark pillars, or a shutter for the night."""
    height, width = shape
    out = np.full((height, width, 3), 0.008, np.float32)
    y0, y1, x0, x1 = int(0.24 * height), int(0.86 * height), int(0.08 * width), int(0.92 * width)
    if rng.random() < 0.15:
        slats = 0.014 + 0.010 * (np.arange(y1 - y0) // 3 % 2)
        out[y0:y1, x0:x1] = slats[:, None, None]
        return out
    lamp = f32(
        [[1.0, 0.50, 0.18], [1.0, 0.68, 0.36], [0.95, 0.25, 0.50], [0.25, 0.62, 1.0], [0.30, 0.90, 0.62]][
            rng.integers(5)
        ]
    )
    depth = np.linspace(1.0, 0.35, y1 - y0, dtype=np.float32)[:, None] * (
        0.55 + 0.45 * np.sin(np.linspace(0, np.pi, x1 - x0, dtype=np.float32))
    )
    pane = depth[..., None] * lamp * rng.uniform(0.35, 0.7)
    for shelf in np.linspace(0.42, 1.0, int(rng.integers(2, 4))):
        base, x = int(shelf * (y1 - y0)), 2
        while x < x1 - x0 - 8:
            w, h = int(rng.integers(4, 14)), int(rng.integers(8, 30))
            if rng.random() < 0.6:
                pane[max(0, base - h) : base, x : x + w] *= rng.uniform(0.05, 0.6) * rng.uniform(0.5, 1.0, 3).astype(
                    np.float32
                )
            x += w + int(rng.integers(1, 8))
        pane[base : base + 2] *= 0.25
    for post in np.linspace(0, x1 - x0 - 1, int(rng.integers(2, 4))):
        pane[:, max(0, int(post) - 1) : int(post) + 2] = 0.008
    out[y0:y1, x0:x1] = pane
    # A band of light over the window, where the shop's own board would be: colour without words.
    out[int(0.10 * height) : int(0.17 * height), x0:x1] = lamp * 0.55
    return out


def brick(rng: np.random.Generator) -> Bytes:
    rows, columns, h, w = 16, 8, 32, 64
    out = np.full((rows * h, columns * w, 3), 0.02, np.float32)
    for r in range(rows):
        for c in range(-1, columns):
            x0 = c * w + (w // 2 if r % 2 else 0)
            tone = f32([0.13, 0.055, 0.045]) * rng.uniform(0.6, 1.25)
            out[r * h + 2 : (r + 1) * h - 2, max(0, x0 + 2) : max(0, x0 + w - 2)] = tone
    return to_srgb8(out * (1 + 0.10 * noise(out.shape[:2], 1.2, rng))[..., None])


def interior(rng: np.random.Generator) -> Bytes:
    """A café by its window: warm wall, pendant lamps, shelves with cups; slightly soft."""
    height, width = 256, 512
    rows = np.linspace(1.0, 0.5, height, dtype=np.float32)[:, None, None]
    out = np.broadcast_to(f32([0.78, 0.40, 0.16]) * rows, (height, width, 3)).copy()
    for y in (96, 142, 188):
        out[y : y + 5, 40:470] = (0.10, 0.045, 0.02)
        x = 48
        while x < 455:
            w, h = int(rng.integers(10, 22)), int(rng.integers(14, 34))
            color = f32(
                [[0.9, 0.85, 0.75], [0.55, 0.12, 0.08], [0.12, 0.25, 0.22], [0.8, 0.5, 0.2], [0.25, 0.12, 0.06]][
                    rng.integers(5)
                ]
            )
            if rng.random() < 0.75:
                cv2.rectangle(
                    out, (x, y - h), (x + w, y - 1), tuple(float(c) for c in color * rng.uniform(0.5, 0.9)), -1
                )
            x += w + int(rng.integers(4, 12))
    out[212:] = f32([0.16, 0.07, 0.035])
    out[206:212] = (0.45, 0.25, 0.12)
    for px in (90, 200, 310, 420):
        cv2.line(out, (px, 0), (px, 34), (0.04, 0.02, 0.01), 2)
        cv2.ellipse(out, (px, 44), (24, 16), 0, 180, 360, (0.08, 0.03, 0.02), -1, cv2.LINE_AA)
        halo = np.zeros((height, width), np.float32)
        cv2.circle(halo, (px, 48), 9, 1.0, -1, cv2.LINE_AA)
        out += (blurred(halo, 14) * 2.2 + halo)[..., None] * f32([1.0, 0.75, 0.4])
    return to_srgb8(blurred(np.clip(out, 0, 1), 1.6))


def picture_sign(drawing: str, color: str) -> Bytes:
    """A lit box with a frame of neon and a drawing in the colour of the tube, (288, 200, 3) uint8 sRGB."""
    height, width = 288, 200
    tube = f32(hex_to_linear(color))
    out = np.broadcast_to(tube * 0.05 + 0.004, (height, width, 3)).copy()
    line = np.zeros((height, width), np.float32)
    cv2.rectangle(line, (14, 14), (width - 15, height - 15), 1.0, 5, cv2.LINE_AA)
    icon = f32(rasterised(drawing_svg(drawing), 144)) / 255
    alpha = icon[..., 3]
    edges = f32(cv2.morphologyEx(alpha, cv2.MORPH_GRADIENT, np.ones((5, 5), np.uint8)))
    tone = srgb_to_linear(icon[..., :3])
    top, left = (height - 144) // 2, (width - 144) // 2
    region = out[top : top + 144, left : left + 144]
    region[:] = region * (1 - alpha[..., None]) + (0.30 * tone + 0.05 * tube) * alpha[..., None]
    line[top : top + 144, left : left + 144] = np.maximum(line[top : top + 144, left : left + 144], edges)
    glow = blurred(line, 7)
    out += (line * 0.9)[..., None] * (0.55 * tube + 0.45 * tube**0.5) + glow[..., None] * tube * 0.9
    return to_srgb8(np.clip(out, 0, 1))
