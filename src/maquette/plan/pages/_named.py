"""Whom or what a page is for, where the prompt does not put the name in quotation marks: "a badge for Mira Okafor"."""

from ...understand.brief import Brief
from .contracts import Naming

MOST_WORDS = 4
MOST_LETTERS = 40


def name_in(brief: Brief) -> str | None:
    """The first words that no table knows and that are written as names are."""
    for wish in brief.unread:
        words = wish.words.split()
        is_written_large = all(w[:1].isupper() or not w[:1].isalpha() for w in words)
        if 1 <= len(words) <= MOST_WORDS and is_written_large and words[0][:1].isalpha():
            return wish.words
    return None


def led(names: Naming, brief: Brief, otherwise: str | None, *, proposes: bool) -> None:
    """Sees to it that the page has a headline: its own, else the name that it is for, else a proposed one."""
    if names.has("headline") or names.has("brand"):
        return
    own = name_in(brief)
    if own is not None:
        names.say("headline", own)
    elif otherwise and proposes:
        names.say("headline", otherwise, is_proposed=True)
