"""Calendars: a month with a picture, or a whole year; every day where it belongs."""

from dataclasses import dataclass

from ..plan.content import CalendarContent, Month, strings_of
from ..plan.model import DesignLayer, Words
from ..themes import Colors, Theme
from ..themes.colors import mix
from ..typeset import Font, Typesetter
from . import _svg as svg
from ._grid import cells, choose_grid, mirrored
from ._heading import heading
from ._hero import Hero, has_hero, hero
from ._lines import Lines, row_font
from ._ornaments import WIDE
from ._paper import paper_of, papered
from ._sheet import Zone, is_mirrored, size_of
from ._stack import Block, Stack
from ._texts import by_id
from .contracts import Page, layouts
from .page import compose, with_drawn
from .poster import Poster

DAYS = 7
PICTURE_HIGH, PICTURE_WIDE = 0.4, 0.42  # of an upright page's height, of a wide one's width
NUMBER, NUMBER_NOTED = 0.38, 0.24  # of a cell's height: a day's figures, and where something is written below them
MOST_NUMBER = 0.05  # of the unit
MINI_NUMBER = 0.68  # of a cell's height, in a year
WEEKDAY = 0.62  # of the figures' size
HEAD = 0.09  # of the grid's height, for the names of the days
TITLE = 0.115  # of the unit: a month's name
MINI_TITLE = 1.25  # of a day's figures
MONTH_SHAPE = 1.1  # width to height of a month in a year
DISC = 0.88  # of the smaller edge of a cell: what marks a day
NOTE = 0.44  # of the figures' size, at most: what is on a day
SQUAREST = 0.62  # width to height of a day's cell below which it is no higher


@layouts.register("calendar")
class Calendar:
    summary = "A month, with a picture where there is one, or the twelve months of a year."
    kinds: tuple[str, ...] = ("calendar",)
    roles: tuple[str, ...] = Poster.roles
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        content = design.content
        if not isinstance(content, CalendarContent) or not content.months:
            return Poster().arrange(design, theme, typesetter)
        width, height = size_of(design)
        paper = paper_of(design, theme)
        held = strings_of(content)
        lines = Lines(by_id(design), typesetter, is_mirrored=is_mirrored(design))
        loose = [t for t in design.texts if t.id not in held]
        is_month = len(content.months) == 1
        if is_month:
            loose = _titled(loose, lines.words[content.months[0].title])
        zone, picture = paper.zone, Hero()
        if has_hero(design) and is_month:
            zone, picture = _beside(design, theme, paper.colors, zone, width / height > WIDE, lines.is_mirrored)
        head = heading(loose, zone, theme, paper.colors, paper.unit, typesetter, size=TITLE)
        font = _Fonts(theme)
        if is_month:
            done = _month(content.months[0], head.rest, paper.unit, font, paper.colors, theme, lines)
        else:
            done = _year(content, head.rest, paper.unit, font, paper.colors, theme, lines)
        covers = (picture.covers,) if picture.covers else ()
        below = papered(design, theme, paper, (*head.zones, done.covers, *covers))
        page = compose(
            width, height, below + picture.shapes, done.shapes + head.shapes(paper.colors, paper.unit),
            (*head.stacks, Stack(tuple(done.blocks), done.covers)), design.language, picture.slots,
        )  # fmt: skip
        return with_drawn(page, design, picture.covers) if picture.covers else page


class _Fonts:
    """Faces of figures, names of days, and notes."""

    def __init__(self, theme: Theme) -> None:
        self.day, self.bold = row_font(theme.text, 500), row_font(theme.text, 700)
        self.name = row_font(theme.accent, 600)
        self.note = row_font(theme.text)
        self.name_size = theme.accent.size
        self.title: Font = theme.headline


@dataclass(frozen=True, slots=True)
class _Done:
    blocks: list[Block]
    shapes: str
    covers: Zone


def _titled(loose: list[Words], title: Words) -> list[Words]:
    """The month's name as the headline, or below the one that the page has."""
    role = "subline" if any(t.role in ("headline", "sign") for t in loose) else "headline"
    return [*loose, title.model_copy(update={"role": role})]


