"""Which English nouns mean things that can be seen, of what kind each thing is, and what it is a kind of."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import accumulate
from pathlib import Path
from typing import Any

from .wordnet import ADJECTIVE, ADVERB, NOUN, Sense, WordNet

TABLE = Path(__file__).with_name("things.toml")

OFTEN = 0.4  # of 1: a word is a thing only if it is a noun in this share of its counted uses,
MOSTLY = 0.5  # and if as a noun it means a thing in this share

LIKELY = ("animal", "artifact", "food")
"""Of senses that nobody counted these fields come first, in this order: trout swim before they are eaten, a toaster
is rather a device than somebody who says a toast, a kiwi rather the fruit than its vine."""


class Chooser:
    """The table's rules, applied to the database."""

    def __init__(self, net: WordNet, table: Mapping[str, Any]) -> None:
        """
        Raises:
            ValueError: The table names a sense that WordNet has not.
        """
        self._net, self._table = net, table
        self._kinds = {self._synset(name): kind for kind, names in table["kinds"].items() for name in names}
        self._ranks = {kind: rank for rank, kind in enumerate(table["kinds"])}
        self._without = frozenset(map(self._synset, table["without"]))
        self._only = {field: frozenset(map(self._synset, names)) for field, names in table["only"].items()}

    def things(self) -> dict[str, str]:
        """Synset by word in lower case."""
        found = {word: sense.synset for word, uses in self._net.senses.items() if (sense := self.meant(word, uses))}
        for word in self._table["no-things"]:
            found.pop(word, None)
        return found | {name.partition("#")[0]: self._synset(name) for name in self._table["senses"]}

    def more(self, things: Mapping[str, str]) -> dict[str, str]:
        """The same for words that WordNet lacks."""
        return {
            word: things[name] if name in things else self._synset(name)
            for name, words in self._table["words"].items()
            for word in words
        }

    def meant(self, word: str, uses: Iterable[Sense]) -> Sense | None:
        """The sense in which a word means a thing; None if it mostly means something else."""
        ones = {use for use in uses if use.part == NOUN and self._net.nouns[use.synset].is_one}
        uses = [use for use in uses if use not in ones]
        nouns = [use for use in uses if use.part == NOUN]
        seen = [use for use in nouns if self._is_seen(word, use, is_name=bool(ones))]
        if not seen or _share(seen, nouns) < MOSTLY:
            return None
        if any(use.count for use in uses):
            if _share(nouns, uses) < OFTEN:
                return None
        elif any(use.part in (ADJECTIVE, ADVERB) for use in uses):  # the adjective is the likelier: "ornamental"
            return None
        return min(seen, key=lambda use: (-use.count, _rank(use), use.number))

    def kind(self, synset: str) -> str:
        """The kind of the nearest ancestor that has one; of two as near, the one that the table names first."""
        for layer in self._net.ancestry(synset):
            if kinds := [self._kinds[key] for key in layer if key in self._kinds]:
                return min(kinds, key=self._ranks.__getitem__)
        word = self._net.nouns[synset].words[0].lower()
        field = next(use.field for use in self._net.senses[word] if use.synset == synset)
        return self._table["fields"].get(field, "other")

    def _is_seen(self, word: str, use: Sense, *, is_name: bool) -> bool:
        if use.field not in self._table["fields"] or re.search(r"[\d./]", word):
            return False
        spelt = next(w for w in self._net.nouns[use.synset].words if w.lower() == word)
        first = spelt.partition(" ")[0]
        may_begin_so = use.field in self._table["capitals"] and first not in self._net.genera and not is_name
        if first[0].isupper() and not may_begin_so:
            return False  # the name of a person or place, as Berlin is besides being a carriage; or one in Latin
        above = {key for layer in self._net.ancestry(use.synset) for key in layer}
        only = self._only.get(use.field)
        return not above & self._without and (only is None or bool(above & only))

    def _synset(self, name: str) -> str:
        try:
            return self._net.synset(name)
        except KeyError as error:
            raise ValueError(f"{TABLE.name} names {name!r}, a sense that WordNet has not") from error


def collect(net: WordNet) -> dict[str, Any]:
    """What goes into `things.json`; see `maquette.assets.things` for how it is read.

    Synsets are numbered, those with words first. `words` holds all words in the order of their synsets, one a line;
    `starts` says at which word each synset begins; `more` gives the synsets of words that are no names of them.
    """
    chooser = Chooser(net, tomllib.loads(TABLE.read_text("utf-8")))
    things = chooser.things()
    more = _spaced(chooser.more(things))
    names: dict[str, list[str]] = defaultdict(list)
    for word, key in sorted(_spaced(things).items()):
        names[key].append(word)
    needed = {above for key in (*names, *more.values()) for layer in net.ancestry(key) for above in layer}
    order = [*names, *sorted(needed - set(names))]
    numbers = {key: number for number, key in enumerate(order)}
    kinds = {key: chooser.kind(key) for key in order}
    known = sorted(set(kinds.values()))
    return {
        "kinds": known,
        "kind": [known.index(kinds[key]) for key in order],
        "parents": [[numbers[parent] for parent in net.nouns[key].parents] for key in order],
        "starts": [0, *accumulate(len(names[key]) for key in list(names))],
        "words": "\n".join(word for words in names.values() for word in words),
        "more": {word: numbers[key] for word, key in sorted(more.items())},
    }


def _spaced(things: Mapping[str, str]) -> dict[str, str]:
    """A hyphen counts as a space, as it does to the reader; a word that is spelt with a space keeps its meaning."""
    return {word.replace("-", " "): key for word, key in things.items()} | {
        word: key for word, key in things.items() if "-" not in word
    }


def _share(some: list[Sense], of: list[Sense]) -> float:
    """How much of the counted uses, or of the senses where nobody counted."""
    counted = sum(use.count for use in of)
    return sum(use.count for use in some) / counted if counted else len(some) / len(of)


def _rank(use: Sense) -> int:
    return LIKELY.index(use.field) if use.field in LIKELY else len(LIKELY)
