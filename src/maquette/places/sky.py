"""Above the clouds: a sea of them below, the open sky over it."""

from collections.abc import Mapping, Sequence

import numpy as np

from ..arrays import Floats, f32
from ..geometry import Part
from ._ground import Cover, Spots, laid, slope_light, smooth
from ._outdoors import Outdoors, Site
from .contracts import places


@places.register("sky")
class Sky(Outdoors):
    label = "sky above the clouds"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("sky", "blue sky", "clouds in the sky"),
        "de": ("himmel", "wolkenhimmel", "sternenhimmel"),
        "fr": ("ciel", "ciel bleu", "nuages dans le ciel"),
        "es": ("cielo", "cielo azul", "cielo estrellado"),
        "it": ("cielo", "cielo blu", "cielo azzurro"),
        "pt": ("céu", "céu azul", "céu estrelado"),
        "nl": ("lucht", "hemel", "sterrenhemel"),
        "pl": ("niebo", "rozgwieżdżone niebo", "nad chmurami"),
        "tr": ("gökyüzü", "bulutların üstü", "yıldızlı gökyüzü"),
        "ru": ("небо", "звёздное небо", "над облаками"),
        "ja": ("空", "青空", "星空"),
        "zh": ("天空", "蓝天", "星空"),
        "ko": ("하늘", "푸른 하늘", "밤하늘"),
        "ar": ("سماء", "سماء زرقاء", "سماء مرصعة بالنجوم"),
        "hi": ("आकाश", "आसमान", "तारों भरा आकाश"),
    }
    hour = "golden_hour"
    weathers = ("clear",)
    seasons = ()
    f_number = 5.6
    elevation_deg = 3.0
    fill = 0.46
    baseline = 0.74
    haze_per_km = (0.0, 0.0, 0.0)
    bounces = 4
    grade = Outdoors.grade.model_copy(update={"exposure": 0.82})

    def land(self, site: Site) -> Sequence[Part]:
        field, unit = site.field, site.tall

        def height(at: Spots) -> Floats:
            """Heaps on heaps, each the absolute of noise: round above, sharp where they meet."""
            out = np.zeros_like(at.x)
            for size, tall, layer in ((9.0, 1.5, 0), (4.2, 0.75, 3), (1.9, 0.32, 5), (0.85, 0.14, 7), (0.4, 0.06, 9)):
                heap = np.sqrt(np.clip(1.3 - np.abs(field.at(at, size * unit, layer)), 0, None))
                out += f32(tall * unit) * heap
            far = np.hypot(at.x - f32(site.x), at.y - f32(site.y))
            near = 1 - smooth(far, 1.2 * unit, 9.0 * unit)
            return f32((out - 3.1 * unit) * (1 - 0.62 * near) - 0.25 * unit * (1 - near) - 0.02 * unit)

        def cover(at: Spots) -> Cover:
            light = slope_light(height, at, site.sun, 0.16 * unit, 0.25)
            color = f32((0.90, 0.905, 0.92)) * np.clip(light, 0.7, 1.08)[..., None]
            return Cover(f32(np.clip(color, 0, 0.96)), np.full(at.x.shape, 1.0, np.float32))

        return (
            laid(site.eye, site.near, height, cover, specular=0.0, horizon=900.0 * max(1.0, unit), mesh=(460, 420)),
        )
