"""Sets the cast out in space: who stands left of, behind, on, in, around whom; without collisions.

The copies of a subject make a block (`grouping`); what is tied to a thing moves with it (`ties`, `attaching`);
blocks are brought into an order (`order`) and set down (`packing`). Places in the picture ("top left") are no
matter of this module: they need a camera, see `sides`.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from types import MappingProxyType

from ..objects import Shown, objects
from ..objects.outline import outline_of
from ..understand.brief import Brief, Relation, Subject
from .attaching import Tied, attached
from .blocks import Block
from .cast import Member
from .grouping import grouped, set_out
from .model import Notice, SceneObject
from .nouns import clear_under, is_airborne
from .order import Wishes, wishes
from .packing import packed
from .stance import THREE_QUARTER_DEG, Stance, lies_on_its_back
from .ties import Tie, Ties, tie_of, tied

FLOAT = 0.28  # of the tallest height: near enough to the ground for a reflection
HANGING = 0.55  # of the tallest height
JUMP = 0.2  # of its own height
FACING_DEG = 34.0
EACH_OTHER_DEG = 52.0  # figures that face each other: we see their faces still
PROFILE_DEG = 14.0  # towards us, of what faces another in profile
LEAN_DEG = 14.0
LIES_ON_SIDE_DEG = 90.0
LIES_ASKEW_DEG = 12.0
ASIDE: Mapping[str, int] = {
    "left": 0, "left_third": 0, "top_left": 0, "bottom_left": 0,
    "center": 1, "top": 1, "bottom": 1, "top_third": 1, "bottom_third": 1,
    "right_third": 2, "right": 2, "top_right": 2, "bottom_right": 2,
}  # fmt: skip
"""Left, middle or right; the foreground and the background are everywhere."""


@dataclass(frozen=True, slots=True)
class Arranged:
    """A scene set out.

    Args:
        blocks: What stands by itself on the ground, each with all that is tied to it.
        roots: Id of the block that each subject belongs to.
        lost: Why a relation could not be had.
    """

    blocks: tuple[Block, ...]
    roots: Mapping[str, str]
    lost: Mapping[Relation, str]
    notices: tuple[Notice, ...] = ()

    @property
    def things(self) -> tuple[SceneObject, ...]:
        return tuple(_rounded(t) for b in self.blocks for t in b.things)


@dataclass(slots=True)
class _Workshop:
    """What is known while blocks are made."""

    brief: Brief
    members: Mapping[str, Member]
    stance: Stance
    rng: random.Random
    ties: Ties
    lost: dict[Relation, str]
    notices: list[Notice] = field(default_factory=list)

    @property
    def fixed(self) -> frozenset[str]:
        """Whose size the prompt tells."""
        sized = {id for id, m in self.members.items() if m.subject.size}
        compared = {
            id for r in self.brief.relations if r.kind in ("larger_than", "smaller_than", "same_size_as")
            for id in (r.subject, r.other)
        }  # fmt: skip
        return frozenset(sized | compared)

    def made(self, id: str) -> Block:
        """A subject's copies with everything that is tied to them, about the middle of their footprint."""
        member = self.members[id]
        out = grouped(member, self._posed(member), self.stance, self.rng)
        children = self.ties.children(id)
        if children:
            siblings = [Tied(t.kind, t.is_at_corner, self.made(t.child), self._side_of(t)) for t in children]
            wished = self.wished([t.child for t in children])
            done = attached(
                out,
                siblings,
                self.stance,
                lambda blocks: packed(blocks, wished, self.stance, {}),
                self.fixed,
            )
            self.notices += done.notices
            out = done.block
        return out

    def _side_of(self, tie: Tie) -> int:
        """Whether a child is wished left (−1) or right (1) of its own host."""
        for r in self.brief.relations:
            if {r.subject, r.other} == {tie.child, tie.host} and r.kind in ("left_of", "right_of"):
                return 1 if (r.kind == "right_of") == (r.subject == tie.child) else -1
        return 0

    def wished(self, ids: Sequence[str]) -> Wishes:
        """What the brief wishes of the order of some siblings, whatever of them it speaks of."""
        found = []
        for r in self.brief.relations:
            if r.subject in self.members and r.other in self.members:
                ends = [next((i for i in self.ties.path(x) if i in ids), None) for x in (r.subject, r.other)]
                if ends[0] is not None and ends[1] is not None and ends[0] != ends[1]:
                    found.append((r, ends[0], ends[1]))
        out = wishes(found)
        self.lost.update(out.lost)
        return out

    def _posed(self, member: Member) -> SceneObject:
        subject, thing = member.subject, member.things[0]
        turn = (
            self.stance.turned(_turn(self.brief, subject)) + self._towards(member)
            if self.stance.turn_deg is None
            else self.stance.turn_deg
        )
        update: dict[str, float] = {"turn_deg": turn, "tilt_deg": self.stance.lean_deg}
        if lies_on_its_back(thing, subject, self.stance.view):
            update |= {"pitch_deg": 90.0, "turn_deg": 0.0 if self.stance.view == "top" else -LIES_ASKEW_DEG}
        elif subject.pose == "lying" and thing.object != "relief" and not has_own_poses(thing):
            update |= {"tilt_deg": LIES_ON_SIDE_DEG}
        elif subject.pose == "leaning":
            update |= {"tilt_deg": LEAN_DEG}
        return thing.model_copy(update=update)

    def _towards(self, member: Member) -> float:
        """Turned to what it faces; what is drawn in profile looks to the left by itself."""
        subject, thing = member.subject, member.things[0]
        for r in self.brief.relations:
            if r.kind == "facing" and subject.id in (r.subject, r.other):
                is_left = self._is_left(subject.id, r)
                if thing.object == "relief" and outline_of("relief", thing.drawing).is_profile:
                    return 180.0 - PROFILE_DEG if is_left else PROFILE_DEG
                if has_own_poses(thing):
                    # Figures turn from how they are usually shown to the other, not a little more.
                    usual = self.stance.turned(_turn(self.brief, subject))
                    return (-EACH_OTHER_DEG if is_left else EACH_OTHER_DEG) - usual
                return -FACING_DEG if is_left else FACING_DEG
        return 0.0

    def _is_left(self, id: str, facing: Relation) -> bool:
        other = facing.other if id == facing.subject else facing.subject
        for r in self.brief.relations:
            if {r.subject, r.other} == {id, other} and r.kind in ("left_of", "right_of"):
                return (r.subject == id) == (r.kind == "left_of")
        named = list(self.members)
        sides = [
            ASIDE.get(self.members[x].subject.side or "center", 1) if x in self.members else 1 for x in (id, other)
        ]
        if sides[0] != sides[1]:
            return sides[0] < sides[1]
        return other not in self.members or named.index(id) < named.index(other)


