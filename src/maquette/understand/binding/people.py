"""Binding what is said of living things: their hair and skin, what is on their heads and in their hands, "she", "his".

Hair, beard, skin and eyes are told twice: their colour among the parts, and their words among the details.
"""

from ..creatures import OF_CREATURES, is_built, is_creature, is_wearable
from ..drafts import Draft, is_body, noun_of, part_color
from ..marks import Mark
from ..phrases import Phrase
from .attributes import Attributes
from .belongings import POSSESSIVE
from .meant import SEX, meant

HELD_IN = frozenset(
    {"hand", "hands", "arm", "arms", "paw", "paws", "fist", "finger", "fingers", "beak", "mouth", "teeth", "jaws",
     "claw", "claws", "talons", "trunk", "snout"}
)  # fmt: skip
WORN_ON = frozenset(
    {"head", "neck", "nose", "ear", "ears", "waist", "wrist", "chest", "face", "hair", "hip", "hips"}
)  # fmt: skip
AT_FEET = frozenset({"foot", "feet", "side"})
SHADES_OF_SKIN = {"dark": "#6b4630", "deep": "#6b4630", "light": "#f0cdb5", "pale": "#f4ddd0"}
SHADES_OF_HAIR = {"dark": "#2e221b", "light": "#c2a378"}
"""`#rrggbb` where only the shade is said."""


