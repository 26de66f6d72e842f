"""Which CLDR locale writes a page's figures: its language, and the country that its currency points to. Pure."""

from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.numbers import get_currency_precision

EURO_HOMES = {"en": "en_IE", "pt": "pt_PT"}
"""Where a language without a euro country as its default has one."""


@cache
def locale_for(language: str, currency: str | None = None) -> Locale:
    """The locale for a BCP 47 language tag and an ISO 4217 currency: Portuguese and euros are Portugal's.

    An unknown language gives English; a currency that no country of the language has changes nothing.
    """
    base = language.replace("-", "_")
    names = [base, base.partition("_")[0], "en"]
    if currency == "EUR":
        names.insert(0, EURO_HOMES.get(base, base))
    elif currency is not None:
        names.insert(0, f"{base}_{currency[:2]}")  # ISO 4217 codes begin with the country's
    for name in names:
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError, TypeError):
            continue
    raise AssertionError("CLDR has English")


@cache
def home_of(language: str) -> Locale:
    """The locale with the country in which most of a language's speakers live, for what depends on a country."""
    locale = locale_for(language)
    likely = get_global("likely_subtags").get(str(locale)) if locale.territory is None else None
    return Locale.parse(likely) if likely else locale


def decimal_mark(language: str, currency: str | None = None) -> str:
    """The sign before the decimals, with Western digits."""
    return str(_symbols(locale_for(language, currency))["decimal"])


def group_mark(language: str, currency: str | None = None) -> str:
    """The sign between thousands, with Western digits; narrow spaces stay as CLDR has them."""
    return str(_symbols(locale_for(language, currency))["group"])


def _symbols(locale: Locale) -> dict[str, str]:
    symbols = locale.number_symbols
    return symbols.get("latn") or next(iter(symbols.values()))  # type: ignore[no-any-return]  # Babel has no types


def places_of(currency: str | None) -> int:
    """Decimals of a currency's amounts: 2 for euros, none for won and yen, 3 for Kuwaiti dinars; 2 if unknown."""
    return int(get_currency_precision(currency)) if currency is not None else 2
