"""Paper cut: sheets of coloured paper laid over each other, each with a shadow under its edge."""

import cv2
import numpy as np

from ..arrays import Floats, f32
from ..color import linear_to_srgb
from ._colors import few_colors, from_oklab, oklab, richer, smooth
from ._lines import field, strayed
from .contracts import Sight, Style, styles

SHEETS, BACKDROP = 16, 4  # papers for things and for what is behind them
SHADOW, DROP = 0.50, (4.5, 6.5)  # how dark; px right and down at the unit size
LEAST = 60.0  # px² at the unit size


@styles.register("paper_cut")
class PaperCut(Style):
    label = "paper cut"

    def draw(self, sight: Sight) -> Floats:
        unit, shape, rng = sight.unit, sight.depth.shape, sight.chance(12)
        is_thing = sight.things > 0
        behind = cv2.GaussianBlur(smooth(richer(sight.color, 1.15), unit, rounds=3), (0, 0), 7 * unit)
        backs, area = few_colors(f32(behind), BACKDROP, sight.seed)
        lab = oklab(smooth(linear_to_srgb(sight.albedo), unit, rounds=2))
        lab[..., 0] = 0.10 + 0.90 * lab[..., 0]
        lab[..., 1:] *= f32(1.15)
        papers, index = few_colors(from_oklab(lab), SHEETS, sight.seed)
        out = np.broadcast_to(backs[-1], (*shape, 3)).astype(np.float32)
        fiber = 1 + 0.022 * field(shape, 1.0 * unit, rng) + 0.015 * field(shape, 5 * unit, rng)
        for level in range(BACKDROP - 1, -1, -1):  # from the lightest, farthest, to the darkest
            mask = (area <= level) if level < BACKDROP - 1 else np.ones(shape, bool)
            out = _laid(out, f32(mask), backs[level], unit, rng)
        for thing in _far_to_near(sight):
            own = sight.things == thing
            out = _laid(out, f32(own), papers[np.bincount(index[own], minlength=len(papers)).argmax()], unit, rng)
            colors = np.bincount(index[own], minlength=len(papers))
            for paper in np.argsort(-colors)[1:]:
                if colors[paper] >= LEAST * unit * unit:
                    out = _laid(out, f32(own & (index == paper)), papers[paper], unit, rng)
        return f32(np.clip(np.where(is_thing[..., None], out, out) * fiber[..., None], 0, 1))


def _far_to_near(sight: Sight) -> list[int]:
    numbers = [int(n) for n in np.unique(sight.things) if n > 0]
    return sorted(numbers, key=lambda n: -float(np.median(sight.depth[sight.things == n])))


def _laid(below: Floats, mask: Floats, color: Floats, unit: float, rng: np.random.Generator) -> Floats:
    """A sheet cut to a mask, on what is below, with its shadow and the light edge of the paper."""
    cut = np.clip((cv2.GaussianBlur(strayed(mask, 0.9 * unit, 9 * unit, rng), (0, 0), 1.5 * unit) - 0.42) / 0.16, 0, 1)
    dx, dy = (round(d * unit) for d in DROP)
    fallen = cv2.GaussianBlur(cut, (0, 0), 4.2 * unit)
    fallen = cv2.warpAffine(fallen, np.array([[1, 0, dx], [0, 1, dy]], np.float32), (cut.shape[1], cut.shape[0]))
    out = below * (1 - SHADOW * fallen * (1 - cut))[..., None]
    step = cv2.GaussianBlur(cut, (0, 0), 1.1 * unit)
    rim = np.clip((np.gradient(step, axis=0) + np.gradient(step, axis=1)) * 1.2 * unit, -0.10, 0.16)
    sheet = np.clip(color + rim[..., None], 0, 1)
    return f32(out * (1 - cut[..., None]) + sheet * cut[..., None])
