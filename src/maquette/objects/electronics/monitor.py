"""A 27-inch monitor on an aluminium stand."""

import numpy as np

from ...geometry import (
    Mesh,
    Part,
    Solid,
    Surface,
    extrude,
    merge,
    rotate,
    rounded_box,
    rounded_rectangle,
    sheet,
    squircle,
    translate,
)
from .._looks import body, darker, nouns, tinted
from .._warp import Points, warped
from ..contracts import Look, Object, Shown, objects
from ._glass import GLASS, lit, slab
from ._screens import wallpaper

WIDTH, HEIGHT, DEPTH, LIFT = 0.614, 0.364, 0.011, 0.115
SCREEN = (0.598, 0.338)
_LEAN = rotate("x", -4)


@objects.register("monitor")
class Monitor(Object):
    label = "monitor"
    names = nouns(
        en="monitor, computer monitor, computer screen, desktop monitor",
        de="monitor, computermonitor, computerbildschirm, bildschirm",
        fr="moniteur, écran d'ordinateur",
        es="monitor, monitor de ordenador",
        it="monitor, schermo del computer",
        pt="monitor, monitor de computador",
        nl="monitor, computerscherm, beeldscherm",
        pl="monitor, ekran komputera",
        tr="monitör, bilgisayar ekranı",
        ru="монитор, экран компьютера",
        ja="モニター, ディスプレイ",
        zh="显示器, 电脑显示器, 电脑屏幕",
        ko="모니터",
        ar="شاشة حاسوب, شاشة كمبيوتر",
        hi="मॉनिटर",
    )
    color = "#b9bcc2"
    surfaces = (Surface("screen", *SCREEN, is_screen=True),)
    parts = ("stand",)
    instead_of = ("desktop-computer",)
    shown = Shown(turn_deg=16, printed_turn_deg=9, from_deg=8)

    def build(self, look: Look) -> Solid:
        shell = body(look, "satin", self.color)
        frame = translate(0, 0, LIFT + HEIGHT / 2) @ _LEAN @ translate(0, DEPTH / 2, 0) @ rotate("x", 90)
        bulge = extrude(rounded_rectangle(0.30, 0.20, 0.03), 0.026, bevel=0.012)
        return Solid(
            (
                Part("case", merge([slab(WIDTH, HEIGHT, 0.010, DEPTH, 0.003, frame),
                                    bulge.moved(frame @ translate(0, 0, -0.022))]), shell),
                Part("bezel", slab(WIDTH - 0.003, HEIGHT - 0.003, 0.009, 0.0012, 0.0005,
                                   frame @ translate(z=DEPTH - 0.0009)), GLASS),
                Part("screen", sheet(squircle(*SCREEN, 0.003)).moved(frame @ translate(0, 0.0055, DEPTH + 0.0005)),
                     lit(), "screen", texture=wallpaper(1024, 578)),
                Part("stand", _stand(), tinted(look, "stand", shell)),
                Part("hinge", rounded_box(0.07, 0.030, 0.06, 0.01)
                     .moved(translate(0, 0.028, LIFT + HEIGHT / 2 - 0.05)), darker(shell, 0.35)),
            ),
            self.surfaces,
        )  # fmt: skip


def _stand() -> Mesh:
    """A bent plate: a foot that reaches forward, and a neck that leans back."""
    foot = extrude(rounded_rectangle(0.235, 0.185, 0.012), 0.0085, bevel=0.003).moved(translate(0, 0.005, 0))
    neck = rounded_box(0.150, 0.012, LIFT + HEIGHT / 2 + 0.01, 0.0045, cells=14).moved(translate(0, 0.075, 0.004))

    def bend(p: Points) -> Points:
        share = np.clip(p[..., 2] / (LIFT + HEIGHT / 2), 0, 1)
        return np.stack([p[..., 0] * (1 - 0.22 * share), p[..., 1] - 0.034 * share, p[..., 2]], -1)

    return merge([foot, warped(neck, bend)])
