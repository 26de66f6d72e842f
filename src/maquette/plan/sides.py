"""Several things, each at its own place of the picture: corners, thirds, foreground and background.

The camera is set up for what has no place of its own; then each of the others is pushed over the ground, or lifted
where it flies or the ground does not reach so high, until its middle is where it is wished. If things get in each
other's way the camera steps back.
"""

import functools
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TypeAlias

import numpy as np

from ..geometry.camera import View
from ..objects.outline import Points
from ..objects.placed import few_points_of, points_of
from ..understand.brief import Side
from ..verify.relations import Seen, is_at
from .blocks import Block, Bounds, around
from .framing import Frame, Lens, center_of
from .seen import clipped

STEPS = 9  # back, at most
STEP = 0.86
EDGE = 0.025  # of the picture, that everything keeps from its edges
MOST_ASIDE = 0.56  # of the picture, that what goes to one side takes
MAY_OVERLAP = 0.10  # of the smaller box
HORIZON = 0.10  # of the height, that the ground must reach beyond where a thing would stand
FAR, NEAR = 1.75, 0.72  # times the usual distance, of the background and the foreground
ROUNDS = 6
CLOSE_PX = 1.0
FEW = 3
Shift: TypeAlias = tuple[float, float, float]
"""Metres along x, y and z."""
NOWHERE: Shift = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Spread:
    """Blocks at their places, and the view of them."""

    blocks: tuple[Block, ...]
    view: View
    lifted: tuple[str, ...] = ()
    """Ids of those that nothing carries where they were wished."""


@dataclass(frozen=True)
class _Cluster:
    """Blocks that go to one side together."""

    side: Side | None
    blocks: list[Block]
    points: Points

    @functools.cached_property
    def space(self) -> Bounds:
        return around(b.whole for b in self.blocks)

    @functools.cached_property
    def spaces(self) -> list[Bounds]:
        return [b.whole for b in self.blocks]


def points_in(blocks: Sequence[Block]) -> Points:
    """Points that bound the blocks: all of a few things, fewer of many."""
    things = [t for b in blocks for t in b.things]
    of = points_of if len(things) <= FEW else few_points_of
    return np.concatenate([of(t) for t in things])


def in_depth(blocks: Sequence[Block], sides: Mapping[str, Side], view: View) -> list[Block]:
    """The background farther off and the foreground nearer, at their places across the picture, if there is room."""
    forward = view.axes()[2]
    out = {b.id: b for b in blocks}
    for side, times in (("background", FAR), ("foreground", NEAR)):
        some = [b for b in blocks if sides.get(b.id) == side]
        if some:
            x, y, z = around(b.whole for b in some).middle
            depth = float((np.array((x, y, z)) - view.position) @ forward)
            # Along the ground away from the camera; farther off it must go aside as much more to stay where it is.
            out |= {b.id: b.moved((x - view.position[0]) * (times - 1), depth * (times - 1), 0.0) for b in some}
    placed = list(out.values())
    spaces = [b.whole for b in placed]
    return list(blocks) if any(a.meets(b) for a, b in combinations(spaces, 2)) else placed


def spread_out(
    blocks: Sequence[Block],
    sides: Mapping[str, Side],
    lens: Lens,
    into: Frame,
    is_in_the_air: Callable[[str], bool],
) -> Spread | None:
    """The blocks at their places; None: they get in each other's way or out of the picture, however far one steps back.

    Args:
        blocks: As they stand together; those of one side keep together.
        sides: By block: those with a place in `framing.CENTERS`.
        into: Where things without a place go; its size is also the measure for the others.
    """
    by_side: dict[Side | None, list[Block]] = {}
    for b in blocks:
        side = sides.get(b.id)
        by_side.setdefault(None if side == "center" else side, []).append(b)
    clusters = [_Cluster(side, some, points_in(some)) for side, some in by_side.items()]
    free = next((c for c in clusters if c.side is None), None)
    measure = free or max(clusters, key=lambda c: c.space.width * c.space.height)
    share = 0.8 if free and len(clusters) <= 2 else 0.62
    share *= _fitting(clusters, lens.framed(measure.points, _shrunk(into, share, is_centered=free is not None)))
    for _ in range(STEPS):
        view = lens.framed(measure.points, _shrunk(into, share, is_centered=free is not None))
        shifts: list[Shift] = []
        lifted: list[str] = []
        for cluster in clusters:
            flies = all(is_in_the_air(b.id) for b in cluster.blocks)
            shift, is_lifted = _put(cluster, view, flies) if cluster.side else (NOWHERE, False)
            shifts.append(shift)
            lifted += [b.id for b in cluster.blocks] if is_lifted else []
        if not _is_trouble(clusters, shifts, view):
            moved = {b.id: b.moved(*shift) for c, shift in zip(clusters, shifts, strict=True) for b in c.blocks}
            return Spread(tuple(moved[b.id] for b in blocks), view, tuple(lifted))
        share *= STEP
    return None


def _fitting(clusters: Sequence[_Cluster], view: View) -> float:
    """How much smaller everything must be for the largest to fit where it goes."""
    least = 1.0
    for c in clusters:
        x0, y0, x1, y1 = view.box(c.points)
        to_x, to_y = center_of(c.side)
        room_x, room_y = (MOST_ASIDE if to is not None else 1 - 4 * EDGE for to in (to_x, to_y))
        least = min(least, room_x * view.width / max(x1 - x0, 1), room_y * view.height / max(y1 - y0, 1))
    return least


