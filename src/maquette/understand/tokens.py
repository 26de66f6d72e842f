"""Words of a prompt with their places in it. Pure; knows scripts, not languages.

Scripts without spaces between words (Chinese, Japanese, Thai …) give one token per character: the
lexicon's longest match finds their words.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from .emoji import PATTERN as EMOJI
from .emoji import SIGN

MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957"
    "\u0962\u0963\u0981-\u0983\u09bc-\u09d7\u0a01-\u0a03\u0a3c-\u0a51\u0a81-\u0a83\u0abc-\u0acd\u0b82\u0bbe-\u0bd7"
    "\u0c00-\u0c04\u0c3e-\u0c56\u0d00-\u0d03\u0d3e-\u0d4d\u0dca-\u0df3\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059"
    "\u17b4-\u17d3\u17dd\u200b-\u200d\u2060\ufeff\u00ad"
)
"""Combining signs and joiners, which `\\w` does not count as letters."""

UNSPACED = "\u0e00-\u0e7f\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d"
"""Thai, kana, Han: scripts that write words without spaces."""

EMOJI_SIGN = re.compile(SIGN)
TOKEN = re.compile(
    rf"#[0-9a-fA-F]{{6}}\b|#[0-9a-fA-F]{{3}}\b"  # a colour
    rf"|[{UNSPACED}]"
    r"|[0-9\uff10-\uff19]+(?:[.,][0-9]+)*"
    rf"|[^\W\d_{UNSPACED}](?:[^\W\d_{UNSPACED}]|[{MARKS}]|[0-9](?![0-9])|['’](?=[^\W\d_]))*"
    rf"|{EMOJI}"
    r"|\n"
    r"|[^\s]"
)

Kind = Literal["word", "number", "color", "break", "punct", "exact", "emoji"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign; `prompt[start:end]` is what was written, `norm` how it is looked up."""

    norm: str
    start: int
    end: int
    kind: Kind
    is_part: bool = False
    """Whether it is a part of a compound and says more of the word after it: the "Abend" of "Abendkleid"."""


STRIPPED = re.compile(
    "[\u200b-\u200d\u2060\ufeff\u00ad\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u0591-\u05c7]"
)
JOINTS = frozenset("#-‐‑'’\"“”*_`")
"""Signs that carry no meaning between words."""
FOLDED = str.maketrans({"’": "'", "ł": "l", "ı": "i", "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي"})


def normal(text: str) -> str:
    """How a word is looked up: lower case, without accents, full-width forms or vowel signs."""
    if text.isascii():
        return text.casefold()
    # Decompose, drop accents and vowel signs, fold the case, and put what remains together again.
    bare = STRIPPED.sub("", unicodedata.normalize("NFKD", text).casefold())
    return unicodedata.normalize("NFC", STRIPPED.sub("", unicodedata.normalize("NFKD", bare))).translate(FOLDED)


def tokenise(text: str, masked: tuple[tuple[int, int], ...] = ()) -> tuple[Token, ...]:
    """Splits a text into tokens.

    Args:
        masked: (start, end) of exact strings, in order and apart: each becomes one token of kind "exact".
    """
    tokens: list[Token] = []
    cursor = 0
    for start, end in (*masked, (len(text), len(text))):
        tokens += [_token(match) for match in TOKEN.finditer(text, cursor, start)]
        if end > start:
            tokens.append(Token("", start, end, "exact"))
        cursor = end
    return tuple(tokens)


def _token(match: re.Match[str]) -> Token:
    text = match.group()
    first = text[0]
    if first.isascii() and first.isalpha():  # nearly all, of most prompts
        return Token(normal(text), match.start(), match.end(), "word")
    kind: Kind = (
        "break"
        if first == "\n"
        else "color"
        if first == "#" and len(text) > 1
        else "emoji"
        if EMOJI_SIGN.match(first)
        else "number"
        if first.isdigit()
        else "word"
        if first.isalpha() or unicodedata.category(first)[0] in "ML"
        else "punct"
    )
    return Token(normal(text), match.start(), match.end(), kind)


def phrase(text: str) -> tuple[str, ...]:
    """The norms of a lexicon phrase, hyphens left out."""
    return tuple(t.norm for t in tokenise(text) if t.norm not in JOINTS)
