"""A table by a window: daylight with a direction, a surface with grain, a room that falls out of focus."""

from collections.abc import Mapping

import numpy as np

from ..color import RGB
from ..geometry import Mesh, Part
from ..materials import Material
from ..plan.model import Grade, Light, Vector
from ._build import box_quads, quads, softbox
from ._textures import Skin, marble, outdoors, plaster, wood
from .contracts import Focus, Habit, Mount, Options, Surround, places

SURFACES = {"wood": "#8d6848", "dark_wood": "#5a3620", "light_wood": "#c9a171", "white_wood": "#ded6c8"}
SUN: Mapping[str, RGB] = {
    "morning": (1.0, 0.78, 0.52),
    "day": (1.0, 0.95, 0.88),
    "golden_hour": (1.0, 0.58, 0.28),
    "evening": (0.85, 0.55, 0.45),
    "night": (0.25, 0.32, 0.5),
}
STRENGTH = {"morning": 1.0, "day": 1.1, "golden_hour": 0.95, "evening": 0.62, "night": 0.34}


@places.register("table_window")
class TableWindow:
    label = "table by a window"
    names: Mapping[str, tuple[str, ...]] = {
        "en": (
            "table by a window",
            "by the window",
            "window",
            "wooden table",
            "wooden desk",
            "table",
            "desk",
            "workspace",
            "kitchen table",
            "tabletop",
            "countertop",
            "kitchen",
            "breakfast table",
            "café table",
            "cafe table",
            "windowsill",
            "marble table",
        ),
        "de": ("tisch", "schreibtisch", "fenster", "küchentisch", "am fenster"),
        "fr": ("table", "bureau", "fenêtre", "près d'une fenêtre"),
        "es": ("mesa", "escritorio", "ventana", "junto a la ventana"),
        "it": ("tavolo", "scrivania", "finestra"),
        "pt": ("mesa", "escrivaninha", "janela"),
        "ja": ("テーブル", "机", "窓辺", "窓", "デスク"),
        "zh": ("桌子", "书桌", "窗边", "窗"),
        "ko": ("테이블", "책상", "창가"),
        "ar": ("طاولة", "مكتب", "نافذة"),
    }
    options: Mapping[str, str] = {
        "window": 'where the window is: "left" (default), "right" or "behind"',
        "surface": '"wood" (default), "dark_wood", "light_wood", "white_wood" or "marble"',
        "hour": '"morning" (default), "day", "golden_hour", "evening" or "night"',
        "wall": "colour of the wall, #rrggbb",
    }

    def habit(self, options: Options) -> Habit:
        behind = options.get("window") == "behind"
        return Habit(
            focal_length_mm=55,
            elevation_deg=11 if behind else 13,
            azimuth_deg=0,
            fill=0.56,
            baseline=0.76,
            f_number=2.8,
            is_night=options.get("hour") == "night",
            grade=Grade(
                tone="filmic",
                exposure=1.12 if behind else 1.3,
                bloom=0.10,
                vignette=0.15,
                contrast=1.12 if behind else 1.04,
            ),
        )

    def lights(self, options: Options, focus: Focus) -> tuple[Light, ...]:
        k = _scale(focus)
        x, y, z = focus.middle
        hour = str(options.get("hour", "morning"))
        r, g, b = SUN.get(hour, SUN["day"])
        power = STRENGTH.get(hour, 1.0)
        window = options.get("window", "left")
        if window == "behind":
            s, far = 1150 * power, focus.high[1] + 0.45 * k
            return (
                # Low, and beside the window rather than in it: its shadows come towards the viewer, its disc stays out.
                softbox(
                    "sun",
                    (x + 1.15 * k, far, 0.85 * k),
                    (x, y, 0.3 * z),
                    0.16 * k,
                    0.16 * k,
                    (r * s, g * s, b * s),
                    "sun",
                ),
                softbox(
                    "sky",
                    (x, far, 1.9 * k),
                    (x, y, z),
                    1.8 * k,
                    0.5 * k,
                    (4 * power, 3.7 * power, 3.2 * power),
                    "window",
                ),
                softbox("room", (x - 0.9 * k, y - 1.6 * k, 1.2 * k), (x, y, z), 1.4 * k, 1.2 * k, (2.3, 2.2, 2.05)),
            )
        side = 1 if window == "right" else -1
        s = 3400 * power
        sky = 2.6 * power
        return (
            softbox(
                "sun",
                (x + side * 3.3 * k, y - 0.55 * k, 1.9 * k),
                (x, y + 0.1 * k, 0.05 * k),
                0.12 * k,
                0.12 * k,
                (r * s, g * s, b * s),
                "sun",
            ),
            softbox(
                "sky",
                (x + side * 1.5 * k, y - 1.3 * k, 1.0 * k),
                (x, y, z),
                1.2 * k,
                1.3 * k,
                (sky * 0.95, sky * 0.98, sky * 1.05),
                "window",
            ),
            softbox("room", (x - side * 1.6 * k, y - 1.4 * k, 1.3 * k), (x, y, z), 1.2 * k, 1.0 * k, (0.7, 0.66, 0.6)),
        )

    def mounts(self, options: Options, focus: Focus) -> tuple[Mount, ...]:
        return ()

    def build(self, options: Options, focus: Focus, seed: int) -> Surround:
        k = _scale(focus)
        x, y, _ = focus.middle
        hour, window = str(options.get("hour", "morning")), str(options.get("window", "left"))
        skin = _surface(str(options.get("surface", "wood")), seed)
        wall = plaster(str(options.get("wall") or "#e6ddcf"), seed)
        back = focus.high[1] + 0.62 * k
        parts = [_table(x, y, k, focus, skin, back)]
        if window == "behind":
            parts += _wall_with_window(x, back, k, wall, outdoors(hour, seed), 1.35 * STRENGTH.get(hour, 1.0))
        else:
            side = 1 if window == "right" else -1
            parts.append(_wall(x, back, k, wall))
            parts.append(_muntins(x + side * 1.25 * k, y, k, side))
        parts.append(
            Part(
                "shell",
                quads(
                    [
                        [
                            (x - 5 * k, -6 * k, -0.8 * k),
                            (x + 5 * k, -6 * k, -0.8 * k),
                            (x + 5 * k, back, -0.8 * k),
                            (x - 5 * k, back, -0.8 * k),
                        ]
                    ]
                ),
                Material(color=(0.25, 0.2, 0.16), roughness=0.9),
            )
        )
        r, g, b = SUN.get(hour, SUN["day"])
        power = STRENGTH.get(hour, 1.0)
        fill = 0.13 if window == "behind" else 0.24
        return Surround(
            tuple(parts),
            (fill * power * (0.6 + 0.4 * r), fill * power * (0.6 + 0.4 * g), fill * power * (0.62 + 0.4 * b)),
            bounces=6,
        )


