"""A lighthouse, 27 m high: banded tower, railed gallery, lit lantern under a red dome, on a stone foot."""

from functools import cache
from itertools import pairwise

import numpy as np

from ...geometry import Mesh, Part, Solid, lathe, merge, rotate, rounded, translate, tube
from ...materials import Material
from .._looks import body, nouns, piece
from .._tubes import bent
from .._tubes import tube as rod
from ..contracts import Look, Object, Shown, objects
from ._walls import PANE, TRIM, Gathered, bar, door, window

FOOT, TOP = 1.2, 20.2  # z of the tower's ends
LOW, HIGH = 3.35, 2.05  # its radii
BANDS = 5
GALLERY = 20.2
LANTERN = (1.45, 21.6, 24.0)  # radius, z of its foot and top


@objects.register("lighthouse")
class Lighthouse(Object):
    label = "lighthouse"
    names = nouns(
        en="lighthouse, light house",
        de="leuchtturm",
        fr="phare",
        es="faro",
        it="faro",
        pt="farol marítimo, farol",
        nl="vuurtoren",
        pl="latarnia morska",
        tr="deniz feneri",
        ru="маяк",
        ja="灯台",
        zh="灯塔",
        ko="등대",
        ar="منارة, فنار",
        hi="प्रकाशस्तंभ, लाइटहाउस, प्रकाश स्तंभ",
    )
    color = "#f4f2ec"
    parts = ("stripes", "roof", "door")
    shown = Shown(turn_deg=-14, from_deg=4)

    def build(self, look: Look) -> Solid:
        made = _made()
        red = "#c9302c"
        return Solid(
            (
                Part("tower", made["tower"], body(look, "matte", self.color)),
                Part("stripes", made["stripes"], piece(look, "stripes", "matte", look.part_colors.get("stripes", red))),
                Part("foot", made["foot"], Material(color=(0.30, 0.29, 0.28), roughness=0.85)),
                Part("gallery", made["gallery"], Material(color=(0.16, 0.17, 0.18), roughness=0.5)),
                Part("rails", made["rails"], Material(color=(0.75, 0.75, 0.74), roughness=0.35)),
                Part("roof", made["roof"], piece(look, "roof", "satin", red)),
                Part("bars", made["bars"], Material(color=(0.10, 0.10, 0.11), roughness=0.4)),
                Part("lamp", made["lamp"], Material(color=(5.0, 4.0, 2.2), kind="light", sampling=0.4)),
                Part("panes", made["panes"], PANE),
                Part("frames", merge([made["frame"], made["sill"]]), TRIM),
                Part("windows", made["glass"], PANE),
                Part("door", made["panel"], piece(look, "door", "satin", "#2c5a6b")),
                Part("knob", made["knob"], Material(color=(0.7, 0.5, 0.2), roughness=0.3, metallic=1.0)),
            )
        )


def _radius(z: float) -> float:
    """The tower tapers fast at its foot and slowly above."""
    t = (z - FOOT) / (TOP - FOOT)
    return float(HIGH + (LOW - HIGH) * (1 - t) ** 1.35)


def _ring(low: float, high: float, proud: float = 0.0) -> Mesh:
    z = np.linspace(low, high, 12)
    side = np.array([(_radius(float(v)) + proud, float(v)) for v in z])
    return lathe(np.concatenate([[(0, low)], side, [(0, high)]]), segments=96)


