"""From runs on a page back to words in reading order: the way back of UAX #9 for one line at a time. Pure."""

import unicodedata
from collections.abc import Sequence

from .breaking import HYPHEN
from .takumi import Run


def read_lines(lines: Sequence[Sequence[Run]], gaps: Sequence[str], is_rtl: bool) -> str:
    """The words of a text, joined with the white space that its breaks swallowed.

    Args:
        lines: Runs of each line, from left to right.
        gaps: White space after each line; see `Setting.gaps`.
    """
    last = len(lines) - 1
    return "".join(
        _logical(line, is_rtl).removesuffix("-" if gap == HYPHEN and k < last else "")
        + (gap if k < last and gap != HYPHEN else "")
        for k, (line, gap) in enumerate(zip(lines, gaps, strict=True))
    )


def _logical(line: Sequence[Run], is_rtl: bool) -> str:
    if not is_rtl:
        return "".join(run.text for run in _turned(line, ("R", "AL", "AN"), ("L",)))
    return "".join(run.text for run in _turned(line[::-1], ("L", "EN", "AN"), ("R", "AL")))


def _turned(line: Sequence[Run], inner: tuple[str, ...], outer: tuple[str, ...]) -> list[Run]:
    """The line with every stretch of opposite direction turned round, neutral runs inside it included."""
    kinds = [_kind(run.text, inner, outer) for run in line]
    out: list[Run] = []
    k = 0
    while k < len(line):
        if kinds[k] != "inner":
            out.append(line[k])
            k += 1
            continue
        end = k + 1
        for j in range(k + 1, len(line)):
            if kinds[j] == "outer":
                break
            if kinds[j] == "inner":
                end = j + 1
        out += reversed(line[k:end])
        k = end
    return out


def _kind(text: str, inner: tuple[str, ...], outer: tuple[str, ...]) -> str:
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in outer:
            return "outer"
        if kind in inner:
            return "inner"
    return "neutral"
