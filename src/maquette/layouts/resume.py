"""Résumés: a name, a column of short facts on a tint, and what was done, line by line along a thin rule."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..plan.content import Group, ProfileContent, TextId, strings_of
from ..plan.model import DesignLayer
from ..themes import Colors, Theme
from ..themes.colors import build, mix
from ..typeset import Font, Typesetter
from . import _svg as svg
from ._hero import has_hero, hero
from ._lines import Lines, Side, largest, row_font
from ._paper import printed
from ._sheet import Zone, is_mirrored, size_of, unit_of
from ._stack import Block, Manner, stack
from ._texts import by_id, stacked
from ._ui import calm
from .contracts import Page, layouts
from .page import compose, with_drawn
from .poster import Poster

MARGIN = 0.075  # of the shorter edge
SIDE = 0.31  # of the width, for short facts
MOST, LEAST = 0.024, 0.007  # of the unit: running text
TITLE, ITEM, SMALL = 1.0, 1.12, 0.9  # of its size: headings of sections, what was done, times
GAP, ROW, SECTION = 0.55, 1.15, 2.2  # of its size: below a heading, between entries, between sections
MOST_LOOSE = 1.9
NAME = 0.105  # of the unit


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line of a column: a text, where it stands, the space above it."""

    id: TextId
    font: Font
    scale: float
    color: str
    gap: float
    side: Side = "start"
    with_last: bool = False
    """On the line of the one before, at the other end."""
    has_rule: bool = False


@layouts.register("resume")
class Resume:
    summary = "A résumé: name, short facts at the side, what was done."
    kinds: tuple[str, ...] = ("resume",)
    roles: tuple[str, ...] = Poster.roles
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        content = design.content
        if design.is_overlay or not isinstance(content, ProfileContent) or not (content.main or content.side):
            return Poster().arrange(design, theme, typesetter)
        width, height = size_of(design)
        unit = unit_of(width, height)
        colors = printed(calm(theme.colors(tuple(design.palette))))
        lines = Lines(by_id(design), typesetter, is_mirrored=is_mirrored(design))
        margin = MARGIN * min(width, height)
        tint = mix(colors.ground, colors.accent, 0.16 if not colors.is_dark else 0.1)
        on_side = build(tint, tint, tint, colors.ink, colors.accents)
        side_width = SIDE * width if content.side else 0.0
        at_right = lines.is_mirrored
        band = Zone(width - side_width if at_right else 0.0, 0.0, side_width, height)
        shapes = svg.rect(0, 0, width, height, colors.ground)
        shapes += svg.rect(band.x, 0, band.width, height, tint)
        held = strings_of(content)
        named = [t for t in design.texts if t.id not in held]
        x = margin if at_right else side_width + margin
        body = Zone(x if content.side else margin, margin, width - side_width - 2 * margin, height - 2 * margin)
        calmer = theme.model_copy(update={"date": "plain", "align": "start", "scale": 0.62})
        tall = 0.2 * body.height
        head = stack(
            named,
            Zone(body.x, body.y, body.width, tall),
            Manner(calmer, colors, unit, "start", "top", NAME),
            typesetter,
        )
        start = head.zone.bottom + 0.05 * unit
        short = max(2.0, 0.007 * unit)
        bar = 0.085 * unit
        shapes += svg.rect(body.right - bar if at_right else body.x, start - 0.022 * unit, bar, short, colors.accent)
        main = Zone(body.x, start + 0.02 * unit, body.width, body.bottom - start - 0.02 * unit)
        pieces = _main(content.main, theme, colors)
        inner = Zone(band.x + 0.62 * margin, margin, max(band.width - 1.24 * margin, 1.0), height - 2 * margin)
        picture = None
        if has_hero(design) and content.side:
            edge = min(inner.width, 0.26 * height)
            pane = Zone(inner.x, inner.y, inner.width, edge)
            picture = hero(design, theme, on_side, pane, pane=True, radius=0.5 * theme.radius * unit)
            inner = Zone(inner.x, inner.y + edge + 0.05 * unit, inner.width, inner.height - edge - 0.05 * unit)
        else:  # facts begin where what was done begins
            inner = Zone(inner.x, main.y, inner.width, inner.bottom - main.y)
        facts = _side(content.side, theme, on_side)
        lines.prepare((p.id, p.font) for p in (*pieces, *facts))
        size = _size(pieces, main, lines, unit)
        own = min(size, _size(facts, inner, lines, unit)) if facts else size
        blocks, drawn = _set(pieces, main, size, lines, colors)
        more, ruled = _set(facts, inner, own, lines, on_side)
        shapes += drawn + ruled + (picture.shapes if picture else "")
        made = compose(
            width, height, shapes, head.shapes(colors, unit), (head, stacked([*blocks, *more], body)), design.language,
            picture.slots if picture else None,
        )  # fmt: skip
        return with_drawn(made, design, picture.covers) if picture and picture.covers else made


