"""A charging case for earbuds, open, both earbuds in it; 60 mm wide."""

from functools import cache

from ...geometry import (
    Field,
    Mesh,
    Part,
    Solid,
    block,
    capsule,
    carved,
    isosurface,
    lathe,
    merge,
    rotate,
    rounded,
    rounded_box,
    translate,
)
from ...materials import Material
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._earbud import earbud
from .earbuds import bud_materials

WIDTH, DEPTH, HEIGHT = 0.0600, 0.0230, 0.0460
SPLIT = 0.0305  # height of the joint between shell and lid
OPEN_DEG = 102.0
_HINGE = (DEPTH / 2 - 0.0030, SPLIT + 0.0002)  # (y, z) of its axis


@objects.register("earbuds_case")
class EarbudsCase(Object):
    label = "earbuds case"
    names = nouns(
        en="charging case, earbuds case, earbud case, airpods case",
        de="ladecase, ladeetui, ohrhörer-etui",
        fr="boîtier de charge, étui de charge",
        es="estuche de carga, estuche de auriculares",
        it="custodia di ricarica, custodia auricolari",
        pt="estojo de carga, estojo de carregamento",
        nl="oplaadcase, oplaaddoosje",
        pl="etui ładujące",
        tr="şarj kutusu, kulaklık kutusu",
        ru="зарядный футляр, футляр для наушников, зарядный кейс",
        ja="充電ケース, イヤホンケース",
        zh="充电盒, 耳机盒",
        ko="충전 케이스, 이어폰 케이스",
        ar="علبة شحن, علبة السماعات",
        hi="चार्जिंग केस",
    )
    color = "#efeeea"
    parts = ("tips", "inside")
    shown = Shown(from_deg=20)

    def build(self, look: Look) -> Solid:
        materials = bud_materials(look, self.color)
        shell = body(look, "gloss", self.color)
        inside = piece(look, "inside", "satin", "#dddcd7" if sum(shell.color) > 0.75 else "#1d1e21")
        lower, tray, lid = _case()
        hinge = lathe(rounded([(0, 0, 0), (0.0021, 0, 0.0004), (0.0021, 0.026, 0.0004), (0, 0.026, 0)]), segments=40)
        led = rounded_box(0.0016, 0.0006, 0.0016, 0.00029)
        parts = [
            Part("case", merge([lower, lid]), shell),
            Part("inside", tray, inside),
            Part(
                "hinge",
                hinge.moved(translate(-0.013, _HINGE[0] + 0.0006, _HINGE[1]) @ rotate("y", 90)),
                materials["metal"],
            ),
            Part(
                "light",
                led.moved(translate(0, -DEPTH / 2 + 0.0002, 0.0160)),
                Material(color=(0.5, 1.4, 0.5), kind="light", sampling=0.0),
            ),
        ]
        # Seated to the neck, ear tips towards each other, a little forward.
        at = translate(0.0128, -0.0012, 0.0335) @ rotate("y", 3) @ rotate("z", 6)
        for name, mesh in earbud().items():
            right = mesh.moved(at)
            parts.append(Part(name, merge([right, right.mirrored()]), materials[name]))
        return Solid(tuple(parts))


@cache
def _case() -> tuple[Mesh, Mesh, Mesh]:
    """Shell, tray and opened lid: one pebble cut in two, both halves hollow."""
    pebble = block((0, 0, HEIGHT / 2), (WIDTH, DEPTH, HEIGHT), 0.0112)
    hollow = block((0, 0, HEIGHT / 2), (WIDTH - 0.0040, DEPTH - 0.0040, HEIGHT - 0.0040), 0.0094)
    far = 0.2
    above = block((0, 0, SPLIT + far), (1.0, 1.0, 2 * far), 0.001)
    below = block((0, 0, SPLIT + 0.0003 - far), (1.0, 1.0, 2 * far), 0.001)
    low, high = (-0.032, -0.0135, -0.0015), (0.032, 0.0135, HEIGHT + 0.0015)
    lower = isosurface(carved(0.0008, pebble, above, hollow), low, high, 0.0006)
    lid = isosurface(carved(0.0008, pebble, below, hollow), low, high, 0.0006)
    y, z = _HINGE
    swung = lid.moved(translate(0, y, z) @ rotate("x", -OPEN_DEG) @ translate(0, -y, -z))
    rest = block((0, 0, HEIGHT / 2), (WIDTH - 0.0038, DEPTH - 0.0038, HEIGHT - 0.0038), 0.0095)
    top = block((0, 0, SPLIT - 0.0022 + far), (1.0, 1.0, 2 * far), 0.001)
    tray = isosurface(carved(0.0012, rest, top, *_wells()), low, high, 0.0006)
    return lower, tray, swung


def _wells() -> tuple[Field, ...]:
    """Where the stems and heads sit."""
    out: list[Field] = []
    for side in (-1, 1):
        out.append(capsule((side * 0.0150, 0.0004, 0.006), (side * 0.0150, 0.0004, 0.040), 0.0044))
        out.append(capsule((side * 0.0122, -0.0014, 0.0335), (side * 0.0080, -0.0030, 0.0345), 0.0088))
    return tuple(out)
