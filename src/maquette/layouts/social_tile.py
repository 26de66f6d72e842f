"""Social tiles: one thought, large; who said it, small."""

from dataclasses import replace

from ..plan.model import DesignLayer, Motif, Words
from ..themes import Theme
from ..typeset import Typesetter
from ..typeset.scripts import script_of
from . import _art as art
from . import _svg as svg
from ._ground import dressed
from ._overlay import overlay
from ._sheet import Sheet, Zone, has_scene, is_mirrored, motifs_of, seed_of, size_of, unit_of
from ._stack import Manner, Stack, stack
from .contracts import Page, layouts
from .page import compose, with_drawn
from .poster import room_of

# Ornaments that words cannot be read on, or that would swarm around them: these themes set a card.
BUSY = frozenset({"rays", "hills", "blobs", "confetti"})
SUNK = frozenset({"arcs", "seigaiha"})  # ornaments that are a picture: they take the foot of the tile
SUNK_SHARE = 0.3
TALL = frozenset({"slab", "arch"})  # shapes that would run under the words of a tile: a circle stands in for them
QUOTE_WORDS = 4  # from so many words on, a headline that is somebody's is a saying
PROSE_WORDS = 12  # and from so many on it is one even when nobody is named
MARK = 0.16  # of the unit: height that the quotation mark takes above the words
HEADLINE = 0.15  # of the unit: a saying is read, not shouted


@layouts.register("social_tile")
class SocialTile:
    summary = "A quotation or an announcement in large letters."
    kinds: tuple[str, ...] = ("social_tile",)
    roles: tuple[str, ...] = (
        "headline",
        "subline",
        "date",
        "caption",
        "brand",
        "button",
        "label",
        "price",
        "body",
        "sign",
    )
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        if design.is_overlay:
            return overlay(design, theme, typesetter)
        width, height = size_of(design)
        unit, colors = unit_of(width, height), theme.colors(tuple(design.palette))
        if theme.backdrop in TALL:
            theme = theme.model_copy(update={"backdrop": "circle"})
        motifs, is_photo = motifs_of(design), has_scene(design)
        is_card = bool(BUSY & set(theme.ornaments))
        room = room_of(design, theme)
        margin = theme.margin * min(width, height)
        card = Zone(margin, margin, width - 2 * margin, height - 2 * margin) if is_card else room
        inner = card.inset(0.075 * unit) if is_card else room
        if SUNK & set(theme.ornaments):
            top = inner.height * (1 - SUNK_SHARE)
            picture = Zone(inner.x, inner.y + top, inner.width, height - 0.2 * margin - inner.y - top)
            inner = replace(inner, height=top - 0.04 * unit)
        else:
            picture, inner = _shared(inner, motifs, is_photo, is_mirrored(design))

        is_quote = _is_quote(design)
        mark = MARK * unit if is_quote else 0.0
        manner = Manner(
            theme, colors, unit, theme.align, "middle", min(theme.headline_size, HEADLINE if is_quote else 0.2)
        )
        brand = [t for t in design.texts if t.role == "brand"] if len(design.texts) > 1 else []
        foot = stack(
            brand,
            Zone(inner.x, inner.bottom - 0.06 * unit, inner.width, 0.06 * unit),
            replace(manner, at="bottom", has_lead=False),
            typesetter,
        )
        taken = foot.zone.height + 0.05 * unit if brand else 0.0
        others = [
            t.model_copy(update={"role": "author"}) if is_quote and t.role == "caption" else t
            for t in design.texts
            if t not in brand
        ]
        body = Zone(inner.x, inner.y + mark, inner.width, inner.height - mark - taken)
        words = stack(others, body, manner, typesetter)

        focus = Zone(0.2 * width, 0.2 * height, 0.6 * width, 0.6 * height)
        if motifs or SUNK & set(theme.ornaments):
            focus = art.focus_in(picture, len(motifs), (theme.backdrop, *(SUNK & set(theme.ornaments))))
        if is_card:
            # Behind a card the ornaments start from its middle, as if the card hid the picture.
            focus = focus if motifs else Zone(width / 2 - 0.3 * unit, 0.42 * height, 0.6 * unit, 0.6 * unit)
        keep = tuple(z.inset(-0.03 * unit) for z in (*words.zones, *foot.zones, *((card,) if is_card else ())))
        sheet = Sheet(width, height, theme, colors, focus, keep, seed_of(design), len(motifs))
        below = dressed(sheet, has_backdrop=False)
        if is_card:
            radius = theme.radius * unit
            below += svg.shadow(card.x, card.y, card.width, card.height, radius, 0.03 * unit, colors.ink)
            below += svg.rect(card.x, card.y, card.width, card.height, colors.surface, radius)
        if motifs and not is_photo:
            below += art.backdrop(sheet) + art.drawings_in(sheet, motifs)
        if is_quote:
            below += _quote_mark(words, manner, mark, design)
        slots = {"hero": (picture, theme.radius * unit)} if is_photo else {}
        above = words.shapes(colors, unit) + foot.shapes(colors, unit)
        page = compose(width, height, below, above, (words, foot), design.language, slots)
        return with_drawn(page, design, art.group_zone(focus, len(motifs)))