def _main(groups: Sequence[Group], theme: Theme, colors: Colors) -> list[_Piece]:
    text, bold, title = row_font(theme.text), row_font(theme.text, 700), _title(theme)
    out: list[_Piece] = []
    for group in groups:
        if group.title is not None:
            out.append(_Piece(group.title, title, TITLE, colors.accent_ink, SECTION, has_rule=True))
        for k, row in enumerate(group.rows):
            is_prose = row.amount is None and row.price is None and row.detail is None
            gap = (GAP + 0.35 if group.title is not None else 0.0) if k == 0 else ROW
            out.append(_Piece(row.label, text if is_prose else bold, 1.0 if is_prose else ITEM, colors.ink, gap))
            if row.amount is not None:
                out.append(_Piece(row.amount, text, SMALL, colors.muted, 0.0, "end", with_last=True))
            if row.price is not None:
                out.append(_Piece(row.price, text, 1.0, colors.accent_ink, 0.05))
            if row.detail is not None:
                out.append(_Piece(row.detail, text, 1.0, colors.ink, 0.3))
    return out


def _side(groups: Sequence[Group], theme: Theme, colors: Colors) -> list[_Piece]:
    text, title = row_font(theme.text), _title(theme)
    out: list[_Piece] = []
    for group in groups:
        if group.title is not None:
            out.append(_Piece(group.title, title, TITLE, colors.accent_ink, SECTION, has_rule=True))
        for k, row in enumerate(group.rows):
            gap = GAP + 0.35 if k == 0 and group.title is not None else 0.42
            out.append(_Piece(row.label, text, 0.96, colors.ink, gap))
            if row.amount is not None:
                out.append(_Piece(row.amount, text, SMALL, colors.muted, 0.0))
            if row.detail is not None:
                out.append(_Piece(row.detail, text, SMALL, colors.muted, 0.05))
    return out


def _title(theme: Theme) -> Font:
    face = theme.headline if theme.headline.role in ("serif", "slab", "geometric", "condensed") else theme.text
    return row_font(face, 700)


def _size(pieces: Sequence[_Piece], zone: Zone, lines: Lines, unit: float) -> float:
    return largest(lambda s: _height(pieces, zone, s, lines) <= zone.height, LEAST * unit, MOST * unit)


def _width_for(pieces: Sequence[_Piece], k: int, zone: Zone, size: float, lines: Lines) -> float:
    """What a text has for itself: less what stands at the other end of its line."""
    following = pieces[k + 1] if k + 1 < len(pieces) else None
    if following is None or not following.with_last:
        return zone.width
    return max(
        zone.width - lines.width(following.id, following.font, following.scale * size) - 1.2 * size, 0.4 * zone.width
    )


def _height(pieces: Sequence[_Piece], zone: Zone, size: float, lines: Lines) -> float:
    total = 0.0
    for k, piece in enumerate(pieces):
        if piece.with_last:
            continue
        wide = _width_for(pieces, k, zone, size, lines)
        if lines.tears(piece.id, piece.font, piece.scale * size, wide):
            return float("inf")
        total += piece.gap * size * (k > 0) + lines.set(piece.id, piece.font, piece.scale * size, wide).height
    return total


def _set(pieces: Sequence[_Piece], zone: Zone, size: float, lines: Lines, colors: Colors) -> tuple[list[Block], str]:
    blocks: list[Block] = []
    shapes = ""
    gaps = sum(p.gap * size for p in pieces[1:])
    high = _height(pieces, zone, size, lines)
    spare = zone.height - high if high < float("inf") else 0.0
    loose = min(MOST_LOOSE, 1 + spare / gaps) if gaps else 1.0
    hair = mix(colors.ground, colors.ink, 0.22)
    y, last = zone.y, 0.0
    for k, piece in enumerate(pieces):
        wide = _width_for(pieces, k, zone, size, lines)
        setting = lines.set(piece.id, piece.font, piece.scale * size, wide)
        if piece.with_last:
            blocks.append(lines.block(piece.id, setting, zone, last + 0.5 * (ITEM - SMALL) * size, piece.color, "end"))
            continue
        y += loose * piece.gap * size if k else 0.0
        last = y
        blocks.append(lines.block(piece.id, setting, zone, y, piece.color, piece.side))
        y += setting.height
        if piece.has_rule:
            shapes += svg.rect(zone.x, y + 0.3 * GAP * size, zone.width, max(1.0, 0.06 * size), hair)
    return blocks, shapes
