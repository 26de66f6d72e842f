"""The words of `words/<language>.toml` as patterns: how each language names prices, sums, charts and lists.

Every language draws on English as well: prompts in any of them say "VAT", "total" or "pie chart".
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "words"
UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""Thai, kana, Han and Hangul: words stand against each other, or particles against words."""
NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Words:
    """One table's phrases, found in a text, longest first, whole words only where a script has spaces."""

    meanings: Mapping[str, str]
    """Phrase in small letters → meaning."""
    pattern: re.Pattern[str]
    start: re.Pattern[str]
    """The phrase at the start of a text, after spaces."""
    end: re.Pattern[str]
    """The phrase at the end of a text, before spaces."""
    first: frozenset[str]
    last: frozenset[str]
    """Signs that phrases begin and end with: most texts are told apart by them at once."""

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """(start, end, meaning) of every phrase."""
        return [(m.start(), m.end(), self.meaning(m[0])) for m in self.pattern.finditer(text)]

    def meaning(self, found: str) -> str:
        """What a phrase that a pattern found means, however it is written."""
        plain = found.strip().lower()
        if plain in self.meanings:
            return self.meanings[plain]
        # Signs that `re` takes for one another, as "ſ" for "s" and Turkish "ı" for "i".
        return next(m for phrase, m in self.meanings.items() if re.fullmatch(re.escape(phrase), plain, re.IGNORECASE))

    def at_start(self, text: str) -> re.Match[str] | None:
        """The phrase that a text begins with, after spaces."""
        return self.start.match(text) if text.lstrip()[:1] in self.first else None

    def at_end(self, text: str) -> re.Match[str] | None:
        """The phrase that a text ends with, before spaces."""
        return self.end.search(text) if text.rstrip()[-1:] in self.last else None

    def has(self, text: str) -> bool:
        return self.pattern.search(text) is not None

    def whole(self, text: str) -> str | None:
        """What the text means as a whole, if it is one phrase of the table."""
        return self.meanings.get(text.strip().lower())


def words_of(phrases: Mapping[str, str]) -> Words:
    """Patterns for phrases and their meanings; empty phrases are left out."""
    meanings = {phrase.lower(): meaning for phrase, meaning in phrases.items() if phrase}
    if not meanings:
        return Words({}, NEVER, NEVER, NEVER, frozenset(), frozenset())
    parts = sorted(meanings, key=lambda p: (-len(p), p))
    # Grouped by their first sign: a text is compared with some thirty signs at each place, not with all phrases.
    groups: dict[str, list[str]] = {}
    for part in parts:
        groups.setdefault(part[0], []).append(part)
    # Within a word of an alphabet nothing starts, so most places are passed at once.
    spaced = "|".join(_group(first, phrases) for first, phrases in groups.items() if _is_spaced(first))
    other = "|".join(_group(first, phrases) for first, phrases in groups.items() if not _is_spaced(first))
    whole = "|".join(part for part in (rf"(?<![^\W\d_])(?:{spaced})" if spaced else "", other) if part)
    return Words(
        meanings,
        re.compile(whole, re.IGNORECASE),
        re.compile(rf"\s*(?:{whole})", re.IGNORECASE),
        re.compile(rf"(?:{whole})\s*\Z", re.IGNORECASE),
        frozenset(c for part in parts for c in (part[0], part[0].upper())),
        frozenset(c for part in parts for c in (part[-1], part[-1].upper())),
    )


def _group(first: str, phrases: Iterable[str]) -> str:
    """Phrases that begin with one sign; whole words only where their script parts words."""
    # Hangul and kana take particles; a combining sign or another letter makes it another word.
    after = r"(?![^\W_]|[\u0300-\u036f\u093e-\u094d])"
    rests = (re.escape(phrase[1:]) + (after if _is_spaced(phrase[-1]) else "") for phrase in phrases)
    return f"{re.escape(first)}(?:{'|'.join(rests)})"


def _is_spaced(sign: str) -> bool:
    return sign.isalnum() and not re.match(f"[{UNSPACED}]", sign)


