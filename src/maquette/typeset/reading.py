"""From runs on a page back to words in reading order: the way back of UAX #9 for one line at a time. Pure."""

import unicodedata
from collections.abc import Sequence

from .takumi import Run


def read_lines(runs: Sequence[Run], gaps: Sequence[str], is_rtl: bool) -> str:
    """The words of a text, joined with the white space that its breaks swallowed.

    Args:
        runs: Of one text; within a line from left to right.
        gaps: White space after each line; see `Setting.gaps`.
    """
    lines = [_logical(line, is_rtl) for line in _lines(runs, len(gaps))]
    return "".join(line + (gaps[k] if k < len(lines) - 1 else "") for k, line in enumerate(lines))


def _lines(runs: Sequence[Run], count: int) -> list[list[Run]]:
    """Runs by line. A line starts where the next run is not to the right of the one before."""
    lines: list[list[Run]] = []
    for run in runs:
        middle = run.y + run.height / 2
        if lines:
            last = lines[-1][-1]
            # Fonts of one line differ in height, so middles differ; two lines are most of a line height apart.
            is_same = abs(middle - (last.y + last.height / 2)) < 0.4 * min(run.height, last.height)
            if (is_same and run.x >= last.x - 0.5) or len(lines) == count:
                lines[-1].append(run)
                continue
        lines.append([run])
    return lines


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
