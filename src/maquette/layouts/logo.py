"""Logo concepts: a mark and a name, large; below, the mark alone on each of the colours it has to live on."""

from dataclasses import replace

from ..plan.model import DesignLayer, Motif
from ..themes import Colors, Theme
from ..themes.colors import build, mix, readable
from ..typeset import Typesetter
from . import _svg as svg
from ._picture import Ink, one
from ._sheet import Zone, is_mirrored, motifs_of, size_of, unit_of
from ._stack import Manner, stack
from ._ui import calm
from .contracts import Page, layouts
from .page import compose, with_drawn
from .poster import Poster

MAIN = 0.7  # of the height, for the mark and its name
NAME = 0.17  # of the unit
MARK = 0.44  # of the zone's shorter side
FEW = 12  # letters of a name that stands beside its mark
SIDES = {"circle": 0, "disc": 0, "sun": 0, "halo": 0, "blob": 3, "arch": 2, "slab": 1, "none": 1}


@layouts.register("logo")
class Logo:
    summary = "A logo: a mark with a name, and the mark alone on light, dark and colour."
    kinds: tuple[str, ...] = ("logo",)
    roles: tuple[str, ...] = Poster.roles
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        if design.is_overlay or any(p.scene for p in design.panels):
            return Poster().arrange(design, theme, typesetter)
        width, height = size_of(design)
        unit = unit_of(width, height)
        page = theme.colors(tuple(design.palette))
        colors = calm(page)
        motif = next(iter(motifs_of(design)), None)
        strip = Zone(0, MAIN * height, width, (1 - MAIN) * height)
        if width > 1.5 * height:
            strip = Zone(MAIN * width, 0, (1 - MAIN) * width, height)
            main = Zone(0, 0, strip.x, height)
            if is_mirrored(design):
                strip, main = replace(strip, x=0.0), replace(main, x=strip.width)
        else:
            main = Zone(0, 0, width, strip.y)
        zone = main.inset(0.11 * min(main.width, main.height))
        name = next((t for t in design.texts if t.role in ("headline", "brand")), None)
        is_beside = name is not None and len(name.words) <= FEW and zone.width > 1.5 * zone.height
        edge = min(MARK * min(zone.width, zone.height) * (1.25 if is_beside else 1.0), 0.42 * zone.width)
        calmer = theme.model_copy(update={"date": "plain", "scale": 0.86})
        shapes = svg.rect(0, 0, width, height, colors.ground)
        if is_beside:
            gap = 0.28 * edge
            room = Zone(zone.x, zone.y, zone.width - edge - gap, zone.height)
            done = stack(design.texts, room, Manner(calmer, colors, unit, "start", "middle", NAME), typesetter)
            total = edge + gap + done.zone.width
            x = zone.center[0] - total / 2
            at_right = is_mirrored(design)
            done = done.moved((x if at_right else x + edge + gap) - done.zone.x, 0)
            mark = Zone(x + total - edge if at_right else x, zone.center[1] - edge / 2, edge, edge)
        else:
            gap = 0.2 * edge
            room = Zone(zone.x, zone.y, zone.width, zone.height - edge - gap)
            done = stack(design.texts, room, Manner(calmer, colors, unit, "center", "top", NAME), typesetter)
            y = zone.center[1] - (edge + gap + done.zone.height) / 2
            done = done.moved(0, y + edge + gap - done.zone.y)
            mark = Zone(zone.center[0] - edge / 2, y, edge, edge)
        if not design.texts:
            mark = Zone(zone.center[0] - edge / 2, zone.center[1] - edge / 2, edge, edge)
        fill = colors.accent
        shapes += self._mark(motif, name.words if name else "", mark, theme, colors, fill, colors.ground, "main-")
        tiles = self._tiles(page, colors)
        across = strip.width >= strip.height
        for k, (ground, ink) in enumerate(tiles):
            cell = (
                Zone(strip.x + k * strip.width / len(tiles), strip.y, strip.width / len(tiles) + 0.5, strip.height)
                if across
                else Zone(
                    strip.x, strip.y + k * strip.height / len(tiles), strip.width, strip.height / len(tiles) + 0.5
                )
            )
            shapes += svg.rect(cell.x, cell.y, cell.width, cell.height, ground)
            own = 0.46 * min(cell.width, cell.height)
            place = Zone(cell.center[0] - own / 2, cell.center[1] - own / 2, own, own)
            shapes += self._mark(motif, name.words if name else "", place, theme, colors, ink, ground, f"tile{k}-")
        made = compose(width, height, shapes, done.shapes(colors, unit), (done,), design.language)
        return with_drawn(made, design, mark)

    def _tiles(self, page: Colors, colors: Colors) -> tuple[tuple[str, str], ...]:
        """(ground, ink) of each tile: dark, colour, light."""
        dark = colors.ink if not colors.is_dark else mix(colors.ground, "#000000", 0.4)
        light = colors.surface if not colors.is_dark else readable("#f6f2ea", (dark,))
        tint = mix(light, colors.accent, 0.18)
        return (
            (dark, readable(colors.accent, (dark,), 3.0)),
            (colors.accent, readable(light, (colors.accent,), 3.0)),
            (tint, readable(colors.accent, (tint,), 3.0)),
        )

    def _mark(
        self,
        motif: Motif | None,
        name: str,
        zone: Zone,
        theme: Theme,
        colors: Colors,
        fill: str,
        ground: str,
        prefix: str,
    ) -> str:
        """A drawing in two tones in the theme's shape; without a drawing, a figure made from the name's letters."""
        x, y = zone.center
        r = zone.width / 2
        if motif is None:
            return _monogram(x, y, r, name, fill, ground)
        shape = SIDES.get(theme.backdrop, 0)
        x0, x1, low = zone.x, zone.right, zone.bottom
        body = {
            0: svg.circle(x, y, r, fill),
            1: svg.rect(zone.x, zone.y, zone.width, zone.height, fill, 0.12 * zone.width),
            2: svg.path(
                f"M{x0:.1f} {low:.1f}V{y:.1f}A{r:.1f} {r:.1f} 0 0 1 {x1:.1f} {y:.1f}V{low:.1f}Z",
                fill,
            ),
            3: svg.rect(zone.x, zone.y, zone.width, zone.height, fill, 0.38 * zone.width),
        }[shape]
        light = readable(ground, (fill,), 3.0)
        own = build(fill, fill, light, light, (light, mix(fill, light, 0.55), mix(fill, light, 0.25)))
        ramp = (mix(fill, light, 0.3), mix(fill, light, 0.72), light)
        inner = Zone(zone.x, zone.y + (0.1 * r if shape == 2 else 0.0), zone.width, zone.height).inset(0.44 * r)
        return body + one(motif, inner, Ink(theme, own, ramp, "duotone"), prefix)


def _monogram(x: float, y: float, r: float, name: str, fill: str, ground: str) -> str:
    """Quarter discs, turned as the letters of the name say: its own figure, and no letter."""
    turns = [ord(c) % 4 for c in name if c.isalnum()][:4]
    turns += [0, 1, 3, 2][len(turns) :]
    out = ""
    for k, (turn, (dx, dy)) in enumerate(zip(turns, ((0, 0), (1, 0), (0, 1), (1, 1)), strict=True)):
        x0, y0 = x - r + dx * r, y - r + dy * r
        corner = ((x0, y0), (x0 + r, y0), (x0 + r, y0 + r), (x0, y0 + r))
        start, end, hub = corner[(turn + 1) % 4], corner[(turn + 3) % 4], corner[turn]
        color = fill if k != 2 else mix(fill, ground, 0.45)
        arc = f"A{r:.1f} {r:.1f} 0 0 1 {end[0]:.1f} {end[1]:.1f}Z"
        out += svg.path(f"M{hub[0]:.1f} {hub[1]:.1f}L{start[0]:.1f} {start[1]:.1f}{arc}", color)
    return out
