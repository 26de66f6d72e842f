"""A wet street at night, lit by its signs. Signs show pictures, never words: words are only those asked for."""

import math
from collections.abc import Mapping

import cv2
import numpy as np
from numpy.typing import NDArray

from ..arrays import f32
from ..geometry import Part
from ..materials import Material
from ..plan.model import Grade, Light, Vector
from ._build import box_quads, quads, softbox, tinted, to_srgb8
from ._neon_art import brick, interior, picture_sign, shopfront, windows
from ._textures import wet_asphalt
from .contracts import Focus, Habit, Mount, Options, Surround, places

NEON = ("#ff2f6d", "#22d3ff", "#ffb02e", "#9b5cff", "#3dffa2", "#ff5a2e")
PICTURES = (
    "steaming-bowl",
    "sushi",
    "cocktail-glass",
    "musical-note",
    "fish",
    "dumpling",
    "beer-mug",
    "game-die",
    "rice-ball",
    "lollipop",
    "crescent-moon",
    "star",
    "red-paper-lantern",
    "tropical-drink",
)
LEFT, RIGHT = -2.3, 0.25  # m from the middle of the subjects to the walls of the alley
SMALL_STREET, SMALL_TALL = 0.72, 0.42  # scale of the street for a cat, 0.42 m tall; less for what is smaller
SHOP_WIDTH, SHOP_DEEP = 4.4, 1.7  # m; the corner shop faces the camera this far behind the subjects


@places.register("neon_street")
class NeonStreet:
    label = "neon street at night"
    names: Mapping[str, tuple[str, ...]] = {
        "en": (
            "neon street",
            "cyberpunk street",
            "neon city",
            "cyberpunk city",
            "night street",
            "street at night",
            "neon alley",
            "cyberpunk alley",
            "city street at night",
            "tokyo street",
            "neon-lit street",
            "rainy street at night",
            "neon lights",
            "night market",
            "cyberpunk",
        ),
        "de": ("neonstraße", "straße bei nacht", "neonlicht"),
        "fr": ("rue au néon", "rue la nuit", "néons"),
        "es": ("calle de neón", "calle de noche"),
        "ja": ("ネオン街", "夜の街", "サイバーパンクの街"),
        "zh": ("霓虹街", "霓虹灯街道", "夜晚的街道"),
        "ko": ("네온 거리", "밤거리"),
        "ar": ("شارع نيون", "شارع ليلي"),
    }
    options: Mapping[str, str] = {"tint": "colour that rules the light, #rrggbb"}

    def habit(self, options: Options) -> Habit:
        return Habit(
            focal_length_mm=34,
            elevation_deg=5,
            azimuth_deg=0,
            fill=0.40,
            baseline=0.84,
            f_number=2.0,
            is_night=True,
            weathers=("clear", "rain"),
            grade=Grade(tone="filmic", exposure=1.35, bloom=0.55, vignette=0.25, contrast=1.05, saturation=1.08),
        )

    def lights(self, options: Options, focus: Focus) -> tuple[Light, ...]:
        k = _scale(focus)
        x, y, z = focus.middle
        tint = str(options.get("tint") or "#ff4fa0")
        aim = (x, y, z)
        return (
            softbox("key", (x - 1.5 * k, y - 2.0 * k, 1.7 * k), aim, 1.1 * k, 1.1 * k, (4.6, 4.1, 3.8)),
            softbox(
                "rim-pink",
                (x - 1.9 * k, y + 1.3 * k, 1.5 * k),
                aim,
                0.35 * k,
                1.4 * k,
                tinted(tint, 26),
                "neon",
            ),
            softbox("rim-cyan", (x + 2.6 * k, y - 0.6 * k, 1.2 * k), aim, 0.35 * k, 1.4 * k, (1.5, 9.0, 13.0), "neon"),
        )

    def mounts(self, options: Options, focus: Focus) -> tuple[Mount, ...]:
        k = _scale(focus)
        x, _, _ = focus.middle
        front = _front(focus, k) - 0.1 * k
        return (Mount((x + (RIGHT + 1.22) * k, front, 1.66 * k), 0.0, 1.9 * k),)

    def build(self, options: Options, focus: Focus, seed: int) -> Surround:
        rng = np.random.default_rng(seed)
        k = _scale(focus)
        x, _, _ = focus.middle
        front = _front(focus, k)
        parts = [
            _ground(x, k, seed),
            *_facades(x, front, k, rng),
            *_shop(x, front, k, rng),
            *_signs(x, front, k, rng),
            *_tubes(x, front, k, rng),
            _sky(x, k),
        ]
        return Surround(tuple(parts), (0.010, 0.013, 0.032), bounces=4)


