"""A box lorry, 8 m long, its side to the viewer; words go on the box."""

from functools import cache

from ...geometry import (
    Field,
    Mesh,
    Part,
    Solid,
    Surface,
    flat_patch,
    isosurface,
    lathe,
    merge,
    rotate,
    rounded,
    rounded_box,
    translate,
)
from ...materials import Material
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._boxes import arched, prism
from ._panels import AMBER, BEAM, GLASS, LENS, RED_LENS, SEAM, TRIM, both, disc, laid, reach, rectangle, seam
from ._wheels import DARK, wheels

HALF, NOSE, TAIL = 1.22, -3.95, 3.95
CAB_BACK, CAB_TOP = -2.15, 2.72
AXLES = (-2.95, 2.35)
WHEEL = (0.49, 0.34, 0.31)
TRACK = HALF - WHEEL[1] / 2 - 0.03
BOX = (5.85, 1.02, 3.55)  # m: length, z of its floor, z of its roof
SIDE = (5.30, 2.10)
CELL = 0.06


@objects.register("truck")
class Truck(Object):
    label = "truck"
    names = nouns(
        en="truck, lorry, box truck, delivery truck, moving truck, semi truck",
        de="lastwagen, lkw, laster, umzugswagen",
        fr="camion, poids lourd, camion de livraison",
        es="camión, camión de reparto, camión de mudanzas",
        it="camion, autocarro, tir",
        pt="caminhão, camião",
        nl="vrachtwagen, vrachtauto, verhuiswagen",
        pl="ciężarówka, samochód ciężarowy, tir",
        tr="kamyon, tır, nakliye kamyonu",
        ru="грузовик, фура, грузовая машина",
        ja="トラック, 貨物トラック, 配送トラック",
        zh="卡车, 货车, 大货车",
        ko="트럭, 화물차",
        ar="شاحنة, شاحنة نقل",
        hi="ट्रक, लॉरी",
    )
    color = "#1f5fa8"
    parts = ("box", "rims")
    surfaces = (Surface("side", *SIDE),)
    instead_of = ("delivery-truck", "articulated-lorry")
    shown = Shown(turn_deg=-34, printed_turn_deg=-20, from_deg=8)

    def build(self, look: Look) -> Solid:
        paint = body(look, "gloss", self.color)
        box = piece(look, "box", "satin", "#efeee9")
        made = _made()
        middle = TAIL - BOX[0] / 2
        patch = flat_patch(*SIDE).moved(translate(middle, -HALF - 0.004, (BOX[1] + BOX[2]) / 2 + 0.02))
        parts = (
            Part("cab", made["cab"], paint),
            Part("box", made["box"], box),
            Part("box_frame", made["frame"], Material(color=(0.55, 0.56, 0.57), roughness=0.35, metallic=1.0)),
            Part("chassis", made["chassis"], DARK),
            Part("windows", made["windows"], GLASS),
            Part("trim", made["trim"], TRIM),
            Part("seams", made["seams"], SEAM),
            Part("lamps", made["lamps"], LENS),
            Part("beams", made["beams"], BEAM),
            Part("tail_lamps", made["tail"], RED_LENS),
            Part("indicators", made["amber"], AMBER),
            Part("number_plate", made["plate"], Material(color=(0.8, 0.8, 0.79))),
            *wheels(tuple((TRACK, a) for a in AXLES), *WHEEL, piece(look, "rims", "metal", "#c9ccd1"), spokes=0),
        )
        turned = Solid(parts).moved(rotate("z", -90)).parts
        return Solid((*turned, Part("side", patch, box, "side")), self.surfaces)


@cache
def _cab() -> tuple[Field, Field]:
    corners = [
        (NOSE + 0.05, 0.52),
        (CAB_BACK, 0.52),
        (CAB_BACK, CAB_TOP),
        (NOSE + 0.62, CAB_TOP),
        (NOSE + 0.06, 1.55),
        (NOSE, 1.0),
    ]
    whole = prism(corners, HALF - 0.03, 0.22, bow=0.12)
    return arched(whole, AXLES[:1], WHEEL[0] + 0.08, WHEEL[0], HALF - 0.48), whole


