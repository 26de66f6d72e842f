"""Hides, papers, cork and what else comes in sheets."""

import numpy as np

from ..arrays import Floats, f32
from ..color import RGB
from ..noise import noise
from ._fields import cells, smoothstep, softened, strokes
from .contracts import Skin, Tile, normals_of, toned

EDGE = 768


def _rough(value: float | Floats) -> Floats:
    return f32(np.clip(np.broadcast_to(value, (EDGE, EDGE)), 0.02, 1.0))


def _leather(color: RGB) -> Skin:
    """Full grain: pebbles of all sizes with creases between them, darker in the creases."""
    rng = np.random.default_rng(1)
    relief = np.zeros((EDGE, EDGE), np.float32)
    for across, depth in ((26, 1.0), (52, 0.5)):
        distance, _ = cells((EDGE, EDGE), across, rng, 2)
        relief += f32(depth) * smoothstep(0.0, 0.42, distance[..., 1] - distance[..., 0])
    crease = 1 - relief / 1.5
    tone = noise((EDGE, EDGE), 70, rng)
    shade = np.clip((1.08 - 0.50 * crease**2) * (1 + 0.07 * tone), 0.2, 1.6)
    fine = noise((EDGE, EDGE), 1.1, rng)
    height = f32(0.00042 * softened(relief, 1.6) + 0.000008 * fine)
    return Skin(toned(f32(shade), color), _rough(0.42 + 0.22 * crease), normals_of(height, (0.06, 0.06)))


def _suede(color: RGB) -> Skin:
    rng = np.random.default_rng(2)
    nap = noise((EDGE, EDGE), (16, 30), rng)
    fine = f32(softened(f32(rng.standard_normal((EDGE, EDGE))), 0.7))
    fine /= fine.std()
    shade = np.clip(1 + 0.06 * nap + 0.10 * fine, 0.3, 1.8)
    return Skin(toned(f32(shade), color), _rough(0.96), normals_of(f32(0.00004 * fine), (0.09, 0.09)))


def _paper(color: RGB) -> Skin:
    """Fibres, just to be felt."""
    rng = np.random.default_rng(3)
    fibre = strokes(EDGE, 5000, 40, (0, 180), rng, bend=50)
    cloud = noise((EDGE, EDGE), 22, rng)
    shade = 1 + 0.012 * fibre + 0.012 * cloud
    height = f32(0.000012 * softened(fibre, 0.8) + 0.00004 * cloud)
    return Skin(toned(f32(shade), color), _rough(0.92), normals_of(height, (0.07, 0.07)))


def _kraft(color: RGB) -> Skin:
    """Unbleached: long fibres, pale and dark, lying mostly one way."""
    rng = np.random.default_rng(4)
    fibre = strokes(EDGE, 5200, 44, (0, 34), rng, bend=30)
    shives = np.clip(strokes(EDGE, 500, 26, (0, 60), rng, bend=30), -3, 3)
    stripe = noise((EDGE, EDGE), (1.4, 120), rng)
    shade = np.clip(1 + 0.050 * fibre + 0.030 * stripe + 0.045 * shives, 0.4, 1.6)
    height = f32(0.00002 * softened(fibre, 0.8))
    return Skin(toned(f32(shade), color), _rough(0.88), normals_of(height, (0.09, 0.09)))


def _cardboard(color: RGB) -> Skin:
    """Corrugated: its flutes show through as faint upright ribs."""
    skin = _kraft(color)
    rng = np.random.default_rng(5)
    x = (np.arange(EDGE) + 0.5) / EDGE
    rib = f32(np.cos(2 * np.pi * 14 * x))[None].repeat(EDGE, 0)
    shade = (1 + 0.035 * rib) * (1 + 0.03 * noise((EDGE, EDGE), 30, rng))
    height = f32(0.00011 * rib)
    return Skin(
        toned(skin.color / f32(color) * shade[..., None], color), skin.roughness, normals_of(height, (0.09, 0.09))
    )


def _cork(color: RGB) -> Skin:
    """Pressed granules, each of its own brown, with dark gaps and a few dark pieces of bark."""
    rng = np.random.default_rng(6)
    distance, which = cells((EDGE, EDGE), 34, rng, 2)
    count = int(which.max()) + 1
    own = rng.normal(1, 0.16, count)
    own[rng.random(count) < 0.07] *= 0.42
    gap = 1 - smoothstep(0.02, 0.16, distance[..., 1] - distance[..., 0])
    fine = noise((EDGE, EDGE), 1.5, rng)
    hole = smoothstep(1.9, 2.6, noise((EDGE, EDGE), 2.6, rng))
    shade = np.clip(own[which[..., 0]] * (1 + 0.07 * fine) * (1 - 0.38 * gap) * (1 - 0.6 * hole), 0.1, 1.8)
    height = f32(-0.0003 * softened(gap, 1.0) - 0.0006 * hole + 0.00003 * fine)
    return Skin(toned(f32(shade), color), _rough(0.9), normals_of(height, (0.11, 0.11)))


def _sponge(color: RGB) -> Skin:
    """Foam: bubbles of all sizes, cut open."""
    rng = np.random.default_rng(7)
    depth = np.zeros((EDGE, EDGE), np.float32)
    for across, share in ((14, 0.6), (30, 0.75), (60, 0.8)):
        distance, which = cells((EDGE, EDGE), across, rng, 1)
        size = rng.uniform(0.15, 0.42, int(which.max()) + 1) * (rng.random(int(which.max()) + 1) < share)
        depth = np.maximum(depth, smoothstep(0.0, 0.22, size[which[..., 0]] - distance[..., 0]))
    shade = 1.05 - 0.62 * depth
    return Skin(toned(f32(shade), color), _rough(0.97), normals_of(f32(-0.0018 * softened(depth, 1.4)), (0.09, 0.09)))


TILES: dict[str, Tile] = {
    "leather": Tile((0.06, 0.06), 0.005, _leather),
    "suede": Tile((0.09, 0.09), 0.01, _suede),
    "paper": Tile((0.07, 0.07), 0.004, _paper),
    "kraft": Tile((0.09, 0.09), 0.006, _kraft),
    "cardboard": Tile((0.09, 0.09), 0.006, _cardboard),
    "cork": Tile((0.11, 0.11), 0.006, _cork),
    "sponge": Tile((0.09, 0.09), 0.008, _sponge),
}
