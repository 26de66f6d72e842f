"""Sets out the copies of one subject: in a row, a grid, a ring, a stack, a pile … so that they can be counted."""

import math
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ..objects.placed import built_outline
from .blocks import Block, Bounds, block, bounds_of
from .cast import Member
from .model import SceneObject, Vector
from .stance import MOST_IN_A_ROW, Stance

GAP = 0.22  # of the width, between neighbours
TOUCHING = 0.02  # of the width, in piles and stacks
VISIBLE_ROW = 0.76  # of a thing's height, that shows over the staggered row before it
WOBBLE_DEG = 7.0
FOOT = 0.22  # of the width to each side of the middle: what a thing rests on
TALLEST_STACK = 5.0  # times as high as wide
Spot = tuple[float, float, float, float]
"""x, y, z in metres and a turn in degrees."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy to be set out, with the room it takes at the origin."""

    thing: SceneObject
    room: Bounds
    count: int
    stance: Stance
    rng: random.Random

    @property
    def step_x(self) -> float:
        return self.room.width * (1 + GAP * self.stance.spread)

    @property
    def rows_apart(self) -> float:
        return self.stance.step_back(self.room.height, self.room.depth, 1.05) * self.stance.spread

    def turns(self, reach: float = WOBBLE_DEG) -> float:
        return self.rng.uniform(-reach, reach)

    def top(self, x0: float, x1: float) -> float:
        """Height of its highest point over a stretch of its width, about its middle; as it stands unturned."""
        if self.thing.pitch_deg or self.thing.tilt_deg:
            return self.room.height
        scale = self.thing.scale
        return built_outline(self.thing).top_between(x0 / scale, x1 / scale) * scale


def grouped(member: Member, posed: SceneObject, stance: Stance, rng: random.Random) -> Block:
    """The block of a subject's copies, the middle of its footprint at the origin.

    Args:
        posed: How each copy is turned and leant; its position counts for nothing.
    """
    one = posed.model_copy(update={"position": (0.0, 0.0, 0.0)})
    room = bounds_of(one)
    base: Vector = (-room.middle[0], -room.middle[1], -room.low[2])
    copy = Copy(one, room, len(member.things), stance, rng)
    spots = _setting(member, stance)(copy, member.subject.grid) if copy.count > 1 else [(0.0, 0.0, 0.0, 0.0)]
    things = []
    for thing, (x, y, z, turn) in zip(member.things, spots, strict=True):
        update = {
            "position": (x + base[0], y + base[1], z + base[2]),
            "turn_deg": one.turn_deg + turn,
            "tilt_deg": one.tilt_deg,
            "pitch_deg": one.pitch_deg,
            "scale": one.scale,
        }
        things.append(thing.model_copy(update=update))
    made = block(member.subject.id, member.subject.noun, things)
    middle = made.core.middle
    return made.moved(-middle[0], -middle[1], 0.0)


def set_out(
    blocks: Sequence[Block], kind: str, grid: tuple[int, int] | None, stance: Stance, rng: random.Random
) -> list[Block]:
    """Different things set out together: in a ring, a grid, a column, or here and there."""
    rooms = [b.whole for b in blocks]
    room = Bounds(
        (-max(r.width for r in rooms) / 2, -max(r.depth for r in rooms) / 2, 0.0),
        (max(r.width for r in rooms) / 2, max(r.depth for r in rooms) / 2, max(r.height for r in rooms)),
    )
    spots = SETTINGS[kind](Copy(blocks[0].things[0], room, len(blocks), stance, rng), grid)
    return [
        b.moved(x - r.middle[0], y - r.middle[1], 0.0) for b, r, (x, y, _, _) in zip(blocks, rooms, spots, strict=True)
    ]


def _setting(member: Member, stance: Stance) -> Callable[[Copy, tuple[int, int] | None], list[Spot]]:
    kind = member.subject.arrangement or ("grid" if member.subject.grid else "")
    return SETTINGS.get(kind, _rows)


def _rows(copy: Copy, _grid: object = None) -> list[Spot]:
    """One row while there is room, else staggered rows: whichever shows the copies largest."""
    n, room = copy.count, copy.room
    columns = n
    if n > MOST_IN_A_ROW and copy.stance.shows_rows:
        step = copy.stance.step_back(room.height, room.depth, VISIBLE_ROW)
        lift = step * math.sin(math.radians(copy.stance.elevation_deg))

        def size(columns: int) -> float:
            rows = math.ceil(n / columns)
            width = (columns - 1 + 0.5 * (rows > 1)) * copy.step_x + room.width
            return min(copy.stance.aspect / width, 1 / (room.height + (rows - 1) * lift)) - 1e-3 * rows

        columns = max(range(1, n + 1), key=size)
    rows = math.ceil(n / columns)
    if rows == 1:
        return _row(copy)
    out = []
    step_y = copy.stance.step_back(room.height, room.depth, VISIBLE_ROW) * copy.stance.spread
    for k in range(n):
        row, column = divmod(k, columns)
        in_row = min(columns, n - row * columns)
        # Staggered like bricks; a last row that is shorter by one is so by itself.
        shift = 0.0 if (columns - in_row) % 2 else 0.25 if row % 2 else -0.25
        out.append(((column - (in_row - 1) / 2 + shift) * copy.step_x, row * step_y, 0.0, copy.turns()))
    return out


