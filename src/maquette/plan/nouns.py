"""What is known of things by their English noun: how tall they are, what shows them, how they carry others.

Data in `nouns.toml`; a speaker of the language mends it there.
"""

import functools
import tomllib
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")

BUILT_HEIGHT = 0.30  # m: what reliefs are built as, before scaling
USUAL_FORM, CREATURE_FORM = "block", "figure"


@functools.cache
def _table(section: str) -> dict[str, Any]:  # Any: numbers, colours or names, by section
    data = tomllib.loads(Path(__file__).with_name("nouns.toml").read_text(encoding="utf-8"))
    return dict(data[section])


@functools.cache
def _names(section: str) -> frozenset[str]:
    return frozenset(_table(section)["names"])


def _keys(noun: str) -> list[str]:
    """What a noun is looked up by, the nearest first: whole, then without its first words, then in the singular."""
    words = noun.lower().replace("-", " ").split()
    keys = [noun.lower(), *(" ".join(words[k:]) for k in range(len(words)))]
    return list(dict.fromkeys([*keys, *(_singular(k) for k in keys)]))


def _singular(noun: str) -> str:
    for ending, instead in (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("sses", "ss"), ("s", "")):
        if noun.endswith(ending) and len(noun) > len(ending) + 2:
            return noun[: -len(ending)] + instead
    return noun


def _found(section: str, noun: str) -> Any:  # Any: what the section holds
    table = _table(section)
    return next((table[key] for key in _keys(noun) if key in table), None)


def height_m(noun: str) -> float:
    """Real height of a thing, metres: of the phrase, else of its last words, else of its first ("man running")."""
    height = _found("heights", noun) or _found("heights", noun.split(" ")[0])
    return float(height or _table("heights")["default"])


def color_of(noun: str) -> str | None:
    """`#rrggbb` of a thing whose drawing shows another kind of it; None leaves the drawing as it is."""
    color = _table("colors").get(noun)
    return None if color is None else str(color)


def drawing_of(noun: str, drawing: str | None, pose: str | None = None) -> str | None:
    """The drawing that shows the thing best; `drawing` unless the table knows a better one."""
    if drawing is None:
        return None
    posed = _table("poses").get(pose or "", {}).get(noun)
    return str(posed or _table("drawings").get(noun, drawing))


def shows_pose(noun: str, pose: str) -> bool:
    """Whether there is a drawing of it in that pose."""
    return noun in _table("poses").get(pose, {})


def has_pose(noun: str) -> bool:
    """Whether a thing stands, sits or lies, as animals and people do."""
    return any(key in _names("creatures") for key in (*_keys(noun), noun.split(" ")[0]))


def is_airborne(noun: str) -> bool:
    """Whether it flies, floats or hangs by nature."""
    return any(key in _names("airborne") for key in _keys(noun))


def seat_of(noun: str) -> tuple[float, float] | None:
    """Where others sit on it, as shares of its height and of its width from the left; None: on its top."""
    seat = _found("seats", noun)
    return None if seat is None else (float(seat[0]), float(seat[1]))


def rim_of(noun: str) -> float | None:
    """Share of its height at which it is open, so that a thing in it looks out; None: it is shut."""
    return _number("vessels", noun)


def clear_under(noun: str) -> float | None:
    """Share of its height that things under it may take; None: nothing stands under it."""
    return _number("shelters", noun)


def worn_at(noun: str) -> str:
    """ "head", "face", "neck", "body", "feet" or "hand"."""
    return str(_found("worn", noun) or "body")


def grip_of(noun: str) -> float:
    """Share of its height, from below, at which a hand holds it."""
    grip = _number("grips", noun)
    return 0.45 if grip is None else grip


def form_of(noun: str) -> str:
    """The form of a stand-in for it."""
    return str(_found("forms", noun) or (CREATURE_FORM if has_pose(noun) else USUAL_FORM))


def _number(section: str, noun: str) -> float | None:
    value = _found(section, noun)
    return None if value is None else float(value)
