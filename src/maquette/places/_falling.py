"""Rain and snow in the air, as very many small things between the camera and the middle distance."""

import numpy as np

from ..arrays import f32
from ..geometry import Mesh, Part
from ..materials import Material
from . import _flora as flora
from ._outdoors import Site

FLAKES, DROPS = 1500, 900


def snowfall(site: Site) -> Part:
    """Flakes of real size where the subject is, larger and softer close to the lens."""
    rng = np.random.default_rng(site.seed + 71)
    at, size = _cloud(site, FLAKES, rng), 0.0042 * site.tall**0.35
    shape = _octahedron((0.88, 0.90, 0.94))
    sizes = f32(size * rng.uniform(0.6, 1.5, len(at)))
    tints = np.ones((len(at), 3), np.float32)
    return Part("snowfall", _bare(flora.copies([shape], at, sizes, rng, tints=tints)), _shining(site, 1.12))


def rainfall(site: Site) -> Part:
    """Streaks, as long as a drop falls while the shutter is open."""
    rng = np.random.default_rng(site.seed + 72)
    at = _cloud(site, DROPS, rng)
    thin = _octahedron((0.62, 0.66, 0.72))
    long_ = Mesh(thin.vertices * f32((0.010, 0.010, 1.0)), thin.faces, thin.normals, None, thin.colors)
    sizes = f32(0.085 * site.tall**0.4 * rng.uniform(0.6, 1.3, len(at)))
    tints = np.ones((len(at), 3), np.float32)
    made = flora.copies([long_], at, sizes, rng, tints=tints, lean=0.02)
    return Part("rainfall", _bare(made), _shining(site, 0.85))


def _cloud(site: Site, count: int, rng: np.random.Generator):  # type: ignore[no-untyped-def]  # (n, 3) float32
    """Points ahead of the camera, none so close that it would hide the subject."""
    ring = site.near * (0.55 + 4.5 * rng.random(count) ** 1.5)
    angle = np.radians(rng.uniform(-34, 34, count))
    x, y = site.eye[0] + ring * np.sin(angle), site.eye[1] + ring * np.cos(angle)
    z = rng.uniform(0.0, 1.0, count) * (0.9 * ring + 0.4 * site.tall)
    return f32(np.stack([x, y, z], 1))


def _octahedron(color: tuple[float, float, float]) -> Mesh:
    ways = f32([[1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1], [0, 0, -1]])
    faces = np.array(
        [[0, 2, 4], [2, 1, 4], [1, 3, 4], [3, 0, 4], [2, 0, 5], [1, 2, 5], [3, 1, 5], [0, 3, 5]], np.uint32
    )
    return Mesh(ways, faces, ways, None, np.tile(f32(color), (6, 1)))


def _shining(site: Site, share: float) -> Material:
    """Lit from all sides by a grey sky, they are as bright as it is; from below they would look like soot."""
    r, g, b = site.air.horizon
    return Material(color=(share * r, share * g, share * b), kind="light", sampling=0.0)


def _bare(mesh: Mesh) -> Mesh:
    return Mesh(mesh.vertices, mesh.faces, mesh.normals)
