"""Draws one picture of the gallery: planned and traced as any other."""

from ..engines.contracts import CancelToken, Pixels, Silent, engines
from ..plan.compose import compose
from ..plan.model import Plan, SceneLayer
from ..plan.resizing import resized
from ..quality import TIERS
from ..request import parse_request
from .chapters import Sitting

ROOM = 0.8  # of the focal length, for what is wider from another side


def photograph(sitting: Sitting, size: int, quality: str = "low", seed: int = 1) -> Pixels:
    """(size, size, 3) uint8 sRGB."""
    assert quality in TIERS
    request = parse_request(
        {"prompt": sitting.caption or "a thing", "size": "1024x1024", "quality": quality, "seed": seed}
    )
    plan = resized(compose(sitting.brief, request), size)
    plan = _turned(plan, sitting.turn_deg) if sitting.turn_deg else plan
    drawn = engines.get("builtin").render(plan, {}, Silent(), CancelToken())
    return drawn.pixels[..., :3]


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
