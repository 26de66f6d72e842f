"""From text to marks: every word or phrase that the lexicon knows, and the words it does not know."""

import re
from collections.abc import Sequence

from ..assets.things import parts_of_speech
from .compounds import split_compounds
from .counted import find_counted, grammar_of
from .emoji import drawing_of_emoji
from .figures import find_figures
from .heads_last import ENDING, ENDINGS, split_particles
from .lexicon import Lexicon, Match, Sense
from .marks import Mark
from .quotes import Exact
from .spans import Spans
from .strangers import MARK, find_stranger
from .tokens import JOINTS, Token, tokenise
from .typos import mended
from .verbs import acts, as_verb

SENTENCE_ENDS = frozenset(".!?。！？｡؟;；·|•।…")
CLAUSE_ENDS = frozenset(",，、،:：()（）[]—–؛~")
MOST = 1_000_000
"""A larger number is read as this one."""
MOST_DIGITS = 9
"""Enough to know that a number is beyond `MOST`."""
THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
YEARS = range(1500, 2101)
"""Four digits that are a year sooner than a count."""


def spot(text: str, exacts: Sequence[Exact], book: Lexicon) -> tuple[Mark, ...]:
    """All marks of a text in order; exact strings are marks of kind "exact", figures ("85 mm") have their sense."""
    by_start: dict[int, Exact] = {e.start: e for e in exacts if e.how != "listed"}
    taken = Spans((e.start, e.end) for e in exacts)
    figures = {f.start: f for f in find_figures(text) if not taken.touches(f.start, f.end)}
    grammar_name = book.about.grammar or book.about.script
    counted = [f for f in find_counted(text, grammar_name) if not taken.touches(f.start, f.end)]
    known = Spans((f.start, f.end) for f in figures.values())
    figures |= {f.start: f for f in counted if not known.touches(f.start, f.end)}
    masks = sorted([*((e.start, e.end) for e in exacts), *((f.start, f.end) for f in figures.values())])
    tokens = split_compounds([t for t in tokenise(text, tuple(masks)) if t.norm not in JOINTS], book)
    if (grammar := grammar_of(grammar_name)) is not None:
        tokens = split_particles(tokens, book, grammar)
    if book.about.script == "thai":
        tokens = _with_pauses(tokens, text)
    tokens = mended(tokens, text, book)
    marks: list[Mark] = []
    senses: tuple[Sense, ...]
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.norm.startswith(ENDING) and token.kind == "word":
            marks.append(Mark(token.start, token.end, "", "word", (ENDINGS[token.norm.removeprefix(ENDING)],)))
            index += 1
            continue
        match = book.find(tokens, index) if token.kind in ("word", "number") else None
        if book.is_english and _is_one_adjective(tokens, index, match, text):
            last = tokens[index + 1]
            marks.append(Mark(token.start, last.end, f"{token.norm}-{last.norm}", "word"))
            index += 2
            continue
        if match and _breaks_a_word(tokens, index, match, book):
            match = None
        if book.is_english and token.kind == "word" and (stranger := find_stranger(tokens, index, book, match)):
            match = stranger
        if match:
            last = tokens[index + match.length - 1]
            if book.is_english:
                match = _within_reach(tokens, index, as_verb(tokens, index, match, marks, book), book)
                last = tokens[index + match.length - 1]
            is_plural = _is_plural(match, text[token.start : last.end], marks, book)
            if is_plural and match.number == "either" and book.about.relation_follows:
                is_plural = not _is_postposition(book.find(tokens, index + match.length))
            if match.is_bent and any(table in ("nouns", "maybe") for table, _ in match.senses):
                marks += _within(match, token, book)
            senses = _of_part(match.senses, tokens, index, book) if token.is_part else match.senses
            marks.append(Mark(token.start, last.end, match.norm, token.kind, senses, is_plural, match.is_bent))
            if match.length > 1 and last.norm in book.articled and marks[-1].get("relations"):
                marks.append(Mark(last.end, last.end, "", "word", (("glue", "definite"),)))  # "a sinistra delle zucche"
            index += match.length
            continue
        senses = ()
        kind: str = token.kind
        if token.kind == "exact" and token.start in figures:
            senses = (figures[token.start].sense,)
            kind = "number" if senses[0][0] == "numbers" else "figure"
        elif token.kind == "color":
            senses = (("colors", token.norm),)
        elif token.kind == "number" and (number := _count(token.norm)) is not None:
            senses = (("numbers", str(number)),)
        elif token.kind == "emoji" and (drawing := drawing_of_emoji(token.norm)):
            senses = (("nouns", drawing),)
        elif token.kind == "break":
            senses = _break_senses(text, token, tokens[index + 1] if index + 1 < len(tokens) else None)
        elif (
            book.is_english
            and token.kind == "word"
            and (verb := acts(token, tokens[index + 1] if index + 1 < len(tokens) else None, marks))
        ):
            marks.append(Mark(token.start, token.end, verb, "word", (("actions", "action"),)))
            index += 1
            continue
        elif book.is_english and token.kind == "word" and _ends_compound(marks, token):
            senses = (("nouns", MARK + token.norm),)
        elif token.norm in SENTENCE_ENDS and _ends_sentence(text, token, book):
            senses = (("stop", "sentence"),)
        elif token.norm in CLAUSE_ENDS:
            senses = (("stop", "clause"),)
        marks.append(Mark(token.start, token.end, token.norm, kind, senses, exact=by_start.get(token.start)))
        index += 1
    return _numbered(_joined(_whole_words(marks), text))


