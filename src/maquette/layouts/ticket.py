"""Tickets: what it is, where one sits, and a stub with codes that scanners read. Badges: a name, read from afar."""

from dataclasses import replace

from ..plan.content import Row, TicketContent, strings_of
from ..plan.model import DesignLayer
from ..themes import Colors, Theme
from ..themes.colors import build, mix
from ..typeset import Typesetter
from . import _svg as svg
from ._codes import code128, proofed, qr
from ._hero import Hero, has_hero, hero
from ._lines import Lines, row_font
from ._sheet import Zone, is_mirrored, size_of, unit_of
from ._stack import Block, Manner, Stack, stack
from ._texts import by_id, stacked
from .contracts import Page, layouts
from .page import compose, with_drawn
from .poster import Poster

MARGIN = 0.045  # of the shorter edge: around the ticket
PAD = 0.055  # of the unit, inside it
STUB = 0.25  # of the longer edge
NOTCH = 0.032  # of the unit: radius
FIELD = 0.15  # of the height of what is beside the stub, for fields
LABEL, VALUE = 0.024, 0.058  # of the unit
HEADER = 0.3  # of a badge's height
WIDE = 1.1
TITLE = 0.16  # of the unit


@layouts.register("ticket")
class Ticket:
    summary = "A ticket with a stub, fields, a bar code and a QR code."
    kinds: tuple[str, ...] = ("ticket",)
    roles: tuple[str, ...] = Poster.roles
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        content = design.content
        if design.is_overlay or not isinstance(content, TicketContent):
            return Poster().arrange(design, theme, typesetter)
        width, height = size_of(design)
        unit, page = unit_of(width, height), theme.colors(tuple(design.palette))
        colors = _paper(page)
        lines = Lines(by_id(design), typesetter, is_mirrored=is_mirrored(design))
        card = Zone(0, 0, width, height).inset(MARGIN * min(width, height))
        is_wide = width > WIDE * height
        # A ticket is long: on a square sheet it keeps its shape and leaves ground above and below.
        if is_wide and card.width < 1.9 * card.height:
            high = max(card.width / 1.9, 0.62 * card.height)
            card = Zone(card.x, card.y + (card.height - high) / 2, card.width, high)
        body, stub = _parted(card, is_wide, lines.is_mirrored)
        held = strings_of(content)
        loose = [t for t in design.texts if t.id not in held]
        pad = PAD * unit
        inner = body.inset(pad)
        picture, inner = _with_picture(design, theme, colors, inner, is_wide, lines.is_mirrored, unit)
        rows = content.fields
        fields = Zone(inner.x, inner.bottom - 0.105 * unit, inner.width, 0.105 * unit) if rows else None
        words_end = fields.y - 0.045 * unit if fields else inner.bottom
        calm = theme.model_copy(update={"date": "plain", "align": "start"})
        manner = Manner(calm, colors, unit, "start", "middle", TITLE)
        words = stack(loose, Zone(inner.x, inner.y, inner.width, words_end - inner.y), manner, typesetter)
        shapes = _ground(page, width, height, unit) + _shape(card, body, stub, is_wide, page, colors, unit, theme)
        blocks: list[Block] = []
        if fields is not None:
            told, drawn = _fields(rows, fields, lines, theme, colors, unit)
            blocks += told
            shapes += drawn
        codes, number = _stub(content, stub.inset(0.7 * pad), is_wide, lines, theme, colors, unit)
        blocks += number
        page_ = compose(
            width, height, shapes + picture.shapes, codes + words.shapes(colors, unit),
            (words, stacked(blocks, card)), design.language, picture.slots,
        )  # fmt: skip
        return with_drawn(page_, design, picture.covers) if picture.covers else page_


def _paper(page: Colors) -> Colors:
    return build(page.surface, page.surface, page.surface, page.ink, page.accents)


def _ground(page: Colors, width: float, height: float, unit: float) -> str:
    """The page with broad slanting stripes that are hardly seen."""
    tint = mix(page.ground, page.ink, 0.05)
    step = 0.16 * unit
    stripes = "".join(
        svg.polygon([(x, 0), (x + step / 2, 0), (x + step / 2 - height, height), (x - height, height)], tint)
        for x in (k * step for k in range(int((width + height) / step) + 2))
    )
    return svg.rect(0, 0, width, height, page.ground) + stripes


def _parted(card: Zone, is_wide: bool, is_right: bool) -> tuple[Zone, Zone]:
    """(body, stub)."""
    if is_wide:
        wide = max(STUB * card.width, min(0.34 * card.width, 0.5 * card.height))
        if is_right:
            return Zone(card.x + wide, card.y, card.width - wide, card.height), replace(card, width=wide)
        return replace(card, width=card.width - wide), Zone(card.right - wide, card.y, wide, card.height)
    high = STUB * card.height
    return replace(card, height=card.height - high), Zone(card.x, card.bottom - high, card.width, high)


