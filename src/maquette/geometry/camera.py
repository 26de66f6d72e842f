"""A camera as numbers: where points land in the picture, and where to stand so that they land well."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FILM_MM = 36.0  # full frame, along the picture's longer edge
ROUNDS = 120  # each corrects scale and aim to first order: ten do for a long lens, a wide one close by takes more
CLOSE_PX = 0.2
NEAREST = 1e-3  # m: what is nearer is behind the camera


@dataclass(frozen=True, slots=True)
class View:
    """A pinhole view of `width` × `height` pixels; position and target in metres.

    `roll_deg` turns it about its line of sight, clockwise as the photographer holds it.
    """

    position: tuple[float, float, float]
    target: tuple[float, float, float]
    focal_length_mm: float
    width: int
    height: int
    roll_deg: float = 0.0

    @property
    def focal_px(self) -> float:
        return self.focal_length_mm / FILM_MM * max(self.width, self.height)

    def axes(self) -> NDArray[np.float64]:
        """(3, 3): rows are right, up and forward, unit vectors in the world."""
        fx, fy, fz = (float(b) - float(a) for a, b in zip(self.position, self.target, strict=True))
        length = math.sqrt(fx * fx + fy * fy + fz * fz)
        fx, fy, fz = fx / length, fy / length, fz / length
        flat = math.hypot(fx, fy)
        rx, ry = fy / flat, -fx / flat
        right, up = (rx, ry, 0.0), (ry * fz, -rx * fz, rx * fy - ry * fx)
        if self.roll_deg:
            c, s = math.cos(math.radians(self.roll_deg)), math.sin(math.radians(self.roll_deg))
            turned = [(c * r - s * u, s * r + c * u) for r, u in zip(right, up, strict=True)]
            return np.array([[t[0] for t in turned], [t[1] for t in turned], [fx, fy, fz]])
        return np.array([right, up, (fx, fy, fz)])

    def project(self, points: NDArray[np.floating]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """(n, 3) points to (n, 2) pixels from the top left, and (n,) depths along the view in metres."""
        local = (np.asarray(points, float) - self.position) @ self.axes().T
        depth = np.maximum(local[:, 2], 1e-6)
        x = self.width / 2 + self.focal_px * local[:, 0] / depth
        y = self.height / 2 - self.focal_px * local[:, 1] / depth
        return np.stack([x, y], 1), local[:, 2]

    def box(self, points: NDArray[np.floating]) -> tuple[float, float, float, float]:
        """(x0, y0, x1, y1) px around the points in front of the camera; not clipped to the picture."""
        local = (points - np.array(self.position)) @ self.axes().T
        seen = local if local[:, 2].min() > NEAREST else local[local[:, 2] > NEAREST]
        if not len(seen):
            return 0.0, 0.0, 0.0, 0.0
        across, up = seen[:, 0] / seen[:, 2], seen[:, 1] / seen[:, 2]
        f, x, y = self.focal_px, self.width / 2, self.height / 2
        return (
            x + f * float(across.min()),
            y - f * float(up.max()),
            x + f * float(across.max()),
            y - f * float(up.min()),
        )


def frame(
    points: NDArray[np.floating],
    *,
    size: tuple[int, int],
    focal_length_mm: float,
    elevation_deg: float,
    azimuth_deg: float,
    into: tuple[float, float, float, float],
    anchor: tuple[float, float] = (0.5, 0.5),
    roll_deg: float = 0.0,
) -> View:
    """Where to stand, looking from a given direction, so that all points fill a box of the picture.

    Args:
        points: (n, 3) metres.
        size: Picture (width, height) in px.
        elevation_deg: Above the horizon; 90 looks straight down (clamped at 85).
        azimuth_deg: 0 looks along +y; positive walks to the right.
        into: (x0, y0, x1, y1) as shares of width and height; the points touch it on two sides or one.
        anchor: Where in that box the points stand if they do not fill it: (0.5, 1) is bottom centre.
        roll_deg: As of a `View`.
    Returns:
        A view whose camera is translated, never turned off its direction, so verticals stay as they are.
    """
    width, height = size
    elevation, azimuth = np.radians(min(elevation_deg, 85.0)), np.radians(azimuth_deg)
    forward = np.array([-np.sin(azimuth) * np.cos(elevation), np.cos(azimuth) * np.cos(elevation), -np.sin(elevation)])
    low, high = points.min(0), points.max(0)
    middle, radius = (low + high) / 2, float(np.linalg.norm(high - low)) / 2 + 1e-3
    right, up, _ = axes = _view(middle, forward, focal_length_mm, width, height, roll_deg).axes()
    # The camera is never turned, so the points are seen along the same three axes from wherever it stands.
    local = (np.asarray(points, float) - middle) @ axes.T
    focal_px = focal_length_mm / FILM_MM * max(width, height)
    want_w, want_h = (into[2] - into[0]) * width, (into[3] - into[1]) * height
    ax, ay = anchor
    to_x, to_y = (into[0] + (into[2] - into[0]) * ax) * width, (into[1] + (into[3] - into[1]) * ay) * height
    at_x = at_y = 0.0  # of the camera, along its own right and up
    distance = radius * 3
    for _ in range(ROUNDS):
        depth = np.maximum(local[:, 2] + distance, 1e-6)
        x = width / 2 + focal_px * (local[:, 0] - at_x) / depth
        y = height / 2 - focal_px * (local[:, 1] - at_y) / depth
        x0, y0, x1, y1 = float(x.min()), float(y.min()), float(x.max()), float(y.max())
        scale = max((x1 - x0) / want_w, (y1 - y0) / want_h)
        nearest = float(depth.min())
        distance = max(distance + nearest * (scale - 1), radius * 1.05)
        metres_per_px = distance / focal_px
        off_x, off_y = x0 + (x1 - x0) * ax - to_x, y0 + (y1 - y0) * ay - to_y
        if abs(scale - 1) < 1e-4 and abs(off_x) + abs(off_y) < CLOSE_PX:
            break
        at_x, at_y = at_x + off_x * metres_per_px, at_y - off_y * metres_per_px
    position = middle + right * at_x + up * at_y - forward * distance
    return _view(position, forward, focal_length_mm, width, height, roll_deg)


def _view(
    position: NDArray[np.float64], forward: NDArray[np.float64], focal: float, width: int, height: int, roll: float
) -> View:
    at = position + forward * max(1.0, float(np.linalg.norm(position)))
    return View(tuple(map(float, position)), tuple(map(float, at)), focal, width, height, roll)  # type: ignore[arg-type]  # three floats each
