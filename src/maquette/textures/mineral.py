"""Stone that is cast, laid or broken: concrete, brick, granite, terrazzo, sand, snow, plaster, unglazed clay."""

import numpy as np

from ..arrays import Floats, f32
from ..color import RGB
from ..noise import noise
from ._fields import cells, smoothstep, softened
from .contracts import Skin, Tile, normals_of, toned

EDGE = 768


def _layers(rng: np.random.Generator, *scales: tuple[float, float]) -> Floats:
    """Noise of several sizes: (px, strength) each."""
    total = np.zeros((EDGE, EDGE), np.float32)
    for scale, strength in scales:
        total += f32(strength) * noise((EDGE, EDGE), scale, rng)
    return total


def _rough(value: float | Floats) -> Floats:
    return f32(np.clip(np.broadcast_to(value, (EDGE, EDGE)), 0.02, 1.0))


def _concrete(color: RGB) -> Skin:
    """Cast against boards: clouds, fine sand, and the pinholes that air left."""
    rng = np.random.default_rng(1)
    cloud = _layers(rng, (90, 0.5), (26, 0.4), (7, 0.25))
    sand = _layers(rng, (1.0, 0.6), (2.2, 0.5))
    distance, which = cells((EDGE, EDGE), 22, rng, 1)
    sizes = np.clip(rng.exponential(0.055, int(which.max()) + 1), 0, 0.24)[which[..., 0]]
    hole = smoothstep(0.0, 0.05, sizes - distance[..., 0])
    shade = np.clip(1 + 0.085 * cloud + 0.035 * sand, 0.3, 1.6) * (1 - 0.72 * hole)
    relief = f32(0.00006 * sand + 0.0003 * softened(cloud, 3) - 0.0011 * softened(hole, 1.2))
    return Skin(toned(f32(shade), color), _rough(0.82 + 0.03 * cloud), normals_of(relief, (0.30, 0.30)))


def _brick(color: RGB) -> Skin:
    """Stretchers in half bond, each fired a little differently, with struck joints of pale mortar."""
    rng = np.random.default_rng(2)
    rows, columns = 640, 720
    wide, courses = 3, 8
    y, x = np.mgrid[0:rows, 0:columns].astype(np.float32)
    wobble = [noise((rows, columns), s, rng) for s in (5, 9)]
    v = y / rows * courses + 0.012 * wobble[0]
    course = np.floor(v).astype(np.int64)
    u = x / columns * wide + 0.5 * (course % 2) + 0.005 * wobble[1]
    brick = np.floor(u).astype(np.int64)
    fu, fv = u - brick, v - course
    joint_u, joint_v = 0.5 - 0.0225, 0.5 - 0.068
    inset = np.minimum((joint_u - np.abs(fu - 0.5)) * 0.225, (joint_v - np.abs(fv - 0.5)) * 0.075)
    solid = smoothstep(-0.0006, 0.0022, inset)
    own = rng.standard_normal((courses, wide, 3)).astype(np.float32)[course % courses, brick % wide]
    grain = 0.5 * noise((rows, columns), 1.2, rng) + 0.5 * noise((rows, columns), 5, rng)
    spot = smoothstep(1.0, 2.2, noise((rows, columns), 3, rng))
    tone = np.clip((1 + 0.16 * own[..., 0] + 0.09 * grain) * (1 - 0.45 * spot), 0.25, 1.9)
    tint = 1 + 0.06 * own * f32([0.2, 1.0, 1.2])
    mortar = f32([0.43, 0.41, 0.38]) * (1 + 0.07 * noise((rows, columns), 1.4, rng))[..., None]
    painted = f32(color) * tone[..., None] * tint * solid[..., None] + mortar * (1 - solid)[..., None]
    relief = f32(0.0050 * softened(solid, 1.2) + 0.00028 * grain - 0.0007 * spot * solid)
    return Skin(
        f32(np.clip(painted, 0, 1)), np.full((rows, columns), 0.9, np.float32), normals_of(relief, (0.675, 0.60))
    )


