"""Where an event is and what it costs: said beside its title and date, without quotation marks."""

import re
from collections.abc import Iterator, Sequence

from .lexicon import Lexicon
from .quotes import Exact
from .spans import Spans
from .spotting import Mark

PARTS = re.compile(r"\s*(?:[,;|·•\n،、，]|\s[–—-]\s|[.!?](?=\s|$))\s*")
"""What parts the statements of an invitation."""
SENTENCE = re.compile(r"[.!?](?=\s|$)")
NUMBERED = re.compile(r"\d{1,4}[a-z]?\s+[A-ZÀ-ÖØ-ÞА-Я]\w+(?:\s+[A-ZÀ-ÖØ-ÞА-Я]\w+)*$|[A-ZÀ-ÖØ-Þ][\w.]+(?:\s[\w.]+){0,2}\s\d{1,4}[a-z]?$")
"""An address: "18 Maple Street", "Hauptstraße 5"."""
NAME = re.compile(r"(?:the\s)?[A-ZÀ-ÖØ-ÞА-ЯЁ][\w’'&.-]*(?:\s(?:(?:of|the|at|de|du|la|del|da|di)\s){0,2}[A-ZÀ-ÖØ-ÞА-ЯЁ][\w’'&.-]*)+$")
"""Several words in capitals: "Main Hall", "Riverside Park"."""
LONGEST = 80
INSTRUCTIVE = (
    "kinds", "styles", "moods", "palettes", "lights", "views", "shots", "depth", "composition", "roles", "inscriptions",
    "avoided", "aspects", "letterings", "undrawn",
)  # fmt: skip
"""Tables whose words say how the picture shall be, so that a statement with one of them is no detail."""


def details(prompt: str, marks: Sequence[Mark], taken: Sequence[Exact], book: Lexicon) -> Iterator[Exact]:
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
            if _is_detail(prompt[start:end], [m for m in marks if start <= m.start < end], book):
                yield Exact(start, end, prompt[start:end], "detail")
        cursor = max(end, cursor + 1)


def _is_detail(words: str, marks: Sequence[Mark], book: Lexicon) -> bool:
    if not marks or any(m.scope for m in marks if not m.get("details")):
        return False
    if any(m.get("details") == "entry" for m in marks):
        return True
    if any(m.get(table) for m in marks for table in INSTRUCTIVE if not m.get("details")):
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
