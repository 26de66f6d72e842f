"""Which place is built for where a brief says it happens, and where a thing is at home if nothing is said."""

from collections.abc import Mapping

from ..places import places
from ..understand.brief import Brief

SCENES: Mapping[str, str] = {
    "beach": "beach", "sea": "sea", "forest": "forest", "desert": "desert", "mountains": "mountains",
    "meadow": "meadow", "park": "park", "lake": "lake", "underwater": "underwater", "sky": "sky", "space": "space",
    "moon surface": "space", "snow": "snow", "kitchen": "kitchen", "living room": "living_room", "bedroom": "bedroom",
    "office": "office", "café": "cafe", "museum": "gallery", "stage": "stage", "shop": "shop_front",
    "street": "street_day", "skyline": "skyline", "rooftop": "rooftop", "outdoors": "meadow", "room": "living_room",
}  # fmt: skip
"""By the nouns of `maquette.understand.brief.Setting.scene`: the place that shows it."""
NEAREST: Mapping[str, str] = {
    "jungle": "forest", "field": "meadow", "garden": "park", "river": "lake", "hills": "meadow", "island": "beach",
    "restaurant": "cafe", "bakery": "cafe", "bar": "cafe", "library": "shelf", "classroom": "office",
    "nightclub": "stage", "hotel lobby": "living_room", "city": "street_day", "village": "street_day",
    "market": "street_day", "harbor": "lake", "bathroom": "counter",
}  # fmt: skip
"""Places that stand in for scenes that are not built; that is told."""
LOOSE = frozenset({"table_window", "neon_street"})
"""Places that the words of rooms and streets have always led to: the scene, where it is built, is closer."""
DARK = frozenset({"night", "evening", "blue_hour"})
HOMES: Mapping[str, tuple[str, ...]] = {
    "street_day": ("car", "van", "bus", "truck", "bicycle", "motorcycle", "scooter", "traffic_light", "fire_hydrant",
                   "mailbox", "road_sign", "street_lamp", "billboard", "train", "tram"),
    "meadow": ("house", "barn", "windmill", "castle", "tree", "tent", "horse", "cow", "sheep", "deer", "bridge"),
    "park": ("bench", "palm", "swing", "fountain"),
    "beach": ("lighthouse", "surfboard", "parasol", "deckchair"),
    "sea": ("sailing_boat", "boat", "ship"),
    "sky": ("airplane", "hot_air_balloon"),
    "space": ("rocket", "spaceship", "satellite"),
    "skyline": ("skyscraper", "tower_block"),
    "mountains": ("pine",),
    "living_room": ("sofa", "armchair", "chair", "table", "television", "rug", "floor_lamp", "stool"),
    "bedroom": ("bed", "pillow"),
    "office": ("desk", "monitor"),
    "underwater": ("fish", "shark", "whale"),
}  # fmt: skip
"""Where a thing is seen when a picture of it says nothing of place: by names of the object registry."""


def built_scene(brief: Brief) -> tuple[str | None, bool]:
    """The place that is built for the scene of the brief, and whether it only stands in for it; None: there is none."""
    scene = brief.setting.scene
    if scene is None:
        return None, False
    if scene in ("street", "city", "market") and _is_neon(brief):
        return "neon_street", scene == "market"
    if scene == "city" and brief.setting.hour in DARK:
        return "skyline", True
    if scene == "outdoors" and brief.setting.season == "winter":
        return "snow", False
    name = SCENES.get(scene) or NEAREST.get(scene)
    return (name, scene not in SCENES) if name in places else (None, False)


def home_of(brief: Brief) -> str | None:
    """Where all things of a picture are at home together, if one of them has a home and none another."""
    homes = {place for place, names in HOMES.items() for s in brief.subjects if s.object in names}
    main = next((s for s in brief.subjects if s.is_main), brief.subjects[0] if brief.subjects else None)
    own = next((p for p, names in HOMES.items() if main is not None and main.object in names), None)
    name = own if own is not None and len(homes) == 1 else None
    return name if name in places else None


def in_the_open(brief: Brief) -> str | None:
    """Where weather or a season is seen, if one is told and no place."""
    setting = brief.setting
    if setting.weather == "snow" or setting.season == "winter":
        return "snow"
    return "park" if setting.season or setting.weather not in (None, "clear") else None


def _is_neon(brief: Brief) -> bool:
    """Whether a street is one of signs: by its own words, its light, its style, or because it is night there."""
    setting = brief.setting
    words = setting.words.lower()
    said = any(phrase in words for phrases in places.get("neon_street").names.values() for phrase in phrases)
    return (
        said
        or setting.hour in DARK
        or any(w.kind == "neon" for w in brief.lights)
        or bool({"cyberpunk", "neon", "synthwave"} & {*brief.styles, *brief.moods})
    )