def arrange(
    brief: Brief,
    members: Sequence[Member],
    stance: Stance,
    seed: int,
    scales: Mapping[str, float] = MappingProxyType({}),
) -> Arranged:
    """Positions and turns for everything that stands; wall things are the place's to hang.

    Args:
        scales: Times the size that was cast, by subject: what perspective takes away is given back.
    """
    rng = random.Random(seed)
    standing = {m.subject.id: _resized(m, scales.get(m.subject.id, 1.0)) for m in members if not m.is_wall}
    brief, standing = _parted(_stacked(brief, standing), standing)
    relations = [r for r in brief.relations if r.subject in standing and r.other in standing]
    nouns = {id: m.subject.noun for id, m in standing.items()}
    ties = tied(relations, lambda id: clear_under(nouns[id]) is not None)
    shop = _Workshop(brief, standing, stance, rng, ties, dict(ties.lost))
    ids = [id for id in standing if id not in ties.by_child]
    blocks = [shop.made(id) for id in ids]
    sides = {id: standing[id].subject.side or "" for id in ids}
    aside = {id: ASIDE[side] for id, side in sides.items() if side in ASIDE}
    together = _together([standing[id] for id in ids])
    if together in ("circle", "grid", "column", "scattered"):
        blocks = set_out(blocks, together, standing[ids[0]].subject.grid, stance, rng)
    else:
        blocks = packed(blocks, shop.wished(ids), stance, aside, may_fold=together != "row")
    blocks = _lifted(blocks, standing, ties)
    roots = {id: ties.path(id)[-1] for id in standing}
    return Arranged(tuple(blocks), roots, shop.lost, tuple(shop.notices))


def _resized(member: Member, factor: float) -> Member:
    if factor == 1:
        return member
    return replace(member, things=tuple(t.model_copy(update={"scale": t.scale * factor}) for t in member.things))


def _together(members: Sequence[Member]) -> str | None:
    """How several different things are to be set out, if all are alike: "a cat, a dog and a fox in a ring"."""
    kinds = {m.subject.arrangement for m in members}
    return kinds.pop() if len(members) > 1 and len(kinds) == 1 and all(len(m.things) == 1 for m in members) else None


def _stacked(brief: Brief, standing: Mapping[str, Member]) -> Brief:
    """Different things in one stack stand on each other, the first at its foot."""
    if _together(list(standing.values())) not in ("stack", "pile"):
        return brief
    ids = list(standing)
    on = tuple(Relation(upper, "on", lower) for lower, upper in pairwise(ids))
    return replace(brief, relations=(*brief.relations, *on))


