"""Open ground from the camera's feet to the horizon, as one mesh with one picture on it.

Both are drawn on a grid of rings about the spot where the camera is expected to stand, each ring a little wider than
the one within: so what is close has fine detail, what is far has coarse, and nothing repeats. What covers the ground
is a function of the spot; noise finer than a grain of the picture is left out, or it would flicker.
"""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from ..arrays import Floats, f32
from ..geometry import Mesh, Part
from ..materials import Material
from ..noise import noise
from ._build import to_srgb8

TILE = 512  # px of a tile of noise
GRAIN = 12.0  # px of its largest shapes
EDGE_DEG = 46.0  # to both sides of the way ahead, that most of the detail goes to
AHEAD = 0.76  # share of it
HORIZON = 6000.0  # metres
ROWS, COLUMNS = 896, 1792  # of the picture
MESH = (280, 260)  # rings and spokes of the mesh


@dataclass(frozen=True, slots=True)
class Spots:
    """Points of the ground, metres, in arrays of one shape; `grain` is how far apart they are."""

    x: Floats
    y: Floats
    grain: Floats

    def moved(self, dx: float, dy: float) -> "Spots":
        return Spots(self.x + f32(dx), self.y + f32(dy), self.grain)

    def away(self, x: float, y: float) -> Floats:
        """Metres from a point."""
        return f32(np.hypot(self.x - f32(x), self.y - f32(y)))


@dataclass(frozen=True, slots=True)
class Cover:
    """What lies on the ground: colour (…, 3) linear and roughness (…)."""

    color: Floats
    roughness: Floats


