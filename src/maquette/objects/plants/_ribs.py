"""Ribbed columns of cacti, with their spines."""

from collections.abc import Sequence

import numpy as np

from ...color import RGB
from ...geometry import Mesh
from .._loft import loft
from .._scatter import scattered
from ._foliage import leaf

SIDES_PER_RIB = 8


def column(
    path: Sequence[Sequence[float]], radii: Sequence[float], ribs: int, color: RGB, *, spine: float, rows: float
) -> tuple[Mesh, Mesh]:
    """A ribbed column and its spines.

    Args:
        path: (x, y, z) of its axis, evenly spread, with a z that seldom falls.
        radii: At each of them; close to 0 at a rounded tip.
        spine: Length of a spine.
        rows: Points of the path from one tuft of spines to the next.
    """
    axis, thick = np.array(path, np.float64), np.array(radii, np.float64)
    way = np.gradient(axis, axis=0)
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    angle = np.arange(ribs * SIDES_PER_RIB) * (2 * np.pi / (ribs * SIDES_PER_RIB))
    wave = 0.91 + 0.09 * np.cos(ribs * angle)
    aside = np.array((1.0, 0.0, 0.0)) if abs(way[0, 0]) < 0.8 else np.array((0.0, 0.0, -1.0))
    rings, tufts, outs = [], [], []
    for k, (at, along) in enumerate(zip(axis, way, strict=True)):
        aside = aside - along * (aside @ along)
        aside = aside / np.linalg.norm(aside)
        across = np.cross(along, aside)
        rim = np.cos(angle)[:, None] * aside + np.sin(angle)[:, None] * across
        rings.append(at + thick[k] * wave[:, None] * rim)
        if k % rows == rows // 2 and thick[k] > 0.25 * thick.max():
            crest = rim[::SIDES_PER_RIB]
            tufts.append(at + thick[k] * crest)
            outs.append(crest + 0.25 * along)
    skin = loft(np.array(rings))
    groove = np.tile(np.concatenate([wave, wave[:1]]), len(axis))
    shade = np.ones(len(skin.vertices))
    shade[: len(groove)] = 0.55 + 0.5 * ((groove - 0.82) / 0.18)
    colors = (np.array(color)[None] * shade[:, None]).astype(np.float32)
    body = Mesh(skin.vertices, skin.faces, skin.normals, None, colors)
    place, out = np.concatenate(tufts), np.concatenate(outs)
    random = np.random.default_rng(3)
    each = 5
    place, out = np.repeat(place, each, 0), np.repeat(out, each, 0)
    fan = out + random.normal(0, 0.55, out.shape)
    needle = leaf(0.09, fold=0.8, droop=0.0)
    bone = np.broadcast_to(np.array((0.72, 0.62, 0.44)), place.shape)
    size = spine * random.uniform(0.6, 1.1, len(place))
    return body, scattered(needle, place, fan, random.normal(size=out.shape), size, bone)
