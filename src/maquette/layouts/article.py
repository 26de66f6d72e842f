"""Pages of running text: the inside of a magazine, the front of a newspaper."""

from dataclasses import dataclass, field, replace
from itertools import pairwise

from ..plan.content import ArticleContent, Story, TextId, strings_of
from ..plan.model import DesignLayer, Words
from ..themes import Colors, Theme
from ..themes.colors import mix
from ..typeset import Font, Typesetter
from . import _svg as svg
from ._hero import has_hero, hero
from ._lines import Lines
from ._paper import printed
from ._running import in_columns, running
from ._sheet import Zone, is_mirrored, size_of, unit_of
from ._stack import Block, Manner, Stack, stack
from ._texts import by_id, stacked
from ._ui import calm
from .contracts import Page, layouts
from .page import compose, with_drawn
from .poster import Poster

MARGIN = 0.065  # of the shorter edge
GUTTER = 0.028  # of the unit
BODY = 0.029  # of the unit: running text at most
MEASURE = 0.36  # of the unit: about the width of a column
WIDE = 1.15  # width to height from which the picture and title stand beside the text
TITLE, LEAD, SMALL = 0.15, 0.03, 0.018  # of the unit
MAST = 0.15  # of the unit: the paper's name
FACES = {"serif": "serif", "slab": "slab"}


@layouts.register("article")
class Article:
    summary = "Columns of running text: the inside page of a magazine, or a newspaper's front page."
    kinds: tuple[str, ...] = ("magazine_page", "newspaper")
    roles: tuple[str, ...] = Poster.roles
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        content = design.content
        if (
            design.is_overlay
            or not isinstance(content, ArticleContent)
            or not any(s.paragraphs or s.headline for s in content.stories)
        ):
            return Poster().arrange(design, theme, typesetter)
        return _Job(design, content, theme, typesetter).page()


