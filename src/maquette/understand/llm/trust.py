"""From a checked answer to a sound brief. What a model says is believed only as far as it can be checked.

- Strings to be set, and all that a brief calls verbatim, must stand in the prompt letter by letter.
- No string in quotation marks is lost: what the embedded reader would set is set, whatever the model says.
- Ids are made here; numbers of things, panels and pictures that do not exist lead nowhere.
- Amounts are read from the prompt's own figures; nothing is computed.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import gcd
from typing import TypeVar

from babel import Locale, UnknownLocaleError
from babel.numbers import list_currencies

from ...objects.instead import drawings_of
from ..brief import (
    Brief,
    CameraWish,
    Composition,
    Edit,
    Figures,
    Item,
    LightWish,
    Panel,
    PictureKind,
    ReferenceRule,
    Relation,
    Setting,
    Subject,
    Sum,
    Text,
    Wish,
)
from ..languages import detect
from ..lexicon.nouns import UNWELCOME
from . import resolve
from .doubt import Doubt
from .schema import LONGEST, NO_CONTROLS, Answer, Frame, Light, Row, Scene, Sums, Thing

T = TypeVar("T", int, float)

MOST_COPIES = 1_000_000  # of a thing: far more than are drawn, so that the planner can say what it was limited to
MOST_CELLS = 24  # columns or rows
MOST_WORDS = 12  # details, actions, styles, colours of a palette …
MOST_PANELS = 60
MOST_PICTURES = 16
LISTED: frozenset[PictureKind] = frozenset(
    {"menu", "receipt", "invoice", "table", "calendar", "chart", "diagram", "infographic", "map", "app_screen",
     "web_page", "dashboard"}
)  # fmt: skip
"""Kinds of picture that set their rows: a string that is a row's is not lost there."""
PANELLED: frozenset[PictureKind] = frozenset({"storyboard", "comic"})
FOCAL_MM, F_NUMBER, KELVIN = (8.0, 800.0), (0.9, 45.0), (1_000, 20_000)


def brief_of(answer: Answer, prompt: str, embedded: Brief) -> tuple[Brief, tuple[Wish, ...]]:
    """
    Args:
        embedded: The same prompt as the embedded reader reads it.
    Returns:
        A brief whose every reference resolves, and what of the answer was not believed.
    """
    language = _language(answer.language, prompt)
    doubt = Doubt(prompt, language)
    subjects, ids = _subjects(answer.things, doubt)
    panels = tuple(
        Panel(i + 1, doubt.said(cell.words) or "", doubt.to_set(cell.caption))
        for i, cell in enumerate(answer.panels[:MOST_PANELS])
    )
    avoid = {name for word in answer.avoid if (name := resolve.avoided(word))}
    items = _items(answer.rows, doubt, may_propose=not avoid & {"text", "other_text"})
    kept = [*_elsewhere(items, answer.kind in LISTED), *(p.caption for p in panels if answer.kind in PANELLED)]
    texts = _numbered(_whole(_texts(answer, ids, len(panels), doubt), kept, subjects, embedded, doubt), doubt.prompt)
    if avoid & {"text", "other_text"}:  # as the embedded reader has it: "no text" beside words to set means no others
        avoid = avoid - {"text", "other_text"} | {"other_text" if texts else "text"}
    for words in answer.unplaced:
        doubt.wish(words, "the reader found no place for it")
    shown = {drawing for s in subjects for drawing in drawings_of(s.object, s.drawing)}
    topics = (topic for word in answer.topics if (topic := resolve.topic(word)))
    brief = Brief(
        prompt=prompt,
        language=language,
        kind=answer.kind,
        aspect=_aspect(answer.aspect),
        subjects=subjects,
        relations=_relations(answer, ids),
        texts=texts,
        setting=_setting(answer.scene),
        lights=tuple(dict.fromkeys(wish for light in answer.lights if (wish := _light(light)) != LightWish())),
        camera=CameraWish(
            answer.camera.view,
            _within(answer.camera.mm, *FOCAL_MM),
            _within(answer.camera.f, *F_NUMBER),
            answer.camera.shot,
            answer.camera.depth,
            tuple(dict.fromkeys(answer.camera.effects)),
        ),
        composition=_composition(answer.frame),
        styles=_few(resolve.keyword(word, "styles") for word in answer.styles),
        moods=_few(resolve.keyword(word, "moods") for word in answer.moods),
        palette=_few(found[0] for word in answer.palette if (found := resolve.color(word))),
        topics=_few(t for t in topics if t not in shown and t not in UNWELCOME),
        avoid=frozenset(avoid),
        is_background_transparent=answer.transparent,
        unread=tuple(dict.fromkeys(doubt.unread)),
        items=items,
        figures=_figures(answer.sums, doubt),
        panels=panels,
        references=tuple(
            ReferenceRule(
                _within(rule.number, 1, MOST_PICTURES),
                rule.role,
                doubt.all_said(rule.keep, MOST_WORDS),
                doubt.all_said(rule.change, MOST_WORDS),
            )
            for rule in answer.references[:MOST_PICTURES]
        ),
        edits=tuple(_edits(answer, doubt)),
        strength=None if answer.strength is None else min(1.0, max(0.0, answer.strength)),
        month=_month(answer.month, doubt),
    )
    return brief, tuple(doubt.disbelieved)


