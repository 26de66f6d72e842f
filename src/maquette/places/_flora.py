"""Plants in numbers: a few shapes of each kind, copied with other sizes, turns and shades, as one mesh.

They are made for the middle distance: leaves are small bent sheets in clumps whose shading follows the clump, so that
a crown looks soft and full without a hundred thousand leaves. Colours are linear light.
"""

import math
from collections.abc import Callable, Sequence

import numpy as np

from ..arrays import Floats, f32
from ..color import RGB
from ..geometry import Mesh, merge

BARK: RGB = (0.10, 0.075, 0.055)
CROWNS: dict[str, tuple[RGB, ...]] = {
    "spring": ((0.12, 0.24, 0.035), (0.17, 0.29, 0.06), (0.10, 0.20, 0.03)),
    "summer": ((0.055, 0.125, 0.020), (0.085, 0.155, 0.028), (0.040, 0.100, 0.020)),
    "autumn": ((0.46, 0.17, 0.02), (0.52, 0.30, 0.04), (0.30, 0.075, 0.02), (0.20, 0.17, 0.03)),
    "winter": ((0.16, 0.13, 0.10), (0.14, 0.12, 0.10)),
}
"""Colours of broad leaves by season."""
NEEDLES: tuple[RGB, ...] = ((0.022, 0.060, 0.026), (0.030, 0.072, 0.028), (0.018, 0.050, 0.026))
PETALS: tuple[RGB, ...] = (
    (0.80, 0.10, 0.06),
    (0.85, 0.62, 0.05),
    (0.85, 0.85, 0.80),
    (0.36, 0.20, 0.62),
    (0.78, 0.28, 0.50),
)

EMPTY = Mesh(
    np.zeros((0, 3), np.float32),
    np.zeros((0, 3), np.uint32),
    np.zeros((0, 3), np.float32),
    None,
    np.zeros((0, 3), np.float32),
)


def copies(
    shapes: Sequence[Mesh],
    places: Floats,
    sizes: Floats,
    rng: np.random.Generator,
    *,
    tints: Floats | None = None,
    lean: float = 0.0,
) -> Mesh:
    """Many of a few shapes.

    Args:
        shapes: With colours; each place gets one of them by chance.
        places: (n, 3) metres; `sizes`: (n,).
        tints: (n, 3) by which colours are multiplied; None: small differences by chance.
        lean: Radians that some of them lean.
    """
    count = len(places)
    which = rng.integers(0, len(shapes), count)
    turns = rng.uniform(0, 2 * np.pi, count)
    shades = f32(1 + 0.14 * rng.standard_normal((count, 1)) + 0.05 * rng.standard_normal((count, 3)))
    colors = shades.clip(0.5, 1.6) if tints is None else tints * shades.clip(0.6, 1.5)
    leans = rng.normal(0, lean, (count, 2)) if lean else np.zeros((count, 2))
    out = []
    for index, shape in enumerate(shapes):
        chosen = np.flatnonzero(which == index)
        if not len(chosen):
            continue
        c, s = np.cos(turns[chosen]), np.sin(turns[chosen])
        zero, one = np.zeros_like(c), np.ones_like(c)
        turn = f32(np.stack([np.stack([c, -s, zero], 1), np.stack([s, c, zero], 1), np.stack([zero, zero, one], 1)], 1))
        v = np.einsum("kij,nj->kni", turn, shape.vertices) * f32(sizes[chosen])[:, None, None]
        v[..., :2] += v[..., 2:] * f32(leans[chosen])[:, None, :]
        v += f32(places[chosen])[:, None, :]
        n = np.einsum("kij,nj->kni", turn, shape.normals)
        assert shape.colors is not None
        tint = colors[chosen][:, None, :] * shape.colors[None]
        first = (np.arange(len(chosen), dtype=np.uint32) * len(shape.vertices))[:, None, None]
        faces = shape.faces[None].astype(np.uint32) + first
        out.append(
            Mesh(f32(v.reshape(-1, 3)), faces.reshape(-1, 3), f32(n.reshape(-1, 3)), None, f32(tint.reshape(-1, 3)))
        )
    return merge(out) if out else EMPTY


