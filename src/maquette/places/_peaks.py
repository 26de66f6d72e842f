"""A range of mountains, kilometres away: ridges cut by water, rock, screes, snow on what is high and not steep."""

import numpy as np

from ..arrays import Floats, f32
from ..geometry import Part
from . import _covers as covers
from ._ground import Cover, Spots, blended, laid, slope_light, smooth
from ._outdoors import Site

NEAR, FAR = 1100.0, 11000.0
MESH = (230, 460)
PICTURE = (448, 1344)


def peaks(
    site: Site, *, tall: float = 1700.0, snow_line: float = 900.0, woods: bool = True, low: float = -140.0
) -> Part:
    """
    Args:
        tall: Metres of the highest; `snow_line`: from where on there is snow.
        low: Metres at which the valley lies.
    """
    field = site.field
    line = {"winter": -500.0, "spring": 0.75 * snow_line, "autumn": 0.85 * snow_line}.get(site.season, snow_line)
    if site.weather == "snow":
        line = -500.0

    def height(at: Spots) -> Floats:
        far = np.hypot(at.x - f32(site.x), at.y - f32(site.y))
        warped = Spots(at.x + 260 * field.rough(at, 1500.0, 3, 6), at.y + 260 * field.rough(at, 1500.0, 3, 7), at.grain)
        out, weight, total = np.zeros_like(at.x), 1.0, np.ones_like(at.x)
        for k, size in enumerate((3400.0, 1500.0, 720.0, 340.0, 160.0, 80.0)):
            ridge = 1 - np.clip(np.abs(field.at(warped, size, k + 2)) / 1.15, 0, 1)
            ridge = ridge * ridge * total
            out += f32(weight) * ridge
            total = np.clip(ridge * 1.6, 0.12, 1)  # valleys are smooth, ridges are rough
            weight *= 0.46
        rise = smooth(far, 1300.0, 4600.0) * 0.85 + 0.15 * smooth(far, 1100.0, 2000.0)
        # A gap ahead, where the eye goes; the flanks stand closer.
        aside = np.abs(at.x - f32(site.x)) / np.maximum(at.y - f32(site.y), 1.0)
        rise = rise * (0.62 + 0.38 * smooth(aside, 0.02, 0.42))
        return f32(low + tall * 0.72 * out * rise)

    def cover(at: Spots) -> Cover:
        z = height(at)
        steep = np.hypot(*(np.gradient(z, axis=k) / np.maximum(_step(at, k), 1.0) for k in (0, 1)))
        light = slope_light(height, at, site.sun, 26.0, 0.55)
        rock = covers.tone((0.185, 0.175, 0.17), 0.16 * field.rough(at, 120.0, 4, 1))
        strata = np.sin(z / 23 + 2 * field.at(at, 400.0, 3))
        rock *= (1 + 0.08 * strata)[..., None]
        green = covers.tone((0.10, 0.13, 0.045), 0.16 * field.rough(at, 200.0, 3, 4))
        forest = covers.tone((0.022, 0.045, 0.020), 0.30 * field.rough(at, 40.0, 2, 5))
        edge = z + 140 * field.rough(at, 500.0, 4, 9)
        out = blended(rock, green, (1 - smooth(edge, 350.0, 720.0)) * (1 - smooth(steep, 0.75, 1.1)))
        if woods:
            out = blended(
                out,
                forest,
                (1 - smooth(edge, 180.0, 420.0))
                * (1 - smooth(steep, 0.95, 1.3))
                * smooth(field.rough(at, 320.0, 3, 11), -0.7, 0.1),
            )
        white = smooth(edge, line - 120.0, line + 260.0) * (
            1 - smooth(steep + 0.25 * field.rough(at, 150.0, 3, 12), 0.95, 1.35)
        )
        out = blended(out, np.broadcast_to(f32((0.82, 0.85, 0.90)), out.shape), white)
        return Cover(f32(np.clip(out * light[..., None], 0.004, 0.95)), np.full(z.shape, 0.9, np.float32))

    return laid(
        site.eye, 10 * NEAR, height, cover, name="mountains", specular=0.1, horizon=FAR, mesh=MESH, picture=PICTURE
    )


def _step(at: Spots, axis: int) -> Floats:
    return f32(np.hypot(np.gradient(at.x, axis=axis), np.gradient(at.y, axis=axis)))
