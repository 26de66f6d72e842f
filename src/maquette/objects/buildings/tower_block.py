"""A block of flats, twelve storeys and 38 m high: balconies with coloured panels, a lift tower, an entrance."""

from functools import cache
from types import MappingProxyType

from ...geometry import Mesh, Part, Solid, rotate, translate
from ...materials import Material
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._walls import IRON, LIT, PANE, TRIM, Gathered, bar, door, window

FLOORS, FLOOR = 12, 3.0
WIDTH, DEPTH, BASE = 19.2, 12.0, 3.6
BAYS = 6


@objects.register("tower_block")
class TowerBlock(Object):
    label = "building"
    names = nouns(
        en="building, tower block, apartment building, apartment block, block of flats, office building",
        de="hochhaus, wohnblock, plattenbau, mehrfamilienhaus, gebäude",
        fr="immeuble, tour d'habitation, bâtiment",
        es="edificio, bloque de pisos, edificio de apartamentos",
        it="palazzo, condominio, edificio, palazzina",
        pt="prédio, edifício, bloco de apartamentos",
        nl="flatgebouw, flat, torenflat, gebouw",
        pl="blok, blok mieszkalny, budynek",
        tr="apartman, bina, apartman binası",
        ru="многоэтажка, многоэтажный дом, здание, высотка",
        ja="マンション, 集合住宅, ビル, アパート",
        zh="公寓楼, 居民楼, 大楼, 楼房",
        ko="아파트, 아파트 단지, 건물, 빌딩",
        ar="عمارة, مبنى, مبنى سكني",
        hi="इमारत, बहुमंजिला इमारत, अपार्टमेंट",
    )
    color = "#eceae6"
    parts = ("balconies", "windows")
    features = MappingProxyType({"lights": ("dark", "lit", "glowing")})
    shown = Shown(turn_deg=-34, from_deg=5)

    def build(self, look: Look) -> Solid:
        made = _made()
        is_lit = look.feature("lights", "dark") != "dark"
        frames = piece(look, "windows", "satin") if "windows" in look.part_colors else TRIM
        return Solid(
            (
                Part("walls", made["walls"], body(look, "matte", self.color)),
                Part("base", made["base"], Material(color=(0.12, 0.125, 0.13), roughness=0.7)),
                Part("slabs", made["slabs"], Material(color=(0.55, 0.55, 0.54), roughness=0.8)),
                Part("frames", made["frame"], frames),
                Part("panes", made["glass"], PANE),
                Part("lit_panes", made["lit"], LIT if is_lit else PANE),
                Part("balconies", made["balconies"], piece(look, "balconies", "satin", "#e8743b")),
                Part("rails", made["rails"], IRON),
                Part("doors", made["panel"], Material(color=(0.06, 0.09, 0.11), roughness=0.4)),
                Part("knobs", made["knob"], Material(color=(0.6, 0.6, 0.6), roughness=0.3, metallic=1.0)),
                Part("roof", made["roof"], Material(color=(0.22, 0.22, 0.23), roughness=0.85)),
            )
        )


