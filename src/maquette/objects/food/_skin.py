"""What food has and machines have not: skins that are bumpy, blotched and never of one colour."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ...color import hex_to_linear
from ...geometry import Mesh
from ...geometry.shading import grid_mesh, grid_normals

Values = NDArray[np.float64]
Shape = Callable[[Values], Values]
"""(n, 3) points in metres to (n,) of anything."""
WAVES = 24


def bumps(points: Values, scale: float, seed: int) -> Values:
    """(n,) smooth noise in space, of about unit deviation; `scale` is the size of a bump in metres.

    A sum of plane waves in random directions: cheap, without a grid, the same on every machine.
    """
    rng = np.random.default_rng(seed)
    way = rng.standard_normal((WAVES, 3))
    way *= (rng.uniform(0.5, 1.2, (WAVES, 1)) * np.pi / scale) / np.linalg.norm(way, axis=1, keepdims=True)
    phase = rng.uniform(0, 2 * np.pi, WAVES)
    waves = np.sin(points.astype(np.float32) @ way.T.astype(np.float32) + phase.astype(np.float32))
    return np.asarray(waves.sum(1) * (2 / WAVES) ** 0.5, np.float64)


def displaced(mesh: Mesh, height: Shape) -> Mesh:
    """The mesh pushed out along its normals by `height` metres; its normals follow."""
    points = mesh.vertices.astype(np.float64)
    moved = points + _shared(mesh) * height(points)[:, None]
    return with_normals(Mesh(moved.astype(np.float32), mesh.faces, mesh.normals, mesh.uv, mesh.colors))


def _shared(mesh: Mesh) -> Values:
    """(n, 3) unit normals, the same for all vertices at one place: what is pushed along them stays closed."""
    _, joined = np.unique(np.round(mesh.vertices / 1e-6).astype(np.int64), axis=0, return_inverse=True)
    total = np.zeros((int(joined.max()) + 1, 3))
    np.add.at(total, joined, mesh.normals.astype(np.float64))
    normals = total[joined]
    return np.asarray(normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9))


def grounded(mesh: Mesh) -> Mesh:
    """The mesh set down on z = 0."""
    lowest = np.array([0, 0, float(mesh.vertices[:, 2].min())], np.float32)
    return Mesh(mesh.vertices - lowest, mesh.faces, mesh.normals, mesh.uv, mesh.colors)


def dense(profile: Values, step: float = 0.0012) -> Values:
    """A profile for `lathe` with points all along its straights, for what is laid on it to show."""
    out = [profile[:1]]
    for a, b in pairwise(profile):
        count = max(1, int(np.linalg.norm(b - a) / step))
        out.append(a + (b - a) * (np.arange(1, count + 1) / count)[:, None])
    return np.concatenate(out)


def skin(grid: Values, *, wraps: bool = False, inward: bool = False) -> Mesh:
    """A sheet of points (rows, columns, 3) that faces up, or away from the z axis if it has no upper side.

    Args:
        inward: It faces the other way.
    """
    normal = grid_normals(grid, wraps=wraps)
    rising = float(normal[..., 2].mean())
    outward = float((normal[..., :2] * grid[..., :2]).sum(-1).mean())
    is_right = rising > 0 if abs(rising) > 0.05 else outward > 0
    if is_right == inward:
        grid, normal = grid[:, ::-1], -normal[:, ::-1]
    is_point = np.linalg.norm(normal, axis=-1, keepdims=True) < 0.5  # a row drawn together in the middle of a top
    made = grid_mesh(grid, np.where(is_point, (0.0, 0.0, -1.0 if inward else 1.0), normal))
    return Mesh(made.vertices, made.faces, made.normals)


def with_normals(mesh: Mesh) -> Mesh:
    """The mesh with normals from its faces; vertices at one place share theirs unless they faced apart."""
    p, q, r = (mesh.vertices[mesh.faces[:, k]].astype(np.float64) for k in range(3))
    face = np.cross(q - p, r - p)
    keys = np.concatenate([np.round(mesh.vertices / 1e-6), np.round(mesh.normals * 1.5)], 1).astype(np.int64)
    _, joined = np.unique(keys, axis=0, return_inverse=True)
    total = np.zeros((int(joined.max()) + 1, 3))
    for k in range(3):
        np.add.at(total, joined[mesh.faces[:, k]], face)
    normals = total[joined]
    length = np.linalg.norm(normals, axis=1, keepdims=True)
    normals = np.where(length > 1e-14, normals / np.maximum(length, 1e-14), mesh.normals)
    return Mesh(mesh.vertices, mesh.faces, normals.astype(np.float32), mesh.uv, mesh.colors)


def blended(mesh: Mesh, share: Values, colors: Sequence[str]) -> Mesh:
    """The mesh with a colour at each vertex: `share` in [0, 1] runs through the colours (`#rrggbb`) in order."""
    stops = np.array([hex_to_linear(c) for c in colors])
    at = np.clip(share, 0, 1) * (len(stops) - 1)
    low = np.clip(at.astype(int), 0, len(stops) - 2)
    rest = (at - low)[:, None]
    mixed = stops[low] * (1 - rest) + stops[low + 1] * rest
    return Mesh(mesh.vertices, mesh.faces, mesh.normals, mesh.uv, mixed.astype(np.float32))


def at(mesh: Mesh) -> Values:
    """(n, 3) its vertices, to reckon with."""
    return np.asarray(mesh.vertices, np.float64)


def lighter(color: str, share: float) -> str:
    """`#rrggbb` that far on the way to white."""
    r, g, b = (int(color[k : k + 2], 16) for k in (1, 3, 5))
    return "#" + "".join(f"{round(c + (255 - c) * share):02x}" for c in (r, g, b))


def deeper(color: str, share: float) -> str:
    """`#rrggbb` that far on the way to black."""
    return "#" + "".join(f"{round(int(color[k : k + 2], 16) * (1 - share)):02x}" for k in (1, 3, 5))
