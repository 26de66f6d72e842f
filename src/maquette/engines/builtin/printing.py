"""Words on things: a print is typeset as a texture of the part it is on, and lit with it."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ...arrays import f32
from ...color import linear_to_srgb, parse_hex, to_hex
from ...geometry import Part, Surface
from ...materials import Material
from ...plan.model import Print
from .skins import is_patterned

TEXTURE_EDGE = 1536  # px along the longer edge: sharp when the surface fills half of a 4K picture


def print_onto(part: Part, surface: Surface, wanted: Print) -> tuple[Part, NDArray[np.uint8]]:
    """The part, glowing if the print does, and its texture (h, w, 3) uint8 sRGB.

    A screen is made of light: what its words stand on is what it shows, not the colour of its glass. On wood, cloth
    and whatever else has a pattern, words stand on that: the texture is (h, w, 4) then, with straight alpha.
    """
    from ...typeset import print_texture  # late: fonts are only read when there are words

    scale = TEXTURE_EDGE / max(surface.width_m, surface.height_m)
    size = (max(16, round(surface.width_m * scale)), max(16, round(surface.height_m * scale)))
    own = to_hex(linear_to_srgb(part.material.color))
    ground = f32(parse_hex(wanted.background or own))
    image = print_texture(wanted, surface, size, ground=own).astype(np.float32) / 255
    if is_patterned(part) and not (wanted.background or wanted.glow or surface.is_screen):
        return part, (image * 255 + 0.5).astype(np.uint8)
    alpha = image[..., 3:]
    flat = image[..., :3] * alpha + ground * (1 - alpha)
    if wanted.glow or surface.is_screen:
        strength = wanted.glow or 1.2
        part = replace(part, material=Material(color=(strength, strength, strength), kind="light"))
    return part, (flat * 255 + 0.5).astype(np.uint8)
