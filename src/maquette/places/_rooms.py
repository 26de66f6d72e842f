"""What rooms share: a floor for what is large, a table top for what is small, walls, daylight, lamps at night."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import cv2
import numpy as np

from ..arrays import Bytes, f32
from ..color import RGB, hex_to_linear
from ..geometry import Mesh, Part
from ..materials import Material
from ..plan.model import Grade, Light, Vector
from ._build import box_quads, quads, softbox, to_srgb8
from ._joinery import Joinery
from ._textures import Skin, marble, outdoors, plaster, wood
from .contracts import Focus, Habit, Mount, Options, Surround

SMALL = 0.55  # metres: what is lower stands on a table, what is higher on the floor
LARGEST = 2.3  # metres: for what is higher the room is scaled up
OPTIONS: Mapping[str, str] = {
    "hour": '"morning", "day" (default), "golden_hour", "evening" or "night"',
    "window": 'where the light comes from: "left" (default) or "right"',
    "surface": 'of the table top: "wood", "dark_wood", "light_wood", "white_wood", "marble" or "stone"',
    "wall": "colour of the wall, #rrggbb",
}
TOPS: Mapping[str, str] = {
    "wood": "#9a6d47", "dark_wood": "#54331f", "light_wood": "#c9a171", "white_wood": "#ded6c8",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Daylight:
    """What comes through the window at an hour: the sun's patch, the sky, and how much the room's lamps do."""

    sun: RGB
    sky: RGB
    around: RGB
    lamps: float
    exposure: float


HOURS: Mapping[str, Daylight] = {
    "morning": Daylight((3.5, 2.65, 1.7), (1.5, 1.5, 1.55), (0.24, 0.235, 0.225), 0.25, 1.08),
    "day": Daylight((2.8, 2.65, 2.35), (1.9, 1.97, 2.1), (0.28, 0.28, 0.28), 0.2, 1.0),
    "golden_hour": Daylight((4.4, 2.2, 0.82), (1.2, 1.05, 0.9), (0.24, 0.19, 0.15), 0.5, 1.2),
    "evening": Daylight((0.0, 0.0, 0.0), (0.55, 0.62, 0.95), (0.085, 0.08, 0.10), 1.0, 1.5),
    "night": Daylight((0.0, 0.0, 0.0), (0.14, 0.18, 0.34), (0.045, 0.042, 0.05), 1.0, 1.7),
}
LAMP: RGB = (1.0, 0.66, 0.36)
WINDOW_HOURS: Mapping[str, str] = {"day": "day", "morning": "morning"}


@dataclass(frozen=True)
class Room:
    """A room to be furnished.

    Args:
        unit: Metres of the world to one of the room.
        floor: Height of the floor: 0, or below the table that the subject stands on.
        deep: Metres from the subject to the back wall, in the room's own.
    """

    focus: Focus
    seed: int
    hour: str
    side: int
    is_small: bool
    unit: float
    floor: float
    deep: float
    surface: str
    wall: str
    rng: np.random.Generator = field(default_factory=lambda: np.random.default_rng(0))

    @property
    def x(self) -> float:
        return self.focus.middle[0]

    @property
    def back(self) -> float:
        """Of the world: where along y the back wall is."""
        return self.focus.high[1] + self.deep * self.unit

    @cached_property
    def light(self) -> Daylight:
        return HOURS.get(self.hour, HOURS["day"])

    @property
    def is_dark(self) -> bool:
        return self.hour in ("evening", "night")

    def joinery(self) -> Joinery:
        """Its origin is on the floor, at the foot of the back wall."""
        return Joinery((self.x, self.back, self.floor), self.unit)


class Rooms:
    """Base of places under a roof. A place brings `furnish` and a few choices."""

    label = ""
    names: Mapping[str, tuple[str, ...]] = {}
    options: Mapping[str, str] = OPTIONS
    hour = "day"
    wall = "#e4ddd2"
    top = "wood"
    floor = ("wood", "#8f6a48")
    table_height = 0.76
    deep = (2.5, 1.5)
    """Metres behind what is small and what is large."""
    focal_length_mm = 50.0
    elevation_deg = 10.0
    f_number: float | None = 2.8
    grade = Grade(tone="filmic", exposure=1.12, bloom=0.12, vignette=0.16, contrast=1.05)

    def habit(self, options: Options) -> Habit:
        hour = str(options.get("hour", self.hour))
        light = HOURS.get(hour, HOURS["day"])
        return Habit(
            focal_length_mm=self.focal_length_mm,
            elevation_deg=self.elevation_deg,
            azimuth_deg=0,
            fill=0.56,
            baseline=0.80,
            f_number=self.f_number,
            is_night=hour == "night",
            grade=self.grade.model_copy(update={"exposure": round(self.grade.exposure * light.exposure, 4)}),
        )

    def lights(self, options: Options, focus: Focus) -> tuple[Light, ...]:
        room = self._room(options, focus, 0)
        u, side = room.unit, room.side
        near = 1.0 if room.is_small else 1.35
        x, y, z = focus.middle
        eye_z = room.floor + 1.55 * u
        light = room.light
        out = []
        area = 1.7 * 1.5
        far2 = (2.1 * near) ** 2
        if any(light.sky):
            r, g, b = (v * far2 / area for v in light.sky)
            # Towards the camera, where it does not stand in the way of the sun.
            position = (x + side * 1.7 * near * u, y - 1.5 * near * u, max(eye_z, z + 0.5 * u))
            out.append(softbox("window", position, (x, y, z), 1.7 * u, 1.5 * u, (r, g, b), "window"))
        if any(light.sun):
            r, g, b = (v * 4.2**2 / 0.0225 for v in light.sun)
            position = (x + side * 3.5 * u, y - 0.7 * u, z + 2.15 * u)
            out.append(softbox("sun", position, (x, y, z), 0.15 * u, 0.15 * u, (r, g, b), "sun"))
        if light.lamps >= 0.5:
            strength = 3.4 * light.lamps
            r, g, b = (v * strength * (1.3 * near) ** 2 / 0.16 for v in LAMP)
            position = (x - side * 0.75 * near * u, y - 0.35 * near * u, z + 1.15 * near * u)
            out.append(softbox("lamp", position, (x, y, z), 0.4 * u, 0.4 * u, (r, g, b)))
        # What the wall behind the camera throws back.
        r, g, b = (0.28 * v for v in light.sky)
        position = (x - side * 1.9 * near * u, y - 1.9 * near * u, z + 0.9 * u)
        out.append(softbox("room", position, (x, y, z), 1.8 * u, 1.6 * u, (r, g, b)))
        # The back of the room has light of its own, or it would be a dark hole.
        r, g, b = (
            (1.4 * a * s for a, s in zip(light.sky, (1.0, 0.97, 0.92), strict=True))
            if not room.is_dark
            else (2.6 * v * light.lamps for v in LAMP)
        )
        target = (x, room.back, room.floor + 1.0 * u)
        position = (x + side * 1.7 * u, room.back - 1.25 * u, room.floor + 2.45 * u)
        out.append(softbox("back", position, target, 1.2 * u, 0.7 * u, (2.2 * r, 2.2 * g, 2.2 * b)))
        return tuple(out)

    def mounts(self, options: Options, focus: Focus) -> tuple[Mount, ...]:
        return ()

    def build(self, options: Options, focus: Focus, seed: int) -> Surround:
        room = self._room(options, focus, seed)
        made = room.joinery()
        parts: list[Part] = [self.wall_of(room), *self.ground_of(room)]
        self.furnish(room, made)
        if any(room.light.sun):
            parts.append(muntins(room))
        return Surround((*parts, *made.parts()), room.light.around, bounces=4)

    def furnish(self, room: Room, made: Joinery) -> None:
        """What stands in it, behind the subject and beside it."""
        raise NotImplementedError

    def wall_of(self, room: Room) -> Part:
        u, x, y = room.unit, room.x, room.back
        corners: list[Vector] = [
            (x - 7 * u, y, room.floor),
            (x + 7 * u, y, room.floor),
            (x + 7 * u, y, room.floor + 5 * u),
            (x - 7 * u, y, room.floor + 5 * u),
        ]
        skin = plaster(room.wall, room.seed)
        return Part(
            "wall",
            quads([corners], [[(0, 0), (5, 0), (5, 2), (0, 2)]]),
            Material(roughness=0.9, specular=0.1),
            texture=skin.color,
        )

    def ground_of(self, room: Room) -> Sequence[Part]:
        """The floor; and under what is small a table top, which is then the ground."""
        floor = floor_of(room, *self.floor, name="floor" if room.is_small else "ground")
        if not room.is_small:
            return (floor,)
        return (floor, *table_top(room, self.table_height))

    def _room(self, options: Options, focus: Focus, seed: int) -> Room:
        tall = max(focus.high[2] - max(focus.low[2], 0.0), 0.35 * (focus.high[0] - focus.low[0]))
        is_small = tall < SMALL
        unit = max(1.0, tall / LARGEST, (focus.high[0] - focus.low[0]) / 4.5)
        return Room(
            focus=focus,
            seed=seed,
            hour=str(options.get("hour", self.hour)),
            side=1 if options.get("window") == "right" else -1,
            is_small=is_small,
            unit=unit,
            floor=-self.table_height if is_small else 0.0,
            deep=self.deep[0] if is_small else self.deep[1],
            surface=str(options.get("surface", self.top)),
            wall=str(options.get("wall") or self.wall),
            rng=np.random.default_rng(seed),
        )


def floor_of(room: Room, kind: str, tint: str, name: str = "floor") -> Part:
    """Boards, tiles, carpet or concrete, from wall to wall."""
    u, x = room.unit, room.x
    low, high, z = room.focus.low[1] - 7 * u, room.back, room.floor
    left, right = x - 7 * u, x + 7 * u
    skin, per, rough = floor_skin(kind, tint, room.seed)
    per *= u
    uv = [(left / per, low / per), (right / per, low / per), (right / per, high / per), (left / per, high / per)]
    if kind == "wood":  # boards run away from the camera
        uv = [(v, h) for h, v in uv]
    mesh = quads([[(left, low, z), (right, low, z), (right, high, z), (left, high, z)]], [uv])
    return Part(name, mesh, Material(roughness=rough, specular=0.4), texture=skin.color, roughness_map=skin.roughness)


def floor_skin(kind: str, tint: str, seed: int) -> tuple[Skin, float, float]:
    """Skin, metres it spans, roughness."""
    if kind == "tiles":
        return tiles(tint, seed), 2.4, 0.25
    if kind == "carpet":
        return carpet(tint, seed), 1.2, 0.95
    if kind == "concrete":
        skin = plaster(tint, seed + 1)
        return Skin(skin.color, np.full(skin.roughness.shape, 0.42, np.float32)), 2.5, 0.42
    return wood(tint, seed + 2, planks=10), 1.5, 0.45


def table_top(room: Room, height: float, half_wide: float = 1.1, deep: float = 0.36, front: float = 0.75) -> list[Part]:
    """A slab with a rounded edge that the subject stands on; its top is z = 0, and named "ground"."""
    x = room.x
    wide = max(half_wide, 1.6 * (room.focus.high[0] - room.focus.low[0]))
    near, far = room.focus.low[1] - front, room.focus.high[1] + deep
    skin, per, gloss = top_skin(room.surface, room.seed)
    left, right, r = x - wide, x + wide, 0.004
    uv = [(left / per, near / per), (right / per, near / per), (right / per, far / per), (left / per, far / per)]
    top = quads([[(left, near, 0), (right, near, 0), (right, far, 0), (left, far, 0)]], [uv])
    material = Material(roughness=gloss, specular=0.4, clearcoat=0.08)
    ground = Part("ground", top, material, texture=skin.color, roughness_map=skin.roughness)
    tint = tuple(float(v) for v in f32(skin.color.reshape(-1, 3).mean(0) / 255) ** 2.2)
    edge = box_quads((left, near, -0.04), (right, far, -r))
    return [ground, Part("table", quads(edge), Material(color=(tint[0], tint[1], tint[2]), roughness=0.5))]


def top_skin(name: str, seed: int) -> tuple[Skin, float, float]:
    if name == "marble":
        return marble("#e9e6e1", seed), 1.1, 0.2
    if name == "stone":
        return marble("#57575a", seed), 0.9, 0.3
    return wood(TOPS.get(name, TOPS["wood"]), seed, planks=5), 0.9, 0.45


def tiles(tint: str, seed: int, rows: int = 8, columns: int = 4, joint: int = 4, joint_tone: float = 0.62) -> Skin:
    """Tiles with joints, each a little different."""
    rng = np.random.default_rng(seed)
    edge = 1024
    color = np.ones((edge, edge, 3), np.float32) * f32(hex_to_linear(tint))
    rough = np.full((edge, edge), 0.16, np.float32)
    h, w = edge // rows, edge // columns
    for r in range(rows):
        for c in range(columns):
            cell = color[r * h : (r + 1) * h, c * w : (c + 1) * w]
            cell *= rng.uniform(0.88, 1.06)
            cell[:joint] *= joint_tone
            cell[:, :joint] *= joint_tone
            rough[r * h : r * h + joint, c * w : (c + 1) * w] = 0.8
            rough[r * h : (r + 1) * h, c * w : c * w + joint] = 0.8
    return Skin(to_srgb8(np.clip(color, 0, 1)), rough)


def carpet(tint: str, seed: int) -> Skin:
    rng = np.random.default_rng(seed)
    field = rng.standard_normal((512, 512)).astype(np.float32)
    field = 0.16 * f32(cv2.GaussianBlur(field, (0, 0), 1.1)) * 2.5
    color = f32(hex_to_linear(tint)) * np.clip(1 + field, 0.5, 1.5)[..., None]
    return Skin(to_srgb8(np.clip(color, 0, 1)), np.full((512, 512), 0.95, np.float32))


def muntins(room: Room) -> Part:
    """The bars of a window beside the picture, seen only in the patch of sun that they cut."""
    u, side = room.unit, room.side
    x, y, z = room.focus.middle
    at = x + side * 1.75 * u
    t, bar, half_y, half_z = 0.03 * u, 0.022 * u, 0.42 * u, 0.50 * u
    # The subject stands in the light of a pane, not in the shadow of the crossing.
    middle_y, middle_z = y - 0.35 * u + 0.4 * half_y, z + 1.08 * u - 0.4 * half_z
    boxes: list[list[Vector]] = []
    for k in range(3):
        a = middle_y - half_y + k * half_y
        boxes += box_quads((at - t, a - bar, middle_z - half_z), (at + t, a + bar, middle_z + half_z))
        c = middle_z - half_z + k * half_z
        boxes += box_quads((at - t, middle_y - half_y, c - bar), (at + t, middle_y + half_y, c + bar))
    big = 2.2 * u
    boxes += box_quads(
        (at - t, middle_y + half_y, middle_z - 1.2 * u), (at + t, middle_y + half_y + big, middle_z + big)
    )
    boxes += box_quads(
        (at - t, middle_y - half_y - 0.35 * u, middle_z + half_z), (at + t, middle_y + half_y, middle_z + big)
    )
    boxes += box_quads(
        (at - t, middle_y - half_y, middle_z - half_z - 0.5 * u), (at + t, middle_y + half_y, middle_z - half_z)
    )
    return Part("window", quads(boxes), Material(color=(0.7, 0.68, 0.64), roughness=0.7))


def window(
    room: Room,
    made: Joinery,
    x: float,
    low: float,
    wide: float,
    tall: float,
    frame: str = "#f0eee8",
    bars: int = 2,
    view: Bytes | None = None,
) -> None:
    """A window in the back wall with the world outside it; `x` is its middle, all in the room's metres."""
    picture = outdoors(_hour_outside(room.hour), room.seed) if view is None else view
    strength = {"night": 0.5, "evening": 0.9, "golden_hour": 1.7}.get(room.hour, 1.9)
    y = -0.012
    mesh = quads(
        [[(x - wide / 2, y, low), (x + wide / 2, y, low), (x + wide / 2, y, low + tall), (x - wide / 2, y, low + tall)]]
    )
    made.part(Part("view", mesh, Material(color=(strength,) * 3, kind="light", sampling=0.0), texture=picture))
    t = 0.055
    for a, b in ((x - wide / 2 - t, x - wide / 2), (x + wide / 2, x + wide / 2 + t)):
        made.box((a, -0.07, low - t), (b, 0.0, low + tall + t), frame)
    for c, d in ((low - t, low), (low + tall, low + tall + t)):
        made.box((x - wide / 2, -0.07, c), (x + wide / 2, 0.0, d), frame)
    for k in range(1, bars):
        at = x - wide / 2 + wide * k / bars
        made.box((at - 0.022, -0.055, low), (at + 0.022, -0.005, low + tall), frame)
    made.box((x - wide / 2, -0.05, low + 0.62 * tall), (x + wide / 2, -0.006, low + 0.62 * tall + 0.035), frame)
    made.box((x - wide / 2 - 0.1, -0.16, low - t - 0.03), (x + wide / 2 + 0.1, 0.0, low - t), frame)


