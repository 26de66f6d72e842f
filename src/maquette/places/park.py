"""A city park: lawn, a path of fine gravel, benches and lamps under old trees."""

from collections.abc import Mapping, Sequence

import numpy as np

from ..arrays import Floats, f32
from ..geometry import Part
from . import _covers as covers
from . import _flora as flora
from ._ground import Cover, Spots, blended, laid, smooth
from ._joinery import Joinery
from ._meadows import flowers, grass, trees
from ._outdoors import Outdoors, Site
from ._town import bench, street_lamp
from .contracts import places


@places.register("park")
class Park(Outdoors):
    label = "park"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("park", "city park", "playground"),
        "de": ("park", "stadtpark", "spielplatz"),
        "fr": ("parc", "aire de jeux", "square"),
        "es": ("parque", "parque infantil", "zona de juegos"),
        "it": ("parco", "parco giochi", "giardini pubblici"),
        "pt": ("parque", "parquinho", "parque infantil"),
        "nl": ("park", "stadspark", "speeltuin"),
        "pl": ("park", "park miejski", "plac zabaw"),
        "tr": ("park", "çocuk parkı", "oyun parkı"),
        "ru": ("парк", "городской парк", "детская площадка"),
        "ja": ("公園", "遊園地", "児童公園"),
        "zh": ("公园", "游乐园", "游乐场"),
        "ko": ("공원", "놀이터", "놀이공원"),
        "ar": ("منتزه", "حديقة عامة", "ملعب أطفال"),
        "hi": ("उद्यान", "खेल का मैदान"),
    }
    hour = "morning"
    seasons = ("summer", "spring", "autumn", "winter")
    haze_per_km = (0.4, 0.45, 0.45)

    def land(self, site: Site) -> Sequence[Part]:
        field = site.field
        half = max(1.5, 0.75 * (site.focus.high[0] - site.focus.low[0]) + 0.6)

        def aside(at: Spots) -> Floats:
            """Metres from the middle of the path, which winds away from the subject."""
            ahead = np.maximum(at.y - f32(site.y), 0)
            return f32(np.abs(at.x - f32(site.x) - 5.0 * np.sin(ahead / 17.0)))

        def height(at: Spots) -> Floats:
            far = np.hypot(at.x - f32(site.x), at.y - f32(site.y))
            lawn = smooth(aside(at), half, half + 3.0)
            return f32(
                lawn * (0.03 + 0.35 * field.rough(at, 17.0, 2, 4) * smooth(far, 5.0, 30.0))
                + 4 * smooth(far, 60.0, 200.0)
            )

        def cover(at: Spots) -> Cover:
            lawn = covers.grass(field, at, site.sun, site.season)
            path = covers.gravel(field, at, (0.46, 0.38, 0.28), 0.012)
            path = covers.soaked(field, at, path, 1.0 if site.is_wet else 0.0)
            on = smooth(aside(at) + 0.10 * field.rough(at, 0.5, 3, 9), half - 0.05, half + 0.06)
            color = blended(path.color, lawn.color, on)
            if site.season == "autumn":
                for k, leaf in enumerate(covers.LEAVES):
                    color = blended(
                        color,
                        covers.tone(leaf, 0.2 * field.at(at, 0.02, k)),
                        smooth(field.at(at, 0.10, 9 + k), 1.0, 1.2),
                    )
            whole = Cover(color, f32(path.roughness * (1 - on) + lawn.roughness * on))
            return covers.snowed(field, at, whole, site.sun) if site.is_snowy else whole

        def on_lawn(x: Floats, y: Floats) -> Floats:
            return f32(aside(Spots(x, y, x)) > half + 1.4)

        rng = np.random.default_rng(site.seed + 3)
        old = [flora.broadleaf(rng, site.season, 2200) for _ in range(4)]
        far = [flora.broadleaf(rng, site.season, 500) for _ in range(3)]
        rows = [
            trees(site, height, old, count=20, near=5, far=38, tall=(8, 13), gap=5.0, salt=1, chance=on_lawn),
            trees(site, height, far, count=70, near=40, far=120, tall=(9, 15), gap=5.0, salt=2),
            trees(
                site,
                height,
                [flora.bush(rng, site.season) for _ in range(3)],
                count=26,
                near=4,
                far=34,
                tall=(0.7, 1.7),
                gap=1.8,
                salt=3,
                chance=on_lawn,
                name="bushes",
            ),
        ]
        out = [
            laid(site.eye, site.near, height, cover, specular=0.2, horizon=900.0),
            *(r for r in rows if r is not None),
        ]
        made = Joinery((site.x, site.y, 0.0))
        back = site.focus.high[1] - site.y
        late = site.is_night or site.hour == "evening"
        for k in range(4):
            y = back + 3.5 + 1.2 * site.tall + 8.0 * k
            middle = 5.0 * float(np.sin(y / 17.0))
            side = -1 if k % 2 else 1
            bench(made, middle + side * (half + 0.75), y)
            street_lamp(made, middle - side * (half + 0.5), y + 2.0, late, 3.6)
        out += made.parts()
        if not site.is_snowy:
            lawn = grass(
                site,
                height,
                count=7000,
                tall=0.09,
                far=20,
                short=0.14,
                chance=lambda x, y: f32(aside(Spots(x, y, x)) > half + 0.05),
            )
            out.append(lawn)
            if site.season in ("summer", "spring"):
                out.append(
                    flowers(
                        site,
                        height,
                        count=150,
                        tall=0.22,
                        chance=lambda x, y: f32(
                            (aside(Spots(x, y, x)) > half + 0.25) * (aside(Spots(x, y, x)) < half + 1.5)
                        ),
                    )
                )
        return out
