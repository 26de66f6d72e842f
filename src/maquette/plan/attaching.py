"""Puts things on, in, under, over, around other things, into their hands and on their heads."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..objects.outline import outline_of
from .blocks import Block, Bounds, around, block
from .model import Notice, SceneObject
from .nouns import clear_under, is_airborne, is_open, seat_of, worn_at
from .stance import Stance
from .ties import TieKind

FOOT = 0.30  # of a thing's width to each side of its middle: what rests on what is below
SUNK = 0.006  # of a thing's height, into what carries it: no light shows between
FLAT_SHARE = 0.92  # of a carrier's width that carries
MOST_GROWN, MOST_SHRUNK = 2.4, 0.45  # how far a carrier grows, and what it carries shrinks, to fit
OVERHANGS = 1.6  # times as wide as what carries it, from where on that is told
OVER_GAP = 0.16  # of the two heights together, between a thing and what is over it
LOOKS_OUT = 0.45  # of a thing in a vessel, over its rim
IN_FRONT_OF_SHUT = 0.5  # height of a thing shown at the front of what is shut, of that
HAT_WIDTH = 0.5  # of the wearer's width
SOLIDS_OPEN = {"open_box", "mug"}  # true solids that are hollow; `stand_in` tubs are too
CARRYING = ("on", "inside", "below", "over")


@dataclass(frozen=True, slots=True)
class Attached:
    """A host with what is tied to it, and what that cost."""

    block: Block
    notices: tuple[Notice, ...] = ()


Lining = Callable[[Sequence[Block]], list[Block]]
"""Sets siblings out side by side about the origin."""


def attached(
    host: Block,
    children: Sequence[tuple[TieKind, bool, Block]],
    stance: Stance,
    lined: Lining,
    fixed: frozenset[str],
) -> Attached:
    """
    Args:
        children: (how they are tied, whether at a corner, the child about its own origin).
        fixed: Ids whose size is wished: they neither grow nor shrink to fit.
    """
    notices: list[Notice] = []
    for kind in CARRYING:
        some = [child for k, at_corner, child in children if k == kind and not at_corner]
        if some:
            host = _dealt(host, some, kind, stance, lined, fixed, notices)
    for kind, at_corner, child in children:
        if at_corner or kind == "corner":
            host = host.with_([_at_corner(host, child)])
        elif kind in ("held", "worn"):
            host = _each(host, child, _held if kind == "held" else _worn)
            how = "in its hand" if kind == "held" else "on it"
            notices.append(
                Notice(
                    words=f"{host.noun} {'holding' if kind == 'held' else 'wearing'} {child.noun}",
                    why=f"the {child.noun} is set {how} as it is; the drawing of the {host.noun} does not change for it",
                )
            )
        elif kind == "around":
            host = _ringed(host, child, stance, notices)
    return Attached(host, tuple(notices))


def _dealt(
    host: Block,
    some: Sequence[Block],
    kind: TieKind,
    stance: Stance,
    lined: Lining,
    fixed: frozenset[str],
    notices: list[Notice],
) -> Block:
    """One on each where there are as many as there are hosts, else all of them on one."""
    if len(some) == 1 and 1 < host.own <= some[0].own == len(some[0].things) and host.whole.height > 0:
        child = some[0]
        alone = Block(host.id, host.noun, host.things[:1], host.spaces[:1], 1)
        share = [child.own // host.own + (k < child.own % host.own) for k in range(host.own)]
        grown, out, first = 1.0, [], 0
        for k, count in enumerate(share):
            part = block(child.id, child.noun, child.things[first : first + count])
            first += count
            one = Block(host.id, host.noun, host.things[k : k + 1], host.spaces[k : k + 1], 1)
            out.append(_put(one, _row(part, stance), kind, fixed, notices if k == 0 else [], may_grow=False)[1])
        del alone, grown
        return host.with_(
            [
                replace(
                    out[0],
                    things=tuple(t for b in out for t in b.things),
                    spaces=tuple(s for b in out for s in b.spaces),
                    own=child.own,
                )
            ]
        )
    target = _target(host)
    line = lined([_row(b, stance) for b in some])
    load = Block(some[0].id, some[0].noun, (), (), 0).with_(line)
    alone = Block(host.id, host.noun, (host.things[target],), (host.spaces[target],), 1)
    may_grow = host.own == 1 and len(host.things) == 1
    grown_host, placed = _put(alone, load, kind, fixed, notices, may_grow=may_grow)
    return (grown_host if may_grow else host).with_([placed])


def _row(child: Block, stance: Stance) -> Block:
    """The child about its footprint's middle, its foot on the ground."""
    middle, low = child.whole.middle, child.whole.low
    return child.moved(-middle[0], -middle[1], -low[2])


