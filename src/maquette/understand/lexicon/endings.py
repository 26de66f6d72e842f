"""How inflected words lead back to the forms in the tables: the `[forms]` of a language's file, looked up by ending.

A rule is a pair: an ending and what stands in its place. Rules are many (a Slavic noun has a dozen forms), words
come back often, so rules are found by the letters a word ends with, and the answers are remembered.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal

from ..tokens import normal

HANGUL = "\uac00"
"""From here on one sign is a syllable, and a stem can be as short: 책이 is 책 with a particle."""
SHORTEST = 3
"""Letters of a form made by putting something in an ending's place: Dutch "rode" is "rood", and "me" is not "m"."""
REMEMBERED = 8192
"""Words."""

Number = Literal["singular", "either", "plural", "dual"]
"""What an ending says of how many: "either" is a plural or a case of the singular (książki, книги); a dual is two."""
Forms = tuple[tuple[str, Number], ...]

TABLES: Mapping[str, Number] = {"dual": "dual", "plural": "plural", "either": "either", "other": "singular"}


class Endings:
    """The rules of one language."""

    def __init__(self, forms: Mapping[str, Sequence[Sequence[str]]]) -> None:
        self._prefixes = tuple(normal(str(p)) for p in forms.get("prefixes", ()))
        self._rules: dict[str, list[tuple[int, str, Number]]] = defaultdict(list)
        rules = [(normal(a), normal(b), number) for t, number in TABLES.items() for a, b in forms.get(t, ())]
        for order, (ending, instead, number) in enumerate(rules):
            self._rules[ending].append((order, instead, number))
        self._lengths = sorted({len(ending) for ending in self._rules})
        self.singular: tuple[str, ...] = tuple(str(e) for e in forms.get("singular", ()))
        """Written endings that are never a plural's: Polish "różę" beside "róże", which are looked up alike."""
        self.of = lru_cache(REMEMBERED)(self._of)
        """(form, what it says of how many) of a word: as it is, then what its endings lead back to."""

    def _of(self, word: str) -> Forms:
        out: list[tuple[str, Number]] = [(word, "singular")]
        for prefix in ("", *self._prefixes):
            if prefix and not (word.startswith(prefix) and len(word) > len(prefix) + 1):
                continue
            stem = word[len(prefix) :]
            if prefix:
                out.append((stem, "singular"))
            out += [(form, number) for _, form, number in sorted(self._led_back(stem))]
        return tuple(out)

    def _led_back(self, stem: str) -> list[tuple[int, str, Number]]:
        found = []
        for length in self._lengths:
            if length > len(stem):
                break
            cut = len(stem) - length
            for order, instead, number in self._rules.get(stem[cut:], ()):
                is_long_enough = cut > (stem < HANGUL) or cut + len(instead) >= SHORTEST
                if is_long_enough:
                    found.append((order, stem[:cut] + instead, number))
        return found
