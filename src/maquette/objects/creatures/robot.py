"""A toy robot: boxes with round edges, lit eyes, an aerial, tracks of rivets."""

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ...geometry import Mesh, Solid, lathe, merge, rotate, rounded, rounded_box, scale, sweep, translate
from ...geometry.clay import limb, pressed
from ...materials import Material
from .._looks import body, darker, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._clothes import foot_frame
from ._figure import Figure, pebble
from ._pose import POSES, Frame, Skeleton, posed

FRAME = Frame(
    shoulder=0.215,
    hip=0.095,
    spine=0.36,
    upper_arm=0.165,
    forearm=0.155,
    thigh=0.150,
    shin=0.150,
    neck=0.045,
    head=0.185,
)


@objects.register("robot")
class Robot(Object):
    label = "robot"
    names = nouns(
        en="robot, android, toy robot",
        de="roboter, androide, spielzeugroboter",
        fr="robot, androïde",
        es="robot, androide",
        it="robot, androide",
        pt="robô, androide",
        nl="robot, androïde, speelgoedrobot",
        pl="robot, android",
        tr="robot, oyuncak robot",
        ru="робот, андроид",
        ja="ロボット",
        zh="机器人",
        ko="로봇",
        ar="روبوت, إنسان آلي",
        hi="रोबोट",
    )
    instead_of = ("robot",)
    color = "#5fb4c9"
    parts = ("eyes", "face", "limbs", "chest", "antenna")
    features = MappingProxyType({"pose": tuple(p for p in POSES if p != "kneeling"), "age": ("adult", "young")})
    shown = Shown(turn_deg=20)

    def build(self, look: Look) -> Solid:
        pose = POSES[look.feature("pose", "standing")]
        s = posed(FRAME, pose)
        shell = body(look, "satin", self.color)
        glow = piece(look, "eyes", "plastic", "#7ff0ff")
        m: dict[str, Material] = {
            "shell": shell,
            "dark": piece(Look(), "", "satin", "#2d333b"),
            "limbs": piece(look, "limbs", "satin", "#5b636e"),
            "steel": piece(Look(), "", "steel"),
            "face": piece(look, "face", "gloss", "#15191f"),
            "eyes": Material(color=tuple(2.2 * c for c in glow.color), kind="light", sampling=0.0),  # type: ignore[arg-type]
            "chest": piece(look, "chest", "satin", "#f2efe8"),
            "antenna": piece(look, "antenna", "gloss", "#e8483a"),
            "line": darker(shell, 0.55),
        }
        figure = Figure()
        _trunk(figure, m, s)
        _limbs(figure, m, s)
        face = Figure()
        _head(face, m, pose.shuts_eyes)
        figure.include(face.moved(s.head))
        x, y, z = (float(v) for v in s.head[:3, 3])
        figure.anchors |= {"head": (x, y, z + 0.19), "face": (x, y - 0.2, z), "hips": (0.0, 0.02, -0.10)}
        if pose.laid:
            figure = figure.moved(rotate("z", 90) @ rotate("x", -90))
        return figure.moved(scale(0.62 if look.feature("age", "adult") == "young" else 1.1)).standing()


def _head(figure: Figure, m: Mapping[str, Material], is_off: bool) -> None:
    figure.put("shell", rounded_box(0.44, 0.36, 0.34, 0.075).moved(translate(0, 0, -0.17)), m["shell"])
    figure.put("face", rounded_box(0.350, 0.05, 0.225, 0.024).moved(translate(0, -0.172, -0.112)), m["face"])
    for side in (-1, 1):
        if is_off:
            figure.put(
                "eyes",
                rounded_box(0.080, 0.010, 0.014, 0.0045).moved(translate(side * 0.085, -0.196, -0.01)),
                m["eyes"],
            )
        else:
            figure.put("eyes", pebble((0.036, 0.012, 0.046), translate(side * 0.085, -0.194, 0.010)), m["eyes"])
        disc = lathe(rounded([(0, 0, 0), (0.078, 0, 0.012), (0.078, 0.040, 0.012), (0, 0.040, 0)]), segments=56)
        figure.put("limbs", disc.moved(translate(side * 0.21, 0, 0.0) @ rotate("y", side * 90)), m["limbs"])
        cap = lathe(rounded([(0, 0, 0), (0.040, 0, 0.008), (0.040, 0.018, 0.008), (0, 0.018, 0)]), segments=48)
        figure.put("antenna", cap.moved(translate(side * 0.248, 0, 0.0) @ rotate("y", side * 90)), m["antenna"])
    arc = np.array([(0.050 * np.sin(a), -0.1955, -0.058 - 0.026 * np.cos(a)) for a in np.linspace(-1.05, 1.05, 16)])
    turn = np.linspace(0, 2 * np.pi, 10, endpoint=False)
    figure.put("eyes", sweep(arc, np.stack([np.cos(turn), np.sin(turn)], 1) * 0.0068, up=(0.0, -1.0, 0.0)), m["eyes"])
    figure.put("steel", pressed(0, limb((0, 0, 0.16), (0, 0, 0.255), 0.011)).mesh(0.006), m["steel"])
    figure.put("antenna", pebble((0.034, 0.034, 0.034), translate(0, 0, 0.285)), m["antenna"])


