"""Drawings that belong to what a picture is about, and what they are called. From annotations; no list of our own."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from ...assets import drawing_names, keywords, label_en, nouns
from ...understand.brief import Brief, Subject
from ..nouns import drawing_of
from ._panels import flat_drawing

GENERAL = (
    "house", "magnifying-glass-tilted-left", "bell", "gear", "bust-in-silhouette", "red-heart", "star", "calendar",
    "envelope", "shopping-cart", "locked", "camera", "cloud", "musical-note", "bookmark", "key",
)  # fmt: skip
"""What icon sets hold that are about nothing in particular."""
_WORD = re.compile(r"\w+")
LEAST_TAGGED = 3  # drawings: a word that fewer are tagged with is a thing, not a topic
WIDE_TAG = 60  # drawings: a tag of more says nothing
UNFIT = ("button", "keycap", "flag-in", "-oclock", "-thirty", "japanese-", "input-", "zodiac", "-symbol", "-square")
"""Parts of names of drawings that are signs rather than things."""


def drawing_for(subject: Subject) -> str | None:
    """The flat drawing of a subject."""
    return drawing_of(subject.noun, flat_drawing(subject), subject.pose)


def drawing_named(words: str, language: str) -> str | None:
    """The drawing that a label speaks of: of all of it, else of its longest part, else of its longest word."""
    table, text = nouns(language), " ".join(words.lower().split()).strip(" .!?:,")
    if text in table:
        return table[text]
    parts = text.split()
    for size in range(len(parts) - 1, 0, -1):
        for start in range(len(parts) - size, -1, -1):
            part = " ".join(parts[start : start + size])
            if part in table and len(part) > 2:
                return table[part]
    if language != "en" and len(text) > 1 and not parts[1:]:  # no spaces: the longest end of it that is a noun
        return next((table[text[k:]] for k in range(1, len(text) - 1) if text[k:] in table), None)
    return None


def name_of(drawing: str, language: str) -> str:
    """What a drawing is called in a language, as a label."""
    name = _name(drawing, language.lower().partition("-")[0]) or label_en(drawing)
    return name[:1].upper() + name[1:]


HEAD_FIRST = frozenset({"es", "fr", "it", "pt"})
"""Languages in which "guide dog" begins with the dog."""


@cache
def _name(drawing: str, language: str) -> str | None:
    """The plainest whole noun for a drawing; in English one made of the words of its label, no nickname.

    "Hund" rather than "wau", and "Biene" rather than "Honig": what other nouns have as their head, and not in front of
    it, is the name of a kind; then what more drawings are tagged with; then what is shorter.
    """
    choices = _nouns_of(language).get(drawing, ())
    if language == "en":
        choices = tuple(n for n in choices if set(n.split()) <= set(label_en(drawing).split()))
    if len(choices) < 2:
        return next(iter(choices), None)
    table, tags = nouns(language), keywords(language)

    def worth(noun: str) -> tuple[int, int, int, str]:
        if language == "en":
            return 0, 0, len(noun), noun
        before, after = (noun + " ", " " + noun) if language in HEAD_FIRST else (noun, noun)
        starts = sum(other.startswith(before) for other in table if other != noun)
        ends = sum(other.endswith(after) for other in table if other != noun)
        heads = starts - ends if language in HEAD_FIRST else ends - starts
        return -heads, -len(tags.get(noun, ())), len(noun), noun

    return min(choices, key=worth)


@cache
def _nouns_of(language: str) -> Mapping[str, tuple[str, ...]]:
    """All nouns of each drawing."""
    out: defaultdict[str, list[str]] = defaultdict(list)
    for noun, drawing in nouns(language).items():
        out[drawing].append(noun)
    return {drawing: tuple(words) for drawing, words in out.items()}


def topics_of(brief: Brief) -> tuple[str, ...]:
    """Drawings of what the picture is about but need not show."""
    table, words = nouns("en"), keywords("en")
    out = []
    for topic in brief.topics:
        found = topic if topic in drawing_names() else table.get(topic) or next(iter(words.get(topic, ())), None)
        if found:
            out.append(found)
    return tuple(dict.fromkeys(out))


def words_about(brief: Brief) -> tuple[str, ...]:
    """The prompt's own words that drawings are tagged with, as far as they are what it is about."""
    table, about = keywords(brief.language), set(topics_of(brief))
    unread = {w for wish in brief.unread for w in wish.words.lower().split()}
    out = [t for t in brief.topics if t in keywords("en")]
    for word in _WORD.findall(brief.prompt.lower()):
        tagged = table.get(word, ())
        if about & set(tagged) or (word in unread and len(tagged) >= LEAST_TAGGED):
            out.append(word)
    return tuple(dict.fromkeys(out))


def related(seeds: Sequence[str], topics: Iterable[str], count: int, language: str = "en") -> tuple[str, ...]:
    """Drawings that share tags with what is there already, the nearest first; signs and the seeds left out.

    Args:
        topics: Words that the picture is about, in its language: drawings tagged so come first.
    """
    table = keywords("en")
    scores: defaultdict[str, float] = defaultdict(float)
    for topic in topics:
        for k, drawing in enumerate(table.get(topic) or keywords(language).get(topic, ())):
            scores[drawing] += 3 / (1 + 0.15 * k)
    for seed in seeds:
        for tag in _tags().get(seed, ()):
            near = table[tag]
            if len(near) <= WIDE_TAG:
                for drawing in near:
                    scores[drawing] += 1 / len(near) ** 0.5
    known = set(seeds)
    order = sorted(scores, key=lambda d: (-scores[d], d))
    kept = [d for d in order if d not in known and d in drawing_names() and not any(u in d for u in UNFIT)]
    return _apart(kept)[:count]


def _apart(names: Sequence[str]) -> tuple[str, ...]:
    """One of each kind: "man-swimming" and "woman-swimming" are one icon."""
    out, heads = [], set()
    for name in names:
        head = name.removeprefix("man-").removeprefix("woman-").removeprefix("person-").split("-facing")[0]
        if head not in heads:
            heads.add(head)
            out.append(name)
    return tuple(out)


@cache
def _tags() -> Mapping[str, tuple[str, ...]]:
    out: dict[str, list[str]] = {}
    for tag, drawings in keywords("en").items():
        for drawing in drawings:
            out.setdefault(drawing, []).append(tag)
    return {drawing: tuple(tags) for drawing, tags in out.items()}
