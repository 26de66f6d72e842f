"""From marks to noun phrases and the links between them: "a | matte black | mug", "on", "a | wooden | desk"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from .marks import Mark

HEADS = (
    "nouns", "mentions", "kinds", "roles", "parts", "printables", "supports", "places", "scenes", "light_heads",
    "lights", "cells", "palettes", "effects", "avoid", "topics", "trades", "undrawn",
)  # fmt: skip
"""Tables whose words a phrase can be about."""
ATTRIBUTES = ("colors", "shades", "materials", "sizes", "numbers", "substances", "light_kinds", "letterings",
              "arrangements", "formulas", "grid", "kelvin")  # fmt: skip
"""Tables whose words say something of the head."""
ASIDES = ("styles", "moods", "hours", "aspects", "weather", "seasons", "filler")
"""Words that may stand among attributes and belong to the whole picture."""
ALONE = (
    "glue",
    "scope",
    "relations",
    "relations_back",
    "sides",
    "light_sides",
    "poses",
    "views",
    "shots",
    "depth",
    "lens_effects",
    "factors",
    "composition",
    "inscriptions",
    "actions",
    "avoided",
    "signatures",
    "details",
    "edits",
    "edit_links",
    "references",
    "reference_roles",
    "ordinals",
    "strengths",
    "orders",
    "shares",
    "stop",
)
"""Words that end a phrase."""

HEADS_SET, ATTRIBUTES_SET, ASIDES_SET, ALONE_SET = map(frozenset, (HEADS, ATTRIBUTES, ASIDES, ALONE))
GOES_ON = HEADS_SET | ATTRIBUTES_SET | {"maybe"}
ENDING_SET = ALONE_SET - {"details"}
LINKS = frozenset({"glue", "scope", "relations", "sides", "stop"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A head with its attributes; without a head, attributes that stand alone ("…, matte black")."""

    marks: tuple[Mark, ...]
    head: Mark | None = None
    attributes: tuple[Mark, ...] = ()
    modifiers: tuple[Mark, ...] = ()
    """Nouns and unknown words before the head: "the *cat* mug", "a *fluffy* cat"."""
    determiner: str | None = None
    """"definite" ("the", "its"), "determiner" ("a"), "another" or None."""

    @property
    def scope(self) -> str:
        return self.marks[-1].scope

    @property
    def pose(self) -> str | None:
        """What an attribute says of how it stands: "a small *sleeping* cat"."""
        return next((m for mark in self.marks if mark is not self.head and (m := mark.get("poses"))), None)

    def first(self, table: str) -> str | None:
        """The first meaning in a table among the attributes."""
        return next((m for a in self.attributes if (m := a.get(table))), None)


Item: TypeAlias = Phrase | Mark


