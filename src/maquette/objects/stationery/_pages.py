"""Block of pages: what books and notebooks have between their covers."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ...color import parse_hex
from ...geometry import Curve, Mesh, Part, extrude
from ...materials import MATERIALS

SHEETS = 160
CREAM = "#eee7d6"


def page_block(outline: Curve, depth: float, *, stacked: Literal["y", "z"], color: str | None = None) -> Part:
    """Pages seen edge-on.

    Args:
        outline: In the xy plane, as for `extrude`; raised to `depth` along z.
        stacked: The axis along which the sheets lie against each other.
        color: `#rrggbb` of the paper's edge, cream if None.
    """
    block = extrude(outline, depth, bevel=0.0004, segments=2)
    axis = {"y": 1, "z": 2}[stacked]
    along = block.vertices[:, axis]
    v = (along - along.min()) / (along.max() - along.min())
    u = block.vertices[:, 0] * 4
    mesh = Mesh(block.vertices, block.faces, block.normals, np.stack([u, v], 1).astype(np.float32))
    return Part("pages", mesh, MATERIALS["paper"], texture=_edges(color or CREAM))


def _edges(color: str) -> NDArray[np.uint8]:
    """(h, w, 3) uint8: thin uneven lines, darker between sheets."""
    noise = np.random.default_rng(7)
    shade = 1 - 0.10 * noise.random((SHEETS, 1)) ** 2
    rows = np.repeat(shade, 4, 0)
    rows[::4] *= 0.90
    drift = 1 + 0.012 * np.sin(np.linspace(0, 2 * np.pi, 32, endpoint=False))[None, :]
    shades = rows[..., None] * drift[..., None] * np.array(parse_hex(color))
    return np.asarray(np.clip(255 * shades, 0, 255), np.uint8)
