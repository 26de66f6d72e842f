"""A table fork, lying with its tines away from us."""

from ...geometry import Part, Solid, merge
from .._looks import body, nouns, tinted
from ..contracts import Look, Object, Shown, objects
from ._cutlery import HANDLE, bar

TINES = (-0.0099, -0.0033, 0.0033, 0.0099)


@objects.register("fork")
class Fork(Object):
    label = "fork"
    names = nouns(
        en="fork, table fork, dinner fork, dessert fork",
        de="gabel, kuchengabel, essgabel",
        fr="fourchette",
        es="tenedor",
        it="forchetta",
        pt="garfo",
        nl="vork",
        pl="widelec",
        tr="çatal",
        ru="вилка",
        ja="フォーク",
        zh="叉子, 餐叉",
        ko="포크",
        ar="شوكة طعام, شوكة",
        hi="काँटा चम्मच, फोर्क",
    )
    color = "#d6d6d3"
    parts = ("handle",)
    shown = Shown(turn_deg=28, from_deg=42)

    def build(self, look: Look) -> Solid:
        silver = body(look, "silver", self.color)
        root = bar([
            (0.0060, 0.0129, 0.0068, 0.0036), (0.0240, 0.0100, 0.0086, 0.0034), (0.0360, 0.0066, 0.0200, 0.0026),
            (0.0440, 0.0032, 0.0240, 0.0021), (0.0560, 0.0011, 0.0242, 0.0020),
        ])  # fmt: skip
        tines = [
            bar(
                [
                    (0.0540, 0.0013, 0.0044, 0.0020),
                    (0.0700, 0.0014, 0.0042, 0.0020),
                    (0.0880, 0.0054, 0.0036, 0.0018),
                    (0.0990, 0.0110, 0.0026, 0.0013),
                    (0.1010, 0.0120, 0.0012, 0.0008),
                ],
                36,
                x,
            )
            for x in TINES
        ]
        return Solid(
            (Part("handle", bar(HANDLE), tinted(look, "handle", silver)), Part("head", merge([root, *tines]), silver))
        )