def group(
    marks: Sequence[Mark],
    adjectives: str = "before",
    *,
    particles: bool = False,
    genitive: bool = False,
    articles: bool = True,
) -> tuple[Item, ...]:
    """Phrases and links in order.

    Args:
        adjectives: Where attributes stand: "before" their noun, "after" it, or "both".
        particles: An ending on a noun closes its phrase.
        genitive: A noun right after another one says what that is of: "filiżanka kawy".
        articles: An article opens a phrase; else any adjective can.
    """
    items: list[Item] = []
    held: list[Mark] = []
    determiner: Mark | None = None

    def close(head: Mark | None = None) -> None:
        nonlocal held, determiner
        all_ = [m for m in (determiner, *held, head) if m is not None]
        if head is not None or any(_is_attribute(m) or m.is_unknown or m.get("maybe") for m in held):
            items.append(_phrase(all_, head, held, determiner))
        else:
            items.extend(all_)
        held, determiner = [], None

    index = 0
    while index < len(marks):
        mark = marks[index]
        following = marks[index + 1] if index + 1 < len(marks) else None
        if mark.get("colors") and following is not None and following.is_any(ASIDES_SET) and index + 2 < len(marks):
            following = following if following.is_any(HEADS_SET) else marks[index + 2]  # "a teal vintage van"
        is_closed = particles and mark.is_bent and mark.get("nouns") is not None
        is_counted = determiner is not None or any(m.get("numbers") or m.get("colors") for m in held)
        is_open = bool(held) or determiner is not None
        role = (
            "head"
            if is_closed
            else _role(mark, following, is_open, is_counted, genitive=genitive, is_after=adjectives != "before")
        )
        is_joined = index > 0 and marks[index - 1].is_a(("glue", "and"))
        if role == "head" and is_joined and _ends_colors(mark, held, determiner):
            role = "attribute"  # "the sky is pink and orange"
        if not articles and role == "attribute" and _stands_alone(mark, marks[index + 1 : index + 4]):
            role = "head"  # "कुत्ता घास के मैदान में": no article tells where the next phrase begins
        if role == "attribute" and adjectives == "after" and mark.get("nouns") and not _is_attribute(mark):
            role = "head"  # no noun says of what kind the next is, where such words follow: "المقعد دب" are two
        if role == "determiner" and following is not None and following.get("glue") == "of_them":
            held.append(replace(mark, senses=(("numbers", "1"),)))  # "eine davon", "één ervan"
        elif role == "determiner":
            close()
            determiner = mark
        elif role == "head":
            close(mark)
            if adjectives != "before":
                index = _take_after(items, marks, index, is_either=adjectives == "both")
            if genitive and mark.get("nouns") and _is_of(marks, index + 1):
                items.append(replace(mark, start=mark.end, norm="", senses=(("glue", "of"),)))
        elif role == "attribute":
            held.append(mark)
        elif role == "aside":
            leads = following is not None and (_continues(following) or following.is_a(("glue", "attributive")))
            is_plural_told = mark.get("filler") == "quality" and following is not None and _is_several(following)
            if held or determiner is not None or ((not articles or is_plural_told) and leads):
                held.append(mark)
            else:
                items.append(mark)
        elif mark.is_a(("glue", "attributive")) and held:
            pass  # 橙色的猫
        elif (
            determiner is not None
            and not held
            and mark.norm in COMMAS
            and following is not None
            and (_is_attribute(following))
        ):
            pass  # "a second, smaller one"
        elif held and mark.norm in COMMAS and _list_of_attributes_goes_on(marks, index):
            pass  # "a large, ripe fig", "a fluffy, short-legged corgi"
        elif mark.is_a(("glue", "and")) and _joins_attributes(held, following):
            pass  # "a black and white cat" is one phrase
        elif not mark.is_a(("stop", "space")):
            close()
            items.append(mark)
        index += 1
    close()
    return tuple(items)


def _phrase(marks: list[Mark], head: Mark | None, held: list[Mark], determiner: Mark | None) -> Phrase:
    return Phrase(
        tuple(marks),
        head,
        tuple(m for m in held if _is_attribute(m)),
        tuple(
            m
            for m in held
            if not _is_attribute(m) and (m.is_unknown or m.get("nouns") or m.get("maybe") or m.get("topics"))
        ),
        determiner.get("glue") if determiner else None,
    )


def _is_attribute(mark: Mark) -> bool:
    return mark.is_any(ATTRIBUTES_SET)