def _hour_outside(hour: str) -> str:
    return hour if hour in ("morning", "day", "golden_hour", "evening", "night") else "day"


def curtain(made: Joinery, x: float, wide: float, low: float, high: float, color: str, y: float = -0.14) -> None:
    """Cloth in folds before the back wall."""
    folds = max(3, round(wide * 9))
    s = np.linspace(0, 1, 16 * folds + 1)
    px = x - wide / 2 + wide * s
    py = y + 0.032 * np.sin(s * 2 * np.pi * folds) + 0.012 * np.sin(s * 31)
    slope = np.gradient(py, px)
    normal = np.stack([slope, -np.ones_like(slope), np.zeros_like(slope)], 1)
    normal /= np.linalg.norm(normal, axis=1, keepdims=True)
    bottom, top = (np.stack([px, py, np.full_like(s, z)], 1) for z in (low, high))
    i = np.arange(len(s) - 1, dtype=np.uint32)
    n = np.uint32(len(s))
    faces = np.concatenate([np.stack([i, i + 1, i + n + 1], 1), np.stack([i, i + n + 1, i + n], 1)]).astype(np.uint32)
    mesh = Mesh(f32(np.concatenate([bottom, top])), faces, f32(np.concatenate([normal, normal])))
    made.add(mesh, color, Material(roughness=0.95, specular=0.1))


