"""How one being is shown from all sides and in its moods: labels by language and drawings by family. Data in TOML."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

TURNS: Mapping[str, float] = {"front": 0.0, "three_quarter": 38.0, "side": 90.0, "back": 180.0}
"""Degrees that a true solid is turned by, view by view."""
IN_PROFILE: Mapping[str, float] = {"left": 0.0, "three_quarter": 34.0, "right": 180.0}
"""Of what is drawn from the side, looking to the left: it has two sides, and nothing that its front could show."""
FROM_FRONT: Mapping[str, float] = {"front": 0.0, "three_quarter": 34.0, "back": 180.0}
"""Of what is drawn from the front: its side would be a line."""


def label(view: str, language: str) -> str:
    """What a view, a mood or a pose is called."""
    words = _table()[view]
    return str(words.get(language.lower().partition("-")[0], words["en"]))


def moods_of(drawing: str | None) -> Mapping[str, str]:
    """Drawings of the same being by mood or pose; empty where there is only the one."""
    for family in _table()["family"]:
        if drawing in family["of"]:
            return {mood: name for mood, name in family.items() if mood != "of"}
    return {}


def view_names() -> tuple[str, ...]:
    """Everything that has labels."""
    return tuple(name for name in _table() if name != "family")


@cache
def _table() -> dict[str, Any]:  # Any: labels by language, and families of drawings
    return tomllib.loads(files(__package__).joinpath("views.toml").read_text("utf-8"))
