"""Diagrams of things that everybody draws alike: one TOML file each in `diagrams/`, with its words by language."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, Field

UNSPACED = frozenset({"ja", "zh", "ko", "th"})
FALLBACK, WALK = "any", "walk"


class Known(BaseModel):
    """What such a file holds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    form: str
    """See `maquette.plan.content.DiagramContent`."""
    pictures: tuple[str, ...]
    """Drawings of the nodes, in their order; empty: cards without drawings."""
    picture: str | None = None
    """What a labelled diagram labels."""
    at: tuple[tuple[float, float], ...] = ()
    """Where its parts are in that drawing, as shares of width and height."""
    edges: tuple[tuple[int, ...], ...] = ()
    """(from, to) or (from, to, label): numbers of labels. None: each node leads to the next."""
    names: Mapping[str, tuple[str, ...]]
    """What prompts call it, by language, in lower case; the first one, with a capital, is its title."""
    labels: Mapping[str, tuple[str, ...]] = Field(min_length=1)

    def words(self, language: str) -> tuple[str, ...]:
        """Labels of nodes, then of edges."""
        return self.labels.get(_base(language)) or self.labels["en"]

    def title(self, language: str) -> str | None:
        names = self.names.get(_base(language)) or self.names.get("en") or ()
        return names[0][:1].upper() + names[0][1:] if names else None


def known_in(prompt: str, language: str) -> Known | None:
    """The diagram that a prompt names, by the longest of its names; English names count in any language."""
    text = f" {' '.join(prompt.lower().replace('-', ' ').split())} "
    best: tuple[int, Known] | None = None
    for one in diagrams().values():
        for base in dict.fromkeys((_base(language), "en")):
            for name in one.names.get(base, ()):
                plain = name.replace("-", " ")
                found = plain in text if base in UNSPACED else f" {plain}" in text
                if found and (best is None or len(name) > best[0]):
                    best = len(name), one
    return best[1] if best else None


@cache
def diagrams() -> Mapping[str, Known]:
    """All of them, by the name of their file."""
    return {
        file.name.removesuffix(".toml"): Known.model_validate(tomllib.loads(file.read_text("utf-8")))
        for file in sorted(files(__package__).joinpath("diagrams").iterdir(), key=lambda f: f.name)
        if file.name.endswith(".toml")
    }


def _base(language: str) -> str:
    return language.lower().partition("-")[0]
