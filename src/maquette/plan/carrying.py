"""Things on, in, under and over others: what carries grows, and what is carried shrinks, until they fit."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from ..objects.placed import built_outline, transform
from .blocks import Block, around, block
from .model import Notice
from .nouns import clear_under, has_stem, rim_of, seat_of
from .ties import TieKind

FOOT = 0.30  # of a thing's width to each side of its middle: what rests on what is below
SUNK = 0.006  # of the lower height of the two, into what carries it: no light shows between
ROOM_ON = 1.15  # of a carrier's width, that what is on it may take without more ado
ROOM_IN = 0.8
ROOM_IN_SOLID = 0.52  # handles and flaps reach out beyond the room inside
ROOM_UNDER = 0.86
LOOSE = 0.42  # of a carrier's width, under which a load looks lost on it, and the carrier shrinks
LEAST_CARRIER = 0.6
AT_FRONT = 0.38  # of the way up what is shut, of what is shown at its front
LOOKS_OUT = 0.45  # of a thing in a vessel, over its rim
DEEPEST = 1.7  # times as high as the vessel, that a thing in it may be: its middle is below the rim
SHOWN_ON = (0.62, 0.5)  # of the width and height of what is shut, that a thing shown at its front may take
OVERHANGS = 1.6  # times as wide as what carries it, from where on that is told
MOST_GROWN, LEAST_LEFT = 2.4, 0.45  # how far a carrier grows, and what is on it shrinks, to fit
OVER_GAP, LEAST_OVER = 0.16, 0.12  # of the two heights, of its own: between a thing and what is over it
SEATED = {"sitting", "seated_holding", "riding"}
SOLIDS_OPEN = {"open_box", "mug"}  # true solids that are hollow


def carried(
    host: Block,
    some: Sequence[Block],
    kind: TieKind,
    lined: Callable[[Sequence[Block]], list[Block]],
    fixed: frozenset[str],
    notices: list[Notice],
) -> tuple[Block, list[Block]]:
    """The host, and them where they belong: one on each where there are as many as hosts, else all on one."""
    if len(some) == 1 and 1 < host.own <= some[0].own == len(some[0].things):
        return host, _dealt(host, some[0], kind, fixed, notices)
    target = _target(host)
    line = lined([_set_down(b) for b in some])
    load = line[0] if len(line) == 1 else replace(some[0], things=(), spaces=(), own=0).with_(line)
    may_grow = host.own == 1 and len(host.things) == 1
    carrier, placed = _put(_copy(host, target), load, kind, fixed, notices, may_grow=may_grow)
    return carrier if may_grow else host, [placed]


def at_corner(host: Block, child: Block, side: int = 1) -> Block:
    """The child on the front corner of what is flat on top, else on the ground before it; right, or left for −1."""
    space, thing = host.core, child.whole
    child = _set_down(child)
    edge = space.high[0] if side > 0 else space.low[0]
    is_flat = host.things[0].object != "relief" and thing.width < 0.6 * space.width
    if is_flat and _top(host, space.middle[0], space.high[0]) > space.low[2] + 0.9 * space.height:
        x = edge - side * 0.55 * thing.width
        y = space.low[1] + 0.55 * thing.depth
        return child.moved(x, y, space.high[2] - SUNK * min(thing.height, space.height))
    return child.moved(edge, space.low[1] - 0.6 * thing.depth, space.low[2])


def _dealt(host: Block, child: Block, kind: TieKind, fixed: frozenset[str], notices: list[Notice]) -> list[Block]:
    """The copies of the child dealt out among those of the host."""
    out: list[Block] = []
    first = 0
    for k in range(host.own):
        count = child.own // host.own + (k < child.own % host.own)
        part = _set_down(block(child.id, child.noun, child.things[first : first + count]))
        first += count
        told = notices if k == 0 else []
        out.append(_put(_copy(host, k), part, kind, fixed, told, may_grow=False)[1])
    return out


def _copy(host: Block, number: int) -> Block:
    return replace(host, things=host.things[number : number + 1], spaces=host.spaces[number : number + 1], own=1)


def _set_down(child: Block) -> Block:
    """The child about the middle of its footprint, its foot on the ground."""
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
    if _seats(host, load, kind):
        return host, _on(host, load, notices)
    need = _need(host, load, kind)
    if may_grow and host.id not in fixed and need > 1:
        host = host.scaled(min(need, MOST_GROWN))
        need = _need(host, load, kind)
    loose = load.whole.width / (LOOSE * host.core.width)
    if may_grow and host.id not in fixed and 0 < loose < 1 and kind != "over":
        shrunk = host.scaled(max(loose, LEAST_CARRIER))
        if _need(shrunk, load, kind) <= 1:
            host = shrunk
    if need > 1 and load.id not in fixed:
        load = load.scaled(max(1 / need, LEAST_LEFT) if kind == "on" else 1 / need)
    match kind:
        case "on":
            return host, _on(host, load, notices)
        case "inside":
            return host, _inside(host, load, notices)
        case "below":
            return host, _below(host, load)
        case _:
            return host, _over(host, load)


def _need(host: Block, load: Block, kind: TieKind) -> float:
    """How many times as large the host should be for the load; 1 is large enough."""
    space, thing = host.core, load.whole
    match kind:
        case "on":
            return max(1.0, thing.width / (ROOM_ON * space.width))
        case "inside" if (rim := _rim(host)) is not None:
            room = (ROOM_IN if host.things[0].object == "relief" else ROOM_IN_SOLID) * space.width
            return max(1.0, thing.width / room, thing.height / (DEEPEST * rim * space.height))
        case "inside":
            return max(1.0, thing.width / (SHOWN_ON[0] * space.width), thing.height / (SHOWN_ON[1] * space.height))
        case "below":
            clear = (clear_under(host.noun) or 0.5) * space.height
            wide = 1.0 if has_stem(host.noun) and _is_solid(host) else thing.width / (ROOM_UNDER * space.width)
            return max(1.0, wide, thing.height / (0.96 * clear))
        case _:
            return 1.0


def _on(host: Block, load: Block, notices: list[Notice]) -> Block:
    """On its seat, or on the highest point of it that is under the foot of the load."""
    space, thing = host.core, load.whole
    if (seated := _seated(host, load)) is not None:
        return seated
    seat = seat_of(host.noun) if host.things[0].object == "relief" else None
    x = space.middle[0]
    if seat is not None:
        up, across = seat
        x = space.low[0] + across * space.width
        return load.moved(x, space.low[1] - 0.18 * thing.depth, space.low[2] + up * space.height)
    if thing.width > OVERHANGS * space.width:
        notices.append(
            Notice(words=f"{load.noun} on {host.noun}", why="it is wider than what carries it and overhangs")
        )
    own = built_outline(host.things[0]).anchors.get("seat")
    if own is not None and thing.width < space.width:
        at = transform(host.things[0]) @ np.array((*own, 1.0))
        return load.moved(float(at[0]), float(at[1]), float(at[2]) - SUNK * min(thing.height, space.height))
    top = _top(host, x - FOOT * thing.width, x + FOOT * thing.width)
    plane = host.things[0].position[1] if host.things[0].object == "relief" else space.middle[1]
    return load.moved(x, plane, top - SUNK * min(thing.height, space.height))


def _seats(host: Block, load: Block, kind: TieKind) -> bool:
    """Whether the load is a figure sitting on it: both keep their sizes, people sit on chairs made for people."""
    return kind == "on" and load.things[0].features.get("pose") in SEATED


def _seated(host: Block, load: Block) -> Block | None:
    """Figures with their feet down: their hips on the seat, or on the front edge of what has none."""
    figure = load.things[0]
    hips = built_outline(figure).anchors.get("hips")
    if hips is None or figure.features.get("pose") not in SEATED:
        return None
    space, carrier = host.core, host.things[0]
    if len(load.things) == 1 and carrier.object != "relief":
        # Whoever sits looks where the seat does.
        figure = figure.model_copy(update={"turn_deg": carrier.turn_deg})
        load = block(load.id, load.noun, (figure,))
    x, y, z, _ = (float(v) for v in transform(figure) @ np.array((*hips, 1.0)))
    own = built_outline(carrier).anchors.get("seat")
    if own is not None:
        to = tuple(float(v) for v in transform(carrier) @ np.array((*own, 1.0)))
    elif carrier.object == "relief" and (seat := seat_of(host.noun)) is not None:
        to = (space.low[0] + seat[1] * space.width, space.low[1], space.low[2] + seat[0] * space.height)
    else:
        deep = min(0.5 * space.depth, 0.16 * figure.scale)
        to = (space.middle[0], space.low[1] + deep, _top(host, space.middle[0] - 0.05, space.middle[0] + 0.05))
    # Where the seat is low the feet stay on the ground.
    lift = max(to[2] - z, space.low[2] - load.whole.low[2])
    return load.moved(to[0] - x, to[1] - y, lift)


def _top(host: Block, x0: float, x1: float) -> float:
    """Height of the host's highest point between two places across it."""
    thing, space = host.things[0], host.spaces[0]
    if thing.tilt_deg or thing.pitch_deg:
        return space.high[2]
    # Turned things are measured as if they were not: what carries is round or square enough for that.
    outline = built_outline(thing)
    origin = space.middle[0] - outline.middle_x * thing.scale
    found = outline.top_between((x0 - origin) / thing.scale, (x1 - origin) / thing.scale) * thing.scale
    return thing.position[2] + found if found > 0 else space.high[2]


