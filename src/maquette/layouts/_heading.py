"""The running words of a page that is about something else: a heading above it, small print and a button below."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..plan.model import Words
from ..themes import Colors, Theme
from ..typeset import Typesetter
from . import _svg as svg
from ._sheet import Zone
from ._stack import Align, Manner, Stack, stack

BELOW = frozenset({"caption", "author", "button"})  # roles that stand at the foot
SIZE = 0.1  # of the unit: a heading, times what the theme thinks of headlines
SHARE, MOST_SHARE = 0.2, 0.42  # of the height: for a usual heading, and for a long one
LETTERS = 46  # of a usual heading
FOOT, FOOT_BUTTON = 0.065, 0.1  # of the height
AFTER = 0.05  # of the unit, below the heading
FLOURISH = 0.032  # of the unit: height of the ornament below a heading


@dataclass(frozen=True, slots=True)
class Heading:
    """Running words in place.

    Args:
        flourish: An ornament below the head, as SVG.
        rest: What they leave.
    """

    head: Stack
    foot: Stack
    flourish: str
    rest: Zone

    @property
    def stacks(self) -> tuple[Stack, ...]:
        return self.head, self.foot

    @property
    def zones(self) -> tuple[Zone, ...]:
        return (*self.head.zones, *self.foot.zones)

    def shapes(self, colors: Colors, unit: float) -> str:
        return self.flourish + self.head.shapes(colors, unit) + self.foot.shapes(colors, unit)

    def lowered(self, by: float) -> "Heading":
        """The head further down, and less left below it."""
        rest = replace(self.rest, y=self.rest.y + by, height=self.rest.height - by)
        flourish = svg.group(self.flourish, 0, by) if self.flourish else ""
        return Heading(self.head.moved(0, by), self.foot, flourish, rest)


def heading(
    texts: Sequence[Words],
    zone: Zone,
    theme: Theme,
    colors: Colors,
    unit: float,
    typesetter: Typesetter,
    *,
    size: float = SIZE,
    align: Align | None = None,
    flourish: bool = False,
    share: float = SHARE,
) -> Heading:
    """Words above and below.

    Args:
        size: Of the headline at most, shares of the unit.
        align: None: the theme's, unless the headline is asked for in the middle.
        flourish: An ornament below the heading.
        share: Of the height, for a heading of usual length.
    """
    below = [t for t in texts if len(texts) > 1 and t.place != "top" and (t.role in BELOW or t.place == "bottom")]
    above = [t for t in texts if t not in below]
    if any(t.role == "headline" and t.place == "center" for t in above):
        align = align or "center"
    side: Align = align or theme.align
    calm = theme.model_copy(update={"date": "plain"})
    head = foot = stack((), zone, Manner(theme, colors, unit, side, "top"), typesetter)
    drawn, rest = "", zone
    if above:
        letters = sum(len(t.words) for t in above)
        tall = min(MOST_SHARE, share * max(1.0, (letters / LETTERS) ** 0.5, 0.45 * len(above))) * zone.height
        most = size * min(2.0, max(0.8, theme.headline_size / 0.2))
        manner = Manner(calm, colors, unit, side, "top", most)
        head = stack(above, Zone(zone.x, zone.y, zone.width, tall), manner, typesetter)
        bottom = head.zone.bottom
        if flourish:
            drawn = _flourish(head, zone, theme, colors, unit, side)
            bottom += FLOURISH * unit
        top = bottom + AFTER * unit
        rest = Zone(rest.x, top, rest.width, zone.bottom - top)
    if below:
        has_button = any(t.role == "button" for t in below)
        tall = (FOOT_BUTTON if has_button else FOOT) * zone.height * (1 + 0.3 * (len(below) - 1))
        manner = Manner(calm, colors, unit, side, "bottom", has_lead=False, button_px=0.036 * unit)
        foot = stack(below, Zone(zone.x, zone.bottom - tall, zone.width, tall), manner, typesetter)
        rest = replace(rest, height=foot.zone.y - 0.7 * AFTER * unit - rest.y)
    return Heading(head, foot, drawn, rest)


def _flourish(head: Stack, zone: Zone, theme: Theme, colors: Colors, unit: float, side: Align) -> str:
    """Two lines and a lozenge below a centred heading; a short bar below one that starts at the edge."""
    y = head.zone.bottom + 0.85 * FLOURISH * unit
    line = max(1.0, 0.0024 * unit)
    if side == "center":
        x, reach, air, r = head.zone.center[0], 0.09 * unit, 0.018 * unit, 0.0075 * unit
        rules = f"M{x - reach:.1f} {y:.1f}H{x - air:.1f}M{x + air:.1f} {y:.1f}H{x + reach:.1f}"
        lozenge = svg.polygon([(x - r, y), (x, y - r), (x + r, y), (x, y + r)], colors.accent)
        return svg.path(rules, stroke=colors.accent, width=line) + lozenge
    long, thick = 0.085 * unit, max(2.0, 0.0075 * unit)
    is_right = any(b.setting.is_rtl for b in head.blocks)
    x = zone.right - long if is_right else zone.x
    return svg.rect(x, y - thick / 2, long, thick, colors.accent, thick / 2 if theme.radius else 0.0)