@dataclass
class _Job:
    """One page being set."""

    design: DesignLayer
    content: ArticleContent
    theme: Theme
    typesetter: Typesetter
    blocks: list[Block] = field(default_factory=list)
    stacks: list[Stack] = field(default_factory=list)
    shapes: str = ""

    def __post_init__(self) -> None:
        self.width, self.height = size_of(self.design)
        self.unit = unit_of(self.width, self.height)
        self.colors: Colors = calm(self.theme.colors(tuple(self.design.palette)))
        if self.content.form == "newspaper":
            self.colors = printed(self.colors)
        self.lines = Lines(by_id(self.design), self.typesetter, is_mirrored=is_mirrored(self.design))
        margin = MARGIN * min(self.width, self.height)
        self.zone = Zone(margin, margin, self.width - 2 * margin, self.height - 2 * margin)
        self.gutter = GUTTER * self.unit
        serif = self.theme.text.role if self.theme.text.role in ("serif", "slab") else "serif"
        is_paper = self.content.form == "newspaper"
        self.body = Font("serif" if is_paper else serif, 400, leading=1.0)
        self.slots: dict[str, tuple[Zone, float]] = {}
        self.covers: Zone | None = None

    def page(self) -> Page:
        held = strings_of(self.content)
        loose = [t for t in self.design.texts if t.id not in held]
        if loose:
            manner = Manner(self.theme, self.colors, self.unit, "start", "bottom", has_lead=False)
            tall = min(0.12, 0.03 + 0.025 * len(loose)) * self.zone.height
            foot = stack(
                loose, Zone(self.zone.x, self.zone.bottom - tall, self.zone.width, tall), manner, self.typesetter
            )
            self.stacks.append(foot)
            self.zone = replace(self.zone, height=foot.zone.y - self.gutter - self.zone.y)
        if self.content.form == "newspaper":
            self._newspaper()
        elif self.width / self.height > WIDE:
            self._spread()
        else:
            self._column_page()
        ground = svg.rect(0, 0, self.width, self.height, self.colors.ground)
        stacks = (*self.stacks, stacked(self.blocks, self.zone))
        page = compose(
            self.width, self.height, ground + self.shapes, "", stacks, self.design.language, self.slots
        )  # fmt: skip
        return with_drawn(page, self.design, self.covers) if self.covers else page

    # Parts

    def words(self, id: TextId | None, role: str) -> list[Words]:
        return [] if id is None else [self.lines.words[id].model_copy(update={"role": role})]

    def head(self, story: Story, zone: Zone, size: float, *, at: str = "top") -> float:
        """Kicker, headline and lead from the top of a zone down; where they end."""
        texts = [
            *self.words(story.kicker, "label"), *self.words(story.headline, "headline"),
            *self.words(story.lead, "subline"), *self.words(story.byline, "caption"),
        ]  # fmt: skip
        if not texts:
            return zone.y
        plain = self.theme.model_copy(update={"scale": 0.72, "date": "plain"})
        manner = Manner(plain, self.colors, self.unit, "start", "top", size)
        done = stack(texts, zone, manner, self.typesetter)
        self.stacks.append(done)
        return done.zone.bottom

    def picture(self, zone: Zone) -> None:
        own = hero(self.design, self.theme, self.colors, zone, pane=True, radius=0.3 * self.theme.radius * self.unit)
        self.shapes += own.shapes
        self.slots |= own.slots
        self.covers = own.covers

    def rule(self, x: float, y: float, width: float, weight: float = 0.0016, color: str | None = None) -> None:
        self.shapes += svg.rect(x, y, width, max(1.0, weight * self.unit), color or self.colors.ink)

    def columns(self, width: float, most: int = 5) -> int:
        return max(1, min(most, round(width / (MEASURE * self.unit))))

    def text(self, story: Story, columns: list[Zone], most: float = BODY) -> float:
        self._prepare(story)
        run = running(
            story.paragraphs, columns, self.body, most * self.unit, self.colors.ink, self.lines, self.unit
        )  # fmt: skip
        self.blocks += run.blocks
        return run.bottom

    def _prepare(self, story: Story) -> None:
        self.lines.prepare((id, self.body) for id in story.paragraphs)

    def quote(self, story: Story, zone: Zone) -> float:
        """A sentence set large between two lines; where it ends."""
        if story.quote is None:
            return zone.y
        self.rule(zone.x, zone.y, zone.width, 0.004, self.colors.accent)
        manner = Manner(self.theme, self.colors, self.unit, "start", "top", 0.05)
        pad = 0.022 * self.unit
        inner = Zone(zone.x, zone.y + pad, zone.width, zone.height - 2 * pad)
        done = stack(self.words(story.quote, "headline"), inner, manner, self.typesetter)
        self.stacks.append(done)
        return done.zone.bottom + pad

    def folio(self, zone: Zone) -> float:
        """Small words along the top edge; where they end."""
        ids = self.content.folio
        if not ids:
            return zone.y
        font = replace(self.theme.accent, size=1.0, tracking_em=0.04)
        size = SMALL * self.unit
        wide = zone.width / len(ids)
        deep = zone.y
        for k, id in enumerate(ids):
            setting = self.lines.set(id, font, size, 0.95 * wide)
            place = len(ids) - 1 - k if self.lines.is_mirrored else k
            cell = Zone(zone.x + place * wide, zone.y, wide, size)
            side = "start" if k == 0 else "end" if k == len(ids) - 1 else "center"
            self.blocks.append(self.lines.block(id, setting, cell, zone.y, self.colors.muted, side))  # type: ignore[arg-type]  # of the three
            deep = max(deep, zone.y + setting.height)
        return deep + 0.5 * size

    # Pages

    def _column_page(self) -> None:
        """Title, picture and text below each other."""
        story, zone = self.content.stories[0], self.zone
        top = self.folio(zone)
        self.rule(zone.x, top, zone.width, 0.006, self.colors.accent)
        top += 0.02 * self.unit
        has_picture = has_hero(self.design)
        share = 0.27 if story.paragraphs else 0.5
        end = self.head(story, Zone(zone.x, top, zone.width, share * zone.height), TITLE) + 0.8 * self.gutter
        if has_picture:
            high = 0.27 * zone.height if story.paragraphs else zone.bottom - end
            self.picture(Zone(zone.x, end, zone.width, high))
            end += high + 0.8 * self.gutter
        self._told(story, Zone(zone.x, end, zone.width, zone.bottom - end))

    def _spread(self) -> None:
        """Title and picture on the side where reading starts, text on the other."""
        story, zone = self.content.stories[0], self.zone
        top = self.folio(zone)
        zone = Zone(zone.x, top, zone.width, zone.bottom - top)
        if not story.paragraphs:
            self.head(story, zone, TITLE)
            return
        wide = 0.4 * zone.width
        side = Zone(zone.right - wide if self.lines.is_mirrored else zone.x, zone.y, wide, zone.height)
        start = zone.x if self.lines.is_mirrored else side.right + 1.6 * self.gutter
        rest = Zone(start, zone.y, zone.width - wide - 1.6 * self.gutter, zone.height)
        self.rule(side.x, side.y, side.width, 0.006, self.colors.accent)
        own = Zone(side.x, side.y + 0.02 * self.unit, side.width, side.height - 0.02 * self.unit)
        share = 0.5 if has_hero(self.design) else 1.0
        end = self.head(story, replace(own, height=share * own.height), TITLE) + self.gutter
        if has_hero(self.design):
            self.picture(Zone(side.x, end, side.width, side.bottom - end))
        elif story.quote is not None:
            self.quote(story, Zone(side.x, max(end, side.bottom - 0.3 * side.height), side.width, 0.3 * side.height))
            story = story.model_copy(update={"quote": None})
        self._told(story, rest)

    def _told(self, story: Story, zone: Zone) -> None:
        """The text in columns; the quotation stands at the head of the last one."""
        if not story.paragraphs:
            self.quote(story, zone)
            return
        count = self.columns(zone.width)
        columns = list(in_columns(zone, count, self.gutter, is_mirrored=self.lines.is_mirrored))
        if story.quote is not None and count > 1:
            last = columns[-1]
            end = self.quote(story, replace(last, height=0.34 * last.height))
            columns[-1] = Zone(last.x, end + 0.4 * self.gutter, last.width, last.bottom - end - 0.4 * self.gutter)
        elif story.quote is not None:
            end = self.quote(story, replace(zone, height=0.2 * zone.height)) + 0.5 * self.gutter
            columns = [Zone(zone.x, end, zone.width, zone.bottom - end)]
        self.text(story, columns, BODY if count > 1 else 1.15 * BODY)
        hair = mix(self.colors.ground, self.colors.ink, 0.25)
        for a, b in pairwise(columns):
            x = (min(a.right, b.right) + max(a.x, b.x)) / 2
            self.shapes += svg.rect(x, zone.y, max(1.0, 0.001 * self.unit), zone.height, hair)

    def _newspaper(self) -> None:
        """The name between lines, the main story across most of the page, the others in a column and at the foot."""
        zone = self.zone
        main, others = self.content.stories[0], list(self.content.stories[1:])
        y = zone.y
        if self.content.masthead is not None:
            high = min(MAST * self.unit, 0.13 * zone.height)
            name = Manner(
                self.theme.model_copy(update={"headline": Font("serif", 900, tracking_em=-0.01)}), self.colors,
                self.unit, "center", "middle", MAST,
            )  # fmt: skip
            words = self.words(self.content.masthead, "headline")
            done = stack(words, Zone(zone.x, y, zone.width, high), name, self.typesetter)
            self.stacks.append(done)
            y = done.zone.bottom + 0.6 * self.gutter
        self.rule(zone.x, y, zone.width, 0.004)
        y += 0.008 * self.unit
        if self.content.folio:
            y = self.folio(Zone(zone.x, y + 0.003 * self.unit, zone.width, 0)) + 0.002 * self.unit
        self.rule(zone.x, y, zone.width, 0.0014)
        y += 0.7 * self.gutter
        rest = Zone(zone.x, y, zone.width, zone.bottom - y)
        is_wide = self.width / self.height > WIDE
        if others and self.width >= 0.62 * self.height:
            side = (0.28 if is_wide else 0.31) * rest.width
            at_left = self.lines.is_mirrored
            column = Zone(rest.x if at_left else rest.right - side, rest.y, side, rest.height)
            left = Zone(
                column.right + self.gutter if at_left else rest.x, rest.y, rest.width - side - self.gutter, rest.height
            )
            x = column.x - self.gutter / 2 if not at_left else column.right + self.gutter / 2
            self.shapes += svg.rect(
                x, rest.y, max(1.0, 0.0012 * self.unit), rest.height, mix(self.colors.ground, self.colors.ink, 0.4)
            )
            self._stories(others, column, 1)
            rest = left
        elif others:
            low = 0.36 * rest.height
            foot = Zone(rest.x, rest.bottom - low, rest.width, low)
            self.rule(foot.x, foot.y - self.gutter / 2, foot.width, 0.0014)
            self._stories(others, foot, 2)
            rest = replace(rest, height=rest.height - low - self.gutter)
        self._main(main, rest, is_wide)

    def _main(self, story: Story, zone: Zone, is_wide: bool) -> None:
        tall = 0.34 * zone.height
        serif = self.theme.model_copy(
            update={"headline": Font("serif", 700, tracking_em=-0.01, leading=0.98), "text": Font("serif", 400)}
        )
        before, self.theme = self.theme, serif
        end = self.head(story, replace(zone, height=tall), 0.088) + 0.6 * self.gutter
        self.theme = before
        if has_hero(self.design):
            beside = is_wide and zone.width > 1.2 * (zone.bottom - end)
            high = (zone.bottom - end) if beside else 0.36 * zone.height
            wide = 0.46 * zone.width if beside else zone.width
            self.picture(Zone(zone.x, end, wide, high))
            zone = (
                Zone(zone.x + wide + self.gutter, zone.y, zone.width - wide - self.gutter, zone.height)
                if beside
                else zone
            )
            end += 0.0 if beside else high + 0.6 * self.gutter
        rest = Zone(zone.x, end, zone.width, zone.bottom - end)
        count = self.columns(rest.width, 4)
        self.text(story, list(in_columns(rest, count, self.gutter, is_mirrored=self.lines.is_mirrored)), 1.15 * BODY)

    def _stories(self, stories: list[Story], zone: Zone, many: int) -> None:
        """Short stories, one below the other in columns, each in a share of the height by its length."""
        columns = in_columns(zone, many, self.gutter, is_mirrored=self.lines.is_mirrored)
        parts = [stories[k::many] for k in range(many)]
        for column, part in zip(columns, parts, strict=True):
            letters = [
                60
                + sum(len(self.lines.words[id].words) for id in (*s.paragraphs, *([s.headline] if s.headline else [])))
                for s in part
            ]
            gap = self.gutter
            room = column.height - gap * max(0, len(part) - 1)
            y = column.y
            for story, weight in zip(part, letters, strict=True):
                high = room * weight / sum(letters)
                if y > column.y:
                    self.rule(
                        column.x, y - gap / 2, column.width, 0.0012, mix(self.colors.ground, self.colors.ink, 0.4)
                    )
                end = y
                if story.headline is not None:
                    bold = self.theme.model_copy(update={"headline": Font("serif", 700)})
                    manner = Manner(bold, self.colors, self.unit, "start", "top", 0.036)
                    words = self.words(story.headline, "headline")
                    done = stack(words, Zone(column.x, y, column.width, 0.4 * high), manner, self.typesetter)
                    self.stacks.append(done)
                    end = done.zone.bottom + 0.55 * gap
                self.text(story, [Zone(column.x, end, column.width, y + high - end)], 1.02 * BODY)
                y += high + gap