def _rim(host: Block) -> float | None:
    """Share of its height at which it is open; None: it is shut."""
    thing = host.things[0]
    if thing.object == "relief":
        return rim_of(host.noun)
    is_hollow = thing.object in SOLIDS_OPEN or (thing.object == "stand_in" and thing.drawing == "tub")
    return 1.0 if is_hollow else None


def _inside(host: Block, load: Block, notices: list[Notice]) -> Block:
    """Looking out of what is open; at the front of what is shut, where it can be seen."""
    space, thing = host.core, load.whole
    x, y, _ = space.middle
    rim = _rim(host)
    if rim is not None:
        z = space.low[2] + rim * space.height - (1 - LOOKS_OUT) * thing.height
        behind = y + thing.depth / 2 if host.things[0].object == "relief" else y
        return load.moved(x, behind, max(z, space.low[2] + 0.03 * space.height))
    notices.append(
        Notice(words=f"{load.noun} inside {host.noun}", why="it is shut, so what is in it is shown at its front")
    )
    up = AT_FRONT * (space.height - thing.height)
    return load.moved(x, space.low[1] + 0.1 * thing.depth, space.low[2] + up)


def _below(host: Block, load: Block) -> Block:
    """On the ground below a table; before the stem of a tree, beside it."""
    space, thing = host.core, load.whole
    x, y, z = space.middle[0], space.middle[1], space.low[2]
    if _is_solid(host) and has_stem(host.noun):
        # Clear of the stem, whose foot is a tenth of a crown and all of a post.
        before = min(0.12 * space.depth, 0.5) + 0.55 * thing.depth
        return load.moved(x + min(0.12 * space.width, 0.3 * thing.width), y - before, z)
    if _is_solid(host):
        return load.moved(x, y, z)
    aside = min(0.22 * space.width, max(0.0, (0.9 * space.width - thing.width) / 2))
    return load.moved(x + aside, space.low[1] - 0.55 * thing.depth, z)


def _is_solid(host: Block) -> bool:
    return host.things[0].object != "relief"


def _over(host: Block, load: Block) -> Block:
    """In the air, as far above it as the two are large."""
    space, thing = host.whole, load.whole
    gap = OVER_GAP * (min(space.height, 2 * thing.height) + thing.height) / 2
    gap = max(gap, LEAST_OVER * thing.height)
    return load.moved(host.core.middle[0], host.core.middle[1], space.high[2] + gap)
