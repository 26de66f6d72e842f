"""A flat drawing blown up to a rounded, closed solid.

Lengths are in units of the drawing (32 to an edge) until the end. Heights come from a soap film over
the silhouette (Poisson's equation; a thin limb becomes a round rod), softly limited where the drawing
is wide; on it every shape of the drawing stands out as a soft step. The outline is exact to a fraction
of a pixel: vertices just outside of it are drawn onto the contour.
"""

from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from ..geometry import Mesh

Field: TypeAlias = NDArray[np.float32]
"""A square grid of samples over the view box."""

CELLS = 352  # of the mesh, along an edge of the view box
FILM_CELLS = 136  # of the soap film
PLUMP = 3.9  # units: how far the front can swell
FLAT_BACK = 0.72  # of the front's swelling
STEP, STEP_BEVEL = 0.42, 1.1  # units: how far a shape stands out, and over which width
EDGE = 0.5  # units: over which the edge of a level body is rounded
FOOT = 0.012  # share of the height that is pressed flat to stand on
UNIT = 34.0  # edge of the view box: the drawing and a margin of one on each side


def distance(alpha: NDArray[np.uint8]) -> Field:
    """Signed distance to the contour in units, positive inside, at the pixels' centres.

    Args:
        alpha: (n, n) coverage over the view box; grey edge pixels place the contour between pixels.
    """
    inside = alpha > 127
    within = cv2.distanceTransform(inside.astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    without = cv2.distanceTransform((~inside).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    pixels = np.where(inside, within - 0.5, 0.5 - without)
    share = alpha.astype(np.float32) / 255
    edge = (share > 0.02) & (share < 0.98)
    pixels = np.where(edge, share - 0.5, pixels).astype(np.float32)
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), 1.2) * (UNIT / len(alpha)), np.float32)


def sampled(field: Field, x: NDArray[np.floating], y: NDArray[np.floating]) -> Field:
    """A raster field at points in units from the view box's top left."""
    scale = len(field) / UNIT
    return _remapped(field, x * scale - 0.5, y * scale - 0.5, cv2.INTER_LINEAR)


