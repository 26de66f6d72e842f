"""A glazed vase of mixed flowers, 0.46 m high."""

from ...geometry import Part, Solid, lathe, rounded
from ...materials import Material
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._bunch import bunch

HEIGHT, SPREAD, RIM = 0.46, 0.135, 0.225


@objects.register("vase_of_flowers")
class VaseOfFlowers(Object):
    label = "vase of flowers"
    names = nouns(
        en="vase of flowers, flowers in a vase, vase with flowers, flower arrangement",
        de="blumenvase mit blumen, vase mit blumen, blumen in einer vase, blumengesteck",
        fr="vase de fleurs, fleurs dans un vase, composition florale",
        es="jarrón con flores, flores en un jarrón, arreglo floral",
        it="vaso di fiori, fiori in un vaso, composizione floreale",
        pt="vaso de flores, flores num vaso, arranjo de flores",
        nl="vaas met bloemen, bloemen in een vaas, bloemstuk",
        pl="wazon z kwiatami, kwiaty w wazonie",
        tr="çiçekli vazo, vazoda çiçekler",
        ru="ваза с цветами, цветы в вазе",
        ja="花を生けた花瓶, 生け花",
        zh="插花, 一瓶花, 花瓶里的花",
        ko="꽃꽂이, 꽃이 담긴 꽃병",
        ar="مزهرية زهور, زهور في مزهرية",
        hi="फूलों का फूलदान, फूलदान में फूल",
    )
    color = "#f08a6b"
    parts = ("vase",)
    shown = Shown(turn_deg=6, from_deg=10)

    def build(self, look: Look) -> Solid:
        whole = look.color or self.color
        made = bunch(whole, HEIGHT, SPREAD, 0.10)
        return Solid(
            (
                Part("petals", made["petals"], body(look, "matte", whole)),
                Part("stems", made["stems"], Material(color=(0.10, 0.22, 0.06), roughness=0.6)),
                Part("leaves", made["leaves"], Material(roughness=0.55)),
                Part("vase", lathe(_VASE, segments=96), piece(look, "vase", "ceramic", "#3f6f8f")),
            )
        )


_VASE = rounded(
    [
        (0, 0.003, 0),
        (0.040, 0.003, 0),
        (0.042, 0, 0.001),
        (0.050, 0, 0.003),
        (0.078, 0.085, 0.05),
        (0.074, 0.150, 0.04),
        (0.046, 0.196, 0.03),
        (0.052, RIM, 0.002),
        (0.047, RIM, 0.002),
        (0.042, 0.196, 0.02),
        (0.066, 0.13, 0.04),
        (0.040, 0.012, 0.02),
        (0, 0.010, 0),
    ],
    step_deg=5,
)
