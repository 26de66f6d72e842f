"""Storyboards and comic pages: panels with one cast, captions, and what is said in them."""

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from ...places import places
from ...understand.brief import Brief, Text
from ..cast import MOST
from ..content import Cell, CellsContent, Line, Scenery, Sky, TextId
from ..looks import who
from ..model import Check, Panel
from ..panels import Shot, renamed, scene_id
from ._panels import Beat, as_motifs, as_scene, beats, speaker_in
from ._scenery import scenery_of, sky_of
from .contracts import Contents, Naming, Order, may_propose, planners

USUAL = {"storyboard": 6, "comic": 4}
MOST_TRACED = 9  # pictures of one page that are traced; more are drawn, or the wait is long and each too small
TRACED = frozenset({"photo", "photorealistic", "realistic", "3d", "render", "cinematic", "clay", "product photography"})
DRAWN = frozenset(
    {"flat", "vector", "illustration", "cartoon", "comic", "anime", "manga", "line", "line art", "sketch", "pencil"}
    | {"drawing", "doodle", "hand-drawn", "watercolor", "ink", "pixel art", "graphic", "minimal", "flat vector"}
)
MOST_CAPTION = 150  # characters; a caption is a line or two, not the brief again


@planners.register("storyboard")
class Storyboards:
    def plan(self, order: Order) -> Contents:
        return _planned(order, "storyboard")


@planners.register("comic")
class Comics:
    def plan(self, order: Order) -> Contents:
        return _planned(order, "comic")


def _planned(order: Order, form: Literal["storyboard", "comic"]) -> Contents:
    brief, names = order.brief, Naming.of(order)
    told = beats(brief, USUAL[form], order.take.index if order.take else 0)
    is_traced = _is_traced(brief, told, form)
    cells, panels, shots = [], [], []
    company = tuple({who(s): s for beat in told for s in beat.brief.subjects}.values())
    scenery: Scenery | None = None
    sky: Sky = "day"
    for beat in told:
        slot = f"cell-{beat.number}"
        own = as_motifs(beat.brief.subjects)
        scenery = scenery_of(beat.here, [m.drawing for m in own]) or scenery or scenery_of(beat.brief.setting)
        sky = sky_of(beat.brief.setting) or sky
        dialogue, caption = _words_in(beat, names, brief, form)
        speakers = [speaker_in(t, beat, brief) for t in dialogue]
        if is_traced:
            panels.append(Panel(slot=slot, scene=scene_id(slot)))
            own_brief = renamed(as_scene(beat, leaves_top=bool(dialogue)), f"p{beat.number}")
            ids = tuple(f"p{beat.number}-{s.id}" if s is not None else None for s in speakers)
            shots.append(Shot(slot, own_brief, speakers=ids, company=company))
        else:
            panels.append(Panel(slot=slot, motifs=own))
        lines = tuple(
            Line(text=t.id, speaker=None if is_traced or s is None else _place_of(s.noun, [m.label for m in own]))
            for t, s in zip(dialogue, speakers, strict=True)
        )
        cells.append(
            Cell(
                id=f"panel-{beat.number}", picture=slot, number=_number(beat, names, brief, form), caption=caption,
                dialogue=lines, scenery=scenery or "plain", sky=sky, shot=beat.shot,
            )
        )  # fmt: skip
    content = CellsContent(
        form=form, cells=tuple(cells), columns=_within(brief.composition.columns), rows=_within(brief.composition.rows)
    )
    return Contents(
        tuple(names.texts), content, tuple(panels), has_hero=False, keeps_counts=False, shots=tuple(shots),
        checks=_cast_checks(panels, shots),
    )  # fmt: skip


def _cast_checks(panels: Sequence[Panel], shots: Sequence[Shot]) -> tuple[Check, ...]:
    """How often each of the cast is seen on the whole page."""
    seen = Counter(m.label for p in panels for m in p.motifs)
    for shot in shots:
        for subject in shot.brief.subjects:
            seen[subject.noun] += min(subject.count, MOST)
    return tuple(
        Check(kind="count", id=f"count-{noun.replace(' ', '-')}", label=noun, expected=n) for noun, n in seen.items()
    )


def _is_traced(brief: Brief, told: Sequence[Beat], form: str) -> bool:
    """Whether panels are scenes: where realism is asked for, or a storyboard's places can be built."""
    said = set(brief.styles)
    if len(told) > MOST_TRACED or not all(_shows(b.brief) for b in told) or said & DRAWN:
        return False
    if said & TRACED:
        return True
    abroad = sum(b.brief.setting.scene is not None and not _is_built(b.brief) for b in told)
    return form == "storyboard" and 2 * abroad < len(told)


def _shows(brief: Brief) -> bool:
    return any(s.object or s.drawing for s in brief.subjects)


def _is_built(brief: Brief) -> bool:
    return brief.setting.place is not None and brief.setting.place in places


def _words_in(beat: Beat, names: Naming, brief: Brief, form: str) -> tuple[list[Text], TextId | None]:
    """(what is said, the caption's id) of a panel; a storyboard without captions tells what happens."""
    known = {t.id for t in names.texts}
    texts = [t for t in beat.texts if t.id in known]
    captions = [t for t in texts if t.role == "caption" or (beat.caption and t.words == beat.caption)]
    dialogue = [t for t in texts if t not in captions]
    for text in dialogue:
        names.recast(text.id, "dialogue")
    if captions:
        names.recast(captions[0].id, "caption")
        return [*dialogue, *captions[1:]], captions[0].id
    if beat.caption:
        return dialogue, names.say("caption", beat.caption)
    if form == "storyboard" and beat.words and may_propose(brief):
        return dialogue, names.say("caption", _short(beat.words), is_proposed=True)
    return dialogue, None


def _short(words: str) -> str:
    """The first sentences that a caption can hold."""
    if len(words) <= MOST_CAPTION:
        return words
    cut = words[:MOST_CAPTION]
    ends = [cut.rfind(mark) for mark in ".!?。！？"]
    if max(ends) > MOST_CAPTION // 3:
        return cut[: max(ends) + 1]
    return cut[: cut.rfind(" ")].rstrip(",;:") + "…" if " " in cut else cut + "…"


def _number(beat: Beat, names: Naming, brief: Brief, form: str) -> TextId | None:
    if form != "storyboard" or not may_propose(brief):
        return None
    return names.say("label", str(beat.number), is_proposed=True)


def _place_of(noun: str, labels: Sequence[str]) -> int | None:
    return labels.index(noun) if noun in labels else None


def _within(count: int | None) -> int | None:
    return count if count is None or 1 <= count <= 12 else None
