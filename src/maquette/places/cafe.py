"""A café: a counter with a coffee machine, lamps over it, shelves with cups, small tables."""

from collections.abc import Mapping

import numpy as np

from ..geometry import Part
from ..materials import Material
from ._build import quads
from ._joinery import METAL, SATIN, Joinery
from ._neon_art import brick
from ._rooms import Room, Rooms, crockery, pendant, tiles
from .contracts import places


@places.register("cafe")
class Cafe(Rooms):
    label = "café"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("cafe", "café", "coffee shop"),
        "de": ("café", "cafe", "kaffeehaus"),
        "fr": ("café", "bistrot", "salon de thé"),
        "es": ("café", "cafetería", "salón de té"),
        "it": ("caffè", "caffetteria", "sala da tè"),
        "pt": ("café", "cafeteria", "salão de chá"),
        "nl": ("café", "koffiebar", "koffiehuis"),
        "pl": ("kawiarnia", "kawiarenka", "bistro"),
        "tr": ("kafe", "kafesi", "kahvehane"),
        "ru": ("кафе", "кофейня", "бистро"),
        "ja": ("カフェ", "喫茶店", "コーヒーショップ"),
        "zh": ("咖啡馆", "咖啡店", "茶馆"),
        "ko": ("카페", "커피숍", "찻집"),
        "ar": ("مقهى", "كافيه", "قهوة شعبية"),
        "hi": ("कैफे", "कैफ़े", "चाय की दुकान"),
    }
    hour = "golden_hour"
    wall = "#8c5a45"
    top = "dark_wood"
    floor = ("wood", "#6b4a33")
    table_height = 0.74
    deep = (3.0, 2.6)
    f_number = 2.2

    def wall_of(self, room: Room) -> Part:
        u, x, y = room.unit, room.x, room.back
        mesh = quads(
            [
                [
                    (x - 7 * u, y, room.floor),
                    (x + 7 * u, y, room.floor),
                    (x + 7 * u, y, room.floor + 5 * u),
                    (x - 7 * u, y, room.floor + 5 * u),
                ]
            ],
            [[(0, 0), (7, 0), (7, 2.5), (0, 2.5)]],
        )
        pale = np.clip(brick(np.random.default_rng(room.seed)).astype(np.float32) * 1.25 + 8, 0, 255).astype(np.uint8)
        return Part("wall", mesh, Material(roughness=0.85, specular=0.2), texture=pale)

    def furnish(self, room: Room, made: Joinery) -> None:
        rng = room.rng
        # The counter, clad in tiles, with a wooden top.
        skin = tiles(
            ("#2f5d5a", "#d9c7a5", "#7a3b2e", "#e7e3da")[int(rng.integers(4))], room.seed, rows=14, columns=7, joint=5
        )
        front = quads(
            [[(-2.6, -1.30, 0.0), (2.6, -1.30, 0.0), (2.6, -1.30, 1.02), (-2.6, -1.30, 1.02)]],
            [[(0, 0), (5, 0), (5, 1), (0, 1)]],
        )
        made.part(Part("counter", front, Material(roughness=0.15), texture=skin.color, roughness_map=skin.roughness))
        made.box((-2.6, -1.29, 0.0), (2.6, -0.7, 1.02), "#3a2a20")
        made.box((-2.7, -1.38, 1.02), (2.7, -0.66, 1.07), "#8a5c38", radius=0.012)
        self._machine(made, -0.75)
        self._cakes(made, 0.95)
        for z in (1.5, 1.9, 2.3):
            made.box((-2.3, -0.26, z), (2.3, 0.0, z + 0.035), "#7a5233")
        glazes = ("#e9e3d6", "#c6733f", "#4d6a77", "#e9e3d6", "#2b2b2d")
        for z in (1.535, 1.935, 2.335):
            x = -2.2
            while x < 2.15:
                glaze = glazes[int(rng.integers(len(glazes)))]
                kind = ("cup", "bowl", "jar", "bottle")[int(rng.choice(4, p=[0.4, 0.2, 0.25, 0.15]))]
                crockery(made, kind, (x, -0.13, z), glaze if kind != "bottle" else "#3f5a33")
                x += float(rng.uniform(0.12, 0.24))
        for x in (-1.7, -0.55, 0.6, 1.75):
            pendant(room, made, (x, -1.1, 1.72), "#1f2a2a", 0.15)
        for x in (-1.6, 1.7):
            _stool(made, x, -1.75)
        if not room.is_small:
            return
        for x in (-1.5, 1.45):
            _table(made, x, -2.0)

    def _machine(self, made: Joinery, x: float) -> None:
        """An espresso machine."""
        made.box((x - 0.38, -1.22, 1.16), (x + 0.38, -0.78, 1.50), (0.5, 0.5, 0.5), METAL, 0.03)
        made.box((x - 0.38, -1.22, 1.07), (x + 0.38, -0.80, 1.12), "#2a2a2c", SATIN, 0.01)
        made.box((x - 0.34, -1.0, 1.10), (x + 0.34, -0.80, 1.2), "#1c1c1e", SATIN, 0.01)
        for dx in (-0.2, 0.2):
            made.pole((x + dx, -1.16, 1.20), (x + dx, -1.16, 1.16), 0.035, METAL.color, METAL)
            made.pole((x + dx, -1.16, 1.175), (x + dx, -1.36, 1.165), 0.012, "#2a1a10")
        for k in range(6):
            crockery(made, "cup", (x - 0.3 + 0.12 * k, -0.95, 1.50), "#f1ede4")

    def _cakes(self, made: Joinery, x: float) -> None:
        """Cakes under a glass bell, a plant, a stack of cups."""
        made.turned(
            [(0, 0), (0.07, 0), (0.02, 0.02), (0.02, 0.09), (0.15, 0.10), (0.15, 0.112), (0, 0.112)],
            (x, -1.02, 1.07),
            "#efe9dc",
            SATIN,
        )
        made.turned([(0, 0), (0.115, 0), (0.118, 0.07), (0.11, 0.08), (0, 0.085)], (x, -1.02, 1.182), "#7a4526", SATIN)
        made.thing("potted_plant", (x + 0.55, -1.0, 1.07), size=0.75)


def _stool(made: Joinery, x: float, y: float) -> None:
    made.turned([(0, 0), (0.17, 0), (0.18, 0.02), (0.17, 0.045), (0, 0.045)], (x, y, 0.70), "#8a5c38", SATIN)
    for k in range(4):
        a = 2 * np.pi * (k + 0.5) / 4
        c, s = float(np.cos(a)), float(np.sin(a))
        made.pole((x + 0.12 * c, y + 0.12 * s, 0.70), (x + 0.21 * c, y + 0.21 * s, 0.0), 0.014, "#1f1f20")


def _table(made: Joinery, x: float, y: float) -> None:
    made.turned([(0, 0), (0.33, 0), (0.335, 0.012), (0.33, 0.025), (0, 0.025)], (x, y, 0.72), "#8a5c38", SATIN)
    made.pole((x, y, 0.0), (x, y, 0.72), 0.03, "#1f1f20")
    made.turned([(0, 0), (0.22, 0), (0.22, 0.015), (0, 0.02)], (x, y, 0.0), "#1f1f20")
    made.thing("mug", (x + 0.08, y - 0.05, 0.745), "#efe8da", turn_deg=40)
