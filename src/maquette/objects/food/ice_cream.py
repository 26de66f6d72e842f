"""Ice cream in a wafer cone: scoops with a ragged skirt."""

from types import MappingProxyType

import numpy as np

from ...geometry import Mesh, Part, Solid, lathe, translate
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._skin import at, blended, bumps, deeper, dense, displaced, lighter

CONE, RIM = 0.115, 0.0265  # height and radius above
BALL = 0.0335
COUNT = {"single": 1, "double": 2, "triple": 3}
FLAVOURS = ("#f3a9b4", "#f3e3bd", "#6b3d24")


@objects.register("ice_cream")
class IceCream(Object):
    label = "ice cream"
    names = nouns(
        en="ice cream, ice cream cone, ice-cream, ice cream scoop, gelato",
        de="eis am stiel, eiscreme, eistüte, eiswaffel, speiseeis",
        fr="glace, cornet de glace, crème glacée",
        es="helado, cono de helado, cucurucho",
        it="gelato, cono gelato",
        pt="sorvete, gelado, casquinha de sorvete",
        nl="ijsje, ijshoorntje, roomijs",
        pl="lody, lód w wafelku, rożek lodowy",
        tr="dondurma, külahta dondurma",
        ru="мороженое, рожок мороженого",
        ja="アイスクリーム, ソフトクリーム, アイス",
        zh="冰淇淋, 冰激凌, 甜筒, 雪糕",
        ko="아이스크림",
        ar="آيس كريم, بوظة, مثلجات",
        hi="आइसक्रीम",
    )
    color = "#f3a9b4"
    parts = ("cone",)
    features = MappingProxyType({"scoops": ("single", "double", "triple")})
    instead_of = ("ice-cream", "soft-ice-cream")
    shown = Shown(from_deg=8)

    def build(self, look: Look) -> Solid:
        cone = look.part_colors.get("cone", "#d69a52")
        wafer = displaced(lathe(dense(_WAFER, 0.0007), segments=220), _waffle)
        ridge = np.clip(_waffle(at(lathe(dense(_WAFER, 0.0007), segments=220))) / 0.0011, 0, 1)
        wafer = blended(
            wafer, 0.25 + 0.5 * ridge + 0.06 * bumps(at(wafer), 0.01, 2), (deeper(cone, 0.35), cone, lighter(cone, 0.2))
        )
        parts = [Part("cone", wafer, piece(look, "cone", "matte", cone))]
        count = COUNT[look.feature("scoops", "single")]
        for k in range(count):
            flavour = look.color or FLAVOURS[k]
            parts.append(
                Part(
                    f"scoop-{k + 1}",
                    _scoop(k, flavour if look.material is None else None),
                    body(look, "matte", flavour),
                )
            )
        return Solid(tuple(parts))


_WAFER = np.array([
    (0, 0.0), (0.0022, 0.0006), (0.0040, 0.0040), (RIM, CONE - 0.004), (RIM + 0.0012, CONE - 0.003),
    (RIM + 0.0012, CONE + 0.001), (RIM - 0.0008, CONE + 0.0012), (RIM - 0.0040, CONE - 0.010), (0, CONE - 0.012),
])  # fmt: skip


def _waffle(p: np.ndarray) -> np.ndarray:
    """Raised lines that cross, closer towards the tip as on a rolled wafer."""
    angle = np.arctan2(p[:, 1], p[:, 0])
    outside = np.hypot(p[:, 0], p[:, 1]) > RIM * p[:, 2] / CONE - 0.0016
    climb = np.log(np.maximum(p[:, 2], 0.004) / CONE) * 3.0
    one, two = (np.abs(np.sin(7 * angle + sign * 7 * climb / 2)) for sign in (1, -1))
    line = np.maximum(np.clip(1 - one / 0.30, 0, 1), np.clip(1 - two / 0.30, 0, 1))
    body_ = np.clip((p[:, 2] - 0.006) / 0.01, 0, 1) * (p[:, 2] < CONE - 0.0045)
    return np.asarray(0.0011 * line * outside * body_)


def _scoop(k: int, color: str | None) -> Mesh:
    turn = np.linspace(0, np.pi, 120)
    low = np.clip((turn / np.pi - 0.02) / 0.30, 0, 1)
    skirt = 0.0045 * np.exp(-(((turn - 0.30 * np.pi) / 0.16) ** 2))
    profile = np.stack([(BALL * (1 - 0.06 * k)) * np.sin(turn) + skirt * low, -BALL * np.cos(turn)], 1)
    profile[0, 0] = profile[-1, 0] = 0.0
    ball = lathe(profile, segments=180)

    def rough(p: np.ndarray) -> np.ndarray:
        angle = np.arctan2(p[:, 1], p[:, 0])
        low = np.exp(-(((p[:, 2] + 0.6 * BALL) / 0.008) ** 2))
        ragged = 0.0022 * low * (np.sin(9 * angle + k) + 0.7 * np.sin(17 * angle + 2 * k))
        streak = 0.0005 * bumps(p * (0.5, 0.5, 1.6), 0.006, 4 + k)
        return np.asarray(ragged + streak + 0.0005 * bumps(p, 0.012, 9 + k) + 0.00022 * bumps(p, 0.0026, 5 + k))

    ball = displaced(ball, rough)
    if color:
        ball = blended(
            ball, 0.5 + 0.10 * bumps(at(ball), 0.008, 3 + k), (deeper(color, 0.18), color, lighter(color, 0.3))
        )
    return ball.moved(translate(0.0015 * k, 0, CONE + 0.0190 + 0.0440 * k))
