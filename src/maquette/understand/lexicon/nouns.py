"""Nouns of things that can be drawn: from the object files, and from the annotations of the flat drawings."""

import re
from collections.abc import Iterator, Mapping

from ... import assets
from ...objects import objects
from ...places import places

ABSTRACT = re.compile(
    r"(^|-)(face|button|arrow|arrows|flag|sign|symbol|hand|hands|medal|keycap|clock|square|circle|sex|input)(-|$)"
)
"""Drawings of signs and gestures: nobody who writes a common word means one of these."""

UNWELCOME = frozenset(
    {
        "pile-of-poo", "coffin", "funeral-urn", "headstone", "bomb", "skull", "skull-and-crossbones", "middle-finger",
        "cigarette", "water-pistol", "dagger", "kitchen-knife", "crossed-swords", "toilet", "roll-of-paper",
        "syringe", "drop-of-blood", "pill", "face-vomiting", "nauseated-face", "brain", "lungs", "anatomical-heart",
        "bone", "no-smoking", "prohibited", "angry-face-with-horns", "smiling-face-with-horns", "ogre", "clown-face",
        "person-zombie", "man-zombie", "woman-zombie", "cockroach", "rat", "fly", "biting-lip", "tongue", "chains",
        "plunger",
    }
)  # fmt: skip
"""Drawings that nobody gets unless they name them outright: no tag and no theme leads to one."""

SIGNS = re.compile(r"(^|-)(face|keycap|button|arrow|arrows|symbol)(-|$)")

PEOPLE = re.compile(r"^(person|man|woman|men|women|people|couple|family|mans|womans)(-|$)")


def object_nouns(language: str) -> Iterator[tuple[str, str]]:
    """(noun, name in the object registry)."""
    for name in objects:
        for noun in objects.get(name).names.get(language, ()):
            yield noun, name


def place_names(language: str) -> Iterator[tuple[str, str]]:
    """(phrase, name in the place registry)."""
    for name in places:
        for words in places.get(name).names.get(language, ()):
            yield words, name


def drawn_nouns(language: str) -> Iterator[tuple[str, str]]:
    """(noun, drawing) by the names that Unicode gives the drawings."""
    for noun, drawing in sorted(assets.nouns(language).items(), key=lambda item: len(item[0])):
        # Nicknames of faces and signs are plain words elsewhere: Hindi calls the hot face "heat" and the keycap "one".
        if language == "en" or " " in noun or not SIGNS.search(drawing):
            yield noun, drawing


def loose_nouns(language: str, preferred: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(noun, drawing) by the tags of the drawings, where a tag points at one thing.

    A tag shared by many drawings is a noun if most of them are named after one ("猫" tags the cat, the
    grinning cat, the black cat …), or if a drawing that `preferred` names is among them.
    """
    for word, drawings in assets.keywords(language).items():
        drawing = _meant(drawings, preferred)
        if drawing and drawing not in UNWELCOME and not word.isdigit() and (len(word) > 2 or not word.isascii()):
            yield word, drawing


def _meant(drawings: tuple[str, ...], preferred: Mapping[str, str]) -> str | None:
    concrete = [d for d in drawings if not ABSTRACT.search(d) and not PEOPLE.match(d)]
    if not concrete:
        return None
    if len(drawings) == 1:
        return concrete[0]
    for drawing in concrete:
        core = preferred.get(drawing, drawing)
        named_after = sum(core in d.split("-") for d in drawings)
        if named_after * 2 > len(drawings):
            return drawing
    # Otherwise only what most people think of first.
    return next((d for d in concrete[:2] if d in preferred and len(drawings) <= 8), None)
