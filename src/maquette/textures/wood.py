"""Wood, as it grows: rings around a heart that is not quite straight, fibres, pores. A grain through the body."""

from dataclasses import dataclass
from functools import partial

import numpy as np

from ..arrays import Floats, f32
from ..color import RGB
from ._fields import smoothstep, through
from .contracts import Grain


@dataclass(frozen=True, slots=True)
class Species:
    """How a wood looks.

    Args:
        ring_m: Thickness of a year's growth.
        late: How much darker its late part is, 0 to 1.
        fibre: Contrast of the fibres.
        pore: Strength of the dark pores.
        wander: How far rings stray from circles, in rings.
        red: How much redder dark parts are: exponents of green and blue.
        flame: Broad stripes of tone along the grain, as walnut has them.
    """

    ring_m: float = 0.0055
    late: float = 0.42
    fibre: float = 0.07
    pore: float = 0.0
    wander: float = 1.0
    red: tuple[float, float] = (1.15, 1.35)
    flame: float = 0.08


SPECIES: dict[str, Species] = {
    "wood": Species(pore=0.25),
    "oak": Species(ring_m=0.0042, late=0.26, fibre=0.10, pore=0.55, wander=0.8, red=(1.12, 1.3)),
    "walnut": Species(ring_m=0.0052, late=0.46, fibre=0.10, pore=0.45, wander=1.5, red=(1.10, 1.2), flame=0.20),
    "pine": Species(ring_m=0.0075, late=0.46, fibre=0.035, pore=0.0, wander=1.1, red=(1.35, 1.9), flame=0.04),
    "cherry": Species(ring_m=0.0050, late=0.22, fibre=0.06, pore=0.12, wander=1.2, red=(1.15, 1.3), flame=0.12),
    "birch": Species(ring_m=0.0060, late=0.12, fibre=0.05, pore=0.10, wander=1.4, red=(1.1, 1.25), flame=0.10),
    "mahogany": Species(ring_m=0.0060, late=0.24, fibre=0.13, pore=0.55, wander=1.0, red=(1.2, 1.35), flame=0.22),
    "ebony": Species(ring_m=0.0050, late=0.35, fibre=0.12, pore=0.25, wander=0.8, flame=0.25),
}


def _wood(kind: Species, points: Floats, color: RGB) -> tuple[Floats, Floats]:
    x, y, z = points.T
    ring = np.float32(kind.ring_m)
    # The trunk leans and bulges: that is what draws the arches on a board.
    broad = through(points, (0.30, 0.09, 0.09), 1)
    knotty = through(points, (0.07, 0.03, 0.03), 2)
    lean_y, lean_z = 0.05 * x, -0.03 * x
    radius = np.hypot(y - lean_y, z - lean_z) / ring
    radius = radius + kind.wander * (0.75 * broad + 0.22 * knotty)
    years = np.floor(radius)
    thick = np.sin(years * 12.9898) * 43758.547  # each year its own strength
    phase = radius - years
    late = smoothstep(0.25, 0.95, phase) * (1 - smoothstep(0.955, 1.0, phase)) * f32(0.65 + 0.35 * (thick % 1.0))
    grain = (0.09, 0.0007, 0.0007)
    fibre = 0.7 * through(points, grain, 3) + 0.5 * through(points, (0.03, 0.0018, 0.0018), 4)
    tone = 1 - kind.late * late + kind.fibre * fibre + kind.flame * 0.5 * through(points, (0.5, 0.022, 0.022), 5)
    if kind.pore:
        vessel = through(points, (0.012, 0.0008, 0.0008), 6)
        tone = tone - kind.pore * smoothstep(1.25, 2.4, vessel) * (1.1 - 0.8 * late)
    tone = np.clip(tone, 0.18, 1.5)[:, None]
    mean = 1 - kind.late * 0.33
    shade = (tone / np.float32(mean)) ** f32([1.0, *kind.red])
    roughness = 0.46 + 0.12 * late + 0.05 * fibre
    return f32(np.clip(f32(color) * shade, 0, 1)), f32(np.clip(roughness, 0.3, 0.85))


def _bamboo(points: Floats, color: RGB) -> tuple[Floats, Floats]:
    """Narrow glued strips, each with its own tone, fine dark fibres, and here and there a node."""
    x, y, z = points.T
    strip = np.float32(0.017)
    across = np.floor(y / strip) * 7 + np.floor(z / np.float32(0.006)) * 3
    own = f32(np.sin(across * 12.9898) * 43758.547 % 1.0)
    fibre = through(points, (0.20, 0.0006, 0.0006), 3) + 0.6 * through(points, (0.3, 0.0022, 0.0022), 4)
    joint = np.minimum(y / strip % 1.0, 1 - y / strip % 1.0) * strip
    node_at = (x + own * 0.3) % 0.24 - 0.12
    node = np.exp(-((node_at / 0.0028) ** 2)) + 0.35 * np.exp(-(((node_at - 0.004) / 0.006) ** 2))
    tone = 1 + 0.22 * (own - 0.5) + 0.06 * fibre - 0.30 * node - 0.35 * np.exp(-((joint / 0.0003) ** 2))
    shade = np.clip(tone, 0.3, 1.4)[:, None] ** f32([1.0, 1.15, 1.5])
    return f32(np.clip(f32(color) * shade, 0, 1)), f32(np.clip(0.42 + 0.03 * fibre, 0.3, 0.6))


def _plywood(points: Floats, color: RGB) -> tuple[Floats, Floats]:
    """Veneers glued across each other: pale faces, and stripes wherever it is cut."""
    sheet = np.float32(0.0016)
    layer = np.floor(points[:, 2] / sheet)
    is_cross = (layer % 2 == 1)[:, None]
    turned = np.where(is_cross, points[:, [1, 0, 2]], points)
    turned = f32(turned + np.stack([np.zeros_like(layer), layer * 0.017, 0.05 + 0 * layer], 1))
    shade, roughness = _wood(SPECIES["birch"], turned, color)
    glue = np.minimum(points[:, 2] / sheet % 1.0, 1 - points[:, 2] / sheet % 1.0)
    tone = np.where(is_cross[:, 0], 0.62, 1.06) * (1 - 0.35 * np.exp(-((glue / 0.09) ** 2)))
    return f32(np.clip(shade * tone[:, None], 0, 1)), roughness


GRAINS: dict[str, Grain] = {
    **{name: Grain(partial(_wood, kind), True, 0.012) for name, kind in SPECIES.items()},
    "bamboo": Grain(_bamboo, True, 0.016),
    "plywood": Grain(_plywood, True, 0.008),
}
