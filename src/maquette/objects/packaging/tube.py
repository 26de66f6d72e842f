"""A cosmetic tube that stands on its cap: round below, pressed flat and sealed above."""

import numpy as np

from ...geometry import Mesh, Part, Solid, Surface, lathe, merge, rounded
from ...geometry.shading import grid_mesh, grid_normals
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects

RADIUS, FROM, TO = 0.0205, 0.0260, 0.1400  # of the round end; where the soft part begins and ends
FLAT = 0.0320  # half the width of the seal
LABEL = (0.18, 0.80)  # shares of the height that are printed
HALF_DEG = 58.0  # of the front that is printed
LABEL_SIZE = (0.0505, (LABEL[1] - LABEL[0]) * (TO - FROM))


@objects.register("tube")
class Tube(Object):
    label = "tube"
    names = nouns(
        en="tube, cosmetic tube, tube of toothpaste, toothpaste tube, hand cream, cream tube, tube of cream",
        de="tube, zahnpastatube, cremetube, handcreme, zahnpasta",
        fr="tube, tube de crème, tube de dentifrice, dentifrice, crème pour les mains",
        es="tubo de crema, tubo de pasta de dientes, crema de manos, pasta de dientes",
        it="tubetto, tubetto di crema, dentifricio, crema mani",
        pt="bisnaga, tubo de creme, pasta de dente, creme para as mãos",
        nl="tube, tandpastatube, crèmetube, handcrème",
        pl="tubka, tubka kremu, pasta do zębów, krem do rąk",
        tr="tüp, krem tüpü, diş macunu, el kremi",
        ru="тюбик, тюбик крема, зубная паста, крем для рук",
        ja="チューブ, ハンドクリーム, 歯磨き粉",
        zh="软管, 护手霜, 牙膏",
        ko="튜브, 핸드크림, 치약",
        ar="أنبوب كريم, معجون أسنان, كريم اليدين",
        hi="ट्यूब, टूथपेस्ट, हैंड क्रीम",
    )
    color = "#e9b7a7"
    surfaces = (Surface("front", *LABEL_SIZE),)
    parts = ("cap",)
    shown = Shown(from_deg=6)

    def build(self, look: Look) -> Solid:
        skin = body(look, "satin", self.color)
        return Solid(
            (
                Part("cap", lathe(_CAP), piece(look, "cap", "satin", "#f4f1ec")),
                Part("skin", _skin(), skin),
                Part("front", _front(), skin, "front"),
            ),
            self.surfaces,
        )


_CAP = rounded(
    [
        (0, 0.0008, 0),
        (0.0190, 0, 0.0010),
        (0.0208, 0.0012, 0.001),
        (0.0200, 0.0250, 0.0012),
        (0.0120, 0.0264, 0.001),
        (0, 0.0264, 0),
    ]
)


def _points(share: np.ndarray, angle: np.ndarray, lift: float = 0.0) -> np.ndarray:
    """Points of the soft part: `share` of its height, `angle` about its axis in radians, −π/2 to the front."""
    flat = share**1.15
    wide = RADIUS * (1 - flat) + FLAT * flat + lift
    deep = RADIUS * np.sqrt(np.clip(1 - share**2.2, 0, 1)) + 0.0008 + lift
    return np.stack([wide * np.cos(angle), deep * np.sin(angle), FROM + (TO - FROM) * share], -1)


def _skin() -> Mesh:
    rows = np.linspace(0, 1, 60)
    share, angle = np.meshgrid(rows, np.linspace(0, 2 * np.pi, 97), indexing="ij")
    points = _points(share, angle)
    side = grid_mesh(points, grid_normals(points, wraps=True))
    top = _points(np.ones(97), np.linspace(0, 2 * np.pi, 97))
    lid = np.stack([top, top * (1, 0, 1)])
    closed = grid_mesh(lid, np.broadcast_to([0.0, 0.0, 1.0], lid.shape))
    crimps = [_crimp(z) for z in np.linspace(TO - 0.0085, TO - 0.0020, 5)]
    return merge(Mesh(m.vertices, m.faces, m.normals) for m in (side, closed, *crimps))


def _crimp(z: float) -> Mesh:
    """A ridge pressed into the seal."""
    share = (np.array([z - 0.0005, z, z + 0.0005]) - FROM) / (TO - FROM)
    angle = np.linspace(np.pi, 2 * np.pi, 40)
    points = np.stack([_points(np.full(40, s), angle, 0.0004 if k == 1 else 0.0) for k, s in enumerate(share)])
    return grid_mesh(points, grid_normals(points))


def _front() -> Mesh:
    share, u = np.meshgrid(np.linspace(*LABEL, 40), np.linspace(0, 1, 49), indexing="ij")
    angle = -np.pi / 2 + np.radians(HALF_DEG) * (2 * u - 1)
    points = _points(share, angle, 0.0003)
    uv = np.stack([u, (share - LABEL[0]) / (LABEL[1] - LABEL[0])], -1)
    return grid_mesh(points, grid_normals(points), uv)