def _scale(focus: Focus) -> float:
    """1 for things that belong on a table; larger subjects get a larger table, as if they were models."""
    return max(1.0, focus.reach / 0.3)


def _surface(name: str, seed: int) -> Skin:
    return marble("#e9e6e1", seed) if name == "marble" else wood(SURFACES.get(name, SURFACES["wood"]), seed)


def _table(x: float, y: float, k: float, focus: Focus, skin: Skin, back: float) -> Part:
    near, far = focus.low[1] - 1.6 * k, back - 0.02 * k
    left, right = x - 2.4 * k, x + 2.4 * k
    per = 0.8 * k  # metres a texture spans
    uv = [(left / per, near / per), (right / per, near / per), (right / per, far / per), (left / per, far / per)]
    top = quads([[(left, near, 0), (right, near, 0), (right, far, 0), (left, far, 0)]], [uv])
    return Part(
        "ground",
        top,
        Material(roughness=0.45, specular=0.4, clearcoat=0.08),
        texture=skin.color,
        roughness_map=skin.roughness,
    )


def _wall(x: float, back: float, k: float, skin: Skin) -> Part:
    left, right = x - 5 * k, x + 5 * k
    return Part(
        "wall",
        quads(
            [[(left, back, -1 * k), (right, back, -1 * k), (right, back, 4 * k), (left, back, 4 * k)]],
            [[(0, 0), (4, 0), (4, 2), (0, 2)]],
        ),
        Material(roughness=0.9, specular=0.1),
        texture=skin.color,
    )


