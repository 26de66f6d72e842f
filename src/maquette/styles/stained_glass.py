"""Stained glass: panes of deep colour with the sun behind them, held in lead."""

import cv2
import numpy as np

from ..arrays import Floats, f32
from ._colors import from_oklab, oklab, smooth
from ._lines import contours, creases, field, inked
from ._regions import mean_of, seams, tiles
from .contracts import Sight, Style, styles

PANE, BACKDROP_PANE, LEAD_WIDTH = 70.0, 128.0, 5.2  # px at the unit size
MANY = 100_000  # more than there are panes in things
LEAD = (0.09, 0.09, 0.10)


@styles.register("stained_glass")
class StainedGlass(Style):
    label = "stained glass"

    def draw(self, sight: Sight) -> Floats:
        unit, rng = sight.unit, sight.chance(10)
        groups = sight.things
        labels = np.where(
            groups > 0,
            tiles(sight, PANE * unit, groups, 10, rounds=1),
            MANY + tiles(sight, BACKDROP_PANE * unit, groups, 11, rounds=0),
        ).astype(np.int32)
        soft = oklab(smooth(sight.color, unit, rounds=3))
        pane = oklab(mean_of(from_oklab(soft), labels))
        pane[:, 1:] *= f32(2.0)
        pane[:, 0] = np.clip(0.22 + 0.78 * pane[:, 0] + rng.normal(0, 0.035, len(pane)), 0, 0.97)
        glass = pane[labels]
        within = soft.copy()
        within[..., 1:] *= f32(1.8)
        glass = 0.55 * glass + 0.45 * within  # a painter's shading on the pane
        shape = labels.shape
        ripple = 0.030 * field(shape, 9 * unit, rng) + 0.018 * field(shape, 2.2 * unit, rng)
        far = seams(labels, groups)
        glass[..., 0] = np.clip(glass[..., 0] + ripple + 0.07 * np.clip(far / (26 * unit), 0, 1) - 0.03, 0, 1)
        out = from_oklab(f32(glass))
        lead = np.clip((LEAD_WIDTH * unit / 2 - far) / (0.9 * unit) + 0.5, 0, 1)
        lead = np.maximum(lead, inked(contours(sight), 7.5 * unit, sight))
        lead = np.maximum(lead, inked(creases(sight), 3.4 * unit, sight, purpose=1) * (sight.words < 0.5))
        ridge = cv2.GaussianBlur(lead, (0, 0), 1.4 * unit)
        shine = np.clip(-(np.gradient(ridge, axis=0) + np.gradient(ridge, axis=1)) * unit * 1.1, -0.2, 0.5)
        halo = cv2.GaussianBlur(np.clip(out - 0.6, 0, 1), (0, 0), 9 * unit)
        metal = f32(LEAD) + 0.55 * np.clip(shine, 0, 1)[..., None]
        return f32(np.clip((out + 0.5 * halo) * (1 - lead[..., None]) + metal * lead[..., None], 0, 1))
