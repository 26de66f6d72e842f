"""Where lines may break, and where they should. Pure.

A much smaller rule set than UAX #14: spaces, hyphens, and between East Asian characters with kinsoku
(JLREQ 3.1.7, 3.1.8). Thai and Japanese, written without spaces, break between the words and phrases that BudouX
finds. What this adds is taste: each break has a cost, so that "12. Juli", "8月3日" and a particle with its noun
stay together whenever there is another way. Words that are too long are hyphenated by pyphen's patterns.
"""

import math
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from .scripts import script_of

NO_LINE_START = frozenset(
    "、。，．・：；？！‐゠–〜～ー々ๆฯ။፡።፣፤ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ’”)]}）］｝〕〉》」』】〙〗»!?,.:;%％‰°℃"
)
NO_LINE_END = frozenset("‘“([{（［｛〔〈《「『【〘〖«¿¡￥＄£€$#＃№")
COUNTERS = frozenset("年月日時分秒円回本人名階号番歳才週元点枚個杯")

NEVER = math.inf
_SPACE = re.compile(r"[ \t\u2002-\u2006\u2008-\u200a\u3000\u200b]+|\n")
HYPHEN = "\u00ad"
"""As the gap of a piece: a hyphen is set when a line ends there, and nothing when none does."""
LEAST_PART, LEAST_WORD = 3, 7  # letters of a part, and of a word that is hyphenated at all
_SHORT = 3  # letters; "im", "a", "der" want to stay with what follows
JOINERS = frozenset("&+–—-/|·•×=~")  # standing alone they belong to what follows: no line ends in one
# Articles and what binds two nouns: they look forgotten at the end of a line.
_LEANING = """
    a an the of and der die das dem den des ein eine einen und vom zum zur le la les un une du de et au aux
    el los las y del il lo gli di e i het een van en og och и
"""
LEANING = frozenset(_LEANING.split())


@dataclass(frozen=True, slots=True)
class Piece:
    """What stays on one line.

    Args:
        words: The characters, without the white space after them.
        gap: The white space after it, dropped when a line ends here.
        cost: How bad it is to end a line here: 0 is fine, 1 is a pity, 4 is a last resort.
        is_end: A line must end here.
    """

    words: str
    gap: str
    cost: float
    is_end: bool = False


@lru_cache(4096)
def pieces(words: str) -> tuple[Piece, ...]:
    """The words cut at every place where a line may break. Joined with their gaps they are the words again."""
    out: list[Piece] = []
    at = 0
    for match in [*_SPACE.finditer(words), None]:
        stretch = words[at : match.start() if match else len(words)]
        gap = match.group() if match else ""
        parts = _cut(stretch)
        for part, cost in parts[:-1]:
            out.append(Piece(part, "", cost))
        if parts:
            following = words[match.end() :] if match else ""
            out.append(Piece(parts[-1][0], gap, _cost_of_space(parts[-1][0], following), gap == "\n"))
        elif gap and out:
            last = out.pop()
            out.append(Piece(last.words, last.gap + gap, last.cost, last.is_end or gap == "\n"))
        if match:
            at = match.end()
    return tuple(out)


def _cut(stretch: str) -> list[tuple[str, float]]:
    """(part, cost of a break after it) of words without spaces."""
    parts: list[tuple[str, float]] = []
    start = 0
    phrases = _phrases(stretch)
    for k in range(1, len(stretch)):
        cost = _cost_between(stretch, k, phrases)
        if cost < NEVER:
            parts.append((stretch[start:k], cost))
            start = k
    if stretch:
        parts.append((stretch[start:], 0.0))
    return parts


def _phrases(stretch: str) -> frozenset[int]:
    """Where the words of Thai and the phrases of Japanese end."""
    model = "th" if any("\u0e00" <= c <= "\u0e7f" for c in stretch) else None
    model = model or ("ja" if len(stretch) > 3 and any("\u3040" <= c <= "\u30ff" for c in stretch) else None)
    if model is None:
        return frozenset()
    ends, at = set(), 0
    for phrase in _parser(model)(stretch):
        at += len(phrase)
        ends.add(at)
    return frozenset(ends)


