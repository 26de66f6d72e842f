"""Sheets of things that belong together: a character from all sides, icons, stickers; and patterns of them."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from ...assets import label_en
from ...assets.drawings import FROM_BEHIND
from ...objects.contracts import objects
from ...objects.outline import outline_of
from ...understand.brief import Brief, CameraWish, Composition, Pose, Setting, Subject
from ..content import Cell, CellsContent
from ..model import Motif, Notice, Panel
from ..nouns import color_of
from ..panels import Shot, renamed, scene_id
from ._related import GENERAL, drawing_for, drawing_named, related, topics_of, words_about
from ._views import FROM_FRONT, IN_PROFILE, TURNS, label, moods_of
from .contracts import Contents, Naming, Order, may_propose, own_words, planners

LIVELY: tuple[Pose, ...] = ("waving", "walking", "dancing", "sitting", "flying", "running", "sleeping")
MOST_POSES = 4
USUAL_ICONS, USUAL_STICKERS, USUAL_MOTIFS = 12, 9, 5
MOST_CELLS = 48
MOST_MOODS = 8
FEW = 4  # stickers: a sheet with fewer gets others that go with them
STICKER_WORDS = 40  # characters: longer texts are no stickers
EXTRA_VIEWS: tuple[tuple[str, CameraWish, float], ...] = (
    ("above", CameraWish(view="high"), 0.0),
    ("below", CameraWish(view="low"), 0.0),
    ("left_tilt", CameraWish(view="front"), -14.0),
    ("right_tilt", CameraWish(view="front"), 14.0),
)
"""What is shown of someone whose drawing has no other moods: (label, camera, lean in degrees)."""


@planners.register("character_sheet")
class CharacterSheets:
    """One being: whole from four sides, then its moods and poses."""

    def plan(self, order: Order) -> Contents:
        brief, names = order.brief, Naming.of(order)
        hero = next((s for s in brief.subjects if s.object or s.drawing), None) or _someone(brief)
        cells, panels, shots = [], [], []
        proposes = may_propose(brief)

        def show(view: str, shot: Shot) -> None:
            caption = names.say("label", label(view, brief.language), is_proposed=True) if proposes else None
            panels.append(Panel(slot=shot.slot, scene=scene_id(shot.slot)))
            cells.append(Cell(id=view, picture=shot.slot, caption=caption))
            shots.append(shot)

        drawing = None if hero.object else drawing_for(hero)
        turns, notices = _turns(brief, drawing)
        widest = _widest(hero, turns)
        for k, (view, turn) in enumerate(turns.items()):
            as_seen = (
                replace(hero, drawing=f"{drawing}{FROM_BEHIND}", pose=None) if drawing and view == "back" else hero
            )
            own = renamed(_alone(brief, as_seen, CameraWish(view="front")), view)
            show(view, Shot(f"cell-{k + 1}", own, is_cut_out=True, turn_deg=turn, rig=widest))
        shots = _rigged(shots, widest)
        moods = list(moods_of(drawing).items())[:MOST_MOODS]
        if len(moods) >= 2:
            for mood, other in moods:
                own = renamed(_alone(brief, replace(hero, drawing=other, pose=None), CameraWish(view="front")), mood)
                show(mood, Shot(f"cell-{len(cells) + 1}", own, is_cut_out=True))
        elif poses := _poses(hero):
            for pose in poses:
                own = renamed(_alone(brief, replace(hero, pose=pose), CameraWish()), pose)
                show(pose, Shot(f"cell-{len(cells) + 1}", own, is_cut_out=True))
        else:
            for view, camera, lean in EXTRA_VIEWS:
                own = renamed(_alone(brief, hero, camera), view)
                show(view, Shot(f"cell-{len(cells) + 1}", own, is_cut_out=True, lean_deg=lean))
        content = CellsContent(form="character_sheet", cells=tuple(cells), columns=len(turns))
        return Contents(
            tuple(names.texts), content, tuple(panels), has_hero=False, notices=notices, keeps_counts=False,
            shots=tuple(shots),
        )  # fmt: skip


def _widest(hero: Subject, turns: Mapping[str, float]) -> str:
    """Slot of the view in which somebody is widest: what it is taken with, all views fit in."""
    if not hero.object:
        return "cell-1"
    width, depth, _ = outline_of(hero.object).size
    across = [abs(math.cos(math.radians(t))) * width + abs(math.sin(math.radians(t))) * depth for t in turns.values()]
    return f"cell-{across.index(max(across)) + 1}"


def _rigged(shots: list[Shot], rig: str) -> list[Shot]:
    """The shot that the others are taken like comes first."""
    return [
        *(replace(s, rig=None) for s in shots if s.slot == rig),
        *(s for s in shots if s.slot != rig),
    ]


def _poses(hero: Subject) -> tuple[Pose, ...]:
    """A few poses of somebody who bends: the liveliest that the figure has."""
    offered = objects.get(hero.object).features.get("pose", ()) if hero.object else ()
    return tuple(pose for pose in LIVELY if pose in offered)[:MOST_POSES]


def _turns(brief: Brief, drawing: str | None) -> tuple[Mapping[str, float], tuple[Notice, ...]]:
    """From which sides somebody can be shown; a side that is asked for and cannot be is noticed."""
    if drawing is None:
        return TURNS, ()
    turns = IN_PROFILE if outline_of("relief", drawing).is_profile else FROM_FRONT
    asked = brief.camera.view
    if asked == "side" and turns is FROM_FRONT:
        return turns, (Notice(words="side view", why="its drawing shows it from the front only"),)
    if asked in ("front", "back") and turns is IN_PROFILE:
        return turns, (Notice(words=f"{asked} view", why="its drawing shows it from the side only"),)
    return turns, ()


def _someone(brief: Brief) -> Subject:
    """Who is shown where the brief names nobody: what it is about, else a person."""
    drawing = next(iter(topics_of(brief)), "person-standing")
    return Subject(id="hero", noun=label_en(drawing), drawing=drawing, is_main=True)


def _alone(brief: Brief, subject: Subject, camera: CameraWish) -> Brief:
    one = replace(subject, count=1, side=None, grid=None, arrangement=None)
    return replace(
        brief,
        kind="scene",
        subjects=(one,),
        relations=(),
        texts=tuple(t for t in brief.texts if t.on == subject.id),
        setting=Setting(place="color_studio", color=brief.setting.color),
        camera=replace(camera, shot=None),
        composition=Composition(),
        panels=(),
        unread=(),
    )


@planners.register("icon_set")
class IconSets:
    """One thing on each tile, named below where the prompt names them."""

    def plan(self, order: Order) -> Contents:
        brief, names = order.brief, Naming.of(order)
        wanted, notices = _listed(brief, names), []
        count = _count(brief, max(USUAL_ICONS, len(wanted)))
        if brief.items:
            count = max(len(wanted), 1)
        if len(wanted) < count:
            wanted += [(Motif(drawing=d, label=label_en(d)), None) for d in _more(brief, wanted, count)]
        if len(wanted) < _count(brief, 0):
            notices.append(Notice(words=str(count), why=f"only {len(wanted)} drawings that belong to it are built in"))
        return _sheet(order, "icon_set", wanted[:count], names, notices)


@planners.register("sticker_sheet")
class StickerSheets:
    """Things and words to peel off."""

    def plan(self, order: Order) -> Contents:
        brief, names = order.brief, Naming(order.brief.language, list(own_words(order.texts)))
        wanted, notices = _listed(brief, names), []
        lettered = [t for t in order.texts if len(t.words) <= STICKER_WORDS and t.role != "headline"]
        if not lettered and wanted and len(order.texts) == 1 and len(order.texts[0].words) <= STICKER_WORDS:
            lettered = list(order.texts)
        asked = _count(brief, 0)
        count = asked or (len(wanted) if len(wanted) >= FEW else USUAL_STICKERS)
        if len(wanted) < count:
            wanted += [(Motif(drawing=d, label=label_en(d)), None) for d in _more(brief, wanted, count)]
        if asked and len(wanted) < count:
            notices.append(Notice(words=str(count), why=f"only {len(wanted)} drawings that belong to it are built in"))
        return _sheet(order, "sticker_sheet", wanted[:count], names, notices, [t.id for t in lettered])


@planners.register("pattern")
class Patterns:
    """A few kinds of things, over and over."""

    def plan(self, order: Order) -> Contents:
        brief, names = order.brief, Naming.of(order)
        kinds: dict[str, Motif] = {}
        for motif, _ in _listed(brief, names, copies=False):
            kinds.setdefault(f"{motif.drawing} {motif.color}", motif)
        if not kinds:
            for drawing in _more(brief, [], USUAL_MOTIFS):
                kinds[drawing] = Motif(drawing=drawing, label=label_en(drawing))
        contents = _sheet(order, "pattern", [(m, None) for m in kinds.values()], names, [])
        return replace(contents, keeps_counts=False)


def _count(brief: Brief, usual: int) -> int:
    """How many cells: as listed, as a grid, or as usual."""
    columns, rows = brief.composition.columns, brief.composition.rows
    if brief.panels:
        return min(len(brief.panels), MOST_CELLS)
    if columns and rows:
        return min(columns * rows, MOST_CELLS)
    return min(usual, MOST_CELLS)


def _listed(brief: Brief, names: Naming, *, copies: bool = True) -> list[tuple[Motif, str | None]]:
    """What the prompt wants on the sheet, each with the id of its label: items first, else its subjects."""
    out: list[tuple[Motif, str | None]] = []
    for item in brief.items:
        drawing = drawing_named(item.label, brief.language)
        if drawing is not None:
            label_id = names.say("label", item.label, is_proposed=item.is_proposed)
            out.append((Motif(drawing=drawing, label=label_en(drawing)), label_id))
    if out:
        return out
    for subject in brief.subjects:
        base = drawing_for(subject)
        if base is None:
            continue
        # Copies of one being are shown in their moods: eight cats, not one cat eight times.
        many = [base, *(d for d in moods_of(base).values() if d != base)] if copies else [base]
        for k in range(subject.count if copies else 1):
            color = subject.color or color_of(subject.noun)
            out.append((Motif(drawing=many[k % len(many)], label=subject.noun, color=color), None))
    return out


def _more(brief: Brief, have: Sequence[tuple[Motif, str | None]], count: int) -> tuple[str, ...]:
    """Drawings that go with those there are, or that the picture is about; icons of all kinds where nothing says."""
    known = [m.drawing for m, _ in have]
    about = topics_of(brief)
    seeds = list(dict.fromkeys([*known, *about]))
    words = words_about(brief)
    found = [d for d in (*about, *related(seeds, words, 3 * count, brief.language)) if d not in known]
    if not seeds and not words:
        found = list(GENERAL)
    return tuple(dict.fromkeys(found))[: max(0, count - len(have))]


def _sheet(
    order: Order,
    form: Literal["icon_set", "sticker_sheet", "pattern"],
    wanted: Sequence[tuple[Motif, str | None]],
    names: Naming,
    notices: Sequence[Notice],
    lettered: Sequence[str] = (),
) -> Contents:
    """A cell for each thing; words among them, spread out."""
    cells, panels = [], []
    for k, (motif, label_id) in enumerate(wanted):
        slot = f"cell-{k + 1}"
        panels.append(Panel(slot=slot, motifs=(motif,)))
        cells.append(Cell(id=slot, picture=slot, caption=label_id))
    for k, id in enumerate(lettered):
        at = round((k + 1) * len(wanted) / (len(lettered) + 1)) + k
        cells.insert(at, Cell(id=f"words-{k + 1}", caption=id))
    columns, rows = order.brief.composition.columns, order.brief.composition.rows
    content = CellsContent(form=form, cells=tuple(cells), columns=columns, rows=rows)
    return Contents(tuple(names.texts), content, tuple(panels), has_hero=False, notices=tuple(notices))