def _is_quote(design: DesignLayer) -> bool:
    lead: Words | None = next((t for t in design.texts if t.role == "headline"), None)
    is_plain = not any(t.role in ("date", "button", "price") for t in design.texts)
    if lead is None or not is_plain:
        return False
    is_attributed = any(t.role in ("caption", "brand", "author") for t in design.texts)
    # A script without spaces counts by letters: three to a word.
    count = max(len(lead.words.split()), sum(_is_unspaced(c) for c in lead.words) // 3)
    return count >= (QUOTE_WORDS if is_attributed else PROSE_WORDS)


def _is_unspaced(char: str) -> bool:
    script = script_of(char)
    return script is not None and script.breaks_anywhere


def _shared(inner: Zone, motifs: tuple[Motif, ...], is_photo: bool, is_right: bool) -> tuple[Zone, Zone]:
    """(picture, words): the picture above, or beside the words on a wide tile."""
    if not motifs and not is_photo:
        return inner, inner
    if inner.width / inner.height > 1.3:
        wide = 0.42 * inner.width
        gap = 0.05 * inner.width
        rest = Zone(inner.x, inner.y, inner.width - wide - gap, inner.height)
        if is_right:
            return Zone(inner.x, inner.y, wide, inner.height), replace(rest, x=inner.x + wide + gap)
        return Zone(rest.right + gap, inner.y, wide, inner.height), rest
    high = (0.5 if is_photo else 0.48) * inner.height
    gap = 0.05 * inner.height
    return Zone(inner.x, inner.y, inner.width, high), Zone(
        inner.x, inner.y + high + gap, inner.width, inner.height - high - gap
    )


def _quote_mark(words: Stack, manner: Manner, size: float, design: DesignLayer) -> str:
    """Two commas as shapes, above the words: an ornament, not a character of the text."""
    color = manner.colors.accent
    z = words.zone
    radius = 0.17 * size
    if manner.align == "center":
        x = z.center[0] - 1.25 * radius
    else:
        x = z.right - 3.6 * radius if is_mirrored(design) else z.x + radius
    y = z.y - 0.42 * size
    r = radius
    comma = (
        f"M{-r:.1f} 0A{r:.1f} {r:.1f} 0 1 0 {0.15 * r:.1f} {-0.98 * r:.1f}"
        f"Q0 {-1.75 * r:.1f} {1.05 * r:.1f} {-2.1 * r:.1f}L{0.86 * r:.1f} {-2.5 * r:.1f}"
        f"Q{-1.1 * r:.1f} {-1.9 * r:.1f} {-r:.1f} 0Z"
    )
    return svg.group(svg.path(comma, color), x, y) + svg.group(svg.path(comma, color), x + 2.5 * radius, y)
