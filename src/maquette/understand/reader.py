"""The rules reader: the steps from a prompt to a brief, in order."""

from collections.abc import Sequence
from typing import cast

from ..objects.instead import drawings_of
from .announced import announced, facts
from .binding import Things, read_things
from .brief import Brief, PictureKind, TextRole, Wish
from .counted import grammar_of
from .creatures import is_creature
from .dates import date_pattern
from .details import details
from .drafts import Draft, count_by_formula, noun_of
from .edits import Changes, read_edits
from .forms import form_of
from .heads_last import heads_first, numbers_first, with_tables
from .inscriptions import DESIGNS, freeze
from .languages import detect
from .lexicon import Lexicon, lexicon, preferred
from .lexicon.kin import OBJECT
from .lexicon.nouns import UNWELCOME
from .listing import read_lists
from .marks import Mark
from .panels import panel_spans, panels_of
from .phrases import Phrase, group
from .quotes import Exact, quoted
from .scopes import scoped
from .spans import Spans
from .spotting import masked, spot
from .unread import unread
from .whole import (
    coloring,
    find_aspect,
    find_avoided,
    find_camera,
    find_composition,
    find_hour,
    find_kind,
    find_season,
    find_weather,
    is_transparent,
    keywords,
)

EVENTS = frozenset({"poster", "advert", "card", "banner", "story", "ticket"})
"""Kinds of picture that tell where something is and when."""
TOLD = frozenset({"storyboard", "comic"})
"""Kinds whose panels are told one by one."""
IN_PANELS = frozenset({"storyboard", "comic", "character_sheet", "icon_set", "sticker_sheet", "slide"})
"""Kinds of picture that are several pictures."""
LITTLE = 0.5
"""Of the words that mean something, the share that must be understood to draw things rather than set words."""


def read(prompt: str) -> Brief:
    """Reads a prompt by rules: no model, no network, the same brief for the same words.

    Args:
        prompt: Any text, any language; 32,000 characters take well under a second.
    Returns:
        What it says. Quoted strings are in `texts` verbatim; words that carry meaning and were not understood
        are in `unread`.
    """
    quotes = quoted(prompt)
    language = detect(_outside(prompt, quotes), otherwise=None)
    book = lexicon(language)
    spotted = spot(prompt, quotes, book)
    marks = scoped(spotted)
    named = find_kind(marks)
    lists = read_lists(prompt, quotes, language, named)
    listed = Spans(lists.spans)
    quotes = tuple(q for q in quotes if not listed.touches(q.start, q.end))
    taken = (*quotes, *(Exact(start, end, prompt[start:end], "listed") for start, end in lists.spans))
    if lists.spans:
        marks = scoped(masked(spotted, taken))
    exacts = _all_exact(prompt, marks, taken, language, book, named)
    if len(exacts) > len(taken):
        marks = scoped(masked(spotted, exacts))
    has_articles = book.about.script == "latin" and language != "tr" and book.about.articles
    grammar = grammar_of(book.about.grammar or book.about.script)
    items = group(
        numbers_first(marks, grammar) if grammar else marks,
        book.about.adjectives,
        genitive=book.about.genitive,
        articles=book.about.articles and grammar is None,
    )
    things = read_things(
        heads_first(items, grammar) if grammar else items if book.is_english else with_tables(items),
        prompt,
        named or "scene",
        relation_follows=book.about.relation_follows and grammar is None,
        has_articles=has_articles,
        is_english=language == "en",
        about=book.about,
    )
    if named is None and lists.figures.chart and lists.items:
        named = "chart"
    if named is None and _is_lost(marks, things):
        things.subjects, things.relations, named = [], [], "poster"
    if named == "mockup" and things.words and not things.subjects:
        named = "poster"  # nothing to show the words on
    if named == "product_card" and not things.subjects:
        _show_what_is_named(things, language)
    if named == "mockup":
        _show_on_the_thing(things)
    kind = named if named and named != "scene" else _kind(things, named)
    changes = _changes(prompt, marks, book, language, named)
    gone = " ".join(e.target for e in changes.edits if e.verb == "remove")
    removed = {d.id for d in things.subjects if gone and d.noun in gone}
    things.subjects = [d for d in things.subjects if d.id not in removed]
    things.relations = [r for r in things.relations if removed.isdisjoint((r.subject, r.other))]
    things.wishes += _contradictions(things, prompt)
    spans = panel_spans(prompt, is_numbered=kind in TOLD)
    texts = freeze(things.words, kind, language, spans)
    count_by_formula(things.subjects)
    surroundings = things.surroundings
    palette = [*things.palette, *(surroundings.backdrops if kind in DESIGNS else ())]
    return Brief(
        prompt=prompt,
        language=language,
        kind=kind,
        aspect=find_aspect(marks),
        subjects=tuple(d.frozen(is_main=i == 0) for i, d in enumerate(things.subjects)),
        relations=tuple(things.relations),
        texts=texts,
        setting=surroundings.frozen(find_hour(marks), find_weather(marks), find_season(marks)),
        lights=tuple(wish for draft in surroundings.lights for wish in draft.frozen()),
        camera=find_camera(marks, things.asides),
        composition=find_composition(marks, things.focus, things.columns, things.rows),
        styles=keywords(marks, "styles", without=coloring(marks)),
        moods=keywords(marks, "moods", without=things.asides),
        palette=tuple(dict.fromkeys(palette)),
        topics=_topics(things, kind, language),
        avoid=find_avoided(marks, bool(texts)) | _shunned(things),
        is_background_transparent=is_transparent(marks),
        unread=unread(prompt, marks, book, things.wishes),
        asked=cast(tuple[TextRole, ...], tuple(things.asked)),
        edits=changes.edits,
        references=changes.references,
        strength=changes.strength,
        panels=panels_of(prompt, spans, things.panels) if kind in IN_PANELS else (),
        form=form_of(_outside(prompt, quotes), language, kind),
        items=lists.items,
        figures=lists.figures,
        month=lists.month,
    )


