"""What the camera will see: boxes, what hides what, and which wishes come true in the picture."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..geometry.camera import View
from ..manifest import Box
from ..objects.placed import points_of
from ..understand.brief import Brief, Relation, Side
from ..verify.relations import Seen, holds, is_at
from .model import Camera, SceneObject
from .sizes import COMPARISONS, LARGER

LEAST_SHOWN = 0.6  # share of a thing's box that nothing nearer covers
GRID = 24  # samples across a box when what covers it is measured
LAID_OVER = ("inside", "wearing", "holding", "under", "on", "at_corner", "around")
"""Relations in which one thing may cover another."""
ON_EACH_OTHER = ("stack", "pile")
"""Arrangements whose copies lie on each other."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A thing as it is seen, px; `depth` tells who is before whom."""

    thing: SceneObject
    box: tuple[float, float, float, float]
    depth: float


def view_of(camera: Camera, width: int, height: int) -> View:
    """The numbers of a plan's camera."""
    return View(camera.position, camera.target, camera.focal_length_mm, width, height, camera.roll_deg)


def sights(things: Sequence[SceneObject], view: View) -> list[Sight]:
    """All things as seen, back to front."""
    forward = view.axes()[2]
    out = []
    for thing in things:
        points = points_of(thing)
        middle = (points.min(0) + points.max(0)) / 2
        out.append(Sight(thing, view.box(points), float((middle - view.position) @ forward)))
    return sorted(out, key=lambda s: -s.depth)


def clipped(box: tuple[float, float, float, float], width: int, height: int) -> Box:
    """Whole pixels inside a picture of that size; what lies outside is cut off."""
    x0, x1 = (int(max(0, min(width, v))) for v in (np.floor(box[0]), np.ceil(box[2])))
    y0, y1 = (int(max(0, min(height, v))) for v in (np.floor(box[1]), np.ceil(box[3])))
    return x0, y0, x1, y1


def belongs(thing_id: str, subject: str) -> bool:
    """Whether a thing is the subject or one of its copies ("cup-2")."""
    stem, _, number = thing_id.rpartition("-")
    return thing_id == subject or (stem == subject and number.isdecimal())


@dataclass(frozen=True, slots=True)
class Verdict:
    """What of the brief cannot be seen in a picture of it."""

    relations: tuple[Relation, ...] = ()
    sides: tuple[str, ...] = ()
    """Ids of subjects that are not where they were wished."""
    hidden: Mapping[str, str] = field(default_factory=dict)
    """Id of a subject of which a copy shows too little → id of the thing before it."""
    cut: tuple[str, ...] = ()
    off_size: Mapping[str, float] = field(default_factory=dict)
    """How many times larger subjects would have to be for what is said of their sizes to be seen."""

    @property
    def price(self) -> float:
        return 10.0 * len(self.relations) + 6.0 * len(self.sides) + 4.0 * len(self.hidden) + 20.0 * len(self.cut)


def judged(
    brief: Brief, sides: Mapping[str, Side], seen: Sequence[Sight], size: tuple[int, int], *, is_cropped: bool
) -> Verdict:
    """
    Args:
        sides: Where in the picture subjects are wished.
        seen: Back to front.
        is_cropped: The picture cuts things on purpose.
    """
    width, height = size
    boxes = [clipped(s.box, width, height) for s in seen]
    groups = {s.id: g for s in brief.subjects if (g := _group(s.id, seen, boxes)) is not None}
    lost = tuple(r for r in brief.relations if not _comes_true(r, brief, groups))
    each = [(s.thing.id, Seen(box, k)) for k, (s, box) in enumerate(zip(seen, boxes, strict=True))]
    aside = tuple(
        id
        for id, side in sides.items()
        if id in groups and not is_at(side, groups[id], [g for t, g in each if not belongs(t, id)], width, height)
    )
    cut = () if is_cropped else tuple(
        s.thing.id for s in seen
        if s.box[0] <= 0 or s.box[1] <= 0 or s.box[2] >= width or s.box[3] >= height
    )  # fmt: skip
    return Verdict(lost, aside, _hidden(brief, seen), cut, _off_size(lost, groups))


