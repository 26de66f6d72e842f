"""Exact strings without quotation marks: announced ("the words HELLO WORLD", "Button: Buy now"), dates, prices."""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from .dates import PRICES, date_pattern
from .marks import Mark
from .quotes import Exact
from .spans import Spans

CAPITALS = re.compile(
    r"[ \t]*:?[ \t]*((?:[A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩА-ЯЁ0-9][A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩА-ЯЁ0-9&!?'’%+./-]*(?![a-zß-ÿа-яё])[ \t]*){1,12})"
)
SMALL = "of|the|and|for|to|in|on|a|&|de|la|und|der|die|das"
"""Small words that stay in lower case within a title."""
CAPITAL = r"[A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁ]"
TITLE = re.compile(
    rf"[ \t]*:?[ \t]*({CAPITAL}[\w'’!?&-]*"
    rf"(?:[ \t]+(?:(?:{SMALL})[ \t]+){{0,2}}(?:{CAPITAL}|[0-9])[\w'’!?&-]*){{0,11}}[!?]?)"
)
PLAIN = re.compile(r"[ \t]*:?[ \t]*(\w[\w'’!?&-]*(?:[ \t]+\w[\w'’!?&-]*){0,7}[!?]?)")
LINE = re.compile(r"[ \t]*[:：][ \t]*([^\n;；|]+)")
SHOUTED = re.compile(r"(?<![\w’'])[A-Z][A-Z&!?’'-]+(?: (?:[A-Z&][A-Z&!?’'-]+|&|[A-Z0-9]{1,4}))+(?![\w’'])")
"""Two words in capitals, at least."""
WRITTEN = frozenset({"embroidered", "painted", "printed", "scrawled", "sprayed", "stamped", "stitched", "written"})
LETTERED_REACH = 8
"""Marks after words in capitals that may tell how they are written."""
DIGITS = re.compile(r"[ \t]*:?[ \t]*(\d[\d.,/-]*)")
FIGURES = ("date", "price")
"""Roles whose words are told by their figures and may start in lower case."""
TAIL = " \t.,;:"
DASHES = "—–"
CUT = re.compile(r"\d[\d.:]*\s*[–—-]\s*$")
LIVES_BY_CASE = re.compile("[A-Za-zÀ-žΑ-ωА-я]")


def announced(
    prompt: str, marks: Sequence[Mark], quoted: Sequence[Exact], *, is_event: bool = False
) -> tuple[Exact, ...]:
    """Strings that a cue announces; never inside or across quoted ones.

    Args:
        is_event: A dash after a title leads to place and date rather than to its author.
    """
    taken = Spans((e.start, e.end) for e in quoted)
    found: list[Exact] = []
    for index, mark in enumerate(marks):
        span = None
        is_signature = False
        if mark.scope != "negated" and mark.get("inscriptions"):
            span = _after_cue(prompt, marks, index)
        elif mark.get("kinds") and mark.scope == "":
            span = _shouted_after_colon(prompt, mark)
        elif mark.exact is not None:
            span = _signature(prompt, marks, index, is_event)
            is_signature = span is not None
        if span is None and mark.scope == "" and mark.get("roles") and _starts_line(marks, index):
            span = _line(prompt, marks, index)
        if span and not taken.touches(*span) and (not found or span[0] >= found[-1].end):
            found.append(Exact(*span, prompt[slice(*span)], "signature" if is_signature else "announced"))
    known = Spans([*((e.start, e.end) for e in quoted), *((e.start, e.end) for e in found)])
    shouted = [s for s in _lettered(prompt, marks) if not known.touches(*s)]
    return tuple(sorted((*found, *(Exact(*s, prompt[slice(*s)], "announced") for s in shouted)), key=lambda e: e.start))


