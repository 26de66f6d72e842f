"""What a draughtsman knows of a scene besides its light: how far everything is, how it is turned, what it is.

One ray through the middle of each pixel, without any light: a tenth of a second.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...arrays import Floats, f32
from ...geometry import Mesh, Part, merge
from ...geometry.camera import View
from ...plan.model import Camera
from .llvm import load_mitsuba


@dataclass(frozen=True, slots=True)
class Guides:
    """See `maquette.styles.Sight`, whose arrays these are."""

    depth: Floats
    normal: Floats
    things: NDArray[np.int32]
    parts: NDArray[np.int32]


def guides(parts: Sequence[Part], owners: Sequence[int], camera: Camera, width: int, height: int) -> Guides:
    """
    Args:
        parts: All of the scene, in world coordinates.
        owners: For each part the number of its thing, 0 for the place.
    """
    mi = load_mitsuba()
    whole = merge(Mesh(p.mesh.vertices, p.mesh.faces, p.mesh.normals) for p in parts)
    shape = mi.Mesh("all", len(whole.vertices), len(whole.faces))
    params = mi.traverse(shape)
    params["vertex_positions"] = np.ascontiguousarray(whole.vertices, np.float32).ravel()
    params["faces"] = np.ascontiguousarray(whole.faces, np.uint32).ravel()
    params.update()
    scene = mi.load_dict({"type": "scene", "all": shape})
    view = View(camera.position, camera.target, camera.focal_length_mm, width, height, camera.roll_deg)
    ways = _rays(view)
    origin = mi.Point3f(*(float(v) for v in view.position))
    hit = scene.ray_intersect_preliminary(mi.Ray3f(origin, mi.Vector3f(ways.T.copy())), coherent=True)
    far = np.array(hit.t, np.float32)
    is_hit = np.isfinite(far)
    face = np.where(is_hit, np.array(hit.prim_index, np.int64), 0)
    u, v = (np.array(c, np.float32) for c in (hit.prim_uv.x, hit.prim_uv.y))
    corners = whole.normals[whole.faces[face]]
    normal = corners[:, 0] * (1 - u - v)[:, None] + corners[:, 1] * u[:, None] + corners[:, 2] * v[:, None]
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)
    away = (normal * ways).sum(1) > 0  # an open sheet seen from behind
    normal[away] *= -1
    counts = [len(p.mesh.faces) for p in parts]
    part = np.repeat(np.arange(1, len(parts) + 1, dtype=np.int32), counts)[face]
    thing = np.repeat(np.asarray(owners, np.int32), counts)[face]
    shape_ = (height, width)
    return Guides(
        depth=f32(np.where(is_hit, far * (ways @ f32(view.axes()[2])), np.inf)).reshape(shape_),
        normal=f32(np.where(is_hit[:, None], normal, f32(view.axes()[2]) * -1)).reshape(*shape_, 3),
        things=np.where(is_hit, thing, 0).astype(np.int32).reshape(shape_),
        parts=np.where(is_hit, part, 0).astype(np.int32).reshape(shape_),
    )


def _rays(view: View) -> Floats:
    """(n, 3) unit directions through the middles of the pixels, row by row."""
    right, up, ahead = (f32(axis) for axis in view.axes())
    x = (np.arange(view.width, dtype=np.float32) + 0.5 - view.width / 2) / f32(view.focal_px)
    y = (view.height / 2 - np.arange(view.height, dtype=np.float32) - 0.5) / f32(view.focal_px)
    ways = ahead + x[None, :, None] * right + y[:, None, None] * up
    return f32(ways / np.linalg.norm(ways, axis=-1, keepdims=True)).reshape(-1, 3)