def scattered(
    rng: np.random.Generator,
    count: int,
    inside: Callable[[Floats, Floats], Floats],
    eye: tuple[float, float],
    near: float,
    far: float,
    half_deg: float = 40.0,
) -> Floats:
    """(n, 2) spots ahead of the eye, as dense to the eye near and far; `inside` is the chance that one is kept."""
    ring = near * (far / near) ** np.sqrt(rng.random(count))
    angle = np.radians(rng.uniform(-half_deg, half_deg, count))
    x, y = eye[0] + ring * np.sin(angle), eye[1] + ring * np.cos(angle)
    keep = rng.random(count) < inside(f32(x), f32(y))
    return f32(np.stack([x, y], 1)[keep])


def apart(spots: Floats, least: float) -> Floats:
    """Those of the spots that keep that distance from all kept before."""
    kept: list[tuple[float, float]] = []
    cells: dict[tuple[int, int], list[tuple[float, float]]] = {}
    for x, y in spots.tolist():
        i, j = math.floor(x / least), math.floor(y / least)
        near = (p for di in (-1, 0, 1) for dj in (-1, 0, 1) for p in cells.get((i + di, j + dj), ()))
        if all((x - a) ** 2 + (y - b) ** 2 >= least**2 for a, b in near):
            kept.append((x, y))
            cells.setdefault((i, j), []).append((x, y))
    return f32(kept).reshape(-1, 2)


def raised(spots: Floats, height: Callable[[Floats, Floats], Floats] | float = 0.0) -> Floats:
    """(n, 3): on the ground."""
    z = height(spots[:, 0], spots[:, 1]) if callable(height) else np.full(len(spots), height)
    return f32(np.concatenate([spots, f32(z)[:, None]], 1))


def tuft(
    rng: np.random.Generator, blades: int = 9, colors: Sequence[RGB] = ((0.09, 0.19, 0.03), (0.15, 0.22, 0.05))
) -> Mesh:
    """A tuft of grass, 1 high: bent blades, darker at the root, pale at the tip."""
    steps = 4
    out = []
    for _ in range(blades):
        around, wide = rng.uniform(0, 2 * np.pi), rng.uniform(0.025, 0.045)
        high, bend = rng.uniform(0.55, 1.0), rng.uniform(0.10, 0.55)
        t = np.linspace(0, 1, steps)
        way = np.array([np.cos(around), np.sin(around)])
        root = rng.normal(0, 0.14, 2)
        spine = np.concatenate([root + way * (bend * t**2)[:, None], (high * (t - 0.22 * bend * t**2))[:, None]], 1)
        across = np.array([-way[1], way[0], 0.0]) * wide
        taper = (1 - t**1.6)[:, None]
        points = np.concatenate([spine - across * taper, spine + across * taper])
        normal = np.array([way[0] * 0.8, way[1] * 0.8, 1.0])
        base = f32(colors[int(rng.integers(len(colors)))])
        shade = (0.28 + 0.95 * t)[:, None] * base
        out.append(_sheet(points, steps, normal / np.linalg.norm(normal), np.concatenate([shade, shade])))
    return merge(out)


def flower(rng: np.random.Generator, color: RGB, petals: int = 7) -> Mesh:
    """A meadow flower, 1 high."""
    stem = _stem(
        np.array([[0, 0, 0], [0.02, 0.01, 0.5], [rng.normal(0, 0.05), rng.normal(0, 0.05), 0.95]]),
        0.008,
        0.006,
        (0.08, 0.16, 0.03),
    )
    top = stem.vertices[-1]
    tilt = rng.normal(0, 0.35, 2)
    normal = np.array([tilt[0], tilt[1], 1.0])
    normal /= np.linalg.norm(normal)
    side = np.cross(normal, [0.0, 1.0, 0.1])
    side /= np.linalg.norm(side)
    other = np.cross(normal, side)
    out = [stem]
    for k in range(petals):
        a = 2 * np.pi * k / petals
        way = side * np.cos(a) + other * np.sin(a)
        across = side * -np.sin(a) + other * np.cos(a)
        points = np.array(
            [
                top + way * 0.01 - across * 0.015,
                top + way * 0.075 - across * 0.03 + normal * 0.03,
                top + way * 0.10,
                top + way * 0.075 + across * 0.03 + normal * 0.03,
                top + way * 0.01 + across * 0.015,
            ]
        )
        shade = f32(color) * f32(rng.uniform(0.8, 1.1))
        out.append(_fan(points, normal, shade))
    ring = np.array(
        [
            top + (side * np.cos(a) + other * np.sin(a)) * 0.028 + normal * 0.022
            for a in np.linspace(0, 2 * np.pi, 7)[:-1]
        ]
    )
    out.append(_fan(ring, normal, f32((0.55, 0.34, 0.03))))
    return merge(out)


