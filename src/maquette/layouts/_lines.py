"""Running words in rows and cells: set at a given size, aligned by their baseline, measured many at once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Literal

from ..plan.content import TextId
from ..plan.model import Words
from ..typeset import Font, Setting, Typesetter
from ._sheet import Zone
from ._stack import Block

Side = Literal["start", "center", "end"]

# How far below the middle of its line box a face's baseline is, em. Faces differ by a hundredth or two; words of
# one face and size stand on one line whatever this is.
SINK = 0.36


EASE = 0.02  # px: a width that was computed from words holds these words


class Lines:
    """Sets the texts of a page by id; each is measured once for all sizes that are tried."""

    def __init__(self, words: Mapping[TextId, Words], typesetter: Typesetter, *, is_mirrored: bool = False) -> None:
        """
        Args:
            is_mirrored: The page is read from right to left: its rows start on the right.
        """
        self.words, self.typesetter, self.is_mirrored = words, typesetter, is_mirrored
        self._whole: dict[tuple[TextId, Font], Setting] = {}

    def prepare(self, pairs: Iterable[tuple[TextId | None, Font]]) -> None:
        """Measures everything that will be set, at one go."""
        self.typesetter.prepare(
            (self.words[id].words, font, self.words[id].language) for id, font in pairs if id is not None
        )

    def set(self, id: TextId, font: Font, size: float, width: float) -> Setting:
        """The text at a size, on as few lines as the width allows."""
        whole = self._on_one_line(id, font)
        if len(whole.lines) == 1 and whole.width * size <= width + EASE:
            return replace(
                whole, size=size, line_height=whole.line_height * size, width=whole.width * size,
                height=whole.height * size,
            )  # fmt: skip
        text = self.words[id]
        return self.typesetter.wrap(text.words, font, size, max(width + EASE, size), language=text.language)

    def width(self, id: TextId | None, font: Font, size: float) -> float:
        """Of the text on one line, px; 0 without one."""
        return 0.0 if id is None else self._on_one_line(id, font).width * size

    def high(self, id: TextId, font: Font, size: float, width: float) -> float:
        """Height of the text at a size and a width, px: as `set`, but measured only."""
        whole = self._on_one_line(id, font)
        if len(whole.lines) == 1 and whole.width * size <= width + EASE:
            return whole.height * size
        return self.set(id, font, size, width).height

    def tears(self, id: TextId | None, font: Font, size: float, width: float) -> bool:
        """Whether a word of the text would have to be broken between letters."""
        if id is None or self._on_one_line(id, font).width * size <= width:
            return False
        text = self.words[id]
        return self.typesetter.longest(text.words, font, language=text.language) * size > width

    def _on_one_line(self, id: TextId, font: Font) -> Setting:
        """The text at 1 px, on one line unless it holds line ends."""
        found = self._whole.get((id, font))
        if found is None:
            text = self.words[id]
            found = self._whole[id, font] = self.typesetter.wrap(text.words, font, 1.0, 1e6, language=text.language)
        return found

    def block(self, id: TextId, setting: Setting, zone: Zone, y: float, color: str, side: Side = "start") -> Block:
        """The text with the top of its line boxes at `y`, at a side of the zone as the page is read."""
        spare = zone.width - setting.width
        is_far = (side == "end") != self.is_mirrored
        x = zone.x + (spare / 2 if side == "center" else spare if is_far else 0.0)
        align: Literal["center", "start"] = "center" if side == "center" else "start"
        covered = Zone(x, y, setting.width, setting.height)
        return Block(self.words[id], setting, "none", x, y, covered, color, "none", align)


def top_at(setting: Setting, baseline: float) -> float:
    """Top of the line boxes of words whose first line stands on the baseline."""
    return baseline - setting.line_height / 2 - SINK * setting.size


def baseline_of(setting: Setting, top: float, line: int = 0) -> float:
    """Where a line's letters stand; negative counts lines from the last."""
    number = line % len(setting.lines)
    return top + (number + 0.5) * setting.line_height + SINK * setting.size


def largest(fits: Callable[[float], bool], least: float, most: float, steps: int = 9) -> float:
    """The largest size, to a hundredth or so, at which something fits; `least` when none does."""
    if fits(most):
        return most
    low, high = least, most
    for _ in range(steps):
        middle = (low * high) ** 0.5
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low


def row_font(font: Font, weight: int = 400) -> Font:
    """The face as rows are set in it: upright, at least so heavy, with figures that stand below each other."""
    return replace(font, style="normal", weight=max(font.weight, weight), is_tabular=True)
