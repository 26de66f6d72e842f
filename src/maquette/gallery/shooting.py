"""Draws one picture of the gallery: planned and traced as any other."""

import numpy as np

from ..engines.contracts import CancelToken, Pixels, Silent, engines
from ..plan.compose import compose
from ..plan.model import Plan, SceneLayer
from ..plan.resizing import resized
from ..plan.variations import House
from ..quality import TIERS
from ..request import parse_request
from ..sizes import size_for_aspect
from .chapters import Sitting

MAT = 236  # grey around what is not square
ROOM = 0.8  # of the focal length, for what is wider from another side


def photograph(sitting: Sitting, size: int, quality: str = "low", seed: int = 1) -> Pixels:
    """(size, size, 3) uint8 sRGB; what is not square lies on a grey mat."""
    assert quality in TIERS
    plan = resized(planned(sitting, quality, seed), size)
    plan = _turned(plan, sitting.turn_deg) if sitting.turn_deg else plan
    drawn = engines.get("builtin").render(plan, {}, Silent(), CancelToken())
    return _matted(drawn.pixels[..., :3], size)


def planned(sitting: Sitting, quality: str = "low", seed: int = 1) -> Plan:
    """The plan of a picture of the gallery, at the size that it would be asked for in."""
    wanted = {"prompt": sitting.caption or "a thing", "quality": quality, "seed": seed}
    if sitting.shape is not None or sitting.theme is None:
        wanted["size"] = str(size_for_aspect(*(sitting.shape or (1, 1))))
    house = House(theme=sitting.theme) if sitting.theme is not None else None
    return compose(sitting.brief, parse_request(wanted), house)


def _matted(pixels: Pixels, edge: int) -> Pixels:
    """In the middle of a square."""
    height, width = pixels.shape[:2]
    if height == width == edge:
        return pixels
    mat = np.full((edge, edge, 3), MAT, np.uint8)
    y, x = (edge - height) // 2, (edge - width) // 2
    mat[y : y + height, x : x + width] = pixels
    return mat


def _turned(plan: Plan, turn_deg: float) -> Plan:
    """The same scenes with their things turned, seen through a wider lens."""
    layers = []
    for layer in plan.layers:
        if isinstance(layer, SceneLayer):
            things = tuple(t.model_copy(update={"turn_deg": t.turn_deg + turn_deg}) for t in layer.objects)
            camera = layer.camera.model_copy(update={"focal_length_mm": layer.camera.focal_length_mm * ROOM})
            layer = layer.model_copy(update={"objects": things, "camera": camera})
        layers.append(layer)
    return plan.model_copy(update={"layers": tuple(layers)})
