"""Birds: an egg with a head, wings, a beak and two feet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from ...geometry import Solid, rotate, scale, translate
from ...geometry.clay import Clay, Triple, ball, chain, limb, pressed
from ...materials import Material
from .._looks import body, darker, piece
from ..contracts import Look, Object, Shown
from ._beast import Coat
from ._figure import INK, SHINE, Figure, closed_eye, eye
from ._worn import FEATURES, about_neck, on_head

CELL = 0.0105
POSES = ("standing", "sitting", "flying", "sleeping", "walking", "waving", "holding")


@dataclass(frozen=True, slots=True)
class Build:
    """The measures of a bird about one unit tall.

    Args:
        body: Middle and radii of the trunk.
        pitch_deg: How far the trunk leans forward.
        head: Middle and radii of the head.
        neck: Radius of the neck; 0: the head sits on the trunk.
        legs: Length of what shows of the legs.
        wing: Length, breadth and thickness of a folded wing.
        tail: Length and breadth.
    """

    body: tuple[Triple, Triple] = ((0, 0.02, 0.40), (0.245, 0.270, 0.255))
    pitch_deg: float = 18.0
    head: tuple[Triple, Triple] = ((0, -0.10, 0.74), (0.205, 0.195, 0.190))
    neck: float = 0.0
    legs: float = 0.13
    leg_radius: float = 0.020
    apart: float = 0.085
    foot: float = 0.085
    wing: Triple = (0.34, 0.16, 0.045)
    tail: tuple[float, float] = (0.26, 0.085)
    webbed: bool = False
    cell: float = CELL


@dataclass(frozen=True, slots=True)
class Hatching:
    """What the parts of one bird in the making share."""

    look: Look
    pose: str
    m: Mapping[str, Material]
    build: Build

    def tint(self, name: str, color: str, material: str = "matte") -> Material:
        return piece(self.look, name, material, color)


class Fowl(Object):
    """What all birds do alike."""

    shape: ClassVar[Build] = Build()
    height_m: ClassVar[float] = 0.2
    units: ClassVar[float] = 0.95
    beak_color: ClassVar[str] = "#efa13a"
    leg_color: ClassVar[str] = "#e58a3c"
    features: Mapping[str, tuple[str, ...]] = MappingProxyType({"pose": POSES, "age": ("adult", "young"), **FEATURES})
    parts: tuple[str, ...] = ("eyes", "beak", "belly", "wings", "legs", "hat", "scarf")
    shown = Shown(turn_deg=26)

    def build(self, look: Look) -> Solid:
        pose = look.feature("pose", "standing")
        main = body(look, "matte", self.color)
        shape = self.shape
        if pose in ("sitting", "sleeping"):
            (x, y, z), r = shape.body
            drop = z - r[2] * 0.90
            hx, hy, hz = shape.head[0]
            shape = replace(shape, body=((x, y, z - drop), r), head=((hx, hy, hz - drop), shape.head[1]), legs=0.0)
        m = {
            "fur": main,
            "eyes": piece(look, "eyes", "gloss", "#17110f"),
            "pupil": piece(Look(), "", "gloss", INK),
            "shine": piece(Look(), "", "gloss", SHINE),
            "white": piece(Look(), "", "gloss", "#f6f4f0"),
            "beak": piece(look, "beak", "satin", self.beak_color),
            "legs": piece(look, "legs", "satin", self.leg_color),
        }
        hatching = Hatching(look, pose, m, shape)
        figure = Figure()
        self.trunk(figure, hatching)
        for side in (-1, 1):
            self.wing(figure, hatching, side)
            self.leg(figure, hatching, side)
        face = Figure()
        self.face(face, hatching)
        on_head(face, look, shape.head[1][0], shape.head[1][2])
        (hx, hy, hz), _ = shape.head
        nod = rotate("x", 14) if pose == "sleeping" else rotate("x", 0)
        figure.include(face.moved(translate(hx, hy, hz) @ nod))
        if pose == "flying":
            figure = figure.moved(rotate("x", 16))
        (bx, by, bz), (_, _, br) = shape.body
        joint = bz + br if hz - shape.head[1][2] > bz + br else (bz + br + hz - shape.head[1][2]) / 2
        about_neck(
            figure,
            look.feature("neck", "none"),
            look,
            np.asarray(translate(0, (by + hy) / 2, joint)),
            min(shape.head[1][0], shape.body[1][0]) * 0.80,
        )
        figure.anchors |= {
            "head": (0.0, hy, hz + shape.head[1][2]),
            "face": (0.0, hy - shape.head[1][1], hz),
            "left_hand": (-shape.body[1][0] - 0.08, -0.12, shape.body[0][2]),
            "right_hand": (shape.body[1][0] + 0.08, -0.12, shape.body[0][2]),
        }
        factor = self.height_m / self.units * (0.5 if look.feature("age", "adult") == "young" else 1.0)
        return figure.moved(scale(factor)).standing()

    def egg(self, h: Hatching) -> Clay:
        """Trunk, neck and tail."""
        b = h.build
        center, radii = b.body
        turn = translate(*center) @ rotate("x", b.pitch_deg)
        egg = pressed(0.06, ball((0, 0, 0), radii, turn))
        long, broad = b.tail
        if long:
            start = np.array((0, radii[1] * 0.62, -0.02))
            for x in (-0.6, 0.0, 0.6):
                tip = start + np.array((x * broad, long, 0.02))
                a, c = (np.asarray(turn)[:3, :3] @ v + np.array(center) for v in (start, tip))
                egg = egg.add(limb(a, c, broad * 0.72, broad * 0.42), blend=0.05)
        if b.neck:
            egg = egg.add(
                limb(
                    np.array(center) + np.array((0, -radii[1] * 0.35, radii[2] * 0.4)),
                    np.array(b.head[0]),
                    b.neck * 1.25,
                    b.neck,
                ),
                blend=0.08,
            )
        return egg

    def skull(self, h: Hatching) -> Clay:
        """The head about its own middle."""
        return pressed(0.05, ball((0, 0, 0), h.build.head[1]))

    def trunk(self, figure: Figure, h: Hatching) -> None:
        mesh = self.egg(h).mesh(h.build.cell)
        figure.paint(mesh, ("fur", h.m["fur"]), *((n, mat, mark(mesh)) for n, mat, mark in self.coat(h)))

    def coat(self, h: Hatching) -> Sequence[Coat]:
        return ()

    def wing(self, figure: Figure, h: Hatching, side: int) -> None:
        b = h.build
        long, broad, thick = b.wing
        (cx, cy, cz), (rx, ry, rz) = b.body
        wing = pressed(0.03, ball((0, 0, -long * 0.42), (thick, broad, long * 0.55)))
        wing = wing.add(ball((0, broad * 0.35, -long * 0.86), (thick * 0.7, broad * 0.42, long * 0.24)), blend=0.06)
        frame: NDArray[np.floating]
        if h.pose == "flying":
            flap = rotate("y", side * -112) @ rotate("z", side * 8)
            frame = translate(cx + side * rx * 0.80, cy - 0.03, cz + rz * 0.42) @ flap @ scale(1.25)
        elif h.pose in ("waving",) and side < 0:
            frame = translate(cx + side * rx * 0.86, cy - 0.05, cz + rz * 0.45) @ rotate("y", side * -125)
        elif h.pose == "holding" and side > 0:
            frame = (
                translate(cx + side * rx * 0.90, cy - 0.08, cz + rz * 0.35) @ rotate("y", side * -40) @ rotate("x", -40)
            )
        else:
            frame = (
                translate(cx + side * rx * 0.93, cy - 0.02, cz + rz * 0.42)
                @ rotate("x", b.pitch_deg + 14)
                @ rotate("y", side * -9)
            )
        figure.put("wings", wing.mesh(CELL * 0.95).moved(np.asarray(frame)), self.wing_material(h))

    def wing_material(self, h: Hatching) -> Material:
        return piece(h.look, "wings", "matte") if "wings" in h.look.part_colors else darker(h.m["fur"], 0.72)

    def leg(self, figure: Figure, h: Hatching, side: int) -> None:
        b = h.build
        (_, cy, cz), (_, _, rz) = b.body
        x = side * b.apart
        r = b.leg_radius
        if h.pose == "flying":
            at = np.array((x, cy + 0.10, cz - rz * 0.80))
            clay = pressed(
                0.01,
                *chain(
                    (at + np.array((0, 0, 0.05)), at + np.array((0, 0.10, -0.02)), at + np.array((0, 0.19, -0.01))),
                    (r, r, r * 0.6),
                ),
            )
            figure.put("legs", clay.mesh(0.0075), h.m["legs"])
            return
        step = 0.07 * side if h.pose == "walking" else 0.0
        ankle = np.array((x, cy - 0.01 + step, r * 1.05))
        clay = pressed(0.012, limb((x, cy, b.legs + 0.14), ankle, r))
        spread = (-0.42, 0.0, 0.42)
        for a in spread:
            tip = ankle + np.array((np.sin(a) * b.foot, -np.cos(a) * b.foot, 0))
            clay = clay.add(limb(ankle, tip, r * 1.05, r * 0.95), blend=0.010)
        if b.webbed:
            clay = clay.add(
                ball((x, float(ankle[1]) - b.foot * 0.55, r * 0.75), (b.foot * 0.46, b.foot * 0.52, r * 0.72)),
                blend=0.012,
            )
        else:
            clay = clay.add(limb(ankle, ankle + np.array((0, b.foot * 0.55, 0)), r, r * 0.8), blend=0.01)
        figure.put("legs", clay.mesh(0.0075), h.m["legs"])

    def face(self, figure: Figure, h: Hatching) -> None:
        """Head, eyes and beak."""
        raise NotImplementedError

    def eyes(self, figure: Figure, clay: Clay, h: Hatching, at: tuple[float, float], size: tuple[float, float]) -> None:
        for side in (-1, 1):
            where = (side * at[0], at[1])
            if h.pose == "sleeping":
                closed_eye(figure, clay, where, size, h.m["pupil"])
            else:
                eye(figure, clay, where, size, h.m, iris="eyes" in h.look.part_colors)


def beak(base: Triple, tip: Triple, radius: float) -> Clay:
    """A cone with a soft point."""
    steps = np.linspace(0, 1, 5)
    a, b = np.array(base), np.array(tip)
    radii = radius * (1 - steps) ** 0.75 + 0.008
    clay = Clay()
    for k in range(4):
        clay = clay.add(
            limb(a + (b - a) * steps[k], a + (b - a) * steps[k + 1], float(radii[k]), float(radii[k + 1])), blend=0.004
        )
    return clay