class Field:
    """Endless noise over the ground; the same seed gives the same."""

    def __init__(self, seed: int) -> None:
        rng = np.random.default_rng(seed)
        self._tiles = [np.pad(noise((TILE, TILE), 3.0, rng), ((0, 1), (0, 1)), mode="wrap") for _ in range(3)]
        self._shifts = rng.uniform(0, TILE, (16, 2))

    def at(self, spots: Spots, metres: float, layer: int = 0) -> Floats:
        """Of about unit deviation, with shapes of about that size; `layer` gives independent ones."""
        out = np.zeros_like(spots.x)
        # Rings are sorted by their grain: beyond some of them nothing of that size is seen.
        count = int(np.searchsorted(spots.grain[:, spots.grain.shape[1] // 2], 0.5 * metres))
        if not count:
            return out
        scale = f32(GRAIN / metres)
        u, v = self._shifts[layer % 16]
        at_x, at_y = (np.ascontiguousarray(spots.x[:count]) * scale, np.ascontiguousarray(spots.y[:count]) * scale)
        value = cv2.remap(
            self._tiles[layer % 3], _wrapped(at_x + f32(u)), _wrapped(at_y + f32(v)), interpolation=cv2.INTER_LINEAR
        )
        out[:count] = value * np.clip(f32(1.6) - spots.grain[:count] * f32(3.2 / metres), 0, 1)
        return out

    def rough(self, spots: Spots, metres: float, octaves: int = 4, layer: int = 0, gain: float = 0.5) -> Floats:
        """Noise with finer noise on it, each half as large and half as strong."""
        out = self.at(spots, metres, layer)
        for k in range(1, octaves):
            out = out + f32(gain**k) * self.at(spots, metres * 0.47**k, layer + k)
        return out


Height = Callable[[Spots], Floats]


def flat(spots: Spots) -> Floats:
    return np.zeros_like(spots.x)


def laid(
    eye: tuple[float, float],
    near: float,
    height: Height,
    cover: Callable[[Spots], Cover],
    *,
    name: str = "ground",
    specular: float = 0.3,
    horizon: float = HORIZON,
    mesh: tuple[int, int] = MESH,
    picture: tuple[int, int] = (ROWS, COLUMNS),
) -> Part:
    """The ground.

    Args:
        eye: Where the camera is expected to stand; `near`: metres from there to the subject.
        height: Of the ground above z = 0, at those spots.
        cover: What lies there.
    """
    rings, spokes = mesh
    rows, columns = picture
    spots = _spots(eye, near, horizon, rings, spokes)
    z = height(spots)
    vertices = np.stack([spots.x, spots.y, z], -1)
    # The innermost ring is drawn together into its middle, and closes the ground under the camera.
    vertices[0] = vertices[0].mean(0)
    normals = _normals(vertices)
    r, c = np.mgrid[0 : rings - 1, 0 : spokes - 1].astype(np.uint32)
    first = (r * spokes + c).ravel()
    row = np.uint32(spokes)
    faces = np.concatenate(
        [np.stack([first, first + row + 1, first + 1], 1), np.stack([first, first + row, first + row + 1], 1)]
    ).astype(np.uint32)
    v = (0.5 + np.linspace(0, 1, rings) * (rows - 1)) / rows
    u = (0.5 + np.linspace(0, 1, spokes) * (columns - 1)) / columns
    uv = np.stack(np.broadcast_arrays(u[None], v[:, None]), -1).reshape(-1, 2)
    sheet = Mesh(f32(vertices.reshape(-1, 3)), faces, f32(normals.reshape(-1, 3)), f32(uv))
    drawn = cover(_spots(eye, near, horizon, rows, columns))
    texture = to_srgb8(np.clip(drawn.color[::-1], 0, 1))
    rough = np.broadcast_to(f32(drawn.roughness), drawn.color.shape[:2])[::-1]
    half = f32(cv2.resize(np.ascontiguousarray(rough), (columns // 2, rows // 2), interpolation=cv2.INTER_AREA))
    return Part(name, sheet, Material(specular=specular), texture=texture, roughness_map=np.clip(half, 0.02, 1))


def _spots(eye: tuple[float, float], near: float, horizon: float, rows: int, columns: int) -> Spots:
    """Rings about the eye: (rows, columns), the nearest first, from behind over the left round to behind."""
    ring = 0.10 * near * (horizon / (0.10 * near)) ** np.linspace(0, 1, rows)
    share = np.linspace(0, 1, columns)
    side = (1 - AHEAD) / 2
    angle = np.radians(np.interp(share, (0, side, 1 - side, 1), (-180.0, -EDGE_DEG, EDGE_DEG, 180.0)))
    x = eye[0] + ring[:, None] * np.sin(angle)
    y = eye[1] + ring[:, None] * np.cos(angle)
    along = np.gradient(ring)[:, None]
    grain = np.maximum(ring[:, None] * np.gradient(angle)[None], 0.5 * along)
    return Spots(f32(x), f32(y), f32(grain))


def _normals(vertices: Floats) -> Floats:
    across, along = np.gradient(vertices, axis=1), np.gradient(vertices, axis=0)
    normal = np.cross(across, along)
    normal *= np.where(normal[..., 2:] < 0, -1, 1)
    length = np.linalg.norm(normal, axis=-1, keepdims=True)
    return np.where(length > 1e-12, normal / np.maximum(length, 1e-12), f32([0, 0, 1])).astype(np.float32)


def _wrapped(pixels: Floats) -> Floats:
    """Modulo the size of a tile; several times as fast as numpy's."""
    return f32(pixels - np.floor(pixels * f32(1 / TILE)) * f32(TILE))


def slope_light(height: Height, spots: Spots, sun: tuple[float, float, float], size: float, strength: float) -> Floats:
    """How much lighter or darker the ground is for shapes too fine for the mesh: about 1.

    Args:
        size: Metres over which the slope is taken.
    """
    flat_ = max(float(np.hypot(sun[0], sun[1])), 1e-3)
    towards = spots.moved(size * sun[0] / flat_, size * sun[1] / flat_)
    return f32(np.clip(1 + strength * (height(spots) - height(towards)) / f32(size), 0.35, 1.8))


def smooth(x: Floats, low: float, high: float) -> Floats:
    """0 below `low`, 1 above `high`, smooth between."""
    t = np.clip((x - f32(low)) / f32(high - low), 0, 1)
    return f32(t * t * (3 - 2 * t))


def blended(one: Floats, other: Floats, share: Floats) -> Floats:
    return f32(one * (1 - share[..., None]) + other * share[..., None])
