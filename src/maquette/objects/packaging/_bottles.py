"""What bottles of the bathroom share: a round labelled body and a way to print on it."""

import math

from ...geometry import Part, Surface, round_patch
from ...materials import Material


def label_surface(radius: float, span_deg: float, low: float, high: float) -> Surface:
    return Surface("label", radius * math.radians(span_deg), high - low)


def label_part(
    radius: float, span_deg: float, low: float, high: float, material: Material, lift: float = 0.0003
) -> Part:
    """The printable patch on a round body."""
    return Part("label", round_patch((radius, low), (radius, high), span_deg=span_deg, lift=lift), material, "label")
