"""Packaging: the front of a label: who makes it, what it is, how much is in it."""

from dataclasses import replace

from ..plan.content import LabelContent, strings_of
from ..plan.model import DesignLayer
from ..themes import Colors, Theme
from ..themes.colors import mix
from ..typeset import Typesetter
from . import _art as art
from . import _svg as svg
from ._overlay import overlay
from ._pack_back import back
from ._paper import on_surface
from ._sheet import Sheet, Zone, has_scene, is_mirrored, motifs_of, seed_of, size_of, unit_of
from ._stack import Manner, stack
from .contracts import Page, layouts
from .page import beside, compose, with_drawn

TOP, FOOT = ("brand", "label"), ("caption", "price")
EDGE, LINE, PAD = 0.055, 0.0035, 0.05  # of the unit: from the edge, the border, inside it
BAND = 0.115  # of the height, for what stands at the foot
BRAND = 0.09
PICTURE = 0.42  # of the height
NAME = 0.2  # of the unit
WIDE = 1.25
SIDE_BY_SIDE = 0.72  # width to height from which front and back stand beside each other


@layouts.register("packaging")
class Packaging:
    summary = "A label: brand, picture, name of the product; its back with ingredients, figures and codes."
    kinds: tuple[str, ...] = ("packaging",)
    roles: tuple[str, ...] = (
        "headline",
        "brand",
        "subline",
        "caption",
        "label",
        "price",
        "date",
        "button",
        "body",
        "sign",
    )
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        if design.is_overlay:
            return overlay(design, theme, typesetter)
        if isinstance(design.content, LabelContent):
            return _both_sides(self, design, design.content, theme, typesetter)
        width, height = size_of(design)
        unit, page_colors = unit_of(width, height), theme.colors(tuple(design.palette))
        colors = on_surface(page_colors)
        label = Zone(0, 0, width, height).inset(EDGE * unit)
        inner = label.inset(PAD * unit)
        is_alone = len(design.texts) < 2
        top = [] if is_alone else [t for t in design.texts if t.role in TOP]
        foot = [] if is_alone else [t for t in design.texts if t.role in FOOT]
        if len(top) + len(foot) == len(design.texts):
            top, foot = [], []
        names = [t for t in design.texts if t not in top and t not in foot]
        calm = theme.model_copy(update={"date": "plain", "align": "center", "button": "outline"})
        small = Manner(calm, colors, unit, "center", "middle", has_lead=False)
        brand = stack(top, Zone(inner.x, inner.y, inner.width, BRAND * height), small, typesetter)
        band = Zone(label.x, label.bottom - BAND * height, label.width, BAND * height)
        ink = on_surface(_on_band(page_colors))
        on_band = Manner(calm, ink, unit, "center", "middle", has_lead=False)
        weights = [t.model_copy(update={"role": "subline"}) for t in foot]
        low = stack(weights, band.inset(0.24 * BAND * height), on_band, typesetter)
        y = (brand.zone.bottom if top else inner.y) + 0.02 * unit
        end = (band.y if foot else inner.bottom) - 0.03 * unit
        motifs, is_photo = motifs_of(design), has_scene(design)
        count = len(motifs) or int(is_photo)
        picture, zone = _shared(Zone(inner.x, y, inner.width, end - y), count, width / height > WIDE, bool(names))
        words = stack(names, zone, Manner(calm, colors, unit, "center", "middle", NAME), typesetter)

        focus = art.focus_in(picture, max(1, count), (theme.backdrop,))
        sheet = Sheet(width, height, theme, page_colors, focus, (), seed_of(design), count)
        below = _label(label, band if foot else None, sheet, unit, theme.radius * unit)
        if count:
            below += art.backdrop(sheet) + art.drawings_in(sheet, motifs)
        above = "".join(s.shapes(c, unit) for s, c in ((brand, colors), (words, colors), (low, ink)))
        slots = {"hero": (picture, 0.0)} if is_photo else {}
        page = compose(width, height, below, above, (brand, words, low), design.language, slots)
        return with_drawn(page, design, art.group_zone(focus, count))