def _remapped(field: Field, x: NDArray[np.floating], y: NDArray[np.floating], how: int) -> Field:
    """Values between samples, at columns x and rows y of any shape."""
    # OpenCV takes maps of at most 32,767 columns: fold the points into rows.
    pad = -x.size % 1024
    at_x, at_y = (np.pad(v.ravel().astype(np.float32), (0, pad)).reshape(-1, 1024) for v in (x, y))
    out = cv2.remap(field, at_x, at_y, how, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(out.ravel()[: x.size].reshape(x.shape), np.float32)


def film(contour: Field, cells: int = FILM_CELLS) -> Field:
    """Height of a soap film over the silhouette: (cells + 1)² samples at the grid's nodes, in units².

    Solves ∇²u = −1 with u = 0 on the contour, which runs between nodes (Shortley & Weller, 1938), and goes on
    smoothly below zero outside, so that finer grids can be interpolated across the edge. √(2u) is the
    half-thickness of a long limb of round section.
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.linalg import spsolve

    cell = UNIT / cells
    node = np.arange(cells + 1) * cell
    x, y = np.meshgrid(node, node)
    d = sampled(contour, x, y) / cell
    inside = d > 0.02
    inside[0] = inside[-1] = inside[:, 0] = inside[:, -1] = False
    number = np.full(d.shape, -1)
    number[inside] = np.arange(inside.sum())
    here = number[inside]
    rows, columns, values = [], [], []
    center = np.zeros(len(here))
    for axis in (0, 1):
        arms, beyond = [], []
        for way in (-1, 1):
            other = np.roll(d, -way, axis)[inside]
            near = np.roll(number, -way, axis)[inside]
            arms.append(np.where(near >= 0, 1.0, np.clip(d[inside] / np.maximum(d[inside] - other, 1e-6), 0.1, 1.0)))
            beyond.append(near)
        total = arms[0] + arms[1]
        center += 2 / (arms[0] * arms[1])
        for arm, near in zip(arms, beyond, strict=True):
            known = near >= 0
            rows.append(here[known])
            columns.append(near[known])
            values.append((-2 / (arm * total))[known])
    rows.append(here)
    columns.append(here)
    values.append(center)
    matrix = coo_matrix((np.concatenate(values), (np.concatenate(rows), np.concatenate(columns)))).tocsc()
    height = np.zeros(d.shape, np.float32)
    height[inside] = spsolve(matrix, np.ones(len(here)), permc_spec="MMD_AT_PLUS_A")
    # Next to the contour u grows as the distance: carry that slope across it.
    sure = (d > 0.6).astype(np.float32) * inside
    slope = cv2.GaussianBlur(height / np.maximum(d, 0.6) * sure, (0, 0), 1.0)
    weight = cv2.GaussianBlur(sure, (0, 0), 1.0)
    wide = cv2.GaussianBlur(height / np.maximum(d, 0.6) * sure, (0, 0), 3.0) / np.maximum(
        cv2.GaussianBlur(sure, (0, 0), 3.0), 1e-6
    )
    slope = np.where(weight > 0.02, slope / np.maximum(weight, 1e-6), wide)
    height = np.where(inside & (d > 0.6), height, slope * d)
    return np.asarray(height * cell**2, np.float32)


def raised(layers: list[Field], size: int) -> Field:
    """How far the drawing's shapes stand out, in units.

    A shape covers the edges of what lies under it: inside a shape only its own edge shows.

    Args:
        layers: For each shape, bottom to top, its signed distance; (size, size).
    """
    total = np.zeros((size, size), np.float32)
    pixel = UNIT / size
    for d in layers:
        share = np.clip(d / pixel + 0.5, 0, 1)
        t = np.clip(d / STEP_BEVEL, 0, 1)
        edge = np.sqrt(1 - (1 - t) ** 2)
        blur = (0, 0), 1.4 / pixel
        mean = cv2.GaussianBlur(total * share, *blur) / np.maximum(cv2.GaussianBlur(share, *blur), 1e-4)
        # Deep inside the even floor; at the shape's edge what is there already, for the two must meet.
        floor = total * (1 - t) + mean * t
        total = np.where(share > 0, total * (1 - share) + (floor + STEP * edge) * share, total).astype(np.float32)
    return np.asarray(cv2.GaussianBlur(total, (0, 0), 0.16 / pixel), np.float32)


def solid(contour: Field, steps: Field, height_m: float, half_depth: float | None = None) -> Mesh:
    """The closed mesh, `height_m` high, standing on z = 0; `uv` lays the view box over it from the front.

    Args:
        half_depth: Units, of a body with a level front and back and round edges; None: blown up.
    """
    cell = UNIT / CELLS
    node = np.arange(CELLS + 1) * cell
    x, y = np.meshgrid(node, node)
    d = sampled(contour, x, y)
    inside = d > 0
    whole = inside[:-1, :-1] | inside[1:, :-1] | inside[:-1, 1:] | inside[1:, 1:]
    used = np.zeros(d.shape, bool)
    for rows in (slice(None, -1), slice(1, None)):
        for columns in (slice(None, -1), slice(1, None)):
            used[rows, columns] |= whole
    px, py = _onto_contour(contour, x[used], y[used], inside[used], cell)
    is_rim = ~inside[used]
    if half_depth is None:
        grid = px * FILM_CELLS / UNIT, py * FILM_CELLS / UNIT
        round_ = np.sqrt(2 * np.maximum(_remapped(film(contour), *grid, cv2.INTER_CUBIC), 0))
        swell = PLUMP * np.tanh(round_ / PLUMP)
    else:
        t = np.clip(sampled(contour, px, py) / EDGE, 0, 1)
        round_ = np.asarray(half_depth * (0.78 * (t > 0) + 0.22 * np.sqrt(1 - (1 - t) ** 2)), np.float32)
        swell = round_
    front = swell + sampled(steps, px, py) * np.clip(round_ / 0.8, 0, 1)
    back = swell if half_depth is not None else FLAT_BACK * swell
    front[is_rim] = back[is_rim] = 0.0
    number = np.full(d.shape, -1)
    number[used] = np.arange(used.sum())
    a, b, c, e = number[:-1, :-1][whole], number[:-1, 1:][whole], number[1:, 1:][whole], number[1:, :-1][whole]
    near = np.concatenate([np.stack([a, e, c], 1), np.stack([a, c, b], 1)])
    # The back shares the rim's vertices, so that the edge is shaded round.
    behind = np.where(is_rim, np.arange(len(px)), len(px) + np.cumsum(~is_rim) - 1)
    points = np.concatenate([np.stack([px, -front, UNIT - py], 1), np.stack([px, back, UNIT - py], 1)[~is_rim]])
    flat = np.concatenate([np.stack([px, py], 1), np.stack([px, py], 1)[~is_rim]]) / UNIT
    uv = np.stack([flat[:, 0], 1 - flat[:, 1]], 1)
    faces = np.concatenate([near, behind[near][:, ::-1]])
    low, high = points.min(0), points.max(0)
    floor = low[2] + FOOT * (high[2] - low[2])
    points[:, 2] = np.maximum(points[:, 2], floor) - floor
    points[:, 0] -= (low[0] + high[0]) / 2
    points *= height_m / points[:, 2].max()
    return Mesh(points.astype(np.float32), faces.astype(np.uint32), _normals(points, faces), uv.astype(np.float32))


def _onto_contour(
    contour: Field, x: NDArray[np.float64], y: NDArray[np.float64], inside: NDArray[np.bool_], cell: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Moves the points outside down the distance's slope to where it is 0, by no more than a cell and a half."""
    ox, oy = x[~inside].copy(), y[~inside].copy()
    x, y = x.copy(), y.copy()
    h = UNIT / len(contour)
    start_x, start_y = ox.copy(), oy.copy()
    for _ in range(4):
        value = sampled(contour, ox, oy)
        gx = (sampled(contour, ox + h, oy) - sampled(contour, ox - h, oy)) / (2 * h)
        gy = (sampled(contour, ox, oy + h) - sampled(contour, ox, oy - h)) / (2 * h)
        steep = np.maximum(gx**2 + gy**2, 0.25)
        ox = np.clip(ox - value * gx / steep, start_x - 1.5 * cell, start_x + 1.5 * cell)
        oy = np.clip(oy - value * gy / steep, start_y - 1.5 * cell, start_y + 1.5 * cell)
    x[~inside], y[~inside] = ox, oy
    return x, y


def _normals(points: NDArray[np.float64], faces: NDArray[np.int64]) -> NDArray[np.float32]:
    """Normals of a smooth closed mesh, weighted by area."""
    p, q, r = (points[faces[:, k]] for k in range(3))
    flat = np.cross(q - p, r - p)
    out = np.zeros_like(points)
    for k in range(3):
        total = sum(np.bincount(faces[:, corner], flat[:, k], len(points)) for corner in range(3))
        out[:, k] = total
    length = np.linalg.norm(out, axis=1, keepdims=True)
    # Under the pressed foot faces can lose their area; what is left of them looks down.
    return np.where(length > 1e-13, out / np.maximum(length, 1e-13), (0.0, 0.0, -1.0)).astype(np.float32)
