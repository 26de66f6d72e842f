"""Where the pass stands: what it found, and what waits for the next phrase."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...assets.things import thing
from ...materials import MATERIALS
from ..brief import Relation, Wish
from ..drafts import Draft
from ..inscriptions import DESIGNS, Words
from ..lexicon import About
from ..marks import Mark
from ..phrases import Item, Phrase
from ..strangers import MARK
from ..surroundings import LightDraft, Surroundings


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
    columns: int | None = None
    rows: int | None = None
    asked: list[str] = field(default_factory=list)
    """Roles that are asked for without words."""
    panels: int | None = None
    """How many parts a page has, if said."""
    shunned: list[tuple[str, str]] = field(default_factory=list)
    """(English noun, object or drawing) of things the picture must not show."""
    denied: list[tuple[int, int, str]] = field(default_factory=list)
    """(start, end, object or drawing) of things said not to be there at all."""
    wishes: list[tuple[int, Wish]] = field(default_factory=list)
    """With the place in the prompt, so that they can be put in order."""
    asides: set[int] = field(default_factory=set)
    """Starts of marks that served a light or a colour and are no mood of the whole."""


class State:
    """What the handlers of all kinds of phrases share."""

    def __init__(
        self,
        items: Sequence[Item],
        prompt: str,
        kind: str,
        relation_follows: bool,
        has_articles: bool,
        is_english: bool,
        about: About,
    ) -> None:
        self.items, self.prompt, self.kind = items, prompt, kind
        self.relation_follows, self.has_articles, self.is_english = relation_follows, has_articles, is_english
        self.about = about
        self.out = Things()
        self.is_design = kind in DESIGNS
        self.at = 0
        self.sentence = -1
        self.clause = -1
        self.before: list[Draft] = []  # what the last sentence was about: "it", "them"
        self.fronted: tuple[str, list[Draft]] | None = None  # the relation that was told before the last thing
        self.ground_before: list[Draft] = []  # what things were told to be on: "On the table there is …", "Behind it"
        self.role: str | None = None
        self.role_place: str | None = None
        self.restart()
        self.shunned_last: tuple[str, str | None, str | None, Mark] | None = None  # what was not wanted last
        self.places_of_roles: dict[str, str] = {}  # "the headline at the top", told apart from its words
        self.grounds: dict[str, tuple[Phrase, list[Draft]]] = {}  # what things stand on, by its word, and those things
        self.roles_open: dict[str, Mark] = {}
        self.told_before = 0  # relations told before things that were counted together were told apart
        self.shared: tuple[Draft, int] | None = None  # "two cats, one black …": how many are still to describe

    def restart(self) -> None:
        """A new sentence: nothing is pending."""
        self.ground_before = list(self.fronted[1]) if self.fronted and len(self.fronted[1]) == 1 else self.ground_before
        if not any(d.sentence == self.sentence for d in self.ground_before + self.out.subjects[-1:]):
            self.ground_before = []
        self.before = self.untied([d for d in self.out.subjects if d.sentence == self.sentence]) or self.before
        self.group: list[Draft] = []  # the things coordinated last: "a cat and a dog"
        self.last: Draft | Words | LightDraft | Surroundings | None = None
        self.is_group_closed = False  # what comes next stands apart from the group
        self.link: str | None = None  # the glue word just read
        self.relation: str | None = None
        self.relation_from: list[Draft] = []
        self.relation_words: Words | None = None
        self.relation_targets: list[Draft] = []  # where the relation comes after its noun, or before its subject
        self.held_from: list[Draft] = []  # what a relation after a comma may be said of: "a cat, on a mat"
        self.it: Draft | None = None  # what "it" was in this sentence
        self.order: str | None = None  # "left to right": how what is listed stands
        self.measured: set[str] = set()  # ids of what something is said to be left of, on, under … in this sentence
        self.told_apart: Draft | None = None  # "the left one": what is described next
        self.side: str | None = None  # said before its thing: "on the left, a cat"
        self.pose: str | None = None
        self.surroundings_at: int | None = None  # where in the prompt this sentence named its place
        self.fronted_pose: str | None = None  # the pose that was told before the last thing
        self.keep_place_of_role()
        self.role = None
        self.role_place = None
        self.style: str | None = None
        self.printed_on: Draft | None = None
        self.is_announced = False
        self.role_of_many: str | None = None  # "buttons": of every string that follows in a row
        self.is_main_named = False
        self.count: int | None = None
        self.listed: Draft | None = None  # "three books: red, green and blue": the thing whose colours are being told
        self.laid_out: Phrase | None = None  # "a 3×2 grid of": how the next things stand
        self.owners: dict[str, Draft] = {}  # ids of what is "with" something, and that
        self.fronted = None
        self.bound: tuple[list[Draft], Draft] | None = None  # whose relation to what this clause told last
        self.bound_before: tuple[list[Draft], Draft] | None = None  # the same, of the clause before
        self.party: list[Draft] = []  # all that is coordinated, clothes and things in hand left out
        self.fronted_side: str | None = None  # the side that was told before the last thing
        self.carriers: list[Draft] = []  # all who wear or hold it: "both wearing hats"
        self.carrier: tuple[str, Draft] | None = None  # who wears or holds the next thing, and how
        self.has_parts_told: Draft | None = None  # the creature of whose hair or beard was told last
        self.holder: Draft | None = None  # who holds the thing just named: "an umbrella and a bag"
        self.is_part_skipped = False  # "on the shoulder of": what is on it is told next
        self.wearer: Draft | None = None  # who wears the thing just named: "a hat and a scarf"
        self.factor: float | None = None  # "twice as": of the comparison to come
        self.formula_open: Draft | None = None  # "twice as many apples": what waits for its measure
        self.is_after_trade = False
        self.is_of_trade = False  # the last phrase was a shop or a company, and this one says what it sells
        self.each: list[Draft] = []  # "three plates, each with": what there is one of the next thing for
        self.ellipsis: Phrase | None = None  # "a red" of "a red and a blue scarf"
        self.part_of: tuple[Draft, str] | None = None  # "the door of the house": what is described next
        self.joined_by: str | None = None  # the link that put the last thing into the group

    def next_is_named(self) -> bool:
        """Whether a thing is named next; told by `Attributes`."""
        return False

    def keep_place_of_role(self) -> None:
        """Remembers where the words of a role go, if that was told without them."""
        if self.is_english and self.role and self.role_place and self.is_design:
            self.places_of_roles.setdefault(self.role, self.role_place)

    def is_more(self, phrase: Phrase) -> bool:
        """Whether so many are told besides those named before; told by `Recognising`."""
        return False

    def untied(self, drafts: list[Draft]) -> list[Draft]:
        """Those that nobody wears; all, where there is nothing else."""
        worn = {r.other for r in self.out.relations if r.kind == "wearing"}
        return [d for d in drafts if d.id not in worn] or drafts

    def wish(self, start: int, end: int, why: str) -> None:
        self.out.wishes.append((start, Wish(self.prompt[start:end], why)))

    def slice(self, phrase: Phrase) -> str:
        return self.prompt[phrase.marks[0].start : phrase.marks[-1].end]

    def note_modifiers(self, phrase: Phrase) -> None:
        """Nouns before a noun lend a design its theme; elsewhere they are not drawn."""
        for mark in phrase.modifiers:
            drawing = mark.get("topics") or mark.get("nouns") or mark.get("maybe")
            if drawing is None or mark.scope or str(mark.get("nouns")).startswith(MARK):
                continue
            if not mark.get("nouns") and not mark.get("topics") and self.is_english and thing(mark.norm) is None:
                continue  # "long" is the tag of a drum
            if self.is_design:
                self.out.topics += mark.all("topics") or ((drawing,) if mark.get("nouns") else ())
            else:
                why = (
                    "a noun before another noun is not drawn yet"
                    if phrase.head
                    else "no object or drawing has this name"
                )
                self.wish(mark.start, mark.end, why)
        for mark in phrase.attributes:
            stuff = mark.get("materials")
            if stuff and stuff not in MATERIALS and phrase.head and phrase.head.get("nouns"):
                self.wish(mark.start, mark.end, "nothing is made of this yet")