def _row(copy: Copy, _grid: object = None) -> list[Spot]:
    """A row of three or four bends a little: a ruler-straight one looks placed by a machine."""
    n = copy.count
    out = []
    for k in range(n):
        at = k - (n - 1) / 2
        bend = 0.22 * copy.room.depth * math.cos(math.pi * at) if 2 < n <= 4 else 0.0
        out.append((at * copy.step_x, bend, 0.0, copy.turns()))
    return out


def _pair(copy: Copy, _grid: object = None) -> list[Spot]:
    """Close together and a little towards each other."""
    if copy.count != 2:
        return _rows(copy)
    half = copy.room.width * 0.56 * copy.stance.spread
    return [(-half, 0.0, 0.0, -8.0), (half, 0.0, 0.0, 8.0)]


def _grid(copy: Copy, grid: tuple[int, int] | None = None) -> list[Spot]:
    """Columns and rows on the ground; seen from too low for that, on top of each other."""
    columns = max(1, grid[0]) if grid else math.ceil(math.sqrt(copy.count))
    rows = math.ceil(copy.count / columns)
    out = []
    for k in range(copy.count):
        row, column = divmod(k, columns)
        x = (column - (columns - 1) / 2) * copy.step_x
        back = rows - 1 - row  # the first row is at the top
        if copy.stance.shows_rows:
            out.append((x, back * copy.rows_apart, 0.0, 0.0))
        else:
            out.append((x, 0.0, back * copy.room.height * (1 + TOUCHING), 0.0))
    return out


def _column(copy: Copy, _grid_: object = None) -> list[Spot]:
    return _grid(copy, (1, copy.count))


def _circle(copy: Copy, _grid: object = None) -> list[Spot]:
    """A ring on the ground, wide enough that its near side does not hide the far one."""
    n, room = copy.count, copy.room
    reach = max(room.width, room.depth) * (1.12 + GAP * copy.stance.spread)
    radius = reach / (2 * math.sin(math.pi / n)) if n > 1 else 0.0
    deep = max(radius, 0.55 * copy.rows_apart)
    angles = [math.tau * (k + 0.5) / n - math.pi / 2 for k in range(n)]
    return [(radius * math.cos(a), deep * math.sin(a), 0.0, copy.turns()) for a in angles]


def _scattered(copy: Copy, _grid_: object = None) -> list[Spot]:
    """Here and there by chance, each in a cell of its own, so that none stands in another."""
    n = copy.count
    columns = max(1, round(math.sqrt(n * max(0.5, copy.stance.aspect))))
    rows = math.ceil(n / columns)
    cell_x = max(copy.room.width, copy.room.depth) * 1.7 * copy.stance.spread
    cell_y = max(copy.rows_apart, cell_x)
    cells = copy.rng.sample([(c, r) for r in range(rows) for c in range(columns)], n)
    out = []
    for column, row in sorted(cells, key=lambda cell: (cell[1], cell[0])):
        loose_x, loose_y = 0.17 * cell_x, 0.12 * cell_y
        x = (column - (columns - 1) / 2 + (0.2 if row % 2 else -0.2)) * cell_x + copy.rng.uniform(-loose_x, loose_x)
        out.append((x, row * cell_y + copy.rng.uniform(-loose_y, loose_y), 0.0, copy.turns(25.0)))
    return out


def _stack(copy: Copy, _grid_: object = None) -> list[Spot]:
    """One on top of the other, a little askew; several stacks when one would be a needle."""
    n, room = copy.count, copy.room
    rise = min(room.height, copy.top(-FOOT * room.width, FOOT * room.width)) * (1 - TOUCHING / 4)
    most = max(1, int(TALLEST_STACK * max(room.width, room.depth) / rise))
    stacks = math.ceil(n / most)
    out = []
    for k in range(n):
        stack, level = k % stacks, k // stacks
        x = (stack - (stacks - 1) / 2) * copy.step_x
        askew = 0.03 * room.width * (level > 0)
        out.append(
            (x + copy.rng.uniform(-askew, askew), copy.rng.uniform(-askew, askew), level * rise, copy.turns(5.0))
        )
    return out


def _pile(copy: Copy, _grid_: object = None) -> list[Spot]:
    """Layers, each on the gaps of the one below; the last one as far as they go."""
    n, room = copy.count, copy.room
    base = math.ceil((math.sqrt(8 * n + 1) - 1) / 2)
    step = room.width * (1 + TOUCHING)
    # What lies on two neighbours touches them a quarter of the way out from their middles.
    on_two = copy.top(0.28 * room.width, 0.5 * room.width) if copy.room.width else room.height
    rise = min(room.height, max(on_two, 0.6 * room.height))
    out: list[Spot] = []
    for level in range(base):
        in_level = min(base - level, n - len(out))
        shift = (base - level - in_level) / 2  # an unfinished layer keeps to the middle, on the gaps
        for k in range(in_level):
            x = (k + level / 2 + int(shift) - (base - 1) / 2) * step
            out.append((x, 0.0, level * rise, copy.turns(4.0)))
        if len(out) == n:
            break
    return out


SETTINGS: Mapping[str, Callable[[Copy, tuple[int, int] | None], list[Spot]]] = {
    "row": _row,
    "column": _column,
    "grid": _grid,
    "circle": _circle,
    "stack": _stack,
    "pile": _pile,
    "scattered": _scattered,
    "pair": _pair,
}
"""By the names of `maquette.understand.brief.Arrangement`."""
