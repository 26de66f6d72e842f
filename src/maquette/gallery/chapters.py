"""What is shown in each chapter of the gallery: one brief for each thing."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from ..errors import InvalidRequest
from ..materials import MATERIALS
from ..objects import objects
from ..places import places
from ..styles import styles
from ..understand.brief import Brief, LightKind, LightWish, PictureKind, Setting, Subject

TURNS = (0.0, 50.0, 120.0, 200.0, 290.0)
"""From where a thing is looked at, after its usual view: degrees that it is turned by."""
MODEL = "mug"  # what sits for materials, lights and places
LARGE_MODEL = "armchair"
VISITORS: Mapping[str, Sequence[str]] = {
    "street_day": ("car", MODEL), "neon_street": ("cat", "person"), "skyline": ("person", MODEL),
    "rooftop": ("armchair", MODEL), "shop_front": ("bicycle", MODEL), "park": ("dog", MODEL),
    "meadow": ("horse", MODEL), "forest": ("deer", MODEL), "mountains": ("person", MODEL), "lake": ("bench", MODEL),
    "beach": ("person", MODEL), "sea": ("sailing_boat", MODEL), "desert": ("person", MODEL), "snow": ("fox", MODEL),
    "underwater": ("fish", MODEL), "sky": ("airplane", MODEL), "space": ("rocket", MODEL),
    "stage": ("robot", MODEL), "living_room": (MODEL, "cat"), "bedroom": (MODEL, "dog"),
}  # fmt: skip
"""Who is photographed where, the usual one first."""
STILL_LIVES = (
    (("mug", "#2f6f9f"), ("notebook", "#c8202a"), ("lamp", None)),
    (("bottle", "#2f9e4f"), ("jar", None), ("book", "#7a3fb8")),
)
"""Objects with colours, that sit for styles."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """One picture of the gallery.

    Args:
        caption: What is written under it.
        turn_deg: By how much its things are turned further than usual.
    """

    caption: str
    brief: Brief
    turn_deg: float = 0.0


def _brief(subject: Subject, kind: PictureKind = "scene", **more: object) -> Brief:
    setting = more.pop("setting", Setting(place="color_studio"))
    return Brief(prompt="", language="en", kind=kind, subjects=(subject,), setting=setting, **more)  # type: ignore[arg-type]


def _sitter(name: str = MODEL, **more: object) -> Subject:
    thing = objects.get(name)
    return Subject(id="subject", noun=thing.label, object=name, is_main=True, **more)  # type: ignore[arg-type]


def _objects(views: int) -> Iterator[tuple[str, Sitting]]:
    for name in objects:
        if name in ("relief", "stand_in"):
            continue
        thing = objects.get(name)
        for turn in TURNS[:views]:
            yield name, Sitting(thing.label, _brief(_sitter(name)), turn)
        for pose in thing.features.get("pose", ())[1:] if views > 1 else ():
            yield name, Sitting(f"{thing.label}, {pose}", _brief(_sitter(name, pose=pose)))


def _materials(views: int) -> Iterator[tuple[str, Sitting]]:
    for name in MATERIALS:
        for model in (MODEL, "sphere", "cube")[:views]:
            yield name, Sitting(name, _brief(_sitter(model, material=name)))


def _places(views: int) -> Iterator[tuple[str, Sitting]]:
    for name in places:
        place = places.get(name)
        models = [m for m in (VISITORS.get(name) or (MODEL, LARGE_MODEL)) if m in objects]
        for hour in (None, "night") if "hour" in place.options and views > 1 else (None,):
            for model in (models or [MODEL])[: max(1, views)]:
                setting = Setting(place=name, hour=hour)
                caption = ", ".join(filter(None, (place.label, hour)))
                yield name, Sitting(caption, _brief(_sitter(model), setting=setting))


def _lights(views: int) -> Iterator[tuple[str, Sitting]]:
    for kind in get_args(LightKind):
        yield kind, Sitting(kind.replace("_", " "), _brief(_sitter(), lights=(LightWish(kind),)))


def _styles(views: int) -> Iterator[tuple[str, Sitting]]:
    for name in styles:
        for group in STILL_LIVES[:views]:
            things = tuple(
                Subject(id=f"subject-{k}", noun=objects.get(n).label, object=n, color=color, is_main=k == 0)
                for k, (n, color) in enumerate(group)
            )
            setting = Setting(place="table_window")
            yield (
                name,
                Sitting(
                    styles.get(name).label,
                    Brief(prompt="", language="en", kind="scene", subjects=things, styles=(name,), setting=setting),
                ),
            )


CHAPTERS: Mapping[str, Callable[[int], Iterator[tuple[str, Sitting]]]] = {
    "objects": _objects,
    "materials": _materials,
    "places": _places,
    "lights": _lights,
    "styles": _styles,
}


def sittings(chapter: str, only: Sequence[str] = (), views: int = 1) -> tuple[Sitting, ...]:
    """The pictures of one chapter.

    Args:
        only: Names of the things to show; empty: all of them.
        views: Pictures of each, from several sides and in every pose.
    Raises:
        InvalidRequest: No such chapter, or a name that the chapter does not have.
    """
    if chapter not in CHAPTERS:
        raise InvalidRequest(
            f"unknown chapter {chapter!r}",
            why="the gallery has a chapter for each sort of thing",
            fix="use one of " + ", ".join(CHAPTERS),
            param="chapter",
        )
    shown = list(CHAPTERS[chapter](views))
    names = {name for name, _ in shown}
    for name in only:
        if name not in names:
            raise InvalidRequest(
                f"nothing called {name!r} among the {chapter}",
                why="the gallery shows what is built in, by its registered name",
                fix="use one of " + ", ".join(sorted(names)),
                param="only",
            )
    return tuple(sitting for name, sitting in shown if not only or name in only)
