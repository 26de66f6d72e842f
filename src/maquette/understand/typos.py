"""English words one slip of the finger away from a known one: "yelow", "pictre", "benath". Never names.

Source of the idea: symmetric delete spelling correction (Wolf Garbe, SymSpell): two words within one edit of each
other share a form with one letter less.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from ..assets.things import parts_of_speech, thing
from .lexicon import Lexicon, lexicon
from .tokens import Token

SHORTEST = 4
"""Letters; shorter words are too near to too many others."""
LONG = 6
"""Letters from which on the first word of a prompt is more likely a slip than a name."""
TELLING = ("colors", "nouns", "numbers", "kinds", "materials", "sizes", "scenes", "lights", "relations", "sides")
"""Tables of words that people mean to write in a prompt, the likeliest first."""


def mended(tokens: Sequence[Token], text: str, book: Lexicon) -> list[Token]:
    """The tokens, misspelt English words looked up as what they were meant to be; what was written stays."""
    if not book.is_english:
        return list(tokens)
    return [
        _mended(token) if _is_strange(token, text, book) and not _ends_phrase(tokens, at, book) else token
        for at, token in enumerate(tokens)
    ]


def _ends_phrase(tokens: Sequence[Token], at: int, book: Lexicon) -> bool:
    """Whether a word that means nothing by itself does after the one before: "low poly"."""
    match = book.find(tokens, at - 1) if at else None
    return match is not None and match.length > 1


def _is_strange(token: Token, text: str, book: Lexicon) -> bool:
    word = token.norm
    if token.kind != "word" or len(word) < SHORTEST or not (word.isascii() and word.isalpha()):
        return False
    if text[token.start].isupper() and (token.start > 0 or len(word) < LONG):
        return False  # a name
    forms = [form for form, _ in book.forms(word)]
    return not (book.begins(word) or any(thing(form) or parts_of_speech(form) for form in forms))


def _mended(token: Token) -> Token:
    """The token, looked up as the one likeliest word it is a slip of; as it is where there is none or several."""
    word = _by_sound(token.norm)
    meant = {known: rank for form in _shorter(word) for known, rank in _index().get(form, ())}
    near = {known: rank for known, rank in meant.items() if _is_slip(word, _by_sound(known))}
    best = [known for known, rank in near.items() if rank == min(near.values())]
    return replace(token, norm=best[0]) if len(best) == 1 else token


def _by_sound(word: str) -> str:
    return word.replace("ph", "f")


@cache
def _index() -> Mapping[str, tuple[tuple[str, int], ...]]:
    """Every form with one letter less, and the word itself, to the words it is a form of, with their ranks."""
    out: dict[str, tuple[tuple[str, int], ...]] = {}
    for word, rank in lexicon("en").single_words(TELLING):
        if len(word) >= SHORTEST:
            for form in set(_shorter(_by_sound(word))):
                out[form] = (*out.get(form, ()), (word, rank))
    return out


def _shorter(word: str) -> Iterator[str]:
    yield word
    for index in range(len(word)):
        yield word[:index] + word[index + 1 :]


def _is_slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter too many, too few, another one, or two swapped."""
    if len(one) > len(other):
        one, other = other, one
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) < len(other):
        return one[start:] == other[start + 1 :]
    is_other_letter = one[start + 1 :] == other[start + 1 :]
    is_swapped = one[start : start + 2] == other[start : start + 2][::-1] and one[start + 2 :] == other[start + 2 :]
    return is_other_letter or is_swapped
