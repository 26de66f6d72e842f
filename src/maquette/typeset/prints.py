"""Words on things: what is printed on a label, a cup's side, a screen, a sign or a cover, as a flat texture."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from ..arrays import f32
from ..color import contrast, hex_to_oklch, luminance, oklch_to_hex, parse_hex
from .effects import dressed
from .fonts import FONT_ROLES, FontRole
from .markup import text_html
from .setting import Font, Setting
from .typesetter import Pixels, Typesetter, shared_typesetter
from .wallpaper import DEEP, wallpaper

if TYPE_CHECKING:
    from ..geometry import Surface
    from ..plan.model import Print, Words

DARK, LIGHT = "#1c1b1a", "#f8f5ee"  # printer's black and the white of paper
NEON = "#ff3d7f"
MIDDLE = 0.18  # relative luminance as far from white as from black
READS = 4.5  # contrast of words, WCAG 2.2 (1.4.3)


@dataclass(frozen=True, slots=True)
class Custom:
    """How a kind of surface is usually printed.

    Args:
        font: Of the most prominent words; the others are in a sans.
        width, height: Share of the surface that words may take.
        at: Middle of the words, as a share of the height.
        has_frame: A thin line runs around the words.
    """

    font: Font
    width: float
    height: float
    at: float = 0.5
    has_frame: bool = False


CUSTOMS: Mapping[str, Custom] = {
    "label": Custom(Font("geometric", 700, tracking_em=0.01), 0.8, 0.66, has_frame=True),
    "side": Custom(Font("geometric", 700), 0.94, 0.84),
    "screen": Custom(Font("sans", 700, tracking_em=-0.025), 0.8, 0.56, at=0.46),
    "cover": Custom(Font("serif", 700), 0.76, 0.56, at=0.4, has_frame=True),
    "face": Custom(Font("condensed", 700, tracking_em=0.03), 0.84, 0.66),
}
USUAL = Custom(Font("geometric", 700), 0.8, 0.6)
NEON_FONT = Font("friendly", 500, tracking_em=0.04)  # round ends, as bent glass has

# Size of a role beside the most prominent one, and its place from top to bottom.
ROLES: Mapping[str, tuple[float, int]] = {
    "brand": (0.5, 0),
    "label": (0.9, 1),
    "sign": (1.0, 1),
    "headline": (1.0, 1),
    "subline": (0.42, 2),
    "body": (0.3, 3),
    "date": (0.42, 4),
    "price": (0.6, 5),
    "button": (0.4, 6),
    "caption": (0.3, 7),
}
GAP = 0.28  # between two texts, in sizes of both together
STEPS = 40  # of 6 % each, from the largest size down


def print_texture(
    print_: Print,
    surface: Surface,
    size: tuple[int, int],
    *,
    ground: str | None = None,
    typesetter: Typesetter | None = None,
) -> Pixels:
    """The words of a print, composed for the surface.

    Args:
        size: (width, height) of the texture, px; the whole surface, seen as one reads it.
        ground: `#rrggbb` the print stands on where it has no background: what the ink must contrast with.
            A screen shows a picture of its own there, and `ground` does not count.
    Returns:
        (height, width, 4) uint8 sRGB, straight alpha; transparent where nothing is printed. A print that glows
        comes as neon tubes in their colour with a halo; how bright they shine is the engine's part.
    Raises:
        MissingGlyph: No font holds a character; names it.
    """
    setter = typesetter or shared_typesetter()
    width, height = size
    custom = CUSTOMS.get(surface.name, USUAL)
    is_neon = print_.glow > 0 and not surface.is_screen
    shown = None if not surface.is_screen or print_.background else DEEP
    below = print_.background or shown or ground or (DARK if print_.glow else LIGHT)
    ink = print_.color or (NEON if is_neon else _ink_on(below))
    font = NEON_FONT if is_neon else custom.font
    texts = tuple(_plain(text) for text in print_.texts) if is_neon or surface.is_screen else print_.texts
    if print_.font:
        # A plan may name a role only; its weight stays that of the surface.
        font = Font(_role(print_.font), 400 if print_.font in ("script", "handwriting") else font.weight)
    settings = _fit(texts, font, custom.width * width, custom.height * height, setter)
    words = _words(settings, width, height, custom, ink)
    frame = _frame(custom, settings, width, height, ink) if print_.background and not is_neon else ""
    page = f'<div style="position:relative;width:100%;height:100%">{frame}{words}</div>'
    language = print_.texts[0].language if print_.texts else "en"
    pixels = setter.render(page, "", width, height, language=language, ground=below)
    if is_neon:
        pixels = _neon(pixels, ink, settings, custom)
    if print_.background or surface.is_screen:
        pixels = _filled(pixels, print_.background, ink)
    return pixels


def _ink_on(ground: str) -> str:
    """Printer's black or paper white, whichever reads better; the pure ones on the greys where neither does."""
    best = max((DARK, LIGHT), key=lambda ink: contrast(ink, ground))
    return best if contrast(best, ground) >= READS else max(("#000000", "#ffffff"), key=lambda i: contrast(i, ground))


