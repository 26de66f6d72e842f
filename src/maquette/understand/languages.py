"""Which language a text is in: by its script, then by the small words that only one language uses."""

import re
from collections import Counter
from functools import cache

from .lexicon import about, languages

SCRIPTS: tuple[tuple[str, str, str], ...] = (
    # script, its characters, the language it is when nothing tells better
    ("kana", "\u3041-\u30fa\u30fd-\u30ff\uff66-\uff9d", "ja"),
    ("hangul", "\uac00-\ud7af\u1100-\u11ff", "ko"),
    ("han", "\u3400-\u4dbf\u4e00-\u9fff", "zh"),
    ("arabic", "\u0620-\u06ff\u0750-\u077f", "ar"),
    ("hebrew", "\u05d0-\u05ea", "he"),
    ("devanagari", "\u0900-\u097f", "hi"),
    ("bengali", "\u0980-\u09ff", "bn"),
    ("tamil", "\u0b80-\u0bff", "ta"),
    ("thai", "\u0e00-\u0e7f", "th"),
    ("greek", "\u0370-\u03ff", "el"),
    ("cyrillic", "\u0400-\u04ff", "ru"),
    ("latin", "a-zA-Z\u00c0-\u024f\u1e00-\u1eff", "en"),
)
LETTERS = re.compile("|".join(f"(?P<{name}>[{characters}]+)" for name, characters, _ in SCRIPTS))
DENSE = {"kana": 3, "hangul": 3, "han": 3}
"""A character of these says about as much as three letters of an alphabet."""

TRADITIONAL = frozenset("國學們這個會來時說開關對點門車東書畫圖電燈貓狗鳥魚馬龍風飛陽紅綠藍黃買賣價")
PERSIAN = frozenset("پچژگ")
UKRAINIAN = frozenset("іїєґІЇЄҐ")
VIETNAMESE = re.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")
ENOUGH = 4000
"""Characters looked at; a longer prompt does not change its language."""


def detect(text: str, otherwise: str | None = None) -> str:
    """BCP 47 tag of the language of a text.

    Args:
        otherwise: The language to assume when the script allows it and nothing tells better.
    """
    text = text[:ENOUGH]
    weights: Counter[str] = Counter()
    for match in LETTERS.finditer(text):
        script = match.lastgroup or "latin"
        weights[script] += len(match.group()) * DENSE.get(script, 1)
    if not weights:
        return otherwise or "en"
    if weights["kana"] and weights["kana"] + weights["han"] >= weights["latin"]:
        return "ja"
    script = weights.most_common(1)[0][0]
    default = next(language for name, _, language in SCRIPTS if name == script)
    if script == "latin":
        return _of_latin(text, otherwise)
    if script == "han":
        return otherwise if otherwise in ("ja", "zh-Hant", "zh") else "zh-Hant" if TRADITIONAL & set(text) else "zh"
    if script == "arabic":
        return "fa" if PERSIAN & set(text) or otherwise == "fa" else "ar"
    if script == "cyrillic":
        return "uk" if UKRAINIAN & set(text) else otherwise if otherwise in ("uk", "bg", "sr", "mk") else default
    return default


@cache
def _tells() -> tuple[tuple[str, frozenset[str]], ...]:
    found = ((language, about(language)) for language in languages())
    return tuple(
        (language, frozenset(t.casefold() for t in facts.tells)) for language, facts in found if facts.script == "latin"
    )


@cache
def _letters() -> tuple[tuple[str, frozenset[str]], ...]:
    found = ((language, about(language)) for language in languages())
    return tuple((language, frozenset(facts.letters)) for language, facts in found if facts.letters)


def _of_latin(text: str, otherwise: str | None) -> str:
    words = Counter(w.casefold() for w in WORD.findall(text))
    scores = {language: sum(words[w] for w in tells if w in words) for language, tells in _tells()}
    for language, letters in _letters():
        scores[language] += sum(count for word, count in words.items() if letters.intersection(word))
    best = max(scores.values(), default=0)
    if otherwise in scores and scores[otherwise] == best:
        return otherwise
    if len(VIETNAMESE.findall(text)) >= 2:
        return "vi"
    if best == 0:
        return otherwise if otherwise and otherwise in scores else "en"
    # English first among equals: its words are the commonest guests in other languages' prompts.
    return max(scores, key=lambda language: (scores[language], language == "en"))
