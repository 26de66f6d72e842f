"""A snowfield: drifts, spruces heavy with snow, white hills."""

from collections.abc import Mapping, Sequence

import numpy as np

from ..arrays import Floats, f32
from ..geometry import Part
from . import _covers as covers
from . import _flora as flora
from ._ground import Cover, Spots, blended, laid, smooth
from ._meadows import trees
from ._outdoors import Outdoors, Site
from .contracts import places


@places.register("snow")
class Snow(Outdoors):
    label = "snowy landscape"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("snowy landscape", "snowfield", "winter landscape"),
        "de": ("schneelandschaft", "winterlandschaft", "schneefeld"),
        "fr": ("paysage enneigé", "étendue de neige", "banquise"),
        "es": ("paisaje nevado", "campo nevado", "ártico"),
        "it": ("paesaggio innevato", "distesa di neve", "artico"),
        "pt": ("paisagem nevada", "campo nevado", "ártico"),
        "nl": ("sneeuwlandschap", "winterlandschap", "poolgebied"),
        "pl": ("zaśnieżony krajobraz", "zimowy krajobraz", "lodowiec"),
        "tr": ("karlı manzara", "kutup", "buzul"),
        "ru": ("заснеженный пейзаж", "зимний пейзаж", "арктика"),
        "ja": ("雪原", "雪景色", "北極"),
        "zh": ("雪地", "雪原", "雪景"),
        "ko": ("설원", "눈밭", "북극"),
        "ar": ("منظر ثلجي", "القطب", "جبل جليدي"),
        "hi": ("बर्फीला मैदान",),
    }
    hour = "golden_hour"
    seasons = ("winter",)
    weathers = ("clear", "cloudy", "fog", "snow")
    grade = Outdoors.grade.model_copy(update={"exposure": 0.98})

    def land(self, site: Site) -> Sequence[Part]:
        field = site.field

        def height(at: Spots) -> Floats:
            free = smooth(at.away(site.x, site.y), 0.8 * site.tall, 4 * site.tall)
            far = np.hypot(at.x - f32(site.x), at.y - f32(site.y))
            drifts = 0.16 * min(1.0, site.tall) * field.rough(at, 3.4, 3, 2) * free
            hills = (26 + 20 * field.rough(at, 300.0, 3, 4)) * smooth(far, 70.0, 600.0)
            return f32(drifts + hills + 190 * smooth(far, 700.0, 3200.0) * (1 + 0.5 * field.rough(at, 900.0, 3, 8)))

        def cover(at: Spots) -> Cover:
            white = covers.snow(field, at, site.sun)
            far = np.hypot(at.x - f32(site.x), at.y - f32(site.y))
            woods = smooth(field.rough(at, 160.0, 4, 10), 0.2, 0.5) * smooth(far, 200.0, 420.0)
            dark = covers.tone((0.07, 0.09, 0.10), 0.5 * field.rough(at, 14.0, 2, 3))
            return Cover(blended(white.color, dark, woods * 0.85), white.roughness)

        rng = np.random.default_rng(site.seed + 3)
        shapes = [flora.conifer(rng, True) for _ in range(4)]
        rows = [
            trees(
                site,
                height,
                shapes,
                count=16,
                near=9,
                far=34,
                tall=(3, 9),
                gap=3.0,
                salt=1,
                chance=lambda x, y: f32(np.clip((np.abs(x - site.x) - 0.16 * (y - site.eye[1])) / 4, 0, 1)),
            ),
            trees(
                site,
                height,
                [flora.conifer(rng, True, 11) for _ in range(3)],
                count=110,
                near=45,
                far=240,
                tall=(7, 14),
                gap=4.0,
                salt=2,
            ),
        ]
        return [laid(site.eye, site.near, height, cover, specular=0.25), *(r for r in rows if r is not None)]
