"""The corpus of the exam of words: prompts with the strings they ask for, one TOML file per kind in `text/`.

A prompt names its strings by number, `"{0}"`, so that each is written once; what carries them and what else must be
seen is told by English nouns.
"""

import tomllib
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

FOLDER = Path(__file__).with_name("text")


class Case(BaseModel):
    """One prompt and the strings that must be readable in its picture."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    prompt: str
    texts: tuple[str, ...] = Field(min_length=1)
    language: str = "en"
    """Of the strings."""
    carrier: str | None = None
    """The thing they must be on, as an English noun; None: the page itself."""
    kind_of_picture: str | None = None
    """For pages: the kind the plan must be of ("poster", "menu")."""
    things: tuple[str, ...] = ()
    """What else must be in the picture."""
    kind: str = ""
    """Set from the file's name."""

    @property
    def whole_prompt(self) -> str:
        out = self.prompt
        for number, words in enumerate(self.texts):
            out = out.replace(f"{{{number}}}", words)
        return out


@cache
def text_corpus(kinds: Collection[str] | None = None, languages: Collection[str] | None = None) -> tuple[Case, ...]:
    """All cases, by kind and in the order of the files; arguments are tuples or frozensets, None: all."""
    files = sorted(FOLDER.glob("*.toml"))
    cases = (case for file in files if kinds is None or file.stem in kinds for case in _cases(file))
    return tuple(case for case in cases if languages is None or case.language in languages)


def text_kinds() -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in FOLDER.glob("*.toml")))


def sampled(cases: tuple[Case, ...], count: int | None) -> tuple[Case, ...]:
    """So many cases, spread evenly over the corpus: the same ones every time."""
    if count is None or count >= len(cases):
        return cases
    return tuple(cases[(2 * k + 1) * len(cases) // (2 * count)] for k in range(count))


def _cases(file: Path) -> tuple[Case, ...]:
    table: dict[str, list[dict[str, Any]]] = tomllib.loads(file.read_text(encoding="utf-8"))  # Any: checked by Case
    return tuple(Case.model_validate({**case, "kind": file.stem}) for case in table["case"])
