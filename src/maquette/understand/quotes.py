"""Exact strings in quotation marks, in every style of quoting. Pure; linear in the length of the text."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

CLOSERS: dict[str, str] = {
    "“": "”“", "”": "”", "„": "“”„\"", "‟": "”", "«": "»", "»": "«", "‹": "›", "›": "‹", "「": "」", "『": "』",
    "《": "》", "〈": "〉", "﹁": "﹂", "｢": "｣", "〝": "〟〞", "‘": "’", "‚": "‘’", '"': '"',
    "＂": "＂", "'": "'", "’": "’", "`": "`",
}  # fmt: skip
"""What may end a string that starts with this mark: “English”, „Deutsch“, »German books«, ”svenska”."""

APOSTROPHES = "'’"
"""These also stand inside words, so as marks they must hug a string: space before, letter after; and back."""


@dataclass(frozen=True, slots=True)
class Exact:
    """A string to be set letter by letter: `prompt[start:end]` holds it with its marks, `words` without."""

    start: int
    end: int
    words: str
    how: Literal["quoted", "announced", "signature", "venue", "entry", "price", "date", "listed"] = "quoted"
    """listed: a row, a heading or a rate of a list, which is set as an item rather than as a text."""


def quoted(text: str) -> tuple[Exact, ...]:
    """Every string in quotation marks, outermost marks only, in order. Blank ones are skipped."""
    return tuple(_quoted(text))


def _quoted(text: str) -> Iterator[Exact]:
    places: dict[str, list[int]] = {mark: [] for closers in CLOSERS.values() for mark in closers}
    for position, character in enumerate(text):
        if character in places and (character not in APOSTROPHES or _may_close(text, position)):
            places[character].append(position)
    cursor = 0
    for start, mark in enumerate(text):
        if start < cursor or mark not in CLOSERS or not _may_open(text, start):
            continue
        ends = [e for e in (_next(places[closer], start + 1) for closer in CLOSERS[mark]) if e is not None]
        if not ends:
            continue
        end = min(ends)
        words = text[start + 1 : end]
        # The spaces of « French » belong to the marks.
        words = words.strip(" \u00a0\u202f") if mark in "«»‹›" else words
        # A lone apostrophe before ('80s) must not swallow the text up to the next quotation: start at the nearer mark.
        if mark in "'’‘" and (
            "\n" in words or any(_may_open(text, start + 1 + k) for k, c in enumerate(words) if c == mark)
        ):
            continue
        cursor = end + 1
        if words.strip():
            yield Exact(start, end + 1, words)


def _next(sorted_places: list[int], from_: int) -> int | None:
    index = bisect_left(sorted_places, from_)
    return sorted_places[index] if index < len(sorted_places) else None


def _may_open(text: str, at: int) -> bool:
    """Whether the mark at `at` can start a string, by its neighbours."""
    mark = text[at]
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not after:
        return False
    if mark in APOSTROPHES:
        return not after.isspace() and not before.isalnum()
    if mark == '"':  # 24" is inches
        return not before.isdigit()
    return True


def _may_close(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    is_particle = "\uac00" <= after <= "\ud7a3"  # ‘안녕’이라고: Korean small words stand against the mark
    return not before.isspace() and (is_particle or not after.isalnum())