def _off_size(lost: Sequence[Relation], groups: Mapping[str, Seen]) -> dict[str, float]:
    out: dict[str, float] = {}
    for r in lost:
        if r.kind in COMPARISONS and r.subject not in out and r.other not in out:
            ratio = groups[r.subject].height_of_one / max(groups[r.other].height_of_one, 1)
            wanted = {"larger_than": r.factor or LARGER, "smaller_than": 1 / (r.factor or LARGER)}.get(r.kind, 1.0)
            out[r.subject] = wanted / max(ratio, 1e-3)
    return out


def _group(subject: str, seen: Sequence[Sight], boxes: Sequence[Box]) -> Seen | None:
    mine = [(k, box) for k, (s, box) in enumerate(zip(seen, boxes, strict=True)) if belongs(s.thing.id, subject)]
    if not mine:
        return None
    return Seen.of([box for _, box in mine], order=max(k for k, _ in mine))


def _comes_true(r: Relation, brief: Brief, groups: Mapping[str, Seen]) -> bool:
    """Whether it is so in the picture; what cannot be told from boxes is taken to be."""
    one, other = groups.get(r.subject), groups.get(r.other)
    if one is None or other is None:
        return True
    third = next(
        (
            groups.get(q.other)
            for q in brief.relations
            if q.kind == "between" and q.subject == r.subject and q.other != r.other
        ),
        None,
    )
    return holds(r.kind, one, other, third if r.kind == "between" else None, r.factor) is not False


def _hidden(brief: Brief, seen: Sequence[Sight]) -> dict[str, str]:
    """Subjects of which a copy is covered by more than it may be, by something it has nothing to do with."""
    tied = {frozenset((r.subject, r.other)) for r in brief.relations if r.kind in LAID_OVER}
    tied |= {frozenset((s.id,)) for s in brief.subjects if s.arrangement in ON_EACH_OTHER}
    owner = {s.thing.id: _subject_of(s.thing.id, brief) for s in seen}
    out: dict[str, str] = {}
    for k, s in enumerate(seen):
        mine = owner[s.thing.id]
        nearer = [n for n in seen[k + 1 :] if frozenset((mine, owner[n.thing.id])) not in tied and _meet(s.box, n.box)]
        if nearer and shown_share(s.box, [n.box for n in nearer]) < LEAST_SHOWN:
            out.setdefault(mine, owner[max(nearer, key=lambda n: _common(s.box, n.box)).thing.id])
    return out


def _subject_of(thing_id: str, brief: Brief) -> str:
    return next((s.id for s in brief.subjects if belongs(thing_id, s.id)), thing_id)


def shown_share(box: Sequence[float], nearer: Sequence[Sequence[float]]) -> float:
    """Share of a box that none of the others covers, by samples."""
    if not nearer:
        return 1.0
    x = np.linspace(box[0], box[2], GRID, endpoint=False) + (box[2] - box[0]) / (2 * GRID)
    y = np.linspace(box[1], box[3], GRID, endpoint=False) + (box[3] - box[1]) / (2 * GRID)
    free: NDArray[np.bool_] = np.ones((GRID, GRID), bool)
    for x0, y0, x1, y1 in nearer:
        free[np.ix_((y >= y0) & (y < y1), (x >= x0) & (x < x1))] = False
    return float(free.mean())


def _meet(one: Sequence[float], other: Sequence[float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _common(one: Sequence[float], other: Sequence[float]) -> float:
    w = min(one[2], other[2]) - max(one[0], other[0])
    h = min(one[3], other[3]) - max(one[1], other[1])
    return max(0.0, w) * max(0.0, h)
