"""Binding what is said of some of several things: "two cats, one black and one white", "the left one", "the rest"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..creatures import is_creature, is_person
from ..drafts import Draft, is_kind_of, noun_of
from ..marks import Mark
from ..phrases import Phrase
from .subjects import Subjects

LISTING = re.compile(r":| - |[–—(]")
"""What stands between several things and a list of what they are."""


def _are_alike(one: str, other: str) -> bool:
    """Whether both are people, or both animals."""
    return is_person(one) == is_person(other) and is_creature(one) and is_creature(other)


class Sharing(Subjects):
    """Handlers that tell things apart which were counted together."""

    def on_ones(self, phrase: Phrase) -> None:
        """ "Five yellow ones and four white ones": more of what was named, told apart."""
        named = [
            d for d in (self.shared and self.last, self.last, *reversed(self.out.subjects)) if isinstance(d, Draft)
        ]
        if not named and self.shunned_last is not None:
            noun, object_, drawing, head = self.shunned_last
            named = [self.new(noun, object_, drawing, head)]  # "no red roses, only white ones"
            self.count_up(named[0], replace(phrase, head=head))
        if not named:
            return
        base, number = named[0], int(phrase.first("numbers") or 0)
        if base.color is None and not base.details:
            one = base
        else:
            one = self.twin(base)
            one.color = one.color_name = None
        if number:
            one.count, one.is_exact = number, True
        one.take(phrase)
        self.last = one
        self.group = [*self.group, one] if self.link in ("and", "comma") and one not in self.group else [one]

    def describes_some(self, phrase: Phrase) -> bool:
        """Whether this is "one black" of "two cats, one black and one white"."""
        number = phrase.first("numbers")
        if self.shared is None and number and self.points_back():
            self.last = self.pointed_at(int(number)) or self.last  # "Three cats. One of them …"
        if self.shared is None and number == "1" and phrase.determiner == "definite" and self.is_english:
            self.last = self.pointed_at(1) or self.last  # "Two women. The one on the left …"
        if self.shared is None and number and not self.is_english and not self.relation:
            self.last = self.several_before(phrase, int(number)) or self.last
        owner = self.shared[0] if self.shared else self.last
        if number is None or not isinstance(owner, Draft) or phrase.modifiers:
            return False
        if self.shared:
            return int(number) <= self.shared[1]
        return int(number) < owner.count and (len(phrase.attributes) > 1 or self.next_describes())

    def several_before(self, phrase: Phrase, number: int) -> Draft | None:
        """What was counted earlier in the sentence, before what it stands on was named: 两只狗坐在门前，一只黑色，…"""
        if len(phrase.attributes) < 2 or not phrase.first("colors"):
            return None
        here = [d for d in reversed(self.out.subjects) if d.sentence == self.sentence]
        is_told = isinstance(self.last, Draft) and self.last.count > number
        return None if is_told else next((d for d in here if d.count > number), None)

    def next_describes(self) -> bool:
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        return isinstance(following, Mark) and (
            following.get("glue") in ("of", "of_them", "is")
            or any(following.get(t) for t in ("sides", "inscriptions", "poses", "relations"))
            or (self.is_english and following.get("actions") is not None)
        )

    def tells_one_apart(self) -> bool:
        """Whether "the first", "the other" is one of several named before: "the first is red"."""
        if self.shared is None and not (isinstance(self.last, Draft) and self.last.count > 1):
            return False
        return self.next_describes()

    def points_back(self) -> bool:
        """Whether "of them" or "of these" follows."""
        of, them = (*self.items[self.at + 1 : self.at + 3], None, None)[:2]
        if isinstance(of, Mark) and of.get("glue") == "of_them":
            return True
        is_of = isinstance(of, Mark) and of.get("glue") == "of"
        if isinstance(them, Phrase):
            return is_of and them.determiner == "definite" and self.names_thing(them)
        return is_of and them is not None and them.get("glue") in ("pronouns", "reciprocal")

    def pointed_at(self, number: int) -> Draft | None:
        """What "three of them", "three of the pencils" are some of."""
        them = self.items[self.at + 2] if self.at + 2 < len(self.items) else None
        named = noun_of(them.head) if isinstance(them, Phrase) and them.head is not None else None
        known = [*self.before, *self.out.subjects]
        several = [d for d in known if d.count > number and (named is None or d.is_same(named[1], named[2], named[0]))]
        return several[0] if several else None

    def on_rest(self, mark: Mark) -> None:
        """ "The others are white": all that were not told apart yet."""
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        if self.shared is not None and not (isinstance(following, Phrase) and following.first("numbers")):
            self.split(self.shared[1], mark)

    def on_share(self, share: float, mark: Mark) -> bool:
        """ "Twelve cupcakes, a quarter of them pink": so many of what was counted last."""
        if self.shared is None and not (isinstance(self.last, Draft) and self.last.count > 1):
            return False
        number = max(1, round(share * (self.shared[0] if self.shared else self.last).count))  # type: ignore[union-attr]  # a draft, as above
        if self.shared is not None and number > self.shared[1]:
            return False
        self.split(number, mark)
        self.link = "is"
        return True

    def carried_alike(self) -> tuple[str, Draft] | None:
        """What the other one does with what is named next: "one wearing a scarf and the other a beanie"."""
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        last = self.out.relations[-1] if self.out.relations else None
        if last is None or last.kind not in ("wearing", "holding") or not isinstance(following, Phrase):
            return None
        is_thing = following.determiner == "determiner" and self.names_thing(following)
        return (last.kind, self.last) if is_thing and isinstance(self.last, Draft) else None

    def means_both(self) -> bool:
        """Takes "both" before a verb as the two creatures named last: "a cat and a dog, both wearing hats"."""
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        is_told = isinstance(following, Mark) and bool(following.get("actions") or following.get("poses"))
        if not is_told:
            return False
        living = [d for d in self.out.subjects if is_creature(d.noun) and d.count == 1][-2:]
        if len(living) < 2:
            return False
        self.group, self.carriers, self.last = living, living, living[-1]
        return True

    def name_members(self) -> None:
        """ "Three pets: a cat, a dog and a parrot" are three things and not six."""
        for general in [d for d in self.out.subjects if d.count > 1 and d.is_exact]:
            after = [d for d in self.out.subjects if d.sentence == general.sentence and d.start > general.start]
            tied = {r.other for r in self.out.relations if r.kind in ("wearing", "holding")}
            members: list[Draft] = []
            for draft in (d for d in after if d.id not in tied):
                is_kind = is_kind_of(draft.noun, general.noun) or _are_alike(draft.noun, general.noun)
                if not is_kind:
                    continue  # "two travelers in a train: a woman and a man"
                if sum(d.count for d in members) >= general.count:
                    break
                members.append(draft)
            between = self.prompt[general.start : members[0].start] if members else ""
            if len(members) > 1 and sum(d.count for d in members) == general.count and LISTING.search(between):
                self.replace_by(general, members)

    def replace_by(self, general: Draft, members: Sequence[Draft]) -> None:
        """Gives all that was said of several things to each of those they are."""
        self.out.subjects = [d for d in self.out.subjects if d is not general]
        for one in members:
            one.pose, one.size = one.pose or general.pose, one.size or general.size
            one.actions += general.actions
        told = [r for r in self.out.relations if general.id in (r.subject, r.other)]
        self.out.relations = [r for r in self.out.relations if r not in told]
        for relation in told:
            for one in members:
                ids = [one.id if i == general.id else i for i in (relation.subject, relation.other)]
                same = replace(relation, subject=ids[0], other=ids[1])
                if ids[0] != ids[1] and same not in self.out.relations:
                    self.out.relations.append(same)

    def close_shares(self) -> None:
        """ "Four apples, one of them green": there are three more, of which nothing is said."""
        if self.shared is not None:
            first, left = self.shared
            self.twin(first).count = left
            self.shared = None

    def is_one_of_many(self) -> bool:
        """Whether "the left" is followed by "one", of several things named before."""
        owner = self.shared[0] if self.shared else self.last
        before = self.items[self.at - 1] if self.at else None
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        is_pointing = not self.has_articles or (isinstance(before, Mark) and before.get("glue") == "definite")
        return (
            isinstance(owner, Draft)
            and (owner.count > 1 or self.shared is not None)
            and isinstance(following, Phrase)
            and following.head is None
            and (following.marks[0].get("numbers") == "1" or (is_pointing and following.first("colors") is not None))
        )

    def describe_some(self, phrase: Phrase) -> None:
        self.split(int(str(phrase.first("numbers"))), phrase.marks[-1]).take(phrase)

    def split(self, number: int, mark: Mark) -> Draft:
        """Sets `number` of the things that were counted together apart, to be described on their own."""
        if self.shared is None:  # what is known so far holds for all of them
            assert isinstance(self.last, Draft)
            draft = self.last
            self.shared = (replace(draft), draft.count - number)
            self.told_before = len(self.out.relations)
            self.group = [draft]
        else:
            first, left = self.shared
            self.shared = (first, left - number)
            draft = self.twin(first)
            self.group = [draft]
        draft.count, draft.clause, self.last = number, mark.clause, draft
        if self.shared[1] <= 0:
            self.shared = None
        return draft

    def is_shared(self, kind: str) -> bool:
        """Whether what was told of the first of several since they were told apart may hold for the next as well."""
        return kind not in ("wearing", "holding") and not self.is_english

    def twin(self, first: Draft) -> Draft:
        """Another thing that is all that the first was before it was told apart."""
        draft = Draft(self.free_id(first.id), first.noun, first.object, first.drawing, self.sentence, first.start)
        draft.material, draft.size, draft.pose = first.material, first.size, first.pose
        draft.color, draft.color_name, draft.is_exact = first.color, first.color_name, True
        self.out.subjects.append(draft)
        self.out.relations += [
            replace(r, subject=draft.id)
            for n, r in enumerate(self.out.relations)
            if r.subject == first.id and (n < self.told_before or self.is_shared(r.kind))
        ]
        return draft
