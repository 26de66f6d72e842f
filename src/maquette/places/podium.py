"""A podium: round steps before an arch, in one colour and its neighbours, under hard clean light."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from ..color import hex_to_linear, hex_to_oklch, oklch_to_hex
from ..geometry import Part, lathe, merge, painted, translate
from ..geometry.mesh import Mesh
from ..materials import Material
from ..plan.model import Grade, Light, Vector
from ._build import softbox, sweep_backdrop
from .contracts import Focus, Habit, Mount, Options, Surround, places

DEFAULTS = ("#e7b7a3", "#b9cbb4", "#b8c6dd", "#e3cfa6", "#cdbfe0")


def _color(options: Options, seed: int = 0) -> str:
    return str(options.get("color") or DEFAULTS[seed % len(DEFAULTS)])


@places.register("podium")
class Podium:
    label = "podium"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("podium", "display podium", "pedestal"),
        "de": ("podest", "sockel"),
        "fr": ("podium", "socle", "piédestal"),
        "es": ("podio", "pedestal"),
        "it": ("podio", "piedistallo"),
        "pt": ("pódio", "pedestal"),
        "nl": ("podiumblok", "sokkel"),
        "pl": ("podest", "cokół"),
        "tr": ("podyum", "kaide"),
        "ru": ("подиум", "постамент", "пьедестал"),
        "ja": ("表彰台", "台座", "ポディウム"),
        "zh": ("展台", "底座"),
        "ko": ("포디움", "받침대"),
        "ar": ("منصة عرض", "قاعدة تمثال"),
        "hi": ("मंच आधार", "पोडियम"),
    }
    options: Mapping[str, str] = {
        "color": "of walls and steps, #rrggbb",
        "light": 'where the key light stands: "left" (default) or "right"',
    }

    def habit(self, options: Options) -> Habit:
        return Habit(
            focal_length_mm=60,
            elevation_deg=9,
            azimuth_deg=0,
            fill=0.46,
            baseline=0.70,
            grade=Grade(tone="neutral", exposure=0.86, vignette=0.08),
        )

    def lights(self, options: Options, focus: Focus) -> tuple[Light, ...]:
        s, (x, y, z) = focus.reach, focus.middle
        side = 1 if options.get("light") == "right" else -1
        aim: Vector = (x, y, z * 0.6)
        return (
            softbox(
                "sun",
                (x + side * 5.5 * s, y - 4.6 * s, z + 6.4 * s),
                aim,
                0.5 * s,
                0.5 * s,
                (430.0, 410.0, 380.0),
                "sun",
            ),
            softbox("fill", (x - side * 4.0 * s, y - 3.4 * s, z + 2.0 * s), aim, 2.4 * s, 3.0 * s, (1.9, 1.9, 2.0)),
            softbox("top", (x, y - 0.5 * s, z + 6.0 * s), aim, 4.0 * s, 3.0 * s, (1.7, 1.7, 1.7)),
        )

    def mounts(self, options: Options, focus: Focus) -> tuple[Mount, ...]:
        return ()

    def build(self, options: Options, focus: Focus, seed: int) -> Surround:
        s, (x, y, _) = focus.reach, focus.middle
        base = _color(options, seed)
        lightness, chroma, hue = hex_to_oklch(base)

        def near(d_light: float, d_hue: float = 0.0, k: float = 1.0) -> str:
            return oklch_to_hex(min(0.97, max(0.08, lightness + d_light)), chroma * k, (hue + d_hue) % 360)

        half = float(np.hypot(focus.high[0] - focus.low[0], focus.high[1] - focus.low[1])) / 2
        wide = max(1.25 * half, 0.55 * s)
        step, low = 0.30 * s, -0.62 * s
        rng = np.random.default_rng(seed)
        matte = Material(roughness=0.62, specular=0.35)
        shapes: list[Mesh] = []

        def drum(radius: float, z0: float, z1: float, at: tuple[float, float], color: str) -> None:
            shapes.append(
                painted(
                    _bare(_drum(radius, z0, z1, 0.02 * s)).moved(translate(at[0], at[1], 0.0)), hex_to_linear(color)
                )
            )

        top = painted(_bare(_drum(wide, -step, 0.0, 0.02 * s)).moved(translate(x, y, 0)), hex_to_linear(near(0.03)))
        drum(1.55 * wide + 0.1 * s, low, -step, (x, y), near(-0.03))
        side = 1 if rng.random() < 0.5 else -1
        drum(0.42 * s, low, -0.05 * s, (x + side * (wide + 0.52 * s), y + 0.95 * s), near(-0.10, 30, 1.3))
        drum(0.36 * s, low, low + 0.34 * s, (x - side * (wide + 0.42 * s), y + 0.1 * s), near(0.04, -22, 1.1))
        ball = 0.26 * s
        t = np.linspace(-np.pi / 2, np.pi / 2, 33)
        profile = np.stack([ball * np.cos(t), ball * np.sin(t)], 1)
        profile[[0, -1], 0] = 0
        globe = _bare(lathe(profile, segments=64)).moved(
            translate(x - side * (wide + 0.42 * s), y + 0.1 * s, low + 0.34 * s + ball)
        )
        shapes.append(painted(globe, hex_to_linear(near(-0.10, 30, 1.5))))
        back = y + 1.5 * s + half
        shapes.append(painted(_arch(x, back, low, 1.15 * s + 0.3 * half, 1.5 * s, 0.32 * s), hex_to_linear(near(0.02))))
        floor = Material(color=hex_to_linear(near(-0.02)), roughness=0.7)
        wall = Material(color=hex_to_linear(near(0.0)), roughness=0.85)
        drop = sweep_backdrop(60 * s, 24 * s, 3.2 * s, 20 * s, 0.8 * s, floor, wall)
        below = Part(
            "floor",
            drop.mesh.moved(translate(0, y, low)),
            drop.material,
            texture=drop.texture,
            roughness_map=drop.roughness_map,
        )
        return Surround(
            (Part("ground", top, matte), below, Part("steps", merge(shapes), matte)), (0.27, 0.27, 0.28), bounces=4
        )


def _bare(mesh: Mesh) -> Mesh:
    return Mesh(mesh.vertices, mesh.faces, mesh.normals)


def _drum(radius: float, low: float, high: float, bevel: float) -> Mesh:
    bevel = min(bevel, 0.2 * radius, 0.3 * (high - low))
    turn = np.linspace(0, np.pi / 2, 6)
    edge = np.stack([radius - bevel + bevel * np.cos(turn), high - bevel + bevel * np.sin(turn)], 1)
    return lathe(np.concatenate([[[0.0, low], [radius, low]], edge, [[0.0, high]]]), segments=120)


def _arch(x: float, y: float, low: float, half: float, spring: float, thick: float) -> Mesh:
    """A wall with a round-headed opening that shows the backdrop, a step behind the podium."""
    turn = np.linspace(0, np.pi, 40)
    inner = np.concatenate(
        [
            [[x + half, low]],
            np.stack([x + half * np.cos(turn), spring + low + half * np.sin(turn)], 1),
            [[x - half, low]],
        ]
    )
    outer = np.concatenate(
        [
            [[x + half + thick, low]],
            np.stack([x + (half + thick) * np.cos(turn), spring + low + (half + thick) * np.sin(turn)], 1),
            [[x - half - thick, low]],
        ]
    )
    n = len(inner)
    points: list[NDArray[np.float64]] = []
    normals: list[NDArray[np.float64]] = []
    faces: list[NDArray[np.uint32]] = []

    def strip(a: NDArray[np.float64], b: NDArray[np.float64], normal: NDArray[np.float64]) -> None:
        first = sum(map(len, points))
        points.extend([a, b])
        normals.extend([normal, normal])
        i = np.arange(n - 1, dtype=np.uint32) + first
        k = np.uint32(n)
        faces.extend([np.stack([i, i + 1, i + k + 1], 1), np.stack([i, i + k + 1, i + k], 1)])

    def at(curve: NDArray[np.float64], depth: float) -> NDArray[np.float64]:
        return np.asarray(np.stack([curve[:, 0], np.full(n, y + depth), curve[:, 1]], 1), np.float64)

    front = np.tile([0.0, -1.0, 0.0], (n, 1))
    radial = inner - [x, spring + low]
    radial = np.where(inner[:, 1:] <= spring + low, np.sign(radial[:, :1]) * [1.0, 0.0], radial)
    radial /= np.linalg.norm(radial, axis=1, keepdims=True)
    out = np.stack([radial[:, 0], np.zeros(n), radial[:, 1]], 1)
    strip(at(inner, 0.0), at(outer, 0.0), front)
    strip(at(inner, 0.0), at(inner, 1.2 * thick), -out)
    strip(at(outer, 0.0), at(outer, 1.2 * thick), out)
    return Mesh(
        np.concatenate(points).astype(np.float32),
        np.concatenate(faces).astype(np.uint32),
        np.concatenate(normals).astype(np.float32),
    )
