"""The types a solid is made of. Metres; x right, y away from the viewer, z up; stands on z = 0, faces −y."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from ..materials import Material


@dataclass(frozen=True, slots=True)
class Mesh:
    """Triangles with shading normals.

    Args:
        vertices: (n, 3) float32, metres.
        faces: (m, 3) uint32, counter-clockwise seen from outside.
        normals: (n, 3) float32, unit length; vertices are doubled along hard edges.
        uv: (n, 2) float32, or None; (0, 0) is the bottom left of a printed surface as one reads it.
        colors: (n, 3) float32 linear RGB per vertex, or None: the material's colour everywhere.
    """

    vertices: NDArray[np.float32]
    faces: NDArray[np.uint32]
    normals: NDArray[np.float32]
    uv: NDArray[np.float32] | None = None
    colors: NDArray[np.float32] | None = None

    def moved(self, matrix: NDArray[np.floating]) -> "Mesh":
        """Transformed by a 4×4 matrix of rotation, uniform scale and translation."""
        turn = matrix[:3, :3]
        normals = self.normals @ turn.T
        normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
        vertices = self.vertices @ turn.T + matrix[:3, 3]
        return Mesh(vertices.astype(np.float32), self.faces, normals.astype(np.float32), self.uv, self.colors)

    def mirrored(self) -> "Mesh":
        """Its image in the plane x = 0."""
        flip = np.array([-1, 1, 1], np.float32)
        return Mesh(self.vertices * flip, self.faces[:, ::-1], self.normals * flip, self.uv, self.colors)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of one material."""

    name: str
    mesh: Mesh
    material: Material
    surface: str | None = None
    """Name of the printable surface this part is; its `uv` spans the whole of it."""
    texture: NDArray[np.uint8] | None = None
    """(h, w, 3) uint8 sRGB, top row first, over `uv` in place of the material's colour; repeats outside [0, 1]."""
    roughness_map: NDArray[np.float32] | None = None
    """(h, w) float32 in [0, 1] over `uv`, in place of the material's roughness."""
    frame: NDArray[np.floating] | None = None
    """4×4, from the object it was built in to where its mesh is now: patterns stay with the object when it moves."""


@dataclass(frozen=True, slots=True)
class Surface:
    """Where an object can be printed on."""

    name: str
    width_m: float
    height_m: float
    is_screen: bool = False
    """It emits light, as a screen or a lit sign does."""


@dataclass(frozen=True, slots=True)
class Solid:
    """A whole object.

    Args:
        anchors: Points by name at which other things meet it: "right_hand", "left_hand", "head" (its top), "face",
            "seat", "feet"; right and left as seen in the picture, metres.
    """

    parts: tuple[Part, ...]
    surfaces: tuple[Surface, ...] = ()
    anchors: Mapping[str, tuple[float, float, float]] = field(default_factory=dict)

    def moved(self, matrix: NDArray[np.floating]) -> "Solid":
        at = {name: matrix[:3, :3] @ np.array(p) + matrix[:3, 3] for name, p in self.anchors.items()}
        anchors = {name: (float(x), float(y), float(z)) for name, (x, y, z) in at.items()}
        parts = (
            replace(p, mesh=p.mesh.moved(matrix), frame=matrix if p.frame is None else matrix @ p.frame)
            for p in self.parts
        )
        return Solid(tuple(parts), self.surfaces, anchors)


def bounds(parts: Iterable[Part]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Lowest and highest corner, (3,) each, of the box around all parts."""
    boxes = [(p.mesh.vertices.min(0), p.mesh.vertices.max(0)) for p in parts]
    return np.min([low for low, _ in boxes], 0), np.max([high for _, high in boxes], 0)


def merge(meshes: Iterable[Mesh]) -> Mesh:
    """Many meshes as one; uv and colours only if all have them."""
    all_ = list(meshes)
    offsets = np.cumsum([0, *(len(m.vertices) for m in all_)])
    uvs, colors = [m.uv for m in all_], [m.colors for m in all_]
    return Mesh(
        np.concatenate([m.vertices for m in all_]),
        np.concatenate([m.faces + np.uint32(k) for m, k in zip(all_, offsets, strict=False)]).astype(np.uint32),
        np.concatenate([m.normals for m in all_]),
        np.concatenate([u for u in uvs if u is not None]) if all(u is not None for u in uvs) else None,
        np.concatenate([c for c in colors if c is not None]) if all(c is not None for c in colors) else None,
    )
