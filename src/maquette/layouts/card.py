"""Cards: a greeting with a picture, or a name with how to reach it."""

from dataclasses import replace

from ..plan.model import DesignLayer, Words
from ..themes import Theme
from ..typeset import Typesetter
from . import _svg as svg
from ._hero import Hero, has_hero, hero
from ._paper import Paper, paper_of, papered
from ._sheet import Zone, is_mirrored, size_of
from ._stack import Manner, Stack, stack
from .contracts import Page, layouts
from .page import compose, with_drawn
from .poster import Poster

CONTACTS = 2  # small texts from which a card is a business card
SMALL = frozenset({"caption", "brand"})
NAME = 0.13  # of the unit: the name on a business card
PANEL, BARE = 0.34, 0.09  # of the width: the band of colour with a picture, and without
FOOT = 0.34  # of the height, for contacts


@layouts.register("card")
class Card(Poster):
    summary = "A greeting, an invitation or a voucher; a name with its contacts."
    kinds: tuple[str, ...] = ("card",)
    roles: tuple[str, ...] = ("headline", "author", *Poster.roles[1:])

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        small = [t for t in design.texts if t.role in SMALL]
        if design.is_overlay or len(small) < CONTACTS or len(small) == len(design.texts):
            return super().arrange(design, theme, typesetter)
        return _business(design, theme, typesetter, small)


def _business(design: DesignLayer, theme: Theme, typesetter: Typesetter, small: list[Words]) -> Page:
    """A name and what it does above, contacts below, a band of colour at the far side."""
    width, height = size_of(design)
    paper = paper_of(design, theme)
    calm = theme.model_copy(update={"date": "plain", "align": "start"})
    is_right = is_mirrored(design)
    is_wide = width >= height
    share = PANEL if has_hero(design) else BARE
    band = Zone(0.0 if is_right else width * (1 - share), 0.0, share * width, height)
    if not is_wide:
        band = Zone(0.0, 0.0, width, share * height)
    zone = _clear(paper, band, is_wide, is_right)
    unit, colors = paper.unit, theme.colors(tuple(design.palette))
    contacts = [t for t in small if t.role != "brand"]
    named = [t for t in design.texts if t not in contacts]
    contacts = [t.model_copy(update={"role": "body"}) for t in contacts]
    high = FOOT * zone.height
    upper = Zone(zone.x, zone.y, zone.width, zone.height - high)
    head = stack(named, upper, Manner(calm, colors, unit, "start", "top", NAME), typesetter)
    lower = Zone(zone.x, zone.bottom - high, zone.width, high)
    foot = stack(contacts, lower, Manner(calm, colors, unit, "start", "bottom", has_lead=False), typesetter)
    shapes = papered(design, theme, replace(paper, card=None), (*head.zones, *foot.zones, band))
    shapes += svg.rect(band.x, band.y, band.width, band.height, colors.accent)
    picture = Hero()
    if has_hero(design):
        edge = 0.72 * min(band.width, band.height)
        pane = Zone(band.center[0] - edge / 2, band.center[1] - edge / 2, edge, edge)
        shapes += svg.circle(*pane.center, 0.62 * edge, colors.surface)
        bare = theme.model_copy(update={"backdrop": "none"})
        picture = hero(design, bare, replace(colors, ground=colors.surface), pane, pane=False)
    line = max(1.5, 0.006 * unit)
    y = foot.zone.y - 0.04 * unit if contacts else zone.bottom
    x = zone.right - 0.1 * unit if is_right else zone.x
    shapes += svg.rect(x, y, 0.1 * unit, line, colors.accent)
    stacks: tuple[Stack, ...] = (head, foot)
    page = compose(
        width, height, shapes + picture.shapes, "".join(s.shapes(colors, unit) for s in stacks), stacks,
        design.language, picture.slots,
    )  # fmt: skip
    return with_drawn(page, design, picture.covers) if picture.covers else page


def _clear(paper: Paper, band: Zone, is_wide: bool, is_right: bool) -> Zone:
    """What the band of colour leaves of the page's clear part."""
    zone, gap = paper.zone, 0.05 * paper.unit
    if not is_wide:
        top = band.bottom + gap
        return Zone(zone.x, top, zone.width, zone.bottom - top)
    if is_right:
        return Zone(band.right + gap, zone.y, zone.right - band.right - gap, zone.height)
    return Zone(zone.x, zone.y, band.x - gap - zone.x, zone.height)
