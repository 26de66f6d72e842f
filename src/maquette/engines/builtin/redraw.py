"""Hands a traced picture to a style, with all that is known of the scene behind it."""

from collections.abc import Sequence

import cv2
import numpy as np

from ...arrays import Floats, f32
from ...color import parse_hex, srgb_to_linear
from ...geometry import Part
from ...plan.model import SceneLayer
from ...styles import Sight, styled
from .guides import guides
from .trace import Traced

UNLIT, LIT = 0.06, 0.12  # albedo below which, and light above which, a surface must glow of itself
MARGIN = 0.004  # of the picture's edge, about words


def redrawn(
    picture: Floats,
    layer: SceneLayer,
    traced: Traced,
    surround: Sequence[Part],
    things: Sequence[Sequence[Part]],
    seed: int,
) -> Floats:
    """(h, w, 4) sRGB with straight alpha: the picture in the layer's style; its alpha stays.

    Args:
        picture: (h, w, 4) as developed.
        surround: Parts of the place.
        things: Parts of each thing.
    """
    assert layer.filter is not None
    height, width = picture.shape[:2]
    parts = [*surround, *(p for own in things for p in own)]
    owners = [0] * len(surround) + [k for k, own in enumerate(things, 1) for _ in own]
    seen = guides(parts, owners, layer.camera, width, height)
    color = f32(np.clip(picture[..., :3], 0, 1))
    colors = [t.color for t in layer.objects if t.color]
    sight = Sight(
        color=color,
        albedo=_colors(traced.albedo, color),
        normal=seen.normal,
        depth=seen.depth,
        things=seen.things,
        parts=seen.parts,
        words=_words(layer, width, height),
        seed=seed,
        palette=tuple(parse_hex(c) for c in dict.fromkeys(colors)),
    )
    drawn = styled(layer.filter.style, sight, layer.filter.strength)
    return f32(np.concatenate([drawn, picture[..., 3:]], -1))


def _colors(albedo: Floats, color: Floats) -> Floats:
    """What surfaces are coloured; lamps, screens and the sky, which have no albedo, as they shine."""
    shine = srgb_to_linear(color)
    glows = (albedo.max(-1) < UNLIT) & (shine.max(-1) > LIT)
    return f32(np.where(glows[..., None], shine, albedo))


def _words(layer: SceneLayer, width: int, height: int) -> Floats:
    """(h, w) 1 over everything that is printed on things."""
    from ...plan.predict import seen_of

    out = np.zeros((height, width), np.float32)
    room = max(2, round(MARGIN * max(width, height)))
    left, top = layer.box[:2]
    for entry in seen_of(layer):
        if entry.kind == "text":
            x0, y0, x1, y1 = entry.box
            out[max(0, y0 - top - room) : y1 - top + room, max(0, x0 - left - room) : x1 - left + room] = 1
    return f32(cv2.GaussianBlur(out, (0, 0), room)) if out.any() else out
