"""Several things, each at its own place of the picture: corners, thirds, foreground and background.

The camera is set up for what has no place of its own; then each of the others is pushed over the ground, or lifted
where it flies or the ground does not reach so high, until its middle is where it is wished. If things get in each
other's way the camera steps back.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..geometry.camera import View
from ..objects.outline import Points
from ..objects.placed import points_of
from ..understand.brief import Side
from .blocks import Block, around
from .framing import CENTERS, Frame, Lens

STEPS = 9  # back, at most
STEP = 0.86
EDGE = 0.025  # of the picture, that everything keeps from its edges
MAY_OVERLAP = 0.10  # of the smaller box
HORIZON = 0.10  # of the height, that the ground must reach beyond where a thing would stand
FAR, NEAR = 1.55, 0.74  # times the usual distance, of the background and the foreground
ROUNDS = 6


@dataclass(frozen=True, slots=True)
class Spread:
    """Blocks at their places, and the view of them."""

    blocks: tuple[Block, ...]
    view: View
    lifted: tuple[str, ...] = ()
    """Ids of those that nothing carries where they were wished."""


def points_in(blocks: Sequence[Block]) -> Points:
    return np.concatenate([points_of(t) for b in blocks for t in b.things])


def in_depth(blocks: Sequence[Block], sides: Mapping[str, Side], view: View) -> list[Block]:
    """The background farther off and the foreground nearer, at their places across the picture."""
    forward = view.axes()[2]
    out = []
    for b in blocks:
        times = {"background": FAR, "foreground": NEAR}.get(sides.get(b.id, ""), 1.0)
        if times != 1.0:
            x, y, z = b.whole.middle
            depth = float((np.array((x, y, z)) - view.position) @ forward)
            # Along the ground away from the camera; farther off it must go aside as much more to stay where it is.
            b = b.moved((x - view.position[0]) * (times - 1), depth * (times - 1), 0.0)
        out.append(b)
    return out


def spread_out(
    blocks: Sequence[Block],
    sides: Mapping[str, Side],
    lens: Lens,
    into: Frame,
    is_in_the_air: Callable[[str], bool],
) -> Spread:
    """
    Args:
        blocks: As they stand together; those of one side keep together.
        sides: By block: those with a place in `framing.CENTERS`.
        into: Where things without a place go; its size is also the measure for the others.
    """
    clusters: dict[Side | None, list[Block]] = {}
    for b in blocks:
        side = sides.get(b.id)
        clusters.setdefault(None if side == "center" else side, []).append(b)
    free = clusters.get(None)
    measure = free or max(clusters.values(), key=_area)
    best: tuple[float, Spread] | None = None
    share = 0.8 if free and len(clusters) <= 2 else 0.62
    for _ in range(STEPS):
        view = lens.framed(points_in(measure), _shrunk(into, share, is_centered=bool(free)))
        placed: dict[Side | None, list[Block]] = {}
        lifted: list[str] = []
        for side, some in clusters.items():
            if side is not None:
                flies = all(is_in_the_air(b.id) for b in some)
                some, is_lifted = _put(some, CENTERS[side], view, flies)
                lifted += [b.id for b in some] if is_lifted else []
            placed[side] = some
        moved = {b.id: b for some in placed.values() for b in some}
        found = Spread(tuple(moved[b.id] for b in blocks), view, tuple(lifted))
        trouble = _trouble(list(placed.values()), view)
        if best is None or trouble < best[0]:
            best = trouble, found
        if trouble == 0:
            break
        share *= STEP
    assert best is not None
    return best[1]


def _area(some: Sequence[Block]) -> float:
    space = around(b.whole for b in some)
    return space.width * space.height


def _shrunk(into: Frame, share: float, *, is_centered: bool) -> Frame:
    x0, y0, x1, y1 = into.region
    x, w, h = (x0 + x1) / 2, (x1 - x0) * share, (y1 - y0) * share
    y = (y0 + y1) / 2 if is_centered else 0.55
    return replace(into, region=(x - w / 2, y - h / 2, x + w / 2, y + h / 2))


def _put(
    some: list[Block], to: tuple[float | None, float | None], view: View, is_in_the_air: bool
) -> tuple[list[Block], bool]:
    """The blocks with their middle there, and whether they had to be lifted without being able to fly."""
    to_x, to_y = to
    is_lifted = False

    def all_moved(x: float, y: float, z: float) -> list[Block]:
        return [b.moved(x, y, z) for b in some]

    for _ in range(ROUNDS):
        x0, y0, x1, y1 = view.box(points_in(some))
        space = around(b.whole for b in some)
        _, up, forward = view.axes()
        depth = float((np.array(space.middle) - view.position) @ forward)
        if depth < 1e-3:
            break
        metres = depth / view.focal_px
        half_w, half_h = (x1 - x0) / 2 / view.width, (y1 - y0) / 2 / view.height
        off_x = 0.0 if to_x is None else _inside(to_x, half_w) * view.width - (x0 + x1) / 2
        off_y = 0.0 if to_y is None else _inside(to_y, half_h) * view.height - (y0 + y1) / 2
        if abs(off_x) + abs(off_y) < 0.5:
            break
        some = all_moved(off_x * metres, 0.0, 0.0)
        if off_y:
            if is_in_the_air or is_lifted or not _ground_reaches(view, y1 + off_y):
                is_lifted = not is_in_the_air
                some = all_moved(0.0, 0.0, max(-off_y * metres / max(float(up[2]), 0.2), -space.low[2]))
            else:
                some = all_moved(0.0, _along_ground(some, view, -off_y), 0.0)
    space = around(b.whole for b in some)
    return some, is_lifted and space.low[2] > 0.02 * space.height


def _inside(center: float, half: float) -> float:
    """The wished middle, or as near to it as keeps the thing in the picture."""
    return min(max(center, half + EDGE), 1 - half - EDGE) if half < 0.5 - EDGE else 0.5


def _ground_reaches(view: View, foot_px: float) -> bool:
    """Whether there is ground where a thing would stand, and not only at the end of the world."""
    forward = view.axes()[2]
    slope = math.asin(max(-1.0, min(1.0, -float(forward[2]))))
    horizon = view.height / 2 - view.focal_px * math.tan(slope)
    return foot_px > horizon + HORIZON * view.height


def _along_ground(some: Sequence[Block], view: View, up_px: float) -> float:
    """Metres away from the camera that lift the blocks' middle by so many pixels, to first order."""
    space = around(b.whole for b in some)
    step = 0.02 * max(space.height, space.width)
    here, there = (view.box(points_in(x)) for x in (some, [b.moved(0.0, step, 0.0) for b in some]))
    gained = (here[1] + here[3] - there[1] - there[3]) / 2
    return up_px / max(gained / step, 1e-6) if gained > 0 else 0.0


def _trouble(clusters: Sequence[Sequence[Block]], view: View) -> float:
    """How much the clusters are in each other's way, or cut by the picture."""
    boxes = [view.box(points_in(some)) for some in clusters]
    edge_x, edge_y = 0.4 * EDGE * view.width, 0.4 * EDGE * view.height
    total = 0.0
    for k, box in enumerate(boxes):
        total += sum(
            max(0.0, over)
            for over in (edge_x - box[0], edge_y - box[1], box[2] - view.width + edge_x, box[3] - view.height + edge_y)
        )
        for m in range(k + 1, len(boxes)):
            w = min(box[2], boxes[m][2]) - max(box[0], boxes[m][0])
            h = min(box[3], boxes[m][3]) - max(box[1], boxes[m][1])
            if w > 0 and h > 0:
                smaller = min((c[2] - c[0]) * (c[3] - c[1]) for c in (box, boxes[m]))
                total += 100 * max(0.0, w * h / smaller - MAY_OVERLAP)
            meet = any(a.whole.meets(b.whole) for a in clusters[k] for b in clusters[m])
            total += 100.0 * meet
    return total