def _changes(prompt: str, marks: Sequence[Mark], book: Lexicon, language: str, named: PictureKind | None) -> Changes:
    """What is to change in pictures that exist; a new page is a new page, however it is ordered."""
    changes = read_edits(prompt, marks, language, verb_last=book.about.relation_follows)
    is_new = named in DESIGNS and not any(rule.number for rule in changes.references)
    return Changes() if is_new else changes


def _shunned(things: Things) -> frozenset[str]:
    """Nouns of what is not wanted; "do not hide the mug" is said of a mug that is."""
    shown = {d.object or d.drawing or d.noun for d in things.subjects}
    return frozenset(noun for noun, drawn in things.shunned if drawn not in shown)


def _contradictions(things: Things, prompt: str) -> list[tuple[int, Wish]]:
    """ "A red chair, no chairs": what is said to be there holds, and that is told."""
    shown = {d.object or d.drawing or d.noun for d in things.subjects}
    why = "it is asked for as well; what is asked for is shown"
    return [(start, Wish(prompt[start:end], why)) for start, end, drawn in things.denied if drawn in shown]


def _outside(prompt: str, quotes: Sequence[Exact]) -> str:
    """The prompt without its quoted strings, unless nothing else is left."""
    cursor, parts = 0, []
    for quote in quotes:
        parts.append(prompt[cursor : quote.start])
        cursor = quote.end
    rest = " ".join((*parts, prompt[cursor:]))
    return rest if any(c.isalpha() for c in rest) else prompt


def _all_exact(
    prompt: str,
    marks: Sequence[Mark],
    quotes: tuple[Exact, ...],
    language: str,
    book: Lexicon,
    kind: PictureKind | None,
) -> tuple[Exact, ...]:
    found = sorted((*quotes, *announced(prompt, marks, quotes, is_event=kind in EVENTS)), key=lambda e: e.start)
    if kind in DESIGNS:
        found = sorted((*found, *facts(prompt, marks, found, language)), key=lambda e: e.start)
    if kind in EVENTS:
        found = sorted((*found, *details(prompt, marks, found, book, language)), key=lambda e: e.start)
    return tuple(found)


