"""Draws one picture of the gallery: planned and traced as any other."""

from ..engines.contracts import CancelToken, Pixels, Silent, engines
from ..plan.compose import compose
from ..plan.model import Plan, SceneLayer
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
    plan = _smaller(compose(sitting.brief, request), size, sitting.turn_deg)
    drawn = engines.get("builtin").render(plan, {}, Silent(), CancelToken())
    return drawn.pixels[..., :3]


def _smaller(plan: Plan, size: int, turn_deg: float) -> Plan:
    """The same scenes on a small canvas, their things turned."""
    share = size / plan.canvas.width
    layers = []
    for layer in plan.layers:
        x0, y0, x1, y1 = (round(v * share) for v in layer.box)
        update: dict[str, object] = {"box": (x0, y0, x1, y1)}
        if isinstance(layer, SceneLayer) and turn_deg:
            update["objects"] = tuple(t.model_copy(update={"turn_deg": t.turn_deg + turn_deg}) for t in layer.objects)
            lens = layer.camera.focal_length_mm * ROOM
            update["camera"] = layer.camera.model_copy(update={"focal_length_mm": lens})
        layers.append(layer.model_copy(update=update))
    canvas = plan.canvas.model_copy(update={"width": size, "height": size})
    return plan.model_copy(update={"canvas": canvas, "layers": tuple(layers)})