def _target(host: Block) -> int:
    """Which of several copies carries a single thing: the top of a stack, else the one in the middle."""
    spaces = host.spaces[: host.own]
    tops = [s.high[2] for s in spaces]
    if max(tops) > 1.2 * min(tops):
        return max(range(host.own), key=lambda k: (tops[k], -abs(spaces[k].middle[0])))
    center = around(spaces).middle[0]
    return min(range(host.own), key=lambda k: (abs(spaces[k].middle[0] - center), spaces[k].middle[1]))


def _put(
    host: Block, load: Block, kind: TieKind, fixed: frozenset[str], notices: list[Notice], *, may_grow: bool
) -> tuple[Block, Block]:
    """The host, grown if need be, and the load where it belongs."""
    is_fixed = load.id in fixed
    grow, shrink = _fit(host, load, kind)
    if may_grow and host.id not in fixed and grow > 1:
        factor = min(grow, MOST_GROWN)
        host, grow, shrink = host.scaled(factor), *_fit(host.scaled(factor), load, kind)
    if shrink < 1 and not is_fixed:
        load = load.scaled(max(shrink, MOST_SHRUNK if kind == "on" else 0.1))
    if kind == "on":
        return host, _on(host, load, notices)
    if kind == "inside":
        return host, _inside(host, load, notices)
    if kind == "below":
        return host, _below(host, load)
    return host, _over(host, load)


def _fit(host: Block, load: Block, kind: TieKind) -> tuple[float, float]:
    """How much the host should grow, or the load shrink, for the one to hold the other: 1 is enough."""
    space, thing = host.core, load.whole
    if kind == "on":
        need = thing.width / (FLAT_SHARE * 1.25 * space.width)
    elif kind == "inside" and _is_open(host):
        need = max(thing.width / (0.8 * space.width), thing.height / (1.7 * space.height))
    elif kind == "inside":
        need = max(thing.width / (0.62 * space.width), thing.height / (IN_FRONT_OF_SHUT * space.height))
    elif kind == "below":
        clear = clear_under(host.noun) or 0.5
        need = max(thing.width / (0.86 * space.width), thing.height / (0.96 * clear * space.height))
    else:
        return 1.0, 1.0
    return max(1.0, need), min(1.0, 1 / need)


def _top(host: Block, x0: float, x1: float) -> float:
    """Height of the host's highest point between two places across it."""
    thing, space = host.things[0], host.spaces[0]
    if thing.tilt_deg or thing.pitch_deg:
        return space.high[2]
    outline = outline_of(thing.object, thing.drawing)
    # Turned things are measured as if they were not: what carries is round or square enough for that.
    middle = space.middle[0] - outline.middle_x * thing.scale
    found = outline.top_between((x0 - middle) / thing.scale, (x1 - middle) / thing.scale) * thing.scale
    return thing.position[2] + found if found > 0 else space.high[2]


def _on(host: Block, load: Block, notices: list[Notice]) -> Block:
    space, thing = host.core, load.whole
    seat = seat_of(host.noun) if host.things[0].object == "relief" else None
    x, _, _ = space.middle
    if seat is not None:
        y = space.low[1] - 0.18 * thing.depth
        return load.moved(x, y, space.low[2] + seat * space.height)
    if thing.width > OVERHANGS * space.width:
        notices.append(
            Notice(words=f"{load.noun} on {host.noun}", why="it is wider than what carries it and overhangs")
        )
    reach = FOOT * thing.width
    top = _top(host, x - reach, x + reach)
    plane = host.things[0].position[1] if host.things[0].object == "relief" else space.middle[1]
    return load.moved(x, plane, top - SUNK * thing.height)


def _is_open(host: Block) -> bool:
    thing = host.things[0]
    if thing.object == "relief":
        return is_open(host.noun)
    return thing.object in SOLIDS_OPEN or (thing.object == "stand_in" and thing.drawing == "tub")


