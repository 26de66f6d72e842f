"""Mountains: an alpine pasture with rocks, a dark line of spruces, peaks with snow behind."""

from collections.abc import Mapping, Sequence

import numpy as np

from ..arrays import Floats, f32
from ..geometry import Part
from . import _covers as covers
from . import _flora as flora
from ._ground import Cover, Spots, laid, smooth
from ._meadows import flowers, grass, stones, trees
from ._outdoors import Outdoors, Site
from ._peaks import peaks
from .contracts import places


@places.register("mountains")
class Mountains(Outdoors):
    label = "mountain landscape"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("mountains", "mountain range", "mountain landscape"),
        "de": ("gebirge", "berge", "alpen"),
        "fr": ("montagne", "montagnes", "alpes"),
        "es": ("montañas", "montaña", "sierra"),
        "it": ("montagne", "alpi", "montagna"),
        "pt": ("montanhas", "montanha", "serra"),
        "nl": ("bergen", "gebergte", "alpen"),
        "pl": ("góry", "górski krajobraz", "tatry"),
        "tr": ("dağlar", "dağ", "dağ manzarası"),
        "ru": ("горы", "горный пейзаж", "горная долина"),
        "ja": ("山", "山々", "山脈"),
        "zh": ("山", "群山", "山脉"),
        "ko": ("산", "산맥", "산꼭대기"),
        "ar": ("جبال", "سلسلة جبال", "قمة جبل"),
        "hi": ("पहाड़ियाँ", "पर्वत", "पहाड़ों"),
    }
    hour = "morning"
    seasons = ("summer", "spring", "autumn", "winter")
    elevation_deg = 4.0
    baseline = 0.88
    haze_per_km = (0.045, 0.060, 0.085)

    def land(self, site: Site) -> Sequence[Part]:
        field = site.field

        def height(at: Spots) -> Floats:
            free = smooth(at.away(site.x, site.y), 1.0 * site.tall, 5 * site.tall)
            far = np.hypot(at.x - f32(site.x), at.y - f32(site.y))
            bumps = 0.12 * min(1.0, site.tall) * field.rough(at, 4.0, 4, 2) * free
            # The pasture ends at an edge; beyond it the valley.
            return f32(bumps - 0.16 * np.maximum(far - 45, 0) * smooth(far, 45, 140) * (far < 900) - 136 * (far >= 900))

        def cover(at: Spots) -> Cover:
            out = covers.grass(field, at, site.sun, site.season)
            return covers.snowed(field, at, out, site.sun) if site.is_snowy else out

        rng = np.random.default_rng(site.seed + 3)
        spruces = [flora.conifer(rng, site.is_snowy, 13) for _ in range(4)]
        rows = [
            trees(
                site,
                height,
                spruces,
                count=22,
                near=22,
                far=48,
                tall=(6, 12),
                gap=3.0,
                salt=1,
                chance=lambda x, y: f32(np.clip((np.abs(x - site.x) - 0.22 * (y - site.eye[1])) / 6, 0, 1)),
            ),
            trees(
                site,
                height,
                [flora.conifer(rng, site.is_snowy, 9) for _ in range(3)],
                count=110,
                near=60,
                far=170,
                tall=(9, 15),
                gap=4.0,
                salt=2,
            ),
        ]
        out = [laid(site.eye, site.near, height, cover, specular=0.15), *(r for r in rows if r is not None)]
        out.append(peaks(site))
        out.append(stones(site, height, count=60, size=(0.07, 1.3), near=1.5, far=35))
        if not site.is_snowy:
            out.append(grass(site, height, count=5500, tall=0.13, far=24))
            out.append(
                flowers(
                    site,
                    height,
                    count=110,
                    tall=0.16,
                    colors=((0.85, 0.85, 0.80), (0.85, 0.62, 0.05), (0.28, 0.20, 0.66)),
                )
            )
        return out