def picture(
    room: Room, made: Joinery, x: float, low: float, wide: float, tall: float, frame: str = "#2b2622", salt: int = 0
) -> None:
    """A framed picture on the wall: soft shapes in a few colours, no words."""
    rng = np.random.default_rng(room.seed + 97 + salt)
    made.box((x - wide / 2, -0.03, low), (x + wide / 2, 0.0, low + tall), frame)
    edge = 0.022
    canvas = quads(
        [
            [
                (x - wide / 2 + edge, -0.0305, low + edge),
                (x + wide / 2 - edge, -0.0305, low + edge),
                (x + wide / 2 - edge, -0.0305, low + tall - edge),
                (x - wide / 2 + edge, -0.0305, low + tall - edge),
            ]
        ]
    )
    made.part(Part("picture", canvas, Material(roughness=0.6), texture=abstract(rng, wide / tall)))


def abstract(rng: np.random.Generator, aspect: float) -> Bytes:
    """A modern picture: a pale ground, discs, hills and bars."""
    palettes = (
        ("#efe6d8", "#c8553d", "#2d3a4a", "#e0a458"),
        ("#e9ece6", "#3b6064", "#87bba2", "#d9a05b"),
        ("#f1e3d3", "#99583d", "#d08c60", "#354f52"),
        ("#e8e4ee", "#5f5aa2", "#f2a65a", "#272640"),
    )
    colors = [tuple(float(v) for v in hex_to_linear(c)) for c in palettes[int(rng.integers(4))]]
    h, w = 256, max(64, int(256 * aspect))
    out = np.ones((h, w, 3), np.float32) * f32(colors[0])
    m = int(0.09 * min(h, w))
    cv2.circle(
        out,
        (int(w * rng.uniform(0.35, 0.65)), int(h * rng.uniform(0.25, 0.42))),
        int(min(h, w) * rng.uniform(0.14, 0.22)),
        colors[1],
        -1,
        cv2.LINE_AA,
    )
    for k, share in enumerate((0.55, 0.70)):
        x = np.arange(w)
        line = h * (share + 0.07 * np.sin(x / w * rng.uniform(4, 8) + rng.uniform(0, 6)))
        points = np.concatenate([np.stack([x, line], 1), [[w, h], [0, h]]]).astype(np.int32)
        cv2.fillPoly(out, [points], colors[2 + k], cv2.LINE_AA)
    out[:m] = out[-m:] = colors[0]
    out[:, :m] = out[:, -m:] = colors[0]
    return to_srgb8(np.clip(out, 0, 1))


