"""Pages of few words: cards, signs, packaging, banners, thumbnails and covers. What they lack most is a headline."""

from ...assets import nouns
from ...understand.brief import Brief
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


LONGEST_NAME = 40
"""Characters: what is longer is no name."""


class _FewWords:
    def plan(self, order: Order) -> Contents:
        names = Naming.of(order)
        lead = self.lead(order.brief)
        if lead and not names.texts and may_propose(order.brief):
            names.say("headline", lead, is_proposed=True)
        return Contents(tuple(names.texts))

    def lead(self, brief: Brief) -> str | None:
        """A headline for a page without a single word: what it is about."""
        known = [*brief.topics, *(s.noun for s in brief.subjects)]
        return next((named for topic in known if (named := _named(topic, brief.language))), None)


@planners.register("card")
class Cards(_FewWords):
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
class Signs(_FewWords):
    def lead(self, brief: Brief) -> str | None:
        return super().lead(brief) or page_words(brief.language).signs.welcome


@planners.register("packaging")
class Packagings(_FewWords):
    pass


@planners.register("banner")
class Banners(_FewWords):
    pass


@planners.register("thumbnail")
class Thumbnails(_FewWords):
    pass


class _Covers(_FewWords):
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
class MagazineCovers(_FewWords):
    pass


@planners.register("album_cover")
class AlbumCovers(_Covers):
    pass


@planners.register("podcast_cover")
class PodcastCovers(_Covers):
    pass


def _named(noun: str, language: str) -> str | None:
    """An English noun in the language, with a capital; None when no word for it is known."""
    if language.partition("-")[0] == "en":
        return noun[:1].upper() + noun[1:]
    drawing = nouns("en").get(noun, noun)
    word = next((word for word, drawn in nouns(language).items() if drawn == drawing), None)
    return word[:1].upper() + word[1:] if word else None
