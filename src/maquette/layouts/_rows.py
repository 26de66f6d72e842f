"""Lists in columns: headings, rows of a label and an amount, a quieter line below. As large as the zone allows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ..plan.content import Group, Row, TextId
from ..themes import Colors, Theme
from ..typeset import Font
from . import _svg as svg
from ._lines import Lines, baseline_of, largest, row_font, top_at
from ._sheet import Zone
from ._stack import Block

MOST = 0.056  # of the unit: labels of a short list
LEAST = 0.011  # and of one far too long
DETAIL = 0.74  # of a label's size
TITLE = 1.16
GAP, TITLE_GAP, GROUP_GAP, DETAIL_GAP = 0.72, 0.75, 1.7, 0.16  # of a label's size, above what follows
MOST_LOOSE = 2.1  # times: how far gaps stretch to fill the page
GUTTER = 2.4  # of a label's size, between columns
APART = 1.2  # of a label's size, between a label and its amount
NARROW = 8.5  # of a label's size: a column is at least as wide
COLUMNS = 3
LONG = 9  # rows from which two columns may be better than one
MEASURE = 32.0  # of a label's size: wider than this, a label and its amount lose sight of each other


@dataclass(frozen=True, slots=True)
class Look:
    """How a list is drawn.

    Args:
        marks: Dots from a label to its amount, a hairline below each row, or neither.
    """

    colors: Colors
    label: Font
    detail: Font
    title: Font
    marks: Literal["dots", "rules", "none"]

    @classmethod
    def of(cls, theme: Theme, colors: Colors) -> "Look":
        marks: Literal["dots", "rules"] = "dots" if theme.align == "center" else "rules"
        return cls(colors, row_font(theme.text, 600), theme.text, theme.accent, marks)


@dataclass(frozen=True, slots=True)
class Listed:
    """A list in place."""

    blocks: tuple[Block, ...]
    shapes: str
    covers: Zone


@dataclass(frozen=True, slots=True)
class _Part:
    """A heading or a row, measured at one size; `height` without the gap above it."""

    row: Row | None
    title: TextId | None
    height: float
    gap: float


def listing(groups: Sequence[Group], zone: Zone, unit: float, look: Look, lines: Lines, columns: int | None) -> Listed:
    """Rows in one to three columns: whichever lets them be largest.

    Args:
        columns: As asked for; None leaves it to the rows.
    """
    lines.prepare(
        pair
        for g in groups
        for pair in (
            (g.title, look.title),
            *((r.label, look.label) for r in g.rows),
            *((r.amount, look.label) for r in g.rows),
            *((r.quantity, look.label) for r in g.rows),
            *((r.detail, look.detail) for r in g.rows),
        )
    )
    count = sum(len(g.rows) for g in groups)
    tried = (columns,) if columns else range(1 + (count >= 2 * LONG), (COLUMNS if count >= LONG else 1) + 1)
    best = max(
        ((size, -many) for many in tried if (size := _size(groups, zone, unit, look, lines, many)) > 0),
        default=(LEAST * unit, -1),
    )
    size, many = best[0], -best[1]
    return _placed(groups, zone, size, many, look, lines)


def _size(groups: Sequence[Group], zone: Zone, unit: float, look: Look, lines: Lines, many: int) -> float:
    def fits(size: float) -> bool:
        wide = _column_width(zone, size, many)
        if many > 1 and wide < NARROW * size:
            return False
        taken = _taken(groups, size, look, lines)
        if any(lines.tears(r.label, look.label, size, wide - taken) for g in groups for r in g.rows):
            return False
        stacks = _poured(_parts(groups, wide, size, look, lines), zone.height)
        return len(stacks) <= many and max(map(_height, stacks)) <= zone.height

    return largest(fits, LEAST * unit, MOST * unit)


def _column_width(zone: Zone, size: float, many: int) -> float:
    return (zone.width - (many - 1) * GUTTER * size) / many


def _parts(groups: Sequence[Group], width: float, size: float, look: Look, lines: Lines) -> list[_Part]:
    """Headings and rows with their heights."""
    out: list[_Part] = []
    taken = _taken(groups, size, look, lines)
    for group in groups:
        if group.title is not None:
            high = lines.high(group.title, look.title, TITLE * size * look.title.size, width)
            out.append(_Part(None, group.title, high, GROUP_GAP * size))
        for k, row in enumerate(group.rows):
            high = lines.high(row.label, look.label, size, width - taken)
            for id in (row.amount, row.quantity):
                if id is not None:
                    high = max(high, lines.high(id, look.label, size, width))
            if row.detail is not None:
                # It keeps clear of the amounts' column: a list is read down its right edge too.
                high += DETAIL_GAP * size + lines.high(row.detail, look.detail, DETAIL * size, width - taken)
            first = TITLE_GAP if k == 0 and group.title is not None else GAP
            out.append(_Part(row, None, high, first * size))
    return out


def _taken(groups: Sequence[Group], size: float, look: Look, lines: Lines) -> float:
    """Width that amounts and quantities take from the labels."""
    rows = [r for g in groups for r in g.rows]
    amounts = [lines.width(r.amount, look.label, size) for r in rows if r.amount is not None]
    quantities = [lines.width(r.quantity, look.label, size) for r in rows if r.quantity is not None]
    return (max(amounts) + APART * size if amounts else 0.0) + (max(quantities) + 0.6 * size if quantities else 0.0)


def _columns(parts: Sequence[_Part], many: int) -> list[list[_Part]]:
    """The parts in order, as even as can be; a heading never stands last in a column."""
    if many == 1:
        return [list(parts)]
    total = _height(parts)
    low, high = total / many, total
    for _ in range(16):
        middle = (low + high) / 2
        if len(_poured(parts, middle)) <= many:
            high = middle
        else:
            low = middle
    stacks = _poured(parts, high)
    return [*stacks, *([] for _ in range(many - len(stacks)))]


def _poured(parts: Sequence[_Part], height: float) -> list[list[_Part]]:
    """The parts in order, each column filled up to a height; a part that is higher stands alone."""
    out: list[list[_Part]] = [[]]
    used = 0.0
    for k, part in enumerate(parts):
        more = part.gap + part.height if out[-1] else part.height
        follows = parts[k + 1] if part.title is not None and k + 1 < len(parts) else None
        needed = more + (follows.gap + follows.height if follows else 0.0)
        if out[-1] and used + needed > height + 1e-6:
            out.append([])
            used, more = 0.0, part.height
        out[-1].append(part)
        used += more
    return out


def _height(parts: Sequence[_Part]) -> float:
    return sum(p.height for p in parts) + sum(p.gap for p in parts[1:])


def _placed(groups: Sequence[Group], zone: Zone, size: float, many: int, look: Look, lines: Lines) -> Listed:
    wide = _column_width(zone, size, many)
    stacks = _columns(_parts(groups, wide, size, look, lines), many)
    tallest = max(stacks, key=_height)
    gaps = sum(p.gap for p in tallest[1:])
    loose = min(MOST_LOOSE, (zone.height - _height(tallest) + gaps) / gaps) if gaps else 1.0
    high = _height(tallest) + (loose - 1) * gaps
    top = zone.y + max(0.0, (zone.height - high) / 2)
    gutter, taken = GUTTER * size, _taken(groups, size, look, lines)
    # A single column wider than the eye can follow stands in the middle of the page, narrower.
    narrow = min(wide, MEASURE * size) if many == 1 else wide
    inset = (wide - narrow) / 2
    blocks: list[Block] = []
    shapes = ""
    for k, stack in enumerate(stacks):
        place = many - 1 - k if lines.is_mirrored else k
        column = Zone(zone.x + place * (wide + gutter) + inset, top, narrow, high)
        done, drawn = _column(stack, column, size, loose, taken, look, lines)
        blocks += done
        shapes += drawn
    return Listed(tuple(blocks), shapes, Zone(zone.x + inset, top, zone.width - 2 * inset, high))


def _column(
    parts: Sequence[_Part], zone: Zone, size: float, loose: float, taken: float, look: Look, lines: Lines
) -> tuple[list[Block], str]:
    colors, blocks, shapes, y = look.colors, [], "", zone.y
    hair = max(0.8, 0.028 * size)
    counts = [lines.width(p.row.quantity, look.label, size) for p in parts if p.row and p.row.quantity]
    indent = max(counts) + 0.6 * size if counts else 0.0
    body = Zone(zone.x + (0.0 if lines.is_mirrored else indent), zone.y, zone.width - indent, zone.height)
    for k, part in enumerate(parts):
        y += loose * part.gap if k else 0.0
        if part.title is not None:
            setting = lines.set(part.title, look.title, TITLE * size * look.title.size, zone.width)
            blocks.append(lines.block(part.title, setting, zone, y, colors.accent_ink))
        elif part.row is not None:
            row = part.row
            label = lines.set(row.label, look.label, size, zone.width - taken)
            named = lines.block(row.label, label, body, y, colors.ink)
            blocks.append(named)
            if row.quantity is not None:
                own = lines.set(row.quantity, look.label, size, zone.width)
                top = top_at(own, baseline_of(label, y))
                blocks.append(lines.block(row.quantity, own, zone, top, colors.accent_ink))
            if row.amount is not None:
                own = lines.set(row.amount, look.label, size, zone.width)
                line = baseline_of(label, y, -1)
                priced = lines.block(row.amount, own, zone, top_at(own, line), colors.accent_ink, "end")
                blocks.append(priced)
                if look.marks == "dots":
                    shapes += _leader(named, priced, line, size, look, lines)
            if row.detail is not None:
                own = lines.set(row.detail, look.detail, DETAIL * size, zone.width - taken)
                blocks.append(lines.block(row.detail, own, body, y + label.height + DETAIL_GAP * size, colors.muted))
            if look.marks == "rules" and k + 1 < len(parts) and parts[k + 1].title is None:
                below = y + part.height + 0.5 * loose * parts[k + 1].gap
                shapes += svg.path(
                    f"M{zone.x:.1f} {below:.1f}H{zone.right:.1f}", stroke=colors.ink, width=hair, opacity=0.22
                )
        y += part.height
    return blocks, shapes


def _leader(label: Block, amount: Block, y: float, size: float, look: Look, lines: Lines) -> str:
    """Dots on the baseline, all on one grid, from the label to its amount."""
    air, step = 0.35 * size, 0.34 * size
    # The last line may be shorter than the block; its width is not known apart, so dots need the whole block's.
    a, b = (amount.zone.right, label.zone.x) if lines.is_mirrored else (label.zone.right, amount.zone.x)
    if len(label.setting.lines) > 1:
        return ""
    first, last = int((a + air) // step) + 1, int((b - air) // step)
    return "".join(
        svg.circle(k * step, y - 0.03 * size, 0.042 * size, look.colors.muted, 0.75) for k in range(first, last)
    )
