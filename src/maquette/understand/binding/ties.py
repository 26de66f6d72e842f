"""Binding things to each other: who is on, in and beside what, what stands together, and how many there are."""

from ..brief import Relation
from ..creatures import OTHER_PEOPLE
from ..drafts import Draft, count_of
from ..marks import Mark
from ..phrases import Phrase
from .state import State

BEYOND = 1000
"""From so many on a number is a manner of speaking."""


class Ties(State):
    """Handlers of relations that wait for a thing, and of groups."""

    def give_pending(self, draft: Draft, phrase: Phrase) -> None:
        """Gives a thing the pose and the side that were told before it."""
        if pose := phrase.pose or self.pose:
            self.fronted_pose = self.pose
            draft.pose, self.pose = draft.pose or pose, None
        if self.side:
            draft.side, self.side, self.fronted_side = draft.side or self.side, None, self.side

    def count_up(self, draft: Draft, phrase: Phrase) -> None:
        """How many there are, how that number follows from another one, and how they stand together."""
        head = phrase.head
        assert head is not None
        counted = count_of(phrase, head)
        if (self.count or 0) > 1 and phrase.first("numbers") is None:
            counted = self.count
        draft.count = (counted or 1) * (OTHER_PEOPLE.get(draft.noun, 1) if self.is_english else 1)
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
        if formula and self.is_more(phrase):
            draft.count, draft.is_exact = max(1, int(formula.split()[1])), True
        elif formula:
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
            for one in self.carriers:
                if one is not carrier:
                    self.relate(one, relation, draft)
                    draft.count += 0 if draft.is_exact else one.count  # "both wearing hats"
            self.carriers = []
            if self.relation and self.is_english and carrier not in self.relation_from:
                for one in self.relation_from:
                    self.relate(one, self.relation, draft)  # "a snowman, a robin on its hat"
                self.relation = None
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
            if goes_on and self.fronted_pose and self.is_english and not self.has_own_place(draft):
                draft.pose = draft.pose or self.fronted_pose  # "around it stand two bowls and a jug"
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
        if self.is_english and self.link == "and" and isinstance(following, Mark):
            is_of_one = following.norm in ("is", "was", "has") and len(self.group) == 1
            is_of_one = is_of_one or (bool(following.get("poses")) and following.norm.partition(" ")[0].endswith("s"))
            is_at_place = self.bound is not None and self.group == [self.bound[1]]
            if is_of_one or (is_at_place and following.get("poses")):
                return True  # "a cup stands on a shelf and a towel hangs below"
        return self.begins_anew() or (self.is_english and self.link == "comma" and bool(is_told) and is_done)

    def begins_anew(self) -> bool:
        """Whether ", and" opens a clause about something else: "behind it is a truck, and a cat sits in front"."""
        link, comma = (self.items[self.at - n] if self.at >= n else None for n in (1, 2))
        is_clause = isinstance(link, Mark) and link.is_a(("glue", "and")) and isinstance(comma, Mark) and comma.is_comma
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        is_told = isinstance(following, Mark) and any(following.get(t) for t in ("poses", "actions", "relations"))
        is_told = is_told or (isinstance(following, Mark) and following.get("glue") == "is")
        return is_clause and is_told and len(self.group) == 1

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

    def ends_here(self) -> bool:
        """Whether a clause ends right after this."""
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        return following is None or (isinstance(following, Mark) and (following.is_comma or following.is_end))

    def has_aside(self) -> bool:
        """Whether only attributes stand up to the next comma, and then what was told where: "behind it, half hidden, a
        girl"."""
        after = self.items[self.at + 1 : self.at + 4]
        if not self.is_english or len(after) < 3 or not self.relation_targets:
            return False
        aside, comma, thing = after
        is_aside = isinstance(aside, Phrase) and aside.head is None and not aside.first("numbers")
        return is_aside and isinstance(comma, Mark) and comma.is_comma and isinstance(thing, Phrase)

    def close_fronted(self) -> None:
        """ "A cat, on a mat.": no subject followed the relation, so it is said of what came before."""
        if self.relation and self.relation_targets and self.held_from and not self.relation_follows:
            for one in self.held_from:
                for target in self.relation_targets:
                    self.relate(one, self.relation, target)
            self.group = list(self.relation_targets)
            self.relation, self.relation_targets = None, []
        self.held_from = []
