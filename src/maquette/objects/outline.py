"""How much room a thing takes, without building it: hulls and the line of its top, quick enough to plan with.

A relief's mesh takes half a second; its outline takes a small raster of its drawing, and is as wide and high as
the mesh to two parts in a thousand. True solids are built once, and only their hulls are kept.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from .contracts import Look, objects

Points = NDArray[np.float64]
Chosen = tuple[tuple[str, str], ...]
"""Features of an object, as (name, choice) in the order of the alphabet."""

COLUMNS = 64  # of the line of a thing's top
RASTER = 160  # px: grey edges place the contour between them
FILM = 40  # cells: the swelling of a relief is smooth
STEPS_OUT = 0.8  # units that the shapes of a drawing stand out of its swelling, on average
FEW = 60  # points that are not worth thinning out
LEFT_PART = 0.58  # of the width of what is drawn in profile, where its head is
HEAD_FROM = 0.86  # share of its side's height that only a creature's head reaches
VIVID = 60  # of 255, between a colour's strongest and weakest channel
MIRRORED = 0.8  # share that a silhouette and its mirror image have in common, of what looks straight at us
APART_DEG = 10.0  # between the directions in which a hull is exact: between them it is small by 0.4 % of a ball
FEW_APART_DEG = 30.0


@dataclass(frozen=True, slots=True)
class Outline:
    """The room of one thing as built, at scale 1: metres, standing on z = 0.

    Args:
        points: (n, 3); every view of the thing is bounded by them.
        few: A tenth of them, that bound it to a thirtieth: for what is tried again and again.
        tops: (COLUMNS,) height of the thing over equal columns of its width from left to right; 0: nothing there.
        patches: Corners of its printable surfaces, by name.
        is_profile: It looks to one side: its left half is another than its right.
        color: `#rrggbb` that rules a drawing; None for true solids.
        anchors: As `Solid.anchors`.
        frame: (x0, y0, x1, y1) of a drawing within its view box, as shares of it.
    """

    points: Points
    few: Points
    tops: Points
    patches: dict[str, Points]
    is_profile: bool = False
    color: str | None = None
    frame: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    anchors: Mapping[str, tuple[float, float, float]] = field(default_factory=dict)

    @property
    def low(self) -> Points:
        return np.asarray(self.points.min(0))

    @property
    def size(self) -> tuple[float, float, float]:
        """Width, depth and height."""
        w, d, h = (float(v) for v in self.points.max(0) - self.points.min(0))
        return w, d, h

    @property
    def middle_x(self) -> float:
        """Middle of its width, from its own origin."""
        return float(self.points[:, 0].min() + self.points[:, 0].max()) / 2

    def head(self) -> tuple[float, float, float]:
        """Where a creature's head is: its left and right end across, and its top.

        What is drawn in profile looks to the left: its head is the highest part of its left side, for the right
        one may end in a tail.
        """
        columns = int(LEFT_PART * COLUMNS) if self.is_profile else COLUMNS
        top = float(self.tops[:columns].max())
        high = np.flatnonzero(self.tops[:columns] >= HEAD_FROM * top)
        left, step = float(self.low[0]), self.size[0] / COLUMNS
        return left + float(high[0]) * step, left + float(high[-1] + 1) * step, top

    def top_between(self, x0: float, x1: float) -> float:
        """Height of the highest point over a stretch of the width, metres from the thing's own origin."""
        left, width = float(self.low[0]), self.size[0]
        first, last = ((x - left) / width * COLUMNS for x in (x0, x1))
        columns = self.tops[max(0, int(first)) : min(COLUMNS, int(np.ceil(last)))]
        return float(columns.max()) if len(columns) else 0.0


@functools.lru_cache(maxsize=1024)
def outline_of(name: str, drawing: str | None = None, features: Chosen = ()) -> Outline:
    """The outline of an object of the registry. Colours and materials change nothing of it."""
    if name == "relief" and drawing is not None:
        return _of_drawing(drawing)
    solid = objects.get(name).build(Look(drawing=drawing, features=dict(features)))
    points = np.concatenate([p.mesh.vertices for p in solid.parts]).astype(np.float64)
    patches = {p.surface: _hull(p.mesh.vertices.astype(np.float64)) for p in solid.parts if p.surface}
    hull = _hull(points)
    return Outline(hull, _hull(hull, FEW_APART_DEG), _tops(points), patches, anchors=solid.anchors)


