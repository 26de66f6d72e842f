"""Marks a brief against what its prompt says: which facts were found, which are missing, what was invented."""

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ..color import BASIC_COLORS
from ..objects import objects
from ..understand.brief import Brief, Subject
from ..understand.colors import resolve
from ..understand.drafts import singular
from ..understand.lexicon import color_names, shade_table
from .corpus import Case, Thing


@dataclass(frozen=True, slots=True)
class Marked:
    """One case, marked. Facts are told in words: "3 × cup", "cup is red", "text “NEKO COFFEE” on sign"."""

    case: Case
    found: tuple[str, ...]
    missed: tuple[str, ...]
    invented: tuple[str, ...]


@dataclass(slots=True)
class Tally:
    """Facts counted over several cases."""

    briefs: int = 0
    expected: int = 0
    found: int = 0
    invented: int = 0

    def add(self, marked: Marked) -> None:
        self.briefs += 1
        self.found += len(marked.found)
        self.expected += len(marked.found) + len(marked.missed)
        self.invented += len(marked.invented)

    @property
    def recall(self) -> float:
        """Share of the expected facts that were found, 0 to 1."""
        return self.found / self.expected if self.expected else 1.0

    @property
    def invention(self) -> float:
        """Share of all facts the reader told that nobody stated, 0 to 1."""
        told = self.found + self.invented
        return self.invented / told if told else 0.0


@dataclass(slots=True)
class Marks:
    """The outcome of an exam."""

    marked: list[Marked] = field(default_factory=list)
    overall: Tally = field(default_factory=Tally)
    by_language: dict[str, Tally] = field(default_factory=dict)
    by_kind: dict[str, Tally] = field(default_factory=dict)
    by_fact: dict[str, Tally] = field(default_factory=dict)
    """By the sort of fact: "count", "color", "relation", "text" …"""


def examine(cases: Iterable[Case], read: Callable[[str], Brief]) -> Marks:
    """Has every prompt read and marks what comes back."""
    marks = Marks()
    for case in cases:
        marked = mark(case, read(case.prompt))
        marks.marked.append(marked)
        marks.overall.add(marked)
        marks.by_language.setdefault(case.language, Tally()).add(marked)
        marks.by_kind.setdefault(case.kind or "scene", Tally()).add(marked)
        for sort, one in _by_sort(marked).items():
            marks.by_fact.setdefault(sort, Tally()).add(one)
    return marks


def _by_sort(marked: Marked) -> Mapping[str, Marked]:
    def sorted_(facts: tuple[str, ...]) -> dict[str, list[str]]:
        out: dict[str, list[str]] = {}
        for fact in facts:
            out.setdefault(fact.partition(":")[0], []).append(fact)
        return out

    found, missed, invented = map(sorted_, (marked.found, marked.missed, marked.invented))
    return {
        sort: Marked(
            marked.case, tuple(found.get(sort, ())), tuple(missed.get(sort, ())), tuple(invented.get(sort, ()))
        )
        for sort in sorted({*found, *missed, *invented})
    }


def mark(case: Case, brief: Brief) -> Marked:
    """Every fact of the case, looked for in the brief; every fact of the brief, looked for in the case."""
    matched = _matched(case.things, brief.subjects)
    expected, told = set(_expected(case, matched, brief)), set(_told(case, matched, brief))
    # What a case leaves open may be told; only sorts of facts that must be stated count as invented.
    invented = [] if case.is_partial else sorted(f for f in told - expected if f.partition(":")[0] in MUST_BE_STATED)
    found = sorted(f for f in expected if f in told)
    return Marked(case, tuple(found), tuple(sorted(expected - set(found))), tuple(invented))


MUST_BE_STATED = frozenset(
    {
        "thing", "color", "material", "size", "side", "relation", "text", "avoid", "item", "edit", "hour", "weather",
        "view", "shot", "focal", "f-number", "empty", "transparent", "aspect", "part", "reference", "panels",
        "scene", "season", "place",
    }
)  # fmt: skip
"""Sorts of facts that nobody may make up; moods, styles and topics are a matter of taste."""


AVOIDED = frozenset({"text", "other_text", "props", "hands", "people", "logos", "watermark", "shadow", "clutter"})


