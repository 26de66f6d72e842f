"""A deep bowl of glazed stoneware."""

import numpy as np

from ...geometry import Part, Solid, lathe, spline
from .._looks import body, nouns, tinted
from ..contracts import Look, Object, Shown, objects


@objects.register("bowl")
class Bowl(Object):
    label = "bowl"
    names = nouns(
        en="bowl, soup bowl, salad bowl, cereal bowl, fruit bowl",
        de="schüssel, schale, schälchen, obstschale",
        fr="bol, saladier",
        es="cuenco, bol, tazón de sopa",
        it="ciotola, scodella",
        pt="tigela, taça de fruta",
        nl="kom, schaal",
        pl="miska, miseczka",
        tr="kase, çanak",
        ru="миска, чаша, салатница",
        ja="ボウル, 鉢, どんぶり, お椀",
        zh="碗, 大碗",
        ko="그릇, 사발, 볼",
        ar="وعاء, سلطانية, زبدية",
        hi="कटोरा, कटोरी",
    )
    color = "#4a7a86"
    parts = ("inside",)
    shown = Shown(from_deg=22)

    def build(self, look: Look) -> Solid:
        glaze = body(look, "ceramic", self.color)
        return Solid(
            (Part("bowl", lathe(_OUTSIDE), glaze), Part("inside", lathe(_INSIDE), tinted(look, "inside", glaze)))
        )


_WALL = spline([(0.0420, 0.0060), (0.0580, 0.0160), (0.0740, 0.0400), (0.0820, 0.0700), (0.0835, 0.0780)], 50)
_HOLLOW = spline(
    [(0.0802, 0.0784), (0.0790, 0.0700), (0.0710, 0.0420), (0.0550, 0.0200), (0.0300, 0.0125), (0, 0.0115)], 50
)
_OUTSIDE = np.concatenate([
    [(0, 0.0040), (0.0340, 0.0036), (0.0352, 0.0002), (0.0395, 0.0), (0.0412, 0.0040)], _WALL,
    [(0.0828, 0.0798), (0.0812, 0.0797)], _HOLLOW - (0.0, 0.0003),
])  # fmt: skip
_INSIDE = _HOLLOW
