"""Solids through a row of closed sections: hulls, fuselages, trunks, anything that is neither turned nor swept."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..geometry import Mesh, merge
from ..geometry.shading import grid_mesh, grid_normals

Points = NDArray[np.float64]


def loft(rings: Points, *, is_capped: bool = True, is_smooth: bool = True) -> Mesh:
    """The skin through sections.

    Args:
        rings: (rows, n, 3) closed sections that do not repeat their first point; seen from outside with the rows
            rising, each runs to the right.
        is_capped: The first and last section are closed by flat fans.
        is_smooth: Normals are shared along the rows; else each row of facets has its own.
    """
    closed = np.concatenate([rings, rings[:, :1]], 1)
    if is_smooth:
        skins = [grid_mesh(closed, grid_normals(closed, wraps=True))]
    else:
        pairs = [closed[k : k + 2] for k in range(len(closed) - 1)]
        skins = [grid_mesh(pair, grid_normals(pair, wraps=True)) for pair in pairs]
    if is_capped:
        skins += [fan(rings[0], is_up=False), fan(rings[-1], is_up=True)]
    return merge(Mesh(s.vertices, s.faces, s.normals) for s in skins)


def fan(ring: Points, *, is_up: bool) -> Mesh:
    """A closed section filled flat about its middle; `is_up`: facing the way in which it runs counter-clockwise."""
    middle = ring.mean(0)
    points = np.concatenate([ring, middle[None]])
    a = np.arange(len(ring))
    faces = np.stack([a, np.roll(a, -1), np.full_like(a, len(ring))], 1)
    ahead = np.roll(ring, -1, 0) - middle
    normal = np.cross(ring - middle, ahead).sum(0)
    normal /= max(float(np.linalg.norm(normal)), 1e-12)
    if not is_up:
        faces, normal = faces[:, ::-1], -normal
    return Mesh(
        points.astype(np.float32), faces.astype(np.uint32), np.tile(normal, (len(points), 1)).astype(np.float32)
    )


def limb(path: Sequence[Sequence[float]], radii: Sequence[float], *, sides: int = 10, knots: float = 0.0) -> Mesh:
    """A round tapering limb along points: trunks, branches, stems.

    Args:
        path: (x, y, z) of the axis; the way never turns back.
        radii: Its thickness at each of them.
        knots: Share of the radius by which its section is uneven: bark.
    """
    axis, thick = np.array(path, np.float64), np.array(radii, np.float64)
    way = np.gradient(axis, axis=0)
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    aside = np.array((1.0, 0.0, 0.0)) if abs(way[0, 0]) < 0.8 else np.array((0.0, 1.0, 0.0))
    rings = []
    angle = np.arange(sides) * (2 * np.pi / sides)
    for k, (at, along) in enumerate(zip(axis, way, strict=True)):
        aside = aside - along * (aside @ along)
        aside = aside / np.linalg.norm(aside)
        across = np.cross(along, aside)
        uneven = 1 + knots * (np.sin(angle * 5 + 0.5 * k) + 0.6 * np.sin(angle * 9 - 1.3 * k))
        reach = (thick[k] * uneven)[:, None]
        rings.append(at + reach * (np.cos(angle)[:, None] * aside + np.sin(angle)[:, None] * across))
    return loft(np.array(rings))
