"""The built-in engine: a small photographer's studio and a small design studio. No GPU, no weights."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import numpy as np

from ...arrays import Floats, f32
from ...artwork import Artwork, Raster, Shapes, Typeset
from ...plan.model import DesignLayer, Plan, SceneLayer
from ...quality import TIERS
from ..contracts import CancelToken, Capabilities, Frame, Observer, Pictures, Pixels, Progress, Rendering, engines


class Clock:
    """Seconds per step, and the share done for whoever watches."""

    def __init__(self, observer: Observer) -> None:
        self.observer = observer
        self.seconds: dict[str, float] = {}
        self.samples = 0

    @contextmanager
    def step(self, name: str, share: float) -> Iterator[None]:
        self.observer.on_progress(Progress(name, share))
        started = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - started


@engines.register("builtin")
class BuiltinEngine:
    """Scene layers are path-traced, design layers typeset, and both laid over each other in order."""

    def capabilities(self) -> Capabilities:
        return Capabilities(
            summary="Path-traced scenes and typeset layouts; no GPU, no weights.",
            has_alpha=True,
            streams_frames=True,
            cannot_draw=("photographs of real people", "free painting", "changes to a given picture"),
        )

    def render(self, plan: Plan, pictures: Pictures, observer: Observer, cancel: CancelToken) -> Rendering:
        from .scene import draw_scene

        clock = Clock(observer)
        if observer.wants_frames:
            from ...plan.sketch import sketch

            with clock.step("sketch", 0.02):
                observer.on_frame(Frame("sketch", sketch(plan)))
        canvas = np.zeros((plan.canvas.height, plan.canvas.width, 4), np.float32)
        shown: dict[str, Raster] = {}
        layers: list[Raster | Typeset] = []
        for layer in plan.layers:
            cancel.check()
            if isinstance(layer, SceneLayer):
                preview = _preview(plan, layer, canvas, observer)
                shapes: list[Shapes] = []
                drawn = draw_scene(plan, layer, clock, cancel, preview, TIERS[plan.quality], shapes.append)
                bits = (drawn * 255 + 0.5).astype(np.uint8)
                raster = Raster(_name(layer), layer.box, bits, shapes[0] if shapes else None)
                if layer.shown_in:
                    shown[layer.id] = raster
                else:
                    canvas = _over(canvas, drawn, layer.box)
                    layers.append(raster)
            else:
                with clock.step("typeset", 0.9):
                    page = _page_of(layer, shown)
                    canvas = _over(canvas, _draw_page(page), layer.box)
                    layers.append(page)
        pixels = _finish(plan, canvas)
        artwork = Artwork(pixels, tuple(layers))
        return Rendering(pixels, plan.manifest, clock.seconds, samples=clock.samples, artwork=artwork)


def _preview(plan: Plan, layer: SceneLayer, below: Floats, observer: Observer) -> Callable[[Floats], None] | None:
    """Shows a rough trace of the layer over what is below it, if anybody looks."""
    if not observer.wants_frames or layer.shown_in is not None:
        return None
    return lambda rough: observer.on_frame(Frame("rough", _finish(plan, _over(below, rough, layer.box))))


def _name(layer: SceneLayer) -> str:
    """What a scene shows: "red mug, spoon"; of an empty one its place."""
    labels = dict.fromkeys(" ".join(filter(None, (thing.color_name, thing.label))) for thing in layer.objects)
    return ", ".join(labels) or layer.place.name.replace("_", " ")


def _page_of(layer: DesignLayer, shown: dict[str, Raster]) -> Typeset:
    from ...layouts import arranged

    pictures = {panel.slot: shown[panel.scene] for panel in layer.panels if panel.scene in shown}
    return Typeset(layer.layout.replace("_", " "), layer.box, arranged(layer), pictures)


def _draw_page(page: Typeset) -> Floats:
    from ...layouts.page import set_page
    from ...typeset import shared_typesetter

    images = {slot: raster.pixels for slot, raster in page.pictures.items()}
    return f32(set_page(page.page, shared_typesetter(), images)) / f32(255)


def _over(below: Floats, above: Floats, box: tuple[int, int, int, int]) -> Floats:
    """`above` laid over `below` at `box`; (h, w, 4) sRGB in [0, 1], straight alpha, a new array."""
    x0, y0, x1, y1 = box
    out = below.copy()
    region = out[y0:y1, x0:x1]
    a, b = above[..., 3:4], region[..., 3:4]
    alpha = a + b * (1 - a)
    color = (above[..., :3] * a + region[..., :3] * b * (1 - a)) / np.maximum(alpha, 1e-6)
    out[y0:y1, x0:x1] = np.concatenate([color, alpha], -1)
    return out


def _finish(plan: Plan, canvas: Floats) -> Pixels:
    """8-bit, with alpha only where the plan wants it; an opaque picture stands on white."""
    if plan.canvas.background == "transparent":
        return (canvas * 255 + 0.5).astype(np.uint8)
    color = canvas[..., :3] * canvas[..., 3:] + (1 - canvas[..., 3:])
    return (color * 255 + 0.5).astype(np.uint8)
