"""An office: shelves, a desk with a lamp and a screen, a large window; small things stand on the desk in front."""

from collections.abc import Mapping

import numpy as np

from ..geometry import Part
from ..materials import Material
from ._build import quads
from ._joinery import METAL, SATIN, Joinery
from ._rooms import Room, Rooms, abstract, books, pendant, skirting, window
from .contracts import places


@places.register("office")
class Office(Rooms):
    label = "office"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("office", "home office", "workplace"),
        "de": ("büro", "arbeitszimmer", "homeoffice"),
        "fr": ("bureau d'entreprise", "au bureau", "salle de réunion"),
        "es": ("oficina", "despacho", "sala de reuniones"),
        "it": ("ufficio", "sala riunioni", "spazio di coworking"),
        "pt": ("escritório", "sala de reunião", "sala de reuniões"),
        "nl": ("kantoor", "werkkamer", "thuiskantoor"),
        "pl": ("biuro", "gabinet", "sala konferencyjna"),
        "tr": ("ofis", "çalışma odası", "toplantı odası"),
        "ru": ("офис", "кабинет", "переговорная"),
        "ja": ("オフィス", "事務所", "会議室"),
        "zh": ("办公室", "会议室", "书房"),
        "ko": ("사무실", "회의실", "서재"),
        "ar": ("مكتب عمل", "غرفة اجتماعات"),
        "hi": ("दफ्तर", "कार्यालय", "ऑफिस"),
    }
    hour = "day"
    wall = "#c9cfd1"
    top = "light_wood"
    floor = ("carpet", "#6f757a")
    table_height = 0.74
    deep = (2.3, 2.2)

    def furnish(self, room: Room, made: Joinery) -> None:
        skirting(made, "#e9e9e6")
        away = -1.0 * room.side
        window(room, made, -1.35 * away, 0.85, 2.3, 1.6, "#3a3f43", bars=4)
        self._desk(room, made, -1.1 * away)
        # A wall of shelves with folders and books.
        left, right = sorted((0.35 * away, 2.75 * away))
        for z in (0.10, 0.50, 0.90, 1.30, 1.70, 2.08):
            made.box((left, -0.36, z), (right, -0.02, z + 0.025), "#e7e2d8")
        for x in np.linspace(left, right, 4):
            made.box((float(x) - 0.012, -0.36, 0.0), (float(x) + 0.012, -0.02, 2.1), "#e7e2d8")
        wide = (right - left) / 3
        for k, z in enumerate((0.125, 0.525, 0.925, 1.325, 1.725)):
            for j in range(3):
                at = left + j * wide + 0.03
                choice = (k + 2 * j + int(room.rng.integers(2))) % 4
                if choice == 0:
                    made.thing("potted_plant", (at + 0.35, -0.20, z), size=0.75)
                elif choice == 1:
                    _folders(made, room.rng, at, z)
                else:
                    books(made, room.rng, (at, -0.30, z), wide - 0.1, 0.28, full=float(room.rng.uniform(0.5, 0.95)))
        for dx in (-0.7, 0.7):
            pendant(room, made, (dx, -1.5, 2.05), "#2a3136", 0.14)
        _chair(made, -1.15 * away, -1.15)

    def _desk(self, room: Room, made: Joinery, x: float) -> None:
        made.box((x - 0.8, -0.85, 0.71), (x + 0.8, -0.12, 0.74), "#b88a5c", radius=0.008)
        for dx in (-0.74, 0.74):
            made.box((x + dx - 0.02, -0.80, 0.0), (x + dx + 0.02, -0.17, 0.71), "#2c2f31")
        made.box((x - 0.34, -0.40, 0.90), (x + 0.34, -0.37, 1.31), "#17181a", SATIN, 0.01)
        rng = np.random.default_rng(room.seed + 7)
        screen = quads(
            [
                [
                    (x - 0.32, -0.4008, 0.92),
                    (x + 0.32, -0.4008, 0.92),
                    (x + 0.32, -0.4008, 1.29),
                    (x - 0.32, -0.4008, 1.29),
                ]
            ]
        )
        made.part(
            Part(
                "screen",
                screen,
                Material(color=(0.9, 0.9, 0.9), kind="light", sampling=0.0),
                texture=abstract(rng, 1.7),
            )
        )
        made.pole((x, -0.38, 0.74), (x, -0.38, 0.95), 0.02, METAL.color, METAL)
        made.turned([(0, 0), (0.11, 0), (0.11, 0.012), (0, 0.012)], (x, -0.38, 0.74), METAL.color, METAL)
        made.box((x - 0.22, -0.66, 0.74), (x + 0.22, -0.52, 0.756), "#d9d9d6", SATIN)
        made.thing("mug", (x + 0.48, -0.5, 0.74), "#c6523a")
        made.thing("lamp", (x - 0.58, -0.4, 0.74))


def _folders(made: Joinery, rng: np.random.Generator, x: float, z: float) -> None:
    tints = ("#4f6d7a", "#c0d6df", "#dd6e42", "#e8dab2", "#38484f")
    tint = tints[int(rng.integers(len(tints)))]
    for k in range(int(rng.integers(5, 9))):
        made.box((x + 0.075 * k, -0.31, z), (x + 0.075 * k + 0.07, -0.05, z + 0.31), tint, radius=0.004)
        made.box(
            (x + 0.075 * k + 0.015, -0.312, z + 0.15),
            (x + 0.075 * k + 0.055, -0.308, z + 0.27),
            "#f2efe8",
            radius=0.001,
        )


def _chair(made: Joinery, x: float, y: float) -> None:
    """A swivel chair seen from behind."""
    made.box((x - 0.25, y - 0.24, 0.44), (x + 0.25, y + 0.24, 0.52), "#2f3a42", radius=0.035)
    made.box((x - 0.23, y - 0.30, 0.60), (x + 0.23, y - 0.23, 1.06), "#2f3a42", radius=0.03)
    made.pole((x, y - 0.27, 0.48), (x, y - 0.29, 0.66), 0.025, "#1b1c1e")
    made.pole((x, y, 0.08), (x, y, 0.45), 0.025, METAL.color, METAL)
    for k in range(5):
        a = 2 * np.pi * k / 5
        made.pole((x, y, 0.09), (x + 0.3 * float(np.cos(a)), y + 0.3 * float(np.sin(a)), 0.05), 0.018, "#1b1c1e")
