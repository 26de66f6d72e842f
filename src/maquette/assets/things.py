"""Which English nouns mean things one can see, of what kind each is, and what it is a kind of; how words are used.

Source: WordNet 3.1 (Princeton University). Single words and phrases in lower case, in the singular; also for things
that no drawing shows.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from ._files import read_json

PartOfSpeech = Literal["noun", "verb", "adjective", "adverb"]

PARTS: Mapping[str, PartOfSpeech] = {"n": "noun", "v": "verb", "a": "adjective", "r": "adverb"}

REMEMBERED = 4096  # words; prompts come back to the same ones


@dataclass(frozen=True, slots=True)
class Thing:
    """What an English noun means."""

    category: str
    """One of `categories()`."""
    lines: tuple[tuple[str, ...], ...]
    """Words for it, then for what it is a kind of, then for what that is a kind of …; a step may have no word.

    ("labrador retriever",), ("retriever",), ("sporting dog", "gun dog"), ("hunting dog",), ("dog", "domestic dog"), …
    """


@lru_cache(maxsize=REMEMBERED)
def thing(word: str) -> Thing | None:
    """What a noun or noun phrase means; None if it is unknown or mostly means no visible thing ("style", "show").

    Raises:
        Unavailable: The assets are missing.
    """
    table = _table()
    synset = table.synset(word)
    return None if synset is None else Thing(table.categories[table.category[synset]], tuple(table.lines(synset)))


def longest_name(word: str) -> int:
    """How many words the longest noun phrase has that begins with a word; 0 for none. "golden": 3, of a shower tree.

    Raises:
        Unavailable: The assets are missing.
    """
    return _longest().get(word, 0)


def categories() -> tuple[str, ...]:
    """
    Raises:
        Unavailable: The assets are missing.
    """
    return _table().categories


def parts_of_speech(word: str) -> tuple[PartOfSpeech, ...]:
    """What a single word in its plain form can be, the likeliest first ("drive": verb, noun); empty if unknown.

    Raises:
        Unavailable: The assets are missing.
    """
    parts = _speech()[0].get(word)
    if parts is not None:
        return tuple(PARTS[part] for part in parts)
    return ("noun",) if " " not in word and thing(word) else ()


def is_action(word: str) -> bool:
    """Whether a word in -ing tells what somebody can be seen doing: "galloping", "juggling"; not "being", "ceiling".

    Raises:
        Unavailable: The assets are missing.
    """
    acts = _speech()[1]
    return word.endswith("ing") and thing(word) is None and any(verb in acts for verb in _verbs(word[:-3]))


def _verbs(stem: str) -> Iterator[str]:
    """Verbs whose -ing form has this stem: sleep, rid(e), run(n), l(ie)."""
    yield stem
    yield stem + "e"
    if len(stem) > 2 and stem[-1] == stem[-2]:
        yield stem[:-1]
    if stem.endswith("y"):
        yield stem[:-1] + "ie"


@dataclass(frozen=True, slots=True)
class _Table:
    """Synsets (meanings) are numbered. Names stand in the order of their synsets; those without a name come last."""

    categories: tuple[str, ...]
    category: list[int]
    parents: list[list[int]]
    names: list[str]
    starts: list[int]
    """Synset to its first name."""
    places: dict[str, int]
    """Name to its place in `names`."""
    more: dict[str, int]
    """Words that mean a synset and are no name of it, such as brands and crosses of it; to the synset."""

    def synset(self, word: str) -> int | None:
        if word in self.more:
            return self.more[word]
        place = self.places.get(word)
        return None if place is None else bisect_right(self.starts, place) - 1

    def lines(self, synset: int) -> Iterator[tuple[str, ...]]:
        layer, seen = [synset], {synset}
        while layer:
            yield tuple(name for number in layer for name in self._names_of(number))
            layer = list(dict.fromkeys(p for number in layer for p in self.parents[number] if p not in seen))
            seen.update(layer)

    def _names_of(self, synset: int) -> list[str]:
        return self.names[self.starts[synset] : self.starts[synset + 1]] if synset + 1 < len(self.starts) else []


@cache
def _table() -> _Table:
    held: Any = read_json("things.json")  # Any: made by `asset_compiler.things.collect`
    names = held["words"].split("\n")
    places = dict(zip(names, range(len(names)), strict=True))
    return _Table(tuple(held["kinds"]), held["kind"], held["parents"], names, held["starts"], places, held["more"])


@cache
def _longest() -> Mapping[str, int]:
    table, out = _table(), dict[str, int]()
    for name in (*table.places, *table.more):
        first, _, rest = name.partition(" ")
        out[first] = max(out.get(first, 0), 2 + rest.count(" ") if rest else 1)
    return out


@cache
def _speech() -> tuple[dict[str, str], frozenset[str]]:
    """Parts of speech by word, without the nouns of things that are nothing else; verbs of visible doing."""
    held: Any = read_json("speech.json")  # Any: made by `asset_compiler.speech.collect`
    parts = {word: part for part, words in held["parts"].items() for word in words.split(" ")}
    return parts, frozenset(held["acts"].split(" "))
