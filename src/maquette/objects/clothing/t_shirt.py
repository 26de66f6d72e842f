"""A T-shirt on a wooden hanger, its front to the viewer; words and pictures go on its chest."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from ...geometry import (
    Mesh,
    Part,
    Solid,
    Surface,
    aim,
    lathe,
    merge,
    rounded,
    rounded_rectangle,
    spline,
    sweep,
    translate,
)
from ...geometry.clay import Clay, Lump, ball, half_space, parted, slab
from ...geometry.clay import Points as Points32
from ...geometry.shading import grid_mesh, grid_normals
from ...materials import MATERIALS
from .._looks import body, darker, nouns, piece, tinted
from .._tubes import bent
from .._warp import Points, warped
from ..contracts import Look, Object, Shown, objects

FRONT = (0.270, 0.320)
MIDDLE = 0.375  # height of the middle of the print


@objects.register("t_shirt")
class TShirt(Object):
    label = "t-shirt"
    names = nouns(
        en="t-shirt, tshirt, t shirt, tee shirt, tee",
        de="t-shirt, shirt",
        fr="t-shirt, tee-shirt",
        es="camiseta, playera",
        it="maglietta, t-shirt",
        pt="camiseta, t-shirt",
        nl="t-shirt, shirtje",
        pl="koszulka, t-shirt",
        tr="tişört",
        ru="футболка, майка",
        ja="tシャツ, ティーシャツ",
        zh="t恤, t恤衫, 短袖",
        ko="티셔츠",
        ar="تي شيرت, قميص قصير الأكمام",
        hi="टी-शर्ट, टीशर्ट",
    )
    color = "#f0efe9"
    surfaces = (Surface("front", *FRONT),)
    parts = ("collar", "hanger")
    instead_of = ("t-shirt",)
    stands = "wall"
    shown = Shown(turn_deg=0, printed_turn_deg=0, from_deg=4)

    def build(self, look: Look) -> Solid:
        cloth = body(look, "fabric", self.color)
        shirt, collar, hems, inside = _shirt()
        return Solid(
            (
                Part("shirt", shirt, cloth),
                Part("collar", collar, tinted(look, "collar", darker(cloth, 0.92))),
                Part("hems", hems, darker(cloth, 0.95)),
                Part("inside", inside, darker(cloth, 0.55)),
                Part("hanger", _hanger(), piece(look, "hanger", "oak")),
                Part("hook", _hook(), MATERIALS["steel"]),
                Part("front", _print(), cloth, "front"),
            ),
            self.surfaces,
        )


def _folds(p: Points) -> Points:
    """How cloth hangs: folds from the shoulders down, fuller towards the hem, and a few slanting from the armpits."""
    x, y, z = p[..., 0], p[..., 1], p[..., 2]
    low = np.clip(1 - z / 0.62, 0, 1)
    fall = np.sin(27 * x + 1.8 * np.sin(5 * z) + 0.6) + 0.6 * np.sin(49 * x - 3 * z + 2.0)
    pit = np.exp(-((np.abs(x) - 0.185) ** 2 + (z - 0.43) ** 2) / 0.008)
    slant = np.sin(70 * (z + 0.75 * np.abs(x)) + 1.0)
    chest = np.clip((np.abs(x) - 0.05) / 0.10, 0.25, 1)
    sway = 0.0085 * low**1.3 * fall * chest + 0.0042 * pit * slant + 0.0016 * np.sin(23 * z + 9 * x)
    return np.stack([x + 0.10 * sway, y + sway * np.where(y < 0, 1.0, -0.6), z], -1)


_HALF = [
    (0.086, 0.662, 0.012),
    (0.212, 0.618, 0.035),
    (0.372, 0.385, 0.0),
    (0.252, 0.318, 0.0),
    (0.206, 0.452, 0.022),
    (0.203, 0.26, 0.3),
    (0.222, -0.10, 0.0),
]
_CUFF = ((0.297, 0.402), (0.545, -0.838))  # (x, z) of the middle of a sleeve's end, and the way out of it
_CELL = 0.004


@cache
def _inward() -> tuple[NDArray[np.float32], float, float]:
    """Distances from the silhouette's edge on a grid, positive within; and its lowest x and z."""
    right = _HALF
    outline = rounded(
        [*right, *((-x, z, r) for x, z, r in reversed(right)), (-0.05, 0.640, 0.03), (0.05, 0.640, 0.03)], closed=True
    )
    xs, zs = np.arange(-0.42, 0.42, _CELL), np.arange(-0.14, 0.72, _CELL)
    grid = np.stack(np.meshgrid(xs, zs, indexing="ij"), -1)
    far = np.full(grid.shape[:2], 9.0)
    crossings = np.zeros(grid.shape[:2], int)
    for a, b in zip(outline, np.roll(outline, -1, 0), strict=True):
        way = b - a
        t = np.clip(((grid - a) @ way) / (way @ way), 0, 1)
        far = np.minimum(far, np.linalg.norm(grid - a - t[..., None] * way, axis=-1))
        spans = (a[1] > grid[..., 1]) != (b[1] > grid[..., 1])
        with np.errstate(divide="ignore", invalid="ignore"):
            x = a[0] + (grid[..., 1] - a[1]) / way[1] * way[0]
        crossings += spans & (grid[..., 0] < x)
    inside = crossings % 2 == 1
    return np.where(inside, far, -far).astype(np.float32), float(xs[0]), float(zs[0])