def _parted(brief: Brief, standing: dict[str, Member]) -> tuple[Brief, dict[str, Member]]:
    """ "A candle between two books": the copies of what it is between part, half to each side."""
    targets: dict[str, list[Relation]] = {}
    for r in brief.relations:
        if r.kind == "between":
            targets.setdefault(r.subject, []).append(r)
    relations = list(brief.relations)
    for middle, wished in targets.items():
        other = standing.get(wished[0].other)
        is_tied = any(
            tie_of(r, lambda _: True) is not None and wished[0].other in (r.subject, r.other) for r in brief.relations
        )
        if len(wished) != 1 or other is None or middle not in standing or len(other.things) < 2 or is_tied:
            continue
        half = (len(other.things) + 1) // 2
        halves = {}
        for name, things in (("left", other.things[:half]), ("right", other.things[half:])):
            id = f"{other.subject.id}/{name}"
            halves[id] = replace(other, subject=replace(other.subject, id=id, arrangement=None), things=things)
        standing = dict(
            pair
            for id, m in standing.items()
            for pair in (list(halves.items()) if id == other.subject.id else [(id, m)])
        )
        left, right = halves
        relations.remove(wished[0])
        relations += [Relation(middle, "between", left), Relation(middle, "between", right)]
        relations = [
            new
            for r in relations
            for new in (
                [replace(r, subject=id) for id in halves]
                if r.subject == other.subject.id
                else [replace(r, other=id) for id in halves]
                if r.other == other.subject.id
                else [r]
            )
        ]
        relations.append(Relation(left, "left_of", right))
    return replace(brief, relations=tuple(relations)), standing


def _lifted(blocks: Sequence[Block], standing: Mapping[str, Member], ties: Ties) -> list[Block]:
    """Off the ground: what floats, flies, hangs or jumps, and what must be above several things."""
    tallest = max((b.whole.height for b in blocks), default=0.1)
    out = []
    for b in blocks:
        pose = standing[b.id].subject.pose
        lift = {"floating": FLOAT, "flying": FLOAT, "hanging": HANGING}.get(pose or "", 0.0) * tallest
        lift += JUMP * b.core.height if pose == "jumping" else 0.0
        out.append(b.moved(z=lift))
    where = {ties.path(b.id)[-1]: b for b in out}
    for upper, lower in ties.lifted:
        one, other = where.get(ties.path(upper)[-1]), where.get(ties.path(lower)[-1])
        if one is None or other is None or one is other:
            continue
        mine = [s for t, s in zip(one.things, one.spaces, strict=True) if t.id == upper or t.id.startswith(f"{upper}-")]
        if mine:
            raised = max(0.0, other.whole.high[2] + 0.1 * other.whole.height - min(s.low[2] for s in mine))
            ids = {t.id for t, s in zip(one.things, one.spaces, strict=True) if s in mine}
            where[ties.path(upper)[-1]] = replace(
                one,
                things=tuple(_up(t, raised) if t.id in ids else t for t in one.things),
                spaces=tuple(
                    s.moved(0, 0, raised) if t.id in ids else s for t, s in zip(one.things, one.spaces, strict=True)
                ),
            )
    return [where[ties.path(b.id)[-1]] for b in out]


def _up(thing: SceneObject, z: float) -> SceneObject:
    x, y, z0 = thing.position
    return thing.model_copy(update={"position": (x, y, z0 + z)})


def _turn(brief: Brief, subject: Subject) -> float:
    """Reliefs face the camera; true solids turn a little unless a front view is asked for."""
    view = brief.camera.view
    if view == "back":
        return 180.0
    if view in ("front", "eye_level") or (
        subject.object is None and view not in ("three_quarter", "side", "isometric")
    ):
        return 0.0
    if view == "side":
        return 90.0 if subject.object else 52.0  # a relief from the side is a line
    shown = objects.get(subject.object).shown if subject.object else Shown()
    if view == "isometric":
        return 45.0 if subject.object else 24.0
    if view == "three_quarter":
        return shown.turn_deg or (THREE_QUARTER_DEG if subject.object else 22.0)
    is_printed = any(t.on == subject.id for t in brief.texts)
    return shown.printed_turn_deg if is_printed else shown.turn_deg


def has_own_poses(thing: SceneObject) -> bool:
    """Whether it bends its limbs, so that it needs not be tipped over to lie."""
    return "pose" in objects.get(thing.object).features


def is_in_the_air(member: Member) -> bool:
    """Whether it needs nothing to stand on."""
    return is_airborne(member.subject.noun) or member.subject.pose in ("floating", "flying", "hanging")


def _rounded(thing: SceneObject) -> SceneObject:
    x, y, z = (round(v, 4) for v in thing.position)
    return thing.model_copy(
        update={"position": (x, y, z), "turn_deg": round(thing.turn_deg, 2), "scale": round(thing.scale, 5)}
    )
