"""What a model may answer: the form that its JSON is checked against, and the JSON Schema that it is shown.

Its vocabularies are those of `brief.py`. Things are told apart by their number in the list `things`, from 1: a model
gives no ids, addresses or file names, and what has no field here cannot be said.
"""

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, TypeAlias, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from ..brief import (
    Arrangement,
    Bigness,
    Chart,
    Depth,
    Edge,
    EditVerb,
    Hour,
    LensEffect,
    LightKind,
    LightSide,
    PictureKind,
    Pose,
    ReferenceRole,
    RelationKind,
    Rule,
    Season,
    Shot,
    Side,
    Sum,
    TextRole,
    View,
    Warmth,
    Weather,
)

T = TypeVar("T")

NO_CONTROLS = r"^[^\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]*$"
"""Neither control characters nor those that turn the direction of what follows: no name or label needs them."""
LINES = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*$"
"""Lines as in a prompt: of these only what stands in the prompt itself is ever taken."""
LONGEST = 120  # characters of a name, a colour, a label
LONGEST_QUOTE = 4_000  # characters of what is quoted from the prompt
MOST = 200  # entries of a list; a longer one is no reading of a prompt
FEW = 20  # entries of a list within a list

Short: TypeAlias = Annotated[str, StringConstraints(max_length=LONGEST, pattern=NO_CONTROLS)]
Quote: TypeAlias = Annotated[str, StringConstraints(max_length=LONGEST_QUOTE, pattern=LINES)]
Listed: TypeAlias = Annotated[list[T], Field(max_length=MOST)]
Few: TypeAlias = Annotated[list[T], Field(max_length=FEW)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, allow_inf_nan=False)


class PartColor(_Part):
    part: Short
    color: Short


class Thing(_Part):
    noun: Short
    count: int
    exact: bool
    color: Short | None
    material: Short | None
    size: Bigness | None
    side: Side | None
    pose: Pose | None
    parts: Few[PartColor]
    details: Few[Quote]
    actions: Few[Short]
    arrangement: Arrangement | None
    columns: int | None
    rows: int | None


class Link(_Part):
    a: int
    rel: RelationKind
    b: int
    times: float | None


class Words(_Part):
    words: Quote
    role: TextRole
    on: int | None
    place: Side | None
    style: Short | None
    panel: int | None
    speaker: int | None
    vertical: bool


class Scene(_Part):
    where: Short | None
    hour: Hour | None
    weather: Weather | None
    season: Season | None


class Light(_Part):
    kind: LightKind | None
    side: LightSide | None
    color: Short | None
    warmth: Warmth | None
    kelvin: int | None


class Camera(_Part):
    view: View | None
    mm: float | None
    f: float | None
    shot: Shot | None
    depth: Depth | None
    effects: Listed[LensEffect]


class Frame(_Part):
    focus: Side | None
    empty: Listed[Edge]
    centered: bool
    whole: bool
    rule: Rule | None
    columns: int | None
    rows: int | None


class Row(_Part):
    label: Quote
    price: Quote | None
    quantity: Short | None
    detail: Quote | None
    section: Quote | None
    leads_to: Few[int]
    proposed: bool


class Stated(_Part):
    sum: Sum
    label: Quote
    price: Quote


class Sums(_Part):
    currency: Short | None
    tax: Short | None
    tax_included: bool
    tip: Short | None
    discount: Short | None
    total: bool
    unit: Short | None
    stated: Few[Stated]
    chart: Chart | None


class Cell(_Part):
    words: Quote
    caption: Quote | None


class Reference(_Part):
    number: int | None
    role: ReferenceRole
    keep: Few[Quote]
    change: Few[Quote]


class Change(_Part):
    verb: EditVerb
    target: Quote
    value: Quote | None


class Answer(_Part):
    """The whole of it. Every field must be there; what a prompt leaves open is null, false or empty."""

    language: Short
    kind: PictureKind
    aspect: Short | None
    things: Listed[Thing]
    links: Listed[Link]
    texts: Listed[Words]
    scene: Scene
    lights: Listed[Light]
    camera: Camera
    frame: Frame
    styles: Listed[Short]
    moods: Listed[Short]
    palette: Listed[Short]
    topics: Listed[Short]
    avoid: Listed[Short]
    transparent: bool
    rows: Listed[Row]
    sums: Sums
    panels: Listed[Cell]
    references: Listed[Reference]
    edits: Listed[Change]
    strength: float | None
    month: Short | None
    unplaced: Listed[Quote]


KEPT = frozenset({"type", "properties", "required", "additionalProperties", "items", "enum", "anyOf"})
"""Keywords that every server with strict schemas knows. Lengths and patterns are not among them; we check those."""


@cache
def json_schema() -> Mapping[str, Any]:  # Any: JSON
    """`Answer` as a strict JSON Schema: all fields required, no others allowed, nothing referred to."""
    whole = Answer.model_json_schema()
    plain: dict[str, Any] = _plain(whole, whole["$defs"])
    return plain


def _plain(node: Any, parts: Mapping[str, Any]) -> Any:  # Any: JSON
    if "$ref" in node:
        return _plain(parts[node["$ref"].rsplit("/", 1)[-1]], parts)
    out = {key: value for key, value in node.items() if key in KEPT}
    if "properties" in out:
        out["properties"] = {name: _plain(field, parts) for name, field in out["properties"].items()}
    if "items" in out:
        out["items"] = _plain(out["items"], parts)
    if "anyOf" in out:
        out["anyOf"] = [_plain(choice, parts) for choice in out["anyOf"]]
    return out
