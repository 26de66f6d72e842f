"""Pages of few words: cards, signs, stories, banners, thumbnails and covers. What they lack most is a headline."""

from dataclasses import replace
from typing import Literal

from ...assets import nouns
from ...understand.brief import Brief
from ..content import SignContent
from ._dishes import about
from ._words import page_words
from .contracts import Contents, Naming, Order, may_propose, planners

GREETINGS = {
    "birthday": {"birthday", "birthday cake", "birthday-cake", "balloon", "party"},
    "wedding": {"wedding", "bride", "ring", "couple with heart"},
    "christmas": {"christmas", "christmas tree", "christmas-tree", "santa claus", "santa-claus"},
    "new_year": {"new year", "fireworks", "sparkler"},
    "love": {"love", "valentine", "heart", "red-heart", "rose"},
    "gift": {"gift", "voucher", "wrapped-gift", "coupon"},
    "thanks": {"thanks", "thank you", "gratitude"},
    "invitation": {"invitation", "invite", "celebration"},
}
"""Which greeting a card about something bears."""


SIGNS: tuple[Literal["shop", "street", "warning", "neon"], ...] = ("shop", "street", "warning", "neon")
LONGEST_NAME = 40
"""Characters: what is longer is no name."""


class FewWords:
    """A page with the prompt's own words; without any, what it is about."""

    def plan(self, order: Order) -> Contents:
        names = Naming.of(order)
        lead = self.lead(order.brief)
        if lead and not names.texts and may_propose(order.brief):
            names.say("headline", lead, is_proposed=True)
        return Contents(tuple(names.texts))

    def lead(self, brief: Brief) -> str | None:
        """A headline for a page without a single word: what it is about."""
        known = [*brief.topics, *(s.noun for s in brief.subjects)]
        return next((word for topic in known if (word := named(topic, brief.language))), None)


@planners.register("card")
class Cards(FewWords):
    def plan(self, order: Order) -> Contents:
        """On a business card whatever is neither name nor trade is a way to reach someone."""
        contents = super().plan(order)
        if order.brief.form != "business":
            return contents
        names = Naming(order.brief.language, list(contents.texts))
        for text in contents.texts:
            if text.role not in ("headline", "subline", "brand"):
                names.recast(text.id, "caption")
        return Contents(tuple(names.texts))

    def lead(self, brief: Brief) -> str | None:
        greetings, known = page_words(brief.language).greetings, about(brief) | {brief.form or ""}
        found = next((name for name, words in GREETINGS.items() if known & words or name in known), "other")
        return greetings[found]


@planners.register("sign")
class Signs(FewWords):
    def plan(self, order: Order) -> Contents:
        """Of the sort that the prompt names; large words in neon glow where it does not say how they look."""
        contents, form = super().plan(order), order.brief.form
        if form not in SIGNS:
            return contents
        content, texts = SignContent(form=form), contents.texts
        if form == "neon":
            texts = tuple(
                t if t.style or t.role == "caption" else t.model_copy(update={"style": "neon"}) for t in texts
            )
        return replace(contents, texts=texts, content=content)

    def lead(self, brief: Brief) -> str | None:
        return super().lead(brief) or page_words(brief.language).signs.welcome


@planners.register("story")
class Stories(FewWords):
    pass


@planners.register("banner")
class Banners(FewWords):
    pass


@planners.register("thumbnail")
class Thumbnails(FewWords):
    pass


class _Covers(FewWords):
    """Whose it is stands apart from what it is called."""

    def plan(self, order: Order) -> Contents:
        contents = super().plan(order)
        names = Naming(order.brief.language, list(contents.texts))
        small = [t for t in names.texts if t.role in ("subline", "body", "caption") and t.place is None]
        if small and not names.has("author") and len(small[-1].words) <= LONGEST_NAME:
            names.recast(small[-1].id, "author")
        return Contents(tuple(names.texts))


@planners.register("book_cover")
class BookCovers(_Covers):
    pass


@planners.register("magazine_cover")
class MagazineCovers(FewWords):
    pass


@planners.register("album_cover")
class AlbumCovers(_Covers):
    pass


@planners.register("podcast_cover")
class PodcastCovers(_Covers):
    pass


def named(noun: str, language: str) -> str | None:
    """An English noun in the language, with a capital; None when no word for it is known."""
    if language.partition("-")[0] == "en":
        return noun[:1].upper() + noun[1:]
    drawing = nouns("en").get(noun, noun)
    word = next((word for word, drawn in nouns(language).items() if drawn == drawing), None)
    return word[:1].upper() + word[1:] if word else None
