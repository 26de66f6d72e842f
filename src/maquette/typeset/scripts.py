"""Writing systems: which one a string is in, which way it runs, how much room its marks need. Pure."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Script:
    """A writing system, as far as setting it differs.

    Args:
        ranges: Code points (first, last) that tell it.
        languages: Languages that are written in it, the first being the one to assume.
        leading: Line height in em that keeps marks of two lines apart.
        is_rtl: It runs from right to left.
        breaks_anywhere: It has no spaces between words; lines break between characters.
        is_cursive: Its letters join, so that spacing them out would tear them apart.
    """

    name: str
    ranges: tuple[tuple[int, int], ...]
    languages: tuple[str, ...]
    leading: float = 1.12
    is_rtl: bool = False
    breaks_anywhere: bool = False
    is_cursive: bool = False


LATIN = Script("latin", ((0x41, 0x5A), (0x61, 0x7A), (0xC0, 0x24F), (0x1E00, 0x1EFF)), ("en",))

# Order matters only between kana and han: Japanese mixes both, and one kana tells it from Chinese.
SCRIPTS: tuple[Script, ...] = (
    LATIN,
    Script("greek", ((0x370, 0x3FF), (0x1F00, 0x1FFF)), ("el",), 1.16),
    Script("cyrillic", ((0x400, 0x52F),), ("ru", "uk", "bg", "sr", "mk"), 1.16),
    Script("hebrew", ((0x590, 0x5FF), (0xFB1D, 0xFB4F)), ("he",), 1.2, is_rtl=True),
    Script(
        "arabic",
        ((0x600, 0x6FF), (0x750, 0x77F), (0x8A0, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF)),
        ("ar", "fa", "ur"),
        1.45,
        is_rtl=True,
        is_cursive=True,
    ),
    Script("devanagari", ((0x900, 0x97F),), ("hi", "mr", "ne"), 1.45, is_cursive=True),
    Script("bengali", ((0x980, 0x9FF),), ("bn",), 1.4, is_cursive=True),
    Script("tamil", ((0xB80, 0xBFF),), ("ta",), 1.4),
    Script("telugu", ((0xC00, 0xC7F),), ("te",), 1.5),
    Script("georgian", ((0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F)), ("ka",), 1.2),
    Script("armenian", ((0x530, 0x58F), (0xFB13, 0xFB17)), ("hy",), 1.2),
    Script("ethiopic", ((0x1200, 0x139F), (0x2D80, 0x2DDF), (0xAB01, 0xAB2F)), ("am", "ti"), 1.3),
    Script("thai", ((0xE00, 0xE7F),), ("th",), 1.5),
    Script("kana", ((0x3040, 0x30FF), (0x31F0, 0x31FF), (0xFF66, 0xFF9F)), ("ja",), 1.28, breaks_anywhere=True),
    Script("hangul", ((0x1100, 0x11FF), (0x3130, 0x318F), (0xAC00, 0xD7AF)), ("ko",), 1.28),
    Script(
        "han",
        ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3134F)),
        ("zh", "zh-hant", "ja"),
        1.28,
        breaks_anywhere=True,
    ),
)


@lru_cache(4096)
def script_of(char: str) -> Script | None:
    """The writing system of one character; None for digits, signs and whatever the table lacks."""
    point = ord(char)
    for script in SCRIPTS:
        if any(first <= point <= last for first, last in script.ranges):
            return script
    return None


def main_script(words: str) -> Script:
    """The writing system most letters are in; Latin when there are no letters. Kana beat han: both are Japanese."""
    counts: dict[str, int] = {}
    found: dict[str, Script] = {}
    for char in words:
        script = script_of(char)
        if script is not None:
            counts[script.name] = counts.get(script.name, 0) + 1
            found[script.name] = script
    if not counts:
        return LATIN
    if "kana" in counts and counts.get("han", 0) + counts["kana"] >= max(counts.values()):
        return found["kana"]
    return found[max(counts, key=lambda name: counts[name])]


def stands_upright(words: str) -> bool:
    """Whether the words can be read letter by letter from top to bottom: none of their letters join or carry marks."""
    torn = {"arabic", "devanagari", "bengali", "tamil", "telugu", "thai", "hebrew"}
    return not any(script is not None and script.name in torn for script in map(script_of, set(words)))


def leading(words: str) -> float:
    """Line height in em that suits every script in the words."""
    return max((s.leading for s in map(script_of, set(words)) if s is not None), default=LATIN.leading)


def is_rtl(words: str, language: str = "en") -> bool:
    """Whether the words run from right to left: by their first letter (UAX #9, P2), else by the language."""
    for char in words:
        kind = unicodedata.bidirectional(char)
        if kind in ("R", "AL"):
            return True
        if kind == "L":
            return False
    base = language.split("-")[0].lower()
    return any(base in script.languages for script in SCRIPTS if script.is_rtl)


def spoken_language(words: str, language: str) -> str:
    """The language to choose fonts by: `language` if it is written in the words' script, else that script's first.

    An English brand name on an Arabic poster is set in a Latin face, not in the Latin of an Arabic one.
    """
    tag = language.lower()
    script = main_script(words)
    if not any(script_of(char) is not None for char in words):
        return tag
    known = {name for s in SCRIPTS for name in s.languages if s is not LATIN}
    base = tag.split("-")[0]
    if script is LATIN:
        return "en" if base in known else tag
    return tag if base in {name.split("-")[0] for name in script.languages} else script.languages[0]
