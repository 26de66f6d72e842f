"""Binding things: what a phrase that names one adds to the picture."""

from dataclasses import replace
from itertools import count

from ...objects.instead import drawings_of
from ..creatures import holds, is_creature, is_wearable
from ..drafts import (
    FLAVOURS,
    Draft,
    is_food,
    is_stranger,
    noun_of,
    singular,
    without_flavours,
    without_metal,
    without_plants,
)
from ..lexicon.kin import kin_of
from ..marks import Mark
from ..phrases import Phrase
from ..surroundings import LightDraft
from .recognising import Recognising

STRUCTURAL = frozenset(
    {"colors", "materials", "sizes", "numbers", "arrangements", "formulas", "grid", "hours", "weather", "seasons",
     "poses"}
)  # fmt: skip
"""Tables whose words before a noun have a field of their own."""
STATUES = frozenset({"bust", "figurine", "sculpture", "statue", "statuette"})
"""What is drawn as what it is of."""
MEASURES = frozenset({"ball", "bar", "block", "chunk", "cube", "piece", "skein", "slice", "spool", "stick", "wedge"})
"""What so much of a stuff is called."""
MOST = 40
"""Kinds of things in one picture."""
SEATS = frozenset({"armchair", "bed", "bench", "chair", "couch", "couch and lamp", "sofa", "stool", "table"})
"""What nothing is inside of, whatever small word a language has for it."""


class Subjects(Recognising):
    """Handlers of phrases that name a thing."""

    def on_thing(self, phrase: Phrase) -> None:
        phrase = self.as_animal(phrase) if self.is_english else phrase
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
            phrase, noun = without_plants(without_metal(phrase, noun), noun)
        if self.laid_out is not None:
            phrase = replace(phrase, attributes=(*self.laid_out.attributes, *phrase.attributes))
            self.laid_out = None
        draft = self.known(phrase, noun, object_, drawing)
        if draft is None and self.is_measured_out(phrase) and isinstance(self.last, Draft):
            draft = self.last  # "a ball of red yarn"
            draft.noun, draft.object, draft.drawing, self.link = noun, object_, drawing, None
            draft.take(phrase)
            draft.details += self.details_of(phrase)
            return
        if draft is None and self.is_likeness() and isinstance(self.last, Draft):
            last = self.last  # "a bronze statue of a horse"
            last.noun, last.object, last.drawing = f"{noun} {last.noun}", object_, drawing
            self.link = None
            return
        if draft is not None and phrase.determiner == "each" and self.link == "for" and isinstance(self.last, Draft):
            self.last.count, self.last.is_exact = self.last.count * draft.count, True  # "one robot for each door"
            return
        if draft is not None and self.link == "of" and self.becomes_part(draft):
            return
        if draft is None and phrase.scope == "kept":
            return
        if draft is None and self.is_full(phrase):
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
        for stuff in head.all("stuff") if not noun.endswith("tree") else ():
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

    def is_likeness(self) -> bool:
        """Whether a statue was named right before, and this is what it is of."""
        is_of = self.is_english and self.link == "of" and isinstance(self.last, Draft) and not self.relation
        return is_of and isinstance(self.last, Draft) and self.last.noun in STATUES

    def is_full(self, phrase: Phrase) -> bool:
        """Whether there are so many kinds of things that one more is only told."""
        if len(self.out.subjects) < MOST:
            return False
        self.wish(phrase.marks[0].start, phrase.marks[-1].end, f"a picture holds at most {MOST} kinds of things")
        return True

    def is_measured_out(self, phrase: Phrase) -> bool:
        """Whether this is the stuff that a piece, ball or bar named right before is of."""
        is_bare = self.is_english and phrase.determiner is None and not phrase.first("numbers")
        return is_bare and self.link == "of" and isinstance(self.last, Draft) and self.last.noun in MEASURES

    def lend_light(self, head: Mark) -> None:
        """A light that comes from a lamp, or that a candle gives, is of its kind."""
        before = self.items[self.at - 1] if self.at else None
        is_lit_by = isinstance(before, Phrase) and before.head is not None and before.head.norm.endswith(" by")
        kind = head.get("light_kinds")
        if self.is_english and kind and isinstance(self.last, LightDraft) and (self.link == "from" or is_lit_by):
            self.last.kinds.append(kind)

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

    def new(self, noun: str, object_: str | None, drawing: str | None, head: Mark) -> Draft:
        name = (noun if is_stranger(noun) else object_ or drawing or noun).replace(" ", "-")
        draft = Draft(self.free_id(name), noun, object_, drawing, self.sentence, head.start)
        self.out.subjects.append(draft)
        return draft

    def free_id(self, name: str) -> str:
        """The name, with a number where it is taken."""
        taken = {d.id for d in self.out.subjects}
        return next(i for k in count(1) if (i := name if k == 1 else f"{name}-{k}") not in taken)

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

    def on_mention(self, phrase: Phrase) -> None:
        head = phrase.head
        if self.is_english and self.is_design and head is not None and head.is_plural and phrase.first("numbers"):
            self.role = self.role_of_many = "item"  # "three items in one line: …"
            return
        if self.out.subjects:
            draft = self.out.subjects[0]
            draft.clause = phrase.marks[-1].clause
            draft.take(phrase)
            if self.relation_words is not None and self.relation:
                self.relation_words.on, self.relation = draft, None
            self.group, self.last = [draft], draft
