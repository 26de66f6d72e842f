"""Posters and adverts: a headline, what goes with it, one strong picture; or words over a scene."""

from dataclasses import dataclass

from ..plan.model import DesignLayer
from ..themes import Theme
from ..typeset import Typesetter
from . import _art as art
from . import _svg as svg
from ._ground import ground
from ._ornaments import ORNAMENTS, SIDE_ROOM, TOP_ROOM
from ._overlay import overlay
from ._sheet import Sheet, Zone, seed_of, unit_of
from ._stack import Manner, stack
from .contracts import Page, layouts
from .page import compose

WIDE = 1.25  # width to height from which words stand beside the picture
WORDS_SHARE = 0.46  # of the height of an upright sheet with a picture, at most
SIDE_SHARE = 0.5  # of the width of a wide one


@dataclass(frozen=True, slots=True)
class Split:
    """Where words and picture go."""

    words: Zone
    is_wide: bool


@layouts.register("poster")
class Poster:
    summary = "A headline, what goes with it, and one strong picture; also words over a scene."
    kinds = ("poster", "advert")
    roles = ("headline", "date", "subline", "price", "button", "label", "brand", "sign", "body", "caption")
    slots = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        if design.is_overlay:
            return overlay(design, theme, typesetter)
        width, height = design.box[2] - design.box[0], design.box[3] - design.box[1]
        unit, colors = unit_of(width, height), theme.colors(tuple(design.palette))
        names = tuple(n for p in design.panels for n in p.drawings)
        has_scene = any(p.scene for p in design.panels)
        has_art = bool(names) or has_scene
        margin = theme.margin * min(width, height)
        top = max([margin, *(TOP_ROOM[o] * unit + 0.3 * margin for o in theme.ornaments if o in TOP_ROOM)])
        side = max([margin, *(SIDE_ROOM[o] * unit + 0.5 * margin for o in theme.ornaments if o in SIDE_ROOM)])
        room = Zone(side, top, width - 2 * side, height - top - side)
        is_wide = width / height > WIDE

        at_top = _words_at_top(design, theme)
        if is_wide and has_art:
            zone = Zone(room.x, room.y, SIDE_SHARE * room.width, room.height)
            is_rtl = design.language.split("-")[0] in ("ar", "he", "fa", "ur")
            if is_rtl:
                zone = Zone(room.right - zone.width, zone.y, zone.width, zone.height)
            at = "middle"
        elif has_art:
            high = WORDS_SHARE * height - ((top if at_top else side) - margin) / 2
            zone = Zone(room.x, room.y, room.width, high) if at_top else Zone(room.x, room.bottom - high, room.width, high)
            at, is_rtl = "top" if at_top else "bottom", False
        else:
            zone, at, is_rtl = room, "middle", False
        manner = Manner(theme, colors, unit, theme.align, at)  # type: ignore[arg-type]  # a literal, chosen above
        words = stack(design.texts, zone, manner, typesetter)

        gap = 0.035 * unit
        if not has_art:
            picture = Zone(0, 0, width, height)
        elif is_wide:
            x0, x1 = (0.0 if has_scene else margin, words.zone.x - gap) if is_rtl else (words.zone.right + gap, width - (0.0 if has_scene else margin))
            edge = zone.x - 2 * gap if is_rtl else zone.right + 2 * gap
            x0, x1 = (x0, edge) if is_rtl else (edge, x1)
            picture = Zone(x0, 0 if has_scene else room.y, x1 - x0, height if has_scene else height - room.y - margin)
        elif at_top:
            y = words.zone.bottom + gap
            picture = Zone(0, y + gap, width, height - y - gap) if has_scene else Zone(side, y, width - 2 * side, height - y - 0.7 * margin)
        else:
            bottom = words.zone.y - gap
            picture = Zone(0, 0, width, bottom - gap) if has_scene else Zone(side, top, width - 2 * side, bottom - top)
        focus = art.focus_in(picture, len(names), (theme.backdrop, *theme.ornaments))
        if not has_art:
            focus = Zone(0.25 * width, 0.25 * height, 0.5 * width, 0.5 * height)
        keep = tuple(z.inset(-0.02 * unit) for z in words.zones)
        sheet = Sheet(width, height, theme, colors, focus, keep, seed_of(design), len(names))
        loose = ("confetti",)
        below = ground(sheet)
        below += "".join(ORNAMENTS[o](sheet) for o in theme.ornaments if o not in loose)
        if names and not has_scene:
            below += art.backdrop(sheet)
        if "confetti" in theme.ornaments:
            inner = focus.inset(0.06 * focus.width)
            low = Zone(0, height - 0.16 * unit, width, 0.16 * unit)
            below += ORNAMENTS["confetti"](Sheet(width, height, theme, colors, focus, (*keep, inner, low), sheet.seed))
        drawn = "" if has_scene else art.drawings_in(sheet, names)
        slots = {"hero": (picture, 0.0)} if has_scene else {}
        above = words.shapes(colors, unit)
        return compose(width, height, below + drawn, above, (words,), design.language, slots)


def _words_at_top(design: DesignLayer, theme: Theme) -> bool:
    """The headline's place, if asked for; else the theme's habit."""
    asked = next((t.place for t in design.texts if t.role == "headline" and t.place in ("top", "bottom")), None)
    if asked is None and "bottom" in design.empty:
        return True
    if asked is None and "top" in design.empty:
        return False
    return (asked or theme.words_at) == "top"


__all__ = ["Poster", "svg"]
