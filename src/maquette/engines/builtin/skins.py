"""Patterned materials as textured shapes: all parts of one material in one mesh, however many they are.

One kind of BSDF serves them all, so that Dr.Jit compiles one kernel: colour, roughness and normals are always
images, if only of one texel.
"""

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import LinearNDInterpolator

from ...arrays import Floats, f32
from ...color import RGB, srgb_to_linear
from ...geometry import Mesh, Part, merge
from ...geometry.camera import View
from ...geometry.unwrap import Atlas, atlas, pieces, wrapped
from ...materials import Material
from ...textures import GRAINS, TILES, Grain, Skin, skin

MOST_TEXELS = 900_000  # of a grain: half a second, and finer than a pixel of all but the largest pictures
SEEN_MANY = 7.0  # of a tile's features one should see across a thing; on smaller things they are made smaller
FINER = 0.8  # of a pixel: the texel that is aimed at
POSITIONS = 65  # across a printed patch, at which its shape is told
WEAR, POLISHED = "polished", 0.22  # the tile of marks of use, and the roughness up to where metal shows them
LEAST_EDGE = 16  # px of a tile seen from very far


def is_patterned(part: Part) -> bool:
    """Whether a part's material is told by an image of its own."""
    return part.material.kind == "solid" and part.material.pattern is not None and part.mesh.colors is None


def worn(parts: Sequence[Part]) -> list[Part]:
    """The parts, what is of polished metal with the marks of use."""

    def is_polished(m: Material) -> bool:
        return m.kind == "solid" and m.metallic == 1 and m.pattern is None and not m.shimmer and m.roughness <= POLISHED

    return [replace(p, material=replace(p.material, pattern=WEAR)) if is_polished(p.material) else p for p in parts]


def skinned(parts: Sequence[Part], view: View | None) -> tuple[Mesh, Skin]:
    """Parts of one patterned material as one mesh with `uv`, and what it looks like over these.

    Args:
        parts: In world coordinates, all of the same material.
        view: Who looks; None: as finely as it can be.
    """
    material = parts[0].material
    assert material.pattern is not None
    pixel = min(_pixel(part, view) for part in parts)
    if material.pattern in TILES:
        return _tiled(parts, material, pixel)
    return _grown(parts, material, GRAINS[material.pattern], pixel)


def _pixel(part: Part, view: View | None) -> float:
    """Metres, in the object's own measure, that a pixel spans on the nearest point of a part."""
    if view is None:
        return 1e-5
    eye = np.asarray(view.position, np.float32)
    ahead = (part.mesh.vertices - eye) @ f32(view.axes()[2])
    seen = ahead[ahead > 0]
    near = max(0.02, float(seen.min())) if len(seen) else 1.0
    return near / view.focal_px / _scale(part)


def _scale(part: Part) -> float:
    return 1.0 if part.frame is None else float(np.cbrt(abs(np.linalg.det(part.frame[:3, :3]))))


def _own_places(part: Part) -> Floats:
    """Where the part's vertices are in its object."""
    if part.frame is None:
        return part.mesh.vertices
    back = np.linalg.inv(np.asarray(part.frame, np.float64))
    return f32(part.mesh.vertices @ back[:3, :3].T + back[:3, 3])


def _tiled(parts: Sequence[Part], material: Material, pixel: float) -> tuple[Mesh, Skin]:
    assert material.pattern is not None
    tile = TILES[material.pattern]
    places = [_own_places(part) for part in parts]
    share = _share(places, tile.feature_m)
    size = (tile.size_m[0] * share, tile.size_m[1] * share)
    mesh = merge(wrapped(p.mesh, at, size) for p, at in zip(parts, places, strict=True))
    seen = _as_seen(skin(material.pattern, material.color), size[0], pixel)
    if material.pattern == WEAR:
        seen = replace(seen, roughness=np.clip(seen.roughness + f32(material.roughness), 0.02, 1))
    return mesh, seen


def _share(places: Sequence[Floats], feature_m: float) -> float:
    """How much smaller than life a pattern is shown: a brick mug has bricks, if small ones."""
    reach = max(float(np.linalg.norm(p.max(0) - p.min(0))) for p in places)
    return min(1.0, reach / (SEEN_MANY * feature_m))


