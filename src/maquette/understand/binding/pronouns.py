"""Binding what is only pointed at: "it", "them", "each other", "the former"."""

from itertools import permutations

from ..creatures import is_creature
from ..drafts import Draft
from ..marks import Mark
from ..phrases import Phrase
from .sharing import Sharing

BESIDE = frozenset({"next_to", "left_of", "right_of", "in_front_of", "behind"})
GROUNDED = frozenset({"on", "inside", "under", "larger_than", "smaller_than"})
"""Relations to what is only the ground or the measure of what a sentence is about."""


class Pronouns(Sharing):
    """Handlers of words that stand for things named before."""

    def on_pronoun(self, *, is_plural: bool) -> None:
        if self.link == "in" and self.relation is None and self.group:
            told = self.group[-1:] if self.is_english and self.joined_by == "comma" else self.group
            self.relation, self.relation_from = "inside", list(told)  # "a vase with a tulip in it"
        if self.relation and self.relation_words is not None:
            owner = next((d for d in reversed(self.out.subjects) if d.surfaces), None)
            self.relation_words.on, self.relation = self.relation_words.on or owner, None
        elif self.relation and not is_plural and not self.relation_from and (self.it or self.held_from):
            self.it = self.it or self.held_from[0]  # "a lamp, behind it a clock"
            self.relation_targets, self.held_from = [self.it], []
            self.link = None if self.link == "and" else self.link  # "… and behind it a clock"
        elif self.relation and is_plural and not self.relation_from and self.held_from:
            self.relation_targets, self.held_from = list(self.held_from), []  # "two dogs, above them a kite"
            self.link = None if self.link == "and" else self.link
        elif self.relation and not self.relation_from and self.before:
            ground = self.ground_before if self.is_english else []
            self.relation_targets = self.those(self.before) if is_plural else (ground or self.before)[:1]
        elif self.relation and self.relation_from:
            last = self.last if isinstance(self.last, Draft) else self.relation_from[-1]
            if not is_plural:
                if len(self.relation_from) > 1 and self.it is None:
                    self.it, self.relation_from = self.relation_from[0], self.relation_from[1:]
                earlier = [d for d in self.out.subjects if d.sentence == self.sentence and d not in self.relation_from]
                known = self.out.subjects if self.is_english else earlier
                measures = [d for d in known if d.id in self.measured and d not in self.relation_from]
                owner = self.owners.get(self.relation_from[-1].id)
                ground = self.ground_before if self.is_english and not earlier else []
                it = (
                    owner
                    or self.it
                    or self.topic()
                    or next(iter(measures[-1:] or earlier or ground or self.before), None)
                )
                if it is not None:
                    self.it = it
                    for one in self.relation_from:
                        self.relate(one, self.relation, it)
                    self.is_group_closed = True
                elif self.next_is_named():  # "مزهرية فيها ثلاث وردات": a vase, in it three roses
                    self.relation_targets, self.relation_from = self.relation_from[-1:], []
                    return
                self.relation = None
                return
            before = [d for d in self.out.subjects if d is not last]
            here = [d for d in before if d.sentence == self.sentence] or before[-1:]
            if self.is_english and any(d.count > 1 for d in here):
                here = [
                    d for d in here if d.count > 1 or d.id not in self.measured
                ]  # "two cups on a tray … between them"
            for other in self.those(here)[-3:]:
                self.relate(last, self.relation, other)
            self.relation = None
        elif self.out.subjects and not self.group:
            topic = self.before[0] if self.before else self.out.subjects[-1]
            self.group, self.last = [topic], topic

    def those(self, drafts: list[Draft]) -> list[Draft]:
        """Whom "them" means: people and animals, where there are several, and not what they hold."""
        if not self.is_english:
            return drafts
        living = [d for d in drafts if is_creature(d.noun)]
        if sum(d.count for d in living) > 1:
            return living
        under = {r.other for r in self.out.relations if r.kind in ("on", "inside")}
        upper = [d for d in drafts if d.id not in under]  # "a fig by a lime on a board, a knife before them"
        return upper if sum(d.count for d in upper) > 1 else drafts

    def topic(self) -> Draft | None:
        """What "it" is beside which something is: not the table a cup stands on, but the cup."""
        if not self.is_english or self.relation not in BESIDE:
            return None
        tied = [r for r in self.out.relations if r.other in self.measured and r.kind in GROUNDED]
        here = {d.id: d for d in self.out.subjects if d.sentence == self.sentence and d not in self.relation_from}
        known = [here[r.subject] for r in tied if r.subject in here and r.other in here]
        return known[-1] if known and known[-1].count == 1 else None

    def on_subject_pronoun(self, *, is_plural: bool) -> None:
        """ "She wears a hat": of who was spoken of before."""
        known = self.before or self.out.subjects
        living = [d for d in known if is_creature(d.noun)] or known
        if living:
            carried = self.group[-1:] if self.carrier and self.carrier[1] not in self.group else []
            self.group = list(living if is_plural else living[:1])
            self.last = self.group[-1]
            for thing in carried:  # "den Helm hält er in der Hand"
                self.relate(self.last, self.carrier[0] if self.carrier else "holding", thing)
                self.carrier = None

    def on_relative(self) -> None:
        """ "A tray on which six pretzels lie": the relation is to what was named right before."""
        before = self.last if isinstance(self.last, Draft) else next(iter((*self.held_from, *self.relation_from)), None)
        if before is not None:
            self.relation_targets, self.relation_from, self.held_from = [before], [], []

    def begins_relative(self, phrase: Phrase) -> bool:
        """Whether what looks like an article is a pronoun: "ein Blech, auf dem sechs Brezeln liegen"."""
        comma = self.items[self.at - 2] if self.at > 1 else None
        is_after_comma = isinstance(comma, Mark) and comma.is_comma
        is_article = phrase.determiner == "definite" and phrase.marks[0].is_a(("glue", "relative"))
        return bool(self.relation and is_after_comma and is_article and phrase.first("numbers"))

    def on_one_of_two(self, which: str) -> None:
        """ "The former", "the latter": of what the sentence before, or this one, spoke of."""
        here = [d for d in self.out.subjects if d.sentence == self.sentence] or self.before
        if len(here) < 2 and len(self.before) > 1:
            here = self.before  # "…; the latter wears a crown, the former is asleep"
        if here:
            one = here[0] if which == "former" else here[1] if len(here) > 1 else here[-1]
            self.group, self.last = [one], one

    def on_each_other(self) -> None:
        """ "A knight and a dragon, facing each other"."""
        several = self.group if len(self.group) > 1 else self.held_from
        pair = several or self.group
        if self.relation == "facing" and self.is_english and len(pair) == 1 and pair[0].count == 2:
            one = pair[0]  # "two chairs facing each other"
            several = [one, self.twin(one)]
            several[0].count = several[1].count = 1
            self.group, self.last = several, several[1]
        if self.relation and len(several) > 1:
            for one, other in permutations(several[:4], 2):
                self.relate(one, self.relation, other)
        self.relation, self.held_from = None, []