def skirting(made: Joinery, color: str = "#f2efe9") -> None:
    made.box((-7, -0.018, 0), (7, 0.0, 0.10), color)


def books(
    made: Joinery, rng: np.random.Generator, low: Vector, wide: float, tall: float = 0.24, full: float = 0.85
) -> None:
    """A row of books on a shelf, from the left; `low` is the front lower left corner."""
    x = 0.0
    hues = (
        "#7c2d2a",
        "#2c4a5a",
        "#c9b48b",
        "#38553f",
        "#d7d2c6",
        "#8c5a2b",
        "#2a2b33",
        "#b8742c",
        "#5d6a86",
        "#a8a29a",
    )
    while x < wide * full:
        thick = float(rng.uniform(0.016, 0.045))
        high = float(tall * rng.uniform(0.68, 1.0))
        deep = float(rng.uniform(0.13, 0.19))
        if rng.random() < 0.06:
            x += 0.05
        made.box(
            (low[0] + x, low[1], low[2]),
            (low[0] + x + thick, low[1] + deep, low[2] + high),
            hues[int(rng.integers(len(hues)))],
            radius=0.003,
        )
        x += thick + 0.001


def pendant(room: Room, made: Joinery, at: Vector, color: str = "#22262a", size: float = 0.16) -> None:
    """A lamp on a cord, its bulb alight; the ceiling is above the picture."""
    x, y, z = at
    made.pole((x, y, z + size * 1.1), (x, y, 4.2), 0.005, "#1b1b1c")
    profile = [
        (0.0, size * 1.15),
        (0.03, size * 1.15),
        (0.035, size),
        (0.4 * size, 0.85 * size),
        (size, 0.0),
        (size - 0.004, 0.0),
        (0.4 * size - 0.004, 0.83 * size),
        (0.0, size),
    ]
    made.turned(profile, at, color, Material(roughness=0.35))
    strength = 5.0 + 22.0 * room.light.lamps
    made.bulb((x, y, z + 0.25 * size), 0.32 * size, tuple(v * strength for v in LAMP))  # type: ignore[arg-type]  # three


