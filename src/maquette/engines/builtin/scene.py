"""Draws one scene layer: builds it, traces it, develops it."""

from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np

from ...arrays import Bytes, Floats, f32
from ...artwork import Shapes
from ...geometry import Part
from ...objects.contracts import objects
from ...objects.placed import placed
from ...places import Surround, places
from ...plan.focus import focus_of
from ...plan.model import Camera, Plan, SceneLayer, SceneObject
from ...quality import Tier
from ..contracts import CancelToken, Progress
from . import Clock
from .develop import cut_out, develop, hazed
from .printing import print_onto
from .redraw import redrawn
from .skins import worn
from .stage import SceneDict, is_clear, lamps, more_bounces, seen_by, sensor, shapes
from .trace import Traced, coverage, denoise, trace

Preview = Callable[[Floats], None]
BARE_SAMPLES = 12
BARE_EDGE = 128  # px: an empty backdrop has no detail, so it is traced small and enlarged


def draw_scene(
    plan: Plan,
    layer: SceneLayer,
    clock: Clock,
    cancel: CancelToken,
    preview: Preview | None,
    tier: Tier,
    on_shapes: Callable[[Shapes], None] | None = None,
) -> Floats:
    """(h, w, 4) sRGB in [0, 1] with straight alpha, the size of the layer's box.

    Args:
        on_shapes: Given the picture as vectors, if its style draws it with shapes.
    """
    x0, y0, x1, y1 = layer.box
    width, height = x1 - x0, y1 - y0
    tier = tier.at(width * height)
    with clock.step("geometry", 0.05):
        place = places.get(layer.place.name)
        surround = place.build(layer.place.options, focus_of(layer.objects), plan.seed)
        things, printed = _things(layer.objects)
        things = worn(things) if tier.shows_wear else things
        lit = lamps(layer.lights, surround.ambient, surround.sky)
        view = seen_by(layer.camera, width, height)
        loads = shapes(surround.parts, view=view)
        loads |= {f"thing_{k}": v for k, v in shapes(things, printed, view).items()}
        scene = {**loads, **lit, "sensor": sensor(layer.camera, width, height)}
    catches = layer.is_cut_out or surround.is_white

    def on_pass(share: float, so_far: Floats) -> None:
        clock.observer.on_progress(Progress("trace", 0.1 + 0.6 * share))
        if preview and not catches and share <= 0.5:
            preview(_opaque(develop(so_far[..., :3], layer.grade)))

    bounces = surround.bounces + tier.bounces + more_bounces(things)
    with clock.step("trace", 0.1):
        traced = trace(
            scene,
            samples=tier.samples,
            # A sharp lens needs fewer: only edges are uncertain there, not whole surfaces.
            feature_samples=tier.feature_samples if layer.camera.f_number else max(4, tier.feature_samples // 2),
            bounces=bounces,
            seed=plan.seed,
            cancel=cancel,
            on_pass=on_pass,
        )
    clock.samples += traced.samples
    cancel.check()
    if preview:
        preview(_rough(traced, layer))
    with clock.step("denoise", 0.7):
        # Before the noise is taken out: behind a thin lens distances are as noisy as the light.
        traced = replace(traced, color=hazed(traced.color, traced.depth, surround.haze))
        color = denoise(traced, tier.denoiser)
    cancel.check()
    if catches:
        picture = _caught(plan, layer, surround, things, scene, color, clock, cancel, tier)
    else:
        with clock.step("develop", 0.85):
            picture = _opaque(develop(color, layer.grade))
    if layer.filter is None:
        return picture
    cancel.check()
    with clock.step("redraw", 0.88):
        things_apart = [_things((t,))[0] for t in layer.objects]
        return redrawn(picture, layer, traced, surround.parts, things_apart, plan.seed, on_shapes)


def _caught(
    plan: Plan,
    layer: SceneLayer,
    surround: Surround,
    things: list[Part],
    scene: SceneDict,
    color: Floats,
    clock: Clock,
    cancel: CancelToken,
    tier: Tier,
) -> Floats:
    """Things apart from their ground: on nothing, or on pure white, with their shadow."""
    width, height = color.shape[1], color.shape[0]
    with clock.step("cut out", 0.8):
        # Through clear glass one sees the ground: what the glass takes of its light counts as shadow.
        solid = [part for part in things if not is_clear(part)]
        alone = {**shapes(solid), "ambient": scene["ambient"], "sensor": scene["sensor"]}
        alpha = coverage(alone, samples=tier.feature_samples, seed=plan.seed, cancel=cancel)
        bare = _bare(surround, layer, width, height, plan.seed, cancel)
        picture, alpha, share = cut_out(color, bare, alpha, layer.grade)
        return _with_shadow(picture, alpha, share) if layer.is_cut_out else _on_white(picture, alpha, share)


def _things(wanted: tuple[SceneObject, ...]) -> tuple[list[Part], dict[int, Bytes]]:
    """All parts of all objects, and by a part's index what is printed on it; unprinted label patches are left out."""
    parts: list[Part] = []
    printed: dict[int, Bytes] = {}
    for thing in wanted:
        solid = placed(thing)
        prints = {p.surface: p for p in thing.prints}
        surfaces = {s.name: s for s in solid.surfaces or objects.get(thing.object).surfaces}
        if objects.get(thing.object).spells:
            parts += [part for part in solid.parts if part.surface is None]
            continue
        for part in solid.parts:
            if part.surface in prints and part.surface in surfaces:
                part, image = print_onto(part, surfaces[part.surface], prints[part.surface])
                printed[len(parts)] = image
            elif part.surface and part.texture is None and not surfaces[part.surface].is_screen:
                continue
            parts.append(part)
    return parts, printed


def _bare(surround: Surround, layer: SceneLayer, width: int, height: int, seed: int, cancel: CancelToken) -> Floats:
    """The ground without things, (height, width, 3) linear."""
    scale = min(1.0, BARE_EDGE / max(width, height))
    w, h = max(8, round(width * scale)), max(8, round(height * scale))
    camera: Camera = layer.camera.model_copy(update={"f_number": None})
    scene: SceneDict = {
        **shapes(surround.parts),
        **lamps(layer.lights, surround.ambient, surround.sky),
        "sensor": sensor(camera, w, h),
    }
    small = denoise(
        trace(scene, samples=BARE_SAMPLES, feature_samples=4, bounces=surround.bounces, seed=seed, cancel=cancel),
        "high",
    )
    return f32(cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC))


def _on_white(picture: Floats, alpha: Floats, share: Floats) -> Floats:
    a = alpha[..., None]
    # Light falls linearly, the eye and the file do not: a shadow of half the light is 73 % grey.
    ground = np.clip(share, 0, 1) ** f32(1 / 2.2)
    return _opaque(picture * a + ground * (1 - a))


def _with_shadow(picture: Floats, alpha: Floats, share: Floats) -> Floats:
    """The shadow becomes black of partial alpha behind the things."""
    shade = (1 - share.mean(-1) ** f32(1 / 2.2)) * (1 - alpha)
    total = alpha + shade
    color = picture * (alpha / np.maximum(total, 1e-4))[..., None]
    return f32(np.concatenate([color, total[..., None]], -1))


def _rough(traced: Traced, layer: SceneLayer) -> Floats:
    return _opaque(develop(np.clip(traced.color, 0, 40), layer.grade))


def _opaque(color: Floats) -> Floats:
    return np.concatenate([color, np.ones_like(color[..., :1])], -1)