def masked(marks: Sequence[Mark], exacts: Sequence[Exact]) -> tuple[Mark, ...]:
    """The marks with one more set of strings taken out: what lies under a string is no word of the prompt.

    Args:
        marks: As spotted; those of strings among `exacts` stay as they are.
        exacts: All strings, in order and apart.
    """
    out: list[Mark] = []
    queue = sorted(exacts, key=lambda e: e.start, reverse=True)
    for mark in marks:
        while queue and queue[-1].start <= mark.start:
            exact = queue.pop()
            out.append(Mark(exact.start, exact.end, "", "exact", exact=None if exact.how == "listed" else exact))
        if out and out[-1].kind == "exact" and mark.start < out[-1].end:
            continue
        if queue and queue[-1].start < mark.end:
            continue  # a phrase that reaches into a string
        out.append(mark)
    for exact in reversed(queue):
        out.append(Mark(exact.start, exact.end, "", "exact", exact=None if exact.how == "listed" else exact))
    return _numbered(out)


def _ends_compound(before: Sequence[Mark], token: Token) -> bool:
    """Whether a word that is no visible thing by itself is one after a noun: "a fence post"."""
    last, earlier = (before[-n] if len(before) >= n else None for n in (1, 2))
    if last is None or not last.get("nouns") or last.is_plural or last.is_bent or last.end + 1 != token.start:
        return False
    is_told = earlier is not None and (
        earlier.get("glue") == "determiner" or any(map(earlier.get, ("colors", "numbers")))
    )
    return is_told and parts_of_speech(token.norm)[:1] == ("noun",) and not token.norm.endswith("ing")


TELLING = frozenset({"colors", "shades", "materials"})
COLORED = frozenset({"colored", "coloured", "toned", "hued", "tinted"})


