"""The table of styles: which face and which effect a word for lettering means."""

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from ..fonts import FONT_ROLES, FontRole
from ..setting import Font

TABLE = Path(__file__).with_name("letterings.toml")
_KNOWN = {"role", "weight", "italic", "tracking", "effect", "bend_deg", "tilt_deg", "moods"}


@dataclass(frozen=True, slots=True)
class Look:
    """A style of lettering.

    Args:
        effect: Name of the effect; None: plain ink.
        bend_deg: What the words' arch spans; 0: they run straight.
        tilt_deg: How steeply they climb.
        moods: Of pages that such letters look well on.
        options: For the effect.
    """

    role: FontRole | None
    weight: int | None
    is_italic: bool
    tracking_em: float | None
    effect: str | None
    bend_deg: float
    tilt_deg: float
    moods: tuple[str, ...]
    options: Mapping[str, str | float]

    @property
    def rise(self) -> float:
        """Height that the words' course adds to their own, as a share of their width."""
        if self.bend_deg:
            half = math.radians(self.bend_deg) / 2
            return (1 - math.cos(half)) / (2 * half)
        return math.sin(math.radians(self.tilt_deg))

    @property
    def is_warped(self) -> bool:
        return bool(self.bend_deg or self.tilt_deg)


def styles() -> tuple[str, ...]:
    """All that `Words.style` may be."""
    return tuple(_table())


def look_of(style: str | None) -> Look | None:
    """The look of a style; None for none, and for a word that the table does not know."""
    return _table().get(style) if style is not None else None


def dressed(font: Font, style: str | None, direction: str | None = None) -> Font:
    """The font as the style wants it: another face where it asks for one, its effect, and the way it runs."""
    font = replace(font, is_vertical=True) if direction == "vertical" else font
    look = look_of(style)
    if look is None:
        return font
    return replace(
        font,
        role=look.role or font.role,
        weight=look.weight or font.weight,
        style="italic" if look.is_italic else font.style,
        tracking_em=font.tracking_em if look.tracking_em is None else look.tracking_em,
        size=1.0 if look.role else font.size,
        lettering=style if look.effect else None,
    )


@cache
def _table() -> dict[str, Look]:
    rows = tomllib.loads(TABLE.read_text("utf-8"))
    return {name: _look(row) for name, row in rows.items()}


def _look(row: Mapping[str, Any]) -> Look:  # Any: a row of the table, read field by field
    role = next((r for r in FONT_ROLES if r == row.get("role")), None)
    return Look(
        role=role,
        weight=int(row["weight"]) if "weight" in row else None,
        is_italic=bool(row.get("italic", False)),
        tracking_em=float(row["tracking"]) if "tracking" in row else None,
        effect=str(row["effect"]) if "effect" in row else None,
        bend_deg=float(row.get("bend_deg", 0.0)),
        tilt_deg=float(row.get("tilt_deg", 0.0)),
        moods=tuple(row.get("moods", ())),
        options={name: value for name, value in row.items() if name not in _KNOWN},
    )