TABLES = ("entries", "heads", "sums", "columns", "charts", "calendar")


@dataclass(frozen=True, slots=True)
class WordBook:
    """A language's words: `book["sums"]["tax"]` finds those for taxes, `book.all("charts")` those of a whole table."""

    language: str
    tables: Mapping[str, Mapping[str, Words]]
    wholes: Mapping[str, Words]
    magnitudes: Words
    money: Words
    """Signs, codes and names of currencies, as they stand after a figure."""
    signs: Words
    """Signs and codes alone: these stand before a figure as well; "won 12 medals" is no price."""
    units: Words

    def __getitem__(self, table: str) -> Mapping[str, Words]:
        return self.tables[table]

    def all(self, table: str) -> Words:
        """Every phrase of a table; its meaning is the row it stands in."""
        return self.wholes[table]


@cache
def word_book(language: str) -> WordBook:
    """The words for a BCP 47 tag; a language without a file has the English ones."""
    raw = _merged(language)
    tables = {t: {row: words_of(dict.fromkeys(phrases, row)) for row, phrases in raw[t].items()} for t in TABLES}
    wholes = {t: words_of(_turned(raw[t])) for t in TABLES}
    signs, common = signs_of(language), _file("common")
    codes = {code: "CNY" if code == "RMB" else code for code in common["codes"]["list"]}
    before = {**codes, **signs}
    money = {**_foreign_money(), **before, **_turned(raw["money"]), **_shared(language)}
    units = {u: u for u in common["units"]["list"]} | _turned(raw["units"])
    return WordBook(
        language,
        tables,
        wholes,
        words_of(_turned(raw["magnitudes"])),
        words_of(money),
        words_of(before),
        words_of(units),
    )


@cache
def signs_of(language: str) -> Mapping[str, str]:
    """Signs of currencies, and which currency each is in this language."""
    return {**_file("common")["signs"], **_shared(language)}


@cache
def _foreign_money() -> Mapping[str, str]:
    """Names of currencies that are of their own language whatever the prompt is in: 원, рублей, złotych."""
    return {
        phrase: code
        for language in languages()
        for phrase, code in _turned(_file(language)["money"]).items()
        if not phrase.isascii()
    }


def _shared(language: str) -> Mapping[str, str]:
    shared: Mapping[str, Mapping[str, str]] = _file("common")["shared"]
    return {**shared.get(language.partition("-")[0], {}), **shared.get(language, {})}


def _turned(rows: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """phrase → the first row it stands in."""
    turned: dict[str, str] = {}
    for row, phrases in rows.items():
        for phrase in phrases:
            turned.setdefault(phrase.lower(), row)
    return turned


def _merged(language: str) -> dict[str, dict[str, list[str]]]:
    """The language's own phrases first, then the English ones."""
    base = language.partition("-")[0]
    own = _file(base) if base in languages() else {}
    english = _file("en")
    merged: dict[str, dict[str, list[str]]] = {}
    for table, rows in english.items():
        merged[table] = {row: list(phrases) for row, phrases in own.get(table, {}).items()}
        for row, phrases in rows.items():
            if table == "entries" and own and row in ("link", "lead", "and", "article"):
                continue  # small words mean other things elsewhere: English "a", "at", "is"
            known = {p for have in merged[table].values() for p in have}
            merged[table].setdefault(row, []).extend(p for p in phrases if p not in known)
    for row, phrases in _file("common")["guests"].items():
        known = {p for have in merged["sums"].values() for p in have}
        merged["sums"][row] += [p for p in phrases if p not in known]
    for row in english["entries"]:
        merged["entries"].setdefault(row, [])
    return merged


@cache
def languages() -> tuple[str, ...]:
    """Languages that have a file of their own."""
    return tuple(sorted(f.stem for f in FOLDER.glob("*.toml") if f.stem != "common"))


@cache
def _file(name: str) -> Mapping[str, Any]:  # Any: tables of our own in the shapes above; a test loads them all
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
