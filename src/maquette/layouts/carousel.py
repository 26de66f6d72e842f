"""Carousels: all slides on one sheet, each as it is swiped to; what they share runs through them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from ..plan.content import Block as Part
from ..plan.content import SlidesContent, strings_of
from ..plan.model import DesignLayer, Panel, Words
from ..themes import Colors, Theme
from ..themes.colors import build, mix
from ..typeset import Typesetter
from . import _svg as svg
from ._cellbase import ramp_on
from ._grid import cells, choose_grid, mirrored
from ._picture import Ink, row
from ._sheet import Zone, is_mirrored, size_of, unit_of
from ._stack import Manner, Stack, stack
from ._texts import by_id, headed
from ._ui import calm
from .contracts import Page, layouts
from .page import compose
from .poster import Poster

SHAPE = 0.8  # width to height of a slide
MARGIN, GAP, PAD = 0.05, 0.024, 0.1  # of the shorter edge; of the unit; of a slide's width
TITLE, OPENING = 0.15, 0.22  # of a slide's unit
PICTURE = 0.42  # of a slide's height


@layouts.register("carousel")
class Carousel:
    summary = "The slides of a carousel side by side: an opening one, then one thing each."
    kinds: tuple[str, ...] = ("carousel",)
    roles: tuple[str, ...] = Poster.roles
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        content = design.content
        if design.is_overlay or not isinstance(content, SlidesContent):
            return Poster().arrange(design, theme, typesetter)
        width, height = size_of(design)
        unit, page = unit_of(width, height), theme.colors(tuple(design.palette))
        soft = calm(page)
        zone = Zone(0, 0, width, height).inset(MARGIN * min(width, height))
        held = strings_of(content)
        loose = [t for t in design.texts if t.id not in held]
        heads, rest = headed(loose, zone, theme, soft, unit, typesetter, "start")
        gap = GAP * unit
        grid = choose_grid(len(content.slides), rest, SHAPE, gap)
        zones = cells(len(content.slides), rest, grid, gap)
        zones = mirrored(zones, rest) if is_mirrored(design) else zones
        # Slides keep their shape; the block of them stands in the middle of the page.
        wide = min(zones[0].width, zones[0].height * SHAPE)
        high = min(zones[0].height, wide / SHAPE)
        across = grid.columns * wide + (grid.columns - 1) * gap
        down = grid.rows * high + (grid.rows - 1) * gap
        inner = Zone(rest.center[0] - across / 2, rest.center[1] - down / 2, across, down)
        zones = cells(len(content.slides), inner, grid, gap)
        zones = mirrored(zones, inner) if is_mirrored(design) else zones
        below = svg.rect(0, 0, width, height, mix(soft.ground, soft.ink, 0.06))
        stacks: list[Stack] = list(heads)
        drawn: dict[str, Zone] = {}
        words, panels = by_id(design), {p.slot: p for p in design.panels}
        looks = _looks(page, soft)
        slides = [
            _Slide(part, cell, looks[0] if k == 0 else looks[1 + (k - 1) % (len(looks) - 1)], k == 0)
            for k, (part, cell) in enumerate(zip(content.slides, zones, strict=True))
        ]
        told = {
            text.id: text.model_copy(update={"role": "headline" if k == 0 or text.id == s.part.title else "body"})
            for k, s in enumerate(slides)
            for text in (words[id] for id in (s.part.title, s.part.body) if id is not None)
        }
        # All but the first are lettered alike: the longest says how large.
        plain = [_words(s, told, s.colors, theme, typesetter, panels, None) for s in slides]
        sizes = [b.setting.size for d in plain[1:] for b in d.blocks if b.text.role == "headline"]
        alike = min(sizes, default=0.0)
        for k, slide in enumerate(slides):
            done = _words(slide, told, slide.colors, theme, typesetter, panels, alike if k else None)
            body, shown = _drawn(slide, k, len(slides), design, theme, panels, done)
            below += body
            stacks.append(done)
            drawn |= shown
        above = "".join(s.shapes(soft, unit) for s in heads)
        made = compose(width, height, below, above, tuple(stacks), design.language)
        return replace(made, slots={**{slot: z.box() for slot, z in drawn.items()}, **made.slots})


@dataclass(frozen=True, slots=True)
class _Slide:
    part: Part
    zone: Zone
    colors: Colors
    is_first: bool

    @property
    def unit(self) -> float:
        return unit_of(self.zone.width, self.zone.height)

    @property
    def inner(self) -> Zone:
        pad = PAD * self.zone.width
        return Zone(self.zone.x + pad, self.zone.y + pad, self.zone.width - 2 * pad, self.zone.height - 2.2 * pad)

    def parted(self, panels: Mapping[str, Panel]) -> tuple[Zone | None, Zone]:
        """(picture, words)."""
        if self.part.picture not in panels:
            return None, self.inner
        z = self.inner
        high = PICTURE * z.height
        return replace(z, height=high), Zone(z.x, z.y + 1.1 * high, z.width, z.height - 1.1 * high)


def _words(
    slide: _Slide, told: Mapping[str, Words], colors: Colors, theme: Theme, typesetter: Typesetter,
    panels: Mapping[str, Panel], size: float | None,
) -> Stack:  # fmt: skip
    """A slide's words, at the foot where a picture stands above them."""
    picture, zone = slide.parted(panels)
    texts = [told[id] for id in (slide.part.title, slide.part.body) if id is not None]
    most = (OPENING if slide.is_first else TITLE) * max(0.85, min(1.4, theme.headline_size / 0.22))
    share = most if size is None else size / slide.unit
    # Only the opening slide is lettered for show; what the others say is to be read.
    face = theme.headline if slide.is_first else replace(theme.text, style="normal", weight=max(theme.text.weight, 700))
    plain = theme.model_copy(update={"scale": 1.5, "date": "plain", "headline": face})
    at: Literal["bottom", "middle"] = "bottom" if picture is not None or slide.is_first else "middle"
    return stack(texts, zone, Manner(plain, colors, slide.unit, "start", at, share, more_lines=1.02), typesetter)


