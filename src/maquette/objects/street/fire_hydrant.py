"""A fire hydrant, 0.8 m high: bonnet with its nut, two side outlets on chains, a large one in front."""

from functools import cache

import numpy as np

from ...geometry import Mesh, Part, Solid, extrude, lathe, merge, rotate, rounded, translate
from ...materials import Material
from .._looks import body, nouns, piece, tinted
from .._tubes import bent
from ..contracts import Look, Object, Shown, objects

HEIGHT = 0.80


@objects.register("fire_hydrant")
class FireHydrant(Object):
    label = "fire hydrant"
    names = nouns(
        en="fire hydrant, hydrant",
        de="hydrant, feuerhydrant",
        fr="bouche d'incendie, borne d'incendie",
        es="hidrante, boca de incendios",
        it="idrante",
        pt="hidrante, boca de incêndio",
        nl="brandkraan, brandhydrant",
        pl="hydrant, hydrant przeciwpożarowy",
        tr="yangın musluğu, yangın hidrantı",
        ru="пожарный гидрант, гидрант",
        ja="消火栓",
        zh="消防栓, 消火栓",
        ko="소화전",
        ar="صنبور إطفاء, محبس حريق",
        hi="अग्नि हाइड्रेंट, फायर हाइड्रेंट",
    )
    color = "#d22f27"
    parts = ("caps",)
    shown = Shown(turn_deg=-20, from_deg=9)

    def build(self, look: Look) -> Solid:
        paint = body(look, "satin", self.color)
        return Solid(
            (
                Part("body", merge([lathe(_BODY, segments=72), _flanges(), _necks()]), paint),
                Part("bonnet", merge([lathe(_BONNET, segments=72), _ribs()]), tinted(look, "caps", paint)),
                Part("caps", _caps(), piece(look, "caps", "satin", "#e9e4d8")),
                Part("bolts", _bolts(), Material(color=(0.45, 0.45, 0.46), roughness=0.35, metallic=1.0)),
                Part("chains", _chains(), Material(color=(0.30, 0.30, 0.31), roughness=0.35, metallic=1.0)),
            )
        )


_BODY = rounded(
    [
        (0, 0, 0),
        (0.165, 0, 0.006),
        (0.165, 0.035, 0.008),
        (0.118, 0.045, 0.02),
        (0.104, 0.10, 0.03),
        (0.100, 0.30, 0.02),
        (0.112, 0.345, 0.03),
        (0.114, 0.50, 0.03),
        (0.104, 0.555, 0.02),
        (0.140, 0.565, 0.006),
        (0.140, 0.592, 0.006),
        (0, 0.592, 0),
    ]
)
_BONNET = rounded(
    [
        (0, 0.590, 0),
        (0.140, 0.590, 0.006),
        (0.140, 0.615, 0.006),
        (0.112, 0.622, 0.01),
        (0.100, 0.680, 0.07),
        (0.052, 0.728, 0.04),
        (0.046, 0.745, 0.01),
        (0.030, 0.750, 0.006),
        (0, 0.750, 0),
    ]
)


@cache
def _flanges() -> Mesh:
    turn = np.arange(5) * 2 * np.pi / 5 + np.pi / 2
    pentagon = rounded([(0.024 * float(np.cos(a)), 0.024 * float(np.sin(a)), 0.003) for a in turn], closed=True)
    return extrude(pentagon, 0.055, bevel=0.004).moved(translate(z=HEIGHT - 0.055))


@cache
def _ribs() -> Mesh:
    """Ribs over the bonnet."""
    out = []
    for k in range(6):
        a = np.pi / 6 + k * np.pi / 3
        path = [
            (r * np.cos(a), r * np.sin(a), z)
            for r, z in ((0.108, 0.628), (0.100, 0.672), (0.072, 0.715), (0.046, 0.734))
        ]
        out.append(bent(path, 0.009, count=16, sides=10))
    return merge(out)


