"""A person's head: skull, ears, nose, eyes, brows, mouth, beard and glasses. Its middle is at the origin."""

import math
from collections.abc import Mapping

import numpy as np

from ...geometry import merge, rotate, sweep, translate
from ...geometry.clay import Clay, ball, limb, pressed
from ...materials import Material
from ._figure import Figure, blushed, closed_eye, drawn, eye

CELL = 0.0078
EYES = 0.078  # from the middle
EYES_Z = -0.018
MOUTH_Z = -0.108


def skull() -> Clay:
    """Head without ears and nose."""
    return pressed(
        0.10, ball((0, 0.008, 0.025), (0.196, 0.192, 0.190)), ball((0, -0.022, -0.085), (0.158, 0.142, 0.126))
    )


def head(m: Mapping[str, Material], *, beard: str, glasses: str, shuts_eyes: bool, lashes: bool,
         smile: float = 1.0, iris: bool = False) -> Figure:  # fmt: skip
    """The head without its hair.

    Args:
        m: Materials: "skin", "eyes", "pupil", "shine", "white", "brows", "lips", "beard", "glasses", "lens".
    """
    figure = Figure()
    bare = skull()
    whole = bare
    for side in (-1, 1):
        whole = whole.add(ball((side * 0.192, 0.012, -0.035), (0.030, 0.040, 0.052)), blend=0.02)
        whole = whole.cut(ball((side * 0.222, -0.006, -0.033), (0.014, 0.022, 0.030)), blend=0.014)
    tip, _ = bare.touched((0, -1, -0.058), (0, 1, 0))
    whole = whole.add(ball((0, float(tip[1]) - 0.004, -0.058), (0.030, 0.026, 0.025)), blend=0.020)
    cheeks = [((side * 0.118, -0.148, -0.082), 0.062) for side in (-1, 1)]
    figure.put(
        "skin",
        blushed(whole.mesh(CELL), m["skin"], [*cheeks, ((0, float(tip[1]) - 0.03, -0.06), 0.03)], 0.30),
        m["skin"],
    )
    for side in (-1, 1):
        x = side * EYES
        if shuts_eyes:
            closed_eye(figure, bare, (x, EYES_Z), (0.030, 0.038), m["pupil"])
        else:
            eye(figure, bare, (x, EYES_Z), (0.030, 0.040), m, iris=iris)
            if lashes:
                lash = [
                    (x + side * 0.006, EYES_Z + 0.044),
                    (x + side * 0.030, EYES_Z + 0.034),
                    (x + side * 0.052, EYES_Z + 0.034),
                ]
                figure.put("lines", drawn(bare, lash, 0.0058, taper=0.3, flat=1.0), m["pupil"])
        lift = 0.070 if not lashes else 0.078
        # Seen from above, as figures are, what goes around the head seems to rise: brows fall outward.
        brow = [
            (x - side * 0.030, EYES_Z + lift + 0.017),
            (x + side * 0.006, EYES_Z + lift + 0.014),
            (x + side * 0.040, EYES_Z + lift - 0.024),
        ]
        figure.put("brows", drawn(bare, brow, 0.0095 if not lashes else 0.0065, taper=0.4), m["brows"])
    if beard not in ("full", "long"):
        w = 0.052
        mouth = [(-w, MOUTH_Z + 0.012 * smile), (-0.5 * w, MOUTH_Z - 0.006 * smile), (0, MOUTH_Z - 0.012 * smile),
                 (0.5 * w, MOUTH_Z - 0.006 * smile), (w, MOUTH_Z + 0.012 * smile)]  # fmt: skip
        figure.put("lips", drawn(bare, mouth, 0.0064, taper=0.55), m["lips"])
    if beard != "none":
        _beard(figure, bare, beard, m)
    if glasses != "none":
        _glasses(figure, bare, glasses, m)
    return figure


def _beard(figure: Figure, bare: Clay, kind: str, m: Mapping[str, Material]) -> None:
    if kind in ("full", "long"):
        chin = bare.grown(0.017).keep(ball((0, -0.075, -0.168), (0.200, 0.150, 0.118)), blend=0.03)
        chin = chin.add(ball((0, -0.112, -0.178), (0.088, 0.066, 0.068)), blend=0.06)
        if kind == "long":
            chin = chin.add(limb((0, -0.120, -0.20), (0, -0.150, -0.30), 0.075, 0.035), blend=0.05)
        for side in (-1, 1):
            chin = chin.add(
                limb((side * 0.172, -0.010, -0.045), (side * 0.142, -0.062, -0.150), 0.020, 0.034), blend=0.05
            )
        chin = chin.cut(ball((0, -0.168, MOUTH_Z + 0.002), (0.044, 0.06, 0.017)), blend=0.016)
        figure.put("beard", chin.mesh(CELL), m["beard"])
        w = 0.030
        mouth = [(-w, MOUTH_Z + 0.004), (0, MOUTH_Z - 0.006), (w, MOUTH_Z + 0.004)]
        figure.put("lips", drawn(bare, mouth, 0.006, taper=0.55), m["lips"])
    for side in (-1, 1):
        way = [(side * 0.004, MOUTH_Z + 0.026), (side * 0.034, MOUTH_Z + 0.022), (side * 0.070, MOUTH_Z + 0.002)]
        figure.put("beard", drawn(bare, way, 0.017, taper=0.35, flat=0.9), m["beard"])


def _glasses(figure: Figure, bare: Clay, kind: str, m: Mapping[str, Material]) -> None:
    turn = np.linspace(0, 2 * math.pi, 64, endpoint=False)
    wire = np.linspace(0, 2 * math.pi, 12, endpoint=False)
    section = np.stack([np.cos(wire), np.sin(wire)], 1) * 0.0062
    middle, _ = bare.touched((EYES, -1, EYES_Z), (0, 1, 0))
    y = float(middle[1]) - 0.030
    meshes = []
    for side in (-1, 1):
        x = side * (EYES + 0.004)
        across = 0.060
        angle = math.radians(side * 10)
        flat = np.stack([np.cos(turn) * across, np.zeros(64), np.sin(turn) * 0.056], 1)
        rim = np.asarray(
            flat @ np.asarray(rotate("z", math.degrees(angle)))[:3, :3].T + np.array((x, y, EYES_Z)), np.float64
        )
        meshes.append(sweep(rim, section, closed=True, up=(0.0, -1.0, 0.0)))
        if kind == "sunglasses":
            lens = Clay().add(ball((0, 0, 0), (across, 0.006, 0.056))).mesh(0.006)
            figure.put("lens", lens.moved(translate(x, y, EYES_Z) @ rotate("z", math.degrees(angle))), m["lens"])
        outer = rim[np.argmax(side * rim[:, 0])]
        temple = np.linspace(outer + np.array((0, 0, 0.006)), (side * 0.205, 0.02, EYES_Z + 0.012), 16)
        temple[:, 0] += side * 0.012 * np.sin(np.linspace(0, math.pi, 16))
        meshes.append(sweep(temple, section, up=(0.0, 0.0, 1.0)))
    bridge = np.stack(
        [
            np.linspace(-0.022, 0.022, 12),
            np.full(12, y - 0.004),
            EYES_Z + 0.008 + 0.008 * np.sin(np.linspace(0, math.pi, 12)),
        ],
        1,
    )
    meshes.append(sweep(bridge, section, up=(0.0, -1.0, 0.0)))
    figure.put("glasses", merge(meshes), m["glasses"])
