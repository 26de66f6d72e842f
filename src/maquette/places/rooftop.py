"""A roof terrace over the city: boards, planters, a string of lamps, towers all around."""

import itertools
from collections.abc import Mapping, Sequence

import numpy as np

from ..arrays import Floats, f32
from ..geometry import Part
from ..plan.model import Vector
from . import _covers as covers
from . import _flora as flora
from ._ground import Cover, Spots, laid, smooth
from ._joinery import Joinery
from ._meadows import LEAF
from ._outdoors import SMALL, Outdoors, Site
from ._town import towers
from .contracts import places


@places.register("rooftop")
class Rooftop(Outdoors):
    label = "roof terrace"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("rooftop", "roof terrace", "balcony"),
        "de": ("dachterrasse", "dach", "balkon"),
        "fr": ("toit-terrasse", "balcon", "terrasse"),
        "es": ("azotea", "balcón", "terraza"),
        "it": ("terrazza", "balcone", "tetto terrazza"),
        "pt": ("terraço", "varanda", "sacada"),
        "nl": ("dakterras", "dak", "balkon"),
        "pl": ("dach", "taras", "balkon"),
        "tr": ("çatı", "teras", "balkon"),
        "ru": ("крыша", "терраса", "балкон"),
        "ja": ("屋上", "ベランダ", "テラス"),
        "zh": ("屋顶", "天台", "阳台"),
        "ko": ("옥상", "베란다", "테라스"),
        "ar": ("سطح بناية", "شرفة", "تراس"),
        "hi": ("छत पर", "छज्जा", "बालकनी"),
    }
    hour = "sunset"
    weathers = ("clear", "cloudy", "rain", "storm", "fog")
    elevation_deg = 6.0
    haze_per_km = (0.5, 0.5, 0.52)

    def land(self, site: Site) -> Sequence[Part]:
        field = site.field
        grow = max(1.0, site.tall / 2.0) if site.tall > SMALL else 0.4
        edge = site.focus.high[1] + max(1.6, 1.3 * site.tall)

        def height(at: Spots) -> Floats:
            return f32(
                -45.0 * smooth(np.maximum(at.y - f32(edge + 0.3), np.abs(at.x - f32(site.x)) - f32(9 * grow)), 0.0, 0.1)
            )

        def cover(at: Spots) -> Cover:
            return covers.boards(field, at, (0.34, 0.225, 0.135), 0.13, wet=1.0 if site.is_wet else 0.0)

        rng = np.random.default_rng(site.seed + 5)
        lit = {"night": 0.26, "blue_hour": 0.26, "evening": 0.22}.get(site.hour, 0.03)
        spots = []
        for far, count, low, high in (
            (70.0, 13, 22.0, 48.0),
            (140.0, 16, 35.0, 95.0),
            (300.0, 22, 50.0, 150.0),
            (600.0, 24, 60.0, 230.0),
        ):
            for k in range(count):
                x = site.x + (k - count / 2 + float(rng.uniform(-0.3, 0.3))) * far * 0.12
                hill = float(np.exp(-(((x - site.x - 0.18 * far) / (0.4 * far)) ** 2)))
                spots.append(
                    (
                        x,
                        site.y + far + float(rng.uniform(0, 0.2)) * far,
                        float(rng.uniform(0.08, 0.11)) * far,
                        low + (high - low) * hill * float(rng.uniform(0.3, 1.0)),
                    )
                )
        out = [laid(site.eye, site.near, height, cover, specular=0.4, horizon=1500.0)]
        out += towers(rng, spots, foot=-45.0, lit=lit, light={"night": 0.24, "blue_hour": 0.34}.get(site.hour, 0.7))
        made = Joinery((site.x, edge, 0.0), grow)
        if site.tall > SMALL:  # what is small would see nothing but the parapet
            made.box((-9, 0.0, 0.0), (9, 0.22, 0.42), "#b9b2a6")
            made.box((-9.05, -0.03, 0.42), (9.05, 0.25, 0.47), "#8d877d")
        for z in (0.72, 0.98):
            made.pole((-9, 0.11, z), (9, 0.11, z), 0.016, "#1f2326")
        for x in np.arange(-9.0, 9.1, 1.5):
            made.pole((float(x), 0.11, 0.45), (float(x), 0.11, 0.98), 0.018, "#1f2326")
        self._lamps(site, made, rng)
        out += self._planters(site, made, edge, grow, rng)
        return [*out, *made.parts()]

    def _lamps(self, site: Site, made: Joinery, rng: np.random.Generator) -> None:
        """A string of bulbs between two posts."""
        is_late = site.hour in ("sunset", "blue_hour", "evening", "night", "golden_hour")
        strength = {"golden_hour": 5.0, "sunset": 9.0}.get(site.hour, 14.0) if is_late else 1.0
        for x in (-3.4, 3.4):
            made.pole((x, -0.2, 0.0), (x, -0.2, 2.5), 0.03, "#2a221c")
        share = np.linspace(0, 1, 25)
        for start, end, drop in (((-3.4, -0.2), (3.4, -0.2), 0.42), ((-3.4, -0.2), (-4.0, -1.7), 0.5)):
            line: list[Vector] = []
            for t in share:
                x, y = (float(a + (b - a) * t) for a, b in zip(start, end, strict=True))
                line.append((x, y, 2.48 - drop * 4 * float(t) * (1 - float(t))))
            for one, other in itertools.pairwise(line):
                made.pole(one, other, 0.005, "#141414", sides=6)
            for x, y, z in line[1:-1:2]:
                made.bulb((x, y, z - 0.05), 0.034, (strength, 0.62 * strength, 0.28 * strength))

    def _planters(self, site: Site, made: Joinery, edge: float, grow: float, rng: np.random.Generator) -> list[Part]:
        free = (site.focus.high[0] - site.focus.low[0]) / 2 / grow + 0.5
        spots = []
        for x in (-2.9, -2.0, 2.0, 2.9):
            if abs(x) < free:
                continue
            made.box((x - 0.35, -0.72, 0.0), (x + 0.35, -0.28, 0.45), "#4b4f50", radius=0.015)
            spots.append((site.x + x * grow, edge - 0.5 * grow))
        shapes = [flora.bush(rng, "summer", 900) for _ in range(3)]
        places_ = flora.raised(f32(spots).reshape(-1, 2), 0.40 * grow)
        return [
            Part("plants", flora.copies(shapes, places_, f32(rng.uniform(0.75, 1.15, len(spots)) * grow), rng), LEAF)
        ]