@cache
def _necks() -> Mesh:
    small = lathe(
        rounded(
            [
                (0, 0, 0),
                (0.052, 0, 0.01),
                (0.050, 0.10, 0.01),
                (0.060, 0.105, 0.004),
                (0.060, 0.125, 0.004),
                (0, 0.125, 0),
            ]
        ),
        segments=48,
    )
    large = lathe(
        rounded(
            [
                (0, 0, 0),
                (0.070, 0, 0.01),
                (0.066, 0.085, 0.01),
                (0.080, 0.09, 0.004),
                (0.080, 0.112, 0.004),
                (0, 0.112, 0),
            ]
        ),
        segments=48,
    )
    return merge(
        [
            large.moved(translate(0, -0.06, 0.425) @ rotate("x", 90)),
            small.moved(translate(0.055, 0, 0.455) @ rotate("y", 90)),
            small.moved(translate(-0.055, 0, 0.455) @ rotate("y", -90)),
        ]
    )


@cache
def _caps() -> Mesh:
    """Lids on the outlets, each with a square nut and grips round its rim."""

    def lid(radius: float, deep: float) -> Mesh:
        disc = lathe(
            rounded(
                [
                    (0, 0, 0),
                    (radius, 0, 0.003),
                    (radius, deep, 0.008),
                    (radius * 0.5, deep * 1.3, 0.01),
                    (0, deep * 1.3, 0),
                ]
            ),
            segments=48,
        )
        nut = extrude(
            rounded(
                [(0.017, -0.017, 0.003), (0.017, 0.017, 0.003), (-0.017, 0.017, 0.003), (-0.017, -0.017, 0.003)],
                closed=True,
            ),
            0.03,
            bevel=0.003,
        )
        grips = []
        for k in range(8):
            a = k * np.pi / 4
            rod = lathe(rounded([(0, 0, 0), (0.010, 0, 0.002), (0.010, deep, 0.004), (0, deep, 0)]), segments=12)
            grips.append(rod.moved(translate(radius * float(np.cos(a)), radius * float(np.sin(a)))))
        return merge([disc, nut.moved(translate(z=deep * 1.25)), *grips])

    return merge(
        [
            lid(0.076, 0.030).moved(translate(0, -0.170, 0.425) @ rotate("x", 90)),
            lid(0.056, 0.026).moved(translate(0.178, 0, 0.455) @ rotate("y", 90)),
            lid(0.056, 0.026).moved(translate(-0.178, 0, 0.455) @ rotate("y", -90)),
        ]
    )


@cache
def _bolts() -> Mesh:
    nut = lathe(rounded([(0, 0, 0), (0.013, 0, 0.001), (0.013, 0.012, 0.003), (0, 0.014, 0)]), segments=6)
    out = []
    for radius, z in ((0.143, 0.033), (0.124, 0.613)):
        for k in range(8):
            a = (k + 0.5) * np.pi / 4
            out.append(nut.moved(translate(radius * float(np.cos(a)), radius * float(np.sin(a)), z)))
    return merge(out)


@cache
def _chains() -> Mesh:
    """Links that hang from the caps to the body."""
    out = []
    for side in (-1, 1):
        path = np.array(
            [
                (0.10, -0.055, 0.40),
                (0.125, -0.075, 0.345),
                (0.165, -0.065, 0.335),
                (0.20, -0.03, 0.385),
                (0.205, -0.012, 0.415),
            ]
        )
        t = np.linspace(0, 1, 11)
        points = np.stack([np.interp(t, np.linspace(0, 1, 5), path[:, k]) for k in range(3)], 1)
        for k, (x, y, z) in enumerate(points):
            ring = lathe(
                np.stack(
                    [
                        0.0095 + 0.0028 * np.cos(np.linspace(0, 2 * np.pi, 9)),
                        0.0028 * np.sin(np.linspace(0, 2 * np.pi, 9)),
                    ],
                    1,
                ),
                segments=14,
            )
            out.append(
                ring.moved(
                    translate(side * float(x), float(y), float(z)) @ rotate("y", 90 if k % 2 else 0) @ rotate("x", 50)
                )
            )
    return merge(out)
