"""What lives and has a pose, and so can wear, hold and say something; what can be worn and held. By English noun."""

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


OTHER_PEOPLE = {"adult": 1, "couple": 2, "figure": 1}
"""Words for people that mean something else first to the dictionary, and how many they are."""


@lru_cache(maxsize=1024)
def is_creature(noun: str) -> bool:
    """Whether an English noun or noun phrase names a person, an animal or their like."""
    last = noun.rsplit(" ", 1)[-1]
    if noun in MADE_UP or last in MADE_UP or last in OTHER_PEOPLE:
        return True
    kin = kin_of(noun) or kin_of(last)
    return kin is not None and kin.category in LIVING


WORN = frozenset({"clothing", "jewellery"})
WEARABLE = frozenset(
    {"armor", "armour", "backpack", "badge", "bandana", "bow", "bow tie", "bowtie", "bracelet", "cape", "cloak",
     "collar", "costume", "crown", "earbuds", "earmuffs", "earring", "eye patch", "lipstick", "garland",
     "glasses", "goggles", "handbag", "harness", "headband", "headphone", "headphones", "headscarf", "helmet",
     "jewelry", "lei", "mask", "medal", "monocle", "outfit", "overalls", "pearls", "poncho", "pyjamas", "pajamas",
     "ribbon", "satchel", "sash", "shawl", "spacesuit", "stethoscope", "sunglasses", "tiara", "tracksuit", "tutu",
     "uniform", "veil", "visor", "wig"}
)  # fmt: skip
"""What is worn, and is no clothing to the dictionary."""

OF_CREATURES = frozenset({"hair", "beard", "skin", "eye", "fur", "mane", "paw", "lip", "freckle", "face"})
"""Parts that only a living thing has; a chair has legs as well, and a kite a tail."""

FEMALE = frozenset(
    {"actress", "aunt", "ballerina", "bride", "bridesmaid", "cow", "daughter", "duchess", "fairy", "girl",
     "goddess", "grandma", "grandmother", "granny", "hen", "heroine", "lady", "mare", "mermaid", "mom", "mother",
     "mum", "niece", "nun", "princess", "queen", "schoolgirl", "sister", "waitress", "wife", "witch", "woman"}
)  # fmt: skip
MALE = frozenset(
    {"actor", "boy", "bridegroom", "brother", "bull", "businessman", "cowboy", "dad", "duke", "father", "fireman",
     "fisherman", "gentleman", "god", "grandfather", "grandpa", "groom", "guy", "husband", "king", "knight",
     "lad", "man", "monk", "nephew", "policeman", "postman", "priest", "prince", "rooster", "schoolboy",
     "sheriff", "son", "stallion", "uncle", "waiter", "wizard"}
)  # fmt: skip

HELD = frozenset(
    {"container", "device", "drink", "flower", "food", "fruit", "instrument", "sport", "tool", "toy", "vegetable",
     "weapon"}
)  # fmt: skip
IN_HAND = frozenset(
    {"balloon", "banner", "book", "bouquet", "candle", "cane", "card", "cigar", "cigarette", "clipboard", "coin",
     "cup", "envelope", "feather", "flag", "handbag", "key", "kite", "laptop", "leash", "letter", "magazine",
     "map", "mug", "newspaper", "parasol", "phone", "placard", "purse", "rope", "scroll", "shopping bag", "stick",
     "tablet", "torch", "trophy", "umbrella", "bag", "wand"}
)  # fmt: skip
"""What is held, besides all of the kinds in `HELD`."""
BULKY = frozenset(
    {"barrel", "bathtub", "cage", "chest", "clock", "computer", "crate", "dishwasher", "double bass", "drum",
     "drum kit", "fan", "fireplace", "fountain", "fridge", "grill", "harp", "heater", "lamp", "microwave",
     "monitor", "organ", "oven", "piano", "printer", "radiator", "refrigerator", "screen", "sewing machine",
     "shower", "sink", "skis", "sled", "snowboard", "stove", "surfboard", "telescope", "television", "toilet",
     "trampoline", "tub", "tv", "tv set", "washing machine"}
)  # fmt: skip
"""What is of a kind that is held, and too big for it."""
HANDY = frozenset(
    {"ape", "bear", "chimpanzee", "gorilla", "hamster", "hedgehog", "koala", "monkey", "mouse", "otter", "panda",
     "raccoon", "squirrel"}
)  # fmt: skip
"""Animals that eat and drink out of their hands."""

