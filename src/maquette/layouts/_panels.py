"""Parts beside each other: columns, large figures, comparisons, steps in a row."""

import math
from collections.abc import Mapping, Sequence
from typing import Literal

from ..plan.content import Block as Part
from ..plan.content import BlocksContent
from ..themes.colors import mix
from . import _svg as svg
from ._flow import Placed
from ._grid import Grid, cells, mirrored
from ._lines import Side, largest
from ._parts import Look, Told, card, emblem, level, meter, set_down, share_of, told, total
from ._picture import Ink, one
from ._sheet import Zone
from ._stack import Block

MOST, LEAST = 0.04, 0.009  # of the unit: letters of a body
READABLE = 0.0125  # of the unit: smaller letters are not worth the columns that were asked for
PAD = 1.25  # of a body's letters, inside a card
GUTTER = 0.03  # of the unit
PICTURE = 3.4, 13.0  # of a body's letters: height of a drawing, at least and at most
EMBLEM = 2.6, 5.5  # and of an emblem, where nothing else is to be seen
FEW = 6  # parts: more of them need the room that emblems take
BAND = 0.011  # of the unit: the strip of colour along a card
SHAPE = 0.85  # width to height of a card that looks like one
OUT_OF_SHAPE = 0.14  # what a card e times as wide or high as that is worth less
RAGGED = 0.74  # what a grid with empty places is worth
METER = 0.34  # of a body's letters: height of the bar below a percentage
STATED = 3.6  # size of the figures of statistics, times that of the body
CIRCLE = 1.5  # of a body's letters: radius of a step's number
MOST_LOOSE = 2.3  # times its own height: how far a card grows to fill the page


def panels(content: BlocksContent, zone: Zone, look: Look) -> tuple[Placed, Zone]:
    """Cards in the grid that lets their words be largest."""
    parts = content.blocks
    look.prepare(parts)
    tried: Sequence[int] = (content.columns,) if content.columns else _grids(len(parts), zone)
    if content.columns and _size(content, zone, look, content.columns) < READABLE * look.unit:
        tried = _grids(len(parts), zone)  # so many columns as asked for would be too narrow for words
    sized = [(_size(content, zone, look, many), many) for many in tried]
    size, many = max(sized, key=lambda pair: pair[0] * _worth(len(parts), pair[1], zone))
    return _placed(content, zone, look, many, size)


def _grids(count: int, zone: Zone) -> Sequence[int]:
    ratio = zone.width / max(zone.height, 1.0)
    best = math.sqrt(count * ratio)  # columns of square cards
    least, most = max(1, math.floor(0.6 * best)), max(1, math.ceil(1.3 * best))
    return range(min(least, count), min(most, count, 6) + 1)


