"""Hands a traced picture to a style, with all that is known of the scene behind it."""

from collections.abc import Callable, Sequence

import cv2
import numpy as np

from ...arrays import Bytes, Floats, f32
from ...artwork import Shapes
from ...color import parse_hex, srgb_to_linear
from ...geometry import Part
from ...plan.model import SceneLayer
from ...styles import Sight, styled
from .guides import guides
from .trace import Traced

UNLIT, LIT = 0.06, 0.12  # albedo below which, and light above which, a surface must glow of itself
WHOLE = 0.998  # of alpha: a picture without holes
MARGIN = 0.004  # of the picture's edge, about words


def redrawn(
    picture: Floats,
    layer: SceneLayer,
    traced: Traced,
    surround: Sequence[Part],
    things: Sequence[Sequence[Part]],
    seed: int,
    on_shapes: Callable[[Shapes], None] | None = None,
) -> Floats:
    """(h, w, 4) sRGB with straight alpha: the picture in the layer's style; its alpha stays.

    Args:
        on_shapes: Given the picture's vectors, if its style has any.
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
    vectors: list[tuple[str, Floats | None]] = []
    alpha = picture[..., 3:]
    is_whole = bool((alpha > WHOLE).all())
    drawn = styled(
        layer.filter.style,
        sight,
        layer.filter.strength,
        has_backdrop=is_whole,
        on_vectors=(lambda body, letters: vectors.append((body, letters))) if on_shapes else None,
    )
    if on_shapes is not None and vectors:
        body, letters = vectors[0]
        # Of a thing on nothing its shadow is left, which is no shape.
        shadow = None if is_whole else np.concatenate([drawn, alpha * (seen.things == 0)[..., None]], -1)
        on_shapes(
            Shapes(body, None if letters is None else _bytes(letters), None if shadow is None else _bytes(shadow))
        )
    return f32(np.concatenate([drawn, alpha], -1))


def _bytes(picture: Floats) -> Bytes:
    return (picture * 255 + 0.5).astype(np.uint8)


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
