"""A tablet standing upright, 248 mm high, screen to the viewer."""

import numpy as np
from numpy.typing import NDArray

from ...geometry import (
    Part,
    Solid,
    Surface,
    extrude,
    lathe,
    merge,
    rotate,
    rounded,
    rounded_box,
    rounded_rectangle,
    sheet,
    squircle,
    translate,
)
from .._looks import body, darker, nouns, tinted
from ..contracts import Look, Object, Shown, objects
from ._glass import DARK, GLASS, LENS, lit, slab
from ._screens import wallpaper

WIDTH, HEIGHT, DEPTH = 0.1785, 0.2476, 0.0061
CORNER, BEZEL = 0.0150, 0.0082


@objects.register("tablet")
class Tablet(Object):
    label = "tablet"
    names = nouns(
        en="tablet, tablet computer, ipad",
        de="tablet, tablet-computer, tablet-pc",
        fr="tablette, tablette tactile",
        es="tableta, tablet",
        it="tablet",
        pt="tablet",
        nl="tablet",
        pl="tablet",
        tr="tablet, tablet bilgisayar",
        ru="планшет, планшетный компьютер",
        ja="タブレット, タブレット端末",
        zh="平板电脑, 平板",
        ko="태블릿, 태블릿 pc",
        ar="جهاز لوحي, تابلت",
        hi="टैबलेट",
    )
    color = "#8f9299"
    surfaces = (Surface("screen", WIDTH - 2 * BEZEL, HEIGHT - 2 * BEZEL, is_screen=True),)
    parts = ("back",)
    shown = Shown(turn_deg=18, printed_turn_deg=10, is_sheet=True)

    def build(self, look: Look) -> Solid:
        shell = body(look, "satin", self.color)
        screen = self.surfaces[0]
        island = extrude(rounded_rectangle(0.030, 0.030, 0.0085), 0.0016, bevel=0.0006)
        ring = lathe(_RING, segments=48)
        behind = _rear(0.0)
        buttons = [rounded_box(0.014, 0.0022, 0.0009, 0.0004).moved(translate(WIDTH / 2 - 0.022, 0, HEIGHT - 0.0003))]
        for z in (0.205, 0.190):
            buttons.append(rounded_box(0.0009, 0.0022, 0.012, 0.0004).moved(translate(WIDTH / 2 + 0.0002, 0, z)))
        return Solid(
            (
                Part("frame", merge([slab(WIDTH, HEIGHT, CORNER, DEPTH, 0.0019, _front(0.0)), *buttons]), shell),
                Part("back", slab(WIDTH - 0.004, HEIGHT - 0.004, CORNER - 0.002, 0.0008, 0.0003, _front(-0.0002)),
                     tinted(look, "back", shell)),
                Part("glass", slab(WIDTH - 0.0026, HEIGHT - 0.0026, CORNER - 0.0013, 0.0010, 0.0004,
                                   _front(DEPTH - 0.0007)), GLASS),
                Part("screen", sheet(squircle(screen.width_m, screen.height_m, CORNER - 0.006))
                     .moved(_front(DEPTH + 0.00036)), lit(), "screen", texture=wallpaper(560, 800)),
                Part("eye", lathe(_DOT, segments=24).moved(_front(DEPTH + 0.0003) @ translate(0, HEIGHT / 2 - 0.0041)),
                     LENS),
                Part("camera", island.moved(behind @ translate(WIDTH / 2 - 0.025, HEIGHT / 2 - 0.025)),
                     darker(shell, 0.85)),
                Part("lens_ring", ring.moved(behind @ translate(WIDTH / 2 - 0.0225, HEIGHT / 2 - 0.0225, 0.0014)),
                     shell),
                Part("lens", lathe(_EYE, segments=40)
                     .moved(behind @ translate(WIDTH / 2 - 0.0225, HEIGHT / 2 - 0.0225, 0.0016)), LENS),
                Part("port", extrude(rounded_rectangle(0.0088, 0.0028, 0.00139), 0.0002)
                     .moved(translate(z=-0.00004)), DARK),
            ),
            self.surfaces,
        )  # fmt: skip


_DOT = rounded([(0.0015, -0.0001, 0), (0.0015, 0.0001, 0), (0, 0.0001, 0)])
_EYE = rounded([(0.0062, 0, 0), (0.0062, 0.0004, 0), (0.003, 0.0010, 0.003), (0, 0.0011, 0)])
_RING = rounded([(0.0060, 0, 0), (0.0074, 0, 0), (0.0074, 0.0014, 0.0004), (0.0060, 0.0014, 0.0004), (0.0060, 0, 0)])


def _front(forward: float) -> NDArray[np.floating]:
    return translate(0, DEPTH / 2 - forward, HEIGHT / 2) @ rotate("x", 90)


def _rear(outward: float) -> NDArray[np.floating]:
    return translate(0, DEPTH / 2 + outward, HEIGHT / 2) @ rotate("z", 180) @ rotate("x", 90)
