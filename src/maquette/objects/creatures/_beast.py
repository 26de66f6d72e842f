"""Four-legged figures: postures, bodies, and what every beast's head is put together from.

They are modelled about one unit tall, with the large heads of toys, and scaled to their real size at the end.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import ClassVar, TypeAlias

import numpy as np
from numpy.typing import NDArray

from ...geometry import Mesh, Solid, rotate, scale, sweep, translate
from ...geometry.clay import Clay, Triple, ball, chain, limb, pressed
from ...geometry.curves import spline
from ...materials import Material
from .._looks import body, darker, piece
from ..contracts import Look, Object, Shown
from ._figure import INK, SHINE, Figure, Matrix, closed_eye, drawn, eye, facing, pebble
from ._worn import FEATURES, about_neck, on_head

Vector = NDArray[np.float64]
Mark: TypeAlias = Callable[[Mesh], NDArray[np.floating]]
"""Where a coat is painted: values at a mesh's vertices, negative there."""
Coat: TypeAlias = tuple[str, Material, Mark]
CELL = 0.0112
POSES = ("standing", "sitting", "lying", "sleeping", "walking", "running", "jumping", "holding", "waving")


@dataclass(frozen=True, slots=True)
class Shape:
    """The measures of a beast, in units; its head is about half a unit wide.

    Args:
        leg: Height of the spine over the ground.
        long: From chest to rump.
        chest, rump: Radii there.
        belly: Of the middle.
        apart: Half the distance between left and right feet.
        thick: Of legs at the top; `ankle` below.
        paw: Half width, half length and height of a foot.
        head: Where it is from the chest: forward and up.
        neck: Radius of the neck at the chest and at the head.
        tail: Where it goes from the rump: points (across, backward, up), and radii.
    """

    leg: float = 0.36
    long: float = 0.40
    chest: float = 0.165
    rump: float = 0.165
    belly: float = 0.0
    apart: float = 0.095
    thick: float = 0.074
    ankle: float = 0.056
    paw: Triple = (0.068, 0.088, 0.052)
    head: tuple[float, float] = (0.17, 0.32)
    head_size: float = 1.0
    neck: tuple[float, float] = (0.125, 0.115)
    tail: Sequence[Triple] = ((0, 0.10, 0.05), (0, 0.26, 0.16), (0, 0.30, 0.36), (0.02, 0.26, 0.50))
    tail_radii: Sequence[float] = (0.055, 0.052, 0.048, 0.040)
    tail_curls: bool = True
    """Around the body, on the ground, where the beast sits or lies."""


@dataclass(frozen=True, slots=True)
class Posture:
    """Where the parts of a beast are.

    Args:
        feet: Fore left, fore right, hind left, hind right, as seen in the picture; points on the ground under them.
        joints: The upper ends of the legs.
        bends: Elbows and knees.
    """

    chest: Vector
    rump: Vector
    head: Matrix
    feet: tuple[Vector, ...]
    joints: tuple[Vector, ...]
    bends: tuple[Vector, ...]
    tail_turn: Matrix = field(default_factory=lambda: np.eye(4))
    is_low: bool = False
    """Its rump is on the ground."""
    sits: bool = False
    sleeps: bool = False


