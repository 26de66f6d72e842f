"""Of which sort a picture of its kind is: a timeline among infographics, a birthday card among cards. Pure.

Words are data in `forms.toml`; the first that the prompt names outside its quoted strings decides.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from .brief import PictureKind

SHARED: Mapping[str, str] = {"slide": "infographic"}
"""Kinds that are of the same sorts as another."""
UNSPACED = frozenset({"ja", "zh", "ko", "th"})
"""Languages in which a word may stand inside a longer row of letters."""


def form_of(text: str, language: str, kind: PictureKind) -> str | None:
    """The sort as a key of the table, None if the text names none.

    Args:
        text: The prompt without what it quotes.
        language: BCP 47 tag of the prompt; English words count in any, those of others only where these say nothing.
    """
    folded, shared = text.casefold(), SHARED.get(kind, kind)
    own = tuple(dict.fromkeys((language.partition("-")[0], "en")))
    for tags in (own, tuple(tag for tag in _table() if tag not in own)):
        found = [m for tag in tags for m in _matches(folded, tag, shared)]
        if found:
            return min(found, key=lambda m: (m[0], -m[1]))[2]
    return None


def _matches(text: str, base: str, kind: str) -> list[tuple[int, int, str]]:
    """(start, length, form) of the first words of each form."""
    return [
        (m.start(), len(m[0]), form)
        for form, pattern in _patterns(base, kind)
        if (m := pattern.search(text)) is not None
    ]


@cache
def _patterns(base: str, kind: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    start = "" if base in UNSPACED else r"(?<![^\W_])"
    table = _table().get(base, {}).get(kind, {})
    return tuple(
        (form, re.compile("|".join((start if w[0] != " " else "") + re.escape(w.casefold()) for w in words)))
        for form, words in table.items()
    )


@cache
def _table() -> Mapping[str, Mapping[str, Mapping[str, list[str]]]]:
    return tomllib.loads(files(__package__).joinpath("forms.toml").read_text("utf-8"))
