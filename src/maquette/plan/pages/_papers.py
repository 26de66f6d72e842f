"""Words of tickets, letters, résumés, articles, labels and lessons: `papers/<language>.toml`, typed; else English."""

import tomllib
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Ticket(_Table):
    row: str
    seat: str
    gate: str
    price: str
    number: str
    admit: str
    title: str


class _Badge(_Table):
    role: str
    event: str
    name: str


class _Letter(_Table):
    recipient: tuple[str, ...]
    subject: str
    salutation: str
    paragraphs: tuple[str, ...]
    closing: str


class _Resume(_Table):
    title: str
    profile: str
    about: str
    experience: str
    jobs: tuple[tuple[str, str, str, str], ...]
    """Post, firm, years, what came of it."""
    education: str
    schools: tuple[tuple[str, str, str], ...]
    skills: str
    skill_list: tuple[str, ...]
    languages: str
    language_list: tuple[str, ...]
    contact: str
    contacts: tuple[str, ...]


class _Article(_Table):
    kicker: str
    byline: str
    headline: str
    lead: str
    paragraphs: tuple[str, ...]
    quote: str


class _Newspaper(_Table):
    title: str
    lead: str
    stories: tuple[tuple[str, ...], ...]
    """Headline, then paragraphs."""
    paragraphs: tuple[str, ...]


class _Pack(_Table):
    ingredients: str
    nutrition: str
    rows: tuple[tuple[str, str], ...]
    storage: str
    scan: str


class _Board(_Table):
    title: str
    words: tuple[str, ...]
    palette: str


class _Lesson(_Table):
    name: str
    date: str
    worksheet: str
    cards: str
    task: str
    match: str


class PaperWords(_Table):
    """Everything that is proposed on papers in one language."""

    ticket: _Ticket
    badge: _Badge
    letter: _Letter
    resume: _Resume
    article: _Article
    newspaper: _Newspaper
    pack: _Pack
    board: _Board
    lesson: _Lesson


def paper_languages() -> tuple[str, ...]:
    """Languages that have a table."""
    found = files(__package__).joinpath("papers").iterdir()
    return tuple(sorted(f.name.removesuffix(".toml") for f in found if f.name.endswith(".toml")))


def paper_words(language: str) -> PaperWords:
    """The words of a BCP 47 language tag."""
    base = language.lower().partition("-")[0]
    return _read(base if base in paper_languages() else "en")


@cache
def _read(base: str) -> PaperWords:
    return PaperWords.model_validate(
        tomllib.loads(files(__package__).joinpath("papers", f"{base}.toml").read_text("utf-8"))
    )
