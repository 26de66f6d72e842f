"""Whether a phrase names a thing, of what kind, and whether it was named before."""

from dataclasses import replace

from ...assets.things import parts_of_speech, thing
from ..creatures import MADE_UP, is_person
from ..drafts import Draft, color_of, is_clientele, is_kind_of, noun_of, singular
from ..lexicon.kin import kin_of
from ..marks import Mark
from ..phrases import Phrase
from ..strangers import MARK
from .belongings import Belongings

PUBLISHED = frozenset(
    {"article", "blog", "brochure", "campaign", "catalog", "catalogue", "cookbook", "course", "game", "launch",
     "magazine", "newsletter", "newspaper", "novel", "page", "recipe", "video", "window"}
)  # fmt: skip
"""What pictures are made for."""
SCREENS = frozenset({"app_screen", "dashboard", "web_page"})
WIDGETS = frozenset(
    {"avatar", "badge", "bar", "button", "card", "cards", "checkbox", "chip", "dropdown", "field", "footer", "header",
     "icon", "list", "menu", "panel", "sidebar", "slider", "switch", "tab", "tile", "toggle", "widget"}
)  # fmt: skip
"""What screens are made of, and no things to show on them."""
COMPARING = frozenset({"think of", "reminiscent of", "in the spirit of", "in the shape of", "shaped like"})
MARKS_OF_CHARTS = frozenset({"bar", "bars", "column", "columns", "dot", "dots", "line", "lines", "slice", "slices"})
"""What charts are drawn with."""
WISHING = frozenset({"would", "i'd", "we'd", "i", "we", "you"})


