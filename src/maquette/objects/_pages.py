"""Block of pages: what books and notebooks have between their covers."""

import numpy as np
from numpy.typing import NDArray

from ..geometry import Curve, Mesh, Part, extrude
from ..materials import MATERIALS

SHEETS = 160


def page_block(outline: Curve, depth: float, *, stacked: str) -> Part:
    """Pages seen edge-on.

    Args:
        outline: In the xy plane, as for `extrude`; raised to `depth` along z.
        stacked: "y" if the sheets lie against each other along y, "z" if along z.
    """
    block = extrude(outline, depth, bevel=0.0004, segments=2)
    axis = {"y": 1, "z": 2}[stacked]
    along = block.vertices[:, axis]
    v = (along - along.min()) / (along.max() - along.min())
    u = block.vertices[:, 0] * 4
    mesh = Mesh(block.vertices, block.faces, block.normals, np.stack([u, v], 1).astype(np.float32))
    return Part("pages", mesh, MATERIALS["paper"], texture=_edges())


def _edges() -> NDArray[np.uint8]:
    """(h, w, 3) uint8: thin uneven lines, cream, darker between sheets."""
    noise = np.random.default_rng(7)
    shade = 1 - 0.10 * noise.random((SHEETS, 1)) ** 2
    rows = np.repeat(shade, 4, 0)
    rows[::4] *= 0.90
    drift = 1 + 0.012 * np.sin(np.linspace(0, 2 * np.pi, 32, endpoint=False))[None, :]
    color = np.array([238, 231, 214])
    return np.clip(rows[..., None] * drift[..., None] * color, 0, 255).astype(np.uint8)