# Things ------------------------------------------------------------------------------------------


def _subjects(things: Sequence[Thing], doubt: Doubt) -> tuple[tuple[Subject, ...], tuple[str | None, ...]]:
    """The subjects, and our id for each of the model's numbers: None where nothing is left of it."""
    subjects: list[Subject] = []
    ids: list[str | None] = []
    numbers: Counter[str] = Counter()
    for thing in things:
        if thing.count < 1:
            ids.append(None)
            continue
        known = resolve.thing(thing.noun)
        name = known.object or known.drawing or re.sub(r"\W+", "-", known.noun).strip("-_") or "thing"
        numbers[name] += 1
        # An underscore: the planner numbers the copies of one thing with a hyphen.
        ids.append(name if numbers[name] == 1 else f"{name}_{numbers[name]}")
        subjects.append(_subject(thing, known, str(ids[-1]), doubt, is_main=not subjects))
    return tuple(subjects), tuple(ids)


def _subject(thing: Thing, known: resolve.Known, id_: str, doubt: Doubt, *, is_main: bool) -> Subject:
    color = resolve.color(thing.color) if thing.color else None
    material = resolve.material(thing.material) if thing.material else None
    if thing.color and color is None:
        doubt.wish(thing.color, "no colour is known by this name")
    if thing.material and material is None:
        doubt.wish(thing.material, "nothing is made of this yet")
    parts: dict[str, str] = {}
    for part in thing.parts:
        name, painted = part.part.strip().lower(), resolve.color(part.color)
        if name in known.parts and painted:
            parts[name] = painted[0]
        else:
            doubt.wish(part.part, f"the {known.noun} has no such part to be coloured")
    columns, rows = _within(thing.columns, 1, MOST_CELLS), _within(thing.rows, 1, MOST_CELLS)
    return Subject(
        id=id_,
        noun=known.noun,
        object=known.object,
        drawing=known.drawing,
        count=min(thing.count, MOST_COPIES),
        color=color[0] if color else None,
        color_name=color[1] if color else None,
        material=material,
        size=thing.size,
        part_colors=tuple(parts.items()),
        side=thing.side,
        pose=thing.pose,
        is_main=is_main,
        details=doubt.all_said(thing.details, MOST_WORDS),
        grid=(columns, rows) if columns and rows else None,
        arrangement=thing.arrangement,
        actions=_few(" ".join(action.lower().split()) for action in thing.actions),
        is_exact=thing.exact,
    )


def _at(ids: Sequence[str | None], number: int | None) -> str | None:
    """Our id for one of the model's numbers, which start with 1."""
    return ids[number - 1] if number is not None and 1 <= number <= len(ids) else None


def _relations(answer: Answer, ids: Sequence[str | None]) -> tuple[Relation, ...]:
    out: dict[tuple[str, str, str], Relation] = {}
    for link in answer.links:
        one, other = _at(ids, link.a), _at(ids, link.b)
        if one and other and one != other:
            times = _within(link.times, 1.0, 100.0) if link.rel in ("larger_than", "smaller_than") else None
            out.setdefault((one, link.rel, other), Relation(one, link.rel, other, times))
    return tuple(out.values())


