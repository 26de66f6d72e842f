"""Hair as it is moulded for figures: a cap with a clear hairline, and what hangs or stands from it."""

import math
from collections.abc import Callable, Mapping

import numpy as np

from ...geometry import Mesh, merge
from ...geometry.clay import Clay, Triple, ball, chain, half_space, limb, pressed

CELL = 0.0085


def hair(style: str) -> Mesh | None:
    """Hair for a head with its middle at the origin; None: bald."""
    if style == "bald":
        return None
    return STYLES[style]()


def _cap(low: float = -0.10, brow: float = 0.085, thick: float = 0.020) -> Clay:
    """Scalp down to a hairline: `brow` above the middle in front, `low` behind."""
    cap = pressed(0.05, ball((0, 0.014, 0.030), (0.196 + thick, 0.194 + thick, 0.192 + thick)))
    cap = cap.add(ball((0, 0.05, -0.05), (0.168 + thick, 0.135 + thick, 0.13)), blend=0.05)
    cap = cap.cut(ball((0, -0.235, brow - 0.175), (0.188, 0.185, 0.180)), blend=0.022)
    cap = cap.cut(half_space((0, 0.02, low), (0, -0.34, 1.0)), blend=0.03)
    for side in (-1, 1):
        cap = cap.cut(ball((side * 0.225, -0.02, -0.075), (0.055, 0.066, 0.092)), blend=0.02)
    return cap


def _short() -> Mesh:
    cap = _cap()
    cap = cap.add(limb((-0.115, -0.135, 0.150), (0.080, -0.160, 0.168), 0.038, 0.060), blend=0.05)
    cap = cap.add(limb((0.040, -0.150, 0.185), (0.130, -0.105, 0.165), 0.050, 0.030), blend=0.05)
    return cap.mesh(CELL)


def _quiff() -> Mesh:
    cap = _cap(brow=0.095)
    for x, z, r in ((-0.09, 0.185, 0.045), (-0.03, 0.215, 0.058), (0.04, 0.225, 0.062), (0.10, 0.195, 0.046)):
        cap = cap.add(limb((x * 0.8, -0.12, z - 0.03), (x + 0.02, -0.145, z), r, r * 0.8), blend=0.035)
    return cap.mesh(CELL)


def _fringe(cap: Clay, part: float = -0.07) -> Clay:
    """Two soft sweeps from a parting to both temples."""
    cap = cap.add(limb((part, -0.165, 0.150), (-0.168, -0.080, 0.020), 0.040, 0.026), blend=0.035)
    cap = cap.add(limb((part, -0.165, 0.152), (0.100, -0.150, 0.100), 0.044, 0.036), blend=0.030)
    return cap.add(limb((0.100, -0.150, 0.100), (0.172, -0.070, 0.010), 0.036, 0.024), blend=0.035)


def _bob() -> Mesh:
    return _hanging(-0.185, 0.060).mesh(CELL)


def _long() -> Mesh:
    cap = _hanging(-0.20, 0.055)
    cap = cap.add(limb((0, 0.085, -0.14), (0, 0.125, -0.40), 0.130, 0.075), blend=0.06)
    for side in (-1, 1):
        cap = cap.add(
            *chain(
                ((side * 0.165, 0.03, -0.10), (side * 0.165, 0.060, -0.26), (side * 0.125, 0.065, -0.40)),
                (0.062, 0.055, 0.034),
            ),
            blend=0.05,
        )
    return cap.mesh(CELL)


def _hanging(low: float, thick: float) -> Clay:
    """Hair over the ears down to the jaw."""
    cap = pressed(0.05, ball((0, 0.014, 0.030), (0.218, 0.216, 0.214)))
    cap = cap.add(limb((0, 0.060, 0.0), (0, 0.075, low + 0.04), 0.165, 0.140), blend=0.06)
    for side in (-1, 1):
        cap = cap.add(
            *chain(
                ((side * 0.165, 0.0, 0.04), (side * 0.184, 0.005, low * 0.5), (side * 0.168, 0.0, low)),
                (0.055, thick, thick * 0.72),
            ),
            blend=0.045,
        )
    cap = cap.cut(ball((0, -0.240, -0.085), (0.165, 0.205, 0.185)), blend=0.022)
    return _fringe(cap)


def _ponytail() -> Mesh:
    cap = _fringe(_cap(low=-0.09))
    cap = cap.add(ball((0, 0.225, 0.085), (0.040, 0.036, 0.040)), blend=0.03)
    tail = chain(
        ((0, 0.235, 0.09), (0, 0.320, 0.075), (0, 0.350, -0.06), (0, 0.315, -0.21)), (0.045, 0.078, 0.075, 0.022)
    )
    return cap.add(*tail, blend=0.03).mesh(CELL)


def _bun() -> Mesh:
    cap = _fringe(_cap(low=-0.09))
    return merge([cap.mesh(CELL), pressed(0, ball((0, 0.130, 0.235), (0.094, 0.092, 0.085))).mesh(CELL)])


def _pigtails() -> Mesh:
    cap = _fringe(_cap(low=-0.09), part=0.0)
    for side in (-1, 1):
        tail = chain(
            (
                (side * 0.215, 0.03, 0.055),
                (side * 0.285, 0.02, 0.03),
                (side * 0.315, 0.01, -0.09),
                (side * 0.285, 0.0, -0.18),
            ),
            (0.034, 0.062, 0.058, 0.020),
        )
        cap = cap.add(*tail, blend=0.025)
    return cap.mesh(CELL)


