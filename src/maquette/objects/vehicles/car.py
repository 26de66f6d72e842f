"""A car, 4.3 m long: hatchback, SUV or sports car."""

from functools import cache
from types import MappingProxyType

import numpy as np

from ...geometry import (
    Field,
    Mesh,
    Part,
    Solid,
    Surface,
    ellipse,
    ellipsoid,
    isosurface,
    merge,
    rounded_box,
    spline,
    sweep,
    translate,
)
from ...materials import Material
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._coach import Coach, coachwork
from ._panels import (
    BEAM,
    BRIGHT,
    GLASS,
    LENS,
    PLATE,
    RED_LENS,
    SEAM,
    TRIM,
    both,
    disc,
    laid,
    plate,
    reach,
    seam,
)
from ._wheels import wheels

CELL = 0.036  # m: of the grid the body is meshed with

HATCHBACK = Coach(
    length=4.25, width=1.80, height=1.48, clearance=0.20, axles=(-1.30, 1.31), wheel=(0.345, 0.215, 0.242),
    deck=((-2.4, 0.66), (-2.1, 0.75), (-1.7, 0.86), (-1.1, 0.955), (-0.5, 0.965), (0.8, 1.0), (1.6, 1.05), (2.4, 1.04)),
    screen=((-1.08, 0.93), (-0.24, 1.44)), back=((1.70, 1.43), (2.06, 0.98)),
)  # fmt: skip
SUV = Coach(
    length=4.50, width=1.88, height=1.68, clearance=0.27, axles=(-1.37, 1.35), wheel=(0.37, 0.24, 0.25),
    deck=((-2.5, 0.88), (-2.2, 0.98), (-1.8, 1.06), (-1.15, 1.12), (-0.5, 1.13), (0.8, 1.15), (1.6, 1.17), (2.5, 1.15)),
    screen=((-1.10, 1.10), (-0.42, 1.63)), back=((1.90, 1.62), (2.20, 1.12)), lean=0.30, arch=0.05, flare=0.03,
)  # fmt: skip
SPORTS = Coach(
    length=4.45, width=1.90, height=1.27, clearance=0.14, axles=(-1.35, 1.30), wheel=(0.340, 0.265, 0.255),
    deck=((-2.5, 0.52), (-2.2, 0.60), (-1.6, 0.76), (-1.0, 0.81), (-0.3, 0.81), (0.8, 0.85), (1.5, 0.90), (2.5, 0.87)),
    screen=((-0.90, 0.79), (0.02, 1.24)), back=((0.62, 1.24), (1.75, 0.87)), lean=0.40, arch=0.03, flare=0.035,
    brow=0.155,
)  # fmt: skip
KINDS = {"hatchback": HATCHBACK, "suv": SUV, "sports": SPORTS}


