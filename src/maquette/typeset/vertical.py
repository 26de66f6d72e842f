"""Words in columns from right to left, every character upright in a cell of its own (JLREQ 2.3). Pure.

Signs that stand differently in a column (long vowels, brackets, stops) are the font's own `vert` glyphs; up to two
digits share a cell.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .breaking import Piece, spread
from .emoji import EMOJI

CELL, COLUMN = 1.06, 1.4  # em: from one character to the next, from one column to the next
LEAST_COLUMN = 5.0  # em: shorter columns side by side read as lines
VERT = "font-feature-settings:'vert' 1,'palt' 0;"
_CELLS = re.compile(
    rf"{EMOJI.pattern}|(?<!\d)\d{{1,2}}(?!\d)|[!?！？]{{2}}|.[\u0300-\u036f\u3099\u309a\ufe00-\ufe0f]*", re.S
)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where words break into columns, and how large they become."""

    size: float
    ends: tuple[int, ...]
    """For each column the index one past its last piece."""


def cells(words: str) -> list[str]:
    """What stands above each other; joined they are the words again."""
    return _CELLS.findall(words)


def columns(
    parts: Sequence[Piece], width: float, height: float, max_size: float, most: int, more_lines: float
) -> Columns:
    """The columns that make the words largest.

    Args:
        width, height: Of the box, px.
        most: At most so many columns, unless line feeds ask for more.
        more_lines: Another column is taken when it makes the words larger by this factor.
    """
    lengths = [CELL * len(cells(p.words)) for p in parts]
    gaps = [0.5 * CELL if p.gap.strip("\n") else 0.0 for p in parts]
    forced = 1 + sum(p.is_end for p in parts[:-1])
    best: Columns | None = None
    most = min(most, max(1, round(sum(lengths) / LEAST_COLUMN)))
    for count in range(forced, max(most, forced) + 1):
        ends = spread(lengths, gaps, parts, count)
        if ends is None:
            continue
        starts = (0, *ends[:-1])
        longest = max(sum(lengths[a:b]) + sum(gaps[a : b - 1]) for a, b in zip(starts, ends, strict=True))
        size = min(max_size, height / longest, width / (count * COLUMN - (COLUMN - 1)))
        if best is None or size > best.size * more_lines:
            best = Columns(size, ends)
    assert best is not None, "one column per forced end always exists"
    return best


def length(column: str) -> float:
    """Height of a column, em; a space is half a cell."""
    return sum(0.5 * CELL if c.isspace() else CELL for c in cells(column))
