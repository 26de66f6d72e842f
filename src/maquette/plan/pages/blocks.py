"""Infographics and slides: columns, steps, points in time, comparisons, large figures, bullets."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from ...assets import drawing_names, label_en, nouns
from ...understand.brief import Brief, Item, Subject
from ..content import Block, BlocksContent
from ..model import Motif, Notice, Panel
from ._amounts import style_for, written
from ._listed import listed, sections
from ._words import page_words
from .charts import charted
from .contracts import Contents, Naming, Order, may_propose, own_words, planners

Form = Literal["columns", "steps", "timeline", "comparison", "statistics", "process", "bullets"]
FORMS: frozenset[str] = frozenset({"columns", "steps", "timeline", "comparison", "statistics", "process", "bullets"})
MOST = 12
YEARS = re.compile(r"^\s*(?:\D{0,12}\s)?(?:1[0-9]|20|21)\d\d\b|^\s*\d{1,2}:\d\d\b")
NUMBERED = frozenset({"steps", "process"})
WEIGHED = frozenset({"columns", "comparison"})  # forms whose parts are things beside each other
USUAL_COUNT = {"comparison": 2, "steps": 4, "process": 4}
POINTS = frozenset({"body", "item"})  # roles of texts that are points of a slide where several are given
PARTS = frozenset({"columns", "comparison", "steps", "process", "statistics"})
"""Forms whose strings besides the title are parts, however they are read."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A block before it has ids."""

    title: str | None = None
    body: str | None = None
    figure: str | None = None
    points: tuple[str, ...] = ()
    thing: Subject | None = None
    """What it is about, if that is to be seen in it."""
    is_proposed: bool = False


@planners.register("infographic")
class Infographics:
    def plan(self, order: Order) -> Contents:
        brief = order.brief
        if brief.figures.chart and any(i.amount is not None for i in brief.items):
            return charted(order, "chart")
        return _blocks(order, form_of(brief))


@planners.register("slide")
class Slides:
    def plan(self, order: Order) -> Contents:
        brief = order.brief
        if brief.figures.chart and any(i.amount is not None for i in brief.items):
            return charted(order, "chart")
        form = form_of(brief) if brief.form in FORMS or brief.composition.columns else "bullets"
        if form == "bullets" and order.texts and not brief.items and not _points(order):
            return Contents(own_words(order.texts))  # a title slide
        return _blocks(order, form)


def form_of(brief: Brief) -> Form:
    """As said; else dates make a timeline, bare figures statistics, arrows a process, anything else columns."""
    if brief.form in FORMS:
        return brief.form  # type: ignore[return-value]
    items = brief.items
    if len(items) >= 2 and all(YEARS.match(i.label) for i in items):
        return "timeline"
    if any(i.leads_to for i in items):
        return "process"
    if items and all(i.amount is not None for i in items):
        return "statistics"
    return "columns"


def _points(order: Order) -> tuple[str, ...]:
    """Ids of texts that are blocks themselves: several of one small role, or all but the title of a page of parts."""
    small = POINTS | {"subline", "label"} if order.brief.form in PARTS else POINTS
    ids = tuple(t.id for t in order.texts if t.role in small and t.place is None)
    plain = tuple(t.id for t in order.texts if t.role in POINTS and t.place is None)
    ids = ids if len(plain) >= 2 or len(ids) > 2 else plain
    return ids if len(ids) >= 2 else ()