@objects.register("car")
class Car(Object):
    label = "car"
    names = nouns(
        en="car, automobile, sedan, hatchback, suv, sports car",
        de="auto, pkw, kleinwagen, sportwagen, geländewagen",
        fr="voiture, auto, automobile, voiture de sport",
        es="coche, carro, automóvil, auto, coche deportivo",
        it="automobile, macchina, auto, auto sportiva",
        pt="carro, automóvel, carro esportivo",
        nl="auto, wagen, sportwagen, personenauto",
        pl="samochód, auto, samochód sportowy, samochód osobowy",
        tr="araba, otomobil, spor araba",
        ru="машина, автомобиль, легковой автомобиль, спортивная машина",
        ja="車, 自動車, 乗用車, スポーツカー",
        zh="汽车, 轿车, 小汽车, 跑车",
        ko="자동차, 승용차, 스포츠카",
        ar="سيارة, سيارة رياضية",
        hi="कार, गाड़ी, मोटरकार",
    )
    color = "#c62828"
    parts = ("rims", "windows", "roof")
    surfaces = (Surface("plate", PLATE[0] - 0.012, PLATE[1] - 0.012),)
    features = MappingProxyType({"kind": ("hatchback", "suv", "sports")})
    instead_of = ("automobile", "oncoming-automobile", "sport-utility-vehicle")
    shown = Shown(turn_deg=-42, printed_turn_deg=-32, from_deg=9)

    def build(self, look: Look) -> Solid:
        c = KINDS[look.feature("kind", "hatchback")]
        paint = body(look, "gloss", self.color)
        made = _made(look.feature("kind", "hatchback"))
        windows = piece(look, "windows", "gloss") if "windows" in look.part_colors else GLASS
        skin = coachwork(c)[1]
        front = reach(skin, (0, -5, _plate_z(c)), (0, -1, 0))
        parts = [
            Part("body", made["body"], paint),
            Part("underbody", made["under"], SEAM),
            Part("windows", made["windows"], windows),
            Part("trim", made["trim"], TRIM),
            Part("seams", made["seams"], SEAM),
            Part("lamps", made["lamps"], LENS),
            Part("beams", made["beams"], BEAM),
            Part("tail_lamps", made["tail"], RED_LENS),
            Part("rear_plate", made["rear_plate"], Material(color=(0.8, 0.8, 0.79))),
            Part("bright", made["bright"], BRIGHT),
            Part("mirrors", made["mirrors"], paint),
            *wheels(tuple((c.track, axle) for axle in c.axles), *c.wheel, piece(look, "rims", "aluminium", "#b9bcc2")),
            *plate((0, front[1] + 0.004, front[2]), "plate"),
        ]
        if "roof" in look.part_colors:
            parts.append(Part("roof", _roof(c, skin), piece(look, "roof", "gloss")))
        return Solid(tuple(parts), self.surfaces)


def _plate_z(c: Coach) -> float:
    return c.clearance + 0.26


@cache
def _made(kind: str) -> dict[str, Mesh]:
    c = KINDS[kind]
    whole, skin = coachwork(c)
    half, length = c.width / 2 + 0.1, c.length / 2 + 0.1
    shell = isosurface(whole, (-half, -length, c.clearance - 0.1), (half, length, c.height + 0.1), CELL)
    sides, rubber = _side_windows(c, skin)
    front, rear = _screens(c, skin)
    return {
        "body": shell,
        "under": _underbody(c),
        "windows": merge([both(m) for m in sides] + [front, rear]),
        "trim": merge([*(both(m) for m in rubber), _grille(c, skin), _skirt(c, skin), both(_tail(c, skin, 0.016))]),
        "seams": _seams(c, skin),
        "lamps": both(_lamp(c, skin, 0.0)),
        "beams": both(_beam(c, skin)),
        "tail": both(_tail(c, skin, 0.0)),
        "rear_plate": _rear_plate(c, skin),
        "bright": merge([*(both(_handle(c, skin, y)) for y in _handles(c)), *_badges(c, skin), *_rails(c, skin, kind)]),
        "mirrors": both(_mirror(c, skin)),
    }


def _underbody(c: Coach) -> Mesh:
    """A floor between the wheels, and dark linings in the arches."""
    inner = c.track - 0.70 * c.wheel[1]
    floor = rounded_box(2 * inner + 0.02, c.length - 0.5, 0.2, 0.05).moved(translate(z=c.clearance - 0.03))
    linings = [
        rounded_box(2 * inner + 0.03, 2 * (c.wheel[0] + c.arch) + 0.01, c.wheel[0] + c.arch, 0.08).moved(
            translate(0, axle, c.wheel[0] - 0.02)
        )
        for axle in c.axles
    ]
    return merge([floor, *linings])


def _glass_span(c: Coach) -> tuple[float, float, float, float]:
    """z of the lower and upper edge of the side windows; y of where they begin and end along the waist."""
    waist = max(z for _, z in c.deck)
    (y0, z0), (y1, z1) = c.screen
    (y2, z2), (y3, z3) = c.back
    low, high = waist + 0.015, c.height - c.brow
    first = y0 + (low - z0) / (z1 - z0) * (y1 - y0) + 0.20
    last = y3 + (low - z3) / (z2 - z3) * (y2 - y3) - 0.24
    return low, high, first, last


