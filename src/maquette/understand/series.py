"""Prompts that list several pictures: "A series of 4 pictures of a red fox: in the snow; on a beach; …". Pure.

Words are data in `series.toml`.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from .panels import panel_spans

MOST = 24  # scenes of a series
NEAR = 5  # words after "a series of" within which it says that it is one of pictures
NUMBERED = re.compile(r"(?:^|(?<=[\n.;:!?。；：])|(?<=\s))\(?(\d{1,2})[.):、．]\s+")
BULLET = re.compile(r"^[ \t]*[-*•–][ \t]+(.+)$", re.MULTILINE)
CUT = re.compile(r"\s*[;；؛]\s*|\s*\n+\s*")
EDGES = re.compile(r"^[\s;；؛,、]+|[\s;；؛,、]+$")
COLON = re.compile(r"[:：]")


@dataclass(frozen=True, slots=True)
class Series:
    """A prompt taken apart.

    Args:
        common: What is said of all pictures, without the words that say that there are several: "watercolours of a
            red fox".
        scenes: What is said of each, verbatim.
    """

    common: str
    scenes: tuple[str, ...]


def series_in(prompt: str) -> Series | None:
    """The pictures that a prompt lists; None unless it calls them a series and lists two or more."""
    colon = COLON.search(prompt)
    if colon is None:
        return None
    head = prompt[: colon.start()]
    found = _heads().search(head)
    if found is None:
        return None
    opening = _opening().search(head, 0, found.start())
    before = head[: opening.start() if opening else found.start()].strip()
    leads_on = _leading_on().match(head, found.end())
    after = head[leads_on.end() if leads_on else found.end() :].strip()
    nearby = f"{head[: found.start()]} {' '.join(after.split()[:NEAR])}"
    if (before or after) and found[0].lower() not in _words("own") and not _pictures().search(nearby):
        return None  # a TV set is no set of pictures
    scenes = scenes_in(prompt[colon.end() :])
    return Series(f"{before} {after}".strip(" ,.:"), scenes) if len(scenes) > 1 else None


def scenes_in(text: str) -> tuple[str, ...]:
    """The parts of a list: told by heads ("Scene 1:"), by numbers, by bullets, else by lines or semicolons."""
    spans = panel_spans(text)
    numbers = list(NUMBERED.finditer(text))
    bullets = BULLET.findall(text)
    if spans:
        parts = [text[s.start : s.end] for s in spans]
    elif [m[1] for m in numbers[:2]] == ["1", "2"]:
        ends = [*(m.start() for m in numbers[1:]), len(text)]
        parts = [text[m.end() : end] for m, end in zip(numbers, ends, strict=True)]
    elif len(bullets) > 1:
        parts = bullets
    else:
        parts = CUT.split(text)
    return tuple(kept for part in parts if (kept := EDGES.sub("", part)))[:MOST]


@cache
def _words(kind: str) -> tuple[str, ...]:
    table = tomllib.loads(files(__package__).joinpath("series.toml").read_text("utf-8"))
    return tuple(dict.fromkeys(word for language in table.values() for word in language.get(kind, ())))


def _any_of(words: Iterable[str]) -> str:
    """One of the words, whole where the script has spaces between words; longer ones first."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(rf"(?<!\w){re.escape(w)}(?!\w)" if w[0] < "\u0e00" else re.escape(w) for w in ordered)


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(_any_of((*_words("heads"), *_words("own"))), re.IGNORECASE)


@cache
def _opening() -> re.Pattern[str]:
    """An article, or how many pictures, right before the word "series"."""
    words = (*_words("of"), *_words("counts"), *_words("pictures"))
    return re.compile(rf"(?:{_any_of(words)}|\d+|\s)+$", re.IGNORECASE)


@cache
def _leading_on() -> re.Pattern[str]:
    """ "of 4": what leads on from the word "series" to what the pictures are."""
    return re.compile(rf"\s*(?:{_any_of(_words('of'))})?\s*(?:{_any_of(_words('counts'))}|\d+)?\s*", re.IGNORECASE)


@cache
def _pictures() -> re.Pattern[str]:
    return re.compile(_any_of((*_words("pictures"), *_words("kinds"))), re.IGNORECASE)
