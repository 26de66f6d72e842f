"""A prompt cut into the stretches between its separators, with what stands in them. Pure; linear.

Commas, semicolons, line ends, bullets and the like part a list's entries; those within a figure or a quoted string
do not. A line that is one entry, as on a menu or under a bullet, keeps its commas.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from ..quotes import Exact
from .amounts import Amount
from .months import month_numbers
from .words import WordBook

Joint: TypeAlias = Literal["start", "comma", "and", "semi", "line", "blank", "bullet", "step", "stop"]
"""What stands before a stretch: bullet and step begin a line or a numbered part; blank is an empty line."""

JOINT = re.compile(
    r"(?P<semi>[;；؛]|(?<=\s)[·•|/](?=\s))"
    r"|(?P<comma>(?<!\d),|,(?!\d)|[，、،])"
    r"|(?P<stop>[.!?](?=\s|\Z)|[。！？।؟])"
)
BULLET = re.compile(r"[^\S\n]*(?:>\s?)?(?:[-*+•‣◦▪●○–—]|\[[ xX]?\])[^\S\n]+(?=\S)")
STEP = re.compile(r"[^\S\n]*(?:(\d{1,2})[.)](?=\s|[^\W\d])|\((\d{1,2})\)|([①-⑳]))\s*")
INLINE_STEP = re.compile(r"(?<![\w.,])(?:(\d{1,2})[.)]\s+|\((\d{1,2})\)\s*|([①-⑳])\s*)(?=\S)")
HEADING = re.compile(r"[^\S\n]*#{1,6}[^\S\n]+(?=\S)")
ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[^\W\d_]|incl|inkl|excl|exkl|zzgl|approx|ca|no|nr|nos|st|stk|vs|etc|max|min|mwst|ust|fr|rs|руб|тыс|шт"
    r"|uds|pz|szt|zł|gr|vol|art|pos|qty|ea|pcs|dr|mr|mrs|sra?|sta?|bzw|e\.g|i\.e|z\.b|p\.p)$",
    re.IGNORECASE,
)
LAST_WORD = re.compile(r"[^\W\d_]+$")
COLON = re.compile(r"(?<!\d)[:：]|[:：](?!\d)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch between two separators."""

    start: int
    end: int
    joint: Joint
    amounts: tuple[Amount, ...]
    exacts: tuple[Exact, ...]
    colons: tuple[int, ...]
    """Places of its colons outside strings and figures."""
    is_heading: bool = False
    """A Markdown heading."""
    number: int | None = None
    """Of a numbered step."""

    def within(self, start: int, end: int) -> "Piece":
        """The part of it between two places of the prompt."""
        return Piece(
            start,
            end,
            self.joint,
            tuple(a for a in self.amounts if start <= a.start and a.end <= end),
            tuple(e for e in self.exacts if start <= e.start and e.end <= end),
            tuple(c for c in self.colons if start <= c < end),
            self.is_heading,
            self.number,
        )


@dataclass(frozen=True, slots=True)
class _Cut:
    start: int
    end: int
    joint: Joint
    is_heading: bool = False
    number: int | None = None


def pieces_of(text: str, amounts: Sequence[Amount], exacts: Sequence[Exact], book: WordBook) -> list[Piece]:
    """All pieces of a text in order, empty ones left out."""
    start, end = 0, len(text)
    solid = _Solid([*((a.start, a.end) for a in amounts), *((e.start, e.end) for e in exacts)])
    cuts = [_Cut(start, start, "start"), *_cuts(text, solid, amounts, exacts, book, start, end)]
    colons = [m.start() for m in COLON.finditer(text, start, end) if not solid.holds(m.start())]
    # A bracket that holds a list begins it as a colon does.
    colons = sorted([*colons, *(span[0] for span in _brackets(text, start, end) if _holds_list(span, amounts))])
    pieces: list[Piece] = []
    a = e = c = 0
    for index, cut in enumerate(cuts):
        last = cuts[index + 1].start if index + 1 < len(cuts) else end
        first, last = _trimmed(text, cut.end, last)
        mine, a = _take(amounts, a, last)
        quoted, e = _take(exacts, e, last)
        inside: list[int] = []
        while c < len(colons) and colons[c] < last:
            inside.append(colons[c])
            c += 1
        if last > first:
            pieces.append(
                Piece(
                    first,
                    last,
                    cut.joint,
                    tuple(x for x in mine if x.start >= first),
                    tuple(x for x in quoted if x.start >= first),
                    tuple(x for x in inside if x >= first),
                    cut.is_heading,
                    cut.number,
                )
            )
    return pieces


