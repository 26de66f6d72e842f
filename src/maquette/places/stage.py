"""A theatre stage: boards, red curtains, footlights, spots from above."""

from collections.abc import Mapping

import numpy as np

from ..geometry import Mesh
from ..plan.model import Grade, Light
from ._build import quads, softbox, tinted
from ._joinery import Joinery
from ._rooms import Room, Rooms, curtain, floor_of
from .contracts import Focus, Habit, Options, Surround, places


@places.register("stage")
class Stage(Rooms):
    label = "theatre stage"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("stage", "theater", "theatre"),
        "de": ("bühne", "theater", "konzerthalle"),
        "fr": ("scène de théâtre", "sur scène", "scène de concert"),
        "es": ("escenario", "teatro", "sala de conciertos"),
        "it": ("palcoscenico", "teatro", "sala da concerti"),
        "pt": ("palco", "teatro", "sala de concertos"),
        "nl": ("podium", "theater", "concertzaal"),
        "pl": ("scena teatralna", "teatr", "sala koncertowa"),
        "tr": ("tiyatro sahnesi", "konser salonu", "konser sahnesi"),
        "ru": ("сцена театра", "театр", "концертный зал"),
        "ja": ("舞台", "ステージ", "劇場"),
        "zh": ("舞台", "剧院", "剧场"),
        "ko": ("무대", "공연장", "극장"),
        "ar": ("خشبة مسرح", "مسرح", "قاعة حفلات"),
        "hi": ("रंगमंच", "मंच"),
    }
    options: Mapping[str, str] = {
        "curtain": "colour of the curtains, #rrggbb",
        "tint": "colour of the light from behind, #rrggbb",
    }
    floor = ("wood", "#6b4630")
    deep = (1.6, 2.2)
    elevation_deg = 6.0

    def habit(self, options: Options) -> Habit:
        return Habit(
            focal_length_mm=50,
            elevation_deg=self.elevation_deg,
            azimuth_deg=0,
            fill=0.5,
            baseline=0.82,
            f_number=2.8,
            is_night=True,
            grade=Grade(tone="filmic", exposure=1.25, bloom=0.35, vignette=0.3, contrast=1.08),
        )

    def lights(self, options: Options, focus: Focus) -> tuple[Light, ...]:
        x, y, z = focus.middle
        u = _span(focus)
        back = focus.high[1] + 1.7 * u
        tint = str(options.get("tint") or "#ff8a3c")
        return (
            softbox(
                "spot",
                (x - 1.6 * u, y - 2.4 * u, z + 3.0 * u),
                (x, y, z),
                0.22 * u,
                0.22 * u,
                (950.0, 880.0, 760.0),
                "sun",
            ),
            softbox("rim", (x + 1.3 * u, y + 1.2 * u, z + 2.3 * u), (x, y, z), 0.5 * u, 0.5 * u, tinted(tint, 62.0)),
            softbox("rim-2", (x - 1.4 * u, y + 1.2 * u, z + 2.2 * u), (x, y, z), 0.5 * u, 0.5 * u, (20.0, 26.0, 46.0)),
            softbox("curtain", (x, back - 1.1 * u, 3.3 * u), (x, back, 0.6 * u), 2.6 * u, 0.3 * u, (9.0, 7.0, 5.5)),
        )

    def build(self, options: Options, focus: Focus, seed: int) -> Surround:
        room = self._room(options, focus, seed)
        # A stage is scaled to who stands on it: a toy theatre for what is small.
        made = Joinery((room.x, focus.high[1] + 1.7 * _span(focus), 0.0), _span(focus))
        color = str(options.get("curtain") or "#8e1420")
        for x in np.linspace(-3.2, 3.2, 4):
            curtain(made, float(x), 2.2, 0.0, 4.2, color, y=-0.1)
        for side in (-1, 1):
            curtain(made, side * 2.15, 0.9, 0.0, 4.2, color, y=-0.85)
            curtain(made, side * 2.75, 0.9, 0.0, 4.2, color, y=-1.5)
        self.furnish(room, made)
        return Surround(
            (floor_of(_floored(room, focus), *self.floor, name="ground"), *made.parts()),
            (0.012, 0.011, 0.014),
            bounces=4,
        )

    def furnish(self, room: Room, made: Joinery) -> None:
        """A row of footlights before the curtain, and lamps on a bar overhead."""
        for x in np.linspace(-1.8, 1.8, 9):
            made.turned([(0, 0), (0.055, 0), (0.05, 0.03), (0.03, 0.05), (0, 0.05)], (float(x), -0.42, 0.0), "#1a1614")
            made.bulb((float(x), -0.42, 0.062), 0.024, (16.0, 10.5, 5.5))
        made.pole((-3.2, -0.9, 2.55), (3.2, -0.9, 2.55), 0.022, "#141416")
        for x in np.linspace(-1.6, 1.6, 5):
            made.pole((float(x), -0.9, 2.53), (float(x), -1.0, 2.34), 0.075, "#17171a")
            made.glow(_disc(float(x), -1.006, 2.33), (22.0, 19.0, 15.0))


def _span(focus: Focus) -> float:
    tall = max(focus.high[2] - max(focus.low[2], 0.0), 0.5 * (focus.high[0] - focus.low[0]))
    return max(tall / 1.75, 0.02)


def _floored(room: Room, focus: Focus) -> Room:
    from dataclasses import replace

    return replace(room, floor=0.0, unit=max(0.25, _span(focus)), is_small=False)


def _disc(x: float, y: float, z: float) -> Mesh:
    r = 0.06
    return quads([[(x - r, y, z - r), (x + r, y, z - r), (x + r, y + 0.04, z + r), (x - r, y + 0.04, z + r)]])
