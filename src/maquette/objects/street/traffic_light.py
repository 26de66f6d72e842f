"""A traffic light on its post, 3.2 m high; one of its three lamps is lit."""

from functools import cache
from types import MappingProxyType

from ...geometry import (
    Mesh,
    Part,
    Solid,
    extrude,
    lathe,
    merge,
    rotate,
    rounded,
    rounded_box,
    rounded_rectangle,
    translate,
)
from ...materials import Material
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects

MIDDLE, PITCH = 2.62, 0.325  # z of the amber lamp; from one lamp to the next
LENS = 0.112
_DARK = {"red": (0.16, 0.008, 0.008), "amber": (0.17, 0.08, 0.006), "green": (0.006, 0.10, 0.045)}
_BRIGHT = {"red": (2.4, 0.045, 0.03), "amber": (2.4, 0.85, 0.03), "green": (0.05, 1.7, 0.50)}


@objects.register("traffic_light")
class TrafficLight(Object):
    label = "traffic light"
    names = nouns(
        en="traffic light, traffic signal, stoplight, traffic lights",
        de="ampel, verkehrsampel, lichtsignalanlage",
        fr="feu tricolore, feu de circulation, feu rouge",
        es="semáforo",
        it="semaforo",
        pt="semáforo, sinal de trânsito, sinaleira",
        nl="verkeerslicht, stoplicht",
        pl="sygnalizator, sygnalizacja świetlna, światła drogowe",
        tr="trafik ışığı, trafik lambası",
        ru="светофор",
        ja="信号機, 交通信号",
        zh="红绿灯, 交通灯, 信号灯",
        ko="신호등, 교통 신호등",
        ar="إشارة مرور, إشارة ضوئية",
        hi="ट्रैफिक लाइट, यातायात बत्ती, ट्रैफ़िक लाइट",
    )
    color = "#20302a"
    parts = ("post",)
    features = MappingProxyType({"lit": ("red", "green", "amber", "yellow")})
    instead_of = ("vertical-traffic-light", "horizontal-traffic-light")
    shown = Shown(turn_deg=-20, from_deg=3)

    def build(self, look: Look) -> Solid:
        lit = look.feature("lit", "red").replace("yellow", "amber")
        lamps = []
        for k, name in enumerate(("red", "amber", "green")):
            z = MIDDLE + (1 - k) * PITCH
            is_lit = name == lit
            material = (
                Material(color=_BRIGHT[name], kind="light", sampling=0.3)
                if is_lit
                else Material(color=_DARK[name], roughness=0.12, clearcoat=1.0)
            )
            lamps.append(Part(name, _lens().moved(translate(0, -0.165, z)), material))
        return Solid(
            (
                Part("housing", _housing(), body(look, "satin", self.color)),
                Part("rims", _rims(), Material(color=(0.012, 0.012, 0.013), roughness=0.5)),
                Part("border", _border(), Material(color=(0.82, 0.82, 0.80), roughness=0.4)),
                Part("post", _post(), piece(look, "post", "satin", "#7c8286")),
                *lamps,
            )
        )


_UP = rotate("x", 90)


@cache
def _lens() -> Mesh:
    dome = rounded([(0, 0.0, 0), (LENS, 0.0, 0.004), (LENS * 0.8, 0.022, 0.03), (0, 0.032, 0)])
    return lathe(dome, segments=48).moved(_UP)


@cache
def _housing() -> Mesh:
    """Three rounded boxes with their hoods."""
    out = []
    for k in (-1, 0, 1):
        z = MIDDLE + k * PITCH
        out.append(rounded_box(0.30, 0.24, PITCH - 0.012, 0.035).moved(translate(0, -0.05, z - PITCH / 2 + 0.006)))
        out.append(_hood().moved(translate(0, -0.165, z)))
    return merge(out)


@cache
def _hood() -> Mesh:
    """A visor: a bent sheet round the upper two thirds of the lens, longer above."""
    import numpy as np

    from ...geometry.shading import grid_mesh, grid_normals

    turn = np.radians(np.linspace(-38, 218, 44))
    long = 0.05 + 0.15 * np.clip(np.sin(turn) * 0.6 + 0.4, 0, 1)
    skins = []
    for radius, is_outer in ((LENS + 0.012, True), (LENS + 0.005, False)):
        rim = np.stack([radius * np.cos(turn), 0 * turn, radius * np.sin(turn)], 1)
        rows = np.stack([rim, rim - np.stack([0 * turn, long, 0 * turn], 1)])
        if not is_outer:
            rows = rows[::-1]
        skins.append(grid_mesh(rows, grid_normals(rows)))
    return merge(skins)


@cache
def _rims() -> Mesh:
    ring = lathe(
        rounded([(0, 0, 0), (LENS + 0.012, 0, 0.003), (LENS + 0.012, 0.006, 0.002), (0, 0.006, 0)]), segments=48
    )
    return merge(ring.moved(translate(0, -0.162, MIDDLE + k * PITCH) @ _UP) for k in (-1, 0, 1))


@cache
def _border() -> Mesh:
    """The backing board's white edge."""
    height = 3 * PITCH + 0.26
    white = extrude(
        rounded_rectangle(0.56, height, 0.12), 0.012, bevel=0.003, hole=rounded_rectangle(0.50, height - 0.06, 0.09)
    )
    return white.moved(translate(0, 0.052, MIDDLE) @ _UP)


@cache
def _post() -> Mesh:
    height = 3 * PITCH + 0.22
    board = extrude(rounded_rectangle(0.53, height, 0.10), 0.010, bevel=0.003).moved(translate(0, 0.052, MIDDLE) @ _UP)
    pole = lathe(rounded([(0, 0, 0), (0.055, 0, 0.004), (0.055, 3.20, 0.02), (0, 3.21, 0)]), segments=40).moved(
        translate(0, 0.125)
    )
    foot = lathe(
        rounded(
            [(0, 0, 0), (0.15, 0, 0.004), (0.15, 0.018, 0.005), (0.075, 0.03, 0.02), (0.070, 0.10, 0.01), (0, 0.10, 0)]
        ),
        segments=40,
    )
    box = rounded_box(0.16, 0.10, 0.24, 0.02).moved(translate(0, 0.05, 1.05))
    button = lathe(rounded([(0, 0, 0), (0.035, 0, 0.004), (0.03, 0.014, 0.006), (0, 0.016, 0)]), segments=24).moved(
        translate(0, 0.002, 1.18) @ _UP
    )
    clamps = [rounded_box(0.15, 0.12, 0.05, 0.01).moved(translate(0, 0.10, MIDDLE + s * 0.42)) for s in (-1, 1)]
    return merge([board, pole, foot.moved(translate(0, 0.125)), box, button, *clamps])
