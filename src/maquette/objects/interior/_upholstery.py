"""Stuffed things: seat cushions with their cords, rows of channels, pillows, blankets that hang over an edge."""

import numpy as np

from ...geometry import Mesh, ellipse, merge, rounded, rounded_box, rounded_rectangle, sweep, translate
from .._warp import Points, cushion, shell, warped


def seat_cushion(width: float, depth: float, height: float, *, plump: float = 0.02, cord: float = 0.0045) -> Mesh:
    """A box cushion on z = 0 with a cord along its upper and lower edges."""
    radius = 0.30 * height
    body = cushion(width, depth, height, radius=radius, plump=plump, cells=10)
    flat = rounded_rectangle(width - 0.42 * radius, depth - 0.42 * radius, radius, step_deg=12)
    dense = _dense(flat, 0.03)
    cords = []
    for z in (0.21 * radius, height - 0.21 * radius):
        path = np.concatenate([dense, np.full((len(dense), 1), z)], 1)
        cords.append(sweep(path, ellipse(cord, cord, 8), closed=True))
    return merge([_bare(body), *cords])


def pillow(width: float, height: float, thick: float) -> Mesh:
    """A pillow lying on z = 0, its four corners drawn to points."""
    box = rounded_box(1.0, 1.0, 1.0, 0.02, segments=2, cells=18)

    def bend(p: Points) -> Points:
        u, v, w = np.clip(2 * p[..., 0], -1, 1), np.clip(2 * p[..., 1], -1, 1), 2 * p[..., 2] - 1
        level = (1 - np.abs(u) ** 2.4) * (1 - np.abs(v) ** 2.4)
        tall = thick / 2 * (0.06 + 0.94 * np.clip(level, 0, 1) ** 0.46)
        crease = 0.012 * thick * np.sin(17 * u + 6 * v * v) * np.clip(level, 0, 1)
        x = width / 2 * 2 * p[..., 0] * (1 - 0.085 * (1 - v**2))
        y = height / 2 * 2 * p[..., 1] * (1 - 0.085 * (1 - u**2))
        return np.stack([x, y, thick / 2 + w * tall + crease], -1)

    mesh = warped(box, bend)
    low = float(mesh.vertices[:, 2].min())
    return _bare(mesh.moved(translate(z=-low)))


def blanket(width: float, depth: float, drop: float, thick: float, *, folds: float = 0.006, seed: int = 3) -> Mesh:
    """A cover lying on z = 0 over a bed `width` wide, hanging down `drop` at both sides and in front.

    It reaches from y = −depth / 2, where it hangs over the edge, to y = depth / 2.
    """
    bend = 0.07
    reach = drop + 0.5 * np.pi * bend - bend
    full_x, front = width / 2 + reach, depth / 2 + reach
    corners = [(full_x, -front), (full_x, depth / 2), (-full_x, depth / 2), (-full_x, -front)]
    radii = [reach + bend, 0.04, 0.04, reach + bend]
    outline = rounded([(x, y, r) for (x, y), r in zip(corners, radii, strict=True)], closed=True, step_deg=5)
    waves = np.random.default_rng(seed).uniform(0, 6.28, 6)

    def surface(flat: Points) -> Points:
        u, v = flat[..., 0], flat[..., 1]
        # How far past the bed's edges, to the side and in front; at the corners the cloth falls in a quarter cone.
        side, ahead = np.maximum(np.abs(u) - (width / 2 - bend), 0), np.maximum(-v - (depth / 2 - bend), 0)
        past = np.sqrt(side**2 + ahead**2 + 1e-12)
        turn = np.minimum(past / bend, np.pi / 2)
        out = bend * np.sin(turn)
        down = bend * (1 - np.cos(turn)) + np.maximum(past - bend * np.pi / 2, 0)
        hang = np.clip(down / max(drop, 0.01), 0, 1)
        along = np.where(side > ahead, v, u) + np.arctan2(ahead, side + 1e-9) * bend
        out = out + hang * 0.012 * (1.0 + np.sin(21 * along + waves[3]) + 0.6 * np.sin(34 * along + waves[4]))
        x = np.sign(u) * (np.minimum(np.abs(u), width / 2 - bend) + out * side / past)
        y = np.maximum(v, -(depth / 2 - bend)) - out * ahead / past
        crease = np.sin(7 * u + 3 * v + waves[0]) + 0.7 * np.sin(-5 * u + 9 * v + waves[1])
        crease = crease + 0.5 * np.sin(13 * u + 11 * v + 1.6 * np.sin(4 * v) + waves[2])
        return np.stack([x, y, -down + folds * crease * (1 - hang)], -1)

    return shell(surface, _dense(outline, 0.03), thick, rings=34)


def channels(width: float, height: float, thick: float, count: int) -> Mesh:
    """A padded board of upright rolls, its back on y = 0, standing on z = 0, the middle of its width at x = 0."""
    each = width / count
    roll = rounded_box(each, thick, height, 0.48 * min(each, thick), segments=4)
    return merge(roll.moved(translate((k + 0.5) * each - width / 2, -thick / 2, 0)) for k in range(count))


def _dense(curve: Points, step: float) -> Points:
    """A closed curve with points no further apart than `step`, its corners kept."""
    out = []
    for a, b in zip(curve, np.roll(curve, -1, 0), strict=True):
        n = max(1, int(np.ceil(np.linalg.norm(b - a) / step)))
        out.append(a + (b - a) * (np.arange(n) / n)[:, None])
    return np.concatenate(out)


def _bare(mesh: Mesh) -> Mesh:
    return Mesh(mesh.vertices, mesh.faces, mesh.normals)
