"""Dates, times and prices as people write them in a brief. Month and weekday names come from Unicode's CLDR."""

import re
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import get_day_names, get_month_names

PRICES = re.compile(
    r"(?<![\w.,])(?i:(?:tickets?|entry|admission|eintritt|entrée|entrada|ingresso)\s)?(?:(?:from|ab|dès|desde|da|nur|only)\s)?(?:[€$£¥₩₹₺₽]\s?\d[\d.,]*\d(?:,-|,–)?|[€$£¥₩₹₺₽]\s?\d(?![\d.,]*\d)|"
    r"\d[\d.,]*\s?(?:[€$£¥₩₹₺₽円원元]|(?:EUR|USD|GBP|CHF|JPY|Euro|euros?|dollars?|zł|руб|TL|ريال|درهم)\b))"
)  # fmt: skip
CLOCK = r"\d{1,2}(?:[:.]\d{2})?"
HALF = r"\s?[ap]\.?m\b\.?"
TO = r"\s?(?:[–—-]|to|until|till|bis|tot|à|a|do|до|~|〜)\s?"
PART_OF_DAY = r"午前|午後|夜|朝|夕方|오전|오후|밤|저녁|아침|晚上|下午|上午|早上|中午|सुबह|शाम|दोपहर|रात|เวลา"
TIMES = (
    rf"(?<![\d:.])(?:{CLOCK}(?:{HALF})?{TO})?{CLOCK}(?:{HALF}|\s?(?:Uhr|uur|o’clock|o'clock)\b)(?:{TO}(?:noon|midnight))?"
    rf"|(?<![\d:.])(?:\d{{1,2}}\s?h(?:\s?\d{{2}})?{TO})?\d{{1,2}}\s?h(?:\s?\d{{2}})?\b"
    r"|(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?:\s?[–—-]\s?(?:[01]?\d|2[0-3]):[0-5]\d)?(?![\d:])"
    rf"|(?:(?:{PART_OF_DAY})\s?)?\d{{1,2}}\s?(?:時|시|点|點|बजे)(?:半|반|\s?\d{{1,2}}[分분])?"
    rf"(?:\s?[–—~〜-]\s?\d{{1,2}}\s?(?:時|시|点|點|बजे)(?:半|반)?)?"
    rf"|(?:เวลา\s?)?\d{{1,2}}[.:]\d{{2}}(?:\s?[–-]\s?\d{{1,2}}[.:]\d{{2}})?\s?น\."
)
NUMERIC = (
    r"(?<![\d.])\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4}|\s?\d{2})?(?!\d)|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)|(?<![\d/])\d{1,2}/\d{1,2}/\d{2,4}(?![\d/])"
    r"|(?:\d{4}\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?日(?:\s?[（(][月火水木金土日一二三四五六][）)])?|(?:\d{4}년\s?)?\d{1,2}월\s?\d{1,2}일"
)
FROM = (
    r"at|um|from|ab|von|à|dès|de|a las|desde las|a partir de las|às|a partir das|a partir de|alle|dalle|dalle ore|ore"
    r"|vanaf|godz\.|od|с"
)
JOINT = (
    rf"(?:\s*[,،、·|–—-]\s*(?:(?:{FROM})\s+)?"
    rf"|\s+(?:{FROM}|to|bis|om|o|в|saat|الساعة|को)\s+|\s+)"
)


NOMINATIVE = frozenset({"be", "ca", "cs", "el", "fi", "hr", "hy", "lt", "pl", "ru", "sk", "uk"})
"""Languages that name a month by itself in another form ("июль", and "12 июля"). Only these are asked for it: where a
locale has no such names of its own, Babel gives those of whichever locale was loaded before it."""


@cache
def date_pattern(language: str) -> re.Pattern[str]:
    """Finds dates and times, joined as they stand: "Saturday, 12 July, 9 pm", "Sunday 2–4 pm", "8月3日 19時"."""
    names = "|".join(map(re.escape, _names(language, "months")))
    days = "|".join(map(re.escape, _names(language, "days")))
    month = (
        rf"\d{{1,2}}(?:\.|st|nd|rd|th|er|º|ª)?(?:\s?[–-]\s?\d{{1,2}}\.?)?\s?(?:of\s|de\s|d['’])?(?:{names})\.?(?!\w)(?:,?\s(?:de\s)?\d{{4}}(?!\d))?"
        rf"|(?<!\w)(?:{names})\.?\s\d{{1,2}}(?!\d)(?:st|nd|rd|th)?(?:\s?[–-]\s?\d{{1,2}})?(?:,?\s\d{{4}}(?!\d))?"
    )
    part = rf"(?:{month}|{NUMERIC}|{TIMES})"
    weekday = (
        rf"(?:(?<!\w)(?:{days})s?(?:\s?[–-]\s?(?:{days}))?\.?(?:,\s?|\s(?:(?:at|um|ab|from|von|à|a las|alle|om)\s)?))?"
    )
    return re.compile(rf"{weekday}{part}(?:{JOINT}{part}){{0,3}}", re.IGNORECASE)


def is_weekday(words: str, language: str) -> bool:
    """Whether this is the whole name of a day of the week and nothing else."""
    return len(words) > 3 and words.casefold() in {name.casefold() for name in _names(language, "days")}


@cache
def _names(language: str, what: str) -> tuple[str, ...]:
    """Month or weekday names of a language and of English, the longest first."""
    names: set[str] = set()
    for tag in {language.partition("-")[0], "en"}:
        try:
            locale = Locale.parse(tag)
        except (UnknownLocaleError, ValueError):
            continue
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone") if locale.language in NOMINATIVE else ("format",):
                table = (
                    get_month_names(width, context, locale)
                    if what == "months"
                    else get_day_names(width, context, locale)
                )
                names |= {
                    name.rstrip(".")
                    for name in table.values()
                    if len(name.rstrip(".")) > (what == "months") + 1 and not name.isdigit()
                }
    names = {n for n in names if not n[0].isdigit()}
    return tuple(sorted(names, key=lambda n: (-len(n), n)))
