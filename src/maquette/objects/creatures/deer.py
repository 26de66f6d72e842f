"""A deer as a vinyl figure: antlers for the stag, white spots for the fawn."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ...geometry import Mesh
from ...geometry.clay import ball, chain, pressed
from .._looks import nouns
from ..contracts import objects
from ._beast import Beast, Coat, Making, Shape, ears, eyes, mouth, near, nose, socks
from ._figure import Figure


@objects.register("deer")
class Deer(Beast):
    label = "deer"
    names = nouns(
        en="deer, stag, fawn, reindeer",
        de="hirsch, reh, rehkitz, rentier",
        fr="cerf, biche, faon, renne",
        es="ciervo, venado, cervatillo, reno",
        it="cervo, cerbiatto, renna",
        pt="veado, cervo, rena",
        nl="hert, reekalf, rendier",
        pl="jeleń, sarna, renifer",
        tr="geyik, ren geyiği",
        ru="олень, оленёнок, северный олень",
        ja="鹿, 小鹿, トナカイ",
        zh="鹿, 小鹿, 驯鹿",
        ko="사슴, 순록",
        ar="غزال, أيل, رنة",
        hi="हिरण",
    )
    instead_of = ("deer",)
    color = "#b87a45"
    parts = ("eyes", "nose", "ears", "belly", "antlers", "hat", "scarf")
    shape = Shape(
        leg=0.48,
        long=0.38,
        chest=0.145,
        rump=0.148,
        apart=0.080,
        thick=0.064,
        ankle=0.040,
        paw=(0.050, 0.056, 0.046),
        head=(0.15, 0.36),
        neck=(0.115, 0.090),
        head_size=0.92,
        tail=((0, 0.06, 0.05), (0, 0.10, 0.11)),
        tail_radii=(0.052, 0.026),
        tail_curls=False,
    )
    height_m, units = 1.45, 1.30

    def coat(self, making: Making) -> Sequence[Coat]:
        p = making.posture
        light = making.tint("belly", "#f5e8d3")
        coats: list[Coat] = [
            ("hooves", making.tint("", "#3a2c26"), socks(p, 0.055)),
            ("belly", light, near(p.chest + np.array((0, -0.17, 0.02)), (0.085, 0.15, 0.20))),
        ]

        def back(mesh: Mesh) -> NDArray[np.float64]:
            """Spots spread evenly over the back, none on legs and neck."""
            points = mesh.vertices.astype(np.float64)
            axis = p.rump - p.chest
            long = float(np.linalg.norm(axis))
            along = (points - p.chest) @ axis / long
            up = (points - p.chest) @ np.array((0, -axis[2], axis[1])) / long
            there = points[(along > 0.02) & (along < long + 0.09) & (up * np.sign(axis[1]) > 0.035)]
            if not len(there):
                return np.full(len(points), 9.0)
            chosen = [there[0]]
            far = np.linalg.norm(there - chosen[0], axis=1)
            for _ in range(21):
                chosen.append(there[int(far.argmax())])
                far = np.minimum(far, np.linalg.norm(there - chosen[-1], axis=1))
            each = np.linalg.norm(points[:, None] - np.array(chosen)[None], axis=2).min(1)
            return np.asarray(each - 0.017)

        coats.append(("spots", light, back))
        return coats

    def head(self, figure: Figure, making: Making) -> None:
        bare = pressed(
            0.08, ball((0, 0.01, 0.03), (0.195, 0.185, 0.190)), ball((0, -0.06, -0.065), (0.145, 0.145, 0.120))
        )
        clay = bare.add(ball((0, -0.190, -0.085), (0.088, 0.100, 0.074)), blend=0.06)
        self.painted(
            figure,
            clay.mesh(0.0085),
            making,
            [("muzzle", making.tint("belly", "#f5e8d3"), near((0, -0.235, -0.125), (0.105, 0.14, 0.068)))],
        )
        ears(
            figure,
            making,
            ((0.165, 0.03, 0.120), (0.245, 0.03, 0.170), (0.310, 0.03, 0.185)),
            (0.048, 0.062, 0.014),
            flat=0.45,
            turn=-10,
            inner=making.tint("ears", "#eec3a8"),
        )
        if not making.is_young:
            bone = making.tint("antlers", "#8a6a4a", "satin")
            for side in (-1, 1):
                beam = ((0.075, 0.03, 0.190), (0.120, 0.05, 0.300), (0.190, 0.05, 0.390), (0.200, 0.03, 0.480))
                clay_ = pressed(0.012, *chain([(side * x, y, z) for x, y, z in beam], (0.026, 0.023, 0.020, 0.012)))
                for start, end in (
                    ((0.110, 0.045, 0.280), (0.085, -0.02, 0.365)),
                    ((0.170, 0.05, 0.365), (0.115, 0.03, 0.450)),
                    ((0.185, 0.05, 0.385), (0.255, 0.04, 0.440)),
                ):
                    clay_ = clay_.add(
                        *chain([(side * x, y, z) for x, y, z in (start, end)], (0.020, 0.011)), blend=0.012
                    )
                figure.put("antlers", clay_.mesh(0.0075), bone)
        eyes(figure, bare, making, (0.098, 0.025), (0.037, 0.047))
        nose(figure, clay, -0.062, (0.034, 0.025, 0.020), making.tint("nose", "#2a1d1b", "gloss"), 0.1)
        mouth(figure, clay, -0.118, 0.046, making.m["pupil"], 0.0055, 0.022)
