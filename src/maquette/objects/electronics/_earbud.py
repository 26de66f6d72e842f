"""One wireless earbud with a stem, in its own frame: stem down −z, ear tip towards −x and the viewer.

Lengths here are millimetres; `earbud` gives metres.
"""

from functools import cache

import numpy as np

from ...geometry import (
    Field,
    Mesh,
    aim,
    capsule,
    carved,
    draped,
    ellipse,
    ellipsoid,
    isosurface,
    lathe,
    melted,
    merge,
    rounded,
    rounded_rectangle,
)

_TOP, _FOOT = (2.4, 1.0, -1.0), (4.6, 1.6, -23.5)
_CANAL = (-0.80, -0.52, 0.26)  # the way into the ear
_MOUTH = (-7.4, -4.8, 2.2)  # where the ear tip sits
_STEM, _STEM_END = 3.10, 2.75


def _shell() -> Field:
    head = ellipsoid((0, 0, 0), (7.9, 7.1, 8.3))
    cheek = ellipsoid((-2.8, -1.6, -1.0), (6.2, 6.0, 6.4))
    nozzle = capsule((-3, -2, 0.8), _MOUTH, 3.9, 3.0)
    stem = capsule(_TOP, _FOOT, _STEM, _STEM_END)
    body = melted(5.0, melted(3.0, head, cheek), nozzle)
    # A shallow dish on the outside of the stem is where the finger presses.
    return carved(1.0, melted(4.5, body, stem), capsule((8.9, 0.9, -13), (9.3, 1.2, -19), 2.6))


@cache
def earbud() -> dict[str, Mesh]:
    """Its pieces by name: "shell", "tip" (silicone), "grille" (meshes and windows, dark), "metal" (the stem's end)."""
    shell = _shell()
    way = np.subtract(_FOOT, _TOP)
    down = tuple(float(v) for v in way / np.linalg.norm(way))
    end = lathe(_END, segments=64).moved(aim(_FOOT, (down[0], down[1], down[2])))
    tip = lathe(_TIP, segments=96).moved(aim(_MOUTH, _CANAL))
    mesh = lathe(_MESH, segments=48).moved(aim(_MOUTH, _CANAL))
    pill, dot = rounded_rectangle(5.4, 2.3, 1.14, step_deg=5), ellipse(1.25, 1.25, 48)
    vent = draped(shell, aim((2.4, 5.2, 13.0), (0.25, 0.35, 1.0), spin_deg=35), pill, lift=0.03)
    outer = draped(
        shell,
        aim((14.0, -5.5, 1.0), (1.0, -0.35, 0.1), spin_deg=90),
        rounded_rectangle(6.4, 2.5, 1.24, step_deg=5),
        lift=0.03,
    )
    sensor = draped(shell, aim((-9.0, -12.0, -4.6), (-0.45, -1.0, -0.30)), dot, lift=0.03)
    pieces = {
        "shell": isosurface(shell, (-13, -11, -28.2), (10.5, 9.5, 10), 0.33),
        "tip": tip,
        "grille": merge([vent, outer, sensor, mesh]),
        "metal": end,
    }
    return {name: Mesh(m.vertices * np.float32(0.001), m.faces, m.normals) for name, m in pieces.items()}


# The end of the stem: a polished cap over the last millimetres, a hair wider than the stem.
_END = np.array(
    [(_STEM_END * 1.012 * np.cos(a), _STEM_END * 1.012 * np.sin(a)) for a in np.linspace(0.28, np.pi / 2, 24)]
)
# A soft mushroom: from the neck under its brim, around, and over the dome to the mouth.
_TIP = rounded([
    (3.05, -0.6, 0), (3.2, 0.6, 0.6), (5.3, -0.9, 0.5), (5.9, -0.5, 0.6), (5.75, 1.6, 2.5), (4.1, 5.0, 2.2),
    (2.5, 5.7, 0.7), (2.1, 4.9, 0.3), (2.1, 3.6, 0),
], step_deg=5)  # fmt: skip
_MESH = rounded([(2.15, 4.0, 0), (1.2, 4.25, 1.0), (0, 4.3, 0)])
