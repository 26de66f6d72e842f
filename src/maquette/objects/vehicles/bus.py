"""A city bus, 11 m long, its side to the viewer; words go along its side."""

from functools import cache
from itertools import pairwise

import numpy as np

from ...geometry import (
    Field,
    Mesh,
    Part,
    Solid,
    Surface,
    flat_patch,
    isosurface,
    merge,
    rotate,
    rounded_box,
    translate,
)
from ...materials import Material
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._boxes import arched, prism
from ._panels import AMBER, BEAM, GLASS, LENS, RED_LENS, SEAM, TRIM, both, disc, laid, rectangle, seam
from ._wheels import wheels

HALF, LENGTH, HEIGHT = 1.25, 11.0, 3.05
AXLES = (-2.95, 2.75)
WHEEL = (0.48, 0.32, 0.30)
TRACK = HALF - WHEEL[1] / 2 - 0.02
WAIST, BROW = 1.22, 2.42  # z of the windows' lower and upper edge
SIDE = (4.5, 0.62)
SIDE_AT = (-0.10, 0.80)  # (y, z) of its middle: between the axles
CELL = 0.085


@objects.register("bus")
class Bus(Object):
    label = "bus"
    names = nouns(
        en="bus, city bus, school bus, coach bus, tour bus",
        de="bus, omnibus, stadtbus, reisebus, linienbus, schulbus",
        fr="autobus, bus, autocar, bus scolaire",
        es="autobús, bus, autocar, autobús escolar",
        it="autobus, pullman, scuolabus, corriera",
        pt="ônibus, autocarro, ônibus escolar",
        nl="stadsbus, autobus, schoolbus, lijnbus",
        pl="autobus, autokar, autobus szkolny",
        tr="otobüs, okul otobüsü, belediye otobüsü",
        ru="автобус, школьный автобус",
        ja="バス, 路線バス, スクールバス",
        zh="公交车, 巴士, 公共汽车, 校车",
        ko="버스, 시내버스, 스쿨버스",
        ar="حافلة, باص, أتوبيس",
        hi="बस, स्कूल बस",
    )
    color = "#e8a317"
    parts = ("roof", "rims")
    surfaces = (Surface("side", *SIDE),)
    instead_of = ("bus", "oncoming-bus")
    shown = Shown(turn_deg=-33, printed_turn_deg=-22, from_deg=8)

    def build(self, look: Look) -> Solid:
        paint = body(look, "gloss", self.color)
        made = _made()
        patch = flat_patch(*SIDE).moved(translate(SIDE_AT[0], -HALF - 0.004, SIDE_AT[1]))
        parts = (
            Part("body", made["body"], paint),
            Part("roof", made["roof"], piece(look, "roof", "gloss", "#eceae4")),
            Part("underbody", made["under"], SEAM),
            Part("windows", made["windows"], GLASS),
            Part("trim", made["trim"], TRIM),
            Part("seams", made["seams"], SEAM),
            Part("lamps", made["lamps"], LENS),
            Part("beams", made["beams"], BEAM),
            Part("tail_lamps", made["tail"], RED_LENS),
            Part("indicators", made["amber"], AMBER),
            Part("destination", made["destination"], Material(color=(2.2, 1.1, 0.12), kind="light", sampling=0.0)),
            *wheels(tuple((TRACK, a) for a in AXLES), *WHEEL, piece(look, "rims", "metal", "#c9ccd1"), spokes=0),
        )
        turned = Solid(parts).moved(rotate("z", -90)).parts
        return Solid((*turned, Part("side", patch, paint, "side")), self.surfaces)


@cache
def _skin() -> tuple[Field, Field]:
    nose, tail = -LENGTH / 2, LENGTH / 2
    corners = [
        (nose, 0.34),
        (tail, 0.34),
        (tail, 2.3),
        (tail - 0.12, HEIGHT),
        (nose + 0.42, HEIGHT),
        (nose + 0.02, 1.4),
    ]
    whole = prism(corners, HALF, 0.26, bow=0.14)
    return arched(whole, AXLES, WHEEL[0] + 0.07, WHEEL[0], HALF - 0.45), whole


def _row(first: float, last: float, count: int) -> list[tuple[float, float]]:
    """(middle, half width) of panes in a row."""
    edges = np.linspace(first, last, count + 1)
    return [((a + b) / 2, (b - a) / 2 - 0.035) for a, b in pairwise(edges.tolist())]


