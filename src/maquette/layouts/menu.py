"""Menus and plain lists: a heading, a picture where there is one, rows with dots to their prices."""

from ..plan.content import ListContent, strings_of
from ..plan.model import DesignLayer, Words
from ..themes import Theme
from ..typeset import Typesetter
from ._heading import Heading, heading
from ._hero import Hero, has_hero, hero
from ._lines import Lines
from ._ornaments import WIDE
from ._paper import Paper, paper_of, papered
from ._rows import Listed, Look, listing
from ._sheet import Zone, is_mirrored, size_of
from ._stack import Stack
from ._texts import by_id
from .contracts import Page, layouts
from .page import compose, with_drawn
from .poster import Poster

SIDE = 0.36  # of a wide page, for the heading and its picture
PICTURE = 0.2  # of an upright page's height
FEWER = 0.006  # of it less for each row
MOST_PICTURE = 0.42  # of the height, where few rows leave it
TITLE = 0.12  # of the unit
LOWERED = 0.3  # of the height that the rows leave: so far the heading comes down to meet them


@layouts.register("menu")
class Menu:
    summary = "A heading and rows of names with prices, in as many columns as they need."
    kinds: tuple[str, ...] = ("menu",)
    roles: tuple[str, ...] = Poster.roles
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        content = design.content
        if not isinstance(content, ListContent) or not any(g.rows for g in content.groups):
            return Poster().arrange(design, theme, typesetter)
        width, height = size_of(design)
        paper = paper_of(design, theme)
        held = strings_of(content)
        loose = [t for t in design.texts if t.id not in held]
        lines = Lines(by_id(design), typesetter, is_mirrored=is_mirrored(design))
        job = _Job(design, content, theme, paper, loose, lines, typesetter)
        head, picture, listed = job.beside() if width / height > WIDE and (loose or has_hero(design)) else job.above()
        covers = (picture.covers,) if picture.covers else ()
        below = papered(design, theme, paper, (*head.zones, listed.covers, *covers))
        page = compose(
            width, height, below + picture.shapes, listed.shapes + head.shapes(paper.colors, paper.unit),
            (*head.stacks, Stack(listed.blocks, listed.covers)), design.language, picture.slots,
        )  # fmt: skip
        return with_drawn(page, design, picture.covers) if picture.covers else page


class _Job:
    """One menu being arranged."""

    def __init__(
        self,
        design: DesignLayer,
        content: ListContent,
        theme: Theme,
        paper: Paper,
        loose: list[Words],
        lines: Lines,
        typesetter: Typesetter,
    ) -> None:
        self.design, self.content, self.theme, self.paper = design, content, theme, paper
        self.loose, self.lines, self.typesetter = loose, lines, typesetter
        self.look = Look.of(theme, paper.colors)

    def above(self) -> tuple[Heading, Hero, Listed]:
        """Picture, heading, rows from top to bottom."""
        zone = self.paper.zone
        count = sum(len(g.rows) for g in self.content.groups)
        if not has_hero(self.design):
            head = self._head(zone)
            listed = self._list(head.rest)
            head = head.lowered(LOWERED * (head.rest.height - listed.covers.height) if self.loose else 0.0)
            return head, Hero(), self._list(head.rest)
        high = max(0.14, PICTURE - FEWER * max(0, count - 6)) * zone.height
        gap = 0.02 * zone.height
        head = self._head(Zone(zone.x, zone.y + high + gap, zone.width, zone.height - high - gap))
        spare = head.rest.height - self._list(head.rest).covers.height
        grown = min(high + 0.75 * spare, MOST_PICTURE * zone.height)
        head = head.lowered(grown - high)
        pane = Zone(zone.x, zone.y, zone.width, grown)
        return head, hero(self.design, self.theme, self.paper.colors, pane, pane=False), self._list(head.rest)

    def beside(self) -> tuple[Heading, Hero, Listed]:
        """Heading and picture on the side where reading starts, rows on the other."""
        zone, gap = self.paper.zone, 0.06 * self.paper.unit
        wide = SIDE * zone.width
        side = Zone(zone.right - wide if self.lines.is_mirrored else zone.x, zone.y, wide, zone.height)
        rest = Zone(
            zone.x + (0.0 if self.lines.is_mirrored else wide + gap), zone.y, zone.width - wide - gap, zone.height
        )
        head, picture = self._head(side), Hero()
        left = head.rest
        if has_hero(self.design):
            picture = hero(self.design, self.theme, self.paper.colors, left, pane=False)
        else:  # alone in its column, the heading stands in the middle of it
            head = head.lowered(max(0.0, left.height) / 2)
        return head, picture, self._list(rest)

    def _head(self, zone: Zone) -> Heading:
        return heading(
            self.loose, zone, self.theme, self.paper.colors, self.paper.unit, self.typesetter, size=TITLE, flourish=True
        )

    def _list(self, zone: Zone) -> Listed:
        return listing(self.content.groups, zone, self.paper.unit, self.look, self.lines, self.content.columns)
