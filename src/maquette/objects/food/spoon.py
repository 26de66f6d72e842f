"""A table spoon, lying with its bowl away from us."""

import numpy as np

from ...geometry import Mesh, Part, Solid
from ...geometry.shading import grid_mesh, grid_normals
from .._looks import body, nouns, tinted
from ..contracts import Look, Object, Shown, objects
from ._cutlery import HANDLE, bar

LENGTH, WIDTH, DEPTH, THICK = 0.0640, 0.0420, 0.0095, 0.0011
MIDDLE = 0.0690  # y of the bowl
RIM = 0.0106


@objects.register("spoon")
class Spoon(Object):
    label = "spoon"
    names = nouns(
        en="spoon, teaspoon, tablespoon, soup spoon, dessert spoon",
        de="löffel, teelöffel, esslöffel, suppenlöffel",
        fr="cuillère, cuiller, petite cuillère",
        es="cuchara, cucharilla, cucharita",
        it="cucchiaio, cucchiaino",
        pt="colher",
        nl="lepel, theelepel",
        pl="łyżka, łyżeczka",
        tr="kaşık",
        ru="ложка, чайная ложка",
        ja="スプーン, さじ",
        zh="勺子, 汤匙, 调羹",
        ko="숟가락, 스푼",
        ar="ملعقة",
        hi="चम्मच",
    )
    color = "#d6d6d3"
    parts = ("handle",)
    instead_of = ("spoon",)
    shown = Shown(turn_deg=28, from_deg=42)

    def build(self, look: Look) -> Solid:
        silver = body(look, "silver", self.color)
        neck = bar([
            (0.0060, 0.0129, 0.0068, 0.0036), (0.0240, 0.0126, 0.0070, 0.0034), (0.0360, 0.0110, 0.0100, 0.0026),
            (0.0420, 0.0094, 0.0130, 0.0016),
        ])  # fmt: skip
        handle = bar(HANDLE)
        return Solid(
            (
                Part("handle", handle, tinted(look, "handle", silver)),
                Part("neck", neck, silver),
                Part("bowl", _bowl(), silver),
            )
        )


def _bowl() -> Mesh:
    """An egg-shaped dish, its narrow end away from the handle: underneath out to the rim, and back inside."""
    out = np.sin(np.linspace(0, np.pi / 2, 24))
    reach = np.concatenate([out, out[::-1]])
    lift = np.concatenate([np.full(24, -THICK), np.zeros(24)]) * np.where(reach > 0.999, 0.6, 1.0)
    share, angle = np.meshgrid(reach, np.linspace(0, 2 * np.pi, 97), indexing="ij")
    y = LENGTH / 2 * np.sin(angle)
    x = WIDTH / 2 * np.cos(angle) * (1 - 0.16 * np.sin(angle))
    rim = RIM + 0.0016 * np.sin(angle) ** 2 * share**3
    z = rim - DEPTH * (1 - share**2.4) + lift[:, None]
    grid = np.stack([x * share, MIDDLE + y * share, z], -1)
    normal = grid_normals(grid, wraps=True)
    normal[0], normal[-1] = (0, 0, -1), (0, 0, 1)
    made = grid_mesh(grid, normal)
    return Mesh(made.vertices, made.faces, made.normals)
