"""What people wear, as coats of clay over a posed skeleton."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...geometry.clay import Clay, Lump, ball, bell, half_space, limb, pressed, ring
from ._pose import Arm, Leg, Skeleton, Vector

SOLE = 0.058  # metres from the ankle down to the ground


@dataclass(frozen=True, slots=True)
class Cut:
    """How a body is shaped: half widths in metres at the chest, the waist and the hips."""

    chest: float = 0.140
    waist: float = 0.128
    hips: float = 0.142
    belly: float = 0.118
    """Depth of the belly."""


def trunk(s: Skeleton, cut: Cut, grow: float = 0.0) -> Clay:
    """Chest, belly and hips."""
    spine = s.frame.spine / 0.37
    body = pressed(
        0.09,
        ball((0, 0.008, 0.245 * spine), (cut.chest + grow, 0.104 + grow, 0.115 + grow)),
        ball((0, -0.006, 0.105 * spine), (cut.waist + grow, cut.belly + grow, 0.115 + grow)),
        ball((0, 0.002, -0.030), (cut.hips + grow, 0.112 + grow, 0.115 + grow)),
    )
    z, reach = s.frame.spine, s.frame.shoulder - 0.012
    for side in (-1, 1):
        # Shoulders fall away from the neck.
        body = body.add(
            limb((side * 0.02, 0.006, z - 0.052), (side * reach, 0.006, z - 0.082), 0.060 + grow, 0.054 + grow),
            blend=0.05,
        )
    return body.moved(s.trunk)


def sleeves(s: Skeleton, length: float, thick: float, flare: float = 0.0) -> tuple[Clay, Clay]:
    """Left and right in the picture; length 0.5 ends over the elbow, 1 at the wrist."""
    return _sleeve(s.arms[0], length, thick, flare), _sleeve(s.arms[1], length, thick, flare)


def _sleeve(arm: Arm, length: float, thick: float, flare: float) -> Clay:
    if length <= 0.5:
        end = arm.shoulder + (arm.elbow - arm.shoulder) * (length / 0.5)
        way = _unit(arm.elbow - arm.shoulder)
        out = pressed(0.02, limb(arm.shoulder, end, thick, thick * 0.98 + flare))
    else:
        end = arm.elbow + (arm.wrist - arm.elbow) * ((length - 0.5) / 0.5)
        way = _unit(arm.wrist - arm.elbow)
        out = pressed(
            0.03,
            limb(arm.shoulder, arm.elbow, thick, thick * 0.90),
            limb(arm.elbow, end, thick * 0.90, thick * 0.82 + flare),
        )
    return out.cut(half_space(_xyz(end + way * 0.004), _xyz(-way)), blend=0.012)


def top(s: Skeleton, cut: Cut, grow: float, sleeve: float, thick: float, hem: float, flare: float = 0.0) -> Clay:
    """A garment for the trunk with sleeves; it ends `hem` under the pelvis (negative)."""
    out = trunk(s, cut, grow)
    if sleeve > 0:
        for one in sleeves(s, sleeve, thick, flare):
            out = _joined(out, one, 0.035)
    low = np.asarray(s.trunk[:3, :3] @ np.array((0, 0, hem)) + s.trunk[:3, 3])
    out = out.cut(half_space(_xyz(low), _xyz(s.trunk[:3, 2])), blend=0.016)
    high = np.asarray(s.trunk[:3, :3] @ np.array((0, 0.004, s.frame.spine + 0.022)) + s.trunk[:3, 3])
    return out.cut(ball(_xyz(high), (0.074, 0.070, 0.034)), blend=0.012)


def _joined(one: Clay, other: Clay, blend: float) -> Clay:
    """Both as one: the other as a single lump, cuts and all."""
    boxes = [lump.box() for op, lump, _ in other.steps if op == "add"]
    low, high = np.min([b[0] for b in boxes], 0), np.max([b[1] for b in boxes], 0)

    def distance(
        p: NDArray[np.float32],
    ) -> NDArray[np.float32]:
        return other.at(p.reshape(-1, 3)).reshape(p.shape[:-1])

    return one.add(Lump(distance, _xyz(low), _xyz(high), np.eye(4), ("clay", *other.key)), blend=blend)


def legs(s: Skeleton, thick: float, length: float = 1.0, flare: float = 0.0) -> Clay:
    """Trousers: length 1 reaches the ankle, 0.5 the knee."""
    out = pressed(0.05, ball((0, 0.004, -0.012), (s.frame.hip + 0.056, 0.100, 0.082)))
    for leg in s.legs:
        if length <= 0.5:
            end = leg.hip + (leg.knee - leg.hip) * (length / 0.5)
            way = _unit(leg.knee - leg.hip)
            one = pressed(0.03, limb(leg.hip, end, thick, thick * 0.92 + flare))
        else:
            end = leg.knee + (leg.ankle - leg.knee) * ((length - 0.5) / 0.5)
            way = _unit(leg.ankle - leg.knee)
            one = pressed(
                0.03,
                limb(leg.hip, leg.knee, thick, thick * 0.84),
                limb(leg.knee, end, thick * 0.84, thick * 0.74 + flare),
            )
        one = one.cut(half_space(_xyz(end + way * 0.006), _xyz(-way)), blend=0.012)
        out = _joined(out, one, 0.035)
    return out


def skirt(s: Skeleton, length: float, waist: float, wide: float, high: float = 0.05) -> Clay:
    """Cloth about both legs: length 0.5 ends at the knees; it follows the thighs."""
    left, right = (_along(leg, length) for leg in s.legs)
    start = np.array((0.0, 0.0, high))
    middle = (left + right) / 2
    hips = (s.legs[0].hip + s.legs[1].hip) / 2
    knees = (_along(s.legs[0], min(length, 0.5)) + _along(s.legs[1], min(length, 0.5))) / 2
    down = _unit(middle - hips)
    is_straight = float(down @ np.array((0, 0, -1.0))) > 0.8
    if is_straight and float(np.linalg.norm(left - right)) < 0.30:
        end = max(0.05, high - float(middle[2]))
        out = Clay().add(bell((wide, high - end), (waist, high + 0.02), 0.012, flat=0.86))
        return _joined(out, pressed(0.0, ball((0, 0.0, 0.0), (waist * 1.02, waist * 0.86, 0.08))), 0.05)
    out = pressed(0.08, limb(start, hips, waist, waist * 1.05))
    for leg, tip in zip(s.legs, (left, right), strict=True):
        knee = _along(leg, min(length, 0.5))
        out = out.add(limb(leg.hip, knee, 0.105, 0.100), blend=0.08)
        if length > 0.5:
            out = out.add(limb(knee, tip, 0.100, 0.100), blend=0.06)
    out = out.add(limb(hips, knees, 0.10, 0.098), blend=0.08)
    if length > 0.5:
        out = out.add(limb(knees, middle, 0.098, 0.098), blend=0.06)
        down = _unit(middle - knees)
    return out.cut(half_space(_xyz(middle), _xyz(-down)), blend=0.012)


def _along(leg: Leg, length: float) -> Vector:
    """A point of the leg: 0.5 is the knee, 1 the ankle."""
    if length <= 0.5:
        return np.asarray(leg.hip + (leg.knee - leg.hip) * (length / 0.5))
    return np.asarray(leg.knee + (leg.ankle - leg.knee) * ((length - 0.5) / 0.5))


def foot_frame(leg: Leg) -> NDArray[np.float64]:
    """At the ankle: −y to the toes, z up the shin as far as the toes let it."""
    y = -_unit(leg.foot)
    up = -_unit(leg.ankle - leg.knee)
    if abs(float(up @ y)) > 0.9:
        up = np.array((0.0, 0.0, 1.0)) if abs(y[2]) < 0.9 else np.array((0.0, -1.0, 0.0))
    x = _unit(np.cross(y, up))
    frame = np.eye(4)
    frame[:3, 0], frame[:3, 1], frame[:3, 2], frame[:3, 3] = x, y, np.cross(x, y), leg.ankle
    return frame


def shoe(leg: Leg, high: float = 0.0, big: float = 1.0) -> Clay:
    """A shoe, or a boot `high` metres up the shin; in the frame of the foot its sole is at −SOLE."""
    out = pressed(
        0.035 * big,
        ball((0, 0.004, -0.010), (0.058 * big, 0.066 * big, 0.058 * big)),
        ball((0, -0.070, -0.030), (0.062 * big, 0.082 * big, 0.044 * big)),
    )
    if high:
        out = out.add(limb((0, 0.004, 0), (0, 0.004, high), 0.058 * big, 0.062 * big), blend=0.02)
        out = out.cut(half_space((0, 0, high), (0, 0, -1)), blend=0.01)
    out = out.cut(half_space((0, 0, -SOLE), (0, 0, 1)), blend=0.012)
    return out.moved(foot_frame(leg))


def hand(arm: Arm, kind: str = "mitten", thick: float = 1.0) -> tuple[Clay, Vector]:
    """The hand and where it holds things."""
    z = _unit(arm.way)
    # A hanging hand has its thumb in front, a raised one shows its palm.
    thumb = np.array((0.0, -1.0, 0.0)) if z[2] < -0.2 else np.array((-arm.side * 1.0, 0.0, 0.25))
    if kind in ("grip", "point"):
        thumb = np.array((-arm.side * 0.6, 0.0, 0.8))
    y = _unit(thumb - z * float(thumb @ z))
    frame = np.eye(4)
    frame[:3, 0], frame[:3, 1], frame[:3, 2], frame[:3, 3] = np.cross(y, z), y, z, arm.wrist
    t = thick
    if kind == "grip":
        out = pressed(
            0.02,
            ball((0, 0, 0.045), (0.046 * t, 0.044 * t, 0.046 * t)),
            limb((0.0, 0.02, 0.03), (0.034 * t, 0.036 * t, 0.056), 0.017 * t),
        )
    elif kind == "open":
        out = pressed(0.016, ball((0, 0, 0.040), (0.026 * t, 0.046 * t, 0.046 * t)))
        for across, reach in ((-0.034, 0.100), (-0.011, 0.116), (0.014, 0.112)):
            out = out.add(
                limb((0, across * 0.8, 0.06), (-0.004, across * 1.45, reach), 0.0175 * t, 0.016 * t), blend=0.012
            )
        out = out.add(limb((0, 0.028, 0.030), (-0.004, 0.070, 0.062), 0.018 * t, 0.0155 * t), blend=0.014)
    elif kind == "point":
        out = pressed(0.018, ball((0, 0, 0.042), (0.036 * t, 0.042 * t, 0.044 * t)))
        out = out.add(limb((0, 0.018, 0.06), (0, 0.020, 0.128), 0.0175 * t, 0.0155 * t), blend=0.012)
        out = out.add(limb((0, 0.028, 0.030), (0.006, 0.058, 0.062), 0.017 * t, 0.015 * t), blend=0.012)
    else:
        out = pressed(
            0.02,
            ball((0, 0, 0.050), (0.031 * t, 0.044 * t, 0.056 * t)),
            limb((0, 0.022, 0.026), (0.0, 0.050, 0.060), 0.0185 * t, 0.017 * t),
        )
    hold = arm.wrist + z * 0.05
    return out.moved(frame), np.asarray(hold)


def collar(s: Skeleton, radius: float, thick: float, lift: float = 0.0) -> Clay:
    """A ring about the neck."""
    return Clay().add(ring((0, 0.002, s.frame.spine - 0.002 + lift), radius, thick)).moved(s.trunk)


def _unit(v: Vector) -> Vector:
    return np.asarray(v / max(float(np.linalg.norm(v)), 1e-9))


def _xyz(v: Vector) -> tuple[float, float, float]:
    return float(v[0]), float(v[1]), float(v[2])