def _plain(text: Words) -> Words:
    """Of letters made of light nothing is left but how they run: tubes and screens glow by themselves."""
    return text.model_copy(update={"style": text.style if text.style in ("arc", "rotated") else None})


def _role(name: str) -> FontRole:
    return next((role for role in FONT_ROLES if role == name), "sans")


def _fit(
    texts: Sequence[Words], font: Font, width: float, height: float, setter: Typesetter
) -> list[tuple[Words, Setting]]:
    """Every text, largest possible, with the sizes of the roles kept in proportion."""
    order = sorted(texts, key=lambda t: ROLES.get(t.role, (0.4, 3))[1])
    if not order:
        return []
    shares = {t.id: ROLES.get(t.role, (0.4, 3))[0] for t in order}
    largest = max(shares.values())
    top = height
    for _ in range(STEPS):
        out = []
        for text in order:
            share = shares[text.id] / largest
            own = font if share == 1.0 else Font("sans", 500 if font.role != "mono" else 400)
            own = dressed(own, text.style, text.direction)
            size = top * share
            out.append(
                (
                    text,
                    setter.fit(
                        text.words,
                        own,
                        width,
                        height,
                        language=text.language,
                        max_size=size,
                        max_lines=4 if share == 1.0 else 3,
                        min_size=1.0,
                        more_lines=1.15,
                        is_display=True,
                    ),
                )
            )
        lead = max(s.size for _, s in out)
        if _total(out) <= height and all(s.size <= lead * max(shares[t.id] / largest, 0.3) * 1.05 for t, s in out):
            return out
        top = min(top * 0.94, 1.05 * lead)
    return out


def _total(settings: Sequence[tuple[Words, Setting]]) -> float:
    inks = sum(s.ink_height for _, s in settings)
    return inks + sum(GAP * (a.size + b.size) for (_, a), (_, b) in itertools.pairwise(settings))


def _words(settings: Sequence[tuple[Words, Setting]], width: int, height: int, custom: Custom, ink: str) -> str:
    total = _total(settings)
    y = min(max(custom.at * height - total / 2, 0.0), height - total)
    out = []
    for k, (text, setting) in enumerate(settings):
        if k:
            y += GAP * (setting.size + settings[k - 1][1].size)
        x = (width - setting.ink_width) / 2 + setting.ink.left
        out.append(text_html(text.id, setting, x, y + setting.ink.top, setting.width, ink, "center"))
        y += setting.ink_height
    return "".join(out)


def _frame(custom: Custom, settings: Sequence[tuple[Words, Setting]], width: int, height: int, ink: str) -> str:
    if not custom.has_frame or not settings:
        return ""
    inset, line = 0.055 * min(width, height), max(1.0, 0.008 * min(width, height))
    return (
        f'<div style="position:absolute;left:{inset:.1f}px;top:{inset:.1f}px;'
        f"width:{width - 2 * inset:.1f}px;height:{height - 2 * inset:.1f}px;"
        f'border:{line:.1f}px solid {ink};border-radius:{0.6 * inset:.1f}px;opacity:0.85;box-sizing:border-box"></div>'
    )


