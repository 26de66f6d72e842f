"""Texts of a page that an effect paints: found in its HTML, set alone, painted, laid over the page."""

import html
import re
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ..arrays import Floats, f32
from ..color import RGB, contrast, parse_hex
from .effects import Lettering, Look, effects, look_of
from .takumi import Block

_TEXT = re.compile(
    r'<div data-text="([^"]*)" data-gaps="[^"]*" dir="\w+" data-lettering="([^"]*)" data-size="([\d.]+)" '
    r'data-box="([\d.]+),([\d.]+)"([^>]*?)style="position:absolute;left:[-\d.]+px;top:[-\d.]+px;([^"]*?)'
    r'color:(#[0-9a-f]{6});([^"]*)">((?:<div[^>]*>.*?</div>)+)</div>',
    re.S,
)
ROOM = 0.3  # em around the letters, besides what the effect paints there: swashes
DARK, LIGHT = (0.09, 0.09, 0.1), (0.96, 0.955, 0.94)  # what is assumed below where the page has no ground of its own


@dataclass(frozen=True, slots=True)
class Lettered:
    """A text to be painted.

    Args:
        size: px per em.
        width, height: Of its box, with what its course adds.
        x, y: Top left of its box on the page.
        markup: (before, after) the place where its position goes, for setting it alone.
    """

    style: str
    color: str
    size: float
    width: float
    height: float
    seed: int
    markup: tuple[str, str]
    lines: int


def lettered_texts(page_html: str) -> tuple[Lettered, ...]:
    """The texts of a page that want an effect, in document order."""
    return tuple(_text(match) for match in _TEXT.finditer(page_html))


def _text(match: re.Match[str]) -> Lettered:
    _, style, size, width, height, attributes, before, color, after, lines = match.groups()
    words = re.sub(r"<[^>]*>", "", lines)
    return Lettered(
        style=style,
        color=color,
        size=float(size),
        width=float(width),
        height=float(height),
        seed=zlib.crc32(html.unescape(words).encode()),
        markup=(f'<div{attributes}style="position:absolute;', f'{before}color:#000000;{after}">{lines}</div>'),
        lines=lines.count("<div"),
    )


def without_lettered(page_html: str) -> str:
    """The page with the room of those texts, and without their ink."""
    return _TEXT.sub(lambda m: m.group().replace(f"color:{m.group(8)};", "color:transparent;", 1), page_html)


def painted_over(
    page: NDArray[np.uint8],
    texts: Iterable[tuple[Lettered, Block]],
    coverage: Callable[[str, int, int], Floats],
    scale: float,
    ground: str | None,
) -> NDArray[np.uint8]:
    """The page with every lettered text painted on it.

    Args:
        page: (h, w, 4) uint8 sRGB, straight alpha.
        texts: Each with its first line as it was laid out.
        coverage: Sets HTML of a width and height, px, at the scale, and tells where there is ink.
        ground: What is below where the page is transparent, if known.
    """
    out = page.copy()
    for text, block in texts:
        look = look_of(text.style)
        if look is None or look.effect is None:
            continue
        effect = effects.get(look.effect)
        room = (effect.reach + ROOM) * text.size + 2
        left, top = block.x - room, block.y - room
        x0, y0 = int(np.floor(left * scale)), int(np.floor(top * scale))
        inner_x, inner_y = block.x - x0 / scale, block.y - y0 / scale
        wide, tall = (int(np.ceil(edge + 2 * room)) + 1 for edge in (text.width, text.height))
        before, after = text.markup
        alone = (
            f'<div style="position:relative;width:100%;height:100%">{before}'
            f"left:{inner_x:.3f}px;top:{inner_y:.3f}px;{after}</div>"
        )
        ink = coverage(alone, wide, tall)
        if look.is_warped:
            ink = warped(ink, look, text, inner_x * scale, inner_y * scale, scale)
        color = parse_hex(text.color)
        below = _ground(out, x0, y0, ink, text.color, ground)
        letters = Lettering(ink, color, below, text.size * scale, text.seed, look.options)
        _lay(out, effect.paint(letters), x0, y0)
    return out


def warped(ink: Floats, look: Look, text: Lettered, x: float, y: float, scale: float) -> Floats:
    """Straight lines of ink bent or tilted within their box.

    Args:
        x, y: Top left of the box, px of `ink`.
    """
    width, rise = text.width * scale, look.rise * text.width * scale
    flat = text.height * scale - rise
    rows, columns = np.indices(ink.shape, np.float32)
    middle_x, middle_y = x + width / 2, y + flat / 2
    if look.bend_deg:
        half = np.radians(look.bend_deg) / 2
        radius = width / (2 * half)
        dx, dy = columns - middle_x, middle_y + radius - rows
        at_x = middle_x + np.arctan2(dx, dy) * radius
        at_y = middle_y + radius - np.hypot(dx, dy)
    else:
        angle = np.radians(look.tilt_deg)
        dx, dy = columns - middle_x, rows - (middle_y + rise / 2)
        at_x = middle_x + dx * np.cos(angle) - dy * np.sin(angle)
        at_y = middle_y + dx * np.sin(angle) + dy * np.cos(angle)
    return f32(np.clip(cv2.remap(ink, f32(at_x), f32(at_y), cv2.INTER_CUBIC), 0, 1))


def _ground(page: NDArray[np.uint8], x: int, y: int, ink: Floats, color: str, told: str | None) -> RGB:
    """What the letters stand on: the page's own colour there; else what was told; else what they contrast with."""
    height, width = page.shape[:2]
    y0, y1, x0, x1 = max(0, y), min(height, y + ink.shape[0]), max(0, x), min(width, x + ink.shape[1])
    if y0 < y1 and x0 < x1:
        own = page[y0:y1, x0:x1].reshape(-1, 4)[ink[y0 - y : y1 - y, x0 - x : x1 - x].reshape(-1) > 0.2]
        if len(own) and own[:, 3].mean() > 128:
            r, g, b = (float(v) / 255 for v in np.median(own[:, :3], 0))
            return r, g, b
    if told is not None:
        return parse_hex(told)
    return DARK if contrast(color, "#000000") > contrast(color, "#ffffff") else LIGHT


def _lay(page: NDArray[np.uint8], layer: Floats, x: int, y: int) -> None:
    """The layer over the page, in place."""
    height, width = page.shape[:2]
    y0, y1, x0, x1 = max(0, y), min(height, y + layer.shape[0]), max(0, x), min(width, x + layer.shape[1])
    if y0 >= y1 or x0 >= x1:
        return
    above = layer[y0 - y : y1 - y, x0 - x : x1 - x]
    below = f32(page[y0:y1, x0:x1]) / f32(255)
    a, b = above[..., 3:], below[..., 3:]
    alpha = a + b * (1 - a)
    color = (above[..., :3] * a + below[..., :3] * b * (1 - a)) / np.maximum(alpha, 1e-6)
    page[y0:y1, x0:x1] = np.clip(np.concatenate([color, alpha], -1) * 255 + 0.5, 0, 255).astype(np.uint8)
