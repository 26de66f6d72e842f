"""Pastel: sticks of soft chalk dragged over toned paper, which shows through wherever its tooth is deep."""

import numpy as np

from ..arrays import Floats, f32
from ._colors import richer, smooth
from ._flow import along, flow
from ._lines import contours, creases, field, inked, strayed
from ._paper import drawing_paper
from .contracts import Sight, Style, styles

PAPER = (0.62, 0.56, 0.50)
EDGE = (0.20, 0.17, 0.20)


@styles.register("pastel")
class Pastel(Style):
    label = "pastel drawing"

    def draw(self, sight: Sight) -> Floats:
        unit, shape, rng = sight.unit, sight.depth.shape, sight.chance(6)
        tooth = drawing_paper(shape, 1.3 * unit, rng)
        angle = flow(sight.gray, 18 * unit, otherwise_deg=-35)
        color = strayed(smooth(richer(sight.color, 1.28, 1.05), unit, rounds=2), 2.0 * unit, 9 * unit, rng)
        color = along(color, angle, 9 * unit)
        drag = along(field(shape, 1.3 * unit, rng), angle, 30 * unit, steps=8)
        drag = drag / max(float(drag.std()), 1e-6)
        hues = along(f32(rng.standard_normal((*shape, 3))), angle, 22 * unit)
        color = color + 0.045 * hues / max(float(hues.std()), 1e-6) + 0.035 * drag[..., None]
        cover = np.clip(0.90 + 0.16 * drag + 0.22 * tooth, 0.12, 1.0)
        line = np.maximum(
            0.55 * inked(contours(sight), 3.2 * unit, sight, wobble=1.8 * unit, swing=0.8),
            0.35 * inked(creases(sight), 2.2 * unit, sight, wobble=1.6 * unit, swing=0.9, purpose=1),
        ) * np.clip(0.7 + 0.5 * tooth, 0, 1)
        out = f32(PAPER) * (1 - cover[..., None]) + color * cover[..., None]
        return f32(np.clip(out * (1 - line[..., None]) + f32(EDGE) * line[..., None], 0, 1))
