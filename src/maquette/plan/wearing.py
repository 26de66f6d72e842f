"""Things in hands and on heads, as far as bodies that do not bend allow."""

import math
from collections.abc import Callable, Mapping

import numpy as np

from ..objects.placed import built_outline, transform
from .blocks import Block, Bounds, block
from .model import SceneObject, Vector
from .nouns import grip_of, worn_at

BOTH_HANDS, ONE_HAND = (
    frozenset({"carrying"}),
    frozenset({"holding", "seated_holding", "holding_up", "walking_holding"}),
)
IN_BOTH = (0.9, 0.5)  # of the holder's width and height
HAND = 0.40  # share of the holder's height
RAISED_HAND = 0.52
OVERHEAD = 0.3  # what is gripped lower than that is held up
MOST_HELD, MOST_OVERHEAD = (1.4, 0.95), (2.4, 0.8)  # of the holder's width and height
SUNK_HAT = 0.40  # of a hat's height, over the top of the head
WIDTHS: Mapping[str, tuple[float, float]] = {
    "head": (0.50, 1.3), "face": (0.36, 0.8), "neck": (0.34, 0.8), "body": (0.80, 0.0), "feet": (0.60, 0.0),
    "hand": (0.20, 0.0),
}  # fmt: skip
"""How wide worn things are, of the wearer's shorter side and of its head; the larger counts."""
HEIGHTS: Mapping[str, float] = {"face": 0.82, "neck": 0.62, "body": 0.44, "feet": 0.0, "hand": HAND}
"""Where their middles are, of the wearer's height."""


def held(host: Block, child: Block, side: int = 1) -> list[Block]:
    """The copies of the child: at the hand on the right of the picture (on the left for −1), a second one opposite."""
    return _each(
        host, child, lambda thing, space, part, turn: _held(thing, space, part, side if turn % 2 == 0 else -side)
    )


def worn(host: Block, child: Block) -> list[Block]:
    """The copies of the child: on the head, before the face, about the neck …: wherever such things are worn."""
    return _each(host, child, _worn)


