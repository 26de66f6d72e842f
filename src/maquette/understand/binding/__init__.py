"""The reading itself: one pass over phrases and links that binds every attribute to its thing.

Each file handles one kind of phrase and knows those before it: state, ties, belongings, recognising, subjects,
sharing, pronouns, attributes, people, relations, lettering, scenery, forbidden, pages.
"""

from collections.abc import Sequence
from dataclasses import replace

from ..creatures import holds, is_creature
from ..drafts import Draft
from ..lexicon import About
from ..marks import Mark
from ..phrases import Item, Phrase
from ..strangers import MARK
from ..surroundings import SIDE_OF_LIGHT, LightDraft
from ..whole import find_undrawn
from .pages import Pages
from .recognising import MARKS_OF_CHARTS
from .state import Things

FIRST = frozenset({"the first", "the second", "the third", "the fourth", "the other", "the last"})
"""Which of several is meant: "the first is red"."""
SEVERAL_DO = frozenset({"are", "were", "dance", "lie", "run", "sit", "stand", "walk", "hold", "wear"})
"""Verbs that are said of more than one: "a man in blue and a woman in red stand"."""
PASSIVE = {
    "surrounded by": "around", "encircled by": "around", "ringed by": "around", "flanked by": "next_to",
    "topped with": "on", "topped by": "on", "crowned with": "on", "crowned by": "on",
}  # fmt: skip
"""What is told of a thing about the next one: candles are around a cake that is "surrounded by candles"."""
PROPOSED = frozenset({"button"})
"""Roles that have usual words, in which a page may be asked for them without any."""
CARRYING = ("holding", "wearing")
PASSED_UNDER = frozenset({"bed", "counter", "desk", "door", "fireplace", "gate", "sofa", "table", "window"})
"""What nothing hangs on, but over."""
STUFFS = ("substances", "materials")
SPREAD = frozenset({"fabric", "paper", "glass", "metal", "concrete", "wood"})
"""Stuffs that lie under things rather than beside them."""


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