def _role(
    mark: Mark, following: Mark | None, is_open: bool, is_counted: bool, *, genitive: bool, is_after: bool
) -> str:
    """What a mark is here: "head", "attribute", "aside", "determiner" or "alone".

    Args:
        genitive: A noun right after a noun says what it is of.
        is_after: Attributes may follow their noun.
    """
    if mark.get("grid") or mark.get("kelvin"):
        return "attribute"
    is_like = mark.get("colors") or mark.get("nouns")
    if is_like and following is not None and following.get("filler") == "colored":
        return "attribute"  # "a rose-coloured vase" has no rose
    if mark.kind in ("exact", "break", "figure"):
        return "aside" if mark.get("aspects") else "alone"
    if mark.kind == "emoji" and mark.get("nouns"):
        return "head"
    if mark.get("glue") in ("determiner", "definite", "another"):
        is_named = is_open and mark.get("parts") and not (following is not None and _continues(following))
        return "head" if is_named else "determiner"  # Dutch "met rood haar": her hair
    if mark.get("glue") == "each" and following is not None and _continues(following):
        return "determiner"
    if (mark.get("poses") or mark.get("actions")) and not is_open and not mark.get("materials"):
        return "alone"  # "a fox and a rabbit stand": no stand
    if mark.get("poses") and not mark.get("nouns") and following is not None and _continues(following):
        return "attribute"  # "eine tief hängende Lampe", "a small sleeping cat"
    if mark.get("actions") and mark.norm.endswith("ing") and following is not None and _is_thing(following):
        return "attribute"  # "a smiling waiter"
    can_head = mark.is_any(HEADS_SET)
    can_attribute = _is_attribute(mark)
    goes_on = following is not None and _continues(following)
    if goes_on and following is not None and following.get("arrangements") and following.norm.startswith("in "):
        goes_on = False  # "six mushrooms in a row"
    if mark.get("strengths") and is_open and goes_on:
        return "attribute"  # "two identical armchairs"
    if mark.get("scope") == "free" and is_open and goes_on and following is not None and not following.get("sides"):
        return "attribute"  # "an empty green bench"
    if mark.is_any(LINKS) and not (can_head and (is_counted if mark.get("glue") == "stop" else is_open)):
        return "alone"
    if mark.get("colors") and not goes_on and any(mark.get(t) for t in ("hours", "scenes")):
        return "aside" if mark.get("hours") else "head"  # "at midnight", "in a forest"
    if can_attribute and can_head:
        if is_after and mark.get("nouns") and is_open and following is not None and not following.get("nouns"):
            return "head"  # "tres velas blancas", "un espejo redondo"
        if goes_on and not (following is not None and following.get("numbers") and mark.get("nouns")):
            return "attribute"
        return "head" if not mark.get("colors") or is_open or mark.is_plural else "attribute"
    if can_attribute:
        return "attribute"
    if can_head:
        if mark.get("nouns") and following is not None and _is_thing(following):
            return "head" if genitive else "attribute"
        if mark.get("nouns") and is_open and not is_after and _is_where(mark, following):
            return "attribute"  # "a mountain road", "a child's bedroom"
        if mark.get("topics") and not mark.get("nouns") and following is not None and _continues(following):
            return "attribute" if _is_thing(following) else "head"
        if goes_on and mark.is_any(ASIDES_SET):
            return "aside"
        return "head"
    if mark.is_unknown or mark.get("maybe"):
        return "attribute"
    if mark.is_any(ENDING_SET):
        return "alone"
    if mark.is_any(ASIDES_SET):
        return "alone" if mark.get("filler") == "parlance" and not goes_on else "aside"
    return "alone"


LEADING_AWAY = frozenset({"glue", "relations", "scope"})


def _continues(mark: Mark) -> bool:
    """Whether a phrase can go on with this mark."""
    if (mark.kind in ("exact", "break", "punct", "figure") and not mark.get("grid")) or mark.is_any(LEADING_AWAY):
        return False
    return mark.is_unknown or mark.is_any(GOES_ON)


def _joins_attributes(held: Sequence[Mark], following: Mark | None) -> bool:
    return (
        bool(held)
        and held[-1].get("colors") is not None
        and following is not None
        and following.get("colors") is not None
    )


def _ends_colors(mark: Mark, held: Sequence[Mark], determiner: Mark | None) -> bool:
    """Whether a word for a colour and a thing is the last of bare colours."""
    is_one = mark.get("colors") is not None and not mark.is_plural and determiner is None
    return is_one and bool(held) and all(m.get("colors") or m.get("shades") for m in held)


def _is_several(mark: Mark) -> bool:
    """Whether a noun is a plural, or one thing that is called in the plural: "round glasses"."""
    return mark.is_plural or (mark.norm.endswith("s") and mark.get("nouns") is not None)


COMMAS = frozenset(",，、،")
MOST_UNKNOWN = 2
"""Words after a noun that nobody knows and that still are said of it."""


def _is_light(mark: Mark | None) -> bool:
    return mark is not None and bool(mark.get("lights") or mark.get("light_heads"))


LONGEST_LIST = 8
"""Marks of a list of adjectives."""


def _list_of_attributes_goes_on(marks: Sequence[Mark], index: int) -> bool:
    """Whether only adjectives follow a comma until a noun comes: no article, number or link begins something new."""
    if marks[index - 1].get("nouns") and not marks[index - 1].get("colors"):
        return False
    for mark in marks[index + 1 : index + 1 + LONGEST_LIST]:
        if mark.get("nouns") and not mark.get("colors"):
            return True
        is_word = mark.kind == "word" and not any(mark.get(t) for t in ("numbers", "scope", "lights", "light_heads"))
        is_adjective = is_word and (_is_attribute(mark) or mark.is_unknown or bool(mark.get("filler")))
        if not (is_adjective or mark.norm in COMMAS):
            return False
    return False


THINGS = frozenset({"nouns", "supports", "trades", "undrawn"})
NO_THING = frozenset({"glue", "colors", "poses", "actions", "relations"})