def _drawn(
    slide: _Slide, k: int, count: int, design: DesignLayer, theme: Theme, panels: Mapping[str, Panel], words: Stack
) -> tuple[str, dict[str, Zone]]:
    """The slide itself, its picture, dots that tell how far one has come."""
    z, colors, unit = slide.zone, slide.colors, slide.unit
    radius = min(theme.radius, 0.06) * unit
    out = svg.shadow(z.x, z.y, z.width, z.height, radius, 0.02 * unit, "#000000")
    shape = svg.rect(z.x, z.y, z.width, z.height, "#ffffff", radius)
    inside = svg.rect(z.x, z.y, z.width, z.height, colors.ground)
    soft = mix(colors.ground, colors.ink, 0.07)
    # A band runs on from slide to slide: it is what says that there is more.
    r = 0.62 * z.width
    inside += svg.circle(z.right if k % 2 == 0 else z.x, z.bottom - 0.1 * z.height, r, soft)
    shown = {}
    slot, zone = slide.part.picture, slide.parted(panels)[0]
    if slot is not None and zone is not None:
        own = ramp_on(colors, colors.ground)
        inside += row(panels[slot].motifs, zone, Ink(theme, colors, own, theme.drawing), f"{slot}-")
        shown[slot] = zone
    out += f'<clipPath id="slide-{k}">{shape}</clipPath><g clip-path="url(#slide-{k})">{inside}</g>'
    dot, step = 0.012 * unit, 0.042 * unit
    x0, y = z.center[0] - step * (count - 1) / 2, z.bottom - 0.5 * PAD * z.width
    quiet = mix(colors.ground, colors.ink, 0.28)
    at = count - 1 - k if is_mirrored(design) else k
    out += "".join(
        svg.circle(x0 + j * step, y, dot * (1.25 if j == at else 1.0), colors.ink if j == at else quiet)
        for j in range(count)
    )
    return out, shown


def _looks(page: Colors, soft: Colors) -> tuple[Colors, ...]:
    """The opening slide is loud; the others take turns."""
    loud = build(page.accent, page.accent, page.accent, page.on_accent, (page.on_accent, *page.accents[1:]))
    if page.is_dark or page.ground != soft.ground:
        loud = page
    tint = mix(soft.surface, page.accents[1], 0.3 if not page.is_dark else 0.16)
    others = [build(g, g, g, soft.ink, soft.accents) for g in (soft.surface, tint)]
    return (loud, *others)