def fern(rng: np.random.Generator, color: RGB = (0.06, 0.14, 0.025)) -> Mesh:
    """A fern or a broad weed, about 1 across and 0.6 high."""
    out = []
    for k in range(9):
        a = 2 * np.pi * (k + rng.uniform(-0.3, 0.3)) / 9
        way, across = np.array([np.cos(a), np.sin(a), 0]), np.array([-np.sin(a), np.cos(a), 0])
        reach, high = rng.uniform(0.38, 0.56), rng.uniform(0.35, 0.62)
        for j in range(1, 10):
            t = j / 10
            spine = way * reach * t + np.array([0, 0, high * (1.7 * t - 1.05 * t * t) / 0.69])
            leaf = 0.20 * math.sin(math.pi * min(1.0, t * 0.9 + 0.12)) + 0.02
            for side in (-1, 1):
                tip = spine + side * across * leaf + way * 0.05 - np.array([0, 0, 0.25 * leaf])
                points = np.array([spine - way * 0.018, tip, spine + way * 0.03])
                normal = np.array([way[0] * 0.3, way[1] * 0.3, 1.0])
                out.append(
                    _fan(
                        points,
                        normal / np.linalg.norm(normal),
                        f32(color) * f32(0.6 + 0.55 * t) * f32(rng.uniform(0.85, 1.15)),
                    )
                )
    return merge(out)


def stone(rng: np.random.Generator, color: RGB = (0.27, 0.26, 0.25), detail: int = 18) -> Mesh:
    """A boulder, about 1 across, a little sunk into the ground."""
    u, v = np.meshgrid(np.linspace(0, 2 * np.pi, 2 * detail + 1), np.linspace(0.02, np.pi - 0.02, detail))
    way = np.stack([np.sin(v) * np.cos(u), np.sin(v) * np.sin(u), np.cos(v)], -1)
    radius = np.ones(u.shape)
    for _ in range(9):  # flattened by planes, as broken rock is
        normal = rng.standard_normal(3)
        normal /= np.linalg.norm(normal)
        facing = way @ normal
        radius = np.where(facing > 0.05, np.minimum(radius, rng.uniform(0.72, 0.95) / np.maximum(facing, 0.05)), radius)
    for scale, strength in ((2.3, 0.06), (5.1, 0.03), (11.0, 0.014)):
        phase = rng.uniform(0, 6, 3)
        radius += strength * np.prod(np.sin(way * scale + phase), -1) * 2
    points = way * radius[..., None] * np.array([0.5, 0.42, 0.34])
    points[..., 2] += 0.17
    shade = (
        f32(color)
        * (0.72 + 0.4 * np.clip(points[..., 2:] / 0.5, 0, 1))
        * (1 + 0.05 * rng.standard_normal((*u.shape, 1)))
    )
    return _grid(f32(points), f32(shade))


def broadleaf(
    rng: np.random.Generator, season: str = "summer", leaves: int = 1500, bark: RGB = BARK, slender: float = 1.0
) -> Mesh:
    """A leafy tree, 1 high: a forked trunk and a crown of clumps; bare in winter but for its twigs."""
    trunk_top = rng.uniform(0.26, 0.34)
    bend = rng.normal(0, 0.02, 2)
    out = [
        _stem(
            np.array([[0, 0, -0.01], [bend[0] * 0.3, bend[1] * 0.3, trunk_top * 0.5], [bend[0], bend[1], trunk_top]]),
            0.024 / slender**0.5,
            0.016,
            bark,
            9,
            flare=1.5,
        )
    ]
    fork = np.array([bend[0], bend[1], trunk_top])
    clumps = []
    for k in range(11):
        a = 2 * np.pi * k * 0.618 + rng.uniform(-0.3, 0.3)
        up = 0.38 + 0.5 * (k / 10) ** 0.8 + rng.uniform(-0.04, 0.04)
        reach = (0.30 * math.sin(math.pi * min(1, max(0.12, (up - 0.24) / 0.78))) + 0.02) / slender
        tip = np.array([reach * math.cos(a), reach * math.sin(a), up])
        middle = fork + (tip - fork) * 0.5 + np.array([0, 0, -0.03])
        out.append(_stem(np.array([fork, middle, tip]), 0.011, 0.003, bark, 5))
        clumps.append((tip, rng.uniform(0.11, 0.16) * (1.0 if up < 0.75 else 0.85) / slender**0.5))
        if season == "winter":
            for _ in range(7):
                start = fork + (tip - fork) * rng.uniform(0.45, 1.0)
                end = start + rng.normal(0, 0.06, 3) + np.array([0, 0, 0.07])
                out.append(
                    _stem(np.array([start, (start + end) / 2 + rng.normal(0, 0.006, 3), end]), 0.0035, 0.001, bark, 4)
                )
    clumps.append((np.array([bend[0], bend[1], 0.62]), 0.19 / slender**0.5))
    if season != "winter":
        out.append(_leaves(clumps, leaves, CROWNS.get(season, CROWNS["summer"]), 0.030, rng))
    return merge(out)


