"""English nouns that the lexicon does not have: things that WordNet knows, whether or not anything draws them."""

from collections.abc import Sequence

from ..assets.things import thing
from .lexicon import Lexicon, Match
from .phrases import ATTRIBUTES_SET
from .tokens import Token

LONGEST = 4
"""Words of a noun phrase."""
MARK = "thing:"
"""Begins the meaning of such a noun in the table of nouns."""
LOOSE = frozenset({"maybe"})


def find_stranger(tokens: Sequence[Token], at: int, book: Lexicon, known: Match | None) -> Match | None:
    """The longest noun phrase of the dictionary that starts at token `at`, if the lexicon has none as long.

    A word that the lexicon knows only as the tag of a drawing ("bench", of a biceps) counts as not known.
    """
    taken = 0 if known is None or {t for t, _ in known.senses} <= LOOSE else known.length
    words: list[str] = []
    for token in tokens[at : at + LONGEST]:
        if token.kind != "word" or not token.norm.isascii():
            break
        words.append(token.norm)
    for length in range(len(words), taken, -1):
        found = _singular(words[:length], book)
        if found is not None and not (length > 1 and _is_described(tokens, at, length, book)):
            noun, is_plural = found
            return Match(noun, length, (("nouns", MARK + noun),), is_plural, is_plural)
    return None


def _singular(words: list[str], book: Lexicon) -> tuple[str, bool] | None:
    head = " ".join(words[:-1])
    for form, is_plural in book.forms(words[-1]):
        noun = f"{head} {form}" if head else form
        if len(noun) > 2 and thing(noun) is not None:
            return noun, is_plural
    return None


def _is_described(tokens: Sequence[Token], at: int, length: int, book: Lexicon) -> bool:
    """Whether the phrase is a known noun with an attribute before it: a "black book" is a book that is black."""
    first = book.find(tokens, at)
    if first is None or ATTRIBUTES_SET.isdisjoint(t for t, _ in first.senses) or first.length >= length:
        return False
    rest = book.find(tokens, at + first.length)
    is_known = rest is not None and first.length + rest.length >= length
    return is_known or _singular([t.norm for t in tokens[at + first.length : at + length]], book) is not None