# Words -------------------------------------------------------------------------------------------


def _texts(answer: Answer, ids: Sequence[str | None], panels: int, doubt: Doubt) -> list[Text]:
    """The strings of the answer that the prompt holds, without ids as yet."""
    out: list[Text] = []
    for words in answer.texts:
        exact = doubt.exact(words.words)
        if exact is None:
            if words.words.strip() and words.words.strip() not in doubt.prompt:
                doubt.disbelieve(words.words, "the prompt does not hold these words, so they are not set")
            continue
        text = Text(
            id="",
            words=exact,
            role=words.role,
            language=detect(exact, otherwise=doubt.language),
            place=words.place,
            on=_at(ids, words.on),
            style=resolve.keyword(words.style, "letterings") if words.style else None,
            panel=_within(words.panel, 1, panels),
            speaker=_at(ids, words.speaker),
            direction="vertical" if words.vertical else None,
        )
        if text not in out:
            out.append(text)
    return out


def _elsewhere(items: Iterable[Item], are_set: bool) -> list[str | None]:
    return [part for i in items for part in (i.section, i.label, i.written, i.detail)] if are_set else []


def _whole(
    texts: list[Text], kept: Sequence[str | None], subjects: Sequence[Subject], embedded: Brief, doubt: Doubt
) -> list[Text]:
    """With every string in quotation marks that the embedded reader would set and the answer does not.

    Args:
        kept: Strings that are set, though not as texts.
    """
    exact = {quote.words for quote in doubt.quotes}
    missing = Counter(t.words for t in embedded.texts if t.words in exact)
    missing.update(p for i in embedded.items for p in (i.section, i.label, i.detail) if p in exact and p is not None)
    missing.subtract(t.words for t in texts)
    missing.subtract(words for words in kept if words is not None)
    carriers = {s.id: (s.object, s.drawing) for s in embedded.subjects}
    for text in embedded.texts:
        if missing[text.words] > 0:
            missing[text.words] -= 1
            on = next((s.id for s in subjects if text.on and (s.object, s.drawing) == carriers[text.on]), None)
            texts.append(replace(text, on=on, panel=None, speaker=None))
    for words, times in missing.items():
        language = detect(words, otherwise=doubt.language)
        texts += [Text(id="", words=words, role="item", language=language)] * max(0, times)
    return texts


def _numbered(texts: Iterable[Text], prompt: str) -> tuple[Text, ...]:
    """With ids, in the order of the prompt."""
    numbers: Counter[str] = Counter()
    out = []
    for text in sorted(texts, key=lambda t: prompt.find(t.words)):
        numbers[text.role] += 1
        number = numbers[text.role]
        out.append(replace(text, id=text.role if number == 1 else f"{text.role}-{number}"))
    return tuple(out)


# Rows and figures --------------------------------------------------------------------------------


def _items(rows: Sequence[Row], doubt: Doubt, *, may_propose: bool) -> tuple[Item, ...]:
    items = [_item(row, doubt, may_propose=may_propose) for row in rows]
    labels = [item.label if item else None for item in items]
    leads = (_few(_at(labels, number) for number in row.leads_to) for row in rows)
    return tuple(replace(item, leads_to=to) for item, to in zip(items, leads, strict=True) if item is not None)


def _item(row: Row, doubt: Doubt, *, may_propose: bool) -> Item | None:
    label = doubt.to_set(row.label)
    is_proposed = label is None and row.proposed and may_propose

    def words(given: str | None) -> str | None:
        return doubt.to_set(given) or (_made_up(given, doubt.language) if is_proposed else None)

    label = words(row.label)
    if label is None:
        if row.label.strip():
            doubt.disbelieve(row.label, "the prompt does not hold these words, so they are not set")
        return None
    written = doubt.to_set(row.price)
    if written is None and row.price and not is_proposed:
        doubt.disbelieve(f"{row.label} {row.price}", "the prompt gives no such figure")
    quantity = doubt.value(row.quantity) if is_proposed and row.quantity else doubt.figure(row.quantity, label)
    return Item(
        label=label,
        amount=doubt.value(written or (row.price if is_proposed and row.price else "")),
        written=written,
        quantity=quantity if quantity is not None and 0 < quantity <= MOST_COPIES else None,
        detail=words(row.detail),
        section=words(row.section),
        is_proposed=is_proposed,
    )


