"""The plan: what will be drawn, where, in which light, with which exact words. JSON, versioned, no pixels.

Lengths in a scene are metres: x to the right, y away from the camera, z up; things stand on z = 0 and
face −y. Boxes in the picture are pixels from the top left.
"""

import hashlib
import json
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ..errors import InvalidPlan
from ..manifest import Box, Manifest, Source
from .content import Content
from .migrate import migrated

VERSION = 2

Color: TypeAlias = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]
Vector: TypeAlias = tuple[float, float, float]
Quality: TypeAlias = Literal["low", "medium", "high"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Words(_Part):
    """An exact string, with the role that sets its size."""

    id: str
    words: str
    role: str
    language: str
    place: str | None = None
    """Where in the layout, if asked: "top", "bottom", "left" …"""
    style: str | None = None
    """How the letters look, if asked: "neon", "handwritten", "engraved" …"""
    direction: Literal["vertical"] | None = None
    is_proposed: bool = False
    """Not of the prompt, but needed by the kind of picture: a dish of a menu, a label of a screen."""


class Print(_Part):
    """Words on a printable surface of an object."""

    surface: str
    """Name of the surface: "label", "side", "screen", "face" …"""
    texts: tuple[Words, ...]
    color: Color | None = None
    """Ink; None picks one with contrast."""
    background: Color | None = None
    """Fills the surface; None keeps the object's own colour."""
    font: str | None = None
    """A font role of `maquette.typeset.fonts` ("sans", "display", "script"); None: by role."""
    glow: float = 0.0
    """Radiance of the ink, 0 for ordinary ink: neon and lit signs."""


class Garment(_Part):
    """A thing of the brief that a figure has on, as part of itself."""

    id: str
    label: str
    color_name: str | None = None


class SceneObject(_Part):
    """One object in a scene."""

    id: str
    object: str
    """A name of the object registry; "relief": a solid made from a flat drawing; "stand_in": a plain form."""
    drawing: str | None = None
    """The flat drawing's name, for reliefs; the name of its form, for stand-ins."""
    label: str
    color: Color | None = None
    color_name: str | None = None
    material: str | None = None
    part_colors: dict[str, Color] = {}
    features: dict[str, str] = {}
    """Choices among what the object offers: {"pose": "sitting"}."""
    wears: tuple[Garment, ...] = ()
    """What it has on that the brief names: told in the manifest, drawn as part of it."""
    position: Vector = (0.0, 0.0, 0.0)
    """Where the middle of its base stands, in metres."""
    turn_deg: float = 0.0
    """About the vertical; 0 faces the camera, positive turns its right side towards the camera."""
    tilt_deg: float = 0.0
    """Leans in the picture plane, positive clockwise, about the middle of its base."""
    pitch_deg: float = 0.0
    """Leans back, about the middle of its base: 90 lies on its back and looks up. Before all other turns."""
    scale: float = 1.0
    """Of its natural size."""
    prints: tuple[Print, ...] = ()


class Camera(_Part):
    position: Vector
    target: Vector
    focal_length_mm: float = Field(gt=5, lt=1000)
    """Full-frame equivalent along the picture's longer edge (36 mm)."""
    f_number: float | None = Field(default=None, gt=0.7, lt=64)
    """None: everything is sharp."""
    focus_distance_m: float | None = None
    roll_deg: float = 0.0
    """Turned about the line of sight, positive clockwise as one holds it: the picture leans to the left."""


class Light(_Part):
    """A rectangle that emits, seen only through what it lights."""

    id: str
    kind: Literal["softbox", "strip", "window", "sun", "neon"] = "softbox"
    position: Vector
    target: Vector
    width_m: float
    height_m: float
    radiance: Vector
    """Linear RGB."""


class Place(_Part):
    """Where the scene is: a name of the place registry and what is said of it."""

    name: str
    options: dict[str, str | float | bool] = {}
    """As the place declares: colours, surface, hour …"""


class Grade(_Part):
    """From linear light to the screen."""

    tone: Literal["neutral", "filmic"] = "filmic"
    exposure: float = Field(default=1.0, gt=0, lt=32)
    bloom: float = Field(default=0.0, ge=0, le=1)
    contrast: float = Field(default=1.0, gt=0.2, lt=3)
    saturation: float = Field(default=1.0, ge=0, lt=3)
    vignette: float = Field(default=0.0, ge=0, le=1)
    grain: float = Field(default=0.0, ge=0, le=1)
    """Of a fast film; 0.3 is seen, 1 is coarse."""


class Filter(_Part):
    """How a traced picture is redrawn: as a painting, a drawing, a print."""

    style: str
    """A name of the style registry: "oil", "pencil" …"""
    strength: float = Field(default=1.0, ge=0, le=1)
    """0 leaves the picture, 1 is all style."""


class SceneLayer(_Part):
    """A three-dimensional scene, path-traced."""

    type: Literal["scene"] = "scene"
    id: str
    box: Box
    """Where its picture goes on the canvas."""
    place: Place
    camera: Camera
    lights: tuple[Light, ...] = ()
    """Besides those that the place brings."""
    objects: tuple[SceneObject, ...] = ()
    grade: Grade = Grade()
    is_cut_out: bool = False
    """Objects and their shadow only, on nothing: for designs and transparent pictures."""
    shown_in: str | None = None
    """Id of the design layer that shows it in a slot, rather than standing on the canvas itself."""
    filter: Filter | None = None
    """The style it is redrawn in; None: it stays as traced."""


class Motif(_Part):
    """A flat drawing in a design."""

    drawing: str
    label: str
    """English noun."""
    color: Color | None = None
    """Turns the drawing's main hue; None keeps it."""
    size: float = Field(default=1.0, gt=0, le=4)
    """Relative to the other drawings of its panel."""
    is_mirrored: bool = False
    """Turned to look the other way."""


class Panel(_Part):
    """A picture inside a design."""

    slot: str
    """A slot name of the layout: "hero", "motif" …"""
    scene: str | None = None
    """Id of the scene layer shown here."""
    motifs: tuple[Motif, ...] = ()
    """Drawings, set as vectors, the main one first."""


class DesignLayer(_Part):
    """Words and shapes, typeset from a layout in a theme."""

    type: Literal["design"] = "design"
    id: str
    layout: str
    theme: str
    box: Box
    texts: tuple[Words, ...]
    panels: tuple[Panel, ...] = ()
    palette: tuple[Color, ...] = ()
    """Colours the theme builds on, the main one first; empty: the theme's own."""
    is_overlay: bool = False
    """No background of its own: words over the scene below."""
    ground: Literal["light", "dark"] | None = None
    """For overlays: what the words stand on, so that they contrast."""
    empty: tuple[Literal["left", "right", "top", "bottom"], ...] = ()
    """Regions, a third each, that words must leave free."""
    language: str = "en"
    content: Content | None = None
    """What is on the page besides running words: rows, a chart, cells …; its strings are those of `texts`."""


Layer: TypeAlias = Annotated[SceneLayer | DesignLayer, Field(discriminator="type")]


class Check(_Part):
    """A machine-checkable promise."""

    kind: Literal[
        "reads", "count", "relation", "side", "background_white", "background_transparent", "no_text", "size", "whole"
    ]
    """reads: `text` is set letter by letter; count: `expected` things of `label`; relation: `subject`
    is `relation` `other`; side: `subject` is at the `relation` of the picture; whole: `subject` lies inside it."""
    id: str
    subject: str | None = None
    other: str | None = None
    third: str | None = None
    """For "between": what is on its other side; None: `other` has several copies, on both."""
    relation: str | None = None
    factor: float | None = None
    """For sizes: how many times, if that was said."""
    label: str | None = None
    text: str | None = None
    expected: int | None = None


class Fact(_Part):
    """Something that was worked out rather than said."""

    name: str
    value: str
    how: str
    """The working: "3.50 + 4.20 = 7.70"."""


class ReadBy(_Part):
    """That a language model was asked to read the prompt, and what it took; no part of what is drawn."""

    reader: Literal["rules", "llm"]
    """Who made the brief; "rules": the model's answer did not serve."""
    model: str
    seconds: float = Field(ge=0)
    tries: int = Field(ge=0)
    prompt_tokens: int = Field(ge=0)
    completion_tokens: int = Field(ge=0)
    cached_tokens: int = Field(ge=0)


class Notice(_Part):
    """A wish that is not honoured, or only in part."""

    words: str
    why: str


class Canvas(_Part):
    width: int = Field(gt=0, le=3840)
    height: int = Field(gt=0, le=3840)
    background: Literal["opaque", "transparent"] = "opaque"


class Plan(_Part):
    """Everything an engine needs to draw one picture. No hidden state: equal plans give equal bytes."""

    version: Literal[2] = 2
    prompt: str = ""
    language: str = "en"
    kind: str = "scene"
    canvas: Canvas
    seed: int = Field(ge=0, lt=2**32)
    quality: Quality = "medium"
    layers: tuple[Layer, ...] = Field(min_length=1)
    checks: tuple[Check, ...] = ()
    warnings: tuple[Notice, ...] = ()
    facts: tuple[Fact, ...] = ()
    sources: tuple[Source, ...] = ()
    variation: int = Field(default=0, ge=0)
    """Which of several pictures of one request this is, from 0."""
    reading: ReadBy | None = None
    """Set where a language model was asked."""

    @property
    def manifest(self) -> Manifest:
        """What the picture will hold, predicted by the same geometry and measurement that draw it."""
        from .predict import predict

        return predict(self)

    @property
    def hash(self) -> str:
        """SHA-256 of the canonical JSON, in hex; how long a model took to read makes no difference."""
        return hashlib.sha256(self.model_copy(update={"reading": None}).to_json(indent=None).encode()).hexdigest()

    def to_json(self, indent: int | None = 2) -> str:
        return json.dumps(self.model_dump(mode="json", exclude_defaults=False), indent=indent, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str | bytes) -> "Plan":
        """
        Raises:
            InvalidPlan: Not JSON, of an unknown version, or with a field that does not fit; names the field.
        """
        try:
            data: Any = json.loads(text)
        except (ValueError, UnicodeDecodeError) as error:
            raise InvalidPlan(
                "the plan is not JSON",
                why=str(error),
                fix="write one with `maquette plan PROMPT -o plan.json`",
                param="plan",
            ) from error
        data = migrated(data, VERSION)
        try:
            return cls.model_validate_json(json.dumps(data))
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(step) for step in first["loc"])
            raise InvalidPlan(
                f"the plan's field {where} does not fit",
                why=first["msg"],
                fix="correct that field; `maquette plan --schema` prints what each may hold",
                param=where,
            ) from error
