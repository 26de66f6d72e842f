"""A wall clock, 32 cm across: deep rim, white dial with minutes and hours, hands at ten past ten."""

from functools import cache

from ...geometry import Mesh, Part, Solid, extrude, lathe, merge, rotate, rounded, rounded_box, translate
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects

RADIUS, DEPTH = 0.160, 0.042
DIAL = 0.012  # of the dial, behind the rim's front


@objects.register("clock")
class Clock(Object):
    label = "clock"
    names = nouns(
        en="clock, wall clock",
        de="wanduhr, uhr",
        fr="horloge, pendule, horloge murale",
        es="reloj, reloj de pared",
        it="orologio, orologio da parete",
        pt="relógio, relógio de parede",
        nl="klok, wandklok",
        pl="zegar, zegar ścienny",
        tr="saat, duvar saati",
        ru="настенные часы, часы",
        ja="時計, 掛け時計",
        zh="时钟, 挂钟, 钟",
        ko="시계, 벽시계",
        ar="ساعة حائط, ساعة",
        hi="घड़ी, दीवार घड़ी",
    )
    color = "#263238"
    parts = ("dial", "hands")
    instead_of = (
        "mantelpiece-clock",
        "ten-oclock",
        "one-oclock",
        "two-oclock",
        "three-oclock",
        "four-oclock",
        "five-oclock",
        "six-oclock",
        "seven-oclock",
        "eight-oclock",
        "nine-oclock",
        "eleven-oclock",
        "twelve-oclock",
    )
    stands = "wall"
    shown = Shown(turn_deg=14, from_deg=3)

    def build(self, look: Look) -> Solid:
        rim = body(look, "satin", self.color)
        return Solid(
            (
                Part("rim", _facing(lathe(_RIM)), rim),
                Part(
                    "dial", _facing(lathe(_DIAL)), piece(look, "dial", "paper", look.part_colors.get("dial", "#f7f5ef"))
                ),
                Part("marks", _marks(), piece(look, "marks", "matte", "#202427")),
                Part("hands", _hands(), piece(look, "hands", "satin", "#1b1d20")),
                Part("second", _second(), piece(look, "second", "satin", "#d8432f")),
            )
        )


_RIM = rounded(
    [
        (0, 0, 0),
        (RADIUS - 0.006, 0, 0.004),
        (RADIUS, 0.010, 0.008),
        (RADIUS, DEPTH - 0.010, 0.008),
        (RADIUS - 0.008, DEPTH, 0.006),
        (RADIUS - 0.017, DEPTH - 0.004, 0.004),
        (RADIUS - 0.020, DEPTH - DIAL - 0.002, 0.001),
        (0, DEPTH - DIAL - 0.002, 0),
    ]
)
_DIAL = rounded(
    [
        (0, DEPTH - DIAL - 0.003, 0),
        (RADIUS - 0.020, DEPTH - DIAL - 0.003, 0.0),
        (RADIUS - 0.020, DEPTH - DIAL, 0),
        (0, DEPTH - DIAL, 0),
    ]
)


def _facing(mesh: Mesh) -> Mesh:
    return mesh.moved(translate(0, DEPTH / 2, RADIUS) @ rotate("x", 90))


@cache
def _marks() -> Mesh:
    hour = rounded_box(0.0065, 0.021, 0.0010, 0.0004, segments=2)
    quarter = rounded_box(0.0100, 0.027, 0.0010, 0.0004, segments=2)
    minute = rounded_box(0.0018, 0.0075, 0.0010, 0.0004, segments=2)
    out = []
    for k in range(60):
        mesh, long = (quarter, 0.027) if k % 15 == 0 else (hour, 0.021) if k % 5 == 0 else (minute, 0.0075)
        out.append(mesh.moved(rotate("z", -6 * k) @ translate(0, RADIUS - 0.029 - long / 2, DEPTH - DIAL - 0.0002)))
    return _facing(merge(out))


def _hand(long: float, tail: float, wide: float, tip: float) -> Mesh:
    outline = rounded(
        [(wide / 2, -tail, 0.002), (tip / 2, long, 0.001), (-tip / 2, long, 0.001), (-wide / 2, -tail, 0.002)],
        closed=True,
    )
    return extrude(outline, 0.0014, bevel=0.0005)


@cache
def _hands() -> Mesh:
    z = DEPTH - DIAL
    cap = lathe(rounded([(0, 0, 0), (0.0085, 0, 0.0005), (0.0080, 0.0060, 0.002), (0, 0.0064, 0)]), segments=40)
    minutes = 10 + 9 / 60
    return _facing(
        merge(
            [
                _hand(0.072, 0.018, 0.0095, 0.0070).moved(
                    rotate("z", -(10 + minutes / 60) * 30) @ translate(z=z + 0.0022)
                ),
                _hand(0.112, 0.022, 0.0072, 0.0045).moved(rotate("z", -minutes * 6) @ translate(z=z + 0.0042)),
                cap.moved(translate(z=z)),
            ]
        )
    )


@cache
def _second() -> Mesh:
    z = DEPTH - DIAL + 0.0064
    hub = lathe(rounded([(0, 0, 0), (0.0048, 0, 0.0003), (0.0045, 0.0012, 0.0008), (0, 0.0014, 0)]), segments=32)
    weight = rounded_box(0.0062, 0.020, 0.0010, 0.0004).moved(translate(0, -0.030, 0))
    needle = _hand(0.118, 0.036, 0.0020, 0.0011)
    turn = rotate("z", -213)
    return _facing(merge([m.moved(translate(z=z) @ turn) for m in (hub, weight, needle)]))
