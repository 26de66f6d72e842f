"""What place files share: quads, panels, textures."""

from collections.abc import Sequence
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ..arrays import Bytes, f32
from ..color import hex_to_linear, linear_to_srgb
from ..geometry import Mesh, Part
from ..materials import Material
from ..plan.model import Light, Vector


def quads(
    corners: Sequence[Sequence[Vector]],
    uvs: Sequence[Sequence[tuple[float, float]]] | None = None,
    colors: Sequence[Vector] | None = None,
) -> Mesh:
    """Flat four-sided patches as one mesh.

    Args:
        corners: k patches of four points each, counter-clockwise seen from the front, metres.
        uvs: Four texture coordinates per patch; None gives the unit square.
        colors: One linear RGB per patch.
    """
    points = np.asarray(corners, np.float32)
    normal = np.cross(points[:, 1] - points[:, 0], points[:, 3] - points[:, 0])
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-12)
    first = 4 * np.arange(len(points), dtype=np.uint32)[:, None]
    faces = np.concatenate([first + np.array(corner, np.uint32) for corner in ((0, 1, 2), (0, 2, 3))])
    uv = np.tile(f32([(0, 0), (1, 0), (1, 1), (0, 1)]), (len(points), 1)) if uvs is None else f32(uvs).reshape(-1, 2)
    painted = None if colors is None else np.repeat(f32(colors), 4, 0)
    return Mesh(points.reshape(-1, 3), faces.astype(np.uint32), np.repeat(normal, 4, 0).astype(np.float32), uv, painted)


def box_quads(low: Vector, high: Vector) -> list[list[Vector]]:
    """The six faces of a box, outward, for `quads`."""
    (a, b, c), (d, e, f) = low, high
    return [
        [(a, b, c), (d, b, c), (d, b, f), (a, b, f)],
        [(d, e, c), (a, e, c), (a, e, f), (d, e, f)],
        [(d, b, c), (d, e, c), (d, e, f), (d, b, f)],
        [(a, e, c), (a, b, c), (a, b, f), (a, e, f)],
        [(a, b, f), (d, b, f), (d, e, f), (a, e, f)],
        [(a, e, c), (d, e, c), (d, b, c), (a, b, c)],
    ]


def sweep_backdrop(
    width: float,
    front: float,
    back: float,
    height: float,
    radius: float,
    floor: Material,
    wall: Material | None = None,
    steps: int = 32,
) -> Part:
    """A seamless studio backdrop: floor, a quarter-round cove, wall; named "ground".

    Colour and roughness run from the floor's at the foot of the cove to the wall's at its head.
    """
    angle = np.linspace(0, np.pi / 2, steps)
    y = np.concatenate([[-front], back - radius + radius * np.sin(angle), [back]])
    z = np.concatenate([[0.0], radius - radius * np.cos(angle), [height]])
    ny = np.concatenate([[0.0], -np.sin(angle), [-1.0]])
    nz = np.concatenate([[1.0], np.cos(angle), [0.0]])
    rise = np.concatenate([[0.0], np.linspace(0, 1, steps), [1.0]])
    n = len(y)
    vertices = np.concatenate([np.stack([np.full(n, x), y, z], 1) for x in (-width / 2, width / 2)]).astype(np.float32)
    normals = np.tile(np.stack([np.zeros(n), ny, nz], 1), (2, 1)).astype(np.float32)
    i = np.arange(n - 1, dtype=np.uint32)
    faces = np.concatenate([np.stack([i, i + n, i + n + 1], 1), np.stack([i, i + n + 1, i + 1], 1)]).astype(np.uint32)
    if wall is None:
        return Part("ground", Mesh(vertices, faces, normals), floor)
    # The texture's rows are stretched so that clamped filtering at the ends shows pure floor and pure wall.
    uv = np.stack([np.repeat([0.25, 0.75], n), np.tile(0.05 + 0.9 * rise, 2)], 1).astype(np.float32)
    share = np.clip((np.linspace(1, 0, 128, dtype=np.float32) - 0.05) / 0.9, 0, 1)[:, None]
    share = np.repeat(share * share * (3 - 2 * share), 4, 1)
    color = f32(floor.color) * (1 - share[..., None]) + f32(wall.color) * share[..., None]
    rough = (floor.roughness * (1 - share) + wall.roughness * share).astype(np.float32)
    return Part("ground", Mesh(vertices, faces, normals, uv), floor, texture=to_srgb8(color), roughness_map=rough)


def softbox(
    id: str,
    position: Vector,
    target: Vector,
    width_m: float,
    height_m: float,
    radiance: Vector,
    kind: Literal["softbox", "strip", "window", "sun", "neon"] = "softbox",
) -> Light:
    return Light(
        id=id, kind=kind, position=position, target=target, width_m=width_m, height_m=height_m, radiance=radiance
    )


def tinted(color: str, strength: float) -> Vector:
    """Radiance of a light: `#rrggbb` times a strength."""
    r, g, b = hex_to_linear(color)
    return r * strength, g * strength, b * strength


def to_srgb8(linear: NDArray[np.floating]) -> Bytes:
    """Linear light, clipped to [0, 1], to 8-bit sRGB."""
    return (linear_to_srgb(linear) * 255 + 0.5).astype(np.uint8)
