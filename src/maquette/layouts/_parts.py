"""The parts of an infographic: what stands in one, how high it is at a size, and where each word goes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..color import contrast
from ..plan.content import Block as Part
from ..plan.content import SlotId, TextId
from ..plan.model import Motif
from ..themes import Colors, Theme
from ..themes.colors import SHAPE, build, mix, readable
from ..typeset import Font, Setting
from . import _svg as svg
from ._lines import Lines, Side, row_font
from ._sheet import Zone
from ._stack import Block

TITLE, FIGURE = 1.34, 2.7  # of the body's size
GAP = {"figure": 0.35, "title": 0.42, "body": 0.42, "points": 0.38}  # of the body's size, above each
DOT = 0.17  # of the body's size: the mark of a point
SHARE = re.compile(r"(\d+(?:[.,]\d+)?)\s?[%٪％]|[%٪％]\s?(\d+(?:[.,]\d+)?)")


@dataclass(frozen=True, slots=True)
class Look:
    """How parts are drawn.

    Args:
        colors: Of the page.
        inks: One for each part, told apart.
        motifs: The drawing of each slot.
        is_carded: The page itself lies on a card: parts are tinted rather than raised.
    """

    theme: Theme
    colors: Colors
    inks: tuple[str, ...]
    unit: float
    lines: Lines
    motifs: Mapping[SlotId, Motif]
    is_carded: bool
    title: Font
    body: Font
    figure: Font

    @classmethod
    def of(
        cls,
        theme: Theme,
        colors: Colors,
        inks: tuple[str, ...],
        unit: float,
        lines: Lines,
        motifs: Mapping[SlotId, Motif],
        *,
        is_carded: bool,
    ) -> "Look":
        """In the theme's faces."""
        title, body, figure = row_font(theme.text, 700), row_font(theme.text), row_font(theme.headline, 600)
        return cls(theme, colors, inks, unit, lines, motifs, is_carded, title, body, figure)

    @property
    def radius(self) -> float:
        return self.theme.radius * self.unit

    def panel_of(self, k: int) -> str:
        """The colour of a card on the page: tinted where the page itself is a card."""
        return mix(self.colors.ground, self.inks[k % len(self.inks)], 0.13) if self.is_carded else self.colors.surface

    def on_ink(self, k: int) -> str:
        """Words on the colour of a part."""
        ink = self.inks[k % len(self.inks)]
        return "#ffffff" if contrast("#ffffff", ink) >= SHAPE else readable(self.theme.palette.ink, (ink,), SHAPE)

    def ink_for(self, k: int, ground: str) -> str:
        """The colour of a part, readable as large figures."""
        return readable(self.inks[k % len(self.inks)], (ground,), SHAPE)

    def on(self, ground: str) -> Colors:
        return build(ground, ground, ground, self.colors.ink, self.colors.accents)

    def prepare(self, parts: tuple[Part, ...]) -> None:
        self.lines.prepare(
            pair
            for p in parts
            for pair in (
                (p.title, self.title), (p.body, self.body), (p.figure, self.figure), *((i, self.body) for i in p.points)
            )
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """The words of a part at a size and a width."""

    part: Part
    size: float
    settings: Mapping[TextId, Setting]
    is_torn: bool

    def height(self, name: str) -> float:
        """Of one of its texts, with nothing around it."""
        if name == "points":
            gap = GAP["points"] * self.size
            heights = [self.settings[id].height for id in self.part.points]
            return sum(heights) + gap * max(0, len(heights) - 1)
        id = getattr(self.part, name)
        return 0.0 if id is None else self.settings[id].height


def told(part: Part, size: float, width: float, look: Look, figure: float = FIGURE) -> Told:
    """Every text of a part, set.

    Args:
        figure: Size of its large number, times that of the body.
    """
    lines = look.lines
    out: dict[TextId, Setting] = {}
    torn = False
    if part.figure is not None:
        most = figure * size
        whole = lines.width(part.figure, look.figure, most)
        most *= min(1.0, width / whole) if whole else 1.0
        out[part.figure] = lines.set(part.figure, look.figure, max(most, size), width)
    if part.title is not None:
        out[part.title] = lines.set(part.title, look.title, TITLE * size, width)
        torn |= lines.tears(part.title, look.title, TITLE * size, width)
    if part.body is not None:
        out[part.body] = lines.set(part.body, look.body, size, width)
        torn |= lines.tears(part.body, look.body, size, width)
    for id in part.points:
        out[id] = lines.set(id, look.body, size, width - 1.2 * size)
        torn |= lines.tears(id, look.body, size, width - 1.2 * size)
    return Told(part, size, out, torn)


def set_down(
    words: Told, zone: Zone, look: Look, heights: Mapping[str, float], ground: str, ink: str, side: Side
) -> tuple[list[Block], str, float]:
    """The words from the top of a zone down: blocks, the marks of points, and where they end.

    Args:
        heights: What each kind of text takes, so that parts beside each other keep their lines level.
        ink: Of figures, and of the marks of points.
    """
    colors, lines, size = look.on(ground), look.lines, words.size
    blocks: list[Block] = []
    shapes, y = "", zone.y
    for name in ("figure", "title", "body", "points"):
        room = heights.get(name, words.height(name))
        if not room:
            continue
        y += GAP[name] * size if y > zone.y else 0.0
        if name == "points":
            for id in words.part.points:
                setting = words.settings[id]
                x = zone.right - DOT * size if lines.is_mirrored else zone.x + DOT * size
                shapes += svg.circle(x, y + setting.line_height / 2, DOT * size, ink)
                body = Zone(zone.x + (0.0 if lines.is_mirrored else 1.2 * size), 0, zone.width - 1.2 * size, 0)
                blocks.append(lines.block(id, setting, body, y, colors.ink))
                y += setting.height + GAP["points"] * size
            continue
        id = getattr(words.part, name)
        if id is not None:
            setting = words.settings[id]
            color = ink if name == "figure" else colors.muted if name == "body" and words.part.title else colors.ink
            top = y + (room - setting.height if name == "figure" else 0.0)
            blocks.append(lines.block(id, setting, zone, top, color, side))
        y += room
    return blocks, shapes, y


def level(row: list[Told]) -> dict[str, float]:
    """What each kind of text takes in the highest of several parts beside each other."""
    return {name: max(t.height(name) for t in row) for name in ("figure", "title", "body", "points")}


def total(heights: Mapping[str, float], size: float) -> float:
    """Height of all texts with their gaps."""
    shown = [name for name in ("figure", "title", "body", "points") if heights.get(name)]
    return sum(heights[name] for name in shown) + sum(GAP[name] * size for name in shown[1:])


def share_of(words: str) -> float | None:
    """What part of a whole a figure in percent is, if it is one."""
    match = SHARE.search(words)
    if match is None:
        return None
    share = float((match[1] or match[2]).replace(",", ".")) / 100
    return share if 0 <= share <= 1 else None


def meter(zone: Zone, share: float, ink: str, ground: str, *, is_mirrored: bool) -> str:
    """A bar that is filled as far as a share goes."""
    wide = max(zone.height, share * zone.width)
    x = zone.right - wide if is_mirrored else zone.x
    back = mix(ground, ink, 0.2)
    return svg.rect(zone.x, zone.y, zone.width, zone.height, back, zone.height / 2) + svg.rect(
        x, zone.y, wide, zone.height, ink, zone.height / 2
    )


def emblem(k: int, x: float, y: float, radius: float, ink: str) -> str:
    """A plain figure, another for each part: it says nothing but "this is one of several"."""
    r = radius
    shapes = (
        svg.circle(x, y, 0.8 * r, ink),
        svg.polygon([(x, y - r), (x + 0.92 * r, y + 0.66 * r), (x - 0.92 * r, y + 0.66 * r)], ink),
        svg.rect(x - 0.74 * r, y - 0.74 * r, 1.48 * r, 1.48 * r, ink, 0.2 * r),
        svg.ring(x, y, 0.68 * r, ink, 0.36 * r),
        svg.star(x, y, r, 0.45 * r, 5, ink),
        "".join(svg.rect(x + (j - 1.5) * 0.52 * r + 0.06 * r, y + 0.8 * r - h * r, 0.4 * r, h * r, ink, 0.08 * r)
                for j, h in enumerate((0.6, 1.0, 1.6))),
    )  # fmt: skip
    return shapes[k % len(shapes)]


def card(zone: Zone, look: Look, color: str) -> str:
    shade = ""
    if not look.is_carded and contrast(color, look.colors.ground) < 1.6 and not look.colors.is_dark:
        shade = svg.shadow(zone.x, zone.y, zone.width, zone.height, look.radius, 0.012 * look.unit, "#000000")
    return shade + svg.rect(zone.x, zone.y, zone.width, zone.height, color, look.radius)
