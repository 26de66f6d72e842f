"""A billboard, 6 m wide on two posts, with lamps over it; words and pictures go on its face."""

from functools import cache

from ...geometry import Mesh, Part, Solid, Surface, flat_patch, lathe, merge, rounded, rounded_box, translate
from ...materials import Material
from .._looks import body, nouns, piece
from .._tubes import bent, tube
from ..contracts import Look, Object, Shown, objects

FACE = (5.6, 2.8)  # m
LOW, FRAME, DEPTH = 2.6, 0.16, 0.30  # z of its lower edge; width of its frame; thickness


@objects.register("billboard")
class Billboard(Object):
    label = "billboard"
    names = nouns(
        en="billboard, advertising billboard, hoarding",
        de="plakatwand, werbetafel, reklametafel, billboard",
        fr="panneau publicitaire, panneau d'affichage",
        es="valla publicitaria, panel publicitario",
        it="cartellone pubblicitario, cartellone",
        pt="outdoor, painel publicitário",
        nl="reclamezuil, billboard, aanplakbord",
        pl="billboard, tablica reklamowa",
        tr="reklam panosu, billboard, ilan panosu",
        ru="рекламный щит, билборд",
        ja="屋外広告板, ビルボード, 広告看板",
        zh="广告牌, 户外广告牌",
        ko="옥외 광고판, 빌보드, 광고판",
        ar="لوحة إعلانية, لوحة إعلانات",
        hi="बिलबोर्ड, होर्डिंग, विज्ञापन बोर्ड",
    )
    color = "#f4f3ee"
    parts = ("frame", "posts")
    surfaces = (Surface("face", *FACE),)
    shown = Shown(turn_deg=-20, printed_turn_deg=-8, from_deg=3)

    def build(self, look: Look) -> Solid:
        paper = body(look, "paper", self.color)
        middle = LOW + FRAME + FACE[1] / 2
        return Solid(
            (
                Part("frame", _frame(), piece(look, "frame", "satin", "#2b3238")),
                Part("panel", rounded_box(FACE[0], 0.06, FACE[1], 0.01).moved(translate(0, -0.10, LOW + FRAME)), paper),
                Part("posts", _posts(), piece(look, "posts", "satin", "#4b545b")),
                Part("catwalk", _catwalk(), Material(color=(0.20, 0.21, 0.22), roughness=0.6)),
                Part("lamps", _lamps(), Material(color=(0.05, 0.052, 0.055), roughness=0.4)),
                Part("bulbs", _bulbs(), Material(color=(3.0, 2.7, 2.1), kind="light", sampling=0.0)),
                Part("face", flat_patch(*FACE).moved(translate(0, -0.1315, middle)), paper, "face"),
            ),
            self.surfaces,
        )


@cache
def _frame() -> Mesh:
    width, height = FACE[0] + 2 * FRAME, FACE[1] + 2 * FRAME
    rail = rounded_box(width, DEPTH, FRAME, 0.03)
    stile = rounded_box(FRAME, DEPTH, height, 0.03)
    back = rounded_box(width - 0.1, 0.05, height - 0.1, 0.01).moved(translate(0, DEPTH / 2 - 0.06, LOW + 0.05))
    sides = [stile.moved(translate(s * (width - FRAME) / 2, 0, LOW)) for s in (-1, 1)]
    return merge([rail.moved(translate(z=LOW)), rail.moved(translate(z=LOW + height - FRAME)), *sides, back])


@cache
def _posts() -> Mesh:
    out = []
    for x in (-1.7, 1.7):
        out.append(rounded_box(0.30, 0.30, LOW + 2.4, 0.04).moved(translate(x, 0.30)))
        out.append(rounded_box(0.62, 0.62, 0.10, 0.03).moved(translate(x, 0.30)))
        out.append(tube((x, 0.35, 0.9), (x, 0.22, LOW + 0.2), 0.05))
    for z in (LOW + 0.5, LOW + 2.2):
        out.append(rounded_box(4.4, 0.12, 0.14, 0.02).moved(translate(0, 0.20, z)))
    out.append(tube((-1.7, 0.30, 0.5), (1.7, 0.30, LOW - 0.1), 0.035))
    out.append(tube((1.7, 0.30, 0.5), (-1.7, 0.30, LOW - 0.1), 0.035))
    return merge(out)


@cache
def _catwalk() -> Mesh:
    plank = rounded_box(5.6, 0.16, 0.04, 0.01)
    out = [plank.moved(translate(0, -0.32 - 0.19 * k, LOW - 0.16)) for k in range(3)]
    for x in (-2.4, -0.8, 0.8, 2.4):
        out.append(rounded_box(0.06, 0.85, 0.07, 0.015).moved(translate(x, -0.42, LOW - 0.24)))
    return merge(out)


@cache
def _lamps() -> Mesh:
    out = []
    top = LOW + FACE[1] + 2 * FRAME
    for x in (-1.9, 0.0, 1.9):
        out.append(
            bent(
                [(x, -0.05, top - 0.05), (x, -0.35, top + 0.22), (x, -0.85, top + 0.20), (x, -1.02, top + 0.08)], 0.025
            )
        )
        out.append(
            lathe(
                rounded([(0, -0.02, 0), (0.17, -0.05, 0.01), (0.16, 0.02, 0.03), (0.05, 0.13, 0.03), (0, 0.14, 0)]),
                segments=32,
            ).moved(translate(x, -1.02, top - 0.02))
        )
    return merge(out)


@cache
def _bulbs() -> Mesh:
    top = LOW + FACE[1] + 2 * FRAME
    bulb = lathe(rounded([(0, -0.09, 0), (0.09, -0.075, 0.03), (0.11, -0.045, 0.01), (0, -0.04, 0)]), segments=24)
    return merge(bulb.moved(translate(x, -1.02, top - 0.005)) for x in (-1.9, 0.0, 1.9))
