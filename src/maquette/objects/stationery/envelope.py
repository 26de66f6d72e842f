"""A letter standing up, its flap to the viewer, sealed with a disc of wax."""

from functools import cache

import numpy as np

from ...geometry import (
    Mesh,
    Part,
    Solid,
    ellipse,
    extrude,
    lathe,
    merge,
    rotate,
    rounded,
    rounded_rectangle,
    sweep,
    translate,
)
from .._ground import grounded
from .._looks import body, darker, nouns, piece, tinted
from ..contracts import Look, Object, Shown, objects

WIDTH, HEIGHT, THICK = 0.176, 0.125, 0.0032


@objects.register("envelope")
class Envelope(Object):
    label = "envelope"
    names = nouns(
        en="envelope, sealed letter",
        de="briefumschlag, umschlag, kuvert",
        fr="enveloppe",
        es="sobre de carta, sobre de papel",
        it="busta",
        pt="envelope",
        nl="envelop, enveloppe",
        pl="koperta",
        tr="mektup zarfı, zarf",
        ru="конверт",
        ja="封筒",
        zh="信封",
        ko="봉투, 편지봉투",
        ar="ظرف, مظروف",
        hi="लिफाफा",
    )
    color = "#cfe0ea"
    parts = ("flap", "seal")
    instead_of = ("envelope",)
    shown = Shown(turn_deg=-18, from_deg=12, is_sheet=True)

    def build(self, look: Look) -> Solid:
        paper = body(look, "paper", self.color)
        stand = translate(0, THICK / 2, HEIGHT / 2) @ rotate("x", 90)
        wax = piece(look, "seal", "gloss", "#a3222b")
        return grounded(
            Part(name, mesh.moved(stand), material)
            for name, mesh, material in (
                ("envelope", extrude(rounded_rectangle(WIDTH, HEIGHT, 0.004), THICK, bevel=0.0012), paper),
                ("folds", _folds(), darker(paper, 0.80)),
                ("flap", _flap(), tinted(look, "flap", paper)),
                ("edge", _edge(), darker(paper, 0.72)),
                ("seal", _seal(), wax),
            )
        )


_TIP = -0.014  # how far down the flap's point reaches, from the middle


def _outline(grow: float) -> np.ndarray:
    w, h = WIDTH / 2 - 0.002 + grow, HEIGHT / 2 - 0.001
    return rounded([(-w, h, 0.002), (0, _TIP - grow, 0.014), (w, h, 0.002)], closed=True)


@cache
def _flap() -> Mesh:
    return extrude(_outline(0.0), 0.0006, bevel=0.0002).moved(translate(z=THICK - 0.0001))


@cache
def _edge() -> Mesh:
    """The flap's shadowed underside, a hair larger."""
    return extrude(_outline(0.0005), 0.0003).moved(translate(z=THICK - 0.0001))


@cache
def _folds() -> Mesh:
    """Where the side flaps meet the lower one."""
    out = []
    for s in (-1, 1):
        path = np.linspace((s * (WIDTH / 2 - 0.004), -HEIGHT / 2 + 0.003, THICK), (s * 0.004, 0.004, THICK), 24)
        out.append(sweep(path, ellipse(0.00028, 0.00045, 8)))
    return merge(out)


@cache
def _seal() -> Mesh:
    blob = lathe(
        rounded(
            [
                (0, 0, 0),
                (0.0125, 0, 0.0006),
                (0.0122, 0.0022, 0.0012),
                (0.0100, 0.0024, 0.0006),
                (0.0092, 0.0016, 0.0004),
                (0, 0.0015, 0),
            ]
        ),
        segments=64,
    )
    ring = lathe(
        rounded(
            [
                (0.0058, 0.0012, 0),
                (0.0066, 0.0012, 0),
                (0.0066, 0.0019, 0.0002),
                (0.0058, 0.0019, 0.0002),
                (0.0058, 0.0012, 0),
            ]
        ),
        segments=48,
    )
    return merge([blob, ring]).moved(translate(0, _TIP + 0.011, THICK + 0.0003))
