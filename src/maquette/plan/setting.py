"""Chooses the place and says it in the place's own options."""

import re
from collections.abc import Mapping
from typing import get_args

from ..color import hex_to_oklch, oklch_to_hex
from ..objects.contracts import objects
from ..objects.outline import outline_of
from ..places import places
from ..understand.brief import Brief, Hour, PictureKind, Subject
from .lighting import ambient_share
from .model import Notice, Place
from .nouns import color_of, drawing_of
from .whereabouts import LOOSE, built_scene, home_of, in_the_open

PODIUM = "podium"  # all of one colour: that of its light, where no other is said
WHITE = "white_studio"  # its ground is pure white, and that is promised
DEFAULTS: Mapping[PictureKind, str] = dict.fromkeys(get_args(PictureKind), "color_studio") | {
    "product_photo": "white_studio",
    "website_hero": "table_window",
    "still_life": "table_window",
}
SURFACE_COLORS: Mapping[str, str] = {
    "graphite": "#1d2025",
    "stone": "#8b8883",
    "concrete": "#9b9a97",
    "marble": "#e4e1dc",
    "metal": "#8f9296",
    "leather": "#4a2c1c",
    "paper": "#efeae0",
    "fabric": "#cfc4b4",
    "glass": "#c9d6dc",
}
GLOSSY = {"graphite", "glass", "marble", "metal", "chrome"}
WOODS = {"wood", "oak", "walnut", "pine", "bamboo"}
SURFACES: Mapping[str, str] = {
    "marble": "marble",
    "stone": "marble",
    "walnut": "dark_wood",
    "oak": "light_wood",
    "pine": "light_wood",
    "bamboo": "light_wood",
}
WARM = (20.0, 110.0)  # hues in degrees
DARK_LIGHT = 0.2  # of a studio's usual light from everywhere: with less the backdrop is dark, or it would be grey
DARK_BACKDROP = 0.45  # OKLCH lightness
LEAST_IN_THE_DARK = 0.7  # of a dark studio's light from everywhere, which is little as it is
NEUTRAL = "#e0893a"  # what the backdrop is the complement of where nothing has a colour
NEAREST: Mapping[Hour, tuple[str, ...]] = {
    "dawn": ("morning",), "noon": ("day",), "sunset": ("golden_hour",), "blue_hour": ("evening",),
}  # fmt: skip
"""What light stands in for that of an hour that a place does not show."""
OVERCAST = frozenset({"overcast", "soft"})
"""Light that clouds make, outdoors."""
TABLEWARE = {"mug", "cup", "book", "notebook", "laptop", "lamp", "jar", "phone"}


def choose_place(brief: Brief) -> tuple[Place, tuple[Notice, ...]]:
    """The place of the brief, or the usual one for its kind; what the place cannot show is noticed."""
    setting = brief.setting
    name, _ = _chosen(brief)
    options: dict[str, str | float | bool] = {}
    known = places.get(name).options
    light_side = next((w.side for w in brief.lights if w.side in ("left", "right")), None)
    if "color" in known:
        lit = next((w.color for w in brief.lights if w.color), None) if name == PODIUM else None
        options["color"] = setting.color or SURFACE_COLORS.get(setting.surface or "") or lit or _backdrop(brief)
    if "floor" in known and (setting.surface in GLOSSY or "reflective" in brief.styles):
        options["floor"] = "gloss"
    if "ambient" in known and (share := ambient_share(brief)) != 1.0:
        is_dark = hex_to_oklch(str(options.get("color") or "#ffffff"))[0] < DARK_BACKDROP
        options["ambient"] = max(share, LEAST_IN_THE_DARK) if is_dark else share
    rim = next((w for w in brief.lights if w.kind in ("rim", "backlight", "neon") and w.color), None)
    if "rim" in known and rim is not None and rim.color:
        options["rim"] = rim.color
    if "light" in known and light_side:
        options["light"] = light_side
    if "gobo" in known and any(w.kind == "cross_bars" for w in brief.lights):
        options["gobo"] = "bars"
    if "tint" in known and rim is not None and rim.color:
        options["tint"] = rim.color
    if "window" in known:
        behind = any(w.kind in ("window", "backlight") and w.side == "behind" for w in brief.lights) or any(
            (r.other == "window" and r.kind in ("in_front_of",)) or (r.subject == "window" and r.kind == "behind")
            for r in brief.relations
        )
        options["window"] = (
            "behind"
            if behind
            else light_side or ("right" if brief.composition.focus in ("right", "right_third") else "left")
        )
    if "surface" in known and setting.surface:
        options["surface"] = SURFACES.get(setting.surface, "wood")
    if "surface" in known and setting.color and not setting.surface:
        light = hex_to_oklch(setting.color)[0]  # "a white desk": the nearest of the tables there are
        options["surface"] = (
            "white_wood" if light > 0.85 else "light_wood" if light > 0.65 else "dark_wood" if light < 0.4 else "wood"
        )
    elif "wall" in known and setting.color:
        options["wall"] = setting.color
    if "hour" in known and setting.hour and (shown := _nearest_hour(setting.hour, known["hour"])):
        options["hour"] = shown
    if "sun" in known:
        sides = {"left": "left", "right": "right", "behind": "behind", "front": "front"}
        sun = next((sides[w.side] for w in brief.lights if w.side in sides), None)
        if sun is None and any(w.kind in ("backlight", "god_rays", "rim") for w in brief.lights):
            sun = "behind"
        if sun is not None:
            options["sun"] = sun
    habit = places.get(name).habit(options)
    if "weather" in known and setting.weather in habit.weathers and setting.weather is not None:
        options["weather"] = setting.weather
    elif "weather" in known and "cloudy" in habit.weathers and any(w.kind in OVERCAST for w in brief.lights):
        options["weather"] = "cloudy"
    if "season" in known and setting.season in habit.seasons and setting.season is not None:
        options["season"] = setting.season
    place = Place(name=name, options=options)
    return place, tuple(_unheeded(brief, place))


