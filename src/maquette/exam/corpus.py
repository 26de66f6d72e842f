"""The corpus of the reading exam: prompts with what they say, one TOML file per language in `reading/`.

A case states facts, each of which is looked for in the brief; what it does not state, the brief must not hold.
"""

import tomllib
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

FOLDER = Path(__file__).with_name("reading")


class _Expected(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Thing(_Expected):
    """A subject: its English noun, or its name as an object or drawing, and what is said of it."""

    is_: str = Field(alias="is")
    count: int = 1
    color: str | None = None
    """Basic name, a name of colors.toml, or `#rrggbb`."""
    material: str | None = None
    size: str | None = None
    side: str | None = None
    pose: str | None = None
    grid: tuple[int, int] | None = None
    arrangement: str | None = None
    parts: dict[str, str] = {}
    """Colours of its parts, as `color`."""
    details: tuple[str, ...] = ()
    """Words, each within one of the subject's details."""
    actions: tuple[str, ...] = ()


class Words(_Expected):
    """A string to be set, verbatim."""

    words: str
    role: str | None = None
    on: str | None = None
    """The thing it stands on, by the `is` of one of `things`."""
    place: str | None = None
    style: str | None = None
    language: str | None = None
    direction: str | None = None
    panel: int | None = None
    speaker: str | None = None


class Lamp(_Expected):
    kind: str | None = None
    side: str | None = None
    warmth: str | None = None
    color: str | None = None
    kelvin: int | None = None


class Lens(_Expected):
    view: str | None = None
    focal_length_mm: float | None = None
    f_number: float | None = None
    shot: str | None = None
    depth: str | None = None
    effects: tuple[str, ...] = ()


class Where(_Expected):
    place: str | None = None
    scene: str | None = None
    surface: str | None = None
    color: str | None = None
    hour: str | None = None
    weather: str | None = None
    season: str | None = None


class Frame(_Expected):
    """How it is composed."""

    focus: str | None = None
    empty: tuple[str, ...] = ()
    is_centered: bool = False
    is_fully_visible: bool = False
    rule: str | None = None
    columns: int | None = None
    rows: int | None = None


class Row(_Expected):
    label: str
    amount: str | None = None
    quantity: str | None = None
    section: str | None = None
    detail: str | None = None


class Money(_Expected):
    currency: str | None = None
    tax_percent: str | None = None
    is_tax_included: bool | None = None
    tip_percent: str | None = None
    discount_percent: str | None = None
    chart: str | None = None
    unit: str | None = None


class Rule(_Expected):
    number: int | None = None
    role: str
    keep: tuple[str, ...] = ()
    change: tuple[str, ...] = ()


class Change(_Expected):
    verb: str
    target: str
    value: str | None = None


class Case(_Expected):
    """One prompt and all that it says."""

    prompt: str
    kind: str | None = None
    aspect: str | None = None
    things: tuple[Thing, ...] = ()
    relations: tuple[str, ...] = ()
    """ "cup left_of notebook"; a second thing of the same name is "cup-2"."""
    texts: tuple[Words, ...] = ()
    setting: Where = Where()
    lights: tuple[Lamp, ...] = ()
    camera: Lens = Lens()
    composition: Frame = Frame()
    styles: tuple[str, ...] = ()
    moods: tuple[str, ...] = ()
    palette: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    items: tuple[Row, ...] = ()
    figures: Money = Money()
    month: tuple[int, int] | None = None
    panels: int | None = None
    references: tuple[Rule, ...] = ()
    edits: tuple[Change, ...] = ()
    strength: float | None = None
    is_transparent: bool = False
    unread: tuple[str, ...] = ()
    """Words, each within one of the brief's unread wishes."""
    is_partial: bool = False
    """Only a part of what the prompt says is stated here: nothing more counts as invented."""
    language: str = ""
    """Set from the file's name."""


@cache
def corpus(languages: Collection[str] | None = None) -> tuple[Case, ...]:
    """All cases, by language and in the order of the files.

    Args:
        languages: BCP 47 tags of files; None: all. A frozenset or tuple.
    """
    files = sorted(FOLDER.glob("*.toml"))
    return tuple(case for file in files if languages is None or file.stem in languages for case in _cases(file))


def exam_languages() -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in FOLDER.glob("*.toml")))


def _cases(file: Path) -> tuple[Case, ...]:
    table: dict[str, list[dict[str, Any]]] = tomllib.loads(file.read_text(encoding="utf-8"))  # Any: checked by Case
    return tuple(Case.model_validate({**case, "language": file.stem}) for case in table["brief"])
