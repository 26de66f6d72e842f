"""A pillar box for letters, 1.5 m high: domed cap, slot under its hood, notice plate, black foot."""

from functools import cache

import numpy as np

from ...geometry import (
    Mesh,
    Part,
    Solid,
    Surface,
    ellipse,
    lathe,
    merge,
    rotate,
    round_patch,
    rounded,
    rounded_box,
    sweep,
    translate,
    tube,
)
from ...materials import Material
from .._looks import body, darker, nouns, piece
from ..contracts import Look, Object, Shown, objects

RADIUS, HEIGHT = 0.245, 1.50
PLATE = (0.62, 0.98)  # z of the notice plate's edges
PLATE_DEG = 58.0


@objects.register("mailbox")
class Mailbox(Object):
    label = "mailbox"
    names = nouns(
        en="mailbox, mail box, post box, postbox, letterbox, letter box, pillar box",
        de="briefkasten, postkasten",
        fr="boîte aux lettres",
        es="buzón, buzón de correos",
        it="cassetta delle lettere, buca delle lettere, cassetta postale",
        pt="caixa de correio, marco de correio",
        nl="brievenbus, postbus",
        pl="skrzynka pocztowa, skrzynka na listy",
        tr="posta kutusu, mektup kutusu",
        ru="почтовый ящик",
        ja="郵便ポスト, ポスト, 郵便受け",
        zh="邮筒, 信箱, 邮箱",
        ko="우체통, 우편함",
        ar="صندوق بريد, صندوق البريد",
        hi="पत्र पेटी, लेटर बॉक्स, डाक पेटी",
    )
    color = "#c5221f"
    parts = ("foot", "plate")
    surfaces = (Surface("plate", RADIUS * float(np.radians(PLATE_DEG)), PLATE[1] - PLATE[0]),)
    instead_of = ("postbox",)
    shown = Shown(turn_deg=20, printed_turn_deg=8, from_deg=7)

    def build(self, look: Look) -> Solid:
        paint = body(look, "gloss", self.color)
        plate = piece(look, "plate", "satin", "#f6f4ee")
        patch = round_patch((RADIUS, PLATE[0]), (RADIUS, PLATE[1]), span_deg=PLATE_DEG, lift=0.005)
        backing = round_patch(
            (RADIUS, PLATE[0] - 0.015), (RADIUS, PLATE[1] + 0.015), span_deg=PLATE_DEG + 7, lift=0.003
        )
        return Solid(
            (
                Part("body", merge([_body(), _hood()]), paint),
                Part("seams", _seams(), darker(paint, 0.25)),
                Part("foot", lathe(_FOOT, segments=96), piece(look, "foot", "satin", "#17181a")),
                Part("slot", _slot(), Material(color=(0.008, 0.008, 0.008), roughness=0.9)),
                Part("plate_edge", backing, Material(color=(0.62, 0.50, 0.24), roughness=0.25, metallic=1.0)),
                Part("plate_back", _behind(), plate),
                Part("lock", _lock(), Material(color=(0.62, 0.50, 0.24), roughness=0.25, metallic=1.0)),
                Part("plate", patch, plate, "plate"),
            ),
            self.surfaces,
        )


_FOOT = rounded(
    [(0, 0, 0), (0.285, 0, 0.006), (0.285, 0.10, 0.012), (0.262, 0.13, 0.02), (0.258, 0.20, 0.006), (0, 0.20, 0)]
)


@cache
def _body() -> Mesh:
    profile = [
        (0, 0.18, 0),
        (RADIUS, 0.18, 0.004),
        (RADIUS, 1.245, 0.004),
        (0.262, 1.25, 0.006),
        (0.262, 1.285, 0.006),
        (0.285, 1.30, 0.006),
        (0.288, 1.345, 0.012),
        (0.270, 1.365, 0.01),
        (0.225, 1.425, 0.08),
        (0.06, 1.485, 0.2),
        (0.045, HEIGHT, 0.008),
        (0, HEIGHT, 0),
    ]
    return lathe(rounded(profile, step_deg=6), segments=96)


@cache
def _seams() -> Mesh:
    """The door's edges: thin ribs up both sides, and rings above and below."""
    ribs = [
        rounded_box(0.007, 0.010, 0.86, 0.003).moved(rotate("z", a) @ translate(0, -RADIUS, 0.24)) for a in (-40, 40)
    ]
    rings = [lathe(tube(RADIUS - 0.01, RADIUS + 0.003, z, z + 0.007, 0.002), segments=96) for z in (0.235, 1.095)]
    return merge([*ribs, *rings])


@cache
def _hood() -> Mesh:
    """The lip over the slot, bent round the pillar."""
    turn = np.radians(np.linspace(-90 - 38, -90 + 38, 40))
    reach = RADIUS + 0.022
    path = np.stack([reach * np.cos(turn), reach * np.sin(turn), np.full(40, 1.198)], 1)
    return sweep(path, ellipse(0.014, 0.036, 24), up=(0.0, 0.0, 1.0))


@cache
def _slot() -> Mesh:
    turn = np.radians(np.linspace(-90 - 33, -90 + 33, 30))
    path = np.stack([(RADIUS - 0.008) * np.cos(turn), (RADIUS - 0.008) * np.sin(turn), np.full(30, 1.150)], 1)
    return sweep(path, ellipse(0.021, 0.010, 16), up=(0.0, 0.0, 1.0))


@cache
def _lock() -> Mesh:
    disc = lathe(rounded([(0, 0, 0), (0.020, 0, 0), (0.018, 0.008, 0.003), (0, 0.009, 0)]), segments=28)
    return disc.moved(rotate("z", 33) @ translate(0, -RADIUS + 0.001, 0.80) @ rotate("x", 90))


@cache
def _behind() -> Mesh:
    return round_patch((RADIUS, PLATE[0]), (RADIUS, PLATE[1]), span_deg=PLATE_DEG, lift=0.004)
