"""Binding what living things wear, hold and look like."""

from collections.abc import Collection
from dataclasses import replace

from ..creatures import HANDY, is_creature, is_handled, is_person, is_wearable
from ..drafts import Draft, is_paired, part_color
from ..marks import Mark
from ..phrases import Phrase
from .meant import meant
from .ties import Ties

POSSESSIVE = frozenset({"his", "her", "its", "their"})
LOOKING = {
    "haired": "hair", "headed": "hair", "maned": "mane", "bearded": "beard", "eyed": "eyes", "skinned": "skin",
    "furred": "fur", "faced": "face", "nosed": "nose", "winged": "wing", "tailed": "tail", "beaked": "beak",
}  # fmt: skip
"""Words after a colour that tell of which part it is: "red-haired"."""
SKINS = {"black": "#5a3a28", "brown": "#8a5a3a", "white": "#f0cdb5"}
HUMAN = frozenset(
    {"man", "woman", "boy", "girl", "person", "guy", "lady", "child", "couple", "family", "baby", "teenager"}
)
"""Who is called black or white without being painted so."""


class Belongings(Ties):
    """Handlers of clothes, things in hand, hair and skin."""

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
            self.wearer = self.who(article, self.relation_from)  # "printed on his apron"
            self.wearer = self.wearer if self.wearer is not None and is_creature(self.wearer.noun) else None
            return self.wearer is not None
        elif self.leads_to_clothes() and is_wearable(noun, drawing) and self.group and not self.relation:
            group = self.group if is_plural else reversed(self.group)
            self.wearer = next((d for d in group if is_creature(d.noun)), None)
        return self.wearer is not None

    def leads_to_clothes(self) -> bool:
        """Whether the small word before leads from somebody to what they wear: "in", "with", "una donna di rosso"."""
        return self.link in ("in", "with") or (self.link == "of" and not self.is_english)
