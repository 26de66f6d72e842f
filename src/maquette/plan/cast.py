"""Turns the brief's subjects into objects: copies, sizes, looks, and the words printed on them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..materials import MATERIALS
from ..objects.contracts import objects
from ..objects.outline import Outline, outline_of
from ..understand.brief import Brief, Subject, Text
from .figures import Figure, differing, figure_of
from .model import Garment, Notice, Print, SceneObject, Words
from .nouns import color_of, drawing_of, drawn_as, form_of, has_pose, height_m, shows_pose
from .sizes import Measure, heights

LAID_DOWN = {"book": "notebook"}  # what stands by habit lies down to carry something
OPENED = {"box": "open_box"}  # what is shut by habit is open to hold something
MOST = 24  # copies in one picture: more are a texture, not a count anyone can check
SIGN_GLOW = 3.2  # radiance of a lit sign against a night
STAND_IN = "stand_in"
FLAT = 3.0  # times as wide as high
NEVER_DRAWN = frozenset({"standing", "floating", "hanging", "flying", "jumping", "leaning"})
"""Poses that are a matter of where and how a thing is put, not of its drawing."""


@dataclass(frozen=True, slots=True)
class Member:
    """A subject with its copies, not yet placed."""

    subject: Subject
    things: tuple[SceneObject, ...]
    is_wall: bool
    said: frozenset[str] = frozenset()
    """Words of the prompt that show in its figure, whatever the reader made of them."""

    @property
    def is_stand_in(self) -> bool:
        """Nothing among the objects or drawings looks like it."""
        return self.things[0].object == STAND_IN


def cast(
    brief: Brief, is_night: bool, company: Sequence[Subject] = ()
) -> tuple[tuple[Member, ...], tuple[Notice, ...]]:
    """All subjects as objects at the origin.

    Args:
        company: Who is in the other pictures of a series: sizes are eased among all of them.
    """
    notices: list[Notice] = []
    asked = [_cast_for(brief, s) for s in brief.subjects]
    shown = {s.id: _shown_by(s) for s in asked}
    figures = {s.id: _spelling(brief, s, figure_of(brief, s, shown[s.id][0])) for s in asked}
    put_on = {id for figure in figures.values() for id in figure.worn}
    garments = {s.id: Garment(id=s.id, label=s.noun, color_name=s.color_name) for s in asked if s.id in put_on}
    worn = {r.other for r in brief.relations if r.kind == "wearing"}
    subjects = []
    for subject in asked:
        if subject.id in put_on:
            continue  # it is part of the figure that has it on
        if subject.id in worn and subject.object is None and subject.drawing is None:
            # A block on somebody's head would be no honest stand-in for a bandana.
            notices.append(Notice(words=subject.noun, why="nothing among the objects or drawings looks like it"))
        else:
            subjects.append(subject)
    measures = [_measure(s, *shown[s.id], figures[s.id]) for s in subjects]
    others = [replace(s, id=f"company-{k}") for k, s in enumerate(company)]
    measures += [_measure(s, *_shown_by(s), figure_of(brief, s, _shown_by(s)[0])) for s in others]
    tall, compared = heights(measures, brief.relations)
    members = []
    for subject in subjects:
        figure = figures[subject.id]
        notices += _unlike(brief, subject, figure)
        count = min(subject.count, MOST)
        object_, drawing = shown[subject.id]
        thing = SceneObject(
            id=subject.id,
            object=object_,
            drawing=drawing,
            label=subject.noun,
            color=subject.color or figure.color or (None if object_ == STAND_IN else color_of(subject.noun)),
            color_name=subject.color_name,
            material=subject.material if subject.material in MATERIALS else None,
            part_colors=dict(figure.colors),
            features=dict(figure.features),
            scale=round(tall[subject.id] / _outline(object_, drawing, figure).size[2], 5),
            prints=_prints(brief, subject, is_night),
            wears=tuple(garments[id] for id in figure.worn),
        )
        copies = tuple(_copy(thing, figure, k) for k in range(count)) if count > 1 else (thing,)
        is_wall = subject.object is not None and objects.get(subject.object).stands == "wall"
        members.append(Member(subject, copies, is_wall, figure.said))
    return tuple(members), (*notices, *compared)


def _spelling(brief: Brief, subject: Subject, figure: Figure) -> Figure:
    """Of things whose words are their shape: what they spell."""
    if subject.object is None or not objects.get(subject.object).spells:
        return figure
    texts = [t for t in brief.texts if t.on == subject.id]
    form = "balloon" if {"balloon", "balloons", "ballon", "foil"} & set(subject.noun.split()) else "block"
    own = {"form": form}
    if texts:
        own |= {"words": " ".join(t.words for t in texts), "language": texts[0].language}
    return replace(figure, features={**figure.features, **own})


def _copy(thing: SceneObject, figure: Figure, number: int) -> SceneObject:
    """One of several: people differ from one another."""
    own = differing(figure, thing.object, number)
    look = {"features": dict(own.features), "part_colors": dict(own.colors)}
    return thing.model_copy(update={"id": f"{thing.id}-{number + 1}", **look})


def _outline(object_: str, drawing: str | None, figure: Figure) -> Outline:
    return outline_of(object_, drawing, tuple(sorted(figure.features.items())))


def _unlike(brief: Brief, subject: Subject, figure: Figure) -> list[Notice]:
    """In what the thing will not be as it was asked for: one notice for each."""
    noun = subject.noun
    out = []
    if subject.count > MOST:
        out.append(Notice(words=f"{subject.count} {noun}", why=f"at most {MOST} copies of a thing are drawn"))
    if not figure.is_known and (other := drawn_as(noun, subject.object, subject.drawing)):
        out.append(Notice(words=noun, why=f"it is drawn as {_a(other)}"))
    if subject.material and subject.material not in MATERIALS:
        out.append(Notice(words=subject.material, why="no such material is built in"))
    if _is_pose_lost(subject):
        out.append(Notice(words=f"{subject.pose} {noun}", why="it keeps the pose of its drawing"))
    has = objects.get(_shown_by(subject)[0]).parts
    for part, _ in subject.part_colors:
        if part not in has:
            out.append(Notice(words=f"{part} of the {noun}", why="it has no such part that could be coloured"))
    unread = " ".join(w.words for w in brief.unread).split()
    details = [d for d in subject.details if not set(d.split()) & set(unread) and not set(d.split()) & figure.said]
    if details:
        out.append(Notice(words=", ".join(details), why=f"said of the {noun}, and not drawn"))
    return out


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _cast_for(brief: Brief, subject: Subject) -> Subject:
    """The subject as what it has to do wants it: books that carry lie down, boxes that hold are open."""
    carries = any(
        (r.kind == "on" and r.other == subject.id) or (r.kind == "under" and r.subject == subject.id)
        for r in brief.relations
    )
    holds = any(r.kind == "inside" and r.other == subject.id for r in brief.relations)
    name = subject.object or ""
    if name in LAID_DOWN and (carries or subject.arrangement in ("stack", "pile")):
        return replace(subject, object=LAID_DOWN[name])
    if name in OPENED and holds:
        return replace(subject, object=OPENED[name])
    return subject


def _shown_by(subject: Subject) -> tuple[str, str | None]:
    """The object and, for reliefs and stand-ins, the drawing or form that show a subject."""
    if subject.object is not None:
        return subject.object, None
    drawing = drawing_of(subject.noun, subject.drawing, subject.pose)
    return ("relief", drawing) if drawing is not None else (STAND_IN, form_of(subject.noun))


def _measure(subject: Subject, object_: str, drawing: str | None, figure: Figure) -> Measure:
    width, _, height = _outline(object_, drawing, figure).size
    natural = height if subject.object else height_m(subject.noun)
    if object_ == STAND_IN and width > FLAT * height:
        natural *= height / width  # what lies flat is as long as others are tall
    return Measure(subject, natural, width * natural / height, is_solid=subject.object is not None)


def _is_pose_lost(subject: Subject) -> bool:
    """Whether a living thing keeps the pose of its drawing, though another was asked for."""
    if not subject.pose or subject.pose in NEVER_DRAWN or not has_pose(subject.noun):
        return False
    if subject.object:
        return subject.pose not in objects.get(subject.object).features.get("pose", (subject.pose,))
    return subject.drawing is not None and not shows_pose(subject.noun, subject.pose)


def _prints(brief: Brief, subject: Subject, is_night: bool) -> tuple[Print, ...]:
    texts = [t for t in brief.texts if t.on == subject.id]
    if not texts or subject.object is None:
        return ()
    surfaces = objects.get(subject.object).surfaces
    if not surfaces:
        return ()
    neon = subject.object == "sign" and (is_night or any(t.style == "neon" for t in texts))
    return (Print(surface=surfaces[0].name, texts=tuple(_words(t) for t in texts), glow=SIGN_GLOW if neon else 0.0),)


def _words(text: Text) -> Words:
    return Words(
        id=text.id, words=text.words, role=text.role, language=text.language, place=text.place, style=text.style,
        direction=text.direction,
    )  # fmt: skip


def can_print(brief: Brief, text: Text) -> bool:
    """Whether the subject a text is meant for has a surface to print on."""
    subject = next((s for s in brief.subjects if s.id == text.on), None)
    return subject is not None and subject.object is not None and bool(objects.get(subject.object).surfaces)
