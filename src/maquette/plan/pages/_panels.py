"""What happens in each panel of a story: read from its own words, with one cast and one place carried through."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from ...assets import label_en, nouns
from ...objects.contracts import objects
from ...understand import read  # a panel's words are a small prompt of their own
from ...understand.brief import OF_THINGS, Brief, Panel, Setting, Subject, Text
from ..looks import Looks, who
from ..model import Motif
from ..nouns import color_of, drawing_of, has_pose, height_m

UNSPACED = frozenset({"ja", "zh", "ko", "th"})
MOST = 24  # panels on a page: more are too small to tell anything
MOST_DRAWN = 6  # drawings in one picture
EASE = 0.38  # power that ratios of heights are eased by in a drawn picture
SHOTS = ("wide", "medium", "close", "medium", "wide", "close")
"""How near the camera is, panel by panel, where nobody says: it opens with the place, then goes near and back."""


@dataclass(frozen=True, slots=True)
class Beat:
    """One panel.

    Args:
        brief: What is seen in it.
        here: What it says itself of where it is; `brief.setting` also knows it from before.
        words: What the prompt says of it, without what is said in balloons; `told` has it all.
        texts: Those of the prompt that belong to it.
        shot: wide, medium or close.
    """

    number: int
    brief: Brief
    here: Setting
    words: str
    told: str
    caption: str | None
    texts: tuple[Text, ...]
    shot: str


def beats(brief: Brief, usual: int, variation: int = 0) -> tuple[Beat, ...]:
    """The panels in order.

    Args:
        usual: How many, where nothing says.
        variation: Which of several pictures it is: another one is shot otherwise.
    """
    panels = brief.panels or tuple(Panel(k + 1, "") for k in range(_count(brief, usual)))
    looks = Looks()
    for subject in brief.subjects:
        looks.remember(subject)
    told = [_read(panel, brief) for panel in panels]
    for one in filter(None, told):  # what any panel says of somebody's looks holds in all of them
        for subject in one.subjects:
            looks.remember(subject)
    if not any(one and one.subjects for one in told):
        told = list(_unfolded(brief, len(panels)))
    spoken = _spoken_anywhere(brief, told, len(panels))
    out: list[Beat] = []
    before: Brief | None = None
    for k, (panel, own) in enumerate(zip(panels, told, strict=True)):
        seen = _continued(own or replace(brief, subjects=(), relations=()), before, brief, looks)
        seen = _with_those_meant(seen, panel.words, before)
        texts = tuple(t for t in (*brief.texts, *spoken) if t.panel == panel.number)
        shot = seen.camera.shot or SHOTS[(k + variation) % len(SHOTS)]
        here = own.setting if own is not None else Setting()
        words = _plain(panel.words, texts)
        out.append(Beat(panel.number, seen, here, words, panel.words, panel.caption, texts, _nearness(shot)))
        before = seen
    return tuple(out)


def _spoken_anywhere(brief: Brief, told: Sequence[Brief | None], count: int) -> tuple[Text, ...]:
    """What somebody says of whom no panel is told, each line in the next panel that who says it is in."""
    out: list[Text] = []
    at = 0
    for text in brief.texts:
        if text.panel is not None:
            continue
        before = brief.prompt[: max(0, brief.prompt.find(text.words))]
        said = _SAYS.search(before)
        by = next((s for s in brief.subjects if s.id == text.speaker), None)
        if by is None and said is not None:
            by = _named(said[1], brief.subjects, brief.language)
        if by is None:
            continue
        there = [k for k, own in enumerate(told) if own is None or any(who(s) == who(by) for s in own.subjects)]
        place = next((k for k in there if k >= at), at % count)
        out.append(replace(text, role="dialogue", speaker=by.id, panel=place + 1))
        at = place + 1
    return tuple(out)


def _named(name: str, subjects: Sequence[Subject], language: str) -> Subject | None:
    """The subject that a name means, in English or in the prompt's language."""
    drawing = nouns(language).get(name.lower())
    return next(
        (s for s in subjects if name.lower() == s.noun.rsplit(" ", 1)[-1] or (drawing and drawing == flat_drawing(s))),
        None,
    )


def _count(brief: Brief, usual: int) -> int:
    columns, rows = brief.composition.columns, brief.composition.rows
    asked = (columns or 1) * (rows or 1) if columns or rows else usual
    return max(1, min(asked, MOST))


def _read(panel: Panel, whole: Brief) -> Brief | None:
    """What a panel says; a thing that the whole prompt is known to show counts where its word occurs here."""
    if not panel.words.strip():
        return None
    own = read(panel.words)
    known, words = {who(s) for s in own.subjects}, f" {_WORD.sub(' ', panel.words.lower())} "
    named = [s for s in whole.subjects if who(s) not in known and f" {s.noun.rsplit(' ', 1)[-1]} " in words]
    taken = {s.id for s in own.subjects}
    added = [replace(s, id=s.id if s.id not in taken else f"{s.id}-too", is_main=False) for s in named]
    if not own.subjects and not added and own.kind not in OF_THINGS:
        added = _kinds_as_things(words, whole.language)
    return replace(own, subjects=(*own.subjects, *added))


