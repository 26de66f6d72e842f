"""Things to learn with: worksheets with numbered tasks and lines to write on; flash cards to be cut out."""

from collections.abc import Sequence

from ..plan.content import LessonContent, Task, strings_of
from ..plan.model import DesignLayer
from ..themes import Theme
from ..themes.colors import mix
from ..typeset import Font, Typesetter
from . import _svg as svg
from ._cellbase import ramp_on
from ._grid import cells, choose_grid, mirrored
from ._heading import heading
from ._hero import Hero, has_hero, hero
from ._lines import Lines, largest, row_font
from ._paper import Paper, paper_of, papered
from ._picture import Ink, row
from ._series import series_colors
from ._sheet import Zone, is_mirrored, size_of
from ._stack import Block
from ._texts import Manners, alike, by_id, stacked
from .contracts import Page, layouts
from .page import compose
from .poster import Poster

TITLE = 0.078  # of the unit
FIELD = 0.026  # of the unit: "Name"
MOST, LEAST = 0.05, 0.011  # of the unit: a task
DISC = 0.72  # of a task's letters: radius of its number's place
SHORT = 14  # characters: shorter tasks are answered on their own line
GAP = 0.028  # of the unit
CARD_SHAPE = 0.82  # width to height of a flash card
PICTURE = 0.6  # of its height


@layouts.register("lesson")
class Lesson:
    summary = "A worksheet with tasks and lines to write on, or flash cards to be cut out."
    kinds: tuple[str, ...] = ("worksheet", "flash_cards")
    roles: tuple[str, ...] = Poster.roles
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        content = design.content
        if design.is_overlay or not isinstance(content, LessonContent) or not content.tasks:
            return Poster().arrange(design, theme, typesetter)
        width, height = size_of(design)
        paper = paper_of(design, theme)
        held = strings_of(content)
        loose = [t for t in design.texts if t.id not in held]
        lines = Lines(by_id(design), typesetter, is_mirrored=is_mirrored(design))
        zone, fields, ruled = _fields(content, paper, lines, theme)
        picture = Hero()
        if has_hero(design) and any(p.slot == "hero" for p in design.panels):
            edge = min(0.2 * zone.height, 0.26 * zone.width)
            pane = Zone(zone.x if lines.is_mirrored else zone.right - edge, zone.y, edge, edge)
            own = design.model_copy(update={"panels": tuple(p for p in design.panels if p.slot == "hero")})
            picture = hero(own, theme, paper.colors, pane, pane=False)
        room = zone
        if picture.covers is not None:
            wide = zone.width - picture.covers.width - 0.04 * paper.unit
            room = Zone(zone.right - wide if lines.is_mirrored else zone.x, zone.y, wide, zone.height)
        head = heading(loose, room, theme, paper.colors, paper.unit, typesetter, size=TITLE, align="start")
        top = max(head.rest.y, picture.covers.bottom + 0.02 * paper.unit if picture.covers else 0.0)
        body = Zone(zone.x, top, zone.width, head.rest.bottom - top)
        job = _Job(design, content, theme, paper, lines)
        blocks, shapes, drawn = job.cards(body) if content.form == "cards" else job.sheet(body)
        below = papered(design, theme, paper, (*head.zones, body, *(b.zone for b in fields)))
        page = compose(
            width, height, below + picture.shapes + ruled + shapes, head.shapes(paper.colors, paper.unit),
            (*head.stacks, stacked([*fields, *blocks], body)), design.language, picture.slots,
        )  # fmt: skip
        slots = {slot: z.box() for slot, z in drawn.items()}
        if picture.covers is not None:
            slots["hero"] = picture.covers.box()
        return Page(
            page.html, page.css, page.width, page.height, page.texts, {**slots, **page.slots}, page.language, page.sizes
        )


def _fields(content: LessonContent, paper: Paper, lines: Lines, theme: Theme) -> tuple[Zone, list[Block], str]:
    """What is written in at the top, each with a line; (what is left, words, lines)."""
    zone, unit = paper.zone, paper.unit
    if not content.fields or content.form == "cards":
        return zone, [], ""
    font, size = row_font(theme.text), FIELD * unit
    shares = [0.6, 0.4] if len(content.fields) == 2 else [1 / len(content.fields)] * len(content.fields)
    blocks, shapes, x = [], "", zone.x
    deep = 0.0
    line = mix(paper.colors.ground, paper.colors.ink, 0.45)
    order = list(zip(content.fields, shares, strict=True))
    for id, share in order[::-1] if lines.is_mirrored else order:
        wide = share * zone.width - 0.02 * unit
        setting = lines.set(id, font, size, 0.5 * wide)
        cell = Zone(x, zone.y, wide, setting.height)
        blocks.append(lines.block(id, setting, cell, zone.y, paper.colors.muted))
        start = x if lines.is_mirrored else x + setting.width + 0.5 * size
        shapes += svg.rect(
            start, zone.y + 0.92 * setting.height, wide - setting.width - 0.5 * size, max(1.0, 0.0015 * unit), line
        )
        x += share * zone.width
        deep = max(deep, setting.height)
    taken = deep + 0.04 * unit
    return Zone(zone.x, zone.y + taken, zone.width, zone.height - taken), blocks, shapes