def _side_windows(c: Coach, skin: Field) -> tuple[list[Mesh], list[Mesh]]:
    """Front and rear side window with the pillar between them, and the rubber around both."""
    low, high, first, last = _glass_span(c)
    (y0, z0), (y1, z1) = c.screen
    (y2, z2), (y3, z3) = c.back
    slope_front, slope_rear = (y1 - y0) / (z1 - z0), (y2 - y3) / (z2 - z3)
    pillar = first + 0.52 * (last - first)
    tall = high - low
    glass, rubber = [], []
    spans = ((first, pillar - 0.022, slope_front, 0.02), (pillar + 0.022, last, -0.02, slope_rear))
    for k, (a, b, lean_a, lean_b) in enumerate(spans):
        corners = [
            (a, low, 0.05 if k == 0 else 0.03),
            (b, low, 0.03 if k == 0 else 0.08),
            (b + lean_b * tall, high, 0.06 if k == 0 else 0.14),
            (a + lean_a * tall, high, 0.14 if k == 0 else 0.06),
        ]
        y, z = sum(p[0] for p in corners) / 4, sum(p[1] for p in corners) / 4
        local = [(p[0] - y, p[1] - z, p[2]) for p in corners]
        at = (1.6, y, z)
        glass.append(laid(skin, (1, 0, 0), at, local, lift=0.004))
        rubber.append(laid(skin, (1, 0, 0), at, local, lift=0.002, grow=0.016))
    middle = [(-0.05, -tall / 2, 0.01), (0.05, -tall / 2, 0.01), (0.045, tall / 2, 0.01), (-0.055, tall / 2, 0.01)]
    rubber.append(laid(skin, (1, 0, 0), (1.6, pillar, (low + high) / 2), middle, lift=0.0025))
    return glass, rubber


def _screens(c: Coach, skin: Field) -> tuple[Mesh, Mesh]:
    (y0, z0), (y1, z1) = c.screen
    (y2, z2), (y3, z3) = c.back
    half = c.width / 2
    out = []
    for ends, sign, foot_in, top_in in ((c.screen, -1, 0.055, 0.075), (c.back[::-1], 1, 0.03, 0.06)):
        (ya, za), (yb, zb) = ends
        rise = float(np.hypot(yb - ya, zb - za))
        way = (0.0, sign * (zb - za) / rise, abs(yb - ya) / rise)
        middle = ((ya + yb) / 2 + way[1] * 0.6, (za + zb) / 2 + way[2] * 0.6)
        waist = max(z for _, z in c.deck)
        wide_low = half - 0.155 - c.lean * (za - waist + 0.06) + (0.0 if sign < 0 else -0.05)
        wide_high = half - 0.185 - c.lean * (zb - waist)
        low, high = -rise / 2 + foot_in, rise / 2 - top_in
        corners = [
            (-wide_low, low, 0.07),
            (0, low - 0.03, 0.8),
            (wide_low, low, 0.07),
            (wide_high, high, 0.08),
            (0, high + 0.012, 1.2),
            (-wide_high, high, 0.08),
        ]
        out.append(laid(skin, way, (0.0, *middle), corners, lift=0.004))
    return out[0], out[1]


def _grille(c: Coach, skin: Field) -> Mesh:
    """Dark intakes: a wide one low in the bumper, a narrow one between the lamps."""
    wide = c.width / 2
    low = [
        (-0.64 * wide, -0.075, 0.05),
        (0.64 * wide, -0.075, 0.05),
        (0.52 * wide, 0.065, 0.04),
        (-0.52 * wide, 0.065, 0.04),
    ]
    deck = float(np.interp(-c.length / 2 + 0.1, [p[0] for p in c.deck], [p[1] for p in c.deck]))
    thin = [
        (-0.50 * wide, -0.035, 0.03),
        (0.50 * wide, -0.035, 0.03),
        (0.52 * wide, 0.035, 0.03),
        (-0.52 * wide, 0.035, 0.03),
    ]
    return merge(
        [
            laid(skin, (0, -1, 0), (0, -c.length / 2 - 0.4, c.clearance + 0.15), low, lift=0.003),
            laid(skin, (0, -1, 0), (0, -c.length / 2 - 0.4, deck - 0.16), thin, lift=0.003),
            laid(skin, (0, 1, 0), (0, c.length / 2 + 0.4, c.clearance + 0.15), low, lift=0.003),
        ]
    )


