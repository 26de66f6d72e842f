"""Chalk on a rough board: broken where the board is low, thin at its edges, with dust around it."""

import numpy as np

from ...arrays import Floats, f32
from ...color import RGB
from . import _surface as surface
from .contracts import Lettering, effects

WHITE: RGB = (0.96, 0.95, 0.91)


@effects.register("chalk")
class Chalk:
    summary = "chalk on a board"
    reach = 0.25

    def paint(self, letters: Lettering) -> Floats:
        size, ink = letters.size, letters.ink
        rng = letters.chance()
        fine = surface.grain(ink.shape, max(0.55, 0.0045 * size), rng)
        board = surface.grain(ink.shape, max(0.8, 0.0085 * size), rng)
        strokes = surface.grain(ink.shape, (max(0.7, 0.006 * size), max(2.0, 0.09 * size)), rng)
        press = surface.grain(ink.shape, 0.3 * size, rng)
        tooth = f32((0.75 * board + 0.55 * fine + 0.5 * strokes) / 1.05)
        depth = surface.inside(ink) + ink - 0.5
        body = surface.ramp(depth, -0.4, max(1.2, 0.022 * size))
        # The chalk catches the peaks of the board; where it is pressed, and in the middle of a stroke, the dips too.
        held = surface.ramp(f32(tooth + 1.25 + 1.35 * body + 0.3 * press), 0.45, 1.5)
        grip = f32(np.clip(ink * held * (0.86 + 0.1 * press), 0, 1))
        dust = surface.soft(ink, 0.06 * size + 0.5) * surface.ramp(f32(tooth + 0.6 * fine), 0.2, 2.2)
        smear = surface.soft(ink, 0.14 * size)
        color = WHITE if letters.is_on_dark else letters.color
        return surface.layer(color, f32(np.maximum(grip, np.clip(0.2 * dust + 0.06 * smear, 0, 1))))
