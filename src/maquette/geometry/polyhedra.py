"""Convex solids with flat faces, their edges and corners rounded off."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .mesh import Mesh, merge
from .shading import grid_mesh

Vectors = NDArray[np.float64]


def rounded_polyhedron(
    corners: Sequence[tuple[float, float, float]], faces: Sequence[Sequence[int]], radius: float, *, segments: int = 5
) -> Mesh:
    """A convex polyhedron with a ball of `radius` rolled around it.

    Args:
        corners: Of the polyhedron inside; the solid is larger than it by `radius` on every side.
        faces: Corner numbers of each face, counter-clockwise seen from outside.
        segments: Facets across an edge.
    """
    points = np.array(corners, np.float64)
    normals = [_normal(points[list(face)]) for face in faces]
    meshes = [_flat(points[list(face)] + radius * n, n) for face, n in zip(faces, normals, strict=True)]
    at = {(a, b): k for k, face in enumerate(faces) for a, b in zip(face, [*face[1:], face[0]], strict=True)}
    for (a, b), k in at.items():
        if a < b:
            turn = _arc(normals[k], normals[at[b, a]], segments)
            ends = points[[a, b]][:, None] + radius * turn[None]
            meshes.append(grid_mesh(ends, np.broadcast_to(turn, ends.shape)))
    for corner in range(len(points)):
        meshes += _cap(points[corner], [normals[k] for k in _round(corner, at)], radius, segments)
    return merge(meshes)


def _round(corner: int, at: dict[tuple[int, int], int]) -> list[int]:
    """The faces about a corner, counter-clockwise seen from outside."""
    following = {at[corner, b]: at[b, corner] for a, b in at if a == corner}
    out = [next(iter(following))]
    while (face := following[out[-1]]) != out[0]:
        out.append(face)
    return out[::-1]


def _normal(polygon: Vectors) -> Vectors:
    out = np.cross(polygon[1] - polygon[0], polygon[2] - polygon[0])
    return np.asarray(out / np.linalg.norm(out))


def _arc(one: Vectors, other: Vectors, segments: int) -> Vectors:
    """(segments + 1, 3) unit vectors from one to the other."""
    angle = np.arccos(np.clip(one @ other, -1, 1))
    t = np.linspace(0, 1, segments + 1)[:, None]
    return np.asarray((np.sin((1 - t) * angle) * one + np.sin(t * angle) * other) / np.sin(angle))


def _flat(polygon: Vectors, normal: Vectors) -> Mesh:
    count = len(polygon)
    fan = np.array([(0, k, k + 1) for k in range(1, count - 1)], np.uint32)
    return Mesh(polygon.astype(np.float32), fan, np.tile(normal, (count, 1)).astype(np.float32))


def _cap(corner: Vectors, normals: list[Vectors], radius: float, segments: int) -> list[Mesh]:
    """The part of a ball between the faces that meet at a corner: one fan of rings for each pair of them."""
    middle = np.mean(normals, 0) / np.linalg.norm(np.mean(normals, 0))
    out = []
    for one, other in zip(normals, [*normals[1:], normals[0]], strict=True):
        rim = _arc(one, other, segments)
        share = np.linspace(0, 1, segments + 1)[:, None, None]
        rings = middle * (1 - share) + rim[None] * share
        rings /= np.linalg.norm(rings, axis=-1, keepdims=True)
        rings[-1] = rim  # to the last bit, so that the cap closes with its edges
        out.append(grid_mesh(corner + radius * rings[::-1], rings[::-1]))
    return out
