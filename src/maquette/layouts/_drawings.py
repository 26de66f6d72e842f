"""Flat drawings made to belong: cut out like a sticker, or tinted in the theme's colours. Pure strings."""

import re
from collections.abc import Sequence

from ..assets import drawing_svg
from ..color import hex_to_oklch, parse_hex, to_hex
from ..drawing import repainted
from ..plan.model import Motif
from ..themes import Colors
from . import _svg as svg

GRID = 32.0  # the drawings' own unit square

_BODY = re.compile(r"<svg[^>]*viewBox=\"([^\"]+)\"[^>]*>(.*)</svg>", re.S)
_PAINT = re.compile(r'(fill|stroke|stop-color)="(#[0-9a-fA-F]{3,8})"')
_ID = re.compile(r'(id="|url\(#|href="#)([^")]+)')
_ANY_FILL = re.compile(r'fill="(?!none)[^"]*"')


def placed(
    motif: Motif,
    x: float,
    y: float,
    size: float,
    angle_deg: float,
    treatment: str,
    ramp: Sequence[str],
    colors: Colors,
    prefix: str,
) -> str:
    """A drawing as an SVG group.

    Args:
        x, y: Its middle, px.
        size: Edge of its square, px.
        ramp: Colours from dark to light, for "duotone".
        treatment: "full", "sticker" or "duotone"; see `Theme.drawing`.
        prefix: Unique on the page: keeps gradients of two drawings apart.
    """
    drawn = drawing_svg(motif.drawing)
    found = _BODY.search(repainted(drawn, motif.color) if motif.color else drawn)
    assert found is not None, "the asset compiler writes one svg element"
    left, top, width, height = map(float, found.group(1).split())
    body = _ID.sub(rf"\g<1>{prefix}\g<2>", found.group(2))
    scale = size / max(width, height)
    if treatment == "duotone":
        body = tinted(body, ramp)
    if treatment == "sticker":
        body = sticker(body, 1.7, colors)
    middle = f'<g transform="translate({-left - width / 2:.3f} {-top - height / 2:.3f})">{body}</g>'
    return svg.group(middle, x, y, angle_deg, scale)


def sticker(body: str, border: float, colors: Colors) -> str:
    """With a white cut edge and a hard little shadow; `border` in units of the drawing."""
    flat = _ANY_FILL.sub('fill="#ffffff"', re.sub(r'stroke="[^"]*"', "", body))
    edge = f'<g stroke="#ffffff" stroke-width="{2 * border}" stroke-linejoin="round">{flat}</g>'
    dark = _ANY_FILL.sub(f'fill="{colors.ink}"', flat)
    shade = (
        f'<g opacity="0.16" transform="translate(0.5 0.9)"><g stroke="{colors.ink}" stroke-width="{2 * border}" '
        f'stroke-linejoin="round">{dark}</g></g>'
    )
    return shade + edge + body


def tinted(body: str, ramp: Sequence[str]) -> str:
    """Every colour replaced by one of `ramp`, dark to light, by its own lightness within the drawing."""
    found = [m.group(2) for m in _PAINT.finditer(body) if len(m.group(2)) <= 7]
    levels = sorted({round(_lightness(c), 3) for c in found})
    low, high = (levels[0], levels[-1]) if levels else (0.0, 1.0)

    def paint(match: re.Match[str]) -> str:
        if len(match.group(2)) > 7:
            return match.group()
        # A drawing of few tones would sit in one step of the ramp; stretched half-way it keeps its inner edges.
        own = _lightness(match.group(2))
        stretched = (own - low) / (high - low) if high - low > 0.02 else own
        at = round((0.4 * own + 0.6 * stretched) * (len(ramp) - 1))
        return f'{match.group(1)}="{ramp[min(len(ramp) - 1, max(0, at))]}"'

    return _PAINT.sub(paint, body)


def _lightness(color: str) -> float:
    return hex_to_oklch(to_hex(parse_hex(color)))[0]
