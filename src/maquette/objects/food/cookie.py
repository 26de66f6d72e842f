"""A thick cookie with cracks and chunks of chocolate."""

import numpy as np

from ...geometry import Mesh, Part, Solid, block, isosurface, lathe, rounded, translate
from .._looks import body, nouns, piece
from .._scatter import directions, scattered
from ..contracts import Look, Object, Shown, objects
from ._skin import at, blended, bumps, deeper, dense, displaced, lighter

RADIUS, HEIGHT = 0.042, 0.0135
CHUNKS = 26


@objects.register("cookie")
class Cookie(Object):
    label = "cookie"
    names = nouns(
        en="cookie, chocolate chip cookie, biscuit",
        de="keks, cookie, plätzchen",
        fr="cookie, biscuit",
        es="galleta",
        it="biscotto",
        pt="biscoito, bolacha",
        nl="koekje",
        pl="ciastko, ciasteczko",
        tr="kurabiye, bisküvi",
        ru="печенье",
        ja="クッキー",
        zh="曲奇, 饼干, 餅乾",
        ko="쿠키",
        ar="كوكيز, بسكويت",
        hi="कुकी, बिस्कुट",
    )
    color = "#c48a4a"
    parts = ("chocolate",)
    instead_of = ("cookie",)
    shown = Shown(from_deg=38)

    def build(self, look: Look) -> Solid:
        color = look.color or self.color
        dough = displaced(lathe(dense(_PROFILE, 0.0006), segments=200), _height)
        if look.material is None:
            p = at(dough)
            edge = np.clip(np.hypot(p[:, 0], p[:, 1]) / RADIUS, 0, 1) ** 4
            crack = np.clip(-_cracks(p) / 0.0010, 0, 1)
            tint = 0.62 + 0.10 * bumps(p, 0.010, 6) - 0.42 * edge + 0.25 * crack
            dough = blended(dough, tint, (deeper(color, 0.42), color, lighter(color, 0.28), lighter(color, 0.45)))
        low = float(dough.vertices[:, 2].min())
        return Solid(
            (
                Part("dough", dough.moved(translate(z=-low)), body(look, "matte", self.color)),
                Part(
                    "chocolate",
                    _chunks(look.part_colors.get("chocolate", "#3a1c10")).moved(translate(z=-low)),
                    piece(look, "chocolate", "satin", "#3a1c10"),
                ),
            )
        )


_PROFILE = rounded([
    (0, 0, 0), (RADIUS - 0.003, 0, 0.004), (RADIUS, 0.0040, 0.004), (RADIUS - 0.005, 0.0095, 0.008),
    (0.024, HEIGHT - 0.001, 0.03), (0, HEIGHT, 0),
], step_deg=4)  # fmt: skip


def _cracks(p: np.ndarray) -> np.ndarray:
    """Furrows of at most 1 mm where a smooth noise changes its sign, on top only."""
    top = np.clip((p[:, 2] - 0.006) / 0.004, 0, 1)
    line = np.exp(-((bumps(p * (1, 1, 0.2), 0.016, 12) / 0.10) ** 2))
    return np.asarray(-0.0011 * line * top)


def _height(p: np.ndarray) -> np.ndarray:
    up = np.clip(p[:, 2] / 0.004, 0, 1)
    return np.asarray(up * (0.0007 * bumps(p, 0.014, 3) + 0.00025 * bumps(p, 0.0028, 4)) + _cracks(p))


def _chunks(color: str) -> Mesh:
    """Broken pieces, half sunk into the top."""
    rng = np.random.default_rng(21)
    stone = isosurface(block((0, 0, 0), (1.0, 0.8, 0.7), 0.16), (-0.7, -0.6, -0.55), (0.7, 0.6, 0.55), 0.1)
    turn = np.arange(CHUNKS) * 2.39996
    away = np.sqrt((np.arange(CHUNKS) + 0.5) / CHUNKS) * 0.85 * RADIUS
    z = HEIGHT - 0.0010 - 0.0055 * (away / RADIUS) ** 4
    places = np.stack([away * np.cos(turn), away * np.sin(turn), z], 1) + rng.normal(0, 0.0008, (CHUNKS, 3)) * (
        1,
        1,
        0.4,
    )
    ways, faces = directions(CHUNKS, 5), directions(CHUNKS, 6)
    mesh = scattered(stone, places, ways, faces, rng.uniform(0.0042, 0.0078, CHUNKS), np.ones((CHUNKS, 3)))
    return blended(mesh, 0.5 + 0.2 * bumps(at(mesh), 0.006, 7), (deeper(color, 0.4), color, lighter(color, 0.1)))
