"""The reading itself: one pass over phrases and links that binds every attribute to its thing.

Each file handles one kind of phrase and knows those before it: state, subjects, attributes, relations, lettering,
scenery.
"""

from collections.abc import Sequence
from dataclasses import replace

from ...assets.things import parts_of_speech, thing
from ..brief import OF_THINGS
from ..creatures import is_creature
from ..drafts import Draft, is_paired, noun_of, singular
from ..lexicon import About, lexicon
from ..marks import Mark
from ..phrases import Item, Phrase
from ..strangers import MARK
from ..surroundings import SIDE_OF_LIGHT, LightDraft
from ..whole import find_undrawn
from .scenery import Scenery
from .state import Things

FIRST = frozenset({"the first", "the second", "the third", "the fourth", "the other", "the last"})
"""Which of several is meant: "the first is red"."""
PROPOSED = frozenset({"button"})
"""Roles that have usual words, in which a page may be asked for them without any."""
CARRYING = ("holding", "wearing")
OUTFITS = frozenset({"wardrobe", "outfit", "clothes", "clothing", "costume", "dress", "attire", "styling", "kleidung"})
"""Words that head a list of what somebody wears."""
NAMING = ("roles", "kinds", "mentions", "lights", "supports")
"""Tables whose words before a colon mean what they say."""
PASSED_UNDER = frozenset({"bed", "counter", "desk", "door", "fireplace", "gate", "sofa", "table", "window"})
"""What nothing hangs on, but over."""
STUFFS = ("substances", "materials")
SPREAD = frozenset({"fabric", "paper", "glass", "metal", "concrete", "wood"})
"""Stuffs that lie under things rather than beside them."""
IN_PARTS = frozenset({"storyboard", "comic", "icon_set", "sticker_sheet", "character_sheet", "infographic"})
"""Kinds of picture that a number before their name divides: "six icons", "a four-panel comic"."""


def without_stuff(phrase: Phrase, relation: str | None, link: str | None = None) -> Phrase:
    """The phrase with a bare stuff as its attribute: "on marble" is no block of it, "on a stone" is a stone."""
    head = phrase.head
    if head is None or not any(head.get(t) for t in STUFFS):
        return phrase
    is_of = link in ("of", "in") and phrase.determiner is None and head.get("materials") is not None
    if not str(head.get("nouns")).startswith(MARK) and not is_of:
        return phrase
    is_told = phrase.determiner is not None and phrase.determiner != "definite"
    if head.get("substances") in SPREAD and relation == "on":
        is_told = False  # "on a linen cloth"
    if is_told or phrase.first("numbers") or head.is_plural or head.get("supports"):
        return phrase
    return replace(phrase, head=None, attributes=(*phrase.attributes, head))


def read_things(
    items: Sequence[Item],
    prompt: str,
    kind: str,
    *,
    relation_follows: bool,
    has_articles: bool,
    is_english: bool,
    about: About,
) -> Things:
    """
    Args:
        items: Phrases and links of the whole prompt, scopes set.
        relation_follows: The language says "desk-on" rather than "on desk".
        has_articles: A noun without an article or number may be no thing at all.
        is_english: Nouns can be taken over as they are written.
        about: What else is known of the language's grammar.
    """
    return _Pass(items, prompt, kind, relation_follows, has_articles, is_english, about).run()


