"""The reading itself: one pass over phrases and links that binds every attribute to its thing."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..materials import MATERIALS
from .brief import Relation, Wish
from .drafts import Draft, color_of, colors_of, count_of, noun_of, part_color
from .inscriptions import DESIGNS, LAYOUT_ROLES, Words
from .phrases import Item, Phrase
from .spotting import Mark
from .surroundings import LIGHT_SIDES, SIDE_OF_LIGHT, LightDraft, Surroundings

CARRYING = {"wearing": "on", "holding": "next_to"}
"""How what somebody wears or holds stands to them."""
PRODUCTS = frozenset({"product_photo", "mockup", "website_hero", "advert", "product_card"})
"""Kinds of picture that are about one thing: what they are "for" is shown."""


@dataclass(slots=True)
class Things:
    """What the pass found."""

    subjects: list[Draft] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    surroundings: Surroundings = field(default_factory=Surroundings)
    topics: list[str] = field(default_factory=list)
    palette: list[str] = field(default_factory=list)
    focus: str | None = None
    wishes: list[tuple[int, Wish]] = field(default_factory=list)
    """With the place in the prompt, so that they can be put in order."""
    asides: set[int] = field(default_factory=set)
    """Starts of marks that served a light or a colour and are no mood of the whole."""


def read_things(
    items: Sequence[Item], prompt: str, kind: str, *, relation_follows: bool, has_articles: bool, is_english: bool
) -> Things:
    """
    Args:
        items: Phrases and links of the whole prompt, scopes set.
        relation_follows: The language says "desk-on" rather than "on desk".
        has_articles: A noun without an article or number may be no thing at all.
        is_english: Nouns can be taken over as they are written.
    """
    return _Reading(items, prompt, kind, relation_follows, has_articles, is_english).run()


class _Reading:
    def __init__(self, items: Sequence[Item], prompt: str, kind: str, relation_follows: bool, has_articles: bool, is_english: bool) -> None:
        self.items, self.prompt, self.kind = items, prompt, kind
        self.relation_follows, self.has_articles, self.is_english = relation_follows, has_articles, is_english
        self.out = Things()
        self.is_design = kind in DESIGNS
        self.at = 0
        self.restart()
        self.sentence = -1
        self.clause = -1
        self.roles_open: dict[str, Mark] = {}

    def restart(self) -> None:
        """A new sentence: nothing is pending."""
        self.group: list[Draft] = []  # the things coordinated last: "a cat and a dog"
        self.last: Draft | Words | LightDraft | Surroundings | None = None
        self.link: str | None = None  # the glue word just read
        self.relation: str | None = None
        self.relation_from: list[Draft] = []
        self.relation_words: Words | None = None
        self.relation_target: Draft | None = None  # where the relation comes after its noun
        self.side: str | None = None  # said before its thing: "on the left, a cat"
        self.pose: str | None = None
        self.role: str | None = None
        self.role_place: str | None = None
        self.style: str | None = None
        self.printed_on: Draft | None = None
        self.is_announced = False
        self.is_main_named = False
        self.count: int | None = None
        self.carrier: tuple[str, Draft] | None = None  # who wears or holds the next thing, and how
        self.shared: tuple[Draft, int] | None = None  # "two cats, one black and one white": how many are still to describe

    # --- the pass ---

    def run(self) -> Things:
        for self.at, item in enumerate(self.items):
            first = item.marks[0] if isinstance(item, Phrase) else item
            if first.sentence != self.sentence:
                self.restart()
                self.sentence = first.sentence
            if first.clause != self.clause:
                self.clause = first.clause
            if isinstance(item, Phrase):
                self.on_phrase(item)
            elif item.exact is not None:
                self.on_exact(item)
            else:
                self.on_link(item)
        for role, mark in self.roles_open.items():
            if not any(w.role == role for w in self.out.words):
                self.wish(mark.start, mark.end, "the words to set are not given")
        return self.out

    def on_link(self, mark: Mark) -> None:
        if mark.scope in ("negated", "reserved"):
            return
        relation, side, pose, glue = mark.get("relations"), mark.get("sides"), mark.get("poses"), mark.get("glue")
        light_side = mark.get("light_sides")
        if pose:
            self.on_pose(pose)
        if isinstance(self.last, LightDraft) and (light_side or side):
            self.last.side = self.last.side or light_side or SIDE_OF_LIGHT.get(side or "")
        elif relation:
            self.on_relation(relation, mark)
        elif side and mark.scope != "kept":
            self.on_side(side)
        elif glue == "pronoun":
            self.on_pronoun()
        elif glue:
            self.link = "of" if glue == "attributive" and not self.relation_follows else glue
        elif mark.is_comma:
            self.link = "comma"
        elif mark.get("inscriptions"):
            self.is_announced = True
        elif mark.get("actions") in CARRYING and self.group:
            self.carrier = (CARRYING[str(mark.get("actions"))], self.group[0])
        elif mark.get("letterings"):
            self.style = mark.get("letterings")
        if mark.get("letterings") and mark.get("inscriptions"):
            self.style = mark.get("letterings")

    def on_phrase(self, phrase: Phrase) -> None:
        if phrase.scope in ("negated", "reserved"):
            self.on_forbidden(phrase)
            return
        head = phrase.head
        if head is None:
            self.on_attributes(phrase)
        elif self.is_part(phrase):
            self.on_part(phrase)
        elif self.names_thing(phrase):
            self.on_thing(phrase)
        elif head.get("mentions"):
            self.is_main_named = True
            self.on_mention(phrase)
        elif head.get("roles"):
            self.on_role(phrase)
        elif head.get("kinds"):
            self.on_kind(phrase)
        elif head.get("light_heads") or head.get("lights"):
            self.on_light(phrase)
        elif head.get("topics") and (self.is_design or not (head.get("places") or head.get("faraway"))):
            self.on_topic(phrase)
        elif head.get("supports"):
            self.on_support(phrase)
        elif head.get("places"):
            self.on_place(phrase)
        elif head.get("faraway"):
            self.wish(phrase.marks[0].start, head.end, "this place is not drawn yet")
        elif head.get("palettes"):
            self.on_palette(phrase)
        elif head.get("effects"):
            self.wish(phrase.marks[0].start, head.end, "this is not drawn yet")
        if head is None or not head.get("kinds"):
            self.link = None

    # --- things ---

    def names_thing(self, phrase: Phrase) -> bool:
        head = phrase.head
        if head is None or not (head.get("nouns") or head.get("maybe")) or noun_of(head) is None:
            return False
        if self.is_design and head.get("topics") and (self.link in ("for", "of", None) and not phrase.attributes):
            return False  # "a poster for coffee" is about it
        return True

    def on_thing(self, phrase: Phrase) -> None:
        head = phrase.head
        assert head is not None
        named = noun_of(head)
        assert named is not None
        self.note_modifiers(phrase)
        noun, object_, drawing = named
        if self.is_english and head.get("nouns"):
            noun = head.norm
        draft = self.known(phrase, object_, drawing)
        if draft is None and phrase.scope == "kept":
            return
        if draft is None and self.link == "of" and self.group and isinstance(self.last, Draft) and self.has_articles and not self.relation:
            self.wish(phrase.marks[0].start, head.end, f"only the {self.last.noun} itself is drawn")
            return
        if draft is None:
            draft = self.new(noun, object_, drawing, head)
            draft.count = count_of(phrase, head) or self.count or 1
            self.count = None
        draft.clause = head.clause
        draft.take(phrase)
        if self.pose:
            draft.pose, self.pose = draft.pose or self.pose, None
        if self.side:
            draft.side, self.side = draft.side or self.side, None
        self.style = phrase.first("letterings") or head.get("letterings") or self.style
        self.bind(draft)
        self.last = draft
        self.take_words_before(draft, phrase)

    def known(self, phrase: Phrase, object_: str | None, drawing: str | None) -> Draft | None:
        """The subject that this phrase speaks of again, if it does."""
        same = [d for d in self.out.subjects if d.is_same(object_, drawing)]
        if not same:
            return None
        color = color_of(phrase)
        number = phrase.first("numbers")
        fitting = [d for d in same if color is None or d.color in (None, color[0])]
        if phrase.determiner == "definite" or phrase.scope == "kept":
            return (fitting or same)[-1] if color is None or fitting else None
        if self.is_main_named and self.out.subjects and self.out.subjects[0] in fitting:
            return self.out.subjects[0]
        elsewhere = [d for d in fitting if d.sentence != self.sentence and (number is None or d.count == int(number))]
        is_other = any(m.norm in ("another", "second", "other") for m in phrase.marks)
        return elsewhere[-1] if elsewhere and not is_other else None

    def new(self, noun: str, object_: str | None, drawing: str | None, head: Mark) -> Draft:
        name = object_ or drawing or noun
        number = 1 + sum(d.is_same(object_, drawing) for d in self.out.subjects)
        draft = Draft(name if number == 1 else f"{name}-{number}", noun, object_, drawing, self.sentence, head.start)
        self.out.subjects.append(draft)
        return draft

    def bind(self, draft: Draft) -> None:
        """Closes a pending relation on a thing, and keeps track of what stands together."""
        if self.carrier is not None:
            relation, carrier = self.carrier
            self.relate(draft, relation, carrier)
            self.carrier, self.group = None, [carrier]
            return
        joins = self.link in ("and", "comma")
        if self.relation and self.relation_words is not None:
            self.relation_words.on = self.relation_words.on or draft
            self.relation, self.relation_words = None, None
        elif self.relation and self.relation_target is not None:
            self.relate(draft, self.relation, self.relation_target)
            self.relation, self.relation_target = None, None
        elif self.relation and self.relation_from:
            for one in self.relation_from:
                self.relate(one, self.relation, draft)
            # "next to a tree and a house": the relation may go on; "on a box and a dog on …" is a new thing.
            if not (self.relation in ("between", "next_to", "around") and not self.has_own_relation()):
                self.relation = None
            self.group = [draft]
            return
        if joins and self.group and not self.relation:
            self.group.append(draft)
        elif draft not in self.group:
            self.group = [draft]

    def take_words_before(self, draft: Draft, phrase: Phrase) -> None:
        """'A "no smoking" sign': a string right before a thing is printed on it."""
        before = self.items[self.at - 1] if self.at else None
        is_next = isinstance(before, Mark) and before.exact is not None and phrase.determiner is None
        if is_next and draft.surfaces and self.out.words and self.out.words[-1].on is None and self.out.words[-1].role is None:
            self.out.words[-1].on = draft

    def has_own_relation(self) -> bool:
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        return isinstance(following, Mark) and bool(following.get("relations"))

    def relate(self, one: Draft, relation: str, other: Draft) -> None:
        found = Relation(one.id, relation, other.id)  # type: ignore[arg-type]  # a key of the lexicon, which a test holds
        if one is not other and found not in self.out.relations:
            self.out.relations.append(found)

    def on_mention(self, phrase: Phrase) -> None:
        if self.out.subjects:
            draft = self.out.subjects[0]
            draft.clause = phrase.marks[-1].clause
            draft.take(phrase)
            if self.relation_words is not None and self.relation:
                self.relation_words.on, self.relation = draft, None
            self.group, self.last = [draft], draft

    def on_pronoun(self) -> None:
        if self.relation and self.relation_words is not None:
            owner = next((d for d in reversed(self.out.subjects) if d.surfaces), None)
            self.relation_words.on, self.relation = self.relation_words.on or owner, None
        elif self.relation and self.relation_from:
            before = [d for d in self.out.subjects if d not in self.relation_from]
            for one in self.relation_from:
                if before:
                    self.relate(one, self.relation, before[0] if len(before) == 1 else before[-1])
            self.relation = None
        elif self.out.subjects and not self.group:
            self.group, self.last = [self.out.subjects[-1]], self.out.subjects[-1]

    # --- what is said of things ---

    def on_attributes(self, phrase: Phrase) -> None:
        """Attributes without a noun: of the thing before, of the backdrop, or a palette."""
        self.note_modifiers(phrase)
        if self.relation in ("on", "behind", "in_front_of") and phrase.first("colors") and self.relation_words is None:
            self.out.surroundings.take_backdrop_color(phrase, self.slice(phrase))
            self.relation = None
        elif self.describes_some(phrase):
            self.describe_some(phrase)
        elif isinstance(self.last, Draft) and self.link in ("of", "in", "is", "with", "comma", "and", None) and self.group:
            for draft in self.group if self.link == "is" else [self.last]:
                draft.take(phrase)
            if self.is_design:
                self.gather(phrase)
        elif isinstance(self.last, Surroundings) and phrase.first("substances"):
            self.out.surroundings.take_support("surface", phrase, self.slice(phrase))
        elif isinstance(self.last, LightDraft) and color_of(phrase):
            self.last.color = self.last.color or part_color(phrase)
        elif self.role or isinstance(self.last, Words):
            self.style = phrase.first("letterings") or self.style
            if isinstance(self.last, Words):
                self.last.style = self.last.style or phrase.first("letterings")
            if self.is_design:
                self.gather(phrase)
        else:
            self.gather(phrase)
            number = phrase.first("numbers")
            if number and len(phrase.marks) == 1:
                self.count = int(number)
        if self.relation_follows or self.link == "of":
            return
        self.style = phrase.first("letterings") or self.style

    def describes_some(self, phrase: Phrase) -> bool:
        """Whether this is "one black" of "two cats, one black and one white"."""
        number = phrase.first("numbers")
        if number is None or len(phrase.attributes) < 2 or not isinstance(self.last, Draft):
            return False
        left = self.shared[1] if self.shared and self.shared[0].is_same(self.last.object, self.last.drawing) else self.last.count
        return int(number) <= left and (self.shared is not None or int(number) < self.last.count)

    def describe_some(self, phrase: Phrase) -> None:
        assert isinstance(self.last, Draft)
        number, draft = int(str(phrase.first("numbers"))), self.last
        if self.shared is None:
            self.shared = (draft, draft.count - number)
        else:
            first = self.shared[0]
            self.shared = (first, self.shared[1] - number)
            draft = Draft(f"{first.id}-{len(self.out.subjects) + 1}", first.noun, first.object, first.drawing, self.sentence, first.start)
            draft.pose, draft.size, draft.clause = first.pose, first.size, phrase.marks[-1].clause
            self.out.subjects.append(draft)
            self.group.append(draft)
        draft.count = number
        draft.take(phrase)
        self.last = draft

    def gather(self, phrase: Phrase) -> None:
        """Colours for the whole picture."""
        self.out.palette += [c for c in colors_of(phrase) if c not in self.out.palette]

    def on_palette(self, phrase: Phrase) -> None:
        self.gather(phrase)
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
        if head.get("printables"):
            pending = self.relation_words or (self.last if isinstance(self.last, Words) else None)
            if self.relation and pending is not None and pending.on is None:
                pending.on = owner
            elif not self.relation or pending is None:
                self.printed_on = owner
        self.relation, self.relation_words = None, None
        self.last = self.last if isinstance(self.last, Words) else owner

    def on_pose(self, pose: str) -> None:
        owner = self.last.on if isinstance(self.last, Words) else self.last
        if isinstance(owner, Draft):
            # Where the verb comes last, it speaks of what the sentence began with.
            here = [d for d in self.out.subjects if d.sentence == self.sentence][:1] if self.relation_follows else []
            for draft in here or self.group or [owner]:
                draft.pose = draft.pose or pose
        else:
            self.pose = pose

    def on_side(self, side: str) -> None:
        in_clause = [d for d in self.group if d.clause == self.clause]
        if isinstance(self.last, Words):
            self.last.place = self.last.place or side
        elif self.role:
            self.role_place = side
        elif in_clause or (self.group and all(d.side is None for d in self.group) and not self.next_is_thing()):
            for draft in in_clause or self.group:
                draft.side = draft.side or side
            if self.out.subjects and self.out.subjects[0] in (in_clause or self.group):
                self.out.focus = self.out.focus or side
        elif self.out.subjects and not self.next_is_thing():
            self.out.focus = self.out.focus or side
        else:
            self.side = side

    def next_is_thing(self) -> bool:
        """Whether the next phrase names a thing: "on the left, a cat"."""
        for item in self.items[self.at + 1 : self.at + 4]:
            if isinstance(item, Phrase):
                return item.head is not None and bool(item.head.get("nouns"))
            if not (item.is_comma or item.get("glue")):
                return False
        return False

    def next_is_part(self) -> bool:
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        return isinstance(following, Phrase) and self.is_part(following)

    def on_relation(self, relation: str, mark: Mark) -> None:
        if isinstance(self.last, LightDraft | Surroundings) and relation in LIGHT_SIDES and not self.relation_follows:
            light = self.last if isinstance(self.last, LightDraft) else self.window_light()
            if light is not None:
                light.side = light.side or LIGHT_SIDES[relation]
                return
        self.relation = relation
        is_print = isinstance(self.last, Words) and relation == "on" and (self.last.on is None or self.next_is_part())
        self.relation_words = self.last if is_print and isinstance(self.last, Words) else None
        self.relation_from = [] if self.relation_words else list(self.group)
        self.relation_target = None
        if self.relation_follows and isinstance(self.last, Draft):
            earlier = [d for d in self.out.subjects if d.sentence == self.sentence and d not in self.group]
            if earlier:
                self.relate(earlier[-1], relation, self.last)
                self.relation = None
            else:
                self.relation_target, self.relation_from = self.last, []
        elif self.relation_follows and isinstance(self.last, Surroundings):
            self.relation = None

    # --- words ---

    def on_role(self, phrase: Phrase) -> None:
        head = phrase.head
        assert head is not None
        self.note_modifiers(phrase)
        self.role = head.get("roles")
        self.role_place = None
        self.style = phrase.first("letterings") or self.style
        if phrase.scope != "kept" and not head.get("inscriptions"):
            self.roles_open.setdefault(str(self.role), head)
        if isinstance(self.last, Words) and self.last.role is None and self.follows_exact():
            self.last.role, self.role = self.role, None
            if self.last.role in LAYOUT_ROLES:
                self.last.on = None
        if head.get("inscriptions"):
            self.is_announced = True

    def follows_exact(self) -> bool:
        """Whether this phrase comes right after a string and not before another: 'Add to cart' button."""
        before = self.items[self.at - 1] if self.at else None
        after = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        is_own = isinstance(after, Mark) and (after.exact is not None or bool(after.get("inscriptions")))
        return isinstance(before, Mark) and before.exact is not None and not is_own

    def on_exact(self, mark: Mark) -> None:
        exact = mark.exact
        assert exact is not None
        if mark.scope == "negated":
            return
        words = Words(exact, self.role, self.role_place)
        thing = self.last if isinstance(self.last, Draft) else None
        if self.printed_on is not None:
            words.on = self.printed_on
        elif exact.how in ("price", "date"):
            words.role, words.on = exact.how, None
        elif thing is not None and thing.surfaces and self.prints_on(thing):
            words.on = thing
        if words.on is not None and words.role in LAYOUT_ROLES and words.on.object not in ("book", "phone", "laptop") and self.printed_on is None:
            words.on = None
        words.style = self.style
        self.out.words.append(words)
        self.last, self.role, self.role_place, self.printed_on, self.style, self.is_announced = words, None, None, None, None, False
        self.relation, self.link = None, None

    def prints_on(self, thing: Draft) -> bool:
        """Whether a string after a thing is printed on it rather than set beside it."""
        if self.role in LAYOUT_ROLES:
            return thing.object in ("book", "phone", "laptop", "sign")
        if self.is_design:
            return thing.object == "sign" or self.is_announced or self.link is None and not self.has_comma()
        return True

    def has_comma(self) -> bool:
        before = self.items[self.at - 1] if self.at else None
        return isinstance(before, Mark) and before.is_comma

    # --- surroundings ---

    def on_support(self, phrase: Phrase) -> None:
        head = phrase.head
        assert head is not None
        self.note_modifiers(phrase)
        self.out.surroundings.take_support(str(head.get("supports")), phrase, self.slice(phrase))
        self.remember_asides(phrase)
        self.after_place()

    def on_place(self, phrase: Phrase) -> None:
        head = phrase.head
        assert head is not None
        self.note_modifiers(phrase)
        is_window = head.get("light_kinds") == "window"
        self.out.surroundings.take_place(head, phrase, self.slice(phrase))
        if is_window and isinstance(self.last, LightDraft) and self.link in ("from", "of"):
            self.last.kinds.append("window")
            return
        if is_window and self.relation == "behind" and self.group:
            self.relation = None
        self.after_place()

    def after_place(self) -> None:
        if self.relation_words is not None:
            self.relation_words = None
        if self.relation_follows:
            self.group = [] if self.relation is None and not self.group else self.group
        self.relation = None
        self.last = self.out.surroundings

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

    def on_light(self, phrase: Phrase) -> None:
        head = phrase.head
        assert head is not None
        self.remember_asides(phrase)
        self.last = self.out.surroundings.take_light(head, phrase)
        self.group = self.group or []
        self.relation = None

    def remember_asides(self, phrase: Phrase) -> None:
        self.out.asides.update(m.start for m in phrase.marks)

    # --- the picture as a whole ---

    def on_kind(self, phrase: Phrase) -> None:
        self.note_modifiers(phrase)
        self.gather(phrase)
        self.group, self.last = [], None

    def on_topic(self, phrase: Phrase) -> None:
        head = phrase.head
        assert head is not None
        self.note_modifiers(phrase)
        self.out.topics += head.all("topics")
        if not self.is_design:
            self.wish(phrase.marks[0].start, head.end, "this is a theme for designs; say which things to show")

    def on_forbidden(self, phrase: Phrase) -> None:
        head = phrase.head
        if phrase.scope == "negated" and head is not None and head.get("parts") and not head.get("avoid"):
            owner = self.owner(head)
            if owner is not None and not head.get("roles"):
                self.wish(head.start, head.end, f"a {owner.noun} cannot be built without it yet")

    def note_modifiers(self, phrase: Phrase) -> None:
        """Nouns before a noun lend a design its theme; elsewhere they are not drawn."""
        for mark in phrase.modifiers:
            drawing = mark.get("topics") or mark.get("nouns") or mark.get("maybe")
            if drawing is None or mark.scope:
                continue
            if self.is_design and not drawing.startswith("object:"):
                self.out.topics += mark.all("topics") or (drawing,)
            else:
                why = "a noun before another noun is not drawn yet" if phrase.head else "no object or drawing has this name"
                self.wish(mark.start, mark.end, why)
        for mark in phrase.attributes:
            stuff = mark.get("materials")
            if stuff and stuff not in MATERIALS and phrase.head and phrase.head.get("nouns"):
                self.wish(mark.start, mark.end, "nothing is made of this yet")

    def wish(self, start: int, end: int, why: str) -> None:
        self.out.wishes.append((start, Wish(self.prompt[start:end], why)))

    def slice(self, phrase: Phrase) -> str:
        return self.prompt[phrase.marks[0].start : phrase.marks[-1].end]
