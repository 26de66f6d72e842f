"""The null engine: a single flat colour. The smallest complete engine."""

import time

import numpy as np

from ..color import parse_hex
from ..manifest import Manifest
from ..plan.model import DesignLayer, Plan
from .contracts import CancelToken, Capabilities, Frame, Observer, Pictures, Pixels, Progress, Rendering, engines

_GREY = "#808080"
_WARNING = "the null engine draws one flat colour and nothing else"


@engines.register("null")
class NullEngine:
    def capabilities(self) -> Capabilities:
        return Capabilities(
            summary="A single flat colour; for tests and for measuring overhead",
            has_alpha=True,
            streams_frames=True,
            cannot_draw=("anything but the main colour of the palette",),
        )

    def render(self, plan: Plan, pictures: Pictures, observer: Observer, cancel: CancelToken) -> Rendering:
        """Fill the canvas with the first colour of the plan's palette, else grey, at half alpha if transparent."""
        cancel.check()
        started = time.perf_counter()
        observer.on_progress(Progress("fill", 0.1))
        pixels = _filled(plan)
        if observer.wants_frames:
            observer.on_frame(Frame("rough", pixels))
        seconds = {"fill": time.perf_counter() - started}
        return Rendering(pixels, Manifest(), seconds, warnings=(_WARNING,))


def _filled(plan: Plan) -> Pixels:
    palettes = (layer.palette for layer in plan.layers if isinstance(layer, DesignLayer))
    main = next((palette[0] for palette in palettes if palette), _GREY)
    alpha = (0.5,) if plan.canvas.background == "transparent" else ()
    color = np.rint(255 * np.array([*parse_hex(main), *alpha])).astype(np.uint8)
    return np.tile(color, (plan.canvas.height, plan.canvas.width, 1))
