"""A sandy beach: ripples in the sand, a wet rim, surf, the sea to the horizon."""

from collections.abc import Mapping, Sequence

import numpy as np

from ..arrays import Floats, f32
from ..geometry import Part
from . import _covers as covers
from ._ground import Cover, Spots, blended, laid, smooth
from ._outdoors import Outdoors, Site
from ._water import water
from .contracts import places


@places.register("beach")
class Beach(Outdoors):
    label = "sandy beach"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("beach", "sandy beach", "seaside"),
        "de": ("strand", "sandstrand", "küste"),
        "fr": ("plage", "bord de mer", "rivage"),
        "es": ("playa", "orilla del mar", "costa"),
        "it": ("spiaggia", "riva del mare", "litorale"),
        "pt": ("praia", "beira-mar", "litoral"),
        "nl": ("strand", "zandstrand", "kust"),
        "pl": ("plaża", "wybrzeże", "piaszczysta plaża"),
        "tr": ("plaj", "sahil", "kumsal"),
        "ru": ("пляж", "берег моря", "побережье"),
        "ja": ("浜辺", "ビーチ", "砂浜"),
        "zh": ("海滩", "沙滩", "海边"),
        "ko": ("해변", "바닷가", "모래사장"),
        "ar": ("شاطئ", "شاطئ البحر", "ساحل"),
        "hi": ("समुद्र तट", "बीच किनारा", "समुद्र किनारा"),
    }
    hour = "morning"
    weathers = ("clear", "cloudy", "storm", "fog", "wind")
    elevation_deg = 6.0

    def land(self, site: Site) -> Sequence[Part]:
        shore = site.focus.high[1] + max(2.2, 3.0 * site.tall)
        field = site.field

        def height(at: Spots) -> Floats:
            sloping = -0.045 * np.maximum(at.y - f32(shore - 2.0), 0)
            free = smooth(at.away(site.x, site.y), 0.8 * site.tall, 4 * site.tall)
            dunes = 0.03 * min(1.0, site.tall / 0.5) * field.rough(at, 1.4, 3, 2) * free
            return f32(dunes + np.maximum(sloping, -3.0))

        def cover(at: Spots) -> Cover:
            dry = covers.sand(field, at, site.sun)
            edge = at.y - f32(shore) + 0.5 * field.rough(at, 5.0, 2, 12) + 0.15 * field.rough(at, 1.2, 2, 13)
            damp = smooth(edge, -1.6, -0.5)
            color = blended(dry.color, dry.color * f32([0.46, 0.42, 0.38]), damp)
            return Cover(color, f32(dry.roughness * (1 - 0.86 * damp)))

        return (
            laid(site.eye, site.near, height, cover),
            water(site, -0.035, shore=shore, surf=0.9, waves=0.10, length=4.0),
        )