class _Pass(Scenery):
    """Leads every item to its handler."""

    def run(self) -> Things:
        self.undrawn = find_undrawn(
            [m for item in self.items for m in (item.marks if isinstance(item, Phrase) else (item,))]
        )
        for index, item in enumerate(self.items):
            self.at = index
            first = item.marks[0] if isinstance(item, Phrase) else item
            if first.sentence != self.sentence:
                self.close_fronted()
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
        self.close_fronted()
        self.close_shares()
        self.lift()
        for role, mark in self.roles_open.items():
            if any(w.role == role for w in self.out.words):
                continue
            if self.is_design and role in PROPOSED:
                self.out.asked.append(role)
            else:
                self.wish(mark.start, mark.end, "the words to set are not given")
        return self.out

    def lift(self) -> None:
        """What flies is above what it is said to be on, and so is what hangs over a door: many languages have one word
        for both."""
        known = {draft.id: draft for draft in self.out.subjects}
        for at, relation in enumerate(self.out.relations):
            one, other = known.get(relation.subject), known.get(relation.other)
            if relation.kind == "on" and one is not None and other is not None:
                is_in_air = one.pose in ("flying", "floating") or (one.pose == "hanging" and other.noun in PASSED_UNDER)
                if is_in_air:
                    self.out.relations[at] = replace(relation, kind="above")

    def on_link(self, mark: Mark) -> None:
        if mark.scope in ("negated", "reserved"):
            return
        if (back := self.points_at_last(mark)) is not None:
            self.on_relation(back, mark)
            self.on_pronoun(is_plural=False)
            self.is_group_closed = mark.norm == "on top"
            return
        relation, side, pose, glue = mark.get("relations"), mark.get("sides"), mark.get("poses"), mark.get("glue")
        if self.is_english and mark.norm == "by" and self.is_beside():
            relation = "next_to"
        if self.is_english and mark.norm in FIRST and self.tells_one_apart():
            self.split(1, mark)
            return
        if self.is_english and mark.norm in ("are", "were"):
            self.gather_party()
        if self.is_english and mark.norm == "that" and self.relation and self.ends_clause():
            glue = "pronoun"  # "beside that, a mirror"
        light_side = mark.get("light_sides")
        action = mark.get("actions")
        if action and self.is_english and self.relation in ("between", "next_to", "around") and self.relation_from:
            self.relation = None  # "a dragon around a tower, breathing fire"
        if action and action not in CARRYING:
            doers = self.doers()
            living = [d for d in doers if is_creature(d.noun)] if self.is_english else []
            for draft in living or doers:
                draft.actions.append(mark.norm if action == "action" else action)
        if pose:
            self.on_pose(pose, is_placed=relation is not None)
        if glue == "each" and self.group:
            self.each = list(self.group)
        elif glue == "rest":
            self.on_rest(mark)
        elif glue == "subject":
            self.on_subject_pronoun(is_plural=mark.norm == "they")
        elif self.relation and (glue == "relative" or (glue == "definite" and not mark.is_a(("glue", "pronoun")))):
            self.on_relative()
        elif glue in ("former", "latter"):
            self.on_one_of_two(glue)
        elif order := mark.get("orders"):
            self.order = order
        elif mark.get("scope") == "but":
            self.link = "is"  # "not blue but green"
        elif (factor := mark.get("factors")) and not relation:
            self.factor = float(factor)
        elif isinstance(self.last, LightDraft) and (light_side or side):
            self.last.side = self.last.side or light_side or SIDE_OF_LIGHT.get(side or "")
            self.out.asides.add(mark.start)
        elif relation and not (glue == "for" and self.is_purpose()):
            self.factor = float(factor) if factor else self.factor
            self.on_relation(relation, mark)
        elif side and mark.scope != "kept":
            self.on_side(side)
        elif glue == "reciprocal":
            self.on_each_other()
        elif glue in ("pronoun", "pronouns") or (self.relation and glue == "definite"):
            self.on_pronoun(is_plural=glue == "pronouns")
            if self.shared is not None and self.link == "of":
                self.link = "is"  # "one of them green"
        elif glue == "another" and self.shared is not None:
            self.split(1, mark)
        elif glue == "of" and self.is_part_skipped:
            self.is_part_skipped = False
        elif glue:
            is_of = glue == "attributive" and not self.relation_follows
            self.link = "of" if is_of else "is" if glue == "of_them" else glue
        elif mark.is_comma:
            self.close_fronted()
            self.bound_before, self.bound = self.bound, None
            self.fronted = self.fronted if self.is_english else None
            if mark.norm in (":", "："):
                self.count = None  # "Panel 2: a dog"
                self.relation = None if self.relation_from else self.relation  # "friends around a fire: a man …"
            self.link = None if mark.norm in (":", "：") else "comma"
        elif mark.get("inscriptions"):
            self.is_announced = True
        elif action in CARRYING and self.out.subjects:
            here = [d for d in self.out.subjects if d.sentence == self.sentence]
            told_last = (self.last,) if isinstance(self.last, Draft) and not self.is_english else ()
            nearest = (*(d for d in told_last if d in self.group), *self.group)  # "una donna … e un uomo che porta …"
            living = [d for d in (*nearest, *reversed(here), *self.before) if is_creature(d.noun)]
            living += [d for d in reversed(self.out.subjects) if self.is_english and is_creature(d.noun)][:1]
            ridden = {r.other for r in self.out.relations if r.kind == "on"}
            riders = [d for d in living if d.id not in ridden] if self.is_english else living
            self.carrier = (action, next(iter(riders or living), (self.group or self.out.subjects)[0]))
        if mark.get("letterings"):
            self.style = mark.get("letterings")

    def on_phrase(self, phrase: Phrase) -> None:
        if phrase.scope in ("negated", "reserved"):
            if phrase.head is None and phrase.modifiers and phrase.scope == "negated" and self.is_english:
                self.shun_unknown(phrase)
            self.on_forbidden(phrase)
            return
        if phrase.head is None and phrase.first("numbers") and self.is_heading(phrase):
            return
        if self.is_label(phrase):
            self.on_label(phrase)
            return
        if not self.is_named_before(phrase):
            phrase = without_stuff(phrase, self.relation, self.link)
        if self.begins_relative(phrase):
            self.on_relative()
            phrase = replace(phrase, determiner=None)
        if self.leads_to_whole(phrase):
            self.is_part_skipped = True  # "on the wing of a glider": it is on the glider
            return
        head = phrase.head
        self.is_of_trade = self.is_after_trade and self.link in ("of", "for")
        self.is_after_trade = False
        if head is None:
            self.on_attributes(phrase)
        elif head.get("kinds") and self.is_picture(head):
            self.on_kind(phrase)
        elif self.is_part(phrase):
            self.on_part(phrase)
        elif self.is_member(phrase):
            self.on_member(phrase)
        elif self.is_built_scene(phrase) or self.names_thing(phrase):
            self.on_thing(phrase)
        elif head is self.undrawn:
            self.note_modifiers(phrase)
            self.wish(phrase.marks[0].start, head.end, "this kind of picture is not drawn yet")
        elif head.get("trades") and self.names_trade(phrase):
            self.on_trade(phrase)
        elif head.get("mentions") == "ones":
            self.on_ones(phrase)
        elif head.get("mentions"):
            self.is_main_named = True
            self.on_mention(phrase)
        elif head.get("roles"):
            self.on_role(phrase)
        elif head.get("kinds"):
            self.on_kind(phrase)
        elif head.get("light_heads") or head.get("lights"):
            self.on_light(phrase)
        elif head.get("cells"):
            self.on_cells(phrase)
        elif head.get("topics") and (self.is_design or not (head.get("places") or head.get("scenes"))):
            self.on_topic(phrase)
        elif head.get("supports"):
            self.on_support(phrase)
        elif head.get("places") or head.get("scenes"):
            self.on_place(phrase)
        elif head.get("palettes"):
            self.on_palette(phrase)
        elif head.get("trades"):
            self.on_trade(phrase)
        elif head.get("effects") or head.get("undrawn"):
            self.wish(phrase.marks[0].start, head.end, "this is not drawn yet")
        if head is None or not head.get("kinds"):
            self.link = None

    def is_named_before(self, phrase: Phrase) -> bool:
        """Whether "the stone" is one that was shown before, and so no stuff."""
        head = phrase.head
        is_same = self.is_english and phrase.determiner == "definite" and head is not None
        return is_same and head is not None and any(d.noun == head.norm for d in self.out.subjects)

    def is_label(self, phrase: Phrase) -> bool:
        """Whether this only names what a line is about: "Wardrobe: a mustard sweater", "Camera: 85 mm"."""
        colon = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        head = phrase.head
        if head is None or len(phrase.marks) > 1 or not (isinstance(colon, Mark) and colon.norm in (":", "：")):
            return False
        starts = self.at == 0 or (not self.group and self.last is None)
        is_noun = head.get("nouns") is not None and not str(head.get("nouns")).startswith("object:")
        return starts and is_noun and not any(head.get(t) for t in NAMING)

    def on_label(self, phrase: Phrase) -> None:
        """ "Wardrobe: …" lists what the one wears whom the prompt is about."""
        head = phrase.head
        assert head is not None
        living = next((d for d in self.out.subjects if is_creature(d.noun)), None)
        if living is not None and head.norm in OUTFITS:
            self.carrier = ("wearing", living)

    def is_heading(self, phrase: Phrase) -> bool:
        """Whether a number only counts panels or images: "Panel 2: …"."""
        before = self.items[self.at - 1] if self.at else None
        head = before.head if isinstance(before, Phrase) else None
        is_counted = head is not None and bool(head.get("cells") or head.get("kinds"))
        is_image = isinstance(before, Mark) and bool(before.get("references"))
        return (is_counted or is_image) and len(phrase.attributes) == 1

    def is_picture(self, head: Mark) -> bool:
        """Whether a word for a kind of picture speaks of this one, and not of a sheet in it."""
        if self.is_english and self.at and head.get("nouns") and self.is_hung():
            return False
        return self.kind in head.all("kinds") or not OF_THINGS.isdisjoint(head.all("kinds")) or not head.get("nouns")

    def is_hung(self) -> bool:
        """Whether a picture is told to be somewhere: "above the clock hangs a painting", "a painting on the wall"."""
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        hangs = isinstance(following, Mark) and following.get("poses") is not None
        return hangs or self.pose is not None or bool(self.relation and (self.relation_targets or self.relation_from))

    def names_trade(self, phrase: Phrase) -> bool:
        """Whether a house that is also a place stands for a business here: "cat café", "an ad for a restaurant"."""
        head = phrase.head
        assert head is not None
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        before = self.items[self.at - 1] if self.at else None
        is_named = any(isinstance(m, Mark) and m.exact is not None for m in (before, following))
        if self.link == "for" and head.get("roles") and not is_named:
            return True  # "for a skincare brand" announces no words
        if self.is_design and (self.link in ("for", "of") or is_named):
            return True  # "menu du restaurant « Chez Lina »"
        is_place = bool(head.get("places") or head.get("topics") or head.get("roles"))
        sells = (m for m in (*phrase.modifiers, *phrase.attributes))
        return not is_place or any(m.get("nouns") or m.get("topics") for m in sells)

    def on_trade(self, phrase: Phrase) -> None:
        """A business is what a picture is for: what it sells is a topic, not a thing to show."""
        head = phrase.head
        assert head is not None
        for mark in (*phrase.modifiers, *(m for m in phrase.attributes if m.get("nouns"))):
            drawing = mark.get("nouns")
            self.out.topics += mark.all("topics") or ((drawing,) if drawing else ())
        if head.get("places") and not self.is_design and self.link != "for":
            self.out.surroundings.take_place(head, phrase, self.slice(phrase))
        self.is_after_trade = True
        self.relation = None

    def on_kind(self, phrase: Phrase) -> None:
        before = self.items[self.at - 1] if self.at else None
        if isinstance(before, Phrase) and isinstance(self.last, Draft) and self.last in self.group:
            self.last.names_kind = True
        self.note_modifiers(phrase)
        self.gather(phrase)
        self.style = phrase.first("letterings") or self.style  # "carte d'anniversaire manuscrite : « … »"
        number = phrase.first("numbers")
        if number and phrase.head is not None and phrase.head.get("kinds") in IN_PARTS:
            self.out.panels = self.out.panels or int(number)
        self.group, self.last = [], None

    def on_cells(self, phrase: Phrase) -> None:
        """ "three columns", "six panels": how the page is divided."""
        head = phrase.head
        assert head is not None
        number = int(phrase.first("numbers") or 0) or None
        what = head.get("cells")
        if what == "columns":
            self.out.columns = self.out.columns or number
        elif what == "rows":
            self.out.rows = self.out.rows or number
        else:
            self.out.panels = self.out.panels or number
        self.note_modifiers(phrase)

    def on_topic(self, phrase: Phrase) -> None:
        head = phrase.head
        assert head is not None
        self.note_modifiers(phrase)
        self.out.topics += head.all("topics")
        if not self.is_design and not any(head.get(t) for t in ("hours", "weather", "seasons")):
            self.wish(phrase.marks[0].start, head.end, "this is a theme for designs; say which things to show")

    def on_forbidden(self, phrase: Phrase) -> None:
        head = phrase.head
        if phrase.scope == "negated" and head is not None and (named := self.shunned(phrase)):
            self.out.shunned.append(named)
        if phrase.scope == "negated" and head is not None and head.get("parts") and not head.get("avoid"):
            owner = self.owner(head)
            if owner is not None and not head.get("roles"):
                self.wish(head.start, head.end, f"a {owner.noun} cannot be built without it yet")

    def shun_unknown(self, phrase: Phrase) -> None:
        """ "No explosions": a noun, though nothing one could draw."""
        noun = self.one_of(phrase.modifiers[-1].norm)
        if parts_of_speech(noun)[:1] == ("noun",):
            self.out.shunned.append((noun, noun))

    def as_written(self, phrase: Phrase, head: Mark) -> str:
        """The English noun of what is not wanted: a singular, but "gloves", "Santa Claus", "QR code"."""
        written = self.prompt[head.start : head.end]
        if is_paired(head) and head.norm.endswith("s"):
            return head.norm
        if written.istitle() and " " in written:
            return written
        noun = self.compound(phrase, self.one_of(head.norm))
        before = phrase.modifiers[-1] if phrase.modifiers else None
        sign = self.prompt[before.start : before.end] if before is not None and before.end + 1 == head.start else ""
        return f"{sign} {noun}" if sign.isupper() else noun

    def one_of(self, noun: str) -> str:
        """The singular of an English noun, or of its last word where nobody knows the whole: "fairy lights"."""
        if (known := singular(noun)) != noun or not noun.endswith("s"):
            return known
        first, _, last = noun.rpartition(" ")
        forms = (form for form, is_plural in lexicon("en").forms(last) if is_plural)
        one = next((f for f in forms if parts_of_speech(f)[:1] == ("noun",) or thing(f) is not None), last)
        return noun if thing(noun) is not None and not first else f"{first} {one}".strip()

    def shunned(self, phrase: Phrase) -> tuple[str, str] | None:
        """(English noun, what draws it) of a thing that is not wanted: "no dogs"; not of "no text on the mug"."""
        head = phrase.head
        if head is None or head.get("avoid") or (head.get("roles") and not self.is_english):
            return None
        if head.get("parts") and self.owner(head) is not None:
            return None
        before = self.items[self.at - 1] if self.at else None
        if isinstance(before, Mark) and (before.get("relations") or before.get("glue") in ("of", "in", "with")):
            return None
        if self.is_english and not head.get("nouns"):
            noun = self.compound(phrase, self.one_of(head.norm))
            last = self.one_of(head.norm).rpartition(" ")[2]
            is_noun = parts_of_speech(last)[:1] == ("noun",) or thing(last) is not None
            return (noun, noun) if is_noun else None
        named = noun_of(head)
        if self.is_english and named is not None:
            return self.as_written(phrase, head), named[1] or named[2] or named[0]
        return None if named is None else (named[0], named[1] or named[2] or named[0])


__all__ = ["Things", "read_things"]
