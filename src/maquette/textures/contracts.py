"""What a texture file brings: flat tiles that repeat, or grains that run through the whole of a body."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..arrays import Floats, f32
from ..color import RGB


@dataclass(frozen=True, slots=True)
class Skin:
    """A surface as images; row 0 is its lower edge. All wrap around at their edges.

    Args:
        color: (h, w, 3) linear RGB.
        roughness: (h, w), 0 to 1.
        normal: (h, w, 3) unit, x along the columns, y along the rows, z out of the surface; None: flat.
    """

    color: Floats
    roughness: Floats
    normal: Floats | None = None


@dataclass(frozen=True, slots=True)
class Tile:
    """A pattern that is laid on surfaces, over and over.

    Args:
        size_m: Width and height of one tile.
        feature_m: What one must see several of to know the stuff: a brick, a stitch.
        draw: The skin in a colour, which its mean is close to.
    """

    size_m: tuple[float, float]
    feature_m: float
    draw: Callable[[RGB], Skin]


class At(Protocol):
    """Colour (n, 3) linear and roughness (n,) of a grain at points."""

    def __call__(self, points: Floats, color: RGB) -> tuple[Floats, Floats]: ...


@dataclass(frozen=True, slots=True)
class Grain:
    """A pattern through the whole of a body, as wood and marble have it: no seams, whatever is carved of it.

    Args:
        at: Colour and roughness at points in metres, (n, 3); wood grows along x, its heart is at y = z = 0.
        is_directed: It runs along the longest side of each piece.
        feature_m: As of a tile.
    """

    at: At
    is_directed: bool
    feature_m: float


def normals_of(height: Floats, size_m: tuple[float, float]) -> Floats:
    """(h, w, 3) unit normals of a wrapping relief in metres."""
    rows, columns = height.shape
    across = (np.roll(height, -1, 1) - np.roll(height, 1, 1)) * np.float32(columns / (2 * size_m[0]))
    up = (np.roll(height, -1, 0) - np.roll(height, 1, 0)) * np.float32(rows / (2 * size_m[1]))
    normal = np.stack([-across, -up, np.ones_like(height)], -1)
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True)
    return normal.astype(np.float32)


def toned(tone: NDArray[np.floating], color: RGB) -> Floats:
    """(h, w, 3): a colour made lighter and darker by (h, w) or (h, w, 3) factors, whose mean it keeps."""
    field = tone[..., None] if tone.ndim == 2 else tone
    out = np.clip(np.asarray(color, np.float32) * field, 0.0, 0.95)
    mean = np.maximum(out.reshape(-1, 3).mean(0), 1e-4)
    return f32(np.clip(out * (f32(color) / mean), 0.0, 1.0))
