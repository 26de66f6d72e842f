"""Bodies of vans, buses and lorries as distance functions: prisms with round edges. Nose to −y, metres."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ...geometry import Field, carved
from ._panels import smooth_max

Points = NDArray[np.float64]


def prism(profile: Sequence[tuple[float, float]], half: float, blend: float, *, bow: float = 0.0) -> Field:
    """A convex side view given a width.

    Args:
        profile: (y, z) of its corners, counter-clockwise as seen from +x with the nose on the left.
        half: Half of the width.
        blend: Over how many metres its edges are rounded.
        bow: How far ends that face forward or back curve back at the sides.
    """
    corners = np.array(profile, np.float64)
    sides = np.roll(corners, -1, 0) - corners
    out = np.stack([sides[:, 1], -sides[:, 0]], 1) / np.linalg.norm(sides, axis=1, keepdims=True)
    reach = np.abs(corners).max() * 1.6

    def field(p: Points) -> Points:
        x = np.minimum(np.abs(p[..., 0]), 3 * half)
        y, z = np.clip(p[..., 1], -reach, reach), np.clip(p[..., 2], -reach, reach)
        curve = bow * (x / half) ** 2
        total = x - half
        for (cy, cz), (ny, nz) in zip(corners, out, strict=True):
            total = smooth_max(total, (y - cy) * ny + (z - cz) * nz + curve * abs(ny), blend)
        return np.asarray(total)

    return field


def arched(body: Field, axles: Sequence[float], radius: float, height: float, inner: float) -> Field:
    """The body with round openings for its wheels.

    Args:
        radius: Of the openings.
        height: Of the wheels' axles.
        inner: x at which the openings end inside.
    """

    def arch(axle: float) -> Field:
        def tool(p: Points) -> Points:
            from_hub = np.hypot(p[..., 1] - axle, p[..., 2] - height)
            return np.asarray(np.maximum(from_hub - radius, inner - np.abs(p[..., 0])))

        return tool

    return carved(0.03, body, *(arch(axle) for axle in axles))
