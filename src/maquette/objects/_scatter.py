"""Many copies of one small mesh, each with its own way, size and tint: leaves, tiles, spines."""

import numpy as np
from numpy.typing import NDArray

from ..color import RGB
from ..geometry import Mesh

Vectors = NDArray[np.float64]
SOFTENING = 0.55  # of a leaf's shading normal is that of the crown: the mass is lit as a whole, not as confetti


def scattered(
    template: Mesh,
    at: Vectors,
    way: Vectors,
    face: Vectors,
    size: Vectors,
    colors: Vectors,
    *,
    outward: Vectors | None = None,
) -> Mesh:
    """Copies of a template as one mesh.

    Args:
        at: (k, 3) where each begins.
        way: (k, 3) where its x axis points.
        face: (k, 3) where its z axis points, made square to the way.
        size: (k,) its scale.
        colors: (k, 3) linear RGB.
        outward: (k, 3) unit normals of the mass they belong to; each turns its face to that side and is shaded
            partly by it.
    """
    x = unit(way)
    z = unit(face - x * (face * x).sum(1, keepdims=True))
    if outward is not None:
        z = np.where((z * outward).sum(1, keepdims=True) < 0, -z, z)
    turn = np.stack([x, np.cross(z, x), z], 1)  # (k, 3 axes, 3)
    points = np.einsum("va,kac->kvc", template.vertices.astype(np.float64), turn) * size[:, None, None] + at[:, None]
    normals = np.einsum("va,kac->kvc", template.normals.astype(np.float64), turn)
    if outward is not None:
        normals = unit(normals * (1 - SOFTENING) + outward[:, None] * SOFTENING)
    k, v = len(at), len(template.vertices)
    faces = template.faces[None] + (np.arange(k, dtype=np.uint32) * np.uint32(v))[:, None, None]
    return Mesh(
        points.reshape(-1, 3).astype(np.float32),
        faces.reshape(-1, 3).astype(np.uint32),
        normals.reshape(-1, 3).astype(np.float32),
        None,
        np.repeat(colors, v, 0).astype(np.float32),
    )


def tints(color: RGB, count: int, seed: int, *, spread: float = 0.28, warmth: float = 0.3) -> Vectors:
    """(count, 3) shades of a colour: lighter and darker, some warmer, some cooler, as leaves are."""
    random = np.random.default_rng(seed)
    light = np.exp(random.normal(0, spread, (count, 1)))
    warm = random.normal(0, warmth, count)
    out = np.array(color)[None] * light
    out[:, 0] *= np.exp(0.7 * warm)
    out[:, 2] *= np.exp(-0.6 * warm)
    return np.asarray(np.clip(out, 0, 0.9))


def directions(count: int, seed: int) -> Vectors:
    """(count, 3) unit vectors in all directions."""
    return unit(np.random.default_rng(seed).normal(size=(count, 3)))


def unit(vectors: Vectors) -> Vectors:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-12))
