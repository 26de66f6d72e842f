"""What it means for words to be set: in which font, on which lines, how large, where their ink is."""

from dataclasses import dataclass
from typing import Literal

from .fonts import FontRole


@dataclass(frozen=True, slots=True)
class Font:
    """How words look, apart from size and colour.

    Args:
        role: What kind of face; the family follows from it and from the words.
        weight: 100 to 900, as near as the face comes.
        tracking_em: Extra space between letters; ignored where letters join.
        leading: Line height relative to what the script needs; below 1 for tight headlines.
        style: "italic" where the face has one.
        size: Relative to other faces of the same level: a hand with small letters is set larger.
        is_tabular: Figures as tall as capitals and all of one width, where the face has them: for columns.
        lettering: A style of `typeset.effects` that paints the letters; None: plain ink.
        is_vertical: In columns from right to left.
    """

    role: FontRole = "sans"
    weight: int = 400
    tracking_em: float = 0.0
    leading: float = 1.0
    style: Literal["normal", "italic"] = "normal"
    size: float = 1.0
    is_tabular: bool = False
    lettering: str | None = None
    is_vertical: bool = False


@dataclass(frozen=True, slots=True)
class Ink:
    """How far the ink reaches beyond the line boxes, px; negative where it stays inside them."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Setting:
    """Words on their lines. Lengths in px.

    Args:
        lines: The words line by line; white space at the breaks is gone.
        gaps: The white space that each break but the last swallowed: "" or " " or "\\n"; a soft hyphen where the
            line ends in a hyphen that is none of the words'.
        families: Font families, by name, the preferred first.
        width, height: Of the line boxes; the widest line is `width` wide.
        ink: Where the glyphs really reach.
    """

    words: str
    lines: tuple[str, ...]
    gaps: tuple[str, ...]
    families: tuple[str, ...]
    weight: int
    style: str
    tracking_em: float
    size: float
    line_height: float
    width: float
    height: float
    ink: Ink
    language: str
    is_rtl: bool
    is_tabular: bool = False
    stretch: tuple[float, ...] = ()
    """Justified lines: px added to each space of a line, or to each letter where it has no space."""
    lettering: str | None = None
    """A style of `typeset.effects`; its course, where it is not straight, is within `height`."""
    is_vertical: bool = False
    """Lines are columns, the first one on the right; `line_height` is from one column to the next."""

    @property
    def ink_width(self) -> float:
        return self.width + self.ink.left + self.ink.right

    @property
    def ink_height(self) -> float:
        return self.height + self.ink.top + self.ink.bottom
