"""A bookcase, 0.9 m wide and 1.8 m high, with rows of books, a vase, a bowl and a trailing plant's pot."""

from functools import cache

import numpy as np

from ...color import hex_to_linear
from ...geometry import Mesh, Part, Solid, lathe, merge, painted, rotate, rounded, rounded_box, translate
from ...materials import MATERIALS, Material
from .._looks import body, darker, nouns, piece
from ..contracts import Look, Object, Shown, objects

WIDTH, DEPTH, HEIGHT, BOARD = 0.90, 0.30, 1.80, 0.022
FLOORS = (0.08, 0.43, 0.78, 1.12, 1.46)  # upper sides of the shelves
_SPINES = ("#1f3a5f", "#8c2f2f", "#d9a441", "#2f5d50", "#e8e1d3", "#b5562f", "#3b3b44", "#7d94a6", "#5a3e5c", "#c9b79c",
           "#18494f", "#a63d40")  # fmt: skip


@objects.register("shelf")
class Shelf(Object):
    label = "shelf"
    names = nouns(
        en="bookshelf, bookcase, shelf",
        de="regal, bücherregal",
        fr="étagère, bibliothèque",
        es="estantería, librero",
        it="libreria, scaffale",
        pt="estante, estante de livros",
        nl="boekenkast, boekenrek",
        pl="regał, biblioteczka",
        tr="kitaplık, raf",
        ru="книжный шкаф, стеллаж, книжная полка",
        ja="本棚, 書棚, 棚",
        zh="书架, 书柜",
        ko="책장, 책꽂이, 선반",
        ar="رف كتب, خزانة كتب",
        hi="किताबों की अलमारी, बुकशेल्फ",
    )
    color = "#a8763f"
    parts = ("vase",)
    shown = Shown(turn_deg=-24, from_deg=6)

    def build(self, look: Look) -> Solid:
        wood = body(look, "oak", self.color)
        return Solid(
            (
                Part("case", _case(), wood),
                Part("back", rounded_box(WIDTH - 0.03, 0.008, HEIGHT - 0.06, 0.002)
                     .moved(translate(0, DEPTH / 2 - 0.012, 0.04)), darker(wood, 0.8)),
                Part("books", _books(), Material(color=(1.0, 1.0, 1.0), roughness=0.55, specular=0.35)),
                Part("pages", _paper(), MATERIALS["paper"]),
                Part("vase", lathe(_VASE, segments=72).moved(translate(0.27, -0.01, FLOORS[3])),
                     piece(look, "vase", "ceramic", "#d8654a")),
                Part("bowl", lathe(_BOWL, segments=72).moved(translate(-0.24, -0.02, FLOORS[1])),
                     MATERIALS["porcelain"]),
                Part("box", rounded_box(0.26, 0.22, 0.15, 0.01).moved(translate(0.26, -0.01, FLOORS[0])),
                     MATERIALS["wicker"]),
            )
        )  # fmt: skip


_VASE = rounded(
    [(0, 0, 0), (0.038, 0, 0.004), (0.066, 0.075, 0.05),
     (0.030, 0.15, 0.05), (0.034, 0.19, 0.02), (0.040, 0.205, 0.002),
     (0.036, 0.205, 0.002), (0.027, 0.18, 0.02), (0.024, 0.15, 0.03), (0, 0.12, 0)], step_deg=5)  # fmt: skip
_BOWL = rounded(
    [(0, 0, 0), (0.045, 0, 0.003), (0.05, 0.008, 0.01), (0.105, 0.055, 0.06), (0.115, 0.085, 0.002),
     (0.110, 0.085, 0.002),
     (0.10, 0.058, 0.05), (0.04, 0.015, 0.03), (0, 0.012, 0)], step_deg=5)  # fmt: skip


@cache
def _case() -> Mesh:
    side = rounded_box(BOARD, DEPTH, HEIGHT, 0.003, segments=2)
    out = [side.moved(translate(s * (WIDTH / 2 - BOARD / 2), 0, 0)) for s in (-1, 1)]
    level = rounded_box(WIDTH - 2 * BOARD + 0.002, DEPTH - 0.012, BOARD, 0.003, segments=2)
    out += [level.moved(translate(0, -0.002, z - BOARD)) for z in FLOORS]
    out.append(rounded_box(WIDTH + 0.012, DEPTH + 0.012, 0.024, 0.004).moved(translate(z=HEIGHT - 0.024)))
    out.append(
        rounded_box(WIDTH - 2 * BOARD, 0.018, FLOORS[0] - BOARD, 0.002).moved(translate(0, -DEPTH / 2 + 0.035, 0))
    )
    return merge(out)


def _rows() -> list[tuple[float, float, float, float, float, int, float]]:
    """Each book: x of its middle, z of its foot, thickness, height, depth, colour, lean."""
    chance = np.random.default_rng(11)
    inner = WIDTH / 2 - BOARD - 0.006
    stretches = [(4, -inner, inner - 0.16), (3, -inner, 0.16), (2, -0.20, inner), (1, -0.06, inner), (0, -inner, 0.08)]
    out = []
    for floor, x0, x1 in stretches:
        x = x0
        while True:
            thick = float(chance.uniform(0.020, 0.056))
            if x + thick > x1:
                break
            tall, deep = float(chance.uniform(0.20, 0.275)), float(chance.uniform(0.15, 0.20))
            out.append((x + thick / 2, FLOORS[floor], thick, tall, deep, int(chance.integers(len(_SPINES))), 0.0))
            x += thick + 0.0008
        out.append((x + 0.048, FLOORS[floor] + 0.0, 0.026, 0.225, 0.16, int(chance.integers(len(_SPINES))), -13.0))
    return out


def _frame(row: tuple[float, float, float, float, float, int, float], deep: float) -> "np.ndarray":
    x, z, thick, _, _, _, lean = row
    pivot = translate(x + thick / 2 * (lean != 0), -DEPTH / 2 + 0.03 + deep / 2, z)
    return pivot @ rotate("y", lean) @ translate(-thick / 2 * (lean != 0))


@cache
def _books() -> Mesh:
    out = []
    for row in _rows():
        _, _, thick, tall, deep, hue, _ = row
        color = hex_to_linear(_SPINES[hue])
        at = _frame(row, deep)
        spine = rounded_box(thick, 0.012, tall, min(0.0055, 0.45 * thick), segments=3)
        out.append(painted(spine.moved(at @ translate(0, -deep / 2 + 0.006, 0)), color))
        cover = rounded_box(0.0028, deep - 0.004, tall, 0.001, segments=1)
        out += [painted(cover.moved(at @ translate(s * (thick / 2 - 0.0014), 0, 0)), color) for s in (-1, 1)]
        bright = hex_to_linear("#e9dcb8") if sum(color) < 1.2 else hex_to_linear("#6b4a2b")
        for share in (0.16, 0.80):
            band = rounded_box(thick * 0.84, 0.0006, 0.008 if share < 0.5 else 0.045, 0.0002, segments=1)
            out.append(painted(band.moved(at @ translate(0, -deep / 2 - 0.0001, share * tall)), bright))
    return merge(out)


@cache
def _paper() -> Mesh:
    out = []
    for row in _rows():
        _, _, thick, tall, deep, _, _ = row
        block = rounded_box(thick - 0.005, deep - 0.022, tall - 0.008, 0.0008, segments=1)
        out.append(block.moved(_frame(row, deep) @ translate(0, 0.004, 0.004)))
    return merge(out)
