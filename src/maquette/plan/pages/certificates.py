"""Certificates: a title, to whom, for what, and lines to sign on."""

from ._words import page_words
from .contracts import Contents, Naming, Order, may_propose, planners


@planners.register("certificate")
class Certificates:
    def plan(self, order: Order) -> Contents:
        brief, names = order.brief, Naming.of(order)
        if not may_propose(brief):
            return Contents(tuple(names.texts))
        words = page_words(brief.language).certificate
        if not names.has("headline"):
            names.say("headline", words.title, is_proposed=True)
        if not names.has("label") and not names.has("body"):
            names.say("label", words.awarded, is_proposed=True)
        if not names.has("date"):
            names.say("signature", words.date, is_proposed=True)
        if not (names.has("caption") or names.has("author")):
            names.say("signature", words.signature, is_proposed=True)
        return Contents(tuple(names.texts))
