"""Covers of books, albums and podcasts: a title, a picture, and at the foot whose it is."""

from typing import Literal

from ..plan.model import DesignLayer, Words
from ..themes import Theme
from ..typeset import Typesetter
from . import _art as art
from . import _svg as svg
from ._ground import dressed
from ._overlay import overlay
from ._sheet import Sheet, Zone, has_scene, motifs_of, seed_of, size_of, unit_of
from ._stack import Manner, Stack, stack
from .contracts import Page, layouts
from .page import compose, with_drawn
from .poster import SOLID, Poster, grown, room_of, words_at_top

FOOT_ROLES = frozenset({"author", "caption", "brand", "button"})
FOOT = 0.075  # of the height, for whose it is
TITLE = 0.36  # of the height, for a title above or below a picture
LONG = 0.0022  # of it more for each letter beyond a short title
SHORT = 24
MOST_TITLE = 0.56
BOOK = 0.8  # width to height up to which a cover is a book's and has a spine
SPINE = 0.022  # of the width: the groove beside it
GAP = 0.035  # of the unit
WIDE = 1.3  # width to height from which a poster's side by side suits better


@layouts.register("cover")
class Cover:
    summary = "The cover of a book, an album or a podcast: title, picture, name."
    kinds: tuple[str, ...] = ("book_cover", "album_cover", "podcast_cover")
    roles: tuple[str, ...] = ("headline", "author", *Poster.roles[1:])
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        if design.is_overlay:
            return overlay(design, theme, typesetter)
        width, height = size_of(design)
        if width / height > WIDE:
            return Poster().arrange(design, theme, typesetter)
        unit, colors = unit_of(width, height), theme.colors(tuple(design.palette))
        motifs, is_photo = motifs_of(design), has_scene(design)
        room = room_of(design, theme)
        below, above = _parted(design, theme)
        if below and theme.backdrop == "slab":  # it would run under the words at the foot
            theme = theme.model_copy(update={"backdrop": "disc"})
        calm = theme.model_copy(update={"date": "plain"})
        low = Manner(calm, colors, unit, theme.align, "bottom", has_lead=False)
        foot = stack(below, Zone(room.x, room.bottom - FOOT * height, room.width, FOOT * height), low, typesetter)
        bottom = foot.zone.y - GAP * unit if below else room.bottom
        title, picture = _title(design, theme, above, room, bottom, typesetter)
        count = len(motifs) or int(is_photo)
        if count:
            focus = art.focus_in(picture, count, (theme.backdrop, *theme.ornaments))
        else:
            focus = Zone(0.2 * width, 0.2 * height, 0.6 * width, 0.6 * height)
            focus = art.focus_in(picture, 0, theme.ornaments) if SOLID & set(theme.ornaments) else focus
        keep = tuple(z.inset(-0.02 * unit) for z in (*title.zones, *foot.zones))
        sheet = Sheet(width, height, theme, colors, focus, keep, seed_of(design), count)
        shapes = dressed(sheet, has_backdrop=count > 0)
        if not is_photo:
            shapes += art.drawings_in(sheet, motifs)
        slots = {"hero": (grown(focus, sheet), 0.0)} if is_photo else {}
        front = title.shapes(colors, unit) + foot.shapes(colors, unit)
        front += _spine(width, height) if width / height < BOOK else ""
        page = compose(width, height, shapes, front, (title, foot), design.language, slots)
        return with_drawn(page, design, art.group_zone(focus, count))


def _parted(design: DesignLayer, theme: Theme) -> tuple[list[Words], list[Words]]:
    """(texts at the foot, all others); where an ornament fills the foot, no word stands there."""
    if SOLID & set(theme.ornaments) or len(design.texts) < 2:
        return [], list(design.texts)
    below = [t for t in design.texts if (t.role in FOOT_ROLES or t.place == "bottom") and t.place != "top"]
    below = below if len(below) < len(design.texts) else []
    return below, [t for t in design.texts if t not in below]


def _title(
    design: DesignLayer, theme: Theme, texts: list[Words], room: Zone, bottom: float, typesetter: Typesetter
) -> tuple[Stack, Zone]:
    """The title in place, and the zone that it leaves for the picture."""
    width, height = size_of(design)
    unit, colors = unit_of(width, height), theme.colors(tuple(design.palette))
    has_picture = bool(motifs_of(design)) or has_scene(design)
    whole = Zone(room.x, room.y, room.width, bottom - room.y)
    letters = sum(len(t.words) for t in texts)
    share = min(MOST_TITLE, TITLE + LONG * max(0, letters - SHORT)) * height
    is_solid = bool(SOLID & set(theme.ornaments))
    at: Literal["top", "middle", "bottom"] = "top" if words_at_top(design, theme) or is_solid else "bottom"
    if not has_picture and not is_solid:
        zone, at = whole, "middle"
    elif at == "top":
        zone = Zone(whole.x, whole.y, whole.width, min(share, whole.height))
    else:
        zone = Zone(whole.x, whole.bottom - min(share, whole.height), whole.width, min(share, whole.height))
    done = stack(texts, zone, Manner(theme, colors, unit, theme.align, at), typesetter)
    if at == "bottom" and texts:
        return done, Zone(whole.x, whole.y, whole.width, max(done.zone.y - GAP * unit - whole.y, 0.1 * height))
    top = done.zone.bottom + GAP * unit if texts else whole.y
    foot = height - 0.25 * theme.margin * min(width, height) if is_solid else whole.bottom
    return done, Zone(whole.x, top, whole.width, max(foot - top, 0.1 * height))


def _spine(width: float, height: float) -> str:
    """Where a book's cover bends: a soft groove along its left edge."""
    wide = SPINE * width
    fade = svg.linear(
        "spine",
        ((0.0, "#000000", 0.2), (0.55, "#000000", 0.02), (0.75, "#ffffff", 0.14), (1.0, "#ffffff", 0.0)),
        (0, 0, 1, 0),
    )
    return fade + svg.rect(0.6 * wide, 0, wide, height, "url(#spine)")
