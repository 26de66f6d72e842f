"""Which few words of a brief are looked up. Pure; depends on the prompt, its language and what was not understood.

Only what a picture needs facts for: names that the reader does not know ("Eiffel Tower"), things that it has no word
for ("a capybara"), and what is newest of a kind ("the latest iPhone"). Never what is private (`private.py`).
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, islice
from pathlib import Path

from ..understand.brief import Brief
from ..understand.lexicon import Lexicon, lexicon
from ..understand.tokens import UNSPACED, normal
from .model import Query, QueryKind
from .private import CONNECTORS, Private, find_private, is_year
from .words import WORD, Word, are_joined, is_uncased, tells_by_capitals, words_of

MOST = 3
"""Queries of one brief."""
LONGEST = 60  # characters of a query
LONGEST_NAME = 5  # words
MOST_SEEN = 60
"""Candidates looked at; a prompt with more unknown words than that is no brief."""

PHRASE_ENDS = frozenset({"glue", "scope", "relations", "nouns", "kinds", "places", "scenes", "parts", "actions"})
"""Tables of the lexicon whose words say nothing of the noun that follows."""
GRAMMAR = frozenset({"glue", "scope", "relations", "filler"})
SENTENCE_START = re.compile(r"(?:^|[.!?:;\n•*·–—]|\s-)\s*[\"'“„«(]*$")


def queries(brief: Brief, private: Private | None = None) -> tuple[Query, ...]:
    """At most three, in the order of the prompt, names before things before news; nothing private in any of them."""
    private = private or find_private(brief.prompt, brief.language, (t.words for t in brief.texts))
    told: dict[str, Query] = {}
    for found in (_names(brief), _things(brief), _news(brief)):
        for query in found:
            if query.words and _may_be_sent(query, private):
                told.setdefault(normal(query.words), query)
    return tuple(told.values())[:MOST]


def _may_be_sent(query: Query, private: Private) -> bool:
    if len(query.words) > LONGEST or any(c.isdigit() and not is_year(w) for w in query.words.split() for c in w):
        return False
    if private.touches(query.start, query.end) or private.holds(query.words):
        return False
    return query.kind == "thing" or not private.hides_name(query.start, query.end)


# Names -------------------------------------------------------------------------------------------


def _names(brief: Brief) -> Iterator[Query]:
    words, book = words_of(brief), lexicon(brief.language)
    if not tells_by_capitals(words):
        yield from _unspoken(brief, words, book)
        return
    index, seen = 0, 0
    while index < len(words) and seen < MOST_SEEN:
        word = words[index]
        if not (word.is_lost and word.is_capital and book.whole(word.text) is None):
            index += 1
            continue
        seen += 1
        first, last = _run(brief, words, index)
        is_command = first == last and _is_command(brief.prompt, words, first, book)
        if not is_command and not _has_number_beside(brief.prompt, words, first, last):
            yield _query(brief, "name", words[first].start, words[last].end)
        index = last + 1


def _run(brief: Brief, words: list[Word], at: int) -> tuple[int, int]:
    """The whole name around one of its words, "Statue of Liberty" or "Olympics 2024": its first and last word."""
    prompt, first, last = brief.prompt, at, at
    while last - first + 1 < LONGEST_NAME and (step := _next_of_name(brief, words, last, +1)):
        last += step
    while last - first + 1 < LONGEST_NAME and (step := _next_of_name(brief, words, first, -1)):
        first -= step
    for step, year in ((+1, last + 1), (-1, first - 1)):
        if 0 <= year < len(words) and is_year(words[year].text) and are_joined(prompt, words, year - step, year):
            return (first, year) if step > 0 else (year, last)
    return first, last


def _next_of_name(brief: Brief, words: list[Word], at: int, step: int) -> int:
    """How many words on the name goes on; 0: it ends here."""
    for many in (1, 2, 3):
        other = at + step * many
        if not 0 <= other < len(words) or not are_joined(brief.prompt, words, other - step, other):
            return 0
        word = words[other]
        if word.is_capital:
            # The first word of a sentence has its capital from there ("Photo of the Eiffel Tower"), and in German
            # every noun has one ("Foto von Bello").
            starts = SENTENCE_START.search(brief.prompt, max(0, word.start - 8), word.start) is not None
            is_common = starts or (brief.language.startswith("de") and step < 0 and many > 1)
            return many if word.is_lost or not is_common else 0
        if normal(word.text) not in CONNECTORS:
            return 0
    return 0


def _is_command(prompt: str, words: list[Word], at: int, book: Lexicon) -> bool:
    """Whether a word has its capital from the sentence that it starts, as a verb: "Depict a dog", "Call me"."""
    if at + 1 >= len(words) or not SENTENCE_START.search(prompt, max(0, words[at].start - 8), words[at].start):
        return False
    match = book.whole(words[at + 1].text)
    leads = {meaning for table, meaning in match.senses if table == "glue"} if match else set()
    return bool(leads & {"determiner", "definite", "pronoun"}) or normal(words[at + 1].text) in ("me", "us")


def _has_number_beside(prompt: str, words: list[Word], first: int, last: int) -> bool:
    """A name with a number is a house in a street, or a model: without it, it would be another one."""
    for index, inner in ((first - 1, first), (last + 1, last)):
        if 0 <= index < len(words) and words[index].text.isdigit() and not is_year(words[index].text):
            low, high = sorted((index, inner))
            if len(prompt[words[low].end : words[high].start].strip()) <= 1:
                return True
    return False


def _unspoken(brief: Brief, words: list[Word], book: Lexicon) -> Iterator[Query]:
    """Names in scripts without capitals: what stands together and nobody knows, up to the grammar after it."""
    end = len(brief.prompt) + 9
    run: list[Word] = []
    for word in (*words, Word("", end, end, False)):
        is_next = not run or (word.start - run[-1].end <= 1 and "\n" not in brief.prompt[run[-1].end : word.start])
        if word.is_lost and is_next:
            run.append(word)
            continue
        while run and (match := book.whole(run[-1].text)) and {table for table, _ in match.senses} <= GRAMMAR:
            run.pop()
        if run and len(run) <= LONGEST_NAME and not run[0].text.isdigit() and is_uncased(run[0].text):
            yield _query(brief, "name", run[0].start, run[-1].end)
        run = [word] if word.is_lost else []


# Things ------------------------------------------------------------------------------------------


def _things(brief: Brief) -> Iterator[Query]:
    """Nouns nobody knows: "a capybara", "two fluffy axolotls"; not verbs and adjectives, which stand elsewhere."""
    prompt, words, book = brief.prompt, words_of(brief), lexicon(brief.language)
    unknown = [_is_unknown(word, book) for word in words]
    for first, last in islice(_runs(unknown), MOST_SEEN):
        joined = all(are_joined(prompt, words, k, k + 1) for k in range(first, last))
        if not joined or last - first > 2 or not _is_counted(prompt, words, first, book):
            continue
        if not _names_next(prompt, words, last, book):
            noun = words[first] if book.about.adjectives == "after" else words[last]
            yield _query(brief, "thing", noun.start, noun.end)


def _runs(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """(first, last) of each stretch of True."""
    for is_set, group in groupby(range(len(flags)), key=flags.__getitem__):
        if is_set:
            indices = list(group)
            yield indices[0], indices[-1]


def _is_unknown(word: Word, book: Lexicon) -> bool:
    is_word = word.is_lost and not word.text.isdigit() and not word.is_capital and not is_uncased(word.text)
    return is_word and book.whole(word.text) is None


def _is_counted(prompt: str, words: list[Word], at: int, book: Lexicon) -> bool:
    """Whether an article or number leads to it, over colours and the like."""
    for index in range(at - 1, max(-1, at - 4), -1):
        if not are_joined(prompt, words, index, index + 1):
            return False
        match = book.whole(words[index].text)
        senses = match.senses if match else ()
        if words[index].text.isdigit() or any(s in senses for s in (("glue", "determiner"), ("glue", "definite"))):
            return True
        if any(table == "numbers" for table, _ in senses):
            return True
        if any(table in PHRASE_ENDS for table, _ in senses):
            return False
    return False


def _names_next(prompt: str, words: list[Word], at: int, book: Lexicon) -> bool:
    """Whether the next word is a noun, so that this one says what kind of it: "a sleeping dog"."""
    if at + 1 >= len(words) or not are_joined(prompt, words, at, at + 1):
        return False
    match = book.whole(words[at + 1].text)
    return match is not None and any(table in ("nouns", "maybe") for table, _ in match.senses)


# News --------------------------------------------------------------------------------------------


def _news(brief: Brief) -> Iterator[Query]:
    """ "the latest iPhone", "the current president of France"."""
    base, book, prompt = brief.language.partition("-")[0], lexicon(brief.language), brief.prompt
    for match in _fresh(base if base in _fresh_words() else "en").finditer(prompt):
        end, cursor = None, match.end()
        for word in islice(WORD.finditer(prompt, cursor, cursor + LONGEST), 4):
            known = book.whole(word.group())
            tables = {table for table, _ in known.senses} if known else {"nouns"}
            is_linking = end is not None and normal(word.group()) in CONNECTORS
            if prompt[cursor : word.start()].strip() or (tables & GRAMMAR and not is_linking):
                break
            cursor = word.end()
            end = cursor if tables & {"nouns", "maybe"} else end
        if end is not None:
            yield _query(brief, "news", match.start(), end)


@cache
def _fresh_words() -> dict[str, list[str]]:
    return tomllib.loads(Path(__file__).with_name("fresh.toml").read_text(encoding="utf-8"))


@cache
def _fresh(base: str) -> re.Pattern[str]:
    phrases = sorted(_fresh_words()[base], key=len, reverse=True)
    any_of = "|".join(map(re.escape, phrases))
    is_unspaced = re.search(f"[{UNSPACED}]", any_of) is not None
    return re.compile(any_of if is_unspaced else rf"(?<!\w)(?:{any_of})(?!\w)", re.IGNORECASE)


def _query(brief: Brief, kind: QueryKind, start: int, end: int) -> Query:
    return Query(" ".join(brief.prompt[start:end].split()), kind, brief.language, start, end)
