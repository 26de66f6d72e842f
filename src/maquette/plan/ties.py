"""Who carries, holds, covers or surrounds whom: relations that tie one thing to another, as a forest.

The first wish about a thing wins. A second one moves what it stands on already ("a cup on a book, the cup on a
table": the book goes on the table); one that would close a circle is dropped, and the planner tells.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from ..understand.brief import Relation

TieKind: TypeAlias = Literal["on", "inside", "below", "over", "held", "worn", "around", "corner"]
CARRYING = ("on", "inside", "below")
CIRCLE = "it contradicts what is said before of what is on, in, under or over what"


@dataclass(frozen=True, slots=True)
class Tie:
    """`child` moves with `host`."""

    child: str
    host: str
    kind: TieKind
    is_at_corner: bool = False


@dataclass(frozen=True, slots=True)
class Ties:
    """All ties of a scene.

    Args:
        by_child: At most one tie per child; no circles.
        lifted: (upper, lower) pairs beyond the ties: what must be higher than several things.
        lost: Why a relation could not be had.
    """

    by_child: Mapping[str, Tie]
    lifted: tuple[tuple[str, str], ...]
    lost: Mapping[Relation, str]

    def path(self, id: str) -> list[str]:
        """The thing, what it is tied to, what that is tied to …: the last one stands by itself."""
        out = [id]
        while out[-1] in self.by_child:
            out.append(self.by_child[out[-1]].host)
        return out

    def children(self, host: str) -> list[Tie]:
        return [t for t in self.by_child.values() if t.host == host]


def tied(relations: Sequence[Relation], is_shelter: Callable[[str], bool]) -> Ties:
    """
    Args:
        is_shelter: Whether things stand under a subject (a table), rather than it being over them.
    """
    by_child: dict[str, Tie] = {}
    lifted: list[tuple[str, str]] = []
    lost: dict[Relation, str] = {}
    ties = Ties(by_child, (), {})
    for r in relations:
        tie = tie_of(r, is_shelter)
        if tie is None:
            continue
        known = by_child.get(tie.child)
        if known and known.host == tie.host and "corner" in (tie.kind, known.kind):
            kind = known.kind if tie.kind == "corner" else tie.kind
            by_child[tie.child] = Tie(tie.child, tie.host, kind, is_at_corner=True)
            continue
        if known and tie.kind == "over":
            lifted.append((tie.child, tie.host))
            continue
        if known and known.kind == "over" and tie.host != known.host:
            # What is over something needs nothing of it: it can stand elsewhere, if that is high enough.
            lifted.append((tie.child, known.host))
            del by_child[tie.child]
            known = None
        path = ties.path(tie.child)
        is_carried = all(by_child[id].kind in CARRYING for id in path[:-1])
        if path[-1] in ties.path(tie.host) or tie.child == tie.host or not is_carried:
            lost[r] = CIRCLE
            continue
        by_child[path[-1]] = Tie(path[-1], tie.host, tie.kind)
    return Ties(by_child, tuple(lifted), lost)


def tie_of(r: Relation, is_shelter: Callable[[str], bool]) -> Tie | None:
    """What a relation ties to what; None: the two only stand somewhere to each other."""
    match r.kind:
        case "on":
            return Tie(r.subject, r.other, "on")
        case "inside":
            return Tie(r.subject, r.other, "inside")
        case "above":
            return Tie(r.subject, r.other, "over")
        case "under":
            return Tie(r.subject, r.other, "below") if is_shelter(r.other) else Tie(r.other, r.subject, "over")
        case "holding":
            return Tie(r.other, r.subject, "held")
        case "wearing":
            return Tie(r.other, r.subject, "worn")
        case "around":
            return Tie(r.subject, r.other, "around")
        case "at_corner":
            return Tie(r.subject, r.other, "corner")
    return None
