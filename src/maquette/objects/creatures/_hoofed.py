"""What cattle share: horns, hooves, a broad muzzle with nostrils."""

from collections.abc import Sequence

from ...geometry.clay import Clay, Triple, chain, pressed
from ...materials import Material
from .._looks import darker
from ._figure import Figure, drawn, facing, pebble


def horns(figure: Figure, way: Sequence[Triple], radii: Sequence[float], material: Material) -> None:
    """A pair along points for the right one."""
    for side in (-1, 1):
        clay = pressed(0.012, *chain([(side * x, y, z) for x, y, z in way], radii))
        figure.put("horns", clay.mesh(0.0075), material)


def muzzle(figure: Figure, clay: Clay, apart: float, z: float, light: Material, smile: float = 0.06) -> None:
    """Nostrils and a smile on a broad muzzle."""
    for side in (-1, 1):
        point, normal = clay.touched((side * apart, -2, z), (0, 1, 0))
        figure.put("nostrils", pebble((0.015, 0.019, 0.006), facing(point, normal)), darker(light, 0.3))
    w, low = smile, z - 0.058
    curve = [(-w, low + 0.012), (-0.5 * w, low - 0.004), (0.0, low - 0.009), (0.5 * w, low - 0.004), (w, low + 0.012)]
    figure.put("lines", drawn(clay, curve, 0.0062, taper=0.6, origin_y=-2), darker(light, 0.22))