def _scale(focus: Focus) -> float:
    """1 for a person; small things get a smaller street, or they would be lost in it."""
    tall = focus.high[2] - focus.low[2]
    if tall < SMALL_TALL:
        return max(SMALL_STREET * tall / SMALL_TALL, (focus.high[0] - focus.low[0]) / 2.6, 0.02)
    return max(SMALL_STREET, (focus.high[2] - focus.low[2]) / 1.9, (focus.high[0] - focus.low[0]) / 2.6)


def _front(focus: Focus, k: float) -> float:
    return focus.high[1] + SHOP_DEEP * k


def _ground(x: float, k: float, seed: int) -> Part:
    skin = wet_asphalt(seed)
    left, right, n, f = x - 14 * k, x + 14 * k, -9 * k, 40 * k
    per = 3.2 * k
    mesh = quads(
        [[(left, n, 0), (right, n, 0), (right, f, 0), (left, f, 0)]],
        [[(left / per, n / per), (right / per, n / per), (right / per, f / per), (left / per, f / per)]],
    )
    return Part("ground", mesh, Material(roughness=0.2, specular=0.8), texture=skin.color, roughness_map=skin.roughness)


def _facades(x: float, front: float, k: float, rng: np.random.Generator) -> list[Part]:
    """Both sides of the alley as one mesh with one atlas of lit windows."""
    tiles: list[NDArray[np.float32]] = []
    walls: list[list[Vector]] = []
    shop_height = 2.5 * k

    def add(corners: list[Vector], tile: NDArray[np.float32]) -> None:
        walls.append(corners)
        tiles.append(f32(cv2.resize(tile, (128, 256), interpolation=cv2.INTER_AREA)))

    for side, start in ((-1, -5.0 * k), (1, front)):
        y = start
        while y < 30 * k:
            deep, high = rng.uniform(2.4, 4.2) * k, rng.uniform(6, 13) * k
            inset = rng.uniform(0.0, 0.3) * k if y > start else 0.0
            wx = x + (LEFT * k - inset if side < 0 else RIGHT * k + inset)
            a, b = (y, y + deep) if side > 0 else (y + deep, y)  # seen from the alley, left to right
            a, b = (y + deep, y) if side > 0 else (y, y + deep)
            add([(wx, a, 0), (wx, b, 0), (wx, b, shop_height), (wx, a, shop_height)], shopfront((120, 180), rng))
            add(
                [(wx, a, shop_height), (wx, b, shop_height), (wx, b, high), (wx, a, high)],
                windows(
                    max(2, int(deep / k * 1.1)), max(2, int((high - shop_height) / k * 0.55)), (256, 128), rng, 0.42
                ),
            )
            # The end wall of each house closes the gap that its neighbour's setback leaves.
            add(
                [(wx, y, 0), (wx + side * 4 * k, y, 0), (wx + side * 4 * k, y, high), (wx, y, high)],
                np.full((8, 8, 3), 0.004, np.float32),
            )
            y += deep
    # The block the corner shop stands in.
    right = x + (RIGHT + SHOP_WIDTH) * k
    add(
        [
            (x + RIGHT * k, front, 3.1 * k),
            (right + 6 * k, front, 3.1 * k),
            (right + 6 * k, front, 12 * k),
            (x + RIGHT * k, front, 12 * k),
        ],
        windows(6, 5, (256, 256), rng, 0.5),
    )
    columns = math.ceil(math.sqrt(len(tiles)))
    rows = math.ceil(len(tiles) / columns)
    atlas = np.zeros((rows * 256, columns * 128, 3), np.float32)
    uv = []
    for index, tile in enumerate(tiles):
        r, c = divmod(index, columns)
        atlas[r * 256 : (r + 1) * 256, c * 128 : (c + 1) * 128] = tile
        u0, u1, v0, v1 = c / columns, (c + 1) / columns, 1 - (r + 1) / rows, 1 - r / rows
        uv.append([(u0, v0), (u1, v0), (u1, v1), (u0, v1)])
    glow = Material(color=(0.95, 0.95, 0.95), kind="light", sampling=0.0)
    return [Part("facades", quads(walls, uv), glow, texture=to_srgb8(np.clip(atlas, 0, 1)))]


