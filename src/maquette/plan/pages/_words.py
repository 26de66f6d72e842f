"""The words of `words/<language>.toml`, typed; a language without a table of its own gets the English one."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from pydantic import BaseModel, ConfigDict

Pair = tuple[str, str]
"""(title, body) of a block."""


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Menu(_Table):
    title: str


class _Bill(_Table):
    receipt: str
    invoice: str
    number: str
    """With `{number}`."""
    thanks: str
    header: tuple[str, str, str, str]
    """What, how many, the price of one, what the line comes to."""
    services: tuple[str, ...]
    goods: tuple[str, ...]


class _Heads(_Table):
    heads: tuple[str, str, str, str]
    """Item, amount, quantity, details."""


class _Certificate(_Table):
    title: str
    names: tuple[str, ...]
    """What such pages are called: a text with one of these words is a title."""
    awarded: str
    date: str
    signature: str


class _Signs(_Table):
    welcome: str


class _Blocks(_Table):
    columns: tuple[Pair, ...]
    steps: tuple[Pair, ...]
    comparison: tuple[Pair, ...]


class PageWords(_Table):
    """Everything that is proposed in one language."""

    menu: _Menu
    bill: _Bill
    table: _Heads
    certificate: _Certificate
    greetings: dict[str, str]
    signs: _Signs
    blocks: _Blocks
    dishes: dict[str, tuple[str, ...]]


def page_languages() -> tuple[str, ...]:
    """Languages that have a table."""
    found = files(__package__).joinpath("words").iterdir()
    return tuple(sorted(f.name.removesuffix(".toml") for f in found if f.name.endswith(".toml")))


def page_words(language: str) -> PageWords:
    """The words of a BCP 47 language tag."""
    base = language.lower().partition("-")[0]
    return _read(base if base in page_languages() else "en")


@cache
def _read(base: str) -> PageWords:
    text = files(__package__).joinpath("words", f"{base}.toml").read_text("utf-8")
    return PageWords.model_validate(tomllib.loads(text))


@cache
def proposals(section: str) -> dict[str, Any]:  # Any: lists of words or of figures, or words, by section
    """A section of `proposals.toml`."""
    return dict(tomllib.loads(files(__package__).joinpath("proposals.toml").read_text("utf-8"))[section])
