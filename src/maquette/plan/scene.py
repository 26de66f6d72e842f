"""Composes a scene: sets it out, photographs it, looks at what came of it, and tries again where a wish is lost.

Each attempt sets things farther apart and the camera higher. The best one is kept. What it still cannot show is
told, each wish once, and only what it shows is promised. What gives way to what is told in `compose`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..objects.stand_in import form_words
from ..places.contracts import Habit
from ..understand.brief import Brief, Relation, Side
from .arrange import ASIDE, Arranged, arrange
from .cast import Member
from .claims import LOST, claim
from .framing import Region, region
from .model import Notice, Place, SceneLayer
from .seen import Verdict, judged, sights
from .shoot import Shot, habit_of, shoot
from .stance import stance
from .styling import filter_of, is_drawn

ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Kept:
    """What a scene shows of what was wished, so that it can be promised."""

    relations: tuple[Relation, ...] = ()
    sides: tuple[tuple[str, Side], ...] = ()
    is_whole: bool = True
    """Nothing is cut by the edge of the picture."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A scene as planned."""

    layer: SceneLayer
    kept: Kept
    notices: tuple[Notice, ...]


def compose_scene(
    brief: Brief,
    place: Place,
    members: Sequence[Member],
    box: tuple[int, int, int, int],
    seed: int,
    free: Region = (0.0, 0.0, 1.0, 1.0),
    *,
    id: str = "scene",
    fills: bool = False,
    is_cut_out: bool = False,
    shown_in: str | None = None,
    turn_deg: float | None = None,
    lean_deg: float = 0.0,
    is_turned: bool = False,
    rig: SceneLayer | None = None,
) -> Scene:
    """
    Args:
        box: Where its picture goes on the canvas.
        free: What words over it leave to the things.
        fills: It is shown in a slot of a design.
        turn_deg: How all things are turned, instead of how each is best seen.
        lean_deg: How far all of them lean in the picture, clockwise.
        is_turned: Things show the other side than they usually do.
        rig: A scene whose camera and light it is taken with.
    """
    size = (box[2] - box[0], box[3] - box[1])
    walls = [t for m in members if m.is_wall for t in m.things]
    sides = _sides(brief, members)
    habit = habit_of(place, fills=fills)
    aspect = _aspect_of_room(brief, habit, size, free)
    best: tuple[float, Arranged, Shot, Verdict] | None = None
    scales: dict[str, float] = {}
    for attempt in range(ATTEMPTS):
        usual = stance(brief, members, habit.elevation_deg, aspect, attempt)
        seen_from = replace(usual, turn_deg=turn_deg, lean_deg=lean_deg, is_turned=is_turned)
        arranged = arrange(brief, members, seen_from, seed, scales)
        roots = {arranged.roots[id]: side for id, side in sides.items() if id in arranged.roots}
        shot = shoot(brief, place, arranged, walls, roots, seen_from, size, free, fills=fills)
        verdict = judged(brief, sides, sights(shot.things, shot.view), size, is_cropped=shot.is_cropped)
        if best is None or verdict.price < best[0]:
            best = verdict.price, arranged, shot, verdict
        if verdict.price == 0:
            break
        scales |= {id: scales.get(id, 1.0) * factor for id, factor in verdict.off_size.items()}
    assert best is not None
    _, arranged, shot, verdict = best
    style, unstyled = filter_of(brief)
    camera = shot.camera if rig is None else rig.camera
    layer = SceneLayer(
        id=id,
        box=box,
        place=place,
        camera=camera.model_copy(update={"f_number": None}) if is_drawn(style) else camera,
        lights=shot.lights if rig is None else rig.lights,
        objects=shot.things,
        grade=shot.grade if rig is None else rig.grade,
        is_cut_out=is_cut_out,
        shown_in=shown_in,
        filter=style,
    )
    kept = Kept(
        tuple(r for r in brief.relations if r not in verdict.relations),
        tuple((id, side) for id, side in sides.items() if id not in verdict.sides),
        is_whole=not verdict.cut and not shot.is_cropped,
    )
    notices = (
        *_stand_ins(members),
        *_seen_flat(brief, members),
        *arranged.notices,
        *shot.notices,
        *unstyled,
        *_lost(brief, sides, arranged, verdict),
    )
    return Scene(layer, kept, notices)


def _aspect_of_room(brief: Brief, habit: Habit, size: tuple[int, int], free: Region) -> float:
    """Width over height of where several things go."""
    shape = size[0] / size[1]
    x0, y0, x1, y1 = region(brief, habit.fill, habit.baseline, shape, free, is_alone=False).region
    return shape * (x1 - x0) / (y1 - y0) if brief.camera.shot != "macro" else shape


def _sides(brief: Brief, members: Sequence[Member]) -> dict[str, Side]:
    """Where in the picture each subject is wished; the place of the main one may be said of the whole."""
    out: dict[str, Side] = {m.subject.id: m.subject.side for m in members if m.subject.side and not m.is_wall}
    focus = brief.composition.focus
    standing = [m for m in members if not m.is_wall]
    main = next((m for m in standing if m.subject.is_main), standing[0] if standing else None)
    if focus and main is not None and not out:
        out[main.subject.id] = focus
    return out


def _stand_ins(members: Sequence[Member]) -> list[Notice]:
    return [
        Notice(
            words=m.subject.noun,
            why="nothing among the objects or drawings looks like it; a plain "
            f"{form_words(m.things[0].drawing)} of its size and colour stands in for it",
        )
        for m in members
        if m.is_stand_in
    ]


def _seen_flat(brief: Brief, members: Sequence[Member]) -> list[Notice]:
    """Drawings have no back and no side of their own."""
    view = brief.camera.view
    flat = [m.subject.noun for m in members if m.things[0].object == "relief"]
    if view not in ("back", "side") or not flat:
        return []
    nouns = " and ".join(flat)
    why = f"the {nouns} looks the same from behind" if view == "back" else f"the {nouns} is turned as far as shows it"
    return [Notice(words=f"{view} view", why=f"{why}: it is made from a drawing of its front")]


def _lost(brief: Brief, sides: Mapping[str, Side], arranged: Arranged, verdict: Verdict) -> list[Notice]:
    """One notice for each wish that did not come true."""
    nouns = {s.id: s.noun for s in brief.subjects}
    out = [Notice(words=claim(r, nouns), why=arranged.lost.get(r, LOST)) for r in verdict.relations]
    for id in verdict.sides:
        where = sides[id].replace("_", " ")
        rest = "what is said of left, right and depth" if sides[id] in ASIDE else "what stands there by other wishes"
        out.append(
            Notice(words=f"{nouns.get(id, id)}: {where}", why=f"{rest} comes first and leaves no room for it there")
        )
    for id, front in verdict.hidden.items():
        out.append(
            Notice(
                words=nouns.get(id, id),
                why=f"more of it than should be is hidden by the {nouns.get(front, front)} before it",
            )
        )
    return out
