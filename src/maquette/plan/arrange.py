"""Puts the cast on the ground: who stands left of, behind, on top of whom; without collisions.

Groups (the copies of one subject) are packed along x in an order that keeps every left/right wish, pushed
back or forward by behind/in front, stacked by on/under, then lifted if they float.
"""

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..objects.placed import natural_size
from ..understand.brief import Brief, Relation, Subject
from .cast import Member
from .model import Notice, SceneObject

GAP = 0.22  # of the mean width, between neighbours
SIDE_GAP = 0.75  # of the mean width, between what is left and what is right
DEEP_GAP = 0.5  # of the mean depth, between rows
FLOAT = 0.28  # of the tallest height: near enough to the ground for a reflection
FLAT = {"box", "book", "phone", "laptop"}  # words on them read well from the side too; round things must face us
FLAT_TURN = 0.6
THREE_QUARTER_DEG = 32.0


@dataclass(slots=True)
class _Group:
    """The copies of one subject, laid out around their own origin."""

    member: Member
    things: list[SceneObject]
    width: float
    depth: float
    height: float
    x: float = 0.0
    y: float = 0.0
    z: float = 0.0


def arrange(brief: Brief, members: Sequence[Member], seed: int) -> tuple[tuple[SceneObject, ...], tuple[Notice, ...]]:
    """Positions and turns for everything that stands; wall things keep the origin for the place to hang."""
    rng = random.Random(seed)
    groups = {m.subject.id: _group(brief, m, rng) for m in members if not m.is_wall}
    relations = [r for r in brief.relations if r.subject in groups and r.other in groups]
    notices: list[Notice] = []
    stacked = _stacks(relations, groups)
    rows = _rows(relations, groups, stacked)
    ordered = _order(brief, relations, [g for k, g in groups.items() if k not in stacked], rows, notices)
    _pack(ordered, rows, groups)
    for upper, lower in stacked.items():
        _stack(
            groups[upper],
            groups[lower],
            next(r.kind for r in relations if upper in (r.subject, r.other) and lower in (r.subject, r.other)),
            notices,
        )
    tallest = max((g.height for g in groups.values()), default=0.1)
    for group in groups.values():
        if group.member.subject.pose == "floating" or any(
            r.kind == "above" and r.subject == group.member.subject.id for r in relations
        ):
            group.z += FLOAT * tallest
    placed = [_set_down(thing, group) for group in groups.values() for thing in group.things]
    return tuple(placed), tuple(notices)


def _group(brief: Brief, member: Member, rng: random.Random) -> _Group:
    """A row up to six, two staggered rows up to ten, a grid beyond: countable at a glance."""
    turn = _turn(brief, member.subject)
    one = member.things[0].model_copy(update={"turn_deg": turn})
    w, d, h = (v * one.scale for v in natural_size(one))
    a = abs(math.radians(turn))
    w, d = w * math.cos(a) + d * math.sin(a), d * math.cos(a) + w * math.sin(a)
    n = len(member.things)
    columns = n if n <= 6 else math.ceil(n / 2) if n <= 10 else math.ceil(math.sqrt(n * 1.6))
    rows = math.ceil(n / columns)
    step_x, step_y = w * (1 + GAP), max(d * 1.3, w * 0.7)
    things = []
    for k, thing in enumerate(member.things):
        row, column = divmod(k, columns)
        in_row = min(columns, n - row * columns)
        x = (column - (in_row - 1) / 2 + (0.25 if row % 2 else -0.25) * (rows > 1)) * step_x
        # A row of three or more bends a little: a ruler-straight row looks placed by a machine.
        y = row * step_y + (
            0.22 * d * math.cos(math.pi * (column - (in_row - 1) / 2)) if 2 < n <= 4 and rows == 1 else 0.0
        )
        wobble = rng.uniform(-7, 7) if n > 1 else 0.0
        things.append(thing.model_copy(update={"position": (x, y, 0.0), "turn_deg": turn + wobble}))
    return _Group(member, things, (columns - 1 + 0.5 * (rows > 1)) * step_x + w, (rows - 1) * step_y + d, h)


def _turn(brief: Brief, subject: Subject) -> float:
    """Reliefs face the camera; true solids turn a little unless a front view is asked for."""
    if brief.camera.view == "front" or (subject.object is None and brief.camera.view != "three_quarter"):
        return 0.0
    if brief.camera.view == "side":
        return 90.0
    natural = TURNS.get(subject.object or "", 0.0)
    if brief.camera.view == "three_quarter":
        return natural or (THREE_QUARTER_DEG if subject.object else 14.0)
    is_printed = any(t.on == subject.id for t in brief.texts)
    return natural * FLAT_TURN if is_printed and subject.object in FLAT else 0.0 if is_printed else natural


TURNS = {
    "mug": 28.0,
    "laptop": 24.0,
    "book": 22.0,
    "notebook": 22.0,
    "box": 30.0,
    "phone": 16.0,
    "speaker": 12.0,
    "lamp": 18.0,
    "earbuds": 0.0,
}
"""How each object is best seen when nothing is said: a mug shows its handle, a box two of its sides."""


