"""Languages that put what is said of a thing before it, brought into the order in which the pass reads.

机の上の猫, 책상 위의 고양이 and 桌子上的猫 become "cat", "on", "desk"; 傘を持った女性 becomes "woman", "holding",
"umbrella". Pure; which small words tell what is in `counted.toml`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from .counted import Grammar
from .creatures import is_creature, is_wearable
from .drafts import is_body, noun_of
from .lexicon import Lexicon, Sense
from .lexicon.kin import kin_of
from .marks import Mark
from .phrases import COMPARING, HEADS_SET, Item, Phrase
from .strangers import MARK
from .tokens import Token

CONNECTIVES = ("て", "で", "고", "며", "면서", "서", "り", "し")
"""Endings of a verb after which the sentence goes on about the same one."""
BOTH = ("sides", "relations")
SAID = ("colors", "shades", "materials", "sizes", "filler", "moods", "substances")
TO_SKIP = frozenset({"stop", "in", "attributive", "definite", "determiner"})
"""Glue that tells nothing of who is meant."""
ENDING = "~"
"""Begins the form, as looked up, of an ending that became a word of its own."""
ENDINGS: Mapping[str, Sense] = {
    "with_part": ("glue", "with_part"),
    "at_place": ("glue", "at_place"),
    "without": ("scope", "negation_after"),
}
NAMES = frozenset({"nouns", "supports", "parts", "maybe", "avoid", "scenes", "places", "undrawn"})
"""Tables of words that such an ending can stand on."""
HOLDING = frozenset({"container", "vehicle", "building"})
"""Kinds of things inside of which things are; on all others they stand."""
PLURAL = "들"
SHARED_GROUND = frozenset({"inside", "left_of", "right_of", "in_front_of", "behind"})
"""Relations whose ground is that of the next one too: "çaydanlığın sağında iki bardak, önünde bir tabak"."""
HANDS = frozenset({"手", "両手", "片手", "손", "한손", "양손"})
POINTING = frozenset({"definite", "pronoun", "pronouns"})
LOCATIVE = frozenset({"に", "には", "에", "에는"})
"""After what something is in; after anything else they say many other things."""
RESTING = frozenset({"sitting", "standing", "lying", "hanging", "leaning", "sleeping"})
"""Poses that need something to be on: 枝にとまっている."""


def split_particles(tokens: Sequence[Token], book: Lexicon, grammar: Grammar) -> list[Token]:
    """고양이가 → 고양이, 가; kulplu → kulp, ~with_part: an ending that says something becomes a word of its own."""
    out: list[Token] = []
    for at, token in enumerate(tokens):
        cut = _particle(tokens, at, book, grammar.particles)
        if cut is None:
            out += _without_ending(tokens, at, book, grammar)
            continue
        middle = token.end - len(cut)
        out.append(Token(token.norm[: -len(cut)], token.start, middle, "word"))
        for piece in (PLURAL, cut.removeprefix(PLURAL)) if cut.startswith(PLURAL) else (cut,):
            if piece:
                out.append(Token(piece, middle, middle + len(piece), "word"))
                middle += len(piece)
    return out


def _without_ending(tokens: Sequence[Token], at: int, book: Lexicon, grammar: Grammar) -> list[Token]:
    """A noun and what its ending says; the word as it is where the lexicon has it so, or no noun is left."""
    token = tokens[at]
    found = book.find(tokens, at) if token.kind == "word" and grammar.endings else None
    if token.kind != "word" or (found is not None and (found.length > 1 or found.norm == token.norm)):
        return [token]
    for ending, meaning in grammar.endings:
        stem = token.norm.removesuffix(ending)
        tables = book.tables_of(stem) if len(ending) < len(token.norm) - 1 and stem != token.norm else frozenset()
        if tables & NAMES and not tables & {"colors", "numbers", "glue"}:
            middle = max(token.start, token.end - len(ending))
            return [Token(stem, token.start, middle, "word"), Token(ENDING + meaning, middle, token.end, "word")]
    return [token]


def _particle(tokens: Sequence[Token], at: int, book: Lexicon, particles: Sequence[str]) -> str | None:
    token = tokens[at]
    if token.kind != "word" or token.end - token.start != len(token.norm) or book.find(tokens, at) is not None:
        return None
    endings = [p for p in particles if token.norm.endswith(p) and len(token.norm) > len(p)]
    found = next((p for p in endings if _begins_exactly(token.norm[: -len(p)], book)), None)
    return found or next((p for p in endings if at and _ends_phrase(tokens, at, p, book)), None)


def _ends_phrase(tokens: Sequence[Token], at: int, particle: str, book: Lexicon) -> bool:
    """Whether a word without its particle is the second of a phrase: 커피 머신이."""
    stem = replace(tokens[at], norm=tokens[at].norm.removesuffix(particle))
    found = book.find((tokens[at - 1], stem), 0)
    return found is not None and found.length == 2


def _begins_exactly(word: str, book: Lexicon) -> bool:
    return word in book._root.branches  # forms must not count here: 가 of 고양이가 is what is split


def numbers_first(marks: Sequence[Mark], grammar: Grammar) -> list[Mark]:
    """猫が三匹 → 三匹 猫: a number with a classifier stands before its noun."""
    out: list[Mark] = []
    for index, mark in enumerate(marks):
        following = marks[index + 1] if index + 1 < len(marks) else None
        place = _counted_before(out, following, grammar) if _is_counted(mark) else None
        if place is None:
            out.append(mark)
        else:
            noun = out[place]
            out.insert(place, replace(mark, start=noun.start, end=noun.start, clause=noun.clause))
    for index, mark in enumerate(out):
        place = _told_before(out, index, grammar) if mark.get("formulas") else None
        if place is not None:
            noun = out[place]
            out.insert(place, replace(out.pop(index), start=noun.start, end=noun.start, clause=noun.clause))
    return [_one_sense(out, i, grammar) for i in range(len(out))]


def _is_counted(mark: Mark) -> bool:
    is_written = mark.kind == "word" and not (mark.get("glue") or mark.get("nouns"))
    return mark.get("numbers") is not None and ((mark.kind == "number" and mark.norm == "") or is_written)


def _is_noun(mark: Mark) -> bool:
    is_head = bool(mark.get("nouns") or mark.get("supports") or mark.get("maybe")) or mark.is_unknown
    return mark.kind in ("word", "emoji") and is_head and not (mark.get("glue") or mark.get("relations"))


def _counted_before(before: Sequence[Mark], following: Mark | None, grammar: Grammar) -> int | None:
    """The place of the noun that a number after it counts; None where it counts what follows."""
    if not before:
        return None
    if grammar.order == "head_first":  # สมุดสีแดงหนึ่งเล่ม: what is said of the noun stands before the number
        at = next((i for i in range(len(before) - 1, -1, -1) if not _is_said(before[i])), -1)
        return at if at >= 0 and _is_noun(before[at]) and not _is_numbered(before, at) else None
    last = before[-1]
    is_of_next = following is not None and following.is_a(("glue", "attributive"))
    goes_on = following is not None and (_is_noun(following) or following.get("colors") or following.get("sizes"))
    if _is_noun(last) and not last.get("colors"):
        return None if _is_numbered(before, len(before) - 1) else len(before) - 1
    if word_of(last) in grammar.nominative | grammar.object and len(before) > 1 and _is_noun(before[-2]):
        at = len(before) - 2
        is_place = last.norm in ("に", "에", "には", "에는", "では")
        return None if is_of_next or goes_on or is_place or _is_numbered(before, at) else at
    return None


def _is_said(mark: Mark) -> bool:
    """Whether a word tells how a thing is, and is none itself."""
    return any(mark.get(t) for t in SAID) and not mark.get("nouns")


def _told_before(marks: Sequence[Mark], index: int, grammar: Grammar) -> int | None:
    """Where the noun stands that a formula after it counts: りんごはその2倍."""
    for at in range(index - 1, 0, -1):
        mark = marks[at]
        if mark.is_end or mark.is_comma:
            return None
        if word_of(mark) in grammar.nominative or mark.get("glue") == "is":
            places = (i for i in range(at - 1, -1, -1) if _is_noun(marks[i]) or marks[i].is_comma or marks[i].is_end)
            place = next(places, None)
            return place if place is not None and _is_noun(marks[place]) else None
    return None


def _is_numbered(marks: Sequence[Mark], at: int) -> bool:
    return at > 0 and marks[at - 1].get("numbers") is not None


def _one_sense(marks: Sequence[Mark], index: int, grammar: Grammar) -> Mark:
    """A word that is a side of the picture or of a thing: of the thing that stands right before it."""
    mark = marks[index]
    if not all(mark.get(table) for table in BOTH):
        return mark
    before = next((m for m in reversed(marks[:index]) if not m.is_a(("glue", "attributive"))), None)
    is_pointing = before is not None and before.get("glue") in ("pronoun", "pronouns")  # 它们上方, उनके ऊपर
    is_of_thing = before is not None and (is_pointing or _names(before)) and before.sentence == mark.sentence
    dropped = "sides" if is_of_thing else "relations"
    return replace(mark, senses=tuple(s for s in mark.senses if s[0] != dropped))


def _names(mark: Mark) -> bool:
    is_stuff = mark.get("substances") is not None
    return (mark.is_unknown or is_stuff or mark.is_any(HEADS_SET)) and not any(
        mark.get(t) for t in ("glue", "relations", "sides", "hours")
    )


def heads_first(items: Sequence[Item], grammar: Grammar) -> tuple[Item, ...]:
    """The items of all sentences, every relation and verb between what it is said of and what it points at."""
    if grammar.order == "head_first":
        return tuple(with_tables(items))
    items = with_tables(items)
    out: list[Item] = []
    sentence: list[Item] = []
    seen: set[str] = set()
    for item in (*items, None):
        here = _sentence(item) if item is not None else -1
        if sentence and (item is None or here != _sentence(sentence[0])):
            out += _Sentence(sentence, grammar, seen).ordered()
            sentence = []
        if item is not None:
            sentence.append(item)
    return tuple(out)


def with_tables(items: Sequence[Item]) -> list[Item]:
    """The items, a table that is spoken of more than once, or counted, being a thing rather than a ground."""
    tables = [i for i in items if isinstance(i, Phrase) and _is_table(i)]
    said = [word_of(t.head) for t in tables if t.head is not None]
    out: list[Item] = []
    for index, item in enumerate(items):
        following = items[index + 1] if index + 1 < len(items) else None
        is_ground = isinstance(following, Mark) and following.get("relations") == "on"
        if isinstance(item, Phrase) and item in tables and item.head is not None:
            is_counted = item.first("numbers") is not None and not is_ground
            if is_counted or said.count(word_of(item.head)) > 1:
                senses = (
                    ("nouns", f"{MARK}table"),
                    *(s for s in item.head.senses if s[0] not in ("supports", "nouns")),
                )
                head = replace(item.head, senses=senses)
                item = replace(item, head=head, marks=tuple(head if m is item.head else m for m in item.marks))
        out.append(item)
    return out


def _is_table(item: Phrase) -> bool:
    head = item.head
    return head is not None and head.get("supports") == "table" and head.get("nouns") in (None, "object:table")


def _sentence(item: Item) -> int:
    return item.marks[-1].sentence if isinstance(item, Phrase) else item.sentence


def word_of(mark: Mark) -> str:
    """The word of a mark; signs of unspaced scripts are looked up one by one."""
    return mark.norm.replace(" ", "")


def _glue(beside: Mark, meaning: str) -> Mark:
    """A small word that the order of the other language needs and this one has not."""
    return replace(beside, end=beside.start, norm="", kind="word", senses=(("glue", meaning),), exact=None)


def _is_place(item: Phrase) -> bool:
    """Whether a phrase only tells where it all happens: nothing points back at a meadow."""
    head = item.head
    return head is not None and bool(head.get("scenes") or head.get("places")) and not head.get("nouns")


def _comes_late(said: Sequence[Item]) -> int:
    first = said[0]
    if any(isinstance(item, Mark) and item.exact is not None for item in said):
        return 0
    return 1 if isinstance(first, Mark) and first.get("actions") else 2


def _names_one(item: Item) -> bool:
    """Whether an item names a thing or stands for some."""
    return _is_noun_phrase(item) or (isinstance(item, Mark) and item.get("glue") == "pronouns" and not item.norm)


def _holds(item: Phrase) -> bool:
    """Whether a phrase names what things are inside of: a bowl, a basket."""
    named = noun_of(item.head) if item.head is not None else None
    kin = kin_of(named[0]) if named is not None else None
    return kin is not None and kin.category in HOLDING


def _is_eaten(item: Phrase) -> bool:
    named = noun_of(item.head) if item.head is not None else None
    kin = kin_of(named[0]) if named is not None else None
    return kin is not None and kin.category in ("food", "drink")


def _bare(item: Phrase) -> Phrase:
    """A thing spoken of again."""
    return replace(item, attributes=(), modifiers=(), determiner="definite")


def _is_noun_phrase(item: Item | None) -> bool:
    return isinstance(item, Phrase) and item.head is not None


class _Sentence:
    """One sentence while its items are put in order."""

    def __init__(self, items: Sequence[Item], grammar: Grammar, seen: set[str]) -> None:
        self.items, self.grammar, self.seen = items, grammar, seen
        self.with_part: int | None = None  # how many attributes of the next thing are those of its part
        self.out: list[Item] = []
        self.topic: Phrase | None = None  # what the sentence is about, once が or は told so
        self.figure: Phrase | None = None  # the thing told last that nothing else was told of yet
        self.placing: list[list[Item]] = []  # of what waits, the places of all that is told next: "on the desk is …"
        self.fronted: list[list[Item]] = []  # those of what was told last
        self.together = 0  # how many things were told in one breath, the figure the last of them
        self.waiting: list[list[Item]] = []  # what is said of the thing to come
        self.poses: list[Mark] = []
        self.of_light: list[Item] = []

    def ordered(self) -> list[Item]:
        index = 0
        while index < len(self.items):
            index = self.take(index)
        for said in self.waiting:
            is_done = isinstance(said[0], Mark) and bool(said[0].get("actions"))  # "holds a helmet", of the one before
            if self.is_by_order and self.figure is not None:
                self.again(self.figure)
            self.out += said if self.figure or is_done or len(said) != 2 else [*said[1:], said[0]]
        if self.is_by_order and self.figure is not None and self.poses:
            self.again(self.figure)
        self.out += [*self.poses, *self.of_light]
        return self.out

    def at(self, index: int) -> Item | None:
        return self.items[index] if 0 <= index < len(self.items) else None

    def take(self, index: int) -> int:
        """Puts the item at `index` out, with what belongs to it; returns where to go on."""
        item = self.items[index]
        if isinstance(item, Phrase):
            return self.phrase(index, item)
        if word_of(item) in self.grammar.leading and (item.get("relations") or item.get("actions")):
            return self.verb_first(index, item)
        if self.is_by_order and item.is_comma:
            return self.end_clause(index, item)
        if item.get("actions") in ("holding", "wearing", "ride") and not (self.grammar.nominative or self.is_by_order):
            return self.verb_first(index, item)
        if item.get("sides") and not self.is_by_order and (end := self.role_after(index + 1)) is not None:
            self.out += [*self.items[index + 1 : end], item]
            return end
        if item.get("relations") and self.points_back(index):
            while self.out and isinstance(last := self.out[-1], Mark) and last.get("glue") in POINTING:
                self.out.pop()
            said = [replace(item, senses=tuple(s for s in item.senses if s[0] == "relations")), self.it()]
            self.waiting.append(said)
            self.placing.append(said)
            while isinstance(mark := self.at(index + 1), Mark) and word_of(mark) in self.grammar.object:
                index += 1
            return index + 1
        following = self.at(index + 1)
        if item.get("glue") == "reciprocal" and isinstance(following, Mark) and following.get("relations"):
            self.out += [following, item]
            return index + 2
        is_told = not (item.get("relations") or word_of(item) in self.grammar.at or self.goes_to_next(index + 1))
        if item.get("poses") and is_told and (who := self.figure if self.is_by_order else self.topic) is not None:
            self.again(who)
            return self.keep(index)
        if item.get("inscriptions") and isinstance(following, Mark) and following.exact is not None:
            leads = self.at(index + 2)
            if isinstance(leads, Mark) and leads.is_a(("glue", "attributive")) and _is_noun_phrase(self.at(index + 3)):
                self.waiting.append([item, following])  # 写着“营业中”的招牌
                return index + 3
        if item.exact is not None:
            return self.string(index, item)
        if item.get("poses") and word_of(item) not in self.grammar.at and self.goes_to_next(index + 1):
            self.poses.append(item)
            return index + 1
        if item.get("light_sides") and self.light_follows(index + 1):
            self.of_light.append(item)
            return index + 1
        if word_of(item) in self.grammar.nominative:
            return index + 1 if self.topic is not None and item.get("glue") != "is" else self.keep(index)
        return self.keep(index)

    @property
    def is_by_order(self) -> bool:
        return self.grammar.order == "head_last"

    def end_clause(self, index: int, comma: Mark) -> int:
        """At the end of a clause that named somebody first, what waits is said of them: "kedi masanın üstünde, …"."""
        if self.figure is not None and self.figure.marks[-1].clause == comma.clause:
            for said in self.waiting:
                self.out += said
            self.waiting = []
        return self.keep(index)

    def it(self) -> Item:
        """What was told last, or the several things that were told together, to be named once more."""
        assert self.figure is not None
        if self.together > 1:
            return _glue(self.figure.marks[0], "pronouns")
        for said in self.fronted:
            if isinstance(said[0], Mark) and said[0].get("relations") in SHARED_GROUND and isinstance(said[1], Phrase):
                return _bare(said[1])  # 碗里有苹果，旁边是…: beside the bowl
        return _bare(self.figure)

    def points_back(self, index: int) -> bool:
        """Whether a relation begins its clause, so that it points at what was told last: 里面插着郁金香, 隣に鉢植え."""
        before = self.items[index - 1] if index else None
        is_first = isinstance(before, Mark) and (
            before.is_comma or before.get("glue") in (*POINTING, "and") or word_of(before).endswith(CONNECTIVES)
        )
        end = index + 1
        while isinstance(item := self.at(end), Mark) and (
            item.get("glue") in (*TO_SKIP, "with", "is") or item.get("poses") or word_of(item) in self.grammar.object
        ):
            end += 1
        return self.figure is not None and is_first and _is_noun_phrase(self.at(end))

    def role_after(self, index: int) -> int | None:
        """The end of "the headline" between a side and a string: 下にタイトル「…」."""
        end = index
        while isinstance(mark := self.at(end), Mark) and (mark.get("glue") in ("is", "stop") or mark.get("filler")):
            end += 1
        role, beyond = self.at(end), self.at(end + 1)
        if isinstance(beyond, Mark) and beyond.is_comma and word_of(beyond) in (":", "："):
            return None
        is_role = isinstance(role, Phrase) and role.head is not None and bool(role.head.get("roles"))
        return end + 1 if is_role and isinstance(beyond, Mark) and beyond.exact is not None else None

    def string(self, index: int, item: Mark) -> int:
        """「…」と書かれた看板, 看板に「…」と書かれている: a string stands after its thing and what announces it."""
        said: list[Item] = []
        end = index + 1
        cue: Mark | None = None
        while cue is None and (mark := self.at(end)) is not None:
            if isinstance(mark, Phrase):
                if mark.head is not None or not mark.first("letterings"):
                    break
                said.append(mark)
            elif mark.get("inscriptions"):
                cue = mark
            elif mark.get("letterings"):
                said.append(mark)
            elif not (mark.get("filler") or mark.get("glue") in ("stop", "and", "attributive")):
                break
            end += 1
        if cue is None:
            return self.keep(index)
        if self.goes_to_next(end):
            self.waiting.append([*said, cue, item])
            return end
        while (
            self.out
            and isinstance(last := self.out[-1], Mark)
            and (last.get("glue") == "stop" or word_of(last) in self.grammar.nominative)
        ):
            self.out.pop()
        self.out += [*said, cue, item]
        return end

    def keep(self, index: int) -> int:
        self.out.append(self.items[index])
        return index + 1

    def phrase(self, index: int, item: Phrase) -> int:
        """A noun is the ground of a relation after it, the object of a verb after it, or what these are said of."""
        if item.head is None:
            after, end = self.skip(index + 1)
            is_ground = isinstance(after, Mark) and after.get("relations") == "on" and self.is_near(index + 1, end)
            if is_ground and isinstance(after, Mark) and item.first("substances"):
                return self.ground(index, end, after)
            if self.is_by_order and self.figure is not None and not self.goes_to_next(index + 1):
                self.again(self.figure)  # "arkasındaki ev sarı": of the house, not of what it is behind
            return self.some(index, item)
        after, end = self.skip(index + 1)
        if isinstance(after, Mark) and word_of(after) not in self.grammar.leading:
            is_faced = after.get("relations") == "facing" and self.has_object(index + 1, end)
            is_compared = after.get("relations") in COMPARING  # "tavşandan açıkça daha büyük"
            if after.get("relations") and (is_faced or is_compared or self.is_near(index + 1, end)):
                return self.ground(index, end, after, is_bare=is_faced)
            if after.get("actions") and (
                (self.is_by_order and not self.is_doer(item, after)) or self.has_object(index + 1, end)
            ):
                return self.verb_last(index, end, after)
            if after.get("poses") and self.rests(index, end, after):
                on = replace(after, senses=(("relations", "on"), ("poses", str(after.get("poses")))))
                return self.ground(index, end, on, is_bare=True)
            if after.get("glue") == "from" and self.light_follows(end + 1):
                self.of_light += [after, item]
                return end + 1
        joined = self.joined(index)
        if joined is not None:
            return self.ground(index, *joined)
        if (end_of_parts := self.parts_told(index)) is not None:
            return self.with_parts(index, end_of_parts)
        link = self.at(index + 1)
        if isinstance(link, Mark) and link.get("glue") == "at_place":
            return self.located(index, item, link)
        if isinstance(link, Mark) and word_of(link) in LOCATIVE and self.goes_to_next(index + 2) and _holds(item):
            return self.located(index, item, link)
        container = self.at(index + 2)
        is_of = isinstance(link, Mark) and link.is_a(("glue", "attributive")) and _is_eaten(item)
        if is_of and isinstance(container, Phrase) and _holds(container):
            self.waiting.append([_glue(item.marks[0], "of"), item])  # जूस की बोतल
            return index + 2
        if self.is_part(index, item):
            return self.part(index, item)
        if self.is_worn(index, item):
            mark = item.marks[0]
            worn = replace(mark, end=mark.start, norm="", kind="word", senses=(("actions", "wearing"),), exact=None)
            self.waiting.append([worn, item])
            return index + 2
        item = self.named(item)
        if self.with_part is not None and item.attributes:
            item = self.parted(item)
        self.out.append(item)
        if self.of_light and item.head is not None and (item.head.get("lights") or item.head.get("light_heads")):
            self.out += self.of_light
            self.of_light = []
            return index + 1
        self.tell(item)
        following = self.at(index + 1)
        if isinstance(following, Mark) and word_of(following) in self.grammar.nominative:
            self.topic = item
        return index + 1

    def is_part(self, index: int, item: Phrase) -> bool:
        """Whether this is a part with its colour after it, or one that tells what the next thing is like."""
        head = item.head
        if head is None or not (head.get("parts") or is_body(head)) or head.get("light_kinds"):
            return False
        after, beyond = self.at(index + 1), self.at(index + 2)
        if not isinstance(after, Mark):
            return False
        is_told = word_of(after) in self.grammar.nominative or after.get("glue") == "is"
        has_color = isinstance(beyond, Phrase) and bool(beyond.first("colors"))
        is_attributive = after.is_a(("glue", "attributive")) and _is_noun_phrase(beyond)
        return (is_told and has_color and not item.attributes) or (is_attributive and bool(item.first("colors")))

    def is_worn(self, index: int, item: Phrase) -> bool:
        """黒いスーツの男性: clothes right before who wears them."""
        link, who = self.at(index + 1), self.at(index + 2)
        if not (isinstance(link, Mark) and link.is_a(("glue", "attributive")) and isinstance(who, Phrase)):
            return False
        clothes = noun_of(item.head) if item.head is not None else None
        wearer = noun_of(who.head) if who.head is not None else None
        if clothes is None or wearer is None or self.is_by_order:
            return False
        return is_wearable(clothes[0], clothes[2]) and is_creature(wearer[0])

    def parts_told(self, index: int) -> int | None:
        """Where the word stands that ends a list of what the next thing has: 白胡子、绿眼睛的, हरी आँखों वाला.

        An attributive is one only after parts of a body in their colours, so that 赤い花と緑の木の is none.
        """
        is_of_body = True
        at = index
        while isinstance(item := self.at(at), Phrase) and item.head is not None:
            is_part = bool(item.head.get("parts")) or is_body(item.head)
            is_of_body = is_of_body and is_part and item.first("colors") is not None
            if at > index and not is_part:
                return None
            link = self.at(at + 1)
            if not isinstance(link, Mark):
                return None
            if link.get("glue") == "with_part":
                return at + 1
            if link.is_a(("glue", "attributive")):
                return at + 1 if is_of_body and at > index and _is_noun_phrase(self.at(at + 2)) else None
            if not (link.get("glue") in ("and", "stop") or link.is_comma) or not is_part:
                return None
            at += 2
        return None

    def with_parts(self, index: int, end: int) -> int:
        """Keeps what a thing has until it is named; after its name and before a comma it is said of that one."""
        parts = [i for i in self.items[index:end] if isinstance(i, Phrase)]
        beside = parts[0].marks[0]
        said: list[Item] = [i for part in parts for i in (_glue(beside, "with"), part)]
        after = self.at(end + 1)
        if self.figure is not None and not isinstance(after, Phrase):
            self.again(self.figure)
            self.out += said
        else:
            self.waiting.append(said)
        return end + 1

    def located(self, index: int, item: Phrase, ending: Mark) -> int:
        """bankta, kutuda: where something is, on it or in it; a place is where all of it happens."""
        head = item.head
        named = noun_of(head) if head is not None else None
        if head is None or (named is None and not head.get("supports")) or head.get("scenes"):
            self.out.append(item)
            return index + 2
        kin = kin_of(named[0]) if named is not None else None
        kind = "inside" if kin is not None and kin.category in HOLDING else "on"
        next_ = self.ground(index, index + 1, replace(ending, senses=(("relations", kind),)), is_bare=True)
        if self.waiting and not any(self.waiting[-1] is p for p in self.placing):
            self.placing.append(self.waiting[-1])
        return next_

    def part(self, index: int, item: Phrase) -> int:
        """取っ手が白い傘, 赤い屋根の家, 把手是红色: the part follows its thing, its colour before it."""
        beyond = self.at(index + 2)
        assert isinstance(beyond, Phrase) and item.head is not None
        start = item.marks[0]
        if item.attributes:
            self.waiting.append([_glue(start, "with"), item])
            return index + 2
        cut = 1 + next(i for i, m in enumerate(beyond.attributes) if m.get("colors"))
        told = beyond.attributes if beyond.head is None else beyond.attributes[:cut]
        colored = replace(item, attributes=told, marks=(*told, item.head))
        if beyond.head is None and not self.goes_to_next(index + 3):
            self.out += [_glue(start, "with"), colored]
            return index + 3
        self.waiting.append([_glue(start, "with"), colored])
        if beyond.head is None:
            return index + 3
        self.with_part = cut
        return index + 2

    def parted(self, item: Phrase) -> Phrase:
        """A thing without the colour that was of its part."""
        gone, left = item.attributes[: self.with_part], item.attributes[self.with_part :]
        self.with_part = None
        return replace(item, attributes=left, marks=tuple(m for m in item.marks if m not in gone))

    def some(self, index: int, item: Phrase) -> int:
        """一匹は黒: a number that something is said of is of the things counted before."""
        after = self.at(index + 1)
        is_told = isinstance(after, Mark) and (word_of(after) in self.grammar.nominative or after.get("glue") == "is")
        self.out.append(item)
        if is_told and isinstance(after, Mark) and len(item.attributes) == 1 and item.first("numbers"):
            start = after
            self.out += [_glue(start, "of"), _glue(start, "pronouns"), _glue(start, "is")]
            return index + 2
        return index + 1

    def tell(self, item: Phrase) -> None:
        """What waited for a thing is said of this one, and not of others named with it."""
        link = self.out[-2] if len(self.out) > 1 else None
        is_placed = any(isinstance(said[0], Mark) and said[0].get("relations") for said in self.waiting)
        if is_placed and isinstance(link, Mark) and link.is_a(("glue", "and")) and not self.is_by_order:
            self.out[-2] = replace(link, norm=",", kind="punct", senses=(("stop", "clause"),))
        self.out += self.poses
        is_joined = isinstance(link, Mark) and link.is_a(("glue", "and")) and self.figure is not None
        if is_joined and not self.waiting and item.head is not None and item.head.get("nouns"):
            for said in self.fronted:  # 皿の上にりんごと梨: both are on the plate
                self.out += [_bare(i) if isinstance(i, Phrase) else i for i in said]
        elif not is_joined:
            self.fronted = [said for said in self.waiting if any(said is p for p in self.placing)]
        self.placing = []
        if not _is_place(item):
            self.together = self.together + 1 if is_joined else 1
        # First what is written on it: a place told before would take the words for its own.
        for said in sorted(self.waiting, key=_comes_late):
            self.out += said
        self.waiting, self.poses = [], []
        if not _is_place(item):
            self.figure = item

    def said_of_next(self) -> list[Item]:
        """What waited for a thing, as said of one that is named now without being told of itself."""
        said = [item for part in self.waiting for item in part]
        self.waiting = []
        return said

    def named(self, item: Phrase) -> Phrase:
        """The phrase, as one that speaks of a thing named before, if a bare noun does."""
        head = item.head
        name = (head.get("nouns") or head.get("supports")) if head is not None else None
        if name is None or self.is_by_order:
            return item
        is_bare = not item.attributes and item.determiner is None
        is_known = name in self.seen
        self.seen.add(name)
        return replace(item, determiner="definite") if is_bare and is_known else item

    def skip(self, index: int) -> tuple[Item | None, int]:
        """The next item that says something, and where it is."""
        while isinstance(item := self.at(index), Mark) and (
            item.get("glue") in TO_SKIP or word_of(item) in self.grammar.object or word_of(item) in HANDS
        ):
            if item.get("relations") or item.get("actions") or item.get("poses"):
                break
            index += 1
        return self.at(index), index

    def is_near(self, start: int, end: int) -> bool:
        """Whether nothing but an attributive stands between a ground and its relation."""
        return all(isinstance(i, Mark) and i.is_a(("glue", "attributive")) for i in self.items[start:end])

    def has_object(self, start: int, end: int) -> bool:
        between = [i for i in self.items[start:end] if isinstance(i, Mark)]
        verb = self.at(end)
        is_in_verb = isinstance(verb, Mark) and len(word_of(verb)) > 1 and word_of(verb)[:1] in self.grammar.object
        return is_in_verb or any(word_of(i) in self.grammar.object for i in between)

    def is_doer(self, item: Phrase, verb: Mark) -> bool:
        """Whether a noun does what a verb after it says with an object of its own: "bir kız kitap okuyor"."""
        named = noun_of(item.head) if item.head is not None else None
        has_object = " " in verb.norm and verb.get("actions") not in ("holding", "wearing", "ride")
        return self.figure is None and has_object and named is not None and is_creature(named[0])

    def rests(self, index: int, end: int, pose: Mark) -> bool:
        """Whether a noun tells on what something sits or hangs: 枝にとまっている."""
        item = self.items[index]
        head = item.head if isinstance(item, Phrase) else None
        between = [i for i in self.items[index + 1 : end] if isinstance(i, Mark)]
        is_thing = head is not None and bool(head.get("nouns") or head.get("supports"))
        return (
            is_thing
            and pose.get("poses") in RESTING
            and len(between) == 1
            and word_of(between[0]) in ("に", "에")
            and not (pose.get("relations") or pose.get("actions"))
        )

    def joined(self, index: int) -> tuple[int, Mark] | None:
        """Of "A and B between": where the relation stands that both are grounds of."""
        link, at = self.at(index + 1), index + 2
        while isinstance(article := self.at(at), Mark) and article.is_a(("glue", "attributive")):
            at += 1  # Turkish "bir"
        if not (isinstance(link, Mark) and link.is_a(("glue", "and"))) or not _is_noun_phrase(self.at(at)):
            return None
        after, end = self.skip(at + 1)
        if isinstance(after, Mark) and after.get("relations") == "between" and self.is_near(at + 1, end):
            return end, after
        return None

    def ground(self, index: int, end: int, relation: Mark, *, is_bare: bool = False) -> int:
        """A ground and the relation after it: said of what was named before, or of what is to come."""
        first, *others = self.items[index:end]
        if isinstance(first, Phrase) and first.head is not None and first.head.get("supports") == "backdrop":
            self.out.append(first)  # 白色背景上: what everything stands before
            return end + 1
        grounds: list[Item] = [self.named(first)] if isinstance(first, Phrase) else []
        if not is_bare:
            grounds += [i for i in others if not (isinstance(i, Mark) and i.is_a(("glue", "attributive")))]
        kept = tuple(s for s in relation.senses if s[0] == "relations")
        is_of_figure = self.is_by_order and self.speaks_of_figure(relation, end)
        said: list[Item] = [replace(relation, senses=kept), *grounds, *([] if is_of_figure else self.said_of_next())]
        next_ = end + 1
        poses: list[Item] = [replace(relation, senses=(("poses", p),)) for p in relation.all("poses")]
        while isinstance(item := self.at(next_), Mark) and (
            item.get("poses") or item.get("glue") in TO_SKIP or word_of(item) in self.grammar.object
        ):
            if item.get("poses") and not self.goes_to_next(next_ + 1):
                poses.append(item)
            elif item.get("poses"):
                self.poses.append(item)
            next_ += 1
        before = self.out[-1] if self.out else None
        is_at = isinstance(before, Mark) and word_of(before) in self.grammar.at and self.figure is not None
        is_attributive = self.goes_to_next(next_) and not self.is_clause_end(next_ - 1)
        speaks_on = self.topic is not None and not is_attributive
        if is_at and isinstance(before, Mark) and not is_attributive:
            self.out.pop()
            poses = [*(replace(before, senses=(("poses", p),)) for p in before.all("poses")), *poses]
        elif isinstance(before, Mark) and word_of(before) in self.grammar.at:
            self.out.pop()
            self.poses += [replace(before, senses=(("poses", p),)) for p in before.all("poses")]
            speaks_on = False
        if (is_at and not is_attributive) or speaks_on:
            self.again(self.topic if speaks_on else self.figure)
            self.out += [*poses, *said]
        elif is_of_figure and poses and not self.goes_to_next(next_):  # "köpek çayırda koşuyor"
            self.again(self.figure)
            self.out += [*poses, *said]
        else:
            self.poses += [p for p in poses if isinstance(p, Mark)]
            self.waiting.append(said)
            if not (self.leads_on(relation, end) if self.is_by_order else is_attributive):
                self.placing.append(said)
        return next_

    def speaks_of_figure(self, relation: Mark, end: int) -> bool:
        """Whether places told one after the other are all of who was named first: "adam bankta köpeğin yanında"."""
        ground = self.at(end - 1)
        clause = ground.marks[-1].clause if isinstance(ground, Phrase) else relation.clause
        is_first = self.figure is not None and self.figure.marks[-1].clause == clause
        return is_first and not self.leads_on(relation, end)

    def leads_on(self, relation: Mark, end: int) -> bool:
        """Whether a relation says by its form that it is of the next noun: masanın üstündeki, मेज़ पर की."""
        link = self.at(end + 1)
        return word_of(relation).endswith("ki") or (isinstance(link, Mark) and link.is_a(("glue", "attributive")))

    def again(self, who: Phrase | None) -> None:
        """Names once more what the sentence is about, where other things were named since."""
        last = next((i for i in reversed(self.out) if _names_one(i)), None)
        while self.out and isinstance(self.out[-1], Mark) and self.out[-1].norm in self.grammar.nominative:
            self.out.pop()
        if who is not None and last is not who:
            self.out.append(_bare(who))

    def goes_to_next(self, index: int) -> bool:
        """Whether a noun follows at once, which a relation or verb before it is said of."""
        item = self.at(index)
        if isinstance(item, Mark) and item.get("glue") in TO_SKIP and word_of(item) not in self.grammar.object:
            item = self.at(index + 1)
        return _is_noun_phrase(item)

    def is_clause_end(self, index: int) -> bool:
        item = self.at(index)
        return isinstance(item, Mark) and (item.is_comma or word_of(item).endswith(CONNECTIVES))

    def light_follows(self, index: int) -> bool:
        for item in self.items[index : index + 3]:
            if isinstance(item, Phrase):
                head = item.head
                return head is not None and bool(head.get("lights") or head.get("light_heads"))
        return False

    def verb_last(self, index: int, end: int, verb: Mark) -> int:
        """傘を持った女性: the object stands before its verb, and who does it after it or at the beginning."""
        object_ = self.items[index]
        objects: list[Item] = [self.named(object_)] if isinstance(object_, Phrase) else []
        said: list[Item] = self.acting(verb, [*objects, *self.said_of_next()])
        if self.goes_to_next(end + 1) and not word_of(verb).endswith(CONNECTIVES):
            self.waiting.append(said)
        elif self.topic is not None or self.figure is not None:
            self.again(self.topic or self.figure)
            self.out += said
        else:
            self.waiting.append(said)
        return end + 1

    def verb_first(self, index: int, verb: Mark) -> int:
        """穿绿色大衣的男人, 女人撑着红伞: the object stands after its verb, and who does it before it or after 的."""
        object_, link, who = self.at(index + 1), self.at(index + 2), self.at(index + 3)
        if not _is_noun_phrase(object_):
            return self.keep(index)
        if isinstance(link, Mark) and link.is_a(("glue", "attributive")) and _is_noun_phrase(who):
            self.waiting.append(self.acting(verb, [object_] if object_ else []))
            return index + 3
        if self.figure is not None:
            self.again(self.figure)
        self.out += self.acting(verb, [object_] if object_ else [])
        return index + 2

    def acting(self, verb: Mark, objects: list[Item]) -> list[Item]:
        """A verb and its objects; who rides is on what is ridden."""
        if verb.get("actions") == "ride":
            on = replace(verb, senses=(("relations", "on"),))
            return [replace(verb, senses=(("actions", "ride"),)), on, *objects]
        return [verb, *objects]
