"""Letters cut into their ground (depth above 0) or raised out of it (below 0): the ground's own colour, in light."""

import numpy as np

from ...arrays import Floats, f32
from . import _surface as surface
from .contracts import Lettering, effects

EDGE = 0.055  # em: how wide the slope is


@effects.register("carved")
class Carved:
    summary = "letters engraved into the ground, or embossed out of it"
    reach = 0.16

    def paint(self, letters: Lettering) -> Floats:
        size, ink = letters.size, letters.ink
        depth = letters.option("depth", 1.0)
        is_raised = depth < 0
        height = surface.bevel(ink, max(2.0, EDGE * size)) * (1.0 if is_raised else -1.0)
        light = surface.lit(surface.normals(f32(height), 1.35))
        if is_raised:
            # Raised letters keep the ground's colour; only a breath of tone makes them readable without their light.
            tone = surface.mixed(letters.ground, (1.0, 1.0, 1.0) if letters.is_on_dark else (0.0, 0.0, 0.0), 0.13)
            cast = surface.soft(surface.shifted(ink, 0.03 * size, 0.042 * size), 0.024 * size + 0.5) * (1 - ink)
            below = surface.layer((0.0, 0.0, 0.0), f32(0.42 * cast))
            rim = surface.soft(surface.shifted(ink, -0.012 * size, -0.016 * size), 0.008 * size + 0.4) * (1 - ink)
            below = surface.over(surface.layer((1.0, 1.0, 1.0), f32(0.4 * rim)), below)
            face = surface.over(_lighting(light, 1.25), surface.layer(tone, ink))
            return surface.over(_cut(face, ink), below)
        # What is cut lies in shade: of the upper left wall most, of the lower right one least.
        floor = surface.mixed(letters.ground, letters.color, 0.74)
        shade = 1 - surface.soft(surface.shifted(ink, 0.028 * size, 0.036 * size), 0.016 * size + 0.5)
        inner = surface.layer((0.0, 0.0, 0.0), f32(0.55 * np.clip(shade, 0, 1)))
        face = surface.over(_lighting(light, 0.95), surface.over(inner, surface.layer(floor, ink)))
        catch = surface.shifted(ink, 0.012 * size, 0.018 * size)
        lip = np.clip(surface.soft(catch, 0.005 * size + 0.35) - ink, 0, 1)
        return surface.over(_cut(face, ink), surface.layer((1.0, 1.0, 1.0), f32(0.6 * lip)))


def _lighting(light: Floats, strength: float) -> Floats:
    """Light and shade as white and black ink."""
    bright = f32(np.where(light > 0, 1.0, 0.0))
    return surface.layer(np.repeat(bright[..., None], 3, -1), f32(np.clip(strength * np.abs(light), 0, 0.8)))


def _cut(picture: Floats, ink: Floats) -> Floats:
    return f32(np.concatenate([picture[..., :3], picture[..., 3:] * ink[..., None]], -1))
