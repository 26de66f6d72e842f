"""What stands before a colon: a word for a list ("items"), its heading ("Starters"), something else. Pure."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from ..lexicon import lexicon
from ..tokens import tokenise
from .words import WordBook

HeadKind: TypeAlias = Literal["cue", "thing", "part", "section", "kind", "counted", "free", "other"]
"""cue: names the list, no heading; thing: may name things to draw as well; part: what parts of a screen they are;
section: a menu's heading; kind: the picture itself ("Menu:"); counted: "three habits:"; free: any other short phrase;
other: no list of items follows."""

NOUN_FIRST = frozenset({"fr", "es", "it", "pt", "pl", "ru", "ar"})
"""Languages in which what a noun is of follows it: "étapes de la recette"."""
MOST_WORDS, LONGEST = 6, 60
"""Words and characters of a heading."""
NUMBER_SENSE = "numbers"
MARKUP = " \t\n*_`#>-–—•:："


@dataclass(frozen=True, slots=True)
class Head:
    """The words before a colon, or a line above a list."""

    start: int
    end: int
    kind: HeadKind
    title: str
    """What it would be as a printed heading, verbatim."""
    is_negated: bool = False
    """It says what is not wanted ("no title"): what follows its colon is of something else."""
    count: int | None = None
    """How many entries it announces, if it does."""


def head_of(text: str, start: int, end: int, book: WordBook) -> Head:
    """What the words `text[start:end]` are as a head."""
    stretch = text[start:end].strip(MARKUP)
    start = text.find(stretch, start, end) if stretch else start
    end = start + len(stretch)
    title = _title(stretch, book)
    count = _count(stretch, book.language)
    is_negated = book["heads"]["negation"].at_start(stretch) is not None and len(stretch.split()) > 1
    kind, words = _kind(stretch, title, count, book)
    title = words or title
    at = text.rfind(title, start, end) if title else -1
    return Head(start if at < 0 else at, end if at < 0 else at + len(title), kind, title, is_negated, count)


def _kind(stretch: str, title: str, count: int | None, book: WordBook) -> tuple[HeadKind, str | None]:
    """What a head is, and which of its words say so; None: all of its title."""
    heads = book["heads"]
    for form in (title, _without_follow(title, book)):
        for row in ("section", "other", "kind", "part", "cue", "thing"):
            if heads[row].whole(form):
                return row, None
    bare = _without_follow(stretch, book)
    if (match := heads["cue"].at_end(bare)) and not heads["other"].at_end(bare):
        return "cue", match[0].strip()
    if heads["kind"].has(stretch) or book.all("charts").has(stretch) or _names_a_kind(stretch, book.language):
        return "kind", None
    for row in ("section", "part", "thing", "other"):
        if match := heads[row].at_end(bare):
            return row, match[0].strip()  # type: ignore[return-value]  # as above
    if heads["other"].at_start(bare):
        return "other", None
    title = title[len(first) :].lstrip() if (first := _number_first(title, book.language)) else title
    match = heads["cue"].at_start(title)
    if match and (
        book.language.partition("-")[0] in NOUN_FIRST or book["entries"]["weak"].at_start(title[match.end() :])
    ):
        return "cue", match[0].strip()
    if count is not None:
        return "counted", None
    return ("free" if 0 < len(title.split()) <= MOST_WORDS and len(title) <= LONGEST else "other"), None


def _title(stretch: str, book: WordBook) -> str:
    """The head without what leads to it: "a menu with Starters" → "Starters"."""
    entries = book["entries"]
    cut = 0
    for row in ("lead", "weak"):
        found = list(entries[row].pattern.finditer(stretch))
        if found and stretch[found[-1].end() :].strip():
            cut = max(cut, found[-1].end() if row == "lead" else 0)
    title = stretch[cut:].strip(MARKUP)
    match = entries["article"].at_start(title)
    return title[match.end() :].strip() if match and title[match.end() :][:1].isspace() else title


def _without_follow(stretch: str, book: WordBook) -> str:
    follow = book["heads"]["follow"]
    if match := follow.at_end(stretch):
        stretch = stretch[: match.start()].rstrip()
    if match := follow.at_start(stretch):
        stretch = stretch[match.end() :].lstrip()
    return stretch


def _count(stretch: str, language: str) -> int | None:
    """The number a head begins its noun with: "three columns", "4 schritte"."""
    words = lexicon(language)
    tokens = tokenise(stretch)[-4:]
    for index, token in enumerate(tokens):
        if token.kind == "number" and token.norm.isdecimal() and len(token.norm) < 3 and index + 1 < len(tokens):
            return int(token.norm)
        found = words.find(tokens, index) if token.kind == "word" else None
        number = next((m for t, m in found.senses if t == NUMBER_SENSE), None) if found else None
        if number is not None and found is not None and index + found.length < len(tokens) and number.isdecimal():
            return int(number)
    return None


def _number_first(title: str, language: str) -> str:
    """The number that a head begins with: "3 tips for better sleep"."""
    tokens = tokenise(title[:40])
    if tokens and tokens[0].kind == "number":
        return title[: tokens[0].end]
    found = lexicon(language).find(tokens, 0) if tokens else None
    is_number = found is not None and any(t == NUMBER_SENSE for t, _ in found.senses)
    return title[: tokens[found.length - 1].end] if found is not None and is_number else ""


def _names_a_kind(stretch: str, language: str) -> bool:
    """Whether the words name the picture: "a café menu", "receipt"."""
    if len(stretch) > 200:
        return False
    words = lexicon(language)
    tokens = tokenise(stretch)
    at = 0
    while at < len(tokens):
        found = words.find(tokens, at) if tokens[at].kind == "word" else None
        if found is not None and any(t == "kinds" and m not in ("scene",) for t, m in found.senses):
            return True
        at += found.length if found is not None else 1
    return False


def is_reference(label: str, book: WordBook) -> bool:
    """Whether a label with a plain number is no entry but a reference: "Table 5", "Invoice No. 12"."""
    found = book["heads"]["reference"].at_end(label.rstrip(" #.:№"))
    return found is not None


SMALL = frozenset({"glue", "relations", "scope", "sides"})
"""Tables of the lexicon whose words tie other words together."""


def leads_on(label: str, book: WordBook) -> bool:
    """Whether words begin with one that ties them to what stands before: "in red", "of a house", "and a sun"."""
    found = lexicon(book.language).find(tokenise(label[:LONGEST]), 0)
    return found is not None and any(table in SMALL for table, _ in found.senses)
