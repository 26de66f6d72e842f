"""Where in the picture the things go, and where the camera stands so that they do."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ..geometry.camera import View, frame
from ..objects.outline import Points
from ..understand.brief import Brief, Shot, Side

Region = tuple[float, float, float, float]
"""(x0, y0, x1, y1) as shares of the picture."""

MARGIN = 0.06
SHOTS: Mapping[Shot, float] = {
    "macro": 1.75, "close_up": 1.4, "medium": 1.0, "full": 1.06, "wide": 0.62, "extreme_wide": 0.34,
}  # fmt: skip
"""Of the usual size in the picture."""
ALONE: Mapping[str, float] = {"tiny": 0.5, "small": 0.74, "large": 1.14, "huge": 1.34}
"""Of the usual size, for a single thing whose size is told: nothing else in the picture could show it."""
LEAST = 0.2  # share of the height that things get, whatever the words take
FROM_ABOVE_DEG = 27.0  # from where on the ground fills the picture, and things go to its middle
CORNER = 0.46  # share of the picture's width and height that something in a corner may take
SMALLEST = 0.55  # share of the wished size that the subjects keep when a sign must fit in too
CENTERS: Mapping[str, tuple[float | None, float | None]] = {
    "left": (0.27, None), "right": (0.73, None), "center": (0.5, None), "top": (None, 0.27), "bottom": (None, 0.75),
    "top_left": (0.25, 0.26), "top_right": (0.75, 0.26), "bottom_left": (0.25, 0.76), "bottom_right": (0.75, 0.76),
    "left_third": (1 / 3, None), "right_third": (2 / 3, None),
    "top_third": (None, 1 / 3), "bottom_third": (None, 2 / 3),
}  # fmt: skip
"""By the names of `maquette.understand.brief.Side`."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A region of the picture, and how things stand in it.

    Args:
        anchor: See `maquette.geometry.camera.frame`.
        is_cropped: The things are larger than the picture, on purpose.
    """

    region: Region
    anchor: tuple[float, float] = (0.5, 0.92)
    is_cropped: bool = False


def center_of(side: str | None) -> tuple[float | None, float | None]:
    """Where the middle of a thing at that side goes, as shares of width and height; None: wherever it stands."""
    return CENTERS.get(side or "", (None, None))


def region(
    brief: Brief,
    fill: float,
    baseline: float,
    aspect: float,
    free: Region = (0.0, 0.0, 1.0, 1.0),
    *,
    side: Side | None = None,
    is_alone: bool = True,
    elevation_deg: float = 0.0,
) -> Frame:
    """Where the subjects go, and how they stand in there.

    Args:
        fill: Share of the shorter way they take; `baseline`: where they stand, from the top.
        aspect: Width over height.
        free: What words leave to the things.
        side: Where in the picture they are wished, all of them together.
        is_alone: There is one thing; a row of things fills the width.
    """
    shot = brief.camera.shot
    if shot == "macro":
        return _macro(brief, aspect)
    fill *= SHOTS.get(shot, 1.0) if shot else 1.0
    if is_alone and brief.subjects:
        fill *= ALONE.get(brief.subjects[0].size or "", 1.0)
    left, top = max(MARGIN, free[0]), max(MARGIN, free[1])
    right, bottom = min(1 - MARGIN, free[2]), min(1 - MARGIN, free[3])
    is_from_above = elevation_deg >= FROM_ABOVE_DEG
    if is_from_above:
        fill = min(1.0, 1.12 * fill)
        baseline = (top + bottom) / 2 + min(fill, bottom - top) / 2
    # Words over the sky push things down to where they leave room; else they stand on the usual line.
    bottom = min(bottom, max(baseline, top + min(fill, 0.8 * (bottom - top))))
    empty = set(brief.composition.empty)
    if "left" in empty:
        left = max(left, 0.40)
    if "right" in empty:
        right = min(right, 0.60)
    if "top" in empty:
        top = max(top, 0.36)
    if "bottom" in empty:
        bottom = min(bottom, 0.66)
    to_x, to_y = center_of(side)
    center = (left + right) / 2
    if to_x is not None:
        # Beside room for copy the whole free side is theirs.
        opposite = {"right"} if to_x < 0.5 else {"left"}
        center = to_x if not opposite & empty or side in ("left_third", "right_third") else center
    center = min(max(center, left + 0.1), right - 0.1)
    half = min(center - MARGIN, 1 - MARGIN - center, center - free[0], free[2] - center)
    if to_x is None:
        half = min(half, (right - left) / 2)
    # `fill` is meant for a square; wide pictures give height, tall ones width.
    half = min(half, fill / 2 * max(1.0, 1.2 / aspect) if aspect < 1 else fill / 2 * max(1.0, min(1.65, 1.65 / aspect)))
    if not is_alone:
        half = min(center - left, right - center)  # a row of things fills the width
    height = max(LEAST / 2, min(bottom - top, fill))
    anchor = (0.5, 0.5) if is_from_above else (0.5, 0.92)
    if to_y is not None:
        height = min(height, CORNER, 2 * (min(to_y, 1 - to_y) - MARGIN / 2))
        half = min(half, CORNER / 2 if to_x is not None else half)
        bottom, anchor = to_y + height / 2, (0.5, 0.5)
    return Frame((center - half, bottom - height, center + half, bottom), anchor)


def _macro(brief: Brief, aspect: float) -> Frame:
    """So close that the thing runs out of the picture on every side."""
    side = brief.composition.focus
    x = center_of(side)[0] or 0.5
    half_x, half_y = SHOTS["macro"] / 3, SHOTS["macro"] / 3
    if aspect > 1:
        half_y *= aspect
    else:
        half_x /= aspect
    return Frame((x - half_x, 0.52 - half_y, x + half_x, 0.52 + half_y), (0.5, 0.5), is_cropped=True)


@dataclass(frozen=True, slots=True)
class Lens:
    """How the camera looks, wherever it stands."""

    size: tuple[int, int]
    focal_length_mm: float
    elevation_deg: float
    azimuth_deg: float = 0.0
    roll_deg: float = 0.0

    def framed(self, points: Points, into: Frame, elevation_deg: float | None = None) -> View:
        """The view in which the points fill a region."""
        return frame(
            points,
            size=self.size,
            focal_length_mm=self.focal_length_mm,
            elevation_deg=self.elevation_deg if elevation_deg is None else elevation_deg,
            azimuth_deg=self.azimuth_deg,
            into=into.region,
            anchor=into.anchor,
            roll_deg=self.roll_deg,
        )


def framed_with_walls(lens: Lens, main: Points, walls: Points, into: Frame) -> View:
    """Steps back, and tilts up, until what hangs on the walls is in the picture too."""
    share, elevation = 1.0, lens.elevation_deg
    x0, y0, x1, y1 = into.region
    width, height = lens.size
    while True:
        w, h = (x1 - x0) * share, (y1 - y0) * share
        # With a sign beside it the subject moves to the other side: two things share the picture.
        here = Frame(((x0 + x1) / 2 - w / 2, y1 - h, (x0 + x1) / 2 + w / 2, y1), into.anchor)
        view = lens.framed(main, here, elevation)
        if not len(walls) or share <= SMALLEST:
            return view
        bx0, by0, bx1, by1 = view.box(walls)
        edge_x, edge_y = 0.03 * width, 0.04 * height
        if bx0 >= edge_x and by0 >= edge_y and bx1 <= width - edge_x and by1 <= height - edge_y:
            return view
        over = max(edge_x - bx0, bx1 - width + edge_x) / width
        if over > 0 and x0 + x1 > 0.62:  # aside first: it costs no size
            shift = min(over, (x0 + x1) / 2 - 0.31, 0.06) * (1 if bx1 > width - edge_x else -1)
            x0, x1 = x0 - shift, x1 - shift
        share *= 0.94
        elevation = max(elevation - 0.7, -3.0)


def no_points() -> Points:
    return np.zeros((0, 3))
