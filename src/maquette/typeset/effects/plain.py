"""Ink and nothing else, for words whose course is what is asked for."""

from ...arrays import Floats
from . import _surface as surface
from .contracts import Lettering, effects


@effects.register("plain")
class Plain:
    summary = "plain ink, on an arch or climbing"
    reach = 0.05

    def paint(self, letters: Lettering) -> Floats:
        return surface.layer(letters.color, letters.ink)
