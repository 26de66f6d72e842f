"""A shop on a quiet street: painted wood, a large window with lamps inside, an awning, pots by the door."""

from collections.abc import Mapping, Sequence

import numpy as np

from ..arrays import Floats, f32
from ..color import hex_to_linear
from ..geometry import Part
from ..materials import Material
from . import _covers as covers
from ._build import quads
from ._ground import Cover, Spots, blended, laid, smooth
from ._joinery import SATIN, Joinery
from ._neon_art import interior
from ._outdoors import Outdoors, Site
from ._town import WALLS, facades
from .contracts import Focus, Mount, Options, places

PAINTS = ("#2f4a3f", "#23395b", "#7a2e2e", "#3c3c3a", "#a5673f", "#4b6b6f")


@places.register("shop_front")
class ShopFront(Outdoors):
    label = "shop front"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("shop front",),
        "de": ("schaufenster", "ladenfront"),
        "fr": ("devanture", "vitrine de magasin"),
        "es": ("escaparate", "fachada de tienda"),
        "it": ("vetrina di negozio",),
        "pt": ("vitrine de loja", "fachada de loja"),
        "nl": ("winkelpui", "etalage"),
        "pl": ("witryna sklepowa",),
        "tr": ("dükkân vitrini",),
        "ru": ("витрина магазина",),
        "ja": ("店先", "ショーウィンドウ"),
        "zh": ("店面", "橱窗"),
        "ko": ("가게 앞", "쇼윈도"),
        "ar": ("واجهة متجر",),
        "hi": ("दुकान के सामने",),
    }
    hour = "morning"
    sun = "front"
    seasons = ("summer",)
    elevation_deg = 5.0
    haze_per_km = (0.2, 0.2, 0.2)

    def mounts(self, options: Options, focus: Focus) -> tuple[Mount, ...]:
        u = _unit(focus)
        return (Mount((focus.middle[0], _wall(focus) - 0.13 * u, 2.74 * u), 0.0, 3.4 * u),)

    def land(self, site: Site) -> Sequence[Part]:
        field = site.field
        u, wall = _unit(site.focus), _wall(site.focus)
        kerb = site.focus.low[1] - max(1.2, 2.0 * site.tall)

        def height(at: Spots) -> Floats:
            return f32(-0.12 * smooth(-(at.y - f32(kerb)), 0.0, 0.03))

        def cover(at: Spots) -> Cover:
            wet = 1.0 if site.is_wet else 0.0
            slabs = covers.paving(field, at, (0.5, 0.5), (0.36, 0.34, 0.31), wet=wet)
            tar = covers.asphalt(field, at, wet)
            share = smooth(-(at.y - f32(kerb)), 0.0, 0.02)
            return Cover(
                blended(slabs.color, tar.color, share), f32(slabs.roughness * (1 - share) + tar.roughness * share)
            )

        rng = np.random.default_rng(site.seed + 5)
        paint = PAINTS[int(rng.integers(len(PAINTS)))]
        houses = []
        x = site.x - 2.7 * u
        houses.append(
            ((x, wall, 3.45 * u), (x + 5.4 * u, wall, 3.45 * u), 6.8 * u, 2, WALLS[int(rng.integers(len(WALLS)))])
        )
        for side in (-1, 1):
            at = site.x + side * 2.7 * u
            for _ in range(3):
                wide = float(rng.uniform(5, 8)) * u
                left, right = (at - wide, at) if side < 0 else (at, at + wide)
                houses.append(
                    (
                        (left, wall + 0.05 * u, 0.0),
                        (right, wall + 0.05 * u, 0.0),
                        10.2 * u,
                        3,
                        WALLS[int(rng.integers(len(WALLS)))],
                    )
                )
                at += side * wide
        late = site.is_night or site.hour == "evening"
        out = [laid(site.eye, site.near, height, cover, specular=0.35, horizon=400.0)]
        # The first house is the shop's own, and has no shop drawn into its upper storeys.
        out += facades(houses[:1], rng, lit=0.6 if late else 0.0, shops=False, name="upper")
        out += facades(houses[1:], rng, lit=0.6 if late else 0.0)
        made = Joinery((site.x, wall, 0.0), u)
        self._front(made, rng, paint, 2.4 if late else 0.62)
        return [*out, *made.parts()]

    def _front(self, made: Joinery, rng: np.random.Generator, paint: str, glow: float) -> None:
        for x in (-2.7, -0.42 - 2.0, 0.55, 1.62, 2.52):
            made.box((x, -0.10, 0.0), (x + 0.16, 0.02, 3.05), paint, SATIN, 0.01)
        made.box((-2.72, -0.10, 2.62), (2.72, 0.02, 3.36), paint, SATIN, 0.01)
        made.box((-2.76, -0.20, 3.36), (2.76, 0.02, 3.47), paint, SATIN, 0.02)
        made.box((-2.3, -0.09, 0.0), (0.58, 0.02, 0.52), paint, SATIN, 0.01)
        made.box((-2.36, -0.18, 0.50), (0.62, 0.02, 0.56), "#d9d2c5", SATIN)
        inside = interior(rng)
        pane = quads([[(-2.28, -0.02, 0.56), (0.56, -0.02, 0.56), (0.56, -0.02, 2.62), (-2.28, -0.02, 2.62)]])
        made.part(Part("shop window", pane, Material(color=(glow,) * 3, kind="light", sampling=0.0), texture=inside))
        for x in (-1.33, -0.38):
            made.box((x - 0.025, -0.06, 0.56), (x + 0.025, -0.005, 2.62), paint, SATIN)
        made.box((-2.28, -0.06, 2.08), (0.56, -0.005, 2.13), paint, SATIN)
        # The door.
        door = quads([[(0.80, -0.03, 0.28), (1.58, -0.03, 0.28), (1.58, -0.03, 2.14), (0.80, -0.03, 2.14)]])
        made.part(
            Part(
                "door",
                door,
                Material(color=(0.8 * glow,) * 3, kind="light", sampling=0.0),
                texture=inside[:, : inside.shape[1] // 3],
            )
        )
        for a, b, c, d in (
            (0.71, 0.82, 0.0, 2.2),
            (1.56, 1.66, 0.0, 2.2),
            (0.71, 1.66, 0.0, 0.30),
            (0.71, 1.66, 2.12, 2.2),
            (0.71, 1.66, 1.0, 1.08),
        ):
            made.box((a, -0.07, c), (b, 0.0, d), paint, SATIN)
        made.pole(
            (0.87, -0.11, 0.95), (0.87, -0.11, 1.35), 0.013, (0.84, 0.63, 0.29), Material(roughness=0.25, metallic=1.0)
        )
        fan = quads([[(0.72, -0.02, 2.2), (1.66, -0.02, 2.2), (1.66, -0.02, 2.62), (0.72, -0.02, 2.62)]])
        made.part(
            Part(
                "light over the door",
                fan,
                Material(color=(0.6 * glow,) * 3, kind="light", sampling=0.0),
                texture=inside[:60],
            )
        )
        self._awning(made, paint)
        for x, size in ((-2.55, 2.0), (2.1, 2.3), (0.62, 1.5)):
            made.thing("potted_plant", (x, -0.38, 0.0), size=size)
        made.box((1.75, -0.42, 0.0), (2.45, -0.16, 0.40), "#6b4a2f")

    def _awning(self, made: Joinery, paint: str) -> None:
        stripes, colors = [], []
        n, z, out, drop = 18, 2.66, 0.95, 0.42
        dark, pale = hex_to_linear(paint), (0.72, 0.69, 0.62)
        for i in range(n):
            a, b = (-2.4 + 3.1 * j / n for j in (i, i + 1))
            stripes.append([(a, -out, z - drop), (b, -out, z - drop), (b, -0.06, z), (a, -0.06, z)])
            stripes.append(
                [(a, -out, z - drop - 0.16), (b, -out, z - drop - 0.16), (b, -out, z - drop), (a, -out, z - drop)]
            )
            colors += [dark if i % 2 else pale] * 2
        made.part(Part("awning", quads(stripes, colors=colors), Material(roughness=0.9, specular=0.1)))


def _unit(focus: Focus) -> float:
    """1 for people; small things get a small shop, or they would be lost before it."""
    tall = max(focus.high[2] - max(focus.low[2], 0.0), 0.4 * (focus.high[0] - focus.low[0]))
    return max(0.30, min(1.0, tall / 0.5 * 0.4)) if tall < 0.5 else max(0.55, tall / 2.4)


def _wall(focus: Focus) -> float:
    return focus.high[1] + 1.15 * max(1.0, _unit(focus))
