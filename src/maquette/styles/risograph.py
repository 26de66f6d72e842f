"""Risograph: three spot inks on rough paper, screened, grainy, and never quite in register."""

import cv2
import numpy as np

from ..arrays import Floats, f32
from ..color import parse_hex
from ._colors import richer, smooth
from ._lines import field
from .comic import dotted
from .contracts import Sight, Style, styles

PAPER = (0.965, 0.945, 0.90)
SETS = (
    ("#ff48b0", "#0078bf", "#ffe800"),  # fluorescent pink, blue, yellow
    ("#f15060", "#00838a", "#ffb511"),  # bright red, teal, sunflower
    ("#ff6c2f", "#3d5588", "#f5d94a"),  # orange, medium blue, pale yellow
)
"""Inks as their maker sells them; the set is chosen by what suits the picture."""
STRAY = 2.6  # px that each ink is off, at the unit size
ROUNDS = 28
SCREENS = (15.0, 75.0, 45.0)


@styles.register("risograph")
class Risograph(Style):
    label = "risograph print"

    def draw(self, sight: Sight) -> Floats:
        unit, shape, rng = sight.unit, sight.depth.shape, sight.chance(13)
        color = richer(smooth(sight.color, unit), 1.2, 1.12)
        wanted = -np.log(np.clip(color / f32(PAPER), 0.03, 1))
        best = min((_printed(wanted, inks) for inks in _sets(sight)), key=lambda found: found[2])
        inks, amounts, _ = best
        out = np.broadcast_to(f32(PAPER), (*shape, 3)).astype(np.float32).copy()
        for k, density in enumerate(inks):
            ink = _moved(amounts[..., k], STRAY * unit, rng)
            grain = field(shape, 0.7 * unit, rng)
            screened = 0.55 * dotted(f32(np.clip(ink, 0, 0.98)), 5.2 * unit, SCREENS[k]) + 0.45 * ink
            patchy = 1 + 0.10 * field(shape, 26 * unit, rng)
            laid = np.clip(screened * patchy * (1 + 0.16 * grain) - 0.10 * (grain > 2.0), 0, 1.05)
            out *= np.exp(-laid[..., None] * density)
        return f32(out * (1 + 0.012 * field(shape, 1.2 * unit, rng))[..., None])


def _sets(sight: Sight) -> tuple[Floats, ...]:
    """(3, 3) densities of each choice of inks; the picture's own palette if it has one."""
    named = [tuple(parse_hex(c) for c in inks) for inks in SETS]
    chosen = [tuple(sight.palette[:3])] if len(sight.palette) >= 3 else named
    return tuple(f32(-np.log(np.clip(f32(inks), 0.03, 0.98))) for inks in chosen)


def _printed(wanted: Floats, inks: Floats) -> tuple[Floats, Floats, float]:
    """The inks, how much of each every pixel takes (h, w, 3) in [0, 1], and the mean error."""
    gram, target = inks @ inks.T, wanted @ inks.T
    step = f32(1 / np.linalg.eigvalsh(gram).max())
    amounts = np.full_like(wanted, 0.3)
    for _ in range(ROUNDS):  # projected gradient: least squares between 0 and 1
        amounts = np.clip(amounts - step * (amounts @ gram - target), 0, 1)
    return inks, f32(amounts), float(np.abs(amounts @ inks - wanted).mean())


def _moved(ink: Floats, reach: float, rng: np.random.Generator) -> Floats:
    dx, dy = rng.normal(0, reach, 2)
    shift = np.array([[1, 0, dx], [0, 1, dy]], np.float32)
    return f32(cv2.warpAffine(ink, shift, (ink.shape[1], ink.shape[0]), borderMode=cv2.BORDER_REPLICATE))
