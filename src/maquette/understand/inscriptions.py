"""Exact strings: which part each plays, where it stands, and what it is printed on."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast, get_args

from .brief import OF_THINGS, PictureKind, Side, Text, TextRole
from .drafts import Draft
from .languages import detect
from .panels import PanelSpan
from .quotes import Exact

DESIGNS = frozenset(get_args(PictureKind)) - OF_THINGS
"""Kinds of picture whose words are set in a layout."""

VERTICAL = "vertical"
"""A style of letters that is a direction."""
LAYOUT_ROLES = frozenset({"headline", "subline", "body", "button", "caption", "price", "date", "item"})
PRICE = re.compile(
    r"^\W*(?:[€$£¥₩₹₺₽]\s?\d[\d.,\s]*(?:[–-]+)?|\d[\d.,\s]*\s?(?:[€$£¥₩₹₺₽円元원]|EUR|USD|GBP|zł|kr|CHF|TL|руб)\.?)\W*$"
)
CONTACT = re.compile(r"^(?:https?://|www\.|@\w|\S+\.(?:com|org|net|de|io|shop|co)\b)", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Words:
    """A string, as far as it is known."""

    exact: Exact
    role: str | None = None
    place: str | None = None
    on: Draft | None = None
    style: str | None = None
    speaker: Draft | None = None


def freeze(all_: Sequence[Words], kind: str, language: str, panels: Sequence[PanelSpan] = ()) -> tuple[Text, ...]:
    """Gives every string a role and an id; the order is that of the prompt."""
    taken: set[str | None] = {w.role for w in all_ if w.role and w.on is None}
    texts: list[Text] = []
    numbers: Counter[str] = Counter()
    for words in all_:
        role = words.role or _role(words, kind, taken)
        if words.on is None:
            taken.add(role)
        numbers[role] += 1
        number = numbers[role]
        texts.append(
            Text(
                role if number == 1 else f"{role}-{number}",
                words.exact.words,
                cast(TextRole, role),
                detect(words.exact.words, otherwise=language),
                cast(Side | None, words.place),
                words.on.id if words.on else None,
                None if words.style == VERTICAL else words.style,
                next((p.number for p in panels if p.start <= words.exact.start < p.end), None),
                words.speaker.id if words.speaker else None,
                "vertical" if words.style == VERTICAL else None,
            )
        )
    return tuple(texts)


def _role(words: Words, kind: str, taken: set[str | None]) -> str:
    text = words.exact.words
    if words.on is not None:
        return (
            "sign"
            if words.on.object == "sign"
            else "headline"
            if words.on.object in ("book", "phone", "laptop")
            else "label"
        )
    if words.exact.how in ("price", "date"):
        return words.exact.how
    if words.exact.how in ("venue", "entry"):
        return "caption" if words.exact.how == "venue" else "body"
    if PRICE.match(text):
        return "price"
    if CONTACT.match(text):
        return "caption"
    if "headline" not in taken:
        return "headline"
    if kind not in DESIGNS:
        return "caption"
    return "subline" if "subline" not in taken and len(text) < 80 else "body"