def _beside(
    design: DesignLayer, theme: Theme, colors: Colors, zone: Zone, is_wide: bool, is_right: bool
) -> tuple[Zone, Hero]:
    """What a picture above the month, or beside it, leaves."""
    gap, radius = 0.05 * min(zone.width, zone.height), 0.6 * theme.radius * min(zone.width, zone.height)
    if is_wide:
        wide = PICTURE_WIDE * zone.width
        pane = Zone(zone.right - wide if is_right else zone.x, zone.y, wide, zone.height)
        x = zone.x if is_right else zone.x + wide + gap
        return Zone(x, zone.y, zone.width - wide - gap, zone.height), hero(
            design, theme, colors, pane, pane=True, radius=radius
        )
    high = PICTURE_HIGH * zone.height
    pane = Zone(zone.x, zone.y, zone.width, high)
    rest = Zone(zone.x, zone.y + high + gap, zone.width, zone.height - high - gap)
    return rest, hero(design, theme, colors, pane, pane=True, radius=radius)


def _month(month: Month, zone: Zone, unit: float, font: _Fonts, colors: Colors, theme: Theme, lines: Lines) -> _Done:
    weeks = _weeks(month)
    head = HEAD * zone.height
    wide = zone.width / DAYS
    high = (zone.height - head) / weeks
    high = min(high, wide / SQUAREST)
    is_noted = any(d.note for d in month.days)
    # Days in rows with room to write in start at the edge; days that are only looked up stand in the middle.
    is_ruled = is_noted or theme.align == "start"
    number = min((NUMBER_NOTED if is_noted else NUMBER) * high, 0.34 * wide, MOST_NUMBER * unit)
    grid = Zone(zone.x, zone.y + head, zone.width, high * weeks)
    blocks = _names(month, Zone(zone.x, zone.y, zone.width, head), WEEKDAY * number, font, colors, lines, is_ruled)
    shapes, pad = "", 0.32 * number
    if is_ruled:
        hair = max(1.0, 0.0014 * unit)
        ruled = "".join(f"M{grid.x:.1f} {grid.y + k * high:.1f}H{grid.right:.1f}" for k in range(weeks + 1))
        shapes += svg.path(ruled, stroke=mix(colors.ground, colors.ink, 0.28), width=hair)
    lines.prepare((d.text, f) for d in month.days for f in (font.day, font.bold))
    lines.prepare((d.note, font.note) for d in month.days)
    for day in month.days:
        row, column = divmod(month.first_column + day.day - 1, DAYS)
        x = grid.x + (DAYS - 1 - column if lines.is_mirrored else column) * wide
        cell = Zone(x, grid.y + row * high, wide, high)
        setting = lines.set(day.text, font.bold if day.is_marked else font.day, number, wide)
        ink = colors.on_accent if day.is_marked else colors.accent_ink if day.is_rest else colors.ink
        spot = cell
        if is_ruled:
            tall = 2.1 * number
            start = cell.right - tall if lines.is_mirrored else cell.x
            spot = Zone(start, cell.y + 0.5 * pad, tall, tall)
        if day.is_marked:
            (a, b), radius = spot.center, DISC * min(spot.width, spot.height, 2.3 * number) / 2
            shapes += svg.circle(a, b, radius, colors.accent)
        blocks.append(lines.block(day.text, setting, spot, spot.center[1] - setting.height / 2, ink, "center"))
        if day.note:
            top = spot.bottom if is_ruled else spot.center[1] + number
            room = Zone(cell.x + pad, top, wide - 2 * pad, cell.bottom - top - 0.4 * pad)
            blocks.append(_note(day.note, room, NOTE * unit * MOST_NUMBER, font, colors, lines))
    return _Done(blocks, shapes, Zone(zone.x, zone.y, zone.width, head + grid.height))


