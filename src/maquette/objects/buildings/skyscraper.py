"""A skyscraper, 230 m high: a stepped tower of stone fins and blue glass, with a crown and a mast."""

from functools import cache
from types import MappingProxyType

import numpy as np

from ...geometry import Mesh, Part, Solid, lathe, merge, rounded, translate
from ...materials import Material
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._facades import GLASS_BLUE, on_four_sides, panes, some_panes
from ._walls import bar

# (half width, z of its foot, z of its top, columns of panes) of each stage from below.
STAGES = ((24.0, 0.0, 22.0, 14), (19.0, 22.0, 118.0, 11), (14.5, 118.0, 168.0, 8), (10.0, 168.0, 192.0, 6))
FLOOR = 4.0
MAST = 232.0


@objects.register("skyscraper")
class Skyscraper(Object):
    label = "skyscraper"
    names = nouns(
        en="skyscraper, high-rise, high rise, office tower",
        de="wolkenkratzer, bürohochhaus, büroturm",
        fr="gratte-ciel",
        es="rascacielos",
        it="grattacielo",
        pt="arranha-céu, arranha-céus",
        nl="wolkenkrabber",
        pl="drapacz chmur, wieżowiec, drapacze chmur",
        tr="gökdelen",
        ru="небоскрёб, небоскреб",
        ja="高層ビル, 超高層ビル, 摩天楼",
        zh="摩天大楼, 摩天楼, 高楼大厦",
        ko="마천루, 고층 빌딩, 고층빌딩",
        ar="ناطحة سحاب",
        hi="गगनचुंबी इमारत, गगनचुंबी",
    )
    color = "#dfe3e6"
    parts = ("windows",)
    features = MappingProxyType({"lights": ("dark", "lit", "glowing")})
    instead_of = ("office-building",)
    shown = Shown(turn_deg=-32, from_deg=4)

    def build(self, look: Look) -> Solid:
        stone = body(look, "satin", self.color)
        glass = piece(look, "windows", "gloss") if "windows" in look.part_colors else None
        made = _made()
        sheet = made["glass"]
        if glass is not None:
            assert sheet.colors is not None
            shade = sheet.colors / np.array(GLASS_BLUE, np.float32) * np.array(glass.color, np.float32)
            sheet = Mesh(sheet.vertices, sheet.faces, sheet.normals, None, shade.astype(np.float32))
        parts = [
            Part("fins", made["fins"], stone),
            Part("glass", sheet, Material(color=GLASS_BLUE, roughness=0.10, clearcoat=1.0)),
            Part("floors", made["floors"], Material(color=(0.10, 0.12, 0.14), roughness=0.4)),
            Part("roofs", made["roofs"], Material(color=(0.25, 0.26, 0.27), roughness=0.7)),
            Part("crown", made["crown"], Material(color=(0.66, 0.60, 0.46), roughness=0.25, metallic=1.0)),
            Part("entrance", made["entrance"], Material(color=(1.6, 1.25, 0.75), kind="light", sampling=0.0)),
        ]
        if look.feature("lights", "dark") != "dark":
            parts.append(Part("lights", made["lights"], Material(color=(2.2, 1.6, 0.85), kind="light", sampling=0.0)))
        return Solid(tuple(parts))


@cache
def _made() -> dict[str, Mesh]:
    fins, glass, floors, roofs, lights = [], [], [], [], []
    for k, (half, low, high, columns) in enumerate(STAGES):
        tall, wide = high - low, 2 * half
        rows = round(tall / FLOOR)
        wall = panes(wide, tall, columns, rows, GLASS_BLUE, 10 + k)
        glass += [m.moved(translate(z=low)) for m in on_four_sides(wall, half)]
        lit = some_panes(wide, tall, columns, rows, 0.36, 20 + k, 0.12)
        lights += [m.moved(translate(z=low)) for m in on_four_sides(lit, half)]
        step = wide / columns
        fin = [bar(step * 0.30, 1.5, tall + 2.2, -half + c * step, -0.45, 0, 0.0) for c in range(1, columns)]
        fins += [m.moved(translate(z=low)) for m in on_four_sides(merge(fin), half)]
        for sx in (-1, 1):
            for sy in (-1, 1):
                fins.append(bar(3.0, 3.0, tall + 3.0, sx * (half - 0.9), sy * (half - 0.9), low, 0.2))
        floor = [bar(wide, 0.5, 0.7, 0, 0.05, FLOOR * r - 0.35, 0.0) for r in range(1, rows)]
        floors += [m.moved(translate(z=low)) for m in on_four_sides(merge(floor), half)]
        roofs.append(bar(wide - 0.4, wide - 0.4, 0.8, 0, 0, high - 0.5, 0.1))
        fins += on_four_sides(bar(wide + 1.4, 1.2, 1.6, 0, 0.2, high - 0.6, 0.1), half)
    top = STAGES[-1][2]
    crown = [
        bar(2 * r, 2 * r, h, 0, 0, z, 0.2) for r, z, h in ((7.4, top, 6.0), (5.2, top + 6, 5.0), (3.2, top + 11, 5.0))
    ]
    crown.append(
        lathe(
            rounded(
                [
                    (0, top + 16, 0),
                    (1.8, top + 16, 0.3),
                    (1.1, top + 21, 0.4),
                    (0.45, top + 24, 0.2),
                    (0.12, MAST, 0.1),
                    (0, MAST, 0),
                ]
            ),
            segments=24,
        )
    )
    units = [bar(4, 3, 2.2, x, y, 22.2, 0.1) for x, y in ((-21.5, 8), (21.5, -6), (6, 21.5))]
    half = STAGES[0][0]
    return {
        "fins": merge(fins),
        "glass": merge(glass),
        "floors": merge(floors),
        "roofs": merge([*roofs, *units]),
        "crown": merge(crown),
        "lights": merge(lights),
        "entrance": bar(9.5, 0.3, 6.0, 0, -half - 0.15, 0.0, 0.05),
    }
