"""Pictures that belong together: one cast, one palette, one look through all scenes of a series."""

from collections.abc import Sequence
from dataclasses import replace

from ..request import ImageRequest
from ..understand.brief import Brief, Setting, Text
from .cast import can_print
from .compose import compose
from .design import is_design
from .looks import Looks
from .model import DesignLayer, Plan
from .variations import House


def carried(scenes: Sequence[Brief], whole: Brief | None = None) -> tuple[Brief, ...]:
    """The briefs of a series' scenes, with one cast and one taste.

    Who is in a scene that names nobody: those of the scene before. Where a scene is stays its own affair.

    Args:
        whole: What is said of all pictures; its kind, styles, palette and cast hold unless a scene says otherwise.
    """
    looks = Looks()
    for brief in (*((whole,) if whole else ()), *scenes):
        for subject in brief.subjects:
            looks.remember(subject, brief.texts)
    shared = [b for b in (whole, *scenes) if b is not None]
    palette = next((b.palette for b in shared if b.palette), ())
    styles = tuple(dict.fromkeys(s for b in shared for s in b.styles))
    moods = tuple(dict.fromkeys(m for b in shared for m in b.moods))
    out: list[Brief] = []
    before = whole
    for scene in scenes:
        subjects = tuple(looks.of(s) for s in scene.subjects if s.object or s.drawing)
        if not subjects and before is not None:
            subjects = tuple(replace(s, pose=None, actions=(), side=None) for s in before.subjects)
        elif not subjects:
            subjects = scene.subjects
        labels = tuple(t for s in subjects for t in looks.labels_of(s, scene.texts))
        kind = scene.kind if whole is None or scene.kind != "scene" else whole.kind
        made = replace(
            scene,
            kind=kind,
            language=whole.language if whole else scene.language,
            aspect=scene.aspect or (whole.aspect if whole else None),
            subjects=subjects,
            texts=(*_said_of_all(whole, scene), *scene.texts, *labels),
            setting=_filled(scene.setting, whole.setting if whole else Setting()),
            styles=styles,
            moods=moods,
            palette=palette,
            lights=scene.lights or (whole.lights if whole else ()),
            avoid=scene.avoid | (whole.avoid if whole else frozenset()),
            is_background_transparent=scene.is_background_transparent
            or (whole is not None and whole.is_background_transparent),
        )
        out.append(made)
        before = made
    return tuple(out)


def _said_of_all(whole: Brief | None, scene: Brief) -> tuple[Text, ...]:
    """The strings of all pictures, which stand on no thing; a scene with a string for the same part has its own."""
    own = {text.id for text in scene.texts}
    return tuple(text for text in (whole.texts if whole else ()) if text.on is None and text.id not in own)


def _filled(own: Setting, whole: Setting) -> Setting:
    """A scene's own place, else that of all; hour and weather likewise."""
    has_place = bool(own.place or own.scene or own.color or own.surface)
    place = own if has_place else whole
    return replace(
        own,
        place=place.place,
        scene=place.scene,
        color=place.color,
        surface=place.surface,
        hour=own.hour or whole.hour,
        weather=own.weather or whole.weather,
        season=own.season or whole.season,
    )


def planned(scenes: Sequence[Brief], request: ImageRequest, number: int) -> Plan:
    """The plan of one scene; the first page in the series settles the theme and the colours of all others.

    Args:
        scenes: Of the whole series, as `carried` gives them.
        number: Which one, from 0.
    """
    everybody = Looks()
    for brief in scenes:
        for subject in brief.subjects:
            everybody.remember(subject)
    house = House(company=everybody.everybody)
    for brief in scenes[:number]:
        if house.theme is None and is_paged(brief):
            house = _settled(house, compose(brief, request, house))
    return compose(scenes[number], request, house)


def is_paged(brief: Brief) -> bool:
    """Whether a picture has words of its own to be set, so that it needs a theme."""
    return is_design(brief) or any(not can_print(brief, t) for t in brief.texts)


def _settled(house: House, plan: Plan) -> House:
    page = next((layer for layer in plan.layers if isinstance(layer, DesignLayer)), None)
    return house if page is None else replace(house, theme=page.theme, palette=page.palette)