def _note(id: str, room: Zone, most: float, font: _Fonts, colors: Colors, lines: Lines) -> Block:
    """What is on a day, as large as its cell allows."""
    size = most
    while size > 5.0:
        setting = lines.set(id, font.note, size, room.width)
        if setting.height <= room.height and not lines.tears(id, font.note, size, room.width):
            break
        size *= 0.93
    setting = lines.set(id, font.note, size, room.width)
    return lines.block(id, setting, room, room.y, colors.ink)


def _names(
    month: Month, zone: Zone, size: float, font: _Fonts, colors: Colors, lines: Lines, is_ruled: bool
) -> list[Block]:
    """The names of the days above their columns."""
    wide = zone.width / DAYS
    lines.prepare((id, font.name) for id in month.weekdays)
    rests = {(month.first_column + d.day - 1) % DAYS for d in month.days if d.is_rest}
    size *= font.name_size
    widest = max(lines.width(id, font.name, size) for id in month.weekdays)
    size *= min(1.0, 0.86 * wide / widest)
    blocks = []
    for column, id in enumerate(month.weekdays):
        setting = lines.set(id, font.name, size, wide)
        place = DAYS - 1 - column if lines.is_mirrored else column
        pad = 0.32 * size
        cell = Zone(
            zone.x + place * wide + (pad if is_ruled else 0.0), zone.y, wide - (2 * pad if is_ruled else 0.0), 0
        )
        ink = colors.accent_ink if column in rests else colors.muted
        y = zone.bottom - setting.height - 0.35 * size
        blocks.append(lines.block(id, setting, cell, y, ink, "start" if is_ruled else "center"))
    return blocks


def _year(
    content: CalendarContent, zone: Zone, unit: float, font: _Fonts, colors: Colors, theme: Theme, lines: Lines
) -> _Done:
    gap = 0.045 * unit
    count = len(content.months)
    grid = choose_grid(count, zone, MONTH_SHAPE, gap, columns=_even_columns(count, zone))
    zones = cells(count, zone, grid, gap)
    zones = mirrored(zones, zone) if lines.is_mirrored else zones
    wide = zones[0].width / DAYS
    high = min(zones[0].height / 8.2, wide * 1.05)  # a title, the names, six weeks
    number = min(MINI_NUMBER * high, 0.5 * wide)
    blocks: list[Block] = []
    shapes = ""
    for month in content.months:
        lines.prepare((d.text, f) for d in month.days for f in (font.day, font.bold))
        lines.prepare((id, font.name) for id in (*month.weekdays, month.title))
    for month, room in zip(content.months, zones, strict=True):
        title = lines.set(month.title, font.name, MINI_TITLE * number * font.name_size, room.width)
        blocks.append(lines.block(month.title, title, room, room.y, colors.accent_ink, "start"))
        top = room.y + 1.5 * high
        names = Zone(room.x, top - 0.1 * high, room.width, 0.85 * high)
        blocks += _names(month, names, 1.5 * WEEKDAY * number, font, colors, lines, False)
        for day in month.days:
            row, column = divmod(month.first_column + day.day - 1, DAYS)
            x = room.x + (DAYS - 1 - column if lines.is_mirrored else column) * wide
            cell = Zone(x, top + (row + 0.85) * high, wide, high)
            setting = lines.set(day.text, font.bold if day.is_marked else font.day, number, 2 * wide)
            ink = colors.on_accent if day.is_marked else colors.accent_ink if day.is_rest else colors.ink
            if day.is_marked:
                shapes += svg.circle(*cell.center, DISC * min(wide, high) / 2, colors.accent)
            blocks.append(lines.block(day.text, setting, cell, cell.center[1] - setting.height / 2, ink, "center"))
    return _Done(blocks, shapes, zone)


def _even_columns(count: int, zone: Zone) -> int | None:
    """Columns of a year that leave no row short."""
    if count != 12:
        return None
    ratio = zone.width / max(zone.height, 1.0)
    return 6 if ratio > 2.6 else 4 if ratio > 0.95 else 3 if ratio > 0.5 else 2


def _weeks(month: Month) -> int:
    return -(-(month.first_column + len(month.days)) // DAYS)