def _inside(host: Block, load: Block, notices: list[Notice]) -> Block:
    """Looking out of what is open; at the front of what is shut, where it can be seen."""
    space, thing = host.core, load.whole
    x, y, _ = space.middle
    if _is_open(host):
        rim = space.low[2] + _rim(host) * space.height
        z = max(rim - (1 - LOOKS_OUT) * thing.height, space.low[2] + 0.03 * space.height)
        behind = y + thing.depth / 2 if host.things[0].object == "relief" else y
        return load.moved(x, behind, z)
    notices.append(
        Notice(words=f"{load.noun} inside {host.noun}", why="it is shut, so what is in it is shown at its front")
    )
    return load.moved(x, space.low[1] + 0.1 * thing.depth, space.low[2] + 0.12 * space.height)


def _rim(host: Block) -> float:
    """Where the rim of a vessel is, as a share of its height: flaps hang below that of the open box."""
    return 1.0


def _below(host: Block, load: Block) -> Block:
    """On the ground below a table; before the stem of a tree, beside it."""
    space, thing = host.core, load.whole
    x, y, z = space.middle[0], space.middle[1], space.low[2]
    if host.things[0].object != "relief":
        return load.moved(x, y, z)
    aside = min(0.22 * space.width, max(0.0, (0.9 * space.width - thing.width) / 2))
    return load.moved(x + aside, space.low[1] - 0.55 * thing.depth, z)


def _over(host: Block, load: Block) -> Block:
    space, thing = host.whole, load.whole
    gap = OVER_GAP * (min(space.height, 2 * thing.height) + thing.height) / 2
    return load.moved(host.core.middle[0], host.core.middle[1], space.high[2] + max(gap, 0.12 * thing.height))


def _at_corner(host: Block, child: Block) -> Block:
    """On the front right corner of what is flat on top, else on the ground before it."""
    space, thing = host.core, child.whole
    child = child.moved(-thing.middle[0], -thing.middle[1], -thing.low[2])
    is_flat = host.things[0].object != "relief" and thing.width < 0.6 * space.width
    if is_flat and _top(host, space.middle[0], space.high[0]) > 0.9 * space.high[2]:
        x, y = space.high[0] - 0.55 * thing.width, space.low[1] + 0.55 * thing.depth
        return child.moved(x, y, space.high[2] - SUNK * thing.height)
    return child.moved(space.high[0], space.low[1] - 0.6 * thing.depth, space.low[2])


