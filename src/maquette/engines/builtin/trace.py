"""Traces a scene in passes and denoises it. Linear light throughout.

Passes are small and added up in a fixed order: memory stays bounded, work can stop between them, and the
sum is the same on every run. Within a pass every pixel takes a few samples that are spread evenly over it and over
the lamps, each on a lane of its own; their mean is taken afterwards, so nothing is added atomically, in any order.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...arrays import f32
from ..contracts import CancelToken
from .llvm import load_mitsuba
from .stage import SceneDict

PATHS_PER_PASS = 4_500_000  # about 1.5 GiB of wavefront state at depth 6
TOGETHER = (8, 4, 2, 1)  # samples of a pixel that are spread evenly among each other, in one pass
ROULETTE = 2  # bounces after which paths that carry little light end by chance; most of a night street do


@dataclass(frozen=True, slots=True)
class Look:
    """What a ray is asked for.

    Args:
        integrator: Mitsuba's name of it, and its figures.
        spread: The sampler that spreads a pixel's samples.
        of_ray: Of what the integrator tells of a ray (light, whether it hit, further values): the values kept.
        of_film: The same of the channels of a film.
    """

    integrator: SceneDict
    spread: str
    of_ray: Callable[[Any], Any]
    of_film: slice


FEATURES = Look(
    {"type": "aov", "aovs": "albedo:albedo,normal:sh_normal,depth:depth"},
    "multijitter",  # even over a pixel and a lens
    lambda told: told[2],
    slice(-7, None),
)
COVER = Look({"type": "depth"}, "multijitter", lambda told: [load_mitsuba().Float(told[1])], slice(3, 4))


def _light(bounces: int) -> Look:
    path = {"type": "path", "max_depth": max(2, bounces), "rr_depth": ROULETTE}
    return Look(path, "ldsampler", lambda told: told[0], slice(0, 3))  # even over many bounces


@dataclass(frozen=True, slots=True)
class Traced:
    """Raw outcome of tracing; all (h, w, 3) float32 linear unless noted."""

    color: NDArray[np.float32]
    albedo: NDArray[np.float32]
    normal: NDArray[np.float32]
    depth: NDArray[np.float32]
    """(h, w): metres to what is seen; 0 where that is the sky."""
    samples: int
    is_blurred: bool
    """Seen through a thin lens: edges are soft, and so are the features."""


def trace(
    scene: SceneDict,
    *,
    samples: int,
    feature_samples: int,
    bounces: int,
    seed: int,
    cancel: CancelToken,
    on_pass: Callable[[float, NDArray[np.float32]], None] = lambda share, color: None,
) -> Traced:
    """Light and features of a scene.

    Args:
        scene: Mitsuba scene description with a "sensor", without an integrator.
        samples: Paths per pixel.
        on_pass: Told the share done and the mean so far after each pass.
    Raises:
        Cancelled: Between passes.
    """
    camera = scene["sensor"]
    loaded = _loaded(scene)
    cancel.check()
    features = _mean(loaded, camera, FEATURES, feature_samples, seed, cancel)
    color = _mean(loaded, camera, _light(bounces), samples, seed + 1_000_003, cancel, on_pass)
    return Traced(
        color=color,
        albedo=np.ascontiguousarray(np.clip(features[..., :3], 0, 1)),
        normal=np.ascontiguousarray(features[..., 3:6]),
        depth=np.ascontiguousarray(features[..., 6]),
        samples=color.shape[0] * color.shape[1] * samples,
        is_blurred=camera["type"] == "thinlens",
    )


def coverage(scene: SceneDict, *, samples: int, seed: int, cancel: CancelToken) -> NDArray[np.float32]:
    """(h, w) share of each pixel that any shape of the scene covers, 0 to 1."""
    hits = _mean(_loaded(scene), scene["sensor"], COVER, samples, seed, cancel)
    return np.ascontiguousarray(hits[..., 0])


def denoise(traced: Traced, quality: str) -> NDArray[np.float32]:
    """Intel Open Image Denoise, guided by albedo and normals; (h, w, 3) float32 linear."""
    import pyoidn

    # Fireflies: a caustic sample a thousand times brighter than its neighbours survives any filter.
    color = np.clip(traced.color, 0, 40)
    if not traced.is_blurred:
        return np.asarray(pyoidn.denoise(color, albedo=traced.albedo, normal=traced.normal, hdr=True, quality=quality))
    # Behind a thin lens the features are as noisy as the light: filter them first, then trust them.
    albedo = np.clip(pyoidn.denoise(traced.albedo, quality="fast"), 0, 1)
    normal = pyoidn.denoise(traced.normal * 0.5 + 0.5, quality="fast") * 2 - 1
    return np.asarray(
        pyoidn.denoise(
            color, albedo=albedo, normal=normal.astype(np.float32), hdr=True, clean_aux=True, quality=quality
        )
    )


def _loaded(scene: SceneDict) -> Any:
    """The scene without its camera. One by one and as it is, or lights come in any order, and other noise with it."""
    parts = {k: v for k, v in scene.items() if k != "sensor"}
    return load_mitsuba().load_dict({"type": "scene", **parts}, parallel=False, optimize=False)


def _mean(
    scene: Any,
    camera: SceneDict,
    look: Look,
    samples: int,
    seed: int,
    cancel: CancelToken,
    on_pass: Callable[[float, NDArray[np.float32]], None] = lambda share, so_far: None,
) -> NDArray[np.float32]:
    """(h, w, channels) mean over `samples` samples per pixel of what is asked for."""
    mi = load_mitsuba()
    sensor, integrator = mi.load_dict(camera), mi.load_dict(look.integrator)
    one_pass = _filmed if mi.variant().startswith("scalar") else _seen
    width, height = camera["film"]["width"], camera["film"]["height"]
    per_pass = next(k for k in TOGETHER if samples % k == 0)
    passes, bands = samples // per_pass, _bands(width, height, per_pass)
    total: NDArray[np.float32] | None = None
    for done in range(passes):
        for number, rows in enumerate(bands):
            cancel.check()
            chance = (seed + done * len(bands) + number) % 2**32
            image = one_pass(scene, sensor, integrator, look, (width, height), rows, per_pass, chance)
            if total is None:
                total = np.zeros((height, width, image.shape[2]), np.float32)
            total[rows] += image
        if done + 1 < passes:
            assert total is not None
            on_pass((done + 1) / passes, total / f32(done + 1))
    assert total is not None
    return total / f32(passes)


def _seen(
    scene: Any, sensor: Any, integrator: Any, look: Look, size: tuple[int, int], rows: slice, samples: int, seed: int
) -> NDArray[np.float32]:
    """(rows, w, channels): the mean of so many samples of each pixel of some rows.

    Size and place of the rows are no constants of the kernel, and rays are made in one of their own: so a scene takes
    the same kernels in every size and through every lens.
    """
    mi = load_mitsuba()
    import drjit

    width, height = (drjit.opaque(mi.UInt32, n) for n in size)
    pixels = (rows.stop - rows.start) * size[0]
    sampler = mi.load_dict({"type": look.spread, "sample_count": samples})
    sampler.set_samples_per_wavefront(samples)
    sampler.seed(seed, pixels * samples)
    number = drjit.arange(mi.UInt32, pixels * samples) // drjit.opaque(mi.UInt32, samples)
    y, x = number // width, number % width
    corner = mi.Point2f(mi.Float(x), mi.Float(y + drjit.opaque(mi.UInt32, rows.start)))
    place = (corner + sampler.next_2d()) / mi.Vector2f(mi.Float(width), mi.Float(height))
    ray, _ = sensor.sample_ray_differential(0.0, 0.5, place, sampler.next_2d())
    sampler.schedule_state()
    drjit.eval(ray)
    seen = list(look.of_ray(integrator.sample(scene, sampler, ray)))
    drjit.eval(seen)
    values = np.stack([np.asarray(v, np.float32) for v in seen], -1)
    np.nan_to_num(values, copy=False, posinf=0.0, neginf=0.0)
    mean: NDArray[np.float32] = values.reshape(rows.stop - rows.start, size[0], samples, -1).mean(2)
    return mean


def _filmed(
    scene: Any, sensor: Any, integrator: Any, look: Look, size: tuple[int, int], rows: slice, samples: int, seed: int
) -> NDArray[np.float32]:
    """The same without lanes: plain code has one ray at a time, and a film for them."""
    film = np.array(integrator.render(scene, sensor=sensor, seed=seed, spp=samples), dtype=np.float32)
    np.nan_to_num(film, copy=False, posinf=0.0, neginf=0.0)
    return film[rows, :, look.of_film]


def _bands(width: int, height: int, samples: int) -> list[slice]:
    """The rows that a large film is drawn in; one, if all its samples fit a pass."""
    count = min(height, -(-width * height * samples // PATHS_PER_PASS))
    edges = [round(height * k / count) for k in range(count + 1)]
    return [slice(first, last) for first, last in pairwise(edges)]
