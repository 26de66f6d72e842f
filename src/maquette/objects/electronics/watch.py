"""A smart watch on its closed strap, standing as about a wrist, its face to the viewer and a little up."""

import math
from functools import cache

import numpy as np
from numpy.typing import NDArray

from ...geometry import (
    Mesh,
    Part,
    Solid,
    Surface,
    extrude,
    lathe,
    merge,
    ribbon,
    rotate,
    rounded,
    rounded_box,
    sheet,
    spline,
    squircle,
    translate,
)
from .._ground import grounded
from .._looks import body, darker, nouns, piece
from .._warp import Points, warped
from ..contracts import Look, Object, Shown, objects
from ._glass import DARK, GLASS, lit

WIDTH, HEIGHT, DEPTH, CORNER = 0.0385, 0.0450, 0.0102, 0.0105
SCREEN = (0.0330, 0.0395)
LOOP = (0.0285, 0.0330)  # half depth and half height of the strap's middle line
TILT = 20.0


@objects.register("watch")
class Watch(Object):
    label = "watch"
    names = nouns(
        en="watch, smartwatch, smart watch, wristwatch, wrist watch",
        de="armbanduhr, smartwatch, smarte uhr",
        fr="montre, montre connectée, montre-bracelet",
        es="reloj inteligente, reloj de pulsera, smartwatch",
        it="orologio da polso, smartwatch",
        pt="relógio de pulso, relógio inteligente, smartwatch",
        nl="horloge, smartwatch, polshorloge",
        pl="zegarek, smartwatch, zegarek na rękę",
        tr="kol saati, akıllı saat",
        ru="наручные часы, умные часы, смарт-часы",
        ja="腕時計, スマートウォッチ",
        zh="手表, 智能手表, 腕表",
        ko="손목시계, 스마트워치",
        ar="ساعة يد, ساعة ذكية",
        hi="कलाई घड़ी, स्मार्टवॉच, स्मार्ट वॉच",
    )
    color = "#2b2d31"
    surfaces = (Surface("screen", *SCREEN, is_screen=True),)
    parts = ("strap", "case", "crown")
    instead_of = ("watch",)
    shown = Shown(turn_deg=22, printed_turn_deg=14, from_deg=12)

    def build(self, look: Look) -> Solid:
        case_color = look.part_colors.get("case")
        case = body(Look(case_color, look.material) if case_color else look, "satin", self.color)
        strap = piece(look, "strap", "rubber", look.color if look.color and not look.material else "#e2703a")
        frame = rotate("x", -TILT) @ translate(0, -LOOP[0] - 0.0010, 0) @ rotate("x", 90)
        crown = lathe(_CROWN, segments=64).moved(
            frame @ translate(WIDTH / 2 - 0.0016, 0.0085, 0.0048) @ rotate("y", 90)
        )
        button = rounded_box(0.0016, 0.0130, 0.0034, 0.0007).moved(
            frame @ translate(WIDTH / 2 + 0.0001, -0.0085, 0.0034)
        )
        return grounded(
            (
                Part("case", merge([extrude(squircle(WIDTH, HEIGHT, CORNER), DEPTH, bevel=0.0038).moved(frame),
                                    button]), case),
                Part("crown", crown, piece(look, "crown", "satin", look.part_colors.get("crown", "#c9cbd0"))),
                Part("glass", extrude(squircle(WIDTH - 0.0030, HEIGHT - 0.0030, CORNER - 0.0014), 0.0022, bevel=0.0012)
                     .moved(frame @ translate(z=DEPTH - 0.0010)), GLASS),
                Part("screen", sheet(squircle(*SCREEN, 0.0080)).moved(frame @ translate(z=DEPTH + 0.00125)), lit(),
                     "screen", texture=_face()),
                Part("sensor", lathe(_SENSOR, segments=64).moved(frame @ rotate("x", 180)), DARK),
                Part("strap", _strap(), strap),
                Part("keeper", _keeper(), darker(strap, 0.85)),
            ),
            self.surfaces,
        )  # fmt: skip


_CROWN = rounded([(0, 0, 0), (0.0034, 0, 0.0002), (0.0034, 0.0030, 0.0006), (0.0026, 0.0034, 0.0004), (0, 0.0034, 0)])
_SENSOR = rounded([(0, 0, 0), (0.012, 0, 0.001), (0.011, 0.0016, 0.001), (0, 0.0024, 0)])


