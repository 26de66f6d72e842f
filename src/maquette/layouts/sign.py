"""Signs: read from afar. One colour, a border, a pictogram, as few and as large words as there are."""

from dataclasses import replace

from ..plan.content import SignContent
from ..plan.model import DesignLayer
from ..themes import Theme
from ..themes.colors import build
from ..typeset import Font, Typesetter
from . import _art as art
from . import _svg as svg
from ._overlay import overlay
from ._sheet import Sheet, Zone, has_scene, is_mirrored, motifs_of, seed_of, size_of, unit_of
from ._signs import hung
from ._stack import Manner, stack
from .contracts import Page, layouts
from .page import compose, with_drawn
from .poster import Poster

EDGE, LINE, CORNER = 0.04, 0.014, 0.055  # of the unit: from the edge, the border's width, its corners
INNER = 0.05  # of the unit, from the border to the words
PICTURE, SCENE = 0.38, 0.5  # of the longer edge
QUIET = frozenset({"caption", "body", "author"})  # nothing on a sign is small print
WIDE = 1.05
LARGEST = 0.42  # of the unit: words on a sign


@layouts.register("sign")
class Sign:
    summary = "A sign: a pictogram and large words in a border."
    kinds: tuple[str, ...] = ("sign",)
    roles: tuple[str, ...] = Poster.roles
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        if design.is_overlay:
            return overlay(design, theme, typesetter)
        if isinstance(design.content, SignContent) and not has_scene(design):
            return hung(design, design.content.form, theme, typesetter)
        width, height = size_of(design)
        unit = unit_of(width, height)
        own = theme.colors(tuple(design.palette))
        # The main colour is the sign itself; where it is the page's already, it stays.
        ground = own.ground if theme.palette.is_ground_vivid else own.accent
        colors = build(ground, ground, ground, own.on_accent, (own.surface, *own.accents[1:]))
        bold = theme.model_copy(update={"headline": Font("condensed", 800), "date": "plain", "align": "center"})
        border = Zone(0, 0, width, height).inset(EDGE * unit)
        inner = border.inset((LINE + INNER) * unit)
        motifs, is_photo = motifs_of(design), has_scene(design)
        count = len(motifs) or int(is_photo)
        share = SCENE if is_photo else PICTURE
        picture, zone = _shared(inner, count, share, width / height > WIDE, is_mirrored(design), unit)
        texts = [t.model_copy(update={"role": "subline"}) if t.role in QUIET else t for t in design.texts]
        words = stack(texts, zone, Manner(bold, colors, unit, "center", "middle", LARGEST), typesetter)
        focus = art.focus_in(picture, max(1, count), ("circle",))
        flat = theme.model_copy(update={"backdrop": "circle", "drawing": "full"})
        plate = replace(colors, accents=(colors.accent, colors.ink, *colors.accents[2:]))
        sheet = Sheet(width, height, flat, plate, focus, (), seed_of(design), count)
        radius = CORNER * unit
        below = svg.rect(0, 0, width, height, colors.ground)
        below += svg.rect(
            border.x, border.y, border.width, border.height, "none", radius, stroke=colors.ink, stroke_width=LINE * unit
        )
        if count:
            x, y = focus.center
            below += svg.circle(x, y, 0.62 * focus.width, own.surface if ground != own.surface else "#ffffff")
        if motifs:
            below += art.drawings_in(sheet, motifs)
        slots = {"hero": (picture, 0.0)} if is_photo else {}
        page = compose(width, height, below, words.shapes(colors, unit), (words,), design.language, slots)
        return with_drawn(page, design, art.group_zone(focus, count))


def _shared(inner: Zone, count: int, share: float, is_wide: bool, is_right: bool, unit: float) -> tuple[Zone, Zone]:
    """(picture, words): beside each other on a wide sign, else the picture above."""
    if not count:
        return inner, inner
    gap = 0.05 * unit
    if is_wide:
        wide = min(share * inner.width, 1.1 * inner.height)
        rest = inner.width - wide - gap
        if is_right:
            return Zone(inner.right - wide, inner.y, wide, inner.height), Zone(inner.x, inner.y, rest, inner.height)
        return Zone(inner.x, inner.y, wide, inner.height), Zone(inner.right - rest, inner.y, rest, inner.height)
    high = (share + 0.08) * inner.height
    return Zone(inner.x, inner.y, inner.width, high), Zone(
        inner.x, inner.y + high + gap, inner.width, inner.height - high - gap
    )
