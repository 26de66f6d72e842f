"""From the words a model uses to the names the program knows: things, colours, materials, places, keywords.

The same lexicon as the embedded reader's, so that both readers mean the same by a word.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ...color import BASIC_COLORS
from ...errors import MissingGlyph
from ...objects import objects
from ...typeset.fonts import families_for
from ..brief import Setting
from ..colors import resolve
from ..drafts import Draft, noun_of
from ..lexicon import color_names, lexicon, shade_table
from ..phrases import Phrase, group
from ..reader import read
from ..spotting import spot

HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})")
KEYWORD = re.compile(r"[^\W_](?:[\w '&-]{0,38}[\w])?")


@dataclass(frozen=True, slots=True)
class Known:
    """A thing by its names: the English noun, and where it is built or drawn from."""

    noun: str
    object: str | None
    drawing: str | None

    @property
    def parts(self) -> tuple[str, ...]:
        """Names of the parts that can have a colour of their own."""
        return tuple(objects.get(self.object).parts) if self.object and self.object in objects else ()


@lru_cache(maxsize=1024)
def thing(noun: str) -> Known:
    """The thing an English noun phrase names; without object and drawing if nothing looks like it."""
    book = lexicon("en")
    # What stands in the first phrase is the thing: a bowl of apples is a bowl.
    first = next((p for p in group(spot(noun, (), book), book.about.adjectives) if isinstance(p, Phrase)), None)
    head = first.head if first is not None else None
    found = noun_of(head) if head is not None else None
    if head is None or found is None:
        return Known(_plain(noun), None, None)
    # As the embedded reader has it: a kitten is called one, though a cat is drawn.
    own = head.norm if head.get("nouns") and head.kind != "emoji" and not head.get("undrawn") else found[0]
    return Known(own, found[1], found[2])


def _plain(noun: str) -> str:
    return " ".join(noun.lower().split()) or "thing"


@lru_cache(maxsize=1024)
def color(name: str) -> tuple[str, str] | None:
    """(`#rrggbb`, basic English name) of a colour's name, with shades before it, or of `#rgb`; None: unknown."""
    words = name.strip().lower()
    if HEX.fullmatch(words):
        return resolve(words)
    parts = re.findall(r"[\w]+", words)
    for at in range(len(parts)):
        rest, shades = " ".join(parts[at:]), tuple(parts[:at])
        if (rest in BASIC_COLORS or rest in color_names()) and set(shades) <= shade_table().keys():
            return resolve(rest, shades)
    match = lexicon("en").whole(words)
    meaning = next((m for t, m in match.senses if t == "colors"), None) if match else None
    return resolve(meaning) if meaning else None


def material(name: str) -> str | None:
    """A material as the lexicon calls it, or None; of several, such as "matte ceramic", the one that shows."""
    draft = Draft("", "", None, None, 0, 0)
    for mark in spot(name, (), lexicon("en")):
        if meaning := mark.get("materials"):
            draft.made_of(meaning)
    return draft.material


@lru_cache(maxsize=1024)
def setting(where: str) -> Setting:
    """Place, backdrop and surface, as the embedded reader understands the phrase."""
    found = read(where)
    return replace(found.setting, words=where)


def keyword(word: str, table: str) -> str | None:
    """A style or a mood as the lexicon calls it, else the word itself if it is one."""
    plain = " ".join(word.lower().split())
    return _meaning(plain, table) or (plain if KEYWORD.fullmatch(plain) else None)


def topic(word: str) -> str | None:
    """A topic as the lexicon calls it, else the drawing that the word names."""
    return _meaning(word, "topics") or thing(word).drawing


def avoided(word: str) -> str | None:
    """A key of the lexicon's table of what a picture can do without."""
    plain = word.replace("_", " ")
    return _meaning(plain, "avoid") or _meaning(plain, "avoided")


def lettering(word: str) -> str | None:
    """How letters look, as the lexicon calls it, else the word itself if it is one."""
    return keyword(word, "letterings")


def can_be_set(words: str, language: str) -> bool:
    """Whether the fonts hold every character."""
    try:
        families_for(words, "sans", language)
    except MissingGlyph:
        return False
    return True


def _meaning(words: str, table: str) -> str | None:
    match = lexicon("en").whole(words)
    return next((m for t, m in match.senses if t == table), None) if match else None
