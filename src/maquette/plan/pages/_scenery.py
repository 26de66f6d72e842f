"""Where a drawn picture plays: the scenery and the sky that a setting speaks of. Data in `scenery.toml`."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from ...understand.brief import Setting
from ..content import Scenery, Sky

SKIES: Mapping[str, Sky] = {
    "dawn": "sunset", "golden_hour": "sunset", "sunset": "sunset", "evening": "sunset",
    "night": "night", "blue_hour": "night",
}  # fmt: skip
WET = frozenset({"rain", "storm"})


def scenery_of(setting: Setting, drawings: Sequence[str] = ()) -> Scenery | None:
    """The scenery of a setting, else the one that its things belong in; None: nothing says."""
    if setting.weather == "snow" or (setting.season == "winter" and setting.scene is None):
        return "snow"
    for words in (setting.scene, setting.place):
        found = _by_word("sceneries").get((words or "").replace("-", " ").lower())
        found = found or _by_word("sceneries").get((words or "").lower())
        if found is not None:
            return found
    at_home = _by_word("drawings")
    return next((at_home[d] for d in drawings if d in at_home), None)


def sky_of(setting: Setting) -> Sky | None:
    """The sky of an hour or a weather; None: nothing says."""
    if setting.weather in WET:
        return "rain"
    if setting.hour is None:
        return None
    return SKIES.get(setting.hour, "day")


@cache
def _by_word(section: str) -> Mapping[str, Scenery]:
    data = tomllib.loads(files(__package__).joinpath("scenery.toml").read_text("utf-8"))[section]
    return {word: name for name, words in data.items() for word in words}
