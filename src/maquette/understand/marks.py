"""A mark: a word or phrase of a prompt, with all that it can mean."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from .lexicon import Sense
from .quotes import Exact

NO_TABLES: Mapping[str, str] = {}


@lru_cache(maxsize=8192)
def _first_of_each(senses: tuple[Sense, ...]) -> Mapping[str, str]:
    return dict(reversed(senses))


@dataclass(frozen=True, slots=True)
class Mark:
    """A phrase of the prompt with all it can mean; without senses it is a word nobody knows."""

    start: int
    end: int
    norm: str
    kind: str
    """As of its token: "word", "number", "color", "break", "punct", "emoji", "figure" or "exact"."""
    senses: tuple[Sense, ...] = ()
    is_plural: bool = False
    is_bent: bool = False
    exact: Exact | None = None
    sentence: int = 0
    clause: int = 0
    scope: str = ""
    """"", or "negated", "kept", "reserved": what the clause does with what it names."""
    tables: Mapping[str, str] = field(init=False, repr=False, compare=False)
    """Table to its first meaning there."""
    get: Callable[[str], str | None] = field(init=False, repr=False, compare=False)
    """Its meaning in a table, if it has one there. The table's own method: asked a hundred thousand times a prompt."""

    def __post_init__(self) -> None:
        tables = _first_of_each(self.senses) if self.senses else NO_TABLES
        object.__setattr__(self, "tables", tables)
        object.__setattr__(self, "get", tables.get)

    def all(self, table: str) -> tuple[str, ...]:
        """All its meanings in a table."""
        if table not in self.tables:
            return ()
        return tuple(meaning for t, meaning in self.senses if t == table)

    def is_a(self, *senses: Sense) -> bool:
        return bool(self.senses) and not frozenset(senses).isdisjoint(self.senses)

    def is_any(self, tables: frozenset[str]) -> bool:
        """Whether it has a meaning in one of the tables."""
        return not tables.isdisjoint(self.tables)

    def at(self, sentence: int, clause: int) -> "Mark":
        """The same mark without scope in a sentence and clause."""
        if sentence == self.sentence and clause == self.clause and not self.scope:
            return self
        return Mark(
            self.start, self.end, self.norm, self.kind, self.senses, self.is_plural, self.is_bent, self.exact,
            sentence, clause,
        )  # fmt: skip

    @property
    def is_unknown(self) -> bool:
        return self.kind == "word" and not self.senses

    @property
    def is_end(self) -> bool:
        """Whether it ends a sentence."""
        return self.get("stop") == "sentence"

    @property
    def is_comma(self) -> bool:
        return self.get("stop") == "clause"
