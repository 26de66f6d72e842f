"""A cupcake in a pleated paper case: piped frosting, sprinkles, a cherry on top."""

import numpy as np

from ...color import hex_to_linear
from ...geometry import Mesh, Part, Solid, capsule, isosurface, lathe, merge, spline, sweep, translate
from ...geometry.curves import ellipse
from .._loft import loft
from .._looks import body, nouns, piece
from .._scatter import scattered, unit
from ..contracts import Look, Object, Shown, objects
from ._skin import at, blended, bumps, deeper, dense, displaced, lighter

FOOT, RIM, CASE = 0.0260, 0.0370, 0.0440  # radii of the case below and above; its height
TOP = 0.0400  # height of the frosting
SPRINKLES = ("#ffffff", "#f6c945", "#5bb8e8", "#8fd16a", "#e8483f")


@objects.register("cupcake")
class Cupcake(Object):
    label = "cupcake"
    names = nouns(
        en="cupcake, muffin, fairy cake",
        de="cupcake, muffin, törtchen",
        fr="cupcake, muffin",
        es="cupcake, magdalena, muffin",
        it="cupcake, muffin",
        pt="cupcake, muffin, queque",
        nl="cupcake, muffin",
        pl="babeczka, muffinka, cupcake",
        tr="kapkek, cupcake, muffin",
        ru="капкейк, кекс, маффин",
        ja="カップケーキ, マフィン",
        zh="纸杯蛋糕, 杯子蛋糕, 玛芬",
        ko="컵케이크, 머핀",
        ar="كب كيك, كب كيكة, مافن",
        hi="कपकेक, मफिन",
    )
    color = "#f2a6bd"
    parts = ("case", "cherry", "sprinkles")
    instead_of = ("cupcake",)
    shown = Shown(from_deg=14)

    def build(self, look: Look) -> Solid:
        frosting = body(look, "satin", self.color)
        cake = displaced(lathe(dense(_CAKE, 0.001), segments=96), lambda p: 0.0005 * bumps(p, 0.006, 2))
        return Solid(
            (
                Part("case", _case(), piece(look, "case", "paper", "#7a4a34")),
                Part("cake", cake, piece(look, "cake", "matte", "#c98d4e")),
                Part("frosting", _frosting(), frosting),
                Part(
                    "sprinkles",
                    _sprinkles(look.part_colors.get("sprinkles")),
                    piece(look, "sprinkles", "satin", "#f6c945"),
                ),
                Part(
                    "cherry",
                    _cherry(look.part_colors.get("cherry", "#b3101f")),
                    piece(look, "cherry", "gloss", "#b3101f"),
                ),
                Part("stem", _stem(), piece(look, "stem", "satin", "#5c7a2c")),
            )
        )


_CAKE = np.array(
    [
        (0, 0.030),
        (0.030, 0.030),
        (RIM - 0.002, CASE - 0.003),
        (RIM + 0.001, CASE + 0.003),
        (0.030, CASE + 0.008),
        (0, CASE + 0.008),
    ]
)


def _case() -> Mesh:
    """Pleats that grow outward, the paper's edge a little uneven."""
    angle = np.arange(480) * (2 * np.pi / 480)
    wave = np.abs(np.sin(angle * 20)) ** 0.8
    rings = []
    for z in np.linspace(0, 1, 12):
        radius = FOOT + (RIM - FOOT) * z + (0.0010 + 0.0016 * z) * (wave - 0.5)
        rings.append(np.stack([radius * np.cos(angle), radius * np.sin(angle), np.full(480, CASE * z)], 1))
    for inset, down in ((0.0005, 0.0001), (0.0009, 0.001), (0.004, 0.006)):
        radius = RIM - inset + 0.0026 * (wave - 0.5) * (1 - inset / 0.004)
        rings.append(np.stack([radius * np.cos(angle), radius * np.sin(angle), np.full(480, CASE - down)], 1))
    return loft(np.array(rings))


def _radius(share: np.ndarray) -> np.ndarray:
    """Of the frosting, from its foot to its tip: three turns of a piped rope, each smaller."""
    hull = 0.0400 * (1 - share) ** 0.72 + 0.0016
    return np.asarray(hull)


def _frosting() -> Mesh:
    """A star nozzle's rope wound up: grooves run along the rope, which climbs as it turns."""
    share, angle = np.meshgrid(np.linspace(0, 1, 130), np.linspace(0, 2 * np.pi, 241)[:-1], indexing="ij")
    turns = 3.4
    rope = share * turns - angle / (2 * np.pi)
    phase = rope - np.floor(rope)
    swell = np.sqrt(np.clip(1 - (2 * phase - 1) ** 2, 0, 1))
    groove = 0.5 + 0.5 * np.cos(2 * np.pi * (4 * phase))
    fine = np.sin(np.pi * np.clip(share, 0, 1)) ** 0.2
    radius = _radius(share) * (0.84 + 0.17 * swell) - 0.0011 * groove * swell * fine * (1 - 0.6 * share)
    z = CASE + 0.0045 + TOP * share**0.92
    rings = np.stack([radius * np.cos(angle), radius * np.sin(angle), z], -1)
    foot = np.stack([0.6 * rings[0, :, 0], 0.6 * rings[0, :, 1], rings[0, :, 2]], -1)
    return loft(np.concatenate([foot[None], rings]))


def _sprinkles(color: str | None) -> Mesh:
    rng = np.random.default_rng(8)
    grain = isosurface(capsule((-0.4, 0, 0), (0.4, 0, 0), 0.2), (-0.8, -0.4, -0.4), (0.8, 0.4, 0.4), 0.13)
    count = 54
    share, angle = rng.uniform(0.05, 0.80, count), rng.uniform(0, 2 * np.pi, count)
    radius = _radius(share) * 0.985
    out = np.stack([np.cos(angle), np.sin(angle), np.full(count, 0.7)], 1)
    at_ = np.stack([radius * np.cos(angle), radius * np.sin(angle), CASE + 0.0045 + TOP * share**0.92], 1)
    way = np.cross(unit(out), rng.standard_normal((count, 3)))
    shades = np.array([hex_to_linear(color or SPRINKLES[k]) for k in rng.integers(0, len(SPRINKLES), count)])
    return scattered(grain, at_, way, unit(out), np.full(count, 0.0042), shades)


def _cherry(color: str) -> Mesh:
    turn = np.linspace(0, np.pi, 48)
    profile = np.stack(
        [0.0098 * np.sin(turn), -0.0092 * np.cos(turn) - 0.0022 * np.exp(-(((np.pi - turn) / 0.35) ** 2))], 1
    )
    profile[0, 0] = profile[-1, 0] = 0.0
    cherry = lathe(profile, segments=64).moved(translate(z=CASE + TOP + 0.0090))
    return blended(cherry, 0.5 + 0.2 * bumps(at(cherry), 0.01, 4), (deeper(color, 0.3), color, lighter(color, 0.08)))


def _stem() -> Mesh:
    z = CASE + TOP + 0.0155
    path = spline([(0, 0, z), (0.001, 0, z + 0.009), (0.005, 0.001, z + 0.019), (0.012, 0.002, z + 0.027)], 30)
    return merge([sweep(path, ellipse(0.0007, 0.0007, 12), up=(0, 1, 0))])
