"""Skeletons of two-legged figures: how long bones are, and where poses put them. Metres, facing −y, pelvis at 0."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from ...geometry import rotate, translate
from ...geometry.clay import Triple

Vector = NDArray[np.float64]
Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Frame:
    """The measures of a body.

    Args:
        shoulder, hip: Half the distance between the two.
        spine: From the pelvis to the base of the neck.
        head: Half the height of the head.
    """

    shoulder: float = 0.142
    hip: float = 0.070
    spine: float = 0.37
    upper_arm: float = 0.185
    forearm: float = 0.165
    thigh: float = 0.255
    shin: float = 0.245
    neck: float = 0.035
    head: float = 0.215
    thick: float = 1.0
    """Of limbs, 1 usual."""
    girth: float = 1.0
    """Of the belly."""


@dataclass(frozen=True, slots=True)
class Limbs:
    """Directions of bones for one side: x is outward, −y forward."""

    upper_arm: Triple = (0.30, 0.02, -0.95)
    forearm: Triple = (0.10, -0.22, -0.97)
    thigh: Triple = (0.10, 0.0, -1.0)
    shin: Triple = (0.03, 0.02, -1.0)
    foot: Triple = (0.28, -1.0, 0.0)


@dataclass(frozen=True, slots=True)
class Pose:
    """Where limbs go.

    Args:
        left, right: As seen in the picture: right is +x.
        lean_deg: Of the trunk, forward.
        sway_deg: Of the trunk, to the right in the picture.
        nod_deg, turn_deg, tilt_deg: Of the head: down, to the right in the picture, ear to the right shoulder.
        laid: Down on its back, the head at the left.
    """

    left: Limbs = field(default_factory=Limbs)
    right: Limbs = field(default_factory=Limbs)
    lean_deg: float = 0.0
    sway_deg: float = 0.0
    nod_deg: float = 0.0
    turn_deg: float = 0.0
    tilt_deg: float = 0.0
    laid: bool = False
    shuts_eyes: bool = False


_RAISED = Limbs(upper_arm=(0.86, -0.12, 0.42), forearm=(0.22, -0.18, 0.96))
_POINTING = Limbs(upper_arm=(0.93, -0.36, 0.06), forearm=(0.93, -0.36, 0.14))
_HOLDING = Limbs(upper_arm=(0.30, -0.20, -0.93), forearm=(0.12, -0.90, 0.32))
_LIFTING = Limbs(upper_arm=(0.46, -0.34, -0.80), forearm=(0.16, -0.46, 0.88))
_AKIMBO = Limbs(upper_arm=(0.74, 0.10, -0.66), forearm=(-0.60, -0.42, -0.62))
_CARRYING = Limbs(upper_arm=(0.26, -0.36, -0.90), forearm=(-0.32, -0.88, 0.22))
_SEATED = Limbs(
    upper_arm=(0.26, -0.16, -0.95), forearm=(-0.16, -0.80, -0.44), thigh=(0.16, -1.0, 0.0), shin=(0.02, -0.10, -1.0),
    foot=(0.14, -1.0, 0.0),
)  # fmt: skip
_ASTRIDE = Limbs(
    upper_arm=(0.30, -0.55, -0.78), forearm=(-0.16, -0.92, -0.10), thigh=(0.86, -0.62, -0.30), shin=(0.06, 0.10, -1.0),
    foot=(0.20, -1.0, 0.12),
)  # fmt: skip
_ON_THE_GROUND = Limbs(
    upper_arm=(0.34, 0.16, -0.93), forearm=(0.06, -0.44, -0.80), thigh=(0.30, -1.0, 0.02), shin=(0.16, -1.0, -0.12),
    foot=(0.24, -0.42, 0.90),
)  # fmt: skip


def _with(limbs: Limbs, other: Limbs) -> Limbs:
    """The arm of the first on the leg of the second."""
    return Limbs(limbs.upper_arm, limbs.forearm, other.thigh, other.shin, other.foot)


_POSES: Mapping[str, Pose] = {
    "standing": Pose(tilt_deg=3.0),
    "walking": Pose(
        left=Limbs(
            (0.20, -0.52, -0.84), (0.10, -0.78, -0.58), (0.06, 0.34, -0.94), (0.02, 0.72, -0.70), (0.1, -1, -0.62)
        ),
        right=Limbs(
            (0.24, 0.46, -0.86), (0.12, 0.02, -1.0), (0.06, -0.46, -0.88), (0.02, -0.12, -0.99), (0.1, -1, 0.2)
        ),
        lean_deg=4.0,
    ),
    "running": Pose(
        left=Limbs(
            (0.26, -0.70, -0.62), (-0.06, -0.72, 0.62), (0.06, 0.62, -0.78), (0.02, 0.86, 0.36), (0.1, -0.4, -1)
        ),
        right=Limbs(
            (0.34, 0.76, -0.52), (0.10, -0.62, -0.76), (0.06, -0.92, -0.34), (0.02, 0.12, -0.99), (0.1, -1, 0.1)
        ),
        lean_deg=14.0,
        nod_deg=-8.0,
    ),
    "sitting": Pose(left=_SEATED, right=_SEATED, tilt_deg=3.0),
    "riding": Pose(left=_ASTRIDE, right=_ASTRIDE, lean_deg=4.0, tilt_deg=3.0),
    "seated_holding": Pose(left=_SEATED, right=_with(_HOLDING, _SEATED), tilt_deg=3.0),
    "resting": Pose(left=_ON_THE_GROUND, right=_ON_THE_GROUND, lean_deg=-6.0, nod_deg=4.0, tilt_deg=4.0),
    "waving": Pose(left=_RAISED, tilt_deg=5.0, sway_deg=2.0),
    "pointing": Pose(left=_POINTING, right=_AKIMBO, turn_deg=-16.0),
    "holding": Pose(right=_HOLDING, tilt_deg=3.0, turn_deg=6.0),
    "holding_up": Pose(right=_LIFTING, tilt_deg=3.0),
    "carrying": Pose(left=_CARRYING, right=_CARRYING, nod_deg=4.0),
    "cheering": Pose(
        left=Limbs((0.66, -0.10, 0.74), (0.34, -0.12, 0.94)),
        right=Limbs((0.66, -0.10, 0.74), (0.34, -0.12, 0.94)),
        nod_deg=-6.0,
    ),
    "jumping": Pose(
        left=Limbs(
            (0.74, -0.10, 0.66), (0.42, -0.14, 0.90), (0.36, -0.20, -0.92), (-0.10, 0.55, -0.83), (0.2, -0.6, -0.8)
        ),
        right=Limbs(
            (0.74, -0.10, 0.66), (0.42, -0.14, 0.90), (0.44, -0.30, -0.84), (-0.14, 0.70, -0.70), (0.2, -0.5, -0.9)
        ),
        nod_deg=-6.0,
    ),
    "dancing": Pose(
        left=Limbs((0.74, -0.16, 0.62), (-0.12, -0.20, 0.97), (0.10, 0.0, -1.0), (0.03, 0.02, -1.0), (0.3, -1, 0)),
        right=Limbs(
            (0.90, -0.20, -0.22), (0.72, -0.34, 0.56), (0.56, -0.52, -0.62), (-0.30, 0.50, -0.80), (0.3, -0.6, -0.7)
        ),
        sway_deg=-6.0,
        tilt_deg=-8.0,
    ),
    "lying": Pose(
        left=Limbs((0.36, -0.04, -0.93), (0.10, -0.10, -0.98)),
        right=Limbs((0.30, -0.20, -0.93), (-0.52, -0.50, -0.62)),
        turn_deg=-38.0,
        nod_deg=-4.0,
        laid=True,
    ),
    "sleeping": Pose(
        left=Limbs((0.36, -0.04, -0.93), (0.10, -0.10, -0.98)),
        right=Limbs((0.30, -0.20, -0.93), (-0.52, -0.50, -0.62)),
        turn_deg=-42.0,
        nod_deg=-4.0,
        laid=True,
        shuts_eyes=True,
    ),
    "kneeling": Pose(
        left=Limbs(thigh=(0.12, -0.28, -0.95), shin=(0.04, 1.0, -0.06), foot=(0.1, 0.3, -1.0)),
        right=Limbs(thigh=(0.12, -0.28, -0.95), shin=(0.04, 1.0, -0.06), foot=(0.1, 0.3, -1.0)),
    ),
}
POSES: Mapping[str, Pose] = {
    **_POSES,
    "walking_holding": replace(_POSES["walking"], right=_with(_LIFTING, _POSES["walking"].right)),
}
"""By name; "sitting" is on a seat, with the shins down, "resting" on the ground."""


@dataclass(frozen=True, slots=True)
class Arm:
    shoulder: Vector
    elbow: Vector
    wrist: Vector
    way: Vector
    """Of the hand."""
    side: int


@dataclass(frozen=True, slots=True)
class Leg:
    hip: Vector
    knee: Vector
    ankle: Vector
    foot: Vector
    """Which way the toes point."""
    side: int


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A frame in a pose.

    Args:
        trunk: 4×4 from the upright trunk (pelvis at 0, z up the spine) to where it is.
        head: 4×4 from the head (its middle at 0) to where it is.
    """

    frame: Frame
    trunk: Matrix
    head: Matrix
    arms: tuple[Arm, Arm]
    legs: tuple[Leg, Leg]