class _Job:
    """Tasks being laid out."""

    def __init__(self, design: DesignLayer, content: LessonContent, theme: Theme, paper: Paper, lines: Lines) -> None:
        self.design, self.content, self.theme, self.paper, self.lines = design, content, theme, paper, lines
        self.unit, self.colors = paper.unit, paper.colors
        self.panels = {p.slot: p for p in design.panels}
        self.inks = series_colors(self.colors, 4)

    def _picture(self, task: Task, zone: Zone, fill: str) -> str:
        panel = self.panels.get(task.picture or "")
        if panel is None or not panel.motifs:
            return ""
        own = Ink(self.theme, self.colors, ramp_on(self.colors, fill), "full")
        return row(panel.motifs, zone, own, f"{panel.slot}-")

    # Worksheets

    def sheet(self, zone: Zone) -> tuple[list[Block], str, dict[str, Zone]]:
        tasks = self.content.tasks
        if any(t.picture for t in tasks):
            return self._named(zone)
        font = row_font(self.theme.text, 500)
        self.lines.prepare((t.text, font) for t in tasks)
        is_short = all(t.text is None or len(self.lines.words[t.text].words) <= SHORT for t in tasks)
        gap = 0.05 * self.unit

        def sized(many: int) -> float:
            wide = (zone.width - (many - 1) * gap) / many
            pitch = zone.height / -(-len(tasks) // many)

            def fits(size: float) -> bool:
                room = wide - 2.6 * size
                if is_short:
                    return (
                        all(self.lines.width(t.text, font, size) <= 0.62 * room for t in tasks) and 2.1 * size <= pitch
                    )
                return all(self._high(t, font, size, room) + 2.0 * size <= pitch for t in tasks)

            return largest(fits, LEAST * self.unit, MOST * self.unit, 7)

        asked = self.content.columns
        tried = [(sized(n), -n) for n in ((asked,) if asked else range(1, min(4, len(tasks)) + 1))]
        size, many = max(tried)[0], -max(tried)[1]
        rows = -(-len(tasks) // many)
        wide, pitch = (zone.width - (many - 1) * gap) / many, zone.height / rows
        blocks: list[Block] = []
        shapes = ""
        line = mix(self.colors.ground, self.colors.ink, 0.4)
        thin = max(1.0, 0.0016 * self.unit)
        for k, task in enumerate(tasks):
            column, line_number = (k // rows, k % rows)
            place = many - 1 - column if self.lines.is_mirrored else column
            cell = Zone(zone.x + place * (wide + gap), zone.y + line_number * pitch, wide, pitch)
            inner = Zone(cell.x + (0.0 if self.lines.is_mirrored else 1.9 * size), cell.y, wide - 1.9 * size, pitch)
            x = cell.right - DISC * size if self.lines.is_mirrored else cell.x + DISC * size
            ink = self.inks[column % len(self.inks)]
            setting = self.lines.set(task.text, font, size, inner.width) if task.text else None
            y = cell.y + ((pitch - setting.height) / 2 if setting and is_short else 0.3 * size)
            middle = y + (setting.line_height / 2 if setting else size / 2)
            shapes += svg.rect(
                x - 0.5 * size, middle - 0.5 * size, size, size, mix(self.colors.ground, ink, 0.22), 0.28 * size
            )
            shapes += svg.circle(x, middle, 0.16 * size, ink)
            if setting is None or task.text is None:
                continue
            blocks.append(self.lines.block(task.text, setting, inner, y, self.colors.ink))
            if is_short:
                base = y + 0.86 * setting.line_height
                start = inner.x if self.lines.is_mirrored else inner.x + setting.width + 0.45 * size
                shapes += svg.rect(start, base, max(inner.width - setting.width - 0.45 * size, 0.0), thin, line)
            else:
                free = cell.bottom - y - setting.height - 0.4 * size
                count = max(1, min(3, int(free / (1.5 * size))))
                step = free / (count + 0.25)
                for j in range(count):
                    shapes += svg.rect(
                        inner.x, y + setting.height + (j + 1) * step - 0.15 * size, inner.width, thin, line
                    )
        return blocks, shapes, {}

    def _high(self, task: Task, font: Font, size: float, width: float) -> float:
        return self.lines.set(task.text, font, size, width).height if task.text else 0.0

    def _named(self, zone: Zone) -> tuple[list[Block], str, dict[str, Zone]]:
        """Pictures with a line below each, for the word."""
        tasks = self.content.tasks
        gap = GAP * self.unit
        grid = choose_grid(len(tasks), zone, 0.95, gap, 0.0, self.content.columns)
        zones = cells(len(tasks), zone, grid, gap)
        zones = mirrored(zones, zone) if self.lines.is_mirrored else zones
        shapes, drawn = "", {}
        radius = max(self.theme.radius, 0.012) * self.unit
        for k, (task, cell) in enumerate(zip(tasks, zones, strict=True)):
            ink = self.inks[k % len(self.inks)]
            pane = Zone(cell.x, cell.y, cell.width, 0.76 * cell.height)
            fill = mix(self.colors.ground, ink, 0.16)
            shapes += svg.rect(pane.x, pane.y, pane.width, pane.height, fill, radius)
            shapes += self._picture(task, pane.inset(0.12 * min(pane.width, pane.height)), fill)
            line = mix(self.colors.ground, self.colors.ink, 0.45)
            shapes += svg.rect(cell.x, cell.bottom - 0.06 * cell.height, cell.width, max(1.0, 0.0018 * self.unit), line)
            if task.picture:
                drawn[task.picture] = pane
        return [], shapes, drawn

    # Cards

    def cards(self, zone: Zone) -> tuple[list[Block], str, dict[str, Zone]]:
        tasks = self.content.tasks
        has_pictures = any(t.picture for t in tasks)
        gap = 1.5 * GAP * self.unit
        shape = CARD_SHAPE if has_pictures else 1.5
        grid = choose_grid(len(tasks), zone, shape, gap, 0.0, self.content.columns)
        zones = cells(len(tasks), zone, grid, gap)
        zones = mirrored(zones, zone) if self.lines.is_mirrored else zones
        shapes = _cuts(zones, gap, mix(self.colors.ground, self.colors.ink, 0.3), self.unit)
        radius = max(self.theme.radius, 0.014) * self.unit
        pairs, details, drawn = [], [], {}
        paper = self.colors.surface if not self.paper.card else self.colors.ground
        words = self.lines.words
        for k, (task, cell) in enumerate(zip(tasks, zones, strict=True)):
            ink = self.inks[k % len(self.inks)]
            shapes += svg.rect(
                cell.x,
                cell.y,
                cell.width,
                cell.height,
                paper,
                radius,
                stroke=mix(paper, self.colors.ink, 0.14),
                stroke_width=max(1.0, 0.0016 * self.unit),
            )
            pad = 0.07 * min(cell.width, cell.height)
            pane = Zone(cell.x + pad, cell.y + pad, cell.width - 2 * pad, PICTURE * cell.height)
            fill = mix(paper, ink, 0.2)
            low = cell.inset(pad)
            if has_pictures:
                shapes += svg.rect(pane.x, pane.y, pane.width, pane.height, fill, max(0.0, radius - pad / 2))
                shapes += self._picture(task, pane.inset(0.1 * min(pane.width, pane.height)), fill)
                low = Zone(pane.x, pane.bottom + 0.5 * pad, pane.width, cell.bottom - pad - pane.bottom - 0.5 * pad)
                if task.picture:
                    drawn[task.picture] = pane
            else:
                shapes += svg.rect(cell.x, cell.y, cell.width, 0.045 * cell.height, ink)
            share = 0.66 if task.detail is not None else 1.0
            if task.text is not None:
                pairs.append((words[task.text], Zone(low.x, low.y, low.width, share * low.height)))
            if task.detail is not None:
                details.append((words[task.detail], Zone(low.x, low.y + 0.7 * low.height, low.width, 0.3 * low.height)))
        title = self.theme.headline
        large = Manners(title, self.colors.ink, 0.075 * self.unit, 2)
        small = Manners(row_font(self.theme.text), self.colors.muted, 0.03 * self.unit, 2)
        done = (*alike(pairs, large, self.lines.typesetter), *alike(details, small, self.lines.typesetter))
        return list(done), shapes, drawn


def _cuts(zones: Sequence[Zone], gap: float, color: str, unit: float) -> str:
    """Dashed lines between the cards: where they are cut."""
    xs = sorted({round(z.right + gap / 2, 1) for z in zones})[:-1]
    ys = sorted({round(z.bottom + gap / 2, 1) for z in zones})[:-1]
    x0, x1 = min(z.x for z in zones), max(z.right for z in zones)
    y0, y1 = min(z.y for z in zones), max(z.bottom for z in zones)
    dash, width = 0.012 * unit, max(1.0, 0.0014 * unit)
    d = "".join(f"M{x:.1f} {y0:.1f}V{y1:.1f}" for x in xs) + "".join(f"M{x0:.1f} {y:.1f}H{x1:.1f}" for y in ys)
    dashes = f'stroke-width="{width:.2f}" stroke-dasharray="{dash:.1f} {dash:.1f}"'
    return f'<path d="{d}" fill="none" stroke="{color}" {dashes}/>'
