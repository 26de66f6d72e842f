"""Turns the brief's subjects into objects: copies, sizes, looks, and the words printed on them."""

import math
from dataclasses import dataclass, replace

from ..materials import MATERIALS
from ..objects.contracts import objects
from ..understand.brief import Brief, Subject, Text
from .model import Notice, Print, SceneObject, Words
from .nouns import BUILT_HEIGHT, color_of, drawing_of, has_pose, height_m

SIZES = {"tiny": 0.45, "small": 0.7, "large": 1.35, "huge": 1.9}
LAID_DOWN = {"book": "notebook"}  # what stands by habit lies down to carry something
MOST = 24  # copies in one picture: more are a texture, not a count anyone can check
SPREAD = 3.0  # ratio of heights in one picture beyond which the eye loses the smaller thing
SIGN_GLOW = 3.2  # radiance of a lit sign against a night


@dataclass(frozen=True, slots=True)
class Member:
    """A subject with its copies, not yet placed."""

    subject: Subject
    things: tuple[SceneObject, ...]
    is_wall: bool


def cast(brief: Brief, is_night: bool) -> tuple[tuple[Member, ...], tuple[Notice, ...]]:
    """All subjects as objects at the origin."""
    notices: list[Notice] = []
    heights = [height_m(s.noun) for s in brief.subjects if not s.object]
    members = []
    carrying = {r.other if r.kind == "on" else r.subject for r in brief.relations if r.kind in ("on", "under")}
    for subject in brief.subjects:
        if subject.object in LAID_DOWN and subject.id in carrying:
            subject = replace(subject, object=LAID_DOWN[subject.object])
        if subject.object is None and subject.drawing is None:
            notices.append(Notice(words=subject.noun, why="nothing among the objects or drawings looks like it"))
            continue
        count = min(subject.count, MOST)
        if count < subject.count:
            notices.append(
                Notice(words=f"{subject.count} {subject.noun}", why=f"at most {MOST} copies of a thing are drawn")
            )
        prints = _prints(brief, subject, is_night)
        scale = SIZES.get(subject.size or "", 1.0)
        if subject.object is None:
            scale *= _eased(height_m(subject.noun), heights) / BUILT_HEIGHT
        if subject.material and subject.material not in MATERIALS:
            notices.append(Notice(words=subject.material, why="no such material is built in"))
            subject = replace(subject, material=None)
        if subject.object is None and subject.pose in ("sitting", "lying") and has_pose(subject.noun):
            notices.append(Notice(words=f"{subject.pose} {subject.noun}", why="it keeps the pose of its drawing"))
        thing = SceneObject(
            id=subject.id,
            object=subject.object or "relief",
            drawing=None if subject.object else drawing_of(subject.noun, subject.drawing),
            label=subject.noun,
            color=subject.color or color_of(subject.noun),
            color_name=subject.color_name,
            material=subject.material,
            part_colors=dict(subject.part_colors),
            scale=scale,
            prints=prints,
        )
        copies = (
            tuple(thing.model_copy(update={"id": f"{subject.id}-{k + 1}"}) for k in range(count))
            if count > 1
            else (thing,)
        )
        is_wall = subject.object is not None and objects.get(subject.object).stands == "wall"
        members.append(Member(subject, copies, is_wall))
    return tuple(members), tuple(notices)


def _eased(height: float, all_heights: list[float]) -> float:
    """A fox beside a house is drawn larger than life, or it would be a dot: ratios are compressed."""
    tallest, lowest = max(all_heights), min(all_heights)
    ratio = tallest / lowest
    if ratio <= SPREAD:
        return height
    power = math.log(SPREAD) / math.log(ratio)
    return float(tallest * (height / tallest) ** power)


def _prints(brief: Brief, subject: Subject, is_night: bool) -> tuple[Print, ...]:
    texts = [t for t in brief.texts if t.on == subject.id]
    if not texts or subject.object is None:
        return ()
    surfaces = objects.get(subject.object).surfaces
    if not surfaces:
        return ()
    neon = subject.object == "sign" and (is_night or any(t.style == "neon" for t in texts))
    font = next((_FONTS[t.style] for t in texts if t.style in _FONTS), None)
    return (
        Print(
            surface=surfaces[0].name, texts=tuple(_words(t) for t in texts), font=font, glow=SIGN_GLOW if neon else 0.0
        ),
    )


_FONTS = {
    "handwritten": "handwriting",
    "script": "script",
    "serif": "serif",
    "bold": "display",
    "engraved": "serif",
    "typewriter": "mono",
}


def _words(text: Text) -> Words:
    return Words(id=text.id, words=text.words, role=text.role, language=text.language, place=text.place)


def can_print(brief: Brief, text: Text) -> bool:
    """Whether the subject a text is meant for has a surface to print on."""
    subject = next((s for s in brief.subjects if s.id == text.on), None)
    return subject is not None and subject.object is not None and bool(objects.get(subject.object).surfaces)
