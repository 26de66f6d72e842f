"""Where an event is and what it costs: said beside its title and date, without quotation marks."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal

from .dates import is_weekday
from .lexicon import Lexicon
from .marks import Mark
from .quotes import Exact
from .spans import Spans

PARTS = re.compile(r"\s*(?:[,;|·•\n،、，]|\s[–—-]\s|(?<=\w\w\w\w)[.!?](?=\s|$))\s*")
"""What parts the statements of an invitation; "St." and the like do not end one."""
NUMBERED = re.compile(
    r"\d{1,4}[a-z]?\s+[A-ZÀ-ÖØ-ÞА-Я]\w+(?:\s+[A-ZÀ-ÖØ-ÞА-Я]\w+)*$|[A-ZÀ-ÖØ-Þ][\w.]+(?:\s[\w.]+){0,2}\s\d{1,4}[a-z]?$"
)
"""An address: "18 Maple Street", "Hauptstraße 5"."""
NAME = re.compile(
    r"(?:the\s)?[A-ZÀ-ÖØ-ÞА-ЯЁ][\w’'&.-]*(?:\s(?:(?:of|the|at|de|du|la|del|da|di)\s){0,2}[A-ZÀ-ÖØ-ÞА-ЯЁ][\w’'&.-]*)+$"
)
"""Several words in capitals: "Main Hall", "Riverside Park"."""
LONGEST = 80
INSTRUCTIVE = frozenset(
    {"kinds", "styles", "moods", "palettes", "lights", "views", "shots", "depth", "composition", "roles",
     "inscriptions", "avoided", "aspects", "letterings", "undrawn"}
)  # fmt: skip
"""Tables whose words say how the picture shall be, so that a statement with one of them is no detail."""


def details(
    prompt: str, marks: Sequence[Mark], taken: Sequence[Exact], book: Lexicon, language: str
) -> Iterator[Exact]:
    """Venues, addresses and terms of entry that follow a title or date, verbatim; only those that are sure.

    Args:
        marks: All of the prompt, dates still among them.
        taken: Exact strings found so far, in order, dates and prices included.
    """
    if not taken:
        return
    spans = Spans((e.start, e.end) for e in taken)
    cursor = taken[0].end
    while cursor < len(prompt):
        match = PARTS.match(prompt, cursor)
        if match is None:
            following = PARTS.search(prompt, cursor)
            if following is None:
                return
            cursor = following.start()
            continue
        start = match.end()
        following = PARTS.search(prompt, start)
        end = following.start() if following else len(prompt)
        if start < end <= start + LONGEST and not spans.touches(start, end):
            words = prompt[start:end]
            how = "date" if is_weekday(words, language) else _how(words, _within(marks, start, end), book)
            if how is not None:
                yield Exact(start, end, words, how)
        cursor = max(end, cursor + 1)


def _within(marks: Sequence[Mark], start: int, end: int) -> list[Mark]:
    first = bisect_left(marks, start, key=lambda m: m.start)
    return list(marks[first : bisect_left(marks, end, lo=first, key=lambda m: m.start)])


def _how(words: str, marks: Sequence[Mark], book: Lexicon) -> Literal["venue", "entry", "date"] | None:
    if any(m.get("details") == "entry" for m in marks):
        return "entry"
    return "venue" if _is_venue(words, marks, book) else None


def _is_venue(words: str, marks: Sequence[Mark], book: Lexicon) -> bool:
    if not marks or any(m.scope for m in marks if not m.get("details")):
        return False
    if any(m.is_any(INSTRUCTIVE) and not m.get("details") for m in marks):
        return False
    if any(m.get("colors") and len(marks) < 3 for m in marks):
        return False
    has_venue = any(m.get("details") == "venue" for m in marks) or bool(
        book.venues and any(w.casefold().endswith(book.venues) for w in words.split())
    )
    if has_venue and (marks[0].get("details") == "venue" or words[:1].isupper() or words[:1].isdigit()):
        return True
    if book.about.compounds:  # where every noun has a capital, only a number or a known word shows an address
        return bool(NUMBERED.match(words)) and any(m.is_unknown for m in marks)
    return bool(NUMBERED.match(words) or NAME.match(words)) and not all(m.get("nouns") for m in marks)
