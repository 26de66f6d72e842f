"""Binding places, grounds and lights."""

from dataclasses import replace

from ...objects import objects
from ..drafts import Draft
from ..lexicon import lexicon
from ..marks import Mark
from ..phrases import Item, Phrase
from ..surroundings import LightDraft
from .lettering import Lettering

BUILDINGS = frozenset(
    {"bakery", "bar", "café", "church", "hospital", "library", "museum", "restaurant", "shop", "stadium", "station",
     "workshop", "hotel lobby", "gym", "barn", "greenhouse", "nightclub", "rooftop", "harbor", "garden", "castle hall"}
)  # fmt: skip
"""Places that are things from outside."""
FLOORED = frozenset({"stage", "harbor", "rooftop", "street"})
"""Places one is "on", with a floor of some stuff."""
MOODS_OF_ALL = {"dark", "dramatic", "bright"}


class Scenery(Lettering):
    """Handlers of phrases about the surroundings."""

    def on_support(self, phrase: Phrase) -> None:
        head = phrase.head
        assert head is not None
        if (known := self.known_ground(phrase)) is not None:
            self.bind(known)
            self.last = known
            return
        if head.get("supports") == "table" and self.is_table_a_thing(phrase):
            self.on_table(phrase)
            return
        if head.get("supports") == "table":
            on_it = self.relation_from if self.relation == "on" else []
            self.grounds.setdefault(head.norm, (phrase, list(on_it)))
        self.note_modifiers(phrase)
        if head.get("supports") == "backdrop" and phrase.first("substances"):
            self.wish(phrase.marks[0].start, head.end, "backdrops are plain yet")
        self.out.surroundings.take_support(str(head.get("supports")), phrase, self.slice(phrase))
        self.remember_asides(phrase)
        self.after_place()

    def known_ground(self, phrase: Phrase) -> Draft | None:
        """What was named before as a thing and is called by its last word now: a cutting board "the board"."""
        if not self.is_english or phrase.determiner != "definite" or phrase.head is None or self.relation is None:
            return None
        tail = f" {phrase.head.norm}"
        return next((d for d in reversed(self.out.subjects) if d.noun.endswith(tail)), None)

    def is_table_a_thing(self, phrase: Phrase) -> bool:
        """Whether a table is one thing among others rather than what all of them stand on: "left of a table"."""
        if phrase.scope:
            return False
        if self.is_design and self.kind not in ("advert", "banner", "thumbnail"):
            return phrase.determiner is not None or bool(phrase.first("numbers"))  # a page has no table to stand on
        if self.is_english and self.link == "of" and self.side:
            return False  # "on the right third of a table stands a cup"
        if self.is_known_table(phrase) or (self.relation is None and (self.pose or self.side)):
            return True  # "in the middle stands a long table"; "on the table" further on is the same
        if self.is_introduced(phrase):
            return True
        is_told_of_room = bool(self.out.surroundings.scene) and self.link in (None, "comma", "and", "with")
        if self.is_english and is_told_of_room and phrase.determiner == "determiner" and self.relation is None:
            return True  # "a small office: a desk with two monitors"
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        if self.out.surroundings.scene and isinstance(following, Mark) and following.get("glue") == "is":
            return True  # "A living room. The coffee table is black."
        if int(phrase.first("numbers") or 1) > 1 or (phrase.head is not None and phrase.head.is_plural):
            return True
        if self.relation is not None and self.relation_words is None:
            return self.relation not in ("on", "inside")
        if self.is_in_list(phrase, following):
            return True
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        leads = following.get("relations") if isinstance(following, Mark) else None
        is_subject = self.link in (None, "and", "comma", "of", "is") and not self.relation_follows
        is_subject = is_subject or (self.is_english and self.link == "with")
        beyond = self.items[self.at + 2] if self.at + 2 < len(self.items) else None
        is_to_thing = isinstance(beyond, Phrase) and not (
            beyond.head is not None and any(beyond.head.get(t) for t in ("places", "scenes", "lights", "light_heads"))
        )
        is_to_thing = is_to_thing or (self.is_english and isinstance(beyond, Mark) and beyond.get("glue") == "pronouns")
        return is_subject and leads is not None and leads != "on" and is_to_thing

    def is_introduced(self, phrase: Phrase) -> bool:
        """Whether a table comes first for itself: "There is a table.", "A long table stands in a garden"."""
        if not self.is_english or phrase.determiner != "determiner" or self.relation is not None:
            return False
        before, following = (self.items[n] if 0 <= n < len(self.items) else None for n in (self.at - 1, self.at + 1))
        earlier = self.items[self.at - 2] if self.at > 1 else None
        is_there = isinstance(before, Mark) and before.norm == "there's"
        if isinstance(before, Mark) and isinstance(earlier, Mark) and before.get("glue") == "is":
            is_there = earlier.norm == "there"
        opens = before is None or (isinstance(before, Mark) and (before.is_end or before.is_comma))
        stands = isinstance(following, Mark) and bool(following.get("poses"))
        return is_there or (opens and stands)

    def is_known_table(self, phrase: Phrase) -> bool:
        """Whether a table that is a thing was named before, and this may be the same."""
        if phrase.determiner not in ("definite", None):
            return False
        noun = phrase.head.norm if self.is_english and phrase.head is not None else "table"
        return any(draft.noun == noun for draft in self.out.subjects)

    def is_in_list(self, phrase: Phrase, following: Item | None) -> bool:
        """Whether a table is shown for its own sake: "a red table", "a table and a zebra", "a zebra and a table"."""
        if phrase.determiner != "determiner" or self.link not in (None, "of", "and", "comma", "is"):
            return False
        if self.link in ("and", "comma"):
            return bool(self.group)
        goes_on = isinstance(following, Mark) and following.get("glue") == "and"
        beyond = self.items[self.at + 2] if self.at + 2 < len(self.items) else None
        is_pair = goes_on and isinstance(beyond, Phrase) and self.names_thing(beyond)
        is_all = following is None and bool(phrase.first("colors"))
        return is_pair or is_all

    def on_table(self, phrase: Phrase) -> None:
        head = phrase.head
        assert head is not None
        noun = head.norm if self.is_english else "table"
        object_ = noun if noun in objects else "table" if "table" in objects else None
        is_same = phrase.determiner in ("definite", None)
        draft = self.known(replace(phrase, determiner="definite"), noun, object_, None) if is_same else None
        if draft is None and self.is_full(phrase):
            return
        if draft is None:
            draft = self.new(noun, object_, None, head)
            self.count_up(draft, phrase)
            told, on_it = self.grounds.pop(noun, (None, ()))
            if told is not None and self.is_english and is_same:
                draft.take(told)  # "the cage is on a small table, and under the table …"
                draft.details += self.details_of(told)
                for one in on_it:
                    self.relate(one, "on", draft)
        draft.clause = head.clause
        draft.take(phrase)
        if draft.material is None and (stuff := phrase.first("substances")) is not None:
            draft.made_of(stuff)  # a ground's wood is a table's as well
        draft.details += self.details_of(phrase)
        self.give_pending(draft, phrase)
        self.bind(draft)
        self.last = draft

    def on_place(self, phrase: Phrase) -> None:
        head = phrase.head
        assert head is not None
        self.note_modifiers(phrase)
        if head.get("aspects") and len(phrase.marks) == 1 and self.is_english and self.link in (None, "comma"):
            return  # "Landscape, 3:2."
        if self.is_english and self.relation in ("same_size_as", "larger_than", "smaller_than"):
            self.relation = None  # "a dragon the size of a hill"
            return
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        if self.is_english and head.norm == "outside" and isinstance(following, Phrase) and following.determiner:
            beyond = following.head
            if beyond is None or not (beyond.get("places") or beyond.get("scenes")):
                return  # "outside the circle"
        if self.is_design and (self.is_address(phrase) or (self.is_english and self.link == "for")):
            return
        is_window = head.get("light_kinds") == "window"
        if self.relation == "on" and phrase.first("substances") and head.get("scenes") in FLOORED:
            self.out.surroundings.take_support("surface", phrase, self.slice(phrase))  # "on a wooden stage"
        self.out.surroundings.take_place(head, phrase, self.slice(phrase))
        if is_window and isinstance(self.last, LightDraft) and self.link in ("from", "of"):
            self.last.kinds.append("window")
            return
        if is_window and self.relation == "behind" and self.group:
            self.relation = None
        self.after_place()

    def is_window_of_light(self, phrase: Phrase) -> bool:
        """Takes the window that a light comes from: its side is that of the light."""
        is_window = phrase.head is not None and phrase.head.get("light_kinds") == "window"
        leads = ("from",) if self.is_english else ("from", "of", "attributive")  # de la fenêtre, 从后面的窗户
        before = self.items[self.at - 1] if self.at else None
        is_from = isinstance(before, Mark) and before.get("light_sides") is not None and not self.is_english
        if not (is_window and isinstance(self.last, LightDraft) and (self.link in leads or is_from)):
            return False
        if phrase.first("light_kinds") == "backlight":
            self.last.side = self.last.side or "behind"  # arkadaki pencereden
        self.last.kinds.append("window")
        self.link = None
        return True

    def means_place(self) -> bool:
        """Whether "on it" is said of the place, which is all that was named before: "an island with a house on it"."""
        if self.relation not in ("on", "inside") or self.surroundings_at is None:
            return False
        here = [d for d in self.out.subjects if d.sentence == self.sentence]
        return all(d.start > self.surroundings_at for d in here) and all(d in self.relation_from for d in here)

    def is_done_by_place(self) -> bool:
        """Whether a verb is said of the surroundings: "…, waves crashing against the rocks"."""
        before, comma = (self.items[self.at - n] if self.at >= n else None for n in (1, 2))
        is_place = isinstance(before, Phrase) and before.head is not None and bool(before.head.get("scenes"))
        return self.is_english and is_place and isinstance(comma, Mark) and comma.is_comma

    def is_address(self, phrase: Phrase) -> bool:
        """Whether a name beside a place tells where something happens, and not what is shown: "ulica Lipowa"."""
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        after = following.marks[:1] if isinstance(following, Phrase) and following.head is None else ()
        return any(m.is_unknown and self.prompt[m.start].isupper() for m in (*phrase.marks, *after))

    def after_place(self) -> None:
        if self.relation_words is not None:
            self.relation_words = None
        if self.relation_follows:
            self.group = [] if self.relation is None and not self.group else self.group
        self.relation = None
        self.last = self.out.surroundings
        item = self.items[self.at]
        self.surroundings_at = item.marks[0].start if isinstance(item, Phrase) else item.start

    def is_built_scene(self, phrase: Phrase) -> bool:
        """Whether a place is a building one looks at: "in front of a red barn", not "in a barn"."""
        head = phrase.head
        if head is None or head.get("scenes") not in BUILDINGS or not head.get("nouns") or phrase.scope:
            return False
        if self.link in ("in", "at", "from") or self.relation in ("inside", "on"):
            return False
        is_listed = self.is_english and self.link in ("with", "and", "comma") and phrase.determiner == "determiner"
        if is_listed and (self.out.surroundings.scene or self.group) and self.relation is None:
            return True  # "a city block with a bakery, a bookshop and a tram"
        is_described = any(phrase.first(t) for t in ("colors", "sizes", "materials"))
        return self.relation is not None or self.side is not None or is_described

    def on_light(self, phrase: Phrase) -> None:
        head = phrase.head
        assert head is not None
        # "dark moody lighting" is said of the whole picture; "warm light" of the light alone.
        self.out.asides.update(m.start for m in phrase.marks if m.get("moods") not in MOODS_OF_ALL)
        source = self.last if self.is_english and self.link == "is" and isinstance(self.last, Draft) else None
        self.last = self.out.surroundings.take_light(head, phrase)
        if source is not None and not self.last.kinds:
            kinds = (kind for table, kind in lexicon("en").word(source.noun) if table == "light_kinds")
            self.last.kinds += kinds  # "the lamp is the main light"
        self.group = self.group or []
        self.relation = None

    def remember_asides(self, phrase: Phrase) -> None:
        self.out.asides.update(m.start for m in phrase.marks)
