"""What devices are made of besides their shells: black glass, dark plastic, screens that are on."""

import numpy as np
from numpy.typing import NDArray

from ...geometry import Mesh, extrude, squircle
from ...materials import Material

GLASS = Material(color=(0.008, 0.008, 0.009), roughness=0.06, clearcoat=1.0)
DARK = Material(color=(0.012, 0.012, 0.013), roughness=0.45)
LENS = Material(color=(0.010, 0.008, 0.018), roughness=0.03, clearcoat=1.0)
SCREEN_GLOW = 0.9


def lit() -> Material:
    """A screen that is on; its picture comes as a texture."""
    return Material(color=(SCREEN_GLOW,) * 3, kind="light", sampling=0.0)


def slab(width: float, height: float, corner: float, depth: float, bevel: float, frame: NDArray[np.floating]) -> Mesh:
    """A plate with corners as devices have, its front up along the frame's z."""
    return extrude(squircle(width, height, corner), depth, bevel=bevel).moved(frame)