def _cloth() -> Lump:
    """The shirt as if stuffed: thick in the middle, thin along its edges."""

    def distance(p: Points32) -> Points32:
        from scipy.ndimage import map_coordinates

        table, x0, z0 = _inward()
        at = np.stack([(p[..., 0].ravel() - x0) / _CELL, (p[..., 2].ravel() - z0) / _CELL])
        d = map_coordinates(table, at, order=1, mode="nearest").reshape(p.shape[:-1])
        inner = np.maximum(d, 0)
        thick = 0.047 * np.sqrt(1 - np.exp(-inner / 0.035) + 1e-6) - 0.047e-3
        y = np.abs(p[..., 1])
        steep = 1 + 0.35 / (1 + inner / 0.01)
        return np.asarray(np.where(d > 0, (y - thick) / steep, np.sqrt(y * y + d * d)), np.float32)

    return Lump(distance, (-0.40, -0.06, -0.12), (0.40, 0.06, 0.68), np.eye(4), ("t_shirt",))


def _solid() -> Clay:
    return Clay().add(_cloth())


@cache
def _shirt() -> tuple[Mesh, Mesh, Mesh, Mesh]:
    made = _solid().keep(half_space((0, 0, 0.0), (0, 0, -1)), blend=0.006)
    (x, z), (wx, wz) = _CUFF
    for side in (-1, 1):
        frame = aim((side * x, 0.0, z), (side * wx, 0.0, wz))
        made = made.cut(slab((0, 0, 0.10), (0.40, 0.165, 0.20), 0.0, frame), blend=0.006)
    neck = ball((0, -0.040, 0.668), (0.080, 0.068, 0.098))
    made = made.cut(neck, blend=0.007)
    mesh = made.mesh(0.0046)
    p = mesh.vertices
    along = np.where(np.abs(p[:, 0]) > 0.21, (np.abs(p[:, 0]) - x) * wx + (p[:, 2] - z) * wz, -1.0)
    # Where it is open one sees its dark inside: in the neck, in the sleeves, from below.
    inner = np.min([neck.at(p) - 0.0022, -along - 0.0012, p[:, 2] - 0.0012], 0)
    ring = np.maximum(neck.at(p) - 0.0155, -p[:, 2] + 0.54)
    back = np.maximum(np.maximum(0.640 - p[:, 2] - 0.012, np.abs(p[:, 0]) - 0.080), -p[:, 1])
    hems = np.minimum(np.abs(along) - 0.022, p[:, 2] - 0.022)
    carried = np.stack([np.minimum(ring, back), hems], 1).astype(np.float32)
    inside, rest, carried = parted(mesh, inner, carried)
    collar, rest, carried = parted(rest, carried[:, 0], carried)
    hems_, shirt, _ = parted(rest, carried[:, 1], carried)
    return tuple(_shaded(warped(m, _folds)) for m in (shirt, collar, hems_, inside))  # type: ignore[return-value]


def _shaded(mesh: Mesh) -> Mesh:
    """Faces along sharp rims, whose corners are shaded as the other side is, get corners of their own."""
    p, q, r = (mesh.vertices[mesh.faces[:, k]].astype(np.float64) for k in range(3))
    flat = np.cross(q - p, r - p)
    flat /= np.maximum(np.linalg.norm(flat, axis=1, keepdims=True), 1e-15)
    is_wrong = (flat * mesh.normals[mesh.faces].mean(1)).sum(1) < 0.2
    n, k = len(mesh.vertices), int(is_wrong.sum())
    faces = mesh.faces.copy()
    faces[is_wrong] = (n + np.arange(3 * k)).reshape(k, 3)
    return Mesh(
        np.concatenate([mesh.vertices, mesh.vertices[mesh.faces[is_wrong]].reshape(-1, 3)]),
        faces,
        np.concatenate([mesh.normals, np.repeat(flat[is_wrong], 3, 0).astype(np.float32)]),
    )


@cache
def _print() -> Mesh:
    """A patch that follows the chest."""
    columns, rows = 49, 57
    x, z = np.meshgrid(
        np.linspace(-FRONT[0] / 2, FRONT[0] / 2, columns), MIDDLE + np.linspace(-FRONT[1] / 2, FRONT[1] / 2, rows)
    )
    points = np.stack([x, np.full_like(x, -0.30), z], -1)
    clay = _solid()
    for _ in range(40):
        step = clay.at(points.reshape(-1, 3).astype(np.float32)).reshape(x.shape)
        points[..., 1] += 0.8 * np.minimum(step, 0.05)
    points = _folds(points)
    points[..., 1] -= 0.0007
    uv = np.stack([x / FRONT[0] + 0.5, (z - MIDDLE) / FRONT[1] + 0.5], -1)
    return grid_mesh(points, grid_normals(points), uv)


@cache
def _hanger() -> Mesh:
    arm = [
        (-0.190, 0.0, 0.598),
        (-0.13, 0.002, 0.618),
        (-0.06, 0.004, 0.640),
        (0.0, 0.004, 0.656),
        (0.06, 0.004, 0.640),
        (0.13, 0.002, 0.618),
        (0.190, 0.0, 0.598),
    ]
    return sweep(spline(arm, 80), rounded_rectangle(0.022, 0.013, 0.0055, step_deg=15), up=(0.0, 0.0, 1.0))


@cache
def _hook() -> Mesh:
    turn = np.radians(np.linspace(-90, 150, 16))
    curl = [(0.020 * np.cos(t), 0.004, 0.712 + 0.020 * np.sin(t)) for t in turn]
    line = [(0.0, 0.004, 0.650), (0.0, 0.004, 0.676), *((float(a), b, float(c)) for a, b, c in curl)]
    collar = lathe(rounded([(0, 0, 0), (0.006, 0, 0.001), (0.006, 0.006, 0.002), (0, 0.007, 0)]), segments=24)
    return merge([bent(line, 0.0021, count=90), collar.moved(translate(0, 0.004, 0.660))])
