"""A delivery van, 5.4 m long, its side to the viewer; words go on its side."""

from functools import cache

import numpy as np

from ...geometry import (
    Field,
    Mesh,
    Part,
    Solid,
    Surface,
    flat_patch,
    isosurface,
    melted,
    merge,
    rotate,
    rounded_box,
    translate,
)
from ...materials import Material
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._boxes import arched, prism
from ._panels import BEAM, BRIGHT, GLASS, LENS, RED_LENS, SEAM, TRIM, both, disc, laid, reach, rectangle, seam
from ._wheels import wheels

HALF, LENGTH, HEIGHT = 0.98, 5.40, 2.22
AXLES = (-1.72, 1.58)
WHEEL = (0.345, 0.23, 0.215)
TRACK = HALF - WHEEL[1] / 2 - 0.015
SIDE = (2.70, 1.10)  # m: what can be printed
SIDE_AT = (0.85, 1.36)  # (y, z) of its middle
CELL = 0.05
NOSE_LEFT = rotate("z", -90)


@objects.register("van")
class Van(Object):
    label = "van"
    names = nouns(
        en="van, delivery van, cargo van, panel van, minivan, food truck, ice cream van",
        de="lieferwagen, transporter, kastenwagen, kleinbus, imbisswagen",
        fr="camionnette, fourgonnette, fourgon, utilitaire",
        es="furgoneta, camioneta de reparto, furgón",
        it="furgone, furgoncino, camioncino",
        pt="carrinha, furgão, furgoneta",
        nl="busje, bestelwagen, bestelbus, bestelauto",
        pl="furgonetka, samochód dostawczy, dostawczak",
        tr="minibüs, panelvan, kamyonet",
        ru="фургон, микроавтобус, фургончик",
        ja="バン, ワゴン車, 配達車, 配送車",
        zh="面包车, 厢式货车, 小货车, 送货车",
        ko="밴, 승합차, 배달차",
        ar="شاحنة صغيرة, فان, سيارة توصيل",
        hi="वैन, डिलीवरी वैन",
    )
    color = "#4f9d9b"
    parts = ("rims", "stripe")
    surfaces = (Surface("side", *SIDE),)
    instead_of = ("minibus",)
    shown = Shown(turn_deg=-32, printed_turn_deg=-20, from_deg=7)

    def build(self, look: Look) -> Solid:
        paint = body(look, "gloss", self.color)
        made = _made()
        patch = flat_patch(*SIDE).moved(translate(SIDE_AT[0], -HALF - 0.003, SIDE_AT[1]))
        parts = [
            Part("body", made["body"], paint),
            Part("underbody", made["under"], SEAM),
            Part("windows", made["windows"], GLASS),
            Part("trim", made["trim"], TRIM),
            Part("seams", made["seams"], SEAM),
            Part("lamps", made["lamps"], LENS),
            Part("beams", made["beams"], BEAM),
            Part("tail_lamps", made["tail"], RED_LENS),
            Part("bright", made["bright"], BRIGHT),
            Part("mirrors", made["mirrors"], TRIM),
            Part("number_plate", made["plate"], Material(color=(0.8, 0.8, 0.79))),
            *wheels(tuple((TRACK, a) for a in AXLES), *WHEEL, piece(look, "rims", "metal", "#c9ccd1"), spokes=0),
        ]
        if "stripe" in look.part_colors:
            parts.append(Part("stripe", made["stripe"], piece(look, "stripe", "gloss")))
        return Solid((*Solid(tuple(parts)).moved(NOSE_LEFT).parts, Part("side", patch, paint, "side")), self.surfaces)


@cache
def _skin() -> tuple[Field, Field]:
    """With and without its arches."""
    nose, tail = -LENGTH / 2, LENGTH / 2
    nose_line = [(-0.85, 0.30), (-0.85, 1.15), (-1.2, 1.36), (-2.28, 1.12), (nose, 0.90), (nose, 0.30)]
    bonnet = prism(nose_line, HALF, 0.16, bow=0.14)
    cab = prism(
        [(-2.1, 0.30), (tail, 0.30), (tail, 2.10), (tail - 0.05, HEIGHT), (-1.02, HEIGHT), (-2.10, 1.10)],
        HALF, 0.14, bow=0.06,
    )  # fmt: skip
    whole = melted(0.10, bonnet, cab)
    return arched(whole, AXLES, WHEEL[0] + 0.05, WHEEL[0], HALF - 0.36), whole


