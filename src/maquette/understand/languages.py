"""Which language a text is in: by its script, then by the small words that only one language uses."""

import re
from collections import Counter
from functools import cache

from .lexicon import about, languages, words_of

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

TRADITIONAL = frozenset(
    "國學們這個會來時說開關對點門車東書畫圖電燈貓鳥魚馬龍風飛陽紅綠藍黃買賣價隻圍龜邊鐵麵飲漿霧側線無臉換產業單幣據檯壺盤櫃樹葉鳳鴨雞蘋檸絲織衛裡樂標題頁寬輪轉還給與寫實氣紙練結經緣"
    "縣總聽聲職藝號視親訊設試話該認誰請論識證譜負費賓質軟較輕載農遊運過達違遠適選鄉醫釣銀鋼錄錢鍋鏡長閃間陰陸隊際雜離難雲靜響頂項順須預頭顆顏類飄飯館駕騎驚體髮鬍鬧鮮鹽齒張雙條塊兩幾"
    "萬億"
)
PERSIAN = frozenset("پچژگ")
UKRAINIAN = frozenset("іїєґІЇЄҐ")
VIETNAMESE = re.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")
LETTER = 2
"""Small words that a letter of one language alone counts for."""
CLOSE = 3
"""Small words by which a language must lead to be told by them alone."""
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


@cache
def _vocabularies() -> tuple[tuple[str, frozenset[str]], ...]:
    """Every word of a Latin-script language's file, in the form in which it stands there."""
    latin = (language for language, _ in _tells())
    return tuple((language, frozenset(WORD.findall(" ".join(words_of(language)).casefold()))) for language in latin)


def _of_latin(text: str, otherwise: str | None) -> str:
    words = Counter(w.casefold() for w in WORD.findall(text))
    scores = {language: sum(words[w] for w in tells if w in words) for language, tells in _tells()}
    for language, letters in _letters():
        scores[language] += LETTER * sum(count for word, count in words.items() if letters.intersection(word))
    if len(VIETNAMESE.findall(text)) >= 2:
        return "vi"
    best = max(scores.values(), default=0)
    leaders = [language for language, score in scores.items() if score >= best - CLOSE]
    if len(leaders) > 1:  # few small words: the others tell
        known = {language: sum(words[w] for w in words if w in all_) for language, all_ in _vocabularies()}
        scores = {language: scores[language] + known[language] for language in leaders}
        best = max(scores.values())
    if best == 0 or (otherwise in scores and scores[otherwise] == best):
        return otherwise if otherwise and otherwise in scores else "en"
    # English first among equals: its words are the commonest guests in other languages' prompts.
    return max(scores, key=lambda language: (scores[language], language == "en"))
