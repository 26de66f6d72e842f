"""Ties things to a host: on, in, under and over it, at its corner, in its hand, on its head, around it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from .blocks import Block, clear_of, lifted_over
from .carrying import at_corner, carried
from .model import Notice, Vector
from .ringing import ringed
from .stance import Stance
from .ties import TieKind
from .wearing import hand_of, held, worn

CARRYING: tuple[TieKind, ...] = ("inside", "on", "below", "over")
WAYS: Mapping[TieKind, Vector] = {
    "inside": (1.0, 0.0, 0.0), "on": (0.0, 0.0, 1.0), "below": (1.0, 0.0, 0.0), "over": (0.0, 0.0, 1.0),
    "worn": (0.0, 0.0, 1.0),
}  # fmt: skip
"""Where a thing yields to another that is there already."""
ASIDE: Mapping[TieKind, float] = {"on": 0.24, "inside": 0.16, "below": 0.26, "over": 0.5}
"""Of the host's width, that a thing goes aside which is to be left or right of it as well."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A host with what is tied to it, and what that cost."""

    block: Block
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Tied:
    """A child about its own origin, and how it is tied.

    Args:
        side: 1 where it is wished right of its host, −1 left of it.
    """

    kind: TieKind
    is_at_corner: bool
    block: Block
    side: int = 0


def attached(
    host: Block,
    children: Sequence[Tied],
    stance: Stance,
    lined: Callable[[Sequence[Block]], list[Block]],
    fixed: frozenset[str],
) -> Attached:
    """
    Args:
        lined: Sets siblings out side by side about the origin.
        fixed: Ids whose size is wished: they neither grow nor shrink to fit.
    """
    notices: list[Notice] = []
    for kind in CARRYING:
        for side in (0, -1, 1):
            some = [c.block for c in children if c.kind == kind and not c.is_at_corner and c.side == side]
            if some:
                host, placed = carried(host, some, kind, lined, fixed, notices)
                off = side * ASIDE.get(kind, 0.0) * host.core.width
                host = _joined(host, [b.moved(x=off) for b in placed], WAYS[kind])
    for child in children:
        if child.is_at_corner or child.kind == "corner":
            side = child.side or 1
            host = _joined(host, [at_corner(host, child.block, side)], (side * 1.0, -0.5, 0.0))
        elif child.kind == "held":
            for k, part in enumerate(held(host, child.block, child.side or 1)):
                host = _joined(host, [part], ((child.side or 1) * (-1.0) ** (k // max(host.own, 1)), 0.0, 0.0))
            if hand_of(host.things[0], child.side or 1) is None:
                notices.append(_as_it_is(host, child.block, "holding"))
        elif child.kind == "worn":
            for part in worn(host, child.block):
                host = _joined(host, [part], WAYS["worn"])
            notices.append(_as_it_is(host, child.block, "wearing"))
        elif child.kind == "around":
            host = host.with_(ringed(host, child.block, stance, fixed, notices))
    return Attached(host, tuple(notices))


def _joined(host: Block, placed: Sequence[Block], way: Vector) -> Block:
    """The host with them, each clear of all that is tied to the host already."""
    for one in placed:
        clear = lifted_over(one, host.spaces[: host.own]) if one.own else one
        host = host.with_([clear_of(clear, host.spaces[host.own :], way)])
    return host


def _as_it_is(host: Block, child: Block, how: str) -> Notice:
    where = "at its hand" if how == "holding" else "on it"
    return Notice(
        words=f"{host.noun} {how} {child.noun}",
        why=f"the {child.noun} is set {where} as it is; the {host.noun} itself does not change for it",
    )
