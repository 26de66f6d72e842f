"""A friendly dragon as a vinyl figure: horns, wings, belly plates and a barbed tail."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ...geometry import Mesh, merge
from ...geometry.clay import ball, chain, limb, pressed
from .._looks import darker, nouns
from ..contracts import objects
from ._beast import Beast, Coat, Making, Shape, eyes, near, tail
from ._figure import Figure, drawn, facing, pebble


@objects.register("dragon")
class Dragon(Beast):
    label = "dragon"
    names = nouns(
        en="dragon",
        de="drache",
        fr="dragon",
        es="dragón",
        it="drago",
        pt="dragão",
        nl="draak",
        pl="smok",
        tr="ejderha",
        ru="дракон",
        ja="ドラゴン, 竜, 龍",
        zh="龙",
        ko="용, 드래곤",
        ar="تنين",
        hi="ड्रैगन, अजगर",
    )
    instead_of = ("dragon", "dragon-face")
    color = "#4d9e5b"
    parts = ("eyes", "belly", "horns", "wings", "spikes", "hat", "scarf")
    shape = Shape(
        leg=0.36,
        long=0.42,
        chest=0.170,
        rump=0.195,
        belly=0.18,
        apart=0.115,
        thick=0.085,
        ankle=0.072,
        paw=(0.084, 0.104, 0.054),
        head=(0.17, 0.36),
        neck=(0.135, 0.115),
        tail=((0, 0.16, -0.10), (0, 0.34, -0.20), (0.06, 0.52, -0.24), (0.16, 0.64, -0.22)),
        tail_radii=(0.130, 0.095, 0.062, 0.034),
    )
    height_m, units = 1.5, 1.04

    def coat(self, making: Making) -> Sequence[Coat]:
        p = making.posture
        light = making.tint("belly", "#f2dfa0")
        bib = near(p.chest + (p.rump - p.chest) * 0.22 + np.array((0, -0.20, -0.05)), (0.125, 0.20, 0.26))

        def plates(mesh: Mesh) -> NDArray[np.float64]:
            return np.asarray(np.maximum(np.abs(mesh.vertices[:, 2] % 0.062 - 0.031) - 0.0042, bib(mesh) + 0.006))

        return [("plates", darker(light, 0.62), plates), ("belly", light, bib)]

    def bodily(self, figure: Figure, making: Making) -> None:
        super().bodily(figure, making)
        p, s = making.posture, making.shape
        spikes = making.tint("spikes", "#e8a13c")
        top = [p.chest + (p.head[:3, 3] - p.chest) * 0.45 + np.array((0, 0.11, 0.02))]
        back = p.rump - p.chest
        back = back / np.linalg.norm(back)
        up = np.array((0, -back[2], back[1]))
        up = up if up[2] > 0 or up[1] > 0 else -up
        for t in (0.0, 0.33, 0.66, 1.0):
            top.append(p.chest + (p.rump - p.chest) * t + up * (s.chest + (s.rump - s.chest) * t))
        meshes = []
        for k, at in enumerate(top):
            lift = up if k else np.array((0, 0.8, 0.45))
            meshes.append(pressed(0, limb(at - lift * 0.03, at + lift * 0.075, 0.042, 0.008)).mesh(0.0085))
        links = [lump for _, lump, _ in tail(s, p).steps]
        for link in links[4:-1:2]:
            low, high = link.box()
            at = (low + high) / 2
            at[2] = high[2]
            meshes.append(
                pressed(0, limb(at + np.array((0, 0, -0.03)), at + np.array((0, 0.01, 0.045)), 0.030, 0.007)).mesh(
                    0.0085
                )
            )
        low, high = links[-1].box()
        end = (low + high) / 2
        barb = pressed(0.01, ball((float(end[0]), float(end[1]), float(end[2]) + 0.01), 0.05))
        for way in ((0.10, 0.06, 0.05), (-0.05, 0.09, 0.06), (0.05, 0.12, 0.02)):
            barb = barb.add(limb(end, end + np.array(way), 0.045, 0.010), blend=0.015)
        figure.put("spikes", merge([*meshes, barb.mesh(0.0085)]), spikes)
        root = p.chest + (p.rump - p.chest) * 0.25 + up * s.chest * 0.75
        for side in (-1, 1):
            self._wing(figure, making, root, side)

    def _wing(self, figure: Figure, making: Making, root: NDArray[np.float64], side: int) -> None:
        a = root + np.array((side * 0.08, 0.02, 0.0))
        wrist = a + np.array((side * 0.20, 0.10, 0.27))
        tips = [
            wrist + np.array(v) * (side, 1, 1) for v in ((0.30, 0.10, 0.06), (0.27, 0.12, -0.14), (0.14, 0.12, -0.28))
        ]
        bones = pressed(0.015, limb(a, wrist, 0.038, 0.030), *(limb(wrist, t, 0.026, 0.012) for t in tips))
        figure.put("fur", bones.mesh(0.009), making.m["fur"])
        corners = [a, wrist, *tips, a + np.array((side * 0.02, 0.06, -0.06))]
        meshes = []
        fan = [tips[0], tips[1], tips[2], corners[-1]]
        for p, q in pairwise(fan):
            meshes.append(_membrane(wrist, p, q))
        meshes.append(_membrane(wrist, corners[-1], a))
        figure.put("wings", merge(meshes), making.tint("wings", "#e8a13c"))

    def head(self, figure: Figure, making: Making) -> None:
        fur = making.m["fur"]
        bare = pressed(
            0.08, ball((0, 0.01, 0.04), (0.220, 0.205, 0.195)), ball((0, -0.06, -0.07), (0.185, 0.150, 0.120))
        )
        clay = bare.add(ball((0, -0.205, -0.080), (0.140, 0.115, 0.092)), blend=0.06)
        for side in (-1, 1):
            clay = clay.add(ball((side * 0.058, -0.285, -0.035), (0.036, 0.030, 0.030)), blend=0.025)
        self.painted(
            figure,
            clay.mesh(0.0085),
            making,
            [("belly", making.tint("belly", "#f2dfa0"), near((0, -0.22, -0.165), (0.135, 0.17, 0.060)))],
        )
        horns = making.tint("horns", "#f3e6c8", "satin")
        for side in (-1, 1):
            horn = pressed(
                0.012,
                *chain(
                    ((side * 0.100, 0.04, 0.185), (side * 0.150, 0.075, 0.270), (side * 0.160, 0.060, 0.350)),
                    (0.046, 0.034, 0.009),
                ),
            )
            figure.put("horns", horn.mesh(0.0075), horns)
            fin = pressed(0.02, *chain(((side * 0.195, 0.02, 0.01), (side * 0.300, 0.05, 0.055)), (0.056, 0.012)))
            fin = fin.add(
                *chain(((side * 0.195, 0.02, -0.03), (side * 0.290, 0.06, -0.040)), (0.050, 0.012)), blend=0.03
            )
            figure.put("wings", fin.mesh(0.0085), making.tint("wings", "#e8a13c"))
            point, normal = clay.touched((side * 0.060, -2, -0.032), (0, 1, 0))
            figure.put("nostrils", pebble((0.012, 0.014, 0.006), facing(point, normal)), darker(fur, 0.25))
            if not making.posture.sleeps:
                fang, _ = clay.touched((side * 0.072, -2, -0.120), (0, 1, 0))
                tooth = pressed(
                    0, limb(fang + np.array((0, 0.004, 0.006)), fang + np.array((0, -0.002, -0.026)), 0.012, 0.004)
                )
                figure.put("fangs", tooth.mesh(0.004), making.tint("", "#fdfbf5", "satin"))
        eyes(figure, bare, making, (0.100, 0.045), (0.042, 0.050))
        smile = [(-0.105, -0.098), (-0.06, -0.122), (0.0, -0.128), (0.06, -0.122), (0.105, -0.098)]
        figure.put("lines", drawn(clay, smile, 0.0068, taper=0.5, origin_y=-2), darker(fur, 0.2))
        crest = pressed(
            0.01,
            *(
                limb(
                    (0, -0.06 + 0.09 * k, 0.215 - 0.03 * k * k * 0.5),
                    (0, -0.04 + 0.11 * k, 0.285 - 0.04 * k * k * 0.5),
                    0.034,
                    0.007,
                )
                for k in range(3)
            ),
        )
        figure.put("spikes", crest.mesh(0.008), making.tint("spikes", "#e8a13c"))


def _membrane(wrist: NDArray[np.float64], p: NDArray[np.float64], q: NDArray[np.float64]) -> Mesh:
    """Skin between two fingers, its rim hollowed, 12 mm thick, round at the edges."""
    steps = 9
    lumps = []
    for k in range(steps + 1):
        t = k / steps
        edge = p * (1 - t) + q * t
        edge = edge + (wrist - edge) * 0.26 * 4 * t * (1 - t)
        lumps.append(limb(wrist, edge, 0.012, 0.013))
    return pressed(0.036, *lumps).mesh(0.0085)
