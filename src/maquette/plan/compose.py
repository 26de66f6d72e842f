"""Composes a plan from a brief: the order of the decisions.

Where wishes conflict, the earlier of these wins and the loss is noticed: exact words, counts, the
requested size, left and right, empty regions, light and place, style.
"""

from dataclasses import replace

from ..request import ImageRequest
from ..sizes import Size, size_for_aspect
from ..understand.brief import Brief, Text
from . import design
from .arrange import arrange
from .cast import Member, can_print, cast
from .model import Canvas, DesignLayer, Layer, Notice, Plan, SceneLayer, Words
from .promises import promises
from .setting import WHITE, choose_place
from .shoot import shoot

ASPECTS: dict[str, tuple[int, int]] = {
    "website_hero": (16, 9),
    "poster": (4, 5),
    "product_card": (4, 5),
    "advert": (4, 5),
}
"""Shape of each kind of picture when neither size nor wording says; all others are square."""


def compose(brief: Brief, request: ImageRequest) -> Plan:
    """Everything decided; equal arguments give equal plans."""
    size = request.size or size_for_aspect(*(brief.aspect or ASPECTS.get(brief.kind, (1, 1))))
    transparent = request.background == "transparent" or (
        request.background == "auto" and brief.is_background_transparent
    )
    place, place_notices = choose_place(brief)
    members, cast_notices = cast(brief, is_night=place.name == "neon_street")
    loose = tuple(t for t in brief.texts if not can_print(brief, t))
    # A text meant for something that cannot carry it is set in the layout: words come before places.
    stray = [
        Notice(
            words=t.words, why="the thing it was meant for has no surface to print on; it is set in the picture instead"
        )
        for t in loose
        if t.on is not None
    ]
    if design.is_design(brief) or not members:
        layers, notices = _page(brief, request, members, loose, size)
        is_white = False
    else:
        layers, notices = _scene(brief, request, members, loose, size, transparent)
        is_white = place.name == WHITE and not any(isinstance(layer, DesignLayer) for layer in layers)
    words = _all_words(layers)
    has_scene = any(isinstance(layer, SceneLayer) for layer in layers)
    unread = [Notice(words=w.words, why=w.why) for w in brief.unread]
    return Plan(
        prompt=brief.prompt,
        language=brief.language,
        kind=brief.kind,
        canvas=Canvas(width=size.width, height=size.height, background="transparent" if transparent else "opaque"),
        seed=request.seed,
        quality=request.quality,
        layers=layers,
        checks=promises(brief, members, words, is_white=is_white, is_transparent=transparent, shows_scene=has_scene),
        warnings=tuple(dict.fromkeys((*unread, *place_notices, *cast_notices, *stray, *notices))),
    )


def _scene(
    brief: Brief,
    request: ImageRequest,
    members: tuple[Member, ...],
    loose: tuple[Text, ...],
    size: Size,
    transparent: bool,
) -> tuple[tuple[Layer, ...], tuple[Notice, ...]]:
    """A scene that fills the canvas, with words over it where there are any that no object carries."""
    place, _ = choose_place(brief)
    things, arranged = arrange(brief, members, request.seed)
    walls = [t for m in members if m.is_wall for t in m.things]
    words = design.overlay(brief, members, loose, (size.width, size.height), place, request.seed) if loose else None
    rows = design.free_rows(words) if words else (0.0, 1.0)
    placed, camera, lights, grade, shot = shoot(brief, place, (*things, *walls), (size.width, size.height), rows)
    scene = SceneLayer(
        id="scene",
        box=(0, 0, size.width, size.height),
        place=place,
        camera=camera,
        lights=lights,
        objects=placed,
        grade=grade,
        is_cut_out=transparent,
    )
    if words is None:
        return (scene,), (*arranged, *shot)
    return (scene, words), (*arranged, *shot, *design.unplaced(words))


def _page(
    brief: Brief, request: ImageRequest, members: tuple[Member, ...], loose: tuple[Text, ...], size: Size
) -> tuple[tuple[Layer, ...], tuple[Notice, ...]]:
    """A designed page, with a cut-out scene in its slot where the subjects are solid things."""
    page = design.page(brief, members, loose, (size.width, size.height), request.seed)
    if not design.shows_scene(brief, members):
        return (page,), design.unplaced(page)
    box = design.hero_box(page)
    inner = replace(
        brief,
        composition=replace(brief.composition, empty=(), focus=None),
        setting=replace(brief.setting, place="color_studio"),
    )
    place, _ = choose_place(inner)
    things, arranged = arrange(inner, members, request.seed)
    placed, camera, lights, grade, shot = shoot(inner, place, things, (box[2] - box[0], box[3] - box[1]), fills=True)
    scene = SceneLayer(
        id="scene",
        box=box,
        place=place,
        camera=camera,
        lights=lights,
        objects=placed,
        grade=grade,
        is_cut_out=True,
        shown_in=page.id,
    )
    return (scene, page), (*arranged, *shot, *design.unplaced(page))


def _all_words(layers: tuple[Layer, ...]) -> tuple[Words, ...]:
    out: list[Words] = []
    for layer in layers:
        if isinstance(layer, DesignLayer):
            out += layer.texts
        else:
            out += [w for thing in layer.objects for p in thing.prints for w in p.texts]
    return tuple(dict.fromkeys(out))
