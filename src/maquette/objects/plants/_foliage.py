"""Leaves by the thousand: one leaf as a template, set many times with its own way, size and tint."""

import numpy as np

from ...color import RGB
from ...geometry import Mesh
from .._scatter import Vectors, directions, scattered, tints, unit


def leaf(width: float = 0.5, *, fold: float = 0.12, droop: float = 0.15, is_fine: bool = False) -> Mesh:
    """One leaf of length 1 from the origin along +x, facing +z.

    Args:
        width: Its breadth as a share of the length.
        fold: How far its margins rise over the midrib.
        droop: How far its tip hangs.
        is_fine: Eight rows instead of two, for leaves that are seen close.
    """
    s = np.linspace(0, 1, 9) if is_fine else np.array((0.0, 0.42, 1.0))
    broad = np.sin(np.pi * s**0.8) ** 0.8 * width / 2 if is_fine else np.array((0.0, width / 2, 0.0))
    middle = np.stack([s, 0 * s, -droop * s**2], 1)
    rows = []
    for side in (1, 0, -1):
        row = middle.copy()
        row[:, 1] += side * broad
        row[:, 2] += abs(side) * fold * broad / max(width / 2, 1e-9) * width
        rows.append(row)
    points = np.concatenate(rows)
    n = len(s)
    a = np.arange(n - 1)
    faces = []
    for upper, lower in ((0, n), (n, 2 * n)):
        faces += [
            np.stack([lower + a, lower + a + 1, upper + a], 1),
            np.stack([upper + a, lower + a + 1, upper + a + 1], 1),
        ]
    index = np.concatenate(faces)
    p, q, r = (points[index[:, k]] for k in range(3))
    wound = np.cross(q - p, r - p)
    has_area = np.linalg.norm(wound, axis=1) > 1e-9
    index, wound = index[has_area], wound[has_area]
    normals = np.zeros_like(points)
    for k in range(3):
        np.add.at(normals, index[:, k], wound)
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
    normals[np.linalg.norm(normals, axis=1) < 0.5] = (0, 0, 1)
    return Mesh(points.astype(np.float32), index.astype(np.uint32), normals.astype(np.float32))


def spread_out(count: int) -> Vectors:
    """(count, 3) unit vectors evenly over a sphere, from its top down: Fibonacci's spiral."""
    k = np.arange(count) + 0.5
    z = 1 - 2 * k / count
    angle = k * np.pi * (3 - np.sqrt(5))
    r = np.sqrt(1 - z * z)
    return np.stack([r * np.cos(angle), r * np.sin(angle), z], 1)


def crown(
    centers: Vectors,
    radii: Vectors,
    template: Mesh,
    color: RGB,
    *,
    leaf_size: float,
    density: float,
    seed: int,
    variety: float = 1.0,
) -> Mesh:
    """Leaves over the outside of a cloud of balls, as a crown or a bush carries them.

    Args:
        centers, radii: (k, 3) and (k,) the balls.
        leaf_size: Mean length of a leaf.
        density: Leaves per square leaf length of the balls' surface.
        variety: Factor on how much their tints differ.
    """
    random = np.random.default_rng(seed)
    middles, sizes = centers, radii
    at, out = [], []
    for k, (middle, radius) in enumerate(zip(middles, sizes, strict=True)):
        count = int(density * 4 * np.pi * radius**2 / leaf_size**2)
        outward = directions(count, seed + 7 * k + 1)
        depth = 0.80 + 0.26 * random.random((count, 1))
        points = middle + outward * radius * depth
        others = np.delete(np.arange(len(sizes)), k)
        gap = np.linalg.norm(points[:, None] - middles[others], axis=2) / sizes[others]
        free = gap.min(1) > 0.78 if len(others) else np.ones(count, bool)
        at.append(points[free])
        out.append(outward[free])
    points, outward = np.concatenate(at), np.concatenate(out)
    count = len(points)
    whole = unit(points - middles.mean(0))
    way = 0.5 * outward + 0.85 * directions(count, seed + 3) + (0, 0, -0.35)
    face = outward + 0.5 * directions(count, seed + 4) + (0, 0, 0.5)
    size = leaf_size * np.exp(random.normal(0, 0.18, count))
    colors = tints(color, count, seed + 5, spread=0.28 * variety, warmth=0.30 * variety)
    height = (points[:, 2] - points[:, 2].min()) / np.ptp(points[:, 2])
    colors *= (0.72 + 0.5 * height)[:, None]
    return scattered(template, points, way, face, size, np.clip(colors, 0, 0.9), outward=unit(outward + 0.6 * whole))
