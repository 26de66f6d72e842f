"""What is laid on a vehicle's skin: windows, lamps, seams, number plates. Nose to −y, metres."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ...geometry import (
    Field,
    Mesh,
    Part,
    aim,
    draped,
    ellipse,
    flat_patch,
    merge,
    resample,
    rounded,
    rounded_box,
    translate,
)
from ...geometry.shading import grid_mesh
from ...materials import Material

Points = NDArray[np.float64]
Corners = Sequence[tuple[float, float, float]]
"""(across, up, radius) of a patch's corners, counter-clockwise seen from outside, in the frame it is thrown from."""

GLASS = Material(color=(0.012, 0.014, 0.017), roughness=0.05, clearcoat=1.0)
TRIM = Material(color=(0.012, 0.012, 0.013), roughness=0.45)
SEAM = Material(color=(0.006, 0.006, 0.007), roughness=0.7)
LENS = Material(color=(0.80, 0.82, 0.85), roughness=0.06, clearcoat=1.0)
BEAM = Material(color=(1.5, 1.45, 1.3), kind="light", sampling=0.0)
RED_LENS = Material(color=(0.42, 0.008, 0.012), roughness=0.08, clearcoat=1.0)
AMBER = Material(color=(0.75, 0.22, 0.01), roughness=0.1, clearcoat=1.0)
BRIGHT = Material(color=(0.66, 0.67, 0.69), roughness=0.12, metallic=1.0)
MISSED = 0.02  # m from the skin beyond which a patch's point has not met it
PLATE = (0.52, 0.112)  # m: a European number plate


def laid(
    field: Field,
    way: tuple[float, float, float],
    at: tuple[float, float, float],
    corners: Corners,
    *,
    lift: float = 0.003,
    grow: float = 0.0,
) -> Mesh:
    """A patch thrown onto a skin from outside.

    Args:
        way: Out of the skin: from which side it is thrown.
        at: The patch's middle, anywhere outside.
        corners: About that middle.
        lift: Metres over the skin.
        grow: Metres that its outline is moved outward: the rubber around a window.
    """
    outline = rounded(list(corners), closed=True)
    if grow:
        from ...geometry.extrude import shrunk

        outline = shrunk(resample(np.concatenate([outline, outline[:1]]), 80)[:-1], -grow)
    mesh = draped(field, aim(at, way), outline, lift=lift, rings=5)
    # Over an edge of the skin some rays meet nothing: what they carry is left out.
    has_met = np.abs(field(mesh.vertices.astype(np.float64))) < lift + MISSED
    faces = mesh.faces[has_met[mesh.faces].all(1)]
    used, index = np.unique(faces, return_inverse=True)
    return Mesh(mesh.vertices[used], index.reshape(faces.shape).astype(np.uint32), mesh.normals[used])


def rectangle(half_width: float, half_height: float, radius: float) -> Corners:
    """Corners of a rectangle about the origin."""
    w, h, r = half_width, half_height, radius
    return [(-w, -h, r), (w, -h, r), (w, h, r), (-w, h, r)]


def disc(radius: float) -> Corners:
    """A round patch about the origin."""
    return [(float(x), float(y), 0.0) for x, y in ellipse(radius, radius, 24)]


def both(mesh: Mesh) -> Mesh:
    """With its twin on the other side."""
    return merge([mesh, mesh.mirrored()])


def seam(
    field: Field, way: tuple[float, float, float], line: Sequence[Sequence[float]], width: float, lift: float = 0.0015
) -> Mesh:
    """A dark gap between two panels, as a narrow ribbon along a line thrown onto a skin."""
    rough = np.array(line, np.float64)
    points = resample(rough, max(24, 6 * len(rough)))
    out = np.array(way, np.float64) / np.linalg.norm(way)
    for _ in range(40):
        points = points - out * (field(points)[:, None] - lift) * 0.9
    points = points[np.abs(field(points)) < lift + MISSED]
    step = 2e-4
    normal = np.stack(
        [field(points + step * axis) - field(points - step * axis) for axis in np.eye(3)],
        1,
    )
    normal /= np.linalg.norm(normal, axis=1, keepdims=True)
    along = np.gradient(points, axis=0)
    aside = np.cross(normal, along)
    aside *= width / 2 / np.linalg.norm(aside, axis=1, keepdims=True)
    rows = np.stack([points - aside, points + aside])
    return grid_mesh(rows, np.stack([normal, normal]))


def plate(at: tuple[float, float, float], surface: str, size: tuple[float, float] = PLATE) -> tuple[Part, ...]:
    """A number plate to the front, its words' surface included; `at` is the middle of its back."""
    x, y, z = at
    width, height = size
    board = rounded_box(width, 0.008, height, 0.003)
    frame = rounded_box(width + 0.02, 0.010, height + 0.02, 0.004)
    patch = flat_patch(width - 0.012, height - 0.012)
    return (
        Part("plate_frame", frame.moved(translate(x, y - 0.001, z - height / 2 - 0.01)), TRIM),
        Part("plate", board.moved(translate(x, y - 0.006, z - height / 2)), Material(color=(0.8, 0.8, 0.79))),
        Part("plate_face", patch.moved(translate(x, y - 0.0104, z)), Material(color=(0.8, 0.8, 0.79)), surface),
    )


def smooth_max(one: Points, other: Points, blend: float) -> Points:
    """The larger of two distances, rounded over about `blend` metres: the common part of two solids."""
    h = np.maximum(blend - np.abs(one - other), 0) / blend
    return np.asarray(np.maximum(one, other) + h * h * h * blend / 6)


def reach(field: Field, at: tuple[float, float, float], way: tuple[float, float, float]) -> tuple[float, float, float]:
    """Where a ray from outside, against `way`, meets the skin."""
    point, out = np.array([at], np.float64), np.array(way, np.float64) / np.linalg.norm(way)
    for _ in range(60):
        point = point - out * field(point)[:, None] * 0.9
    x, y, z = (float(v) for v in point[0])
    return x, y, z