@cache
def _made() -> dict[str, Mesh]:
    whole, skin = _cab()
    shell = isosurface(whole, (-HALF - 0.1, NOSE - 0.15, 0.35), (HALF + 0.1, CAB_BACK + 0.15, CAB_TOP + 0.15), CELL)
    right, front = (1.0, 0.0, 0.0), (0.0, -1.0, 0.0)
    pane = [(-0.50, -0.34, 0.05), (0.42, -0.34, 0.06), (0.42, 0.40, 0.08), (-0.12, 0.40, 0.12)]
    screen = [
        (-1.04, -0.50, 0.10),
        (0, -0.54, 2.0),
        (1.04, -0.50, 0.10),
        (0.98, 0.48, 0.12),
        (0, 0.50, 2.0),
        (-0.98, 0.48, 0.12),
    ]
    way = (0.0, -0.90, 0.44)
    grille = [(-0.78, -0.17, 0.06), (0.78, -0.17, 0.06), (0.86, 0.17, 0.06), (-0.86, 0.17, 0.06)]
    bumper = [(-1.08, -0.13, 0.05), (1.08, -0.13, 0.05), (1.08, 0.13, 0.06), (-1.08, 0.13, 0.06)]
    lamp = [(-0.17, -0.10, 0.05), (0.17, -0.10, 0.05), (0.17, 0.10, 0.06), (-0.17, 0.10, 0.06)]
    ring = disc(0.062)
    turn = rectangle(0.06, 0.09, 0.02)
    length, floor, roof = BOX
    middle = TAIL - length / 2
    walls = rounded_box(2 * HALF - 0.02, length, roof - floor, 0.03).moved(translate(0, middle, floor))
    rail = rounded_box(0.055, length + 0.03, 0.09, 0.015)
    post = rounded_box(0.075, 0.075, roof - floor + 0.03, 0.015)
    frame = [rail.moved(translate(s * (HALF - 0.02), middle, z)) for s in (-1, 1) for z in (floor - 0.02, roof - 0.06)]
    frame += [
        post.moved(translate(s * (HALF - 0.03), y, floor - 0.01))
        for s in (-1, 1)
        for y in (TAIL - 0.03, TAIL - length + 0.03)
    ]
    frame += [
        rounded_box(2 * HALF, 0.06, 0.09, 0.015).moved(translate(0, y, roof - 0.06)) for y in (TAIL, TAIL - length)
    ]
    frame += [
        rounded_box(0.035, 0.03, roof - floor - 0.1, 0.01).moved(translate(x, TAIL + 0.01, floor + 0.05))
        for x in (-0.5, -0.02, 0.02, 0.5)
    ]
    beams = [rounded_box(0.12, 6.8, 0.26, 0.03).moved(translate(s * 0.42, 0.5, 0.72)) for s in (-1, 1)]
    beams += [rounded_box(2 * TRACK - 0.4, 0.16, 0.16, 0.06).moved(translate(0, a, WHEEL[0] - 0.08)) for a in AXLES]
    beams.append(rounded_box(2.2, 0.10, 0.16, 0.03).moved(translate(0, TAIL - 0.15, 0.52)))
    beams.append(rounded_box(2 * HALF - 1.0, 1.2, 0.8, 0.05).moved(translate(0, AXLES[0], 0.50)))
    tank = lathe(rounded([(0, 0, 0), (0.28, 0, 0.04), (0.28, 0.95, 0.04), (0, 0.95, 0)]), segments=40).moved(
        translate(HALF - 0.36, -1.20, 0.74) @ rotate("x", -90)
    )
    guards = []
    for s in (-1, 1):
        for z in (0.56, 0.80):
            guards.append(rounded_box(0.04, 1.7, 0.10, 0.015).moved(translate(s * (HALF - 0.06), 0.72, z)))
        for a in AXLES[1:]:
            guards.append(rounded_box(WHEEL[1] + 0.08, 1.30, 0.035, 0.015).moved(translate(s * TRACK, a, 1.0)))
            guards.append(rounded_box(WHEEL[1] + 0.06, 0.02, 0.42, 0.008).moved(translate(s * TRACK, a + 0.66, 0.28)))
    arm = rounded_box(0.22, 0.05, 0.05, 0.02).moved(translate(HALF + 0.02, NOSE + 0.46, 2.15))
    mirror = rounded_box(0.16, 0.10, 0.46, 0.045).moved(translate(HALF + 0.13, NOSE + 0.44, 1.68))
    plate_y = reach(skin, (0, -6, 0.74), front)[1]
    lamp_at = (0.92 + 0.05, NOSE - 0.6, 0.80)
    x = HALF + 0.5
    deflector = isosurface(
        prism(
            [(-2.3, CAB_TOP - 0.1), (-2.3, 3.42), (-2.55, 3.42), (-3.25, CAB_TOP - 0.1)], HALF - 0.14, 0.14, bow=0.14
        ),
        (-HALF, -3.5, CAB_TOP - 0.3),
        (HALF, -2.1, 3.6),
        CELL,
    )
    return {
        "cab": merge([shell, deflector]),
        "box": walls,
        "frame": merge([*frame, tank, tank.mirrored()]),
        "chassis": merge([*beams, *guards]),
        "windows": merge(
            [
                both(laid(skin, right, (3, -2.95, 1.96), pane, lift=0.006)),
                laid(skin, way, (0, NOSE - 0.5, 2.36), screen, lift=0.008),
            ]
        ),
        "trim": merge(
            [
                laid(skin, front, (0, NOSE - 0.5, 1.22), grille, lift=0.008),
                laid(skin, front, (0, NOSE - 0.5, 0.72), bumper, lift=0.006),
                both(laid(skin, right, (3, -2.95, 1.96), pane, lift=0.004, grow=0.03)),
                both(laid(skin, (0.15, -1, 0), lamp_at, lamp, lift=0.004, grow=0.03)),
                both(merge([arm, mirror])),
            ]
        ),
        "seams": merge(
            both(seam(skin, right, line, 0.012))
            for line in (
                [(x, -3.47, 1.58), (x, -3.52, 1.2), (x, -3.50, 1.02)],
                [(x, -2.40, 2.40), (x, -2.40, 0.62)],
                [(x, -3.40, 1.45), (x, -2.40, 1.45)],
            )
        ),
        "lamps": both(laid(skin, (0.15, -1, 0), lamp_at, lamp, lift=0.008)),
        "beams": both(laid(skin, (0.15, -1, 0), lamp_at, ring, lift=0.012)),
        "tail": both(rounded_box(0.34, 0.04, 0.12, 0.02).moved(translate(0.86, TAIL - 0.22, 0.54))),
        "amber": both(laid(skin, right, (x, NOSE + 0.32, 1.28), turn, lift=0.008)),
        "plate": rounded_box(0.52, 0.014, 0.11, 0.003).moved(translate(0, plate_y - 0.008, 0.68)),
    }
