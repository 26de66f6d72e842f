"""The sheet a layout works on: zones in px, colours, and a source of chance that the words seed."""

import hashlib
import math
import random
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..manifest import Box
from ..plan.model import DesignLayer, Motif
from ..themes import Colors, Theme
from ..typeset.scripts import is_rtl


@dataclass(frozen=True, slots=True)
class Zone:
    """A rectangle, px from the top left."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def center(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2

    def inset(self, by: float) -> "Zone":
        """Smaller on every side; larger when `by` is negative."""
        return Zone(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)

    def meets(self, other: "Zone") -> bool:
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def box(self) -> Box:
        """Whole pixels that hold all of it."""
        return math.floor(self.x), math.floor(self.y), math.ceil(self.right), math.ceil(self.bottom)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What ornaments and drawings are drawn on.

    Args:
        width, height: px.
        focus: Where the main drawing stands, and how large: rays and arcs start there.
        words: Zones that words stand in; loose ornaments keep out.
        seed: Same words, same chance.
        count: How many drawings there are.
        fine: Of their usual size, what ornaments are drawn at: finer on pages that are read from near.
    """

    width: float
    height: float
    theme: Theme
    colors: Colors
    focus: Zone
    words: tuple[Zone, ...] = field(default_factory=tuple)
    seed: int = 0
    count: int = 0
    fine: float = 1.0

    @property
    def unit(self) -> float:
        """A length that sizes follow, px: see `unit_of`."""
        return self.fine * unit_of(self.width, self.height)

    def chance(self, purpose: str) -> random.Random:
        return random.Random(f"{self.seed} {purpose}")

    def is_free(self, zone: Zone) -> bool:
        return not any(zone.meets(w) for w in self.words)


def unit_of(width: float, height: float) -> float:
    """Between the shorter edge and the geometric mean of both: a banner's words grow a little with its length."""
    return 0.6 * min(width, height) + 0.4 * math.sqrt(width * height)


def size_of(design: DesignLayer) -> tuple[int, int]:
    """Width and height of a design, px."""
    x0, y0, x1, y1 = design.box
    return x1 - x0, y1 - y0


def motifs_of(design: DesignLayer) -> tuple[Motif, ...]:
    """All drawings, the main one first."""
    return tuple(motif for panel in design.panels for motif in panel.motifs)


def has_scene(design: DesignLayer) -> bool:
    return any(panel.scene for panel in design.panels)


def is_mirrored(design: DesignLayer) -> bool:
    """Whether the page is read from right to left, so that words stand on the right and pictures on the left."""
    return is_rtl("", design.language)


def seed_of(design: DesignLayer) -> int:
    """From the words and the size, so that a changed word changes the sprinkles and nothing else does."""
    return hash_of([*(t.words for t in design.texts), design.theme, *(str(e) for e in design.box)])


def hash_of(parts: Iterable[str]) -> int:
    return int.from_bytes(hashlib.sha256("\0".join(parts).encode()).digest()[:4], "big")
