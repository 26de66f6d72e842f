"""A mirrorless camera: leather-covered body, metal top with dials, a lens with ribbed rings and coated glass."""

import math
from functools import cache

import numpy as np

from ...geometry import (
    Curve,
    Mesh,
    Part,
    Solid,
    extrude,
    lathe,
    merge,
    rotate,
    rounded,
    rounded_box,
    rounded_rectangle,
    translate,
    tube,
)
from ...materials import MATERIALS, Material
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._glass import DARK, GLASS

WIDTH, DEPTH = 0.132, 0.036
LOW, HIGH = 0.014, 0.062  # between which the body is covered in leather
AXIS = (0.006, 0.040)  # x and z of the lens' axis
TOP = 0.0765


@objects.register("camera")
class Camera(Object):
    label = "camera"
    names = nouns(
        en="camera, mirrorless camera, digital camera, photo camera, slr camera",
        de="kamera, fotoapparat, fotokamera, digitalkamera",
        fr="appareil photo, appareil photographique",
        es="cámara, cámara de fotos, cámara fotográfica",
        it="fotocamera, macchina fotografica",
        pt="câmera, câmara fotográfica, câmera fotográfica",
        nl="camera, fotocamera, fototoestel",
        pl="aparat fotograficzny, aparat",
        tr="kamera, fotoğraf makinesi",
        ru="фотоаппарат, камера, фотокамера",
        ja="カメラ, 一眼カメラ, デジカメ",
        zh="相机, 照相机, 数码相机",
        ko="카메라, 사진기",
        ar="كاميرا, آلة تصوير",
        hi="कैमरा",
    )
    color = "#2a2624"
    parts = ("body", "top", "lens")
    instead_of = ("camera", "camera-with-flash")
    shown = Shown(turn_deg=-26, from_deg=14)

    def build(self, look: Look) -> Solid:
        hide = look.part_colors.get("body")
        leather = body(Look(hide, look.material) if hide else look, "leather", self.color)
        metal = piece(look, "top", "aluminium")
        black = piece(look, "lens", "satin", look.part_colors.get("lens", "#17181a"))
        steel = MATERIALS["steel"]
        return Solid(
            (
                Part("body", _cover(), leather),
                Part("top", _plates(), metal),
                Part("dials", _dials(), MATERIALS["aluminium"]),
                Part("lens", _barrel(), black),
                Part("ribs", _ribs(), DARK),
                Part("mount", _mount(), steel),
                Part("glass", _glass(), Material(color=(0.030, 0.012, 0.055), roughness=0.02, clearcoat=1.0)),
                Part("inner", _inner(), Material(color=(0.012, 0.03, 0.035), roughness=0.05, clearcoat=1.0)),
                Part("windows", _windows(), GLASS),
                Part("lamp", _marks(), Material(color=(0.75, 0.06, 0.05), roughness=0.3)),
                Part("lugs", _lugs(), steel),
            )
        )


def _outline(grow: float = 0.0) -> Curve:
    """Seen from above: round ends, and a grip on the viewer's left."""
    w, d = WIDTH / 2 + grow, DEPTH / 2 + grow
    return rounded(
        [
            (w, -d, 0.014),
            (w, d, 0.012),
            (-w, d, 0.012),
            (-w, -d - 0.010, 0.010),
            (-w + 0.026, -d - 0.010, 0.012),
            (-w + 0.036, -d, 0.012),
        ],
        closed=True,
        step_deg=6,
    )


@cache
def _cover() -> Mesh:
    return extrude(_outline(), HIGH - LOW, bevel=0.0008).moved(translate(z=LOW))


@cache
def _plates() -> Mesh:
    """Bottom plate, top plate, and the hump of the viewfinder."""
    bottom = extrude(_outline(-0.0006), LOW, bevel=0.0022)
    top = extrude(_outline(-0.0006), 0.0120, bevel=0.0026).moved(translate(z=HIGH))
    hump_line = rounded(
        [(0.024, 0.0, 0), (0.0185, 0.017, 0.004), (-0.0185, 0.017, 0.004), (-0.024, 0.0, 0.0)], closed=True, step_deg=8
    )
    hump = extrude(hump_line, 0.034, bevel=0.002).moved(
        translate(AXIS[0], DEPTH / 2 - 0.001, HIGH + 0.0115) @ rotate("x", 90)
    )
    plaque = extrude(rounded_rectangle(0.030, 0.0085, 0.002), 0.0006, bevel=0.0002)
    return merge(
        [bottom, top, hump, plaque.moved(translate(AXIS[0], -DEPTH / 2 + 0.0022, HIGH + 0.0205) @ rotate("x", 90))]
    )


def _gear(radius: float, teeth: int, depth: float) -> Curve:
    a = np.arange(teeth * 6) * (2 * math.pi / (teeth * 6))
    r = radius + depth * np.clip(1.6 * np.cos(a * teeth), -1, 1)
    return np.stack([r * np.cos(a), r * np.sin(a)], 1)