def _trunk(figure: Figure, m: Mapping[str, Material], s: Skeleton) -> None:
    spine = s.frame.spine
    meshes = [("shell", rounded_box(0.38, 0.28, spine + 0.02, 0.070).moved(translate(0, 0, -0.055)), m["shell"]),
              ("chest", rounded_box(0.250, 0.030, 0.170, 0.014).moved(translate(0, -0.136, 0.110)), m["chest"]),
              ("limbs", rounded_box(0.30, 0.22, 0.10, 0.040).moved(translate(0, 0, -0.105)), m["limbs"])]  # fmt: skip
    dial = lathe(rounded([(0, 0, 0), (0.045, 0, 0.006), (0.045, 0.014, 0.006), (0, 0.014, 0)]), segments=56)
    meshes.append(("face", dial.moved(translate(-0.058, -0.148, 0.205) @ rotate("x", 90)), m["face"]))
    needle = rounded_box(0.007, 0.006, 0.036, 0.0025).moved(translate(-0.058, -0.164, 0.205) @ rotate("y", 38))
    meshes.append(("antenna", needle, m["antenna"]))
    for k, color in enumerate(("#e8483a", "#f2b632", "#4fb36b")):
        lamp = pebble((0.017, 0.010, 0.017), translate(0.028 + 0.040 * k, -0.152, 0.232))
        meshes.append(("lamp", lamp, piece(Look(), "", "gloss", color)))
    for k in range(3):
        slot = rounded_box(0.086, 0.008, 0.010, 0.0035).moved(translate(0.068, -0.151, 0.185 - 0.022 * k))
        meshes.append(("dark", slot, m["dark"]))
    neck = [
        lathe(rounded([(0, 0, 0), (0.062, 0, 0.009), (0.062, 0.024, 0.009), (0, 0.024, 0)]), segments=56).moved(
            translate(0, 0, spine - 0.04 + 0.023 * k)
        )
        for k in range(4)
    ]
    meshes.append(("limbs", merge(neck), m["limbs"]))
    for name, mesh, material in meshes:
        figure.put(name, mesh.moved(s.trunk), material)


def _bellows(a: NDArray[np.float64], b: NDArray[np.float64], radius: float) -> Mesh:
    """A hose of rings between two points."""
    way = b - a
    long = float(np.linalg.norm(way))
    count = max(3, int(long / 0.026))
    t = np.linspace(0, 1, 8 * count + 1)
    size = 0.86 + 0.14 * np.cos(2 * np.pi * t * count)
    turn = np.linspace(0, 2 * np.pi, 32, endpoint=False)
    up = (0.0, -1.0, 0.0) if abs(way[1]) < 0.8 * long else (0.0, 0.0, 1.0)
    return sweep(
        a + t[:, None] * way, np.stack([np.cos(turn), np.sin(turn)], 1) * radius, size=size, up=up, rounding=0.3
    )


def _limbs(figure: Figure, m: Mapping[str, Material], s: Skeleton) -> None:
    for arm in s.arms:
        figure.put("limbs", pebble((0.075, 0.075, 0.075), translate(*(float(v) for v in arm.shoulder))), m["limbs"])
        figure.put("limbs", _bellows(arm.shoulder, arm.elbow, 0.044), m["limbs"])
        figure.put("limbs", pebble((0.050, 0.050, 0.050), translate(*(float(v) for v in arm.elbow))), m["limbs"])
        figure.put(
            "shell", pressed(0, limb(arm.elbow + arm.way * 0.03, arm.wrist, 0.058, 0.064)).mesh(0.009), m["shell"]
        )
        z = arm.way / np.linalg.norm(arm.way)
        across = np.array((0.0, -1.0, 0.0)) if abs(z[1]) < 0.8 else np.array((0.0, 0.0, 1.0))
        across = across - z * float(across @ z)
        across /= np.linalg.norm(across)
        palm = arm.wrist + z * 0.035
        claw = pressed(0.012, limb(arm.wrist, palm, 0.036))
        for sign in (-1, 1):
            knuckle = palm + across * sign * 0.046 + z * 0.035
            claw = claw.add(
                limb(palm, knuckle, 0.024),
                limb(knuckle, palm + across * sign * 0.024 + z * 0.085, 0.024, 0.018),
                blend=0.008,
            )
        figure.put("limbs", claw.mesh(0.0085), m["limbs"])
        hold = palm + z * 0.04
        figure.anchors["right_hand" if arm.side > 0 else "left_hand"] = (float(hold[0]), float(hold[1]), float(hold[2]))
    for leg in s.legs:
        figure.put("limbs", _bellows(leg.hip + np.array((0, 0, -0.02)), leg.knee, 0.050), m["limbs"])
        figure.put("limbs", pebble((0.056, 0.056, 0.056), translate(*(float(v) for v in leg.knee))), m["limbs"])
        shin = (leg.ankle - leg.knee) / np.linalg.norm(leg.ankle - leg.knee)
        figure.put("shell", pressed(0, limb(leg.knee + shin * 0.05, leg.ankle, 0.064, 0.074)).mesh(0.009), m["shell"])
        frame = foot_frame(leg)
        foot = rounded_box(0.150, 0.220, 0.085, 0.034).moved(translate(0, -0.035, -0.070))
        figure.put("shell", foot.moved(frame), m["shell"])
        sole = rounded_box(0.158, 0.228, 0.022, 0.0095).moved(translate(0, -0.035, -0.078))
        figure.put("dark", sole.moved(frame), m["dark"])
