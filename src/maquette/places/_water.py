"""Open water: the sea, a lake."""

import numpy as np

from ..arrays import Floats, f32
from ..color import RGB
from ..geometry import Part
from ._ground import Cover, Spots, blended, laid, smooth
from ._outdoors import Site

RINGS = (520, 300)


def water(
    site: Site,
    level: float,
    deep: RGB = (0.010, 0.055, 0.075),
    shallow: RGB = (0.05, 0.24, 0.24),
    *,
    waves: float = 0.05,
    length: float = 3.0,
    shore: float | None = None,
    surf: float = 0.0,
    name: str = "water",
) -> Part:
    """A sheet of water, with waves that draw together towards the horizon.

    Args:
        level: Height of the sheet.
        waves: How high they are, `length`: how far apart, metres.
        shore: Where along y it begins; from there it turns from shallow to deep.
        surf: Metres before the shore that are white with foam.
    """
    field = site.field

    def height(at: Spots) -> Floats:
        bent = at.y + 0.9 * length * 0.3 * field.rough(at, 3.2 * length, 2, 1)
        long_ = np.sin(2 * np.pi * bent / (2.4 * length)) * np.clip(1.5 - 3 * at.grain / length, 0, 1)
        crossed = Spots(0.42 * at.x, at.y, at.grain)
        calm = 1.0 if shore is None else smooth(at.y - f32(shore), -1.0, 14.0)
        return f32(
            level + waves * (0.35 * long_ + 0.42 * field.rough(crossed, length, 4, 3, 0.55)) * (0.25 + 0.75 * calm)
        )

    def cover(at: Spots) -> Cover:
        out = np.zeros((*at.x.shape, 3), np.float32)
        share = np.ones_like(at.x) if shore is None else smooth(at.y - f32(shore), 0.0, 22.0) ** f32(0.7)
        out = blended(out + f32(shallow), out + f32(deep), share)
        streaks = Spots(0.22 * at.x, at.y, at.grain)
        out *= (1 + 0.16 * field.rough(streaks, 16.0, 3, 6))[..., None]
        white = np.zeros_like(at.x)
        if surf and shore is not None:
            ragged = at.y - f32(shore) + 0.28 * field.rough(at, 1.6, 4, 8) + 0.5 * field.rough(at, 7.0, 2, 12)
            lace = np.clip(0.55 + 0.5 * field.rough(at, 0.16, 3, 9) - 0.5 * np.abs(field.at(at, 0.5, 10)), 0, 1)
            for line, wide, strength in ((0.15, 0.55, 1.0), (0.42, 0.5, 0.85), (1.0, 0.45, 0.65)):
                edge = ragged - f32(surf * line * 4)
                white = np.maximum(
                    white, strength * smooth(edge, -0.05, 0.04) * (1 - smooth(edge, 0.1, wide * 2.2)) * lace
                )
        out = blended(out, out * 0 + f32((0.80, 0.84, 0.86)), f32(white))
        return Cover(out, f32(0.06 + 0.5 * white + 0.05 * smooth(at.grain, 0.2, 4.0)))

    return laid(site.eye, site.near, height, cover, name=name, specular=0.45, mesh=RINGS)
