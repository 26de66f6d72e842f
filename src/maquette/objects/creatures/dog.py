"""A dog as a vinyl figure: floppy ears, a big nose, plain, patched or spotted."""

from collections.abc import Sequence
from types import MappingProxyType

import numpy as np

from ...color import linear_to_srgb, to_hex
from ...geometry.clay import ball, chain, pressed
from .._looks import darker, nouns
from ..contracts import objects
from ._beast import POSES, Beast, Coat, Making, Shape, eyes, mouth, near, nose, socks, spots
from ._figure import Figure, drawn, facing, pebble
from ._worn import FEATURES

CREAM = "#f7efe2"


@objects.register("dog")
class Dog(Beast):
    label = "dog"
    names = nouns(
        en="dog, puppy, doggy",
        de="hund, welpe, hündchen",
        fr="chien, chiot, chienne",
        es="perro, cachorro, perrito, perra",
        it="cane, cucciolo, cagnolino",
        pt="cachorro, cão, cãozinho",
        nl="hond, puppy, hondje",
        pl="pies, piesek, szczeniak",
        tr="köpek, yavru köpek",
        ru="собака, пёс, щенок",
        ja="犬, 子犬",
        zh="狗, 小狗",
        ko="개, 강아지",
        ar="كلب, جرو",
        hi="कुत्ता, पिल्ला",
    )
    instead_of = ("dog", "dog-face", "guide-dog")
    color = "#d9a066"
    parts = ("eyes", "nose", "ears", "belly", "paws", "collar", "hat", "scarf")
    features = MappingProxyType(
        {
            "pose": POSES,
            "age": ("adult", "young"),
            "pattern": ("patched", "plain", "spotted"),
            **FEATURES,
            "neck": ("collar", "scarf", "bow_tie", "none"),
        }
    )
    shape = Shape(
        leg=0.40,
        long=0.44,
        chest=0.175,
        rump=0.160,
        apart=0.105,
        thick=0.080,
        ankle=0.060,
        paw=(0.074, 0.094, 0.054),
        head=(0.18, 0.33),
        neck=(0.13, 0.12),
        tail=((0, 0.06, 0.06), (0, 0.13, 0.15), (0.01, 0.14, 0.26), (0.03, 0.09, 0.33)),
        tail_radii=(0.05, 0.046, 0.04, 0.024),
        tail_curls=False,
    )
    height_m, units = 0.60, 1.0

    def coat(self, making: Making) -> Sequence[Coat]:
        p = making.posture
        light = making.tint("belly", CREAM)
        bib = p.chest + np.array((0, -0.22, 0.0))
        coats: list[Coat] = [("paws", making.tint("paws", CREAM), socks(p, 0.085))]
        if making.pattern == "spotted":
            return [("spots", making.tint("spots", "#27211f"), spots(34, 0.045))]
        coats.append(("belly", light, near(bib, (0.125, 0.20, 0.24))))
        return coats

    def tail_coat(self, making: Making) -> Sequence[Coat]:
        p = making.posture
        top = p.rump + p.tail_turn[:3, :3] @ np.array((0.03, 0.18, 0.36))
        return [("belly", making.tint("belly", CREAM), near(top, (0.10, 0.10, 0.10)))]

    def head(self, figure: Figure, making: Making) -> None:
        fur = making.m["fur"]
        bare = pressed(
            0.08, ball((0, 0.01, 0.03), (0.215, 0.205, 0.200)), ball((0, -0.07, -0.08), (0.175, 0.150, 0.120))
        )
        clay = bare.add(ball((0, -0.205, -0.075), (0.112, 0.112, 0.088)), blend=0.05)
        clay = clay.add(ball((0, -0.185, -0.135), (0.080, 0.085, 0.050)), blend=0.025)
        mesh = clay.mesh(0.0085)
        light = making.tint("belly", CREAM)
        coats: list[Coat] = [
            (
                "muzzle",
                light,
                lambda g: np.minimum(
                    near((0, -0.25, -0.105), (0.135, 0.16, 0.105))(g), near((0, -0.20, 0.06), (0.036, 0.14, 0.16))(g)
                ),
            )
        ]
        ear = (
            making.tint("ears", "#7b4a2b")
            if making.look.color is None
            else making.tint("ears", _hex(darker(fur, 0.5).color))
        )
        if making.pattern == "patched":
            coats.append(("patch", ear, near((0.115, -0.16, 0.05), (0.082, 0.12, 0.092))))
        if making.pattern == "spotted":
            coats = [("spots", making.tint("spots", "#27211f"), spots(34, 0.045))]
        self.painted(figure, mesh, making, coats)
        for side in (-1, 1):
            way = [
                (side * x, y, z)
                for x, y, z in (
                    (0.150, 0.01, 0.150),
                    (0.225, -0.01, 0.120),
                    (0.262, -0.025, 0.0),
                    (0.250, -0.035, -0.120),
                )
            ]
            flap = pressed(0.03, *chain(way, (0.050, 0.062, 0.072, 0.058)))
            figure.put("ears", flap.mesh(0.0095), ear)
        eyes(figure, bare, making, (0.086, 0.030), (0.036, 0.042))
        nose(figure, clay, -0.035, (0.047, 0.034, 0.030), making.tint("nose", "#1d1718", "gloss"), 0.15)
        mouth(figure, clay, -0.112, 0.078, making.m["pupil"], 0.0065, 0.035)
        if making.pose not in ("sleeping",):
            point, normal = clay.touched((0, -2, -0.150), (0, 1, 0))
            figure.put(
                "tongue",
                pebble((0.034, 0.046, 0.014), facing(point + np.array((0, 0.004, -0.016)), normal)),
                making.m["tongue"],
            )
        lift = 0.088
        for side in (-1, 1):
            brow = [(side * 0.060, lift + 0.010), (side * 0.088, lift + 0.018), (side * 0.112, lift + 0.006)]
            figure.put("brows", drawn(bare, brow, 0.008, taper=0.4), darker(fur, 0.45))


def _hex(linear: tuple[float, float, float]) -> str:
    return to_hex(linear_to_srgb(linear))