def _neon(pixels: Pixels, ink: str, settings: Sequence[tuple[Words, Setting]], custom: Custom) -> Pixels:
    """Glass tubes: pale in the middle, coloured at the edge, in a haze of their own light."""
    mask = pixels[..., 3].astype(np.float32) / np.float32(255)
    height, width = mask.shape
    size = max((s.size for _, s in settings), default=0.3 * height)
    tube: NDArray[np.float32] = np.clip(mask, 0, 1)
    frame = _tube_frame(width, height, settings, custom)
    lit = np.maximum(tube, frame)
    # Half the stroke's width inside its edge the tube is at its brightest.
    depth = cv2.distanceTransform((lit > 0.5).astype(np.uint8), cv2.DIST_L2, 3)
    core = np.clip(depth / max(1.0, 0.045 * size), 0, 1) * lit
    near = cv2.GaussianBlur(lit, (0, 0), 0.05 * size + 1)
    far = cv2.GaussianBlur(cv2.resize(lit, (max(1, width // 4), max(1, height // 4))), (0, 0), 0.06 * size + 1)
    far = cv2.resize(far, (width, height), interpolation=cv2.INTER_LINEAR)
    haze = np.clip(0.5 * near + 0.4 * far, 0, 1)
    color = np.array(parse_hex(ink), np.float32)
    lightness, chroma, hue = hex_to_oklch(ink)
    other = np.array(parse_hex(oklch_to_hex(max(0.7, lightness), chroma, hue - 130)), np.float32)
    share = _smooth(frame, tube, size)
    tint = color * (1 - share) + other * share
    pale = (0.62 * core)[..., None]
    rgb = tint * (1 - pale) + pale
    alpha = np.maximum(lit, 0.55 * haze)
    return np.concatenate([np.clip(rgb, 0, 1) * 255 + 0.5, alpha[..., None] * 255 + 0.5], -1).astype(np.uint8)


def _tube_frame(
    width: int, height: int, settings: Sequence[tuple[Words, Setting]], custom: Custom
) -> NDArray[np.float32]:
    """A second tube around the words where the surface leaves room for it."""
    out = np.zeros((height, width), np.float32)
    line = max(2, round(0.022 * min(width, height)))
    inset = 0.07 * min(width, height)
    tallest = max((s.ink_height for _, s in settings), default=0)
    if custom.height * height < tallest * 0.9 and tallest > height - 4 * inset:
        return out
    x0, y0, x1, y1, r = (round(v) for v in (inset, inset, width - inset, height - inset, 0.16 * min(width, height)))
    for a, b in (
        ((x0 + r, y0), (x1 - r, y0)),
        ((x0 + r, y1), (x1 - r, y1)),
        ((x0, y0 + r), (x0, y1 - r)),
        ((x1, y0 + r), (x1, y1 - r)),
    ):
        cv2.line(out, a, b, 1.0, line, cv2.LINE_AA)
    for center, start in (
        ((x0 + r, y0 + r), 180),
        ((x1 - r, y0 + r), 270),
        ((x1 - r, y1 - r), 0),
        ((x0 + r, y1 - r), 90),
    ):
        cv2.ellipse(out, center, (r, r), 0, start, start + 90, 1.0, line, cv2.LINE_AA)
    return out


def _smooth(frame: NDArray[np.float32], tube: NDArray[np.float32], size: float) -> NDArray[np.float32]:
    """How much of the light at each place is the frame's, (h, w, 1)."""
    a, b = (cv2.GaussianBlur(m, (0, 0), 0.08 * size + 1) + 1e-4 for m in (frame, tube))
    return np.asarray((a / (a + b))[..., None], np.float32)


def _filled(pixels: Pixels, background: str | None, ink: str) -> Pixels:
    """Over the background; a screen without one shows a wallpaper that the ink contrasts with."""
    height, width = pixels.shape[:2]
    alpha = pixels[..., 3:].astype(np.float32) / 255
    if background:
        fill = np.broadcast_to(np.array(parse_hex(background), np.float32) * 255, (height, 1, 3))
    else:
        fill = wallpaper(width, height, luminance(ink) > MIDDLE, f32(alpha[..., 0]))
    rgb = pixels[..., :3] * alpha + fill * (1 - alpha)
    return np.concatenate([rgb + 0.5, np.full_like(alpha, 255)], -1).astype(np.uint8)