def centered_on(middle: Sequence[Block], blocks: Sequence[Block], lens: Lens, into: Frame) -> View | None:
    """A view of all blocks that has some of them in the middle across; None: then the others do not fit in."""
    every, points = points_in(blocks), points_in(middle)
    share = 1.0
    for _ in range(STEPS):
        view = lens.framed(every, _shrunk(into, share, is_centered=True))
        for _ in range(ROUNDS):
            x0, _, x1, _ = view.box(points)
            space = around(b.whole for b in middle)
            right, _, forward = view.axes()
            depth = float((np.array(space.middle) - view.position) @ forward)
            off = right * ((x0 + x1) / 2 - view.width / 2) * depth / view.focal_px
            position, target = (tuple(float(v) for v in np.add(p, off)) for p in (view.position, view.target))
            view = replace(view, position=position, target=target)  # type: ignore[arg-type]  # three floats each
        x0, y0, x1, y1 = view.box(every)
        if x0 > EDGE * view.width and x1 < (1 - EDGE) * view.width and y0 > 0 and y1 < view.height:
            return view
        share *= STEP
    return None


def _shrunk(into: Frame, share: float, *, is_centered: bool) -> Frame:
    x0, y0, x1, y1 = into.region
    x, w, h = (x0 + x1) / 2, (x1 - x0) * share, (y1 - y0) * share
    y = (y0 + y1) / 2 if is_centered else 0.55
    return replace(into, region=(x - w / 2, y - h / 2, x + w / 2, y + h / 2))


def _put(cluster: _Cluster, view: View, is_in_the_air: bool) -> tuple[Shift, bool]:
    """Where to push blocks for their middle to be at their side, and whether that lifts what cannot fly."""
    to_x, to_y = center_of(cluster.side)
    at = np.zeros(3)
    is_lifted = False
    _, up, forward = view.axes()
    middle, low = np.array(cluster.space.middle), cluster.space.low[2]
    for _ in range(ROUNDS):
        x0, y0, x1, y1 = view.box(cluster.points + at)
        depth = float((middle + at - view.position) @ forward)
        if depth < 1e-3:
            break
        metres = depth / view.focal_px
        half_w, half_h = (x1 - x0) / 2 / view.width, (y1 - y0) / 2 / view.height
        now_x, now_y = (x0 + x1) / 2 / view.width, (y0 + y1) / 2 / view.height
        off_x = (_inside(now_x if to_x is None else to_x, half_w) - now_x) * view.width
        off_y = (_inside(now_y if to_y is None else to_y, half_h) - now_y) * view.height
        if abs(off_x) + abs(off_y) < CLOSE_PX:
            break
        at[0] += off_x * metres
        if not off_y:
            continue
        is_down = off_y > 0 and low + at[2] <= 1e-6  # even what flies goes no lower than the ground
        if (is_in_the_air and not is_down) or is_lifted or not _ground_reaches(view, y1 + off_y):
            is_lifted = not is_in_the_air
            at[2] = max(at[2] - off_y * metres / max(float(up[2]), 0.2), -low)
        else:
            at[1] += _along_ground(cluster, at, view, -off_y)
    x, y, z = (float(v) for v in at)
    return (x, y, z), is_lifted and low + z > 0.02 * cluster.space.height


def _inside(center: float, half: float) -> float:
    """The wished middle, or as near to it as keeps the thing in the picture."""
    return min(max(center, half + EDGE), 1 - half - EDGE) if half < 0.5 - EDGE else 0.5


def _ground_reaches(view: View, foot_px: float) -> bool:
    """Whether there is ground where a thing would stand, and not only at the end of the world."""
    forward = view.axes()[2]
    slope = math.asin(max(-1.0, min(1.0, -float(forward[2]))))
    horizon = view.height / 2 - view.focal_px * math.tan(slope)
    return foot_px > horizon + HORIZON * view.height


def _along_ground(cluster: _Cluster, at: Points, view: View, up_px: float) -> float:
    """Metres away from the camera that lift the blocks' middle by so many pixels, to first order."""
    step = 0.02 * max(cluster.space.height, cluster.space.width)
    here, there = (view.box(cluster.points + at + (0.0, d, 0.0)) for d in (0.0, step))
    gained = (here[1] + here[3] - there[1] - there[3]) / 2
    return up_px / max(gained / step, 1e-6) if gained > 0 else 0.0


def _is_trouble(clusters: Sequence[_Cluster], shifts: Sequence[Shift], view: View) -> bool:
    """Whether the clusters are not where they are wished, in each other's way, or cut by the picture."""
    boxes = [view.box(c.points + shift) for c, shift in zip(clusters, shifts, strict=True)]
    for c, box in zip(clusters, boxes, strict=True):
        seen = Seen(clipped(box, view.width, view.height), 0)
        if c.side and not is_at(c.side, seen, (), view.width, view.height):
            return True
    edge_x, edge_y = 0.4 * EDGE * view.width, 0.4 * EDGE * view.height
    for k, (x0, y0, x1, y1) in enumerate(boxes):
        if x0 < edge_x or y0 < edge_y or x1 > view.width - edge_x or y1 > view.height - edge_y:
            return True
        for m in range(k + 1, len(boxes)):
            w = min(x1, boxes[m][2]) - max(x0, boxes[m][0])
            h = min(y1, boxes[m][3]) - max(y0, boxes[m][1])
            if w > 0 and h > 0:
                smaller = min((c[2] - c[0]) * (c[3] - c[1]) for c in (boxes[k], boxes[m]))
                if w * h > MAY_OVERLAP * smaller:
                    return True
            mine = [s.moved(*shifts[k]) for s in clusters[k].spaces]
            other = [s.moved(*shifts[m]) for s in clusters[m].spaces]
            if any(a.meets(b) for a in mine for b in other):
                return True
    return False
