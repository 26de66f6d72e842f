"""A low jar of cream: a heavy body, a metal lid, words on its front."""

from ...geometry import Part, Solid, lathe, rounded, tube
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._bottles import label_part, label_surface

RADIUS, SPAN_DEG, LABEL = 0.0340, 116.0, (0.0065, 0.0275)


@objects.register("cosmetic_jar")
class CosmeticJar(Object):
    label = "cream jar"
    names = nouns(
        en="cream jar, cosmetic jar, face cream, jar of cream, moisturizer, moisturiser, jar of face cream",
        de="cremetiegel, cremedose, tiegel, gesichtscreme",
        fr="pot de crème, crème visage",
        es="tarro de crema, crema facial",
        it="vasetto di crema, crema viso",
        pt="pote de creme, creme facial",
        nl="crèmepotje, gezichtscrème",
        pl="słoiczek kremu, krem do twarzy",
        tr="krem kavanozu, yüz kremi",
        ru="баночка крема, крем для лица",
        ja="クリームジャー, フェイスクリーム, クリーム容器",
        zh="面霜罐, 面霜, 乳霜罐",
        ko="크림 용기, 크림 통, 페이스 크림",
        ar="علبة كريم, كريم الوجه",
        hi="क्रीम जार, फेस क्रीम",
    )
    color = "#e7d3c6"
    surfaces = (label_surface(RADIUS, SPAN_DEG, *LABEL),)
    parts = ("lid",)
    shown = Shown(from_deg=16)

    def build(self, look: Look) -> Solid:
        shell = body(look, "gloss", self.color)
        lid = piece(look, "lid", "brushed_gold")
        return Solid(
            (
                Part("body", lathe(_BODY), shell),
                Part(
                    "neck", lathe(tube(0.020, 0.0300, 0.0335, 0.0350, 0.0004)), piece(look, "neck", "satin", "#f4f1ec")
                ),
                Part("lid", lathe(_LID), lid),
                label_part(RADIUS, SPAN_DEG, *LABEL, shell),
            ),
            self.surfaces,
        )


_BODY = rounded([
    (0, 0.0014, 0), (0.0270, 0.0010, 0.001), (0.0290, 0, 0.001), (RADIUS, 0, 0.0045), (RADIUS, 0.0338, 0.0034),
    (0.0200, 0.0344, 0.001), (0, 0.0344, 0),
], step_deg=5)  # fmt: skip
_LID = rounded([
    (0, 0.0348, 0), (0.0330, 0.0348, 0.0004), (0.0341, 0.0352, 0.0004), (0.0341, 0.0500, 0.0016),
    (0.0240, 0.0512, 0.004), (0, 0.0514, 0),
], step_deg=5)  # fmt: skip