def _is_lost(marks: Sequence[Mark], things: Things) -> bool:
    """Whether so little of a prompt with words to set was understood that its things would be fragments."""
    if not things.words or any(w.on is not None for w in things.words):
        return False
    told = [m for m in marks if m.kind == "word" and not m.scope and not any(m.get(t) for t in ("glue", "filler"))]
    known = sum(bool(m.senses) and not all(table == "maybe" for table, _ in m.senses) for m in told)
    return len(told) > 1 and known < LITTLE * len(told)


def _kind(things: Things, named: PictureKind | None) -> PictureKind:
    """The kind when the prompt names none: one built thing before a plain ground is a product."""
    subjects = things.subjects
    if not subjects and things.words and named is None:
        return "poster"
    place = things.surroundings.frozen(None, None).place
    is_plain = place in ("white_studio", "color_studio")
    is_product = len(subjects) == 1 and bool(subjects[0].object) and subjects[0].grid is None
    is_product = is_product and not is_creature(subjects[0].noun)
    return "product_photo" if is_product and is_plain else "scene"


def _show_on_the_thing(things: Things) -> None:
    """A mockup shows its words on its one thing, wherever in the prompt they stand."""
    thing = things.subjects[0] if things.subjects else None
    if thing is not None and thing.surfaces and all(w.on is None for w in things.words):
        for words in things.words:
            if words.role in (None, "brand", "label") or thing.object == "book":
                words.on = thing


def _show_what_is_named(things: Things, language: str) -> None:
    """A product card for "Ember Lamp" shows a lamp, though only its name says so."""
    for words in things.words:
        if words.role in (None, "headline", "brand"):
            for item in group(spot(words.exact.words, (), lexicon(detect(words.exact.words, otherwise=language)))):
                head = item.head if isinstance(item, Phrase) else None
                # Plain nouns only: a name like "Rose & Partners" shows nothing that tags alone would lead to.
                named = noun_of(head) if head is not None and head.get("nouns") else None
                if named and named[2] is not None and named[2] not in preferred():
                    named = None
                if named and isinstance(item, Phrase):
                    noun, object_, drawing = named
                    draft = Draft(object_ or drawing or noun, noun, object_, drawing, 0, words.exact.start)
                    draft.take(item)
                    things.subjects.append(draft)
                    return


def _topics(things: Things, kind: PictureKind, language: str) -> tuple[str, ...]:
    """What the picture is about, besides what it shows anyway."""
    shown = {drawing for d in things.subjects for drawing in drawings_of(d.object, d.drawing)}
    named = [*things.topics, *(_topics_of(things, language) if kind in DESIGNS else ())]
    found = [_flat(topic) for topic in named]
    return tuple(t for t in dict.fromkeys(found) if t not in shown and t not in UNWELCOME)


def _flat(topic: str) -> str:
    """A topic as the drawing that shows it on a page, where it is named as an object."""
    name = topic.removeprefix(OBJECT)
    return next(iter(drawings_of(name, None)), name) if name != topic else topic


def _topics_of(things: Things, language: str) -> list[str]:
    """What the words to be set speak of: „Sommer im Hof“ is about the sun."""
    topics: list[str] = []
    for words in things.words:
        if words.role in ("price", "date", "button") or words.exact.how not in ("quoted", "announced"):
            continue  # neither a name nor an address tells what a picture is about
        tongue = detect(words.exact.words, otherwise=language)
        book: Lexicon = lexicon(tongue)
        for mark in spot(date_pattern(tongue).sub(" ", words.exact.words), (), book):
            is_plain = all(table in ("nouns", "topics") for table, _ in mark.senses)
            drawing = mark.get("nouns") if is_plain else None
            topics += mark.all("topics") or ([drawing] if drawing is not None and drawing in preferred() else [])
    return topics