def _chosen(brief: Brief) -> tuple[str, bool]:
    """The place, and whether it only stands in for the scene that was said."""
    setting = brief.setting
    by_window = any(w.kind == "window" and w.side == "behind" for w in brief.lights)
    scene, stands_in = built_scene(brief)
    if scene and not by_window and (setting.place is None or (setting.place in LOOSE and not _is_table(brief, scene))):
        return scene, stands_in
    return setting.place or _usual(brief), False


def _is_table(brief: Brief, scene: str) -> bool:
    """Whether words of a table lead to the one by a window, and the scene is as vague as a room."""
    return brief.setting.place == "table_window" and brief.setting.scene == "room" and scene == "living_room"


def is_night(place: Place) -> bool:
    """Whether it is dark there."""
    return places.get(place.name).habit(place.options).is_night


def _usual(brief: Brief) -> str:
    if brief.kind == "product_photo" and (brief.setting.color or brief.setting.surface in SURFACE_COLORS):
        return "color_studio"
    if brief.setting.surface in WOODS or any(w.kind == "window" for w in brief.lights):
        return "table_window"
    if (
        brief.kind == "scene"
        and brief.subjects
        and not brief.setting.color
        and all(s.object in TABLEWARE for s in brief.subjects)
    ):
        return "table_window"
    if brief.kind == "scene" and not brief.setting.color and not brief.lights and (home := home_of(brief)):
        return home
    if brief.kind == "scene" and (outside := in_the_open(brief)):
        return outside
    return DEFAULTS[brief.kind]


def _backdrop(brief: Brief) -> str:
    """A quiet backdrop that sets the main subject off: its complement, pale; dark for dark moods and light."""
    main = next((s for s in brief.subjects if s.is_main), brief.subjects[0] if brief.subjects else None)
    base = brief.palette[0] if brief.palette else (main.color if main else None) or _own_color(main)
    lightness, chroma, hue = hex_to_oklch(base)
    if {"dark", "dramatic", "moody", "night"} & {*brief.moods, *brief.styles} or ambient_share(brief) <= DARK_LIGHT:
        return oklch_to_hex(0.24, 0.03, (hue + 180) % 360)
    if chroma < 0.04:
        return oklch_to_hex(0.84, 0.035, 70.0)  # neutrals sit best on warm sand
    if brief.kind != "scene" and WARM[0] < hue < WARM[1]:
        return oklch_to_hex(0.91, 0.04, hue)  # food and wood look good on their own warmth, and dull on its opposite
    return oklch_to_hex(0.86 if lightness < 0.8 else 0.72, 0.055, (hue + 165) % 360)


def _own_color(subject: Subject | None) -> str:
    """The colour of a thing of which none is said."""
    if subject is None:
        return NEUTRAL
    if subject.object:
        return objects.get(subject.object).color
    drawing = drawing_of(subject.noun, subject.drawing, subject.pose)
    return color_of(subject.noun) or (outline_of("relief", drawing).color if drawing else None) or NEUTRAL


def _nearest_hour(hour: Hour, help_: str) -> str | None:
    """The hour that a place shows, or the one nearest to it; `help_` names them in quotes."""
    shown = re.findall(r'"(\w+)"', help_)
    return next((h for h in (hour, *NEAREST.get(hour, ())) if h in shown), None)


def _unheeded(brief: Brief, place: Place) -> list[Notice]:
    """What of hour, weather, season and scene the place does not show."""
    out = []
    where = places.get(place.name)
    setting = brief.setting
    scene, stands_in = built_scene(brief)
    if setting.scene and stands_in and place.name == scene:
        out.append(Notice(words=setting.scene, why=f"no such place is built in; a {where.label} stands in for it"))
    elif setting.scene and setting.place is None and place.name != scene:
        out.append(Notice(words=setting.scene, why=f"no such place is built in; this is a {where.label}"))
    hour = setting.hour
    if hour:
        shown = _nearest_hour(hour, where.options.get("hour", ""))
        if shown is None and not (is_night(place) and hour in ("night", "evening", "blue_hour")):
            out.append(Notice(words=hour.replace("_", " "), why=f"the {where.label} has no hour of day"))
        elif shown is not None and shown != hour:
            out.append(
                Notice(words=hour.replace("_", " "), why=f"the light of the {shown.replace('_', ' ')} stands in for it")
            )
    if setting.weather and setting.weather not in where.habit(place.options).weathers:
        has_any = "weather" in where.options
        why = f"the {where.label} does not show it" if has_any else f"the {where.label} has no weather"
        out.append(Notice(words=setting.weather, why=why))
    if setting.season and setting.season not in where.habit(place.options).seasons:
        out.append(Notice(words=setting.season, why=f"the {where.label} looks the same all year"))
    return out
