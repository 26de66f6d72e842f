"""Binding what is said of things: attributes that stand alone, parts, poses, palettes."""

from dataclasses import replace

from ...assets.things import parts_of_speech, thing
from ..creatures import is_creature, is_person
from ..drafts import Draft, color_of, colors_of, is_body, noun_of, part_color, singular
from ..inscriptions import Words
from ..marks import Mark
from ..phrases import Phrase
from ..surroundings import LightDraft, Surroundings, warmth_of
from .pronouns import Pronouns

WHOLE = ("cover", "body", "front", "face")
"""Surfaces that are a thing's own colour, where it has no such part."""


OF_PICTURE = ("views", "shots", "depth", "lens_effects", "focal", "f_number", "styles", "aspects", "composition")
"""Tables of words that are said of the whole picture."""


def _describing(word: str) -> str | None:
    """ "adjective" or "adverb"; None for a word that is something else in the first place."""
    kinds = parts_of_speech(word)
    if kinds[:1] == ("adjective",) or (word.endswith("ed") and set(kinds) <= {"adjective", "verb"}):
        return "adjective"
    return "adverb" if kinds[:1] == ("adverb",) else None


class Attributes(Pronouns):
    """Handlers of phrases that say more of a thing."""

    def on_attributes(self, phrase: Phrase) -> None:
        """Attributes without a noun: of the thing before, of the backdrop, or a palette."""
        if self.part_of is not None and (color := part_color(phrase)) and self.link == "is":
            whole, name = self.part_of
            whole.parts.setdefault(name, color)
            if self.is_english and is_creature(whole.noun):
                whole.details.append(f"{self.slice(phrase)} {name}")
            self.part_of = None
            return
        if self.letters_all(phrase):
            return
        if self.is_english and not self.relation and any(m.norm == "tablecloth" for m in phrase.attributes):
            self.out.surroundings.take_support("surface", phrase, self.slice(phrase))
            return
        if self.is_english and phrase.determiner == "definite" and any(m.get("scenes") for m in phrase.attributes):
            return  # "make the sky darker"
        if phrase.first("arrangements") and self.on_layout(phrase):
            return
        if self.is_elliptic(phrase):
            self.ellipsis = phrase
            return
        if self.is_same_one(phrase) and isinstance(self.last, Draft):
            self.last.take(phrase)
            self.last.details += self.details_of(phrase)
            return
        if self.is_another_one(phrase):
            self.on_another_one(phrase)
            return
        if (named := self.promoted(phrase)) is not None:
            self.on_thing(named)
            return
        self.note_modifiers(phrase)
        if self.is_of_whole(phrase):
            self.gather(phrase)
            return
        if any(m.is_unknown for m in phrase.modifiers) and phrase.determiner:
            return  # they are said of something that nobody knows
        if self.relation == "on" and phrase.first("substances") and self.relation_words is None and self.link != "of":
            self.out.surroundings.take_support("surface", phrase, self.slice(phrase))
            self.relation = None
        elif (
            self.relation in ("on", "behind", "in_front_of") and phrase.first("colors") and self.relation_words is None
        ):
            self.out.surroundings.take_backdrop_color(phrase, self.slice(phrase))
            self.relation = None
        elif (kelvin := phrase.first("kelvin")) and len(phrase.attributes) == 1:
            self.on_kelvin(int(kelvin))
        elif self.link == "is" and phrase.first("numbers") and isinstance(self.last, Draft) and not self.last.is_exact:
            self.last.count, self.last.is_exact = int(str(phrase.first("numbers"))), True  # "the limes are five"
        elif self.is_english and self.link == "comma" and self.points_back() and self.counts_last(phrase):
            pass  # "white roses, five of them"
        elif self.told_apart is not None:
            self.told_apart.take(phrase)
            self.last, self.told_apart = self.told_apart, None
        elif self.describes_some(phrase):
            self.describe_some(phrase)
        elif self.is_arrangement(phrase) and isinstance(self.last, Draft):
            for draft in self.group or [self.last]:
                draft.arrangement = draft.arrangement or phrase.first("arrangements") or "grid"
                if grid := phrase.first("grid"):
                    columns, rows = map(int, grid.split("x"))
                    draft.grid = (columns, rows)
                    draft.count = draft.count if draft.is_exact and draft.count > 1 else columns * rows
        elif (
            isinstance(self.last, Draft)
            and self.link in ("of", "in", "is", "with", "comma", "and", None)
            and self.group
        ):
            if self.link == "of":  # a jar of honey is not honey-coloured, but filled with it
                self.fill(self.last, phrase)
                return
            colors = self.listed_colors()
            is_first_told = self.last.color is not None and self.about.adjectives != "before" and colors > 1
            if self.listed is None and self.last.count == colors + is_first_told > 1:
                self.listed = self.last
            if self.listed is not None and self.listed.count >= len(colors_of(phrase)) > 0:
                self.share_out(self.listed, phrase)
                return
            for draft in self.group if self.link == "is" and self.last in self.group else [self.last]:
                draft.take(phrase)
                if self.is_english and (self.link == "is" or self.is_adjective(phrase)):
                    draft.details += self.details_of(phrase)  # "the man is bald", "a bottle, rectangular"
            if self.is_design:
                self.gather(phrase)
        elif isinstance(self.last, Surroundings) and phrase.first("colors") and self.is_after_backdrop():
            self.out.surroundings.take_backdrop_color(phrase, self.slice(phrase))
        elif isinstance(self.last, Surroundings) and phrase.first("substances"):
            self.out.surroundings.take_support("surface", phrase, self.slice(phrase))
        elif isinstance(self.last, LightDraft) and self.leads_to_light() and self.tells_of_light(phrase):
            self.last.kinds += [kind for m in phrase.marks if (kind := m.get("light_kinds"))]
            self.last.warmth = self.last.warmth or warmth_of(phrase.marks)
        elif isinstance(self.last, LightDraft) and color_of(phrase):
            if self.last.color is not None and self.link == "and":  # "magenta from the left and cyan from the right"
                self.last = LightDraft(list(self.last.kinds))
                self.out.surroundings.lights.append(self.last)
            self.last.color = self.last.color or part_color(phrase)
            self.last.warmth = self.last.warmth or (warmth_of(phrase.marks) if self.is_english else None)
        elif self.role or isinstance(self.last, Words):
            self.style = phrase.first("letterings") or self.style
            if isinstance(self.last, Words):
                self.last.style = self.last.style or phrase.first("letterings")
                if self.is_english and self.last.on is not None and self.is_adjective(phrase):
                    self.last.on.details += self.details_of(phrase)  # 'a sign that says "VOTE", a bit crooked'
            if self.is_design:
                self.gather(phrase)
            elif self.kind == "mockup" and len(self.out.subjects) == 1:
                self.out.subjects[0].take(phrase)  # a mockup shows one thing; what follows its words is said of it
        elif (grid := phrase.first("grid")) and self.is_design:
            self.out.columns, self.out.rows = map(int, grid.split("x"))
            self.out.panels = self.out.panels or self.out.columns * self.out.rows
        else:
            self.gather(phrase)
            number = phrase.first("numbers")
            if number and len(phrase.marks) == 1:
                self.count = int(number)
        if self.relation_follows or self.link == "of":
            return
        self.style = phrase.first("letterings") or self.style

    def is_of_whole(self, phrase: Phrase) -> bool:
        """Whether colours between commas are those of the picture: after a word of camera or style, or several of a
        design."""
        if not self.is_english or self.link != "comma" or not phrase.first("colors"):
            return False
        before = self.items[self.at - 2] if self.at > 1 else None
        is_after = isinstance(before, Mark) and any(before.get(t) for t in OF_PICTURE) and not before.get("nouns")
        is_one = isinstance(self.last, Draft) and self.last.count == 1 and self.listed is None
        return is_after or (self.is_design and is_one and len(colors_of(phrase)) > 1)

    def counts_last(self, phrase: Phrase) -> bool:
        """Takes "five of them" as the number of what was named in the plural right before."""
        number = int(phrase.first("numbers") or 0)
        if not isinstance(self.last, Draft) or self.last.is_exact or len(phrase.marks) > 1 or number < self.last.count:
            return False
        self.last.count, self.last.is_exact = number, True
        return True

    def tells_state(self, mark: Mark) -> bool:
        """Takes "the cup is full", "the gate is half open" as said of what was named last."""
        is_state = mark.get("filler") == "quality" or mark.get("scope") == "free"
        if not is_state or not isinstance(self.last, Draft) or "adjective" not in parts_of_speech(mark.norm):
            return False
        leads = (i for i in reversed(self.items[max(0, self.at - 3) : self.at]) if isinstance(i, Mark))
        start = next((m.end for m in leads if m.get("glue") == "is"), mark.start)
        for draft in self.group if self.last in self.group else [self.last]:
            draft.details.append(self.prompt[start : mark.end].strip())
        return True

    def is_adjective(self, phrase: Phrase) -> bool:
        """Whether nothing but words that describe things stand alone: "a boat, small and rusty"."""
        unknown = [m.norm for m in phrase.modifiers if m.is_unknown]
        kinds = [_describing(word) for word in unknown]
        return "adjective" in kinds and all(kinds)

    def is_arrangement(self, phrase: Phrase) -> bool:
        """Whether nothing but an arrangement is told: "in a row", "in a 6x4 grid"."""
        tables = [a for a in phrase.attributes if not (a.get("arrangements") or a.get("grid"))]
        return bool(phrase.attributes) and not tables

    def leads_to_light(self) -> bool:
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        closes = following is None or (
            isinstance(following, Mark) and not following.get("filler")
        )  # "…, crisp edges" are no light
        is_bare = self.link is None and not self.has_articles  # "ışık yumuşak": no copula
        return is_bare or self.link in ("is", "and") or (self.is_english and self.link == "comma" and closes)

    def tells_of_light(self, phrase: Phrase) -> bool:
        """ "The light is soft and warm"."""
        is_pure = all(any(m.get(t) for t in ("light_kinds", "moods", "shades")) for m in phrase.marks)
        return is_pure and (any(m.get("light_kinds") for m in phrase.marks) or warmth_of(phrase.marks) is not None)

    def letters_all(self, phrase: Phrase) -> bool:
        """Takes "Monospace." and "elegant script" as said of all strings before, where none follows."""
        style = phrase.first("letterings")
        rest = self.items[self.at + 1 : self.at + 8]
        is_last = not any(isinstance(i, Mark) and (i.exact is not None or i.get("inscriptions")) for i in rest)
        if not style or not self.out.words or not is_last or phrase.first("materials"):
            return False
        for words in self.out.words:
            words.style = words.style or style
        return True

    def is_elliptic(self, phrase: Phrase) -> bool:
        """Whether the noun is still to come: "a red" of "a red and a blue scarf"."""
        link, following = (*self.items[self.at + 1 : self.at + 3], None, None)[:2]
        return (
            phrase.determiner == "determiner"
            and bool(phrase.first("colors") or phrase.first("sizes"))
            and not any(m.is_unknown for m in phrase.modifiers)
            and isinstance(link, Mark)
            and link.get("glue") == "and"
            and isinstance(following, Phrase)
            and following.determiner == "determiner"
            and self.names_thing(following)
            and bool(following.first("colors") or following.first("sizes"))
        )

    def is_same_one(self, phrase: Phrase) -> bool:
        """Whether "a shaggy black one" between commas says more of the thing just named."""
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        closes = following is None or (isinstance(following, Mark) and (following.is_comma or following.is_end))
        last = phrase.attributes[-1] if phrase.attributes else None
        is_one = last is not None and last.norm == "one" and phrase.determiner == "determiner"
        is_one = is_one and len(phrase.marks) > 2 and isinstance(self.last, Draft) and self.last.count == 1
        if is_one and isinstance(self.last, Draft) and is_person(self.last.noun) and phrase.first("colors"):
            return False  # "the woman on the right, a green one"
        return self.is_english and is_one and closes and self.link == "comma"

    def is_another_one(self, phrase: Phrase) -> bool:
        """Whether this is "a blue one", of what was named before."""
        last = phrase.attributes[-1] if phrase.attributes else None
        is_one = last is not None and last.norm in ("one", "ones") and len(phrase.attributes) > 1
        is_told = phrase.determiner in ("determiner", "another") and not self.shared
        if self.is_english and phrase.determiner == "another" and is_one and isinstance(self.last, Draft):
            return True  # "a red kite and a second, smaller one"
        return (
            is_one
            and is_told
            and not self.describes_some(phrase)
            and any(d not in self.group for d in self.out.subjects)
        )

    def on_another_one(self, phrase: Phrase) -> None:
        lead = self.group[0] if self.group else None
        others = [d for d in reversed(self.out.subjects) if d not in self.group]
        before = self.items[self.at - 1] if self.at else None
        alike = [d for d in others if lead is None or is_creature(d.noun) != is_creature(lead.noun)]
        if self.is_english and phrase.determiner == "another" and isinstance(self.last, Draft):
            alike = [self.last]
        elif self.is_english and isinstance(before, Mark) and (before.get("actions") or self.carrier):
            things = [d for d in reversed(self.out.subjects) if not is_creature(d.noun)]
            alike = things or alike  # "a girl pushing a blue one"
        if self.is_english and self.relation_targets:
            alike = self.relation_targets[:1]  # "next to it there is a smaller one"
        base = (alike or others)[0]
        worn = next((r for r in self.out.relations if r.other == base.id and r.kind in ("wearing", "holding")), None)
        one = self.twin(base)
        if self.is_english and worn is not None and lead is not None and is_person(lead.noun) and not self.carrier:
            self.carrier = (worn.kind, lead)
        one.count, one.color, one.color_name = 1, None, None
        self.out.relations = [r for r in self.out.relations if r.subject != one.id]
        one.take(phrase)
        self.bind(one)
        self.last = one

    def on_layout(self, phrase: Phrase) -> bool:
        """Takes "a 3×2 grid" of the things to come, or "on the stack" for what was said to stand in one."""
        if any(not (a.get("arrangements") or a.get("grid") or a.get("numbers")) for a in phrase.attributes):
            return False
        how = phrase.first("arrangements")
        stacked = next((d for d in reversed(self.out.subjects) if d.arrangement == how), None)
        if self.relation and stacked is not None and phrase.determiner != "determiner":
            self.bind(stacked)
            self.last = stacked
            return True
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        leads = following.get("glue") if isinstance(following, Mark) else None
        if leads in ("of", "in", "with") and not isinstance(self.last, Draft):
            self.laid_out = phrase
        return self.laid_out is not None

    def is_after_backdrop(self) -> bool:
        """ "Background: light gray"."""
        between = self.items[max(0, self.at - 3) : self.at]
        passed = ("is", "in") if self.is_english else ("is",)
        before = [
            i
            for i in between
            if not (isinstance(i, Mark) and (i.is_comma or i.get("glue") in passed or i.get("filler")))
        ]
        one = before[-1] if before else None
        return isinstance(one, Phrase) and one.head is not None and one.head.get("supports") == "backdrop"

    def fill(self, draft: Draft, phrase: Phrase) -> None:
        """Takes "of glass" as a material, and "of honey" as the content where there is a part for it."""
        places = {t: n for n, m in reversed(tuple(enumerate(phrase.attributes))) for t in m.tables}
        if places.get("materials", len(places)) < places.get("colors", -1):  # "una maleta de cuero marrón"
            draft.take(phrase, only=("colors",))
        if self.is_english and places.get("colors", len(places)) < places.get("materials", -1):
            draft.take(phrase, only=("colors",))  # "a table of black marble"
        draft.take(phrase, only=("materials", "sizes"))
        color = part_color(phrase)
        if color and draft.has_part("content"):
            draft.parts.setdefault("content", color)

    def share_out(self, draft: Draft, phrase: Phrase) -> None:
        """Gives each of several things a colour of its own, one after the other."""
        start = 0
        for end, mark in enumerate(phrase.attributes, 1):
            if mark.get("colors"):
                if draft.color is not None:
                    draft.count -= 1
                    self.last = self.twin(draft)
                    self.last.color = self.last.color_name = None
                one = self.last if isinstance(self.last, Draft) else draft
                part = replace(phrase, attributes=phrase.attributes[start:end])
                one.color, one.color_name = color_of(part, ignores_materials=True) or (None, None)
                stuff = tuple(a for a in part.attributes if not (a.get("colors") and a.get("materials")))
                one.take(replace(part, attributes=stuff))  # among colours "gold" is one
                start = end

    def listed_colors(self) -> int:
        """How many colours are listed from here on, commas and "and" between them."""
        number = 0
        for item in self.items[self.at : self.at + 16]:
            if isinstance(item, Phrase):
                if item.head is not None or item.modifiers or item.first("numbers"):
                    break
                number += len(colors_of(item))
            elif not (item.is_comma or item.get("glue") == "and"):
                break
        return number

    def promoted(self, phrase: Phrase) -> Phrase | None:
        """The phrase about its last loosely known noun, where its place shows that it is one."""
        loose = [m for m in phrase.modifiers if m.get("maybe")]
        is_noun_place = (
            phrase.determiner
            or phrase.first("numbers")
            or self.link in ("with", "and", "comma")
            or not self.has_articles
        )
        if not loose or not is_noun_place or noun_of(loose[-1]) is None or self.is_design:
            return None
        if self.is_english and thing(singular(loose[-1].norm)) is None:
            return None  # "long" is the tag of a drum, and no thing
        return replace(phrase, head=loose[-1], modifiers=tuple(m for m in phrase.modifiers if m is not loose[-1]))

    def gather(self, phrase: Phrase) -> None:
        """Colours for the whole picture."""
        self.out.palette += [c for c in colors_of(phrase) if c not in self.out.palette]

    def on_palette(self, phrase: Phrase) -> None:
        self.gather(phrase)
        if self.is_english and self.link in ("of", "in", "with") and not colors_of(phrase):
            return  # "four cups of different colours: red, …"
        self.last = None
        self.group = []

    def is_part(self, phrase: Phrase) -> bool:
        head = phrase.head
        if head is None or not (head.get("parts") or head.get("printables")) or head.get("object"):
            return False
        return self.owner(head) is not None and not (head.get("nouns") and phrase.first("numbers"))

    def owner(self, head: Mark) -> Draft | None:
        """Whose part or printable surface this is."""
        nearest = [d for d in (self.last, *reversed(self.group), *reversed(self.out.subjects)) if isinstance(d, Draft)]
        for name in head.all("parts"):
            for draft in nearest:
                if draft.has_part(name):
                    return draft
        if head.get("printables"):
            return next((d for d in nearest if d.surfaces), None)
        return None

    def on_part(self, phrase: Phrase) -> None:
        head = phrase.head
        assert head is not None
        owner = self.owner(head)
        assert owner is not None
        self.note_modifiers(phrase)
        part = next((p for p in head.all("parts") if owner.has_part(p)), None)
        color = part_color(phrase)
        if part and color and part not in owner.parts:
            owner.parts[part] = color
        elif part is None and head.get("printables") in WHOLE:
            owner.take(phrase)
        if head.get("printables"):
            pending = self.relation_words or (self.last if isinstance(self.last, Words) else None)
            if self.relation and pending is not None and pending.on is None:
                pending.on = owner
            elif not self.relation or pending is None:
                self.printed_on = owner
        self.relation, self.relation_words = None, None
        self.last = self.last if isinstance(self.last, Words) else owner

    def on_kelvin(self, kelvin: int) -> None:
        """ "5600 K": of the light just named, or of one that nothing else is said of."""
        if not isinstance(self.last, LightDraft):
            self.last = LightDraft()
            self.out.surroundings.lights.append(self.last)
        self.last.kelvin = self.last.kelvin or kelvin
        if self.is_english and self.last.warmth is None:  # "the picture is warm, around 3800 K"
            before = (i for i in self.items[max(0, self.at - 4) : self.at] if isinstance(i, Mark))
            here = [m for m in before if m.sentence == self.sentence]
            self.last.warmth = warmth_of(here)
            self.out.asides.update(m.start for m in here if m.get("moods") == self.last.warmth)

    def doers(self) -> list[Draft]:
        """Who a verb speaks of: at the end of a clause those whose place it told, "a cat that on a cushion lies"."""
        if self.bound is None or not isinstance(self.last, Draft) or self.last is not self.bound[1]:
            return self.acting() or self.group
        doers, place = self.bound
        if is_creature(place.noun) and not self.about.verb_ends:
            return self.group
        self.group, self.last, self.bound = list(doers), doers[-1], None
        return self.group

    def acting(self) -> list[Draft]:
        """Who acts where what was told last cannot: "an astronaut with a cracked visor planting a flag"."""
        if not self.is_english or any(is_creature(d.noun) for d in self.group) or not isinstance(self.last, Draft):
            return []
        here = (d for d in reversed(self.out.subjects) if d.sentence == self.sentence and is_creature(d.noun))
        self.group = [one] if (one := next(here, None)) is not None else self.group
        return self.group

    def next_is_named(self) -> bool:
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        return isinstance(following, Phrase) and self.names_thing(following) and not self.relation_follows

    def is_told(self) -> bool:
        """Whether a part of somebody was told right before: "… and a big smile, pointing at a rainbow"."""
        before = self.items[self.at - 1] if self.at else None
        return self.is_english and isinstance(before, Phrase) and self.has_parts_told is not None

    def back_to_owner(self) -> None:
        """ "A vase with two leaves stands …" is said of the vase."""
        before = self.items[self.at - 1] if self.at else None
        if isinstance(before, Phrase) and isinstance(self.last, Draft) and self.link is None and not self.relation:
            owner = self.owners.get(self.last.id)
            if owner is not None and owner.sentence == self.sentence:
                self.group, self.last = [owner], owner

    def is_after_subject(self) -> bool:
        """Whether "he" or "they" stands right before: what follows is told of them."""
        before = self.items[self.at - 1] if self.at else None
        return self.is_english and isinstance(before, Mark) and before.get("glue") == "subject"

    def is_of_part(self) -> bool:
        """Whether this is told of a part of something built: "a jar, its lid leaning against it"."""
        before = self.items[self.at - 1] if self.at else None
        if not self.is_english or not isinstance(before, Phrase) or before.head is None:
            return False
        is_whose = before.marks[0].norm == "its" and bool(before.head.get("parts"))
        return is_whose and isinstance(self.last, Draft) and self.last.has_part(str(before.head.get("parts")))

    def moves_part(self) -> bool:
        """Whether a verb is said of a part: "a dog rests its head on his knee"."""
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        if not self.is_english or not isinstance(following, Phrase) or following.head is None:
            return False
        is_part = bool(following.head.get("parts")) or is_body(following.head)
        return is_part and following.marks[0].norm in ("his", "her", "its", "their")

    def on_pose(self, pose: str, *, is_placed: bool = False) -> None:
        """
        Args:
            is_placed: The same word begins to tell where: "sentado en un banco" is no pose of the bench.
        """
        owner = self.last.on if isinstance(self.last, Words) else self.last
        if self.is_of_part() or self.moves_part():
            return
        before = self.items[self.at - 1] if self.at else None
        is_after_that = isinstance(before, Mark) and before.norm in ("that", "which")
        if self.is_english and is_after_that and isinstance(owner, Draft) and not self.relation:
            owner.pose = owner.pose or pose  # "a ladder that leans against a tree", whoever stands on it
            self.group = [owner]
            return
        if self.relation and self.relation_targets and not self.relation_follows:
            self.pose = pose  # "under the umbrella sits a dog"
        elif self.bound is not None and owner is self.bound[1] and (doers := self.doers()):
            for draft in doers:
                draft.pose = draft.pose or pose
        elif (
            isinstance(owner, Draft)
            and owner.clause != self.clause
            and not self.is_told()
            and self.next_is_named()
            and not is_placed
            and not self.is_after_subject()
        ):
            self.pose = pose  # "…, in the corner a hanging lamp"
        elif isinstance(owner, Draft):
            # Where the verb comes last, it speaks of what the sentence began with.
            here = [d for d in self.out.subjects if d.sentence == self.sentence][:1] if self.relation_follows else []
            last = [owner] if self.is_english and self.joined_by == "comma" and owner in self.group else []
            for draft in here or last or self.group or [owner]:
                is_deeper = pose == "sleeping" and draft.pose in ("lying", "sitting")  # "curled up under it, asleep"
                draft.pose = pose if is_deeper else draft.pose or pose
        else:
            self.pose = pose
