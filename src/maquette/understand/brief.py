"""What a prompt says, structured. Frozen; made by a reader, read by the planner.

A brief holds wishes only: nothing in it is a default. What the prompt leaves open is None or empty,
and the planner decides.
"""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

PictureKind: TypeAlias = Literal[
    "scene", "product_photo", "mockup", "website_hero", "poster", "advert", "social_tile", "product_card"
]
"""scene: things in a place; product_photo: one product, studio; mockup: a design shown on an object;
website_hero: a wide scene with room for copy; the rest are designs with typeset words."""

TextRole: TypeAlias = Literal[
    "headline", "subline", "body", "button", "label", "sign", "caption", "price", "date", "brand"
]

RelationKind: TypeAlias = Literal[
    "left_of", "right_of", "behind", "in_front_of", "on", "under", "above", "next_to", "inside", "between", "around"
]

Side: TypeAlias = Literal[
    "left", "right", "center", "top", "bottom", "left_third", "right_third", "foreground", "background"
]


Pose: TypeAlias = Literal["standing", "sitting", "lying", "floating", "hanging"]


@dataclass(frozen=True, slots=True)
class Wish:
    """Something asked for that the reader could not place, or the planner could not honour."""

    words: str
    """The words of the prompt, verbatim."""
    why: str
    """Why it is not honoured, in one clause."""


@dataclass(frozen=True, slots=True)
class Text:
    """An exact string to be set."""

    id: str
    words: str
    role: TextRole
    language: str
    """BCP 47 tag, from the script and the prompt's language ("de", "ja", "ar")."""
    place: Side | None = None
    on: str | None = None
    """Id of the subject it is printed on; None sets it in the layout."""
    style: str | None = None
    """How the letters look, if said: "neon", "handwritten", "engraved", "bold" …"""


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing to be seen, with what is said of it."""

    id: str
    noun: str
    """English noun, singular ("coffee cup")."""
    object: str | None = None
    """Name in the object registry ("cup"), when it is one of the parametric ones."""
    drawing: str | None = None
    """Name of the flat drawing ("cat") that a relief is made from, when `object` is None."""
    count: int = 1
    color: str | None = None
    """`#rrggbb`, or None."""
    color_name: str | None = None
    """Basic English colour name of `color`."""
    material: str | None = None
    """A key of `maquette.materials.MATERIALS` ("matte", "ceramic", "gold")."""
    size: Literal["tiny", "small", "large", "huge"] | None = None
    part_colors: tuple[tuple[str, str], ...] = ()
    """(part, `#rrggbb`) pairs: ("sleeve", "#c4694a")."""
    side: Side | None = None
    pose: Pose | None = None
    is_main: bool = False


@dataclass(frozen=True, slots=True)
class Relation:
    """`subject` is `kind` `other`, as seen in the picture; ids of subjects, or "window" and the like."""

    subject: str
    kind: RelationKind
    other: str


@dataclass(frozen=True, slots=True)
class Setting:
    """Where it happens."""

    place: str | None = None
    """Name in the place registry."""
    words: str = ""
    color: str | None = None
    """`#rrggbb` of the backdrop or surface, if said."""
    surface: str | None = None
    """Material of what things stand on: "wood", "marble", "graphite" …"""
    hour: Literal["morning", "day", "golden_hour", "evening", "night"] | None = None
    weather: Literal["clear", "rain", "fog", "snow"] | None = None


@dataclass(frozen=True, slots=True)
class LightWish:
    """Light as said: any of these may be open."""

    kind: Literal["soft", "hard", "rim", "backlight", "neon", "window", "studio", "natural"] | None = None
    side: Literal["left", "right", "top", "behind", "front"] | None = None
    color: str | None = None
    """`#rrggbb` of the light."""
    warmth: Literal["warm", "cool"] | None = None


@dataclass(frozen=True, slots=True)
class CameraWish:
    view: Literal["front", "three_quarter", "side", "top", "low", "high"] | None = None
    focal_length_mm: float | None = None
    f_number: float | None = None
    shot: Literal["close_up", "medium", "wide"] | None = None
    depth: Literal["shallow", "deep"] | None = None


@dataclass(frozen=True, slots=True)
class Composition:
    focus: Side | None = None
    """Where the main subject goes."""
    empty: tuple[Literal["left", "right", "top", "bottom"], ...] = ()
    """Regions, a third of the picture each, that stay free for copy."""
    is_centered: bool = False
    is_fully_visible: bool = False


@dataclass(frozen=True, slots=True)
class Brief:
    """All a prompt says."""

    prompt: str
    language: str
    kind: PictureKind
    aspect: tuple[int, int] | None = None
    """Width to height, from words ("vertical 4:5", "square")."""
    subjects: tuple[Subject, ...] = ()
    relations: tuple[Relation, ...] = ()
    texts: tuple[Text, ...] = ()
    setting: Setting = field(default_factory=Setting)
    lights: tuple[LightWish, ...] = ()
    camera: CameraWish = field(default_factory=CameraWish)
    composition: Composition = field(default_factory=Composition)
    styles: tuple[str, ...] = ()
    """"realistic", "minimal", "cyberpunk" …: English keywords."""
    moods: tuple[str, ...] = ()
    """"warm", "calm", "playful", "premium", "bold" …: English keywords; they choose themes."""
    palette: tuple[str, ...] = ()
    """`#rrggbb` colours named for the whole picture."""
    topics: tuple[str, ...] = ()
    """English nouns the picture is about but need not show ("party", "summer"): motifs for designs."""
    avoid: frozenset[str] = frozenset()
    """Of "text", "props", "hands", "people", "logos", "watermark", "shadow", "clutter"."""
    is_background_transparent: bool = False
    unread: tuple[Wish, ...] = ()