def _as_seen(whole: Skin, size_m: float, pixel: float) -> Skin:
    """A skin no finer than what one can see of it: the renderer takes the texel it hits, and would find noise."""
    columns = whole.color.shape[1]
    shrink = 1
    while size_m / columns * shrink * 2 <= pixel * 1.4 and columns // (shrink * 2) >= LEAST_EDGE:
        shrink *= 2
    if shrink == 1:
        return whole
    rows = whole.color.shape[0] // shrink
    edges = (columns // shrink, rows)

    def small(image: Floats) -> Floats:
        return f32(cv2.resize(image, edges, interpolation=cv2.INTER_AREA))

    if whole.normal is None:
        return Skin(small(whole.color), small(whole.roughness))
    normal = small(whole.normal)
    length = np.linalg.norm(normal, axis=-1, keepdims=True)
    # What was relief becomes roughness (Toksvig).
    roughness = np.sqrt(small(whole.roughness) ** 4 + np.clip(1 / np.maximum(length[..., 0], 0.3) - 1, 0, 1)) ** 0.5
    return Skin(small(whole.color), f32(np.clip(roughness, 0.02, 1)), f32(normal / np.maximum(length, 1e-6)))


def _grown(parts: Sequence[Part], material: Material, grain: Grain, pixel: float) -> tuple[Mesh, Skin]:
    whole = merge(Mesh(p.mesh.vertices, p.mesh.faces, p.mesh.normals) for p in parts)
    places = np.concatenate([_own_places(p) for p in parts])
    laid = atlas(whole, places, pixel * FINER, MOST_TEXELS)
    points = _in_pieces(laid, whole, places) if grain.is_directed else laid.points
    color, roughness = grain.at(f32(points / _share([places], grain.feature_m)), material.color)
    rows, columns = laid.shape
    image = np.zeros((rows * columns, 3), np.float32)
    image[laid.at] = color
    rough = np.full(rows * columns, 0.5, np.float32)
    rough[laid.at] = roughness
    return laid.mesh, Skin(image.reshape(rows, columns, 3), rough.reshape(rows, columns))


def _in_pieces(laid: Atlas, whole: Mesh, places: Floats) -> Floats:
    """The points as each connected piece was cut out of its trunk."""
    out = np.empty_like(laid.points)
    label, boxes = _boxes(places, whole.faces)
    of_point = label[laid.faces]
    order = np.argsort(of_point, kind="stable")
    for index in np.split(order, np.flatnonzero(np.diff(of_point[order])) + 1):
        low, high = boxes[int(of_point[index[0]])]
        out[index] = _cut(laid.points[index], low, high)
    return out


def _boxes(places: Floats, faces: NDArray[np.uint32]) -> tuple[NDArray[np.int64], list[tuple[Floats, Floats]]]:
    """The piece of each triangle, and the lowest and highest corner of each piece."""
    label = pieces(places, faces)
    _, label = np.unique(label, return_inverse=True)
    of_vertex = np.repeat(label, 3)
    order = np.argsort(of_vertex, kind="stable")
    corners = places[faces.reshape(-1)[order]]
    starts = np.searchsorted(of_vertex[order], np.arange(int(label.max()) + 1))
    low, high = np.minimum.reduceat(corners, starts), np.maximum.reduceat(corners, starts)
    return np.asarray(label, np.int64), list(zip(low, high, strict=True))


def _cut(points: Floats, low: Floats, high: Floats) -> Floats:
    """Points of a piece as they were in the trunk: it was sawn along its longest side, some way off the heart."""
    size = high - low
    # Of equally long sides sideways comes first, then upward.
    axes = np.argsort(-(size * f32([1.02, 1.0, 1.01])), kind="stable")
    rng = np.random.default_rng(abs(int(1e4 * float((low + high) @ f32([1.0, 3.1, 7.7])))))
    heart = f32([rng.uniform(-1, 1), 0.35 * rng.uniform(-1, 1) * size[axes[1]], -0.55 * size[axes[2]] - 0.012])
    return f32((points - (low + high) / 2)[:, axes] - heart)


def under_print(part: Part, body: Sequence[Part], image: NDArray[np.uint8]) -> Skin:
    """What a printed patch looks like over its `uv`: its words on the pattern of the body that it lies on.

    Args:
        body: The parts of the same material; the patch itself, if there are none.
        image: (h, w, 4) uint8 sRGB with straight alpha, top row first.
    """
    body = list(body) or [part]
    material = part.material
    assert material.pattern is not None
    whole = [_own_places(p) for p in body]
    rows, columns = image.shape[:2]
    if material.pattern in TILES:
        tile = TILES[material.pattern]
        share = _share(whole, tile.feature_m)
        ground = _spread(skin(material.pattern, material.color), part, (rows, columns), tile.size_m[0] * share)
    else:
        grain = GRAINS[material.pattern]
        points = _points_over(part, (rows, columns))
        if grain.is_directed:
            points = _cut(points, *_piece_under(points.mean(0), body, whole))
        color, rough = grain.at(f32(points / _share([np.concatenate(whole)], grain.feature_m)), material.color)
        ground = Skin(color.reshape(rows, columns, 3), rough.reshape(rows, columns))
    words = f32(image[::-1]) / f32(255)
    ink, alpha = srgb_to_linear(words[..., :3]), words[..., 3:]
    return Skin(f32(ground.color * (1 - alpha) + ink * alpha), ground.roughness, ground.normal)


def _piece_under(point: Floats, body: Sequence[Part], places: Sequence[Floats]) -> tuple[Floats, Floats]:
    """The box of the smallest piece of the body that a point lies on, else of the largest."""
    boxes = [box for p, at in zip(body, places, strict=True) for box in _boxes(at, p.mesh.faces)[1]]
    sizes = [float(np.linalg.norm(high - low)) for low, high in boxes]
    near = [k for k, (low, high) in enumerate(boxes) if (point > low - 0.002).all() and (point < high + 0.002).all()]
    return boxes[min(near, key=sizes.__getitem__) if near else int(np.argmax(sizes))]


def _points_over(part: Part, shape: tuple[int, int]) -> Floats:
    """(h · w, 3) metres in the object, for each texel of a patch, the lowest row first."""
    assert part.mesh.uv is not None
    spots = np.linspace(0, 1, POSITIONS)
    u, v = np.meshgrid(spots, spots)
    # A hair inside, or its corners would lie outside of the triangles.
    asked = np.stack([u, v], -1).clip(1e-4, 1 - 1e-4)
    places = _own_places(part)
    uv, once = np.unique(part.mesh.uv.round(5), axis=0, return_index=True)
    known = LinearNDInterpolator(uv, places[once])(asked)
    known = np.where(np.isnan(known), places.mean(0), known)
    rows, columns = ((np.arange(n, dtype=np.float32) + 0.5) / n * (POSITIONS - 1) for n in shape)
    x, y = (f32(axis) for axis in np.meshgrid(columns, rows))
    return f32(cv2.remap(f32(known), x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)).reshape(-1, 3)


def _spread(tile: Skin, part: Part, shape: tuple[int, int], size_m: float) -> Skin:
    """A tile repeated over a patch, upright as the patch is."""
    rows, columns = shape
    points = _points_over(part, (POSITIONS, POSITIONS)).reshape(POSITIONS, POSITIONS, 3)
    wide = float(np.linalg.norm(np.diff(points, axis=1), axis=-1).sum(1).mean())
    high = float(np.linalg.norm(np.diff(points, axis=0), axis=-1).sum(0).mean())
    per = tile.color.shape[1] / size_m  # texels of the tile to a metre
    x = (np.arange(columns, dtype=np.float32) + 0.5) / columns * f32(wide * per)
    y = (np.arange(rows, dtype=np.float32) + 0.5) / rows * f32(high * per)
    h, w = tile.roughness.shape
    map_x = np.broadcast_to(x % w, shape).astype(np.float32)
    map_y = np.broadcast_to((y % h)[:, None], shape).astype(np.float32)

    def laid(image: Floats) -> Floats:
        return f32(cv2.remap(image, map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP))

    return Skin(laid(tile.color), laid(tile.roughness), None if tile.normal is None else laid(tile.normal))


def shimmering(mesh: Mesh, color: RGB, strength: float) -> Floats:
    """(n, 3) colours that run through the rainbow with the way a surface faces, and a little with where it is."""
    facing = mesh.normals @ f32([0.45, -0.62, 0.64])
    at = mesh.vertices - mesh.vertices.mean(0)
    reach = max(float(np.abs(at).max()), 1e-6)
    turn = 1.35 * facing + 0.55 * (at @ f32([0.5, 0.2, 0.8])) / reach
    hue = 2 * np.pi * (turn[:, None] + f32([0.0, 0.33, 0.67]))
    rainbow = 1 + strength * 0.62 * np.cos(hue)
    return f32(np.clip(f32(color) * rainbow, 0, 1))


def by_material(parts: Sequence[Part]) -> list[list[Part]]:
    """Parts in groups of one material, in the order they come in."""
    groups: dict[Material, list[Part]] = {}
    for part in parts:
        groups.setdefault(replace(part.material), []).append(part)
    return list(groups.values())


def thickness(mesh: Mesh) -> float:
    """How thick a closed body is, as a share of its reach: a sphere 0.19, a mug's wall 0.03, an open sheet 0."""
    corner = mesh.vertices[mesh.faces].astype(np.float64)
    way = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0]) / 2
    area = float(np.linalg.norm(way, axis=1).sum())
    volume = float((corner.mean(1) * way).sum()) / 3
    reach = float(np.linalg.norm(mesh.vertices.max(0) - mesh.vertices.min(0)))
    if area <= 0 or reach <= 0 or _is_open(way, area):
        return 0.0
    return max(0.0, 2 * volume / area / reach)


def _is_open(way: NDArray[np.float64], area: float) -> bool:
    """Of a closed surface all ways outward add up to nothing."""
    return float(np.linalg.norm(way.sum(0))) > 0.01 * area
