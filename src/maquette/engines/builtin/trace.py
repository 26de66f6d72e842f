"""Traces a scene in passes and denoises it. Linear light throughout.

Passes are small and added up in a fixed order: memory stays bounded, work can stop between them, and the
sum is the same on every run. Within a pass a pixel of the film takes one sample only, for two samples of one
pixel would be added atomically, in any order; more samples are taken on a finer film, which is then averaged
and so spreads them evenly over the pixel as well.
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
GRID = 2  # the finer film's pixels per pixel, each way


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
    mi = load_mitsuba()
    camera = scene["sensor"]
    loaded = _loaded(scene)
    path = mi.load_dict({"type": "path", "max_depth": max(2, bounces), "rr_depth": 32})
    first_hit = mi.load_dict({"type": "aov", "aovs": "albedo:albedo,normal:sh_normal,depth:depth"})
    cancel.check()
    features = _mean(loaded, camera, first_hit, feature_samples, seed, cancel)
    color = _mean(loaded, camera, path, samples, seed + 1_000_003, cancel, on_pass)
    return Traced(
        color=np.ascontiguousarray(color[..., :3]),
        albedo=np.ascontiguousarray(np.clip(features[..., -7:-4], 0, 1)),
        normal=np.ascontiguousarray(features[..., -4:-1]),
        depth=np.ascontiguousarray(features[..., -1]),
        samples=color.shape[0] * color.shape[1] * samples,
        is_blurred=camera["type"] == "thinlens",
    )


def coverage(scene: SceneDict, *, samples: int, seed: int, cancel: CancelToken) -> NDArray[np.float32]:
    """(h, w) share of each pixel that any shape of the scene covers, 0 to 1."""
    mi = load_mitsuba()
    loaded = _loaded(scene)
    hits = _mean(loaded, scene["sensor"], mi.load_dict({"type": "depth"}), samples, seed, cancel)
    return np.ascontiguousarray(hits[..., 3])


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
    integrator: Any,
    samples: int,
    seed: int,
    cancel: CancelToken,
    on_pass: Callable[[float, NDArray[np.float32]], None] = lambda share, so_far: None,
) -> NDArray[np.float32]:
    """(h, w, channels) mean over `samples` samples per pixel."""
    film = camera["film"]
    width, height = film["width"], film["height"]
    fits = width * height * GRID**2 <= PATHS_PER_PASS
    grid = GRID if samples % GRID**2 == 0 and fits else 1
    passes = samples // grid**2
    bands = [_band(camera, grid, first, last) for first, last in _bands(width, height)]
    total: NDArray[np.float32] | None = None
    for done in range(passes):
        for number, (sensor, rows) in enumerate(bands):
            cancel.check()
            chance = (seed + done * len(bands) + number) % 2**32
            fine = np.array(integrator.render(scene, sensor=sensor, seed=chance, spp=1), dtype=np.float32)
            np.nan_to_num(fine, copy=False, posinf=0.0, neginf=0.0)
            image = fine if grid == 1 else _shrunk(fine)
            if total is None:
                total = np.zeros((height, width, image.shape[2]), np.float32)
            total[rows] += image
        if done + 1 < passes:
            assert total is not None
            on_pass((done + 1) / passes, total / f32(done + 1))
    assert total is not None
    return total / f32(passes)


def _bands(width: int, height: int) -> list[tuple[int, int]]:
    """First and last row of the bands that a large film is drawn in; one, if it fits a pass."""
    count = -(-width * height // PATHS_PER_PASS)
    edges = [round(height * k / count) for k in range(count + 1)]
    return list(pairwise(edges))


def _band(camera: SceneDict, grid: int, first: int, last: int) -> tuple[Any, slice]:
    """A camera that sees some rows of the picture alone."""
    film = {**camera["film"], "width": camera["film"]["width"] * grid, "height": camera["film"]["height"] * grid}
    if last - first < camera["film"]["height"]:
        # Only where needed: each offset is compiled into a kernel of its own.
        film |= {"crop_offset_x": 0, "crop_offset_y": first, "crop_width": film["width"], "crop_height": last - first}
    return load_mitsuba().load_dict({**camera, "film": film}), slice(first, last)


def _shrunk(image: NDArray[np.float32]) -> NDArray[np.float32]:
    """Every two by two pixels averaged to one."""
    return (image[0::2, 0::2] + image[0::2, 1::2] + image[1::2, 0::2] + image[1::2, 1::2]) * f32(0.25)
