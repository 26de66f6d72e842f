"""Flat vector: areas of one colour with smooth outlines, a shade and a light for each, nothing else."""

from ..arrays import Floats
from ._shapes import drawn, paths_of, shapes_of
from .contracts import Sight, Style, styles


@styles.register("flat")
class Flat(Style):
    label = "flat vector illustration"

    def draw(self, sight: Sight) -> Floats:
        return drawn(shapes_of(sight), sight.depth.shape)

    def draw_vectors(self, sight: Sight, *, has_backdrop: bool) -> tuple[Floats, str]:
        shapes = shapes_of(sight)
        shown = [shape for shape in shapes if has_backdrop or shape.is_thing]
        return drawn(shapes, sight.depth.shape), paths_of(shown)
