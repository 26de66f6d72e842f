"""Words written as one: Holztisch is a table of wood, d'un is "de" and "un", dahinter is "behind it"."""

from collections.abc import Sequence

from .lexicon import Lexicon
from .tokens import Token

LINKS = ("", "s", "n", "en", "er", "es")
SHORTEST, LONGEST = 7, 40
"""Characters of a compound; longer words are not taken apart."""
HALF = 3
"""Characters of a part, at least."""
SMALL = frozenset({"glue", "scope", "relations", "numbers", "ordinals", "edit_links", "factors"})
"""Tables of small words, of which no compound is built: "einsam" is not "eins" and "am"."""
LOOSE = frozenset({"maybe"})
"""The table of what a drawing is also tagged with: a word known only so may well be a compound of better known ones."""


def split_compounds(tokens: Sequence[Token], book: Lexicon) -> list[Token]:
    """Holztisch → Holz, tisch, where the language builds words of words and knows both halves; d'un → de, un."""
    if not (book.about.compounds or book.elisions or book.contractions or book.proclitics):
        return list(tokens)
    out: list[Token] = []
    whole = 0  # up to here stands a phrase of the lexicon: "geringe Schärfentiefe", "darauf steht"
    for index, token in enumerate(tokens):
        if token.kind == "word" and index >= whole and (found := book.find(tokens, index)) and found.length > 1:
            whole = index + found.length
        if index < whole:
            out.append(token)
        elif book.elisions and "'" in token.norm and not book.knows(token.norm):
            out += _unelided(token, book)
        elif token.norm in book.contractions:
            out += _at_length(token, book)
        elif token.norm.startswith(book.proclitics) and token.kind == "word":
            out += _freed(token, book)
        elif book.about.compounds and token.kind == "word" and len(token.norm) >= SHORTEST:
            out += _halves(token, book)
        else:
            out.append(token)
    return out


def _at_length(token: Token, book: Lexicon) -> list[Token]:
    """The words that one stands for; all but the first stand where it ends."""
    first, *rest = book.contractions[token.norm]
    return [Token(first, token.start, token.end, "word"), *(Token(w, token.end, token.end, "word") for w in rest)]


def _freed(token: Token, book: Lexicon) -> list[Token]:
    """A small word written together with the next one, and that one, if it alone is known: وقطة is "و" and "قطة"."""
    if book.senses(token.norm) or not (book.begins(token.norm[1:]) or token.norm[1:] in book.contractions):
        return [token]
    middle = min(token.start + 1, token.end)
    rest = Token(token.norm[1:], middle, token.end, "word")
    more = [rest] if rest.norm not in book.contractions else _at_length(rest, book)
    return [Token(token.norm[:1], token.start, middle, "word"), *more]


def _unelided(token: Token, book: Lexicon) -> list[Token]:
    for short, whole in book.elisions:
        if token.norm.startswith(short) and len(token.norm) > len(short) and token.end - token.start == len(token.norm):
            cut = token.start + len(short)
            return [Token(whole, token.start, cut, "word"), Token(token.norm[len(short) :], cut, token.end, "word")]
    return [token]


def _halves(token: Token, book: Lexicon) -> list[Token]:
    """A compound's two parts: best both known, else the second, which is what it is: Riesentisch is a table."""
    norm = token.norm
    tables = book.tables_of(norm)
    if len(norm) > LONGEST or (tables and not tables <= LOOSE) or (not tables and book.begins(norm)):
        return [token]
    cuts = [cut for cut in range(HALF, len(norm) - HALF + 1) if _has_meaning(norm[cut:], book)]
    for cut in cuts:
        for link in LINKS:
            head = norm[: cut - len(link)]
            if norm[:cut].endswith(link) and len(head) >= HALF and _has_meaning(head, book):
                return _parted(token, head, cut)
    if tables or (book.venues and norm.endswith(book.venues)):
        return [token]  # the Lindenstraße is a name, and no place to show
    return next((_parted(token, norm[:cut], cut) for cut in cuts if len(norm) - cut > HALF), [token])


def _has_meaning(part: str, book: Lexicon) -> bool:
    return bool(book.tables_of(part) - SMALL)


def _parted(token: Token, head: str, cut: int) -> list[Token]:
    middle = min(token.start + cut, token.end)  # "ß" is looked up as two letters
    return [
        Token(head, token.start, middle, "word", is_part=True),
        Token(token.norm[cut:], middle, token.end, "word"),
    ]
