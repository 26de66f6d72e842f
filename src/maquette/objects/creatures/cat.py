"""A cat as a vinyl figure: plain, tabby, tuxedo, calico or siamese."""

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ...geometry.clay import ball, pressed
from .._looks import darker, nouns
from ..contracts import objects
from ._beast import POSES, Beast, Coat, Making, Shape, banded, ears, eyes, mouth, near, nose, socks, whiskers
from ._figure import Figure
from ._worn import FEATURES

CREAM = "#f6efe3"


@objects.register("cat")
class Cat(Beast):
    label = "cat"
    names = nouns(
        en="cat, kitten, kitty",
        de="katze, kätzchen, kater",
        fr="chat, chaton, chatte",
        es="gato, gatito, gata",
        it="gatto, gattino, gatta",
        pt="gato, gatinho, gata",
        nl="kat, poes, katje",
        pl="kot, kotek, kociak",
        tr="kedi, yavru kedi",
        ru="кот, кошка, котёнок",
        ja="猫, 子猫",
        zh="猫, 小猫",
        ko="고양이",
        ar="قطة, قط",
        hi="बिल्ली",
    )
    instead_of = ("cat", "cat-face", "black-cat")
    color = "#e39a4e"
    parts = ("eyes", "nose", "ears", "belly", "paws", "hat", "scarf")
    features = MappingProxyType(
        {
            "pose": POSES,
            "age": ("adult", "young"),
            "pattern": ("plain", "striped", "tuxedo", "calico", "siamese"),
            **FEATURES,
        }
    )
    shape = Shape(head=(0.13, 0.30))
    height_m, units = 0.42, 1.02

    def coat(self, making: Making) -> Sequence[Coat]:
        p, fur = making.posture, making.m["fur"]
        light = making.tint("belly", CREAM if sum(fur.color) > 0.25 else "#2c2a2c")
        coats: list[Coat] = [
            ("paws", making.tint("paws", CREAM if sum(fur.color) > 0.25 else "#2c2a2c"), socks(p, 0.075))
        ]
        bib = p.chest + np.array((0, -0.20, 0.0 if p.sits else 0.03))
        if making.pattern in ("plain", "striped", "tuxedo"):
            coats.append(
                (
                    "belly",
                    light if making.pattern != "tuxedo" else making.tint("belly", CREAM),
                    near(bib, (0.115, 0.17, 0.20)),
                )
            )
        if making.pattern == "tuxedo":
            coats[0] = ("paws", making.tint("paws", CREAM), socks(p, 0.09))
        if making.pattern == "striped":
            coats.append(("stripes", darker(fur, 0.45), banded(p, 0.125, 0.30, 0.05)))
        if making.pattern == "calico":
            coats = [
                (
                    "patch",
                    making.tint("patch", "#2a2524"),
                    near(p.rump + np.array((0.10, 0.02, 0.10)), (0.16, 0.17, 0.15)),
                ),
                (
                    "patch2",
                    making.tint("patch2", "#df8c3f"),
                    near(p.chest + np.array((-0.12, 0.06, 0.10)), (0.15, 0.17, 0.15)),
                ),
            ]
        if making.pattern == "siamese":
            coats = [("points", making.tint("paws", "#4a3427"), socks(p, 0.17))]
        return coats

    def tail_coat(self, making: Making) -> Sequence[Coat]:
        p, fur = making.posture, making.m["fur"]
        if making.pattern == "striped":
            return [
                (
                    "stripes",
                    darker(fur, 0.45),
                    lambda mesh: 0.02 - np.abs((np.linalg.norm(mesh.vertices - p.rump, axis=1) % 0.10) - 0.05),
                )
            ]
        if making.pattern == "siamese":
            return [("points", making.tint("paws", "#4a3427"), lambda mesh: mesh.vertices[:, 0] * 0 - 1.0)]
        return ()

    def head(self, figure: Figure, making: Making) -> None:
        fur = making.m["fur"]
        dark = sum(fur.color) < 0.25
        bare = pressed(
            0.08,
            ball((0, 0, 0.02), (0.240, 0.205, 0.205)),
            ball((0.11, -0.06, -0.075), (0.125, 0.125, 0.105)),
            ball((-0.11, -0.06, -0.075), (0.125, 0.125, 0.105)),
        )
        clay = bare.add(
            ball((0.048, -0.190, -0.085), (0.062, 0.044, 0.050)),
            ball((-0.048, -0.190, -0.085), (0.062, 0.044, 0.050)),
            blend=0.03,
        )
        clay = clay.add(ball((0, -0.178, -0.135), (0.050, 0.036, 0.032)), blend=0.02)
        mesh = clay.mesh(0.0085)
        light = making.tint("belly", CREAM if not dark or making.pattern == "tuxedo" else "#3a3739")
        coats: list[Coat] = [("muzzle", light, near((0, -0.20, -0.105), (0.118, 0.10, 0.082)))]
        if making.pattern == "striped":
            coats.append(("stripes", darker(fur, 0.45), lambda g: _forehead(g.vertices)))
        elif making.pattern == "tuxedo":
            coats[0] = (
                "muzzle",
                light,
                lambda g: np.minimum(
                    near((0, -0.2, -0.115), (0.135, 0.12, 0.10))(g), near((0, -0.22, 0.0), (0.032, 0.12, 0.15))(g)
                ),
            )
        elif making.pattern == "calico":
            coats += [
                ("patch", making.tint("patch", "#2a2524"), near((-0.16, -0.08, 0.12), (0.14, 0.16, 0.15))),
                ("patch2", making.tint("patch2", "#df8c3f"), near((0.17, -0.08, 0.10), (0.14, 0.16, 0.17))),
            ]
        elif making.pattern == "siamese":
            coats = [("points", making.tint("paws", "#4a3427"), near((0, -0.22, -0.05), (0.15, 0.14, 0.14)))]
        self.painted(figure, mesh, making, coats)
        outer = making.tint("paws", "#4a3427") if making.pattern == "siamese" else None
        ears(
            figure,
            making,
            ((0.128, 0.0, 0.135), (0.172, 0.0, 0.235), (0.205, 0.0, 0.335)),
            (0.098, 0.062, 0.014),
            flat=0.42,
            turn=-14,
            inner=making.tint("ears", "#e9a59c" if not dark else "#6d4a4c"),
            outer=outer,
        )
        m = dict(making.m)
        if "eyes" not in making.look.part_colors:
            m["eyes"] = making.tint("eyes", "#7fae4e" if making.pattern != "siamese" else "#5d9fd6", "gloss")
        eyes(figure, bare, replace(making, m=m), (0.098, 0.005), (0.048, 0.054), iris=True)
        nose(
            figure,
            clay,
            -0.062,
            (0.024, 0.017, 0.014),
            making.tint("nose", "#d98484" if not dark else "#3b3032", "gloss"),
        )
        mouth(figure, clay, -0.098, 0.060, making.m["pupil"] if not dark else making.tint("", "#0c0a0a"), 0.0058, 0.022)
        whiskers(figure, ((0.085, -0.215, -0.090),), making.tint("", "#f4f1ec" if dark else "#fbf8f2"), 0.20)


def _forehead(points: NDArray[np.float32]) -> NDArray[np.float64]:
    x, y, z = points.T
    lines = np.minimum(np.minimum(np.abs(x) - 0.016, np.abs(np.abs(x) - 0.062) - 0.013), 1.0)
    cheeks = np.maximum(np.abs(np.abs(z + 0.03) - 0.028) - 0.010, 0.175 - np.abs(x))
    return np.asarray(np.minimum(np.maximum(lines, 0.085 - z), cheeks), np.float64)