def _line() -> NDArray[np.float64]:
    """The strap's middle line in (y, z), from the case's upper edge around behind to the lower one."""
    out, behind = LOOP
    upper = [(-out - 0.0055, 0.0190), (-out - 0.0040, 0.0235), (-0.0235, 0.0300), (-0.0130, 0.0352), (0.0, 0.0368),
             (0.0150, behind), (0.0250, 0.0200)]  # fmt: skip
    return spline([*upper, (out, 0.0), *((y, -z) for y, z in reversed(upper))], 150)


@cache
def _strap() -> Mesh:
    flat = ribbon(_line(), 0.0026, 0.0245, bevel=0.0011)

    def up(p: Points) -> Points:
        # From (y, z, across) into place; narrower behind.
        y, z, x = p[..., 0], p[..., 1], p[..., 2] - 0.01225
        narrow = 1 - 0.14 * np.clip((y + LOOP[0]) / (2 * LOOP[0]), 0, 1)
        return np.stack([x * narrow, y, z], -1)

    return warped(flat, up, step=1e-5).moved(rotate("x", -TILT))


@cache
def _keeper() -> Mesh:
    """The pin behind, and the end of the strap tucked under."""
    y = LOOP[0] + 0.0013
    pin = lathe(rounded([(0, 0, 0), (0.0030, 0, 0.0004), (0.0030, 0.0012, 0.0005), (0, 0.0014, 0)]), segments=32)
    holes = lathe(rounded([(0, 0, 0), (0.0012, 0, 0.0001), (0.0011, 0.0003, 0.0001), (0, 0.0003, 0)]), segments=20)
    parts = [pin.moved(rotate("x", -TILT) @ translate(0, y, 0.0) @ rotate("x", -90))]
    for k in range(1, 5):
        a = math.radians(k * 11.5)
        at = (0, (LOOP[0] + 0.0011) * math.cos(a), 0.0335 * math.sin(a))
        parts.append(holes.moved(rotate("x", -TILT) @ translate(*at) @ rotate("x", -90 + k * 11.5)))
    return merge(parts)


@cache
def _face() -> NDArray[np.uint8]:
    """Hours, hands at ten past ten, and three rings of a day's moving, on black."""
    high = 480
    wide = round(high * SCREEN[0] / SCREEN[1])
    x, y = np.meshgrid(np.arange(wide) + 0.5 - wide / 2, high / 2 - np.arange(high) - 0.5)
    r, a = np.hypot(x, y), np.degrees(np.arctan2(x, y)) % 360
    image = np.zeros((high, wide, 3))
    image += np.array((0.010, 0.012, 0.020)) * (1 + 2 * np.exp(-((r / 200) ** 2)))[..., None]

    def put(mask: NDArray[np.float64], color: tuple[float, float, float]) -> None:
        nonlocal image
        m = np.clip(mask, 0, 1)[..., None]
        image = image * (1 - m) + np.array(color) * m

    for ring, share, color in ((118, 0.82, (0.98, 0.10, 0.25)), (92, 0.64, (0.55, 0.95, 0.05)),
                               (66, 0.90, (0.05, 0.80, 0.90))):  # fmt: skip
        band = 11.0 - np.abs(r - ring) + 0.5
        put(band * 0.9, tuple(0.14 * c for c in color))  # type: ignore[arg-type]
        put(np.minimum(band, (share * 360 - a) * np.pi / 180 * ring + 0.5), color)
    for k in range(60):
        b = math.radians(k * 6)
        along, across = x * math.sin(b) + y * math.cos(b), x * math.cos(b) - y * math.sin(b)
        long, thick = (20, 3.6) if k % 5 == 0 else (9, 1.3)
        edge = 188.0
        tick = np.minimum(thick - np.abs(across), np.minimum(along - edge + long, edge - along)) + 0.5
        put(tick, (0.92, 0.92, 0.94) if k % 5 == 0 else (0.40, 0.41, 0.44))
    for degrees, reach, thick, color in ((305, 92, 6.0, (0.97, 0.97, 0.98)), (60, 150, 4.6, (0.97, 0.97, 0.98)),
                                         (200, 165, 1.6, (1.0, 0.45, 0.1))):  # fmt: skip
        b = math.radians(degrees)
        along, across = x * math.sin(b) + y * math.cos(b), x * math.cos(b) - y * math.sin(b)
        far = np.hypot(across, along - np.clip(along, -14, reach))
        put(thick - far + 0.5, color)
    put(8 - r, (1.0, 0.45, 0.1))
    return np.asarray(np.clip(image, 0, 1) ** (1 / 2.2) * 255 + 0.5, np.uint8)
