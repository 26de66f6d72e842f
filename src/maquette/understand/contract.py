"""A brief as the eight-line contract: format and use, main subject, reference rules, composition, scene and light,
style, text, constraints. English, in words that the rules reader takes back: reading a contract and writing it again
gives the same contract. What only its own prompt can say (lists of items, loose details) is not in it.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from .. import assets
from ..color import BASIC_COLORS
from ..objects import objects
from .brief import Brief, LightWish, Relation, Subject, Text
from .drafts import singular
from .figures import RATIOS
from .lexicon import Lexicon, lexicon, phrases_of, preferred
from .reader import read

MOST_ROUNDS = 6
"""Times a contract is read back until it stands; two do for nearly all."""
UNTOLD = frozenset({"holding", "wearing", "between"})
"""Relations that a sentence about two things does not tell."""
QUOTES = ("“”", "「」", "«»", "‹›", "『』", "《》", "〝〟")
"""Marks to set a string in; the first pair of which it holds neither is taken."""
WIDE = 40
"""Pixels per unit of a shape that is no usual ratio, so that it is read as a size in pixels."""


def contract(brief: Brief) -> str:
    """
    Args:
        brief: Of any prompt, in any language.
    Returns:
        Eight lines or fewer; a line that would say nothing is left out. What the reader would not take back as it
        stands is said as it would be.
    """
    text = _written(brief)
    for _ in range(MOST_ROUNDS):
        again = _written(read(text))
        if again == text:
            break
        text = again
    return text


def _written(brief: Brief) -> str:
    told = [(s, noun) for s in brief.subjects if (noun := _noun(s)) is not None]
    lines = {
        "Format and use": [_first("kinds", brief.kind), *_shape(brief.aspect)],
        "Main subject": [
            _subject(s, noun, is_first=noun not in [n for _, n in told[:i]]) for i, (s, noun) in enumerate(told)
        ],
        "Reference rules": [f"image {r.number} for the {r.role}" for r in brief.references if r.number],
        "Composition": [*_relations(brief.relations, told), *_frame(brief)],
        "Scene and light": [*_scene(brief), *(_light(light) for light in brief.lights)],
        "Style": [*_looks(brief)],
        "Text": [*_texts(brief.texts, told)],
        "Constraints": [f"no {_unwanted(thing)}" for thing in sorted(brief.avoid)],
    }
    return "\n".join(f"{name}: {'; '.join(filter(None, found))}." for name, found in lines.items() if any(found))


@cache
def _book() -> Lexicon:
    return lexicon("en")


def _first(table: str, meaning: str | None) -> str:
    """The first phrase English has for a meaning; empty for none."""
    return next(iter(phrases_of("en", table, meaning)), "") if meaning else ""


def _shape(aspect: tuple[int, int] | None) -> Iterator[str]:
    if aspect is not None:
        width, height = aspect
        yield f"{width}:{height}" if aspect in RATIOS else f"{width * WIDE}x{height * WIDE} pixels"


def _noun(subject: Subject) -> str | None:
    """An English noun that is read as this subject's look; None where there is none."""
    candidates = [subject.noun.replace("’", "'")]
    if subject.object and subject.object in objects:
        candidates.append(objects.get(subject.object).label)
    if subject.drawing:
        candidates += [preferred().get(subject.drawing, ""), assets.label_en(subject.drawing)]
    return next((c for c in candidates if c and _is_read(c)), None)


def _is_read(noun: str) -> bool:
    from ..assets.things import thing

    match = _book().whole(noun)
    if match is not None:
        return any(table == "nouns" for table, _ in match.senses) and {t for t, _ in match.senses} <= {"nouns", "stuff"}
    return noun.isascii() and thing(singular(noun)) is not None


def _plural(noun: str, count: int) -> str:
    if count == 1:
        return noun
    many = noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")
    return many if singular(many) == noun else noun


