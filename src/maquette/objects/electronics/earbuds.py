"""A pair of wireless earbuds, upright, ear tips towards each other; each 37 mm high."""

import numpy as np

from ...geometry import Part, Solid, rotate, translate
from ...materials import Material
from .._looks import body, nouns, piece
from ..contracts import Look, Object, objects
from ._earbud import earbud


@objects.register("earbuds")
class Earbuds(Object):
    label = "earbuds"
    names = nouns(
        en="earbuds, earbud, wireless earbuds, earphones, earphone, airpods, in-ear headphones",
        de="ohrhörer, kabellose ohrhörer, in-ear-kopfhörer, earbuds",
        fr="écouteurs, écouteurs sans fil",
        es="auriculares inalámbricos, auriculares",
        it="auricolari, auricolari wireless",
        pt="auriculares, fones sem fio",
        nl="oordopjes, oortjes, draadloze oordopjes",
        pl="słuchawki douszne, słuchawki bezprzewodowe",
        tr="kulak içi kulaklık, kablosuz kulaklık",
        ru="беспроводные наушники, наушники-вкладыши",
        ja="イヤホン, イヤフォン, ワイヤレスイヤホン",
        zh="耳塞, 无线蓝牙耳机",
        ko="이어폰, 무선 이어폰, 이어버드",
        ar="سماعات أذن, سماعات لاسلكية",
        hi="ईयरबड्स, इयरफ़ोन, वायरलेस ईयरबड्स",
    )
    color = "#efeeea"
    parts = ("tips",)

    def build(self, look: Look) -> Solid:
        materials = bud_materials(look, self.color)
        left = translate(-0.0150, 0, 0) @ rotate("y", -5) @ rotate("z", -20)
        right = translate(0.0150, 0, 0) @ rotate("y", 5) @ rotate("z", 20)
        pieces = earbud()
        parts = [Part(name, mesh.moved(right), materials[name]) for name, mesh in pieces.items()]
        parts += [Part(name, mesh.mirrored().moved(left), materials[name]) for name, mesh in pieces.items()]
        floor = min(float(p.mesh.vertices[:, 2].min()) for p in parts)
        return Solid(tuple(parts)).moved(translate(z=-floor))


def bud_materials(look: Look, color: str) -> dict[str, Material]:
    """What the pieces of an earbud are made of."""
    shell = body(look, "gloss", color)
    pale = float(np.mean(shell.color)) > 0.25
    return {
        "shell": shell,
        "tip": piece(look, "tips", "rubber", "#c6c5c1" if pale else "#202124"),
        "grille": Material(color=(0.006, 0.006, 0.007), roughness=0.25, clearcoat=0.4),
        "metal": Material(color=(0.62, 0.62, 0.63), roughness=0.22, metallic=1.0),
    }
