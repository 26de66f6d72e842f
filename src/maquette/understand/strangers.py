"""English nouns that the lexicon does not have: things that WordNet knows, whether or not anything draws them."""

from collections.abc import Sequence

from ..assets.things import longest_name, parts_of_speech, thing
from .lexicon import Lexicon, Match
from .tokens import Token

LONGEST = 4
"""Words of a noun phrase."""
MARK = "thing:"
"""Begins the meaning of such a noun in the table of nouns."""
LOOSE = frozenset(
    {"maybe", "topics", "undrawn", "kinds", "effects", "parts", "details", "scenes", "places", "light_kinds"}
)
"""Tables that say nothing of whether a word names a thing that can be seen."""
PIGMENTS = frozenset({"colors", "substances", "materials"})
GROWN = frozenset(
    {"animal", "bird", "fish", "flower", "food", "fruit", "insect", "plant", "tree", "vegetable", "drink"}
)
"""Kinds of things whose names are borrowed for colours (plum), and that are called by colours (golden retriever)."""
UNSEEN = frozenset({"place"})
"""Kinds of things that are somewhere rather than something."""
AGES = frozenset({"old", "older", "young", "younger", "elderly", "little"})
"""Said of people, who are what they are besides."""
STUFFS = frozenset({"straw"})
"""Colours that say what a thing is made of: a straw hat."""
DESCRIBING = frozenset({"colors", "materials", "sizes", "shades", "numbers"})


def find_stranger(tokens: Sequence[Token], at: int, book: Lexicon, known: Match | None) -> Match | None:
    """The longest noun phrase of the dictionary that starts at token `at`, if the lexicon has none as long.

    A word that the lexicon knows only as the tag of a drawing ("bench", of a biceps) counts as not known.
    """
    if tokens[at].norm in ONE_THING and tokens[at].kind == "word" and (known is None or known.length == 1):
        return Match(tokens[at].norm, 1, (("nouns", MARK + tokens[at].norm),), "singular", False)
    tables = frozenset() if known is None else frozenset(t for t, _ in known.senses)
    may_add = bool(tables) and tables <= LOOSE | PIGMENTS
    taken = 0 if known is None or may_add else known.length
    words: list[str] = []
    for token in tokens[at : at + LONGEST]:
        if token.kind != "word" or not token.norm.isascii():
            break
        words.append(token.norm)
    most = max(1, longest_name(tokens[at].norm))
    for length in range(min(most, len(words)), taken, -1):
        found = _singular(words[:length], book)
        if found is None or _category(found[0]) in UNSEEN:
            continue
        # "A tie in front of …" is no tie-in, and a "black book" is a book.
        leads = _leads_on(words[length - 1], book) and words[length - 1] != "can"  # a watering can
        if length == 1 or not (leads or _is_described(tokens, at, length, book)):
            noun, is_plural = found
            sense = ("nouns", MARK + noun)
            if known is None or length > known.length:
                return Match(noun, length, (sense,), "plural" if is_plural else "singular", is_plural)
            if length < known.length or ("colors" in tables and _category(noun) not in GROWN):
                return None
            senses = (*(s for s in known.senses if s[0] != "maybe"), sense)
            return Match(noun, length, senses, "plural" if is_plural else "singular", is_plural)
    return None


def _leads_on(word: str, book: Lexicon) -> bool:
    return any(table in ("glue", "relations", "scope") for table, _ in book.word(word))


def _category(noun: str) -> str | None:
    found = thing(noun)
    return None if found is None else found.category


ONE_THING = frozenset(
    {"binoculars", "dungarees", "earphones", "leggings", "overalls", "pajamas", "pyjamas", "shorts", "spectacles",
     "stairs", "tights", "trousers"}
)  # fmt: skip
"""Plurals that name one thing."""


def _singular(words: list[str], book: Lexicon) -> tuple[str, bool] | None:
    head = " ".join(words[:-1])
    if words[-1] in ONE_THING and (head == "" or thing(" ".join(words)) is not None):
        return " ".join(words), False
    for form, is_plural in book.forms(words[-1]):
        noun = f"{head} {form}" if head else form
        if len(noun) > 2 and thing(noun) is not None and not (not head and _is_verb(form, is_plural)):
            return noun, is_plural
    return None


def _is_verb(word: str, is_plural: bool) -> bool:
    """Whether a word that looks like a thing of the dictionary is a verb in use: "stays" are laced up by few."""
    return not is_plural and word.endswith("s") and parts_of_speech(word[:-1])[:1] == ("verb",)


def _is_described(tokens: Sequence[Token], at: int, length: int, book: Lexicon) -> bool:
    """Whether the phrase is a noun with an attribute before it: a "black book" is a book that is black."""
    first = book.find(tokens, at)
    taken = 1 if first is None else first.length
    rest = book.find(tokens, at + taken)
    reach = taken + (0 if rest is None else rest.length)
    tables = set() if first is None else {t for t, _ in first.senses}
    if rest is not None and "trades" in {t for t, _ in rest.senses} and reach >= length:
        return True  # a flower shop sells flowers
    if "glue" in tables or "scope" in tables:
        return True  # "a line" is no A-line
    if tokens[at].norm in STUFFS:
        return False
    if "colors" in tables and rest is not None and reach >= length and "nouns" in {t for t, _ in rest.senses}:
        return True  # a black cat is a cat
    is_age = tokens[at].norm in AGES and _category(" ".join(t.norm for t in tokens[at : at + length])) == "person"
    if is_age and rest is None and reach < length:
        reach = length  # "a young lady" is a lady, who is young
        return _singular([t.norm for t in tokens[at + 1 : at + length]], book) is not None
    if is_age:
        return True
    is_adjective = tables <= {"maybe"} and parts_of_speech(tokens[at].norm)[:1] == ("adjective",)
    is_adjective = is_adjective and rest is not None and "nouns" in {t for t, _ in rest.senses}
    if not is_adjective and DESCRIBING.isdisjoint(tables):
        return False
    if rest is not None and reach >= length and "colors" in {t for t, _ in rest.senses} and "sizes" in tables:
        return True  # "two small white bowls" are no butterflies
    if reach > length and rest is not None and "nouns" in {t for t, _ in rest.senses}:
        return True  # "a red wine glass"
    if "sizes" in tables and rest is not None and "nouns" in {t for t, _ in rest.senses} and reach >= length:
        return True  # a big cat is no lion
    if taken >= length or _category(" ".join(t.norm for t in tokens[at : at + length])) in GROWN:
        return False
    return reach >= length or _singular([t.norm for t in tokens[at + taken : at + length]], book) is not None
