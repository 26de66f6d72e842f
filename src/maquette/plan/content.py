"""What a designed page holds besides running words: rows, bills, charts, calendars, diagrams, cells, screens.

Frozen, and without a string of its own: every `…Id` names one of the layer's `texts`, so that each word on a page
has one home, one style and one check. Layouts say which of these they can arrange.
"""

from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

TextId: TypeAlias = str
"""Id of one of the layer's `texts`."""
SlotId: TypeAlias = str
"""Name of one of the layer's `panels`: where a picture or drawing goes."""


class _Content(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Row(_Content):
    """One line of a list: a dish, a step, a column, a line of a bill."""

    label: TextId
    amount: TextId | None = None
    """Its price or figure, as it is written."""
    quantity: TextId | None = None
    price: TextId | None = None
    """Of one, where there is a quantity."""
    detail: TextId | None = None
    picture: SlotId | None = None


class Group(_Content):
    """Rows under a heading."""

    title: TextId | None = None
    rows: tuple[Row, ...]


class ListContent(_Content):
    """Menus and plain lists."""

    type: Literal["list"] = "list"
    groups: tuple[Group, ...]
    columns: int | None = Field(default=None, ge=1, le=6)
    """As asked for; None leaves it to the layout."""


class BillContent(_Content):
    """Receipts and invoices: lines, then what they come to."""

    type: Literal["bill"] = "bill"
    form: Literal["receipt", "invoice"] = "receipt"
    header: tuple[TextId | None, ...] = ()
    """Heads of an invoice's columns: what, how many, at what price each, what they come to."""
    lines: tuple[Row, ...]
    totals: tuple[Row, ...]
    """Subtotal, tax, tip and total, in the order in which they stand; the last one is what is to be paid."""
    notes: tuple[TextId, ...] = ()
    """Number, date, address and the like, above the lines."""


class TableContent(_Content):
    type: Literal["table"] = "table"
    header: tuple[TextId | None, ...] = ()
    rows: tuple[tuple[TextId | None, ...], ...]
    """None: an empty cell."""
    numeric: tuple[int, ...] = ()
    """Columns, from 0, that hold figures and align by them."""


class Series(_Content):
    name: TextId | None = None
    values: tuple[float, ...]
    written: tuple[TextId, ...] = ()
    """The values as they are written at bars, slices and points."""


class Mark(_Content):
    """A value that the axis names."""

    value: float
    text: TextId


class ChartContent(_Content):
    type: Literal["chart"] = "chart"
    form: Literal["bar", "line", "area", "pie", "donut", "scatter", "stacked", "gauge"] = "bar"
    categories: tuple[TextId, ...] = ()
    series: tuple[Series, ...]
    marks: tuple[Mark, ...] = ()
    """Along the axis of values, where the values themselves are not written."""
    most: float | None = None
    """The end of a gauge's scale."""


class Day(_Content):
    day: int = Field(ge=1, le=31)
    text: TextId
    """The day's number, as it is written."""
    is_marked: bool = False
    is_rest: bool = False
    """Of the weekend."""
    note: TextId | None = None
    """What is on that day."""


class Month(_Content):
    month: int = Field(ge=1, le=12)
    title: TextId
    weekdays: tuple[TextId, ...] = Field(min_length=7, max_length=7)
    first_column: int = Field(ge=0, le=6)
    """Column, from 0, in which day 1 stands."""
    days: tuple[Day, ...]


class CalendarContent(_Content):
    type: Literal["calendar"] = "calendar"
    year: int
    months: tuple[Month, ...]


class Block(_Content):
    """One part of an infographic: a column, a step, a figure, a point in time."""

    title: TextId | None = None
    body: TextId | None = None
    figure: TextId | None = None
    """Its large number: "73 %"."""
    points: tuple[TextId, ...] = ()
    """Short lines below."""
    picture: SlotId | None = None


class BlocksContent(_Content):
    """Infographics and slides."""

    type: Literal["blocks"] = "blocks"
    form: Literal["columns", "steps", "timeline", "comparison", "statistics", "process", "bullets"] = "columns"
    blocks: tuple[Block, ...]
    columns: int | None = Field(default=None, ge=1, le=12)


class Node(_Content):
    id: str
    label: TextId
    picture: SlotId | None = None
    at: tuple[float, float] | None = None
    """Where it is in a labelled picture, as shares of the drawing's width and height; None: not known."""


class Edge(_Content):
    start: str
    end: str
    label: TextId | None = None


class DiagramContent(_Content):
    type: Literal["diagram"] = "diagram"
    form: Literal["flow", "cycle", "tree", "venn", "labelled", "network", "architecture", "sequence", "route"] = "flow"
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...] = ()
    picture: SlotId | None = None
    """What a labelled diagram labels."""