def _is_one_adjective(tokens: Sequence[Token], at: int, match: Match | None, text: str) -> bool:
    """Whether a hyphen makes one adjective of two words: "three-legged", "star-patterned"; not "red-haired"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or not following.norm.endswith("ed") or text[tokens[at].end : following.start] != "-":
        return False
    if following.norm in COLORED or (match is not None and match.length > 1):
        return False
    return match is None or TELLING.isdisjoint(table for table, _ in match.senses)


NAMED = frozenset({"nouns", "supports"})


def _within_reach(tokens: Sequence[Token], at: int, match: Match, book: Lexicon) -> Match:
    """The match without its last word, where that begins a thing: a "modern kitchen table" is a kitchen table."""
    tables = {table for table, _ in match.senses}
    if match.length < 2 or not tables <= {"scenes", "places"} or tokens[at + match.length - 1].norm == "the":
        return match
    beyond = book.find(tokens, at + match.length - 1)
    if beyond is None or beyond.length < 2 or NAMED.isdisjoint(table for table, _ in beyond.senses):
        return match
    return book.find(tokens[at : at + match.length - 1], 0) or match


def _within(match: Match, token: Token, book: Lexicon) -> list[Mark]:
    """What a form of a noun says besides, as marks without letters before it: الباب is "the", بابان is "two"."""
    out = []
    is_one = match.number == "singular"  # a definite plural may be any: "grid of the lemons"
    if is_one and token.norm.startswith(book.definite) and not match.norm.startswith(book.definite):
        out.append(Mark(token.start, token.start, "", "word", (("glue", "definite"),)))
    if match.number == "dual":
        out.append(Mark(token.start, token.start, "2", "number", (("numbers", "2"),)))
    return out


QUALIFYING = frozenset(
    {"colors", "shades", "materials", "substances", "sizes", "numbers", "light_kinds", "letterings", "nouns", "topics",
     "maybe", "filler", "moods", "styles"}
)  # fmt: skip
"""Tables of what the first part of a compound can say of a thing: an Abendkleid is worn at any hour."""


def _of_part(senses: tuple[Sense, ...], tokens: Sequence[Token], index: int, book: Lexicon) -> tuple[Sense, ...]:
    """What the first part of a compound says of its second."""
    second = book.find(tokens, index + 1)
    if second is None or not any(table == "nouns" for table, _ in second.senses):
        return senses
    return tuple(sense for sense in senses if sense[0] in QUALIFYING)


GOVERNING = frozenset({"of", "from", "for", "in", "with"})
"""Small words that are prepositions."""


def _is_plural(match: Match, written: str, before: Sequence[Mark], book: Lexicon) -> bool:
    """Whether a form that can be a plural is one: not after a preposition or another noun ("obok książki")."""
    if match.number != "either":
        return match.number in ("plural", "dual")
    if any(word.endswith(book.endings.singular) for word in written.casefold().split()):
        return False
    for mark in reversed(before):
        if any(mark.get(t) for t in ("relations", "nouns", "kinds", "scope")) or mark.get("glue") in GOVERNING:
            return False
        if mark.kind != "word" or mark.get("glue"):
            break
    return True


def _is_postposition(match: Match | None) -> bool:
    """Whether a small word follows a noun that then is a case of the singular: दरवाज़े के ऊपर."""
    return match is not None and any(table in ("glue", "relations") for table, _ in match.senses)


def _count(digits: str) -> int | None:
    """How many things a number can mean; None for decimals, years and zero."""
    if THOUSANDS.fullmatch(digits):
        digits = re.sub("[.,]", "", digits)
    elif len(digits) == 4 and digits.isdecimal() and int(digits) in YEARS:
        return None
    if not digits.isdecimal():
        return None
    number = int(digits[: MOST_DIGITS + 1])
    return min(number, MOST) if number else None


LONGEST_SHORT = 8
LAST_WORD = re.compile(r"[^\W\d_]+\Z")
"""An abbreviation, at most so long, before its full stop."""
ORDINAL = re.compile(r"[^\n\d.,:]\d{1,2}$")
"""A number before a full stop, not at the head of a line, where it counts the line."""


def _ends_sentence(text: str, token: Token, book: Lexicon) -> bool:
    after = text[token.end : token.end + 1]
    word = LAST_WORD.search(text, max(0, token.start - LONGEST_SHORT), token.start)
    if after == " " and word is not None and word[0].casefold() in book.about.abbreviations:
        return False
    if book.about.ordinal_dots and after == " " and ORDINAL.search(text[max(0, token.start - 3) : token.start]):
        return False
    return token.norm != "." or not after or after.isspace() or not after.isascii()


def _break_senses(text: str, token: Token, following: Token | None) -> tuple[Sense, ...]:
    # A line that goes on in lower case was only wrapped, unless it is an item of a list.
    if (
        following
        and not text[token.end : following.start].strip()
        and following.kind == "word"
        and text[following.start].islower()
        and text[: token.start].rstrip(" ")[-1:] not in (".", ":", "\n")
    ):
        return (("stop", "space"),)
    return (("stop", "sentence"),)


def _with_pauses(tokens: Sequence[Token], text: str) -> list[Token]:
    """Thai words with a comma, without letters, for every space between them: it is where a clause ends."""
    out: list[Token] = []
    for token in tokens:
        last = out[-1] if out else None
        is_pause = last is not None and last.end < token.start and token.kind == "word"
        if last is not None and is_pause and _is_thai(text[last.end - 1]) and _is_thai(text[token.start]):
            out.append(Token(",", last.end, last.end, "punct"))
        out.append(token)
    return out


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def _is_kana(character: str) -> bool:
    return "\u30a1" <= character <= "\u30ff"


def _is_thai(character: str) -> bool:
    return "\u0e00" <= character <= "\u0e7f"


LEANING = frozenset("ะัาำิีึืฺุู็่้๊๋์ํๅๆ")
"""Thai vowels and signs that lean on the letter before; no word starts with one."""
LEADING = frozenset("เแโใไ")
"""Thai vowels that are written before their letter; no word ends with one."""
SHORT = 3
"""Thai signs; so short a word beside others that nobody knows is more likely a piece of one."""


def _whole_words(marks: Sequence[Mark]) -> list[Mark]:
    """Without short Thai words that stand against unknown letters: กา is no crow within การ."""
    out = list(marks)
    for i, mark in enumerate(marks):
        if mark.kind != "word" or not mark.senses or mark.end - mark.start > SHORT or not _is_thai(mark.norm[:1]):
            continue
        before, after = out[i - 1] if i else None, marks[i + 1] if i + 1 < len(marks) else None
        if (before and before.is_unknown and before.end == mark.start and _is_thai(before.norm[:1])) or (
            after and after.is_unknown and after.start == mark.end and _is_thai(after.norm[:1])
        ):
            out[i] = Mark(mark.start, mark.end, mark.norm, "word")
    return out


def _breaks_a_word(tokens: Sequence[Token], at: int, match: Match, book: Lexicon) -> bool:
    """Whether a match cuts a word in two: カ is no phrase within カメラ, and 本 no book at the head of 本棚."""
    length = match.length
    before, first = tokens[at - 1] if at else None, tokens[at]
    last, after = tokens[at + length - 1], tokens[at + length] if at + length < len(tokens) else None
    is_joined = after is not None and last.end == after.start
    if after is not None and is_joined and (after.norm[:1] in LEANING or last.norm[-1:] in LEADING):
        return True
    if length > 2:
        return False
    if (
        length == 1
        and book.about.script == "kana"
        and _is_han(first.norm)
        and after is not None
        and last.end == after.start
        and _is_han(after.norm)
        and any(table == "nouns" for table, _ in match.senses)
        and book.find(tokens, at + 1) is None
    ):
        return True  # the last part of a compound is what it is; the first is not
    cuts_head = (
        before is not None
        and before.end == first.start
        and _is_kana(before.norm[-1:] or " ")
        and _is_kana(first.norm[:1])
    )
    cuts_tail = (
        after is not None and last.end == after.start and _is_kana(last.norm[-1:]) and _is_kana(after.norm[:1] or " ")
    )
    return cuts_head or cuts_tail


def _joined(marks: list[Mark], text: str) -> list[Mark]:
    """Unknown characters of an unspaced script that stand together are one unknown word."""
    out: list[Mark] = []
    for mark in marks:
        last = out[-1] if out else None
        if (
            last
            and mark.is_unknown
            and last.is_unknown
            and last.end == mark.start
            and (mark.end - mark.start == 1 or _is_thai(mark.norm[:1]))
            and not mark.norm.isascii()
        ):
            out[-1] = Mark(last.start, mark.end, last.norm + mark.norm, "word")
        else:
            out.append(mark)
    # Hiragana alone is grammar, not meaning.
    return [m for m in out if not (m.is_unknown and all("\u3041" <= c <= "\u309f" or c == "ー" for c in m.norm))]


def _numbered(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    sentence = clause = 0
    out = []
    for mark in marks:
        out.append(mark.at(sentence, clause))
        if (stop := mark.get("stop")) is not None:
            sentence += stop == "sentence"
            clause += stop in ("sentence", "clause")
    return tuple(out)
