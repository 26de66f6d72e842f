"""Numbers with a classifier: 三匹, 세 마리, 两只. Pure; numerals of all scripts, classifiers from `counted.toml`."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from .figures import Figure

HAN: Mapping[str, int] = {
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
}  # fmt: skip
HAN_UNITS: Mapping[str, int] = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "萬": 10_000, "億": 10**8, "亿": 10**8}
NATIVE = ("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")
"""Korean numerals before a classifier."""
TENS = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
SINO = dict(zip("일이삼사오육칠팔구", range(1, 10), strict=True))
SINO_UNITS: Mapping[str, int] = {"십": 10, "백": 100, "천": 1000, "만": 10_000}
THAI: Mapping[str, int] = {
    "หนึ่ง": 1, "เอ็ด": 1, "สอง": 2, "ยี่": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9,
}  # fmt: skip
THAI_UNITS: Mapping[str, int] = {
    "สิบ": 10, "ร้อย": 100, "พัน": 1000, "หมื่น": 10_000, "แสน": 100_000, "ล้าน": 10**6,
}  # fmt: skip
NEVER = re.compile(r"(?!)()()")
HANGUL_END = r"(?=$|[^가-힣]|(?:이|가|을|를|은|는|의|와|과|도|만|로|씩|에|짜리|입니다|이고|나|랑|하고)(?:[^가-힣]|$))"
"""After a Korean classifier, no more than a small word: 칠판 is no seven boards."""
SOME = 3
"""How many 数匹, 几只, 몇 마리 are."""
MOST = 1_000_000


Ending = Literal["with_part", "at_place", "without"]


@dataclass(frozen=True, slots=True)
class Grammar:
    """How a language with classifiers tells numbers and the parts of a sentence."""

    nominative: frozenset[str]
    """After what the sentence is about: が, 은."""
    object: frozenset[str]
    at: frozenset[str]
    """Before the place where something is, of which a relation follows: 在 … 上."""
    leading: frozenset[str]
    """Relations that come before what they point at."""
    particles: tuple[str, ...]
    """Endings of nouns that are words of their own, the longest first."""
    counted: re.Pattern[str]
    measures: Mapping[str, int]
    endings: tuple[tuple[str, Ending], ...]
    """Endings of nouns that say what other languages say with a word, and what that is, the longest first: Turkish
    kulplu is "with a handle", masada "on a table", sepetsiz "without a basket"."""
    order: Literal["told", "head_last", "head_first"]
    """What tells of whom a place or an action is said: small words ("told"), or the order of words alone, with the
    head last (Turkish, Hindi) or first (Thai)."""


def find_counted(text: str, script: str) -> Iterator[Figure]:
    """Every number with its classifier, as a figure of the table "numbers".

    Args:
        script: As in the lexicon's `about`.
    """
    grammar = grammar_of(script)
    for match in grammar.counted.finditer(text) if grammar else ():
        number = _number(match[1], match[0][0])
        measure = grammar.measures[match[2]] if grammar else 1
        if number:
            yield Figure(match.start(), match.end(), ("numbers", str(min(number * measure, MOST))))


@cache
def grammar_of(script: str) -> Grammar | None:
    """The grammar of the language that is written so; None for one without classifiers."""
    table: dict[str, Any] | None = _tables().get(script)
    if table is None:
        return None
    measures = {word: int(number) for number, words in table["classifiers"].items() for word in words}
    words = "|".join(map(re.escape, sorted(measures, key=len, reverse=True)))
    some = "|".join(map(re.escape, sorted(table["some"], key=len, reverse=True)))
    han, sino = "".join((*HAN, *HAN_UNITS)), "".join((*SINO, *SINO_UNITS))
    native = "|".join(sorted(_korean(), key=len, reverse=True))
    numeral = (
        rf"[0-9０-９][0-9０-９,]*|{some}|{native}|[{sino}]{{0,4}}[{''.join(SINO_UNITS)}][{sino}]{{0,6}}"
        if script == "hangul"
        else rf"[0-9๐-๙]+|{some}|(?:{'|'.join((*THAI, *THAI_UNITS))})+"
        if script == "thai"
        else rf"[0-9０-９][0-9０-９,]*|{some}|[{han}]+"
    )
    end = HANGUL_END if script == "hangul" else ""
    gap = r"\s?" if script in ("hangul", "thai") else ""
    start = r"(?<![\w.:：])" if script == "hangul" else r"(?<![0-9.,:：/第])"
    return Grammar(
        frozenset(table["nominative"]),
        frozenset(table["object"]),
        frozenset(table["at"]),
        frozenset(table["leading"]),
        tuple(sorted(table["particles"], key=len, reverse=True)),
        re.compile(rf"{start}({numeral}){gap}({words}){end}(?![:：目])") if words else NEVER,
        measures,
        tuple(
            sorted(
                ((ending, meaning) for meaning, endings in table.get("endings", {}).items() for ending in endings),
                key=lambda pair: -len(pair[0]),
            )
        ),
        table.get("order", "told"),
    )


def _number(written: str, first: str) -> int:
    if first.isdecimal() and written.isdecimal():
        return int(written[:9])
    if "\u0e00" <= first <= "\u0e7f":
        return _thai(written)
    if first.isdigit() and unicodedata.normalize("NFKC", first).isascii() and first not in HAN:
        return int(re.sub(r"\D", "", unicodedata.normalize("NFKC", written))[:9] or 0)
    if written in _korean():
        return _korean()[written]
    digits, units = ({**HAN, **SINO}, {**HAN_UNITS, **SINO_UNITS})
    if any(c not in digits and c not in units for c in written):
        return SOME
    total = section = digit = 0
    for sign in written:
        if sign in digits:
            digit = digits[sign]
        elif units[sign] >= 10_000:
            total, section, digit = (total + section + digit or 1) * units[sign], 0, 0
        else:
            section, digit = section + (digit or 1) * units[sign], 0
    return total + section + digit


def _thai(written: str) -> int:
    """Every unit but a million stands once, after its digit: สองร้อยสามสิบห้า is 235."""
    total, digit = 0, 0
    words = re.findall("|".join((*THAI, *THAI_UNITS)), written)
    if "".join(words) != written:
        return SOME
    for word in words:
        if word in THAI:
            digit = THAI[word]
        elif THAI_UNITS[word] == MOST:
            total, digit = (total + digit or 1) * MOST, 0
        else:
            total, digit = total + (digit or 1) * THAI_UNITS[word], 0
    return total + digit


@cache
def _korean() -> Mapping[str, int]:
    """Native numerals from 1 to 99."""
    table = {f"{ten}{one}": 10 * i + k for i, ten in enumerate(TENS) for k, one in enumerate(NATIVE) if i or k}
    return {**table, "스무": 20, "세": 3, "석": 3, "서": 3, "넉": 4, "하나": 1, "둘": 2, "셋": 3, "넷": 4}


@cache
def _tables() -> Mapping[str, dict[str, Any]]:
    return tomllib.loads(files(__package__).joinpath("counted.toml").read_text("utf-8"))
