"""Low poly: a net of triangles with its corners on the outlines, each of one colour."""

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.spatial import Delaunay

from ..arrays import Floats, f32
from ._colors import richer, smooth
from ._lines import contours, creases
from ._regions import mean_of
from .contracts import Sight, Style, styles

ON_OUTLINES, INSIDE, OUTSIDE = 20.0, 46.0, 92.0  # px between corners at the unit size
FACET = 0.05  # how much the light on neighbouring facets differs


@styles.register("low_poly")
class LowPoly(Style):
    label = "low poly"

    def draw(self, sight: Sight) -> Floats:
        h, w = sight.depth.shape
        points = _corners(sight)
        net = Delaunay(points).simplices
        labels = np.zeros((h, w), np.int32)
        for k, triangle in enumerate(net):
            cv2.fillConvexPoly(labels, np.round(points[triangle]).astype(np.int32), int(k))
        color = mean_of(richer(smooth(sight.color, sight.unit), 1.22, 1.1), labels)
        facing = sight.chance(1).normal(0, FACET, (len(color), 1))
        flat = f32(np.clip(color * (1 + facing), 0, 1))[labels]
        return f32(cv2.GaussianBlur(flat, (0, 0), 0.55))


def _corners(sight: Sight) -> NDArray[np.float64]:
    """(n, 2) x and y: dense along outlines, sparse between them, and around the border."""
    h, w = sight.depth.shape
    unit, rng = sight.unit, sight.chance(8)
    taken = np.zeros((h, w), np.uint8)
    out: list[tuple[float, float]] = []
    marks = np.maximum(contours(sight), creases(sight, fold=0.4)) > 0
    rows, columns = np.nonzero(marks)
    order = rng.permutation(len(rows))
    loose = rng.uniform(0, 1, (40_000, 2)) * (w - 1, h - 1)
    for reach, candidates in (
        (ON_OUTLINES, zip(columns[order].tolist(), rows[order].tolist(), strict=True)),
        (0.0, ((x, y) for x, y in loose.tolist())),
    ):
        for x, y in candidates:
            px, py = int(x), int(y)
            if taken[py, px]:
                continue
            out.append((x, y))
            far = reach or (INSIDE if sight.things[py, px] else OUTSIDE)
            cv2.circle(taken, (px, py), max(2, round(far * unit)), 1, -1)
    step = round(OUTSIDE * unit)
    border = [(x, y) for x in np.linspace(0, w - 1, max(2, w // step)) for y in (0, h - 1)]
    border += [(x, y) for y in np.linspace(0, h - 1, max(2, h // step)) for x in (0, w - 1)]
    return np.unique(np.array(out + border, np.float64), axis=0)
