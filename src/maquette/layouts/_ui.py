"""What the elements of a screen are drawn with: sizes in points, calm colours, zones from where reading starts.

A point is what it is on a phone: a screen is 390 points wide.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from ..color import contrast, hex_to_oklch
from ..plan.content import SlotId, TextId
from ..plan.model import Panel, Words
from ..themes import Colors, Theme, readable
from ..themes.colors import TEXT, build, mix
from ..typeset import Font, Typesetter
from ._grid import snapped
from ._picture import Ink, row
from ._sheet import Zone
from ._stack import PLAIN_FACES, Block
from ._texts import STRONG, Manners, fitted, lettered

Side = Literal["center", "left", "right"]
Across = Literal["start", "center", "end"]
Along = Literal["top", "middle", "bottom"]
VIVID = 0.07  # chroma from which a ground is too loud to work on


@dataclass(slots=True)
class Paint:
    """What has been drawn so far."""

    below: str = ""
    above: str = ""
    blocks: list[Block] = field(default_factory=list)
    traced: dict[SlotId, tuple[Zone, float]] = field(default_factory=dict)
    drawn: dict[SlotId, Zone] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ui:
    """A screen's means.

    Args:
        point: px.
        colors: Calm ones, see `calm`.
        seed: Of maps.
    """

    theme: Theme
    colors: Colors
    point: float
    words: Mapping[TextId, Words]
    panels: Mapping[SlotId, Panel]
    typesetter: Typesetter
    is_rtl: bool
    seed: int
    paint: Paint

    @property
    def radius(self) -> float:
        """Of cards and fields, px."""
        return min(18.0, max(0.0, 420 * self.theme.radius)) * self.point

    @property
    def line(self) -> str:
        return mix(self.colors.ground, self.colors.ink, 0.14)

    @property
    def tint(self) -> str:
        """Quiet fill in the accent's hue."""
        return mix(self.colors.surface, self.colors.accent, 0.18)

    def sized(self, point: float) -> "Ui":
        return replace(self, point=point)

    def pt(self, points: float) -> float:
        return points * self.point

    # Words

    def face(self, weight: int = 400) -> Font:
        text = self.theme.text
        return replace(text, weight=max(text.weight, weight))

    @property
    def title_face(self) -> Font:
        """The theme's headline, where it can be read small; else its text face, strong."""
        head = self.theme.headline
        return head if head.role in (*PLAIN_FACES, "serif", "slab") else self.face(700)

    def say(
        self, id: TextId | None, zone: Zone, points: float, *, on: str, weight: int = 400, lines: int = 1,
        align: Across = "start", at: Along = "middle", is_muted: bool = False, is_title: bool = False,
        color: str | None = None,
    ) -> Block | None:  # fmt: skip
        """Sets a text in a zone.

        Args:
            on: What it stands on, for contrast.
            align: "start", "center" or "end", in the screen's direction.
        """
        if id is None or id not in self.words:
            return None
        text = self.words[id]
        ink = color or (self.colors.muted if is_muted else self.colors.ink)
        font = self.title_face if is_title else self.face(weight)
        # The start is where the screen is read from, whatever the words' own direction.
        side: Side = "center"
        if align != "center":
            side = "right" if (align == "start") == self.is_rtl else "left"
        strength = TEXT if is_muted or color else STRONG
        manners = Manners(font, readable(ink, (on,), strength), self.pt(points), lines, side, at, more_lines=1.2)
        block = lettered(text, zone, manners, self.typesetter)
        self.paint.blocks.append(block)
        return block

    def common_size(
        self, ids: Sequence[TextId | None], zones: Sequence[Zone], points: float, weight: int = 400
    ) -> float:
        """The points at which the words of one rank fit their zones, each on one line."""
        manners = Manners(self.face(weight), "#000000", self.pt(points), 1)
        sizes = [
            fitted(self.words[id], zone, manners, self.typesetter).size
            for id, zone in zip(ids, zones, strict=True)
            if id is not None and id in self.words
        ]
        return min(sizes, default=self.pt(points)) / self.point

    # Zones

    def split(self, zone: Zone, width: float, gap: float = 0.0) -> tuple[Zone, Zone]:
        """(a part of that width where reading starts, the rest)."""
        width = min(width, zone.width)
        rest = max(zone.width - width - gap, 0.0)
        if self.is_rtl:
            return Zone(zone.right - width, zone.y, width, zone.height), Zone(zone.x, zone.y, rest, zone.height)
        return Zone(zone.x, zone.y, width, zone.height), Zone(zone.x + width + gap, zone.y, rest, zone.height)

    def split_end(self, zone: Zone, width: float, gap: float = 0.0) -> tuple[Zone, Zone]:
        """(the rest, a part of that width where reading ends)."""
        rest, end = self.split(zone, max(zone.width - width - gap, 0.0), gap)
        return rest, end

    def columns(self, zone: Zone, count: int, gap: float) -> list[Zone]:
        """Side by side, in reading order."""
        width = (zone.width - (count - 1) * gap) / max(1, count)
        zones = [Zone(zone.x + k * (width + gap), zone.y, width, zone.height) for k in range(count)]
        return zones[::-1] if self.is_rtl else zones

    # Pictures

    def has_picture(self, slot: SlotId | None) -> bool:
        panel = self.panels.get(slot or "")
        return panel is not None and bool(panel.scene or panel.motifs)

    def picture(self, slot: SlotId | None, zone: Zone, fill: str, radius: float = 0.0, share: float = 0.72) -> None:
        """A picture in its zone: a scene fills it, drawings stand in it on a tinted ground."""
        from . import _svg as svg

        panel = self.panels.get(slot or "")
        self.paint.below += svg.rect(zone.x, zone.y, zone.width, zone.height, fill, radius)
        if panel is None:
            return
        if panel.scene:
            self.paint.traced[panel.slot] = (snapped(zone), radius)
            return
        self.paint.drawn[panel.slot] = zone
        if panel.motifs:
            wide, high = (1 - share) / 2 * zone.width, (1 - share) / 2 * zone.height
            inner = Zone(zone.x + wide, zone.y + high, zone.width - 2 * wide, zone.height - 2 * high)
            self.paint.below += row(panel.motifs, inner, self.ink(fill), f"{panel.slot}-")

    def ink(self, fill: str) -> Ink:
        own = {*self.colors.accents, self.colors.ink, self.colors.ground, self.colors.surface} - {fill}
        apart = [c for c in own if contrast(c, fill) >= 1.5] or sorted(own)
        return Ink(self.theme, self.colors, tuple(sorted(apart, key=lambda c: hex_to_oklch(c)[0])), "full")


def calm(colors: Colors) -> Colors:
    """Colours to work on: a vivid ground gives way to the surface and becomes the accent."""
    _, chroma, _ = hex_to_oklch(colors.ground)
    if chroma < VIVID or colors.is_dark:
        return colors
    ground = mix(colors.surface, "#ffffff", 0.4)
    accents: Sequence[str] = (colors.ground, *colors.accents)
    if contrast(colors.ground, ground) < 1.6:  # yellow on white would not be seen as a button
        accents = (*colors.accents, colors.ground)
    return build(ground, ground, "#ffffff", colors.ink, tuple(accents))
