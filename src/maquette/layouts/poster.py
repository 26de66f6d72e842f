"""Posters: a headline, what goes with it, and one strong picture; or words over a scene."""

from typing import Literal

from ..plan.model import DesignLayer
from ..themes import Theme
from ..typeset import Typesetter
from . import _art as art
from ._ground import dressed
from ._ornaments import SIDE_ROOM, TOP_ROOM, WIDE, foot_room
from ._overlay import overlay
from ._sheet import Sheet, Zone, has_scene, is_mirrored, motifs_of, seed_of, size_of, unit_of
from ._stack import MORE_HEADLINE, Manner, Stack, stack
from .contracts import Page, layouts
from .page import compose, with_drawn

SCENE_ROOM = 0.08  # of the focus, around a scene: its shadow reaches beyond it
SIDE_SHARE = 0.5  # of a wide sheet's width, for words
WORDS_SHARE = 0.47  # of an upright sheet's height, for a headline and one more text
MORE_SHARE = 0.03  # for each further text, up to
MOST_SHARE = 0.58
ALONE_SHARE = 0.56  # of the height, for words above an ornament that is a picture itself

# What the picture stands in, down to the lower edge, and which of these no word can stand on.
FOOTED = frozenset({"hills", "seigaiha", "arcs", "waves", "slab"})
SOLID = frozenset({"hills", "seigaiha", "arcs", "waves"})


@layouts.register("poster")
class Poster:
    summary = "A headline, what goes with it, and one strong picture; also words over a scene."
    kinds: tuple[str, ...] = ("poster",)
    roles: tuple[str, ...] = (
        "headline",
        "date",
        "subline",
        "price",
        "button",
        "label",
        "brand",
        "sign",
        "body",
        "caption",
    )
    slots: tuple[str, ...] = ("hero",)
    more_lines = MORE_HEADLINE

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        if design.is_overlay:
            return overlay(design, theme, typesetter)
        width, height = size_of(design)
        unit, colors = unit_of(width, height), theme.colors(tuple(design.palette))
        motifs, is_photo = motifs_of(design), has_scene(design)
        zone, at = words_zone(design, theme)
        manner = Manner(theme, colors, unit, theme.align, at, more_lines=self.more_lines)
        words = stack(design.texts, zone, manner, typesetter)
        picture = _picture_zone(design, theme, words)
        count = len(motifs) or int(is_photo)  # a cut-out scene stands where one large drawing would
        focus = art.focus_in(picture, count, (theme.backdrop, *theme.ornaments))
        keep = tuple(z.inset(-0.02 * unit) for z in words.zones)
        sheet = Sheet(width, height, theme, colors, focus, keep, seed_of(design), count)
        below = dressed(sheet, has_backdrop=count > 0)
        if not is_photo:
            below += art.drawings_in(sheet, motifs)
        slots = {"hero": (grown(focus, sheet), 0.0)} if is_photo else {}
        page = compose(width, height, below, words.shapes(colors, unit), (words,), design.language, slots)
        return with_drawn(page, design, art.group_zone(focus, count))


def room_of(design: DesignLayer, theme: Theme) -> Zone:
    """The sheet less its margins and the room that ornaments on its edges take."""
    width, height = size_of(design)
    unit, margin = unit_of(width, height), theme.margin * min(width, height)
    top = max([margin, *(TOP_ROOM[o] * unit + 0.3 * margin for o in theme.ornaments if o in TOP_ROOM)])
    side = max([margin, *(SIDE_ROOM[o] * unit + 0.5 * margin for o in theme.ornaments if o in SIDE_ROOM)])
    return Zone(side, top, width - 2 * side, height - top - side)


def words_zone(design: DesignLayer, theme: Theme) -> tuple[Zone, Literal["top", "middle", "bottom"]]:
    """Where words may go, and to which end of it they keep."""
    width, height = size_of(design)
    room = room_of(design, theme)
    if not (motifs_of(design) or has_scene(design)):
        if SOLID & set(theme.ornaments):
            return Zone(room.x, room.y, room.width, min(ALONE_SHARE * height, room.height)), "middle"
        return room, "middle"
    if width / height > WIDE:
        wide = SIDE_SHARE * room.width
        foot = max((1.15 * foot_room(o, width, height) for o in theme.ornaments), default=0.0)
        tall = min(room.height, height - foot - room.y)
        return Zone(room.right - wide if is_mirrored(design) else room.x, room.y, wide, tall), "middle"
    share = min(
        MOST_SHARE, WORDS_SHARE + MORE_SHARE * max(0, len(design.texts) - 2) + 0.0003 * max(0, _letters(design) - 60)
    )
    # Ornaments on the edge take from words and picture alike.
    tall = min(share * height - (height - room.height) / 4, room.height)
    if words_at_top(design, theme):
        return Zone(room.x, room.y, room.width, tall), "top"
    return Zone(room.x, room.bottom - tall, room.width, tall), "bottom"


def _letters(design: DesignLayer) -> int:
    return sum(len(t.words) for t in design.texts)


def words_at_top(design: DesignLayer, theme: Theme) -> bool:
    """The headline's place, if asked for; then the side that is not to stay empty; else the theme's habit."""
    asked = next((t.place for t in design.texts if t.role == "headline" and t.place in ("top", "bottom")), None)
    if asked is not None:
        return asked == "top"
    if ("top" in design.empty) != ("bottom" in design.empty):
        return "bottom" in design.empty
    return theme.words_at == "top"


def grown(focus: Zone, sheet: Sheet) -> Zone:
    """The slot of a scene: around the focus, with room for a shadow, on the sheet."""
    zone = focus.inset(-SCENE_ROOM * focus.width)
    x0, y0 = max(0.0, zone.x), max(0.0, zone.y)
    return Zone(x0, y0, min(zone.right, sheet.width) - x0, min(zone.bottom, sheet.height) - y0)


def _picture_zone(design: DesignLayer, theme: Theme, words: Stack) -> Zone:
    """What the words leave, within the margins."""
    width, height = size_of(design)
    unit, room = unit_of(width, height), room_of(design, theme)
    margin, gap = theme.margin * min(width, height), 0.035 * unit
    is_photo = has_scene(design)
    is_footed = bool(FOOTED & {*theme.ornaments, theme.backdrop})
    foot = height - (0.25 if is_footed else 0.8) * margin
    if not motifs_of(design) and not is_photo:
        if SOLID & set(theme.ornaments):
            y = words.zone.bottom + gap
            return Zone(room.x, y, room.width, foot - y)
        return Zone(0.2 * width, 0.2 * height, 0.6 * width, 0.6 * height)
    if width / height > WIDE:
        zone = words.zone
        x0, x1 = (room.x, zone.x - 2 * gap) if is_mirrored(design) else (zone.right + 2 * gap, width - room.x)
        return Zone(x0, room.y, x1 - x0, foot - room.y)
    if words_at_top(design, theme):
        y = words.zone.bottom + gap
        return Zone(room.x, y, room.width, foot - y)
    return Zone(room.x, room.y, room.width, words.zone.y - gap - room.y)
