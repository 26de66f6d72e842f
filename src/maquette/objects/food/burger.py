"""A burger: toasted bun with sesame, lettuce, tomato, melting cheese, a seared patty."""

import numpy as np

from ...geometry import Mesh, Part, Solid, lathe, merge, rotate, rounded, translate
from ...materials import MATERIALS
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._skin import at, blended, bumps, deeper, displaced, grounded, lighter, skin

RADIUS = 0.052


@objects.register("burger")
class Burger(Object):
    label = "burger"
    names = nouns(
        en="burger, hamburger, cheeseburger, beef burger",
        de="burger, hamburger, cheeseburger",
        fr="burger, hamburger, cheeseburger",
        es="hamburguesa",
        it="hamburger, panino con hamburger, cheeseburger",
        pt="hambúrguer",
        nl="hamburger, burger, cheeseburger",
        pl="burger, hamburger, cheeseburger",
        tr="hamburger, burger",
        ru="бургер, гамбургер, чизбургер",
        ja="ハンバーガー, バーガー, チーズバーガー",
        zh="汉堡, 汉堡包, 漢堡",
        ko="햄버거, 버거, 치즈버거",
        ar="برغر, همبرغر",
        hi="बर्गर, हैमबर्गर",
    )
    color = "#c9822f"
    parts = ("cheese", "lettuce", "tomato", "patty")
    instead_of = ("hamburger",)
    shown = Shown(turn_deg=15, from_deg=9)

    def build(self, look: Look) -> Solid:
        crust = body(look, "satin", self.color)
        color = look.color or self.color
        bun = (lighter(color, 0.55), lighter(color, 0.12), color, deeper(color, 0.28))
        return Solid(
            (
                Part("heel", _baked(lathe(_HEEL, segments=128), bun, 0.022), crust),
                Part("patty", _patty(), piece(look, "patty", "matte", "#4a2415")),
                Part("cheese", _slice(), piece(look, "cheese", "satin", "#f2ae1f")),
                Part("tomato", _tomatoes(), piece(look, "tomato", "gloss", "#c8281c")),
                Part("lettuce", _lettuce(look.part_colors.get("lettuce", "#6fae2e")), MATERIALS["satin"]),
                Part("crown", _baked(lathe(_CROWN, segments=144), bun, 0.108), crust),
                Part("seeds", _seeds(), piece(look, "seeds", "satin", "#efdcb0")),
            )
        )


_HEEL = rounded(
    [(0, 0, 0), (0.046, 0, 0.006), (RADIUS, 0.012, 0.012), (0.050, 0.0215, 0.006), (0, 0.0222, 0)], step_deg=4
)
_CROWN = rounded([
    (0, 0.0600, 0), (0.0500, 0.0595, 0.006), (RADIUS + 0.002, 0.0700, 0.016), (0.0440, 0.0950, 0.040),
    (0.0200, 0.1080, 0.050),
    (0, 0.1085, 0),
], step_deg=3)  # fmt: skip


def _baked(bread: Mesh, colors: tuple[str, ...], top: float) -> Mesh:
    """Browned above, pale where it touched its neighbour."""
    bread = displaced(bread, lambda p: 0.0005 * bumps(p, 0.022, 1) + 0.00012 * bumps(p, 0.004, 2))
    bread = grounded(bread) if top < 0.05 else bread
    p = at(bread)
    low = float(p[:, 2].min())
    rise = (p[:, 2] - low) / (top - low)
    return blended(bread, 0.10 + 0.80 * np.clip(rise * 1.5 - 0.12, 0, 1) + 0.07 * bumps(p, 0.014, 6), colors)


def _patty() -> Mesh:
    profile = rounded(
        [(0, 0.0205, 0), (0.0510, 0.0210, 0.004), (0.0545, 0.0290, 0.008), (0.0510, 0.0365, 0.004), (0, 0.0370, 0)],
        step_deg=6,
    )
    meat = displaced(lathe(profile, segments=200), lambda p: 0.0011 * bumps(p, 0.007, 3) + 0.0005 * bumps(p, 0.003, 4))
    return blended(meat, 0.5 + 0.2 * bumps(at(meat), 0.006, 5), ("#2c140c", "#512817", "#7a4426"))