def shade_lamp(
    room: Room, made: Joinery, at: Vector, foot: float = 0.28, size: float = 0.15, color: str = "#efe3cc"
) -> None:
    """A table or floor lamp with a cloth shade that glows."""
    x, y, z = at
    made.turned(
        [(0.0, 0.0), (0.09, 0.0), (0.09, 0.012), (0.012, 0.02), (0.012, foot), (0.0, foot)],
        at,
        "#8a6a3c",
        Material(roughness=0.3, metallic=1.0),
    )
    r, g, b = hex_to_linear(color)
    glow = 0.25 + 2.2 * room.light.lamps
    from ..geometry import lathe, translate

    shade = np.array(
        [
            (size, foot - 0.02),
            (0.72 * size, foot + 1.35 * size),
            (0.70 * size, foot + 1.35 * size),
            (size - 0.006, foot - 0.02),
        ]
    )
    made.glow(lathe(shade, segments=40).moved(translate(x, y, z)), (glow * r, glow * g * 0.82, glow * b * 0.58))


CROCKERY: Mapping[str, tuple[tuple[float, float], ...]] = {
    "cup": (
        (0, 0),
        (0.026, 0),
        (0.036, 0.03),
        (0.040, 0.075),
        (0.037, 0.074),
        (0.032, 0.03),
        (0.022, 0.008),
        (0, 0.008),
    ),
    "jar": ((0, 0), (0.045, 0), (0.050, 0.01), (0.050, 0.11), (0.042, 0.125), (0.046, 0.13), (0.046, 0.15), (0, 0.152)),
    "bottle": ((0, 0), (0.036, 0), (0.038, 0.01), (0.038, 0.16), (0.014, 0.21), (0.014, 0.27), (0, 0.27)),
    "bowl": ((0, 0), (0.03, 0), (0.065, 0.045), (0.068, 0.052), (0.064, 0.05), (0.03, 0.006), (0, 0.006)),
    "plate": ((0, 0), (0.05, 0), (0.10, 0.014), (0.102, 0.018), (0.05, 0.006), (0, 0.006)),
}
"""Profiles of what stands on shelves in the background, metres."""


def crockery(made: Joinery, kind: str, at: Vector, glaze: str) -> None:
    made.turned(CROCKERY[kind], at, glaze, Material(roughness=0.22, clearcoat=0.4), 20)
