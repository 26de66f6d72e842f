"""A seamless studio in any colour, matte or polished; dark colours make a moody stage with rim light."""

from collections.abc import Mapping

from ..color import hex_to_linear, hex_to_oklch, oklch_to_hex, parse_hex
from ..materials import Material
from ..plan.model import Grade, Light, Vector
from ._build import softbox, sweep_backdrop
from ._cards import cards
from ._gobo import window_bars
from .contracts import Focus, Habit, Mount, Options, Surround, places

DEFAULT = "#d9cfc4"


def _color(options: Options) -> str:
    return str(options.get("color") or DEFAULT)


def _is_dark(options: Options) -> bool:
    return hex_to_oklch(_color(options))[0] < 0.45


@places.register("color_studio")
class ColorStudio:
    label = "studio"
    names: Mapping[str, tuple[str, ...]] = {
        "en": (
            "studio",
            "seamless background",
            "coloured background",
            "colored background",
            "solid background",
            "plain background",
            "studio background",
            "dark surface",
            "reflective surface",
        ),
        "de": ("studio", "einfarbiger hintergrund"),
        "fr": ("studio", "fond uni"),
        "es": ("estudio", "fondo liso"),
        "ja": ("スタジオ",),
        "ar": ("استوديو",),
    }
    options: Mapping[str, str] = {
        "color": "backdrop colour, #rrggbb",
        "floor": '"matte" (default) or "gloss"',
        "rim": "colour of light from behind, #rrggbb",
        "light": 'where the key light stands: "left" (default) or "right"',
        "gobo": '"bars": the shadow of a window frame falls over it',
        "ambient": "times the usual light from everywhere, 0 to 2; 1 is the default",
    }

    def habit(self, options: Options) -> Habit:
        dark = _is_dark(options)
        return Habit(
            focal_length_mm=70,
            elevation_deg=12 if options.get("floor") == "gloss" else 14,
            azimuth_deg=0,
            fill=0.66,
            baseline=0.8,
            grade=Grade(
                tone="filmic" if dark else "neutral",
                exposure=1.15 if dark else 0.78,
                bloom=0.12 if dark else 0.0,
                vignette=0.25 if dark else 0.08,
            ),
        )

    def lights(self, options: Options, focus: Focus) -> tuple[Light, ...]:
        s, (x, y, z) = focus.reach, focus.middle
        side = 1 if options.get("light") == "right" else -1
        aim: Vector = (x, y, z)
        key = (7.0 if options.get("rim") else 9.0) if _is_dark(options) else 9.0
        lights = [
            softbox(
                "key", (x + side * 2.8 * s, y - 2.2 * s, z + 2.6 * s), aim, 1.8 * s, 2.4 * s, (key, key, key * 0.98)
            ),
            softbox("top", (x, y - 0.3 * s, z + 4.2 * s), aim, 3.2 * s, 1.6 * s, (key * 0.5,) * 3),
        ]
        rim = options.get("rim")
        if rim or _is_dark(options):
            r, g, b = hex_to_linear(str(rim)) if rim else (0.85, 0.92, 1.0)
            strength = 48.0 if rim else 14.0
            glow: Vector = (r * strength, g * strength, b * strength)
            lights += [
                softbox("rim-left", (x - 3.4 * s, y + 2.6 * s, z + 1.0 * s), aim, 0.7 * s, 3.4 * s, glow, "strip"),
                softbox("rim-right", (x + 3.4 * s, y + 2.6 * s, z + 1.0 * s), aim, 0.7 * s, 3.4 * s, glow, "strip"),
            ]
        else:
            lights.append(
                softbox(
                    "fill",
                    (x - side * 3.2 * s, y - 1.0 * s, z + 1.2 * s),
                    aim,
                    1.0 * s,
                    2.8 * s,
                    (3.2, 3.2, 3.3),
                    "strip",
                )
            )
        # One more lamp over the picture, for the backdrop alone: depth behind the subject instead of a void.
        r, g, b = hex_to_linear(str(rim)) if rim else (1.0, 1.0, 1.0)
        power = 22.0 if rim else 26.0 if _is_dark(options) else 15.0
        lights.append(
            softbox(
                "backdrop",
                (x, y + 4.5 * s, z + 6.5 * s),
                (x, y + 9 * s, z + 0.6 * s),
                2.6 * s,
                1.2 * s,
                (power * r, power * g, power * b),
            )
        )
        return tuple(lights)

    def mounts(self, options: Options, focus: Focus) -> tuple[Mount, ...]:
        return ()

    def build(self, options: Options, focus: Focus, seed: int) -> Surround:
        s = focus.reach
        color = _color(options)
        lightness, chroma, hue = hex_to_oklch(color)
        gloss = options.get("floor") == "gloss"
        floor = Material(
            color=hex_to_linear(color), roughness=0.13 if gloss else 0.7, specular=0.5, clearcoat=0.25 if gloss else 0.0
        )
        wall = Material(color=hex_to_linear(oklch_to_hex(min(1.0, lightness * 1.06), chroma, hue)), roughness=0.8)
        if _is_dark(options):
            wall = Material(color=hex_to_linear(oklch_to_hex(0.42, max(chroma, 0.01), hue)), roughness=0.8)
        parts = [sweep_backdrop(60 * s, 30 * s, 9 * s, 22 * s, 4.5 * s, floor, wall)]
        if options.get("gobo") == "bars":
            parts.append(window_bars(focus, from_right=options.get("light") == "right"))
        r, g, b = parse_hex(color)
        ambient = (0.5, 0.5, 0.5)
        if _is_dark(options):
            ambient = (0.04 + 0.05 * r, 0.04 + 0.05 * g, 0.045 + 0.05 * b)
        share = float(options.get("ambient", 1.0))
        r, g, b = (share * v for v in ambient)
        return Surround(tuple(parts), (r, g, b), bounces=5, sky=cards((r, g, b)))
