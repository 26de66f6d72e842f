"""The back of a package: ingredients, figures in a ruled table, notes, a QR code and a bar code that scanners read."""

from ..plan.content import LabelContent
from ..plan.model import DesignLayer
from ..themes import Theme
from ..themes.colors import mix
from ..typeset import Typesetter
from . import _svg as svg
from ._codes import ean13, proofed, qr
from ._lines import Lines, largest, row_font
from ._paper import on_surface
from ._sheet import Zone, is_mirrored, size_of, unit_of
from ._stack import Block
from ._texts import by_id, stacked
from .contracts import Page
from .page import compose

EDGE, PAD = 0.055, 0.06  # of the unit: to the label, and inside it
MOST, LEAST = 0.05, 0.008  # of the unit
HEAD, NOTE = 1.12, 0.86  # of the text's size
CODES = 0.21  # of the label's height
LEAST_BARS = 120  # px: what a bar code needs


def back(design: DesignLayer, content: LabelContent, theme: Theme, typesetter: Typesetter) -> Page:
    """A page with every text of the content."""
    width, height = size_of(design)
    unit = unit_of(width, height)
    page = theme.colors(tuple(design.palette))
    colors = on_surface(page)
    lines = Lines(by_id(design), typesetter, is_mirrored=is_mirrored(design))
    label = Zone(0, 0, width, height).inset(EDGE * unit)
    zone = label.inset(PAD * unit)
    radius = theme.radius * unit
    shapes = svg.rect(0, 0, width, height, mix(page.accent, page.ground, 0.12))
    shapes += svg.rect(label.x, label.y, label.width, label.height, colors.ground, radius)
    text, bold = row_font(theme.text), row_font(theme.text, 700)
    tall = max(CODES * zone.height, min(LEAST_BARS * 0.62, 0.34 * zone.height))
    note_high = 0.0 if content.link_note is None else 0.04 * unit
    codes = Zone(zone.x, zone.bottom - tall - note_high, zone.width, tall)
    room = codes.y - 0.045 * unit - zone.y
    gap = 0.06 * unit

    def told(size: float, is_wide: bool, *, draw: bool) -> tuple[float, list[Block], str]:
        left = Zone(zone.x, zone.y, (zone.width - gap) / 2 if is_wide else zone.width, room)
        right = Zone(left.right + gap, zone.y, left.width, room) if is_wide else left
        if is_wide and lines.is_mirrored:
            left, right = right, left
        blocks: list[Block] = []
        drawn = ""
        y = left.y
        if content.ingredients is not None:
            for id, font, scale, after in (
                (content.ingredients.label, bold, HEAD, 0.35), (content.ingredients.detail, text, 1.0, 1.5),
            ):  # fmt: skip
                if id is not None:
                    setting = lines.set(id, font, scale * size, left.width)
                    blocks.append(lines.block(id, setting, left, y, colors.ink))
                    y += setting.height + after * size
        lowest = y
        for id in content.notes if is_wide else ():
            setting = lines.set(id, text, NOTE * size, left.width)
            blocks.append(lines.block(id, setting, left, y, colors.muted))
            y += setting.height + 0.5 * size
            lowest = y
        if is_wide:
            y = right.y
        if content.facts is not None:
            hair, heavy = max(1.0, 0.05 * size), max(1.5, 0.16 * size)
            if content.facts.title is not None:
                setting = lines.set(content.facts.title, bold, HEAD * size, right.width)
                blocks.append(lines.block(content.facts.title, setting, right, y, colors.ink))
                y += setting.height + 0.3 * size
            drawn += svg.rect(right.x, y, right.width, heavy, colors.ink)
            y += heavy
            for k, row in enumerate(content.facts.rows):
                pad = 0.32 * size
                beside = right.width - lines.width(row.amount, bold, size) - size
                if beside < 0.3 * right.width or lines.tears(row.label, text, size, beside):
                    return float("inf"), [], ""
                setting = lines.set(row.label, text, size, beside)
                blocks.append(lines.block(row.label, setting, right, y + pad, colors.ink))
                if row.amount is not None:
                    amount = lines.set(row.amount, bold, size, right.width)
                    blocks.append(lines.block(row.amount, amount, right, y + pad, colors.ink, "end"))
                y += setting.height + 2 * pad
                last = k == len(content.facts.rows) - 1
                line = colors.ink if last else mix(colors.ground, colors.ink, 0.3)
                drawn += svg.rect(right.x, y, right.width, heavy if last else hair, line)
            y += 0.9 * size
        for id in () if is_wide else content.notes:
            setting = lines.set(id, text, NOTE * size, right.width)
            blocks.append(lines.block(id, setting, right, y, colors.muted))
            y += setting.height + 0.5 * size
        return max(y, lowest) - zone.y, (blocks if draw else []), drawn

    def sized(is_wide: bool) -> float:
        return largest(lambda s: told(s, is_wide, draw=False)[0] <= room, LEAST * unit, MOST * unit)

    size, is_wide = max((sized(True), True), (sized(False), False))
    _, blocks, drawn = told(size, is_wide, draw=True)
    shapes += drawn
    edge = min(tall, 0.46 * zone.width)
    square = Zone(zone.right - edge if lines.is_mirrored else zone.x, codes.bottom - edge, edge, edge)
    wide = zone.width - edge - 0.05 * unit
    wide = min(wide, 1.9 * tall)
    strip = Zone(zone.x if lines.is_mirrored else zone.right - wide, codes.y, wide, tall)
    if content.barcode:
        shapes += proofed(ean13, content.barcode, strip, 120.0)
    if content.link:
        shapes += proofed(qr, content.link, square, 120.0)
    if content.link_note is not None:
        own = min(NOTE * size, 0.7 * note_high)
        own *= min(1.0, 1.25 * edge / max(lines.width(content.link_note, text, own), 1.0))
        setting = lines.set(content.link_note, text, own, zone.width)
        blocks.append(lines.block(content.link_note, setting, zone, zone.bottom - setting.height, colors.muted))
    return compose(width, height, shapes, "", (stacked(blocks, zone),), design.language)
