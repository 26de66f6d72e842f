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


def aim(
    at: tuple[float, float, float], way: tuple[float, float, float], *, spin_deg: float = 0.0
) -> NDArray[np.float32]:
    """Puts the origin `at` a point and turns the z axis along `way`; `spin_deg` turns about that axis first."""
    z = np.array(way, np.float64) / np.linalg.norm(way)
    x = np.cross((0.0, 0.0, 1.0) if abs(z[2]) < 0.9 else (0.0, 1.0, 0.0), z)
    x /= np.linalg.norm(x)
    matrix = np.eye(4)
    matrix[:3, 0], matrix[:3, 1], matrix[:3, 2], matrix[:3, 3] = x, np.cross(z, x), z, at
    return np.asarray(matrix @ rotate("z", spin_deg), np.float32)
