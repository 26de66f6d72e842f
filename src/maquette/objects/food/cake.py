"""A layer cake: sponge and cream, icing that runs down its side, berries on top."""

import numpy as np

from ...geometry import Mesh, Part, Solid, lathe, merge, rounded, translate
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._skin import Values, at, blended, bumps, deeper, dense, displaced, lighter, skin

RADIUS, HEIGHT = 0.095, 0.105
DRIPS = 17
BERRY = "#c01f2e"


@objects.register("cake")
class Cake(Object):
    label = "cake"
    names = nouns(
        en="cake, birthday cake, layer cake, chocolate cake, wedding cake, torte",
        de="torte, kuchen, geburtstagstorte, geburtstagskuchen, schokoladentorte",
        fr="gâteau, gâteau d'anniversaire, gâteau au chocolat",
        es="pastel, tarta, tarta de cumpleaños, pastel de cumpleaños, pastel de chocolate",
        it="torta, torta di compleanno, torta al cioccolato",
        pt="bolo, bolo de aniversário, bolo de chocolate",
        nl="taart, cake, verjaardagstaart, chocoladetaart",
        pl="tort, ciasto, tort urodzinowy",
        tr="pasta, kek, doğum günü pastası",
        ru="торт, пирог, праздничный торт",
        ja="ケーキ, バースデーケーキ, 誕生日ケーキ, チョコレートケーキ",
        zh="蛋糕, 生日蛋糕, 巧克力蛋糕",
        ko="케이크, 생일 케이크, 초콜릿 케이크",
        ar="كعكة, كيك, كعكة عيد ميلاد, تورتة",
        hi="केक, जन्मदिन का केक",
    )
    color = "#f6ddd6"
    parts = ("icing", "berries", "plate")
    instead_of = ("birthday-cake",)
    shown = Shown(from_deg=16)

    def build(self, look: Look) -> Solid:
        cream = body(look, "satin", self.color)
        return Solid(
            (
                Part("board", lathe(_BOARD), piece(look, "plate", "porcelain", "#f4f2ee")),
                Part("cream", _cream(), cream),
                Part("piping", _piping(), cream),
                Part("icing", _icing(), piece(look, "icing", "gloss", "#4a2413")),
                Part(
                    "berries", _berries(look.part_colors.get("berries", BERRY)), piece(look, "berries", "gloss", BERRY)
                ),
            )
        )


_BOARD = rounded([
    (0, 0, 0), (0.070, 0, 0.001), (0.128, 0.007, 0.006), (0.130, 0.0095, 0.0012), (0.1265, 0.0105, 0.001),
    (0.100, 0.0095, 0.01),
    (0, 0.0095, 0),
], step_deg=6)  # fmt: skip
_SIDE = rounded([(0, 0.0090, 0), (RADIUS, 0.0090, 0.003), (RADIUS, HEIGHT, 0.006), (0, HEIGHT + 0.001, 0)], step_deg=4)


def _cream() -> Mesh:
    """Smoothed with a scraper: faint rings on the side."""
    side = lathe(dense(_SIDE), segments=160)

    def scraped(p: Values) -> Values:
        rings = 0.00035 * np.sin(p[:, 2] * 2600) * (p[:, 2] < HEIGHT - 0.006)
        return np.asarray(rings + 0.0004 * bumps(p, 0.03, 1))

    return displaced(side, scraped)


