"""Mitred frames of any moulding, around pictures, panes and mirrors."""

import numpy as np

from ...geometry import Curve, Mesh, merge
from ...geometry.shading import grid_mesh, runs


def moulding(width: float, height: float, profile: Curve) -> Mesh:
    """A frame about the origin in the plane y = 0, facing −y; its back lies on that plane.

    Args:
        width, height: Of its outside.
        profile: (n, 2) closed, counter-clockwise: metres inward from the outside, metres forward.
    """
    half = np.array(
        [(-width / 2, -height / 2), (width / 2, -height / 2), (width / 2, height / 2), (-width / 2, height / 2)]
    )
    inward = np.array([(1, 1), (-1, 1), (-1, -1), (1, -1)])
    out = []
    for k in range(4):
        a, b = k, (k + 1) % 4
        along = (half[b] - half[a]) / np.linalg.norm(half[b] - half[a])
        into = np.array((-along[1], along[0]))
        for run in runs(profile, closed=True):
            sides = []
            for corner in (b, a):
                flat = half[corner] + run.points[:, :1] * inward[corner]
                sides.append(np.stack([flat[:, 0], -run.points[:, 1], flat[:, 1]], 1))
            normal = np.stack([run.normals[:, 0] * into[0], -run.normals[:, 1], run.normals[:, 0] * into[1]], 1)
            points = np.stack(sides, 1)
            out.append(grid_mesh(points, np.stack([normal, normal], 1)))
    return merge(Mesh(m.vertices, m.faces, m.normals) for m in out)
