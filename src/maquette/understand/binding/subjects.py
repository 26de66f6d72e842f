"""Binding things: new or named before, one or several, and how they stand to each other."""

from collections.abc import Collection
from dataclasses import replace
from itertools import count

from ...assets.things import parts_of_speech
from ...objects.instead import drawings_of
from ..brief import Relation
from ..creatures import HANDY, holds, is_creature, is_handled, is_person, is_wearable
from ..drafts import (
    FLAVOURS,
    Draft,
    color_of,
    count_of,
    is_clientele,
    is_food,
    is_kind_of,
    is_paired,
    is_stranger,
    noun_of,
    part_color,
    singular,
    without_flavours,
)
from ..lexicon.kin import kin_of
from ..marks import Mark
from ..phrases import Phrase
from ..strangers import MARK
from ..surroundings import LightDraft
from .meant import meant
from .state import State

STRUCTURAL = frozenset(
    {"colors", "materials", "sizes", "numbers", "arrangements", "formulas", "grid", "hours", "weather", "seasons",
     "poses"}
)  # fmt: skip
"""Tables whose words before a noun have a field of their own."""
BEYOND = 1000
"""From so many on a number is a manner of speaking."""
MOST = 40
"""Kinds of things in one picture."""
PUBLISHED = frozenset(
    {"article", "blog", "brochure", "campaign", "catalog", "catalogue", "cookbook", "course", "game", "launch",
     "magazine", "newsletter", "newspaper", "novel", "page", "recipe", "video", "window"}
)  # fmt: skip
"""What pictures are made for."""
WISHING = frozenset({"would", "i'd", "we'd", "i", "we", "you"})
POSSESSIVE = frozenset({"his", "her", "its", "their"})
LOOKING = {
    "haired": "hair", "headed": "hair", "maned": "mane", "bearded": "beard", "eyed": "eyes", "skinned": "skin",
    "furred": "fur", "faced": "face", "nosed": "nose", "winged": "wing", "tailed": "tail", "beaked": "beak",
}  # fmt: skip
"""Words after a colour that tell of which part it is: "red-haired"."""
SEATS = frozenset({"armchair", "bed", "bench", "chair", "couch", "couch and lamp", "sofa", "stool", "table"})
"""What nothing is inside of, whatever small word a language has for it."""
SKINS = {"black": "#5a3a28", "brown": "#8a5a3a", "white": "#f0cdb5"}
HUMAN = frozenset(
    {"man", "woman", "boy", "girl", "person", "guy", "lady", "child", "couple", "family", "baby", "teenager"}
)
"""Who is called black or white without being painted so."""


