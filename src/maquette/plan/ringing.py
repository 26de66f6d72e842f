"""Things all around another: in the air what flies, on the ground all else, and none where it could not be seen."""

import math
from collections.abc import Sequence

from .blocks import Block, block
from .carrying import at_corner
from .model import Notice, SceneObject
from .nouns import is_airborne
from .stance import Stance

ROUNDS = 14
SHOWN = 0.66  # of a thing's height, over one before it
BESIDE = 0.72  # of a thing's width, from where on two stand beside each other rather than behind
APART = 1.1  # of a thing's width, from one to the next
HALO = (198.0, -18.0)  # degrees: a wreath in the picture, open at its foot
FRONT_FREE = ((222.0, 118.0), (62.0, -42.0))  # degrees, counter-clockwise from the right: neither before nor behind
BACK_FREE = ((118.0, 422.0),)
TALLEST, SMALLEST = 0.85, 0.5  # of the host's height, and of its own: what surrounds does not outdo what it is about
LOW = 0.45  # of the host's height, up to which a thing may stand before it


def ringed(host: Block, child: Block, stance: Stance, fixed: frozenset[str], notices: list[Notice]) -> list[Block]:
    """The child's copies about the host; what is tied to the child stays with its first copy.

    Args:
        fixed: Ids whose size is wished; all others become smaller than what they surround.
    """
    if child.own == 1:
        notices.append(
            Notice(words=f"{child.noun} around {host.noun}", why="one thing cannot stand all around another")
        )
        return [at_corner(host, child)]
    if child.id not in fixed:
        child = child.scaled(min(1.0, max(SMALLEST, TALLEST * host.whole.height / child.spaces[0].height)))
    spots = _halo(host, child) if is_airborne(child.noun) else _ring(host, child, stance)
    things: list[SceneObject] = []
    for k, (x, y, z) in enumerate(spots):
        middle, low = child.spaces[k].middle, child.spaces[k].low
        mine = (child.things[k], *child.things[child.own :]) if k == 0 else (child.things[k],)
        things += block(child.id, child.noun, mine).moved(x - middle[0], y - middle[1], z - low[2]).things
    return [block(child.id, child.noun, things)]


def _halo(host: Block, child: Block) -> list[tuple[float, float, float]]:
    """Spots of a wreath in the picture plane."""
    space, size, n = host.whole, child.spaces[0], child.own
    rx, rz = space.width / 2 + 0.66 * size.width, space.height / 2 + 0.62 * size.height
    spots: list[tuple[float, float]] = []
    for _ in range(ROUNDS):
        angles = [math.radians(HALO[0] + (HALO[1] - HALO[0]) * k / (n - 1)) for k in range(n)]
        spots = [
            (
                space.middle[0] + rx * math.cos(a),
                max(space.low[2], space.middle[2] + rz * math.sin(a) - size.height / 2),
            )
            for a in angles
        ]
        if not _collide(spots, 1.06 * size.width, 1.03 * size.height):
            break
        rx, rz = rx * 1.05, rz * 1.12
    return [(x, space.middle[1], z) for x, z in spots]


def _ring(host: Block, child: Block, stance: Stance) -> list[tuple[float, float, float]]:
    """Spots on the ground; tall things leave the front open, and none hides one behind it."""
    space, one, n = host.whole, child.spaces[0], child.own
    arcs = BACK_FREE if one.height < LOW * space.height else FRONT_FREE
    total = sum(abs(b - a) for a, b in arcs)
    rx = space.width / 2 + 0.75 * one.width
    ry = max(space.depth / 2 + 0.75 * one.depth, 0.5 * rx)
    behind = stance.step_back(one.height, one.depth, SHOWN) if stance.shows_rows else 0.0
    spots: list[tuple[float, float]] = []
    for _ in range(ROUNDS):
        angles = [math.radians(_along(arcs, total * k / (n - 1))) for k in range(n)]
        spots = [(rx * math.cos(a), ry * math.sin(a)) for a in angles]
        free = all(
            abs(x) > (space.width + APART * one.width) / 2 or abs(y) > (space.depth + APART * one.depth) / 2
            for x, y in spots
        )
        hides = _collide(spots, BESIDE * one.width, behind)
        if free and not hides and not _collide(spots, APART * one.width, APART * one.depth):
            break
        rx, ry = rx * (1.03 if free and hides else 1.1), ry * 1.14
    return [(space.middle[0] + x, space.middle[1] + y, space.low[2]) for x, y in spots]


def _along(arcs: Sequence[tuple[float, float]], way: float) -> float:
    """The angle that lies so many degrees along the arcs."""
    for start, end in arcs[:-1]:
        length = abs(end - start)
        if way <= length:
            return start + math.copysign(way, end - start)
        way -= length
    start, end = arcs[-1]
    return start + math.copysign(min(way, abs(end - start)), end - start)


def _collide(spots: Sequence[tuple[float, float]], width: float, depth: float) -> bool:
    return any(
        abs(a[0] - b[0]) < width and abs(a[1] - b[1]) < depth for k, a in enumerate(spots) for b in spots[k + 1 :]
    )
