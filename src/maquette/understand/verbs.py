"""English words that look like nouns and are verbs where they stand: "a woman with an umbrella crosses the street"."""

from collections.abc import Sequence
from dataclasses import replace

from ..assets.things import parts_of_speech
from .lexicon import Lexicon, Match
from .marks import Mark
from .tokens import Token

LEADING_ON = frozenset({"that", "which", "who", "it", "she", "he"})
LED = frozenset({"a", "an", "the", "her", "his", "its", "them", "him", "two", "three", "four", "over", "as", "how"})
"""What follows "watches" where it is a verb."""
FOLLOWING = LED | frozenset(
    {"across", "against", "along", "around", "at", "behind", "beside", "by", "down", "for", "from", "in", "into",
     "near", "off", "on", "onto", "out", "past", "their", "through", "to", "toward", "towards", "under", "up", "with"}
)  # fmt: skip
"""What follows a verb sooner than the plural of a noun."""
EACH = frozenset({"each", "one"})
OTHER = frozenset({"other", "another"})
FACING = (("relations", "facing"),)
REACH = 5
"""Marks looked back over for the article that a noun belongs to."""


def as_verb(tokens: Sequence[Token], at: int, match: Match, before: Sequence[Mark], book: Lexicon) -> Match:
    """The match, or what it means as a verb where its place shows that it is one."""
    last = before[-1] if before else None
    token = tokens[at]
    following = tokens[at + match.length].norm if at + match.length < len(tokens) else ""
    if match.length > 1 and tokens[at + match.length - 1].norm == "face" and _each_other(tokens, at + match.length):
        return book.find(tokens[at : at + match.length - 1], 0) or match  # "a cat and a dog face each other"
    if last is None or match.length > 1:
        return match
    is_of_several = last.is_plural and following in LED
    if token.norm == "face" and last.get("nouns") and (is_of_several or _each_other(tokens, at + 1)):
        return replace(match, senses=FACING, number="singular")
    if match.is_bent and last.norm in LEADING_ON and _can_act(match):
        return replace(match, senses=())  # "light fog that swallows the street"
    if token.norm == "watches" and (following in LED or _is_doer(last)):
        return replace(match, norm=token.norm, senses=FACING, number="singular")
    if match.number == "plural" and match.is_bent and following in FOLLOWING and _is_of_one(before):
        verb = verb_of(token.norm)
        return replace(match, norm=verb, senses=(("actions", "action"),), number="singular") if verb else match
    return match


def verb_of(word: str) -> str | None:
    """The base form of a verb in the third person: "crosses" is of "cross"; None for what is none."""
    if not word.endswith("s") or word.endswith("ss"):
        return None
    stems = (word[:-2] if word.endswith("es") else "", word[:-1], word[:-3] + "y" if word.endswith("ies") else "")
    return next((stem for stem in stems if len(stem) > 2 and "verb" in parts_of_speech(stem)), None)


def acts(token: Token, following: Token | None, before: Sequence[Mark]) -> str | None:
    """The base form of an unknown word that is what one thing does: "a robot finds a seed"."""
    if following is None or following.norm not in FOLLOWING or not before or not before[-1].get("nouns"):
        return None
    if before[-1].is_plural:  # "children play with a ball"
        return token.norm if parts_of_speech(token.norm)[:1] == ("verb",) and len(token.norm) > 3 else None
    verb = verb_of(token.norm)
    return verb if verb and parts_of_speech(verb)[:1] == ("verb",) and not before[-1].is_plural else None


def _each_other(tokens: Sequence[Token], at: int) -> bool:
    one, other = (tokens[n].norm if n < len(tokens) else "" for n in (at, at + 1))
    return one in EACH and other in OTHER


def _can_act(match: Match) -> bool:
    """Whether what looks like a plural may be a verb."""
    return match.number == "plural" and match.length == 1 and "verb" in parts_of_speech(match.norm)


def _is_doer(mark: Mark) -> bool:
    """Whether a verb may follow: "a dog watches", "who watches"; "three watches" are counted."""
    return (bool(mark.get("nouns")) and not mark.is_plural) or mark.is_a(("glue", "subject"), ("glue", "pronoun"))


def _is_of_one(before: Sequence[Mark]) -> bool:
    """Whether a noun with "a" before it was told last: no plural of another noun can follow that."""
    if not before or not before[-1].get("nouns") or before[-1].is_plural:
        return False
    for mark in reversed(before[-REACH:]):
        if mark.norm in ("a", "an"):
            return True
        if mark.kind != "word" or mark.get("glue") or mark.get("relations") or mark.is_plural:
            return False
    return False