def _blocks(order: Order, form: Form) -> Contents:
    brief, names = order.brief, Naming.of(order)
    proposes = may_propose(brief)
    style = style_for(brief, brief.items, brief.figures)
    asked = brief.composition.columns or brief.composition.rows
    own = _points(order) if not brief.items else ()
    notices: list[Notice] = []
    told = sections(brief.prompt) if form == "comparison" and not own else ()
    told = told or (listed(brief.prompt) if form in PARTS and not (brief.items or own) else ())
    figures = listed(brief.prompt) if form == "statistics" and not own else ()
    if figures and all(t.figure for t in figures):
        told = figures  # "40 000 bees" is one figure, however it is read
    if told:
        parts = [
            _Part(t.words if t.figure else t.words[:1].upper() + t.words[1:], figure=t.figure, points=t.points)
            for t in told
        ]
    elif brief.items and form in WEIGHED and len({i.section for i in brief.items}) > 1:
        parts = _sections(brief.items)
    elif brief.items:
        parts = [_part(i, written(i, style, brief.figures, brief.language)) for i in brief.items if i.label.strip()]
    elif own:
        texts = {t.id: t.words for t in order.texts}
        parts = [_Part(body=texts[id]) if len(texts[id]) > 40 else _Part(title=texts[id]) for id in own]
        for id in own:
            names.drop(id)
    elif proposes and form in WEIGHED and len(things := _things(order)) > 1:
        parts = things
    else:
        count = asked or USUAL_COUNT.get(form, 3)
        parts = _proposed(brief, form, count) if proposes else [_Part()] * count
    if len(parts) > MOST:
        lost = ", ".join(f"“{p.title or p.body or p.figure}”" for p in parts[MOST : MOST + 3])
        notices.append(Notice(words=lost, why=f"at most {MOST} parts are shown; {len(parts) - MOST} were left out"))
        parts = parts[:MOST]
    if form in NUMBERED and proposes and not any(p.figure for p in parts):
        parts = [replace(p, figure=str(k + 1)) for k, p in enumerate(parts)]
    panels = _pictures(brief, parts) if form in ("columns", "steps", "process", "comparison", "timeline") else {}
    blocks = tuple(
        Block(
            title=names.maybe("item", p.title, is_proposed=p.is_proposed),
            body=names.maybe("detail", p.body, is_proposed=p.is_proposed),
            figure=names.maybe("figure", p.figure, is_proposed=p.is_proposed or form in NUMBERED),
            points=tuple(names.say("point", words) for words in p.points),
            picture=panels[k].slot if k in panels else None,
        )
        for k, p in enumerate(parts)
    )
    content = BlocksContent(form=form, blocks=blocks, columns=min(asked, len(blocks), MOST) if asked else None)
    # What is shown in the parts is not shown beside them as well.
    has_hero = not any(p.thing for p in parts)
    return Contents(
        tuple(names.texts), content, panels=tuple(panels.values()), has_hero=has_hero, notices=tuple(notices)
    )


def _part(item: Item, figure: str | None) -> _Part:
    return _Part(item.label, item.detail, figure, is_proposed=item.is_proposed)


def _sections(items: Sequence[Item]) -> list[_Part]:
    """A part for each heading, what stands under it as its points."""
    return [
        _Part(section, points=tuple(i.label for i in rows)) for section, rows in groupby(items, key=lambda i: i.section)
    ]


def _things(order: Order) -> list[_Part]:
    """A part for each of the things that a page without a list is about, called as the prompt calls them."""
    brief = order.brief
    shown = {s.drawing: s for s in brief.subjects if s.drawing}
    shown |= {t: Subject(t, label_en(t), drawing=t) for t in brief.topics if t in drawing_names() and t not in shown}
    table = nouns(brief.language)
    out: dict[str, _Part] = {}
    for word in re.findall(r"[^\W\d_]{2,}", brief.prompt):
        drawing = table.get(word.casefold()) or table.get(word.casefold().removesuffix("s"))
        if drawing in shown and drawing not in out:
            out[drawing] = _Part(word[:1].upper() + word[1:], thing=shown[drawing], is_proposed=True)
    return list(out.values())


def _proposed(brief: Brief, form: Form, count: int) -> list[_Part]:
    """So many blocks in the prompt's language; beyond the words there are, numbers."""
    words = page_words(brief.language).blocks
    pairs = {"comparison": words.comparison, "columns": words.columns, "bullets": words.columns}.get(form, words.steps)
    more = [*pairs, *(p for p in (*words.columns, *words.steps) if p not in pairs)]
    parts = [_Part(title, body, is_proposed=True) for title, body in more[:count]]
    return parts + [_Part(figure=str(k + 1), is_proposed=True) for k in range(len(parts), count)]


def _pictures(brief: Brief, parts: Sequence[_Part]) -> dict[int, Panel]:
    """A drawing for each block whose title names one; only where most of them do, or the page looks gappy."""
    if "props" in brief.avoid:
        return {}
    things = {k: p.thing for k, p in enumerate(parts) if p.thing and p.thing.drawing}
    if things:
        return {
            k: Panel(slot=f"block-{k + 1}", motifs=(Motif(drawing=t.drawing or "", label=t.noun, color=t.color),))
            for k, t in things.items()
        }
    found = {k: drawing for k, p in enumerate(parts) if (drawing := drawing_in(p.title or "", brief.language))}
    if len(found) < max(2, (len(parts) + 1) // 2) or len(set(found.values())) < len(found):
        return {}
    return {
        k: Panel(slot=f"block-{k + 1}", motifs=(Motif(drawing=d, label=d.replace("-", " ")),)) for k, d in found.items()
    }


def drawing_in(words: str, language: str) -> str | None:
    """The drawing of the first noun in the words that has one."""
    table, drawn = nouns(language), drawing_names()
    for word in re.findall(r"[^\W\d_]{3,}", words.casefold()):
        found = table.get(word) or (table.get(word[:-1]) if word.endswith("s") and language.startswith("en") else None)
        if found in drawn:
            return found
    return None