@cache
def _made() -> dict[str, Mesh]:
    whole, skin = _skin()
    nose, tail = -LENGTH / 2, LENGTH / 2
    right, left, front, rear = (1.0, 0.0, 0.0), (-1.0, 0.0, 0.0), (0.0, -1.0, 0.0), (0.0, 1.0, 0.0)
    shell = isosurface(whole, (-HALF - 0.2, nose - 0.2, 0.2), (HALF + 0.2, tail + 0.2, HEIGHT + 0.2), CELL)
    tall, middle = (BROW - WAIST) / 2, (BROW + WAIST) / 2

    def pane(y: float, half: float) -> Mesh:
        corners = rectangle(half, tall, 0.10)
        return laid(skin, right, (3, y, middle), corners, lift=0.010)

    def band(y0: float, y1: float) -> Mesh:
        half = (y1 - y0) / 2
        corners = [
            (-half, -tall - 0.04, 0.06),
            (half, -tall - 0.04, 0.06),
            (half, tall + 0.04, 0.06),
            (-half, tall + 0.04, 0.06),
        ]
        return laid(skin, right, (3, (y0 + y1) / 2, middle), corners, lift=0.004)

    near = [pane(y, half) for y, half in _row(nose + 0.40, tail - 0.35, 8)]
    doors = []
    for y in (nose + 0.95, -0.2):
        for half in (-0.31, 0.31):
            corners = [(-0.26, -1.0, 0.04), (0.26, -1.0, 0.04), (0.26, 1.0, 0.06), (-0.26, 1.0, 0.06)]
            doors.append(laid(skin, left, (-3, y + half, 1.43), corners, lift=0.012))
    door_frames = [
        laid(
            skin,
            left,
            (-3, y, 1.43),
            [(-0.64, -1.06, 0.05), (0.64, -1.06, 0.05), (0.64, 1.06, 0.07), (-0.64, 1.06, 0.07)],
            lift=0.006,
        )
        for y in (nose + 0.95, -0.2)
    ]
    far = [
        m.mirrored()
        for m, (y, half) in zip(near, _row(nose + 0.40, tail - 0.35, 8), strict=True)
        if y > 0.6 or -3.6 < y < -1.0
    ]
    screen = [(-1.06, -0.72, 0.14), (1.06, -0.72, 0.14), (1.00, 0.50, 0.16), (-1.00, 0.50, 0.16)]
    dest = rectangle(0.78, 0.10, 0.03)
    board = [(-0.98, -0.19, 0.08), (0.98, -0.19, 0.08), (0.94, 0.17, 0.10), (-0.94, 0.17, 0.10)]
    back = [(-0.90, -0.45, 0.12), (0.90, -0.45, 0.12), (0.86, 0.40, 0.14), (-0.86, 0.40, 0.14)]
    way = (0.0, -0.97, 0.24)
    bumper = [(-1.15, -0.12, 0.05), (1.15, -0.12, 0.05), (1.15, 0.12, 0.06), (-1.15, 0.12, 0.06)]
    lamp = [(-0.19, -0.085, 0.06), (0.19, -0.085, 0.06), (0.19, 0.085, 0.07), (-0.19, 0.085, 0.07)]
    ring = disc(0.062)
    stop = rectangle(0.07, 0.30, 0.04)
    turn = rectangle(0.07, 0.05, 0.02)
    roof = laid(skin, (0, 0, 1), (0, 0.1, 5), rectangle(1.0, LENGTH / 2 - 0.5, 0.25), lift=0.006)
    pod = rounded_box(1.7, 2.4, 0.26, 0.10).moved(translate(0, 1.8, HEIGHT - 0.08))
    arm = rounded_box(0.05, 0.85, 0.05, 0.02).moved(translate(HALF - 0.08, nose + 0.20, 2.47))
    mirror = rounded_box(0.10, 0.14, 0.40, 0.045).moved(translate(HALF - 0.04, nose - 0.18, 2.07))
    inner = TRACK - 0.75 * WHEEL[1]
    under = [rounded_box(2 * inner, LENGTH - 0.6, 0.3, 0.05).moved(translate(z=0.26))]
    under += [
        rounded_box(2 * inner + 0.03, 2 * (WHEEL[0] + 0.08), WHEEL[0] + 0.08, 0.1).moved(
            translate(0, a, WHEEL[0] - 0.02)
        )
        for a in AXLES
    ]
    y_board = (0.0, nose - 0.6, 2.62)
    return {
        "body": shell,
        "roof": merge([roof, pod]),
        "under": merge(under),
        "windows": merge(
            [
                *near,
                *far,
                *doors,
                laid(skin, way, (0, nose - 0.5, 1.90), screen, lift=0.010),
                laid(skin, rear, (0, tail + 0.5, 2.0), back, lift=0.008),
            ]
        ),
        "trim": merge(
            [
                band(nose + 0.36, tail - 0.30),
                band(nose + 1.75, -1.05).mirrored(),
                band(0.62, tail - 0.30).mirrored(),
                *door_frames,
                laid(skin, way, y_board, board, lift=0.008),
                laid(skin, front, (0, nose - 0.5, 0.55), bumper, lift=0.008),
                laid(skin, rear, (0, tail + 0.5, 0.55), bumper, lift=0.008),
                both(merge([arm, mirror])),
            ]
        ),
        "seams": merge(
            both(seam(skin, right, [(3, y, 1.14), (3, y, 0.42)], 0.014))
            for y in np.linspace(nose + 1.1, tail - 0.8, 8)
            if min(abs(y - a) for a in AXLES) > 0.62
        ),
        "lamps": both(laid(skin, (0.15, -1, 0), (0.86 + 0.08, nose - 0.5, 0.86), lamp, lift=0.008)),
        "beams": both(
            merge(
                [
                    laid(skin, (0.15, -1, 0), (0.86 + 0.08 + dx, nose - 0.5, 0.86), ring, lift=0.012)
                    for dx in (-0.09, 0.09)
                ]
            )
        ),
        "tail": both(laid(skin, rear, (HALF - 0.2, tail + 0.5, 1.15), stop, lift=0.008)),
        "amber": both(
            merge(
                [
                    laid(skin, rear, (HALF - 0.2, tail + 0.5, 1.52), turn, lift=0.008),
                    laid(skin, right, (3, -4.6, 1.05), turn, lift=0.008),
                ]
            )
        ),
        "destination": laid(skin, way, y_board, dest, lift=0.014),
    }