def _icing() -> Mesh:
    """A glaze over the top, with drips of all lengths."""
    rng = np.random.default_rng(11)
    angle = np.linspace(0, 2 * np.pi, 361)
    down = 0.006 + 0.003 * np.sin(3 * angle + 1)
    for k in range(DRIPS):
        middle = 2 * np.pi * (k + rng.uniform(-0.25, 0.25)) / DRIPS
        off = np.abs((angle - middle + np.pi) % (2 * np.pi) - np.pi)
        down = np.maximum(down, rng.uniform(0.018, 0.050) * np.clip(1 - (off / 0.085) ** 2, 0, 1) ** 0.5)
    thick = 0.0028
    rows: list[np.ndarray] = []
    for share in np.linspace(0, 1, 22):  # the outer skin, from the ends of the drips to the rim
        bulge = thick * (0.35 + 0.75 * np.sin(np.pi * min(1.0, 0.12 + share)) ** 0.5 + 0.35 * (1 - share))
        radius = np.full_like(angle, RADIUS + bulge if share > 0.03 else RADIUS + 0.0002)
        rows.append(np.stack([radius, HEIGHT - 0.003 - down * (1 - share)], 1))
    top = [
        (RADIUS + 0.0015, HEIGHT + 0.0005),
        (RADIUS - 0.002, HEIGHT + 0.0028),
        (RADIUS - 0.010, HEIGHT + 0.0036),
        (0.05, HEIGHT + 0.0034),
        (0.0, HEIGHT + 0.0034),
    ]
    rows += [np.tile(np.array([p]), (len(angle), 1)) for p in top]
    grid = np.stack([np.stack([r[:, 0] * np.cos(angle), r[:, 0] * np.sin(angle), r[:, 1]], -1) for r in rows])
    return skin(grid, wraps=True)


def _piping() -> Mesh:
    """Rosettes of cream around the top."""
    swirl = rounded([
        (0, 0, 0), (0.0130, 0.0002, 0.003), (0.0135, 0.0050, 0.004), (0.0105, 0.0090, 0.003), (0.0090, 0.0125, 0.003),
        (0.0050, 0.0165, 0.003), (0.0010, 0.0225, 0.001), (0, 0.0228, 0),
    ], step_deg=6)  # fmt: skip
    rosette = lathe(dense(swirl, 0.0008), segments=96)
    p = at(rosette)
    twist = np.arctan2(p[:, 1], p[:, 0]) * 6 + p[:, 2] * 420
    rosette = displaced(rosette, lambda q: 0.0011 * np.sin(twist) * np.clip(np.hypot(q[:, 0], q[:, 1]) / 0.006, 0, 1))
    places = [(0.072 * np.cos(a), 0.072 * np.sin(a), HEIGHT + 0.0030) for a in np.arange(8) * np.pi / 4 - np.pi / 2]
    return merge(rosette.moved(translate(*(float(v) for v in q))) for q in places)


def _berries(color: str) -> Mesh:
    """Raspberries: knobs in rings, one on each rosette and some in the middle."""
    knob = lathe(
        rounded([(0, -0.002, 0), (0.0021, -0.0004, 0.0018), (0.0016, 0.0014, 0.0012), (0, 0.0018, 0)]), segments=16
    )
    berry = []
    for height, ring, count in (
        (0.0, 0.0062, 11),
        (0.0036, 0.0066, 12),
        (0.0072, 0.0056, 10),
        (0.0104, 0.0036, 7),
        (0.0124, 0.0002, 1),
    ):
        for k in range(count):
            a = 2 * np.pi * (k + 0.5 * (count % 2)) / count
            berry.append(knob.moved(translate(ring * np.cos(a), ring * np.sin(a), height + 0.002)))
    whole = merge(berry)
    spots = [(0.072 * np.cos(a), 0.072 * np.sin(a), HEIGHT + 0.0200) for a in np.arange(8) * np.pi / 4 - np.pi / 2]
    spots += [
        (0.0, 0.0, HEIGHT + 0.0034),
        (0.020, 0.006, HEIGHT + 0.0034),
        (-0.016, 0.012, HEIGHT + 0.0034),
        (0.004, -0.020, HEIGHT + 0.0034),
    ]
    many = merge(whole.moved(translate(*(float(v) for v in s))) for s in spots)
    return blended(many, 0.5 + 0.25 * bumps(at(many), 0.01, 8), (deeper(color, 0.3), color, lighter(color, 0.12)))
