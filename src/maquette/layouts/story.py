"""Stories: upright, held in a hand. The picture above, the words low and large, both clear of where an app writes."""

from dataclasses import replace
from typing import Literal

from ..plan.model import DesignLayer
from ..themes import Theme
from ..typeset import Typesetter
from . import _art as art
from ._ground import dressed
from ._overlay import overlay
from ._sheet import Sheet, Zone, has_scene, motifs_of, seed_of, size_of, unit_of
from ._stack import Manner, stack
from .contracts import Page, layouts
from .page import compose, with_drawn
from .poster import SOLID, Poster, grown, room_of

SAFE_TOP, SAFE_FOOT = 0.1, 0.12  # of the height: where apps lay names and buttons over a story
TALL = 0.8  # width to height up to which a sheet is a story's
WORDS, MOST_WORDS = 0.42, 0.6  # of the clear height
HEADLINE = 1.45  # times a poster's
EAGER = 0.9  # what another line of the headline may cost in size: two lines fill a narrow sheet better than one
GAP = 0.035  # of the unit


@layouts.register("story")
class Story:
    summary = "An upright sheet for a phone: picture above, large words below, clear of the app's own."
    kinds: tuple[str, ...] = ("story",)
    roles: tuple[str, ...] = Poster.roles
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        if design.is_overlay:
            return overlay(design, theme, typesetter)
        width, height = size_of(design)
        if width > TALL * height:
            return Poster().arrange(design, theme, typesetter)
        unit, colors = unit_of(width, height), theme.colors(tuple(design.palette))
        room = room_of(design, theme)
        top = max(room.y, SAFE_TOP * height)
        foot = height - SAFE_FOOT * height
        clear = Zone(room.x, top, room.width, foot - top)
        motifs, is_photo = motifs_of(design), has_scene(design)
        count = len(motifs) or int(is_photo)
        is_solid = bool(SOLID & set(theme.ornaments))
        loud = theme.model_copy(update={"scale": 1.2 * theme.scale})
        size = min(0.5, HEADLINE * theme.headline_size)
        letters = sum(len(t.words) for t in design.texts)
        share = min(MOST_WORDS, WORDS + 0.0009 * max(0, letters - 60))
        high = share * clear.height if count or is_solid else clear.height
        # What fills the foot of the page pushes the words up; otherwise they stand where the thumb is.
        if is_solid:
            zone = Zone(clear.x, clear.y, clear.width, high)
            words = stack(
                design.texts, zone, Manner(loud, colors, unit, theme.align, "top", size, more_lines=EAGER), typesetter
            )
            picture = Zone(clear.x, words.zone.bottom + GAP * unit, clear.width, foot - words.zone.bottom - GAP * unit)
        else:
            zone = Zone(clear.x, clear.bottom - high, clear.width, high)
            at: Literal["bottom", "middle"] = "bottom" if count else "middle"
            words = stack(
                design.texts, zone, Manner(loud, colors, unit, theme.align, at, size, more_lines=EAGER), typesetter
            )
            picture = Zone(clear.x, clear.y, clear.width, words.zone.y - GAP * unit - clear.y)
        own = replace_slab(theme)
        focus = art.focus_in(picture, max(1, count), (own.backdrop, *own.ornaments))
        keep = tuple(z.inset(-0.02 * unit) for z in words.zones)
        sheet = Sheet(width, height, own, colors, focus, keep, seed_of(design), count)
        below = dressed(sheet, has_backdrop=count > 0)
        if not is_photo:
            below += art.drawings_in(sheet, motifs)
        slots = {"hero": (grown(focus, sheet), 0.0)} if is_photo else {}
        page = compose(width, height, below, words.shapes(colors, unit), (words,), design.language, slots)
        return with_drawn(page, design, art.group_zone(focus, count)) if count else replace(page)


def replace_slab(theme: Theme) -> Theme:
    """A disc instead of one that would run under the words."""
    return theme.model_copy(update={"backdrop": "disc"}) if theme.backdrop == "slab" else theme
