"""What is known of things by their English noun: how tall they are, what shows them. Data in `nouns.toml`."""

import functools
import tomllib
from pathlib import Path
from typing import Any

BUILT_HEIGHT = 0.30  # m: what reliefs are built as, before scaling


@functools.cache
def _table(section: str) -> dict[str, Any]:  # Any: numbers or colours, by section
    data = tomllib.loads(Path(__file__).with_name("nouns.toml").read_text(encoding="utf-8"))
    return dict(data[section])


def height_m(noun: str) -> float:
    """Real height of a thing, metres: of the whole phrase, else of its last word."""
    heights = _table("heights")
    return float(heights.get(noun) or heights.get(noun.rsplit(" ", 1)[-1]) or heights["default"])


def color_of(noun: str) -> str | None:
    """`#rrggbb` of a thing whose drawing shows another kind of it; None leaves the drawing as it is."""
    color = _table("colors").get(noun)
    return None if color is None else str(color)


def drawing_of(noun: str, drawing: str | None) -> str | None:
    """The drawing that shows the thing best; `drawing` unless the table knows a better one."""
    return str(_table("drawings").get(noun, drawing)) if drawing else None


def has_pose(noun: str) -> bool:
    """Whether a thing stands, sits or lies, as animals and people do."""
    return noun.rsplit(" ", 1)[-1] in _table("creatures")["names"]