def posture(shape: Shape, pose: str) -> Posture:
    """The measures set in a pose."""
    s = shape
    if pose in ("sitting", "holding", "waving"):
        return _sitting(s, pose)
    if pose in ("lying", "sleeping"):
        return _lying(s, pose == "sleeping")
    swing = {"walking": 0.13, "running": 0.34, "jumping": 0.26}.get(pose, 0.0) * s.leg / 0.36
    lift = {"running": 0.16, "jumping": 0.14}.get(pose, 0.0)
    pitch = {"jumping": -12.0}.get(pose, 0.0)
    chest, rump = np.array((0, -s.long / 2, s.leg)), np.array((0, s.long / 2, s.leg))
    feet, joints, bends = [], [], []
    for k in range(4):
        side, is_hind = (-1 if k % 2 == 0 else 1), k >= 2
        root = rump if is_hind else chest
        joint = root + np.array((side * s.apart * 0.9, 0.02 if is_hind else -0.01, -0.03))
        if pose == "walking":
            step, up = (swing if (k in (0, 3)) else -swing), (0.05 if k in (0, 2) else 0.0)
        elif pose in ("running", "jumping"):
            step, up = (swing if is_hind else -swing) + 0.03 * side, lift + (0.03 * side)
        else:
            step, up = 0.0, 0.0
        foot = np.array((side * s.apart, joint[1] + step, up))
        feet.append(foot)
        joints.append(joint)
        middle = (joint + foot) / 2
        bends.append(
            middle
            + np.array((0.0, (0.035 if not is_hind else -0.02) + (0.04 if pose in ("running", "jumping") else 0), 0.0))
        )
    forward, up_ = s.head
    head = np.asarray(translate(0, float(chest[1]) - forward, float(chest[2]) + up_), np.float64)
    out = Posture(chest, rump, head, tuple(feet), tuple(joints), tuple(bends))
    return _pitched(out, pitch) if pitch else out


def _pitched(p: Posture, degrees: float) -> Posture:
    turn = np.asarray(rotate("x", degrees), np.float64)

    def at(v: Vector) -> Vector:
        return np.asarray(turn[:3, :3] @ v)

    head = turn @ p.head
    head[:3, :3] = np.eye(3)
    return replace(
        p,
        chest=at(p.chest),
        rump=at(p.rump),
        head=head,
        feet=tuple(map(at, p.feet)),
        joints=tuple(map(at, p.joints)),
        bends=tuple(map(at, p.bends)),
        tail_turn=turn,
    )


def _sitting(s: Shape, pose: str) -> Posture:
    rump = np.array((0, 0.16, s.rump * 0.98))
    reach = max(s.long * 0.74, 0.25)
    slope = math.radians(52)
    chest = rump + np.array((0, -reach * math.cos(slope), reach * math.sin(slope)))
    feet, joints, bends = [], [], []
    for k in range(4):
        side = -1 if k % 2 == 0 else 1
        if k < 2:
            joint = chest + np.array((side * s.apart * 1.02, -0.02, -0.02))
            foot = np.array((side * s.apart * 0.92, chest[1] - 0.10, 0.0))
            bend = (joint + foot) / 2 + np.array((0, 0.03, 0))
            if pose == "holding" and side > 0:
                joint = joint + np.array((0.02, 0, 0.02))
                bend = joint + np.array((0.08, -0.07, -0.10))
                foot = joint + np.array((0.085, -0.24, 0.00))
            if pose == "waving" and side < 0:
                joint = joint + np.array((-0.02, 0, 0.02))
                bend = joint + np.array((-0.14, -0.03, -0.02))
                foot = joint + np.array((-0.25, -0.06, 0.14))
        else:
            joint = rump + np.array((side * s.rump * 0.62, -0.02, -0.02))
            foot = np.array((side * (s.apart + 0.115), rump[1] - 0.18, 0.0))
            bend = foot + np.array((side * 0.008, 0.09, 0.10))
        feet.append(foot)
        joints.append(joint)
        bends.append(bend)
    forward, up = s.head
    head = np.asarray(translate(0, float(chest[1]) - forward * 0.30, float(chest[2]) + up * 1.02), np.float64)
    turn = np.asarray(rotate("x", 20), np.float64)
    return Posture(chest, rump, head, tuple(feet), tuple(joints), tuple(bends), turn, is_low=True, sits=True)