@cache
def _made() -> dict[str, Mesh]:
    whole, skin = _skin()
    nose, tail = -LENGTH / 2, LENGTH / 2
    shell = isosurface(whole, (-HALF - 0.1, nose - 0.15, 0.15), (HALF + 0.1, tail + 0.15, HEIGHT + 0.12), CELL)
    side_window = [(-0.50, -0.30, 0.05), (0.42, -0.30, 0.06), (0.42, 0.30, 0.08), (-0.02, 0.30, 0.12)]
    right, front, rear = (1.0, 0.0, 0.0), (0.0, -1.0, 0.0), (0.0, 1.0, 0.0)
    door_glass = laid(skin, right, (2, -1.15, 1.62), side_window, lift=0.005)
    slope = np.array((0.0, -(HEIGHT - 1.10), 1.08))
    slope /= np.linalg.norm(slope)
    screen = [
        (-0.86, -0.60, 0.08),
        (0, -0.66, 1.0),
        (0.86, -0.60, 0.08),
        (0.80, 0.60, 0.10),
        (0, 0.62, 1.5),
        (-0.80, 0.60, 0.1),
    ]
    way = (0.0, float(slope[1]), float(slope[2]))
    screen_at = (0.0, -1.56 + way[1], 1.66 + way[2])
    back = [(-0.36, -0.26, 0.06), (0.36, -0.26, 0.06), (0.36, 0.26, 0.08), (-0.36, 0.26, 0.08)]
    backs = laid(skin, rear, (0.44, tail + 0.5, 1.68), back, lift=0.004)
    lamp = [(-0.16, -0.09, 0.06), (0.12, -0.11, 0.06), (0.16, 0.10, 0.05), (-0.12, 0.08, 0.07)]
    ring = disc(0.055)
    grille = [(-0.52, -0.10, 0.05), (0.52, -0.10, 0.05), (0.58, 0.10, 0.05), (-0.58, 0.10, 0.05)]
    bumper = [(-0.90, -0.10, 0.04), (0.90, -0.10, 0.04), (0.90, 0.10, 0.06), (-0.90, 0.10, 0.06)]
    strip = rectangle(1.0, 0.045, 0.02)
    tail_lamp = rectangle(0.07, 0.26, 0.03)
    stripe = rectangle(1.25, 0.10, 0.02)
    x = HALF + 0.5
    plate_y = reach(skin, (0, -5, 0.50), front)[1]
    handle = rounded_box(0.03, 0.18, 0.035, 0.012)
    arm = rounded_box(0.10, 0.05, 0.04, 0.015).moved(translate(HALF + 0.04, -1.63, 1.42))
    shell_mirror = rounded_box(0.10, 0.09, 0.30, 0.04).moved(translate(HALF + 0.12, -1.64, 1.34))
    inner = TRACK - 0.70 * WHEEL[1]
    floor = [rounded_box(2 * inner, LENGTH - 0.5, 0.22, 0.05).moved(translate(z=0.24))]
    floor += [
        rounded_box(2 * inner + 0.02, 2 * (WHEEL[0] + 0.05), WHEEL[0] + 0.06, 0.08).moved(
            translate(0, a, WHEEL[0] - 0.02)
        )
        for a in AXLES
    ]
    return {
        "body": shell,
        "under": merge(floor),
        "windows": merge([both(door_glass), laid(skin, way, screen_at, screen, lift=0.005), both(backs)]),
        "trim": merge(
            [
                both(laid(skin, right, (2, -1.15, 1.62), side_window, lift=0.003, grow=0.02)),
                laid(skin, front, (0, nose - 0.5, 0.74), grille, lift=0.004),
                laid(skin, front, (0, nose - 0.5, 0.44), bumper, lift=0.005),
                laid(skin, rear, (0, tail + 0.5, 0.46), bumper, lift=0.005),
                both(laid(skin, right, (x, -0.06, 0.62), [(c[0] * 1.22, c[1], c[2]) for c in strip], lift=0.012)),
            ]
        ),
        "seams": merge(
            both(seam(skin, right, line, 0.010))
            for line in (
                [(x, -1.62, 1.28), (x, -1.66, 0.9), (x, -1.30, 0.40)],
                [(x, -1.30, 0.40), (x, -0.66, 0.40)],
                [(x, -0.66, 2.02), (x, -0.66, 0.40)],
                [(x, 0.48 - 1.08, 2.06), (x, 0.48 - 1.08, 0.40)],
                [(x, 0.55, 2.06), (x, 0.55, 0.40)],
            )
        ),
        "lamps": both(laid(skin, (0.5, -1, 0.1), (0.74 + 0.3, nose - 0.6, 0.88), lamp, lift=0.005)),
        "beams": both(laid(skin, (0.5, -1, 0.1), (0.74 + 0.3, nose - 0.6, 0.88), ring, lift=0.008)),
        "tail": both(laid(skin, rear, (HALF - 0.12, tail + 0.5, 0.98), tail_lamp, lift=0.005)),
        "bright": both(
            merge(
                [
                    handle.moved(translate(HALF + 0.004, -0.80, 1.17)),
                    handle.moved(translate(HALF + 0.004, 0.40, 1.05)),
                ]
            )
        ),
        "mirrors": both(merge([arm, shell_mirror])),
        "plate": rounded_box(0.52, 0.012, 0.11, 0.003).moved(translate(0, plate_y - 0.004, 0.45)),
        "stripe": both(laid(skin, right, (x, 1.0, 0.80), stripe, lift=0.004)),
    }