def _slice() -> Mesh:
    """A square of cheese whose corners hang down, soft from the heat."""
    n = 61
    u, v = np.meshgrid(np.linspace(-1, 1, n), np.linspace(-1, 1, n), indexing="ij")
    x, y = 0.058 * u, 0.058 * v
    far = np.hypot(x, y)
    hang = np.clip(far - 0.0500, 0, 1)
    z = 0.0382 - 0.75 * hang - 4.0 * hang**2 + 0.0006 * np.sin(9 * np.arctan2(y, x))
    pull = np.where(far > 0.052, (0.0555 + 0.35 * (far - 0.052)) / np.maximum(far, 1e-6), 1.06)
    top = np.stack([x * pull, y * pull, z], -1)
    ring = np.concatenate([top[:, 0], top[-1, 1:], top[-2::-1, -1], top[0, -2::-1]])
    half = np.array([0.0, 0.0, 0.0011])
    edge = skin(np.stack([ring - half, ring + half]))
    return merge([skin(top + half), skin(top - half, inward=True), edge]).moved(rotate("z", 38))


def _tomatoes() -> Mesh:
    profile = rounded([(0, 0, 0), (0.0285, 0, 0.002), (0.0295, 0.0035, 0.003), (0.0285, 0.0070, 0.002), (0, 0.0070, 0)])
    disc = lathe(profile, segments=80)
    places = ((-0.024, -0.019, 0.0405), (0.024, -0.018, 0.0412), (0.002, 0.026, 0.0405))
    return merge(disc.moved(translate(*p)) for p in places)


def _lettuce(color: str) -> Mesh:
    """A frilled leaf: the nearer its rim, the more it waves."""
    far, angle = np.meshgrid(np.linspace(0.012, 1, 26), np.linspace(0, 2 * np.pi, 260), indexing="ij")
    wave = 0.0055 * far**4 * (np.sin(17 * angle + 2 * np.sin(3 * angle)) + 0.6 * np.sin(31 * angle + 1.0))
    reach = 0.0590 * far * (1 + 0.045 * np.sin(5 * angle + 0.6) + 0.02 * np.sin(23 * angle))
    z = 0.0520 + wave - 0.0075 * np.clip(far - 0.75, 0, 1) * 4
    grid = np.stack([reach * np.cos(angle), reach * np.sin(angle), z], -1)
    leaf = skin(grid, wraps=True)
    far = np.hypot(*leaf.vertices[:, :2].T.astype(np.float64)) / 0.059
    return blended(leaf, np.clip(far, 0, 1) ** 2, (lighter(color, 0.45), color, deeper(color, 0.15)))


def _seeds() -> Mesh:
    """Sesame, over the crown."""
    rng = np.random.default_rng(4)
    seed = lathe(
        rounded([(0, -0.0008, 0), (0.0011, -0.0002, 0.0008), (0.0008, 0.0007, 0.0006), (0, 0.0009, 0)]), segments=12
    )
    stretched = Mesh(seed.vertices * np.array([1.0, 1.55, 1.0], np.float32), seed.faces, seed.normals)
    out = []
    length = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(_CROWN, axis=0), axis=1))])
    for k in range(70):
        reach = length[-1] * (1 - 0.36 * (k + 0.5) / 70)  # along the profile, from the top to the shoulder
        (r, z), (r2, z2) = (
            [float(np.interp(s, length, _CROWN[:, i])) for i in (0, 1)] for s in (reach, reach - 0.0006)
        )
        slope = np.array([z - z2, r2 - r]) / max(float(np.hypot(z - z2, r2 - r)), 1e-9)
        turn = k * 2.39996 + rng.normal(0, 0.18)
        out_way = np.array([slope[0] * np.cos(turn), slope[0] * np.sin(turn), slope[1]])
        spot = np.array([r * np.cos(turn), r * np.sin(turn), z]) + 0.0004 * out_way
        across = np.cross(out_way, rng.standard_normal(3))
        across /= np.linalg.norm(across)
        matrix = np.eye(4)
        matrix[:3, 0], matrix[:3, 1], matrix[:3, 2] = np.cross(across, out_way), across, out_way
        matrix[:3, 3] = spot
        out.append(stretched.moved(matrix))
    return merge(out)
