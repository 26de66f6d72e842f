"""A window frame held before a lamp, out of the picture: its bars fall as shadows over the scene."""

import math

import numpy as np

from ..geometry import Part
from ..materials import Material
from ..plan.model import Vector
from ._build import box_quads, quads
from .contracts import Focus

AZIMUTH_DEG, ELEVATION_DEG = -50.0, 34.0  # of the lamp that it stands before
DISTANCE = 4.6  # reaches of the subject, from its middle
EDGE, PANES, BAR = 1.6, 5, 0.075  # half the frame's edge, panes each way, and half a bar's width, in reaches


def window_bars(focus: Focus, *, from_right: bool = False) -> Part:
    """The frame, square to the light from the left, or from the right."""
    s, (x, y, z) = focus.reach, focus.middle
    azimuth = math.radians(-AZIMUTH_DEG if from_right else AZIMUTH_DEG)
    elevation = math.radians(ELEVATION_DEG)
    way = np.array(
        [math.sin(azimuth) * math.cos(elevation), -math.cos(azimuth) * math.cos(elevation), math.sin(elevation)]
    )
    across = np.cross([0.0, 0.0, 1.0], way)
    across /= np.linalg.norm(across)
    turn = np.stack([across, way, np.cross(way, across)], 1) * s
    corners: list[list[Vector]] = []
    for line in np.linspace(-EDGE, EDGE, PANES + 1):
        corners += box_quads((line - BAR, -0.01, -EDGE), (line + BAR, 0.01, EDGE))
        corners += box_quads((-EDGE, -0.01, line - BAR), (EDGE, 0.01, line + BAR))
    at = np.array([x, y, z]) + DISTANCE * s * way
    placed = [[(float(a), float(b), float(c)) for a, b, c in np.array(quad) @ turn.T + at] for quad in corners]
    return Part("gobo", quads(placed), Material(color=(0.02, 0.02, 0.02), roughness=0.9))