def posed(frame: Frame, pose: Pose) -> Skeleton:
    """Bones laid end to end along the directions of the pose; left in the picture first."""
    trunk = np.asarray(rotate("y", pose.sway_deg) @ rotate("x", pose.lean_deg), np.float64)
    on_neck = rotate("y", pose.tilt_deg) @ rotate("z", pose.turn_deg) @ rotate("x", pose.nod_deg)
    up = frame.spine + frame.neck + frame.head * 0.93
    head = trunk @ np.asarray(
        translate(0, -0.012, frame.spine) @ on_neck @ translate(0, 0, up - frame.spine), np.float64
    )
    arms, legs = [], []
    for side, limbs in ((-1, pose.left), (1, pose.right)):
        start = _at(trunk, (side * frame.shoulder, 0.004, frame.spine - 0.074))
        elbow = start + _way(limbs.upper_arm, side, trunk) * frame.upper_arm
        hand = _way(limbs.forearm, side, trunk)
        arms.append(Arm(start, elbow, elbow + hand * frame.forearm, hand, side))
        hip = np.array((side * frame.hip, 0.0, -0.02))
        knee = hip + _way(limbs.thigh, side) * frame.thigh
        ankle = knee + _way(limbs.shin, side) * frame.shin
        legs.append(Leg(hip, knee, ankle, _way(limbs.foot, side), side))
    return Skeleton(frame, trunk, head, (arms[0], arms[1]), (legs[0], legs[1]))


def _way(v: Triple, side: int, trunk: Matrix | None = None) -> Vector:
    way = np.array((side * v[0], v[1], v[2]), np.float64)
    way /= np.linalg.norm(way)
    return way if trunk is None else np.asarray(trunk[:3, :3] @ way)


def _at(matrix: Matrix, point: Triple) -> Vector:
    return np.asarray(matrix[:3, :3] @ np.array(point) + matrix[:3, 3])