def _stacks(relations: Sequence[Relation], groups: Mapping[str, _Group]) -> dict[str, str]:
    """Upper → lower for on, under and inside; the first wish about a thing wins, circles are dropped."""
    out: dict[str, str] = {}
    for r in relations:
        if r.kind in ("on", "inside"):
            upper, lower = r.subject, r.other
        elif r.kind == "under":
            upper, lower = r.other, r.subject
        else:
            continue
        seen, below = {upper}, lower
        while below in out and below not in seen:
            seen.add(below)
            below = out[below]
        if upper not in out and below not in seen:
            out[upper] = lower
    return out


def _rows(relations: Sequence[Relation], groups: Mapping[str, _Group], stacked: Mapping[str, str]) -> dict[str, int]:
    """Depth row of each group: 0 in front, higher is farther back."""
    rows = dict.fromkeys(groups, 0)
    for _ in groups:
        for r in relations:
            if r.kind == "behind":
                rows[r.subject] = max(rows[r.subject], rows[r.other] + 1)
            elif r.kind == "in_front_of":
                rows[r.other] = max(rows[r.other], rows[r.subject] + 1)
    for group_id, group in groups.items():
        if group.member.subject.side == "background" and rows[group_id] == 0 and len(groups) > 1:
            rows[group_id] = 1
    return {k: min(v, len(groups)) for k, v in rows.items()}


_SIDES = {
    "left": 0,
    "left_third": 0,
    "center": 1,
    None: 1,
    "top": 1,
    "bottom": 1,
    "foreground": 1,
    "background": 1,
    "right_third": 2,
    "right": 2,
}


def _order(
    brief: Brief, relations: Sequence[Relation], groups: list[_Group], rows: Mapping[str, int], notices: list[Notice]
) -> list[_Group]:
    """Left to right: by the side asked for, then by left_of and right_of, then as mentioned."""
    before = {
        (r.subject, r.other) if r.kind == "left_of" else (r.other, r.subject)
        for r in relations
        if r.kind in ("left_of", "right_of")
    }
    todo = sorted(groups, key=lambda g: _SIDES[g.member.subject.side])
    middle = next(
        (g for g in todo if any(r.kind == "between" and r.subject == g.member.subject.id for r in brief.relations)),
        None,
    )
    if middle is not None and len(todo) > 2:
        todo.remove(middle)
        todo.insert(len(todo) // 2, middle)
    out: list[_Group] = []
    while todo:
        free = [
            g
            for g in todo
            if not any(b == g.member.subject.id and a in {t.member.subject.id for t in todo} for a, b in before)
        ]
        if not free:
            notices.append(
                Notice(words="left of / right of", why="these wishes contradict each other; the first ones are kept")
            )
            free = todo
        out.append(free[0])
        todo.remove(free[0])
    return out


def _pack(ordered: Sequence[_Group], rows: Mapping[str, int], groups: Mapping[str, _Group]) -> None:
    """Rows from front to back; in a row, side by side with room between."""
    y = 0.0
    for row in sorted({rows[g.member.subject.id] for g in ordered}):
        line = [g for g in ordered if rows[g.member.subject.id] == row]
        x = 0.0
        for k, group in enumerate(line):
            if k:
                apart = _SIDES[line[k - 1].member.subject.side] != _SIDES[group.member.subject.side]
                x += (SIDE_GAP if apart else GAP) * (_unit(line[k - 1]) + _unit(group)) / 2
            group.x = x + group.width / 2
            x += group.width
        depth = max(g.depth for g in line)
        for group in line:
            group.x -= x / 2
            group.y = y + depth / 2
        y += depth * (1 + DEEP_GAP)
    # Something right behind one single thing would hide: it steps aside by half of what covers it.
    front = [g for g in ordered if rows[g.member.subject.id] == 0]
    for group in ordered:
        if rows[group.member.subject.id] > 0:
            hidden = [f for f in front if abs(f.x - group.x) < f.width / 2 and f.height > 0.6 * group.height]
            if hidden:
                # Past one single thing; into the gap between two of several.
                group.x += (
                    (hidden[0].width + group.width) * 0.45 if len(hidden[0].things) == 1 else _unit(hidden[0]) / 2
                )


def _unit(group: _Group) -> float:
    return group.width / max(1, min(4, len(group.things)))


def _stack(upper: _Group, lower: _Group, kind: str, notices: list[Notice]) -> None:
    upper.x, upper.y = lower.x, lower.y
    upper.z = lower.z + (lower.height if kind != "inside" else 0.35 * lower.height)
    if upper.width > 1.6 * lower.width:
        notices.append(
            Notice(
                words=f"{upper.member.subject.noun} {kind} {lower.member.subject.noun}",
                why="it is wider than what carries it and overhangs",
            )
        )


def _set_down(thing: SceneObject, group: _Group) -> SceneObject:
    x, y, z = thing.position
    return thing.model_copy(update={"position": (round(x + group.x, 4), round(y + group.y, 4), round(z + group.z, 4))})
