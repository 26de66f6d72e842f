"""What is asked, what is found, and what comes of it. Frozen values."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from ..understand.brief import Brief, Wish

QueryKind: TypeAlias = Literal["name", "thing", "news"]
"""name: of a place, a work, an animal …; thing: a noun that the reader does not know; news: the newest of a kind."""


@dataclass(frozen=True, slots=True)
class Query:
    """A few words to look up."""

    words: str
    """As in the prompt, but for line breaks."""
    kind: QueryKind
    language: str
    """BCP 47 tag, of the prompt."""
    start: int
    """Where in the prompt they are."""
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """What a provider says of a query; plain text throughout, cut to a sensible length."""

    title: str
    url: str
    excerpt: str = ""
    is_exact: bool = False
    """Whether it is about precisely what was asked, rather than something near it."""
    shows: str | None = None
    """What the thing looks like, as a prompt would say it, where somebody has written that down: "small brown dog"."""
    kinds: tuple[str, ...] = ()
    """What it is, in English, the plainest first: "dog breed", "breed of dog"."""
    color: str | None = None
    """`#rrggbb`, where the thing has one."""
    facts: tuple[tuple[str, str], ...] = ()
    """(what, value): ("height", "330 m")."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where something was looked up, and when."""

    title: str
    url: str
    provider: str
    looked_up_at: str
    """UTC, ISO 8601; of the look-up itself, also when its answer comes from the cache."""
    query: str
    excerpt: str
    is_cached: bool


@dataclass(frozen=True, slots=True)
class Grounding:
    """A brief with what was learned, where from, and what a person should know of it."""

    brief: Brief
    sources: tuple[Source, ...] = ()
    notices: tuple[Wish, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """A provider's findings for one query, with their date."""

    query: Query
    provider: str
    findings: tuple[Finding, ...]
    looked_up_at: str
    is_cached: bool = False


class LookupFailed(Exception):
    """A provider could not answer. Its text is a clause fit to show a person: no address beyond the host, no key."""


__all__ = ["Answer", "Finding", "Grounding", "LookupFailed", "Query", "QueryKind", "Source"]
