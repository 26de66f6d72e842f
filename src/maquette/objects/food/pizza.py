"""A pizza: risen rim with leopard spots, tomato, melted mozzarella, salami and basil."""

import numpy as np

from ...geometry import Mesh, Part, Solid, lathe, merge, rotate, rounded, translate
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._skin import Values, at, blended, bumps, dense, displaced, skin

RADIUS, RIM = 0.155, 0.020


@objects.register("pizza")
class Pizza(Object):
    label = "pizza"
    names = nouns(
        en="pizza, pepperoni pizza, margherita pizza",
        de="pizza",
        fr="pizza",
        es="pizza",
        it="pizza",
        pt="pizza",
        nl="pizza",
        pl="pizza",
        tr="pizza",
        ru="пицца",
        ja="ピザ",
        zh="披萨, 比萨, 披薩",
        ko="피자",
        ar="بيتزا",
        hi="पिज़्ज़ा, पिज्जा",
    )
    color = "#d9a050"
    parts = ("salami", "basil")
    instead_of = ("pizza",)
    shown = Shown(from_deg=48)

    def build(self, look: Look) -> Solid:
        return Solid(
            (
                Part("crust", _crust(), body(look, "matte", self.color)),
                Part("sauce", _topping(), piece(look, "sauce", "satin", "#c0432a")),
                Part("salami", _salami(look.part_colors.get("salami")), piece(look, "salami", "satin", "#a8281c")),
                Part("basil", _basil(), piece(look, "basil", "satin", "#3f7d27")),
            )
        )


def _crust() -> Mesh:
    profile = rounded([
        (0, 0, 0), (RADIUS - 0.004, 0, 0.004), (RADIUS, 0.010, 0.009), (RADIUS - 0.010, 0.0205, 0.009),
        (RADIUS - RIM, 0.0085, 0.008),
        (0, 0.0085, 0),
    ], step_deg=5)  # fmt: skip
    dough = lathe(profile, segments=260)

    def risen(p: Values) -> Values:
        rough = 0.0017 * bumps(p, 0.028, 1) + 0.0006 * bumps(p, 0.009, 2)
        return np.asarray(rough * _rim(p) * np.clip(p[:, 2] / 0.004, 0, 1))

    dough = displaced(dough, risen)
    p = at(dough)
    spots = np.clip(bumps(p, 0.011, 6) - 1.15, 0, 1) * _rim(p) * 1.2
    return blended(
        dough, np.clip(0.34 + 0.10 * bumps(p, 0.02, 4) + spots, 0, 1), ("#f0d9a8", "#dcae66", "#b06f2c", "#3a2010")
    )


def _rim(p: Values) -> Values:
    """(n,) 1 on the risen edge, 0 inside it."""
    return np.asarray(np.clip((np.hypot(p[:, 0], p[:, 1]) - RADIUS + 1.2 * RIM) / RIM, 0, 1))


def _topping() -> Mesh:
    """Sauce and cheese as one bubbling sheet."""
    far, angle = np.meshgrid(np.linspace(0.003, 1, 90), np.linspace(0, 2 * np.pi, 300), indexing="ij")
    reach = (RADIUS - RIM * 0.92) * far * (1 + 0.010 * np.sin(9 * angle) + 0.006 * np.sin(23 * angle))
    x, y = reach * np.cos(angle), reach * np.sin(angle)
    flat = np.stack([x.ravel(), y.ravel(), 0 * x.ravel()], 1)
    melted = np.clip(bumps(flat, 0.030, 8) * 0.9 + 0.35 + 0.25 * bumps(flat, 0.010, 9), 0, 1)
    z = 0.0098 + 0.0022 * melted + 0.0003 * bumps(flat, 0.006, 3)
    z -= 0.0040 * np.clip((far.ravel() - 0.96) / 0.04, 0, 1)
    grid = np.stack([x, y, z.reshape(x.shape)], -1)
    sheet = skin(grid, wraps=True)
    p = at(sheet)
    flat = p * (1, 1, 0)
    melted = np.clip((p[:, 2] - 0.0098) / 0.0022, 0, 1)
    share = np.clip(0.10 + 0.62 * melted + 0.10 * bumps(flat, 0.008, 2), 0, 1)
    share = np.where((bumps(flat, 0.009, 12) > 1.75) & (melted > 0.6), 1.0, share)
    return blended(sheet, share, ("#a92a15", "#cf5a2c", "#f3d48a", "#f8e7b8", "#c98a3c"))


def _salami(color: str | None) -> Mesh:
    disc = lathe(
        dense(
            rounded(
                [(0, 0, 0), (0.0200, 0, 0.0008), (0.0208, 0.0022, 0.001), (0.0196, 0.0030, 0.0008), (0, 0.0020, 0)]
            ),
            0.0010,
        ),
        segments=64,
    )
    rng = np.random.default_rng(5)
    places = [(0.0, 0.004)] + [(0.062 * np.cos(a), 0.062 * np.sin(a)) for a in np.arange(5) * 2 * np.pi / 5 + 0.4]
    places += [(0.107 * np.cos(a), 0.107 * np.sin(a)) for a in np.arange(8) * 2 * np.pi / 8 + 0.1]
    out = []
    for x, y in places:
        x, y = x + rng.normal(0, 0.005), y + rng.normal(0, 0.005)
        out.append(disc.moved(translate(float(x), float(y), 0.0108)))
    slices = displaced(merge(out), lambda p: 0.0003 * bumps(p, 0.006, 3))
    colors = ("#7c1a12", "#b2301f", "#d97a5c") if color is None else (color, color)
    p = at(slices)
    return blended(slices, 0.42 + 0.22 * bumps(p, 0.0035, 7), colors)


BASIL = (
    (0.030, 0.036, 20), (-0.040, 0.012, 140), (0.016, -0.046, 250), (-0.068, -0.066, 60), (0.086, -0.020, 300),
    (-0.022, 0.094, 200),
)  # fmt: skip
"""x, y and turn in degrees of each leaf."""


def _basil() -> Mesh:
    out = []
    u, v = np.meshgrid(np.linspace(0, 1, 18), np.linspace(-1, 1, 11), indexing="ij")
    wide = 0.0100 * np.sin(np.pi * u**0.85) ** 0.8
    for k, (x, y, turn) in enumerate(BASIL):
        z = 0.003 + 0.0045 * np.sin(np.pi * u) - 0.002 * np.abs(v) + 0.0006 * np.sin(20 * u + k)
        leaf = skin(np.stack([0.030 * u - 0.015, wide * v, z], -1))
        out.append(leaf.moved(translate(x, y, 0.0105) @ rotate("z", turn)))
    return merge(out)