def _matched(things: Sequence[Thing], subjects: Sequence[Subject]) -> list[tuple[str, Thing | None, Subject | None]]:
    """(name, expected, read) triples; names are the case's, with a number from the second on; each subject once."""
    left = list(subjects)
    out: list[tuple[str, Thing | None, Subject | None]] = []
    numbers: dict[str, int] = {}
    for thing in things:
        numbers[thing.is_] = numbers.get(thing.is_, 0) + 1
        name = thing.is_ if numbers[thing.is_] == 1 else f"{thing.is_}-{numbers[thing.is_]}"
        # A "sailing ship" is a ship: what a thing is, the last word of its noun tells.
        fitting = [s for s in left if thing.is_ in _names_of(s) or s.noun.endswith(f" {thing.is_}")]
        best = max(fitting, key=lambda s: _alike(thing, s), default=None)
        if best is not None:
            left.remove(best)
        out.append((name, thing, best))
    out += [(subject.id, None, subject) for subject in left]
    return out


def _names_of(subject: Subject) -> tuple[str | None, ...]:
    """All that a thing is called: its noun, its object or drawing, and the drawings its object is built instead of."""
    drawings = objects.get(subject.object).instead_of if subject.object and subject.object in objects else ()
    return subject.noun, subject.object, subject.drawing, *drawings


def _alike(thing: Thing, subject: Subject) -> int:
    pairs = (
        (thing.count, subject.count), (thing.material, subject.material), (thing.size, subject.size),
        (thing.side, subject.side), (thing.pose, subject.pose),
    )  # fmt: skip
    return sum(a == b for a, b in pairs) + 2 * _is_color(thing.color, subject.color, subject.color_name)


def _is_color(wanted: str | None, color: str | None, name: str | None) -> bool:
    if wanted is None or color is None:
        return wanted is None and color is None
    return wanted in (color, name) or (not wanted.startswith("#") and color in _hexes(wanted))


def _hexes(wanted: str) -> tuple[str, ...]:
    """ "light yellow" and the like: the colour of that name, and a name in a shade, as most languages say it."""
    shade, _, plain = wanted.partition(" ")
    named = (resolve(wanted)[0],) if wanted in color_names() or wanted in BASIC_COLORS or not plain else ()
    return (*named, resolve(plain, (shade,))[0]) if shade in shade_table() and plain else named


def _color(wanted: str | None, color: str | None, name: str | None) -> str | None:
    """The read colour in the case's words, where they mean the same."""
    return wanted if wanted is not None and _is_color(wanted, color, name) else (name or color)


Matched = Sequence[tuple[str, Thing | None, Subject | None]]