def _lying(s: Shape, sleeps: bool) -> Posture:
    low = max(s.chest, s.rump) * 0.92
    chest, rump = np.array((0, -s.long / 2, low)), np.array((0, s.long / 2, low))
    feet, joints, bends = [], [], []
    for k in range(4):
        side, is_hind = (-1 if k % 2 == 0 else 1), k >= 2
        root = rump if is_hind else chest
        joint = root + np.array((side * s.apart * 1.05, 0, -0.06))
        foot = np.array((side * (s.apart + (0.09 if is_hind else 0.0)), root[1] - (0.20 if is_hind else 0.25), 0.0))
        bend = np.array((side * (s.apart + (0.10 if is_hind else 0.03)), root[1] + (0.02 if is_hind else 0.0), 0.085))
        feet.append(foot)
        joints.append(joint)
        bends.append(bend)
    forward, up = s.head
    at = chest + np.array((0, -forward * 0.85, up * 0.78))
    head = np.asarray(translate(0, float(at[1]), float(at[2])), np.float64)
    if sleeps:
        z = 0.200 * s.head_size
        head = np.asarray(
            translate(0, float(chest[1]) - max(forward, 0.22), z) @ rotate("y", 10) @ rotate("x", 4), np.float64
        )
    return Posture(
        chest,
        rump,
        head,
        tuple(feet),
        tuple(joints),
        tuple(bends),
        np.asarray(rotate("x", -38 if sleeps else 10)),
        is_low=True,
        sleeps=sleeps,
    )


def torso(s: Shape, p: Posture) -> Clay:
    """Body, neck and legs as one."""
    middle = (p.chest + p.rump) / 2
    out = pressed(0.07, limb(p.chest, p.rump, s.chest, s.rump))
    if s.belly:
        out = out.add(ball(_xyz(middle + np.array((0, 0, -0.02))), (s.belly, s.long * 0.42, s.belly)), blend=0.10)
    head = p.head[:3, 3]
    out = out.add(limb(p.chest, p.chest + (head - p.chest) * 0.86, s.neck[0], s.neck[1]), blend=0.08)
    for k, (joint, bend, foot) in enumerate(zip(p.joints, p.bends, p.feet, strict=True)):
        wide, long, high = s.paw
        ankle = foot + np.array((0, 0.01, high * 0.9))
        if p.sits and k >= 2:
            out = out.add(ball(_xyz(joint + np.array((0, -0.07, -0.01))), (s.rump * 0.62, 0.155, 0.135)), blend=0.05)
            out = out.add(limb(bend, ankle, s.ankle * 1.1, s.ankle), blend=0.05)
        else:
            out = out.add(limb(joint, bend, s.thick, (s.thick + s.ankle) / 2), blend=0.06)
            out = out.add(limb(bend, ankle, (s.thick + s.ankle) / 2, s.ankle), blend=0.04)
        out = out.add(ball(_xyz(foot + np.array((0, -long * 0.30, high))), (wide, long, high)), blend=0.035)
    return out


def tail(s: Shape, p: Posture) -> Clay:
    """The tail alone, with its root in the rump."""
    if not s.tail:
        return Clay()
    radii = (s.tail_radii[0], *s.tail_radii)
    if p.is_low and s.tail_curls:
        long = sum(math.dist(a, b) for a, b in zip(s.tail, s.tail[1:], strict=False)) + 0.12
        turn = np.linspace(0.45 * math.pi, -0.42 * math.pi, 6)
        wide = (s.rump + 0.13, min(0.62 * long, s.rump + 0.12))
        ring_ = [np.array((wide[0] * math.cos(a), p.rump[1] + wide[1] * math.sin(a), 0.0)) for a in turn]
        points = [p.rump + np.array((0, s.rump * 0.5, -0.04)), *ring_]
        radii = tuple(np.interp(np.linspace(0, 1, 7), np.linspace(0, 1, len(s.tail_radii)), s.tail_radii))
    else:
        turn_ = p.tail_turn[:3, :3]
        points = [p.rump + turn_ @ np.array(q) for q in ((0, s.rump * 0.5, 0), *_with_rump(s))]
    points = [np.array((q[0], q[1], max(q[2], r + 0.004))) for q, r in zip(points, radii, strict=True)]
    way = np.linspace(0, 1, 13)
    return pressed(0.05, *chain(_smooth(points), list(np.interp(way, np.linspace(0, 1, len(points)), radii))))


def _with_rump(s: Shape) -> list[Triple]:
    return [(x, s.rump * 0.55 + y, z) for x, y, z in s.tail]


def _smooth(points: Sequence[Vector]) -> list[Vector]:
    return list(spline([tuple(q) for q in points], 13))


