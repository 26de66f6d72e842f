"""What may be drawn for an English noun that has no object and no drawing: a dog for a labrador.

A noun goes up through what it is a kind of until it meets something that is drawn, or a line of `tables/kin.toml`
that says what stands in, or that nothing does. Objects and lexicon are asked at lookup, not when the assets are
compiled: a new object is at once kin to all its kinds.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from ... import assets
from ...assets import things
from ...objects.instead import built_instead
from . import _file, lexicon
from .nouns import UNWELCOME

TABLE = Path(__file__).parent / "tables/kin.toml"

STEPS = 5  # up, at most, where no line of the table speaks: families further up hold too much
REMEMBERED = 4096  # nouns; prompts come back to the same ones
OBJECT = "object:"


@dataclass(frozen=True, slots=True)
class Kin:
    """A thing, and what may be drawn for it: an object, a drawing, or neither."""

    category: str
    """One of `maquette.assets.things.categories()`."""
    noun: str | None = None
    """English noun of what stands in; the thing's own name where it is drawn itself."""
    object: str | None = None
    """Name in the object registry."""
    drawing: str | None = None


@lru_cache(maxsize=REMEMBERED)
def kin_of(noun: str) -> Kin | None:
    """What an English noun or noun phrase means, and what may be drawn for it.

    Args:
        noun: In lower case, singular or plural.
    Returns:
        None if the noun is unknown, or mostly means no visible thing.
    Raises:
        Unavailable: The assets are missing.
    """
    noun = noun.replace("-", " ")
    for word in _singulars(noun):
        if found := things.thing(word):
            return _kin(found.category, noun if _drawn(noun) else _stand_in(word, found))
    return None


def _kin(category: str, stand_in: str | None) -> Kin:
    name = _drawn(stand_in) if stand_in else None
    if name is None:
        return Kin(category)
    if name.startswith(OBJECT):
        return Kin(category, stand_in, object=name.removeprefix(OBJECT))
    if built := built_instead().get(name):
        return Kin(category, stand_in, object=built)
    return Kin(category, stand_in, drawing=name)


def _stand_in(word: str, found: things.Thing) -> str | None:
    table = _table()
    if _drawn(word):
        return word
    if word in table.words:
        return table.words[word] or None
    # A brand or cross is no other name for what its first line names, but a kind of it.
    first = 0 if word in found.lines[0] else 1
    for step, names in enumerate(found.lines, first):
        for name in names:
            if name in table.kinds:
                return table.kinds[name] or None
        if step and not table.alone.isdisjoint(names):
            return None
        for name in names if step <= STEPS else ():
            if (drawn := _drawn_name(name)) and (step == 0 or _drawn(drawn) not in UNWELCOME):
                return drawn
    return None


def _drawn_name(noun: str) -> str | None:
    """The noun if it is drawn, or its plural if that is: we have socks, and no sock."""
    plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return next((name for name in (noun, plural) if _drawn(name)), None)


@cache  # of the words in chains of kinds, which are few
def _drawn(noun: str) -> str | None:
    """The drawing that a noun means, or "object:" and the name of an object."""
    senses = lexicon("en").senses(noun)
    meanings = (meaning for table, meaning in senses if table == "nouns" and not meaning.startswith("thing:"))
    # The lexicon may use a word for something else, as it does "church", and it still names a drawing.
    return next(meanings, None) or assets.nouns("en").get(noun)


def _singulars(noun: str) -> Iterator[str]:
    """The noun as it is, then as the singular of what it may be a plural of; of "canes" rather "cane" than "can"."""
    yield noun
    endings: list[tuple[str, str]] = [(str(pair[0]), str(pair[1])) for pair in _file("en")["forms"]["plural"]]
    stems = (noun[: -len(ending)] + instead for ending, instead in endings if noun.endswith(ending))
    yield from sorted(stems, key=len, reverse=True)


@dataclass(frozen=True, slots=True)
class _Table:
    words: Mapping[str, str]
    kinds: Mapping[str, str]
    alone: frozenset[str]


@cache
def _table() -> _Table:
    table = tomllib.loads(TABLE.read_text("utf-8"))
    words = {word: stand_in for stand_in, words in table["words"].items() for word in words}
    return _Table(words, table["kinds"], frozenset(table["alone"]["words"]))
