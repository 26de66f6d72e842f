"""Who stands left of whom, and who in front: an order from left to right and a row in depth for each block.

Wishes are taken in the order they are said; one that contradicts those before it is lost, and the planner tells.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations

from ..understand.brief import Relation

MOST_TRIED = 5  # blocks whose every order is tried
MOST_MOVED = 14  # of which one at a time is moved while that helps; more stand as named, left/right wishes kept
ROUNDS = 4
UNHEARD, UNBETWEEN, ASIDE, APART, OFF_CENTER, OUT_OF_TURN = 1000.0, 300.0, 200.0, 30.0, 8.0, 1.0
"""Prices of an order: a left/right wish broken, a thing not between its two, a wished side missed, neighbours
parted, what is to be in the middle beside it, and blocks not in the order they are named."""
CONTRADICTS = "it contradicts what is said before of left, right, behind and in front"


@dataclass(slots=True)
class Wishes:
    """What is wished of the order of some blocks, by their ids."""

    before: set[tuple[str, str]] = field(default_factory=set)
    """(left, right)."""
    deeper: set[tuple[str, str]] = field(default_factory=set)
    """(front, back)."""
    near: set[tuple[str, str]] = field(default_factory=set)
    between: list[tuple[str, str, str]] = field(default_factory=list)
    """(middle, one end, other end)."""
    lost: dict[Relation, str] = field(default_factory=dict)


def wishes(relations: Sequence[tuple[Relation, str, str]]) -> Wishes:
    """Collects relations between blocks.

    Args:
        relations: Each with the ids of the two blocks that it is about.
    """
    out = Wishes()
    ends: dict[str, list[str]] = {}
    for r, one, other in relations:
        match r.kind:
            case "left_of" | "right_of":
                pair = (one, other) if r.kind == "left_of" else (other, one)
                _add(out.before, pair, r, out.lost)
            case "behind" | "in_front_of":
                pair = (other, one) if r.kind == "behind" else (one, other)
                _add(out.deeper, pair, r, out.lost)
            case "next_to" | "facing":
                out.near.add((one, other))
            case "between":
                ends.setdefault(one, []).append(other)
            case _:
                pass
    for middle, others in ends.items():
        if len(others) >= 2:
            out.between.append((middle, others[0], others[1]))
        out.near |= {(middle, other) for other in others[:2]}
    return out


def _add(edges: set[tuple[str, str]], pair: tuple[str, str], r: Relation, lost: dict[Relation, str]) -> None:
    if pair[0] == pair[1] or _reaches(edges, pair[1], pair[0]):
        lost[r] = CONTRADICTS
    else:
        edges.add(pair)


def _reaches(edges: Iterable[tuple[str, str]], start: str, goal: str) -> bool:
    following: dict[str, list[str]] = {}
    for a, b in edges:
        following.setdefault(a, []).append(b)
    todo, seen = [start], {start}
    while todo:
        here = todo.pop()
        if here == goal:
            return True
        new = [b for b in following.get(here, ()) if b not in seen]
        seen.update(new)
        todo += new
    return False


def ordered(ids: Sequence[str], wished: Wishes, aside: Mapping[str, int]) -> list[str]:
    """The ids from left to right.

    Args:
        ids: As they are named in the prompt.
        aside: 0 left, 1 middle, 2 right, for those with a side of the picture.
    """
    here = set(ids)
    before = {(a, b) for a, b in wished.before if a in here and b in here}
    near = {(a, b) for a, b in wished.near if a in here and b in here}
    between = [t for t in wished.between if here.issuperset(t)]
    start = _sorted(ids, before, aside)
    if not (before or near or between or aside) or len(ids) > MOST_MOVED:
        return start
    named = {id: k for k, id in enumerate(ids)}

    def price(order: Iterable[str]) -> float:
        order = list(order)
        at = {id: k for k, id in enumerate(order)}
        total = UNHEARD * sum(at[a] > at[b] for a, b in before)
        total += UNBETWEEN * sum(not min(at[a], at[b]) < at[m] < max(at[a], at[b]) for m, a, b in between)
        total += APART * sum(abs(at[a] - at[b]) - 1 for a, b in near)
        total += OFF_CENTER * sum(abs(at[id] - (len(order) - 1) / 2) for id, tier in aside.items() if tier == 1)
        for k, one in enumerate(order):
            for other in order[k + 1 :]:
                total += OUT_OF_TURN * (named[one] > named[other])
                if one in aside or other in aside:
                    total += ASIDE * (aside.get(one, 1) > aside.get(other, 1))
        return total

    if len(ids) <= MOST_TRIED:
        return list(min(permutations(start), key=price))
    best, least = start, price(start)
    for _ in range(ROUNDS):
        tries = [[*(rest := [b for b in best if b != a])[:k], a, *rest[k:]] for a in best for k in range(len(best))]
        found = min(tries, key=price)
        if (cost := price(found)) >= least:
            break
        best, least = found, cost
    return best


def _sorted(ids: Sequence[str], before: set[tuple[str, str]], aside: Mapping[str, int]) -> list[str]:
    """An order that keeps every left/right wish: by side, then as named."""
    todo = sorted(ids, key=lambda id: aside.get(id, 1))
    out: list[str] = []
    while todo:
        left = set(todo)
        free = next((b for b in todo if not any(y == b and x in left for x, y in before)), todo[0])
        out.append(free)
        todo.remove(free)
    return out


def rows(ids: Sequence[str], wished: Wishes) -> dict[str, int]:
    """Row of each block: 0 in front, higher is farther back."""
    out = dict.fromkeys(ids, 0)
    for _ in ids:
        for front, back in wished.deeper:
            if front in out and back in out:
                out[back] = max(out[back], out[front] + 1)
    return out