def _is_thing(mark: Mark) -> bool:
    return mark.kind != "emoji" and mark.is_any(THINGS) and not mark.is_any(NO_THING)


ADVERBS = frozenset({"indoors", "inside", "outdoors", "outside", "underwater", "under water", "at sea", "in space"})
"""Places that tell where something is rather than name it."""
LEADING = frozenset({"above", "among", "at", "below", "beneath", "by", "in", "inside", "on", "over", "under"})
"""First words of English phrases that do the same: "above the clouds"."""


SOMEBODY = frozenset({"man", "woman", "boy", "girl", "person", "child", "baby", "old-man", "old-woman"})
COMPARING = frozenset({"larger_than", "smaller_than", "same_size_as"})


def _stands_alone(mark: Mark, following: Sequence[Mark]) -> bool:
    """Whether the next noun is one of its own: it tells where or whose, "köpek çayırda", "बच्चे गाजर की नाक वाला"."""
    if len(following) < 2 or not mark.get("nouns") or _is_attribute(mark):
        return False
    if _is_thing(following[0]) and any(m.get("relations") in COMPARING for m in following[1:]):
        return True  # "kız tavşandan daha büyük"
    if _is_thing(following[0]) and mark.get("nouns") in SOMEBODY and any(m.get("relations") for m in following[1:]):
        return True  # "bir kadın kitaplığın önünde"
    if following[0].is_bent:
        return False
    after = following[1]
    tells = after.get("glue") in ("at_place", "attributive", "with_part") or after.get("relations") in ("inside", "on")
    return bool(tells) and (bool(following[0].get("scenes")) or _is_thing(following[0]))


def _is_where(mark: Mark, following: Mark | None) -> bool:
    """Whether a place follows that the noun tells more of."""
    if following is None or mark.is_plural or mark.get("scenes") or mark.get("places"):
        return False
    if following.norm in ADVERBS or following.norm.partition(" ")[0] in LEADING:
        return False
    return bool(following.get("scenes") or following.get("places")) and not _is_small(following)


SMALL = frozenset({"glue", "relations", "sides", "scope", "hours", "weather"})


def _is_small(mark: Mark) -> bool:
    return mark.is_any(SMALL)


def _is_of(marks: Sequence[Mark], index: int) -> bool:
    """Whether an inflected noun follows, adjectives at most before it: "filiżanka gorącej kawy"."""
    for mark in marks[index : index + 3]:
        if mark.get("nouns") and not mark.get("colors"):
            return mark.is_bent
        if not (mark.is_bent and (_is_attribute(mark) or mark.get("filler") or mark.get("moods"))):
            return False
    return False


def _take_after(items: list[Item], marks: Sequence[Mark], index: int, *, is_either: bool) -> int:
    """Adds attributes that stand right after the head, and returns the index of the last one taken.

    Args:
        is_either: Attributes stand before their noun as well, so that those before another one are its own:
            "na stole czerwony kubek".
    """
    phrase = items[-1]
    assert isinstance(phrase, Phrase)
    taken: list[Mark] = []
    start = index
    while index + 1 < len(marks):
        mark = marks[index + 1]
        is_said = is_either and mark.is_unknown and mark.kind == "word"
        is_plain = mark.get("filler") == "quality" and not mark.is_any(HEADS_SET) and not mark.get("scope")
        is_of_light = mark.get("hours") is not None or mark.get("moods") in ("warm", "cool")  # "luz matinal suave"
        if is_plain or (is_of_light and _is_light(phrase.head) and mark.kind == "word"):
            taken.append(mark)
            index += 1
            continue
        if (
            mark.kind in ("exact", "punct", "break")
            or not (_is_attribute(mark) or (is_said and sum(m.is_unknown for m in taken) < MOST_UNKNOWN))
            or mark.get("numbers")
            or (mark.get("nouns") and not mark.get("colors"))
        ):
            break
        taken.append(mark)
        index += 1
    following = marks[index + 1] if index + 1 < len(marks) else None
    is_verb = following is not None and bool(following.get("actions") or following.get("poses"))  # "roux porte un …"
    if is_either and following is not None and not is_verb and following.is_any(HEADS_SET):
        return start
    if taken:
        known = tuple(m for m in taken if _is_attribute(m))  # what nobody knows is a detail: "un vélo rouillé"
        items[-1] = replace(phrase, marks=(*phrase.marks, *taken), attributes=(*phrase.attributes, *known))
    return index
