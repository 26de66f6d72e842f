"""Nouns to drawings, language by language: emojibase (MIT) and, for what it lacks, Unicode CLDR (Unicode-3.0)."""

import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from .drawings import load, normal_hexcode

PLAIN_NOUNS = Path(__file__).with_name("plain_nouns.toml")

SOURCES = ("emojibase-data", "cldr-annotations-full")

VARIANTS = {"en": ("en-gb",), "es": ("es-mx",)}
"""Emojibase folders read after the language's own: what Britons call an aubergine."""

FROM_CLDR = {
    "ar": "ar", "bg": "bg", "ca": "ca", "cs": "cs", "el": "el", "eu": "eu", "fa": "fa", "fil": "fil",
    "ga": "ga", "gl": "gl", "he": "he", "hr": "hr", "id": "id", "is": "is", "lv": "lv", "mk": "mk",
    "mr": "mr", "ne": "ne", "ro": "ro", "sk": "sk", "sl": "sl", "sq": "sq", "sr": "sr", "sr-latn": "sr-Latn",
    "sw": "sw", "ta": "ta", "tr": "tr", "ur": "ur", "yue": "yue",
}  # fmt: skip
"""Our language tag to CLDR's folder: languages that emojibase lacks and whose script our fonts hold."""

SMILEYS, PEOPLE, COMPONENTS, ANIMALS, FOOD, TRAVEL, ACTIVITIES, OBJECTS, SYMBOLS, FLAGS = range(10)
"""Emojibase's groups."""

THINGS = frozenset((ANIMALS, FOOD, TRAVEL, ACTIVITIES, OBJECTS))
SHORTCODES = ("github", "iamcal", "emojibase")
"""Nicknames people type (`coffee`, `car`), in English; most familiar first."""


class Entry(NamedTuple):
    drawing: str
    label: str
    tags: tuple[str, ...]
    nicknames: tuple[str, ...]
    group: int
    order: int


@dataclass(frozen=True, slots=True)
class Words:
    nouns: dict[str, str]
    keywords: dict[str, list[str]]
    labels: dict[str, str]
    """Drawing to its name in this language."""


ALIKE = 0.4  # of 1, Jaccard: a foreign word and an English one that mark this much the same drawings mean the same
LEAST_SHARED = 2  # drawings: one alone is tagged with too many words ("hot", "drink") to tell which is meant


def read(packages: Path, drawings: Mapping[str, str]) -> dict[str, Words]:
    """
    Args:
        drawings: Normalised hexcode to drawing name.
    Returns:
        Words by language tag in lower case ("en", "zh-hant").
    """
    table = tomllib.loads(PLAIN_NOUNS.read_text("utf-8"))
    no_nouns = frozenset(table["leave-out"])
    entries = dict(_read_all(packages, drawings))
    mute = frozenset(entry.drawing for entry in entries["en"] if plain(entry.label) in no_nouns)
    english = tabulate(entries["en"], table["en"], mute, no_nouns)
    return {
        language: english if language == "en" else liken(tabulate(found, table.get(language, {}), mute), english)
        for language, found in entries.items()
    }


def _read_all(packages: Path, drawings: Mapping[str, str]) -> Iterator[tuple[str, list[Entry]]]:
    emojibase, cldr = (packages / source for source in SOURCES)
    variants = {folder for folders in VARIANTS.values() for folder in folders}
    for folder in sorted(file.parent for file in emojibase.glob("*/data.json")):
        if folder.name not in variants:
            also = (emojibase / variant for variant in VARIANTS.get(folder.name, ()))
            yield folder.name, [entry for part in (folder, *also) for entry in _read_emojibase(part, drawings)]
    places = {entry.drawing: (entry.group, entry.order) for entry in _read_emojibase(emojibase / "en", drawings)}
    for language, name in FROM_CLDR.items():
        yield language, _read_cldr(cldr / "annotations" / name / "annotations.json", drawings, places)


def labels(drawings: Iterable[str], english: Words) -> dict[str, str]:
    """An English name for every drawing; its file name where Unicode has none."""
    return {name: english.labels.get(name, name.replace("-", " ")) for name in drawings}