def socks(p: Posture, high: float, only: Sequence[int] = (0, 1, 2, 3)) -> Mark:
    """Feet, up to a height along the leg."""

    def mark(mesh: Mesh) -> NDArray[np.float64]:
        out = np.full(len(mesh.vertices), 9.0)
        for k in only:
            foot, bend = p.feet[k], p.bends[k]
            way = (bend - foot) / max(float(np.linalg.norm(bend - foot)), 1e-6)
            q = mesh.vertices - foot
            along = q @ way
            off = np.linalg.norm(q - along[:, None] * way, axis=1)
            far = np.linalg.norm(q, axis=1) - (high + 0.105)  # or a belly on the ground would be painted too
            out = np.minimum(out, np.maximum(np.maximum(along - high, off - 0.16), far))
        return out

    return mark


def near(center: Triple | Vector, radii: Triple) -> Mark:
    """Within an ellipsoid."""

    def mark(mesh: Mesh) -> NDArray[np.float64]:
        q = (mesh.vertices - np.array(center)) / np.array(radii)
        return np.asarray((np.linalg.norm(q, axis=1) - 1) * min(radii))

    return mark


def below(limit: float = -0.35) -> Mark:
    """Where the surface looks down."""
    return lambda mesh: np.asarray((mesh.normals[:, 2] - limit) * 0.05, np.float64)


def banded(p: Posture, step: float, share: float, low: float, wobble: float = 0.5) -> Mark:
    """Stripes across the back, thinner to the belly."""

    def mark(mesh: Mesh) -> NDArray[np.float64]:
        axis = p.rump - p.chest
        axis = axis / np.linalg.norm(axis)
        q = mesh.vertices - p.chest
        along = q @ axis
        up = np.array((0, -axis[2], axis[1]))
        high = q @ up
        wave = np.cos(
            2 * math.pi * along / step + wobble * np.sin(9 * mesh.vertices[:, 0]) + 4 * np.abs(mesh.vertices[:, 0])
        )
        limit = math.cos(math.pi * share) + np.clip((low - high) * 6, 0, 3)
        return np.asarray((limit - wave) * step / 6, np.float64)

    return mark


def _xyz(v: NDArray[np.floating]) -> Triple:
    return float(v[0]), float(v[1]), float(v[2])


@dataclass(frozen=True, slots=True)
class Making:
    """What the parts of one beast in the making share."""

    look: Look
    pose: str
    pattern: str
    is_young: bool
    m: Mapping[str, Material]
    posture: Posture
    shape: Shape

    def tint(self, name: str, color: str, material: str = "matte") -> Material:
        return piece(self.look, name, material, color)


