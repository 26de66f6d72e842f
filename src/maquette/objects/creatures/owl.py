"""An owl as a vinyl figure: a round face with great eyes, tufts and a scalloped belly."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ...geometry import Mesh
from ...geometry.clay import limb
from .._looks import darker, nouns
from ..contracts import objects
from ._beast import Coat, near
from ._figure import Figure, closed_eye, eye
from ._fowl import Build, Fowl, Hatching, beak


@objects.register("owl")
class Owl(Fowl):
    label = "owl"
    names = nouns(
        en="owl",
        de="eule, uhu",
        fr="hibou, chouette",
        es="búho, lechuza",
        it="gufo, civetta",
        pt="coruja",
        nl="uil",
        pl="sowa",
        tr="baykuş",
        ru="сова, филин",
        ja="フクロウ, 梟",
        zh="猫头鹰",
        ko="부엉이, 올빼미",
        ar="بومة",
        hi="उल्लू",
    )
    instead_of = ("owl",)
    color = "#8b6a4a"
    shape = Build(
        body=((0, 0.0, 0.36), (0.265, 0.235, 0.320)),
        pitch_deg=4.0,
        head=((0, -0.01, 0.70), (0.275, 0.225, 0.215)),
        legs=0.03,
        leg_radius=0.030,
        apart=0.10,
        foot=0.075,
        wing=(0.44, 0.17, 0.050),
        tail=(0.12, 0.09),
        cell=0.0075,
    )
    height_m, units = 0.42, 0.98
    beak_color, leg_color = "#e8a53c", "#d99a45"

    def coat(self, h: Hatching) -> Sequence[Coat]:
        (x, y, z), (_, ry, _) = h.build.body
        belly = near((x, y - ry * 0.80, z - 0.03), (0.180, 0.17, 0.245))
        light = h.tint("belly", "#efdcbd")

        def scales(mesh: Mesh) -> NDArray[np.float64]:
            u, v = mesh.vertices[:, 0], mesh.vertices[:, 2]
            row = np.floor(v / 0.062)
            across = (u + 0.5 * (row % 2) * 0.080) % 0.080 - 0.040
            up = v % 0.062 - 0.062
            arc = np.abs(np.hypot(across * 1.15, up) - 0.046) - 0.0065
            return np.asarray(np.maximum(arc, belly(mesh) + 0.012))

        return [("scales", darker(h.m["fur"], 0.85), scales), ("belly", light, belly)]

    def face(self, figure: Figure, h: Hatching) -> None:
        clay = self.skull(h)
        tufted = clay
        for side in (-1, 1):
            tufted = tufted.add(
                limb((side * 0.150, -0.02, 0.130), (side * 0.235, -0.03, 0.255), 0.075, 0.012), blend=0.06
            )
        mesh = tufted.mesh(0.0085)
        disc = np.minimum(
            near((0.102, -0.205, 0.012), (0.122, 0.12, 0.128))(mesh),
            near((-0.102, -0.205, 0.012), (0.122, 0.12, 0.128))(mesh),
        )
        rim = np.minimum(
            near((0.102, -0.205, 0.012), (0.140, 0.13, 0.146))(mesh),
            near((-0.102, -0.205, 0.012), (0.140, 0.13, 0.146))(mesh),
        )
        figure.paint(
            mesh, ("fur", h.m["fur"]), ("face", h.tint("belly", "#f3e4c9"), disc), ("rim", darker(h.m["fur"], 0.5), rim)
        )
        m = dict(h.m)
        if "eyes" not in h.look.part_colors:
            m["eyes"] = h.tint("eyes", "#f0b02c", "gloss")
        for side in (-1, 1):
            where = (side * 0.098, 0.020)
            if h.pose == "sleeping":
                closed_eye(figure, clay, where, (0.055, 0.055), m["pupil"])
            else:
                eye(figure, clay, where, (0.072, 0.074), m, iris=True, bulge=0.38)
        figure.put("beak", beak((0, -0.205, -0.010), (0, -0.268, -0.090), 0.040).mesh(0.007), m["beak"])
