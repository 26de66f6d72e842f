"""An elephant as a vinyl figure: great ears, a raised trunk, tusks."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ...geometry import Mesh, rotate, translate
from ...geometry.clay import Triple, ball, chain, limb, pressed
from .._looks import darker, nouns
from ..contracts import objects
from ._beast import Beast, Coat, Making, Mark, Shape, eyes
from ._figure import Figure, drawn


@objects.register("elephant")
class Elephant(Beast):
    label = "elephant"
    names = nouns(
        en="elephant",
        de="elefant",
        fr="éléphant",
        es="elefante",
        it="elefante",
        pt="elefante",
        nl="olifant",
        pl="słoń",
        tr="fil",
        ru="слон",
        ja="象, ゾウ",
        zh="大象, 象",
        ko="코끼리",
        ar="فيل",
        hi="हाथी",
    )
    instead_of = ("elephant",)
    color = "#8f98a6"
    parts = ("eyes", "ears", "tusks", "nails", "hat", "scarf")
    shape = Shape(
        leg=0.44,
        long=0.36,
        chest=0.220,
        rump=0.225,
        belly=0.235,
        apart=0.130,
        thick=0.110,
        ankle=0.100,
        paw=(0.108, 0.108, 0.060),
        head=(0.21, 0.23),
        head_size=1.05,
        neck=(0.19, 0.17),
        tail=((0, 0.05, 0.0), (0.01, 0.10, -0.10), (0.02, 0.10, -0.20)),
        tail_radii=(0.028, 0.022, 0.018),
        tail_curls=False,
    )
    height_m, units = 2.4, 0.98

    def coat(self, making: Making) -> Sequence[Coat]:
        return [("nails", making.tint("nails", "#e9e2d6"), _nails(making))]

    def head(self, figure: Figure, making: Making) -> None:
        fur = making.m["fur"]
        bare = pressed(
            0.08, ball((0, 0.02, 0.03), (0.225, 0.205, 0.215)), ball((0, -0.06, -0.06), (0.175, 0.155, 0.150))
        )
        clay = bare
        if making.posture.is_low and making.posture.sleeps:
            way: tuple[Triple, ...] = (
                (0, -0.17, -0.03),
                (0.02, -0.29, -0.10),
                (0.07, -0.40, -0.145),
                (0.16, -0.43, -0.15),
            )
        else:
            way = ((0, -0.17, -0.03), (0, -0.295, -0.105), (0, -0.375, -0.20), (0, -0.440, -0.185), (0, -0.470, -0.095))
        radii = (0.100, 0.080, 0.064, 0.056, 0.052)[: len(way)]
        clay = clay.add(*chain(way, radii), blend=0.035)
        self.painted(figure, clay.mesh(0.0090), making, ())
        lining = making.tint("ears", "#dba9a8")
        for side in (-1, 1):
            fan = pressed(
                0.05, ball((0.12, 0, 0.02), (0.165, 0.050, 0.190)), ball((0.10, 0, -0.10), (0.115, 0.046, 0.115))
            )
            flat = _thin(fan.mesh(0.0095), 0.55)
            inner = pressed(
                0.05, ball((0.13, 0, 0.015), (0.120, 0.2, 0.142)), ball((0.11, 0, -0.09), (0.080, 0.2, 0.080))
            ).at(flat.vertices)
            front = np.where(flat.normals[:, 1] < -0.3, inner, 0.05)
            place = translate(0.165, 0.04, 0.035) @ rotate("z", 24) @ rotate("y", 6)
            ear = Figure()
            ear.paint(flat, ("fur", fur), ("ears", lining, front))
            for name, mesh, material in ear.pieces:
                mesh = mesh.moved(place)
                figure.put(name, mesh if side > 0 else mesh.mirrored(), material)
            tusk = pressed(
                0.01,
                *chain(
                    ((side * 0.095, -0.165, -0.115), (side * 0.112, -0.255, -0.165), (side * 0.112, -0.320, -0.145)),
                    (0.032, 0.026, 0.010),
                ),
            )
            figure.put("tusks", tusk.mesh(0.007), making.tint("tusks", "#f6eedd", "satin"))
        eyes(figure, bare, making, (0.118, 0.030), (0.030, 0.037))
        for side in (-1, 1):
            brow = [(side * 0.088, 0.088), (side * 0.118, 0.098), (side * 0.148, 0.086)]
            figure.put("brows", drawn(bare, brow, 0.0075, taper=0.4), darker(fur, 0.5))
        tuft = pressed(
            0.01,
            *(
                limb((0.02 * k, -0.02, 0.225), (0.035 * k, -0.05, 0.285 - 0.012 * abs(k)), 0.016, 0.006)
                for k in (-1, 0, 1)
            ),
        )
        figure.put("tuft", tuft.mesh(0.007), darker(fur, 0.5))


def _nails(making: Making) -> Mark:
    feet, (wide, long, _) = making.posture.feet, making.shape.paw

    def mark(mesh: Mesh) -> NDArray[np.float64]:
        out = np.full(len(mesh.vertices), 9.0)
        for foot in feet:
            for a in (-0.62, 0.0, 0.62):
                at = foot + np.array((np.sin(a) * wide * 0.98, -long * 0.30 - np.cos(a) * long * 0.98, 0.036))
                out = np.minimum(out, np.linalg.norm((mesh.vertices - at) / (1, 1, 1.15), axis=1) - 0.027)
        return out

    return mark


def _thin(mesh: Mesh, flat: float) -> Mesh:
    normals = mesh.normals / np.array((1, flat, 1), np.float32)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    return Mesh(
        (mesh.vertices * np.array((1, flat, 1), np.float32)).astype(np.float32), mesh.faces, normals.astype(np.float32)
    )
