"""A length of picket fence, 2.4 m wide and 1.1 m high."""

from functools import cache

import numpy as np

from ...geometry import Mesh, Part, Solid, extrude, merge, rotate, rounded, rounded_box, translate
from ...materials import Material
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects

WIDTH, HEIGHT = 2.40, 1.05
PICKETS = 15


@objects.register("fence")
class Fence(Object):
    label = "fence"
    names = nouns(
        en="fence, picket fence, garden fence",
        de="zaun, lattenzaun, gartenzaun, holzzaun",
        fr="clôture, palissade",
        es="valla de madera, cerca, vallado",
        it="recinto, staccionata, recinzione",
        pt="cerca, cerca de madeira",
        nl="hek, tuinhek, schutting",
        pl="płot, ogrodzenie, parkan",
        tr="çit, bahçe çiti",
        ru="забор, ограда, штакетник",
        ja="柵, フェンス, 木の柵",
        zh="栅栏, 篱笆, 围栏",
        ko="울타리, 나무 울타리",
        ar="سياج, سور خشبي",
        hi="बाड़, लकड़ी की बाड़",
    )
    color = "#f4f3ef"
    parts = ("posts",)
    shown = Shown(turn_deg=-22, from_deg=8)

    def build(self, look: Look) -> Solid:
        paint = body(look, "satin", self.color)
        return Solid(
            (
                Part("pickets", _pickets(), paint),
                Part("rails", _rails(), paint),
                Part("posts", _posts(), piece(look, "posts", "satin") if "posts" in look.part_colors else paint),
                Part("nails", _nails(), Material(color=(0.40, 0.40, 0.41), roughness=0.4, metallic=1.0)),
            )
        ).moved(translate(0, -0.050))


def _places() -> list[float]:
    return [float(x) for x in np.linspace(-WIDTH / 2 + 0.12, WIDTH / 2 - 0.12, PICKETS)]


@cache
def _pickets() -> Mesh:
    """Boards with pointed tops, hardly two of one height."""
    random = np.random.default_rng(5)
    out = []
    for x in _places():
        tall = HEIGHT - 0.10 + float(random.normal(0, 0.006))
        outline = [
            (-0.042, 0.0, 0.006),
            (0.042, 0.0, 0.006),
            (0.042, tall - 0.06, 0.012),
            (0.0, tall, 0.010),
            (-0.042, tall - 0.06, 0.012),
        ]
        board = extrude(rounded(outline, closed=True), 0.022, bevel=0.005, segments=2)
        lean = rotate("y", float(random.normal(0, 0.5)))
        out.append(board.moved(translate(x, -0.030, 0.06) @ lean @ rotate("x", 90)))
    return merge(out)


@cache
def _rails() -> Mesh:
    rail = rounded_box(WIDTH - 0.06, 0.035, 0.075, 0.008)
    return merge(rail.moved(translate(0, -0.012, z)) for z in (0.24, 0.70))


@cache
def _posts() -> Mesh:
    post, cap = rounded_box(0.09, 0.09, HEIGHT, 0.010), rounded_box(0.12, 0.12, 0.03, 0.010)
    knob = rounded_box(0.07, 0.07, 0.05, 0.024)
    out = []
    for x in (-WIDTH / 2, 0.0, WIDTH / 2):
        out += [
            post.moved(translate(x, 0.050)),
            cap.moved(translate(x, 0.050, HEIGHT)),
            knob.moved(translate(x, 0.050, HEIGHT + 0.025)),
        ]
    return merge(out)


@cache
def _nails() -> Mesh:
    nail = rounded_box(0.010, 0.004, 0.010, 0.0019, segments=1)
    return merge(nail.moved(translate(x, -0.0535, z)) for x in _places() for z in (0.272, 0.732))
