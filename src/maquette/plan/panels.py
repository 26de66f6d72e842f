"""Scenes shown in a page's slots: planned once the page is arranged, each from a brief of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..layouts import arranged
from ..manifest import Box
from ..understand.brief import Brief, Subject
from .cast import Member, cast
from .content import CellsContent, Line
from .model import Check, DesignLayer, Notice, SceneLayer
from .predict import seen_of
from .promises import promises
from .scene import Scene, compose_scene
from .setting import choose_place, is_night

SEEN_IN_A_SLOT = ("relation",)
"""Checks that mean the same of a picture in a slot as of a whole one; sides are told of the whole canvas."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A scene that a slot shows.

    Args:
        slot: Name of one of the page's panels.
        brief: What is seen. Ids of its subjects are unique on the page.
        is_cut_out: Things and their shadow only.
        turn_deg: How all things are turned, instead of how each is best seen.
        lean_deg: How far they lean in the picture, clockwise.
        rig: Slot of a shot before this one, whose camera and light it is taken with: equal slots, equal sizes.
        speakers: Ids of the subjects that say the cell's lines, in order; None: nobody in sight.
        company: Everybody in any of the page's pictures: each is as tall in all of them.
    """

    slot: str
    brief: Brief
    is_cut_out: bool = False
    turn_deg: float | None = None
    lean_deg: float = 0.0
    rig: str | None = None
    speakers: tuple[str | None, ...] = ()
    company: tuple[Subject, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """Scenes, the page that shows them, and what they promise."""

    scenes: tuple[SceneLayer, ...]
    page: DesignLayer
    checks: tuple[Check, ...] = ()
    notices: tuple[Notice, ...] = ()


def photographed(shots: Sequence[Shot], page: DesignLayer, seed: int) -> Shown:
    """Takes every shot that the page has a slot for, and points balloons at who speaks."""
    slots = {panel.slot for panel in page.panels}
    boxes = slot_boxes(page)
    scenes: dict[str, SceneLayer] = {}
    checks: list[Check] = []
    notices: list[Notice] = []
    for shot in shots:
        if shot.slot in slots:
            made, members, told = _take(shot, boxes[shot.slot], page.id, seed, scenes.get(shot.rig or ""))
            scenes[shot.slot] = made.layer
            checks += [
                c.model_copy(update={"id": f"{shot.slot}-{c.id}"})
                for c in promises(shot.brief, members, (), made.kept, is_white=False, is_transparent=False)
                if c.kind in SEEN_IN_A_SLOT
            ]
            notices += told
    in_order = tuple(scenes[panel.slot] for panel in page.panels if panel.slot in scenes)
    return Shown(in_order, _with_mouths(page, shots, scenes), tuple(checks), tuple(dict.fromkeys(notices)))


def slot_boxes(page: DesignLayer) -> Mapping[str, Box]:
    """Where the page's layout puts its slots, px of the canvas."""
    dx, dy = page.box[:2]
    return {slot: (x0 + dx, y0 + dy, x1 + dx, y1 + dy) for slot, (x0, y0, x1, y1) in arranged(page).slots.items()}


def scene_id(slot: str) -> str:
    """Id of the scene layer that a slot shows."""
    return f"scene-{slot}"


def _take(
    shot: Shot, box: Box, page: str, seed: int, rig: SceneLayer | None
) -> tuple[Scene, tuple[Member, ...], tuple[Notice, ...]]:
    brief = shot.brief
    place, place_notices = choose_place(brief)
    members, cast_notices = cast(brief, is_night=is_night(place), company=shot.company)
    made = compose_scene(
        brief,
        place,
        members,
        box,
        seed,
        id=scene_id(shot.slot),
        fills=shot.is_cut_out,
        is_cut_out=shot.is_cut_out,
        shown_in=page,
        turn_deg=shot.turn_deg,
        lean_deg=shot.lean_deg,
        rig=rig,
    )
    return made, members, (*place_notices, *cast_notices, *made.notices)


def _with_mouths(page: DesignLayer, shots: Sequence[Shot], scenes: Mapping[str, SceneLayer]) -> DesignLayer:
    """The page with the tails of its balloons pointing at the heads of who speaks."""
    content = page.content
    if not isinstance(content, CellsContent) or not any(s.speakers for s in shots):
        return page
    by_slot = {shot.slot: shot for shot in shots}
    cells = []
    for cell in content.cells:
        shot, scene = by_slot.get(cell.picture or ""), scenes.get(cell.picture or "")
        if shot is None or scene is None or not cell.dialogue:
            cells.append(cell)
            continue
        heads = [_head(scene, who) for who in shot.speakers]
        lines = tuple(
            Line(text=line.text, mouth=heads[k] if k < len(heads) else None) for k, line in enumerate(cell.dialogue)
        )
        cells.append(cell.model_copy(update={"dialogue": lines}))
    return page.model_copy(update={"content": content.model_copy(update={"cells": tuple(cells)})})


HEAD = 0.16  # of a figure's height, from its top


def _head(scene: SceneLayer, subject: str | None) -> tuple[float, float] | None:
    """Where somebody's head is in the scene's picture, as shares of its width and height."""
    boxes = [
        e.box
        for e in seen_of(scene)
        if subject and e.kind == "object" and (e.id == subject or e.id.rpartition("-")[0] == subject)
    ]
    if not boxes:
        return None
    x0, y0, x1, y1 = boxes[0]
    left, top, right, bottom = scene.box
    x, y = (x0 + x1) / 2 - left, y0 + HEAD * (y1 - y0) - top
    return x / (right - left), y / (bottom - top)


def renamed(brief: Brief, prefix: str) -> Brief:
    """The brief with ids of its own, so that many can stand on one page."""
    known = {s.id for s in brief.subjects}

    def own(id: str | None) -> str | None:
        return f"{prefix}-{id}" if id in known else id

    return replace(
        brief,
        subjects=tuple(replace(s, id=f"{prefix}-{s.id}") for s in brief.subjects),
        relations=tuple(
            replace(r, subject=own(r.subject) or r.subject, other=own(r.other) or r.other) for r in brief.relations
        ),
        texts=tuple(replace(t, id=f"{prefix}-{t.id}", on=own(t.on), speaker=own(t.speaker)) for t in brief.texts),
    )