@cache
def _made() -> dict[str, Mesh]:
    out = Gathered()
    edges = np.linspace(FOOT, TOP, BANDS * 2)
    for k, (low, high) in enumerate(pairwise(edges.tolist())):
        out.put("stripes" if k % 2 else "tower", _ring(low, high))
    foot = [
        (0, 0, 0),
        (4.9, 0, 0.2),
        (4.7, 0.55, 0.12),
        (4.2, 0.6, 0.1),
        (4.1, 1.1, 0.1),
        (3.5, 1.25, 0.1),
        (0, 1.25, 0),
    ]
    out.put("foot", lathe(rounded(foot), segments=72))
    for k in range(4):
        out.put("foot", bar(2.2, 0.5 + 0.42 * k, 0.3, 0, -3.9 - 0.21 * k, 0.9 - 0.3 * k, 0.03))
    small = window(0.62, 1.1, columns=2, rows=2, frame=0.10, depth=0.3)
    for z, turn in ((6.2, 0.0), (10.4, -35.0), (14.6, 0.0), (17.8, 35.0), (10.0, 120.0), (15.0, 200.0)):
        lean = float(np.degrees(np.arctan2(_radius(z - 0.5) - _radius(z + 0.5), 1.0)))
        out.add(small, rotate("z", turn) @ translate(0, -_radius(z) + 0.04, z) @ rotate("x", -lean))
    out.add(door(1.15, 2.2, has_light=False), translate(0, -_radius(2.3) + 0.06, FOOT + 0.02))
    hood = bar(1.9, 0.8, 0.16, 0, -_radius(2.3) - 0.1, FOOT + 2.4, 0.04)
    out.put("frame", hood)
    gallery = [
        (0, GALLERY - 0.75, 0),
        (2.0, GALLERY - 0.75, 0.05),
        (2.15, GALLERY - 0.45, 0.2),
        (2.75, GALLERY - 0.1, 0.2),
        (2.95, GALLERY - 0.08, 0.03),
        (2.95, GALLERY + 0.16, 0.04),
        (0, GALLERY + 0.16, 0),
    ]
    out.put("gallery", lathe(rounded(gallery), segments=72))
    for k in range(24):
        a = 2 * np.pi * k / 24
        x, y = 2.8 * np.cos(a), 2.8 * np.sin(a)
        out.put("rails", rod((x, y, GALLERY + 0.1), (x, y, GALLERY + 1.12), 0.035, sides=8))
    for z, thick in ((GALLERY + 1.12, 0.05), (GALLERY + 0.62, 0.03)):
        out.put("rails", lathe(tube(2.8 - thick, 2.8 + thick, z - thick, z + thick, thick * 0.8), segments=72))
    r, low, high = LANTERN
    out.put(
        "tower",
        lathe(rounded([(0, GALLERY, 0), (1.62, GALLERY, 0.02), (1.62, low - 0.05, 0.05), (0, low, 0)]), segments=72),
    )
    out.put(
        "gallery",
        lathe(
            rounded([(0, low - 0.1, 0), (1.72, low - 0.1, 0.04), (1.72, low + 0.06, 0.04), (0, low + 0.06, 0)]),
            segments=72,
        ),
    )
    for k in range(12):
        a = 2 * np.pi * k / 12
        x, y = r * np.cos(a), r * np.sin(a)
        out.put("bars", rod((x, y, low), (x, y, high), 0.05, sides=8))
        b = 2 * np.pi * (k + 1) / 12
        if k % 2 == 0:
            out.put("bars", rod((x, y, low), (r * np.cos(b), r * np.sin(b), high), 0.03, sides=6))
    for z in (low + 0.08, (low + high) / 2, high - 0.05):
        out.put("bars", lathe(tube(r - 0.05, r + 0.05, z - 0.05, z + 0.05, 0.03), segments=48))
    lens = [
        (0, low + 0.35, 0),
        (0.45, low + 0.35, 0.1),
        (0.78, low + 0.9, 0.3),
        (0.78, low + 1.5, 0.3),
        (0.45, low + 2.05, 0.1),
        (0, low + 2.05, 0),
    ]
    out.put("lamp", lathe(rounded(lens), segments=40))
    out.put(
        "panes", lathe(np.array([(0, low + 0.05), (0.6, low + 0.05), (0.6, low + 0.3), (0, low + 0.3)]), segments=40)
    )
    dome = [
        (0, high - 0.06, 0),
        (1.80, high - 0.06, 0.03),
        (1.82, high + 0.10, 0.04),
        (1.60, high + 0.22, 0.05),
        (1.25, high + 0.85, 0.4),
        (0.35, high + 1.35, 0.3),
        (0.22, high + 1.45, 0.05),
        (0.30, high + 1.72, 0.12),
        (0.08, high + 1.95, 0.06),
        (0.04, high + 2.9, 0.02),
        (0, high + 2.9, 0),
    ]
    out.put("roof", lathe(rounded(dome), segments=64))
    out.put(
        "rails",
        bent([(2.2, 0, GALLERY + 0.2), (2.15, 0, low), (1.78, 0, high), (1.3, 0, high + 0.9)], 0.03, count=30, sides=8),
    )
    return out.joined()