def bush(rng: np.random.Generator, season: str = "summer", leaves: int = 700) -> Mesh:
    """A shrub, about 1 high and wide."""
    clumps = [(np.array([*rng.normal(0, 0.22, 2), rng.uniform(0.22, 0.66)]), rng.uniform(0.20, 0.32)) for _ in range(8)]
    stems = [_stem(np.array([[0, 0, 0], c * 0.5, c]), 0.014, 0.004, BARK, 4) for c, _ in clumps]
    if season == "winter":
        return merge(
            [
                *stems,
                *(
                    _stem(np.array([c * 0.5, c, c + rng.normal(0, 0.18, 3)]), 0.008, 0.002, BARK, 4)
                    for c, _ in clumps * 4
                ),
            ]
        )
    return merge([*stems, _leaves(clumps, leaves, CROWNS.get(season, CROWNS["summer"]), 0.055, rng)])


def conifer(rng: np.random.Generator, snowy: bool = False, tiers: int = 22, slender: float = 1.0) -> Mesh:
    """A spruce, 1 high: whorls of drooping branches, needles as narrow sheets along them."""
    out = [_stem(np.array([[0, 0, -0.01], [0, 0, 0.5], [0, 0, 0.98]]), 0.017, 0.002, (0.085, 0.06, 0.045), 7)]
    first = rng.uniform(0.06, 0.14)
    for tier in range(tiers):
        t = tier / (tiers - 1)
        z = first + (0.97 - first) * t**0.92
        reach = (0.215 * (1 - t) ** 0.82 + 0.012) * rng.uniform(0.86, 1.08) / slender
        count = max(5, round(11 * (1 - t) + 4))
        for k in range(count):
            a = 2 * np.pi * (k + 0.5 * (tier % 2) + rng.uniform(-0.25, 0.25)) / count
            here = reach * rng.uniform(0.62, 1.12)
            root = z + rng.uniform(-0.5, 0.5) * 0.9 / tiers
            way, across = np.array([np.cos(a), np.sin(a), 0]), np.array([-np.sin(a), np.cos(a), 0])
            droop = 0.50 - 0.5 * t
            base = f32(NEEDLES[int(rng.integers(3))]) * f32(rng.uniform(0.75, 1.3))
            steps = 4
            s = np.linspace(0.06, 1, steps)
            spine = (
                way * (here * s)[:, None]
                + np.array([0, 0, 1.0]) * (root - here * droop * s**1.3 + 0.16 * here * s**3)[:, None]
            )
            wide = (here * 0.36 * np.sin(np.pi * np.clip(s * 0.86 + 0.12, 0, 1)) + 0.004)[:, None]
            for tilt in (-0.55, 0.55):
                edge = across * math.cos(tilt) * math.copysign(1, tilt) + np.array([0, 0, -abs(math.sin(tilt))])
                points = np.concatenate([spine, spine + edge * wide])
                normal = way * 0.45 + across * math.copysign(0.35, tilt) + np.array([0, 0, 0.8])
                inner, outer = base * (0.30 + 0.5 * s)[:, None], base * (0.55 + 0.75 * s)[:, None]
                if snowy:
                    inner = inner + (f32((0.78, 0.82, 0.88)) - inner) * f32(0.55 + 0.4 * s)[:, None]
                    outer = outer + (f32((0.78, 0.82, 0.88)) - outer) * f32(0.25 + 0.45 * s)[:, None]
                out.append(_sheet(points, steps, normal / np.linalg.norm(normal), np.concatenate([inner, outer])))
    return merge(out)


