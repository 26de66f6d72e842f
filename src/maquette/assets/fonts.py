"""The type case: families of open fonts (OFL-1.1, from Fontsource) and which file holds which characters.

A family is split into files by script (`latin`, `cyrillic`, `vietnamese` …), the East Asian ones into about
a hundred files each, so that a page loads only what its words need.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

from ._files import FOLDER, read_json

FontRole: TypeAlias = Literal[
    "sans", "serif", "slab", "mono", "condensed", "display", "geometric", "friendly", "script", "handwriting",
    "brush", "stencil",
]  # fmt: skip
FontStyle: TypeAlias = Literal["normal", "italic"]


@dataclass(frozen=True, slots=True)
class FontFile:
    """One WOFF2 file. A variable one serves every weight of `weights`; a static one has both ends alike."""

    id: str
    """Unique among all files, fit for a family name of its own: "noto-sans-jp-17"."""
    path: Path
    style: FontStyle
    weights: tuple[int, int]
    """Lightest and heaviest, 100 to 900."""
    coverage: tuple[tuple[int, int], ...]
    """Code points it has glyphs for: (first, last) ranges, ascending and apart."""

    def covers(self, char: str) -> bool:
        """Whether it has a glyph for one character."""
        point = ord(char)
        at = bisect_right(self.coverage, (point, 0x110000)) - 1
        return at >= 0 and point <= self.coverage[at][1]

    def read(self) -> bytes:
        return self.path.read_bytes()


@dataclass(frozen=True, slots=True)
class FontFamily:
    name: str
    roles: tuple[FontRole, ...]
    languages: tuple[str, ...]
    """Lower-case tags of the languages it is the first choice for ("ja", "zh-hant"); empty: all it covers."""
    files: tuple[FontFile, ...]
    leading: float = 1.0
    """Line height beside what the script needs; more where letters hang far below each other."""

    def covers(self, char: str) -> bool:
        """Whether an upright file of the family has a glyph for the character."""
        return any(file.covers(char) for file in self.files if file.style == "normal")

    def files_for(self, words: str, style: FontStyle = "normal") -> tuple[FontFile, ...]:
        """The files needed to set what the family can set of `words`; upright where it has no italic."""
        styled = [file for file in self.files if file.style == style] or self.files
        return tuple(file for file in styled if any(map(file.covers, set(words))))


@dataclass(frozen=True, slots=True)
class FontTable:
    """All families, in order of preference within each role."""

    families: tuple[FontFamily, ...]

    def family(self, name: str) -> FontFamily:
        """
        Raises:
            KeyError: No family is called `name`.
        """
        for family in self.families:
            if family.name == name:
                return family
        raise KeyError(name)

    def of_role(self, role: FontRole) -> tuple[FontFamily, ...]:
        """Families made for a role, the preferred first."""
        return tuple(family for family in self.families if role in family.roles)

    def covering(self, char: str) -> tuple[FontFamily, ...]:
        """Families that hold a character, in the order of the table; empty when none does."""
        return tuple(family for family in self.families if family.covers(char))


@cache
def font_table() -> FontTable:
    """
    Raises:
        Unavailable: The assets are missing.
    """
    rows = read_json("fonts.json")["families"]
    return FontTable(
        tuple(
            FontFamily(
                name=row["name"],
                roles=tuple(row["roles"]),
                languages=tuple(row["languages"]),
                leading=row.get("leading", 1.0),
                files=tuple(
                    FontFile(
                        id=file["name"].removesuffix(".woff2").replace("/", "-"),
                        path=FOLDER / "fonts" / file["name"],
                        style=file["style"],
                        weights=(file["weights"][0], file["weights"][1]),
                        coverage=tuple(zip(file["coverage"][::2], file["coverage"][1::2], strict=True)),
                    )
                    for file in row["files"]
                ),
            )
            for row in rows
        )
    )
