"""Product cards: the picture of a thing, its name, its price, and a way to get it."""

from dataclasses import replace

from ..plan.model import DesignLayer, Motif, Words
from ..themes import Theme
from ..themes.colors import mix
from ..typeset import Typesetter
from . import _art as art
from . import _svg as svg
from ._ground import ground
from ._ornaments import ORNAMENTS
from ._sheet import Sheet, Zone, has_scene, is_mirrored, motifs_of, seed_of, size_of, unit_of
from ._stack import Manner, Stack, stack
from .contracts import Page, layouts
from .page import compose, with_drawn

WIDE = 1.15  # width to height from which the picture stands beside the words
NAME = 0.1  # of the unit
PICTURE = 0.56  # of an upright card's height, at least; the picture takes whatever the words leave, up to
MOST_PICTURE = 0.82
DEAL_GAP = 0.05  # of the unit, between the words and the price below them
CHIPS = frozenset({"label"})  # what sticks to the picture's corner
BACKING = frozenset({"rays", "stripes", "grid", "stars", "blobs", "dots"})  # ornaments fit to stand behind a product


@layouts.register("product_card")
class ProductCard:
    summary = "A product's picture with its name, price and button, as in a shop."
    kinds: tuple[str, ...] = ("product_card",)
    roles: tuple[str, ...] = (
        "headline",
        "price",
        "button",
        "subline",
        "caption",
        "label",
        "brand",
        "body",
        "date",
        "sign",
    )
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        width, height = size_of(design)
        unit, colors = unit_of(width, height), theme.colors(tuple(design.palette))
        calm = theme.model_copy(update={"date": "plain", "align": "start", "scale": 1.0})
        margin = 0.05 * min(width, height)
        card = Zone(margin, margin, width - 2 * margin, height - 2 * margin)
        radius = max(theme.radius, 0.0) * unit
        is_wide = card.width / card.height > WIDE
        picture, body = _parts(card, is_mirrored(design))

        # On the card, words stand on its surface.
        on_card = replace(colors, ground=colors.surface, ground_end=colors.surface)
        manner = Manner(calm, on_card, unit, "start", "top", NAME)
        chips = [t for t in design.texts if t.role in CHIPS]
        deal = [t for t in design.texts if t.role in ("price", "button")]
        story = [t for t in design.texts if t not in chips and t not in deal]
        row = _deal(deal, body, manner, typesetter, design)
        low = max((s.zone.height for s in row), default=0.0)
        gap = DEAL_GAP * unit if row and story else 0.0
        told = stack(story, Zone(body.x, body.y, body.width, body.height - low - gap), manner, typesetter)
        # Words and price stand together; what is left over goes to the picture, or lies above and below them.
        spare = body.height - told.zone.height - gap - low
        grown = 0.0 if is_wide else min(spare, (MOST_PICTURE - PICTURE) * card.height)
        picture = replace(picture, height=picture.height + grown)
        told = told.moved(0, grown + (spare - grown) / 2)
        row = tuple(s.moved(0, -(spare - grown) / 2) for s in row)
        chip = _chip(chips, picture, manner, typesetter, is_mirrored(design))

        focus = art.focus_in(
            picture.inset(0.05 * min(picture.width, picture.height)), len(motifs_of(design)), (theme.backdrop,)
        )
        sheet = Sheet(width, height, theme, colors, focus, (), seed_of(design), len(motifs_of(design)))
        below = "" if design.is_overlay else ground(sheet)
        below += svg.shadow(card.x, card.y, card.width, card.height, radius, 0.028 * unit, "#000000")
        below += svg.rect(card.x, card.y, card.width, card.height, colors.surface, radius)
        is_photo = has_scene(design)
        if not is_photo:
            below += _window(sheet, picture, radius, motifs_of(design))
        slots = {"hero": (picture, radius)} if is_photo else {}
        stacks = (told, *row, *chip)
        above = "".join(s.shapes(on_card, unit) for s in stacks)
        page = compose(width, height, below, above, stacks, design.language, slots)
        return with_drawn(page, design, art.group_zone(focus, len(motifs_of(design))))