def palm(rng: np.random.Generator) -> Mesh:
    """A coconut palm, 1 high: a leaning ringed trunk and feathered leaves."""
    lean = rng.uniform(-0.22, 0.22, 2)
    t = np.linspace(0, 1, 7)
    path = np.stack([lean[0] * t**1.6, lean[1] * t**1.6, 0.80 * t - 0.005], 1)
    out = [_stem(path, 0.022, 0.012, (0.20, 0.155, 0.11), 9, flare=1.6)]
    head = path[-1]
    for k in range(17):
        a = 2 * np.pi * k * 0.618
        way, across = np.array([np.cos(a), np.sin(a), 0]), np.array([-np.sin(a), np.cos(a), 0])
        rise = rng.uniform(-0.25, 0.85)
        length = rng.uniform(0.30, 0.40)
        s = np.linspace(0, 1, 15)
        spine = (
            head
            + way * (length * (s - 0.18 * s**3))[:, None]
            + np.array([0, 0, 1.0]) * (length * (rise * s - (0.55 + 0.5 * max(rise, 0)) * s**2.2))[:, None]
        )
        base = f32((0.075, 0.17, 0.03)) * f32(rng.uniform(0.8, 1.25))
        out.append(_stem(spine[::3], 0.005, 0.0015, (0.16, 0.19, 0.06), 4))
        for i in range(1, 15):
            wide = 0.085 * math.sin(math.pi * min(1.0, 0.12 + 0.86 * s[i]))
            for side in (-1.0, 1.0):
                root, ahead = spine[i], (spine[i] - spine[i - 1]) * 0.55
                tip = root + side * across * wide + ahead * 1.5 + np.array([0, 0, -0.45 * wide])
                points = np.array([root - ahead * 0.4, tip, root + ahead * 0.5])
                normal = way * 0.15 + side * across * 0.4 + np.array([0, 0, 1.0])
                out.append(_fan(points, normal / np.linalg.norm(normal), base * f32(0.7 + 0.4 * s[i])))
    return merge(out)


def saguaro(rng: np.random.Generator) -> Mesh:
    """A ribbed column cactus, 1 high, with arms."""
    color = (0.095, 0.15, 0.055)
    out = [
        _stem(np.array([[0, 0, 0], [0, 0, 0.5], [0.01, 0, 0.97], [0.01, 0, 1.0]]), 0.075, 0.03, color, 20, ribs=0.10)
    ]
    for _ in range(int(rng.integers(1, 4))):
        a = rng.uniform(0, 2 * np.pi)
        way = np.array([np.cos(a), np.sin(a), 0.0])
        z = rng.uniform(0.32, 0.52)
        top = rng.uniform(0.18, 0.34)
        path = np.array(
            [
                way * 0.05 + [0, 0, z],
                way * 0.14 + [0, 0, z + 0.01],
                way * 0.19 + [0, 0, z + 0.08],
                way * 0.20 + [0, 0, z + top],
            ]
        )
        out.append(_stem(path, 0.05, 0.035, color, 16, ribs=0.10))
    return merge(out)


def _leaves(
    clumps: Sequence[tuple[Floats, float]], count: int, colors: Sequence[RGB], size: float, rng: np.random.Generator
) -> Mesh:
    """Bent sheets over the skin of balls; darker within and below."""
    centers, radii = np.array([c for c, _ in clumps]), np.array([r for _, r in clumps])
    which = rng.choice(len(clumps), count, p=radii**2 / (radii**2).sum())
    way = rng.standard_normal((count, 3))
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    depth = rng.uniform(0.55, 1.05, count) ** 0.7
    middle = centers[which] + way * (radii[which] * depth)[:, None] * np.array([1.0, 1.0, 0.82])
    one = np.cross(way, rng.standard_normal((count, 3)))
    one /= np.linalg.norm(one, axis=1, keepdims=True)
    two = np.cross(way, one) * 0.6 + way * rng.normal(0, 0.35, (count, 1))
    wide = size * rng.uniform(0.6, 1.25, (count, 1))
    corners = np.stack(
        [middle - one * wide, middle - two * wide * 0.7, middle + one * wide, middle + two * wide * 0.7], 1
    )
    whole = centers.mean(0)
    outward = middle - whole
    outward /= np.maximum(np.linalg.norm(outward, axis=1, keepdims=True), 1e-6)
    normal = 0.62 * way + 0.55 * outward + np.array([0, 0, 0.30]) + 0.16 * rng.standard_normal((count, 3))
    normal /= np.linalg.norm(normal, axis=1, keepdims=True)
    low, high = middle[:, 2].min(), middle[:, 2].max()
    height = (middle[:, 2] - low) / max(high - low, 1e-6)
    # A whole clump leans to one colour, single leaves to others.
    own = rng.integers(0, len(colors), len(clumps))[which]
    hue = np.where(rng.random(count) < 0.7, own, rng.integers(0, len(colors), count))
    inner = np.clip((depth - 0.6) / 0.4, 0, 1)
    shade = (0.42 + 0.38 * inner + 0.30 * height + 0.10 * way[:, 2]) * rng.uniform(0.8, 1.2, count)
    color = np.array(colors)[hue] * shade[:, None]
    first = 4 * np.arange(count, dtype=np.uint32)[:, None]
    faces = np.concatenate([first + np.array(f, np.uint32) for f in ((0, 1, 2), (0, 2, 3))]).astype(np.uint32)
    return Mesh(f32(corners.reshape(-1, 3)), faces, f32(np.repeat(normal, 4, 0)), None, f32(np.repeat(color, 4, 0)))