Scenery: TypeAlias = Literal[
    "plain", "meadow", "forest", "mountains", "beach", "desert", "snow", "city", "street", "room", "space", "sea",
]  # fmt: skip
Sky: TypeAlias = Literal["day", "sunset", "night", "rain"]


class Line(_Content):
    """Something said, in a balloon."""

    text: TextId
    speaker: int | None = Field(default=None, ge=0)
    """Which of the drawings of the cell's picture says it, from 0."""
    mouth: tuple[float, float] | None = None
    """Where the balloon's tail points in a traced picture, as shares of its width and height."""


class Cell(_Content):
    """One picture in a sheet of pictures."""

    id: str
    picture: SlotId | None = None
    number: TextId | None = None
    caption: TextId | None = None
    dialogue: tuple[Line, ...] = ()
    """What is said in it, in the order in which it is read."""
    scenery: Scenery = "plain"
    """What a drawn picture stands in; a traced one brings its place."""
    sky: Sky = "day"
    shot: Literal["wide", "medium", "close"] = "medium"
    """How near a drawn picture's figures are."""


class CellsContent(_Content):
    """Storyboards, comics, character sheets, icon sets, sticker sheets, patterns."""

    type: Literal["cells"] = "cells"
    form: Literal["storyboard", "comic", "character_sheet", "icon_set", "sticker_sheet", "pattern"]
    cells: tuple[Cell, ...]
    columns: int | None = Field(default=None, ge=1, le=12)
    """As asked for; of a character sheet, how many whole figures come first, in a row of their own."""
    rows: int | None = Field(default=None, ge=1, le=12)


class Widget(_Content):
    """One element of a screen, from top to bottom unless its place says otherwise."""

    kind: Literal[
        "status_bar", "title_bar", "navigation", "tab_bar", "hero", "heading", "text", "button", "field", "search",
        "toggle", "card", "list_row", "image", "avatar", "chart", "figure", "message", "player", "map", "footer",
    ]  # fmt: skip
    text: TextId | None = None
    detail: TextId | None = None
    amount: TextId | None = None
    picture: SlotId | None = None
    is_own: bool = False
    """Of a message: sent rather than received; of a tab: the one that is open."""
    values: tuple[float, ...] = ()


class ScreenContent(_Content):
    """Phone screens, web pages and dashboards."""

    type: Literal["screen"] = "screen"
    device: Literal["phone", "browser", "desktop"] = "phone"
    form: str = "page"
    """What kind of screen: "onboarding", "feed", "form", "chat", "dashboard", "player", "map", "settings", "page"."""
    widgets: tuple[Widget, ...]


class TicketContent(_Content):
    """Tickets and badges: fields beside what is announced, and a code that says who or which one it is."""

    type: Literal["ticket"] = "ticket"
    form: Literal["ticket", "badge"] = "ticket"
    fields: tuple[Row, ...] = ()
    """What, and which: a row, a seat, a gate."""
    number: TextId | None = None
    """The ticket's number, below its bars."""
    code: str = ""
    """What the code says to scanners; no text of the page."""