def _expected(case: Case, matched: Matched, brief: Brief) -> Iterator[str]:
    for name, thing, _ in matched:
        if thing is None:
            continue
        yield f"thing: {thing.count} × {name}"
        for sort in ("color", "material", "size", "side", "pose", "arrangement"):
            if (value := getattr(thing, sort)) is not None:
                yield f"{sort}: {name} is {value}"
        if thing.grid:
            yield f"grid: {name} in {thing.grid[0]} × {thing.grid[1]}"
        yield from (f"part: {singular(part)} of {name} is {color}" for part, color in thing.parts.items())
        yield from (f"detail: {name} is {detail}" for detail in thing.details)
        yield from (f"action: {name} {action}" for action in thing.actions)
    yield from (f"relation: {_relation(*r.split(' next_to '))}" for r in case.relations)
    for text in case.texts:
        yield f"text: “{text.words}”"
        for sort in ("role", "on", "place", "style", "language", "direction", "panel", "speaker"):
            if (value := getattr(text, sort)) is not None:
                yield f"text-{sort}: “{text.words}” {value}"
    yield f"language: {case.language}"
    if case.kind:
        yield f"kind: {case.kind}"
    if case.aspect:
        yield f"aspect: {case.aspect}"
    for sort in ("place", "scene", "surface", "hour", "weather", "season"):
        if (value := getattr(case.setting, sort)) is not None:
            yield f"{sort}: {value}"
    if case.setting.color:
        yield f"backdrop: {case.setting.color}"
    for lamp in case.lights:
        yield from (f"light: {v}" for v in (lamp.kind, lamp.kelvin and f"{lamp.kelvin} K") if v)
        yield from (f"light-{s}: {v}" for s in ("side", "warmth", "color") if (v := getattr(lamp, s)) is not None)
    camera = case.camera
    for sort, value in (("view", camera.view), ("shot", camera.shot), ("depth", camera.depth)):
        if value is not None:
            yield f"{sort}: {value}"
    yield from (f"focal: {v:g}" for v in (camera.focal_length_mm,) if v)
    yield from (f"f-number: {v:g}" for v in (camera.f_number,) if v)
    yield from (f"effect: {e}" for e in camera.effects)
    frame = case.composition
    yield from (f"empty: {side}" for side in frame.empty)
    for sort, value in (("focus", frame.focus), ("rule", frame.rule), ("columns", frame.columns), ("rows", frame.rows)):
        if value is not None:
            yield f"{sort}: {value}"
    yield from ("centered: yes" for _ in range(frame.is_centered))
    yield from ("whole: yes" for _ in range(frame.is_fully_visible))
    for sort in ("styles", "moods", "topics", "avoid"):
        yield from (f"{sort.removesuffix('s')}: {value}" for value in getattr(case, sort))
    yield from (f"palette: {color}" for color in case.palette)
    for item in case.items:
        yield f"item: {item.label}"
        if item.amount is not None:
            yield f"item-amount: {item.label} {Decimal(item.amount).normalize():f}"
        if item.quantity is not None:
            yield f"item-quantity: {item.label} {Decimal(item.quantity).normalize():f}"
        if item.section is not None:
            yield f"item-section: {item.label} in {item.section}"
        if item.detail is not None:
            yield f"item-detail: {item.label}: {item.detail}"
    figures = case.figures
    for sort in ("currency", "chart", "unit", "is_tax_included"):
        if (value := getattr(figures, sort)) is not None:
            yield f"figure: {sort} {value}"
    for sort in ("tax_percent", "tip_percent", "discount_percent"):
        if (value := getattr(figures, sort)) is not None:
            yield f"figure: {sort} {Decimal(value).normalize():f}"
    if case.month:
        yield f"month: {case.month[0]}-{case.month[1]}"
    if case.panels is not None:
        yield f"panels: {case.panels}"
    for rule in case.references:
        yield f"reference: {rule.number} {rule.role}"
        yield from (f"keep: {k}" for k in rule.keep)
        yield from (f"change: {k}" for k in rule.change)
    for change in case.edits:
        yield f"edit: {change.verb} {change.target}"
        if change.value is not None:
            yield f"edit-value: {change.target} {change.value}"
    if case.strength is not None:
        yield f"strength: {case.strength:g}"
    if case.is_transparent:
        yield "transparent: yes"
    yield from (f"unread: {words}" for words in case.unread)


def _relation(one: str, other: str | None = None) -> str:
    """A relation; what is next to another has that next to itself, whichever of them a language names first."""
    return one if other is None else " next_to ".join(sorted((one, other)))