def _granite(color: RGB) -> Skin:
    """Three minerals grown into each other, polished."""
    rng = np.random.default_rng(3)
    one, which = cells((EDGE, EDGE), 74, rng, 1)
    kind = rng.random(int(which.max()) + 1)[which[..., 0]]
    fleck = noise((EDGE, EDGE), 1.6, rng)
    shade = np.where(kind < 0.22, 0.22, np.where(kind < 0.6, 0.92, 1.45)) * (1 + 0.10 * fleck)
    mica = smoothstep(1.5, 2.1, noise((EDGE, EDGE), 2.4, rng))
    shade = softened(f32(shade), 0.8) * (1 - 0.85 * mica)
    return Skin(toned(f32(np.clip(shade, 0.05, 2)), color), _rough(0.18 + 0.10 * mica))


def _terrazzo(color: RGB) -> Skin:
    """Chips of many stones in cement, ground flat."""
    rng = np.random.default_rng(4)
    base = f32(color)
    painted = base * (1 + 0.03 * noise((EDGE, EDGE), 1.2, rng))[..., None]
    palette = f32([[0.42, 0.12, 0.07], [0.06, 0.07, 0.08], [0.62, 0.44, 0.20], [0.16, 0.26, 0.22], [0.85, 0.82, 0.78],
                   [0.30, 0.30, 0.32], [0.55, 0.30, 0.24]])  # fmt: skip
    for across, share in ((44, 0.5), (24, 0.5), (12, 0.6)):
        distance, which = cells((EDGE, EDGE), across, rng, 2)
        count = int(which.max()) + 1
        kept, hue = rng.random(count) < share, rng.integers(0, len(palette), count)
        reach = rng.uniform(0.10, 0.26, count)[which[..., 0]]
        # Facets between neighbours, so that chips have corners.
        inside = np.minimum(distance[..., 1] - distance[..., 0] - 0.10, reach * 2.4 - distance[..., 0])
        chip = smoothstep(0.0, 1.6 * across / EDGE, inside) * kept[which[..., 0]]
        tone = palette[hue][which[..., 0]] * (1 + 0.05 * noise((EDGE, EDGE), 2, rng))[..., None]
        painted = painted * (1 - chip)[..., None] + tone * chip[..., None]
    return Skin(f32(np.clip(painted, 0, 1)), _rough(0.22))


def _stone(color: RGB) -> Skin:
    """Hewn, weathered stone."""
    rng = np.random.default_rng(5)
    body = _layers(rng, (60, 0.6), (18, 0.5), (6, 0.4), (2, 0.3))
    ridge = -np.abs(_layers(rng, (30, 0.8), (9, 0.5)))
    fleck = smoothstep(1.2, 2.4, noise((EDGE, EDGE), 1.8, rng))
    shade = np.clip(1 + 0.10 * body + 0.10 * ridge - 0.35 * fleck, 0.2, 1.8)
    relief = f32(0.0010 * body + 0.0016 * softened(f32(ridge), 1.2))
    return Skin(toned(f32(shade), color), _rough(0.86), normals_of(relief, (0.28, 0.28)))


def _slate(color: RGB) -> Skin:
    rng = np.random.default_rng(6)
    sheet = _layers(rng, (50, 0.8), (16, 0.5))
    step = np.floor(sheet * 2.4) / 2.4 + 0.15 * sheet
    fine = noise((EDGE, EDGE), (1.0, 5.0), rng)
    shade = np.clip(1 + 0.10 * step + 0.05 * fine, 0.3, 1.8)
    relief = f32(0.0009 * softened(f32(step), 1.6) + 0.00003 * fine)
    return Skin(toned(f32(shade), color), _rough(0.55 + 0.04 * fine), normals_of(relief, (0.25, 0.25)))


def _sand(color: RGB) -> Skin:
    rng = np.random.default_rng(7)
    grain = f32(rng.standard_normal((EDGE, EDGE)))
    soft = softened(grain, 0.8)
    soft = soft / soft.std()
    dune = _layers(rng, (46, 0.8), (14, 0.3))
    hue = rng.random((EDGE, EDGE, 1)).astype(np.float32)
    shade = np.clip(1 + 0.16 * soft + 0.06 * dune, 0.3, 1.9)[..., None] * (1 + (hue - 0.5) * f32([0.10, 0.0, -0.18]))
    relief = f32(0.00016 * soft + 0.0024 * softened(dune, 4))
    return Skin(toned(f32(shade), color), _rough(0.95), normals_of(relief, (0.16, 0.16)))


