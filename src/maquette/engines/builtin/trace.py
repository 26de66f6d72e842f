"""Traces a scene in passes and denoises it. Linear light throughout.

Passes are small and added up in a fixed order: memory stays bounded, work can stop between them, and the
sum is the same on every run (many samples of one pixel in one pass would be added atomically, in any order).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..contracts import CancelToken
from .llvm import load_mitsuba, variant
from .stage import SceneDict

PATHS_PER_PASS = 4_500_000  # about 1.5 GiB of wavefront state at depth 6
SAMPLES_PER_PASS = 4  # divides every SIMD width, so that a pixel's samples stay in one register


@dataclass(frozen=True, slots=True)
class Traced:
    """Raw outcome of tracing; all (h, w, 3) float32 linear unless noted."""

    color: NDArray[np.float32]
    albedo: NDArray[np.float32]
    normal: NDArray[np.float32]
    samples: int
    is_blurred: bool
    """Seen through a thin lens: edges are soft, and so are the features."""


def trace(
    scene: SceneDict, *, samples: int, feature_samples: int, bounces: int, seed: int, cancel: CancelToken,
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
    loaded = mi.load_dict({"type": "scene", **scene})
    film = loaded.sensors()[0].film().crop_size()
    pixels = int(film[0]) * int(film[1])
    path = mi.load_dict({"type": "path", "max_depth": max(2, bounces), "rr_depth": 32})
    cancel.check()
    features = _mean(loaded, mi.load_dict({"type": "aov", "aovs": "albedo:albedo,normal:sh_normal"}), feature_samples,
                     pixels, seed, cancel, lambda share, so_far: None)
    color = _mean(loaded, path, samples, pixels, seed + 1_000_003, cancel, on_pass)
    return Traced(
        color=np.ascontiguousarray(color[..., :3]),
        albedo=np.ascontiguousarray(np.clip(features[..., -6:-3], 0, 1)),
        normal=np.ascontiguousarray(features[..., -3:]),
        samples=pixels * samples,
        is_blurred=scene["sensor"]["type"] == "thinlens",
    )


def coverage(scene: SceneDict, *, samples: int, seed: int, cancel: CancelToken) -> NDArray[np.float32]:
    """(h, w) share of each pixel that any shape of the scene covers, 0 to 1."""
    mi = load_mitsuba()
    loaded = mi.load_dict({"type": "scene", **scene})
    film = loaded.sensors()[0].film().crop_size()
    hits = _mean(loaded, mi.load_dict({"type": "depth"}), samples, int(film[0]) * int(film[1]), seed, cancel,
                 lambda share, so_far: None)
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
    return np.asarray(pyoidn.denoise(color, albedo=albedo, normal=normal.astype(np.float32), hdr=True, clean_aux=True, quality=quality))


def _mean(
    scene: Any, integrator: Any, samples: int, pixels: int, seed: int, cancel: CancelToken,
    on_pass: Callable[[float, NDArray[np.float32]], None],
) -> NDArray[np.float32]:
    mi = load_mitsuba()
    most = samples if variant() == "scalar_rgb" else max(1, min(SAMPLES_PER_PASS, PATHS_PER_PASS // pixels))
    total: NDArray[np.float32] | None = None
    done = 0
    while done < samples:
        cancel.check()
        count = min(most, samples - done)
        image = np.array(mi.render(scene, integrator=integrator, spp=count, seed=(seed + done) % 2**32), dtype=np.float32)
        np.nan_to_num(image, copy=False, posinf=0.0, neginf=0.0)
        total = image * count if total is None else total + image * count
        done += count
        if done < samples:
            on_pass(done / samples, total / done)
    assert total is not None
    return total / np.float32(samples)