def _skirt(c: Coach, skin: Field) -> Mesh:
    """Black sills along the doors."""
    first, last = c.axles[0] + c.wheel[0] + c.arch + 0.02, c.axles[1] - c.wheel[0] - c.arch - 0.02
    middle, reach_ = (first + last) / 2, (last - first) / 2
    strip = [(-reach_, -0.03, 0.01), (reach_, -0.03, 0.01), (reach_, 0.03, 0.01), (-reach_, 0.03, 0.01)]
    return both(laid(skin, (1, 0, 0), (1.6, middle, c.clearance + 0.085), strip, lift=0.003))


def _lamp_at(c: Coach) -> tuple[float, float, float]:
    deck = float(np.interp(-c.length / 2 + 0.12, [p[0] for p in c.deck], [p[1] for p in c.deck]))
    return (0.70 * c.width / 2, -c.length / 2 - 0.5, deck - 0.15)


def _lamp(c: Coach, skin: Field, grow: float) -> Mesh:
    outline = [
        (-0.17, -0.045, 0.04),
        (0.10, -0.055, 0.05),
        (0.17, 0.055, 0.04),
        (0.05, 0.065, 0.06),
        (-0.16, 0.03, 0.04),
    ]
    x, y, z = _lamp_at(c)
    return laid(skin, (0.35, -1, 0.1), (x + 0.18, y, z + 0.03), outline, lift=0.004, grow=grow)


def _beam(c: Coach, skin: Field) -> Mesh:
    x, y, z = _lamp_at(c)
    ring = disc(0.036)
    near = laid(skin, (0.35, -1, 0.1), (x + 0.13, y, z + 0.03), ring, lift=0.007)
    far = laid(skin, (0.35, -1, 0.1), (x + 0.24, y, z + 0.035), ring, lift=0.007)
    return merge([near, far])


def _tail(c: Coach, skin: Field, grow: float) -> Mesh:
    waist = max(z for _, z in c.deck)
    outline = [(-0.15, -0.06, 0.03), (0.17, -0.06, 0.03), (0.17, 0.06, 0.03), (-0.15, 0.05, 0.03)]
    return laid(
        skin,
        (0.45, 1, 0.0),
        (0.72 * c.width / 2 + 0.22, c.length / 2 + 0.5, waist - 0.15),
        outline,
        lift=0.004 - 0.1 * grow,
        grow=grow,
    )


def _rear_plate(c: Coach, skin: Field) -> Mesh:
    y = reach(skin, (0, 5, c.clearance + 0.42), (0, 1, 0))[1]
    return rounded_box(*(PLATE[0], 0.012, PLATE[1]), 0.003).moved(translate(0, y + 0.004, c.clearance + 0.42 - 0.056))


def _badges(c: Coach, skin: Field) -> list[Mesh]:
    """A round emblem on the nose and on the tail, and a bright line along the grille."""
    waist = max(z for _, z in c.deck)
    _, y, z = _lamp_at(c)
    ring = disc(0.055)
    wide = 0.50 * c.width / 2
    line = [(-wide, -0.006, 0.0), (wide, -0.006, 0.0), (wide, 0.006, 0.0), (-wide, 0.006, 0.0)]
    return [
        laid(skin, (0, -1, 0), (0, y, z - 0.01), ring, lift=0.010),
        laid(skin, (0, -1, 0), (0, y, z - 0.05), line, lift=0.005),
        laid(skin, (0, 1, 0), (0, c.length / 2 + 0.5, waist - 0.13), ring, lift=0.008),
    ]


