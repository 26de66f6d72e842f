"""Pages of running text: the inside of a magazine, the front of a newspaper."""

from dataclasses import dataclass, field

from ..content import ArticleContent, Story, TextId
from ._named import name_in
from ._papers import paper_words
from .contracts import Contents, Naming, Order, may_propose, planners

LONGEST_NAME = 32  # characters of a paper's name
LONG = 90  # characters: from so many on, a text is running text whatever its role


@planners.register("magazine_page")
class MagazinePages:
    def plan(self, order: Order) -> Contents:
        brief, names = order.brief, Naming.of(order)
        say, proposes = paper_words(brief.language).article, may_propose(brief)
        found = _told(names)

        def have(id: TextId | None, role: str, words: str) -> TextId | None:
            return id or (names.say(role, words, is_proposed=True) if proposes else None)

        headline = found.headline or names.maybe("headline", name_in(brief))
        paragraphs = found.paragraphs
        is_own = bool(paragraphs)
        if not is_own and proposes:
            paragraphs = [names.say("paragraph", words, is_proposed=True) for words in say.paragraphs]
        story = Story(
            headline=have(headline, "headline", say.headline),
            kicker=have(found.kicker, "kicker", say.kicker),
            lead=found.lead or (None if is_own else have(None, "lead", say.lead)),
            byline=found.byline or (None if is_own else have(None, "byline", say.byline)),
            paragraphs=tuple(paragraphs),
            quote=None if is_own else have(None, "quote", say.quote),
            picture="hero",
        )
        content = ArticleContent(form="magazine", stories=(story,), folio=tuple(found.small))
        return Contents(tuple(names.texts), content)


@planners.register("newspaper")
class Newspapers:
    def plan(self, order: Order) -> Contents:
        brief, names = order.brief, Naming.of(order)
        say, proposes = paper_words(brief.language).newspaper, may_propose(brief)
        found = _told(names)
        heads = [t.id for t in names.texts if t.role in ("headline", "brand")]
        masthead = _masthead(names) or names.maybe("masthead", name_in(brief))
        rest = [id for id in heads if id != masthead]
        if masthead is not None:
            names.recast(masthead, "masthead")
            found = _told(names)
        if masthead is None and proposes:
            masthead = names.say("masthead", say.title, is_proposed=True)
        headline = rest[0] if rest else found.lead
        lead = found.lead if headline != found.lead else None
        paragraphs = found.paragraphs
        stories = []
        if proposes:
            if headline is None:
                headline = names.say("headline", paper_words(brief.language).article.headline, is_proposed=True)
            if not paragraphs:
                lead = lead or names.say("lead", say.lead, is_proposed=True)
                paragraphs = [names.say("paragraph", words, is_proposed=True) for words in say.paragraphs]
            stories = [
                Story(
                    headline=names.say("story", told[0], is_proposed=True),
                    paragraphs=tuple(names.say("paragraph", words, is_proposed=True) for words in told[1:]),
                )
                for told in say.stories
            ]
        main = Story(headline=headline, lead=lead, paragraphs=tuple(paragraphs), picture="hero")
        others = [Story(headline=id) for id in rest[1:]]
        content = ArticleContent(
            form="newspaper", masthead=masthead, folio=tuple(found.small), stories=(main, *others, *stories)
        )
        return Contents(tuple(names.texts), content)


@dataclass(slots=True)
class _Told:
    """What the prompt says itself, by the part that it plays."""

    headline: TextId | None = None
    kicker: TextId | None = None
    lead: TextId | None = None
    byline: TextId | None = None
    paragraphs: list[TextId] = field(default_factory=list)
    small: list[TextId] = field(default_factory=list)


def _told(names: Naming) -> _Told:
    told = _Told()
    for text in names.texts:
        if text.role == "headline" and told.headline is None:
            told.headline = text.id
        elif text.role == "body" or len(text.words) > LONG:
            told.paragraphs.append(text.id)
        elif text.role == "subline" and told.lead is None:
            told.lead = text.id
        elif text.role == "label" and told.kicker is None:
            told.kicker = text.id
        elif text.role in ("date", "price") or (text.role == "caption" and told.byline is not None):
            told.small.append(text.id)
        elif text.role == "caption":
            told.byline = text.id
        elif text.role not in ("headline", "brand", "masthead"):
            told.paragraphs.append(text.id)
    return told


def _masthead(names: Naming) -> TextId | None:
    """The paper's name: a brand, else the first of two headlines, the way a front page is read."""
    brand = next((t.id for t in names.texts if t.role == "brand"), None)
    first = next(iter(names.texts), None)
    others = [t for t in names.texts if t.role == "headline" and t is not first]
    is_name = first is not None and first.role in ("headline", "subline", "label") and len(first.words) <= LONGEST_NAME
    return brand or (first.id if first is not None and is_name and others else None)
