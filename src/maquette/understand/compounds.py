"""Words written as one: Holztisch is a table of wood, d'un is "de" and "un"."""

from collections.abc import Sequence

from .lexicon import Lexicon
from .tokens import Token

LINKS = ("", "s", "n", "en", "er", "es")
LONGEST = 40
"""Characters; longer words are not taken apart."""


def split_compounds(tokens: Sequence[Token], book: Lexicon) -> list[Token]:
    """Holztisch → Holz, tisch, where the language builds words of words and knows both halves; d'un → de, un."""
    if not book.about.compounds and not book.elisions:
        return list(tokens)
    out: list[Token] = []
    for token in tokens:
        if book.elisions and "'" in token.norm and not book.knows(token.norm):
            out += _unelided(token, book)
            continue
        if not book.about.compounds:
            out.append(token)
            continue
        halves = (
            _halves(token, book)
            if token.kind == "word" and len(token.norm) > 6 and not book.begins(token.norm)
            else None
        )
        out += halves or [token]
    return out


def _unelided(token: Token, book: Lexicon) -> list[Token]:
    for short, whole in book.elisions:
        if token.norm.startswith(short) and len(token.norm) > len(short) and token.end - token.start == len(token.norm):
            cut = token.start + len(short)
            return [Token(whole, token.start, cut, "word"), Token(token.norm[len(short) :], cut, token.end, "word")]
    return [token]


def _halves(token: Token, book: Lexicon) -> list[Token] | None:
    norm = token.norm
    if len(norm) > LONGEST or token.end - token.start != len(norm):
        return None
    for cut in range(3, len(norm) - 2):
        tail = norm[cut:]
        if not book.knows(tail):
            continue
        for link in LINKS:
            head = norm[: cut - len(link)]
            if norm[:cut].endswith(link) and len(head) > 2 and book.knows(head):
                return [
                    Token(head, token.start, token.start + cut, "word"),
                    Token(tail, token.start + cut, token.end, "word"),
                ]
        if len(tail) > 3:  # the head is known at least: Riesentisch is a table
            return [
                Token(norm[:cut], token.start, token.start + cut, "word"),
                Token(tail, token.start + cut, token.end, "word"),
            ]
    return None