def _shape(
    card: Zone, body: Zone, stub: Zone, is_wide: bool, page: Colors, colors: Colors, unit: float, theme: Theme
) -> str:
    """Paper with notches where it is torn, the tear line, a band of colour along the far edge."""
    radius, notch = min(0.035, max(theme.radius, 0.008)) * unit, NOTCH * unit
    out = svg.shadow(card.x, card.y, card.width, card.height, radius, 0.02 * unit, "#000000")
    clip = svg.rect(card.x, card.y, card.width, card.height, "#ffffff", radius)
    inside = svg.rect(card.x, card.y, card.width, card.height, colors.ground)
    inside += svg.rect(stub.x, stub.y, stub.width, stub.height, mix(colors.ground, page.accents[1], 0.22))
    band = 0.02 * unit
    if is_wide:
        far = body.x if stub.x > body.x else body.right - band
        inside += svg.rect(far, card.y, band, card.height, page.accent)
        x = stub.x if stub.x > body.x else stub.right
        tear = [(x, card.y), (x, card.bottom)]
    else:
        inside += svg.rect(card.x, card.y, card.width, band, page.accent)
        tear = [(card.x, stub.y), (card.right, stub.y)]
    out += f'<clipPath id="ticket">{clip}</clipPath><g clip-path="url(#ticket)">{inside}</g>'
    (x0, y0), (x1, y1) = tear
    out += "".join(svg.circle(x, y, notch, page.ground) for x, y in tear)
    count = max(6, round(((x1 - x0) + (y1 - y0)) / (0.03 * unit)))
    dots = mix(colors.ground, colors.ink, 0.35)
    return out + "".join(
        svg.circle(x0 + (x1 - x0) * k / count, y0 + (y1 - y0) * k / count, 0.0042 * unit, dots)
        for k in range(2, count - 1)
    )


def _with_picture(
    design: DesignLayer, theme: Theme, colors: Colors, inner: Zone, is_wide: bool, is_right: bool, unit: float
) -> tuple[Hero, Zone]:
    if not has_hero(design):
        return Hero(), inner
    gap = 0.05 * unit
    if is_wide:
        wide = min(0.36 * inner.width, inner.height)
        pane = Zone(inner.right - wide if is_right else inner.x, inner.y, wide, inner.height)
        rest = Zone(inner.x if is_right else pane.right + gap, inner.y, inner.width - wide - gap, inner.height)
    else:
        high = 0.42 * inner.height
        pane = Zone(inner.x, inner.y, inner.width, high)
        rest = Zone(inner.x, pane.bottom + gap, inner.width, inner.height - high - gap)
    return hero(design, theme, colors, pane, pane=True, radius=0.5 * theme.radius * unit), rest


def _fields(
    rows: tuple[Row, ...], zone: Zone, lines: Lines, theme: Theme, colors: Colors, unit: float
) -> tuple[list[Block], str]:
    """Labels over values, side by side, a hairline between them."""
    label, value = row_font(theme.text, 500), row_font(theme.headline, 600)
    wide = zone.width / len(rows)
    sizes = [
        min(1.0, 0.86 * wide / max(lines.width(id, font, size * unit), 1.0))
        for r in rows
        for id, font, size in ((r.label, label, LABEL), (r.amount, value, VALUE))
        if id is not None
    ]
    share = min(sizes, default=1.0)
    blocks: list[Block] = []
    shapes = svg.rect(
        zone.x, zone.y - 0.02 * unit, zone.width, max(1.0, 0.0018 * unit), mix(colors.ground, colors.ink, 0.3)
    )
    for k, row in enumerate(rows):
        place = len(rows) - 1 - k if lines.is_mirrored else k
        cell = Zone(zone.x + place * wide, zone.y, 0.92 * wide, zone.height)
        told = lines.set(row.label, label, share * LABEL * unit, cell.width)
        blocks.append(lines.block(row.label, told, cell, zone.y, colors.muted))
        if row.amount is not None:
            figure = lines.set(row.amount, value, share * VALUE * unit, cell.width)
            blocks.append(lines.block(row.amount, figure, cell, zone.bottom - figure.height, colors.ink))
    return blocks, shapes


def _stub(
    content: TicketContent, zone: Zone, is_wide: bool, lines: Lines, theme: Theme, colors: Colors, unit: float
) -> tuple[str, list[Block]]:
    """The QR code, the bars, and the number that they say."""
    if not content.code:
        return "", []
    blocks: list[Block] = []
    font, size = row_font(theme.text, 500), 0.024 * unit
    number = content.number
    low = 1.7 * size if number is not None else 0.0
    gap = 0.03 * unit
    if is_wide:
        bars = 0.2 * zone.height
        edge = min(zone.width, zone.height - bars - low - gap)
        codes = Zone(zone.center[0] - edge / 2, zone.y, edge, edge)
        strip = Zone(zone.x, zone.bottom - low - bars, zone.width, bars)
    else:
        edge = min(zone.height, 0.34 * zone.width)
        codes = Zone(zone.right - edge if lines.is_mirrored else zone.x, zone.center[1] - edge / 2, edge, edge)
        x = zone.x if lines.is_mirrored else codes.right + gap
        bars = 0.5 * (zone.height - low)
        strip = Zone(x, zone.center[1] - (bars + low) / 2, zone.width - edge - gap, bars)
    shapes = proofed(qr, content.code, codes, 90.0) + proofed(code128, content.code, strip, 160.0)
    if number is not None:
        setting = lines.set(
            number, font, min(size, size * strip.width / max(lines.width(number, font, size), 1)), strip.width
        )
        blocks.append(lines.block(number, setting, strip, strip.bottom + 0.25 * size, colors.ink, "center"))
    return shapes, blocks


