"""A gift box: a lid a little wider than its box, a ribbon both ways round, a bow on top."""

import numpy as np

from ...geometry import Mesh, Part, Solid, merge, rotate, rounded_box, spline, translate
from ...geometry.shading import grid_mesh, grid_normals
from .._looks import body, nouns, piece, tinted
from ..contracts import Look, Object, Shown, objects

EDGE, HEIGHT, LID = 0.16, 0.115, 0.040
RIBBON = 0.026


@objects.register("gift_box")
class GiftBox(Object):
    label = "gift box"
    names = nouns(
        en="gift box, gift, present, wrapped gift, wrapped present, christmas present, birthday present",
        de="geschenk, geschenkbox, geschenkschachtel, geschenkkarton",
        fr="cadeau, boîte cadeau, paquet cadeau",
        es="regalo, caja de regalo",
        it="regalo, scatola regalo, pacco regalo",
        pt="presente, caixa de presente, prenda",
        nl="cadeau, geschenkdoos, cadeautje, kado",
        pl="prezent, pudełko prezentowe, podarunek",
        tr="hediye, hediye kutusu, hediye paketi",
        ru="подарок, подарочная коробка",
        ja="プレゼント, ギフトボックス, 贈り物, プレゼントの箱",
        zh="礼物, 礼盒, 礼物盒, 禮物",
        ko="선물, 선물 상자, 선물상자",
        ar="هدية, علبة هدية, صندوق هدية",
        hi="उपहार, तोहफ़ा, गिफ्ट बॉक्स",
    )
    color = "#c4302b"
    parts = ("ribbon", "lid", "bow")
    instead_of = ("wrapped-gift",)
    shown = Shown(turn_deg=30, from_deg=20)

    def build(self, look: Look) -> Solid:
        paper = body(look, "satin", self.color)
        silk = piece(look, "ribbon", "satin", "#f2d48a")
        lid = rounded_box(EDGE + 0.008, EDGE + 0.008, LID, 0.0025).moved(translate(0, 0, HEIGHT - LID + 0.008))
        bands = [
            rounded_box(RIBBON, EDGE + 0.0015, HEIGHT - LID + 0.010, 0.0004),
            rounded_box(EDGE + 0.0015, RIBBON, HEIGHT - LID + 0.010, 0.0004),
            rounded_box(RIBBON, EDGE + 0.0105, LID + 0.0012, 0.0025).moved(translate(0, 0, HEIGHT - LID + 0.008)),
            rounded_box(EDGE + 0.0105, RIBBON, LID + 0.0012, 0.0025).moved(translate(0, 0, HEIGHT - LID + 0.008)),
        ]
        bow = [_loop(0), _loop(180), _loop(62), _loop(242), _tail(-28), _tail(205), _knot()]
        return Solid(
            (
                Part("box", rounded_box(EDGE, EDGE, HEIGHT - 0.004, 0.0025), paper),
                Part("lid", lid, tinted(look, "lid", paper)),
                Part("ribbon", merge(bands), silk),
                Part("bow", merge(bow).moved(translate(0, 0, HEIGHT + 0.0088)), tinted(look, "bow", silk)),
            )
        )


def _strip(path: np.ndarray, width: np.ndarray) -> Mesh:
    """A ribbon of some thickness along a path in the xz plane, as wide as told along y; both faces."""
    way = np.gradient(path, axis=0)
    up = np.stack([-way[:, 1], way[:, 0]], 1)
    up /= np.linalg.norm(up, axis=1, keepdims=True)
    sheets = []
    for side in (1, -1):
        line = path + side * 0.0005 * up
        edge = np.stack([width, -width] if side > 0 else [-width, width])
        grid = np.stack([np.stack([line[:, 0], e, line[:, 1]], 1) for e in edge], 1)
        sheets.append(grid_mesh(grid, grid_normals(grid)))
    return merge(Mesh(m.vertices, m.faces, m.normals) for m in sheets)


def _loop(turn: float) -> Mesh:
    path = spline(
        [
            (0.004, 0.004),
            (0.030, 0.024),
            (0.058, 0.034),
            (0.066, 0.020),
            (0.050, 0.008),
            (0.024, 0.004),
            (0.004, 0.003),
        ],
        60,
    )
    reach = np.linspace(0, 1, len(path))
    width = (0.42 + 0.58 * np.sin(np.pi * reach)) * RIBBON / 2 * 1.15
    return _strip(path, width).moved(rotate("z", turn))


def _tail(turn: float) -> Mesh:
    path = spline([(0.004, 0.004), (0.022, 0.007), (0.044, 0.004), (0.066, 0.0012)], 40)
    width = np.linspace(0.5, 1.0, len(path)) * RIBBON / 2
    return _strip(path, width).moved(rotate("z", turn))


def _knot() -> Mesh:
    return rounded_box(0.020, 0.024, 0.016, 0.0075)
