"""A seamless white studio: the ground is pure white but for the shadow."""

from collections.abc import Mapping

from ..materials import Material
from ..plan.model import Grade, Light
from ._build import softbox, sweep_backdrop
from ._cards import cards
from .contracts import Focus, Habit, Mount, Options, Surround, places


@places.register("white_studio")
class WhiteStudio:
    label = "white studio"
    names: Mapping[str, tuple[str, ...]] = {
        "en": (
            "white background",
            "white studio",
            "pure white background",
            "seamless white",
            "plain white",
            "white backdrop",
        ),
        "de": ("weißer hintergrund", "weisser hintergrund"),
        "fr": ("fond blanc",),
        "es": ("fondo blanco",),
        "ja": ("白背景", "白い背景"),
        "ar": ("خلفية بيضاء",),
    }
    options: Mapping[str, str] = {
        "light": 'where the key light stands: "left" (default), "right", "front"',
        "ambient": "times the usual light from everywhere, 0 to 2; 1 is the default",
    }

    def habit(self, options: Options) -> Habit:
        return Habit(
            focal_length_mm=85,
            elevation_deg=6,
            azimuth_deg=0,
            fill=0.76,
            baseline=0.88,
            grade=Grade(tone="neutral", exposure=0.58),
        )

    def lights(self, options: Options, focus: Focus) -> tuple[Light, ...]:
        s, (x, y, z) = focus.reach, focus.middle
        side = 1 if options.get("light") == "right" else -1
        aim = (x, y, z)
        return (
            softbox("key", (x + side * 3.0 * s, y - 1.7 * s, z + 1.5 * s), aim, 1.5 * s, 3.6 * s, (9.0, 9.0, 9.0)),
            softbox(
                "fill", (x - side * 3.2 * s, y - 0.9 * s, z + 0.9 * s), aim, 0.8 * s, 3.4 * s, (8.5, 8.5, 8.5), "strip"
            ),
            softbox("top", (x, y - 0.8 * s, z + 5.5 * s), aim, 5.0 * s, 4.0 * s, (3.4, 3.4, 3.4)),
        )

    def mounts(self, options: Options, focus: Focus) -> tuple[Mount, ...]:
        return ()

    def build(self, options: Options, focus: Focus, seed: int) -> Surround:
        s = focus.reach
        ambient = 0.42 * float(options.get("ambient", 1.0))
        white = Material(color=(0.9, 0.9, 0.9), roughness=1.0, specular=0.0)
        return Surround(
            (sweep_backdrop(40 * s, 30 * s, 12 * s, 16 * s, 6 * s, white),),
            (ambient, ambient, ambient),
            bounces=3,
            is_white=True,
            sky=cards((ambient, ambient, ambient)),
        )
