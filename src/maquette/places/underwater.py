"""Under the sea: rippled sand, rocks with corals and weeds, light that falls in from above and fades to blue."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ..arrays import Floats, f32
from ..color import RGB
from ..geometry import Mesh, Part, merge
from ..materials import Material
from . import _covers as covers
from . import _flora as flora
from ._ground import Cover, Spots, laid, smooth
from ._meadows import away, in_sight, level, stones
from ._outdoors import Outdoors, Site
from ._sky import Air
from .contracts import Focus, Haze, Options, Surround, places

CORALS: tuple[RGB, ...] = (
    (0.75, 0.16, 0.12),
    (0.80, 0.36, 0.08),
    (0.62, 0.16, 0.42),
    (0.74, 0.58, 0.16),
    (0.30, 0.16, 0.50),
)
WATER: RGB = (0.020, 0.165, 0.26)


@places.register("underwater")
class Underwater(Outdoors):
    label = "underwater scene"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("underwater", "under water", "coral reef"),
        "de": ("unter wasser", "unterwasser", "meeresgrund"),
        "fr": ("sous l'eau", "sous la mer", "récif corallien"),
        "es": ("bajo el agua", "bajo el mar", "arrecife de coral"),
        "it": ("sott'acqua", "sotto il mare", "barriera corallina"),
        "pt": ("debaixo d'água", "debaixo de água", "recife de coral"),
        "nl": ("onder water", "onderwater", "zeebodem"),
        "pl": ("pod wodą", "dno morza", "rafa koralowa"),
        "tr": ("su altı", "denizin dibi", "deniz altı"),
        "ru": ("под водой", "дно моря", "морское дно"),
        "ja": ("海中", "水中", "海底"),
        "zh": ("水下", "海底", "深海"),
        "ko": ("바닷속", "물속", "해저"),
        "ar": ("تحت الماء", "أعماق البحر", "قاع البحر"),
        "hi": ("पानी के नीचे", "समुद्र के नीचे"),
    }
    hour = "noon"
    weathers = ("clear",)
    seasons = ()
    options: Mapping[str, str] = {"sun": Outdoors.options["sun"]}
    f_number = 4.0
    elevation_deg = 4.0
    grade = Outdoors.grade.model_copy(update={"exposure": 1.35, "bloom": 0.25, "vignette": 0.25})

    def build(self, options: Options, focus: Focus, seed: int) -> Surround:
        site = self._site(options, focus, seed)
        thick = 0.16 / max(0.6, site.near / 4)
        haze = Haze(WATER, (2.1 * thick, 0.75 * thick, 0.55 * thick), clear_m=0.75 * site.near)
        return Surround(
            tuple(part for part in self.land(site) if len(part.mesh.faces)),
            (0.0, 0.0, 0.0),
            bounces=self.bounces,
            sky=_above(site.air),
            haze=haze,
        )

    def land(self, site: Site) -> Sequence[Part]:
        field = site.field
        unit = min(1.0, site.tall)

        def height(at: Spots) -> Floats:
            free = smooth(at.away(site.x, site.y), 0.8 * site.tall, 4 * site.tall)
            reef = (
                smooth(at.y - f32(site.focus.high[1]), 2.5 * unit + 2 * site.tall, 12.0 + 6 * site.tall)
                * (0.9 + 0.7 * field.rough(at, 5.0, 3, 4))
                * 1.7
                * (1 - smooth(at.y - f32(site.focus.high[1]), 25.0, 60.0))
            )
            return f32(0.10 * unit * field.rough(at, 1.8, 3, 2) * free + reef)

        def cover(at: Spots) -> Cover:
            sand = covers.sand(field, at, site.sun, (0.60, 0.54, 0.42), ripple=2.6)
            # Waves overhead gather the light into a moving net.
            u = Spots(at.x + 0.12 * field.at(at, 0.7, 3), at.y + 0.12 * field.at(at, 0.7, 4), at.grain)
            size = max(0.16, min(0.5, 0.5 * site.tall))
            net = (
                np.maximum(1 - np.abs(field.at(u, size, 5)) * 2.6, 0) ** 2
                + np.maximum(1 - np.abs(field.at(u, 0.6 * size, 6)) * 2.6, 0) ** 2
            )
            return Cover(f32(np.clip(sand.color * (0.62 + 0.75 * net)[..., None], 0, 1)), sand.roughness)

        rng = np.random.default_rng(site.seed + 3)
        out = [
            laid(site.eye, site.near, height, cover, specular=0.1, horizon=400.0),
            stones(site, height, count=70, size=(0.12, 2.0), near=1.5, far=22, color=(0.20, 0.19, 0.17)),
        ]
        shapes = [
            *(_fan_coral(rng, c) for c in CORALS),
            *(_tubes(rng, c) for c in CORALS),
            *(_weed(rng) for _ in range(4)),
            *(_brain(rng, c) for c in CORALS[1:4]),
        ]

        def inside(x: Floats, y: Floats) -> Floats:
            return f32((away(site, x, y) > 0.5 * site.tall) * (1 - in_sight(site, x, y, 0.35)))

        spots = flora.scattered(rng, 420, inside, site.eye, 0.9 * site.near, max(20.0, 4 * site.near), 38)[:230]
        sizes = np.minimum(
            rng.uniform(0.25, 1.3, len(spots)), 0.25 * site.tall + 0.22 * away(site, spots[:, 0], spots[:, 1])
        )
        tints = np.ones((len(spots), 3), np.float32)
        out.append(
            Part(
                "corals",
                flora.copies(shapes, flora.raised(spots, level(height)), f32(sizes), rng, tints=tints),
                Material(roughness=0.7),
            )
        )
        return out


def _above(air: Air) -> Floats:
    """Light from the surface overhead, deep blue to the sides and below."""
    h, w = 128, 256
    up = np.sin((0.5 - (np.arange(h, dtype=np.float32) + 0.5) / h) * np.pi)[:, None, None]
    top = f32((0.30, 0.80, 0.95)) * np.clip(up, 0, 1) ** 2.2 * 1.6
    return f32(np.broadcast_to(f32(WATER) * (1 + 0.55 * up) + top, (h, w, 3)))


def _fan_coral(rng: np.random.Generator, color: RGB) -> Mesh:
    """A fan of forking branches."""
    out = []

    def grow(root: NDArray[np.floating], angle: float, length: float, thick: float, depth: int) -> None:
        tip = root + np.array([np.sin(angle) * length, rng.normal(0, 0.10 * length), np.cos(angle) * length])
        out.append(flora._stem(np.array([root, (root + tip) / 2, tip]), thick, thick * 0.75, color, 5))
        if depth:
            for turn in (-0.5, 0.45, *((0.05,) if rng.random() < 0.4 else ())):
                grow(
                    tip, angle + turn * rng.uniform(0.6, 1.2), length * rng.uniform(0.66, 0.86), thick * 0.74, depth - 1
                )

    for a in (-0.4, 0.0, 0.45):
        grow(np.zeros(3), a, 0.27, 0.032, 3)
    return merge(out)


def _tubes(rng: np.random.Generator, color: RGB) -> Mesh:
    """A cluster of tube sponges."""
    out = []
    for _ in range(9):
        root = np.array([*rng.normal(0, 0.10, 2), 0.0])
        tip = root + np.array([*rng.normal(0, 0.12, 2), rng.uniform(0.3, 0.9)])
        out.append(
            flora._stem(
                np.array([root, root + (tip - root) * 0.5, tip, tip - [0, 0, 0.02]]), 0.045, 0.075, color, 11, ribs=0.05
            )
        )
    return merge(out)


def _brain(rng: np.random.Generator, color: RGB) -> Mesh:
    return flora.stone(rng, color, 14)


def _weed(rng: np.random.Generator) -> Mesh:
    """Sea grass, swaying."""
    steps, out = 9, []
    for _ in range(14):
        t = np.linspace(0, 1, steps)
        phase, high = rng.uniform(0, 6), rng.uniform(0.7, 1.5)
        root = rng.normal(0, 0.10, 2)
        spine = np.stack(
            [
                root[0] + 0.09 * t * np.sin(phase + 4 * t) + 0.12 * t * t,
                root[1] + 0.05 * np.sin(phase + 3 * t) * t,
                high * t,
            ],
            1,
        )
        across = np.array([np.cos(phase), np.sin(phase), 0]) * 0.028
        wide = np.sin(np.pi * np.clip(t * 0.9 + 0.1, 0, 1))[:, None]
        shade = (0.45 + 0.7 * t)[:, None] * f32((0.07, 0.24, 0.06))
        normal = np.array([-np.sin(phase), np.cos(phase), 0.5])
        out.append(
            flora._sheet(
                np.concatenate([spine - across * wide, spine + across * wide]),
                steps,
                normal / np.linalg.norm(normal),
                np.concatenate([shade, shade]),
            )
        )
    return merge(out)
