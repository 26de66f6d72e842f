"""What lives and has a pose, and so can wear, hold and say something; and what can be worn. By English noun."""

from functools import lru_cache

from .lexicon.kin import kin_of

LIVING = frozenset({"animal", "bird", "fish", "insect", "person"})
"""Kinds of things that the dictionary tells apart."""
MADE_UP = frozenset(
    {"alien", "android", "doll", "dragon", "dwarf", "elf", "fairy", "ghost", "giant", "goblin", "gnome", "mascot",
     "mermaid", "monster", "mummy", "ogre", "phoenix", "robot", "scarecrow", "skeleton", "snowman", "superhero",
     "teddy", "teddy bear", "troll", "unicorn", "vampire", "werewolf", "witch", "wizard", "yeti", "zombie"}
)  # fmt: skip
"""What lives in stories only."""


@lru_cache(maxsize=1024)
def is_creature(noun: str) -> bool:
    """Whether an English noun or noun phrase names a person, an animal or their like."""
    last = noun.rsplit(" ", 1)[-1]
    if noun in MADE_UP or last in MADE_UP:
        return True
    kin = kin_of(noun) or kin_of(last)
    return kin is not None and kin.category in LIVING


WORN = frozenset({"clothing", "jewellery"})
WEARABLE = frozenset(
    {"backpack", "bandana", "bow", "cape", "cloak", "crown", "glasses", "goggles", "handbag", "headphones", "helmet",
     "mask", "poncho", "ribbon", "shawl", "spacesuit", "sunglasses"}
)  # fmt: skip
"""What is worn, and is no clothing to the dictionary."""


@lru_cache(maxsize=1024)
def is_wearable(noun: str, drawing: str | None = None) -> bool:
    """Whether somebody can have a thing on; a drawing may tell where its noun does not."""
    if noun in WEARABLE or noun.rsplit(" ", 1)[-1] in WEARABLE:
        return True
    names = (noun, noun.rsplit(" ", 1)[-1], *((drawing.replace("-", " "),) if drawing else ()))
    return any(kin is not None and kin.category in WORN for kin in map(kin_of, names))