def _kinds_as_things(words: str, language: str) -> list[Subject]:
    """ "She finds a map": in a story that is a thing, and no kind of picture."""
    drawings = [d for word in words.split() if (d := nouns(language).get(word))]
    return [Subject(id=d, noun=_plain_noun(d, language, words), drawing=d) for d in dict.fromkeys(drawings)]


def _plain_noun(drawing: str, language: str, words: str) -> str:
    """What a drawing is called in English: as the panel has it, else by its label."""
    own = next((word for word in words.split() if nouns(language).get(word) == drawing), "")
    return own if language == "en" and own else label_en(drawing)


_WORD = re.compile(r"\W+")


def _unfolded(brief: Brief, count: int) -> Sequence[Brief]:
    """A story that only says who is in it: the main one first, then the others, then all of them."""
    cast = [s for s in brief.subjects if s.object or s.drawing] or list(brief.subjects)
    if not cast:
        return [replace(brief, relations=()) for _ in range(count)]
    main, others = cast[0], cast[1:]
    steps: list[tuple[Subject, ...]] = [(main,)]
    for other in others:
        steps += [(main, other), (other,)]
    steps.append((main, *others[:2]))
    out = []
    for k in range(count):
        at = 0 if count == 1 else round(k * (len(steps) - 1) / (count - 1))
        chosen = steps[at] if len(steps) > 1 else steps[0]
        ids = {s.id for s in chosen}
        kept = tuple(r for r in brief.relations if r.subject in ids and r.other in ids)
        out.append(replace(brief, subjects=chosen, relations=kept, texts=()))
    return out


def _continued(own: Brief, before: Brief | None, whole: Brief, looks: Looks) -> Brief:
    """A panel's own brief with the cast's looks; who and where stay as they were unless it says otherwise."""
    subjects = tuple(looks.of(s) for s in own.subjects)
    # A word that nobody can draw is no new member of the cast where there are others.
    subjects = tuple(s for s in subjects if s.object or s.drawing)
    if not subjects:
        again = before.subjects if before is not None else whole.subjects[:1]
        subjects = tuple(replace(s, pose=None, actions=(), side=None) for s in again)
    last = before.setting if before is not None else Setting()
    first = whole.setting if before is None else Setting()
    here = own.setting
    moved = here.scene or here.place
    setting = replace(
        here,
        place=here.place or (None if moved else last.place or first.place),
        scene=here.scene or (None if moved else last.scene or first.scene),
        color=here.color or (None if moved else last.color or first.color),
        surface=here.surface or (None if moved else last.surface or first.surface),
        hour=here.hour or last.hour or first.hour,
        weather=here.weather or (None if moved else last.weather or first.weather),
        season=here.season or last.season or first.season,
    )
    ids = {s.id for s in subjects}
    return replace(
        own,
        kind="scene",
        language=whole.language,
        subjects=subjects,
        relations=tuple(r for r in own.relations if r.subject in ids and r.other in ids),
        texts=tuple(t for t in own.texts if t.on in ids),
        setting=setting,
        styles=whole.styles or own.styles,
        moods=whole.moods or own.moods,
        palette=whole.palette or own.palette,
        avoid=whole.avoid | own.avoid,
        panels=(),
        unread=(),
    )


def _with_those_meant(seen: Brief, words: str, before: Brief | None) -> Brief:
    """ "She finds a map": with who is meant, where only what she finds is named."""
    if before is None or any(has_pose(s.noun) for s in seen.subjects):
        return seen
    known = {who(s) for s in seen.subjects}
    beings = [s for s in before.subjects if has_pose(s.noun) and who(s) not in known]
    meant = beings if _speaks_of(words, "several", seen.language) else beings[:1]
    if not meant or not (_speaks_of(words, "several", seen.language) or _speaks_of(words, "one", seen.language)):
        return seen
    taken = {s.id for s in seen.subjects}
    again = [
        replace(s, id=s.id if s.id not in taken else f"{s.id}-too", pose=None, actions=(), side=None) for s in meant
    ]
    return replace(seen, subjects=(*again, *seen.subjects))


def _speaks_of(words: str, number: str, language: str) -> bool:
    base = language.partition("-")[0]
    pronouns, text = _pronouns()[number].get(base, ()), f" {_WORD.sub(' ', words.lower())} "
    return any(p in words if base in UNSPACED else f" {p} " in text for p in pronouns)


