"""Flat vector: areas of one colour with smooth outlines, a shade and a light for each, nothing else."""

from ..arrays import Floats
from ._shapes import drawn, shapes_of
from .contracts import Sight, Style, styles


@styles.register("flat")
class Flat(Style):
    label = "flat vector illustration"

    def draw(self, sight: Sight) -> Floats:
        return drawn(shapes_of(sight), sight.depth.shape)