def _told(case: Case, matched: Matched, brief: Brief) -> Iterator[str]:
    names = {s.id: name for name, _, s in matched if s is not None}
    for name, thing, subject in matched:
        if subject is None:
            continue
        yield f"thing: {subject.count} × {name}"
        if subject.color is not None:
            yield f"color: {name} is {_color(thing.color if thing else None, subject.color, subject.color_name)}"
        for sort in ("material", "size", "side", "pose", "arrangement"):
            if (value := getattr(subject, sort)) is not None:
                yield f"{sort}: {name} is {value}"
        if subject.grid:
            yield f"grid: {name} in {subject.grid[0]} × {subject.grid[1]}"
        stated = {singular(part): color for part, color in thing.parts.items()} if thing else {}
        for part, color in subject.part_colors:
            yield f"part: {singular(part)} of {name} is {_color(stated.get(singular(part)), color, None)}"
        if thing is not None:
            said = " | ".join(subject.details).casefold()
            yield from (f"detail: {name} is {d}" for d in thing.details if d.casefold() in said)
            yield from (
                f"action: {name} {a}"
                for a in thing.actions
                if any(a.casefold() in b.casefold() for b in subject.actions)
            )
    for r in brief.relations:
        one, other = names.get(r.subject, r.subject), names.get(r.other, r.other)
        told = _relation(one, other) if r.kind == "next_to" else f"{one} {r.kind} {other}"
        yield f"relation: {told}" + (f" × {r.factor:g}" if r.factor else "")
    for text in brief.texts:
        yield f"text: “{text.words}”"
        values = {
            "role": text.role, "on": names.get(text.on or "", text.on), "place": text.place, "style": text.style,
            "language": text.language, "direction": text.direction, "panel": text.panel,
            "speaker": names.get(text.speaker or "", text.speaker),
        }  # fmt: skip
        yield from (f"text-{sort}: “{text.words}” {value}" for sort, value in values.items() if value is not None)
    yield f"language: {case.language if is_same_language(case.language, brief.language) else brief.language}"
    yield f"kind: {brief.kind}"
    if brief.aspect:
        yield f"aspect: {brief.aspect[0]}:{brief.aspect[1]}"
    setting = brief.setting
    for sort in ("place", "scene", "surface", "hour", "weather", "season"):
        if (value := getattr(setting, sort)) is not None and not (sort == "place" and _is_implied(case, brief)):
            yield f"{sort}: {value}"
    if setting.color:
        yield f"backdrop: {_color(case.setting.color, setting.color, None)}"
    for light, lamp in itertools.product(brief.lights, case.lights or (None,)):
        yield from (f"light: {v}" for v in (light.kind, light.kelvin and f"{light.kelvin} K") if v)
        yield from (f"light-{s}: {v}" for s in ("side", "warmth") if (v := getattr(light, s)) is not None)
        if light.color:
            yield f"light-color: {_color(lamp.color if lamp else None, light.color, None)}"
    camera = brief.camera
    for sort, value in (("view", camera.view), ("shot", camera.shot), ("depth", camera.depth)):
        if value is not None:
            yield f"{sort}: {value}"
    yield from (f"focal: {v:g}" for v in (camera.focal_length_mm,) if v)
    yield from (f"f-number: {v:g}" for v in (camera.f_number,) if v)
    yield from (f"effect: {e}" for e in camera.effects)
    frame = brief.composition
    yield from (f"empty: {side}" for side in frame.empty)
    for sort, value in (("focus", frame.focus), ("rule", frame.rule), ("columns", frame.columns), ("rows", frame.rows)):
        if value is not None:
            yield f"{sort}: {value}"
    yield from ("centered: yes" for _ in range(frame.is_centered))
    yield from ("whole: yes" for _ in range(frame.is_fully_visible))
    for sort in ("styles", "moods", "topics"):
        yield from (f"{sort.removesuffix('s')}: {value}" for value in getattr(brief, sort))
    # A thing that is not wanted ("without a basket") may be told whether or not the case states it.
    yield from (f"avoid: {value}" for value in sorted(brief.avoid) if value in AVOIDED or value in case.avoid)
    for color in brief.palette:
        yield from (f"palette: {wanted}" for wanted in case.palette if _is_color(wanted, color, None))
    for item in brief.items:
        if item.is_proposed:
            continue
        yield f"item: {item.label}"
        if item.amount is not None:
            yield f"item-amount: {item.label} {item.amount.normalize():f}"
        if item.quantity is not None:
            yield f"item-quantity: {item.label} {item.quantity.normalize():f}"
        yield f"item-section: {item.label} in {item.section}"
        yield f"item-detail: {item.label}: {item.detail}"
    figures = brief.figures
    for sort in ("currency", "chart", "unit", "is_tax_included"):
        yield f"figure: {sort} {getattr(figures, sort)}"
    for sort in ("tax_percent", "tip_percent", "discount_percent"):
        if (value := getattr(figures, sort)) is not None:
            yield f"figure: {sort} {value.normalize():f}"
    if brief.month:
        yield f"month: {brief.month[0]}-{brief.month[1]}"
    if brief.panels:
        yield f"panels: {len(brief.panels)}"
    for rule in brief.references:
        yield f"reference: {rule.number} {rule.role}"
        yield from (f"keep: {k}" for k in rule.keep)
        yield from (f"change: {k}" for k in rule.change)
    for edit in brief.edits:
        yield f"edit: {edit.verb} {edit.target}"
        yield f"edit-value: {edit.target} {edit.value}"
    if brief.strength is not None:
        yield f"strength: {brief.strength:g}"
    if brief.is_background_transparent:
        yield "transparent: yes"
    unread = " | ".join(w.words for w in brief.unread).casefold()
    yield from (f"unread: {words}" for words in case.unread if words.casefold() in unread)


def is_same_language(one: str, other: str) -> bool:
    """ "zh-hant" may be read as "zh": what a tag says of a script is not the reader's to find out."""
    return one.partition("-")[0] == other.partition("-")[0]


def _is_implied(case: Case, brief: Brief) -> bool:
    """Whether the place only follows from what was said: white from a white background, a room from a window."""
    return case.setting.place is None and brief.setting.place in ("table_window", "white_studio", "color_studio")