INTO = frozenset(
    {"bag", "barrel", "basket", "bottle", "bouquet", "bowl", "box", "bucket", "cage", "cart", "crate", "cup",
     "drawer", "glass", "jar", "jug", "mug", "net", "pan", "pitcher", "pot", "sack", "shopping bag",
     "shopping cart", "suitcase", "tin", "tub", "vase", "wheelbarrow", "wicker basket"}
)  # fmt: skip
ONTO = frozenset({"board", "cutting board", "dish", "plate", "platter", "saucer", "serving tray", "tray"})
"""What is "of" something it holds: a basket of apples, a plate of spaghetti."""
POURED = frozenset(
    {"ale", "beer", "coffee", "cola", "cream", "espresso", "honey", "ink", "jam", "juice", "ketchup", "lemonade",
     "marmalade", "milk", "mustard", "oil", "olive oil", "cocoa", "hot chocolate", "latte", "cappuccino",
     "matcha", "paint", "perfume", "sauce", "shampoo", "soda", "soup", "syrup", "tea", "water", "whiskey", "wine",
     "yoghurt", "yogurt"}
)  # fmt: skip
"""What fills what it is in, and is no thing of its own."""


@lru_cache(maxsize=1024)
def is_wearable(noun: str, drawing: str | None = None) -> bool:
    """Whether somebody can have a thing on; a drawing may tell where its noun does not."""
    if noun in WEARABLE or noun.rsplit(" ", 1)[-1] in WEARABLE:
        return True
    names = (noun, noun.rsplit(" ", 1)[-1], *((drawing.replace("-", " "),) if drawing else ()))
    return any(kin is not None and kin.category in WORN for kin in map(kin_of, names))


def sex_of(noun: str) -> str | None:
    """ "female", "male", or None where a noun does not tell."""
    last = noun.rsplit(" ", 1)[-1]
    return "female" if last in FEMALE else "male" if last in MALE or last.endswith("man") else None


@lru_cache(maxsize=1024)
def is_person(noun: str) -> bool:
    """Whether a noun names a human being, or something of stories that acts like one."""
    last = noun.rsplit(" ", 1)[-1]
    kin = kin_of(noun) or kin_of(last)
    if last in OTHER_PEOPLE:
        return True
    return noun in MADE_UP or last in MADE_UP or (kin is not None and kin.category == "person")


@lru_cache(maxsize=1024)
def is_human(noun: str) -> bool:
    """Whether a noun names somebody who is no "it": a robot and a teddy bear are."""
    last = noun.rsplit(" ", 1)[-1]
    if noun in MADE_UP or last in MADE_UP:
        return last in FEMALE | MALE
    kin = kin_of(noun) or kin_of(last)
    return kin is not None and kin.category == "person"


@lru_cache(maxsize=1024)
def is_handled(noun: str) -> bool:
    """Whether somebody who is "with" a thing has it in the hand: an umbrella, a guitar, and no bicycle."""
    last = noun.rsplit(" ", 1)[-1]
    if noun in BULKY or last in BULKY:
        return False
    kin = kin_of(noun) or kin_of(last)
    return noun in IN_HAND or last in IN_HAND or (kin is not None and kin.category in HELD)


def holds(noun: str, content: str) -> str | None:
    """How what a vessel is "of" is with it, "inside" or "on"; None if it is no vessel, or what fills it no thing."""
    last = noun.rsplit(" ", 1)[-1]
    if content in POURED or content.rsplit(" ", 1)[-1] in POURED:
        return None
    return "inside" if noun in INTO or last in INTO else "on" if noun in ONTO or last in ONTO else None


@lru_cache(maxsize=1024)
def is_built(noun: str) -> bool:
    """Whether something has doors and windows."""
    kin = kin_of(noun) or kin_of(noun.rsplit(" ", 1)[-1])
    return noun.endswith("booth") or (kin is not None and kin.category in ("building", "vehicle", "boat", "aircraft"))
