"""Letters that shine: pale inside, in a wide haze of their own colour."""

import numpy as np

from ...arrays import Floats, f32
from . import _surface as surface
from .contracts import Lettering, effects
from .neon import light_of

HAZE = ((0.5, 0.03), (0.45, 0.09), (0.5, 0.22))  # how strong, how wide in em


@effects.register("glow")
class Glow:
    summary = "shining letters in a haze of light"
    reach = 0.6

    def paint(self, letters: Lettering) -> Floats:
        size, ink = letters.size, letters.ink
        color = light_of(letters)
        haze = sum(
            share * surface.soft(ink, blur * size + 0.5) for share, blur in ((0.5, 0.03), (0.45, 0.09), (0.5, 0.22))
        )
        face = surface.mixed(color, (1.0, 1.0, 1.0), (0.55 if letters.is_on_dark else 0.0) * ink[..., None])
        alpha = np.maximum(ink, np.clip((0.75 if letters.is_on_dark else 0.5) * f32(haze), 0, 0.85))
        return surface.layer(face, f32(alpha))
