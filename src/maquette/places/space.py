"""Space: the grey ground of a moon with craters and stones, a planet with seas and clouds, stars, a hard sun."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import cv2
import numpy as np

from ..arrays import Bytes, Floats, f32
from ..geometry import Part, lathe, rotate, translate
from ..materials import Material
from ..noise import noise
from ._build import to_srgb8
from ._covers import tone
from ._ground import Cover, Spots, laid, slope_light, smooth
from ._meadows import stones
from ._outdoors import Outdoors, Site
from ._sky import HEIGHT, WIDTH, Air, _add_stars
from .contracts import Focus, Options, Surround, places

AIR = Air(24, 112, (3.6, 3.5, 3.3), (0, 0, 0), (0, 0, 0), (0, 0, 0), (0, 0, 0), (0, 0, 0), 1.0, 1.0)
FAR = 4000.0  # metres to the planet, which is as large as it has to look


@places.register("space")
class Space(Outdoors):
    label = "moon in space"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("space", "outer space", "in space"),
        "de": ("weltraum", "weltall", "galaxie"),
        "fr": ("dans l'espace", "espace intersidéral", "galaxie"),
        "es": ("espacio exterior", "galaxia", "nebulosa"),
        "it": ("spazio", "spazio profondo", "galassia"),
        "pt": ("espaço sideral", "galáxia", "nebulosa"),
        "nl": ("ruimte", "heelal", "de ruimte"),
        "pl": ("kosmos", "przestrzeń kosmiczna", "galaktyka"),
        "tr": ("uzay", "galaksi"),
        "ru": ("космос", "открытый космос", "галактика"),
        "ja": ("宇宙", "宇宙空間", "銀河"),
        "zh": ("太空", "宇宙", "银河"),
        "ko": ("우주", "은하", "우주 공간"),
        "ar": ("فضاء", "الفضاء الخارجي", "مجرة"),
        "hi": ("अंतरिक्ष", "ब्रह्मांड"),
    }
    options: Mapping[str, str] = {"sun": Outdoors.options["sun"]}
    weathers = ()
    seasons = ()
    hour = "day"
    f_number = 8.0
    elevation_deg = 4.0
    grade = Outdoors.grade.model_copy(update={"exposure": 1.0, "contrast": 1.1, "bloom": 0.2})

    def _air(self, options: Options) -> Air:
        side = str(options.get("sun", "left"))
        return replace(AIR, azimuth_deg={"right": 112.0, "behind": -60.0, "front": -160.0}.get(side, -112.0))

    def build(self, options: Options, focus: Focus, seed: int) -> Surround:
        site = self._site(options, focus, seed)
        # A breath of light from everywhere stands for what the planet throws back.
        sky = np.full((HEIGHT, WIDTH, 3), 0.012, np.float32) * f32((0.7, 0.85, 1.2))
        _add_stars(sky, 1.6, np.random.default_rng(seed))
        return Surround(
            tuple(part for part in self.land(site) if len(part.mesh.faces)), (0.0, 0.0, 0.0), bounces=3, sky=sky
        )

    def land(self, site: Site) -> Sequence[Part]:
        field = site.field
        rng = np.random.default_rng(site.seed + 3)
        pits = _pits(site, rng)

        def height(at: Spots) -> Floats:
            free = smooth(at.away(site.x, site.y), 0.9 * site.tall, 4 * site.tall)
            far = np.hypot(at.x - f32(site.x), at.y - f32(site.y))
            out = 0.10 * min(1.0, site.tall) * field.rough(at, 2.6, 4, 2) * free
            for x, y, r in pits:
                d = at.away(x, y) / f32(r)
                bowl = np.where(d < 1, 0.16 * (d * d - 1) + 0.045, 0.045 * np.exp(-((d - 1) / 0.35)))
                out += f32(r) * bowl * (d < 3)
            return f32(out + (26 * field.rough(at, 240.0, 4, 4) + 34) * smooth(far, 90.0, 700.0))

        def cover(at: Spots) -> Cover:
            def fine(p: Spots) -> Floats:
                return 0.02 * field.rough(p, 0.16, 5, 8)

            light = slope_light(fine, at, site.sun, 0.02, 0.9)
            dust = tone((0.205, 0.20, 0.195), 0.10 * field.rough(at, 0.6, 4, 1) + 0.10 * field.rough(at, 22.0, 3, 6))
            return Cover(f32(np.clip(dust * light[..., None], 0.01, 1)), np.full(at.x.shape, 0.95, np.float32))

        return (
            laid(site.eye, site.near, height, cover, specular=0.05, horizon=1800.0, mesh=(400, 380)),
            stones(site, height, count=80, size=(0.03, 0.8), near=0.8, far=30, color=(0.17, 0.165, 0.16)),
            _planet(site),
        )


def _pits(site: Site, rng: np.random.Generator) -> list[tuple[float, float, float]]:
    """Craters, none under the subject: x, y, radius."""
    out = []
    for _ in range(60):
        away = (1.6 + 26 * rng.random() ** 1.6) * max(1.0, site.tall)
        angle = rng.uniform(-0.9, 0.9)
        radius = away * rng.uniform(0.06, 0.26)
        if away - radius * 1.5 > 0.8 * site.tall:
            out.append((site.x + away * float(np.sin(angle)), site.y + away * float(np.cos(angle)), float(radius)))
    return out


def _planet(site: Site) -> Part:
    radius = 0.15 * FAR
    t = np.linspace(-np.pi / 2, np.pi / 2, 65)
    profile = np.stack([radius * np.cos(t), radius * np.sin(t)], 1)
    profile[[0, -1], 0] = 0.0
    at = translate(site.x + 0.21 * FAR, site.y + FAR, 0.235 * FAR)
    mesh = lathe(profile, segments=128, crease_deg=80).moved(at @ rotate("x", 24) @ rotate("z", 40))
    return Part("planet", mesh, Material(roughness=0.75, specular=0.2), texture=_seas_and_clouds(site.seed))


def _seas_and_clouds(seed: int) -> Bytes:
    rng = np.random.default_rng(seed + 9)
    h, w = 512, 1024
    land = (
        noise((h, w), 34, rng)
        + 0.6 * noise((h, w), 15, rng)
        + 0.35 * noise((h, w), 6, rng)
        + 0.2 * noise((h, w), 2.5, rng)
    )
    lat = np.abs(np.linspace(-1, 1, h))[:, None]
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    swirl = 16 * noise((h, w), 26, rng), 10 * noise((h, w), 26, rng)
    band = 0.7 * noise((h, w), (5, 22), rng) + 0.6 * noise((h, w), (3, 9), rng) + 0.4 * noise((h, w), 2.5, rng)
    clouds = cv2.remap(f32(band), x + swirl[0], y + swirl[1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP)
    out = np.ones((h, w, 3), np.float32) * f32((0.012, 0.06, 0.20))
    out = out * (1 - smooth(land, -0.2, 0.5)[..., None]) + f32((0.02, 0.13, 0.26)) * smooth(land, -0.2, 0.5)[..., None]
    is_land = smooth(land, 0.52, 0.60)[..., None]
    dry = smooth(f32(noise((h, w), 40, rng) - 1.6 * lat + 0.6), -0.2, 0.8)[..., None]
    soil = f32((0.07, 0.13, 0.04)) * (1 - dry) + f32((0.38, 0.26, 0.13)) * dry
    out = out * (1 - is_land) + soil * is_land * (1 + 0.15 * noise((h, w), 2, rng))[..., None]
    ice = smooth(f32(lat) + 0.06 * land, 0.82, 0.90)[..., None]
    white = np.clip(smooth(f32(clouds), 0.35, 1.5), 0, 1)[..., None]
    out = out * (1 - ice) + 0.85 * ice
    return to_srgb8(np.clip(out * (1 - 0.92 * white) + 0.88 * white, 0, 1))