class LetterContent(_Content):
    """A sheet of a firm's paper; without paragraphs it is blank."""

    type: Literal["letter"] = "letter"
    sender: tuple[TextId, ...] = ()
    """How to reach them: at the foot."""
    recipient: tuple[TextId, ...] = ()
    date: TextId | None = None
    subject: TextId | None = None
    paragraphs: tuple[TextId, ...] = ()
    closing: tuple[TextId, ...] = ()


class ProfileContent(_Content):
    """A résumé: whom it is about stands in the running words."""

    type: Literal["profile"] = "profile"
    main: tuple[Group, ...]
    """What was done: an entry's `amount` is its time, its `price` where it was, its `detail` what came of it."""
    side: tuple[Group, ...] = ()
    """Short lists: contacts, skills."""
    portrait: SlotId | None = None


class Story(_Content):
    """Something told in columns."""

    headline: TextId | None = None
    kicker: TextId | None = None
    lead: TextId | None = None
    byline: TextId | None = None
    paragraphs: tuple[TextId, ...] = ()
    quote: TextId | None = None
    """A sentence of it, set large."""
    picture: SlotId | None = None


class ArticleContent(_Content):
    """Pages of running text; the first story is the main one."""

    type: Literal["article"] = "article"
    form: Literal["magazine", "newspaper"] = "magazine"
    masthead: TextId | None = None
    folio: tuple[TextId, ...] = ()
    """Date, number, price: small, along an edge."""
    stories: tuple[Story, ...]


class LabelContent(_Content):
    """The back of a package; its front is the running words."""

    type: Literal["pack_back"] = "pack_back"
    ingredients: Row | None = None
    """Its label and, as the detail, the list."""
    facts: Group | None = None
    notes: tuple[TextId, ...] = ()
    barcode: str = ""
    """Twelve digits or more, for EAN-13; no text of the page."""
    link: str = ""
    """What the QR code says."""
    link_note: TextId | None = None


class SignContent(_Content):
    """What sort of sign the running words are on."""

    type: Literal["sign_board"] = "sign_board"
    form: Literal["shop", "street", "warning", "neon"]


class Swatch(_Content):
    color: str = Field(pattern=r"^#[0-9a-f]{6}$")
    name: TextId | None = None


class BoardContent(_Content):
    """A moodboard: colours, pictures, words."""

    type: Literal["board"] = "board"
    swatches: tuple[Swatch, ...] = ()
    pictures: tuple[SlotId, ...] = ()
    words: tuple[TextId, ...] = ()


class Task(_Content):
    """Something to be answered, or the front of a card."""

    text: TextId | None = None
    detail: TextId | None = None
    picture: SlotId | None = None


class LessonContent(_Content):
    """Worksheets and flash cards."""

    type: Literal["lesson"] = "lesson"
    form: Literal["worksheet", "cards"] = "worksheet"
    fields: tuple[TextId, ...] = ()
    """What is written in at the top: a name, a date."""
    tasks: tuple[Task, ...]
    columns: int | None = Field(default=None, ge=1, le=6)


class SlidesContent(_Content):
    """A carousel: slides to be swiped through, side by side on one sheet."""

    type: Literal["slides"] = "slides"
    slides: tuple[Block, ...]


Content: TypeAlias = Annotated[
    ListContent
    | BillContent
    | TableContent
    | ChartContent
    | CalendarContent
    | BlocksContent
    | DiagramContent
    | CellsContent
    | ScreenContent
    | TicketContent
    | LetterContent
    | ProfileContent
    | ArticleContent
    | LabelContent
    | SignContent
    | BoardContent
    | LessonContent
    | SlidesContent,
    Field(discriminator="type"),
]


def strings_of(content: BaseModel) -> frozenset[str]:
    """Every string in a page's content; the ids of its texts are among them."""
    found: set[str] = set()

    def gather(value: object) -> None:
        if isinstance(value, str):
            found.add(value)
        elif isinstance(value, BaseModel):
            for name in type(value).model_fields:
                gather(getattr(value, name))
        elif isinstance(value, tuple):
            for each in value:
                gather(each)

    gather(content)
    return frozenset(found)
