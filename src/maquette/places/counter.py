"""A marble counter before glazed tiles, a vase, fruit in a bowl: where cosmetics are photographed."""

from collections.abc import Mapping

import numpy as np

from ..arrays import f32
from ..geometry import Part
from ..materials import Material
from . import _flora as flora
from ._build import quads
from ._joinery import SATIN, Joinery
from ._rooms import Room, Rooms, tiles
from .contracts import places

GLAZES = ("#9db5a4", "#c9b8a4", "#8fa7b5", "#d9c3b8", "#b7bfae")


@places.register("counter")
class Counter(Rooms):
    label = "marble counter"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("marble counter", "marble countertop"),
        "de": ("marmortheke", "marmorarbeitsplatte"),
        "fr": ("comptoir en marbre", "plan de travail en marbre"),
        "es": ("encimera de mármol",),
        "it": ("bancone di marmo",),
        "pt": ("bancada de mármore",),
        "nl": ("marmeren aanrecht",),
        "pl": ("marmurowy blat",),
        "tr": ("mermer tezgâh",),
        "ru": ("мраморная столешница",),
        "ja": ("大理石のカウンター",),
        "zh": ("大理石台面",),
        "ko": ("대리석 카운터",),
        "ar": ("منضدة رخامية",),
        "hi": ("संगमरमर का काउंटर",),
    }
    hour = "morning"
    top = "marble"
    floor = ("tiles", "#d6d2ca")
    table_height = 0.9
    deep = (0.42, 1.4)

    def wall_of(self, room: Room) -> Part:
        u, x, y, z = room.unit, room.x, room.back, room.floor
        glaze = GLAZES[room.seed % len(GLAZES)] if room.wall == self.wall else room.wall
        skin = tiles(glaze, room.seed, rows=10, columns=10, joint=9, joint_tone=1.22)
        mesh = quads(
            [[(x - 5 * u, y, z), (x + 5 * u, y, z), (x + 5 * u, y, z + 4 * u), (x - 5 * u, y, z + 4 * u)]],
            [[(0, 0), (10, 0), (10, 4), (0, 4)]],
        )
        return Part(
            "wall", mesh, Material(roughness=0.14, specular=0.5), texture=skin.color, roughness_map=skin.roughness
        )

    def furnish(self, room: Room, made: Joinery) -> None:
        rng = room.rng
        base = self.table_height if room.is_small else 0.0
        k = 1.0 if room.is_small else 2.2
        away = -1.0 * room.side
        reach = (room.focus.high[0] - room.focus.low[0]) / 2 / room.unit
        vase = (away * (reach + 0.20 * k), -0.14 * k, base)
        profile = [
            (0, 0),
            (0.040, 0),
            (0.062, 0.05),
            (0.066, 0.10),
            (0.035, 0.17),
            (0.026, 0.20),
            (0.030, 0.215),
            (0.024, 0.21),
            (0, 0.19),
        ]
        made.turned([(r * k, z * k) for r, z in profile], vase, "#efe9df", Material(roughness=0.5), 48)
        for _ in range(6):
            self._twig(made, rng, (vase[0], vase[1], base + 0.20 * k), k)
        bowl = (-away * (reach + 0.24 * k), -0.17 * k, base)
        rim = [
            (0, 0),
            (0.05, 0),
            (0.055, 0.012),
            (0.11, 0.055),
            (0.113, 0.06),
            (0.107, 0.058),
            (0.05, 0.02),
            (0, 0.018),
        ]
        made.turned([(r * k, z * k) for r, z in rim], bowl, "#c9b79c", Material(roughness=0.6), 48)
        for dx, dy, dz, tint in (
            (-0.035, 0.0, 0.058, "#e08a2e"),
            (0.04, 0.02, 0.058, "#d9952f"),
            (0.0, -0.035, 0.060, "#e3a23b"),
            (0.005, 0.01, 0.108, "#dd8230"),
        ):
            ball = [
                (0.036 * float(np.cos(t)), 0.034 * float(np.sin(t))) for t in np.linspace(-np.pi / 2, np.pi / 2, 14)
            ]
            ball[0], ball[-1] = (0.0, -0.034), (0.0, 0.033)
            made.turned(
                [(r * k, z * k) for r, z in ball],
                (bowl[0] + dx * k, bowl[1] + dy * k, bowl[2] + dz * k),
                tint,
                SATIN,
                24,
            )

    def _twig(self, made: Joinery, rng: np.random.Generator, root: tuple[float, float, float], k: float) -> None:
        """A branch of olive or eucalyptus."""
        turn, high = rng.uniform(0, 2 * np.pi), rng.uniform(0.22, 0.40) * k
        way = np.array([np.cos(turn), 0.5 * np.sin(turn), 0.0])
        t = np.linspace(0, 1, 9)
        path = (
            np.array(root)
            + way * (0.16 * k * t**1.5)[:, None]
            + np.array([0, 0, 1.0]) * (high * (t - 0.18 * t * t))[:, None]
        )
        made.add(flora._stem(f32(path), 0.0022 * k, 0.0010 * k, (0.16, 0.13, 0.07), 5), (0.16, 0.13, 0.07))
        for i in range(2, 9):
            for side in (-1.0, 1.0):
                along = path[i] - path[i - 1]
                along /= np.linalg.norm(along)
                out = np.cross(along, [0.2, 1.0, 0.1]) * side + 0.5 * along + rng.normal(0, 0.25, 3)
                out /= np.linalg.norm(out)
                across = np.cross(out, along)
                across /= max(float(np.linalg.norm(across)), 1e-6)
                length, wide = 0.045 * k * rng.uniform(0.8, 1.2), 0.009 * k
                points = np.array(
                    [
                        path[i],
                        path[i] + out * length * 0.45 + across * wide,
                        path[i] + out * length,
                        path[i] + out * length * 0.45 - across * wide,
                    ]
                )
                green = (0.10, 0.15, 0.075) if rng.random() < 0.5 else (0.14, 0.19, 0.11)
                normal = np.cross(out, across)
                made.add(flora._fan(points, normal / np.linalg.norm(normal), np.array(green, np.float32)), green)