def _lettered(prompt: str, marks: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    """Words in capitals of which it is told how or where they are written: "a van with PASTA FRESCA on its side"."""
    starts = [m.start for m in marks]
    for match in SHOUTED.finditer(prompt):
        at = bisect_left(starts, match.end())
        before = marks[bisect_left(starts, match.start()) - 1] if match.start() else None
        leads = before is not None and (before.get("glue") in ("with", "and") or before.is_comma)
        after = tuple(itertools.takewhile(lambda m: not (m.is_end or m.is_comma), marks[at : at + LETTERED_REACH]))
        is_told = any(
            m.get("letterings") or m.get("inscriptions") or m.norm.partition(" ")[0] in WRITTEN for m in after
        )
        if leads and after and after[0].scope != "negated" and is_told:
            yield match.start(), match.end()


def _after_cue(prompt: str, marks: Sequence[Mark], index: int) -> tuple[int, int] | None:
    mark = marks[index]
    following = marks[index + 1] if index + 1 < len(marks) else None
    if following is None or following.exact is not None or following.scope == "negated":
        return None
    if index and marks[index - 1].exact is not None:
        return None  # “Açık” yazan tabela: its words stand before it
    if mark.norm.endswith("number"):
        digits = DIGITS.match(prompt, mark.end)
        return _trimmed(prompt, digits.start(1), digits.end(1)) if digits else None
    capitals = CAPITALS.match(prompt, mark.end)
    if capitals and _is_shouted(capitals[1]):
        return _trimmed(prompt, capitals.start(1), capitals.end(1))
    is_sure = mark.get("inscriptions") == "says"
    before = marks[index - 1] if index else None
    if mark.get("actions") == "read" and following.get("glue") in ("determiner", "definite"):
        return None  # "he reads a newspaper"
    if not is_sure and not (
        before
        and (before.get("roles") or before.get("printables") or (before.get("nouns") or "").startswith("object:"))
    ):
        return None
    title = TITLE.match(prompt, mark.end)
    if title:
        return _trimmed(prompt, title.start(1), title.end(1))
    plain = PLAIN.match(prompt, mark.end) if is_sure else None
    if plain is None or (following.norm == "nothing" and following.start == plain.start(1)):
        return None
    # Words in lower case go on to the next word that leads elsewhere ("hello on a wall").
    end = plain.end(1)
    for later in marks[index + 1 : index + 10]:
        if later.start >= end:
            break
        if later.start > plain.start(1) and (
            later.get("relations") or later.get("sides") or later.get("glue") in ("in", "with", "and")
        ):
            end = later.start
            break
    return _trimmed(prompt, plain.start(1), end)


def _signature(prompt: str, marks: Sequence[Mark], index: int, is_event: bool) -> tuple[int, int] | None:
    """“Stay hungry.” — Steve Jobs; 'The Salt Garden' by Elena Marchetti: who said or wrote it."""
    leads = marks[index + 1] if index + 1 < len(marks) else None
    if leads is None or not (leads.get("signatures") or (leads.norm in DASHES and not is_event)):
        return None
    name = TITLE.match(prompt, leads.end)
    if name is None or (prompt[name.end(1) : name.end(1) + 3].lstrip(" \t") or "\n")[0] not in ".,;\n":
        return None
    return _trimmed(prompt, name.start(1), name.end(1))


def _shouted_after_colon(prompt: str, mark: Mark) -> tuple[int, int] | None:
    """Poster: SUMMER SALE."""
    if prompt[mark.end : mark.end + 1] not in (":", "："):
        return None
    capitals = CAPITALS.match(prompt, mark.end)
    return _trimmed(prompt, capitals.start(1), capitals.end(1)) if capitals and _is_shouted(capitals[1]) else None


def _is_shouted(words: str) -> bool:
    letters = [c for c in words if c.isalpha()]
    return len(letters) >= 2 and (len(letters) > 2 or len(words.strip()) == len(letters))


def _starts_line(marks: Sequence[Mark], index: int) -> bool:
    before = marks[index - 1] if index else None
    return before is None or before.is_end or before.is_comma or before.kind == "break"


def _line(prompt: str, marks: Sequence[Mark], index: int) -> tuple[int, int] | None:
    """ "Headline: Big Summer Sale": all up to the end of the sentence, if it looks like words to set."""
    match = LINE.match(prompt, marks[index].end)
    if match is None:
        return None
    sentence = marks[index].sentence
    # After a comma a role is one of several in a row, each up to the next comma; on a line of its own it has the line.
    is_inline = index > 0 and marks[index - 1].is_comma
    end = match.end(1)
    for later in marks[index + 1 : index + 60]:
        if later.exact is not None and later.sentence == sentence:
            return None
        if later.sentence != sentence or (is_inline and later.is_comma and later.start > match.start(1)):
            end = min(end, later.start)
            break
    start, end = _trimmed(prompt, match.start(1), end)
    words = prompt[start:end]
    is_figure = marks[index].get("roles") in FIGURES and any(c.isdigit() for c in words)  # "Fecha: sábado 12 de julio"
    if not words or (LIVES_BY_CASE.match(words) and not (words[0].isupper() or is_figure)) or len(words) > 200:
        return None
    return start, end


def _trimmed(prompt: str, start: int, end: int) -> tuple[int, int]:
    while end > start and prompt[end - 1] in TAIL:
        end -= 1
    return start, end


def facts(prompt: str, marks: Sequence[Mark], taken: Sequence[Exact], language: str) -> Iterator[Exact]:
    """Dates, times and prices that a design must show though nobody put them in quotation marks."""
    spans = Spans(
        [
            *((e.start, e.end) for e in taken),
            *((m.start, m.end) for m in marks if m.kind == "figure" and m.get("aspects")),
        ]
    )
    negated = Spans((m.start, m.end) for m in marks if m.scope == "negated")
    last = 0
    found = [(m.start(), m.end(), "date") for m in date_pattern(language).finditer(prompt)]
    found += [(m.start(), m.end(), "price") for m in PRICES.finditer(prompt)]
    for start, end, how in sorted(found):
        start, end = start, _end(prompt, start, end, how)
        if how == "date" and CUT.search(prompt, max(0, start - 8), start):
            continue  # the end of a range whose start was not read
        if start >= last and not spans.touches(start, end) and not negated.touches(start, end):
            last = end
            yield Exact(start, end, prompt[start:end], "date" if how == "date" else "price")


def _end(prompt: str, start: int, end: int, how: str) -> int:
    """Without the full stop that ends the sentence, and with that of "12.7."."""
    while end > start and (prompt[end - 1].isspace() or prompt[end - 1] == ","):
        end -= 1
    if (
        how == "date"
        and prompt[end - 1] == "."
        and prompt[start:end].count(".") == 1
        and prompt[end - 2].isalpha()
        and prompt[end - 2] != "m"
    ):
        end -= 1
    return end
