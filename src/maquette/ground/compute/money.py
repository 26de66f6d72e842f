"""How a page writes its amounts: as the prompt wrote its own, else as the locale does. Pure, exact."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from babel.numbers import NumberPattern, get_currency_symbol, parse_pattern

from ...understand.brief import Figures, Item
from ...understand.listing.amounts import Amount, find_amounts
from ...understand.listing.locales import decimal_mark, group_mark, locale_for, places_of
from ...understand.listing.numerals import fold

WESTERN = "0123456789"


@dataclass(frozen=True, slots=True)
class Style:
    """How amounts look on one page."""

    prefix: str = ""
    """What stands before the numeral, with its space: "€", "R$ "."""
    suffix: str = ""
    """What stands after it: " €", "원"."""
    decimal: str = "."
    group: str = ","
    """Between thousands; empty: nothing."""
    sizes: tuple[int, int] = (3, 3)
    """Digits of the last group and of those before it: (3, 2) in India."""
    places: int = 2
    """Decimals of an amount that has any."""
    is_short: bool = False
    """Whole amounts are written without decimals: "5 €" beside "3,50 €"."""
    digits: str = WESTERN
    minimum_grouping: int = 1
    """Digits before the first group mark: 2 leaves "1200" whole, as Polish and Spanish do."""

    @property
    def quantum(self) -> Decimal:
        """The smallest amount that can be written."""
        return Decimal(1).scaleb(-self.places)


def rounded(amount: Decimal, places: int) -> Decimal:
    """To so many decimals, halves up as tills do: 0.125 → 0.13, -0.125 → -0.13."""
    return amount.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def write(amount: Decimal, style: Style) -> str:
    """An amount with its sign: "1.204,50 €", "-$3.00"."""
    sign = "-" if amount < 0 else ""
    return f"{sign}{style.prefix}{write_bare(abs(amount), style)}{style.suffix}"


def write_bare(amount: Decimal, style: Style) -> str:
    """An amount without its currency: "1.204,50"."""
    exact = rounded(amount, style.places)
    sign, (whole, _, fraction) = "-" if exact < 0 else "", format(abs(exact), "f").partition(".")
    is_whole = style.is_short and not fraction.strip("0")
    text = _grouped(whole, style) + (f"{style.decimal}{fraction}" if fraction and not is_whole else "")
    return sign + (text if style.digits == WESTERN else "".join(_foreign(c, style.digits) for c in text))


def write_percent(percent: Decimal, language: str) -> str:
    """A percentage as the language writes it, with as many decimals as it needs: "19 %", "8.875%", "%18"."""
    plain = _plain(percent).replace(".", decimal_mark(language))
    pattern = str(locale_for(language).percent_formats[None].pattern).partition(";")[0]
    before, after = pattern[: pattern.index("#")], pattern[pattern.rindex("0") + 1 :]
    return f"{before}{plain}{after}".replace("\u200e", "").replace("\u200f", "")


def write_number(number: Decimal, language: str) -> str:
    """A plain number with as many decimals as it needs, in the language's marks: "1.204,5"."""
    locale = locale_for(language)
    whole, _, fraction = _plain(abs(number)).partition(".")
    pattern: NumberPattern = locale.decimal_formats[None]
    style = Style(
        decimal=decimal_mark(language),
        group=group_mark(language),
        sizes=pattern.grouping,
        minimum_grouping=int(getattr(locale, "_data", {}).get("minimum_grouping_digits", 1)),
    )
    return ("-" if number < 0 else "") + _grouped(whole, style) + (style.decimal + fraction if fraction else "")