def _braids() -> Mesh:
    cap = _fringe(_cap(low=-0.09), part=0.0)
    meshes = []
    for side in (-1, 1):
        beads = []
        for k in range(6):
            t = k / 5
            at: Triple = (side * (0.198 - 0.012 * k), -0.030 - 0.085 * t, -0.10 - 0.060 * k)
            r = 0.044 - 0.010 * t
            beads.append(ball(at, (r, r * 0.92, r * 0.92)))
        beads.append(ball((side * 0.135, -0.118, -0.462), (0.022, 0.022, 0.036)))
        meshes.append(pressed(0.012, *beads).mesh(CELL))
    return merge([cap.mesh(CELL), *meshes])


def _curly(big: float = 0.058, low: float = -0.13, count: int = 120, reach: float = 1.0) -> Mesh:
    """A head full of curls: balls set on the scalp in a sunflower's order, none on the face."""
    curls = _cap(low=-0.08)
    for k in range(count):
        z = 1 - 2 * (k + 0.5) / count
        around = k * math.pi * (3 - math.sqrt(5))
        x, y = math.sqrt(1 - z * z) * np.cos(around), math.sqrt(1 - z * z) * np.sin(around)
        at = np.array((x * 0.205, y * 0.200 + 0.02, z * 0.205 + 0.03)) * reach
        is_face = at[1] < 0.02 and at[2] < 0.115 + 0.02 * math.cos(7 * x) and abs(at[0]) < 0.185
        if at[2] < low or is_face or (abs(at[0]) > 0.15 and at[1] < -0.03 and at[2] < 0.05):
            continue
        size = big * (0.86 + 0.24 * ((k * 0.618) % 1))
        curls = curls.add(ball((float(at[0]), float(at[1]), float(at[2])), size), blend=0.014)
    return curls.mesh(CELL)


def _long_curly() -> Mesh:
    return merge([_curly(0.060, -0.16), _locks()])


def _locks() -> Mesh:
    beads = []
    for k in range(64):
        t = (k * 0.618) % 1
        around = math.radians(-38 + 256 * ((k + 0.5) / 64))
        x, y = math.cos(around), math.sin(around)
        z = -0.02 - 0.30 * t
        wide = 0.215 + 0.030 * math.sin(math.pi * t)
        if y < -0.10:
            wide -= 0.01
        beads.append(ball((x * wide, 0.03 + y * wide * 0.78, z), 0.050 + 0.014 * ((k * 0.381) % 1)))
    return pressed(0.016, *beads).mesh(CELL)


def _afro() -> Mesh:
    afro = pressed(0.05, ball((0, 0.045, 0.085), (0.300, 0.280, 0.275)))
    afro = afro.cut(ball((0, -0.260, -0.085), (0.172, 0.230, 0.190)), blend=0.03)
    bumps = afro
    count = 420
    for k in range(count):
        z = 1 - 2 * (k + 0.5) / count
        around = k * math.pi * (3 - math.sqrt(5))
        s = math.sqrt(1 - z * z)
        at = (s * math.cos(around) * 0.292, s * math.sin(around) * 0.272 + 0.045, z * 0.267 + 0.085)
        if at[1] < -0.03 and at[2] < 0.075 and abs(at[0]) < 0.235:
            continue
        bumps = bumps.add(ball(at, 0.024), blend=0.012)
    return bumps.mesh(CELL)


def _spiky() -> Mesh:
    cap = _cap()
    count = 46
    for k in range(count):
        z = 1 - 1.15 * (k + 0.5) / count
        around = k * math.pi * (3 - math.sqrt(5))
        s = math.sqrt(1 - z * z)
        way = np.array((s * math.cos(around), s * math.sin(around), z))
        start = way * 0.175 + (0, 0.014, 0.03)
        if start[1] < -0.06 and start[2] < 0.13:
            continue
        end = start + (way + np.array((0, -0.15, 0.35))) * 0.085
        cap = cap.add(limb(start, end, 0.044, 0.007), blend=0.02)
    return cap.mesh(CELL)


def _fringe_of_the_old() -> Mesh:
    """A wreath of hair about a bald crown."""
    cap = _cap(low=-0.11, thick=0.016)
    return cap.cut(ball((0, -0.03, 0.20), (0.235, 0.215, 0.185)), blend=0.02).mesh(CELL)


def _wavy() -> Mesh:
    cap = _hanging(-0.19, 0.060)
    for side in (-1, 1):
        wave = [(side * (0.185 + 0.024 * math.sin(k * 1.9)), 0.02 + 0.004 * k, -0.06 - 0.052 * k) for k in range(8)]
        cap = cap.add(*chain(wave, [0.058 - 0.004 * k for k in range(8)]), blend=0.03)
    back = [(0.02 * math.sin(k * 1.7), 0.12 + 0.004 * k, -0.05 - 0.055 * k) for k in range(8)]
    cap = cap.add(*chain(back, [0.130 - 0.008 * k for k in range(8)]), blend=0.05)
    return cap.mesh(CELL)


STYLES: Mapping[str, Callable[[], Mesh]] = {
    "short": _short,
    "quiff": _quiff,
    "long": _long,
    "bob": _bob,
    "ponytail": _ponytail,
    "bun": _bun,
    "pigtails": _pigtails,
    "braids": _braids,
    "curly": _curly,
    "long_curly": _long_curly,
    "wavy": _wavy,
    "afro": _afro,
    "spiky": _spiky,
    "receding": _fringe_of_the_old,
}
