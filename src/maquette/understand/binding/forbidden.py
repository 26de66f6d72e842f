"""Binding what is not wanted: "no dogs", "without a hat"."""

from dataclasses import replace

from ...assets.things import parts_of_speech, thing
from ..drafts import is_paired, noun_of, singular
from ..lexicon import lexicon
from ..marks import Mark
from ..phrases import Phrase
from .scenery import Scenery


class Forbidden(Scenery):
    """Handlers of phrases that a negation holds."""

    def on_forbidden(self, phrase: Phrase) -> None:
        head = phrase.head
        if phrase.scope == "negated" and head is not None and (named := self.shunned(phrase)):
            self.out.shunned.append(named)
            if self.is_denied(phrase):
                self.out.denied.append((head.start, head.end, named[1]))
            if self.is_english and (known := noun_of(head)) is not None:
                self.shunned_last = (*known, head)
        if phrase.scope == "negated" and head is not None and head.get("parts") and not head.get("avoid"):
            owner = self.owner(head)
            if owner is not None and not head.get("roles"):
                self.wish(head.start, head.end, f"a {owner.noun} cannot be built without it yet")

    def is_denied(self, phrase: Phrase) -> bool:
        """Whether nothing but a bare noun follows a "no": "no chairs"; no blue ones may leave red ones."""
        before = self.items[self.at - 1] if self.at else None
        is_bare = not phrase.attributes and not phrase.modifiers
        return is_bare and isinstance(before, Mark) and before.get("scope") == "negation"

    def contrasted(self, phrase: Phrase) -> Phrase | None:
        """What is wanted, where only an attribute is not: "one red and not blue chair" is a red chair."""
        earlier, link, no = (self.items[self.at - n] if self.at >= n else None for n in (3, 2, 1))
        is_not = isinstance(no, Mark) and no.norm == "not" and isinstance(link, Mark) and link.get("glue") == "and"
        if not (self.is_english and is_not and phrase.head is not None and isinstance(earlier, Phrase)):
            return None
        if earlier.head is not None or not (earlier.determiner or earlier.first("numbers")):
            return None
        if earlier.first("colors") is not None and earlier.first("colors") == phrase.first("colors"):
            self.wish(phrase.marks[0].start, phrase.head.end, "this contradicts what is said right before, which holds")
        head = replace(phrase.head, scope="")
        return replace(earlier, marks=(*earlier.marks, head), head=head)

    def shun_unknown(self, phrase: Phrase) -> None:
        """ "No explosions": a noun, though nothing one could draw."""
        *earlier, last = phrase.modifiers
        noun = self.one_of(last.norm)
        before = earlier[-1] if earlier and earlier[-1].end + 1 == last.start else None
        sign = self.prompt[before.start : before.end] if before is not None else ""
        if sign.isupper() and "noun" in parts_of_speech(noun)[:2]:
            noun = f"{sign} {noun}"  # "no QR code"
            self.out.shunned.append((noun, noun))
            return
        if "noun" in parts_of_speech(noun)[:2]:
            self.out.shunned.append((noun, noun))

    def as_written(self, phrase: Phrase, head: Mark) -> str:
        """The English noun of what is not wanted: a singular, but "gloves", "Santa Claus", "QR code"."""
        written = self.prompt[head.start : head.end]
        if is_paired(head) and head.norm.endswith("s"):
            return head.norm
        if written.istitle() and " " in written:
            return written
        return self.whole_noun(phrase, head)

    def whole_noun(self, phrase: Phrase, head: Mark) -> str:
        """The noun with the one right before it: "QR code", "web address"."""
        noun = self.compound(phrase, self.one_of(head.norm))
        before = phrase.modifiers[-1] if phrase.modifiers else None
        sign = self.prompt[before.start : before.end] if before is not None and before.end + 1 == head.start else ""
        is_part = bool(sign) and " " not in noun and parts_of_speech(sign.lower())[:1] == ("noun",)
        return f"{sign} {noun}" if sign.isupper() or is_part else noun

    def one_of(self, noun: str) -> str:
        """The singular of an English noun, or of its last word where nobody knows the whole: "fairy lights"."""
        if (known := singular(noun)) != noun or not noun.endswith("s"):
            return known
        first, _, last = noun.rpartition(" ")
        forms = (form for form, is_plural in lexicon("en").forms(last) if is_plural)
        one = next((f for f in forms if "noun" in parts_of_speech(f)[:2] or thing(f) is not None), last)
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
            noun = self.whole_noun(phrase, head)
            last = self.one_of(head.norm).rpartition(" ")[2]
            is_noun = "noun" in parts_of_speech(last)[:2] or thing(last) is not None
            return (noun, noun) if is_noun else None
        named = noun_of(head)
        if self.is_english and named is not None:
            return self.as_written(phrase, head), named[1] or named[2] or named[0]
        return None if named is None else (named[0], named[1] or named[2] or named[0])
