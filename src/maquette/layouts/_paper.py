"""Pages of rows and figures: the theme's ornaments drawn finer and kept to the edges, the rest clear for content."""

from dataclasses import dataclass, replace

from ..plan.model import DesignLayer
from ..themes import Colors, Theme
from ..themes.colors import build, mix
from . import _svg as svg
from ._ground import ground
from ._ornaments import ORNAMENTS, SIDE_ROOM, TOP_ROOM, foot_room
from ._sheet import Sheet, Zone, motifs_of, seed_of, size_of, unit_of

FINE = 0.58  # of their size on a poster: ornaments of a page that is read from near
CARDED = frozenset({"rays", "blobs"})  # ornaments that figures cannot stand on: the words get a card
STRIPED = frozenset({"arcs"})  # ornaments that are a picture of their own: their colours become stripes
ALONE = frozenset({"discs"})  # shapes that only make sense without anything else on the page
STRIPE = 0.011  # of the unit
TIGHT = 0.82  # of the theme's margin: rows need the width


@dataclass(frozen=True, slots=True)
class Paper:
    """What content is laid on.

    Args:
        zone: Clear of margins and ornaments.
        colors: Of what stands in it.
        card: The card that it lies on, if there is one.
    """

    zone: Zone
    colors: Colors
    unit: float
    card: Zone | None = None


def paper_of(design: DesignLayer, theme: Theme) -> Paper:
    """The clear part of the page, and the colours on it."""
    width, height = size_of(design)
    unit, margin = unit_of(width, height), TIGHT * theme.margin * min(width, height)
    colors = theme.colors(tuple(design.palette))
    tops = [FINE * TOP_ROOM[o] * unit + 0.25 * margin for o in theme.ornaments if o in TOP_ROOM]
    sides = [FINE * SIDE_ROOM[o] * unit + 0.8 * margin for o in theme.ornaments if o in SIDE_ROOM]
    feet = [_foot(o, width, height) + 0.8 * margin for o in theme.ornaments if _foot(o, width, height)]
    stripes = 6 * STRIPE * unit if STRIPED & set(theme.ornaments) else 0.0
    top, side = max([margin, *tops]) + stripes, max([margin, *sides])
    foot = max([margin, *sides, *feet]) + stripes
    zone = Zone(side, top, width - 2 * side, height - top - foot)
    if not CARDED & set(theme.ornaments):
        return Paper(zone, colors, unit)
    # The card covers what grows at the foot; a little of it shows below.
    card = Zone(margin, max(0.7 * margin, *tops, 0.0), width - 2 * margin, 0.0)
    card = replace(card, height=height - card.y - max([margin, *(0.45 * f for f in feet)]))
    pad = 0.045 * unit
    return Paper(card.inset(pad), on_surface(colors), unit, card)


def on_surface(colors: Colors) -> Colors:
    """The colours of what stands on a card."""
    return build(colors.surface, colors.surface, colors.surface, colors.ink, colors.accents)


def printed(colors: Colors) -> Colors:
    """The colours of what is printed on paper: a dark page's ink becomes the paper, and its ground the ink."""
    if not colors.is_dark:
        return colors
    paper = mix(colors.ink, "#ffffff", 0.55)
    return build(paper, paper, mix(paper, "#ffffff", 0.6), colors.ground, colors.accents)


def papered(design: DesignLayer, theme: Theme, paper: Paper, words: tuple[Zone, ...]) -> str:
    """The ground with its ornaments, and the card, as SVG.

    Args:
        words: Zones that loose ornaments keep out of.
    """
    width, height = size_of(design)
    colors = theme.colors(tuple(design.palette))
    focus = Zone(0.25 * width, 0.25 * height, 0.5 * width, 0.5 * height)
    keep = (*words, *((paper.card,) if paper.card else ()))
    sheet = Sheet(width, height, theme, colors, focus, keep, seed_of(design), len(motifs_of(design)), FINE)
    out = ground(sheet)
    out += "".join(ORNAMENTS[o](sheet) for o in theme.ornaments if o not in STRIPED | ALONE)
    if STRIPED & set(theme.ornaments):
        out += _stripes(colors, width, height, paper.unit)
    if paper.card is not None:
        z, radius = paper.card, theme.radius * paper.unit
        out += svg.shadow(z.x, z.y, z.width, z.height, radius, 0.018 * paper.unit, "#000000")
        out += svg.rect(z.x, z.y, z.width, z.height, colors.surface, radius)
    return out


def _foot(ornament: str, width: float, height: float) -> float:
    return FINE * foot_room(ornament, width, height)


def _stripes(colors: Colors, width: float, height: float, unit: float) -> str:
    """Four stripes along the upper and the lower edge."""
    band = STRIPE * unit
    inks = [c for c in (colors.accents[3 % len(colors.accents)], *colors.accents[:3]) if c != colors.ground]
    return "".join(
        svg.rect(0, k * band, width, band + 0.5, color) + svg.rect(0, height - (k + 1) * band, width, band + 0.5, color)
        for k, color in enumerate(inks)
    )