def _made_up(words: str | None, language: str) -> str | None:
    """Words that are the model's own, on one line, if there are fonts for them: nobody asked for a missing glyph."""
    line = " ".join((words or "").split())[:LONGEST]
    return line if line and re.fullmatch(NO_CONTROLS, line) and resolve.can_be_set(line, language) else None


def _figures(sums: Sums, doubt: Doubt) -> Figures:
    return Figures(
        currency=sums.currency if sums.currency in list_currencies() else None,
        tax_percent=doubt.figure(sums.tax, "tax"),
        is_tax_included=sums.tax_included,
        tip_percent=doubt.figure(sums.tip, "tip"),
        discount_percent=doubt.figure(sums.discount, "discount"),
        wants_total=sums.total,
        unit=doubt.said(sums.unit),
        stated=tuple(_stated(sums, doubt)),
        chart=sums.chart,
    )


def _stated(sums: Sums, doubt: Doubt) -> Iterator[tuple[Sum, Item]]:
    """Sums that the prompt gives itself, with its own words and figures."""
    for one in sums.stated:
        label, written = doubt.to_set(one.label), doubt.to_set(one.price)
        amount = doubt.value(written) if written else None
        if label and amount is not None:
            yield one.sum, Item(label, amount, written)


def _month(said: str | None, doubt: Doubt) -> tuple[int, int] | None:
    match = re.fullmatch(r"(\d{4})-(\d{2})", said or "")
    if match is None or int(match[2]) > 12:
        return None
    year = int(match[1]) if match[1] in doubt.prompt else 0
    return (year, int(match[2])) if year or int(match[2]) else None


def _edits(answer: Answer, doubt: Doubt) -> Iterator[Edit]:
    for change in answer.edits:
        target = doubt.said(change.target)
        if target is None:
            doubt.disbelieve(change.target, "the prompt does not speak of it, so it is not changed")
        else:
            yield Edit(change.verb, target, doubt.said(change.value))


# The whole ---------------------------------------------------------------------------------------


def _language(said: str, prompt: str) -> str:
    """The answer's language if there is one of that name, without its country; else as the script tells."""
    try:
        locale = Locale.parse(said.strip(), sep="-")
    except (UnknownLocaleError, ValueError, TypeError):
        return detect(prompt)
    return f"{locale.language}-Hant" if locale.language == "zh" and _is_traditional(locale) else locale.language


def _is_traditional(locale: Locale) -> bool:
    return locale.script == "Hant" or (locale.script is None and locale.territory in ("TW", "HK", "MO"))


def _aspect(said: str | None) -> tuple[int, int] | None:
    match = re.fullmatch(r"\s*([1-9]\d{0,3})\s*:\s*([1-9]\d{0,3})\s*", said or "", re.ASCII)
    if match is None:
        return None
    width, height = int(match[1]), int(match[2])
    return width // gcd(width, height), height // gcd(width, height)


def _setting(scene: Scene) -> Setting:
    found = resolve.setting(scene.where) if scene.where and scene.where.strip() else Setting()
    is_known = found.place or found.scene or found.surface or found.color
    return replace(
        found,
        hour=scene.hour or found.hour,
        weather=scene.weather or found.weather,
        season=scene.season or found.season,
        scene=found.scene if is_known else resolve.keyword(found.words, "scenes"),
    )


def _light(light: Light) -> LightWish:
    color = resolve.color(light.color) if light.color else None
    return LightWish(light.kind, light.side, color[0] if color else None, light.warmth, _within(light.kelvin, *KELVIN))


def _composition(frame: Frame) -> Composition:
    return Composition(
        frame.focus,
        tuple(dict.fromkeys(frame.empty)),
        frame.centered,
        frame.whole,
        frame.rule,
        _within(frame.columns, 1, MOST_CELLS),
        _within(frame.rows, 1, MOST_CELLS),
    )


def _within(value: T | None, lowest: T, highest: T) -> T | None:
    """The value, if it is one that can be meant."""
    return value if value is not None and lowest <= value <= highest else None


def _few(words: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))[:MOST_WORDS]