class Beast(Object):
    """What all four-legged figures do alike; each brings its shape, its coat and its head."""

    shape: ClassVar[Shape] = Shape()
    height_m: ClassVar[float] = 0.4
    """Of the standing adult, ears and all."""
    units: ClassVar[float] = 1.0
    """Its height as modelled."""
    fur: ClassVar[str] = "matte"
    cell: ClassVar[float] = CELL
    features: Mapping[str, tuple[str, ...]] = MappingProxyType({"pose": POSES, "age": ("adult", "young"), **FEATURES})
    parts: tuple[str, ...] = ("eyes", "nose", "ears", "belly", "hat", "scarf")
    shown = Shown(turn_deg=32)

    def build(self, look: Look) -> Solid:
        pose, is_young = look.feature("pose", "standing"), look.feature("age", "adult") == "young"
        shape = self.shape
        if is_young:
            shape = replace(
                shape,
                leg=shape.leg * 0.84,
                long=shape.long * 0.80,
                head=(shape.head[0] * 0.9, shape.head[1] * 0.92),
                head_size=shape.head_size * 1.12,
            )
        main = body(look, self.fur, self.color)
        m = {
            "fur": main,
            "eyes": piece(look, "eyes", "gloss", "#17110f"),
            "pupil": piece(Look(), "", "gloss", INK),
            "shine": piece(Look(), "", "gloss", SHINE),
            "white": piece(Look(), "", "gloss", "#f6f4f0"),
            "line": darker(main, 0.25),
            "tongue": piece(Look(), "", "satin", "#e2717c"),
        }
        making = Making(
            look,
            pose,
            look.feature("pattern", self.features.get("pattern", ("plain",))[0]),
            is_young,
            m,
            posture(shape, pose),
            shape,
        )
        figure = Figure()
        self.bodily(figure, making)
        face = Figure()
        self.head(face, making)
        on_head(face, look, 0.215, 0.218)
        figure.include(face.moved(making.posture.head @ np.asarray(scale(shape.head_size))))
        head = making.posture.head[:3, 3]
        x, y, z = _xyz(head)
        size = shape.head_size
        about_neck(figure, look.feature("neck", self.features["neck"][0]), look, *collar_of(making))
        figure.anchors |= {"head": (x, y, z + 0.22 * size), "face": (x, y - 0.26 * size, z)}
        for name, foot in (("left_hand", making.posture.feet[0]), ("right_hand", making.posture.feet[1])):
            figure.anchors[name] = _xyz(foot + np.array((0, -0.06, 0.05)))
        back = (making.posture.chest + making.posture.rump) / 2
        figure.anchors["seat"] = (0.0, float(back[1]), float(back[2]) + min(shape.chest, shape.rump) * 0.96)
        factor = self.height_m / self.units * (0.55 if is_young else 1.0)
        return figure.moved(scale(factor)).standing()

    def bodily(self, figure: Figure, making: Making) -> None:
        """Torso, legs and tail, in their coat."""
        clay = torso(making.shape, making.posture)
        self.painted(figure, clay.mesh(self.cell), making, self.coat(making))
        brush = tail(making.shape, making.posture)
        if brush.steps:
            self.painted(figure, brush.mesh(self.cell), making, self.tail_coat(making))

    def painted(self, figure: Figure, mesh: Mesh, making: Making, coat: Sequence[Coat]) -> None:
        marks = [(name, material, mark(mesh)) for name, material, mark in coat]
        figure.paint(mesh, ("fur", making.m["fur"]), *marks)

    def coat(self, making: Making) -> Sequence[Coat]:
        """What is painted on the body, the first on top."""
        return ()

    def tail_coat(self, making: Making) -> Sequence[Coat]:
        return ()

    def head(self, figure: Figure, making: Making) -> None:
        """The head about the origin, facing −y."""
        raise NotImplementedError


def collar_of(making: Making) -> tuple[Matrix, float]:
    """Where the neck is round: a frame along it, and its radius."""
    p, s = making.posture, making.shape
    head = p.head[:3, 3]
    way = (head - p.chest) / np.linalg.norm(head - p.chest)
    at = p.chest + (head - p.chest) * (0.44 if not p.sleeps else 0.36)
    tilt = math.degrees(math.atan2(-float(way[1]), float(way[2])))
    frame = translate(float(at[0]), float(at[1]), float(at[2])) @ rotate("x", tilt)
    return np.asarray(frame, np.float64), 0.5 * (s.neck[0] + s.neck[1]) + 0.012


def eyes(
    figure: Figure,
    clay: Clay,
    making: Making,
    at: tuple[float, float],
    size: tuple[float, float],
    *,
    iris: bool = False,
) -> None:
    """Both eyes, open or shut."""
    for side in (-1, 1):
        where = (side * at[0], at[1])
        if making.posture.sleeps:
            closed_eye(figure, clay, where, size, making.m["pupil"])
        else:
            eye(figure, clay, where, size, making.m, iris=iris or "eyes" in making.look.part_colors)


