"""Links of a diagram as SVG: lines, arrows and their heads."""

import itertools
import math
from collections.abc import Sequence

from . import _svg as svg
from ._graph import Link, Point

ROUND = 5.0  # of the line's width: radius of its corners
HEAD = 3.6  # of the line's width: length of an arrow's head
HEAD_WIDTH = 0.58  # of its length: half its width


def link_svg(link: Link, color: str, width: float, *, has_head: bool = True, dash: float = 0.0) -> str:
    """A link with its head, px of the page."""
    if len(link.points) < 2:
        return ""
    points = list(link.points)
    tip, before = points[-1], _before(link)
    head = HEAD * width
    angle = math.atan2(tip[1] - before[1], tip[0] - before[0])
    if has_head:
        # The line ends inside the head, or its blunt end would show beside the tip.
        points[-1] = (tip[0] - 0.8 * head * math.cos(angle), tip[1] - 0.8 * head * math.sin(angle))
    d = _path(points, link.manner, ROUND * width)
    dashes = f' stroke-dasharray="{dash:.1f} {0.8 * dash:.1f}"' if dash else ""
    line = (
        f'<path d="{d}" fill="none" stroke="{color}" stroke-width="{width:.2f}" stroke-linecap="round" '
        f'stroke-linejoin="round"{dashes}/>'
    )
    return line + (arrow_head(tip, angle, head, color) if has_head else "")


def arrow_head(tip: Point, angle: float, length: float, color: str) -> str:
    """A filled triangle that points along `angle` (radians)."""
    half = HEAD_WIDTH * length
    cos, sin = math.cos(angle), math.sin(angle)
    back = (tip[0] - length * cos, tip[1] - length * sin)
    notch = (tip[0] - 0.74 * length * cos, tip[1] - 0.74 * length * sin)
    sides = [(back[0] - half * sin, back[1] + half * cos), (back[0] + half * sin, back[1] - half * cos)]
    return svg.polygon([tip, sides[0], notch, sides[1]], color)


def _before(link: Link) -> Point:
    """A point that the link comes from at its end."""
    (ax, ay), (bx, by) = link.points[-2], link.points[-1]
    if link.manner == "down":
        return bx, by - (1 if by >= ay else -1)
    if link.manner == "across":
        return bx - (1 if bx >= ax else -1), by
    return ax, ay


def _path(points: Sequence[Point], manner: str, radius: float) -> str:
    if manner == "arc":
        return _through(points)
    if manner in ("down", "across"):
        return _swung(points, is_down=manner == "down")
    return _cornered(points, radius)


def _cornered(points: Sequence[Point], radius: float) -> str:
    d = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        r = min(radius, math.dist(before, corner) / 2, math.dist(corner, after) / 2)
        a, b = _towards(corner, before, r), _towards(corner, after, r)
        d += f"L{a[0]:.1f} {a[1]:.1f}Q{corner[0]:.1f} {corner[1]:.1f} {b[0]:.1f} {b[1]:.1f}"
    return d + f"L{points[-1][0]:.1f} {points[-1][1]:.1f}"


def _towards(start: Point, end: Point, by: float) -> Point:
    length = math.dist(start, end) or 1.0
    return start[0] + (end[0] - start[0]) * by / length, start[1] + (end[1] - start[1]) * by / length


def _swung(points: Sequence[Point], *, is_down: bool) -> str:
    d = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    for (ax, ay), (bx, by) in itertools.pairwise(points):
        if is_down:
            mid = (ay + by) / 2
            d += f"C{ax:.1f} {mid:.1f} {bx:.1f} {mid:.1f} {bx:.1f} {by:.1f}"
        else:
            mid = (ax + bx) / 2
            d += f"C{mid:.1f} {ay:.1f} {mid:.1f} {by:.1f} {bx:.1f} {by:.1f}"
    return d


def _through(points: Sequence[Point]) -> str:
    """An open curve through the points (Catmull–Rom as Béziers)."""
    n = len(points)
    d = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    for k in range(n - 1):
        p0, p1, p2, p3 = points[max(0, k - 1)], points[k], points[k + 1], points[min(n - 1, k + 2)]
        c1 = (p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6)
        c2 = (p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6)
        d += f"C{c1[0]:.1f} {c1[1]:.1f} {c2[0]:.1f} {c2[1]:.1f} {p2[0]:.1f} {p2[1]:.1f}"
    return d
