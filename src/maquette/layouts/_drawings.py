"""Flat drawings made to belong: cut out like a sticker, or tinted in the theme's colours. Pure strings."""

import math
import re
from collections.abc import Sequence
from functools import cache

import numpy as np

from ..assets import drawing_svg
from ..color import hex_to_oklch, parse_hex, to_hex
from ..drawing import MARGIN, rasterised, repainted
from ..plan.model import Motif
from ..themes import Colors
from . import _svg as svg

INK = 0.94  # of its square: what the ink of a drawing takes along its longer side
MOST_GROWN = 1.7  # times: a pin does not become a pillar
LOOK_EDGE = 48  # px: enough to see how far the ink reaches
# Drawings that are a view through a square window: shown through a round one, or they look like a button.
VIEWS = frozenset(
    {
        "bridge-at-night",
        "cityscape",
        "cityscape-at-dusk",
        "desert",
        "fireworks",
        "foggy",
        "milky-way",
        "moon-viewing-ceremony",
        "motorway",
        "national-park",
        "night-with-stars",
        "railway-track",
        "shooting-star",
        "sparkler",
        "sunrise",
        "sunrise-over-mountains",
        "sunset",
    }
)

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
    body = _ID.sub(rf"\g<1>{prefix}\g<2>", found.group(2))
    middle_x, middle_y, edge = ink_square(motif.drawing)
    scale = INK * size / edge
    if motif.drawing in VIEWS:
        angle_deg = 0.0
        shape = svg.circle(middle_x, middle_y, 0.485 * edge, "#ffffff")
        body = f'<clipPath id="{prefix}view">{shape}</clipPath><g clip-path="url(#{prefix}view)">{body}</g>'
    if treatment == "duotone":
        body = tinted(body, ramp)
    if treatment == "sticker":
        border = 1.7 * edge / 30  # of the size on the page, however much of its square the drawing takes
        body = (
            _ringed(body, middle_x, middle_y, edge, border) if motif.drawing in VIEWS else sticker(body, border, colors)
        )
    middle = f'<g transform="translate({-middle_x:.3f} {-middle_y:.3f})">{body}</g>'
    return svg.group(middle, x, y, angle_deg, scale, drawing=motif.label)


@cache
def ink_box(drawing: str) -> tuple[float, float, float, float]:
    """(x, y, width, height) of what is seen of a drawing, not its margins, in its own units."""
    source = drawing_svg(drawing)
    found = _BODY.search(source)
    assert found is not None, "the asset compiler writes one svg element"
    left, top, width, height = map(float, found.group(1).split())
    ink = rasterised(source, LOOK_EDGE)[..., 3] > 64
    ys, xs = (np.nonzero(ink.any(axis))[0] for axis in (1, 0))
    if not len(ys):
        return left, top, width, height
    pixel = max(width, height) * (1 + 2 * MARGIN) / LOOK_EDGE
    x0, y0 = left + width / 2 - LOOK_EDGE / 2 * pixel, top + height / 2 - LOOK_EDGE / 2 * pixel
    wide, high = int(xs[-1] - xs[0]) + 1, int(ys[-1] - ys[0]) + 1
    return x0 + pixel * int(xs[0]), y0 + pixel * int(ys[0]), pixel * wide, pixel * high


def outline(drawing: str | None, towards: tuple[float, float]) -> float:
    """How far the ink reaches on the way from the middle of its box, as a share of the way.

    Args:
        drawing: None: a round thing that fills its box.
        towards: As shares of the box's width and height, from its middle.
    """
    steps = [k / 40 for k in range(1, 41)]
    if drawing is None:
        far = math.hypot(*towards)
        return min(1.0, 0.4 / max(far, 1e-3))
    ink = rasterised(drawing_svg(drawing), LOOK_EDGE)[..., 3] > 64
    ys, xs = (np.nonzero(ink.any(axis))[0] for axis in (1, 0))
    if not len(ys):
        return 0.5
    wide, high = xs[-1] - xs[0] + 1, ys[-1] - ys[0] + 1
    cx, cy = xs[0] + wide / 2, ys[0] + high / 2
    on = []
    for step in steps:
        x, y = int(cx + step * towards[0] * wide), int(cy + step * towards[1] * high)
        if 0 <= x < LOOK_EDGE and 0 <= y < LOOK_EDGE and ink[y, x]:
            on.append(step)
    return float(max(on[-1] - 0.06, 0.0)) if on else 0.0


@cache
def ink_square(drawing: str) -> tuple[float, float, float]:
    """(x, y, edge) of the square around a drawing's ink, in its own units: middle and edge."""
    x, y, width, height = ink_box(drawing)
    found = _BODY.search(drawing_svg(drawing))
    assert found is not None, "the asset compiler writes one svg element"
    whole = max(map(float, found.group(1).split()[2:]))
    return x + width / 2, y + height / 2, max(width, height, whole / MOST_GROWN)


def _ringed(body: str, x: float, y: float, edge: float, border: float) -> str:
    """A round view as a sticker: a white ring about it."""
    radius = 0.485 * edge
    return (
        svg.circle(x + 0.5, y + 0.9, radius + 0.6 * border, "#000000", 0.16)
        + svg.circle(x, y, radius + border, "#ffffff")
        + body
    )


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
