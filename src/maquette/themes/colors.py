"""The colours of one design, with contrast by construction. Pure arithmetic in OKLCH.

Contrast is WCAG 2.2's: 4.5:1 for all words (1.4.3), 3:1 for shapes that mean something (1.4.11).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ..color import contrast, hex_to_oklch, luminance, oklch_to_hex

TEXT = 4.5  # contrast of words
STRONG = 7.0  # contrast of the main ink where the colours allow
SHAPE = 3.0  # contrast of shapes that mean something
GREY = 0.04  # chroma below which a colour has no hue worth following


@dataclass(frozen=True, slots=True)
class Colors:
    """All `#rrggbb`.

    Args:
        ground, ground_end: Of the page; a gradient runs from the first to the second.
        surface: Cards and panels on the ground.
        ink: Words on the ground or the surface.
        muted: Quieter words, still at 4.5:1.
        accent: The first accent, as it is; not for words.
        accent_ink: The first accent made readable on the ground.
        on_accent: Words on the first accent.
        accents: At least three, for shapes; the first is `accent`.
    """

    ground: str
    ground_end: str
    surface: str
    ink: str
    muted: str
    accent: str
    accent_ink: str
    on_accent: str
    accents: tuple[str, ...]

    @property
    def is_dark(self) -> bool:
        return luminance(self.ground) < 0.18


def readable(color: str, on: Sequence[str], ratio: float = TEXT) -> str:
    """The colour itself, or the nearest lightness of it that reaches the contrast on every ground.

    White or black, whichever is better, when no lightness does: grounds too different for one ink.
    """
    if all(contrast(color, g) >= ratio for g in on):
        return color
    lightness, chroma, hue = hex_to_oklch(color)
    steps = sorted((k / 50 for k in range(51)), key=lambda at: abs(at - lightness))
    for at in steps:
        tried = oklch_to_hex(at, chroma, hue)
        if all(contrast(tried, g) >= ratio for g in on):
            return tried
    return max(("#ffffff", "#000000"), key=lambda c: min(contrast(c, g) for g in on))


def mix(one: str, other: str, share: float) -> str:
    """`share` of `other` in `one`, mixed in OKLab."""
    import math

    (l1, c1, h1), (l2, c2, h2) = hex_to_oklch(one), hex_to_oklch(other)
    a = (1 - share) * c1 * math.cos(math.radians(h1)) + share * c2 * math.cos(math.radians(h2))
    b = (1 - share) * c1 * math.sin(math.radians(h1)) + share * c2 * math.sin(math.radians(h2))
    return oklch_to_hex(l1 + share * (l2 - l1), math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360)


def shifted(color: str, lightness: float = 0.0, chroma: float = 1.0, hue_deg: float = 0.0) -> str:
    """The colour lighter by `lightness`, `chroma` times as vivid, turned by `hue_deg`."""
    l_, c, h = hex_to_oklch(color)
    return oklch_to_hex(min(1.0, max(0.0, l_ + lightness)), c * chroma, (h + hue_deg) % 360)


def in_hue_of(color: str, other: str) -> str:
    """The colour in the hue of another; itself when that one is grey."""
    lightness, chroma, _ = hex_to_oklch(color)
    _, other_chroma, hue = hex_to_oklch(other)
    return color if other_chroma < GREY else oklch_to_hex(lightness, chroma, hue)


def build(ground: str, ground_end: str, surface: str, ink: str, accents: Sequence[str]) -> Colors:
    """Colours from a ground, an ink and accents, each moved as far as reading needs and no further."""
    ends = (ground, ground_end)
    stands_on = (*ends, surface)
    strong = readable(ink, stands_on, STRONG)
    main = strong if min(contrast(strong, g) for g in stands_on) >= TEXT else readable(ink, ends, TEXT)
    # An accent too near the ground would drown as a button; it keeps its hue.
    first = readable(accents[0], ends, 1.6)
    # Light words on a strong colour look crisper than dark ones, so they come first when they can be read.
    options = sorted((surface, ground, main), key=luminance, reverse=True)
    on_accent = next((c for c in options if contrast(c, first) >= TEXT), readable(options[0], (first,), TEXT))
    return Colors(
        ground=ground,
        ground_end=ground_end,
        surface=surface,
        ink=main,
        muted=readable(mix(main, ground, 0.32), ends, TEXT),
        accent=first,
        accent_ink=readable(first, ends, TEXT),
        on_accent=on_accent,
        accents=(first, *accents[1:]),
    )
