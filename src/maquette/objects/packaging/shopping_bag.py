"""A paper shopping bag, standing open, with rope handles and folded sides."""

import numpy as np

from ...geometry import Mesh, Part, Solid, Surface, ellipse, flat_patch, merge, spline, sweep, translate
from ...geometry.shading import grid_mesh
from .._looks import body, darker, nouns, piece, tinted
from ..contracts import Look, Object, Shown, objects

WIDTH, DEPTH, HEIGHT = 0.24, 0.10, 0.30
FOLD = 0.016  # how far the sides are creased inwards at the top
HANDLE, REACH = 0.085, 0.085  # between a handle's ends; how high it goes


@objects.register("shopping_bag")
class ShoppingBag(Object):
    label = "shopping bag"
    names = nouns(
        en="shopping bag, paper bag, gift bag, carrier bag",
        de="einkaufstasche, papiertüte, tragetasche, einkaufstüte, papiertasche, tüte",
        fr="sac en papier, sac de courses, sac shopping",
        es="bolsa de compras, bolsa de papel, bolsa",
        it="busta di carta, borsa della spesa, sacchetto di carta, shopper",
        pt="sacola, sacola de compras, saco de papel",
        nl="boodschappentas, papieren tas, papieren zak",
        pl="torba na zakupy, papierowa torba, torba papierowa",
        tr="alışveriş çantası, kağıt torba, kese kağıdı",
        ru="бумажный пакет, пакет для покупок, пакет",
        ja="紙袋, ショッピングバッグ, 買い物袋",
        zh="购物袋, 纸袋, 购物纸袋",
        ko="쇼핑백, 종이백, 종이 가방",
        ar="كيس تسوق, كيس ورقي, حقيبة تسوق",
        hi="शॉपिंग बैग, कागज़ का थैला, थैला",
    )
    color = "#c9352f"
    surfaces = (Surface("front", WIDTH - 0.03, HEIGHT - 0.06),)
    parts = ("handles", "inside")
    instead_of = ("shopping-bags",)
    shown = Shown(turn_deg=26, printed_turn_deg=16, from_deg=10)

    def build(self, look: Look) -> Solid:
        paper = body(look, "paper", self.color)
        lining = tinted(look, "inside", darker(paper, 0.6))
        rope = piece(look, "handles", "fabric", "#f0e9dc")
        face = flat_patch(WIDTH - 0.03, HEIGHT - 0.06).moved(translate(0, -DEPTH / 2 - 0.0006, HEIGHT / 2 - 0.01))
        return Solid(
            (
                Part("outside", _walls(0.0), paper),
                Part(
                    "inside",
                    _walls(0.0012, is_inside=True),
                    lining,
                ),
                Part("handles", merge([_handle(-1), _handle(1)]), rope),
                Part("front", face, paper, "front"),
            ),
            self.surfaces,
        )


def _walls(inset: float, *, is_inside: bool = False) -> Mesh:
    """Four walls and a bottom; the narrow ones are creased down their middle, more towards the top."""
    x, y = WIDTH / 2 - inset, DEPTH / 2 - inset
    crease = FOLD
    low = [(-x, -y), (x, -y), (x, 0), (x, y), (-x, y), (-x, 0)]
    high = [(-x, -y), (x, -y), (x - crease, 0), (x, y), (-x, y), (-x + crease, 0)]
    sheets = []
    for k in range(6):
        a, b = low[k], low[(k + 1) % 6]
        c, d = high[k], high[(k + 1) % 6]
        grid = np.array([[(*a, inset), (*b, inset)], [(*c, HEIGHT), (*d, HEIGHT)]], np.float64)
        normal = np.cross(grid[0, 1] - grid[0, 0], grid[1, 0] - grid[0, 0])
        sheets.append(_sheet(grid, normal, is_inside))
    floor = np.array([[(-x, y, inset), (x, y, inset)], [(-x, -y, inset), (x, -y, inset)]], np.float64)
    sheets.append(_sheet(floor, np.array([0.0, 0.0, -1.0]), is_inside))
    return merge(sheets)


def _sheet(grid: np.ndarray, normal: np.ndarray, is_inside: bool) -> Mesh:
    if is_inside:
        grid, normal = grid[:, ::-1], -normal
    made = grid_mesh(grid, np.broadcast_to(normal, grid.shape))
    return Mesh(made.vertices, made.faces, made.normals)


def _handle(side: int) -> Mesh:
    y = side * (DEPTH / 2 - 0.004)
    h = HANDLE / 2
    path = spline([
        (-h, y, HEIGHT - 0.022), (-h, y, HEIGHT + 0.010), (-0.7 * h, y + side * 0.004, HEIGHT + 0.7 * REACH),
        (0, y + side * 0.008, HEIGHT + REACH), (0.7 * h, y + side * 0.004, HEIGHT + 0.7 * REACH),
        (h, y, HEIGHT + 0.010),
        (h, y, HEIGHT - 0.022),
    ], 90)  # fmt: skip
    return sweep(path, ellipse(0.0026, 0.0026, 16), up=(0, 1, 0))
