"""Letters that float above the page and throw a soft shadow on it."""

from ...arrays import Floats, f32
from . import _surface as surface
from .contracts import Lettering, effects

NEAR, FAR = (0.014, 0.022, 0.3), (0.055, 0.07, 0.34)  # em: offset, blur; and how dark


@effects.register("shadow")
class Shadow:
    summary = "a soft drop shadow"
    reach = 0.3

    def paint(self, letters: Lettering) -> Floats:
        size, ink = letters.size, letters.ink
        deep = 1.5 if letters.is_on_dark else 1.0
        shade = sum(
            deep * dark * surface.soft(surface.shifted(ink, offset * size, 1.3 * offset * size), blur * size + 0.5)
            for offset, blur, dark in (NEAR, FAR)
        )
        tint = surface.mixed(letters.ground, (0.0, 0.0, 0.02), 0.86)
        return surface.over(surface.layer(letters.color, ink), surface.layer(tint, f32(shade)))
