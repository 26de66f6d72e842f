"""A city's skyline over the water, seen from a promenade of stone: by night a thousand windows."""

from collections.abc import Mapping, Sequence

import numpy as np

from ..arrays import Floats, f32
from ..geometry import Part
from ..materials import Material
from . import _covers as covers
from ._build import box_quads, quads
from ._ground import Cover, Spots, laid, smooth
from ._joinery import METAL, Joinery
from ._outdoors import Outdoors, Site
from ._town import towers
from ._water import water
from .contracts import places


@places.register("skyline")
class Skyline(Outdoors):
    label = "city skyline"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("skyline", "city skyline"),
        "de": ("skyline", "stadtsilhouette"),
        "fr": ("skyline", "horizon urbain", "ligne d'horizon urbaine"),
        "es": ("skyline", "horizonte urbano", "perfil de la ciudad"),
        "it": ("skyline", "profilo della città", "orizzonte urbano"),
        "pt": ("skyline", "horizonte urbano", "silhueta da cidade"),
        "nl": ("skyline",),
        "pl": ("panorama miasta",),
        "tr": ("şehir silueti", "silüet"),
        "ru": ("панорама города",),
        "ja": ("スカイライン", "摩天楼"),
        "zh": ("天际线", "城市天际线", "天際線"),
        "ko": ("스카이라인",),
        "ar": ("أفق المدينة",),
        "hi": ("शहर का क्षितिज",),
    }
    hour = "sunset"
    weathers = ("clear", "cloudy", "rain", "storm", "fog")
    haze_per_km = (0.16, 0.17, 0.19)

    def land(self, site: Site) -> Sequence[Part]:
        field = site.field
        edge = site.focus.high[1] + max(0.9, 1.1 * site.tall)

        def height(at: Spots) -> Floats:
            return f32(-3.0 * smooth(at.y - f32(edge), 0.3, 0.34))

        def cover(at: Spots) -> Cover:
            return covers.paving(field, at, (0.9, 0.6), (0.36, 0.345, 0.32), wet=1.0 if site.is_wet else 0.0)

        rng = np.random.default_rng(site.seed + 5)
        lit = {"night": 0.26, "blue_hour": 0.26, "evening": 0.22}.get(site.hour, 0.05)
        spots = []
        for far, count, low, high in ((430.0, 26, 30.0, 95.0), (620.0, 26, 60.0, 190.0), (900.0, 22, 90.0, 260.0)):
            for k in range(count):
                x = site.x + (k - count / 2 + float(rng.uniform(-0.3, 0.3))) * far * 0.075
                # Tall in the middle distance to one side, as grown cities are.
                hill = float(np.exp(-(((x - site.x + 0.16 * far) / (0.34 * far)) ** 2)))
                tall = low + (high - low) * hill * float(rng.uniform(0.35, 1.0))
                spots.append(
                    (x, site.y + far + float(rng.uniform(0, 60)), float(rng.uniform(0.045, 0.075)) * far, tall)
                )
        light = {"night": 0.24, "blue_hour": 0.34, "evening": 0.7}.get(site.hour, 1.0)
        made = Joinery((site.x, edge, 0.0))
        top = min(1.05, max(0.32 * site.tall, 0.05))
        for k in range(-24, 25):
            made.pole((1.6 * top * k, 0.1, 0.0), (1.6 * top * k, 0.1, top), 0.022 * top, "#1d2023", METAL, 8)
        for z in (0.25, 0.5, 0.75, 1.0):
            made.pole(
                (-40 * top, 0.1, z * top),
                (40 * top, 0.1, z * top),
                (0.03 if z == 1 else 0.012) * top,
                "#1d2023",
                METAL,
                8,
            )
        lake = water(
            site, -1.2, deep=(0.03, 0.055, 0.075), shallow=(0.03, 0.055, 0.075), waves=0.08, length=2.2, shore=edge
        )
        quay = box_quads((site.x - 1500.0, site.y + 405.0, -2.0), (site.x + 1500.0, site.y + 2500.0, 1.5))
        far_bank = Part("bank", quads(quay), Material(color=(0.30, 0.28, 0.26), roughness=0.9))
        out = [laid(site.eye, site.near, height, cover, specular=0.45, horizon=4000.0), lake, far_bank]
        out += towers(rng, spots, foot=0.0, lit=lit, light=light)
        return [*out, *made.parts()]