@cache
def _made() -> dict[str, Mesh]:
    out = Gathered()
    height = BASE + FLOORS * FLOOR
    w, d = WIDTH / 2, DEPTH / 2
    out.put("walls", bar(WIDTH, DEPTH, height - BASE, 0, 0, BASE, 0.05))
    out.put("base", bar(WIDTH - 0.5, DEPTH - 0.5, BASE, 0, 0, 0, 0.05))
    out.put("walls", bar(3.0, 2.2, height + 2.6, 0, d - 0.5, 0, 0.05))
    pitch = WIDTH / BAYS
    tall = window(1.1, 2.1, columns=1, rows=1, sill=False, frame=0.09, bevel=0.0)
    wide = window(1.5, 1.45, columns=2, rows=1, sill=False, frame=0.09, bevel=0.0)
    side = window(1.2, 1.45, columns=2, rows=1, frame=0.08, bevel=0.0)
    for floor in range(FLOORS):
        z = BASE + floor * FLOOR
        for bay in range(BAYS):
            x = -w + (bay + 0.5) * pitch
            is_on = (bay * 7 + floor * 5 + bay * floor) % 5 < 2
            has_balcony = bay % 3 != 1
            panes_to = "lit" if is_on else "glass"
            for kind, dx, dz in ((tall, -0.62, 1.25), (wide, 0.75, 1.55)) if has_balcony else ((wide, -0.45, 1.55),):
                at = translate(x + dx, -d, z + dz)
                out.put("frame", kind["frame"].moved(at))
                out.put(panes_to, kind["glass"].moved(at))
            back = rotate("z", 180) @ translate(x, -d, z + 1.55)
            if abs(x) > 2.4:
                out.put("frame", wide["frame"].moved(back))
                out.put("lit" if (bay + floor) % 3 == 0 else "glass", wide["glass"].moved(back))
            if has_balcony:
                out.put("slabs", bar(pitch - 0.35, 1.45, 0.16, x, -d - 0.70, z - 0.05, 0.02))
                out.put("balconies", bar(pitch - 0.55, 0.06, 0.86, x, -d - 1.36, z + 0.17, 0.0))
                out.put("rails", bar(pitch - 0.45, 0.07, 0.06, x, -d - 1.36, z + 1.09, 0.0))
                for sx in (-1, 1):
                    out.put("balconies", bar(0.05, 1.30, 0.86, x + sx * (pitch / 2 - 0.22), -d - 0.70, z + 0.17, 0.0))
                    out.put("rails", bar(0.06, 1.36, 0.06, x + sx * (pitch / 2 - 0.22), -d - 0.70, z + 1.09, 0.0))
        for turn in (-90, 90):
            for y in (-3.6, 0.0, 3.6):
                at = rotate("z", turn) @ translate(y, -w, z + 1.55)
                out.put("frame", side["frame"].moved(at), side["sill"].moved(at))
                out.put("lit" if (floor + int(y) + turn) % 4 == 0 else "glass", side["glass"].moved(at))
    for k in range(1, FLOORS):
        out.put("slabs", bar(WIDTH + 0.06, DEPTH + 0.06, 0.10, 0, 0, BASE + k * FLOOR - 0.05, 0.01))
    glass_front = window(2.2, 2.5, columns=2, rows=1, sill=False, frame=0.09, bevel=0.0)
    out.add(glass_front, *(translate(x, -d + 0.25, 1.75) for x in (-7.6, -4.8, 4.8, 7.6)))
    out.add(door(1.25, 2.4), translate(-0.8, -d + 0.25, 0.15), translate(0.8, -d + 0.25, 0.15))
    out.put("slabs", bar(5.0, 2.4, 0.24, 0, -d - 0.9, 3.05, 0.03), bar(5.0, 2.0, 0.14, 0, -d - 0.7, 0, 0.03))
    out.put("rails", bar(0.16, 0.16, 3.0, -2.2, -d - 1.8, 0.1, 0.02), bar(0.16, 0.16, 3.0, 2.2, -d - 1.8, 0.1, 0.02))
    out.put(
        "walls",
        bar(WIDTH + 0.1, 0.25, 0.7, 0, -d + 0.08, height - 0.05, 0.03),
        bar(WIDTH + 0.1, 0.25, 0.7, 0, d - 0.08, height - 0.05, 0.03),
    )
    out.put(
        "walls",
        bar(0.25, DEPTH, 0.7, -w + 0.08, 0, height - 0.05, 0.03),
        bar(0.25, DEPTH, 0.7, w - 0.08, 0, height - 0.05, 0.03),
    )
    out.put(
        "roof",
        bar(WIDTH - 0.3, DEPTH - 0.3, 0.2, 0, 0, height - 0.02, 0.03),
        bar(1.4, 1.2, 1.1, -5.5, 1.5, height, 0.05),
    )
    out.put("roof", bar(1.0, 1.0, 0.8, 6.0, -1.5, height, 0.05), bar(0.08, 0.08, 3.4, 5.2, 3.0, height, 0.02))
    return out.joined()