class Recognising(Belongings):
    """Handlers that tell new things from known ones."""

    def names_thing(self, phrase: Phrase) -> bool:
        head = phrase.head
        if head is None or not (head.get("nouns") or head.get("maybe")) or noun_of(head) is None:
            return False
        if head.get("supports") == "table":
            return False  # what things stand on, unless `is_table_a_thing`
        if (head.get("scenes") or head.get("places")) and str(head.get("nouns")).startswith(MARK):
            return False  # a hill is where things are, unless `is_built_scene`
        if head.get("filler") == "parlance" and phrase.determiner == "definite" and not phrase.attributes:
            return False  # "looks past the camera"
        if self.is_english and head.norm == "letter" and head.is_plural:
            return False  # "in large letters"
        if head.get("filler") == "parlance" and self.is_english and self.is_alone(phrase):
            return False  # a line of its own: "CAMERA"
        if self.is_english and (self.is_beside_the_point(phrase) or self.is_name(phrase) or self.is_maker(phrase)):
            return False
        if self.kind in SCREENS and head.norm.rpartition(" ")[2] in WIDGETS:
            return False
        if self.is_design and self.link == "for" and is_clientele(str(head.get("nouns"))):
            return False  # "a website for a bookkeeper"
        # "A poster for coffee" is about it, and need not show it.
        is_topic = head.get("topics") and self.link in ("for", "of", None) and not phrase.attributes
        return not (self.is_design and is_topic)

    def is_alone(self, phrase: Phrase) -> bool:
        """Whether nothing but one bare word stands between two ends."""
        before, following = (self.items[n] if 0 <= n < len(self.items) else None for n in (self.at - 1, self.at + 1))
        ends = (one is None or (isinstance(one, Mark) and one.is_end) for one in (before, following))
        return len(phrase.marks) == 1 and all(ends) and len(self.items) > 1

    def is_maker(self, phrase: Phrase) -> bool:
        """Whether this only says whose picture it is ("a child's drawing") or who made a page (artist "Nora Vale")."""
        head, following = phrase.head, self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        if head is None or following is None:
            return False
        if isinstance(following, Phrase):
            is_whose = head.is_bent and self.prompt[head.start : head.end].endswith(("'s", "’s"))
            return is_whose and following.head is not None and bool(following.head.get("kinds"))
        return self.is_design and following.exact is not None and head.get("roles") is not None

    def is_name(self, phrase: Phrase) -> bool:
        """Whether a word in a capital is somebody's name beside another one: "for Clara and Tom"."""
        head, link, other = phrase.head, *(self.items[self.at - n] if self.at >= n else None for n in (1, 2))
        if head is None or len(phrase.marks) > 1 or not self.prompt[head.start].isupper():
            return False
        is_joined = isinstance(link, Mark) and link.get("glue") == "and" and isinstance(other, Phrase)
        named = other.marks[-1] if is_joined and isinstance(other, Phrase) and other.head is None else None
        return named is not None and named.is_unknown and self.prompt[named.start].isupper()

    def is_beside_the_point(self, phrase: Phrase) -> bool:
        """Whether a thing is only compared with ("like a wire"), or does something later ("the designers will …")."""
        before, earlier = (self.items[self.at - n] if self.at >= n else None for n in (1, 2))
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        last = phrase.head.norm.rpartition(" ")[2] if phrase.head is not None else ""
        if last in PUBLISHED and self.link in ("for", "of") and not self.group and not self.out.subjects:
            return True  # "a portrait for the October issue of a knitting magazine"
        if isinstance(following, Mark) and following.norm in ("will", "would", "can", "could", "may"):
            return phrase.head is not None and is_person(phrase.head.norm)
        if not isinstance(before, Mark) or phrase.determiner != "determiner":
            return False
        is_wished = isinstance(earlier, Mark) and earlier.norm in WISHING
        return (before.norm in COMPARING or (before.norm == "like" and not is_wished)) or (
            before.norm == "as" and isinstance(earlier, Phrase)
        )

    def is_pair(self, phrase: Phrase) -> bool:
        return any(" " in a.norm and "couple" not in a.norm for a in phrase.attributes if a.get("numbers"))

    def as_animal(self, phrase: Phrase) -> Phrase:
        """The phrase about the animal that does somebody's work: a "raccoon barista" is a raccoon."""
        head, before = phrase.head, phrase.modifiers[-1] if phrase.modifiers else None
        if head is None or before is None or before.is_plural or before.is_bent or noun_of(before) is None:
            return phrase
        kin = kin_of(before.norm)
        if (
            kin is None
            or kin.category not in ("animal", "bird")
            or not is_person(head.norm)
            or before.end + 1 != head.start
        ):
            return phrase
        worker = thing(head.norm)
        if worker is None or head.norm in MADE_UP or not before.get("nouns"):
            return phrase
        return replace(phrase, head=before, modifiers=(*phrase.modifiers[:-1], replace(head, senses=())))

    def compound(self, phrase: Phrase, noun: str) -> str:
        """ "Cargo bike", "perfume bottle", "phone booth": a noun right before the head tells which kind it is."""
        head, before = phrase.head, phrase.modifiers[-1] if phrase.modifiers else None
        if head is None or before is None or before.end + 1 != head.start:
            return noun
        if before.is_plural and before.norm not in ("sport", "sports"):
            return noun  # but "a sports ball"
        is_own = str(head.get("nouns")).startswith(MARK)
        is_noun = str(before.get("nouns")).startswith(MARK) or parts_of_speech(singular(before.norm))[:1] == ("noun",)
        is_kind = is_noun and (is_own or not before.get("nouns") or str(before.get("nouns")).startswith(MARK))
        return f"{before.norm} {noun}" if is_kind and not before.get("topics") else noun

    def known(self, phrase: Phrase, noun: str, object_: str | None, drawing: str | None) -> Draft | None:
        """The subject that this phrase speaks of again, if it does."""
        if self.is_more(phrase):
            return None
        if self.is_apposed(phrase, noun):
            return self.last if isinstance(self.last, Draft) else None
        same = [d for d in self.out.subjects if d.is_same(object_, drawing, noun)]
        if self.is_english and not same:  # "perfume ad: a crystal bottle"
            same = [d for d in self.out.subjects if d.names_kind and str(d.object).endswith(f"_{noun}")]
        if self.is_english and phrase.determiner == "definite" and not any(d.noun == noun for d in same):
            same = [d for d in self.out.subjects if is_kind_of(d.noun, noun)] or same  # "a poodle … the dog"
        if not same:
            return None
        color = color_of(phrase)
        number = phrase.first("numbers")
        fitting = [d for d in same if color is None or d.color in (None, color[0])]
        if self.is_english and (size := phrase.first("sizes")) and any(d.size == size for d in fitting):
            fitting = [d for d in fitting if d.size == size]  # "the tall bottle", of two
        if number is not None and (guessed := [d for d in fitting if not d.is_exact and d.count > 1]):
            guessed[-1].count, guessed[-1].is_exact = int(number), True  # "apples and pears: show three pears"
            return guessed[-1]
        if self.is_english and phrase.determiner == "definite" and fitting and self.is_elsewhere(fitting[-1]):
            return None  # "the woman on the left …; the woman on the right …"
        if phrase.determiner == "definite" or phrase.scope == "kept":
            return (fitting or same)[-1] if color is None or fitting else None
        if not self.about.articles and number is None and fitting and self.points_at(fitting[-1], phrase):
            return fitting[-1]
        if self.is_main_named and self.out.subjects and self.out.subjects[0] in fitting:
            return self.out.subjects[0]
        elsewhere = [d for d in fitting if d.sentence != self.sentence and (number is None or d.count == int(number))]
        if phrase.determiner == "another":
            return None
        if fitting and self.has_lost_article(phrase):
            return fitting[-1]
        if elsewhere:
            return elsewhere[-1]
        if phrase.head is not None and phrase.head.kind == "emoji":
            return fitting[-1] if fitting else None
        if self.is_bare_again(phrase):
            return fitting[-1]
        # Named again in one breath: after the kind of picture ("speaker ad: a black speaker"), or as what the words
        # stand on ("cup mockup with 'Brew' on a paper cup"). "A mug next to a mug" and "a mug and a mug" are two.
        again = [d for d in fitting if number is None or d.count == int(number)]
        is_listed = self.link in ("and", "comma") and not any(d.names_kind for d in again)
        is_placed = self.relation is not None and self.relation_words is None
        return again[-1] if again and not is_listed and not is_placed else None

    def is_elsewhere(self, draft: Draft) -> bool:
        """Whether what is named now is told at once to be on another side than one named before."""
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        side = following.get("sides") if isinstance(following, Mark) and not following.get("relations") else None
        return draft.side is not None and side is not None and side != draft.side

    def is_more(self, phrase: Phrase) -> bool:
        """Whether "three more balls" are that many besides those named before, and are not compared with any."""
        formula = phrase.first("formulas")
        if not self.is_english or formula is None or not formula.startswith("plus "):
            return False
        ahead = (i.marks[0] if isinstance(i, Phrase) else i for i in self.items[self.at + 1 : self.at + 4])
        return not any(m.norm == "than" for m in ahead)

    def is_apposed(self, phrase: Phrase, noun: str) -> bool:
        """Whether this says what kind the thing just named is: "his dog, a brown poodle, lies …"."""
        following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
        closes = following is None or (isinstance(following, Mark) and (following.is_comma or following.is_end))
        if not (self.is_english and closes and self.link == "comma" and phrase.determiner == "determiner"):
            return False
        if not isinstance(self.last, Draft) or self.last.count > 1:
            return False
        kin = kin_of(noun)
        return (kin is not None and kin.noun == self.last.noun) or is_kind_of(noun, self.last.noun)

    def has_lost_article(self, phrase: Phrase) -> bool:
        """Whether the article is part of the word before: "davanti alla scatola", "delante del coche"."""
        is_bare = phrase.determiner is None and phrase.first("numbers") is None
        is_placed = self.relation is not None and self.relation_words is None
        is_one = phrase.head is not None and not phrase.head.is_plural
        return is_bare and is_placed and is_one and self.has_articles and not self.is_english

    def is_bare_again(self, phrase: Phrase) -> bool:
        """Whether a noun stands alone, again, where no article could tell that it is the same: "kedinin arkasında"."""
        is_joined = self.link is not None and self.relation is None
        return not self.has_articles and phrase.determiner is None and len(phrase.marks) == 1 and not is_joined

    def is_in_front(self) -> bool:
        """Whether "in" opens its clause: "na stole wazon, w wazonie tulipan"; what follows is inside."""
        small, before = (self.items[self.at - n] if self.at >= n else None for n in (1, 2))
        is_small = isinstance(small, Mark) and small.get("glue") == "in"
        return is_small and (before is None or (isinstance(before, Mark) and (before.is_comma or before.is_end)))

    def points_at(self, draft: Draft, phrase: Phrase) -> bool:
        """Whether a bare noun is a thing named before, where there is no "the": "na stole wazon, w wazonie tulipan"."""
        if phrase.determiner is not None or draft in self.relation_from:
            return False
        is_placed = self.relation is not None or self.link == "in"
        return is_placed or (not phrase.attributes and not phrase.modifiers)