@cache
def _parser(model: str) -> Callable[[str], list[str]]:
    import budoux  # late: its models are read when Thai or Japanese words first come

    parsers: dict[str, Callable[[], Any]] = {  # Any: the library tells no types
        "th": budoux.load_default_thai_parser,
        "ja": budoux.load_default_japanese_parser,
    }
    parse: Callable[[str], list[str]] = parsers[model]().parse
    return parse


def _cost_between(words: str, k: int, phrases: frozenset[int] = frozenset()) -> float:
    a, b = words[k - 1], words[k]
    if b in NO_LINE_START or a in NO_LINE_END or unicodedata.combining(b):
        return NEVER
    if "\u0e00" <= b <= "\u0e7f" or "\u0e00" <= a <= "\u0e7f":
        # What follows after a vowel that is written first, or before one written last, is no new word.
        return 0.5 if k in phrases and a not in "เแโใไ" and b not in "ะาำๅ" else NEVER
    if a == "፡":
        return 0.1
    cost = _cost_by_kind(words, k)
    if not phrases or cost == NEVER or not (_kind(a) and _kind(b)):
        return cost
    return min(cost, 0.4) if k in phrases else max(cost, 2.2)


def _cost_by_kind(words: str, k: int) -> float:
    a, b = words[k - 1], words[k]
    if a in "-‐–—/" and b.isalpha() and k >= 2 and words[k - 2].isalpha():
        return 0.6
    kind_a, kind_b = _kind(a), _kind(b)
    if not (kind_a and kind_b):
        return (
            0.0
            if (kind_a and a in NO_LINE_START)
            else 2.0
            if (kind_a or kind_b) and not (a.isdigit() or b.isdigit())
            else NEVER
        )
    if a in "、。，．！？」』）】・":
        return 0.0
    if b in COUNTERS and (a.isdigit() or a in "一二三四五六七八九十百千"):
        return NEVER
    if kind_a == kind_b:
        # One run of katakana or kanji is mostly one word; Chinese has no other runs, so it may break at a price.
        return {"hiragana": 2.0, "katakana": 4.0, "han": 3.0}[kind_a]
    if kind_a == "hiragana":
        return 0.3  # a particle ends a phrase
    return 2.5 if kind_b == "hiragana" else 1.0


def _kind(char: str) -> str | None:
    """Kind of East Asian character, or None."""
    if "\u3040" <= char <= "\u309f":
        return "hiragana"
    if "\u30a0" <= char <= "\u30ff" or "\uff66" <= char <= "\uff9f":
        return "katakana"
    script = script_of(char)
    if script is not None and script.breaks_anywhere:
        return "han"
    return "han" if "\u3000" <= char <= "\u303f" or "\uff01" <= char <= "\uff60" else None


def _cost_of_space(before: str, following: str) -> float:
    after = _SPACE.split(following, maxsplit=1)[0]
    if not after:
        return 0.0
    if before[-1] in JOINERS and len(before) == 1:
        return 4.0
    if any(c.isdigit() for c in before) and (after[:1].isalpha() or after[:1] in "€$%₹£¥"):
        return 3.0  # "12. Juli", "3,50 €", "20 Uhr"
    if after[0].isdigit() and before.rstrip(",").isalpha():
        return 1.5  # "Sonntag, 8. Juni", "June 8", "Room 5"
    if after in JOINERS:
        return 0.3
    if before[-1] in ".,;:!?…–—،؛؟।":
        return 0.0
    if len(after) <= 1 and not after[0].isalnum():
        return 3.0  # a lone dash or mark begins no line
    if before.lower() in LEANING:
        return 1.8
    return 0.35 if len(before) <= _SHORT else 0.1