def _wall_with_window(x: float, back: float, k: float, skin: Skin, view: np.ndarray, strength: float) -> list[Part]:
    """A wall with an opening, a white frame with crossbars, and the world outside as a glowing picture."""
    w, low, high = 0.95 * k, 0.10 * k, 1.9 * k
    far_l, far_r, bottom, top = x - 5 * k, x + 5 * k, -1 * k, 4 * k
    left, r = x - w, x + w
    pieces: list[list[Vector]] = [
        [(far_l, back, bottom), (left, back, bottom), (left, back, top), (far_l, back, top)],
        [(r, back, bottom), (far_r, back, bottom), (far_r, back, top), (r, back, top)],
        [(left, back, bottom), (r, back, bottom), (r, back, low), (left, back, low)],
        [(left, back, high), (r, back, high), (r, back, top), (left, back, top)],
    ]
    uvs = [[(px / k, pz / k) for px, _, pz in piece] for piece in pieces]
    wall = Part("wall", quads(pieces, uvs), Material(roughness=0.9, specular=0.1), texture=skin.color)
    bar, deep = 0.028 * k, 0.07 * k
    boxes = []
    for a, b, c, d in (
        (left, low, left + 2 * bar, high),
        (r - 2 * bar, low, r, high),
        (left, low, r, low + 2 * bar),
        (left, high - 2 * bar, r, high),
        (x - bar / 1.2, low, x + bar / 1.2, high),
        (left, 1.02 * k - bar / 2, r, 1.02 * k + bar / 2),
    ):
        boxes += box_quads((a, back - deep / 2, b), (c, back + deep / 2, d))
    boxes += box_quads((left - 0.05 * k, back - 0.16 * k, low - 0.035 * k), (r + 0.05 * k, back, low))
    frame = Part("frame", quads(boxes), Material(color=(0.8, 0.79, 0.76), roughness=0.4))
    glow = Part(
        "view",
        quads(
            [
                [
                    (left, back + 0.08 * k, low),
                    (r, back + 0.08 * k, low),
                    (r, back + 0.08 * k, high),
                    (left, back + 0.08 * k, high),
                ]
            ]
        ),
        Material(color=(strength,) * 3, kind="light"),
        texture=view,
    )
    return [wall, frame, glow, *_curtains(left, r, back, high, k)]


def _curtains(left: float, r: float, back: float, high: float, k: float) -> list[Part]:
    """Linen at both sides, in folds."""
    out = []
    for start, stop in ((left - 0.42 * k, left + 0.14 * k), (r - 0.14 * k, r + 0.42 * k)):
        s = np.linspace(0, 1, 120, dtype=np.float32)
        px = start + (stop - start) * s
        py = back - 0.13 * k + 0.028 * k * np.sin(s * 2 * np.pi * 7) + 0.01 * k * np.sin(s * 31)
        bottom, top = (
            np.stack([px, py, np.full_like(s, -0.6 * k)], 1),
            np.stack([px, py, np.full_like(s, high + 0.15 * k)], 1),
        )
        slope = np.gradient(py, px)
        normal = np.stack([slope, -np.ones_like(slope), np.zeros_like(slope)], 1)
        normal /= np.linalg.norm(normal, axis=1, keepdims=True)
        i = np.arange(len(s) - 1, dtype=np.uint32)
        n = np.uint32(len(s))
        faces = np.concatenate([np.stack([i, i + 1, i + n + 1], 1), np.stack([i, i + n + 1, i + n], 1)]).astype(
            np.uint32
        )
        mesh = Mesh(
            np.concatenate([bottom, top]).astype(np.float32), faces, np.concatenate([normal, normal]).astype(np.float32)
        )
        out.append(Part("curtain", mesh, Material(color=(0.72, 0.68, 0.6), roughness=0.95, specular=0.1)))
    return out


def _muntins(x: float, y: float, k: float, side: int) -> Part:
    """The crossbars of a window beside the picture: seen only in the light they shape."""
    boxes = []
    t, bar = 0.03 * k, 0.032 * k
    y0, y1, z0, z1 = y - 1.1 * k, y + 0.55 * k, 0.1 * k, 1.75 * k
    for a in np.linspace(y0, y1, 4):
        boxes += box_quads((x - t, a - bar, z0), (x + t, a + bar, z1))
    for c in np.linspace(z0, z1, 4):
        boxes += box_quads((x - t, y0, c - bar), (x + t, y1, c + bar))
    # The wall around the opening keeps the rest of the sun out.
    boxes += box_quads((x - t, y1, -0.5 * k), (x + t, y1 + 3 * k, 3.5 * k))
    boxes += box_quads((x - t, y0 - 0.4 * k, z1), (x + t, y1, 3.5 * k))
    boxes += box_quads((x - t, y0 - 0.4 * k, -0.5 * k), (x + t, y1, z0))
    return Part("window", quads(boxes), Material(color=(0.7, 0.68, 0.64), roughness=0.7))
