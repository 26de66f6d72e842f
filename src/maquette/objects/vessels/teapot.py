"""A round teapot of glazed stoneware: spout on the left of the picture, handle on the right, lid with a knob."""

import numpy as np

from ...geometry import Mesh, Part, Solid, aim, ellipse, lathe, rounded, spline, sweep
from .._looks import body, darker, nouns, tinted
from ..contracts import Look, Object, Shown, objects

BELLY = 0.0820  # radius


@objects.register("teapot")
class Teapot(Object):
    label = "teapot"
    names = nouns(
        en="teapot, tea pot, kettle, tea kettle",
        de="teekanne, kanne, kaffeekanne",
        fr="théière, bouilloire",
        es="tetera",
        it="teiera",
        pt="bule, chaleira",
        nl="theepot, ketel",
        pl="czajniczek, imbryk, czajnik, dzbanek do herbaty",
        tr="çaydanlık, demlik",
        ru="чайник, заварочный чайник",
        ja="ティーポット, 急須, やかん",
        zh="茶壶, 茶壺",
        ko="찻주전자, 주전자, 티포트",
        ar="إبريق شاي, إبريق",
        hi="चायदानी, केतली",
    )
    color = "#2f6f6a"
    parts = ("lid", "handle", "spout", "knob")
    instead_of = ("teapot",)
    shown = Shown(turn_deg=14, from_deg=14)

    def build(self, look: Look) -> Solid:
        glaze = body(look, "ceramic", self.color)
        return Solid(
            (
                Part("body", lathe(_BODY), glaze),
                Part("foot", lathe(_FOOT), darker(glaze, 0.55)),
                Part("spout", _spout(), tinted(look, "spout", glaze)),
                Part("hole", _hole(), darker(glaze, 0.08)),
                Part("handle", _handle(), tinted(look, "handle", glaze)),
                Part("lid", lathe(_LID), tinted(look, "lid", glaze)),
                Part("knob", lathe(_KNOB), tinted(look, "knob", tinted(look, "lid", glaze))),
            )
        )


_FOOT = rounded([
    (0, 0.004, 0), (0.036, 0.003, 0.002), (0.039, 0, 0.001), (0.043, 0, 0.001), (0.046, 0.008, 0.001),
    (0.040, 0.010, 0),
])  # fmt: skip
_SIDE = spline([
    (0.0440, 0.0070), (0.0640, 0.0200), (0.0790, 0.0430), (BELLY, 0.0640), (0.0770, 0.0860), (0.0620, 0.1070),
    (0.0430, 0.1190),
], 60)  # fmt: skip
_BODY = np.concatenate([[(0, 0.0062)], _SIDE, [(0.0405, 0.1206), (0.0360, 0.1205), (0.0350, 0.1140), (0, 0.1140)]])
_LID = rounded([
    (0, 0.1170, 0), (0.0350, 0.1190, 0.001), (0.0405, 0.1212, 0.0012), (0.0402, 0.1238, 0.002),
    (0.0200, 0.1340, 0.03),
    (0.0090, 0.1362, 0.004), (0, 0.1362, 0),
], step_deg=4)  # fmt: skip
_KNOB = rounded([
    (0, 0.1350, 0), (0.0090, 0.1352, 0.001), (0.0062, 0.1410, 0.003), (0.0125, 0.1480, 0.006),
    (0.0110, 0.1560, 0.006),
    (0, 0.1575, 0),
], step_deg=5)  # fmt: skip
_SPOUT = [(-0.060, 0, 0.046), (-0.086, 0, 0.050), (-0.108, 0, 0.068), (-0.122, 0, 0.096), (-0.136, 0, 0.116)]


def _spout() -> Mesh:
    path = spline(_SPOUT, 60)
    reach = np.linspace(0, 1, len(path))
    size = 1.35 - 0.80 * reach**0.7 + 0.06 * np.clip(reach - 0.9, 0, 1) * 10
    return sweep(path, ellipse(0.0190, 0.0170, 40), size=size, up=(0, 1, 0), rounding=0)


def _hole() -> Mesh:
    """The dark mouth of the spout."""
    mouth = lathe(np.array([(0, 0.0), (0.0076, 0.0), (0.0076, 0.0012), (0, 0.0012)]), segments=40)
    return mouth.moved(aim((-0.1359, 0, 0.1158), (-0.58, 0, 0.82)))


def _handle() -> Mesh:
    path = spline([
        (0.052, 0, 0.1060), (0.074, 0, 0.1140), (0.104, 0, 0.1120), (0.126, 0, 0.0900), (0.124, 0, 0.0620),
        (0.102, 0, 0.0420), (0.078, 0, 0.0380),
    ], 90)  # fmt: skip
    reach = np.linspace(0, 1, len(path))
    flare = np.maximum(1 - np.minimum(reach, 1 - reach) / 0.12, 0) ** 2
    return sweep(path, ellipse(0.0062, 0.0085, 40), size=1 + 0.6 * flare, up=(0, 1, 0), rounding=0)
