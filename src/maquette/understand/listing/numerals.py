"""From written numerals to exact numbers: every script's digits, marks, 五百 and 3만. Pure."""

import re
import unicodedata
from decimal import Decimal

from .locales import decimal_mark

FOREIGN_DIGIT = re.compile(r"[^\D0-9]")
TWINS = str.maketrans(
    {"．": ".", "％": "%", "٪": "%", "﹪": "%", "−": "-", "－": "-", "￥": "¥", "＄": "$", "￦": "₩", "￡": "£",
     "＋": "+", "｜": "|", "✕": "×", "✖": "×", "＝": "="}
)  # fmt: skip
"""Signs that are one and the same in several widths or scripts."""
WIDE_COMMA = re.compile("(?<=[０-９])，(?=[０-９])")
LONGEST = 24
"""Characters of a numeral; a longer row of digits is no amount."""
SPACES = " \u00a0\u202f\u2009"


def fold(text: str) -> str:
    """The text with Western digits and plain signs; every character stays at its place."""
    text = WIDE_COMMA.sub(",", text)
    return FOREIGN_DIGIT.sub(lambda m: str(unicodedata.decimal(m[0])), text).translate(TWINS)


NUMERAL = re.compile(r"(?<![\d.,٫٬])\d++(?:[.,'’٫٬]\d++)*+")
SPACED_NUMERAL = re.compile(
    rf"(?<![\d.,٫٬])(?:\d{{1,3}}(?:[{SPACES}]\d{{3}}(?!\d))++|\d++(?:[.'’٫٬]\d++)*+)(?:[,.٫]\d++)?+"
)
NARROW_NUMERAL = re.compile(
    rf"(?<![\d.,٫٬])(?:\d{{1,3}}(?:[{SPACES[1:]}]\d{{3}}(?!\d))++|\d++(?:[.,'’٫٬]\d++)*+)(?:[,.٫]\d++)?+"
)
SPACERS = frozenset({"fr", "pl", "ru", "pt", "uk", "cs", "sk", "sv", "nb", "fi", "hu", "bg"})
"""Languages that part thousands with a space which people type as an ordinary one."""


def numeral_pattern(language: str) -> re.Pattern[str]:
    """Finds numerals, with thousands parted by spaces where the language does so."""
    return SPACED_NUMERAL if language.partition("-")[0] in SPACERS else NARROW_NUMERAL


def proven_mark(numeral: str) -> str | None:
    """The decimal mark that a numeral proves its writer uses, if it proves one: "," for "3,50" and for "1.200.500"."""
    marks = [c for c in numeral if not c.isdigit()]
    kinds = set(marks)
    if not marks:
        return None
    last = marks[-1]
    tail = len(numeral) - numeral.rfind(last) - 1
    if last == "٫":
        return last
    if last in ".,":
        other = "." if last == "," else ","
        if len(kinds) > 1:
            return last if marks.count(last) == 1 else None
        if len(marks) > 1:
            return other
        if tail != 3 or numeral.startswith("0"):
            return last
    return None


def number(numeral: str, mark: str) -> tuple[Decimal, int] | None:
    """The value of a folded numeral and how many decimals it shows; None if it is no number ("12.07.2027").

    Args:
        mark: The writer's decimal mark, which settles what "1.200" is.
    """
    if len(numeral) > LONGEST:
        return None
    marks = [c for c in numeral if not c.isdigit()]
    if not marks:
        return Decimal(numeral), 0
    decimal = proven_mark(numeral) or mark
    whole, at, fraction = numeral, "", ""
    if decimal in numeral:
        whole, at, fraction = numeral.rpartition(decimal)
    elif decimal == "٫" or mark == "٫":
        pass
    groups = re.split(r"\D", whole)
    if len({c for c in whole if not c.isdigit()}) > 1 or not _is_grouped(groups):
        return None
    digits = "".join(groups)
    return Decimal(f"{digits}.{fraction}" if at else digits), len(fraction)


def _is_grouped(groups: list[str]) -> bool:
    """Thousands: 1 to 3 digits, then threes; or, as in India, twos and a last three."""
    if len(groups) == 1:
        return True
    first, *middle, last = groups
    sizes = {len(g) for g in middle}
    return 1 <= len(first) <= 3 and len(last) == 3 and (sizes <= {3} or (sizes == {2} and len(first) <= 2))


def voted_mark(numerals: list[str], language: str) -> tuple[str, bool]:
    """The decimal mark of a text: the one its numerals prove most often, else its language's.

    Returns:
        The mark, and whether a numeral proves it.
    """
    votes = [m for n in numerals if (m := proven_mark(n))]
    if votes:
        return max(sorted(set(votes)), key=votes.count), True
    return decimal_mark(language), False


HAN = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
HANGUL = {c: i + 1 for i, c in enumerate("일이삼사오육칠팔구")}
SMALL = {"十": 10, "百": 100, "千": 1000, "십": 10, "백": 100, "천": 1000}
LARGE = {"万": 10**4, "萬": 10**4, "만": 10**4, "億": 10**8, "亿": 10**8, "억": 10**8, "兆": 10**12, "조": 10**12}
EAST_ASIAN = re.compile(
    r"(?<![\d.,])[\d.,〇零一二三四五六七八九两兩十百千万萬億亿]{0,15}[〇零一二三四五六七八九两兩十百千万萬億亿]"
    r"[\d.,〇零一二三四五六七八九两兩十百千万萬億亿]{0,15}(?=\s?[円圆圓元块塊日韓韩港])"
    r"|(?<![\w.,])\d{1,4}(?:[.,]\d{1,4})?[만억천백](?:\s?\d{1,4}[만천백]){0,3}(?=\s?(?:원|명|개|$|\W))"
    r"|(?<!\w)[일이삼사오육칠팔구십백천만억]{1,10}(?=\s?원)"
)
"""Numerals with characters for ten, hundred, ten thousand, where what follows shows that they count money."""


def east_asian(numeral: str) -> Decimal | None:
    """The value of 五百, 1千2百, 3万5千, 1.5億, 3만 5천, 오천; None if it is no number."""
    total, section, digits = Decimal(0), Decimal(0), ""
    for sign in numeral.replace(" ", ""):
        if sign.isdecimal() or sign in ".,":
            digits += sign
        elif sign in HAN or sign in HANGUL:
            digits += str(HAN.get(sign, HANGUL.get(sign)))
        elif sign in SMALL:
            section += _plain(digits, 1) * SMALL[sign]
            digits = ""
        elif sign in LARGE:
            total += (section + _plain(digits, 0 if section else 1)) * LARGE[sign]
            section, digits = Decimal(0), ""
        else:
            return None
    return total + section + _plain(digits, 0)


def _plain(digits: str, otherwise: int) -> Decimal:
    bare = digits.replace(",", "")
    return Decimal(bare) if re.fullmatch(r"\d+(?:\.\d+)?", bare) else Decimal(otherwise)
