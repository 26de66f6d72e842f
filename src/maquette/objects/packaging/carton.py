"""A gable-top carton, one litre: folded roof, pressed seam along its ridge, a screw cap on the slope."""

import numpy as np

from ...geometry import Mesh, Part, Solid, Surface, flat_patch, lathe, merge, rotate, rounded, rounded_box, translate
from ...geometry.shading import grid_mesh
from .._looks import body, nouns, piece, tinted
from ..contracts import Look, Object, Shown, objects

EDGE, SIDE, RIDGE, FIN = 0.072, 0.172, 0.208, 0.0200  # width; heights of the walls and the ridge; the seam above it
FRONT = (EDGE - 0.008, SIDE - 0.016)


@objects.register("carton")
class Carton(Object):
    label = "carton"
    names = nouns(
        en="milk carton, juice carton, gable top carton, carton of milk, carton of juice, drink carton",
        de="milchkarton, milchtüte, saftkarton, getränkekarton, milchpackung",
        fr="brique de lait, carton de lait, brique de jus",
        es="cartón de leche, brik de leche, cartón de jugo",
        it="cartone di latte, cartone del latte, cartone di succo",
        pt="caixa de leite, pacote de leite, caixa de suco",
        nl="melkpak, pak melk, sappak",
        pl="karton mleka, karton soku",
        tr="süt kutusu, meyve suyu kutusu",
        ru="пакет молока, пакет сока, картонный пакет",
        ja="牛乳パック, ジュースパック",
        zh="牛奶盒, 果汁盒",
        ko="우유갑, 우유팩, 주스팩",
        ar="علبة حليب, كرتونة حليب, علبة عصير",
        hi="दूध का डिब्बा, जूस का डिब्बा",
    )
    color = "#3f8fd0"
    surfaces = (Surface("front", *FRONT),)
    parts = ("cap", "top")
    shown = Shown(turn_deg=30, printed_turn_deg=20, from_deg=10)

    def build(self, look: Look) -> Solid:
        board = body(look, "satin", self.color)
        top = piece(look, "top", "satin", "#f5f3ee") if look.material is None else tinted(look, "top", board)
        slope = float(np.degrees(np.arctan2(EDGE / 2, RIDGE - SIDE)))
        cap = lathe(_CAP, segments=96).moved(
            translate(0, -EDGE / 4 - 0.0004, (SIDE + RIDGE) / 2) @ rotate("x", 90 - slope)
        )
        face = flat_patch(*FRONT).moved(translate(0, -EDGE / 2 - 0.0003, SIDE / 2))
        return Solid(
            (
                Part("walls", rounded_box(EDGE, EDGE, SIDE + 0.0015, 0.0014), board),
                Part("top", merge([_roof(), _fin()]), top),
                Part("cap", cap, piece(look, "cap", "satin", "#e0433a")),
                Part("front", face, board, "front"),
            ),
            self.surfaces,
        )


_CAP = rounded([
    (0, -0.001, 0), (0.0145, -0.001, 0.0004), (0.0147, 0.0022, 0.0006), (0.0128, 0.0026, 0.0004),
    (0.0128, 0.0032, 0.0003), (0.0136, 0.0036, 0.0006), (0.0132, 0.0150, 0.0016), (0.0080, 0.0156, 0.002),
    (0, 0.0156, 0),
], step_deg=8)  # fmt: skip


def _roof() -> Mesh:
    """Two slopes to the front and the back; at the sides the triangles that are folded in between them."""
    h, low = EDGE / 2 - 0.0006, SIDE
    tuck = 0.030  # how far the folded sides lie inward at the ridge
    slopes = [
        _quad((-h, -h, low), (h, -h, low), (-h, -0.0009, RIDGE), (h, -0.0009, RIDGE)),
        _quad((h, h, low), (-h, h, low), (h, 0.0009, RIDGE), (-h, 0.0009, RIDGE)),
    ]
    folds = []
    for side in (1, -1):
        x, inner = side * h, side * (h - tuck)
        ends = [(x, -h * side, low), (x, h * side, low)]
        folds.append(_quad(ends[0], ends[1], (inner, 0.0, RIDGE - 0.004), (inner, 0.0, RIDGE - 0.004)))
        # The slopes' undersides and the flaps beside the fold, seen from the side.
        for near, far in ((ends[0], True), (ends[1], False)):
            ridge = (x, -0.0008 * np.sign(near[1]) * -1, RIDGE)
            a, b = (ridge, near) if far else (near, ridge)
            folds.append(
                _quad(b, (inner, 0.0, RIDGE - 0.004), a, a) if far else _quad((inner, 0.0, RIDGE - 0.004), a, b, b)
            )
    return merge([*slopes, *folds])


def _quad(a: tuple[float, ...], b: tuple[float, ...], c: tuple[float, ...], d: tuple[float, ...]) -> Mesh:
    """A flat sheet: a and b below from left to right as one sees it, c and d above."""
    grid = np.array([[a, b], [c, d]], np.float64)
    normal = np.cross(grid[0, 1] - grid[0, 0], grid[1, 0] - grid[0, 0])
    made = grid_mesh(grid, np.broadcast_to(normal, grid.shape))
    return Mesh(made.vertices, made.faces, made.normals)


def _fin() -> Mesh:
    """The seam: two layers of board, a pressed line along it."""
    fin = rounded_box(EDGE - 0.0012, 0.0030, FIN, 0.0006).moved(translate(z=RIDGE - 0.0010))
    line = rounded_box(EDGE - 0.0012, 0.0036, 0.0012, 0.0005).moved(translate(z=RIDGE + 0.0130))
    return merge([fin, line])