def style_of(items: Sequence[Item], figures: Figures, language: str) -> Style:
    """How this page writes amounts.

    The prompt's own amounts (`Item.written`) say where the sign stands, with or without a space, which marks and
    digits are used, and whether whole amounts have decimals. What they leave open is the locale's.
    """
    said = [row.written for row in (*items, *(row for _, row in figures.stated)) if row.written]
    own = locale_style(language, figures.currency)
    read = [(text, a[0]) for text in said if len(a := find_amounts(text, language)) == 1]
    if not read:
        return own
    style = _with_marks(own, [text for text, _ in read], language)
    signs = Counter((text[: a.digits[0]].lstrip("-"), text[a.digits[1] :]) for text, a in read if not a.is_bare)
    plain = sum(a.is_bare for _, a in read)
    prefix, suffix = signs.most_common(1)[0][0] if signs and signs.most_common(1)[0][1] >= plain else ("", "")
    style = replace(style, prefix=prefix, suffix=suffix)
    return _with_places(style, [a for _, a in read], figures.currency)


def locale_style(language: str, currency: str | None) -> Style:
    """How the locale writes amounts of a currency; None: plain numbers."""
    locale = locale_for(language, currency)
    pattern = parse_pattern(
        str((locale.currency_formats["standard"] if currency else locale.decimal_formats[None]).pattern)
    )
    prefix, suffix = pattern.prefix[0], pattern.suffix[0]
    if currency is not None:
        symbol = str(get_currency_symbol(currency, locale))
        prefix, suffix = prefix.replace("¤", symbol), suffix.replace("¤", symbol)
        if symbol[-1:].isalpha() and prefix.endswith(symbol):
            prefix += "\u00a0"  # CLDR's currencySpacing: letters keep off figures
    clean = str.maketrans("", "", "\u200e\u200f")
    return Style(
        prefix=prefix.translate(clean),
        suffix=suffix.translate(clean),
        decimal=decimal_mark(language, currency),
        group=group_mark(language, currency),
        sizes=pattern.grouping,
        places=places_of(currency),
        is_short=currency is None,
        minimum_grouping=int(getattr(locale, "_data", {}).get("minimum_grouping_digits", 1)),
    )


def _with_marks(style: Style, said: Iterable[str], language: str) -> Style:
    """The marks and digits that written amounts show."""
    for text in said:
        foreign = next((c for c in text if c.isdecimal() and not c.isascii()), None)
        if foreign is not None:
            style = replace(style, digits=_row_of(foreign))
        amounts = find_amounts(text, language)
        start, end = amounts[0].digits
        numeral = fold(text)[start:end]
        marks = [c for c in numeral if not c.isdigit()]
        decimals = amounts[0].decimals
        if decimals and marks:
            style = replace(style, decimal=marks[-1], group=_other(marks[-1], style.group))
            marks = marks[:-1]
        if marks:
            decimal = _other(marks[0], style.decimal) if marks[0] == style.decimal else style.decimal
            style = replace(style, group=marks[0], decimal=decimal, minimum_grouping=1)
        elif len(numeral.partition(style.decimal)[0]) > 3:
            style = replace(style, group="")
    return style


def _other(mark: str, usual: str) -> str:
    """The usual sign, unless it is the mark already taken."""
    return usual if usual != mark else {".": ",", ",": ".", "٫": "٬"}.get(mark, ",")


def _with_places(style: Style, amounts: Sequence[Amount], currency: str | None) -> Style:
    shown = [a.decimals for a in amounts]
    return replace(style, places=max(shown) if currency is None else style.places, is_short=max(shown) == 0)


def _row_of(digit: str) -> str:
    zero = ord(digit) - int(digit)
    return "".join(chr(zero + i) for i in range(10))


def _foreign(sign: str, digits: str) -> str:
    return digits[int(sign)] if sign in WESTERN else sign


def _grouped(whole: str, style: Style) -> str:
    last, before = style.sizes
    if not style.group or last <= 0 or len(whole) < last + style.minimum_grouping:
        return whole
    head, tail = whole[:-last], [whole[-last:]]
    while head:
        tail.append(head[-before:])
        head = head[:-before]
    return style.group.join(reversed(tail))


def _plain(number: Decimal) -> str:
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
