"""Plane and space curves that solids are made from: (n, 2) or (n, 3) float64 arrays in metres.

A closed curve does not repeat its first point.
"""

import math
from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Curve: TypeAlias = NDArray[np.float64]

ARC_STEP_DEG = 9.0  # facets of a rounded corner; smooth shading hides smaller ones


def rounded(
    corners: Sequence[tuple[float, float, float]], *, closed: bool = False, step_deg: float = ARC_STEP_DEG
) -> Curve:
    """A polygon with its corners rounded by circular arcs.

    Args:
        corners: (x, y, radius) each; radius 0 keeps a hard corner. A radius too large for its two sides
            is cut down to what half of the shorter one allows, so arcs never overlap.
        closed: Whether the last corner joins the first; the ends of an open curve stay sharp.
        step_deg: Largest angle between two points of an arc.
    Returns:
        (n, 2) points.
    """
    points = np.array([c[:2] for c in corners], np.float64)
    out: list[NDArray[np.float64]] = []
    for i, (_, _, radius) in enumerate(corners):
        here = points[i]
        if radius <= 0 or (not closed and i in (0, len(corners) - 1)):
            out.append(here[None])
            continue
        to_last, to_next = points[i - 1] - here, points[(i + 1) % len(points)] - here
        a, b = float(np.linalg.norm(to_last)), float(np.linalg.norm(to_next))
        u, v = to_last / a, to_next / b
        bend = math.pi - math.acos(float(np.clip(u @ v, -1, 1)))
        if bend < 1e-6:
            out.append(here[None])
            continue
        # An end of an open curve has no arc of its own, so its whole side is free.
        free_a = a if not closed and i == 1 else a / 2
        free_b = b if not closed and i == len(corners) - 2 else b / 2
        reach = min(radius * math.tan(bend / 2), 0.999 * free_a, 0.999 * free_b)
        radius = reach / math.tan(bend / 2)
        inward = (u + v) / np.linalg.norm(u + v)
        center = here + inward * radius / math.cos(bend / 2)
        start, end = here + u * reach - center, here + v * reach - center
        steps = max(2, math.ceil(math.degrees(bend) / step_deg))
        t = np.linspace(0, 1, steps + 1)[:, None]
        out.append(center + (np.sin((1 - t) * bend) * start + np.sin(t * bend) * end) / math.sin(bend))
    return np.concatenate(out)


def rounded_rectangle(width: float, height: float, radius: float, *, step_deg: float = ARC_STEP_DEG) -> Curve:
    """A rectangle about the origin with round corners, counter-clockwise; half its height as radius: a stadium."""
    x, y = width / 2, height / 2
    corners = [(x, -y, radius), (x, y, radius), (-x, y, radius), (-x, -y, radius)]
    return rounded(corners, closed=True, step_deg=step_deg)


def squircle(width: float, height: float, radius: float, count: int = 96) -> Curve:
    """A rounded rectangle whose curvature grows without a jump, as on phones and cases, counter-clockwise.

    Each corner is a quarter of the superellipse |x|^2.6 + |y|^2.6 = 1 over 1.25 times the radius.
    """
    reach = min(1.25 * radius, width / 2, height / 2)
    t = np.linspace(0, math.pi / 2, max(4, count // 4))
    arc = np.stack([np.cos(t), np.sin(t)], 1) ** (2 / 2.6) * reach
    quarters = []
    for k, (sx, sy) in enumerate(((1, 1), (-1, 1), (-1, -1), (1, -1))):
        corner = np.array([sx * (width / 2 - reach), sy * (height / 2 - reach)])
        quarter = corner + arc * (sx, sy)
        quarters.append(quarter if k % 2 == 0 else quarter[::-1])
    points = np.concatenate(quarters)
    is_new = np.linalg.norm(points - np.roll(points, 1, 0), axis=1) > 1e-9
    return np.asarray(points[is_new], np.float64)


def ellipse(rx: float, ry: float | None = None, count: int = 96) -> Curve:
    """An ellipse about the origin, counter-clockwise."""
    t = np.arange(count) * (2 * math.pi / count)
    return np.stack([rx * np.cos(t), (rx if ry is None else ry) * np.sin(t)], 1)


def spline(points: Sequence[Sequence[float]], count: int, *, closed: bool = False) -> Curve:
    """A smooth curve through points, `count` samples evenly spread along it.

    Catmull-Rom with centripetal knots (no loops or cusps): Yuksel, Schaefer & Keyser, "On the
    parameterization of Catmull-Rom curves", 2009.
    """
    p = np.array(points, np.float64)
    ring = (
        np.concatenate([p[-1:], p, p[:2]]) if closed else np.concatenate([2 * p[:1] - p[1:2], p, 2 * p[-1:] - p[-2:-1]])
    )
    fine = []
    for p0, p1, p2, p3 in zip(ring, ring[1:], ring[2:], ring[3:], strict=False):
        k = np.cumsum([0.0, *(math.sqrt(float(np.linalg.norm(b - a))) for a, b in ((p0, p1), (p1, p2), (p2, p3)))])
        t = np.linspace(k[1], k[2], 24, endpoint=False)[:, None]
        a1 = ((k[1] - t) * p0 + t * p1) / k[1]
        a2 = ((k[2] - t) * p1 + (t - k[1]) * p2) / (k[2] - k[1])
        a3 = ((k[3] - t) * p2 + (t - k[2]) * p3) / (k[3] - k[2])
        b1 = ((k[2] - t) * a1 + t * a2) / k[2]
        b2 = ((k[3] - t) * a2 + (t - k[1]) * a3) / (k[3] - k[1])
        fine.append(((k[2] - t) * b1 + (t - k[1]) * b2) / (k[2] - k[1]))
    curve = np.concatenate([*fine, p[:1] if closed else p[-1:]])
    return resample(curve, count + 1)[:-1] if closed else resample(curve, count)


def resample(curve: Curve, count: int) -> Curve:
    """`count` points evenly spread along an open curve, both ends kept."""
    length = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(curve, axis=0), axis=1))])
    at = np.linspace(0, length[-1], count)
    return np.stack([np.interp(at, length, curve[:, k]) for k in range(curve.shape[1])], 1)
