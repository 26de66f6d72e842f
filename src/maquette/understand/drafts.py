"""Subjects while they are being read: gathered mention by mention, then frozen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal, cast

from .. import assets
from ..assets.things import thing
from ..color import linear_to_srgb, to_hex
from ..materials import MATERIALS
from ..objects import objects
from ..objects.instead import built_instead
from .brief import Arrangement, Pose, Side, Subject
from .colors import resolve
from .lexicon import lexicon, preferred
from .lexicon.kin import kin_of
from .marks import Mark
from .phrases import Phrase
from .strangers import MARK
from .stuffs import FINISHES, LOOKS, blended

CLOTH = {"fabric": "#b9b2a6"}
"""Colours of parts whose material comes in any."""

OF_MANY = frozenset({"person", "horse"})
"""Objects that are built for nouns of things one tells apart: boys and girls, horses and zebras."""

SOME = 3
"""How many "cats" are, when no number is given."""


@dataclass(slots=True, eq=False)
class Draft:
    """One subject, as far as it is known."""

    id: str
    noun: str
    object: str | None
    drawing: str | None
    sentence: int
    start: int
    clause: int = -1
    """The clause that named it last."""
    count: int = 1
    color: str | None = None
    color_name: str | None = None
    material: str | None = None
    size: str | None = None
    parts: dict[str, str] = field(default_factory=dict)
    side: str | None = None
    pose: str | None = None
    details: list[str] = field(default_factory=list)
    grid: tuple[int, int] | None = None
    arrangement: str | None = None
    actions: list[str] = field(default_factory=list)
    is_exact: bool = False
    """Whether its count was said."""
    formula: tuple[str, float] | None = None
    """How its count follows from that of `formula_of`: ("times", 2), ("plus", 1)."""
    formula_of: "Draft | None" = None
    names_kind: bool = False
    """Whether it was named as what the kind of picture is about: "a *speaker* ad"."""

    def is_same(self, object_: str | None, drawing: str | None, noun: str) -> bool:
        """Whether a mention may be of this: the same look, and of what is drawn by its kin, the same noun."""
        is_look = (self.object, self.drawing) == (object_, drawing)
        is_named = self.noun == noun or self.noun.endswith(f" {noun}")
        if is_look and self.object in OF_MANY and not is_named:
            return False  # a boy and a girl are built alike
        return is_look and (is_named or not (is_stranger(self.noun) or is_stranger(noun)))

    @property
    def surfaces(self) -> tuple[str, ...]:
        """Names of the surfaces that can be printed on."""
        return (
            tuple(s.name for s in objects.get(self.object).surfaces) if self.object and self.object in objects else ()
        )

    def has_part(self, name: str) -> bool:
        return self.object is not None and self.object in objects and name in objects.get(self.object).parts

    def take(self, phrase: Phrase, only: Iterable[str] = ("colors", "materials", "sizes")) -> None:
        """Takes over what a phrase says, where nothing was said before."""
        tables = tuple(only)
        if "colors" in tables:
            found = color_of(phrase, bool(self.material))
            if found and self.color is None:
                self.color, self.color_name = found
        if "materials" in tables:
            for stuff in materials_of(phrase):
                self.made_of(stuff)
        if "sizes" in tables and self.size is None:
            self.size = phrase.first("sizes")

    def made_of(self, stuff: str) -> None:
        """Takes over a material where it says more than the one known."""
        self.material = blended(self.material, stuff)

    def frozen(self, is_main: bool) -> Subject:
        return Subject(
            self.id, self.noun, self.object, self.drawing, self.count, self.color, self.color_name, self.material,
            cast(Literal["tiny", "small", "large", "huge"] | None, self.size), tuple(self.parts.items()),
            cast(Side | None, self.side),
            cast(Pose | None, self.pose), is_main, tuple(dict.fromkeys(self.details)), self.grid,
            cast(Arrangement | None, self.arrangement), tuple(dict.fromkeys(self.actions)), self.is_exact,
        )  # fmt: skip  # casts: the lexicon's keys are these words, which a test holds


def materials_of(phrase: Phrase) -> list[str]:
    """The materials that a phrase names; beside another one, "terracotta" is a colour."""
    marks = [m for m in phrase.attributes if m.get("materials")]
    pure = [m for m in marks if not m.get("colors") or m.get("materials") in LOOKS]
    return [str(m.get("materials")) for m in (pure or marks)]


def color_of(phrase: Phrase, ignores_materials: bool = False) -> tuple[str, str] | None:
    """(`#rrggbb`, basic name) of the first colour of a phrase, with the shades before it; None if it names none.

    A word that is a material as well ("gold", "terracotta") colours only where the material does not show.
    """
    shades: list[str] = []
    for index, mark in enumerate(phrase.attributes):
        name = mark.get("colors")
        is_stuff = mark.norm == "terracotta" and materials_of(phrase) == ["terracotta"]
        if name and not ((mark.get("materials") in LOOKS or is_stuff) and not ignores_materials):
            return resolve(name, tuple(shades) or _shade_after(phrase.attributes, index))
        shade = mark.get("shades")
        shades = [*shades, shade] if shade else shades if name is None else []
    return None


def _shade_after(attributes: Sequence[Mark], index: int) -> tuple[str, ...]:
    """The shade right after a colour, where it is not that of the next one: "azul oscuro"."""
    after, beyond = (*attributes[index + 1 : index + 3], None, None)[:2]
    shade = after.get("shades") if after is not None and not after.get("colors") else None
    return (shade,) if shade and not (beyond is not None and beyond.get("colors")) else ()


def colors_of(phrase: Phrase) -> list[str]:
    """Every colour that a phrase names, `#rrggbb`."""
    out: list[str] = []
    shades: list[str] = []
    for index, mark in enumerate(phrase.attributes):
        if name := mark.get("colors"):
            out.append(resolve(name, tuple(shades) or _shade_after(phrase.attributes, index))[0])
            shades = []
        elif shade := mark.get("shades"):
            shades.append(shade)
    return out


def part_color(phrase: Phrase) -> str | None:
    """`#rrggbb` of a part, materials included: a golden cap is gold in colour, a bamboo lid is of wood."""
    found = color_of(phrase, ignores_materials=True)
    if found:
        return found[0]
    material = phrase.first("materials")
    if material in CLOTH:
        return CLOTH[material]
    return (
        to_hex(linear_to_srgb(MATERIALS[material].color))
        if material in MATERIALS and material not in FINISHES
        else None
    )


def noun_of(mark: Mark) -> tuple[str, str | None, str | None] | None:
    """(English noun, object, drawing) of a mark that names a thing."""
    name = mark.get("nouns") or mark.get("maybe")
    if name is None:
        return None
    if name.startswith("object:"):
        name = name.removeprefix("object:")
        label = objects.get(name).label if name in objects else name
        return label, name, None
    if name.startswith(MARK):
        noun = name.removeprefix(MARK)
        kin = kin_of(noun)
        return (noun, kin.object, kin.drawing) if kin else (noun, None, None)
    if name not in assets.drawing_names():
        return None
    if built := built_instead().get(name):
        return preferred().get(name) or objects.get(built).label, built, None
    return preferred().get(name) or assets.label_en(name), None, name


@lru_cache(maxsize=1024)
def is_stranger(noun: str) -> bool:
    """Whether a noun is not of the lexicon, so that at most its kin is drawn."""
    return not any(table == "nouns" for table, _ in lexicon("en").senses(noun))


def is_clientele(noun: str) -> bool:
    """Whether a noun of the dictionary names who or what house a picture may be for: a bookkeeper, a dairy."""
    found = thing(noun.removeprefix(MARK)) if noun.startswith(MARK) else None
    return found is not None and found.category in ("person", "building")


def is_body(mark: Mark) -> bool:
    """Whether a noun of the dictionary names a part of a body."""
    name = mark.get("nouns") or ""
    if mark.norm in ("foot", "feet", "hand", "hands"):
        return True  # whatever prints they leave
    found = thing(name.removeprefix(MARK)) if name.startswith(MARK) else None
    return found is not None and found.category == "body"


@lru_cache(maxsize=1024)
def singular(noun: str) -> str:
    """An English noun as the dictionary has it: "boots" is "boot", "glasses" and "scissors" stay."""
    known = thing(noun)
    head, _, last = noun.rpartition(" ")
    if last in ONE_THING:
        return noun
    for form, is_plural in lexicon("en").forms(last):
        one = f"{head} {form}".strip()
        if is_plural and (found := thing(one)) is not None and known in (None, found):
            return one
    return noun


@lru_cache(maxsize=1024)
def is_food(noun: str) -> bool:
    kin = kin_of(noun)
    return kin is not None and kin.category in ("food", "drink")


@lru_cache(maxsize=1024)
def is_kind_of(noun: str, wider: str) -> bool:
    """Whether an English noun is called by a wider one later on: a wine bottle "the bottle", a robin "the bird"."""
    if noun.endswith(f" {wider}"):
        return True
    found = thing(noun)
    return found is not None and any(wider in line for line in found.lines[:KINDS_UP])


KINDS_UP = 5
"""Lines of the dictionary, from a thing up to what it is a kind of."""


@lru_cache(maxsize=1024)
def is_edible(noun: str) -> bool:
    kin = kin_of(noun)
    return kin is not None and kin.category in ("food", "drink", "fruit", "vegetable")


FLAVOURS = frozenset(
    {"apricot", "banana", "blueberry", "caramel", "cherry", "chocolate", "cinnamon", "coffee", "cream", "honey",
     "lemon", "lime", "mango", "mint", "mustard", "olive", "peach", "pistachio", "plum", "pumpkin", "raspberry",
     "salmon", "strawberry", "tangerine", "tomato", "vanilla"}
)  # fmt: skip
"""Colours that tell of food what it tastes of: a chocolate cake is not painted."""


def without_flavours(phrase: Phrase) -> Phrase:
    """The phrase of a food, its flavours left among the words but no longer colours."""
    return replace(phrase, attributes=tuple(a for a in phrase.attributes if a.norm not in FLAVOURS))


NOT_OF_METAL = frozenset(
    {"animal", "bird", "drink", "fish", "flower", "food", "fruit", "insect", "person", "plant", "tree", "vegetable"}
)  # fmt: skip


def without_metal(phrase: Phrase, noun: str) -> Phrase:
    """The phrase of what grows or is eaten: golden bread is no metal."""
    kin = kin_of(noun)
    if kin is None or kin.category not in NOT_OF_METAL or not any(a.norm == "golden" for a in phrase.attributes):
        return phrase
    plain = tuple(replace(a, senses=(("colors", "golden"),)) if a.norm == "golden" else a for a in phrase.attributes)
    return replace(phrase, attributes=plain)


GROWING = frozenset({"blossom", "branch", "bush", "garland", "leaf", "seed", "sprig", "tree", "twig", "wreath"})
PLANTS = frozenset(
    {"cherry", "eucalyptus", "fern", "lavender", "lemon", "lime", "mint", "moss", "olive", "orange", "peach", "pine",
     "plum", "sage", "wheat"}
)  # fmt: skip
"""Colours that tell of a leaf or branch what it grew on."""


def without_plants(phrase: Phrase, noun: str) -> tuple[Phrase, str]:
    """The phrase of a leaf or branch and its noun, with the plant it is of: an "olive branch" is not painted."""
    before = phrase.attributes[-1] if phrase.attributes else None
    if noun.rpartition(" ")[2] not in GROWING or before is None or before.norm not in PLANTS:
        return phrase, noun
    return replace(phrase, attributes=phrase.attributes[:-1]), f"{before.norm} {noun}"


TWOFOLD = frozenset({"object:earbuds", "headphone"})


def is_twofold(head: Mark) -> bool:
    """Whether one such thing is called a pair: glasses, headphones."""
    name = head.get("nouns") or ""
    return name in TWOFOLD or (name in assets.drawing_names() and assets.label_en(name).endswith("s"))


PAIRED = frozenset(
    {"boot", "chopstick", "clog", "crutch", "earring", "glove", "ice skate", "mitten", "oar", "sandal", "shoe",
     "skate", "ski", "slipper", "sneaker", "sock", "stocking", "trainer", "wellington"}
)  # fmt: skip


def is_paired(head: Mark) -> bool:
    """Whether a thing comes in twos, so that the one word for "a pair" and "a few" means a pair: "een paar laarzen"."""
    named = noun_of(head)
    return named is not None and (named[0] in PAIRED or named[0].rsplit(" ", 1)[-1] in PAIRED)


ONE_THING = frozenset(
    {"binoculars", "briefs", "chips", "chopsticks", "curtains", "drapes", "earphones", "eyeglasses", "fries", "glasses",
     "goggles", "grapes", "headphones", "jeans", "leggings", "maracas", "noodles", "pajamas", "pyjamas", "overalls",
     "pants", "scissors", "shorts", "skis", "stairs", "sunglasses", "tights", "trousers"}
)  # fmt: skip
"""Plurals that are one thing, or a portion of it."""


PORTIONS = frozenset({"a bunch of", "a handful of", "a pair of", "pair of"})
"""Numbers that make one of what has no singular: "a bunch of grapes"."""


def is_named_in_plural(head: Mark) -> bool:
    """Whether a drawing has a plural for its name that is no one thing: bubbles and pancakes, not glasses and fries."""
    norm, named = head.norm, noun_of(head)
    if named is not None and not named[0].endswith("s") and named[0].rpartition(" ")[2] != singular(norm):
        return False  # Polish "pies" is a dog, and "boots" are drawn as hiking boots
    return norm.endswith("s") and head.kind == "word" and norm not in ONE_THING and singular(norm) != norm


def count_of(phrase: Phrase, head: Mark) -> int | None:
    """How many, if said: a number, or a plural without one."""
    said = next((a for a in phrase.attributes if a.get("numbers")), None)
    if said is not None:
        number = int(said.all("numbers")[0 if is_paired(head) else -1])
        pair = next((a for a in phrase.attributes if a is not said and a.norm in ("pair of", "pairs of")), None)
        if pair is not None and is_paired(head):
            return 2 * number  # "one pair of sneakers"
        if said.norm in PORTIONS and head.norm in ONE_THING:
            return 1
        is_told = number == 2 and " " in said.norm and "couple" not in said.norm
        is_pair = is_told and not head.is_plural and is_twofold(head)
        return 1 if is_pair else number  # a pair of glasses is one thing
    is_several = head.is_plural or is_named_in_plural(head)
    return SOME if is_several and phrase.determiner in (None, "definite") else None


def count_by_formula(drafts: Sequence[Draft]) -> None:
    """Works out "twice as many apples as pears", from either side; a measure that nothing gives stays as it is."""
    for draft in drafts:
        if draft.formula is None or draft.formula_of is None:
            continue
        how, number = draft.formula
        draft.count = max(
            1, round(draft.formula_of.count * number if how == "times" else draft.formula_of.count + number)
        )
