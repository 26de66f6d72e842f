"""What lives and has a pose, and so can wear, hold and say something. By English noun."""

CREATURES = frozenset(
    {
        "alien", "angel", "ant", "artist", "astronaut", "athlete", "baby", "ballerina", "barista", "bat",
        "bear", "beaver", "bee", "beetle", "bird", "boy", "bride", "bug", "businessman", "businesswoman",
        "butterfly", "camel", "cat", "chef", "chicken", "child", "chimpanzee", "chipmunk", "clown", "cow",
        "cowboy", "crab", "crocodile", "dancer", "deer", "detective", "dinosaur", "doctor", "dog", "dolphin",
        "donkey", "dragon", "duck", "eagle", "elephant", "elf", "explorer", "fairy", "farmer", "father",
        "firefighter", "fish", "fisherman", "flamingo", "florist", "fox", "friend", "frog", "gardener", "ghost",
        "giraffe", "girl", "goat", "goose", "gorilla", "grandfather", "grandmother", "groom", "hamster",
        "hedgehog", "hippopotamus", "honeybee", "horse", "hunter", "husky", "kangaroo", "king", "kitten",
        "knight", "koala", "leopard", "lion", "lizard", "llama", "lobster", "magician", "mailman", "man",
        "mascot", "mechanic", "mermaid", "monkey", "monster", "mother", "mouse", "musician", "ninja", "nurse",
        "octopus", "owl", "ox", "panda", "parrot", "peacock", "penguin", "person", "pig", "pilot", "pirate",
        "player", "poodle", "prince", "princess", "puppy", "queen", "rabbit", "raccoon", "ram", "rat",
        "rhinoceros", "robot", "rooster", "runner", "sailor", "santa", "scientist", "seal", "shark", "sheep",
        "skeleton", "sloth", "snail", "snake", "snowman", "soldier", "spider", "squirrel", "student",
        "superhero", "swan", "teacher", "tiger", "tourist", "turtle", "unicorn", "vampire", "waiter",
        "waitress", "walrus", "whale", "witch", "wizard", "wolf", "woman", "worker", "yeti", "zebra", "zombie",
    }
)  # fmt: skip


def is_creature(noun: str) -> bool:
    """Whether an English noun or noun phrase names a person, an animal or their like."""
    return noun.rsplit(" ", 1)[-1] in CREATURES
