"""Infographics and slides: columns, steps, points in time, comparisons, large figures, bullets."""

from dataclasses import replace

from ..plan.content import BlocksContent, strings_of
from ..plan.model import DesignLayer
from ..themes import Theme
from ..themes.colors import mix
from ..typeset import Typesetter
from . import _svg as svg
from ._flow import Placed
from ._heading import heading
from ._hero import Hero, has_hero, hero
from ._lines import Lines
from ._ornaments import WIDE
from ._panels import panels
from ._paper import Paper, paper_of, papered
from ._parts import Look
from ._series import series_colors
from ._sheet import Zone, is_mirrored, size_of
from ._stack import Stack
from ._steps import steps
from ._texts import by_id
from ._timeline import timeline
from .contracts import Page, layouts
from .page import compose, with_drawn
from .poster import Poster

BELOW = frozenset({"bullets", "steps", "process", "timeline"})  # forms that can stand below each other
PICTURE_WIDE, PICTURE_HIGH = 0.36, 0.24  # of the page: the hero, beside or above
BAND = 0.24  # of a slide's width: colour where there is no picture
SLIDE_TITLE = 0.092  # of the unit
FLAT = 1.1  # width to height up to which steps go down rather than across


@layouts.register("blocks")
class Blocks:
    summary = "An infographic or a slide: columns, steps, a timeline, a comparison, large figures, bullets."
    kinds: tuple[str, ...] = ("infographic", "slide")
    roles: tuple[str, ...] = Poster.roles
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        content = design.content
        if design.is_overlay or not isinstance(content, BlocksContent) or not content.blocks:
            return Poster().arrange(design, theme, typesetter)
        width, height = size_of(design)
        paper = paper_of(design, theme)
        held = strings_of(content)
        loose = [t for t in design.texts if t.id not in held]
        lines = Lines(by_id(design), typesetter, is_mirrored=is_mirrored(design))
        zone, picture = paper.zone, Hero()
        own = replace_panels(design)
        if has_hero(own):
            zone, picture = _with_picture(own, theme, paper, width / height > WIDE, lines.is_mirrored)
        elif content.form == "bullets" and width / height > WIDE and paper.card is None:
            zone, picture = _with_ornament(design, theme, paper, lines.is_mirrored)
        head = heading(loose, zone, theme, paper.colors, paper.unit, typesetter, size=SLIDE_TITLE)
        motifs = {p.slot: p.motifs[0] for p in design.panels if p.slot != "hero" and p.motifs}
        is_carded, many = paper.card is not None, min(len(content.blocks), 6)
        inks = series_colors(paper.colors, many)
        look = Look.of(theme, paper.colors, inks, paper.unit, lines, motifs, is_carded=is_carded)
        if _stands_in_cards(content, head.rest):
            on_cards = replace(paper.colors, ground=paper.colors.ground if is_carded else paper.colors.surface)
            look = replace(look, inks=series_colors(on_cards, many))
        (words, drawn), covers = _arranged(content, head.rest, look)
        covered = (picture.covers,) if picture.covers else ()
        below = papered(design, theme, paper, (*head.zones, head.rest, *covered))
        page = compose(
            width, height, below + picture.shapes + drawn, head.shapes(paper.colors, paper.unit),
            (*head.stacks, Stack(tuple(words), covers)), design.language, picture.slots,
        )  # fmt: skip
        boxes = {slot: covers.box() for slot in motifs}
        page = replace(page, slots={**boxes, **page.slots})
        return with_drawn(page, own, picture.covers) if picture.covers else page


def replace_panels(design: DesignLayer) -> DesignLayer:
    """The design with its hero alone: the other drawings belong to its parts."""
    return design.model_copy(update={"panels": tuple(p for p in design.panels if p.slot == "hero")})


def _arranged(content: BlocksContent, zone: Zone, look: Look) -> tuple[Placed, Zone]:
    if _stands_in_cards(content, zone):
        return panels(content, zone, look)
    if content.form == "timeline" and zone.width >= FLAT * zone.height:
        return timeline(content, zone, look)
    return steps(content, zone, look)


def _stands_in_cards(content: BlocksContent, zone: Zone) -> bool:
    """Whether parts stand beside each other in cards, rather than below each other or along a line."""
    if content.form in ("bullets", "timeline"):
        return False
    is_upright = zone.width < FLAT * zone.height
    return content.form not in BELOW or bool(content.columns) or not is_upright


def _with_ornament(design: DesignLayer, theme: Theme, paper: Paper, is_right: bool) -> tuple[Zone, Hero]:
    """A band of colour at the far side of a slide without a picture: discs that run off it."""
    width, height = size_of(design)
    colors, zone = paper.colors, paper.zone
    wide = BAND * width
    x = 0.0 if is_right else width - wide
    shape = svg.rect(x, 0, wide, height, colors.accent)
    discs = "".join(
        svg.circle(x + a * wide, b * height, r * wide, color)
        for a, b, r, color in (
            (0.9, 0.2, 0.62, mix(colors.accent, colors.accents[1], 0.55)),
            (0.1, 0.86, 0.5, mix(colors.accent, colors.accents[2], 0.6)),
            (0.62, 0.62, 0.16, colors.surface),
        )
    )
    clip = f'<clipPath id="band">{svg.rect(x, 0, wide, height, "#ffffff")}</clipPath>'
    gap = 0.06 * paper.unit
    start = wide + gap if is_right else zone.x
    rest = Zone(start, zone.y, (zone.right if is_right else width - wide - gap) - start, zone.height)
    return rest, Hero(f'{clip}{shape}<g clip-path="url(#band)">{discs}</g>', {}, None)


def _with_picture(design: DesignLayer, theme: Theme, paper: Paper, is_wide: bool, is_right: bool) -> tuple[Zone, Hero]:
    """What a picture beside or above leaves."""
    zone, gap = paper.zone, 0.05 * paper.unit
    if is_wide:
        wide = PICTURE_WIDE * zone.width
        pane = Zone(zone.x if is_right else zone.right - wide, zone.y, wide, zone.height)
        rest = Zone(zone.x + wide + gap if is_right else zone.x, zone.y, zone.width - wide - gap, zone.height)
    else:
        high = PICTURE_HIGH * zone.height
        pane = Zone(zone.x, zone.y, zone.width, high)
        rest = Zone(zone.x, zone.y + high + gap, zone.width, zone.height - high - gap)
    # A giant disc would run under the heading.
    plain = theme.model_copy(update={"backdrop": "disc"}) if theme.backdrop == "slab" else theme
    return rest, hero(design, plain, paper.colors, pane, pane=is_wide, radius=theme.radius * paper.unit)