def _parts(card: Zone, is_right: bool) -> tuple[Zone, Zone]:
    """(picture, words) of a card."""
    pad = 0.035 * min(card.width, card.height)
    inner = card.inset(pad)
    if card.width / card.height > WIDE:
        wide = min(0.48 * inner.width, 1.15 * inner.height)
        rest = inner.width - wide - 3 * pad
        if is_right:
            return Zone(inner.right - wide, inner.y, wide, inner.height), Zone(
                inner.x + pad, inner.y + pad, rest, inner.height - 2 * pad
            )
        return Zone(inner.x, inner.y, wide, inner.height), Zone(
            inner.x + wide + 2 * pad, inner.y + pad, rest, inner.height - 2 * pad
        )
    high = PICTURE * inner.height
    rest = inner.height - high
    return Zone(inner.x, inner.y, inner.width, high), Zone(
        inner.x + pad, inner.y + high + 1.3 * pad, inner.width - 2 * pad, rest - 2.1 * pad
    )


def _deal(
    texts: list[Words], body: Zone, manner: Manner, typesetter: Typesetter, design: DesignLayer
) -> tuple[Stack, ...]:
    """Price and button along the card's foot: side by side, or below each other where it is narrow."""
    if not texts:
        return ()
    prices = [t for t in texts if t.role == "price"]
    buttons = [t for t in texts if t.role == "button"]
    foot = Zone(body.x, body.y + 0.55 * body.height, body.width, 0.45 * body.height)
    low = replace(manner, at="bottom", has_lead=False)
    if not prices or not buttons or body.width < 0.5 * manner.unit:
        return (stack(texts, foot, low, typesetter),)
    half = 0.48 * body.width
    left, right = Zone(body.x, foot.y, half, foot.height), Zone(body.right - half, foot.y, half, foot.height)
    is_right = is_mirrored(design)
    price = stack(prices, right if is_right else left, low, typesetter)
    button = stack(buttons, left if is_right else right, low, typesetter)
    # The button keeps to the far edge, both stand on one middle line.
    reach = (right.right - button.zone.right) if not is_right else (left.x - button.zone.x)
    tall = max(price.zone.height, button.zone.height)
    middle = body.bottom - tall / 2
    return (
        price.moved(0, middle - price.zone.center[1]),
        button.moved(reach, middle - button.zone.center[1]),
    )


def _chip(
    texts: list[Words], picture: Zone, manner: Manner, typesetter: Typesetter, is_right: bool
) -> tuple[Stack, ...]:
    """Labels as a badge in the picture's upper corner."""
    if not texts:
        return ()
    theme = manner.theme.model_copy(update={"date": "pill"})
    inner = picture.inset(0.045 * min(picture.width, picture.height))
    as_date = [t.model_copy(update={"role": "chip"}) for t in texts]
    done = stack(
        as_date,
        Zone(inner.x, inner.y, 0.6 * inner.width, 0.3 * inner.height),
        replace(manner, theme=theme, has_lead=False),
        typesetter,
    )
    return (done.moved(inner.right - done.zone.right, 0),) if is_right else (done,)


def _window(sheet: Sheet, picture: Zone, radius: float, motifs: tuple[Motif, ...]) -> str:
    """The picture of a card without a scene: a tinted pane with the drawing on it."""
    colors = sheet.colors
    tint = mix(colors.surface, colors.accents[1], 0.16 if colors.is_dark else 0.42)
    z = picture
    shape = svg.rect(z.x, z.y, z.width, z.height, "#ffffff", max(0.0, radius * 0.8))
    clip = f'<clipPath id="pane">{shape}</clipPath>'
    pane = replace(sheet, colors=replace(colors, ground=tint))
    inside = svg.rect(picture.x, picture.y, picture.width, picture.height, tint)
    inside += "".join(ORNAMENTS[o](pane) for o in sheet.theme.ornaments if o in BACKING)
    if motifs:
        inside += art.backdrop(sheet) + art.drawings_in(sheet, motifs)
    return clip + f'<g clip-path="url(#pane)">{inside}</g>'