@layouts.register("badge")
class Badge:
    summary = "A name badge: the event above, a large name, a role, a QR code."
    kinds: tuple[str, ...] = ("badge",)
    roles: tuple[str, ...] = Poster.roles
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        content = design.content
        if design.is_overlay or not isinstance(content, TicketContent):
            return Poster().arrange(design, theme, typesetter)
        width, height = size_of(design)
        unit, page = unit_of(width, height), theme.colors(tuple(design.palette))
        colors = _paper(page)
        margin = 0.07 * min(width, height)
        # Badges are upright, or as wide as they are high; on a longer sheet they keep their shape.
        card = Zone(0, 0, width, height).inset(margin)
        ratio = card.width / card.height
        if ratio > 1.45:
            card = Zone(card.center[0] - 0.725 * card.height, card.y, 1.45 * card.height, card.height)
        elif ratio < 0.66:
            card = Zone(card.x, card.center[1] - card.width / 1.32, card.width, card.width / 0.66)
        unit = unit_of(card.width, card.height)
        radius = max(0.02, min(0.05, theme.radius)) * unit
        header = replace(card, height=HEADER * card.height)
        tops = [t for t in design.texts if t.role in ("brand", "label", "date")]
        names = [t for t in design.texts if t not in tops]
        on_band = build(page.accent, page.accent, page.accent, page.on_accent, (page.on_accent, *page.accents[1:]))
        pad = 0.07 * unit
        slot = Zone(card.center[0] - 0.08 * unit, card.y + 0.045 * unit, 0.16 * unit, 0.028 * unit)
        band = Zone(
            header.x + pad, slot.bottom + 0.02 * unit, header.width - 2 * pad, header.bottom - slot.bottom - 0.05 * unit
        )
        plain = theme.model_copy(update={"date": "plain", "align": "start", "scale": 1.35})
        top = stack(
            [t.model_copy(update={"role": "date"}) for t in tops], band,
            Manner(plain, on_band, unit, "start", "middle", has_lead=False), typesetter,
        )  # fmt: skip
        body = Zone(card.x + pad, header.bottom + pad, card.width - 2 * pad, card.bottom - header.bottom - 2 * pad)
        edge = min(0.3 * card.width, 0.36 * body.height) if content.code else 0.0
        is_right = is_mirrored(design)
        code = Zone(body.x if is_right else body.right - edge, body.bottom - edge, edge, edge)
        picture, picture_zone = Hero(), None
        if has_hero(design):
            high = edge or 0.36 * body.height
            picture_zone = Zone(body.right - high if is_right else body.x, body.bottom - high, high, high)
            picture = hero(design, theme, colors, picture_zone, pane=True, radius=0.5 * radius)
        taken = edge or (picture_zone.height if picture_zone else 0.0)
        room = Zone(body.x, body.y, body.width, body.height - (taken + 0.04 * unit if taken else 0.0))
        words = stack(names, room, Manner(plain, colors, unit, "start", "middle", 0.22), typesetter)
        shapes = _ground(page, width, height, unit_of(width, height))
        shapes += svg.shadow(card.x, card.y, card.width, card.height, radius, 0.03 * unit, "#000000")
        clip = svg.rect(card.x, card.y, card.width, card.height, "#ffffff", radius)
        inside = svg.rect(card.x, card.y, card.width, card.height, colors.ground)
        inside += svg.rect(header.x, header.y, header.width, header.height, page.accent)
        second = mix(page.accent, page.accents[1], 0.5)
        inside += svg.circle(header.right - 0.06 * unit, header.y + 0.05 * unit, 0.3 * unit, second)
        inside += svg.circle(
            header.right - 0.3 * unit, header.bottom + 0.02 * unit, 0.12 * unit, mix(page.accent, page.accents[2], 0.5)
        )
        inside += svg.rect(card.x, header.bottom, card.width, card.bottom - header.bottom, colors.ground)
        shapes += f'<clipPath id="badge">{clip}</clipPath><g clip-path="url(#badge)">{inside}</g>'
        shapes += svg.rect(slot.x, slot.y, slot.width, slot.height, page.ground, slot.height / 2)
        codes = proofed(qr, content.code, code, 120.0) if content.code else ""
        stacks: tuple[Stack, ...] = (top, words)
        above = codes + top.shapes(on_band, unit) + words.shapes(colors, unit)
        made = compose(width, height, shapes + picture.shapes, above, stacks, design.language, picture.slots)
        return with_drawn(made, design, picture.covers) if picture.covers else made
