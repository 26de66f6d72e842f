"""A town street by day: house fronts with shops, trees, lamps, a kerb; the subject stands in the road."""

from collections.abc import Mapping, Sequence

import numpy as np

from ..arrays import Floats, f32
from ..geometry import Part
from . import _covers as covers
from . import _flora as flora
from ._ground import Cover, Spots, blended, laid, smooth
from ._joinery import Joinery
from ._meadows import LEAF
from ._outdoors import Outdoors, Site
from ._town import WALLS, facades, street_lamp
from .contracts import places

HALF_ROAD, PAVEMENT = 3.6, 2.6  # metres


@places.register("street_day")
class StreetDay(Outdoors):
    label = "town street"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("street", "city street", "road"),
        "de": ("straße", "nächtliche straße", "nächtlichen straße"),
        "fr": ("rue", "ruelle", "avenue"),
        "es": ("calle", "callejón", "avenida"),
        "it": ("strada", "via", "vicolo"),
        "pt": ("rua", "beco", "avenida"),
        "nl": ("straat", "steeg", "natte straat"),
        "pl": ("ulica", "uliczka", "zaułek"),
        "tr": ("sokak", "cadde", "yol"),
        "ru": ("улица", "переулок", "мокрая улица"),
        "ja": ("通り", "道", "路地"),
        "zh": ("街道", "马路", "小巷"),
        "ko": ("거리", "길", "골목"),
        "ar": ("شارع", "طريق", "رصيف"),
        "hi": ("सड़क", "गली", "रास्ता"),
    }
    hour = "day"
    sun = "front"
    seasons = ("summer", "spring", "autumn", "winter")
    focal_length_mm = 42.0
    grade = Outdoors.grade.model_copy(update={"exposure": 1.45})
    haze_per_km = (0.5, 0.55, 0.6)

    def land(self, site: Site) -> Sequence[Part]:
        field, x0 = site.field, site.x
        grow = max(1.0, (site.focus.high[0] - site.focus.low[0]) / 5.0)
        road, walk = HALF_ROAD * grow, PAVEMENT
        # People and small things stand on the pavement's side, cars in the road.
        wall = road + walk

        def height(at: Spots) -> Floats:
            return f32(0.12 * smooth(np.abs(at.x - f32(x0)), road, road + 0.03))

        def cover(at: Spots) -> Cover:
            wet = 1.0 if site.is_wet else 0.0
            tar = covers.asphalt(field, at, wet)
            slabs = covers.paving(field, at, (0.6, 0.45), (0.33, 0.32, 0.30), wet=wet)
            aside = np.abs(at.x - f32(x0))
            is_walk = smooth(aside, road - 0.02, road + 0.02)
            color = blended(tar.color, slabs.color, is_walk)
            kerb = smooth(aside, road - 0.02, road) * (1 - smooth(aside, road + 0.14, road + 0.16))
            color = blended(color, np.broadcast_to(f32((0.40, 0.39, 0.37)), color.shape), kerb * 0.8)
            dash = (
                (np.mod(at.y, 6.0) < 3.0)
                * (1 - smooth(np.abs(at.x - f32(x0 + 0.0)), 0.05, 0.07))
                * (at.away(x0, site.y) > 1.2 * site.tall)
            )
            color = blended(color, np.broadcast_to(f32((0.60, 0.60, 0.57)), color.shape), f32(dash) * 0.75)
            whole = Cover(color, f32(tar.roughness * (1 - is_walk) + slabs.roughness * is_walk))
            return covers.snowed(field, at, whole, site.sun, 0.5) if site.is_snowy else whole

        rng = np.random.default_rng(site.seed + 5)
        houses = []
        for side in (-1, 1):
            y = site.eye[1] - 12.0
            while y < site.y + 120.0:
                wide = float(rng.uniform(6.5, 12.0))
                setback = float(rng.uniform(0.0, 0.35))
                wx = x0 + side * (wall + setback)
                low, high = (wx, y, 0.1), (wx, y + wide, 0.1)
                storeys = int(rng.integers(3, 6))
                color = WALLS[int(rng.integers(len(WALLS)))]
                houses.append(
                    (low, high, 3.4 * storeys, storeys, color)
                    if side < 0
                    else (high, low, 3.4 * storeys, storeys, color)
                )
                y += wide
        far = site.y + 120.0
        for k in range(5):
            left = x0 - 30.0 + 12.0 * k
            houses.append(
                (
                    (left, far, 0.0),
                    (left + 12.0, far, 0.0),
                    float(rng.uniform(12, 20)),
                    5,
                    WALLS[int(rng.integers(len(WALLS)))],
                )
            )
        out = [laid(site.eye, site.near, height, cover, specular=0.4, horizon=900.0)]
        out += facades(houses, rng, lit=0.5 if site.is_night or site.hour == "evening" else 0.0)
        made = Joinery((x0, site.y, 0.1))
        spots = []
        for side in (-1, 1):
            for k in range(7):
                y = site.focus.high[1] - site.y + 5.5 + 11.0 * k + (3.0 if side > 0 else 0.0)
                spots.append((x0 + side * (road + 0.75), site.y + y))
                street_lamp(made, side * (road + 0.45), y + 4.5, site.is_night or site.hour == "evening")
        shapes = [flora.broadleaf(rng, site.season, 1500) for _ in range(3)]
        sizes = f32(rng.uniform(5.0, 7.0, len(spots)))
        out.append(Part("trees", flora.copies(shapes, flora.raised(f32(spots), 0.1), sizes, rng), LEAF))
        return [*out, *made.parts()]