class People(Attributes):
    """Handlers of parts of bodies and of pronouns for persons."""

    def possessor(self, phrase: Phrase) -> Draft | None:
        """Whose part a phrase names: "his" says it, or "the boy's", or else it is of the creature told of last."""
        head, first = phrase.head, phrase.marks[0]
        assert head is not None
        has = self.owners.get(self.last.id) if isinstance(self.last, Draft) and self.is_english else None
        if has is not None and is_creature(has.noun) and first.norm in POSSESSIVE and meant(first.norm, [has]) is has:
            return has  # "a woman with a basket on her arm"
        if first.norm in POSSESSIVE and self.is_english:
            besides = self.relation_from if self.relation else ()
            owner = self.who(first.norm, besides)
            if owner is not None and (is_creature(owner.noun) or (head.get("parts") or head.norm) not in OF_CREATURES):
                return owner
        for mark in phrase.modifiers:
            named = noun_of(mark) if mark.is_bent and self.is_english else None
            if named is not None:
                owner = next((d for d in reversed(self.out.subjects) if d.noun == mark.norm), None)
                if owner is not None:
                    return owner
        last = self.last if isinstance(self.last, Draft) else None
        if last is not None and self.is_english and not is_creature(last.noun) and head.norm in HELD_IN:
            last = None  # "fishing rod in hand"
        is_sure = (head.get("parts") or head.norm) in OF_CREATURES
        if last is not None and (is_creature(last.noun) or not is_sure):
            return last
        near = (self.wearer, self.carrier and self.carrier[1], *self.group)
        here = (d for d in reversed(self.out.subjects) if d.sentence == self.sentence)
        living = (d for d in (*near, *here, *self.before) if d is not None and is_creature(d.noun))
        return next(living, last)

    def is_beside(self) -> bool:
        """Whether "by" tells where something is: "sits by the fire", not "a book by …", "lit by candles"."""
        before, following = (self.items[n] if 0 <= n < len(self.items) else None for n in (self.at - 1, self.at + 1))
        is_told = isinstance(before, Mark) and bool(before.get("poses") or before.get("actions"))
        is_thing = isinstance(before, Phrase) and isinstance(self.last, Draft) and self.names_thing(before)
        leads = isinstance(following, Phrase) and following.determiner is not None and self.names_thing(following)
        return leads and (is_told or is_thing)

    def ends_clause(self) -> bool:
        """Whether nothing that "that" could belong to follows: "beside that, a mirror"."""
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        if not isinstance(following, Mark):
            return following is None
        return following.is_comma or following.is_end or following.get("poses") is not None

    def is_printed_part(self, phrase: Phrase) -> bool:
        """Takes the part that a string stands on, of what was named before."""
        head = phrase.head
        if self.relation_words is None or not self.is_english or head is None or self.relation != "on":
            return False
        if phrase.marks[0].norm not in POSSESSIVE or not (head.get("parts") or is_body(head)):
            return False
        self.relation_words.on = self.relation_words.on or self.who(phrase.marks[0].norm)
        self.relation, self.relation_words = None, None
        return True

    def leads_to_whole(self, phrase: Phrase) -> bool:
        """Whether this is the part of something named next, on or in which something is."""
        head = phrase.head
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        is_of = isinstance(following, Mark) and following.get("glue") == "of"
        is_placed = self.is_english and self.relation is not None and bool(self.relation_from)
        return is_of and is_placed and phrase.determiner == "definite" and head is not None and bool(head.get("parts"))

    def is_opening(self, head: Mark) -> bool:
        """Whether this is a door or window that something built has: "a house with a red door"."""
        is_one = self.is_english and head.norm in ("door", "window") and self.link == "with"
        return is_one and isinstance(self.last, Draft) and is_built(self.last.noun)

    def is_part(self, phrase: Phrase) -> bool:
        """A part of something built; what living things have is told by `on_member`, whoever builds them."""
        head = phrase.head
        owner = self.owner(head) if head is not None else None
        return super().is_part(phrase) and not (owner is not None and is_creature(owner.noun))

    def is_member(self, phrase: Phrase) -> bool:
        """Whether this is a part that nothing built has: "a corgi with a curly tail", "a girl with red hair"."""
        head = phrase.head
        if head is None:
            return False
        is_part = bool(head.get("parts")) or is_body(head) or self.is_opening(head)
        if not is_part:
            return False
        owner = self.possessor(phrase)
        if owner is None or (not is_creature(owner.noun) and (not self.may_have() or not isinstance(self.last, Draft))):
            return False
        if is_wearable(head.norm) and (self.wearer or self.carrier or (self.is_english and is_creature(owner.noun))):
            return False
        if self.link == "in" and head.get("nouns") and not is_body(head):
            return False  # "in einer Schale" is no shell
        is_described = self.link == "of" and bool(phrase.attributes)  # "un hombre de barba blanca"
        before = self.items[self.at - 1] if self.at else None
        is_whose = isinstance(before, Mark) and before.norm == "whose"
        is_at = isinstance(before, Mark) and before.norm == "at" and self.is_english
        leads = self.link in ("with", "and", "comma", "in") or is_described or is_whose or is_at
        if is_creature(owner.noun) and self.owner(head) is owner:
            leads = leads or not self.relation
        is_beside = self.link is None and self.relation is None and bool(phrase.attributes)
        leads = leads or (is_beside and not self.has_articles and isinstance(before, Phrase))  # Thai: "ผู้หญิงผมสีแดง"
        is_worn = self.carrier is not None and (head.get("parts") or head.norm) in OF_CREATURES
        return leads or is_worn or phrase.determiner == "definite"

    def may_have(self) -> bool:
        """Whether parts of things are told here; in a design only those a thing is said to be "with"."""
        return not self.is_design or (self.is_english and self.link == "with")

    def on_member(self, phrase: Phrase) -> None:
        head, owner = phrase.head, self.possessor(phrase)
        assert head is not None and isinstance(owner, Draft)
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        if self.is_english and self.relation and isinstance(following, Mark) and following.get("glue") == "of":
            self.is_part_skipped = True  # "on the shoulder of a pirate": it is on the pirate
            return
        is_living = is_creature(owner.noun)
        name = head.get("parts") or head.norm
        name = "eyes" if is_living and name == "eye" else name
        color = part_color(phrase) or (_shaded(name, phrase) if is_living else None)
        start = next(m.start for m in phrase.marks if not m.get("glue"))
        words = self.prompt[start : head.end]
        is_told = bool(phrase.attributes or phrase.modifiers or len(phrase.marks) > (phrase.determiner is not None) + 1)
        is_place = self.is_english and phrase.determiner == "definite" and not is_told
        if color:
            owner.parts.setdefault(name, color)
        if (is_told and (is_living or not color)) or (not color and not is_place):
            owner.details.append(words)
        self.has_parts_told = owner if is_living else None
        if self.is_english and is_living:
            self.tie_to_part(owner, head, phrase.determiner == "definite" or len(phrase.marks) == 1)
            if isinstance(following, Mark) and following.get("glue") == "is" and not color:
                self.part_of = (owner, name)
            self.group, self.last = [owner], owner
        elif self.relation and self.relation_from:  # "a snail with a house on its back"
            earlier = [d for d in self.out.subjects if d.sentence == self.sentence and d not in self.relation_from]
            for one in self.relation_from if earlier else ():
                self.relate(one, self.relation, earlier[0])
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        self.carrier = None
        if self.is_english and is_living and not self.relation_from and isinstance(following, Phrase):
            if head.norm in WORN_ON and self.relation in ("around", "on"):
                self.carrier = ("wearing", owner)  # "around her neck a red scarf"
            elif head.norm in HELD_IN and self.relation is None and self.link == "in":
                self.carrier = ("holding", owner)
        self.relation = None

    def tie_to_part(self, owner: Draft, head: Mark, is_definite: bool) -> None:
        """ "On his head", "in her left hand", "around its neck": how a thing is tied to whose part that is."""
        things = list(self.relation_from if self.relation else self.group if self.link == "in" and is_definite else ())
        if self.relation is None and self.link == "in" and is_definite and isinstance(self.last, Draft):
            things = [self.last]
        before = self.items[self.at - 1] if self.at else None
        if isinstance(before, Mark) and before.norm == "at" and head.norm in AT_FEET and isinstance(self.last, Draft):
            things = [self.last]
        tied = {r.other for r in self.out.relations if r.subject == owner.id and r.kind in ("wearing", "holding")}
        for one in things:
            if one is owner or one.id in tied or one in self.out_of_reach(owner):
                continue
            if head.norm in WORN_ON and (is_wearable(one.noun) or self.relation in ("around", None)):
                self.relate(owner, "wearing", one)
            elif head.norm in HELD_IN and (self.relation in (None, "inside", "on") and not is_creature(one.noun)):
                self.relate(owner, "holding", one)
            elif head.norm in AT_FEET:
                self.relate(one, "next_to", owner)
            elif self.relation:
                self.relate(one, self.relation, owner)

    def out_of_reach(self, owner: Draft) -> list[Draft]:
        """What has told already who wears or holds it."""
        taken = {r.other for r in self.out.relations if r.kind in ("wearing", "holding") and r.subject != owner.id}
        return [d for d in self.out.subjects if d.id in taken]

    def on_pronoun(self, *, is_plural: bool) -> None:
        mark = self.items[self.at]
        word = mark.norm if isinstance(mark, Mark) else ""
        if not self.is_english or self.relation_words is not None:
            super().on_pronoun(is_plural=is_plural)
        elif self.carrier is not None and not self.relation and (thing := self.object_meant()) is not None:
            relation, carrier = self.carrier
            self.relate(carrier, relation, thing)
            self.carrier, self.group, self.last = None, [carrier], thing
        elif word in SEX and self.relation and (other := self.who(word, self.relation_from)) is not None:
            for one in self.relation_from:
                self.relate(one, self.relation, other)
            if self.relation_from:
                self.relation, self.it = None, other
            else:
                self.relation_targets, self.held_from = [other], []
        elif word == "it" and not self.relation and not self.group and (topic := self.who(word)) is not None:
            self.group, self.last = [topic], topic
        else:
            super().on_pronoun(is_plural=is_plural)

    def object_meant(self) -> Draft | None:
        """What "it" is that somebody holds or wears: the thing told last."""
        things = (d for d in reversed(self.out.subjects) if not is_creature(d.noun))
        here = [d for d in things if d.sentence == self.sentence]
        return here[0] if here else self.who("it")

    def on_subject_pronoun(self, *, is_plural: bool) -> None:
        mark = self.items[self.at]
        word = mark.norm if isinstance(mark, Mark) else ""
        if not self.is_english or is_plural:
            super().on_subject_pronoun(is_plural=is_plural)
            return
        one = self.last if word == "who" else self.who(word)
        if isinstance(one, Draft):
            self.close_fronted()
            self.relation, self.group, self.last = None, [one], one
            self.wearer = self.holder = self.carrier = self.link = None


def _shaded(name: str, phrase: Phrase) -> str | None:
    """`#rrggbb` of skin or hair of which only the shade is told: "dark hair", "pale skin"."""
    shades = {"skin": SHADES_OF_SKIN, "hair": SHADES_OF_HAIR, "beard": SHADES_OF_HAIR}.get(name, {})
    return next((shades[shade] for mark in phrase.marks if (shade := mark.get("shades")) in shades), None)
