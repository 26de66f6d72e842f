"""Foil and polished metal: bevelled edges that mirror a room, and the small waves that pressing leaves in foil."""

import numpy as np

from ...arrays import Floats, f32
from . import _surface as surface
from .contracts import Lettering, effects

# sRGB of shade, body, light and glint.
METALS = {
    "gold": ((0.36, 0.22, 0.05), (0.8, 0.58, 0.2), (0.99, 0.88, 0.55), (1.0, 0.99, 0.88)),
    "silver": ((0.27, 0.29, 0.33), (0.62, 0.65, 0.69), (0.9, 0.92, 0.95), (1.0, 1.0, 1.0)),
    "copper": ((0.35, 0.14, 0.08), (0.76, 0.42, 0.29), (0.98, 0.77, 0.64), (1.0, 0.95, 0.9)),
    "chrome": ((0.06, 0.08, 0.14), (0.42, 0.5, 0.6), (0.9, 0.95, 1.0), (1.0, 1.0, 1.0)),
}
STOPS = (0.0, 0.36, 0.78, 1.15)


@effects.register("metal")
class Metal:
    summary = "gold, silver or copper foil, or chrome"
    reach = 0.12

    def paint(self, letters: Lettering) -> Floats:
        size, ink = letters.size, letters.ink
        metal = METALS.get(letters.word("metal", "gold"), METALS["gold"])
        edge = max(1.5, 0.03 * size)
        height = surface.bevel(ink, edge)
        waves = surface.grain(ink.shape, (0.16 * size, 0.3 * size), letters.chance())
        fine = surface.grain(ink.shape, max(0.8, 0.012 * size), letters.chance())
        nx, ny, nz = surface.normals(f32(height + 0.03 * size * waves + 0.0012 * size * fine), 1.5)
        # A page tilts away from the eye: the ceiling is mirrored at the top of a word, the floor at its foot.
        lean = _lean(ink)
        room = surface.mirrored_room((nx, f32(ny - 0.5 * lean), nz), waves)
        tone = room + 0.1 * waves + 0.55 * surface.lit((nx, ny, nz)) + 0.03
        rgb = surface.toned(f32(tone), STOPS, metal)
        dark = 0.3 if letters.is_on_dark else 0.42
        pressed = surface.soft(surface.shifted(ink, 0.008 * size, 0.012 * size), 0.012 * size + 0.4)
        shade = surface.layer(surface.mixed(letters.ground, (0.0, 0.0, 0.0), 0.8), f32(dark * pressed))
        face = surface.layer(_rimmed(rgb, ink, size, letters), ink)
        return surface.over(face, shade)


def _lean(ink: Floats) -> Floats:
    """-1 at the top of each line of letters to 1 at its foot."""
    rows = [bool(row.any()) for row in ink > 0.5]
    out = np.zeros(ink.shape[0], np.float32)
    at = 0
    while at < len(rows):
        if not rows[at]:
            at += 1
            continue
        end = at
        while end < len(rows) and rows[end]:
            end += 1
        out[at:end] = np.linspace(-1, 1, end - at)
        at = end
    return f32(np.broadcast_to(out[:, None], ink.shape))


def _rimmed(rgb: Floats, ink: Floats, size: float, letters: Lettering) -> Floats:
    """Darker at the very edge where the ground is bright, so that pale metal keeps its outline."""
    if letters.is_on_dark:
        return rgb
    rim = 1 - surface.ramp(surface.inside(ink), 0.0, max(1.2, 0.014 * size))
    return f32(rgb * (1 - 0.42 * rim[..., None]))
