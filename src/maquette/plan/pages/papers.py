"""Papers that one person hands to another: letterheads and résumés."""

import re
from collections.abc import Sequence

from ..content import Group, LetterContent, ProfileContent, Row, TextId
from ..nouns import has_pose
from ._named import led, name_in
from ._papers import paper_words
from .contracts import Contents, Naming, Order, may_propose, planners

HOW_TO_REACH = re.compile(r"@|\d{3,}|www\.|\.\w{2,6}$|^\+")
"""What tells an address, a number or a site from other small texts."""
BLANK = re.compile(r"\b(blank|leer\w*|vierge|en blanco)\b", re.I)
MOST_SAID = 120  # characters: a longer text is part of the letter itself


@planners.register("letterhead")
class Letterheads:
    """A firm's paper with a letter on it; blank where it is asked for so, or no other words are wanted."""

    def plan(self, order: Order) -> Contents:
        brief, names = order.brief, Naming.of(order)
        say, proposes = paper_words(brief.language).letter, may_propose(brief)
        led(names, brief, None, proposes=proposes)
        sender: list[TextId] = []
        said: list[TextId] = []
        for text in list(names.texts):
            if text.role in ("headline", "brand") or (
                text.role in ("subline", "label") and not HOW_TO_REACH.search(text.words)
            ):
                continue
            is_short = len(text.words) <= MOST_SAID and (text.role != "body" or HOW_TO_REACH.search(text.words))
            (sender if is_short else said).append(text.id)
        if not sender and proposes:
            contacts = paper_words(brief.language).resume.contacts
            sender = [names.say("contact", words, is_proposed=True) for words in contacts]
        is_blank = not proposes or BLANK.search(brief.prompt) is not None

        def propose(role: str, words: str) -> TextId:
            return names.say(role, words, is_proposed=True)

        if is_blank or said:
            content = LetterContent(sender=tuple(sender), paragraphs=tuple(said))
        else:
            content = LetterContent(
                sender=tuple(sender),
                recipient=tuple(propose("address", line) for line in say.recipient),
                subject=propose("subject", say.subject),
                paragraphs=(
                    propose("paragraph", say.salutation),
                    *(propose("paragraph", words) for words in say.paragraphs),
                ),
                closing=(propose("closing", say.closing),),
            )
        marks = [s for s in brief.subjects if not has_pose(s.noun)]
        return Contents(tuple(names.texts), content, has_hero=bool(marks), keeps_counts=False)


@planners.register("resume")
class Resumes:
    def plan(self, order: Order) -> Contents:
        brief, names = order.brief, Naming.of(order)
        say, proposes = paper_words(brief.language).resume, may_propose(brief)
        if not names.has("headline"):
            own = name_in(brief)
            if own is not None or proposes:
                words = own or paper_words(brief.language).badge.name
                names.say("headline", words, is_proposed=own is None)
        if proposes and not names.has("subline"):
            names.say("subline", say.title, is_proposed=True)
        contacts = [t.id for t in names.texts if t.role not in ("headline", "subline") and HOW_TO_REACH.search(t.words)]
        told = [t.id for t in names.texts if t.role not in ("headline", "subline") and t.id not in contacts]
        main, side = _given(order, names)

        def propose(role: str, words: str) -> TextId:
            return names.say(role, words, is_proposed=True)

        def short(title: str, words: Sequence[str]) -> Group:
            return Group(title=propose("section", title), rows=tuple(Row(label=propose("item", w)) for w in words))

        if proposes:
            if contacts:
                rows = tuple(Row(label=id) for id in contacts)
                side.insert(0, Group(title=propose("section", say.contact), rows=rows))
            else:
                side.insert(0, short(say.contact, say.contacts))
            if not main:
                main = [
                    Group(
                        title=propose("section", say.experience),
                        rows=tuple(
                            Row(label=propose("item", post), price=propose("firm", firm),
                                amount=propose("years", years), detail=propose("detail", what))
                            for post, firm, years, what in say.jobs
                        ),
                    ),
                    Group(
                        title=propose("section", say.education),
                        rows=tuple(
                            Row(label=propose("item", what), price=propose("firm", where),
                                amount=propose("years", years))
                            for what, where, years in say.schools
                        ),
                    ),
                ]  # fmt: skip
                side += [short(say.skills, say.skill_list), short(say.languages, say.language_list)]
            if not told:
                about = Row(label=propose("body", say.about))
                main.insert(0, Group(title=propose("section", say.profile), rows=(about,)))
        elif contacts:
            side.insert(0, Group(rows=tuple(Row(label=id) for id in contacts)))
        if told:
            main.insert(0, Group(rows=tuple(Row(label=id) for id in told)))
        return Contents(tuple(names.texts), ProfileContent(main=tuple(main), side=tuple(side)), has_hero=False)


def _given(order: Order, names: Naming) -> tuple[list[Group], list[Group]]:
    """The prompt's own sections: short words go to the side."""
    main: list[Group] = []
    side: list[Group] = []
    for section in dict.fromkeys(item.section for item in order.brief.items):
        items = [i for i in order.brief.items if i.section == section]
        is_short = all(len(i.label) <= 24 and not i.detail for i in items)
        rows = tuple(
            Row(
                label=names.say("item", i.label),
                amount=names.maybe("years", i.written or (str(i.amount) if i.amount is not None else None)),
                detail=names.maybe("detail", i.detail),
            )
            for i in items
        )
        (side if is_short and section else main).append(Group(title=names.maybe("section", section), rows=rows))
    return main, side
