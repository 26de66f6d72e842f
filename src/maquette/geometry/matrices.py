"""4×4 matrices that move a mesh; `a @ b` does b first. Degrees, metres, float32."""

import math
from typing import Literal

import numpy as np
from numpy.typing import NDArray


def translate(x: float = 0.0, y: float = 0.0, z: float = 0.0) -> NDArray[np.float32]:
    """Moves by (x, y, z) metres."""
    matrix = np.eye(4, dtype=np.float32)
    matrix[:3, 3] = x, y, z
    return matrix


def scale(factor: float) -> NDArray[np.float32]:
    """Enlarges about the origin, the same in all directions: normals stay right."""
    return np.diag(np.array([factor, factor, factor, 1], np.float32))


def rotate(axis: Literal["x", "y", "z"], degrees: float) -> NDArray[np.float32]:
    """Turns about an axis through the origin, counter-clockwise seen from the axis' tip."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    i, j = {"x": (1, 2), "y": (2, 0), "z": (0, 1)}[axis]
    matrix = np.eye(4, dtype=np.float32)
    matrix[i, i], matrix[i, j], matrix[j, i], matrix[j, j] = c, -s, s, c
    return matrix
