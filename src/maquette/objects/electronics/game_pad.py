"""A wireless game controller lying on its grips: two sticks, a cross of keys, four face buttons, shoulder keys."""

from functools import cache

from ...color import hex_to_linear
from ...geometry import (
    Mesh,
    Part,
    Solid,
    extrude,
    lathe,
    merge,
    painted,
    rotate,
    rounded,
    rounded_box,
    rounded_rectangle,
    translate,
)
from ...geometry.clay import Clay, ball, bell, limb, slab
from ...materials import Material
from .._ground import grounded
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects

TILT_DEG = -4.5  # it rests on the ends of its grips and on its triggers
STICKS = ((-0.0245, -0.0120), (0.0245, -0.0120))  # (x, y) of their wells on the face
CROSS, BUTTONS = (-0.0475, 0.0170), (0.0475, 0.0170)
BUTTON_REACH = 0.0112  # of the four buttons from their middle
BUTTON_COLORS = ("#e0524a", "#4f8fe0", "#4fae6a", "#e8b93c")
THIN = 0.0019  # cell of the shell's mesh


@objects.register("game_pad")
class GamePad(Object):
    label = "game controller"
    names = nouns(
        en="game controller, gamepad, game pad, video game controller, controller, joypad",
        de="gamecontroller, gamepad, spielecontroller, controller, joypad",
        fr="manette, manette de jeu, manette de console",
        es="mando, mando de consola, control de videojuegos",
        it="controller, gamepad, controller di gioco",
        pt="controle de videogame, comando de jogos, gamepad",
        nl="gamecontroller, spelcontroller, gamepad",
        pl="pad do gier, kontroler, gamepad",
        tr="oyun kolu, gamepad, oyun kumandası",
        ru="геймпад, джойстик, игровой контроллер",
        ja="ゲームコントローラー, コントローラー, ゲームパッド",
        zh="游戏手柄, 电玩手柄",
        ko="게임 패드, 게임패드, 게임 컨트롤러",
        ar="يد تحكم, ذراع ألعاب, يد ألعاب",
        hi="गेम कंट्रोलर, गेमपैड",
    )
    color = "#ecedf0"
    parts = ("buttons", "sticks", "triggers")
    instead_of = ("video-game", "joystick")
    shown = Shown(turn_deg=16, from_deg=52)

    def build(self, look: Look) -> Solid:
        shell = body(look, "satin", self.color)
        dark = piece(look, "sticks", "rubber", "#1b1c20")
        keys = piece(look, "triggers", "satin", "#24262b")
        is_plain = "buttons" in look.part_colors
        buttons = piece(look, "buttons", "gloss", "#f2f2f2")
        marks = merge(
            mesh if is_plain else painted(mesh, hex_to_linear(color))
            for mesh, color in zip(_face_buttons(), BUTTON_COLORS, strict=True)
        )
        lean = rotate("x", TILT_DEG)
        meshes = (
            ("shell", _shell(), shell),
            ("wells", _wells(), Material(color=(0.012, 0.012, 0.014), roughness=0.5)),
            ("sticks", _sticks(), dark),
            ("cross", merge([_cross(), _menu_keys()]), keys),
            ("triggers", _triggers(), keys),
            ("buttons", marks, buttons),
            ("light", _light(), Material(color=(0.55, 0.9, 1.6), kind="light", sampling=0.0)),
        )
        return grounded(Part(name, mesh.moved(lean), material) for name, mesh, material in meshes)


def _clay() -> Clay:
    """The shell, its face up along z, the player at −y."""
    out = Clay().add(slab((0, 0.0065, 0), (0.096, 0.066, 0.034), 0.0165))
    for s in (-1, 1):
        out = out.add(ball((s * 0.0475, 0.0140, 0.0), (0.0315, 0.0325, 0.0195)), blend=0.018)
        out = out.add(limb((s * 0.0500, -0.006, -0.002), (s * 0.0655, -0.052, -0.0130), 0.0205, 0.0150), blend=0.026)
    return out


@cache
def _shell() -> Mesh:
    """The sticks stand in wells, the cross in a shallow dish."""
    out = _clay()
    for (x, y), radius, deep in (*((at, 0.0142, 0.0052) for at in STICKS), (CROSS, 0.0150, 0.0026)):
        z = _top(x, y)[2] - deep
        out = out.cut(bell((radius, z), (radius + 0.001, z + 0.02), 0.0008).moved(translate(x, y)), blend=0.0012)
    return out.mesh(THIN)


@cache
def _top(x: float, y: float) -> tuple[float, float, float]:
    """The shell's face at a place."""
    at, _ = _clay().touched((x, y, 0.06), (0, 0, -1))
    return x, y, float(at[2])


@cache
def _wells() -> Mesh:
    """Dark cups that line them, their lips a little above the shell."""
    return merge(
        [
            *(_cup(0.0138, 0.0052, 0.0010).moved(translate(*_top(x, y))) for x, y in STICKS),
            _cup(0.0140, 0.0026, 0.0006).moved(translate(*_top(*CROSS))),
        ]
    )


