"""Certificates: a title, to whom, for what, and lines to sign on."""

from ._words import PageWords, page_words
from .contracts import Contents, Naming, Order, may_propose, planners


@planners.register("certificate")
class Certificates:
    def plan(self, order: Order) -> Contents:
        brief, names = order.brief, Naming.of(order)
        if not may_propose(brief):
            return Contents(tuple(names.texts))
        words = page_words(brief.language)
        _tell_who(names, words)
        if not names.has("headline"):
            names.say("headline", words.certificate.title, is_proposed=True)
        if not names.has("label") and not names.has("body"):
            names.say("label", words.certificate.awarded, is_proposed=True)
        if not names.has("date"):
            names.say("signature", words.certificate.date, is_proposed=True)
        if not (names.has("caption") or names.has("author")):
            names.say("signature", words.certificate.signature, is_proposed=True)
        return Contents(tuple(names.texts))


def _tell_who(names: Naming, words: PageWords) -> None:
    """A lone headline that is no name for such a page is the name of whom it is for."""
    lone = [t for t in names.texts if t.role in ("headline", "subline")]
    if len(lone) != 1 or lone[0].role != "headline":
        return
    titles = (*words.certificate.names, *page_words("en").certificate.names)
    if not any(title in lone[0].words.casefold() for title in titles):
        names.recast(lone[0].id, "subline")