@cache
def _dials() -> Mesh:
    """Two milled dials, the shutter release in its collar, and the shoe."""
    z = HIGH + 0.0118
    out = []
    for x, y, r, tall in (
        (-0.038, 0.004, 0.0088, 0.0075),
        (0.047, 0.003, 0.0100, 0.0065),
        (-0.056, -0.016, 0.0062, 0.0045),
    ):
        out.append(extrude(_gear(r, 40, 0.00030), tall, crease_deg=60).moved(translate(x, y, z)))
        out.append(
            lathe(
                rounded([(0, 0, 0), (r - 0.0016, 0, 0), (r - 0.0018, 0.0006, 0.0004), (0, 0.0007, 0)]), segments=48
            ).moved(translate(x, y, z + tall))
        )
    button = lathe(rounded([(0, 0, 0), (0.0040, 0, 0.0005), (0.0038, 0.0032, 0.0012), (0, 0.0028, 0)]), segments=40)
    out.append(button.moved(translate(-0.056, -0.016, z + 0.0045)))
    base = rounded_box(0.021, 0.019, 0.0012, 0.0004).moved(translate(AXIS[0], 0.002, HIGH + 0.0282))
    rails = [
        rounded_box(0.0032, 0.018, 0.0036, 0.0006).moved(translate(AXIS[0] + s * 0.0092, 0.002, HIGH + 0.0288))
        for s in (-1, 1)
    ]
    lips = [
        rounded_box(0.0058, 0.018, 0.0011, 0.0004).moved(translate(AXIS[0] + s * 0.0080, 0.002, HIGH + 0.0316))
        for s in (-1, 1)
    ]
    return merge([*out, base, *rails, *lips])


def _ahead(mesh: Mesh) -> Mesh:
    """Turns what is built up along z to look at the viewer from the body's front."""
    return mesh.moved(translate(AXIS[0], -DEPTH / 2, AXIS[1]) @ rotate("x", 90))


@cache
def _barrel() -> Mesh:
    profile = rounded(
        [
            (0.0, 0.002, 0),
            (0.0300, 0.002, 0),
            (0.0300, 0.012, 0.0008),
            (0.0312, 0.013, 0.0006),
            (0.0312, 0.0225, 0.0008),
            (0.0296, 0.0235, 0.0006),
            (0.0296, 0.029, 0.0005),
            (0.0306, 0.030, 0.0006),
            (0.0306, 0.046, 0.0006),
            (0.0290, 0.047, 0.0006),
            (0.0284, 0.0545, 0.0012),
            (0.0262, 0.0545, 0.0008),
            (0.0205, 0.0455, 0.001),
            (0.0, 0.0450, 0),
        ],
        step_deg=12,
    )
    return _ahead(lathe(profile, segments=112))


@cache
def _ribs() -> Mesh:
    """Rubber of the zoom and the focus ring."""
    out = []
    for z0, z1, r in ((0.0135, 0.0220, 0.0313), (0.0310, 0.0450, 0.0307)):
        out.append(extrude(_gear(r, 72, 0.00048), z1 - z0, bevel=0.0004, crease_deg=70).moved(translate(z=z0)))
    # Hollow enough not to show in front: the barrel's own end closes them.
    return _ahead(merge(out))


@cache
def _mount() -> Mesh:
    ring = lathe(tube(0.020, 0.0325, -0.0005, 0.0026, 0.0008), segments=96)
    rim = lathe(tube(0.0258, 0.0272, 0.0540, 0.0550, 0.0003), segments=96)
    return _ahead(merge([ring, rim]))


@cache
def _glass() -> Mesh:
    dome = rounded([(0.0206, 0.0450, 0), (0.0204, 0.0458, 0.0003), (0.012, 0.0492, 0.03), (0, 0.0502, 0)], step_deg=3)
    return _ahead(lathe(dome, segments=96))


@cache
def _inner() -> Mesh:
    """A reflection of the elements within, as a thin ring and a disc low in the glass."""
    ring = lathe(tube(0.0118, 0.0124, 0.0494, 0.0497, 0.0001), segments=72)
    return _ahead(ring)


@cache
def _windows() -> Mesh:
    """Eyepiece behind, the assist lamp in front, the screen on the back."""
    eye = rounded_box(0.030, 0.010, 0.017, 0.004).moved(translate(AXIS[0], DEPTH / 2 + 0.002, HIGH + 0.008))
    screen = rounded_box(0.076, 0.005, 0.048, 0.003).moved(translate(-0.004, DEPTH / 2 + 0.001, 0.013))
    lamp = lathe(rounded([(0, 0, 0), (0.0030, 0, 0.0003), (0.0028, 0.0010, 0.0006), (0, 0.0013, 0)]), segments=32)
    return merge([eye, screen, lamp.moved(translate(0.050, -DEPTH / 2 + 0.0008, HIGH + 0.0055) @ rotate("x", 90))])


@cache
def _marks() -> Mesh:
    dot = lathe(rounded([(0, 0, 0), (0.0013, 0, 0.0001), (0.0012, 0.0005, 0.0003), (0, 0.0006, 0)]), segments=24)
    x, z = AXIS[0] + 0.0335 * math.cos(2.3), AXIS[1] + 0.0335 * math.sin(2.3)
    return dot.moved(translate(x - 0.004, -DEPTH / 2 + 0.0001, z) @ rotate("x", 90))


@cache
def _lugs() -> Mesh:
    ring = lathe(tube(0.0034, 0.0050, -0.0008, 0.0008, 0.0007), segments=32)
    out = [ring.moved(translate(s * (WIDTH / 2 + 0.0025), 0.0, HIGH - 0.004) @ rotate("x", 90)) for s in (-1, 1)]
    return merge(out)
