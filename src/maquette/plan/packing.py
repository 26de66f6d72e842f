"""Sets blocks down side by side and one behind the other, as close as their order, their rows and the eye allow."""

import math
from collections.abc import Mapping, Sequence

from .blocks import Block, Bounds
from .order import Wishes, ordered, rows
from .stance import Stance

GAP = 0.22  # of the mean width, between neighbours
SIDE_GAP = 0.75  # of the mean width, between what is left and what is right
DEEP_GAP = 0.5  # of the mean depth, between rows
SHOWN = 0.7  # share of a thing's box that shows beside or above what stands before it
MOST_SHARED = 4  # copies, beyond which a group's width says nothing of its members'
LONG_ROW = 2.3  # times as wide as the picture is, from where on a row of strangers is folded in two
FEWEST_FOLDED = 4


def packed(
    blocks: Sequence[Block], wished: Wishes, stance: Stance, aside: Mapping[str, int], *, may_fold: bool = False
) -> list[Block]:
    """The blocks moved to their places about the origin, on the ground.

    Args:
        blocks: As they are named in the prompt, each about the origin.
        aside: As in `order.ordered`.
        may_fold: Whether a long row may become two.
    """
    if len(blocks) <= 1:
        return list(blocks)
    by_id = {b.id: b for b in blocks}
    row = rows([b.id for b in blocks], wished)
    line = [by_id[id] for id in ordered([b.id for b in blocks], wished, aside)]
    if may_fold:
        _fold(line, row, wished, stance)
    deep = _in_depth(line, row, stance)
    wide = _in_width(line, row, deep, wished, stance, aside)
    return [b.moved(wide[b.id], deep[b.id], 0.0) for b in blocks]


def _fold(line: Sequence[Block], row: dict[str, int], wished: Wishes, stance: Stance) -> None:
    """Of every two the taller steps back if the row would make all of them small; changes `row`."""
    tall = max(b.whole.height for b in line)
    width = sum(b.whole.width for b in line) * (1 + GAP)
    if (
        len(line) < FEWEST_FOLDED
        or any(row.values())
        or not stance.shows_rows
        or width < LONG_ROW * stance.aspect * tall
    ):
        return
    kept = {id for pair in wished.near for id in pair} | {id for triple in wished.between for id in triple}
    free = [b for b in line if b.id not in kept]
    for pair in zip(free[::2], free[1::2], strict=False):
        row[max(pair, key=lambda b: b.whole.height).id] = 1


def _in_depth(line: Sequence[Block], row: Mapping[str, int], stance: Stance) -> dict[str, float]:
    """Distance of each block's origin into the picture: its row's, all of a row about one line."""
    out: dict[str, float] = {}
    y = 0.0
    for number in sorted({row[b.id] for b in line}):
        here = [b for b in line if row[b.id] == number]
        front, back = min(b.whole.low[1] for b in here), max(b.whole.high[1] for b in here)
        for b in here:
            out[b.id] = y - front
        y += (back - front) * (1 + DEEP_GAP * stance.spread)
    return out


def _in_width(
    line: Sequence[Block],
    row: Mapping[str, int],
    deep: Mapping[str, float],
    wished: Wishes,
    stance: Stance,
    aside: Mapping[str, int],
) -> dict[str, float]:
    """Places from left to right: half way between as far left and as far right as the distances allow."""
    apart: dict[tuple[int, int], float] = {}
    for k, one in enumerate(line):
        for m in range(k + 1, len(line)):
            least = _apart(one, line[m], row, deep, wished, stance, aside)
            if least is not None:
                apart[k, m] = least
    n = len(line)
    first, last = [0.0] * n, [0.0] * n
    for m in range(n):
        first[m] = max((first[k] + apart[k, m] for k in range(m) if (k, m) in apart), default=0.0)
    end = max(first)
    for k in reversed(range(n)):
        last[k] = min((last[m] - apart[k, m] for m in range(k + 1, n) if (k, m) in apart), default=end)
    place = [(a + b) / 2 for a, b in zip(first, last, strict=True)]
    low = min(x + b.whole.low[0] for x, b in zip(place, line, strict=True))
    high = max(x + b.whole.high[0] for x, b in zip(place, line, strict=True))
    return {b.id: x - (low + high) / 2 for x, b in zip(place, line, strict=True)}


def _apart(
    left: Block,
    right: Block,
    row: Mapping[str, int],
    deep: Mapping[str, float],
    wished: Wishes,
    stance: Stance,
    aside: Mapping[str, int],
) -> float | None:
    """Least distance between the origins of two blocks, the first left of the other; None: any will do."""
    one, other = left.whole, right.whole
    touching = one.high[0] - other.low[0]
    share = SIDE_GAP if aside.get(left.id, 1) != aside.get(right.id, 1) else GAP
    room = share * stance.spread * (_unit(left) + _unit(right)) / 2
    if row[left.id] == row[right.id] or (left.id, right.id) in wished.before:
        return touching + room
    front, back = (left, right) if row[left.id] < row[right.id] else (right, left)
    hidden = _hidden(front.whole.moved(0, deep[front.id], 0), back.whole.moved(0, deep[back.id], 0), stance)
    if hidden <= 1 - SHOWN:
        return None
    covered = (1 - SHOWN) / hidden  # share of the width of what is behind that may be covered
    return touching - covered * back.whole.width


def _hidden(front: Bounds, back: Bounds, stance: Stance) -> float:
    """Share of the height of what is behind that what is before it covers, were it right behind."""
    e = math.radians(min(max(stance.elevation_deg, 0.0), 85.0))
    up = [b.low[1] * math.sin(e) + b.low[2] * math.cos(e) for b in (front, back)]
    tall = [b.height * math.cos(e) + b.depth * math.sin(e) for b in (front, back)]
    return min(1.0, max(0.0, (up[0] + tall[0] - up[1]) / max(tall[1], 1e-9)))


def _unit(block: Block) -> float:
    return block.whole.width / max(1, min(MOST_SHARED, block.own))
