"""Magazine covers: a masthead from edge to edge, one picture, and what is inside."""

from dataclasses import replace

from ..plan.model import DesignLayer, Words
from ..themes import Theme
from ..themes.colors import mix
from ..typeset import Typesetter
from . import _art as art
from . import _svg as svg
from ._codes import ean13, made_up
from ._ground import ground
from ._ornaments import ORNAMENTS
from ._overlay import overlay
from ._sheet import Sheet, Zone, has_scene, is_mirrored, motifs_of, seed_of, size_of, unit_of
from ._stack import Manner, Stack, stack
from .contracts import Page, layouts
from .page import compose, with_drawn
from .poster import Poster, grown

MARGIN = 0.055  # of the shorter edge
MAST = 0.22  # of the height, for the name
MAST_SIZE = 0.5  # of the unit
STRIP = 0.028  # of the height: date and price
SIDE = 0.42  # of the width, for lines beside the picture
BELOW = 0.3  # of the height, for lines below it
LEAD = 0.095  # of the unit: the first of the lines
SMALL = frozenset({"date", "price", "caption", "label", "brand"})
BACKING = frozenset({"rays", "stripes", "grid", "stars", "dots", "blobs"})
BAR_WIDTH = 0.135  # of the unit
LEAST_BARS = 114  # px: one for each module of an EAN-13 with its quiet zones
PERIODICAL = "977"  # what the numbers of periodicals begin with


@layouts.register("magazine")
class Magazine:
    summary = "A masthead, one picture, and lines about what is inside."
    kinds: tuple[str, ...] = ("magazine_cover",)
    roles: tuple[str, ...] = ("headline", "item", "author", *Poster.roles[1:])
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        if design.is_overlay:
            return overlay(design, theme, typesetter)
        width, height = size_of(design)
        unit, colors = unit_of(width, height), theme.colors(tuple(design.palette))
        margin = MARGIN * min(width, height)
        room = Zone(margin, margin, width - 2 * margin, height - 2 * margin)
        mast = [t for t in design.texts if t.role == "headline"][:1] or list(design.texts[:1])
        strip = [t for t in design.texts if t.role in SMALL and t not in mast]
        told = [t for t in design.texts if t not in mast and t not in strip]
        if theme.backdrop == "slab":  # it would run under the lines
            theme = theme.model_copy(update={"backdrop": "disc"})
        calm = theme.model_copy(update={"date": "plain", "align": "start"})

        name = stack(
            mast, Zone(room.x, room.y, room.width, MAST * height),
            Manner(theme, colors, unit, "center", "top", MAST_SIZE), typesetter,
        )  # fmt: skip
        small = Manner(calm, colors, unit, "start", "top", has_lead=False)
        y = name.zone.bottom + 0.016 * height
        strips = _strip(strip, Zone(room.x, y, room.width, STRIP * height), small, design, typesetter)
        top = max([name.zone.bottom, *(s.zone.bottom for s in strips)]) + 0.025 * height
        picture, lines_zone = _shared(Zone(room.x, top, room.width, room.bottom - top), bool(told), design)
        lead = Manner(calm, colors, unit, "start", "bottom" if picture else "middle", LEAD)
        lines = stack(_lines(told), lines_zone, lead, typesetter)

        motifs, is_photo = motifs_of(design), has_scene(design)
        count = len(motifs) or int(is_photo)
        stage = picture or Zone(room.x, top, room.width, room.bottom - top)
        focus = art.focus_in(stage, count, (theme.backdrop,))
        keep = (*name.zones, *lines.zones, *(s.zone for s in strips))
        sheet = Sheet(width, height, theme, colors, focus, keep, seed_of(design), count)
        below = ground(sheet) + "".join(ORNAMENTS[o](sheet) for o in theme.ornaments if o in BACKING)
        if count:
            below += art.backdrop(sheet) + ("" if is_photo else art.drawings_in(sheet, motifs))
        rule = max(1.0, 0.0022 * unit)
        above = svg.path(
            f"M{room.x:.1f} {top - 0.012 * height:.1f}H{room.right:.1f}", stroke=mix(colors.ground, colors.ink, 0.5),
            width=rule,
        )  # fmt: skip
        above += name.shapes(colors, unit) + lines.shapes(colors, unit)
        above += _barcode(design, room, unit, (*lines.zones,)) if told else ""
        slots = {"hero": (grown(focus, sheet), 0.0)} if is_photo else {}
        page = compose(width, height, below, above, (name, *strips, lines), design.language, slots)
        return with_drawn(page, design, art.group_zone(focus, count))


def _strip(
    texts: list[Words], zone: Zone, manner: Manner, design: DesignLayer, typesetter: Typesetter
) -> tuple[Stack, ...]:
    """Date, price and the like beside each other: the first at one edge, the last at the other."""
    out = []
    wide = zone.width / max(1, len(texts))
    for k, text in enumerate(texts):
        done = stack(
            [text.model_copy(update={"role": "caption"})], replace(zone, width=0.96 * wide), manner, typesetter
        )
        share = 0.5 if len(texts) == 1 else k / (len(texts) - 1)
        at = 1 - share if is_mirrored(design) else share
        out.append(done.moved(zone.x + at * (zone.width - done.zone.width) - done.zone.x, 0))
    return tuple(out)


def _lines(texts: list[Words]) -> list[Words]:
    """What is inside: the first is set large, the others as running words."""
    return [
        t.model_copy(update={"role": "headline" if k == 0 else "body" if t.role == "item" else t.role})
        for k, t in enumerate(texts)
    ]


def _shared(zone: Zone, has_lines: bool, design: DesignLayer) -> tuple[Zone | None, Zone]:
    """(picture, lines): the picture beside them on a wide page, above them on an upright one."""
    has_picture = bool(motifs_of(design)) or has_scene(design)
    if not has_picture:
        return None, zone
    if not has_lines:
        return zone, replace(zone, height=1.0)
    if zone.width > zone.height:
        wide = SIDE * zone.width
        gap = 0.04 * zone.width
        x = zone.right - wide if is_mirrored(design) else zone.x
        far = zone.x if is_mirrored(design) else zone.x + wide + gap
        return Zone(far, zone.y, zone.width - wide - gap, zone.height), Zone(x, zone.y, wide, zone.height)
    high = BELOW * zone.height * (1 + 0.12 * min(4, len(design.texts) - 2))
    return (
        Zone(zone.x, zone.y, zone.width, zone.height - high),
        Zone(zone.x + (0.22 * zone.width if is_mirrored(design) else 0.0), zone.bottom - high + 0.02 * zone.height,
             0.78 * zone.width, high - 0.02 * zone.height),
    )  # fmt: skip


def _barcode(design: DesignLayer, room: Zone, unit: float, words: tuple[Zone, ...]) -> str:
    """The bar code of a periodical in the lower corner, where no words stand; its number is made up of the title."""
    wide, high = BAR_WIDTH * unit, 0.075 * unit
    box = Zone(room.x if is_mirrored(design) else room.right - wide, room.bottom - high, wide, high)
    if wide < LEAST_BARS or any(box.meets(z) for z in words):
        return ""
    return ean13(made_up("".join(text.words for text in design.texts), PERIODICAL), box)
