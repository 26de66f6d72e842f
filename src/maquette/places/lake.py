"""A mountain lake: a grassy shore with reeds and stones, still water, wooded hills, peaks."""

from collections.abc import Mapping, Sequence

import numpy as np

from ..arrays import Floats, f32
from ..geometry import Part
from . import _covers as covers
from . import _flora as flora
from ._ground import Cover, Spots, blended, laid, smooth
from ._meadows import grass, stones, trees
from ._outdoors import Outdoors, Site
from ._peaks import peaks
from ._water import water
from .contracts import places


@places.register("lake")
class Lake(Outdoors):
    label = "lake"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("lake", "pond", "lakeside"),
        "de": ("see", "teich", "seeufer"),
        "fr": ("lac", "étang", "bord du lac"),
        "es": ("lago", "estanque", "laguna"),
        "it": ("lago", "stagno", "laghetto"),
        "pt": ("lago", "lagoa", "à beira do lago"),
        "nl": ("meer", "vijver", "plas"),
        "pl": ("jezioro", "staw", "brzeg jeziora"),
        "tr": ("göl", "göl kenarı", "gölet"),
        "ru": ("озеро", "пруд", "берег озера"),
        "ja": ("湖", "湖畔", "池"),
        "zh": ("湖边", "湖", "湖畔"),
        "ko": ("호수", "호숫가", "연못"),
        "ar": ("بحيرة", "بركة"),
        "hi": ("झील", "तालाब", "झील का किनारा"),
    }
    hour = "golden_hour"
    seasons = ("summer", "spring", "autumn", "winter")
    elevation_deg = 6.0
    haze_per_km = (0.10, 0.12, 0.15)

    def land(self, site: Site) -> Sequence[Part]:
        field = site.field
        shore = site.focus.high[1] + max(1.2, 1.4 * site.tall)
        across = shore + 380.0

        def height(at: Spots) -> Floats:
            free = smooth(at.away(site.x, site.y), 0.9 * site.tall, 4 * site.tall)
            edge = at.y - f32(shore) + 0.5 * min(1.0, site.tall) * field.rough(at, 4.0, 3, 12)
            bank = (
                0.05 * min(1.0, site.tall) * field.rough(at, 2.0, 3, 2) * free
                - 0.16 * smooth(edge, -0.7, 0.5)
                - 2.5 * smooth(edge, 0.4, 12.0)
            )
            beyond = at.y - f32(across) + 38 * field.rough(at, 190.0, 3, 4) + 0.12 * np.abs(at.x - f32(site.x))
            hills = smooth(beyond, 0.0, 26.0) * 4.0 + smooth(beyond, 10.0, 700.0) * (
                66 + 34 * field.rough(at, 330.0, 3, 6)
            )
            return f32(np.where(beyond > 0, hills - 0.4, bank))

        def cover(at: Spots) -> Cover:
            lawn = covers.grass(field, at, site.sun, site.season)
            pebbles = covers.gravel(field, at, (0.30, 0.27, 0.23), 0.03)
            edge = at.y - f32(shore) + 0.5 * field.rough(at, 4.0, 3, 12)
            out = blended(
                lawn.color, pebbles.color, smooth(edge, -1.0, -0.5) * (1 - smooth(at.y, across - 60, across - 20))
            )
            beyond = at.y - f32(across)
            dark = {"autumn": (0.22, 0.11, 0.03), "winter": (0.10, 0.09, 0.08)}.get(site.season, (0.035, 0.066, 0.022))
            mixed = covers.tone(dark, 0.45 * field.rough(at, 11.0, 3, 3))
            out = blended(out, mixed, smooth(beyond + 50 * field.rough(at, 120.0, 3, 10), 10.0, 60.0))
            whole = Cover(out, lawn.roughness)
            return covers.snowed(field, at, whole, site.sun) if site.is_snowy else whole

        rng = np.random.default_rng(site.seed + 3)
        far_trees = [
            *(flora.conifer(rng, site.is_snowy, 9) for _ in range(2)),
            *(flora.broadleaf(rng, site.season, 220) for _ in range(3)),
        ]
        row = trees(
            site,
            height,
            far_trees,
            count=130,
            near=across - site.y,
            far=across - site.y + 90,
            tall=(8, 15),
            gap=4.0,
            salt=1,
        )
        out = [
            laid(site.eye, site.near, height, cover, specular=0.2),
            water(
                site,
                -0.10,
                deep=(0.025, 0.062, 0.072),
                shallow=(0.05, 0.10, 0.09),
                shore=shore - 0.3,
                waves=0.016,
                length=1.4,
            ),
            peaks(site, tall=1250.0, snow_line=760.0, low=-30.0),
            stones(site, height, count=46, size=(0.05, 0.55), near=1.0, far=max(7.0, 2 * site.near)),
        ]
        if row is not None:
            out.append(row)
        if not site.is_snowy:
            lawn = grass(site, height, count=4200, tall=0.14, far=max(6.0, 1.6 * site.near))
            out.append(lawn)
        return out
