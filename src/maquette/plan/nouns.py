"""What is known of things by their English noun: how tall they are, what shows them, how they carry others.

Data in `nouns.toml`; a speaker of the language mends it there.
"""

import functools
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..assets import nouns

if TYPE_CHECKING:
    from ..assets.things import Thing

STEPS = 5  # up from a thing to what it is a kind of: families further up hold too much
USUAL_FORM, CREATURE_FORM = "block", "figure"


@functools.cache
def _table(section: str) -> dict[str, Any]:  # Any: numbers, colours or names, by section
    data = tomllib.loads(Path(__file__).with_name("nouns.toml").read_text(encoding="utf-8"))
    return dict(data[section])


@functools.cache
def _names(section: str) -> frozenset[str]:
    return frozenset(_table(section)["names"])


def keys(noun: str) -> list[str]:
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
    return next((table[key] for key in keys(noun) if key in table), None)


def height_m(noun: str) -> float:
    """Real height of a thing, metres: as listed, else of what it is a kind of, else of its family."""
    height = _listed("heights", noun) or _found("heights", noun.split(" ")[0])
    return float(height or _of_family(noun, 0) or _table("heights")["default"])


def color_of(noun: str) -> str | None:
    """`#rrggbb` of a thing whose drawing shows another kind of it; None leaves the drawing as it is."""
    color = _table("colors").get(noun)
    return None if color is None else str(color)


def drawing_of(noun: str, drawing: str | None, pose: str | None = None) -> str | None:
    """The drawing that shows the thing best; `drawing` unless the table knows a better one than the usual."""
    if drawing is None:
        return None
    posed = _table("poses").get(pose or "", {}).get(noun)
    is_usual = drawing == nouns("en").get(noun, drawing)
    return str(posed or (_table("drawings").get(noun, drawing) if is_usual else drawing))


def shows_pose(noun: str, pose: str) -> bool:
    """Whether there is a drawing of it in that pose."""
    return noun in _table("poses").get(pose, {})


def has_pose(noun: str) -> bool:
    """Whether a thing stands, sits or lies, as animals and people do."""
    from ..understand.creatures import is_creature

    return any(key in _names("creatures") for key in (*keys(noun), noun.split(" ")[0])) or is_creature(noun)


def is_airborne(noun: str) -> bool:
    """Whether it flies, floats or hangs by nature."""
    return any(key in _names("airborne") for key in keys(noun))


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


def has_stem(noun: str) -> bool:
    """Whether it stands on a trunk or a post in the middle of what is under it."""
    return any(key in _names("stems") for key in keys(noun))


def worn_at(noun: str) -> str:
    """ "head", "face", "neck", "body", "feet" or "hand"."""
    return str(_found("worn", noun) or "body")


def grip_of(noun: str) -> float:
    """Share of its height, from below, at which a hand holds it."""
    grip = _number("grips", noun)
    return 0.45 if grip is None else grip


def form_of(noun: str) -> str:
    """The form of a stand-in for it: as listed, else of what it is a kind of, else of its family."""
    form = _found("forms", noun) or (CREATURE_FORM if has_pose(noun) else _listed("forms", noun))
    return str(form or _of_family(noun, 1) or USUAL_FORM)


@functools.lru_cache(maxsize=1024)
def drawn_as(noun: str, object_: str | None, drawing: str | None) -> str | None:
    """The noun of what is drawn for a thing that has neither object nor drawing of its own; None: it has."""
    from ..understand.lexicon.kin import kin_of

    kin = kin_of(noun)
    if kin is None or kin.noun is None or (kin.object, kin.drawing) != (object_, drawing):
        return None
    return None if kin.noun in keys(noun) else kin.noun


def _listed(section: str, noun: str) -> Any:  # Any: what the section holds
    """What a table says of a noun, or of the nearest kind of thing that it is."""
    found = _found(section, noun)
    if found is not None:
        return found
    thing = _thing(noun)
    kinds = [name for line in thing.lines[:STEPS] for name in line] if thing else []
    return next((value for name in kinds if (value := _table(section).get(name)) is not None), None)


def _of_family(noun: str, column: int) -> Any:  # Any: metres or a form
    thing = _thing(noun)
    return _table("families")[thing.category][column] if thing else None


@functools.lru_cache(maxsize=1024)
def _thing(noun: str) -> "Thing | None":
    from ..assets import things

    return next((found for key in keys(noun) if (found := things.thing(key)) is not None), None)


def _number(section: str, noun: str) -> float | None:
    value = _found(section, noun)
    return None if value is None else float(value)