def _rails(c: Coach, skin: Field, kind: str) -> list[Mesh]:
    """Roof rails of an SUV."""
    if kind != "suv":
        return []
    x = c.width / 2 - 0.30
    spots = np.linspace(c.screen[1][0] + 0.10, c.back[0][0] - 0.02, 9)
    over = (-0.01, 0.035, 0.05, 0.05, 0.05, 0.05, 0.05, 0.035, -0.01)
    points = [(x, y, reach(skin, (x, y, c.height + 1), (0, 0, 1))[2] + up) for y, up in zip(spots, over, strict=True)]
    path = spline(points, 48)
    return [both(sweep(path, ellipse(0.017, 0.017, 12), up=(1, 0, 0)))]


def _seams(c: Coach, skin: Field) -> Mesh:
    """Gaps of the doors, the bonnet and the fuel flap."""
    low, high, first, last = _glass_span(c)
    sill = c.clearance + 0.13
    pillar = first + 0.52 * (last - first)
    front, rear = c.axles[0] + c.wheel[0] + c.arch + 0.10, min(last - 0.12, c.axles[1] - 0.10)
    lines = [
        [(1.6, front + 0.01, low), (1.6, front, (low + sill) / 2), (1.6, front + 0.04, sill)],
        [(1.6, front + 0.04, sill), (1.6, pillar, sill)],
        [(1.6, pillar, low), (1.6, pillar, sill)],
        [(1.6, pillar, sill), (1.6, c.axles[1] - c.wheel[0] - c.arch - 0.06, sill)],
        [(1.6, rear, low), (1.6, rear - 0.03, low - 0.22), (1.6, c.axles[1] - c.wheel[0] - c.arch - 0.06, sill)],
    ]
    out = [both(seam(skin, (1, 0, 0), line, 0.007)) for line in lines]
    nose = -c.length / 2
    foot = c.screen[0][0]
    half = c.width / 2
    bonnet = [(0.80 * half, foot + 0.10, 3), (0.80 * half, (foot + nose) / 2, 3), (0.64 * half, nose + 0.17, 3)]
    out.append(both(seam(skin, (0, 0, 1), bonnet, 0.007)))
    out.append(seam(skin, (0, -0.4, 1), [(x * half, nose + 0.10, 3.0) for x in np.linspace(-0.66, 0.66, 9)], 0.007))
    return merge(out)


def _handles(c: Coach) -> tuple[float, float]:
    _, _, first, last = _glass_span(c)
    pillar = first + 0.52 * (last - first)
    return pillar - 0.17, min(last, c.axles[1]) - 0.14


def _handle(c: Coach, skin: Field, y: float) -> Mesh:
    z = _glass_span(c)[0] - 0.085
    x = reach(skin, (1.6, y, z), (1, 0, 0))[0]
    return rounded_box(0.026, 0.17, 0.024, 0.011).moved(translate(x + 0.006, y, z))


def _mirror(c: Coach, skin: Field) -> Mesh:
    low, _, first, _ = _glass_span(c)
    x = reach(skin, (1.6, first + 0.16, low + 0.01), (1, 0, 0))[0]
    shell = isosurface(
        ellipsoid((x + 0.14, first + 0.13, low + 0.07), (0.115, 0.065, 0.075)),
        (x - 0.02, first, low - 0.05),
        (x + 0.30, first + 0.26, low + 0.19),
        0.016,
    )
    foot = rounded_box(0.12, 0.05, 0.03, 0.014).moved(translate(x + 0.03, first + 0.14, low + 0.015))
    return merge([shell, foot])


def _roof(c: Coach, skin: Field) -> Mesh:
    """The roof's panel, for a roof in a colour of its own."""
    y1, y2 = c.screen[1][0] + 0.06, c.back[0][0] - 0.02
    wide = c.width / 2 - 0.24 - c.lean * 0.3
    reach_ = (y2 - y1) / 2
    outline = [(-wide, -reach_, 0.1), (wide, -reach_, 0.1), (wide, reach_, 0.1), (-wide, reach_, 0.1)]
    return laid(skin, (0, 0, 1), (0, (y1 + y2) / 2, c.height + 1), outline, lift=0.004)
