"""Tickets and badges: what they are for, where it is, and a code that scanners read."""

import re
import zlib
from collections.abc import Sequence

from ...understand.brief import Brief
from ..content import Row, TicketContent
from ._named import led, name_in
from ._papers import PaperWords, paper_words
from .contracts import Contents, Naming, Order, may_propose, planners

FIELDS = ("row", "seat", "gate")
MOST_FIELDS = 5
PERSON = re.compile(r"[^\W\d_][^\W\d_.'’-]*\.?(?:[ -][^\W\d_][^\W\d_.'’-]*\.?){1,3}")


@planners.register("ticket")
class Tickets:
    def plan(self, order: Order) -> Contents:
        brief, names = order.brief, Naming.of(order)
        say, proposes = paper_words(brief.language), may_propose(brief)
        led(names, brief, say.ticket.title, proposes=proposes)
        rows = _fields(brief, names, say, proposes=proposes)
        digits = f"{zlib.crc32(brief.prompt.encode()) % 10**8:08d}"
        number = names.say("number", f"{say.ticket.number} {digits}", is_proposed=True) if proposes else None
        if proposes and not (names.has("caption") or names.has("label") or names.has("body")):
            names.say("label", say.ticket.admit, is_proposed=True)
        return Contents(
            tuple(names.texts),
            TicketContent(fields=tuple(rows), number=number, code=digits),
            has_hero=any(s.noun not in FIELDS for s in brief.subjects),
            keeps_counts=False,
        )


@planners.register("badge")
class Badges:
    def plan(self, order: Order) -> Contents:
        brief, names = order.brief, Naming.of(order)
        say, proposes = paper_words(brief.language), may_propose(brief)
        _told_apart(names)
        if not names.has("headline"):
            own = name_in(brief)
            if own is not None or proposes:
                names.say("headline", own or say.badge.name, is_proposed=own is None)
        if proposes and not names.has("brand") and not names.has("label"):
            names.say("brand", say.badge.event, is_proposed=True)
        if proposes and not names.has("subline"):
            names.say("subline", say.badge.role, is_proposed=True)
        whose = next((t.words for t in names.texts if t.role == "headline"), "")
        content = TicketContent(form="badge", code=whose if proposes else "")
        return Contents(tuple(names.texts), content, keeps_counts=False)


def _told_apart(names: Naming) -> None:
    """Whose badge it is and what it is for: a name has two or three capitalised words and no figure in it."""
    lead = [t for t in names.texts if t.role in ("headline", "brand")]
    persons = [t for t in lead if PERSON.fullmatch(t.words)]
    if len(lead) < 2 or not persons:
        return
    for text in lead:
        names.recast(text.id, "headline" if text is persons[0] else "brand")


def _fields(brief: Brief, names: Naming, say: PaperWords, *, proposes: bool) -> Sequence[Row]:
    """What the prompt lists or says of rows, seats and gates; else a row and a seat."""
    if brief.items:
        return [
            Row(
                label=names.say("field", item.label),
                amount=names.maybe("value", item.written or (str(item.amount) if item.amount is not None else None)),
            )
            for item in brief.items[:MOST_FIELDS]
        ]
    rows = []
    words: dict[str, str] = {field: getattr(say.ticket, field) for field in FIELDS}
    for word in words.values():
        found = re.search(rf"(?<!\w){re.escape(word)}\s*[:#]?\s*(\w{{1,4}})(?!\w)", brief.prompt, re.I)
        if found and any(c.isdigit() or c.isupper() for c in found[1]):
            rows.append(Row(label=names.say("field", word), amount=names.say("value", found[1])))
    if rows or not proposes:
        return rows
    return [
        Row(label=names.say("field", word, is_proposed=True), amount=names.say("value", value, is_proposed=True))
        for word, value in ((words["row"], "7"), (words["seat"], "14"), (words["gate"], "B"))
    ]
