"""Binding places within the picture: sides, and relations between things."""

from ..creatures import is_creature, is_wearable
from ..drafts import Draft, is_body, is_edible, is_food
from ..inscriptions import Words
from ..marks import Mark
from ..phrases import Phrase
from ..surroundings import LIGHT_SIDES, SIDE_OF_LIGHT, LightDraft, Surroundings
from .people import People
from .pronouns import BESIDE

OPPOSITE = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}


class Relations(People):
    """Handlers of sides and relations."""

    def on_side(self, side: str) -> None:
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        if self.is_english and isinstance(following, Phrase) and following.head is not None and is_body(following.head):
            return  # "under the left arm"
        if self.is_english and self.link == "is" and isinstance(self.last, Surroundings) and side in SIDE_OF_LIGHT:
            window = self.items[self.at - 2] if self.at > 1 else None
            if isinstance(window, Phrase) and window.head is not None and window.head.get("light_kinds") == "window":
                self.out.surroundings.lights.append(LightDraft(["window"], SIDE_OF_LIGHT[side]))
                return
        if self.is_english and self.bound is not None and self.last is self.bound[1] and self.group == [self.last]:
            riders = [d for d in self.bound[0] if is_creature(d.noun)]
            self.group = riders or self.group  # "a knight on a horse in the foreground"
        if self.is_english and self.relation_targets and self.last is self.relation_targets[-1]:
            self.relation_targets[-1].side = self.relation_targets[-1].side or side
            return  # "on a stone in the middle sits a hedgehog"
        is_of = isinstance(following, Mark) and following.get("glue") == "of"
        if self.is_english and self.relation and self.relation_from and is_of:
            return  # "birds around the top of a tree"
        if self.link == "is" and side in SIDE_OF_LIGHT and self.is_room_window():
            return
        nearest = following.marks[0] if isinstance(following, Phrase) else following
        if self.is_english and nearest is not None and nearest.scope == "reserved":
            return  # "on the left empty space"
        before = self.items[self.at - 1] if self.at else None
        if self.is_english and isinstance(before, Phrase) and before.marks[0].norm in ("both", "all"):
            for words in self.out.words[-2:] if before.marks[0].norm == "both" else self.out.words:
                words.place = words.place or side  # 'a headline "…" and a button "…", both on the left'
            return
        if (base := self.has_opposite(side)) is not None:
            self.last = self.twin(base)
            self.last.side, self.last.color, self.last.color_name = side, None, None
            self.group, self.told_apart = [self.last], self.last
            return
        in_clause = [d for d in self.group if d.clause == self.clause]
        if self.is_one_of_many():
            self.told_apart = self.split(1, self.items[self.at])  # type: ignore[arg-type]  # a side is a mark
            self.told_apart.side = side
            self.told_apart.color = self.told_apart.color_name = None
        elif self.next_is_exact():
            self.role_place = side
        elif self.role:
            self.role_place = side  # of the string to come, or of a button without words
        elif isinstance(self.last, Words) and not (self.last.place and self.next_is_thing()):
            self.last.place = self.last.place or side
        elif in_clause or (self.group and all(d.side is None for d in self.group) and not self.next_is_thing()):
            for draft in in_clause or self.group:
                draft.side = draft.side or side
            if self.out.subjects and self.out.subjects[0] in (in_clause or self.group):
                self.out.focus = self.out.focus or side
        elif self.out.subjects and not self.next_is_thing():
            self.out.focus = self.out.focus or side
        else:
            self.side = side

    def has_opposite(self, side: str) -> Draft | None:
        """What "the right one" is one more of: "der linke Ballon ist rot, der rechte blau"."""
        one = self.last
        if (
            self.is_english
            or self.shared is not None
            or not isinstance(one, Draft)
            or one.sentence != self.sentence
            or one.count > 1
        ):
            return None
        if one.side is None or one.side != OPPOSITE.get(side):
            return None
        for item in self.items[self.at + 1 : self.at + 4]:
            if isinstance(item, Phrase):
                return one if item.head is None and item.first("colors") and not item.first("numbers") else None
            if not item.get("glue"):
                return None
        return None

    def is_room_window(self) -> bool:
        """Takes "the window is on the left" as the side that light comes from: nobody asked to see a window."""
        window = self.items[self.at - 2] if self.at > 1 else None
        is_it = isinstance(window, Phrase) and window.head is not None and window.head.get("light_kinds") == "window"
        if not (self.is_english and is_it and isinstance(window, Phrase) and window.determiner == "definite"):
            return False
        draft, side = self.last, self.items[self.at]
        if (
            not isinstance(draft, Draft)
            or draft.count > 1
            or any(draft.id in (r.subject, r.other) for r in self.out.relations)
        ):
            return False
        self.out.subjects = [d for d in self.out.subjects if d is not draft]
        self.group = [d for d in self.group if d is not draft]
        light = LightDraft(["window"], SIDE_OF_LIGHT[str(side.get("sides"))] if isinstance(side, Mark) else None)
        self.out.surroundings.lights.append(light)
        self.last = light
        return True

    def return_to_wearer(self) -> None:
        """ "Ein Mann, brauner Hut, sitzt auf …": what a verb after a comma says is said of who wears it."""
        before, worn = self.items[self.at - 1] if self.at else None, self.group[-1] if self.group else None
        if worn is None or not (isinstance(before, Mark) and before.is_comma) or not is_wearable(worn.noun):
            return
        here = (d for d in reversed(self.out.subjects) if d.sentence == self.sentence and is_creature(d.noun))
        wearer = next(here, None)
        if wearer is not None:
            self.relate(wearer, "wearing", worn)
            self.group, self.last = [wearer], wearer

    def is_purpose(self) -> bool:
        """Whether a word for both "for" and "in front of" says here what the picture is for: Dutch "voor"."""
        before = self.items[self.at - 1] if self.at else None
        is_fronted = before is None or (isinstance(before, Mark) and (before.is_end or before.is_comma))
        return not isinstance(self.last, Words) and (self.is_design or not (self.group or is_fronted))

    def next_is_thing(self) -> bool:
        """Whether the next phrase names a thing: "on the left, a cat"."""
        for item in self.items[self.at + 1 : self.at + 5]:
            if isinstance(item, Phrase):
                return item.head is not None and bool(item.head.get("nouns"))
            if not (item.is_comma or item.get("glue") or item.get("poses")):
                return False
        return False

    def next_is_exact(self) -> bool:
        """Whether a string follows, after a colon or "the words" at most: "Top: “Plant more trees”"."""
        for item in self.items[self.at + 1 : self.at + 5]:
            if isinstance(item, Phrase) and item.head is None and item.first("sizes"):
                continue
            if isinstance(item, Phrase):
                return False
            if item.exact is not None:
                return self.has_colon() or not self.group
            if not (item.is_comma or item.get("inscriptions") or item.get("filler") or item.get("glue") == "stop"):
                return False
        return False

    def has_colon(self) -> bool:
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        return isinstance(following, Mark) and following.norm in (":", "：")

    def next_is_part(self) -> bool:
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        return isinstance(following, Phrase) and self.is_part(following)

    def on_relation(self, relation: str, mark: Mark) -> None:
        if isinstance(self.last, LightDraft | Surroundings) and relation in LIGHT_SIDES and not self.relation_follows:
            light = self.last if isinstance(self.last, LightDraft) else self.window_light()
            if light is not None:
                light.side = light.side or LIGHT_SIDES[relation]
                return
        if self.is_of_part():
            self.relation, self.relation_from, self.relation_targets = None, [], []
            return
        if self.is_english and isinstance(self.last, LightDraft) and relation == "on":
            self.relation, self.relation_from, self.relation_targets = None, [], []
            return  # "firelight on two faces"
        self.relation = relation
        is_print = isinstance(self.last, Words) and relation == "on" and (self.last.on is None or self.next_is_part())
        self.relation_words = self.last if is_print and isinstance(self.last, Words) else None
        several = self.group[-1:] if self.joined_by == "comma" else self.group
        subjects = [d for d in several if d.id not in self.measured] or several
        if relation == "facing" and self.is_english and not any(is_creature(d.noun) for d in subjects):
            lookers = [d for d in self.bound[0] if is_creature(d.noun)] if self.bound is not None else []
            lookers += [d for d in self.out.subjects if d.sentence == self.sentence and is_creature(d.noun)]
            subjects = lookers[:1] or subjects  # "the dog lies next to the crate and watches …"
        is_joined = False
        before = self.items[self.at - 1] if self.at else None
        if self.is_english and isinstance(before, Mark) and before.norm == "but" and self.bound is not None:
            subjects = list(self.bound[0])  # "bigger than the fox but smaller than the whale"
        elif self.goes_on_about_first() and self.bound is not None:
            subjects = list(self.bound[0])  # "a cat on the left of a dog and on the right of a rabbit"
            is_joined = True
        elif sitters := self.sitters(relation):
            subjects = sitters
        elif mark.norm != "on top" and (owners := self.whole_of(subjects)):
            subjects = owners
        self.relation_from = [] if self.relation_words else list(subjects)
        self.relation_targets = []
        is_apart = isinstance(before, Mark) and (before.is_comma or before.get("glue") in ("and", "with"))
        acts = bool(mark.get("poses")) and not self.is_english and any(is_creature(d.noun) for d in self.group)
        is_apart = is_apart and not is_joined and not acts  # "ein Mann mit Hut, sitzt auf einer Bank"
        if is_apart and self.is_english and self.bound_before is not None and self.group == [self.bound_before[1]]:
            place = self.bound_before[1]
            if not is_creature(place.noun):
                self.relation_from = list(self.bound_before[0])  # "an apple on a book, to the left of a lamp"
        if is_apart and self.relation_from and not self.relation_follows:
            self.held_from = [] if self.begins_clause() else self.relation_from
            self.relation_from = []
        if self.relation_follows and isinstance(self.last, Draft):
            earlier = [d for d in self.out.subjects if d.sentence == self.sentence and d not in self.group]
            if earlier:
                self.relate(earlier[-1], relation, self.last)
                self.relation = None
            else:
                self.relation_targets, self.relation_from = [self.last], []
        elif self.relation_follows and isinstance(self.last, Surroundings):
            self.relation = None

    def goes_on_about_first(self) -> bool:
        """Whether "and" and a relation tell one more place of what was placed last: nothing else is named after it."""
        before, after = (self.items[n] if 0 <= n < len(self.items) else None for n in (self.at - 1, self.at + 2))
        is_and = isinstance(before, Mark) and before.is_a(("glue", "and")) and self.bound is not None
        if not (self.is_english and is_and and self.bound is not None and self.group == [self.bound[1]]):
            return False
        return after is None or (isinstance(after, Mark) and (after.is_comma or after.is_end))

    def on_passive(self, relation: str) -> None:
        """ "A cake surrounded by candles": what is named next stands in the relation to what was named last."""
        self.relation, self.relation_from, self.held_from = relation, [], []
        self.relation_targets = self.group[-1:] if self.joined_by == "comma" else list(self.group)
        self.link = None

    def whole_of(self, told: list[Draft]) -> list[Draft]:
        """What it is that has what was told last: "a cake with three candles on a plate" is on the plate."""
        owners = list(dict.fromkeys(self.owners[d.id] for d in told if d.id in self.owners))
        before = self.items[self.at - 1] if self.at else None
        is_apart = isinstance(before, Mark) and (before.is_comma or bool(before.get("glue")))
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        if not self.is_english or is_apart or len(owners) != 1 or any(d.pose for d in told):
            return []
        if not isinstance(following, Phrase) or any(is_creature(d.noun) for d in (*owners, *told)):
            return []
        is_meal = is_food(owners[0].noun) and all(is_edible(d.noun) or d.noun == "glass" for d in told)
        return [*owners, *told] if is_meal else owners

    def sitters(self, relation: str) -> list[Draft]:
        """Who sits or stands on what was named last, and so is meant: "a man sitting on a bench next to a dog"."""
        place, before = self.last, self.items[self.at - 1] if self.at else None
        if self.is_english and isinstance(before, Mark) and before.norm in ("that", "which"):
            return []  # "a girl stands on a ladder that leans against a tree"
        if (
            not (relation in BESIDE or (relation == "under" and self.is_english))
            or not isinstance(place, Draft)
            or is_creature(place.noun)
        ):
            return []
        known = {d.id: d for d in self.out.subjects if d.sentence == self.sentence or d in (self.bound or ((),))[0]}
        resting = [
            known[r.subject]
            for r in self.out.relations
            if r.other == place.id and r.kind in ("on", "inside") and r.subject in known
        ]
        return resting if all(d.pose is not None and is_creature(d.noun) for d in resting) else []

    def points_at_last(self, mark: Mark) -> str | None:
        """The relation of a word that points at what was named before without naming it: "dentro", "al lado".

        A relation that nothing follows is one as well: "un vaso con cinque tulipani dentro".
        """
        if self.relation_follows or not self.group or isinstance(self.last, Words):
            return None
        if back := mark.get("relations_back"):
            return back
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        is_last = following is None or (
            isinstance(following, Mark)
            and (following.is_comma or following.is_end or following.get("glue") == "and" or following.kind == "break")
        )
        if mark.norm == "on top" and is_last and self.group[-1].id in self.owners:
            return "on"  # "a cake with three candles on top"
        relation = mark.get("relations")
        is_open = relation is not None and not mark.get("sides") and not mark.get("poses") and mark.end > mark.start
        return relation if is_last and is_open and not self.is_english and self.relation is None else None

    def window_light(self) -> LightDraft | None:
        """The light of a window just named, made now that its side is told."""
        if not self.is_after_window():
            return None
        draft = LightDraft(["window"])
        self.out.surroundings.lights.append(draft)
        return draft

    def is_after_window(self) -> bool:
        before = self.items[self.at - 1] if self.at else None
        return isinstance(before, Phrase) and before.head is not None and before.head.get("light_kinds") == "window"

    def begins_clause(self) -> bool:
        """Whether the relation here opens a clause of its own: "a box; behind it …", "and, behind the box, a cat"."""
        before, earlier = (self.items[self.at - n] if self.at >= n else None for n in (1, 2))
        if not isinstance(before, Mark) or not before.is_comma:
            return False
        return before.norm == ";" or (isinstance(earlier, Mark) and earlier.get("glue") == "and")
