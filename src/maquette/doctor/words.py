"""Fonts: one word per script, set and looked at."""

from collections.abc import Iterator

import numpy as np

from ..engines.contracts import Pixels
from .proof import Proof, prove

SIZE_PX = 24.0
# Script, language, and a word of it. Two letters of each are set alone: were they both the empty box that
# stands for a missing glyph ("tofu"), they would look the same.
SCRIPTS = (
    ("Latin", "en", "maquette"),
    ("Greek", "el", "μακέτα"),
    ("Cyrillic", "ru", "макет"),
    ("Arabic", "ar", "مجسم"),
    ("Hebrew", "he", "דגם"),
    ("Devanagari", "hi", "नमूना"),
    ("Bengali", "bn", "নমুনা"),
    ("Tamil", "ta", "மாதிரி"),
    ("Thai", "th", "แบบจำลอง"),
    ("Japanese", "ja", "模型ひな"),
    ("Korean", "ko", "모형"),
    ("simplified Chinese", "zh", "模型设计"),
    ("traditional Chinese", "zh-Hant", "模型設計"),
)


def proofs() -> Iterator[Proof]:
    fix = "install Maquette anew: its fonts come with it"
    for script, language, word in SCRIPTS:
        yield prove(f"{script} type", lambda language=language, word=word: _set(word, language), fix)  # type: ignore[misc]


def _set(word: str, language: str) -> str:
    letters = [c for c in dict.fromkeys(word) if c.isalpha()][:2]
    first, second = (_paint(letter, language) for letter in letters)
    if not _paint(word, language).any():
        raise ValueError(f"“{word}” leaves no ink")
    if np.array_equal(first, second):
        raise ValueError(f"{letters[0]} and {letters[1]} look the same: the font has no glyphs for them")
    return word


def _paint(word: str, language: str) -> Pixels:
    """The ink of a word: the alpha of its picture."""
    from ..typeset import Font, shared_typesetter
    from ..typeset.markup import text_html

    typesetter = shared_typesetter()
    setting = typesetter.set_line(word, Font(), SIZE_PX, language=language)
    page = text_html("word", setting, 0, 0, setting.width, "#000000")
    return typesetter.render(page, "", int(setting.width) + 1, int(setting.height) + 1, language=language)[..., 3]
