"""A notebook, A5, lying on its back cover: round corners, elastic band, ribbon."""

import numpy as np

from ...geometry import (
    Curve,
    Mesh,
    Part,
    Solid,
    Surface,
    ellipse,
    extrude,
    flat_patch,
    merge,
    ribbon,
    rotate,
    rounded,
    spline,
    sweep,
    translate,
)
from .._looks import body, darker, nouns, tinted
from ..contracts import Look, Object, Shown, objects
from ._pages import page_block

WIDTH, LENGTH, THICKNESS, BOARD = 0.142, 0.210, 0.0170, 0.0019
CORNER = 0.0085
BAND_X, BAND_WIDTH = 0.050, 0.0062


@objects.register("notebook")
class Notebook(Object):
    label = "notebook"
    names = nouns(
        en="notebook, notepad, journal, diary, sketchbook, planner",
        de="notizbuch, notizblock, heft, tagebuch, skizzenbuch",
        fr="carnet, cahier, bloc-notes, journal intime",
        es="cuaderno, libreta, diario, bloc de notas",
        it="taccuino, quaderno, agenda, diario",
        pt="caderno, bloco de notas, diário",
        nl="notitieboek, schrift, dagboek, notitieblok",
        pl="notes, notatnik, zeszyt, pamiętnik",
        tr="defter, not defteri, günlük",
        ru="блокнот, тетрадь, записная книжка, дневник",
        ja="ノート, 手帳, 日記帳",
        zh="笔记本, 记事本, 本子, 日记本",
        ko="공책, 노트, 수첩, 일기장",
        ar="دفتر, مفكرة, دفتر ملاحظات, كراسة",
        hi="नोटबुक, कॉपी, डायरी",
    )
    color = "#23262b"
    surfaces = (Surface("cover", BAND_X + WIDTH / 2 - 0.020, LENGTH - 0.016),)
    parts = ("band", "pages", "ribbon")
    shown = Shown(turn_deg=22, from_deg=34)

    def build(self, look: Look) -> Solid:
        skin = body(look, "satin", self.color)
        cover = self.surfaces[0]
        patch = flat_patch(cover.width_m, cover.height_m).moved(rotate("x", -90))
        middle = -WIDTH / 2 + 0.013 + cover.width_m / 2
        pages = page_block(_LEAVES, THICKNESS - 2 * BOARD, stacked="z", color=look.part_colors.get("pages"))
        return Solid(
            (
                Part("cover", _cover(), skin),
                Part(pages.name, pages.mesh.moved(translate(z=BOARD)), pages.material, texture=pages.texture),
                Part("band", _band(), tinted(look, "band", darker(skin, 0.45))),
                Part("ribbon", _ribbon(), tinted(look, "ribbon", darker(skin, 0.6))),
                Part("cover", patch.moved(translate(middle, 0, THICKNESS + 0.0002)), skin, "cover"),
            ),
            self.surfaces,
        )


def _leaf(margin: float) -> Curve:
    """Outline with round corners on the right, square ones at the spine."""
    x, y, r = WIDTH / 2 - margin, LENGTH / 2 - margin, CORNER - margin
    spine = -WIDTH / 2 + 0.0015
    return rounded([(spine, -y, 0.0005), (x, -y, r), (x, y, r), (spine, y, 0.0005)], closed=True, step_deg=6)


_LEAVES = _leaf(0.0028)


def _cover() -> Mesh:
    """Two boards, and the spine bent around the pages."""
    board = extrude(_leaf(0.0), BOARD, bevel=0.00075)
    x, z = -WIDTH / 2, THICKNESS / 2 - BOARD / 2
    bend = rounded(
        [(x + 0.0060, -z, 0), (x + 0.0004, -z, 0.004), (x + 0.0004, z, 0.004), (x + 0.0060, z, 0)], step_deg=6
    )
    spine = ribbon(bend, BOARD - 0.0002, LENGTH, bevel=0.0005).moved(rotate("x", 90))
    return merge(
        [board, board.moved(translate(z=THICKNESS - BOARD)), spine.moved(translate(0, LENGTH / 2, THICKNESS / 2))]
    )


def _band() -> Mesh:
    """The elastic, once around."""
    y, z = LENGTH / 2 + 0.0003, THICKNESS / 2 + 0.0003
    loop = rounded([(y, -z, 0.001), (y, z, 0.001), (-y, z, 0.001), (-y, -z, 0.001)], closed=True, step_deg=10)
    fine = np.concatenate(
        [np.linspace(a, b, 6, endpoint=False) for a, b in zip(loop, np.roll(loop, -1, 0), strict=True)]
    )
    path = np.stack([np.full(len(fine), BAND_X), fine[:, 0], fine[:, 1] + THICKNESS / 2], 1)
    # Lying on the table presses the lower run flat.
    path[:, 2] = np.maximum(path[:, 2], 0.0004)
    return sweep(path, ellipse(0.0004, BAND_WIDTH / 2, 24), up=(0, 0, 1), closed=True)


def _ribbon() -> Mesh:
    """The end of the bookmark, hanging out at the front edge."""
    y = -LENGTH / 2
    way = [
        (-0.0200, y + 0.010, 0.0095),
        (-0.0200, y - 0.002, 0.0093),
        (-0.0195, y - 0.009, 0.0050),
        (-0.0185, y - 0.016, 0.0009),
        (-0.0165, y - 0.030, 0.0006),
    ]
    return sweep(spline(way, 48), ellipse(0.0003, 0.0030, 16), up=(0, 0, 1))