class _Solid:
    """Stretches in which nothing separates."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._starts = [s for s, _ in self._spans]

    def holds(self, at: int) -> bool:
        index = bisect_left(self._starts, at + 1) - 1
        return index >= 0 and self._spans[index][1] > at


def _take(things: Sequence[Amount] | Sequence[Exact], at: int, end: int) -> tuple[list, int]:  # type: ignore[type-arg]  # both kinds
    out = []
    while at < len(things) and things[at].start < end:
        out.append(things[at])
        at += 1
    return out, at


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    opening: _Cut | None
    """Its bullet, number or heading mark."""
    is_whole: bool
    """Whether it is one entry, whatever commas it has."""
    is_after_gap: bool


def _cuts(
    text: str,
    solid: _Solid,
    amounts: Sequence[Amount],
    exacts: Sequence[Exact],
    book: WordBook,
    start: int,
    end: int,
) -> list[_Cut]:
    """Every separator in order."""
    inline = _in_order([*_joints(text, solid, book, start, end), *_ands(text, amounts, exacts, book, start, end)])
    cuts: list[_Cut] = []
    at = 0
    previous = start
    for line in _lines(text, amounts, start, end):
        if line.opening is not None:
            cuts.append(line.opening)
        elif cuts or line.start > start:
            cuts.append(_Cut(previous, line.start, "blank" if line.is_after_gap else "line"))
        mine: list[_Cut] = []
        while at < len(inline) and inline[at].start < line.end:
            mine.append(inline[at])
            at += 1
        begin = line.opening.end if line.opening else line.start
        brackets = _brackets(text, begin, line.end)
        lists = [span for span in brackets if _holds_list(span, amounts)]
        within = _Solid([span for span in brackets if not _holds_list(span, amounts)])
        mine = _in_order([*mine, *(_Cut(end - 1, end, "stop") for _, end in lists)])
        mine = [] if line.is_whole else [c for c in mine if c.start >= begin and not within.holds(c.start)]
        is_step = line.opening is not None and line.opening.joint == "step"
        cuts += _in_order([*mine, *([] if is_step else _inline_steps(text, begin, line.end))])
        previous = line.end
    return cuts


def _holds_list(span: tuple[int, int], amounts: Sequence[Amount]) -> bool:
    """Whether a bracket holds entries of a list: "three cards (Orders 12; Returns 3)"."""
    first = bisect_left(amounts, span[0], key=lambda a: a.start)
    return first + 1 < len(amounts) and amounts[first + 1].end <= span[1]


def _brackets(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The outermost brackets of a stretch."""
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in BRACKET.finditer(text, start, end):
        if match[0] in "([（":
            opened.append(match.start())
        elif opened:
            first = opened.pop()
            if not opened:
                spans.append((first, match.end()))
    return spans


BRACKET = re.compile(r"[()（）\[\]]")


def _in_order(cuts: list[_Cut]) -> list[_Cut]:
    out: list[_Cut] = []
    for cut in sorted(cuts, key=lambda c: (c.start, -c.end)):
        if not out or cut.start >= out[-1].end:
            out.append(cut)
    return out


def _lines(text: str, amounts: Sequence[Amount], start: int, end: int) -> list[_Line]:
    """Every line that is not empty."""
    bounds: list[tuple[int, int]] = []
    gaps: list[bool] = []
    cursor, is_gap = start, False
    while cursor < end:
        newline = text.find("\n", cursor, end)
        stop = end if newline < 0 else newline
        if text[cursor:stop].strip():
            bounds.append((cursor, stop))
            gaps.append(is_gap)
            is_gap = False
        else:
            is_gap = True
        cursor = stop + 1
    counts = _counts(bounds, amounts)
    is_row = [count == 1 and is_last for count, is_last in counts]
    out: list[_Line] = []
    for i, (first, last) in enumerate(bounds):
        opening: _Cut | None = None
        if match := BULLET.match(text, first, last):
            opening = _Cut(first, match.end(), "bullet")
        elif match := STEP.match(text, first, last):
            opening = _Cut(first, match.end(), "step", number=_step_number(match))
        elif match := HEADING.match(text, first, last):
            opening = _Cut(first, match.end(), "blank", is_heading=True)
        has_like = any(is_row[j] for j in (i - 1, i + 1) if 0 <= j < len(bounds))
        is_marked = opening is not None and not opening.is_heading
        is_whole = (is_marked and counts[i][0] <= 1) or (is_row[i] and has_like)
        out.append(_Line(first, last, opening, is_whole, gaps[i]))
    return out


