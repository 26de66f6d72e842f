"""A wine glass on a stem, thin-walled, with red or white wine in it, or empty."""

from types import MappingProxyType

from ...geometry import Part, Solid, lathe, rounded
from ...materials import MATERIALS
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects

LEVEL, AT_LEVEL = 0.142, 0.0398  # of the wine, and the bowl's radius there
WINES = {"red": "#3d0512", "white": "#e9d27c", "rose": "#f0a08c"}


@objects.register("wine_glass")
class WineGlass(Object):
    label = "wine glass"
    names = nouns(
        en="wine glass, wineglass, glass of wine, glass of red wine, glass of white wine, goblet",
        de="weinglas, glas wein, glas rotwein, glas weißwein",
        fr="verre à vin, verre de vin, verre de vin rouge",
        es="copa de vino, copa de vino tinto",
        it="calice, bicchiere di vino, calice di vino",
        pt="taça de vinho, copo de vinho",
        nl="wijnglas, glas wijn",
        pl="kieliszek do wina, kieliszek wina",
        tr="şarap kadehi, kadeh",
        ru="бокал вина, бокал, винный бокал",
        ja="ワイングラス, グラスワイン",
        zh="葡萄酒杯, 红酒杯, 高脚杯, 酒杯",
        ko="와인잔, 와인 잔",
        ar="كأس نبيذ",
        hi="वाइन का गिलास",
    )
    color = "#3d0512"
    parts = ("wine",)
    features = MappingProxyType({"fill": ("red", "white", "rose", "empty")})
    instead_of = ("wine-glass",)
    shown = Shown(from_deg=9)

    def build(self, look: Look) -> Solid:
        fill = look.feature("fill", "red")
        glass = body(look, "glass", self.color) if look.material not in (None, "glass") else MATERIALS["glass"]
        parts = [Part("bowl", lathe(_BOWL), glass), Part("stem", lathe(_STEM), glass)]
        if fill != "empty":
            wine = look.color or WINES[fill]
            parts.append(Part("wine", lathe(_WINE), piece(look, "wine", "gloss", wine)))
        return Solid(tuple(parts))


_BOWL = rounded([
    (0.0022, 0.0920, 0), (0.0180, 0.0960, 0.012), (0.0425, 0.1250, 0.035), (0.0400, 0.1600, 0.06),
    (0.0335, 0.2050, 0),
], step_deg=4)  # fmt: skip
_STEM = rounded([
    (0, 0.0016, 0), (0.0330, 0, 0.0008), (0.0345, 0.0008, 0.0004), (0.0300, 0.0024, 0.002), (0.0060, 0.0075, 0.008),
    (0.0034, 0.0220, 0.02), (0.0032, 0.0800, 0.02), (0.0060, 0.0912, 0.004), (0.0030, 0.0926, 0.001), (0, 0.0926, 0),
], step_deg=5)  # fmt: skip
_WINE = rounded([
    (0, 0.0945, 0), (0.0170, 0.0978, 0.011), (0.0412, 0.1255, 0.034), (AT_LEVEL, LEVEL, 0.0006),
    (AT_LEVEL - 0.0016, LEVEL - 0.0006, 0.0006), (0, LEVEL - 0.0006, 0),
], step_deg=5)  # fmt: skip
