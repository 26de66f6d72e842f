"""A large framed poster for the wall: slim frame, the sheet behind acrylic; words and pictures go on it."""

from ...geometry import Part, Solid, Surface, flat_patch, rounded, rounded_box, translate
from ...materials import MATERIALS
from .._looks import body, nouns, tinted
from ..contracts import Look, Object, Shown, objects
from ..interior._frames import moulding

WIDTH, HEIGHT, FRAME, DEPTH = 0.54, 0.74, 0.016, 0.022
SHEET = (WIDTH - 2 * FRAME, HEIGHT - 2 * FRAME)


@objects.register("wall_poster")
class WallPoster(Object):
    label = "wall poster"
    names = nouns(
        en="framed poster, wall poster",
        de="gerahmtes poster, wandposter",
        fr="affiche encadrée, poster encadré",
        es="póster enmarcado",
        it="poster incorniciato",
        pt="pôster emoldurado",
        nl="ingelijste poster, wandposter",
        pl="plakat w ramie",
        tr="çerçeveli poster",
        ru="постер в раме",
        ja="額入りポスター",
        zh="装框海报",
        ko="액자 포스터",
        ar="ملصق مؤطر",
        hi="फ्रेम वाला पोस्टर",
    )
    color = "#1d1f22"
    surfaces = (Surface("front", *SHEET),)
    parts = ("sheet",)
    stands = "wall"
    shown = Shown(turn_deg=12, printed_turn_deg=8, from_deg=3)

    def build(self, look: Look) -> Solid:
        frame = body(look, "satin", self.color)
        paper = MATERIALS["paper"]
        up = HEIGHT / 2
        sheet = tinted(look, "sheet", paper)
        back = rounded_box(SHEET[0] + 0.006, 0.006, SHEET[1] + 0.006, 0.001)
        return Solid(
            (
                Part("frame", moulding(WIDTH, HEIGHT, _PROFILE).moved(translate(0, 0, up)), frame),
                Part("sheet", back.moved(translate(0, -0.010, FRAME - 0.003)), sheet),
                Part("front", flat_patch(*SHEET).moved(translate(0, -0.0136, up)), sheet, "front"),
            ),
            self.surfaces,
        ).moved(translate(0, DEPTH / 2, 0))


_PROFILE = rounded(
    [
        (0, 0, 0),
        (FRAME, 0, 0),
        (FRAME, DEPTH - 0.003, 0.001),
        (FRAME - 0.002, DEPTH, 0.0015),
        (0.002, DEPTH, 0.002),
        (0, DEPTH - 0.002, 0.002),
    ],
    closed=True,
)
