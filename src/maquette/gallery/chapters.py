"""What is shown in each chapter of the gallery: one brief for each thing."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from ..errors import InvalidRequest
from ..materials import MATERIALS
from ..objects import objects
from ..places import places
from ..styles import styles
from ..understand.brief import Brief, LightKind, LightWish, PictureKind, Setting, Subject
from .pages import page, prompts, shape_named, themes_for, themes_named

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
        theme: Of a page; None: as the brief calls for.
        shape: Width to height; None: as usual for the kind.
    """

    caption: str
    brief: Brief
    turn_deg: float = 0.0
    theme: str | None = None
    shape: tuple[int, int] | None = None


def _brief(subject: Subject, kind: PictureKind = "scene", **more: object) -> Brief:
    setting = more.pop("setting", Setting(place="color_studio"))
    return Brief(prompt="", language="en", kind=kind, subjects=(subject,), setting=setting, **more)  # type: ignore[arg-type]


def _sitter(name: str = MODEL, **more: object) -> Subject:
    thing = objects.get(name)
    return Subject(id="subject", noun=thing.label, object=name, is_main=True, **more)  # type: ignore[arg-type]


def _object(name: str, views: int) -> Iterator[Sitting]:
    thing = objects.get(name)
    for turn in TURNS[:views]:
        yield Sitting(thing.label, _brief(_sitter(name)), turn)
    for pose in thing.features.get("pose", ())[1:] if views > 1 else ():
        yield Sitting(f"{thing.label}, {pose}", _brief(_sitter(name, pose=pose)))


def _material(name: str, views: int) -> Iterator[Sitting]:
    for model in (MODEL, "sphere", "cube")[:views]:
        yield Sitting(name, _brief(_sitter(model, material=name)))


def _place(name: str, views: int) -> Iterator[Sitting]:
    place = places.get(name)
    models = [m for m in (VISITORS.get(name) or (MODEL, LARGE_MODEL)) if m in objects]
    for hour in (None, "night") if "hour" in place.options and views > 1 else (None,):
        for model in (models or [MODEL])[: max(1, views)]:
            setting = Setting(place=name, hour=hour)
            yield Sitting(", ".join(filter(None, (place.label, hour))), _brief(_sitter(model), setting=setting))


def _light(name: str, views: int) -> Iterator[Sitting]:
    kind = next(k for k in get_args(LightKind) if k == name)
    yield Sitting(name.replace("_", " "), _brief(_sitter(), lights=(LightWish(kind),)))


def _style(name: str, views: int) -> Iterator[Sitting]:
    for group in STILL_LIVES[:views]:
        things = tuple(
            Subject(id=f"subject-{k}", noun=objects.get(n).label, object=n, color=color, is_main=k == 0)
            for k, (n, color) in enumerate(group)
        )
        setting = Setting(place="table_window")
        own = Brief(prompt="", language="en", kind="scene", subjects=things, styles=(name,), setting=setting)
        yield Sitting(styles.get(name).label, own)


def _layout(name: str, views: int) -> Iterator[Sitting]:
    """A page in as many themes as views."""
    brief = page(name)
    for theme in themes_for(brief)[:views]:
        yield Sitting(f"{name}, {theme}", brief, theme=theme)


@dataclass(frozen=True, slots=True)
class Chapter:
    """
    Args:
        names: Of all it shows.
        of: (name, views) → its pictures.
    """

    names: Callable[[], Iterable[str]]
    of: Callable[[str, int], Iterator[Sitting]]


CHAPTERS: Mapping[str, Chapter] = {
    "objects": Chapter(lambda: [name for name in objects if name not in ("relief", "stand_in")], _object),
    "materials": Chapter(lambda: MATERIALS, _material),
    "places": Chapter(lambda: places, _place),
    "lights": Chapter(lambda: get_args(LightKind), _light),
    "styles": Chapter(lambda: styles, _style),
    "layouts": Chapter(prompts, _layout),
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
    names = list(CHAPTERS[chapter].names())
    for name in only:
        if name not in names:
            raise InvalidRequest(
                f"nothing called {name!r} among the {chapter}",
                why="the gallery shows what is built in, by its registered name",
                fix="use one of " + ", ".join(sorted(names)),
                param="only",
            )
    return tuple(s for name in names if not only or name in only for s in CHAPTERS[chapter].of(name, views))


def in_looks(shown: Sequence[Sitting], themes: Sequence[str] = (), shapes: Sequence[str] = ()) -> tuple[Sitting, ...]:
    """Pages in other themes and shapes than their own; what is no page has neither and stays as it is.

    Args:
        themes: Names; empty: those that the sittings have.
        shapes: "1:1", "4:5", "16:9", "9:16"; empty: as usual for each kind.
    Raises:
        InvalidRequest: No such theme or shape.
    """
    if themes:
        themed: list[Sitting] = []
        for sitting in {s.brief: s for s in shown if s.theme}.values():
            name = sitting.caption.partition(",")[0]
            themed += [replace(sitting, caption=f"{name}, {t}", theme=t) for t in themes_named(themes)]
        shown = [*(s for s in shown if not s.theme), *themed]
    if not shapes:
        return tuple(shown)
    return tuple(
        replace(s, caption=f"{s.caption}, {name}", shape=shape_named(name)) if s.theme else s
        for s in shown
        for name in (shapes if s.theme else ("",))
    )