@cache
def _pronouns() -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads(files(__package__).joinpath("pronouns.toml").read_text("utf-8"))


def _nearness(shot: str) -> str:
    return {"extreme_wide": "wide", "wide": "wide", "close_up": "close", "macro": "close", "close": "close"}.get(
        shot, "medium"
    )


def _plain(words: str, texts: Sequence[Text]) -> str:
    """What is told of a panel, without the lines that stand in balloons and boxes."""
    out = " ".join(words.split())
    for text in texts:
        at = out.find(" ".join(text.words.split()))
        if at < 0:
            continue
        start = at
        while start > 0 and out[start - 1] not in ".!?。！？;；":
            start -= 1
        end = at + len(text.words) + 1
        while end < len(out) and out[end] in " .!?\"'”“»」":
            end += 1
        out = f"{out[:start].rstrip()} {out[end:].lstrip()}".strip()
    return out


# As scenes and as drawings ----------------------------------------------------------------------------------------


def as_scene(beat: Beat, *, leaves_top: bool) -> Brief:
    """The brief that a panel's traced picture is planned from.

    Args:
        leaves_top: Balloons stand there.
    """
    shot = {"wide": "wide", "medium": "medium", "close": "close_up"}[beat.shot]
    brief = beat.brief
    camera = brief.camera if brief.camera.shot else replace(brief.camera, shot=shot)  # type: ignore[arg-type]  # of CameraWish.shot
    composition = replace(brief.composition, empty=("top",)) if leaves_top else brief.composition
    return replace(brief, camera=camera, composition=replace(composition, columns=None, rows=None))


def as_motifs(subjects: Sequence[Subject]) -> tuple[Motif, ...]:
    """The cast of a panel as flat drawings in their relative sizes, left to right as they are to stand."""
    drawn = [(s, d) for s in subjects if (d := drawing_of(s.noun, flat_drawing(s), s.pose)) is not None]
    if not drawn:
        return ()
    tallest = max(height_m(s.noun) for s, _ in drawn)
    order = sorted(range(len(drawn)), key=lambda k: (_side(drawn[k][0]), k))
    out: list[Motif] = []
    for place, k in enumerate(order):
        subject, drawing = drawn[k]
        size = max(0.5, (height_m(subject.noun) / tallest) ** EASE) * SIZES.get(subject.size or "", 1.0)
        motif = Motif(
            drawing=drawing,
            label=subject.noun,
            color=subject.color or color_of(subject.noun),
            size=round(min(size, 2.0), 3),
            is_mirrored=place == 0 and len(drawn) > 1,  # most drawings look to the left: so they face each other
        )
        out += [motif] * subject.count
    return tuple(out[:MOST_DRAWN])


SIZES: Mapping[str, float] = {"tiny": 0.6, "small": 0.8, "large": 1.2, "huge": 1.4}
OBJECTS: Mapping[str, str] = {
    "mug": "hot-beverage", "cup": "hot-beverage", "box": "package", "open_box": "package", "book": "closed-book",
    "notebook": "notebook", "laptop": "laptop", "phone": "mobile-phone", "lamp": "light-bulb", "jar": "jar",
    "can": "canned-food", "bottle": "baby-bottle", "speaker": "radio", "earbuds": "headphone", "sign": "placard",
    "sphere": "blue-circle", "cube": "blue-square", "earbuds_case": "headphone",
}  # fmt: skip
"""What shows a built object among flat drawings."""


def flat_drawing(subject: Subject) -> str | None:
    """The flat drawing of a subject; of one that is built, its noun's, else the one that it is built instead of."""
    if subject.drawing or not subject.object:
        return subject.drawing
    known = objects.get(subject.object).instead_of if subject.object in objects else ()
    own = nouns("en").get(subject.noun)
    return own if own in known else OBJECTS.get(subject.object) or next(iter(known), None)


def _side(subject: Subject) -> int:
    side = subject.side or ""
    return -1 if "left" in side else 1 if "right" in side else 0


def speaker_in(text: Text, beat: Beat, whole: Brief) -> Subject | None:
    """Who in a panel says a line: as read, else whose name stands before it, else who is there alone."""
    subjects = beat.brief.subjects
    said_by = next((s for s in whole.subjects if s.id == text.speaker), None)
    if said_by is not None:
        return next((s for s in subjects if who(s) == who(said_by)), None)
    told = " ".join(beat.told.split())
    before = _SAYS.search(told[: max(0, told.find(" ".join(text.words.split())))])
    named = _named(before[1], subjects, whole.language) if before is not None else None
    if named is not None:
        return named
    return subjects[0] if len(subjects) == 1 and subjects[0].count == 1 else None


_SAYS = re.compile(r"(\w+)\s*[:：]?\s*[\"'“„«»‘‚「『]*\s*$")  # Cat: "…