def _cup(radius: float, deep: float, lip: float) -> Mesh:
    outer = radius + 0.0018
    line = [
        (0, -deep - 0.003, 0), (outer, -deep - 0.003, 0), (outer, lip, 0.0007), (radius, lip, 0.0007),
        (radius - 0.0003, 0.0006 - deep, 0.0006), (0, 0.0006 - deep, 0),
    ]  # fmt: skip
    return lathe(rounded(line), segments=72)


@cache
def _sticks() -> Mesh:
    """Stems with hollow caps, their rims knurled."""
    cap = lathe(
        rounded([
            (0, -0.0055, 0), (0.0048, -0.0055, 0), (0.0048, 0.0068, 0.0008), (0.0088, 0.0080, 0.0008),
            (0.0094, 0.0100, 0.0008), (0.0090, 0.0116, 0.0010), (0.0070, 0.0112, 0.0010), (0.0030, 0.0098, 0.002),
            (0, 0.0096, 0),
        ]),
        segments=64,
    )  # fmt: skip
    tooth = rounded_box(0.0008, 0.0007, 0.0022, 0.0003, segments=1)
    teeth = [tooth.moved(rotate("z", 360 * k / 40) @ translate(0.0093, 0, 0.0091)) for k in range(40)]
    one = merge([cap, *teeth])
    return merge(one.moved(translate(*_top(x, y))) for x, y in STICKS)


@cache
def _cross() -> Mesh:
    """The directional keys: a plus with hollow arms."""
    arm, half = 0.0117, 0.0042
    plus = [
        (half, -arm), (half, -half), (arm, -half), (arm, half), (half, half), (half, arm),
        (-half, arm), (-half, half), (-arm, half), (-arm, -half), (-half, -half), (-half, -arm),
    ]  # fmt: skip
    is_inner = (1, 4, 7, 10)
    outline = rounded([(x, y, 0.0008 if k in is_inner else 0.0012) for k, (x, y) in enumerate(plus)], closed=True)
    x, y, z = _top(*CROSS)
    return extrude(outline, 0.0052, bevel=0.0010).moved(translate(x, y, z - 0.0024))


@cache
def _menu_keys() -> Mesh:
    pill = extrude(rounded_rectangle(0.0034, 0.0078, 0.00168), 0.0022, bevel=0.0006)
    out = []
    for x, y in ((-0.0215, 0.0255), (0.0215, 0.0255)):
        out.append(pill.moved(translate(*_top(x, y)) @ translate(z=-0.0012) @ rotate("z", 24 if x < 0 else -24)))
    home = lathe(rounded([(0, 0, 0), (0.0056, 0, 0), (0.0056, 0.0021, 0.0007), (0, 0.0018, 0)]), segments=40)
    pad = extrude(rounded_rectangle(0.0330, 0.0170, 0.0040), 0.0018, bevel=0.0005)
    x, y, z = _top(0, 0.0255)
    hx, hy, hz = _top(0, -0.0085)
    return merge([*out, pad.moved(translate(x, y, z - 0.0009)), home.moved(translate(hx, hy, hz - 0.001))])


@cache
def _face_buttons() -> tuple[Mesh, ...]:
    """Right, left, near and far: domes in their wells."""
    line = rounded([(0, -0.001, 0), (0.0049, -0.001, 0), (0.0049, 0.0022, 0.0010), (0, 0.0028, 0)], step_deg=6)
    dome = lathe(line, segments=48)
    ways = ((1, 0), (-1, 0), (0, -1), (0, 1))
    return tuple(
        dome.moved(translate(*_top(BUTTONS[0] + BUTTON_REACH * dx, BUTTONS[1] + BUTTON_REACH * dy))) for dx, dy in ways
    )


@cache
def _triggers() -> Mesh:
    """A bumper and a trigger on each shoulder."""
    out = []
    for s in (-1, 1):
        bumper = rounded_box(0.0360, 0.0120, 0.0090, 0.0040).moved(
            translate(s * 0.0430, 0.0405, 0.0030) @ rotate("z", -s * 17) @ translate(z=-0.0045)
        )
        trigger = Clay().add(limb((s * 0.034, 0.0385, -0.0085), (s * 0.055, 0.0340, -0.0085), 0.0092, 0.0085))
        trigger = trigger.add(limb((s * 0.036, 0.0480, -0.0145), (s * 0.054, 0.0440, -0.0145), 0.0052), blend=0.008)
        out += [bumper, trigger.mesh(0.0016)]
    return merge(out)


@cache
def _light() -> Mesh:
    x, y, z = _top(0, 0.0120)
    bar = extrude(rounded_rectangle(0.0180, 0.0016, 0.00079), 0.0008, bevel=0.0002)
    return bar.moved(translate(x, y, z - 0.0005))
