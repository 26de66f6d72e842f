"""What every sheet of pictures is made with: the page's colours, words by id, panels by slot; and what comes out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..color import contrast, hex_to_oklch
from ..plan.content import CellsContent, SlotId, TextId
from ..plan.model import DesignLayer, Panel, Words
from ..themes import Colors, Theme
from ..typeset import Typesetter
from ._picture import Ink
from ._sheet import Zone
from ._stack import Stack


@dataclass(frozen=True, slots=True)
class Job:
    """A sheet to be arranged in a zone."""

    design: DesignLayer
    content: CellsContent
    theme: Theme
    colors: Colors
    zone: Zone
    unit: float
    typesetter: Typesetter
    words: Mapping[TextId, Words]
    panels: Mapping[SlotId, Panel]
    is_mirrored: bool
    """Read from right to left."""
    seed: int

    def ink(self, fill: str, treatment: str | None = None) -> Ink:
        """How drawings are coloured that stand on `fill`."""
        return Ink(self.theme, self.colors, ramp_on(self.colors, fill), treatment or self.theme.drawing)


@dataclass(frozen=True, slots=True)
class Laid:
    """A sheet arranged: shapes below and above the pictures, words, and where each picture is."""

    below: str = ""
    above: str = ""
    stacks: tuple[Stack, ...] = ()
    traced: Mapping[SlotId, tuple[Zone, float]] = field(default_factory=dict)
    """Slots that show a scene: zone and radius of the corners, px."""
    drawn: Mapping[SlotId, Zone] = field(default_factory=dict)
    """Slots whose drawings are among the shapes."""


def ramp_on(colors: Colors, fill: str) -> tuple[str, ...]:
    """Dark to light: what a tinted drawing is painted in that stands on `fill`."""
    own = {*colors.accents, colors.ink, colors.ground, colors.surface} - {fill}
    apart = [c for c in own if contrast(c, fill) >= 1.5] or sorted(own)
    return tuple(sorted(apart, key=lambda c: hex_to_oklch(c)[0]))
