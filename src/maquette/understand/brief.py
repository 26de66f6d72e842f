"""What a prompt says, structured. Frozen; made by a reader, read by the planner.

A brief holds wishes only: nothing in it is a default. What the prompt leaves open is None or empty,
and the planner decides.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, TypeAlias

PictureKind: TypeAlias = Literal[
    # things in a place
    "scene", "still_life", "portrait", "product_photo", "mockup", "website_hero",
    # words and pictures on a page
    "poster", "advert", "banner", "social_tile", "thumbnail", "product_card", "card", "sign", "packaging",
    "book_cover", "magazine_cover", "album_cover", "podcast_cover", "certificate", "slide",
    "story", "carousel", "ticket", "badge", "letterhead", "resume", "magazine_page", "newspaper", "moodboard",
    "word_art", "logo", "worksheet", "flash_cards",
    # rows, figures and parts
    "menu", "receipt", "invoice", "table", "calendar", "chart", "diagram", "infographic", "map",
    # pictures in cells
    "storyboard", "comic", "character_sheet", "icon_set", "sticker_sheet", "pattern",
    # screens
    "app_screen", "web_page", "dashboard",
]  # fmt: skip
"""What the picture is. mockup: a design shown on an object; website_hero: a wide scene with room for copy;
card: greeting, invitation, business or gift card; sign: a sheet that is a sign (a sign in a scene is a subject)."""

OF_THINGS = frozenset({"scene", "still_life", "portrait", "product_photo", "mockup", "website_hero"})
"""Kinds of picture that show things in a place; all others are pages, whose words are set in a layout."""

TextRole: TypeAlias = Literal[
    "headline", "subline", "body", "button", "label", "sign", "caption", "price", "date", "brand",
    "item", "dialogue",
]  # fmt: skip
"""item: one of several alike (a bullet, a column's title, a step, a tab); dialogue: spoken, in a balloon."""

RelationKind: TypeAlias = Literal[
    "left_of", "right_of", "behind", "in_front_of", "on", "under", "above", "next_to", "inside", "between", "around",
    "at_corner", "holding", "wearing", "facing", "larger_than", "smaller_than", "same_size_as",
]  # fmt: skip

Side: TypeAlias = Literal[
    "left", "right", "center", "top", "bottom",
    "top_left", "top_right", "bottom_left", "bottom_right",
    "left_third", "right_third", "top_third", "bottom_third",
    "foreground", "background",
]  # fmt: skip

Pose: TypeAlias = Literal[
    "standing", "sitting", "lying", "floating", "hanging", "leaning", "flying", "walking", "running", "jumping",
    "sleeping", "waving", "pointing", "dancing",
]  # fmt: skip

Arrangement: TypeAlias = Literal["row", "column", "grid", "circle", "stack", "pile", "scattered", "pair"]
Hour: TypeAlias = Literal["dawn", "morning", "day", "noon", "golden_hour", "sunset", "blue_hour", "evening", "night"]
Weather: TypeAlias = Literal["clear", "cloudy", "rain", "storm", "fog", "snow", "wind"]
Season: TypeAlias = Literal["spring", "summer", "autumn", "winter"]

LightKind: TypeAlias = Literal[
    "soft", "hard", "rim", "backlight", "neon", "window", "studio", "natural",
    "softbox", "beauty_dish", "ring", "butterfly", "rembrandt", "split", "high_key", "low_key", "spot", "overcast",
    "sun", "moon", "candle", "fire", "lamp", "god_rays", "cross_bars",
]  # fmt: skip

View: TypeAlias = Literal[
    "front", "three_quarter", "side", "back", "top", "low", "high", "eye_level", "dutch", "isometric",
]  # fmt: skip
"""top: straight down, a flat lay; high and low: from above and below eye level."""

Shot: TypeAlias = Literal["macro", "close_up", "medium", "full", "wide", "extreme_wide"]

LensEffect: TypeAlias = Literal[
    "bokeh", "fisheye", "tilt_shift", "motion_blur", "lens_flare", "long_exposure", "panorama", "grain", "vignette",
    "chromatic_aberration", "double_exposure", "bloom",
]  # fmt: skip

Bigness: TypeAlias = Literal["tiny", "small", "large", "huge"]
LightSide: TypeAlias = Literal["left", "right", "top", "behind", "front", "below"]
Warmth: TypeAlias = Literal["warm", "cool"]
Depth: TypeAlias = Literal["shallow", "deep"]
Edge: TypeAlias = Literal["left", "right", "top", "bottom"]
Rule: TypeAlias = Literal["thirds", "symmetry", "diagonal", "golden_ratio", "rule_of_odds"]
Chart: TypeAlias = Literal["bar", "line", "area", "pie", "donut", "scatter", "stacked", "gauge"]
Sum: TypeAlias = Literal["subtotal", "discount", "tax", "tip", "total", "paid"]
"""paid: what was given and given back, below the total."""
ReferenceRole: TypeAlias = Literal["product", "person", "style", "layout", "palette", "background", "logo", "source"]
EditVerb: TypeAlias = Literal[
    "add", "remove", "replace", "recolor", "move", "resize", "retouch", "relight", "restyle", "extend", "crop",
    "upscale", "cut_out", "translate", "rewrite", "change",
]  # fmt: skip


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
    panel: int | None = None
    """Number of the panel it belongs to, from 1, for storyboards, comics and slides of several panels."""
    speaker: str | None = None
    """Id of the subject that says it, for dialogue."""
    direction: Literal["vertical"] | None = None
    """Set from top to bottom, if said."""


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
    size: Bigness | None = None
    part_colors: tuple[tuple[str, str], ...] = ()
    """(part, `#rrggbb`) pairs: ("sleeve", "#c4694a")."""
    side: Side | None = None
    pose: Pose | None = None
    is_main: bool = False
    details: tuple[str, ...] = ()
    """What else is said of it, verbatim and in order: "fluffy", "with a curved handle", "striped"."""
    grid: tuple[int, int] | None = None
    """Columns and rows, where copies are wished in a grid."""
    arrangement: Arrangement | None = None
    """How its copies stand together, if said."""
    actions: tuple[str, ...] = ()
    """What it does, as base forms in English where known: "eat", "read a book"."""
    is_exact: bool = True
    """Whether `count` was said or is a singular, rather than guessed from a plural."""


@dataclass(frozen=True, slots=True)
class Relation:
    """`subject` is `kind` `other`, as seen in the picture; ids of subjects, or "window" and the like."""

    subject: str
    kind: RelationKind
    other: str
    factor: float | None = None
    """For sizes: how many times, if said ("twice as tall": 2)."""


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
    hour: Hour | None = None
    weather: Weather | None = None
    season: Season | None = None
    scene: str | None = None
    """English noun of where it is ("forest", "kitchen"), whether or not that place is built in."""


@dataclass(frozen=True, slots=True)
class LightWish:
    """Light as said: any of these may be open."""

    kind: LightKind | None = None
    side: LightSide | None = None
    color: str | None = None
    """`#rrggbb` of the light."""
    warmth: Warmth | None = None
    kelvin: int | None = None
    """Colour temperature, if said in figures."""


@dataclass(frozen=True, slots=True)
class CameraWish:
    view: View | None = None
    focal_length_mm: float | None = None
    f_number: float | None = None
    shot: Shot | None = None
    depth: Depth | None = None
    effects: tuple[LensEffect, ...] = ()


@dataclass(frozen=True, slots=True)
class Composition:
    focus: Side | None = None
    """Where the main subject goes."""
    empty: tuple[Edge, ...] = ()
    """Regions, a third of the picture each, that stay free for copy."""
    is_centered: bool = False
    is_fully_visible: bool = False
    rule: Rule | None = None
    columns: int | None = None
    """Columns of the page, or of a grid of cells, if said."""
    rows: int | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One row of what a picture lists: a dish, a bill's line, a bar of a chart, a step, a column."""

    label: str
    """Verbatim."""
    amount: Decimal | None = None
    """A price, a share or a value, exact; None: only words."""
    written: str | None = None
    """The amount as the prompt writes it ("3,50 €"), verbatim; None where it was computed."""
    quantity: Decimal | None = None
    """How many, on bills: "2 × espresso"."""
    detail: str | None = None
    """A second line: what is in the dish, a step's explanation."""
    section: str | None = None
    """Heading it stands under; of a table's cell, the head of its column, and `label` the head of its row."""
    leads_to: tuple[str, ...] = ()
    """Labels of the items that an arrow leads to from this one."""
    is_proposed: bool = False
    """Made up because the kind of picture needs it and the prompt does not give it."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What is to be computed with the items, as far as said."""

    currency: str | None = None
    """ISO 4217: "EUR", "KRW"."""
    tax_percent: Decimal | None = None
    is_tax_included: bool = False
    tip_percent: Decimal | None = None
    discount_percent: Decimal | None = None
    wants_total: bool = False
    unit: str | None = None
    """What the amounts are, where no currency: "%", "°C", "kg"."""
    chart: Chart | None = None
    stated: tuple[tuple[Sum, Item], ...] = ()
    """Sums that the prompt states itself, in order, with the words and figures it has for them."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One of several pictures in a picture: a storyboard's frame, a comic's panel, a shot of a list."""

    number: int
    words: str
    """What the prompt says of it, verbatim."""
    caption: str | None = None


@dataclass(frozen=True, slots=True)
class ReferenceRule:
    """What a reference picture is for, and what of it stays."""

    number: int | None
    """Which one, from 1; None: all, or the only one."""
    role: ReferenceRole
    keep: tuple[str, ...] = ()
    """What stays as it is, verbatim: "the face", "logo placement"."""
    change: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """One change to a picture that exists."""

    verb: EditVerb
    target: str
    """What is changed, verbatim."""
    value: str | None = None
    """Into what, verbatim."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that was worked out rather than said: a sum, a weekday, the animal of a year."""

    name: str
    """What it is, a plain English phrase: "total", "tax", "weekday of 2026-07-12"."""
    value: str
    """As it will be written, in the prompt's language and locale."""
    how: str
    """The working: "3.50 + 4.20 = 7.70"."""


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
    asked: tuple[TextRole, ...] = ()
    """Parts of the page that shall be there though their words are not given: "a small button at the bottom"."""
    items: tuple[Item, ...] = ()
    figures: Figures = field(default_factory=Figures)
    panels: tuple[Panel, ...] = ()
    references: tuple[ReferenceRule, ...] = ()
    edits: tuple[Edit, ...] = ()
    strength: float | None = None
    """Share of a source picture to redraw, 0 keeps – 1 replaces, from the wording."""
    month: tuple[int, int] | None = None
    """(year, month) of a calendar; year 0: no year is said; month 0: the whole year."""
    facts: tuple[Fact, ...] = ()
    form: str | None = None
    """Of which sort of its kind it is, if said: "timeline", "steps", "comparison"; "business", "birthday" …"""
