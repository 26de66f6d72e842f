"""A forest: trunks into the depth, moss and litter, ferns, light between the trees."""

from collections.abc import Mapping, Sequence

import numpy as np

from ..arrays import Floats, f32
from ..geometry import Part
from . import _covers as covers
from . import _flora as flora
from ._ground import Cover, Spots, laid, smooth
from ._meadows import LEAF, away, grass, in_sight, level, stones, trees
from ._outdoors import Outdoors, Site
from .contracts import places


@places.register("forest")
class Forest(Outdoors):
    label = "forest"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("forest", "woods", "woodland"),
        "de": ("wald", "tannenwald", "kiefernwald"),
        "fr": ("forêt", "dans les bois", "dans un bois"),
        "es": ("bosque", "pinar", "claro del bosque"),
        "it": ("foresta", "bosco", "pineta"),
        "pt": ("floresta", "bosque", "mata"),
        "nl": ("bos", "woud", "dennenbos"),
        "pl": ("las", "puszcza", "las sosnowy"),
        "tr": ("orman", "çam ormanı", "koru"),
        "ru": ("лес", "тайга", "берёзовая роща"),
        "ja": ("森", "林", "森林"),
        "zh": ("森林", "树林", "林间"),
        "ko": ("숲", "숲속", "산림"),
        "ar": ("غابة", "غابات"),
        "hi": ("जंगल", "वन", "बर्फीला जंगल"),
    }
    hour = "morning"
    seasons = ("summer", "spring", "autumn", "winter")
    options: Mapping[str, str] = {**Outdoors.options, "trees": '"mixed" (default), "pine" or "birch"'}
    haze_per_km = (3.0, 3.2, 3.2)

    def land(self, site: Site) -> Sequence[Part]:
        field = site.field

        def height(at: Spots) -> Floats:
            free = smooth(at.away(site.x, site.y), 0.9 * site.tall, 5 * site.tall)
            rise = 0.10 * np.maximum(at.y - f32(site.focus.high[1] + 12.0), 0)
            return f32(0.22 * min(1.0, 0.5 * site.tall) * field.rough(at, 3.2, 3, 2) * free + np.minimum(rise, 16.0))

        def cover(at: Spots) -> Cover:
            out = covers.forest_floor(field, at, site.sun, site.season)
            return covers.snowed(field, at, out, site.sun) if site.is_snowy else out

        rng = np.random.default_rng(site.seed + 3)
        spruces = [flora.conifer(rng, site.is_snowy) for _ in range(3)]
        pines = [_pine(rng, site.season) for _ in range(4)]
        leafy = [flora.broadleaf(rng, site.season, 1300, slender=1.5) for _ in range(2)]
        rows = [
            trees(
                site,
                height,
                pines,
                count=26,
                near=2.0 + 1.2 * site.tall,
                far=34,
                tall=(15, 22),
                gap=2.6,
                salt=1,
                half_deg=36,
            ),
            trees(
                site,
                height,
                [*pines, *spruces, *leafy],
                count=46,
                near=16,
                far=75,
                tall=(13, 22),
                gap=3.0,
                salt=2,
                half_deg=36,
            ),
            trees(site, height, spruces, count=16, near=9, far=40, tall=(1.5, 6.5), gap=3.0, salt=3),
            trees(
                site,
                height,
                [flora.bush(rng, site.season, 420) for _ in range(3)],
                count=22,
                near=5,
                far=30,
                tall=(0.5, 1.6),
                gap=1.5,
                salt=4,
                name="bushes",
            ),
        ]
        out = [laid(site.eye, site.near, height, cover, specular=0.15), *(r for r in rows if r is not None)]
        out.append(stones(site, height, count=26, size=(0.06, 0.7), near=1.0, far=18, color=(0.16, 0.17, 0.13)))
        if not site.is_snowy:
            out.append(_ferns(site, height, rng))
            out.append(grass(site, height, count=1600, tall=0.16, far=14, short=0.16))
        return out


def _pine(rng: np.random.Generator, season: str):  # type: ignore[no-untyped-def]
    """A forest tree, 1 high: a long bare trunk, its crown above the picture for the most part."""
    from ..geometry import merge

    lean = rng.normal(0, 0.010, 2)
    path = np.array([[0, 0, -0.01], [lean[0], lean[1], 0.35], [lean[0] * 2, lean[1] * 2, 0.98]])
    trunk = flora._stem(
        path, 0.0095, 0.0035, (0.13, 0.085, 0.06) if rng.random() < 0.7 else (0.10, 0.09, 0.075), 9, flare=1.7
    )
    out = [trunk]
    for _ in range(7):  # dead twigs below the crown
        z, a = rng.uniform(0.12, 0.5), rng.uniform(0, 2 * np.pi)
        root = np.array([lean[0] * 2 * z, lean[1] * 2 * z, z])
        tip = root + np.array([np.cos(a) * 0.05, np.sin(a) * 0.05, rng.uniform(-0.01, 0.02)])
        out.append(flora._stem(np.array([root, (root + tip) / 2, tip]), 0.0016, 0.0005, (0.09, 0.07, 0.055), 4))
    clumps = []
    for k in range(9):
        a, z = 2 * np.pi * k * 0.618, 0.52 + 0.46 * k / 8
        reach = 0.11 * (1.05 - k / 9) + 0.015
        clumps.append((np.array([reach * np.cos(a), reach * np.sin(a), z]), 0.055 + 0.02 * rng.random()))
    out.append(
        flora._leaves(
            clumps, 520, flora.NEEDLES if season in ("winter", "summer") else flora.CROWNS[season], 0.018, rng
        )
    )
    return merge(out)


def _ferns(site: Site, height, rng: np.random.Generator) -> Part:  # type: ignore[no-untyped-def]
    color = {"autumn": (0.20, 0.12, 0.03)}.get(site.season, (0.075, 0.17, 0.03))
    shapes = [flora.fern(rng, color) for _ in range(4)]

    def inside(x: Floats, y: Floats) -> Floats:
        drift = np.clip(
            0.4
            + 0.7
            * site.field.rough(Spots(x[:, None], y[:, None], np.full((len(x), 1), 0.01, np.float32)), 2.5, 2, 9)[:, 0],
            0,
            1,
        )
        return f32(drift * (1 - in_sight(site, x, y, 0.35)) * (away(site, x, y) > 0.35 * site.tall))

    spots = flora.scattered(rng, 420, inside, site.eye, 0.7 * site.near, max(22, 5 * site.near), 40)[:260]
    sizes = np.minimum(0.85, 0.35 * site.tall + 0.16 * away(site, spots[:, 0], spots[:, 1])) * rng.uniform(
        0.6, 1.1, len(spots)
    )
    return Part("ferns", flora.copies(shapes, flora.raised(spots, level(height)), f32(sizes), rng), LEAF)