def _subject(subject: Subject, noun: str, *, is_first: bool) -> str:
    before = ["" if is_first else "another", str(subject.count) if subject.count > 1 else "a" if is_first else ""]
    stuff = _first("materials", subject.material)
    # A "glass jar" is one noun; and beside a colour, "gold" would be another one.
    is_told = bool(stuff) and stuff not in noun and not (_first("colors", subject.material) and subject.color)
    is_basic = subject.color == BASIC_COLORS.get(subject.color_name or "")
    color = (subject.color_name if is_basic else subject.color) or ""
    before += [_first("sizes", subject.size), color, stuff if is_told else ""]
    after = [_first("poses", subject.pose) if subject.pose else ""]
    after += [f"in a {subject.grid[0]}x{subject.grid[1]} grid" if subject.grid else ""]
    after += [_first("sides", subject.side) if subject.side else ""]
    return " ".join(w for w in (*before, _plural(noun, subject.count), *after) if w)


Told = Sequence[tuple[Subject, str]]


def _names(told: Told) -> dict[str, str]:
    """Id to "the mug", for things of which there is no other of the same noun."""
    nouns = [noun for _, noun in told]
    return {s.id: f"the {_plural(noun, s.count)}" for s, noun in told if nouns.count(noun) == 1}


def _relations(relations: Iterable[Relation], told: Told) -> Iterator[str]:
    names, counts = _names(told), {s.id: s.count for s, _ in told}
    for r in relations:
        word = _first("relations", r.kind)
        is_plain = r.factor is None and r.kind not in UNTOLD
        if r.subject in names and r.other in names and word and is_plain:
            verb = "are" if counts[r.subject] > 1 else "is"
            yield f"{names[r.subject]} {verb} {word} {names[r.other]}"


def _frame(brief: Brief) -> Iterator[str]:
    frame, camera = brief.composition, brief.camera
    yield from (f"leave the {side} open" for side in frame.empty)
    yield "centered" if frame.is_centered else ""
    yield "fully visible" if frame.is_fully_visible else ""
    yield _first("composition", frame.rule)
    for number, word in ((frame.columns, "columns"), (frame.rows, "rows")):
        yield f"{number} {word}" if number and number > 1 else ""
    yield _first("views", camera.view)
    yield _first("shots", camera.shot)
    yield _first("depth", camera.depth)
    yield f"{camera.focal_length_mm:.0f}mm" if camera.focal_length_mm else ""
    yield f"f/{camera.f_number:g}" if camera.f_number else ""
    yield from (_first("lens_effects", effect) for effect in camera.effects)


def _scene(brief: Brief) -> Iterator[str]:
    setting = brief.setting
    yield f"in a {_first('scenes', setting.scene)}" if _first("scenes", setting.scene) else ""
    ground = "#ffffff" if setting.color == BASIC_COLORS["white"] else setting.color
    yield f"on a {ground} background" if ground else ""
    yield f"on a {_first('substances', setting.surface)} surface" if setting.surface else ""
    yield _first("hours", setting.hour)
    yield _first("weather", setting.weather)
    yield _first("seasons", setting.season)


def _light(light: LightWish) -> str:
    kind = _first("lights", light.kind) if light.kind else "light"
    words = [light.warmth or "", light.color or "", f"{light.kelvin} K" if light.kelvin else "", kind]
    return " ".join(w for w in (*words, _first("light_sides", light.side)) if w)


def _looks(brief: Brief) -> Iterator[str]:
    looks = (*(_first("styles", style) for style in brief.styles), *(_first("moods", mood) for mood in brief.moods))
    yield from (look for look in dict.fromkeys(looks) if look != _first("kinds", brief.kind))
    yield f"palette {' '.join(brief.palette)}" if brief.palette else ""


def _texts(texts: Iterable[Text], told: Told) -> Iterator[str]:
    names = _names(told)
    for text in texts:
        marks = next((q for q in QUOTES if not set(q) & set(text.words)), None)
        if marks is None:
            continue
        on = f"on {names[text.on]}" if text.on in names else ""
        place = _first("sides", text.place) if text.place and not on else ""
        yield " ".join(w for w in (_first("roles", text.role), f"{marks[0]}{text.words}{marks[1]}", on, place) if w)


def _unwanted(thing: str) -> str:
    match = _book().whole(thing)
    is_read = match is not None and ("avoid", thing) in match.senses
    return thing if is_read else _first("avoid", thing) or thing