def _shop(x: float, front: float, k: float, rng: np.random.Generator) -> list[Part]:
    """The corner shop that faces the camera: brick, a warm window, a door, a striped awning, a board for a sign."""
    left, r = x + RIGHT * k, x + (RIGHT + SHOP_WIDTH) * k
    bricks = brick(rng)
    wall = quads(
        [[(left, front, 0), (r, front, 0), (r, front, 3.1 * k), (left, front, 3.1 * k)]],
        [[(0, 0), (3, 0), (3, 2.1), (0, 2.1)]],
    )
    w0, w1, z0, z1 = left + 0.26 * k, left + 2.2 * k, 0.38 * k, 1.30 * k
    glass = quads(
        [
            [
                (w0, front - 0.01 * k, z0),
                (w1, front - 0.01 * k, z0),
                (w1, front - 0.01 * k, z1),
                (w0, front - 0.01 * k, z1),
            ]
        ]
    )
    door = quads(
        [
            [
                (w1 + 0.25 * k, front - 0.01 * k, 0.02),
                (w1 + 0.95 * k, front - 0.01 * k, 0.02),
                (w1 + 0.95 * k, front - 0.01 * k, z1),
                (w1 + 0.25 * k, front - 0.01 * k, z1),
            ]
        ]
    )
    bars = []
    t = 0.035 * k
    for a, b in ((w0, w1), (w1 + 0.25 * k, w1 + 0.95 * k)):
        low = z0 if a == w0 else 0.02
        for px in (a, (a + b) / 2, b) if a == w0 else (a, b):
            bars += box_quads((px - t / 2, front - 0.06 * k, low), (px + t / 2, front, z1))
        for pz in (low, z1):
            bars += box_quads((a - t / 2, front - 0.06 * k, pz - t / 2), (b + t / 2, front, pz + t / 2))
    bars += box_quads((w0 - 0.08 * k, front - 0.12 * k, z0 - 0.08 * k), (w1 + 0.08 * k, front, z0 - 0.02 * k))
    stripes, colors = [], []
    n, drop, out = 11, 0.24 * k, 0.42 * k
    for i in range(n):
        a, b = (w0 - 0.1 * k + (w1 - w0 + 0.2 * k) * j / n for j in (i, i + 1))
        stripes.append(
            [
                (a, front - out, z1 + 0.02 * k),
                (b, front - out, z1 + 0.02 * k),
                (b, front, z1 + drop),
                (a, front, z1 + drop),
            ]
        )
        colors.append((0.42, 0.03, 0.08) if i % 2 else (0.62, 0.55, 0.48))
    dark = Material(color=(0.02, 0.02, 0.024), roughness=0.4)
    inside = interior(rng)
    # A thin line of neon round the top of the shop: the edge that tells it from the night behind it.
    line = box_quads((left, front - 0.05 * k, 2.52 * k), (left + 3.3 * k, front - 0.02 * k, 2.55 * k))
    return [
        Part("shop", wall, Material(roughness=0.75, specular=0.3), texture=bricks),
        Part("shop window", glass, Material(color=(0.95, 0.95, 0.95), kind="light"), texture=inside),
        Part(
            "door",
            door,
            Material(color=(0.7, 0.7, 0.7), kind="light", sampling=0.0),
            texture=inside[:, : inside.shape[1] // 3],
        ),
        Part("bars", quads(bars), dark),
        Part("awning", quads(stripes, colors=colors), Material(roughness=0.8, specular=0.2)),
        Part(
            "line",
            quads(line),
            Material(color=tinted(NEON[int(rng.integers(2))], 9), kind="light"),
        ),
    ]


def _signs(x: float, front: float, k: float, rng: np.random.Generator) -> list[Part]:
    """Hanging picture signs down the alley, one mesh with one atlas."""
    tiles, faces, boxes = [], [], []
    spots = [
        (-1, 1.3, 2.15, 0.62),
        (-1, 3.4, 3.0, 0.75),
        (1, 3.2, 3.15, 0.7),
        (-1, 6.0, 2.35, 0.8),
        (1, 6.4, 2.4, 0.85),
        (-1, 9.5, 3.6, 1.0),
        (1, 10.0, 3.5, 1.0),
        (-1, 13.5, 2.7, 1.0),
    ]
    names = rng.permutation(PICTURES)
    hues = rng.permutation(NEON)
    for i, (side, away, z, size) in enumerate(spots):
        wall = x + (LEFT if side < 0 else RIGHT) * k
        y = front + (away - SHOP_DEEP) * k
        w, h = size * 0.8 * k, size * 1.15 * k
        cx = wall - side * (w / 2 + 0.08 * k)
        turn = 0.18 * side
        dx, dy = math.cos(turn) * w / 2, -math.sin(turn) * w / 2
        faces.append(
            [
                (cx - dx, y - dy, z * k),
                (cx + dx, y + dy, z * k),
                (cx + dx, y + dy, z * k + h),
                (cx - dx, y - dy, z * k + h),
            ]
        )
        boxes += box_quads(
            (cx - w / 2 - 0.02 * k, y + 0.03 * k, z * k - 0.02 * k),
            (cx + w / 2 + 0.02 * k, y + 0.12 * k, z * k + h + 0.02 * k),
        )
        tiles.append(picture_sign(str(names[i % len(names)]), str(hues[i % len(hues)])))
    atlas = np.concatenate(tiles, 1)
    n = len(tiles)
    uv = [[(i / n, 0), ((i + 1) / n, 0), ((i + 1) / n, 1), (i / n, 1)] for i in range(n)]
    return [
        Part("signs", quads(faces, uv), Material(color=(3.6, 3.6, 3.6), kind="light"), texture=atlas),
        Part("sign boxes", quads(boxes), Material(color=(0.02, 0.02, 0.025), roughness=0.5)),
    ]


def _tubes(x: float, front: float, k: float, rng: np.random.Generator) -> list[Part]:
    """Lines of light along the left wall, and cables overhead."""
    wall = x + LEFT * k
    lines = []
    for i in range(5):
        y = front + (-2.6 + 3.1 * i) * k
        z = (2.45 + 0.25 * float(rng.random())) * k
        box = box_quads((wall + 0.02 * k, y, z), (wall + 0.05 * k, y + 1.6 * k, z + 0.03 * k))
        lines.append(
            Part(
                f"tube {i}",
                quads(box),
                Material(color=tinted(NEON[(i * 2) % len(NEON)], 7), kind="light", sampling=0.0),
            )
        )
    cables = []
    for i in range(5):
        y, z = front + (0.6 + 2.2 * i) * k, (4.0 + 0.5 * float(rng.random())) * k
        steps = np.linspace(0, 1, 13)
        px = wall + (RIGHT - LEFT) * k * steps
        pz = z - 0.35 * k * 4 * steps * (1 - steps)
        for j in range(12):
            cables += box_quads(
                (px[j], y - 0.008 * k, min(pz[j], pz[j + 1]) - 0.008 * k),
                (px[j + 1], y + 0.008 * k, max(pz[j], pz[j + 1]) + 0.008 * k),
            )
    return [*lines, Part("cables", quads(cables), Material(color=(0.01, 0.01, 0.012), roughness=0.6))]


def _sky(x: float, k: float) -> Part:
    """The glow of the city at the end of the street."""
    height = 256
    up = np.linspace(1, 0, height, dtype=np.float32)[:, None, None]
    image = f32([0.05, 0.045, 0.15]) * up + f32([0.45, 0.12, 0.42]) * (1 - up) ** 3
    image = np.broadcast_to(image, (height, 16, 3))
    far = 34 * k
    mesh = quads([[(x - 60 * k, far, 0), (x + 60 * k, far, 0), (x + 60 * k, far, 40 * k), (x - 60 * k, far, 40 * k)]])
    return Part("sky", mesh, Material(color=(0.28, 0.28, 0.28), kind="light", sampling=0.0), texture=to_srgb8(image))
