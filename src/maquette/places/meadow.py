"""A flower meadow: grass to the knee, a line of trees, hills behind."""

from collections.abc import Mapping, Sequence

import numpy as np

from ..arrays import Floats, f32
from ..geometry import Part
from . import _covers as covers
from . import _flora as flora
from ._ground import Cover, Spots, blended, laid, smooth
from ._meadows import flowers, grass, trees
from ._outdoors import Outdoors, Site
from .contracts import places


@places.register("meadow")
class Meadow(Outdoors):
    label = "flower meadow"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("meadow", "flower meadow", "grassland"),
        "de": ("wiese", "blumenwiese", "weide"),
        "fr": ("prairie", "pré", "pâturage"),
        "es": ("prado", "pradera", "pastizal"),
        "it": ("prato", "pascolo", "prateria"),
        "pt": ("prado", "campina", "pasto"),
        "nl": ("weide", "wei", "weiland"),
        "pl": ("łąka", "polana", "pastwisko"),
        "tr": ("çayır", "çimenlik", "otlak"),
        "ru": ("луг", "поляна", "лужайка"),
        "ja": ("草原", "野原", "花畑"),
        "zh": ("草原", "草地", "草坪"),
        "ko": ("초원", "풀밭", "들판"),
        "ar": ("مرج", "مروج", "مرعى"),
        "hi": ("घास का मैदान", "चरागाह", "घास के मैदान"),
    }
    hour = "golden_hour"
    seasons = ("summer", "spring", "autumn", "winter")

    def land(self, site: Site) -> Sequence[Part]:
        field = site.field

        def height(at: Spots) -> Floats:
            free = smooth(at.away(site.x, site.y), 1.0 * site.tall, 5 * site.tall)
            far = np.hypot(at.x - f32(site.x), at.y - f32(site.y))
            rolling = field.rough(at, 260.0, 3, 4) * 16 + 20
            bumps = 0.06 * min(1.0, site.tall) * field.rough(at, 3.0, 3, 2) * free
            return f32(
                bumps
                + rolling * smooth(far, 60.0, 520.0)
                + 60 * smooth(far, 500.0, 2600.0) * (1 + 0.5 * field.at(at, 900.0, 8))
            )

        def cover(at: Spots) -> Cover:
            lawn = covers.grass(field, at, site.sun, site.season)
            far = np.hypot(at.x - f32(site.x), at.y - f32(site.y))
            woods = smooth(field.rough(at, 120.0, 3, 10), 0.1, 0.5) * smooth(far, 140.0, 420.0)
            dark = covers.tone((0.028, 0.058, 0.018), 0.35 * field.rough(at, 9.0, 2, 3))
            out = Cover(blended(lawn.color, dark, woods), lawn.roughness)
            return covers.snowed(field, at, out, site.sun) if site.is_snowy else out

        rng = np.random.default_rng(site.seed + 3)
        shapes = [flora.broadleaf(rng, site.season, 900) for _ in range(3)]
        rows = [
            trees(
                site,
                height,
                shapes,
                count=26,
                near=38,
                far=95,
                tall=(7, 13),
                gap=6.0,
                salt=1,
                chance=lambda x, y: f32(np.clip(site.field.rough(_spots(x, y), 40.0, 2, 6)[:, 0] + 0.2, 0, 1)),
            ),
            trees(
                site,
                height,
                [flora.broadleaf(rng, site.season, 320) for _ in range(3)],
                count=90,
                near=110,
                far=420,
                tall=(8, 14),
                gap=9.0,
                salt=2,
            ),
        ]
        out = [laid(site.eye, site.near, height, cover, specular=0.15), *(r for r in rows if r is not None)]
        if not site.is_snowy:
            out.append(grass(site, height, tall=0.22 if site.season != "autumn" else 0.26))
            if site.season in ("spring", "summer"):
                out.append(flowers(site, height))
        return out


def _spots(x: Floats, y: Floats) -> Spots:
    return Spots(x[:, None], y[:, None], np.full((len(x), 1), 0.01, np.float32))