def tabulate(
    entries: Iterable[Entry],
    plain_nouns: Mapping[str, str],
    mute: frozenset[str] = frozenset(),
    no_nouns: frozenset[str] = frozenset(),
) -> Words:
    """Nouns are the plain ones, then labels and, for things, nicknames; the first drawing to claim one keeps it.
    `mute` drawings give no nouns, and `no_nouns` are none.

    Keywords list every drawing tagged with a word, the likeliest first: one of that very name, one whose
    name holds the word, then the rest; things before signs, short names before long ones.
    """
    entries = sorted(entries, key=lambda entry: (entry.group in (SYMBOLS, FLAGS), entry.order))
    known = {entry.drawing for entry in entries}
    if unknown := set(plain_nouns.values()) - known:
        raise ValueError(f"{PLAIN_NOUNS.name} names drawings that do not exist: {', '.join(sorted(unknown))}")
    nouns = {plain(noun): drawing for noun, drawing in plain_nouns.items()}
    names: dict[str, str] = {}
    ranks: dict[str, dict[str, tuple[int, ...]]] = defaultdict(dict)
    for noun, drawing in nouns.items():
        ranks[noun][drawing] = (-1,)
    for entry in entries:
        names.setdefault(entry.drawing, entry.label)
        label = plain(entry.label)
        if label and label not in no_nouns and entry.drawing not in mute:
            nouns.setdefault(label, entry.drawing)
        for word in {plain(word) for word in (entry.label, *entry.tags, *entry.nicknames)} - {""}:
            rank = (_distance(word, entry), entry.group not in THINGS, len(entry.label.split()), entry.order)
            ranks[word][entry.drawing] = min(rank, ranks[word].get(entry.drawing, rank))
    for entry in entries:
        if entry.group in THINGS:
            for nickname in map(plain, entry.nicknames):
                if len(nickname) > 2 and not nickname[-1].isdigit() and nickname not in no_nouns:
                    nouns.setdefault(nickname, entry.drawing)
    keywords = {word: sorted(found, key=found.__getitem__) for word, found in sorted(ranks.items())}
    return Words(dict(sorted(nouns.items())), keywords, names)


def liken(words: Words, english: Words) -> Words:
    """Learn from English: which drawing a word means best, and which words are nouns.

    A label in another language often names a narrow thing only ("黒猫", black cat) while the plain word ("猫") is
    a mere tag of ten drawings. The English word that marks the same ten says which of them is the plain one.
    """
    nouns, keywords = dict(words.nouns), {}
    marked_by: dict[str, list[str]] = defaultdict(list)
    for word, drawings in english.keywords.items():
        for drawing in drawings:
            marked_by[drawing].append(word)
    for word, drawings in words.keywords.items():
        keywords[word] = drawings
        candidates = {english_word for drawing in drawings for english_word in marked_by[drawing]}
        alike = {candidate: _jaccard(drawings, english.keywords[candidate]) for candidate in sorted(candidates)}
        # Of equally good words take one that is a noun: "automobile" and "car" mark the same things.
        best = max(alike, key=lambda candidate: (alike[candidate], candidate in english.nouns), default=None)
        if best is None or alike[best] < ALIKE or word in nouns:
            continue
        ranking = english.keywords[best]
        keywords[word] = sorted(drawings, key=lambda d: ranking.index(d) if d in ranking else len(ranking))
        if len(drawings) >= LEAST_SHARED and english.nouns.get(best) in drawings:
            nouns[word] = english.nouns[best]
    return Words(dict(sorted(nouns.items())), keywords, words.labels)


def plain(word: str) -> str:
    """As words are looked up: lower case, composed, one space between, no sign at either end."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", word).lower()).strip(" \t.!?:“”„\"'’()")


def _distance(word: str, entry: Entry) -> int:
    label = plain(entry.label)
    if word == label:
        return 0
    if word in map(plain, entry.nicknames):
        return 1
    # Scripts without spaces, and compounds ("Kaffeetasse"), hold a word without a gap around it.
    return 2 if word in label.split() else 3 if word in label else 4


def _jaccard(one: Iterable[str], other: Iterable[str]) -> float:
    a, b = set(one), set(other)
    return len(a & b) / len(a | b)


def _read_emojibase(folder: Path, drawings: Mapping[str, str]) -> list[Entry]:
    nicknames: dict[str, list[str]] = defaultdict(list)
    for source in SHORTCODES:
        file = folder / "shortcodes" / f"{source}.json"
        # Every language repeats emojibase's English nicknames, so only English itself has use for them.
        if folder.name == "en" and file.exists():
            for code, names in load(file).items():
                nicknames[code] += [names] if isinstance(names, str) else names
    entries = []
    for item in load(folder / "data.json"):
        drawing = drawings.get(normal_hexcode(item["hexcode"]))
        if drawing is not None and item.get("group", COMPONENTS) != COMPONENTS:
            called = tuple(name.replace("_", " ").replace("-", " ") for name in nicknames[item["hexcode"]])
            tags = tuple(item.get("tags", ()))
            entries.append(Entry(drawing, item["label"], tags, called, item["group"], item["order"]))
    return entries


def _read_cldr(file: Path, drawings: Mapping[str, str], places: Mapping[str, tuple[int, int]]) -> list[Entry]:
    """`places` gives each drawing its group and order, which CLDR does not hold."""
    entries = []
    for sign, annotation in load(file)["annotations"]["annotations"].items():
        drawing = drawings.get(normal_hexcode("-".join(f"{ord(char):x}" for char in sign)))
        if drawing in places and annotation.get("tts"):
            tags = tuple(annotation.get("default", ()))
            entries.append(Entry(drawing, annotation["tts"][0], tags, (), *places[drawing]))
    return entries
