"""A fish as a vinyl figure, on its fins or afloat; it swims to the left."""

from types import MappingProxyType

import numpy as np

from ...geometry import Mesh, Solid, rotate, scale
from ...geometry.clay import ball, chain, limb, pressed
from .._looks import body, darker, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._figure import INK, SHINE, Figure, drawn, eye

CELL = 0.0095


@objects.register("fish")
class Fish(Object):
    label = "fish"
    names = nouns(
        en="fish, goldfish, tropical fish, clownfish",
        de="fisch, goldfisch, clownfisch",
        fr="poisson, poisson rouge, poisson-clown",
        es="pez, pececito, pez payaso",
        it="pesce, pesciolino, pesce rosso, pesce pagliaccio",
        pt="peixe, peixinho, peixe-palhaço",
        nl="vis, goudvis, clownvis",
        pl="ryba, rybka, złota rybka, błazenek",
        tr="balık, japon balığı, palyaço balığı",
        ru="рыба, рыбка, золотая рыбка, рыба-клоун",
        ja="魚, 金魚, クマノミ",
        zh="鱼, 金鱼, 小丑鱼",
        ko="물고기, 금붕어, 흰동가리",
        ar="سمكة, سمكة ذهبية",
        hi="मछली, सुनहरी मछली",
    )
    instead_of = ("fish", "tropical-fish")
    color = "#ef7f2e"
    parts = ("eyes", "belly", "fins")
    features = MappingProxyType(
        {"pose": ("floating", "standing"), "pattern": ("plain", "banded", "striped"), "age": ("adult", "young")}
    )
    shown = Shown(turn_deg=-58)

    def build(self, look: Look) -> Solid:
        main = body(look, "satin", self.color)
        m = {
            "eyes": piece(look, "eyes", "gloss", "#17110f"),
            "pupil": piece(Look(), "", "gloss", INK),
            "shine": piece(Look(), "", "gloss", SHINE),
            "white": piece(Look(), "", "gloss", "#f7f5f0"),
        }
        fins = piece(look, "fins", "satin") if "fins" in look.part_colors else darker(main, 0.80)
        figure = Figure()
        hull = pressed(0.10, ball((0, 0, 0), (0.175, 0.33, 0.25)), limb((0, 0.20, 0), (0, 0.42, 0.01), 0.12, 0.055))
        hull = hull.add(ball((0, -0.10, -0.02), (0.185, 0.22, 0.22)), blend=0.08)
        mesh = hull.mesh(CELL)
        x, y, z = mesh.vertices.T
        coats = [("belly", piece(look, "belly", "satin", "#fdebcf"), z + 0.075 - 0.10 * (y + 0.1) ** 2)]
        pattern = look.feature("pattern", "plain")
        white, ink = piece(Look(), "", "satin", "#fbf8f2"), piece(Look(), "", "satin", "#221d20")
        if pattern == "banded":
            bands = np.minimum.reduce(
                [np.abs(y + c + 0.05 * np.cos(z * 9)) - w for c, w in ((0.10, 0.045), (-0.12, 0.045), (-0.34, 0.03))]
            )
            coats = [("bands", white, bands), ("edges", ink, bands - 0.016)]
        elif pattern == "striped":
            coats.append(
                (
                    "stripes",
                    darker(main, 0.5),
                    np.abs((y + 0.03 * np.cos(z * 8)) % 0.14 - 0.07)
                    - 0.024
                    + np.clip(-z - 0.02, 0, 1)
                    + np.clip(-0.12 - y, 0, 1),
                )
            )
        figure.paint(mesh, ("body", main), *coats)
        for clay, flat in (
            (
                pressed(
                    0.03,
                    *chain(((0, 0.40, 0.0), (0, 0.52, 0.14), (0, 0.62, 0.23)), (0.05, 0.085, 0.035)),
                    *chain(((0, 0.40, 0.0), (0, 0.52, -0.12), (0, 0.60, -0.20)), (0.05, 0.080, 0.032)),
                ),
                0.34,
            ),
            (
                pressed(
                    0.04,
                    *chain(
                        ((0, -0.08, 0.20), (0, 0.04, 0.30), (0, 0.20, 0.27), (0, 0.27, 0.17)),
                        (0.05, 0.070, 0.055, 0.03),
                    ),
                ),
                0.34,
            ),
            (
                pressed(0.04, *chain(((0, 0.12, -0.17), (0, 0.20, -0.25), (0, 0.27, -0.24)), (0.045, 0.050, 0.022))),
                0.36,
            ),
        ):
            figure.put("fins", _thin(clay.mesh(CELL), flat), fins)
        for side in (-1, 1):
            pectoral = pressed(0.03, *chain(((0, 0, 0), (0, 0.09, -0.03), (0, 0.17, -0.07)), (0.040, 0.066, 0.040)))
            thin = _thin(pectoral.mesh(CELL), 0.32)
            frame = np.eye(4)
            frame[:3, 3] = side * 0.165, -0.06, -0.06
            figure.put("fins", thin.moved(frame @ np.asarray(rotate("z", -side * 38))), fins)
            feet = pressed(0.02, *chain(((side * 0.07, -0.10, -0.19), (side * 0.10, -0.04, -0.275)), (0.045, 0.030)))
            figure.put("fins", feet.mesh(CELL), fins)
        # Its eyes look sideways: each is made as if that side were the front.
        for side in (-1, 1):
            turn = np.asarray(rotate("z", side * 62), np.float64)
            seen = Figure()
            eye(
                seen,
                hull.moved(np.linalg.inv(turn)),
                (0.0 - side * 0.125, 0.055),
                (0.062, 0.066),
                m,
                iris="eyes" in look.part_colors,
                white=0.26,
            )
            figure.include(seen.moved(turn))
        smile = [(-0.055, -0.052), (0.0, -0.075), (0.055, -0.052)]
        figure.put("lines", drawn(hull, smile, 0.0085, taper=0.6), darker(main, 0.22))
        size = 0.55 if look.feature("age", "adult") == "young" else 1.0
        figure.anchors |= {
            "head": (0.0, -0.12, 0.25),
            "face": (0.0, -0.33, 0.0),
            "left_hand": (-0.2, 0.0, -0.06),
            "right_hand": (0.2, 0.0, -0.06),
        }
        return figure.moved(scale(0.30 * size)).standing()


def _thin(mesh: Mesh, flat: float) -> Mesh:
    """Flattened across x."""
    normals = mesh.normals / np.array((flat, 1, 1), np.float32)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    return Mesh(
        (mesh.vertices * np.array((flat, 1, 1), np.float32)).astype(np.float32), mesh.faces, normals.astype(np.float32)
    )