def _both_sides(
    front: Packaging, design: DesignLayer, content: LabelContent, theme: Theme, typesetter: Typesetter
) -> Page:
    """Front and back side by side, or below each other on an upright sheet."""
    width, height = size_of(design)
    held = strings_of(content)
    if width >= SIDE_BY_SIDE * height:
        sizes = ((round(0.52 * width), height), (width - round(0.52 * width), height))
        places = ((0, 0), (sizes[0][0], 0))
    else:
        sizes = ((width, round(0.56 * height)), (width, height - round(0.56 * height)))
        places = ((0, 0), (0, sizes[0][1]))
    if is_mirrored(design) and width >= SIDE_BY_SIDE * height:
        places = ((sizes[1][0], 0), (0, 0))
    own = {
        "box": (0, 0, *sizes[0]), "content": None, "texts": tuple(t for t in design.texts if t.id not in held),
    }  # fmt: skip
    first = front.arrange(design.model_copy(update=own), theme, typesetter)
    second = back(
        design.model_copy(
            update={"box": (0, 0, *sizes[1]), "texts": tuple(t for t in design.texts if t.id in held), "panels": ()}
        ),
        content, theme, typesetter,
    )  # fmt: skip
    ground = svg.rect(0, 0, width, height, theme.colors(tuple(design.palette)).ground)
    pages = [(page, float(x), float(y)) for page, (x, y) in zip((first, second), places, strict=True)]
    return beside(pages, width, height, ground)


def _on_band(colors: Colors) -> Colors:
    return replace(colors, surface=colors.accent, ink=colors.on_accent)


def _shared(zone: Zone, count: int, is_wide: bool, has_words: bool) -> tuple[Zone, Zone]:
    """(picture, words)."""
    if not count or not has_words:
        return zone, zone
    if is_wide:
        wide = 0.46 * zone.width
        return Zone(zone.x, zone.y, wide, zone.height), Zone(zone.right - wide, zone.y, wide, zone.height)
    high = min(0.58, PICTURE / max(0.2, zone.height / zone.width)) * zone.height
    high = max(high, 0.46 * zone.height)
    return Zone(zone.x, zone.y, zone.width, high), Zone(
        zone.x, zone.y + 1.06 * high, zone.width, zone.height - 1.06 * high
    )


def _label(label: Zone, band: Zone | None, sheet: Sheet, unit: float, radius: float) -> str:
    """The pack in the page's colour, the label on it with a double border and a band at its foot."""
    colors = sheet.colors
    out = svg.rect(0, 0, sheet.width, sheet.height, mix(colors.accent, colors.ground, 0.12))
    step = 0.04 * unit
    stripes = (
        svg.rect(k * step, 0, 0.5 * step, sheet.height, mix(colors.accent, "#ffffff", 0.12))
        for k in range(int(sheet.width / step) + 1)
    )
    out += "".join(stripes)
    out += svg.rect(label.x, label.y, label.width, label.height, colors.surface, radius)
    if band is not None:
        clip = svg.rect(label.x, label.y, label.width, label.height, "#ffffff", radius)
        out += f'<clipPath id="pack">{clip}</clipPath>'
        out += f'<g clip-path="url(#pack)">{svg.rect(band.x, band.y, band.width, band.height, colors.accent)}</g>'
    for inset, width in ((0.014, LINE), (0.022, 0.4 * LINE)):
        z = label.inset(inset * unit)
        line = mix(colors.surface, colors.accent, 0.9)
        out += svg.rect(
            z.x, z.y, z.width, z.height, "none", max(0.0, radius - inset * unit), stroke=line,
            stroke_width=max(1.0, width * unit),
        )  # fmt: skip
    return out
