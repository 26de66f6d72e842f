"""A shop sign: a long light box in a metal frame, on stand-offs from the wall."""

from ...geometry import (
    Mesh,
    Part,
    Solid,
    Surface,
    extrude,
    flat_patch,
    lathe,
    merge,
    rotate,
    rounded,
    rounded_rectangle,
    translate,
)
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects

WIDTH, HEIGHT, DEPTH = 1.05, 0.36, 0.075
FRAME, RECESS = 0.022, 0.010
STAND_OFF = 0.060


@objects.register("sign")
class Sign(Object):
    label = "sign"
    names = nouns(
        en="sign, shop sign, signboard, signage, storefront sign, neon sign",
        de="schild, ladenschild, leuchtreklame, firmenschild, neonschild",
        fr="enseigne, panneau, enseigne lumineuse",
        es="letrero, cartel luminoso, rótulo",
        it="insegna, cartello",
        pt="placa, letreiro, placa de loja",
        nl="uithangbord, winkelbord, reclamebord",
        pl="szyld, tabliczka, neon",
        tr="tabela, levha, dükkan tabelası",
        ru="вывеска, табличка, неоновая вывеска",
        ja="看板, 店の看板, ネオンサイン, 標識",
        zh="招牌, 店招, 霓虹灯牌, 标牌",
        ko="간판, 표지판, 네온사인",
        ar="لافتة, يافطة, لوحة",
        hi="साइनबोर्ड, दुकान का बोर्ड, बोर्ड",
    )
    color = "#16171b"
    surfaces = (Surface("face", WIDTH - 2 * FRAME - 0.004, HEIGHT - 2 * FRAME - 0.004),)
    parts = ("frame",)
    stands = "wall"
    shown = Shown(is_sheet=True)

    def build(self, look: Look) -> Solid:
        face = self.surfaces[0]
        panel = body(look, "satin", self.color)
        patch = flat_patch(face.width_m, face.height_m).moved(translate(0, -DEPTH / 2 + RECESS - 0.0005, HEIGHT / 2))
        return Solid(
            (
                Part("frame", merge([_FRAME, _bolts()]), piece(look, "frame", "steel", "#4a4c50")),
                Part("panel", _PANEL, panel),
                Part("bracket", _brackets(), piece(look, "bracket", "steel", "#3a3b3f")),
                Part("face", patch, panel, "face"),
            ),
            self.surfaces,
        )


# `extrude` builds lying down; this raises its top to face the viewer, the middle of its thickness at y = 0.
_UPRIGHT = translate(0, DEPTH / 2, HEIGHT / 2) @ rotate("x", 90)
_FRAME = extrude(
    rounded_rectangle(WIDTH, HEIGHT, 0.030),
    DEPTH,
    bevel=0.0045,
    hole=rounded_rectangle(WIDTH - 2 * FRAME, HEIGHT - 2 * FRAME, 0.014),
).moved(_UPRIGHT)
_PANEL = extrude(
    rounded_rectangle(WIDTH - 2 * FRAME + 0.004, HEIGHT - 2 * FRAME + 0.004, 0.016),
    DEPTH - RECESS - 0.004,
    bevel=0.0005,
).moved(_UPRIGHT @ translate(z=0.004))


def _bolts() -> Mesh:
    """Cap nuts in the frame's corners."""
    cap = lathe(
        rounded(
            [(0, -0.001, 0), (0.0050, -0.001, 0), (0.0050, 0.0012, 0.0008), (0.003, 0.0030, 0.0028), (0, 0.0032, 0)]
        ),
        segments=40,
    )
    x, z = WIDTH / 2 - FRAME / 2, HEIGHT / 2 - FRAME / 2
    return merge(cap.moved(_UPRIGHT @ translate(sx * x, sz * z, DEPTH)) for sx in (-1, 1) for sz in (-1, 1))


def _brackets() -> Mesh:
    """Four stand-offs with wall plates, behind the board."""
    rod = lathe(
        rounded(
            [
                (0, 0, 0),
                (0.011, 0, 0.001),
                (0.011, STAND_OFF - 0.006, 0),
                (0.030, STAND_OFF - 0.006, 0.001),
                (0.030, STAND_OFF, 0.001),
                (0, STAND_OFF, 0),
            ]
        ),
        segments=48,
    )
    x, z = WIDTH / 2 - 0.16, HEIGHT / 2 - 0.07
    return merge(
        rod.moved(translate(sx * x, DEPTH / 2 - 0.001, HEIGHT / 2 + sz * z) @ rotate("x", -90))
        for sx in (-1, 1)
        for sz in (-1, 1)
    )
