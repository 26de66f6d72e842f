"""What an effect gets and gives."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ...arrays import Floats
from ...color import RGB
from ...registry import Registry


@dataclass(frozen=True, slots=True)
class Lettering:
    """Letters to be painted, cut out of their page with room around them.

    Args:
        ink: (h, w) in [0, 1]: how much of each pixel the letters cover.
        color: Of the ink, sRGB in [0, 1].
        ground: What the letters stand on, on average, sRGB.
        size: Of the letters, px per em.
        seed: Of whatever is left to chance.
        options: Of the style's row in the table.
    """

    ink: Floats
    color: RGB
    ground: RGB
    size: float
    seed: int
    options: Mapping[str, str | float] = field(default_factory=dict)

    @property
    def is_on_dark(self) -> bool:
        """Whether the ground is darker than a middle grey."""
        return 0.2126 * self.ground[0] + 0.7152 * self.ground[1] + 0.0722 * self.ground[2] < 0.42

    def chance(self) -> np.random.Generator:
        return np.random.default_rng(self.seed)

    def option(self, name: str, default: float) -> float:
        return float(self.options.get(name, default))

    def word(self, name: str, default: str) -> str:
        return str(self.options.get(name, default))


class Effect(Protocol):
    """One way to paint letters. Register with `@effects.register("chalk")`."""

    summary: str
    """What it looks like, for the reference."""
    reach: float
    """How far it paints beyond the letters, em."""

    def paint(self, letters: Lettering) -> NDArray[np.float32]:
        """(h, w, 4) sRGB in [0, 1] with straight alpha, to be laid over the ground."""
        ...


effects: Registry[Effect] = Registry("effect", "maquette.typeset.effects")
