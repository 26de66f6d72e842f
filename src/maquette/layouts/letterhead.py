"""A firm's paper: its name above, how to reach it at the foot, and a letter between, on a text column of its own."""

from dataclasses import replace

from ..plan.content import LetterContent, TextId, strings_of
from ..plan.model import DesignLayer
from ..themes import Colors, Theme
from ..themes.colors import mix
from ..typeset import Typesetter
from . import _svg as svg
from ._hero import has_hero, hero
from ._lines import Lines, largest, row_font
from ._paper import on_surface, printed
from ._sheet import Zone, is_mirrored, size_of, unit_of
from ._stack import Block, Manner, stack
from ._texts import by_id, stacked
from ._ui import calm
from .contracts import Page, layouts
from .page import compose, with_drawn
from .poster import Poster

MARGIN = 0.1  # of the shorter edge
HEAD, FOOT = 0.11, 0.05  # of the height
TEXT = 0.0285  # of the unit
NAME = 0.066  # of the unit
WIDE = 1.15


@layouts.register("letterhead")
class Letterhead:
    summary = "A firm's paper with a letter on it."
    kinds: tuple[str, ...] = ("letterhead",)
    roles: tuple[str, ...] = Poster.roles
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        content = design.content
        if design.is_overlay or not isinstance(content, LetterContent):
            return Poster().arrange(design, theme, typesetter)
        width, height = size_of(design)
        page = theme.colors(tuple(design.palette))
        desk = mix(page.ground, page.accent, 0.5) if page.ground == page.surface else page.ground
        sheet = _sheet(width, height)
        unit = unit_of(sheet.width, sheet.height)
        colors = printed(on_surface(calm(page)))
        lines = Lines(by_id(design), typesetter, is_mirrored=is_mirrored(design))
        margin = MARGIN * min(sheet.width, sheet.height)
        zone = sheet.inset(margin)
        held = strings_of(content)
        named = [t for t in design.texts if t.id not in held]
        shapes = "" if sheet.width == width else svg.rect(0, 0, width, height, desk)
        if shapes:
            shapes += svg.shadow(sheet.x, sheet.y, sheet.width, sheet.height, 0.0, 0.03 * unit, "#000000")
        shapes += svg.rect(sheet.x, sheet.y, sheet.width, sheet.height, colors.ground)
        bar = 0.012 * unit
        far = sheet.right - bar if lines.is_mirrored else sheet.x
        shapes += svg.rect(
            far, sheet.y, bar, sheet.height, page.accent if page.accent != colors.ground else colors.accent
        )
        top = Zone(zone.x, zone.y, zone.width, HEAD * zone.height)
        picture = hero(design, theme, colors, _mark(top, lines.is_mirrored), pane=False)
        room = top
        if has_hero(design):
            edge = top.height
            room = Zone(top.x if lines.is_mirrored else top.x + 1.25 * edge, top.y, top.width - 1.25 * edge, edge)
        calmer = theme.model_copy(update={"date": "plain", "align": "start"})
        head = stack(named, room, Manner(calmer, colors, unit, "start", "middle", NAME), typesetter)
        blocks: list[Block] = []
        foot = Zone(zone.x, zone.bottom - FOOT * zone.height, zone.width, FOOT * zone.height)
        shapes += svg.rect(
            zone.x,
            foot.y - 0.018 * unit,
            zone.width,
            max(1.0, 0.0016 * unit),
            mix(colors.ground, colors.accent_ink, 0.5),
        )
        blocks += _contacts(content.sender, foot, lines, theme, colors.muted, unit)
        body = Zone(zone.x, top.bottom + 0.06 * unit, zone.width, foot.y - top.bottom - 0.12 * unit)
        blocks += _letter(content, body, lines, theme, colors, unit)
        made = compose(
            width, height, shapes + picture.shapes, head.shapes(colors, unit), (head, stacked(blocks, zone)),
            design.language, picture.slots,
        )  # fmt: skip
        return with_drawn(made, design, picture.covers) if picture.covers else made


def _sheet(width: float, height: float) -> Zone:
    """Paper is upright: on a wide page a sheet lies on a desk."""
    if width <= WIDE * height:
        return Zone(0, 0, width, height)
    high = 0.94 * height
    wide = min(0.9 * width, high * 0.95)
    return Zone((width - wide) / 2, (height - high) / 2, wide, high)


def _mark(top: Zone, is_right: bool) -> Zone:
    edge = top.height
    return Zone(top.right - edge if is_right else top.x, top.y, edge, edge)


def _contacts(ids: tuple[TextId, ...], zone: Zone, lines: Lines, theme: Theme, color: str, unit: float) -> list[Block]:
    """How to reach them, side by side; below each other where that is too narrow."""
    if not ids:
        return []
    font = row_font(theme.text)
    wide = zone.width / len(ids)
    size = 0.017 * unit
    longest = max(lines.width(id, font, size) for id in ids)
    if longest > 0.94 * wide and 0.94 * wide / longest > 0.72:
        size *= 0.94 * wide / longest
        longest = 0.94 * wide
    out = []
    if longest <= 0.95 * wide:
        for k, id in enumerate(ids):
            place = len(ids) - 1 - k if lines.is_mirrored else k
            cell = Zone(zone.x + place * wide, zone.y, wide, zone.height)
            out.append(lines.block(id, lines.set(id, font, size, wide), cell, zone.y, color))
        return out
    y = zone.y
    size = min(size, 0.8 * zone.height / len(ids))
    for id in ids:
        setting = lines.set(id, font, size, zone.width)
        out.append(lines.block(id, setting, zone, y, color))
        y += setting.height
    return out


def _letter(content: LetterContent, zone: Zone, lines: Lines, theme: Theme, colors: Colors, unit: float) -> list[Block]:
    """Address, subject, paragraphs, closing; as large as the page allows, up to a letter's usual size."""
    plain, bold = row_font(theme.text), row_font(theme.text, 700)
    if theme.text.style == "italic":
        plain, bold = replace(plain, style="normal"), replace(bold, style="normal")
    groups: list[tuple[tuple[TextId, ...], float, bool]] = [
        (content.recipient, 0.0, False),
        ((content.date,) if content.date else (), 2.0, False),
        ((content.subject,) if content.subject else (), 2.2, True),
        *(((id,), 1.2 if k else 1.4, False) for k, id in enumerate(content.paragraphs)),
        (content.closing, 1.6, False),
    ]
    shown = [(ids, gap, is_bold) for ids, gap, is_bold in groups if ids]

    def high(size: float) -> float:
        return sum(
            (gap * size if k else 0.0) + sum(lines.set(id, bold if b else plain, size, zone.width).height for id in ids)
            for k, (ids, gap, b) in enumerate(shown)
        )

    if not shown:
        return []
    size = largest(lambda s: high(s) <= zone.height, 0.004 * unit, TEXT * unit)
    out, y = [], zone.y
    for k, (ids, gap, is_bold) in enumerate(shown):
        y += gap * size if k else 0.0
        for id in ids:
            setting = lines.set(id, bold if is_bold else plain, size, zone.width)
            out.append(lines.block(id, setting, zone, y, colors.ink))
            y += setting.height
    return out
