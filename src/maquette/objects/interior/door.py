"""A panelled door in its frame, shut or ajar, with a lever handle."""

from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ...geometry import Mesh, Part, Solid, lathe, merge, rotate, rounded, rounded_box, translate
from .._looks import body, nouns, piece
from .._tubes import bent
from ..contracts import Look, Object, Shown, objects
from ._frames import moulding

WIDTH, HEIGHT, THICK, JAMB = 0.88, 2.04, 0.042, 0.11


@objects.register("door")
class Door(Object):
    label = "door"
    names = nouns(
        en="door, front door, wooden door",
        de="tür, haustür, holztür",
        fr="porte, porte d'entrée",
        es="puerta",
        it="porta",
        pt="porta",
        nl="deur, voordeur",
        pl="drzwi",
        tr="kapı",
        ru="дверь",
        ja="ドア, 扉",
        zh="门, 房门, 木门",
        ko="문, 현관문",
        ar="باب",
        hi="दरवाज़ा, दरवाजा",
    )
    color = "#2f5a6b"
    parts = ("frame", "handle")
    features = MappingProxyType({"state": ("closed", "open")})
    instead_of = ("door",)
    shown = Shown(turn_deg=-14, from_deg=3)

    def build(self, look: Look) -> Solid:
        paint = body(look, "satin", self.color)
        open_deg = 62.0 if look.feature("state", "closed") == "open" else 0.0
        hinge = translate(-WIDTH / 2, 0, 0) @ rotate("z", open_deg) @ translate(WIDTH / 2, 0, 0)
        return Solid(
            (
                Part("frame", merge(_frame()), piece(look, "frame", "satin", "#f1efe9")),
                Part("door", merge(_leaf()).moved(hinge), paint),
                Part("handle", merge(_handle()).moved(hinge), piece(look, "handle", "brass")),
            )
        )


def _frame() -> list[Mesh]:
    """Posts and head, with architraves before and behind."""
    x = WIDTH / 2 + 0.004
    out = []
    for s in (-1, 1):
        out.append(rounded_box(0.03, 0.14, HEIGHT + 0.03, 0.002).moved(translate(s * (x + 0.015), 0, 0)))
        for y in (-0.074, 0.074):
            out.append(rounded_box(0.085, 0.018, HEIGHT + 0.084, 0.006).moved(translate(s * (x + 0.05), y, 0)))
    out.append(rounded_box(2 * x + 0.06, 0.14, 0.03, 0.002).moved(translate(0, 0, HEIGHT + 0.004)))
    for y in (-0.074, 0.074):
        out.append(rounded_box(2 * x + 0.185, 0.018, 0.085, 0.006).moved(translate(0, y, HEIGHT + 0.006)))
    out.append(rounded_box(2 * x, 0.10, 0.006, 0.002))
    return out


def _leaf() -> list[Mesh]:
    """A thin core, stiles and rails before it, raised panels between them in mouldings."""
    core = rounded_box(WIDTH - 0.02, THICK - 0.024, HEIGHT - 0.026, 0.002).moved(translate(0, 0, 0.020))
    out = [core]
    stile = 0.115
    rails = ((0.008, 0.24), (0.90, 0.14), (HEIGHT - 0.122, 0.12))  # (foot, height)
    for s in (-1, 1):
        post = rounded_box(stile, THICK, HEIGHT - 0.010, 0.003)
        out.append(post.moved(translate(s * (WIDTH / 2 - stile / 2), 0, 0.008)))
    for z, tall in rails:
        out.append(rounded_box(WIDTH - 2 * stile + 0.004, THICK, tall, 0.003).moved(translate(0, 0, z)))
    mullion = rounded_box(0.10, THICK, HEIGHT - 0.3, 0.003).moved(translate(0, 0, 0.2))
    out.append(mullion)
    wide = (WIDTH - 2 * stile - 0.10) / 2
    spans = ((rails[0][0] + rails[0][1], rails[1][0]), (rails[1][0] + rails[1][1], rails[2][0]))
    for s in (-1, 1):
        x = s * (0.05 + wide / 2)
        for low, high in spans:
            tall = high - low
            trim = moulding(wide, tall, _OVOLO).moved(translate(x, -THICK / 2 + 0.014, (low + high) / 2))
            panel = rounded_box(wide - 0.07, 0.012, tall - 0.07, 0.0055)
            out += [trim, trim.moved(_about(x))]
            out += [panel.moved(translate(x, y, low + 0.035)) for y in (-THICK / 2 + 0.013, THICK / 2 - 0.013)]
    return out


def _about(x: float) -> NDArray[np.floating]:
    """To the other side of the leaf."""
    return translate(x, 0, 0) @ rotate("z", 180) @ translate(-x, 0, 0)


_OVOLO = rounded(
    [(0, 0, 0), (0.022, 0, 0), (0.022, 0.003, 0.001), (0.008, 0.013, 0.010), (0, 0.013, 0.001)], closed=True
)


def _handle() -> list[Mesh]:
    x, z = WIDTH / 2 - 0.058, 1.0
    out = []
    rose = lathe(rounded([(0, 0, 0), (0.026, 0, 0.001), (0.025, 0.008, 0.003), (0, 0.009, 0)]), segments=48)
    key = lathe(rounded([(0, 0, 0), (0.018, 0, 0.001), (0.017, 0.005, 0.002), (0, 0.006, 0)]), segments=40)
    for s in (-1, 1):
        y = s * THICK / 2
        out.append(rose.moved(translate(x, y, z) @ rotate("x", -90 * s)))
        out.append(key.moved(translate(x, y, z - 0.085) @ rotate("x", -90 * s)))
        lever = [
            (x, y, z),
            (x, y + s * 0.036, z),
            (x - 0.010, y + s * 0.048, z),
            (x - 0.06, y + s * 0.050, z),
            (x - 0.118, y + s * 0.047, z),
        ]
        out.append(bent(lever, 0.0085, count=50, sides=18))
    for up in (0.25, 1.02, 1.80):
        knuckle = lathe(rounded([(0, 0, 0), (0.008, 0, 0.002), (0.008, 0.09, 0.002), (0, 0.09, 0)]), segments=24)
        out.append(knuckle.moved(translate(-WIDTH / 2 - 0.003, -THICK / 2 - 0.004, up)))
    return out
