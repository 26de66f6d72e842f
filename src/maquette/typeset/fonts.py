"""Which fonts set which words. Reads the asset table; loads no font.

A stack is chosen by role and language; the families a string really needs are cut out of it, so that a page
loads a few files only and that a character without a font is known before anything is drawn.
"""

import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal, TypeAlias

from ..assets import FontFamily, FontFile, font_table
from ..errors import MissingGlyph
from .emoji import EMOJI, FAMILY, without_emoji

FontRole: TypeAlias = Literal[
    "sans", "serif", "slab", "mono", "condensed", "display", "geometric", "friendly", "script", "handwriting",
    "brush", "stencil",
]  # fmt: skip

FONT_ROLES: tuple[FontRole, ...] = (
    "sans",
    "serif",
    "slab",
    "mono",
    "condensed",
    "display",
    "geometric",
    "friendly",
    "script",
    "handwriting",
    "brush",
    "stencil",
)
# What comes nearest where no face of a role has a language's letters.
NEAREST: dict[FontRole, FontRole] = {
    "brush": "handwriting",
    "stencil": "condensed",
    "handwriting": "script",
    "slab": "serif",
}

# Chinese of Taiwan, Hong Kong and Macau is written in other shapes than that of the mainland.
REGIONS = {
    "zh-tw": "zh-hant",
    "zh-hant-tw": "zh-hant",
    "zh-mo": "zh-hant-hk",
    "zh-hk": "zh-hant-hk",
    "zh-cn": "zh",
    "zh-sg": "zh",
    "zh-hans": "zh",
    "zh-hans-cn": "zh",
    "iw": "he",
    "no": "nb",
}


def font_stack(role: FontRole, language: str) -> tuple[str, ...]:
    """Names of families, the preferred first, for a role in a language. Ends with all that could help.

    Args:
        role: What the words are to look like; see `FONT_ROLES`.
        language: BCP 47 tag; chooses the regional shapes of Han characters and the family for other scripts.
    Raises:
        ValueError: No such role.
    """
    return tuple(family.name for family in _stack(role, language.lower()))


@cache
def _stack(role: FontRole, language: str) -> tuple[FontFamily, ...]:
    if role not in FONT_ROLES:
        raise ValueError(f"no font role is called {role!r}")
    tag = REGIONS.get(language, language)
    tags = {tag, tag.split("-")[0]} if not tag.startswith("zh-") else {tag}
    table = font_table()

    def of(wanted: str, is_own: bool) -> list[FontFamily]:
        return [
            f
            for f in table.families
            if wanted in f.roles and (bool(tags & set(f.languages)) if is_own else not f.languages)
        ]

    # The language's own family sets the Latin and the digits among its words too: one weight, one baseline.
    # A script that has no such face falls back on its sans, ahead of faces that would only lend digits.
    # A hand without a face for the language is still better met by another hand.
    near = NEAREST.get(role, role)
    order = [*of(role, True), *of(near, True), *of("sans", True)]
    order += [*of(role, False), *of(near, False), *of("sans", False), *table.families]
    return tuple(dict.fromkeys(order))


def is_drawn(char: str) -> bool:
    """Whether a character needs a glyph: white space, joiners and selectors do not."""
    return (
        not char.isspace()
        and unicodedata.category(char) not in ("Cf", "Cc", "Cn")
        and not 0xFE00 <= ord(char) <= 0xFE0F
    )


@lru_cache(4096)
def families_for(words: str, role: FontRole, language: str) -> tuple[FontFamily, ...]:
    """The families of the stack that the words need, the preferred first; at least one.

    Raises:
        MissingGlyph: No font holds one of the characters; names it and its code point.
    """
    stack = _stack(role, language.lower())
    needed = {_family_of(char, stack).name for char in set(filter(is_drawn, _nfc(without_emoji(words))))}
    signs = {char for sign in EMOJI.findall(words) for char in sign if is_drawn(char)}
    if signs:
        own = tuple(f for f in stack if f.name == FAMILY)
        needed |= {_family_of(char, own).name for char in signs}
    found = tuple(f for f in stack if f.name in needed)
    # Emoji are never what a line's words are measured by: a face for its spaces stands before theirs.
    return found if any(f.name != FAMILY for f in found) else (*stack[:1], *found)


def _nfc(words: str) -> str:
    return unicodedata.normalize("NFC", words)


def _family_of(char: str, stack: Sequence[FontFamily]) -> FontFamily:
    family = next((f for f in stack if f.covers(char)), None)
    if family is None:
        name = unicodedata.name(char, "unnamed").lower()
        raise MissingGlyph(
            f"no font holds {char!r} (U+{ord(char):04X}, {name})",
            why="words are only set in the fonts that come with Maquette, and none of them has this character",
            fix="leave it out or write it in another way",
            param="prompt",
        )
    return family


@cache
def base_file(family: FontFamily, style: str) -> FontFile:
    """The file that holds most of Basic Latin. It goes in first: of files that share a character, the first wins,

    and the others hold a lone "A" or a space, which would tear words apart and lose their kerning.
    """
    files = [f for f in family.files if f.style == style] or list(family.files)
    return max(files, key=lambda f: sum(f.covers(chr(point)) for point in range(0x20, 0x7F)))


def weight_within(families: tuple[FontFamily, ...], words: str, wanted: int) -> int:
    """The nearest weight that the main family has; a heavier one would be smeared, not drawn."""
    main = max(families, key=lambda f: sum(map(f.covers, words)))
    weights = [file.weights for file in main.files]
    return min(max(wanted, min(low for low, _ in weights)), max(high for _, high in weights))
