"""A desert of dunes: ripples, sharp crests, long shadows."""

from collections.abc import Mapping, Sequence

import numpy as np

from ..arrays import Floats, f32
from ..geometry import Part
from . import _covers as covers
from ._ground import Cover, Spots, laid, smooth
from ._meadows import stones
from ._outdoors import Outdoors, Site
from .contracts import places

SAND = (0.66, 0.40, 0.19)


@places.register("desert")
class Desert(Outdoors):
    label = "desert with dunes"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("desert", "sand dunes", "dunes"),
        "de": ("wüste", "sanddünen", "dünen"),
        "fr": ("désert", "dunes", "sahara"),
        "es": ("desierto", "dunas", "dunas de arena"),
        "it": ("deserto", "dune", "dune di sabbia"),
        "pt": ("deserto", "dunas", "dunas de areia"),
        "nl": ("woestijn", "zandduinen", "sahara"),
        "pl": ("pustynia", "wydmy", "sahara"),
        "tr": ("çöl", "kum tepeleri"),
        "ru": ("пустыня", "барханы", "дюны"),
        "ja": ("砂漠", "砂丘"),
        "zh": ("沙漠", "沙丘", "戈壁"),
        "ko": ("사막", "모래 언덕"),
        "ar": ("صحراء", "كثبان", "كثبان رملية"),
        "hi": ("रेगिस्तान", "मरुस्थल"),
    }
    hour = "golden_hour"
    weathers = ("clear", "cloudy", "wind", "fog")
    elevation_deg = 5.0
    haze_per_km = (0.10, 0.11, 0.12)

    def land(self, site: Site) -> Sequence[Part]:
        field = site.field

        def dunes(at: Spots) -> Floats:
            bent = at.x + 26 * field.rough(at, 190.0, 2, 6) + 0.35 * at.y
            out = np.zeros_like(at.x)
            for length, tall, layer in ((170.0, 26.0, 0), (70.0, 7.0, 1)):
                phase = np.mod(bent / length + 0.35 * field.at(at, 2.5 * length, 3 + layer), 1.0)
                # A long back and a steep lee: what wind makes of sand.
                profile = np.where(phase < 0.72, smooth(phase, 0.0, 0.72), 1 - smooth(phase, 0.72, 1.0))
                out += f32(tall) * profile * f32(1 + 0.35 * field.at(at, 4 * length, 5))
            return f32(out)

        def height(at: Spots) -> Floats:
            far = np.hypot(at.x - f32(site.x), at.y - f32(site.y))
            free = smooth(at.away(site.x, site.y), 0.8 * site.tall, 5 * site.tall)
            small = 0.05 * min(1.0, site.tall) * field.rough(at, 3.0, 2, 2) * free
            return f32(small + dunes(at) * smooth(far, 8.0 + 2.5 * site.tall, 100.0))

        def cover(at: Spots) -> Cover:
            return covers.sand(field, at, site.sun, SAND, ripple=1.5)

        return (
            laid(site.eye, site.near, height, cover, specular=0.1, mesh=(420, 380)),
            stones(site, height, count=9, size=(0.04, 0.22), near=1.5, far=16, color=(0.33, 0.19, 0.10)),
        )