def hyphenated(piece: Piece, language: str) -> tuple[Piece, ...]:
    """A word cut where the language may hyphenate it; the word alone when it is short or there are no patterns."""
    word = piece.words
    letters = [k for k, c in enumerate(word) if c.isalpha()]
    positions = _positions(language.lower())
    if positions is None or len(letters) < LEAST_WORD:
        return (piece,)
    first, last = letters[0] + LEAST_PART, letters[-1] + 1 - LEAST_PART
    cuts = [k for k in positions(word) if first <= k <= last and word[k - 1].isalpha() and word[k].isalpha()]
    if not cuts:
        return (piece,)
    ends = [*cuts, len(word)]
    parts = [Piece(word[a:b], HYPHEN, 2.5) for a, b in zip([0, *cuts], ends, strict=True)]
    return (*parts[:-1], Piece(parts[-1].words, piece.gap, piece.cost, piece.is_end))


@cache
def _positions(language: str) -> Callable[[str], list[int]] | None:
    import pyphen  # late: its dictionaries are read when a word is too long

    found = pyphen.language_fallback(language.replace("-", "_"))
    if found is None:
        return None
    patterns = pyphen.Pyphen(lang=found)
    return lambda word: [int(k) for k in patterns.positions(word)]


def joined(parts: Sequence[Piece]) -> str:
    """A line of pieces, with the hyphen that its end needs, without the white space there."""
    inner = "".join(p.words + (p.gap if p.gap != HYPHEN else "") for p in parts[:-1])
    return inner + parts[-1].words + ("-" if parts[-1].gap == HYPHEN else "")


def spread(
    widths: Sequence[float],
    gaps: Sequence[float],
    parts: Sequence[Piece],
    count: int,
    tails: Sequence[float] | None = None,
) -> tuple[int, ...] | None:
    """The best way to set pieces on `count` lines: narrow and even first, then kind breaks.

    Args:
        widths, gaps: Width of each piece, and of the white space after it, in any one unit.
        tails: Width of what a line's end adds to a piece: a hyphen; None: nothing.
    Returns:
        For each line the index one past its last piece; None when it cannot be done.
    """
    n = len(parts)
    total = sum(widths) + sum(gaps[:-1])
    if count < 1 or count > n or total <= 0:
        return None
    ideal = total / count
    ends_before = [0] * (n + 1)
    for k, part in enumerate(parts):
        ends_before[k + 1] = ends_before[k] + (part.is_end and k < n - 1)
    sums = [0.0]
    for width, gap in zip(widths, gaps, strict=True):
        sums.append(sums[-1] + width + gap)

    def badness(first: int, end: int) -> float:
        if ends_before[end - 1] > ends_before[first]:
            return NEVER
        tail = tails[end - 1] if tails else 0.0
        slack = (sums[end] - sums[first] - gaps[end - 1] + tail) / ideal - 1
        # Too wide costs more than too narrow: the widest line sets the size of all.
        uneven = 6.0 * slack * slack if slack > 0 else 2.0 * slack * slack
        return uneven + (0.0 if end == n or parts[end - 1].is_end else parts[end - 1].cost)

    best: list[list[tuple[float, int]]] = [[(0.0 if end == 0 else NEVER, 0) for end in range(n + 1)]]
    for _ in range(count):
        row = [(NEVER, 0)] * (n + 1)
        for end in range(1, n + 1):
            row[end] = min((best[-1][first][0] + badness(first, end), first) for first in range(end))
        best.append(row)
    if best[count][n][0] == NEVER:
        return None
    ends, end = [], n
    for line in range(count, 0, -1):
        ends.append(end)
        end = best[line][end][1]
    return tuple(reversed(ends))


def fill(
    widths: Sequence[float],
    gaps: Sequence[float],
    parts: Sequence[Piece],
    limit: float,
    tails: Sequence[float] | None = None,
) -> tuple[int, ...]:
    """Lines as full as `limit` allows, first come first set, for running text. A piece wider than `limit` stands alone.

    Returns:
        For each line the index one past its last piece.
    """
    ends: list[int] = []
    first = 0
    while first < len(parts):
        end, width = first + 1, widths[first]
        best = end
        while end < len(parts) and not parts[end - 1].is_end and width + gaps[end - 1] + widths[end] <= limit:
            width += gaps[end - 1] + widths[end]
            end += 1
            # A part of a word that fits only without its hyphen is no place to end.
            if tails is None or end == len(parts) or width + tails[end - 1] <= limit:
                best = end
        ends.append(best)
        first = best
    return tuple(ends)
