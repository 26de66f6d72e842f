"""A ring standing upright, a brilliant-cut stone held by six claws."""

import math
from functools import cache

import numpy as np

from ...geometry import Mesh, Part, Solid, ellipse, merge, sweep, translate
from ...materials import Material
from .._looks import body, nouns
from .._tubes import bent
from ..contracts import Look, Object, Shown, objects

RADIUS, THICK, STONE = 0.0092, 0.0011, 0.0042
GIRDLE = 2 * RADIUS + 2 * THICK + 0.0030  # height of the stone's widest part


@objects.register("ring")
class Ring(Object):
    label = "ring"
    names = nouns(
        en="ring, diamond ring, engagement ring, wedding ring, finger ring",
        de="ring, verlobungsring, ehering, diamantring",
        fr="bague, bague de fiançailles",
        es="anillo, anillo de compromiso, sortija",
        it="anello, anello di fidanzamento",
        pt="anel, anel de noivado",
        nl="ring, verlovingsring, trouwring",
        pl="pierścionek, pierścionek zaręczynowy",
        tr="yüzük, nişan yüzüğü",
        ru="кольцо, обручальное кольцо",
        ja="指輪, リング, 婚約指輪",
        zh="戒指, 钻戒",
        ko="반지, 다이아몬드 반지",
        ar="خاتم",
        hi="अंगूठी",
    )
    color = "#ffd27a"
    parts = ("stone",)
    instead_of = ("ring",)
    shown = Shown(turn_deg=-28, from_deg=14)

    def build(self, look: Look) -> Solid:
        band = body(look, "gold", self.color)
        tint = look.part_colors.get("stone")
        glow = body(Look(tint), "gloss", tint).color if tint else (0.82, 0.90, 0.97)
        stone = Material(color=glow, roughness=0.02, kind="glass", index=2.2)
        return Solid((Part("band", _band(), band), Part("stone", _stone(), stone)))


@cache
def _band() -> Mesh:
    a = np.linspace(0, 2 * np.pi, 129)[:-1]
    hoop = np.stack([RADIUS * np.sin(a), np.zeros(128), RADIUS + THICK + RADIUS * np.cos(a)], 1)
    # Slimmer towards the stone.
    size = 1.0 - 0.22 * np.clip(np.cos(a), 0, 1) ** 2
    out = [sweep(hoop, ellipse(THICK, 0.00125, 24), size=size, closed=True, up=(0.0, 0.0, 1.0))]
    base = 2 * RADIUS + 2 * THICK - 0.0003
    for k in range(6):
        b = math.radians(30 + 60 * k)
        c, s = math.cos(b), math.sin(b)
        r = STONE
        line = [
            (0.0010 * c, 0.0010 * s, base - 0.0004),
            (0.55 * r * c, 0.55 * r * s, base + 0.0010),
            (0.98 * r * c, 0.98 * r * s, GIRDLE - 0.0002),
            (0.98 * r * c, 0.98 * r * s, GIRDLE + 0.0006),
            (0.86 * r * c, 0.86 * r * s, GIRDLE + 0.0010),
        ]
        out.append(bent(line, 0.00033, count=26, sides=10))
    collar = np.stack([0.52 * STONE * np.cos(a), 0.52 * STONE * np.sin(a), np.full(128, base + 0.0008)], 1)
    out.append(sweep(collar, ellipse(0.00026, 0.00026, 10), closed=True))
    return merge(out)


@cache
def _stone() -> Mesh:
    """A round brilliant: flat facets from table to girdle and from girdle to the point."""
    r = STONE
    rows = [
        (0.56 * r, 0.32 * r, 8, 0.0),
        (0.80 * r, 0.20 * r, 8, 22.5),
        (r, 0.02 * r, 16, 0.0),
        (r, -0.03 * r, 16, 0.0),
        (0.0, -0.86 * r, 1, 0.0),
    ]
    from scipy.spatial import ConvexHull

    points = []
    for radius, z, count, shift in rows:
        for k in range(count):
            b = math.radians(shift + 360 * k / count)
            points.append((radius * math.cos(b), radius * math.sin(b), z))
    cloud = np.array(points)
    hull = ConvexHull(cloud)
    corners, normals = [], []
    for face, plane in zip(hull.simplices, hull.equations, strict=True):
        a, b_, c = cloud[face]
        if np.dot(np.cross(b_ - a, c - a), plane[:3]) < 0:
            b_, c = c, b_
        corners += [a, b_, c]
        normals += [plane[:3]] * 3
    mesh = Mesh(
        np.array(corners, np.float32),
        np.arange(len(corners), dtype=np.uint32).reshape(-1, 3),
        np.array(normals, np.float32),
    )
    return mesh.moved(translate(z=GIRDLE))
