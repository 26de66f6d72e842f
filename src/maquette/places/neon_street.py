"""A wet street at night, lit by its signs. Signs show pictures, never words: words are only those asked for."""

import math
from collections.abc import Mapping

import cv2
import numpy as np
from numpy.typing import NDArray

from ..assets import drawing_svg
from ..color import hex_to_linear, srgb_to_linear
from ..geometry import Part
from ..materials import Material
from ..plan.model import Grade, Light, Vector
from ._build import box_quads, noise, quads, softbox, to_srgb8
from ._textures import wet_asphalt
from .contracts import Focus, Habit, Mount, Options, Surround, places

NEON = ("#ff2f6d", "#22d3ff", "#ffb02e", "#9b5cff", "#3dffa2", "#ff5a2e")
PICTURES = ("steaming-bowl", "sushi", "cocktail-glass", "musical-note", "fish", "dumpling", "beer-mug", "game-die", "rice-ball",
            "lollipop", "crescent-moon", "star", "red-paper-lantern", "tropical-drink")
LEFT, RIGHT = -2.3, 0.25  # m from the middle of the subjects to the walls of the alley
SHOP_WIDTH, SHOP_DEEP = 4.4, 1.7  # m; the corner shop faces the camera this far behind the subjects


@places.register("neon_street")
class NeonStreet:
    label = "neon street at night"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("neon street", "cyberpunk street", "cyberpunk neon street", "neon city", "cyberpunk city", "night street", "street at night",
               "neon alley", "cyberpunk alley", "city street at night", "tokyo street", "neon-lit street", "rainy street at night",
               "neon lights", "night market", "cyberpunk"),
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
        return Habit(focal_length_mm=34, elevation_deg=5, azimuth_deg=0, fill=0.40, baseline=0.84, f_number=2.0,
                     grade=Grade(tone="filmic", exposure=1.35, bloom=0.55, vignette=0.25, contrast=1.05, saturation=1.08))

    def lights(self, options: Options, focus: Focus) -> tuple[Light, ...]:
        k = _scale(focus)
        x, y, z = focus.middle
        tint = hex_to_linear(str(options.get("tint") or "#ff4fa0"))
        aim = (x, y, z)
        return (
            softbox("key", (x - 1.5 * k, y - 2.0 * k, 1.7 * k), aim, 1.1 * k, 1.1 * k, (4.6, 4.1, 3.8)),
            softbox("rim-pink", (x - 1.9 * k, y + 1.3 * k, 1.5 * k), aim, 0.35 * k, 1.4 * k, tuple(26 * c for c in tint), "neon"),  # type: ignore[arg-type]  # three floats
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
        parts = [_ground(x, k, seed), *_facades(x, front, k, rng), *_shop(x, front, k, rng), *_signs(x, front, k, rng), *_tubes(x, front, k, rng),
                 _sky(x, k)]
        return Surround(tuple(parts), (0.010, 0.013, 0.032), bounces=4)


def _scale(focus: Focus) -> float:
    """1 for a person; small things get a smaller street, or they would be lost in it."""
    return max(0.72, (focus.high[2] - focus.low[2]) / 1.9, (focus.high[0] - focus.low[0]) / 2.6)


def _front(focus: Focus, k: float) -> float:
    return focus.high[1] + SHOP_DEEP * k


def _ground(x: float, k: float, seed: int) -> Part:
    skin = wet_asphalt(seed)
    l, r, n, f = x - 14 * k, x + 14 * k, -9 * k, 40 * k
    per = 3.2 * k
    mesh = quads([[(l, n, 0), (r, n, 0), (r, f, 0), (l, f, 0)]], [[(l / per, n / per), (r / per, n / per), (r / per, f / per), (l / per, f / per)]])
    return Part("ground", mesh, Material(roughness=0.2, specular=0.8), texture=skin.color, roughness_map=skin.roughness)


def _windows(columns: int, rows: int, shape: tuple[int, int], rng: np.random.Generator, share: float) -> NDArray[np.float32]:
    """A facade with some windows lit, (h, w, 3) linear, top row first: curtains, crossbars, each its own lamp."""
    height, width = shape
    out = np.full((height, width, 3), 0.006, np.float32) * np.float32([1.0, 1.0, 1.5])
    lamps = np.float32([[1.0, 0.66, 0.32], [1.0, 0.82, 0.55], [0.55, 0.78, 1.0], [1.0, 0.42, 0.62]])
    for i in range(columns):
        for j in range(rows):
            y0, y1 = (int((j + a) * height / rows) for a in (0.22, 0.80))
            x0, x1 = (int((i + a) * width / columns) for a in (0.18, 0.82))
            lamp = lamps[rng.choice(4, p=[0.45, 0.3, 0.15, 0.10])]
            bright = rng.uniform(0.12, 0.75) if rng.random() < share else 0.012
            pane = np.linspace(1.0, 0.6, y1 - y0, dtype=np.float32)[:, None, None] * lamp * bright
            pane = np.broadcast_to(pane, (y1 - y0, x1 - x0, 3)).copy()
            if rng.random() < 0.5:
                edge = max(1, int((x1 - x0) * rng.uniform(0.15, 0.35)))
                pane[:, :edge] *= 0.35
                pane[:, -edge:] *= 0.35
            pane[:, (x1 - x0) // 2 - 1 : (x1 - x0) // 2 + 1] *= 0.1
            out[y0:y1, x0:x1] = pane
            out[y1 : y1 + 2, x0 - 2 : x1 + 2] = 0.03
    return out


def _shopfront(shape: tuple[int, int], rng: np.random.Generator) -> NDArray[np.float32]:
    """A shop seen in passing, (h, w, 3) linear: a lit window between dark pillars, or a shutter for the night."""
    height, width = shape
    out = np.full((height, width, 3), 0.008, np.float32)
    y0, y1, x0, x1 = int(0.24 * height), int(0.86 * height), int(0.08 * width), int(0.92 * width)
    if rng.random() < 0.15:
        slats = 0.014 + 0.010 * (np.arange(y1 - y0) // 3 % 2)
        out[y0:y1, x0:x1] = slats[:, None, None]
        return out
    lamp = np.float32([[1.0, 0.50, 0.18], [1.0, 0.68, 0.36], [0.95, 0.25, 0.50], [0.25, 0.62, 1.0], [0.30, 0.90, 0.62]][rng.integers(5)])
    depth = np.linspace(1.0, 0.35, y1 - y0, dtype=np.float32)[:, None] * (0.55 + 0.45 * np.sin(np.linspace(0, np.pi, x1 - x0, dtype=np.float32)))
    pane = depth[..., None] * lamp * rng.uniform(0.35, 0.7)
    for shelf in np.linspace(0.42, 1.0, int(rng.integers(2, 4))):
        base, x = int(shelf * (y1 - y0)), 2
        while x < x1 - x0 - 8:
            w, h = int(rng.integers(4, 14)), int(rng.integers(8, 30))
            if rng.random() < 0.6:
                pane[max(0, base - h) : base, x : x + w] *= rng.uniform(0.05, 0.6) * rng.uniform(0.5, 1.0, 3).astype(np.float32)
            x += w + int(rng.integers(1, 8))
        pane[base : base + 2] *= 0.25
    for post in np.linspace(0, x1 - x0 - 1, int(rng.integers(2, 4))):
        pane[:, max(0, int(post) - 1) : int(post) + 2] = 0.008
    out[y0:y1, x0:x1] = pane
    # A band of light over the window, where the shop's own board would be: colour without words.
    out[int(0.10 * height) : int(0.17 * height), x0:x1] = lamp * 0.55
    return out


def _facades(x: float, front: float, k: float, rng: np.random.Generator) -> list[Part]:
    """Both sides of the alley as one mesh with one atlas of lit windows."""
    tiles: list[NDArray[np.float32]] = []
    walls: list[list[Vector]] = []
    shop_height = 2.5 * k

    def add(corners: list[Vector], tile: NDArray[np.float32]) -> None:
        walls.append(corners)
        tiles.append(cv2.resize(tile, (128, 256), interpolation=cv2.INTER_AREA))

    for side, start in ((-1, -5.0 * k), (1, front)):
        y = start
        while y < 30 * k:
            deep, high = rng.uniform(2.4, 4.2) * k, rng.uniform(6, 13) * k
            inset = rng.uniform(0.0, 0.3) * k if y > start else 0.0
            wx = x + (LEFT * k - inset if side < 0 else RIGHT * k + inset)
            a, b = (y, y + deep) if side > 0 else (y + deep, y)  # seen from the alley, left to right
            a, b = (y + deep, y) if side > 0 else (y, y + deep)
            add([(wx, a, 0), (wx, b, 0), (wx, b, shop_height), (wx, a, shop_height)], _shopfront((120, 180), rng))
            add([(wx, a, shop_height), (wx, b, shop_height), (wx, b, high), (wx, a, high)],
                _windows(max(2, int(deep / k * 1.1)), max(2, int((high - shop_height) / k * 0.55)), (256, 128), rng, 0.42))
            # The end wall of each house closes the gap that its neighbour's setback leaves.
            add([(wx, y, 0), (wx + side * 4 * k, y, 0), (wx + side * 4 * k, y, high), (wx, y, high)], np.full((8, 8, 3), 0.004, np.float32))
            y += deep
    # The block the corner shop stands in.
    right = x + (RIGHT + SHOP_WIDTH) * k
    add([(x + RIGHT * k, front, 3.1 * k), (right + 6 * k, front, 3.1 * k), (right + 6 * k, front, 12 * k), (x + RIGHT * k, front, 12 * k)],
        _windows(6, 5, (256, 256), rng, 0.5))
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
    l, r = x + RIGHT * k, x + (RIGHT + SHOP_WIDTH) * k
    brick = _brick(rng)
    wall = quads([[(l, front, 0), (r, front, 0), (r, front, 3.1 * k), (l, front, 3.1 * k)]], [[(0, 0), (3, 0), (3, 2.1), (0, 2.1)]])
    w0, w1, z0, z1 = l + 0.26 * k, l + 2.2 * k, 0.38 * k, 1.30 * k
    glass = quads([[(w0, front - 0.01 * k, z0), (w1, front - 0.01 * k, z0), (w1, front - 0.01 * k, z1), (w0, front - 0.01 * k, z1)]])
    door = quads([[(w1 + 0.25 * k, front - 0.01 * k, 0.02), (w1 + 0.95 * k, front - 0.01 * k, 0.02), (w1 + 0.95 * k, front - 0.01 * k, z1), (w1 + 0.25 * k, front - 0.01 * k, z1)]])
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
        stripes.append([(a, front - out, z1 + 0.02 * k), (b, front - out, z1 + 0.02 * k), (b, front, z1 + drop), (a, front, z1 + drop)])
        colors.append((0.42, 0.03, 0.08) if i % 2 else (0.62, 0.55, 0.48))
    dark = Material(color=(0.02, 0.02, 0.024), roughness=0.4)
    inside = _interior(rng)
    # A thin line of neon round the top of the shop: the edge that tells it from the night behind it.
    line = box_quads((l, front - 0.05 * k, 2.52 * k), (l + 3.3 * k, front - 0.02 * k, 2.55 * k))
    return [
        Part("shop", wall, Material(roughness=0.75, specular=0.3), texture=brick),
        Part("shop window", glass, Material(color=(0.95, 0.95, 0.95), kind="light"), texture=inside),
        Part("door", door, Material(color=(0.7, 0.7, 0.7), kind="light", sampling=0.0), texture=inside[:, : inside.shape[1] // 3]),
        Part("bars", quads(bars), dark),
        Part("awning", quads(stripes, colors=colors), Material(roughness=0.8, specular=0.2)),
        Part("line", quads(line), Material(color=tuple(9 * c for c in hex_to_linear(NEON[int(rng.integers(2))])), kind="light")),  # type: ignore[arg-type]  # three floats
    ]


def _brick(rng: np.random.Generator) -> NDArray[np.uint8]:
    rows, columns, h, w = 16, 8, 32, 64
    out = np.full((rows * h, columns * w, 3), 0.02, np.float32)
    for r in range(rows):
        for c in range(-1, columns):
            x0 = c * w + (w // 2 if r % 2 else 0)
            tone = np.float32([0.13, 0.055, 0.045]) * rng.uniform(0.6, 1.25)
            out[r * h + 2 : (r + 1) * h - 2, max(0, x0 + 2) : max(0, x0 + w - 2)] = tone
    return to_srgb8(out * (1 + 0.10 * noise(out.shape[:2], 1.2, rng))[..., None])


def _interior(rng: np.random.Generator) -> NDArray[np.uint8]:
    """A café by its window: warm wall, pendant lamps, shelves with cups; slightly soft."""
    height, width = 256, 512
    rows = np.linspace(1.0, 0.5, height, dtype=np.float32)[:, None, None]
    out = np.broadcast_to(np.float32([0.78, 0.40, 0.16]) * rows, (height, width, 3)).copy()
    for y in (96, 142, 188):
        out[y : y + 5, 40:470] = (0.10, 0.045, 0.02)
        x = 48
        while x < 455:
            w, h = int(rng.integers(10, 22)), int(rng.integers(14, 34))
            color = np.float32([[0.9, 0.85, 0.75], [0.55, 0.12, 0.08], [0.12, 0.25, 0.22], [0.8, 0.5, 0.2], [0.25, 0.12, 0.06]][rng.integers(5)])
            if rng.random() < 0.75:
                cv2.rectangle(out, (x, y - h), (x + w, y - 1), tuple(float(c) for c in color * rng.uniform(0.5, 0.9)), -1)
            x += w + int(rng.integers(4, 12))
    out[212:] = np.float32([0.16, 0.07, 0.035])
    out[206:212] = (0.45, 0.25, 0.12)
    for px in (90, 200, 310, 420):
        cv2.line(out, (px, 0), (px, 34), (0.04, 0.02, 0.01), 2)
        cv2.ellipse(out, (px, 44), (24, 16), 0, 180, 360, (0.08, 0.03, 0.02), -1, cv2.LINE_AA)
        halo = np.zeros((height, width), np.float32)
        cv2.circle(halo, (px, 48), 9, 1.0, -1, cv2.LINE_AA)
        out += (cv2.GaussianBlur(halo, (0, 0), 14) * 2.2 + halo)[..., None] * np.float32([1.0, 0.75, 0.4])
    return to_srgb8(cv2.GaussianBlur(np.clip(out, 0, 1), (0, 0), 1.6))


def _signs(x: float, front: float, k: float, rng: np.random.Generator) -> list[Part]:
    """Hanging picture signs down the alley, one mesh with one atlas."""
    tiles, faces, boxes = [], [], []
    spots = [(-1, 1.3, 2.15, 0.62), (-1, 3.4, 3.0, 0.75), (1, 3.2, 3.15, 0.7), (-1, 6.0, 2.35, 0.8), (1, 6.4, 2.4, 0.85), (-1, 9.5, 3.6, 1.0), (1, 10.0, 3.5, 1.0), (-1, 13.5, 2.7, 1.0)]
    names = rng.permutation(PICTURES)
    hues = rng.permutation(NEON)
    for i, (side, away, z, size) in enumerate(spots):
        wall = x + (LEFT if side < 0 else RIGHT) * k
        y = front + (away - SHOP_DEEP) * k
        w, h = size * 0.8 * k, size * 1.15 * k
        cx = wall - side * (w / 2 + 0.08 * k)
        turn = 0.18 * side
        dx, dy = math.cos(turn) * w / 2, -math.sin(turn) * w / 2
        faces.append([(cx - dx, y - dy, z * k), (cx + dx, y + dy, z * k), (cx + dx, y + dy, z * k + h), (cx - dx, y - dy, z * k + h)])
        boxes += box_quads((cx - w / 2 - 0.02 * k, y + 0.03 * k, z * k - 0.02 * k), (cx + w / 2 + 0.02 * k, y + 0.12 * k, z * k + h + 0.02 * k))
        tiles.append(_picture_sign(str(names[i % len(names)]), str(hues[i % len(hues)])))
    atlas = np.concatenate(tiles, 1)
    n = len(tiles)
    uv = [[(i / n, 0), ((i + 1) / n, 0), ((i + 1) / n, 1), (i / n, 1)] for i in range(n)]
    return [Part("signs", quads(faces, uv), Material(color=(3.6, 3.6, 3.6), kind="light"), texture=atlas),
            Part("sign boxes", quads(boxes), Material(color=(0.02, 0.02, 0.025), roughness=0.5))]


def _picture_sign(drawing: str, color: str) -> NDArray[np.uint8]:
    """A lit box with a frame of neon and a drawing in the colour of the tube, (288, 200, 3) uint8 sRGB."""
    import resvg_py

    height, width = 288, 200
    tube = srgb_to_linear(np.float32([int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]))
    out = np.broadcast_to(tube * 0.05 + 0.004, (height, width, 3)).copy()
    line = np.zeros((height, width), np.float32)
    cv2.rectangle(line, (14, 14), (width - 15, height - 15), 1.0, 5, cv2.LINE_AA)
    png = bytes(resvg_py.svg_to_bytes(svg_string=drawing_svg(drawing), width=144, height=144))
    icon = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_UNCHANGED).astype(np.float32) / 255
    alpha = icon[..., 3]
    edges = cv2.morphologyEx(alpha, cv2.MORPH_GRADIENT, np.ones((5, 5), np.uint8))
    tone = srgb_to_linear(icon[..., 2::-1])
    top, left = (height - 144) // 2, (width - 144) // 2
    region = out[top : top + 144, left : left + 144]
    region[:] = region * (1 - alpha[..., None]) + (0.30 * tone + 0.05 * tube) * alpha[..., None]
    line[top : top + 144, left : left + 144] = np.maximum(line[top : top + 144, left : left + 144], edges)
    glow = cv2.GaussianBlur(line, (0, 0), 7)
    out += (line * 0.9)[..., None] * (0.55 * tube + 0.45 * tube**0.5) + glow[..., None] * tube * 0.9
    return to_srgb8(np.clip(out, 0, 1))


def _tubes(x: float, front: float, k: float, rng: np.random.Generator) -> list[Part]:
    """Lines of light along the left wall, and cables overhead."""
    wall = x + LEFT * k
    lines = []
    for i in range(5):
        y = front + (-2.6 + 3.1 * i) * k
        z = (2.45 + 0.25 * float(rng.random())) * k
        box = box_quads((wall + 0.02 * k, y, z), (wall + 0.05 * k, y + 1.6 * k, z + 0.03 * k))
        lines.append(Part(f"tube {i}", quads(box), Material(color=tuple(7 * c for c in hex_to_linear(NEON[(i * 2) % len(NEON)])), kind="light", sampling=0.0)))  # type: ignore[arg-type]  # three floats
    cables = []
    for i in range(5):
        y, z = front + (0.6 + 2.2 * i) * k, (4.0 + 0.5 * float(rng.random())) * k
        steps = np.linspace(0, 1, 13)
        px = wall + (RIGHT - LEFT) * k * steps
        pz = z - 0.35 * k * 4 * steps * (1 - steps)
        for j in range(12):
            cables += box_quads((px[j], y - 0.008 * k, min(pz[j], pz[j + 1]) - 0.008 * k), (px[j + 1], y + 0.008 * k, max(pz[j], pz[j + 1]) + 0.008 * k))
    return [*lines, Part("cables", quads(cables), Material(color=(0.01, 0.01, 0.012), roughness=0.6))]


def _sky(x: float, k: float) -> Part:
    """The glow of the city at the end of the street."""
    height = 256
    up = np.linspace(1, 0, height, dtype=np.float32)[:, None, None]
    image = np.float32([0.05, 0.045, 0.15]) * up + np.float32([0.45, 0.12, 0.42]) * (1 - up) ** 3
    image = np.broadcast_to(image, (height, 16, 3))
    far = 34 * k
    mesh = quads([[(x - 60 * k, far, 0), (x + 60 * k, far, 0), (x + 60 * k, far, 40 * k), (x - 60 * k, far, 40 * k)]])
    return Part("sky", mesh, Material(color=(0.28, 0.28, 0.28), kind="light", sampling=0.0), texture=to_srgb8(image))
