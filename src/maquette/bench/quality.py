"""How near each quality tier comes to the light itself: PSNR and SSIM against 1,024 samples per pixel.

Pictures are small, for noise does not know how large a picture is; ten scenes take some minutes.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from ..arrays import Floats, f32
from ..engines.contracts import CancelToken, Silent
from ..plan.model import Plan, SceneLayer
from ..plan.resizing import resized
from ..quality import TIERS, Tier

EDGE = 256  # px, the shorter one
REFERENCE = Tier(samples=1024, feature_samples=64, denoiser="high", bounces=1, shows_wear=False, reads_back=False)
"""At so many samples the denoiser finds nothing left to do."""
SCENES: tuple[tuple[str, str], ...] = (
    ("bottle", "A matte black water bottle on a pure white background, soft studio light"),
    ("mug", "A glossy blue ceramic mug on a wooden desk by a window, morning light"),
    ("gold", "A gold sphere and a chrome cube on a dark reflective surface with blue rim light"),
    ("jar", "A glass jar of honey on a marble counter"),
    ("laptop", "A laptop and a notebook on a wooden table, low key light"),
    ("street", "An orange cat in a neon street at night with a sign 'OPEN'"),
    ("lamp", "A table lamp beside a stack of books, warm evening light"),
    ("cubes", "A red cube on a blue sphere next to two green cones, hard light"),
    ("blur", "Macro photograph of a cup of coffee, f/1.8, window light from the left"),
    ("cup", "Three coffee cups in a row, golden hour light"),
)
"""(name, prompt): glossy and matte, glass and metal, many lamps and one, sharp and blurred."""
_C1, _C2 = 0.01**2, 0.03**2


@dataclass(frozen=True, slots=True)
class Nearness:
    """One scene at one tier.

    Args:
        psnr_db: Of the developed picture, sRGB; above 40 nobody sees a difference.
        ssim: Structural similarity of the lightness, 1 is the same.
    """

    scene: str
    tier: str
    psnr_db: float
    ssim: float


def nearness(only: Sequence[str] = (), tell: Callable[[str], None] = lambda step: None) -> tuple[Nearness, ...]:
    """Every scene at every tier.

    Args:
        only: Names of scenes; empty: all of them.
        tell: Told what is drawn next.
    """
    out = []
    for name, prompt in SCENES:
        if only and name not in only:
            continue
        plan = planned(prompt)
        tell(f"{name}, reference")
        reference = drawn(plan, REFERENCE)
        for tier in TIERS:
            tell(f"{name}, {tier}")
            picture = drawn(plan, TIERS[tier])
            out.append(Nearness(name, tier, round(psnr(picture, reference), 2), round(ssim(picture, reference), 4)))
    return tuple(out)


def planned(prompt: str, edge: int = EDGE) -> Plan:
    """The prompt's plan on a small canvas."""
    from ..pipeline import Maquette

    return resized(Maquette().plan(prompt, size="1024x1024", seed=1), edge)


def drawn(plan: Plan, tier: Tier) -> Floats:
    """(h, w, 3) sRGB in [0, 1] of the plan's first scene at a tier."""
    from ..engines.builtin import Clock
    from ..engines.builtin.scene import draw_scene

    scene = next(layer for layer in plan.layers if isinstance(layer, SceneLayer))
    return draw_scene(plan, scene, Clock(Silent()), CancelToken(), None, tier)[..., :3]


def psnr(one: Floats, other: Floats) -> float:
    """Peak signal-to-noise ratio in decibels of pictures in [0, 1]."""
    error = float(np.mean((f32(one) - f32(other)) ** 2))
    return 10 * float(np.log10(1 / max(error, 1e-12)))


def ssim(one: Floats, other: Floats) -> float:
    """Mean structural similarity of the lightness of two (h, w, 3) pictures in [0, 1].

    Source: Wang et al., "Image quality assessment: from error visibility to structural similarity", 2004, eq. 13.
    """
    gray = f32([0.299, 0.587, 0.114])
    x, y = f32(one) @ gray, f32(other) @ gray

    def mean(values: Floats) -> Floats:
        return f32(cv2.GaussianBlur(values, (11, 11), 1.5))

    mx, my = mean(x), mean(y)
    xx, yy, xy = mean(x * x) - mx * mx, mean(y * y) - my * my, mean(x * y) - mx * my
    similar = (2 * mx * my + _C1) * (2 * xy + _C2) / ((mx * mx + my * my + _C1) * (xx + yy + _C2))
    return float(similar.mean())
