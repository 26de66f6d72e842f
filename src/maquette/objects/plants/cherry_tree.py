"""A cherry tree in full blossom, 7 m high."""

from ...geometry import Solid
from .._looks import nouns
from ..contracts import Look, Object, Shown, objects
from .tree import grown


@objects.register("cherry_tree")
class CherryTree(Object):
    label = "cherry tree"
    names = nouns(
        en="cherry tree, cherry blossom tree, sakura tree, sakura, blossoming tree, cherry blossom",
        de="kirschbaum, kirschblütenbaum, blühender baum",
        fr="cerisier, cerisier en fleurs",
        es="cerezo, cerezo en flor",
        it="ciliegio, ciliegio in fiore",
        pt="cerejeira, cerejeira em flor",
        nl="kersenboom, kersenbloesem, bloesemboom",
        pl="wiśnia, drzewo wiśni, kwitnąca wiśnia",
        tr="kiraz ağacı, çiçek açmış kiraz ağacı",
        ru="вишня, цветущая вишня, сакура, вишнёвое дерево",
        ja="桜, 桜の木, さくら",
        zh="樱花树, 樱花, 樱桃树",
        ko="벚나무, 벚꽃나무, 벚꽃",
        ar="شجرة كرز, شجرة الكرز",
        hi="चेरी का पेड़, चेरी ब्लॉसम",
    )
    color = "#f3b3c6"
    parts = ("trunk", "leaves")
    instead_of = ("cherry-blossom",)
    shown = Shown(from_deg=6)

    def build(self, look: Look) -> Solid:
        return grown(look, "blossoming")