def _counts(bounds: Sequence[tuple[int, int]], amounts: Sequence[Amount]) -> list[tuple[int, bool]]:
    """Per line how many amounts, and whether one is at its end."""
    out: list[tuple[int, bool]] = []
    at = 0
    for first, last in bounds:
        while at < len(amounts) and amounts[at].start < first:
            at += 1
        mine = 0
        end = 0
        while at < len(amounts) and amounts[at].start < last:
            mine += 1
            end = amounts[at].end
            at += 1
        out.append((mine, mine > 0 and last - end <= 2))
    return out


def _step_number(match: re.Match[str]) -> int:
    circled = match[3]
    return ord(circled) - ord("①") + 1 if circled else int(match[1] or match[2])


def _joints(text: str, solid: _Solid, book: WordBook, start: int, end: int) -> list[_Cut]:
    out: list[_Cut] = []
    for match in JOINT.finditer(text, start, end):
        joint = match.lastgroup
        if solid.holds(match.start()):
            continue
        if joint == "stop" and match[0] == "." and _is_abbreviated(text, match.start(), book.language):
            continue
        out.append(_Cut(match.start(), match.end(), joint))  # type: ignore[arg-type]  # the pattern's names
    return out


def _is_abbreviated(text: str, at: int, language: str) -> bool:
    """Whether a full stop belongs to a short form ("incl. 19 %", "janv. 138") rather than to a sentence."""
    follows = text[at + 1 : at + 3].strip()[:1]
    if follows and follows in "×*":
        return True
    before = text[max(0, at - 8) : at]
    if ABBREVIATION.search(before):
        return bool(follows) and not follows.isupper()
    last = LAST_WORD.search(before)
    return last is not None and follows.isdigit() and last[0].casefold() in month_numbers(language)


def _inline_steps(text: str, start: int, end: int) -> list[_Cut]:
    """Numbers that count up from 1 within a line: "1. Boil water 2. Add tea"."""
    out: list[_Cut] = []
    for match in INLINE_STEP.finditer(text, start, end):
        number = _step_number(match)
        if number == len(out) + 1:
            out.append(_Cut(match.start(), match.end(), "step", number=number))
        elif number == 1 and len(out) < 2:
            out = [_Cut(match.start(), match.end(), "step", number=1)]
    return out if len(out) > 1 else []


def _ands(
    text: str, amounts: Sequence[Amount], exacts: Sequence[Exact], book: WordBook, start: int, end: int
) -> list[_Cut]:
    """ "and" right after a figure or a quoted string: it parts entries; elsewhere it may be of a label."""
    out: list[_Cut] = []
    for at in sorted({*(a.end for a in amounts), *(e.end for e in exacts)}):
        match = book["entries"]["and"].at_start(text[at : at + 16]) if start <= at < end else None
        if match and not _adds(match[0], book):
            out.append(_Cut(at, at + match.end(), "and"))
    for amount in amounts:  # a short form that also ends the sentence: "60 руб. В том числе"
        if text[amount.end - 1] == "." and text[amount.end : amount.end + 1].isspace():
            at = amount.end
            if text[at : at + 2].strip()[:1].isupper():
                out.append(_Cut(at, at, "stop"))
    for amount in amounts:  # "22 % tea and 14 % water"
        lead = text[max(start, amount.start - 16) : amount.start]
        match = None if amount.is_bare or not lead else book["entries"]["and"].at_end(lead)
        if match and lead[match.start() - 1 : match.start()].isspace() and not _adds(match[0], book):
            out.append(_Cut(amount.start - len(lead) + match.start(), amount.start, "and"))
    return out


def _adds(word: str, book: WordBook) -> bool:
    """ "plus" adds a tax rather than an entry."""
    return book["sums"]["added"].whole(word) is not None
