"""The open sea: waves to the horizon under a wide sky; what floats lies in them, what does not stands on them."""

from collections.abc import Mapping, Sequence

import numpy as np

from ..arrays import Floats, f32
from ..geometry import Part
from ._ground import Cover, Spots, blended, laid, smooth
from ._outdoors import Outdoors, Site
from ._water import RINGS
from .contracts import places


@places.register("sea")
class Sea(Outdoors):
    label = "open sea"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("sea", "ocean", "open sea"),
        "de": ("meer", "ozean", "hohe see"),
        "fr": ("mer", "océan", "en mer"),
        "es": ("mar", "océano", "alta mar"),
        "it": ("mare", "oceano", "mare aperto"),
        "pt": ("mar", "oceano", "alto-mar"),
        "nl": ("zee", "oceaan", "open zee"),
        "pl": ("morze", "ocean", "pełne morze"),
        "tr": ("deniz", "okyanus", "açık deniz"),
        "ru": ("море", "океан", "открытое море"),
        "ja": ("海", "大海原", "海上"),
        "zh": ("大海", "海", "海面"),
        "ko": ("바다", "대양", "바다 위"),
        "ar": ("بحر", "محيط", "عرض البحر"),
        "hi": ("समुद्र", "सागर", "महासागर"),
    }
    hour = "golden_hour"
    weathers = ("clear", "cloudy", "rain", "storm", "fog", "wind")
    f_number = 5.6
    elevation_deg = 6.0

    def land(self, site: Site) -> Sequence[Part]:
        field = site.field
        unit = min(1.0, 0.35 * site.tall)
        rough = {"storm": 3.0, "wind": 1.8, "rain": 1.3}.get(site.weather, 1.0)
        level = 0.08 * site.tall  # what floats is in the water to its waterline

        def height(at: Spots) -> Floats:
            free = 0.25 + 0.75 * smooth(at.away(site.x, site.y), 0.6 * site.tall, 3 * site.tall)
            crossed = Spots(0.5 * at.x + 0.2 * at.y, at.y, at.grain)
            swell = 0.11 * field.rough(crossed, 7.0 * unit, 5, 1, 0.52) + 0.05 * field.rough(at, 1.1 * unit, 3, 7)
            return f32(level + rough * unit * swell * free)

        def cover(at: Spots) -> Cover:
            z = (height(at) - f32(level)) / f32(max(unit, 1e-3))
            deep = np.ones((*at.x.shape, 3), np.float32) * f32((0.008, 0.050, 0.075))
            out = blended(deep, np.broadcast_to(f32((0.03, 0.18, 0.19)), deep.shape), smooth(z, -0.1, 0.35))
            streaks = Spots(0.25 * at.x, at.y, at.grain)
            out *= (1 + 0.18 * field.rough(streaks, 18.0, 3, 6))[..., None]
            lace = np.clip(0.5 + 0.6 * field.rough(at, 0.35 * unit, 3, 9), 0, 1)
            white = smooth(z + 0.05 * field.rough(at, 3.0 * unit, 2, 12), 0.34 / rough**0.5, 0.62 / rough**0.5) * lace
            out = blended(out, np.broadcast_to(f32((0.80, 0.84, 0.86)), out.shape), f32(white))
            return Cover(out, f32(0.07 + 0.5 * white + 0.06 * smooth(at.grain, 0.2, 4.0)))

        return (laid(site.eye, site.near, height, cover, specular=0.45, mesh=RINGS),)