class Subjects(State):
    """Handlers of phrases that name a thing."""

    def names_thing(self, phrase: Phrase) -> bool:
        head = phrase.head
        if head is None or not (head.get("nouns") or head.get("maybe")) or noun_of(head) is None:
            return False
        if head.get("supports") == "table":
            return False  # what things stand on, unless `is_table_a_thing`
        if (head.get("scenes") or head.get("places")) and str(head.get("nouns")).startswith(MARK):
            return False  # a hill is where things are, unless `is_built_scene`
        if head.get("filler") == "parlance" and phrase.determiner == "definite" and not phrase.attributes:
            return False  # "looks past the camera"
        if self.is_english and head.norm == "letter" and head.is_plural:
            return False  # "in large letters"
        if head.get("filler") == "parlance" and self.is_english and self.is_alone(phrase):
            return False  # a line of its own: "CAMERA"
        if self.is_english and self.is_beside_the_point(phrase):
            return False
        if self.is_design and self.link == "for" and is_clientele(str(head.get("nouns"))):
            return False  # "a website for a bookkeeper"
        # "A poster for coffee" is about it, and need not show it.
        is_topic = head.get("topics") and self.link in ("for", "of", None) and not phrase.attributes
        return not (self.is_design and is_topic)

    def is_alone(self, phrase: Phrase) -> bool:
        """Whether nothing but one bare word stands between two ends."""
        before, following = (self.items[n] if 0 <= n < len(self.items) else None for n in (self.at - 1, self.at + 1))
        ends = (one is None or (isinstance(one, Mark) and one.is_end) for one in (before, following))
        return len(phrase.marks) == 1 and all(ends) and len(self.items) > 1

    def is_beside_the_point(self, phrase: Phrase) -> bool:
        """Whether a thing is only compared with ("like a wire"), or does something later ("the designers will …")."""
        before, earlier = (self.items[self.at - n] if self.at >= n else None for n in (1, 2))
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        last = phrase.head.norm.rpartition(" ")[2] if phrase.head is not None else ""
        if last in PUBLISHED and self.link in ("for", "of") and not self.group and not self.out.subjects:
            return True  # "a portrait for the October issue of a knitting magazine"
        if isinstance(following, Mark) and following.norm in ("will", "would", "can", "could", "may"):
            return phrase.head is not None and is_person(phrase.head.norm)
        if not isinstance(before, Mark) or phrase.determiner != "determiner":
            return False
        is_wished = isinstance(earlier, Mark) and earlier.norm in WISHING
        return (before.norm == "like" and not is_wished) or (before.norm == "as" and isinstance(earlier, Phrase))

    def on_thing(self, phrase: Phrase) -> None:
        head = phrase.head
        assert head is not None
        named = noun_of(head)
        assert named is not None
        noun, object_, drawing = named
        self.note_modifiers(phrase)
        if self.is_english and (head.get("nouns") or head.get("maybe")) and head.kind != "emoji":
            noun = head.norm
        if self.is_of_trade:  # "boutique de bougies"
            self.out.topics += drawings_of(object_, drawing)[:1]
            return
        number = phrase.first("numbers")
        if self.is_english and head.norm == "glasses" and number not in (None, "1") and not self.is_pair(phrase):
            kin = kin_of("glass")  # two of them are for drinking
            noun, object_, drawing = "glass", kin.object if kin else None, kin.drawing if kin else None
        if self.is_english and noun == head.norm:
            noun = self.compound(phrase, singular(noun))
        if self.laid_out is not None:
            phrase = replace(phrase, attributes=(*self.laid_out.attributes, *phrase.attributes))
            self.laid_out = None
        draft = self.known(phrase, noun, object_, drawing)
        if draft is not None and phrase.determiner == "each" and self.link == "for" and isinstance(self.last, Draft):
            self.last.count, self.last.is_exact = self.last.count * draft.count, True  # "one robot for each door"
            return
        if draft is not None and self.link == "of" and self.becomes_part(draft):
            return
        if draft is None and phrase.scope == "kept":
            return
        if draft is None and self.fills(noun):
            self.on_content(phrase, noun, object_, drawing)
            return
        if (
            draft is None
            and self.link == "of"
            and self.group
            and isinstance(self.last, Draft)
            and (self.has_articles or self.about.genitive)
            and not (is_creature(self.last.noun) and is_wearable(noun, drawing))
            and not self.relation
        ):
            self.wish(phrase.marks[0].start, head.end, f"only the {self.last.noun} itself is drawn")
            return
        if draft is None and len(self.out.subjects) >= MOST:
            self.wish(phrase.marks[0].start, head.end, f"a picture holds at most {MOST} kinds of things")
            return
        self.lend_light(head)
        is_worn = self.is_worn(noun, drawing, phrase)
        is_held = not is_worn and self.is_held(noun)
        is_acted_on = not is_worn and not is_held and self.is_after_action()
        self.has_parts_told = None
        if draft is None:
            draft = self.new(noun, object_, drawing, head)
            self.count_up(draft, phrase)
        elif head.kind == "emoji" and self.last is draft and self.link is None:
            draft.count += 1  # one more of the same sign
        draft.clause = head.clause
        if self.is_english and noun.startswith(f"{draft.noun} "):
            draft.noun = noun  # the perfume is a perfume bottle
        if is_food(noun):
            phrase = without_flavours(phrase)
        if self.is_english and is_creature(noun):
            phrase = self.without_looks(draft, phrase)
        draft.take(phrase)
        draft.details += self.details_of(phrase)
        self.tell_ellipsis(draft)
        doing = (m.get("actions") for m in phrase.marks if m is not head and is_creature(noun))
        draft.actions += [a for a in doing if a and a not in ("wearing", "holding", "action")]  # "a smiling waiter"
        for stuff in head.all("stuff"):
            draft.made_of(stuff)
        if phrase.first("colors") and len({m.get("colors") for m in phrase.attributes if m.get("colors")}) > 1:
            marks = [m for m in phrase.attributes if m.get("colors")]
            draft.details.append(self.prompt[marks[0].start : marks[-1].end])  # "a black and white cow"
        if self.link == "with" and isinstance(self.last, Draft):
            self.owners[draft.id] = self.last  # "a vase with five tulips in it"
        elif (owner := self.shares_owner()) is not None and not is_creature(noun):
            self.owners[draft.id] = owner  # "… and six strawberries around it"
        if is_worn and self.wearer is not None:
            self.carrier = ("wearing", self.wearer)
            self.count_worn(draft, phrase, self.wearer)
        elif is_held and self.holder is not None:
            self.carrier = ("holding", self.holder)
        elif is_acted_on:
            self.give_pending(draft, phrase)
            self.last, self.is_group_closed = draft, True  # what is told next is told of who does it
            return
        elif self.link == "in" and self.relation is None and self.is_in_front():
            self.relation, self.relation_from, self.held_from = "inside", [], list(self.group)
        elif self.link == "in" and self.relation is None and self.group and draft not in self.group:
            is_seat = noun in SEATS and not self.is_english  # "en un sofá"
            self.relation, self.relation_from = "on" if is_seat else "inside", list(self.group)
        self.give_pending(draft, phrase)
        self.style = phrase.first("letterings") or head.get("letterings") or self.style
        self.bind(draft)
        self.last = draft
        self.take_words_before(draft, phrase)

    def who(self, word: str, besides: Collection[Draft] = ()) -> Draft | None:
        """Whom "she", "him", "its" means: the first it fits in this sentence, the one before, or further back."""
        here = [d for d in self.out.subjects if d.sentence == self.sentence]
        worn = {r.other for r in self.out.relations if r.kind in ("wearing", "holding")}
        known = [d for d in (*here, *self.before, *reversed(self.out.subjects)) if d not in besides]
        untied = [d for d in known if d.id not in worn]
        return meant(word, untied) or meant(word, known)

    def shares_owner(self) -> Draft | None:
        """What has the thing named before, and so this one as well."""
        is_next = self.is_english and self.link == "and" and not self.relation
        return self.owners.get(self.last.id) if is_next and isinstance(self.last, Draft) else None

    def lend_light(self, head: Mark) -> None:
        """A light that comes from a lamp, or that a candle gives, is of its kind."""
        before = self.items[self.at - 1] if self.at else None
        is_lit_by = isinstance(before, Phrase) and before.head is not None and before.head.norm.endswith(" by")
        kind = head.get("light_kinds")
        if self.is_english and kind and isinstance(self.last, LightDraft) and (self.link == "from" or is_lit_by):
            self.last.kinds.append(kind)

    def is_pair(self, phrase: Phrase) -> bool:
        return any(" " in a.norm for a in phrase.attributes if a.get("numbers"))

    def fills(self, noun: str) -> bool:
        """Whether this is what the thing named right before is full of: "a basket of apples"."""
        is_of = self.is_english and self.link == "of" and isinstance(self.last, Draft) and not self.is_design
        return is_of and isinstance(self.last, Draft) and holds(self.last.noun, noun) is not None

    def on_content(self, phrase: Phrase, noun: str, object_: str | None, drawing: str | None) -> None:
        """A thing of its own, in or on what it fills; whatever is told next is told of the vessel."""
        vessel, head = self.last, phrase.head
        assert isinstance(vessel, Draft) and head is not None
        how = holds(vessel.noun, noun)
        draft = self.new(noun, object_, drawing, head)
        self.count_up(draft, phrase)
        draft.clause = head.clause
        plain = without_flavours(phrase) if is_food(noun) else phrase
        draft.take(plain)
        draft.details += self.details_of(plain)
        self.relate(draft, str(how), vessel)
        self.measured.discard(vessel.id)

    def is_held(self, noun: str) -> bool:
        """Whether somebody named before has this in the hand: "reading a book", "with an umbrella", "… and a bag"."""
        before = self.items[self.at - 1] if self.at else None
        action = before.get("actions") if isinstance(before, Mark) else None
        is_next = self.link in ("and", "comma") and self.holder is not None and not self.relation
        if is_next and is_handled(noun) and not self.has_own_relation() and self.side is None:
            return True
        self.holder = None
        if self.carrier is not None and self.carrier[0] == "holding":
            self.holder = self.carrier[1]
            return False  # it is on its way
        if not self.is_english or self.relation or not self.group or is_creature(noun):
            return False
        doer = self.group[-1]
        is_able = is_person(doer.noun) or doer.noun.rsplit(" ", 1)[-1] in HANDY
        if action == "read" and is_creature(doer.noun):
            is_able = True
        is_used = action in ("eat", "drink", "read") or (action in ("play", "fly") and is_handled(noun))
        is_with = self.link == "with" and is_person(doer.noun) and is_handled(noun) and self.last in self.group_worn()
        if is_able and (is_used or is_with):
            self.holder = doer
        return self.holder is not None

    def group_worn(self) -> list[Draft]:
        """The group, and what those in it wear and hold."""
        ids = {d.id for d in self.group}
        tied = {r.other for r in self.out.relations if r.subject in ids and r.kind in ("wearing", "holding")}
        return [*self.group, *(d for d in self.out.subjects if d.id in tied)]

    def is_after_action(self) -> bool:
        """Whether something is done to this: "a boy kicking a ball"."""
        before, earlier = (self.items[self.at - n] if self.at >= n else None for n in (1, 2))
        if isinstance(before, Mark) and before.get("glue") in ("with", "for"):
            before = earlier  # "playing with a ball"
        action = before.get("actions") if isinstance(before, Mark) else None
        is_done = action is not None and action not in ("wearing", "holding", "ride")
        return is_done and self.is_english and not self.relation and any(is_creature(d.noun) for d in self.group)

    def count_worn(self, draft: Draft, phrase: Phrase, wearer: Draft) -> None:
        """ "Two girls in yellow dresses" wear two, and one in white sneakers a pair."""
        head = phrase.head
        if draft.is_exact or head is None or not self.is_english or phrase.first("numbers"):
            return
        draft.count, draft.is_exact = wearer.count * (2 if is_paired(head) else 1), wearer.is_exact

    def without_looks(self, draft: Draft, phrase: Phrase) -> Phrase:
        """The phrase without the colours of hair, eyes and skin, which are told apart: "red-haired", "blond"."""
        told: list[Mark] = []
        for before, mark in zip((None, *phrase.marks), phrase.marks, strict=False):
            part = LOOKING.get(mark.norm)
            name = mark.get("colors")
            is_hair = name in ("blond", "auburn") or mark.norm in ("brunette", "ginger")
            if part is not None and before is not None and not before.get("glue"):
                color = part_color(replace(phrase, attributes=(before,)))
                if color is not None:
                    draft.parts.setdefault(part, color)
                draft.details.append(self.prompt[before.start : mark.end])
                told += [before, mark]
            elif is_person(draft.noun) and (is_hair or (name in SKINS and draft.noun in HUMAN)):
                color = SKINS[str(name)] if not is_hair else part_color(replace(phrase, attributes=(mark,)))
                draft.parts.setdefault("hair" if is_hair else "skin", str(color))
                draft.details.append(self.prompt[mark.start : mark.end])
                told.append(mark)
        if not told:
            return phrase
        rest = tuple(m for m in phrase.marks if m not in told)
        attributes = tuple(m for m in phrase.attributes if m not in told)
        return replace(
            phrase, marks=rest, attributes=attributes, modifiers=tuple(m for m in phrase.modifiers if m not in told)
        )

    def give_pending(self, draft: Draft, phrase: Phrase) -> None:
        """Gives a thing the pose and the side that were told before it."""
        if pose := phrase.pose or self.pose:
            draft.pose, self.pose = draft.pose or pose, None
        if self.side:
            draft.side, self.side, self.fronted_side = draft.side or self.side, None, self.side

    def compound(self, phrase: Phrase, noun: str) -> str:
        """ "Cargo bike", "perfume bottle", "phone booth": a noun right before the head tells which kind it is."""
        head, before = phrase.head, phrase.modifiers[-1] if phrase.modifiers else None
        if head is None or before is None or before.end + 1 != head.start or before.is_plural:
            return noun
        is_own = str(head.get("nouns")).startswith(MARK)
        is_noun = str(before.get("nouns")).startswith(MARK) or parts_of_speech(singular(before.norm))[:1] == ("noun",)
        is_kind = is_noun and (is_own or not before.get("nouns") or str(before.get("nouns")).startswith(MARK))
        return f"{before.norm} {noun}" if is_kind and not before.get("topics") else noun

    def becomes_part(self, whole: Draft) -> bool:
        """Whether the thing just named turns out to be a part of one named before: "the door of the house"."""
        part = self.last
        if not isinstance(part, Draft) or part is whole or part not in self.out.subjects or part.count > 1:
            return False
        if part.start < whole.start or any(part.id in (r.subject, r.other) for r in self.out.relations):
            return False
        self.out.subjects.remove(part)
        self.group = [d for d in self.group if d is not part]
        if part.color:
            whole.parts.setdefault(part.noun, part.color)
        self.part_of, self.last = (whole, part.noun), whole
        return True

    def tell_ellipsis(self, draft: Draft) -> None:
        """Adds the first scarf of "a red and a blue scarf"."""
        if self.ellipsis is None:
            return
        first = Draft(self.free_id(draft.id), draft.noun, draft.object, draft.drawing, draft.sentence, draft.start)
        first.take(self.ellipsis)
        first.details += self.details_of(self.ellipsis)
        self.out.subjects.insert(self.out.subjects.index(draft), first)
        self.group, self.ellipsis = [*self.group, first], None

    def details_of(self, phrase: Phrase) -> list[str]:
        """What else is said of a thing right before its noun: "fluffy", "closed", "old"."""
        said = (m for m in phrase.marks if m is not phrase.head and m.kind == "word" and not m.get("glue"))
        return [
            self.prompt[m.start : m.end]
            for m in said
            if m.is_unknown or (m.norm in FLAVOURS and m not in phrase.attributes) or not ({*m.tables} & STRUCTURAL)
        ]

    def known(self, phrase: Phrase, noun: str, object_: str | None, drawing: str | None) -> Draft | None:
        """The subject that this phrase speaks of again, if it does."""
        if self.is_apposed(phrase, noun):
            return self.last if isinstance(self.last, Draft) else None
        same = [d for d in self.out.subjects if d.is_same(object_, drawing, noun)]
        if self.is_english and phrase.determiner == "definite" and not any(d.noun == noun for d in same):
            same = [d for d in self.out.subjects if is_kind_of(d.noun, noun)] or same  # "a poodle … the dog"
        if not same:
            return None
        color = color_of(phrase)
        number = phrase.first("numbers")
        fitting = [d for d in same if color is None or d.color in (None, color[0])]
        if number is not None and (guessed := [d for d in fitting if not d.is_exact and d.count > 1]):
            guessed[-1].count, guessed[-1].is_exact = int(number), True  # "apples and pears: show three pears"
            return guessed[-1]
        if phrase.determiner == "definite" or phrase.scope == "kept":
            return (fitting or same)[-1] if color is None or fitting else None
        if not self.about.articles and number is None and fitting and self.points_at(fitting[-1], phrase):
            return fitting[-1]
        if self.is_main_named and self.out.subjects and self.out.subjects[0] in fitting:
            return self.out.subjects[0]
        elsewhere = [d for d in fitting if d.sentence != self.sentence and (number is None or d.count == int(number))]
        if phrase.determiner == "another":
            return None
        if fitting and self.has_lost_article(phrase):
            return fitting[-1]
        if elsewhere:
            return elsewhere[-1]
        if phrase.head is not None and phrase.head.kind == "emoji":
            return fitting[-1] if fitting else None
        if self.is_bare_again(phrase):
            return fitting[-1]
        # Named again in one breath: after the kind of picture ("speaker ad: a black speaker"), or as what the words
        # stand on ("cup mockup with 'Brew' on a paper cup"). "A mug next to a mug" and "a mug and a mug" are two.
        again = [d for d in fitting if number is None or d.count == int(number)]
        is_listed = self.link in ("and", "comma") and not any(d.names_kind for d in again)
        is_placed = self.relation is not None and self.relation_words is None
        return again[-1] if again and not is_listed and not is_placed else None

    def is_apposed(self, phrase: Phrase, noun: str) -> bool:
        """Whether this says what kind the thing just named is: "his dog, a brown poodle, lies …"."""
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        closes = following is None or (isinstance(following, Mark) and (following.is_comma or following.is_end))
        if not (self.is_english and closes and self.link == "comma" and phrase.determiner == "determiner"):
            return False
        kin = kin_of(noun)
        return isinstance(self.last, Draft) and self.last.count == 1 and kin is not None and kin.noun == self.last.noun

    def has_lost_article(self, phrase: Phrase) -> bool:
        """Whether the article is part of the word before: "davanti alla scatola", "delante del coche"."""
        is_bare = phrase.determiner is None and phrase.first("numbers") is None
        is_placed = self.relation is not None and self.relation_words is None
        is_one = phrase.head is not None and not phrase.head.is_plural
        return is_bare and is_placed and is_one and self.has_articles and not self.is_english

    def is_bare_again(self, phrase: Phrase) -> bool:
        """Whether a noun stands alone, again, where no article could tell that it is the same: "kedinin arkasında"."""
        is_joined = self.link is not None and self.relation is None
        return not self.has_articles and phrase.determiner is None and len(phrase.marks) == 1 and not is_joined

    def is_in_front(self) -> bool:
        """Whether "in" opens its clause: "na stole wazon, w wazonie tulipan"; what follows is inside."""
        small, before = (self.items[self.at - n] if self.at >= n else None for n in (1, 2))
        is_small = isinstance(small, Mark) and small.get("glue") == "in"
        return is_small and (before is None or (isinstance(before, Mark) and (before.is_comma or before.is_end)))

    def points_at(self, draft: Draft, phrase: Phrase) -> bool:
        """Whether a bare noun is a thing named before, where there is no "the": "na stole wazon, w wazonie tulipan"."""
        if phrase.determiner is not None or draft in self.relation_from:
            return False
        is_placed = self.relation is not None or self.link == "in"
        return is_placed or (not phrase.attributes and not phrase.modifiers)

    def is_worn(self, noun: str, drawing: str | None, phrase: Phrase) -> bool:
        """Whether this is worn by somebody named before: "a cat wearing …", "a man in a hat", "… and a scarf"."""
        is_list = self.link in ("and", "comma") and (self.carrier is None or not self.is_english)
        if self.wearer is not None and is_list and is_wearable(noun, drawing):
            return True
        is_layer = self.is_english and self.relation in ("above", "under") and is_wearable(noun, drawing)
        if is_layer and self.wearer is not None and self.relation_from == [self.wearer]:
            self.relation, self.relation_from = None, []  # "a jacket over a shirt"
            return True
        self.wearer = None
        if self.has_parts_told is not None and self.link in ("and", "comma") and is_wearable(noun, drawing):
            self.wearer = self.has_parts_told  # "an old man with a white beard, brown hat"
            return True
        before = self.items[self.at - 1] if self.at else None
        is_told = isinstance(before, Mark) and before.is_a(("glue", "subject"))
        is_plural = phrase.head is not None and phrase.head.is_plural
        article = next((m.norm for m in phrase.marks[:1] if m.norm in POSSESSIVE), None)
        if self.carrier is not None and self.carrier[0] == "wearing":
            self.wearer = self.carrier[1]
        elif is_told and self.group and is_wearable(noun, drawing):
            self.wearer = self.group[-1]  # "he wears a suit, she a dress"
        elif article is not None and self.is_english and self.carrier is None and is_wearable(noun, drawing):
            self.wearer = self.who(article)  # "printed on his apron"
            self.wearer = self.wearer if self.wearer is not None and is_creature(self.wearer.noun) else None
            return self.wearer is not None
        elif self.leads_to_clothes() and is_wearable(noun, drawing) and self.group and not self.relation:
            group = self.group if is_plural else reversed(self.group)
            self.wearer = next((d for d in group if is_creature(d.noun)), None)
        return self.wearer is not None

    def leads_to_clothes(self) -> bool:
        """Whether the small word before leads from somebody to what they wear: "in", "with", "una donna di rosso"."""
        return self.link in ("in", "with") or (self.link == "of" and not self.is_english)

    def new(self, noun: str, object_: str | None, drawing: str | None, head: Mark) -> Draft:
        name = (noun if is_stranger(noun) else object_ or drawing or noun).replace(" ", "-")
        draft = Draft(self.free_id(name), noun, object_, drawing, self.sentence, head.start)
        self.out.subjects.append(draft)
        return draft

    def free_id(self, name: str) -> str:
        """The name, with a number where it is taken."""
        taken = {d.id for d in self.out.subjects}
        return next(i for k in count(1) if (i := name if k == 1 else f"{name}-{k}") not in taken)

    def count_up(self, draft: Draft, phrase: Phrase) -> None:
        """How many there are, how that number follows from another one, and how they stand together."""
        head = phrase.head
        assert head is not None
        counted = count_of(phrase, head)
        draft.count = counted or self.count or 1
        draft.is_exact = phrase.first("numbers") is not None or self.count is not None or counted is None
        self.count = None
        draft.arrangement = phrase.first("arrangements")
        grid = phrase.first("grid")
        numbers = [int(n) for a in phrase.attributes if (n := a.get("numbers"))]
        if grid:
            columns, rows = map(int, grid.split("x"))
            draft.grid, draft.arrangement = (columns, rows), "grid"
        elif draft.arrangement in ("row", "column") and len(numbers) == 2:  # "two rows of three mugs"
            first, each = numbers
            draft.grid = (each, first) if draft.arrangement == "row" else (first, each)
            draft.arrangement = "grid"
        if draft.grid:
            draft.count, draft.is_exact = draft.grid[0] * draft.grid[1], True
        if draft.count >= BEYOND and (said := next((a for a in phrase.attributes if a.get("numbers")), None)):
            self.wish(said.start, said.end, "so many are not drawn one by one; as many as can be told apart are")
        if self.formula_open is not None and self.link in ("stop", "is", None):
            self.formula_open.formula_of, self.formula_open = draft, None
        formula = phrase.first("formulas")
        if formula:
            how, number = formula.split()
            draft.formula, draft.is_exact = (how, float(number)), True
            draft.formula_of = (
                self.last if isinstance(self.last, Draft) else None
            )  # "eight spoons and half as many forks"
            self.formula_open = draft
        if self.each:
            draft.count *= sum(d.count for d in self.each)
            self.each, draft.is_exact = [], True

    def bind(self, draft: Draft) -> None:
        """Closes a pending relation on a thing, and keeps track of what stands together."""
        if self.carrier is not None:
            relation, carrier = self.carrier
            self.relate(carrier, relation, draft)
            self.carrier, self.group = None, [carrier]
            self.is_group_closed = self.is_english  # "a girl with a hat and a dog": two apart
            return
        if self.order and self.link in ("comma", "and") and self.group and not self.relation:
            self.relate(self.group[-1], self.order, draft)
        joins = self.link in ("and", "comma")
        before = self.items[self.at - 1] if self.at else None
        if self.is_english and self.relation_from and isinstance(before, Mark) and before.get("glue") == "with":
            self.relation = None  # "leaning on a fence, with three sheep behind him"
        self.party = [*self.party, draft] if joins and draft not in self.party else [draft]
        if joins and self.is_english and self.relation and self.relation_from and self.has_own_relation():
            self.relation, self.group = None, []  # "a book lies beside the cup, and a cat sits under the table"
        if self.relation and self.relation_words is not None:
            self.relation_words.on = self.relation_words.on or draft
            self.relation, self.relation_words = None, None
        elif self.relation and self.relation_targets and self.link == "and" and not self.relation_follows:
            self.relation_targets.append(draft)  # "between a tree and a house stands …"
            return
        elif self.relation and self.relation_targets:
            for target in self.relation_targets:
                self.relate(draft, self.relation, target)
            self.fronted = (self.relation, self.relation_targets)
            self.relation, self.relation_targets = None, []
        elif self.relation and self.relation_from:
            for one in self.relation_from:
                self.relate(one, self.relation, draft)
            self.bound = (list(self.relation_from), draft)
            # "next to a tree and a house": the relation may go on; "on a box and a dog on …" is a new thing.
            if not (self.relation in ("between", "next_to", "around") and not self.has_own_relation()):
                self.relation = None
            self.group = [draft]
            return
        elif self.relation and not self.relation_follows and self.relation_words is None:
            # "To the left of the bench is a bear": the relation comes first, and waits for its subject.
            self.relation_targets, self.group = [draft], []
            return
        if joins and self.group and not self.relation and not self.is_group_closed and not self.opens_clause():
            goes_on = self.link == "and" or (self.is_english and self.list_goes_on())
            if goes_on and self.fronted_side and self.is_english and not self.has_own_place(draft):
                draft.side = self.fronted_side  # "in the background a mailbox and a birch"
            if goes_on and self.fronted is not None and not self.has_own_place(draft):
                for target in self.fronted[1]:  # "next to it a lamp and two tables"
                    self.relate(draft, self.fronted[0], target)
            self.group.append(draft)
            self.joined_by = self.link
        elif draft not in self.group:
            self.group, self.joined_by = [draft], None
        self.is_group_closed = False

    def opens_clause(self) -> bool:
        """Whether what was told before is done with: "a cup is on the table, a book lies beside it"."""
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        is_told = isinstance(following, Mark) and (following.get("poses") or following.get("glue") == "is")
        subjects = {r.subject for r in self.out.relations}
        is_done = self.relation_from == self.group or any(d.pose or d.side or d.id in subjects for d in self.group)
        return self.begins_anew() or (self.is_english and self.link == "comma" and bool(is_told) and is_done)

    def begins_anew(self) -> bool:
        """Whether ", and" opens a clause about something else: "behind it is a truck, and a cat sits in front"."""
        link, comma = (self.items[self.at - n] if self.at >= n else None for n in (1, 2))
        is_clause = isinstance(link, Mark) and link.is_a(("glue", "and")) and isinstance(comma, Mark) and comma.is_comma
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        is_told = isinstance(following, Mark) and any(following.get(t) for t in ("poses", "actions", "relations"))
        is_told = is_told or (isinstance(following, Mark) and following.get("glue") == "is")
        return is_clause and is_told and len(self.group) == 1

    def take_words_before(self, draft: Draft, phrase: Phrase) -> None:
        """'A "no smoking" sign': a string right before a thing is printed on it."""
        before = self.items[self.at - 1] if self.at else None
        is_next = isinstance(before, Mark) and before.exact is not None and phrase.determiner is None
        if (
            is_next
            and draft.surfaces
            and self.out.words
            and self.out.words[-1].on is None
            and self.out.words[-1].role is None
        ):
            self.out.words[-1].on = draft

    def list_goes_on(self) -> bool:
        """Whether a comma or an "and" follows: "on the sofa lie a cushion, a blanket and a cat"."""
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        return isinstance(following, Mark) and (following.is_comma or following.get("glue") == "and")

    def has_own_place(self, draft: Draft) -> bool:
        """Whether it is told elsewhere where this is."""
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        is_sided = isinstance(following, Mark) and bool(following.get("sides"))
        return self.has_own_relation() or is_sided or draft.side is not None

    def gather_party(self) -> None:
        """ "A boy in red and a girl in blue are …" is said of both."""
        if len(self.group) == 1 and len(self.party) > 1 and self.group[0] in self.party and self.group[0].count == 1:
            self.group = list(self.party)

    def has_own_relation(self) -> bool:
        """Whether a relation follows, after a verb at most: "… and a cat sits under the table"."""
        for item in self.items[self.at + 1 : self.at + 4]:
            if not isinstance(item, Mark) or item.get("relations"):
                return isinstance(item, Mark)
            if not (item.get("poses") or item.get("glue") == "is"):
                return False
        return False

    def relate(self, one: Draft, relation: str, other: Draft) -> None:
        factor, self.factor = self.factor, None
        if relation == "same_size_as" and factor is not None:
            relation = "larger_than" if factor > 1 else "smaller_than"
        if relation not in ("larger_than", "smaller_than"):
            factor = None
        self.measured.add(other.id)
        found = Relation(one.id, relation, other.id, factor)  # type: ignore[arg-type]  # a key of the lexicon; a test holds it
        if one is not other and found not in self.out.relations:
            self.out.relations.append(found)

    def close_fronted(self) -> None:
        """ "A cat, on a mat.": no subject followed the relation, so it is said of what came before."""
        if self.relation and self.relation_targets and self.held_from and not self.relation_follows:
            for one in self.held_from:
                for target in self.relation_targets:
                    self.relate(one, self.relation, target)
            self.group = list(self.relation_targets)
            self.relation, self.relation_targets = None, []
        self.held_from = []

    def on_mention(self, phrase: Phrase) -> None:
        if self.out.subjects:
            draft = self.out.subjects[0]
            draft.clause = phrase.marks[-1].clause
            draft.take(phrase)
            if self.relation_words is not None and self.relation:
                self.relation_words.on, self.relation = draft, None
            self.group, self.last = [draft], draft
