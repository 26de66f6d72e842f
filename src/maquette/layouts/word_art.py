"""Word art: the words are the picture, as large as the sheet, on rays or waves of their theme."""

import math

from ..plan.model import DesignLayer
from ..themes import Theme
from ..themes.colors import mix
from ..typeset import Typesetter
from . import _art as art
from . import _svg as svg
from ._overlay import overlay
from ._sheet import Sheet, Zone, has_scene, motifs_of, seed_of, size_of, unit_of
from ._stack import Manner, stack
from .contracts import Page, layouts
from .page import compose, with_drawn
from .poster import Poster

MARGIN = 0.09  # of the shorter edge
LARGEST = 0.6  # of the unit
RAYS = 26
PICTURE = 0.26  # of the height


@layouts.register("word_art")
class WordArt:
    summary = "A few words as a picture of their own."
    kinds: tuple[str, ...] = ("word_art",)
    roles: tuple[str, ...] = Poster.roles
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        if design.is_overlay:
            return overlay(design, theme, typesetter)
        if has_scene(design):
            return Poster().arrange(design, theme, typesetter)
        width, height = size_of(design)
        unit, colors = unit_of(width, height), theme.colors(tuple(design.palette))
        zone = Zone(0, 0, width, height).inset(MARGIN * min(width, height))
        motifs = motifs_of(design)
        focus = None
        if motifs:
            high = PICTURE * zone.height
            focus = art.focus_in(Zone(zone.x, zone.bottom - high, zone.width, high), len(motifs), ("none",))
            zone = Zone(zone.x, zone.y, zone.width, zone.height - high - 0.03 * unit)
        loud = theme.model_copy(update={"headline_size": LARGEST, "date": "plain"})
        words = stack(design.texts, zone, Manner(loud, colors, unit, "center", "middle", LARGEST), typesetter)
        shapes = _ground(design, theme, width, height, words.zone.center)
        if focus is not None:
            sheet = Sheet(width, height, theme, colors, focus, words.zones, seed_of(design), len(motifs))
            shapes += art.drawings_in(sheet, motifs)
        page = compose(width, height, shapes, words.shapes(colors, unit), (words,), design.language)
        return with_drawn(page, design, art.group_zone(focus, len(motifs))) if focus is not None else page


def _ground(design: DesignLayer, theme: Theme, width: float, height: float, middle: tuple[float, float]) -> str:
    """Rays, rings, waves or dots, hardly darker than the ground: the words have the sheet to themselves."""
    colors = theme.colors(tuple(design.palette))
    tint = mix(colors.ground, colors.accents[1], 0.16)
    out = svg.rect(0, 0, width, height, colors.ground)
    reach = math.hypot(width, height)
    x, y = middle
    kind = seed_of(design) % 3
    if "rays" in theme.ornaments or kind == 0:
        for k in range(RAYS):
            a, b = 2 * math.pi * k / RAYS, 2 * math.pi * (k + 0.5) / RAYS
            points = [
                (x, y),
                (x + reach * math.cos(a), y + reach * math.sin(a)),
                (x + reach * math.cos(b), y + reach * math.sin(b)),
            ]
            out += svg.polygon(points, tint)
    elif kind == 1:
        step = 0.085 * unit_of(width, height)
        for k in range(int(reach / step), 0, -1):
            out += svg.circle(x, y, k * step, tint if k % 2 else colors.ground)
    else:
        step = 0.07 * unit_of(width, height)
        for j in range(int(height / step) + 2):
            for i in range(int(width / step) + 2):
                grow = abs(j * step - y) / height
                out += svg.circle((i + 0.5 * (j % 2)) * step, j * step, step * (0.1 + 0.34 * grow), tint)
    return out
