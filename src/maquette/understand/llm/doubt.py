"""What an answer is measured by: the prompt's own words and figures; and what of it was not believed."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from ..brief import Wish
from ..lexicon import lexicon
from ..listing.numerals import EAST_ASIAN, east_asian, fold, number, numeral_pattern, voted_mark
from ..quotes import Exact, quoted
from ..spotting import spot
from .resolve import can_be_set

MOST_NOTICES = 12  # a hostile answer may give reason for thousands
LONGEST_SHOWN = 60  # characters of words that were not believed


class Doubt:
    """A prompt to hold an answer against."""

    def __init__(self, prompt: str, language: str) -> None:
        self.prompt, self.language = prompt, language
        self.quotes = quoted(prompt)
        self.unread: list[Wish] = []
        """Wishes of the prompt that found no place."""
        self.disbelieved: list[Wish] = []
        """What the answer says and the prompt does not."""
        lowered = prompt.lower()
        # Quotations blotted out: what is found here stands in none of them.
        self._outside = "".join(_blotted(prompt, self.quotes))
        self._by_marks = {prompt[q.start : q.end]: q.words for q in self.quotes}
        self._by_words = {q.words.strip(): q.words for q in self.quotes}
        self._lowered = lowered if len(lowered) == len(prompt) else None  # "İ" becomes two characters
        self._pattern = numeral_pattern(language)
        self._mark = voted_mark(self._pattern.findall(fold(prompt)), language)[0]
        self._numbers: frozenset[Decimal] | None = None

    def said(self, words: str | None) -> str | None:
        """The words as the prompt writes them, whatever their case; None if it does not hold them."""
        if not words or not words.strip():
            return None
        words = words.strip()
        if words in self.prompt:
            return words
        at = self._lowered.find(words.lower()) if self._lowered is not None else -1
        return self.prompt[at : at + len(words)] if at >= 0 and len(words.lower()) == len(words) else None

    def all_said(self, words: Iterable[str], most: int) -> tuple[str, ...]:
        """Those that the prompt holds, in its spelling, once each."""
        return tuple(dict.fromkeys(s for w in words if (s := self.said(w))))[:most]

    def exact(self, words: str) -> str | None:
        """A string to be set, letter by letter; marks around a quotation are none of it.

        Pieces of a quotation are None, and so is a quotation with words around it: it is set whole or not at all.
        """
        words = words.strip()
        quote = self._by_words.get(words) or self._by_marks.get(words)
        return quote or (self.to_set(words) if words in self._outside else None)

    def to_set(self, words: str | None) -> str | None:
        """As `said`, if there are fonts for them: words that nobody quoted can be missed."""
        verbatim = self.said(words)
        if verbatim is not None and not can_be_set(verbatim, self.language):
            self.wish(verbatim, "no font has all of its characters, so it is not set")
            return None
        return verbatim

    def value(self, written: str) -> Decimal | None:
        """The amount in words such as "3,50 €" or "5,000円", read as the prompt's writer writes numbers."""
        plain = fold(written)
        for match in self._pattern.finditer(plain):
            found = number(match.group(), self._mark)
            if found is not None:
                is_negative = plain[match.start() - 1 : match.start()] == "-" and not plain[: match.start() - 1].strip()
                return -found[0] if is_negative else found[0]
        signs = EAST_ASIAN.search(written)
        return east_asian(signs.group()) if signs else None

    def holds(self, value: Decimal) -> bool:
        """Whether the prompt says this number, in figures or in words."""
        if self._numbers is None:
            figures = (number(n, self._mark) for n in self._pattern.findall(fold(self.prompt)))
            words = (m.get("numbers") for m in spot(self.prompt, self.quotes, lexicon(self.language)))
            self._numbers = frozenset((*(f[0] for f in figures if f), *(Decimal(w) for w in words if w)))
        return value in self._numbers

    def figure(self, written: str | None, what: str) -> Decimal | None:
        """A number that the answer gives and the prompt must hold."""
        value = self.value(written) if written else None
        if value is not None and not self.holds(value):
            self.disbelieve(f"{what} {written}", "the prompt gives no such figure")
            return None
        return value

    def wish(self, words: str | None, why: str) -> None:
        """Something that finds no place; told only where the prompt itself says it."""
        verbatim = self.said(words)
        if verbatim is not None:
            self.unread.append(Wish(verbatim, why))

    def disbelieve(self, words: str, why: str) -> None:
        if len(self.disbelieved) < MOST_NOTICES:
            shown = " ".join("".join(c if c.isprintable() else " " for c in words[: 2 * LONGEST_SHOWN]).split())
            shown = shown if len(shown) <= LONGEST_SHOWN else shown[:LONGEST_SHOWN] + "…"
            self.disbelieved.append(Wish(shown, f"the language model says this, but {why}"))


def _blotted(prompt: str, quotes: Iterable[Exact]) -> Iterator[str]:
    cursor = 0
    for quote in quotes:
        yield prompt[cursor : quote.start]
        yield "\0"  # which no answer may hold
        cursor = quote.end
    yield prompt[cursor:]
