"""SVG as strings. Lengths in px."""

import html
import math
from collections.abc import Iterable, Sequence

Point = tuple[float, float]
Stop = tuple[float, str, float]  # offset, colour, opacity


def document(width: float, height: float, body: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" '
        f'viewBox="0 0 {width:.0f} {height:.0f}">{body}</svg>'
    )


def circle(x: float, y: float, radius: float, fill: str, opacity: float = 1.0) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.2f}" fill="{fill}"{_opacity(opacity)}/>'


def ring(x: float, y: float, radius: float, stroke: str, width: float, opacity: float = 1.0) -> str:
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.2f}" fill="none" stroke="{stroke}" '
        f'stroke-width="{width:.2f}"{_opacity(opacity)}/>'
    )


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, stroke: str = "", width: float = 0.0) -> str:
    line = f' stroke="{stroke}" stroke-width="{width:.2f}"' if stroke else ""
    return f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:.1f}" ry="{ry:.1f}" fill="{fill}"{line}/>'


def radial(id: str, stops: Sequence[Stop], circle: tuple[float, float, float] | None = None) -> str:
    """A radial gradient over `circle` (x, y, radius) in px, or over whatever it fills."""
    where = ""
    if circle is not None:
        where = f' gradientUnits="userSpaceOnUse" cx="{circle[0]:.1f}" cy="{circle[1]:.1f}" r="{circle[2]:.1f}"'
    return f'<radialGradient id="{id}"{where}>{_stops(stops)}</radialGradient>'


def linear(id: str, stops: Sequence[Stop], ends: tuple[float, float, float, float]) -> str:
    """A linear gradient from (x0, y0) to (x1, y1), in shares of what it fills."""
    x0, y0, x1, y1 = ends
    return f'<linearGradient id="{id}" x1="{x0}" y1="{y0}" x2="{x1}" y2="{y1}">{_stops(stops)}</linearGradient>'


def _stops(stops: Sequence[Stop]) -> str:
    return "".join(
        f'<stop offset="{at}" stop-color="{color}" stop-opacity="{opacity:.3f}"/>' for at, color, opacity in stops
    )


def rect(
    x: float,
    y: float,
    width: float,
    height: float,
    fill: str,
    radius: float = 0.0,
    opacity: float = 1.0,
    stroke: str = "",
    stroke_width: float = 0.0,
) -> str:
    line = f' stroke="{stroke}" stroke-width="{stroke_width:.2f}"' if stroke else ""
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="{radius:.1f}" '
        f'fill="{fill}"{line}{_opacity(opacity)}/>'
    )


def polygon(points: Iterable[Point], fill: str, opacity: float = 1.0) -> str:
    return f'<polygon points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}" fill="{fill}"{_opacity(opacity)}/>'


def path(d: str, fill: str = "none", stroke: str = "", width: float = 0.0, opacity: float = 1.0) -> str:
    line = (
        f' stroke="{stroke}" stroke-width="{width:.2f}" stroke-linecap="round" stroke-linejoin="round"'
        if stroke
        else ""
    )
    return f'<path d="{d}" fill="{fill}"{line}{_opacity(opacity)}/>'


def group(
    body: str,
    x: float = 0.0,
    y: float = 0.0,
    angle_deg: float = 0.0,
    scale: float = 1.0,
    opacity: float = 1.0,
    drawing: str = "",
) -> str:
    """Elements moved together; `drawing` names what they show, for files that keep layers."""
    move = f'transform="translate({x:.2f} {y:.2f}) rotate({angle_deg:.2f}) scale({scale:.4f})"'
    name = f' data-drawing="{html.escape(drawing, quote=True)}"' if drawing else ""
    return f"<g {move}{_opacity(opacity)}{name}>{body}</g>"


def smooth(points: Sequence[Point]) -> str:
    """Path data of a closed curve through the points (Catmull–Rom as Béziers)."""
    n = len(points)
    d = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    for k in range(n):
        p0, p1, p2, p3 = (points[(k + j - 1) % n] for j in range(4))
        c1 = (p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6)
        c2 = (p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6)
        d += f"C{c1[0]:.1f} {c1[1]:.1f} {c2[0]:.1f} {c2[1]:.1f} {p2[0]:.1f} {p2[1]:.1f}"
    return d + "Z"


def star(x: float, y: float, outer: float, inner: float, count: int, fill: str, opacity: float = 1.0) -> str:
    """A star with `count` points."""
    points = [
        (
            x + (outer if k % 2 == 0 else inner) * math.sin(math.pi * k / count),
            y - (outer if k % 2 == 0 else inner) * math.cos(math.pi * k / count),
        )
        for k in range(2 * count)
    ]
    return polygon(points, fill, opacity)


def scallop(x: float, y: float, radius: float, count: int, fill: str) -> str:
    """A disc with a wavy edge: a badge."""
    points = [
        (
            x + radius * (1 + (0.04 if k % 2 else -0.04)) * math.cos(math.pi * k / count),
            y + radius * (1 + (0.04 if k % 2 else -0.04)) * math.sin(math.pi * k / count),
        )
        for k in range(2 * count)
    ]
    return path(smooth(points), fill)


def shadow(x: float, y: float, width: float, height: float, radius: float, reach: float, color: str) -> str:
    """A soft shadow below a card: a few rectangles cost a fiftieth of a blur of the whole sheet."""
    layers = 9
    out = []
    for k in range(layers):
        grow = reach * (1 - k / layers)
        out.append(
            rect(
                x - grow,
                y - grow + 0.45 * reach,
                width + 2 * grow,
                height + 2 * grow,
                color,
                radius + grow,
                0.017 + 0.0012 * k,
            )
        )
    return "".join(out)


def _opacity(opacity: float) -> str:
    return "" if opacity >= 1 else f' opacity="{opacity:.3f}"'
