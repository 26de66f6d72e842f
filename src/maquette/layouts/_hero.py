"""The picture of a page that is about something else: a pane with drawings on it, or a slot for a scene."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ..plan.model import DesignLayer
from ..themes import Colors, Theme
from ..themes.colors import mix
from . import _art as art
from . import _svg as svg
from ._ornaments import ORNAMENTS
from ._sheet import Sheet, Zone, has_scene, motifs_of, seed_of

BACKING = frozenset({"stripes", "grid", "stars"})  # ornaments fit to stand behind a picture


@dataclass(frozen=True, slots=True)
class Hero:
    """A picture in place.

    Args:
        shapes: SVG below it.
        slots: Where a scene is shown, as `compose` takes it.
        covers: What it takes of the page.
    """

    shapes: str = ""
    slots: Mapping[str, tuple[Zone, float]] = field(default_factory=dict)
    covers: Zone | None = None


def has_hero(design: DesignLayer) -> bool:
    return bool(motifs_of(design)) or has_scene(design)


def hero(design: DesignLayer, theme: Theme, colors: Colors, zone: Zone, *, pane: bool, radius: float = 0.0) -> Hero:
    """The first slot's picture in a zone.

    Args:
        pane: On a tinted pane that fills the zone; otherwise bare drawings with the theme's shape behind them.
        radius: Of the pane's corners, px.
    """
    if not has_hero(design):
        return Hero()
    motifs, count = motifs_of(design), max(1, len(motifs_of(design)))
    tint = pane_color(colors)
    shapes = "none" if pane else theme.backdrop
    focus = art.focus_in(zone.inset(0.06 * min(zone.width, zone.height)), count, (shapes,))
    # The shape behind a drawing and the drawing itself are coloured as on the page that they stand on.
    own = replace(colors, ground=tint) if pane else colors
    sheet = Sheet(zone.right, zone.bottom, theme, own, focus, (), seed_of(design), len(motifs))
    out = ""
    if pane:
        clip = f"hero-{round(zone.x)}-{round(zone.y)}"
        frame = svg.rect(zone.x, zone.y, zone.width, zone.height, "#ffffff", radius)
        inside = svg.rect(zone.x, zone.y, zone.width, zone.height, tint)
        inside += "".join(ORNAMENTS[o](sheet) for o in theme.ornaments if o in BACKING)
        if motifs and theme.backdrop not in ("none", "slab"):
            inside += art.backdrop(replace(sheet, focus=focus.inset(0.08 * focus.width)))
        out += f'<clipPath id="{clip}">{frame}</clipPath><g clip-path="url(#{clip})">{inside}</g>'
    elif motifs:
        out += art.backdrop(sheet)
    if has_scene(design):
        return Hero(out, {"hero": (zone, radius)}, zone)
    return Hero(out + art.drawings_in(sheet, motifs), {}, zone if pane else art.group_zone(focus, count))


def pane_color(colors: Colors) -> str:
    """A quiet tint that pictures stand out from."""
    return mix(colors.surface, colors.accents[1], 0.18 if colors.is_dark else 0.4)