class _Pass(Pages):
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
        if self.is_english:
            self.name_members()
        self.lift()
        for index, words in enumerate(self.out.words):
            role = words.role or ("" if index else "headline")
            words.place = words.place or self.places_of_roles.get(role)
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
            if mark.scope == "negated" and mark.is_plural and mark.get("filler") == "quality" and self.is_english:
                self.out.shunned.append((mark.norm, mark.norm))  # "no gradients"
            return
        if (back := self.points_at_last(mark)) is not None:
            self.on_relation(back, mark)
            self.on_pronoun(is_plural=False)
            self.is_group_closed = mark.norm == "on top"
            return
        if mark.norm == "on its side" and self.is_english and self.on_flank():
            return
        if self.is_english and (back := mark.get("relations_back")) and not self.group and self.before:
            word = mark.norm.split()[1]
            one = self.who("it" if word == "its" else word)
            self.relation, self.relation_from = back, []
            self.relation_targets = [one] if one is not None else self.before[:1]
            return  # "To its right, three cygnets follow"
        relation, side, pose, glue = mark.get("relations"), mark.get("sides"), mark.get("poses"), mark.get("glue")
        if self.is_english and mark.norm == "by" and self.is_beside():
            relation = "next_to"
        if self.is_english and mark.norm in PASSIVE and self.group and not self.relation:
            self.on_passive(PASSIVE[mark.norm])
            return
        if self.is_english and mark.norm == "both" and self.means_both():
            return
        if (share := mark.get("shares")) and self.on_share(float(share), mark):
            return
        if self.is_english and mark.norm in FIRST and self.tells_one_apart():
            self.split(1, mark)
            return
        if self.is_english and mark.norm in SEVERAL_DO:
            self.gather_party()
        if self.is_english and mark.norm == "that" and self.relation and self.ends_clause():
            glue = "pronoun"  # "beside that, a mirror"
        if self.link == "is" and self.is_english and self.tells_state(mark):
            return
        if relation and self.is_english and mark.norm in ("on", "over", "around") and self.ends_here():
            return  # "its headlights on, a man …"
        light_side = mark.get("light_sides")
        action = mark.get("actions")
        if action and self.is_english and self.relation in ("between", "next_to", "around") and self.relation_from:
            self.relation = None  # "a dragon around a tower, breathing fire"
        if action and action not in CARRYING:
            doers = [] if self.is_done_by_place() else self.doers()
            living = [d for d in doers if is_creature(d.noun)] if self.is_english else []
            for draft in living or doers:
                draft.actions.append(mark.norm if action == "action" else action)
        if pose and self.is_english and mark.norm.partition(" ")[0].endswith("s"):
            self.back_to_owner()
        if (pose or action) and not self.is_english:
            self.return_to_wearer()
        if pose:
            self.on_pose(pose, is_placed=relation is not None)
        if glue == "each" and self.group:
            self.each = list(self.group)
        elif glue == "rest":
            self.on_rest(mark)
        elif glue == "subject":
            self.on_subject_pronoun(is_plural=mark.norm == "they")
        elif (
            self.relation
            and mark.norm != "the"
            and (glue == "relative" or (glue == "definite" and not mark.is_a(("glue", "pronoun"))))
        ):
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
        elif glue == "pronoun" and self.is_english and self.means_place():
            self.relation, self.relation_from = None, []
        elif glue in ("pronoun", "pronouns") or (self.relation and glue == "definite" and mark.norm != "the"):
            self.on_pronoun(is_plural=glue == "pronouns")
            if self.shared is not None and self.link == "of":
                self.link = "is"  # "one of them green"
        elif glue == "another" and self.shared is not None:
            self.split(1, mark)
            self.carrier = self.carried_alike() if self.is_english else None
        elif glue == "of" and self.is_part_skipped:
            self.is_part_skipped = False
        elif glue:
            is_of = glue == "attributive" and not self.relation_follows
            self.link = "of" if is_of else "is" if glue == "of_them" else glue
        elif mark.is_comma:
            if not self.has_aside():
                self.close_fronted()
            self.bound_before, self.bound = self.bound, None
            self.fronted = self.fronted if self.is_english else None
            if self.is_english and self.bound_before is not None and self.relation_from == self.bound_before[0]:
                self.relation = None  # "books around a candle, a cat …"
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
            bearer = next(iter(riders or living), (self.group or self.out.subjects)[0])
            is_bearer = not self.is_english or is_creature(bearer.noun) or holds(bearer.noun, "") is None
            self.carrier = (action, bearer) if is_bearer and self.link != "each" else None
            if not is_bearer:
                self.relation, self.relation_targets, self.relation_from = "inside", [bearer], []
        if mark.get("letterings"):
            self.style = mark.get("letterings")

    def on_phrase(self, phrase: Phrase) -> None:
        if phrase.scope == "negated" and (told := self.contrasted(phrase)) is not None:
            phrase = told
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
        if self.kind == "chart" and phrase.head is not None and phrase.head.norm in MARKS_OF_CHARTS:
            self.gather(phrase)
            return
        if self.is_window_of_light(phrase):
            return
        if self.is_printed_part(phrase):
            return  # "painted on its bow"
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
            if head.get("undrawn") == "poster":
                self.wish(phrase.marks[0].start, head.end, "this kind of picture is not drawn yet")
        elif head.get("trades") and self.names_trade(phrase):
            self.on_trade(phrase)
        elif head.get("mentions") == "ones":
            self.on_ones(phrase)
        elif head.get("mentions"):
            self.is_main_named = True
            self.on_mention(phrase)
        elif head.get("roles") and self.is_english and self.relation == "on" and phrase.first("substances"):
            self.out.surroundings.take_support("surface", phrase, self.slice(phrase))  # "on a stone step"
            self.after_place()
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


__all__ = ["Things", "read_things"]