def _snow(color: RGB) -> Skin:
    """Fresh: soft mounds, and crystals that glint."""
    rng = np.random.default_rng(8)
    mound = _layers(rng, (60, 0.9), (24, 0.25))
    crystal = f32(rng.standard_normal((EDGE, EDGE)))
    shade = 1 + 0.02 * softened(crystal, 0.7) / 0.4 + 0.02 * mound
    lean = rng.normal(0, 0.22, (EDGE, EDGE, 2)).astype(np.float32)
    normal = normals_of(f32(0.0030 * softened(mound, 8)), (0.22, 0.22))
    glint = rng.random((EDGE, EDGE)) < 0.035
    normal[..., :2] += lean * np.where(glint, 2.2, 0.5)[..., None]
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True)
    return Skin(toned(f32(shade), color), _rough(np.where(glint, 0.14, 0.8)), normal)


def _terracotta(color: RGB) -> Skin:
    """Thrown on a wheel and fired without a glaze: faint rings, specks, a bloom of lime."""
    rng = np.random.default_rng(9)
    ring = noise((EDGE, EDGE), (3.0, 500), rng)
    cloud = _layers(rng, (50, 0.6), (12, 0.4))
    speck = smoothstep(1.7, 2.6, noise((EDGE, EDGE), 1.4, rng))
    shade = np.clip(1 + 0.05 * cloud + 0.035 * ring - 0.3 * speck, 0.3, 1.7)
    bloom = smoothstep(0.5, 2.4, cloud)[..., None] * 0.10
    painted = f32(color) * shade[..., None] * (1 - bloom) + f32([0.62, 0.52, 0.45]) * bloom
    relief = f32(0.00010 * ring + 0.00005 * noise((EDGE, EDGE), 1.3, rng))
    return Skin(toned(painted / f32(color), color), _rough(0.88), normals_of(relief, (0.14, 0.14)))


def _stoneware(color: RGB) -> Skin:
    """A glaze with iron specks that burnt through."""
    rng = np.random.default_rng(10)
    distance, which = cells((EDGE, EDGE), 26, rng, 1)
    sizes = np.clip(rng.exponential(0.07, int(which.max()) + 1) - 0.02, 0, 0.24)[which[..., 0]]
    spot = smoothstep(0, 0.05, sizes - distance[..., 0])
    cloud = _layers(rng, (60, 0.7), (14, 0.3))
    shade = (1 + 0.04 * cloud) * (1 - 0.72 * spot)
    return Skin(toned(f32(shade), color), _rough(0.3 + 0.04 * cloud), normals_of(0.0004 * cloud, (0.14, 0.14)))


def _plaster(color: RGB) -> Skin:
    rng = np.random.default_rng(11)
    trowel = _layers(rng, (40, 0.6), (10, 0.3)) + 0.4 * noise((EDGE, EDGE), (5, 40), rng)
    fine = noise((EDGE, EDGE), 1.2, rng)
    shade = 1 + 0.025 * trowel + 0.012 * fine
    relief = f32(0.0008 * softened(f32(trowel), 2) + 0.00004 * fine)
    return Skin(toned(f32(shade), color), _rough(0.92), normals_of(relief, (0.35, 0.35)))


TILES: dict[str, Tile] = {
    "concrete": Tile((0.30, 0.30), 0.03, _concrete),
    "brick": Tile((0.675, 0.60), 0.15, _brick),
    "granite": Tile((0.20, 0.20), 0.004, _granite),
    "terrazzo": Tile((0.36, 0.36), 0.03, _terrazzo),
    "stone": Tile((0.28, 0.28), 0.05, _stone),
    "slate": Tile((0.25, 0.25), 0.05, _slate),
    "sand": Tile((0.16, 0.16), 0.02, _sand),
    "snow": Tile((0.22, 0.22), 0.05, _snow),
    "terracotta": Tile((0.14, 0.14), 0.02, _terracotta),
    "stoneware": Tile((0.14, 0.14), 0.02, _stoneware),
    "plaster": Tile((0.35, 0.35), 0.06, _plaster),
}
