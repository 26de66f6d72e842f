"""Emoji among words: told apart, measured by a font of outlines, painted as coloured drawings.

The layout engine paints no coloured glyphs. So an emoji is set in "Noto Emoji", which gives it its width, unseen,
and the drawing of the same sign is laid over it; one without a drawing (a flag) stays an outline in the ink's colour.
"""

import html
import re
from collections.abc import Iterable
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from ..arrays import f32
from ..assets import drawing_of_emoji, drawing_svg
from .takumi import Block

FAMILY = "Noto Emoji"

# Emoji_Presentation=Yes of UTS #51, in ranges; a few text signs above U+1F300 come along, and are drawn as well.
_SHOWN = (
    "\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd"
    "\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e"
    "\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\U0001f004\U0001f0cf\U0001f18e"
    "\U0001f191-\U0001f19a\U0001f201\U0001f21a\U0001f22f\U0001f232-\U0001f236\U0001f238-\U0001f23a\U0001f250\U0001f251"
    "\U0001f300-\U0001f3fa\U0001f400-\U0001f64f\U0001f680-\U0001f6ff\U0001f7e0-\U0001f7eb\U0001f90c-\U0001f9ff"
    "\U0001fa70-\U0001faff"
)
_ANY = (
    f"{_SHOWN}\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u25aa-\u27bf\u2934\u2935"
    "\u2b05-\u2b55\u3030\u303d"
)
_TONE = "[\U0001f3fb-\U0001f3ff]"
_ONE = f"(?:[{_SHOWN}]\ufe0f?{_TONE}?|[{_ANY}](?:\ufe0f{_TONE}?|{_TONE}))"
EMOJI = re.compile(f"[\U0001f1e6-\U0001f1ff]{{2}}|[0-9#*]\ufe0f?\u20e3|{_ONE}(?:\u200d(?:{_ONE}|[{_ANY}]))*")
"""One emoji as people see it: flags, keycaps, joined and toned ones whole (UTS #51, ED-16)."""
_VARIANTS = re.compile(f"\ufe0f|\ufe0e|{_TONE}")


@lru_cache(2048)
def drawing_of(sign: str) -> str | None:
    """Name of the coloured drawing of one emoji, skin tone aside; None when nothing drawn looks like it."""
    bare = _VARIANTS.sub("", sign)
    return drawing_of_emoji(bare) or drawing_of_emoji(sign) or drawing_of_emoji(bare.partition("\u200d")[0])


def without_emoji(words: str) -> str:
    return EMOJI.sub("", words)


def marked(line: str) -> str:
    """A line as HTML, its emoji in spans of their own: unseen where a drawing is laid over them."""
    out, at = [], 0
    for match in EMOJI.finditer(line):
        unseen = ";color:transparent" if drawing_of(match.group()) else ""
        out.append(html.escape(line[at : match.start()]))
        out.append(f"<span style=\"font-family:'{FAMILY}';font-style:normal{unseen}\">{match.group()}</span>")
        at = match.end()
    return "".join(out) + html.escape(line[at:])


def painted(pixels: NDArray[np.uint8], blocks: Iterable[Block], scale: float) -> NDArray[np.uint8]:
    """The page with a drawing over every emoji that has one.

    Args:
        pixels: (h, w, 4) uint8 sRGB, straight alpha.
        scale: Pixels per px of the blocks.
    """
    out = pixels.copy()
    for block in blocks:
        for run in block.runs:
            name = drawing_of(run.text) if EMOJI.fullmatch(run.text) else None
            if name is None:
                continue
            # A run is as tall as its line; the drawing is as wide as the glyph, in the middle of it.
            edge = 0.9 * run.width * scale
            x = (run.x + run.width / 2) * scale - edge / 2
            y = (run.y + run.height / 2) * scale - edge / 2
            _lay(out, name, round(x), round(y), max(2, round(edge)))
    return out


def _lay(page: NDArray[np.uint8], name: str, x: int, y: int, edge: int) -> None:
    """The drawing over the page, in place."""
    picture = _raster(name, edge)
    height, width = page.shape[:2]
    x0, y0, x1, y1 = max(0, x), max(0, y), min(width, x + edge), min(height, y + edge)
    if x0 >= x1 or y0 >= y1:
        return
    above = f32(picture[y0 - y : y1 - y, x0 - x : x1 - x]) / f32(255)
    below = f32(page[y0:y1, x0:x1]) / f32(255)
    a, b = above[..., 3:], below[..., 3:]
    alpha = a + b * (1 - a)
    color = (above[..., :3] * a + below[..., :3] * b * (1 - a)) / np.maximum(alpha, 1e-6)
    page[y0:y1, x0:x1] = np.clip(np.concatenate([color, alpha], -1) * 255 + 0.5, 0, 255).astype(np.uint8)


@lru_cache(64)
def _raster(name: str, edge: int) -> NDArray[np.uint8]:
    from ..drawing import rasterised  # late: it brings the rasteriser along

    picture = rasterised(drawing_svg(name), edge)
    return picture if picture.shape[:2] == (edge, edge) else np.asarray(cv2.resize(picture, (edge, edge)), np.uint8)