def _of_drawing(name: str) -> Outline:
    """What `_inflate.solid` makes of it, by its rim and by the swelling of a coarse film."""
    from .. import drawing
    from ..assets import drawing_svg
    from . import _inflate as inflate
    from .relief import HEIGHT

    picture = drawing.rasterised(drawing_svg(name), RASTER)
    alpha = picture[..., 3]
    rim = _crossings(alpha.astype(np.float64) / 255) * (inflate.UNIT / RASTER)
    swell = inflate.PLUMP * np.tanh(
        np.sqrt(2 * np.maximum(inflate.film(inflate.distance(alpha), FILM), 0)) / inflate.PLUMP
    )
    margin = inflate.UNIT * drawing.MARGIN / (1 + 2 * drawing.MARGIN)
    (x0, y0), (x1, y1) = (
        (rim.min(0) - margin) / (inflate.UNIT - 2 * margin),
        (rim.max(0) - margin) / (inflate.UNIT - 2 * margin),
    )
    frame = (float(x0), float(y0), float(x1), float(y1))
    rows, columns = np.nonzero(swell > 0)
    node = inflate.UNIT / FILM
    deep = swell[rows, columns].astype(np.float64)
    inner = np.stack([columns * node, rows * node], 1)
    front = np.column_stack([inner[:, 0], -(deep + STEPS_OUT * np.clip(deep / 0.8, 0, 1)), inner[:, 1]])
    back = np.column_stack([inner[:, 0], inflate.FLAT_BACK * deep, inner[:, 1]])
    points = np.concatenate([np.column_stack([rim[:, 0], np.zeros(len(rim)), rim[:, 1]]), front, back])
    points[:, 2] = inflate.UNIT - points[:, 2]
    low, high = points.min(0), points.max(0)
    floor = low[2] + inflate.FOOT * (high[2] - low[2])
    points[:, 2] = np.maximum(points[:, 2], floor) - floor
    points[:, 0] -= (low[0] + high[0]) / 2
    points *= HEIGHT / points[:, 2].max()
    hull = _hull(points)
    tops, color = _tops(points[: len(rim)]), _ruling_color(picture)
    return Outline(hull, _hull(hull, FEW_APART_DEG), tops, {}, _is_lopsided(alpha), color, frame)


def _ruling_color(picture: NDArray[np.uint8]) -> str:
    """The fill that covers most; of vivid ones, which the eye goes to, half as much is enough."""
    solid = picture[picture[..., 3] > 250][:, :3].astype(np.int64)
    fills, counts = np.unique(solid @ np.array((65536, 256, 1)), return_counts=True)
    channels = np.stack([fills >> 16, fills >> 8 & 255, fills & 255])
    vivid = np.ptp(channels, axis=0) > VIVID
    return f"#{int(fills[(counts * np.where(vivid, 2, 1)).argmax()]):06x}"


def _is_lopsided(alpha: NDArray[np.uint8]) -> bool:
    """Whether a silhouette and its mirror image, both in the same box, share little."""
    inside = alpha > 127
    columns = np.flatnonzero(inside.any(0))
    inside = inside[:, columns[0] : columns[-1] + 1]
    mirrored = inside[:, ::-1]
    return bool((inside & mirrored).sum() < MIRRORED * (inside | mirrored).sum())


def _crossings(share: Points) -> Points:
    """(n, 2) x and y, in pixels, where the outermost edges of every row and column are half covered."""
    out = []
    for axis, lines in ((0, share), (1, share.T)):
        inside = lines > 0.5
        used = np.flatnonzero(inside.any(1))
        padded = np.pad(lines[used], ((0, 0), (1, 1)))
        first = inside[used].argmax(1)
        last = inside.shape[1] - 1 - inside[used][:, ::-1].argmax(1)
        pick = np.arange(len(used))
        a, b = padded[pick, first], padded[pick, first + 1]
        c, d = padded[pick, last + 1], padded[pick, last + 2]
        near = first - 0.5 + (0.5 - a) / (b - a)
        far = last + 0.5 + (c - 0.5) / (c - d)
        for at in (near, far):
            pair = (at + 0.5, used + 0.5) if axis == 0 else (used + 0.5, at + 0.5)
            out.append(np.stack(pair, 1))
    return np.concatenate(out)


def _tops(points: Points) -> Points:
    """Height over each column of the width; columns that no point falls in take their neighbours' height."""
    x, z = points[:, 0], points[:, 2]
    left, width = float(x.min()), max(float(np.ptp(x)), 1e-9)
    column = np.clip(((x - left) / width * COLUMNS).astype(int), 0, COLUMNS - 1)
    tops = np.zeros(COLUMNS)
    np.maximum.at(tops, column, z)
    seen = np.flatnonzero(np.bincount(column, minlength=COLUMNS))
    return np.interp(np.arange(COLUMNS), seen, tops[seen])


def _hull(points: Points, apart_deg: float = APART_DEG) -> Points:
    """Those of the points that lie farthest out in any of many directions; all of a small set."""
    if len(points) <= FEW:
        return points
    across = points.T.astype(np.float32)
    # In parts that fit a cache.
    farthest = [(some @ across).argmax(1) for some in np.array_split(_directions(apart_deg), 24)]
    return np.asarray(points[np.unique(np.concatenate(farthest))])


@functools.cache
def _directions(apart_deg: float) -> NDArray[np.float32]:
    """(n, 3) unit vectors all round."""
    ways = np.meshgrid(np.arange(-90, 91, apart_deg), np.arange(0, 360, apart_deg))
    up, round_ = (np.radians(v) for v in ways)
    out = np.stack([np.cos(up) * np.cos(round_), np.cos(up) * np.sin(round_), np.sin(up)], -1).reshape(-1, 3)
    return np.unique(np.round(out, 6), axis=0).astype(np.float32)
