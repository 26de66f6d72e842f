"""Short names for the arrays used everywhere."""

from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats: TypeAlias = NDArray[np.float32]
Bytes: TypeAlias = NDArray[np.uint8]


def f32(values: ArrayLike) -> Floats:
    """Anything array-like as float32."""
    return np.asarray(values, np.float32)