def _each(host: Block, child: Block, put: Callable[[SceneObject, Bounds, Block, int], Block]) -> Block:
    """What several hold or wear is dealt out among them."""
    out = []
    for k in range(child.own):
        part = block(child.id, child.noun, child.things[k : k + 1])
        middle, low = part.whole.middle, part.whole.low
        part = part.moved(-middle[0], -middle[1], -low[2])
        owner = k % host.own if child.own > 1 else _target(host)
        out.append(put(host.things[owner], host.spaces[owner], part, k // host.own))
    extra = child.things[child.own :]
    rest = [Block(child.id, child.noun, extra, child.spaces[child.own :], 0)] if extra else []
    return host.with_([*out, *rest])


def _held(thing: SceneObject, space: Bounds, part: Block, round_: int) -> Block:
    """At the hand on the right of the picture, then on the left; long things upright, their lower third in it."""
    hand_z = space.low[2] + 0.40 * space.height
    most = 0.95 * space.height
    part = part.scaled(min(1.0, most / part.whole.height, 0.95 * space.width / part.whole.width * 1.4))
    size = part.whole
    side = 1 if round_ % 2 == 0 else -1
    x = (space.high[0] if side > 0 else space.low[0]) + side * 0.18 * size.width
    share = 0.28 if size.height > 1.3 * size.width else 0.45
    z = max(space.low[2], hand_z - share * size.height)
    return part.moved(x, space.low[1] - 0.3 * size.depth, z)


def _worn(thing: SceneObject, space: Bounds, part: Block, round_: int) -> Block:
    where = worn_at(part.noun)
    head_x, head_width, head_top = _head(thing, space)
    across = min(space.width, space.height)
    widths: Mapping[str, float] = {
        "head": max(HAT_WIDTH * across, 1.25 * head_width),
        "face": max(0.36 * across, 0.8 * head_width),
        "neck": 0.34 * across,
        "body": 0.9 * space.width,
        "feet": 0.7 * space.width,
        "hand": 0.22 * across,
    }
    part = part.scaled(widths[where] / part.whole.width)
    size = part.whole
    front = space.low[1] - 0.25 * size.depth
    if where == "head":
        return part.moved(head_x, space.middle[1], head_top - 0.28 * size.height)
    heights = {
        "face": 0.80 * (head_top - space.low[2]) / space.height,
        "neck": 0.60,
        "body": 0.42,
        "feet": 0.0,
        "hand": 0.40,
    }
    x = head_x if where in ("face", "neck") else space.middle[0]
    x = space.high[0] - 0.3 * size.width if where == "hand" else x
    z = space.low[2] + heights[where] * space.height - (0.0 if where == "feet" else size.height / 2)
    return part.moved(x, front, max(z, space.low[2]))


def _head(thing: SceneObject, space: Bounds) -> tuple[float, float, float]:
    """Middle of the head across, its width, and the height of its top."""
    if thing.tilt_deg or thing.pitch_deg:
        return space.middle[0], 0.3 * space.width, space.high[2]
    outline = outline_of(thing.object, thing.drawing)
    left, right, top = outline.head()
    shrunk = space.width / (outline.size[0] * thing.scale)  # it is turned
    middle = space.middle[0] + ((left + right) / 2 - outline.middle_x) * thing.scale * shrunk
    return middle, (right - left) * thing.scale * shrunk, thing.position[2] + top * thing.scale


def _ringed(host: Block, child: Block, stance: Stance, notices: list[Notice]) -> Block:
    """In the air what flies, about the host in the picture; on the ground all else, where the host does not hide it."""
    if child.own == 1:
        notices.append(
            Notice(words=f"{child.noun} around {host.noun}", why="one thing cannot stand all around another")
        )
        return host.with_([_at_corner(host, child)])
    spots = _halo(host, child) if is_airborne(child.noun) else _ring(host, child, stance)
    things = []
    for thing, space, (x, y, z) in zip(child.things, child.spaces, spots, strict=False):
        middle = space.middle
        a, b, c = thing.position
        moved = (a + x - middle[0], b + y - middle[1], c + z - space.low[2])
        things.append(thing.model_copy(update={"position": moved}))
    return host.with_([block(child.id, child.noun, things)])


def _halo(host: Block, child: Block) -> list[tuple[float, float, float]]:
    """Spots of a wreath in the picture plane, open at the foot."""
    space, size, n = host.whole, child.spaces[0], child.own
    rx = space.width / 2 + 0.72 * size.width
    rz = space.height / 2 + 0.72 * size.height
    low, high = math.radians(-18), math.radians(198)
    for _ in range(12):
        angles = [high - (high - low) * k / (n - 1) for k in range(n)]
        spots = [
            (
                space.middle[0] + rx * math.cos(a),
                max(space.low[2], space.middle[2] + rz * math.sin(a) - size.height / 2),
            )
            for a in angles
        ]
        if not _collide(spots, 1.1 * size.width, 1.06 * size.height):
            break
        rx, rz = rx * 1.1, rz * 1.14
    return [(x, space.middle[1], z) for x, z in spots]


def _ring(host: Block, child: Block, stance: Stance) -> list[tuple[float, float, float]]:
    """Spots on the ground; tall things leave the front open, and none stands right behind the host."""
    space, size, n = host.whole, around(child.spaces[: child.own]), child.own
    one = child.spaces[0]
    del size
    is_low = one.height < 0.45 * space.height
    arcs = [(118.0, 422.0)] if is_low else [(222.0, 118.0), (62.0, -42.0)]
    total = sum(abs(b - a) for a, b in arcs)
    rx = space.width / 2 + 0.75 * one.width
    ry = max(space.depth / 2 + 0.75 * one.depth, 0.5 * rx)
    for _ in range(14):
        angles = [_along(arcs, total * (k / (n - 1))) for k in range(n)]
        spots = [(rx * math.cos(math.radians(a)), ry * math.sin(math.radians(a))) for a in angles]
        if not _collide(spots, 1.1 * one.width, 1.1 * one.depth):
            break
        rx, ry = rx * 1.1, ry * 1.12
    return [(space.middle[0] + x, space.middle[1] + y, space.low[2]) for x, y in spots]


def _along(arcs: Sequence[tuple[float, float]], way: float) -> float:
    """The angle that lies so many degrees along the arcs."""
    for start, end in arcs:
        length = abs(end - start)
        if way <= length or (start, end) == arcs[-1]:
            return start + math.copysign(min(way, length), end - start)
        way -= length
    return arcs[-1][1]


def _collide(spots: Sequence[tuple[float, float]], width: float, depth: float) -> bool:
    return any(
        abs(a[0] - b[0]) < width and abs(a[1] - b[1]) < depth for k, a in enumerate(spots) for b in spots[k + 1 :]
    )