def ears(
    figure: Figure,
    making: Making,
    way: Sequence[Triple],
    radii: Sequence[float],
    *,
    flat: float = 0.55,
    turn: float = 0.0,
    inner: Material | None = None,
    outer: Material | None = None,
    share: float = 0.62,
    cell: float = 0.0085,
) -> None:
    """Two ears along points for the right one, flattened front to back, with another colour inside."""
    for side in (-1, 1):
        points = [np.array((x, 0.0, z)) for x, _, z in way]
        clay = pressed(0.03, *chain(points, radii))
        mesh = clay.mesh(cell)
        squash = np.diag((1.0, flat, 1.0, 1.0))
        vertices = mesh.vertices @ squash[:3, :3].astype(np.float32)
        normals = mesh.normals / np.array((1.0, flat, 1.0), np.float32)
        normals /= np.linalg.norm(normals, axis=1, keepdims=True)
        mesh = Mesh(vertices, mesh.faces, normals.astype(np.float32))
        front = clay.grown(-min(radii[0], max(radii)) * (1 - share)).at(mesh.vertices * np.array((1, 0, 1), np.float32))
        values = np.where(
            mesh.normals[:, 1] < -0.25, front, np.maximum(front, 0.01 + 0.05 * (mesh.normals[:, 1] + 0.25))
        )
        hinge = (
            translate(0, way[0][1], 0)
            @ translate(way[0][0], 0, way[0][2])
            @ rotate("z", turn)
            @ translate(-way[0][0], 0, -way[0][2])
        )
        mesh = mesh.moved(hinge)
        if side < 0:
            mesh = mesh.mirrored()
        outside = outer or making.m["fur"]
        if inner is None:
            figure.put("ears", mesh, outside)
        else:
            figure.paint(mesh, ("ears", outside), ("ear_lining", inner, values))


def nose(figure: Figure, clay: Clay, at: float, size: Triple, material: Material, sunk: float = 0.3) -> None:
    """A glossy nose on the muzzle at that height."""
    point, normal = clay.touched((0, -2, at), (0, 1, 0))
    figure.put("nose", pebble(size, facing(point - normal * size[2] * sunk, normal)), material)


def mouth(
    figure: Figure, clay: Clay, z: float, wide: float, ink: Material, thick: float = 0.0065, drop: float = 0.0
) -> None:
    """A line down from the nose and two smiling arcs."""
    if drop:
        figure.put("lines", drawn(clay, [(0.0, z + drop), (0.0, z)], thick * 0.9, taper=1.0, origin_y=-2), ink)
    for side in (-1, 1):
        arc = [(0.0, z), (side * wide * 0.45, z - wide * 0.34), (side * wide, z - wide * 0.02)]
        figure.put("lines", drawn(clay, arc, thick, taper=0.6, origin_y=-2), ink)


def whiskers(figure: Figure, starts: Sequence[Triple], material: Material, long: float = 0.16) -> None:
    """Fine wires from each cheek."""
    turn = np.linspace(0, 2 * math.pi, 8, endpoint=False)
    section = np.stack([np.cos(turn), np.sin(turn)], 1) * 0.0028
    for x, y, z in starts:
        for k in (-1, 0, 1):
            t = np.linspace(0, 1, 12)
            for side in (-1, 1):
                way = np.stack(
                    [
                        side * (x + long * t),
                        y - 0.02 * t + 0.05 * t * t,
                        z + 0.018 * k + (0.035 * k - 0.01) * t - 0.02 * t * t,
                    ],
                    1,
                )
                figure.put("whiskers", sweep(way, section, size=1 - 0.7 * t), material)


def spots(count: int, radius: float, seed: int = 3) -> Mark:
    """Round spots of several sizes, strewn over a mesh."""

    def mark(mesh: Mesh) -> NDArray[np.float64]:
        dice = np.random.default_rng(seed)
        low, high = mesh.vertices.min(0), mesh.vertices.max(0)
        size = float(np.linalg.norm(high - low))
        out = np.full(len(mesh.vertices), 9.0)
        for k in dice.choice(len(mesh.vertices), max(1, int(count * size)), replace=False):
            r = radius * dice.uniform(0.6, 1.25)
            out = np.minimum(out, np.linalg.norm(mesh.vertices - mesh.vertices[k], axis=1) - r)
        return out

    return mark


def everywhere(mesh: Mesh) -> NDArray[np.float64]:
    """All of it."""
    return np.full(len(mesh.vertices), -1.0)


__all__ = [
    "CELL",
    "POSES",
    "Beast",
    "Coat",
    "Making",
    "Posture",
    "Shape",
    "banded",
    "below",
    "collar_of",
    "ears",
    "everywhere",
    "eyes",
    "mouth",
    "near",
    "nose",
    "posture",
    "socks",
    "spots",
    "tail",
    "torso",
    "whiskers",
]