def _each(host: Block, child: Block, put: Callable[[SceneObject, Bounds, Block, int], Block]) -> list[Block]:
    """What several hold or wear is dealt out among them; what is tied to the child moves with its first copy."""
    out = []
    for k in range(child.own):
        extra = child.things[child.own :] if k == 0 else ()
        part = block(child.id, child.noun, (child.things[k], *extra))
        middle, low = part.whole.middle, part.whole.low
        owner = k % host.own
        part = part.moved(-middle[0], -middle[1], -low[2])
        out.append(put(host.things[owner], host.spaces[owner], part, k // host.own))
    return out


def hand_of(thing: SceneObject, side: int) -> Vector | None:
    """Where a figure's hand is, right in the picture for 1, left for −1; None: it has none."""
    anchors = built_outline(thing).anchors
    names = ("left_hand", "right_hand")
    if not all(name in anchors for name in names):
        return None
    left, right = (transform(thing) @ np.array((*anchors[name], 1.0)) for name in names)
    if thing.features.get("pose") in BOTH_HANDS:
        at = (left + right) / 2
    elif thing.features.get("pose") in ONE_HAND:
        at = right  # the one that the pose holds out
    else:
        at = right if (side > 0) == bool(right[0] > left[0]) else left
    return float(at[0]), float(at[1]), float(at[2])


def _in_hand(thing: SceneObject, space: Bounds, part: Block, at: Vector) -> Block:
    """Where the hand is: what has a handle hangs or stands from it, the rest lies before it."""
    size, grip = part.whole, grip_of(part.noun)
    is_overhead = grip < OVERHEAD
    most = MOST_OVERHEAD if is_overhead else IN_BOTH if thing.features.get("pose") in BOTH_HANDS else MOST_HELD
    part = part.scaled(min(1.0, most[0] * space.width / size.width, most[1] * space.height / size.height))
    size = part.whole
    x, y, z = at
    is_low = thing.features.get("pose") not in ("holding_up", "walking_holding")
    if is_overhead and is_low and size.width > 0.5 * space.width:
        x += math.copysign(min(0.30 * size.width, 0.3 * space.width), x - space.middle[0])
    y -= 0.0 if is_overhead else 0.42 * size.depth
    return part.moved(x, y, max(z - grip * size.height, space.low[2] if not is_overhead else z - grip * size.height))


def _held(thing: SceneObject, space: Bounds, part: Block, side: int) -> Block:
    """Gripped where such things are: a balloon at its string, a cup at its middle."""
    if (at := hand_of(thing, side)) is not None:
        return _in_hand(thing, space, part, at)
    size, grip = part.whole, grip_of(part.noun)
    is_overhead = grip < OVERHEAD
    most = MOST_OVERHEAD if is_overhead else MOST_HELD
    part = part.scaled(min(1.0, most[0] * space.width / size.width, most[1] * space.height / size.height))
    size = part.whole
    edge = space.high[0] if side > 0 else space.low[0]
    if is_overhead:
        # Behind the holder, or it would hide the face; aside, or the head would hide it.
        aside = max(0.10 * space.width, 0.32 * size.width if size.width < space.width else 0.0)
        z = space.low[2] + RAISED_HAND * space.height - grip * size.height
        return part.moved(edge + side * aside, space.high[1] + 0.2 * size.depth, z)
    z = space.low[2] + HAND * space.height - grip * size.height
    return part.moved(edge + side * 0.16 * size.width, space.low[1] - 0.3 * size.depth, max(z, space.low[2]))


def _worn(thing: SceneObject, space: Bounds, part: Block, turn: int) -> Block:
    where = worn_at(part.noun)
    head_x, head_width, head_top = _head(thing, space)
    if where in ("head", "face") and (at := _anchor(thing, where)) is not None:
        return _on_head(thing, part, where, at)
    of_body, of_head = WIDTHS[where]
    part = part.scaled(max(of_body * min(space.width, space.height), of_head * head_width) / part.whole.width)
    size = part.whole
    if where == "head":
        return part.moved(head_x, space.middle[1], head_top - SUNK_HAT * size.height)
    reach = head_top - space.low[2] if where in ("face", "neck") else space.height
    z = space.low[2] + HEIGHTS[where] * reach - (0.0 if where == "feet" else size.height / 2)
    x = head_x if where in ("face", "neck") else space.middle[0]
    x = space.high[0] - 0.3 * size.width if where == "hand" else x
    return part.moved(x, space.low[1] - 0.25 * size.depth, max(z, space.low[2]))


def _anchor(thing: SceneObject, name: str) -> Vector | None:
    anchors = built_outline(thing).anchors
    if name not in anchors:
        return None
    x, y, z, _ = transform(thing) @ np.array((*anchors[name], 1.0))
    return float(x), float(y), float(z)


def _on_head(thing: SceneObject, part: Block, where: str, at: Vector) -> Block:
    """On the crown, or before the eyes, as wide as a figure's head is for its height from chin to crown."""
    crown, face = _anchor(thing, "head"), _anchor(thing, "face")
    tall = 2.0 * math.dist(crown, face) if crown and face else 0.3
    part = part.scaled((0.9 if where == "head" else 0.62) * tall / part.whole.width)
    size = part.whole
    x, y, z = at
    if where == "head":
        return part.moved(x, y, z - 0.30 * size.height)
    return part.moved(x, y - 0.5 * size.depth, z - 0.5 * size.height)


def _head(thing: SceneObject, space: Bounds) -> tuple[float, float, float]:
    """Middle of the head across, its width, and the height of its top."""
    if thing.tilt_deg or thing.pitch_deg:
        return space.middle[0], 0.3 * space.width, space.high[2]
    outline = built_outline(thing)
    left, right, top = outline.head()
    shrunk = space.width / (outline.size[0] * thing.scale)  # it is turned
    off = ((left + right) / 2 - outline.middle_x) * thing.scale * shrunk
    if abs(thing.turn_deg) > 90:
        off = -off
    return space.middle[0] + off, (right - left) * thing.scale * shrunk, thing.position[2] + top * thing.scale
