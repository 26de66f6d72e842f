"""Sets of stretches of text."""

from bisect import bisect_right
from collections.abc import Iterable


class Spans:
    """Stretches (start, end) that do not overlap; tells quickly whether another one touches them."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def touches(self, start: int, end: int) -> bool:
        """Whether [start, end) shares a character with any of them."""
        index = bisect_right(self._starts, start)
        return (index > 0 and self._spans[index - 1][1] > start) or (
            index < len(self._spans) and self._starts[index] < end
        )
