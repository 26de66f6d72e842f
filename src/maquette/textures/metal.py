"""What is done to metal: brushed, hammered, scratched, crumpled, rusted."""

import numpy as np

from ..arrays import Floats, f32
from ..color import RGB
from ..noise import noise
from ._fields import cells, smoothstep, softened, strokes
from .contracts import Skin, Tile, normals_of, toned

EDGE = 768


def _flat(color: RGB) -> Floats:
    return np.broadcast_to(f32(color), (EDGE, EDGE, 3)).copy()


def _brushed(color: RGB) -> Skin:
    """Fine parallel scratches along the columns: the light is drawn out across them."""
    rng = np.random.default_rng(1)
    fine = noise((EDGE, EDGE), (0.7, 150), rng)
    broad = noise((EDGE, EDGE), (2.2, 220), rng)
    line = 0.7 * fine + 0.5 * broad
    relief = f32(line * 0.0000090)
    roughness = np.clip(0.30 + 0.045 * line, 0.16, 0.5)
    return Skin(toned(f32(1 + 0.055 * line), color), f32(roughness), normals_of(relief, (0.10, 0.10)))


def _polished(color: RGB) -> Skin:
    """A mirror that has been wiped a thousand times: hairline scratches and smears. Its roughness is what they add."""
    rng = np.random.default_rng(2)
    scratch = np.clip(strokes(EDGE, 500, 200, (0, 180), rng, bend=30) - 0.6, 0, 3)
    haze = smoothstep(0.2, 1.8, noise((EDGE, EDGE), 46, rng))
    roughness = 0.002 + 0.040 * haze + 0.028 * scratch
    return Skin(_flat(color), f32(np.clip(roughness, 0.002, 0.3)))


def _hammered(color: RGB) -> Skin:
    rng = np.random.default_rng(3)
    distance, _ = cells((EDGE, EDGE), 10, rng, 4)
    # A dent is a small bowl; between bowls stands a soft ridge.
    bowl = -np.log(np.exp(-9.0 * distance**2).sum(-1)) / 9.0
    relief = f32(softened(f32(bowl), 3) * 0.0026)
    shade = 0.96 + 0.05 * (bowl - bowl.mean())
    return Skin(toned(f32(shade), color), np.full((EDGE, EDGE), 0.20, np.float32), normals_of(relief, (0.12, 0.12)))


def _crumpled(color: RGB) -> Skin:
    """Foil that was crushed and smoothed again: facets that each lean their own way, and meet in creases."""
    rng = np.random.default_rng(4)
    lean = np.zeros((EDGE, EDGE, 2), np.float32)
    for across, depth in ((6, 0.20), (13, 0.16), (28, 0.09)):
        _, which = cells((EDGE, EDGE), across, rng, 1)
        tilt = rng.normal(0, depth, (int(which.max()) + 1, 2)).astype(np.float32)[which[..., 0]]
        lean += np.stack([softened(f32(tilt[..., k]), 0.10 * EDGE / across) for k in (0, 1)], -1)
    normal = np.concatenate([lean, np.ones((EDGE, EDGE, 1), np.float32)], -1)
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True)
    return Skin(_flat(color), np.full((EDGE, EDGE), 0.17, np.float32), f32(normal))


def _rusty(color: RGB) -> Skin:
    """Iron long in the rain: scale in all browns, and pits."""
    rng = np.random.default_rng(5)
    patch = noise((EDGE, EDGE), 60, rng) + 0.6 * noise((EDGE, EDGE), 16, rng) + 0.35 * noise((EDGE, EDGE), 4, rng)
    speck = noise((EDGE, EDGE), 1.3, rng)
    bright, dark = smoothstep(0.1, 1.5, patch), smoothstep(0.3, 1.8, -patch)
    base = f32(color)
    painted = base * (1 + 0.10 * speck + 0.10 * patch)[..., None]
    painted = painted * (1 - bright[..., None]) + base * f32([2.0, 1.9, 1.5]) * bright[..., None]
    painted = painted * (1 - 0.72 * dark)[..., None]
    relief = f32(0.0005 * softened(f32(patch), 1.5) + 0.00008 * speck)
    rough = f32(np.clip(0.88 - 0.15 * dark, 0, 1))
    return Skin(toned(painted / base, color), rough, normals_of(relief, (0.22, 0.22)))


def _glittering(color: RGB) -> Skin:
    """Flakes that each face their own way."""
    rng = np.random.default_rng(6)
    _, index = cells((EDGE, EDGE), 110, rng, 1)
    which = index[..., 0]
    count = int(which.max()) + 1
    lean = rng.normal(0, 0.34, (count, 2)).astype(np.float32)[which]
    normal = np.concatenate([lean, np.ones((EDGE, EDGE, 1), np.float32)], -1)
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True)
    shade = np.clip(rng.lognormal(0, 0.35, count), 0.3, 2.2)[which]
    return Skin(toned(f32(shade), color), np.full((EDGE, EDGE), 0.22, np.float32), f32(normal))


TILES: dict[str, Tile] = {
    "brushed": Tile((0.10, 0.10), 0.002, _brushed),
    "polished": Tile((0.24, 0.24), 0.002, _polished),
    "hammered": Tile((0.09, 0.09), 0.015, _hammered),
    "crumpled": Tile((0.20, 0.20), 0.03, _crumpled),
    "rust": Tile((0.22, 0.22), 0.03, _rusty),
    "glitter": Tile((0.08, 0.08), 0.001, _glittering),
}
