"""Binding exact strings: the part each plays, and what it is printed on."""

from ..creatures import is_creature
from ..drafts import Draft
from ..inscriptions import LAYOUT_ROLES, Words
from ..marks import Mark
from ..phrases import Phrase
from ..surroundings import Surroundings
from .relations import Relations


class Lettering(Relations):
    """Handlers of strings and of the words that tell their part."""

    def on_role(self, phrase: Phrase) -> None:
        head = phrase.head
        assert head is not None
        self.note_modifiers(phrase)
        self.keep_place_of_role()
        self.role = head.get("roles")
        self.role_of_many = self.role if head.is_plural or head.norm.endswith("s") or self.role == "item" else None
        self.role_place, self.side = self.side, None  # "at the bottom stands the headline"
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
        before = self.items[self.at - 1] if self.at else None
        is_beside = isinstance(before, Mark) and before.exact is not None  # “首页”“声音”
        is_next = isinstance(self.last, Words) and (self.link in ("and", "comma") or is_beside)
        words = Words(exact, self.role or (self.role_of_many if is_next else None), self.role_place)
        thing = self.last if isinstance(self.last, Draft) else None
        if isinstance(self.last, Surroundings) and self.group and not self.is_design:
            thing = self.group[-1]  # a laptop on a desk showing "Dashboard"
        if exact.how == "signature":
            words.role, words.on = "caption", self.last.on if isinstance(self.last, Words) else None
        elif self.printed_on is not None:
            words.on = self.printed_on
        elif (owner := self.next_of_many()) is not None:
            owner.count -= 1  # screens that say "One" and "Two": each thing has its own words
            words.on = self.twin(owner)
        elif exact.how in ("price", "date"):
            words.role, words.on = exact.how, None
        elif is_next and self.is_english and not self.is_design and words.role is None and (on := self.stands_on()):
            words.on = on  # "with the words “Nordhang” and “2024”"
        elif thing is not None and self.is_announced and not thing.surfaces and is_creature(thing.noun):
            words.role, words.speaker = words.role or "dialogue", thing
        elif thing is not None and self.carries(thing, words):
            words.on = thing
        if (
            words.on is not None
            and exact.how != "signature"
            and words.role in LAYOUT_ROLES
            and words.on.object not in ("book", "phone", "laptop")
            and self.printed_on is None
        ):
            words.on = None
        words.style = self.style
        self.out.words.append(words)
        self.last, self.role, self.role_place, self.printed_on, self.style, self.is_announced = (
            words,
            None,
            None,
            None,
            None,
            False,
        )
        self.relation, self.link = None, None

    def stands_on(self) -> Draft | None:
        """What the last string stands on."""
        return self.last.on if isinstance(self.last, Words) else None

    def on_flank(self) -> bool:
        """Takes "on its side" as where something is; False: nothing is there, and a bottle lies "on its side"."""
        before = self.items[self.at - 1] if self.at else None
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        if isinstance(self.last, Words):
            here = (d for d in (*reversed(self.group), *reversed(self.out.subjects)) if not is_creature(d.noun))
            self.last.on = self.last.on or next(here, None)
            return True
        if not isinstance(self.last, Draft):
            return False
        if (owner := self.owners.get(self.last.id)) is not None:
            self.relate(self.last, "on", owner)  # "a van with a dent on its side"
            return True
        is_printed = isinstance(before, Mark) and bool(before.get("inscriptions") or before.get("letterings"))
        is_led = isinstance(following, Phrase) and following.head is not None and bool(following.head.get("roles"))
        is_led = is_led or (isinstance(following, Mark) and (following.exact is not None or following.is_comma))
        if is_printed or (is_led and self.next_is_exact()):
            self.printed_on = self.last
            return True
        return False

    def next_of_many(self) -> Draft | None:
        """The things that share what the last string stands on, if this string is one more in a row."""
        if not isinstance(self.last, Words) or self.last.on is None or self.link not in ("and", "comma"):
            return None
        one = self.last.on
        return next(
            (d for d in self.out.subjects if d.is_same(one.object, one.drawing, one.noun) and d.count > 1), None
        )

    def carries(self, thing: Draft, words: Words) -> bool:
        """Whether a string stands on the thing named before it."""
        return (bool(thing.surfaces) and self.prints_on(thing)) or self.is_lettered(thing, words)

    def is_lettered(self, thing: Draft, words: Words) -> bool:
        """Whether a string in a scene is meant to stand on a thing that nothing can print on yet: a lantern, a van."""
        if self.is_design or words.role in LAYOUT_ROLES or is_creature(thing.noun):
            return False
        return self.is_announced or (self.link in (None, "with") and not self.has_comma())

    def prints_on(self, thing: Draft) -> bool:
        """Whether a string after a thing is printed on it rather than set beside it."""
        if self.role in LAYOUT_ROLES:
            return thing.object in ("book", "phone", "laptop", "sign")
        if self.is_design:
            return thing.object == "sign" or self.is_announced or (self.link is None and not self.has_comma())
        return True

    def has_comma(self) -> bool:
        before = self.items[self.at - 1] if self.at else None
        return isinstance(before, Mark) and before.is_comma