def _stem(
    path: Floats, thick: float, thin: float, color: RGB, sides: int = 7, flare: float = 1.0, ribs: float = 0.0
) -> Mesh:
    """A tapering branch along a path."""
    count = len(path)
    t = np.linspace(0, 1, count)
    along = np.gradient(path, axis=0)
    along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
    side = np.cross(along, [0.31, 0.95, 0.05])
    side /= np.maximum(np.linalg.norm(side, axis=1, keepdims=True), 1e-9)
    other = np.cross(along, side)
    radius = thick + (thin - thick) * t
    radius[0] *= flare
    a = np.linspace(0, 2 * np.pi, sides + 1)
    ring = 1 + ribs * np.cos(a * sides / 2)
    ways = side[:, None] * np.cos(a)[None, :, None] + other[:, None] * np.sin(a)[None, :, None]
    points = path[:, None] + ways * (radius[:, None] * ring[None])[..., None]
    shade = np.broadcast_to(f32(color) * (0.8 + 0.3 * ring[None, :, None] * np.ones((count, 1, 1))), points.shape)
    r, c = np.mgrid[0 : count - 1, 0:sides].astype(np.uint32)
    first = (r * (sides + 1) + c).ravel()
    row = np.uint32(sides + 1)
    faces = np.concatenate(
        [np.stack([first, first + 1, first + row + 1], 1), np.stack([first, first + row + 1, first + row], 1)]
    )
    return Mesh(
        f32(points.reshape(-1, 3)), faces.astype(np.uint32), f32(ways.reshape(-1, 3)), None, f32(shade.reshape(-1, 3))
    )


def _grid(points: Floats, colors: Floats) -> Mesh:
    """A closed surface of rows by columns of points, with smooth normals."""
    rows, columns = points.shape[:2]
    normal = np.cross(np.gradient(points, axis=0), np.gradient(points, axis=1))
    normal /= np.maximum(np.linalg.norm(normal, axis=-1, keepdims=True), 1e-9)
    outward = points - points.mean((0, 1))
    normal *= np.sign((normal * outward).sum(-1, keepdims=True) + 1e-9)
    r, c = np.mgrid[0 : rows - 1, 0 : columns - 1].astype(np.uint32)
    first = (r * columns + c).ravel()
    row = np.uint32(columns)
    faces = np.concatenate(
        [np.stack([first, first + row, first + row + 1], 1), np.stack([first, first + row + 1, first + 1], 1)]
    )
    return Mesh(
        f32(points.reshape(-1, 3)),
        faces.astype(np.uint32),
        f32(normal.reshape(-1, 3)),
        None,
        f32(colors.reshape(-1, 3)),
    )


def _sheet(points: Floats, steps: int, normal: Floats, colors: Floats) -> Mesh:
    """A strip between two rows of `steps` points."""
    i = np.arange(steps - 1, dtype=np.uint32)
    n = np.uint32(steps)
    faces = np.concatenate([np.stack([i, i + n, i + n + 1], 1), np.stack([i, i + n + 1, i + 1], 1)]).astype(np.uint32)
    return Mesh(f32(points), faces, np.tile(f32(normal), (2 * steps, 1)), None, f32(colors))


def _fan(points: Floats, normal: Floats, color: Floats) -> Mesh:
    """A flat patch of some corners."""
    i = np.arange(1, len(points) - 1, dtype=np.uint32)
    faces = np.stack([np.zeros_like(i), i, i + 1], 1)
    n = len(points)
    return Mesh(f32(points), faces, np.tile(f32(normal), (n, 1)), None, np.tile(f32(color), (n, 1)))
