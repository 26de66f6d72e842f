"""Facades by the hundred panes: grids of glass whose tints vary, and the bars between them."""

import numpy as np

from ...geometry import Mesh, merge, rotate, translate
from ...geometry.shading import grid_mesh

GLASS_BLUE = (0.045, 0.085, 0.125)


def panes(width: float, height: float, columns: int, rows: int, color: tuple[float, float, float], seed: int) -> Mesh:
    """A wall of glass in the plane y = 0, facing −y, its lower edge's middle at the origin: a tint for each pane."""
    random = np.random.default_rng(seed)
    x = np.linspace(-width / 2, width / 2, columns + 1)
    z = np.linspace(0, height, rows + 1)
    points: list[list[tuple[float, float, float]]] = []
    colors, faces = [], []
    for r in range(rows):
        for c in range(columns):
            k = len(points) * 4
            points.append([(x[c], 0, z[r]), (x[c + 1], 0, z[r]), (x[c + 1], 0, z[r + 1]), (x[c], 0, z[r + 1])])
            shade = np.array(color) * random.uniform(0.55, 1.5)
            colors.append(np.tile(shade, (4, 1)))
            faces += [(k, k + 1, k + 2), (k, k + 2, k + 3)]
    flat = np.concatenate([np.array(p, np.float64) for p in points])
    normals = np.tile((0.0, -1.0, 0.0), (len(flat), 1))
    return Mesh(
        flat.astype(np.float32),
        np.array(faces, np.uint32),
        normals.astype(np.float32),
        None,
        np.concatenate(colors).astype(np.float32),
    )


def some_panes(width: float, height: float, columns: int, rows: int, share: float, seed: int, lift: float) -> Mesh:
    """A share of such panes, a little in front: those whose light is on."""
    random = np.random.default_rng(seed)
    w, h = width / columns, height / rows
    quads = []
    for r in range(rows):
        for c in range(columns):
            if random.random() < share:
                x0, z0 = -width / 2 + c * w, r * h
                rows_ = np.array(
                    [
                        [(x0 + 0.1 * w, -lift, z0 + 0.12 * h), (x0 + 0.9 * w, -lift, z0 + 0.12 * h)],
                        [(x0 + 0.1 * w, -lift, z0 + 0.88 * h), (x0 + 0.9 * w, -lift, z0 + 0.88 * h)],
                    ]
                )
                quads.append(grid_mesh(rows_, np.broadcast_to((0.0, -1.0, 0.0), rows_.shape)))
    return merge(quads)


def on_four_sides(mesh: Mesh, distance: float) -> list[Mesh]:
    """The wall set round a square tower, each wall that far from the middle."""
    return [mesh.moved(rotate("z", 90 * k) @ translate(0, -distance, 0)) for k in range(4)]