def _worth(count: int, many: int, zone: Zone) -> float:
    """What a grid is worth, times the size of its letters: cards are a little higher than wide, no place is empty."""
    shape = (zone.width / many) / (zone.height / -(-count // many)) / SHAPE
    return (1.0 if count % many == 0 else RAGGED) * (1.0 - OUT_OF_SHAPE * min(1.5, abs(math.log(shape))))


def _size(content: BlocksContent, zone: Zone, look: Look, many: int) -> float:
    rows = -(-len(content.blocks) // many)

    def fits(size: float) -> bool:
        gap = _gap(content, look, size)
        wide = (zone.width - (many - 1) * gap) / many - 2 * PAD * size
        if wide < 4 * size:
            return False
        heights, torn = _heights(content.blocks, many, wide, size, look, content.form)
        high = sum(h + _extra(content, look, size) for h in heights) + (rows - 1) * gap
        return not torn and high <= zone.height

    return largest(fits, LEAST * look.unit, MOST * look.unit)


def _gap(content: BlocksContent, look: Look, size: float) -> float:
    return max(GUTTER * look.unit, 1.6 * size if content.form == "process" else 0.0)


def _heights(
    parts: Sequence[Part], many: int, wide: float, size: float, look: Look, form: str
) -> tuple[list[float], bool]:
    """(height of the words in each row of cards, whether a word is torn)."""
    out, torn = [], False
    figure = STATED if form == "statistics" else 2.7
    for start in range(0, len(parts), many):
        row = [told(_worded(p, form), size, wide, look, figure) for p in parts[start : start + many]]
        torn |= any(t.is_torn for t in row)
        out.append(total(level(row), size))
    return out, torn


def _worded(part: Part, form: str) -> Part:
    """The part without what is drawn apart from its words: the number of a step stands in a disc."""
    return part.model_copy(update={"figure": None}) if form in ("steps", "process") else part


def _extra(content: BlocksContent, look: Look, size: float) -> float:
    """Height of a card besides its words, at least."""
    head = _head_of(content)
    extra = 2 * PAD * size + BAND * look.unit
    extra += {"picture": PICTURE[0] + 0.8, "emblem": EMBLEM[0] + 0.8, "number": 2 * CIRCLE + 0.7, "": 0.0}[head] * size
    return extra + (METER + 0.8) * size if content.form == "statistics" else extra


def _placed(content: BlocksContent, zone: Zone, look: Look, many: int, size: float) -> tuple[Placed, Zone]:
    parts, lines = content.blocks, look.lines
    rows = -(-len(parts) // many)
    gap = _gap(content, look, size)
    wide = (zone.width - (many - 1) * gap) / many
    inner = wide - 2 * PAD * size
    heights, _ = _heights(parts, many, inner, size, look, content.form)
    natural = max(heights) + _extra(content, look, size)
    high = min((zone.height - (rows - 1) * gap) / rows, MOST_LOOSE * natural)
    used = rows * high + (rows - 1) * gap
    area = Zone(zone.x, zone.y + max(0.0, zone.height - used) / 2, zone.width, used)
    zones = cells(len(parts), area, Grid(many, rows), gap, "center")
    zones = mirrored(zones, area) if lines.is_mirrored else zones
    blocks: list[Block] = []
    shapes = ""
    figure = STATED if content.form == "statistics" else 2.7
    if content.form in ("steps", "process") and many > 1:
        shapes += _links(zones, many, gap, size, look, content.form)
    for start in range(0, len(parts), many):
        row = parts[start : start + many]
        words = [told(_worded(p, content.form), size, inner, look, figure) for p in row]
        heights_of_row = level(words)
        free = high - _extra(content, look, size) - total(heights_of_row, size)
        for k, (part, text) in enumerate(zip(row, words, strict=True)):
            place = start + k
            done, drawn = _card(part, text, zones[place], place, free, heights_of_row, content, look, size)
            blocks += done
            shapes += drawn
    return (blocks, shapes), area


def _card(
    part: Part,
    text: Told,
    zone: Zone,
    place: int,
    spare: float,
    heights: Mapping[str, float],
    content: BlocksContent,
    look: Look,
    size: float,
) -> Placed:
    """One card: a strip of its colour; a picture, a number or an emblem; the words.

    Args:
        spare: Height that its row leaves, px.
    """
    form, lines = content.form, look.lines
    ink, ground = look.inks[place % len(look.inks)], look.panel_of(place)
    band, pad = BAND * look.unit, PAD * size
    shapes = card(zone, look, ground) + _strip(zone, band, ink, look.radius, f"card-{place}")
    is_centered = look.theme.align == "center" and not any(p.points for p in content.blocks)
    side: Side = "center" if is_centered else "start"
    inner = Zone(zone.x + pad, zone.y + band + pad, zone.width - 2 * pad, zone.height - band - 2 * pad)
    y, blocks = inner.y, []

    def middle(edge: float) -> float:
        """Of something of a width at the side where the words stand."""
        far = inner.right - edge / 2 if lines.is_mirrored else inner.x + edge / 2
        return inner.center[0] if is_centered else far

    head = _head_of(content)
    if head == "number":
        radius = CIRCLE * size
        x = middle(2 * radius)
        shapes += svg.circle(x, y + radius, radius, ink)
        if part.figure:
            setting = lines.set(part.figure, look.figure, 1.5 * size, 2 * radius)
            cell = Zone(x - radius, 0, 2 * radius, 0)
            top = y + radius - setting.height / 2
            blocks.append(lines.block(part.figure, setting, cell, top, look.on_ink(place), "center"))
        y += 2 * radius + 0.7 * size
    elif head in ("picture", "emblem"):
        least, most = PICTURE if head == "picture" else EMBLEM
        tall = min(most * size, least * size + 0.75 * spare, 0.8 * inner.width)
        spare -= max(0.0, tall - least * size)
        x = middle(tall)
        motif = look.motifs.get(part.picture or "")
        if head == "emblem" or motif is not None:
            shapes += svg.circle(x, y + tall / 2, tall / 2, mix(ground, ink, 0.26))
        if motif is not None:
            own = Zone(x - 0.31 * tall, y + 0.19 * tall, 0.62 * tall, 0.62 * tall)
            shapes += one(motif, own, Ink(look.theme, look.colors, (), "full"), f"b{place}-")
        elif head == "emblem":
            shapes += emblem(place, x, y + tall / 2, 0.27 * tall, ink)
        y += tall + 0.8 * size
    # What is still free stands above and below the words, unless something holds them to the top.
    y += max(0.0, spare) / 2 if head == "" else 0.0
    room = Zone(inner.x, y, inner.width, inner.bottom - y)
    words, marks, end = set_down(text, room, look, heights, ground, look.ink_for(place, ground), side)
    if form == "statistics" and part.figure and (share := share_of(lines.words[part.figure].words)) is not None:
        bar = Zone(inner.x, min(end + 0.8 * size, inner.bottom - METER * size), inner.width, METER * size)
        shapes += meter(bar, share, ink, ground, is_mirrored=lines.is_mirrored)
    return [*blocks, *words], shapes + marks


def _strip(zone: Zone, band: float, ink: str, radius: float, clip: str) -> str:
    """A strip of colour along a card's upper edge, round where the card is."""
    shape = svg.rect(zone.x, zone.y, zone.width, zone.height, "#ffffff", radius)
    strip = svg.rect(zone.x, zone.y, zone.width, band, ink)
    return f'<clipPath id="{clip}">{shape}</clipPath><g clip-path="url(#{clip})">{strip}</g>'


def _head_of(content: BlocksContent) -> Literal["number", "picture", "emblem", ""]:
    """What stands above the words of every card."""
    if content.form in ("steps", "process"):
        return "number" if any(p.figure for p in content.blocks) else ""
    if any(p.picture for p in content.blocks):
        return "picture"
    is_bare = len(content.blocks) <= FEW and not any(p.figure or p.points for p in content.blocks)
    return "emblem" if content.form in ("columns", "comparison") and is_bare else ""


def _links(zones: tuple[Zone, ...], many: int, gap: float, size: float, look: Look, form: str) -> str:
    """From card to card within a row: a line, or an arrow where one thing leads to the next."""
    out = ""
    color = mix(look.colors.ground, look.colors.ink, 0.55)
    for k in range(len(zones) - 1):
        if (k + 1) % many == 0:
            continue
        a, b = zones[k], zones[k + 1]
        left, right = (b, a) if look.lines.is_mirrored else (a, b)
        y = a.center[1]
        x0, x1 = left.right, right.x
        if form == "steps":
            out += svg.path(f"M{x0:.1f} {y:.1f}H{x1:.1f}", stroke=color, width=max(2.0, 0.12 * size))
        else:
            wide, high = 0.55 * (x1 - x0), 0.9 * (x1 - x0)
            back, tip = ((x0 + x1) / 2 + sign * wide / 2 for sign in ((1, -1) if look.lines.is_mirrored else (-1, 1)))
            arrow = f"M{back:.1f} {y - high / 2:.1f}L{tip:.1f} {y:.1f}L{back:.1f} {y + high / 2:.1f}"
            out += svg.path(arrow, stroke=color, width=max(2.5, 0.2 * size))
    return out
