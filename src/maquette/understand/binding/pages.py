"""Binding what is said of the picture itself: its kind, its cells, what it is for and about."""

from ..brief import OF_THINGS
from ..creatures import is_creature
from ..drafts import Draft
from ..marks import Mark
from ..phrases import Phrase
from .forbidden import Forbidden

OUTFITS = frozenset({"wardrobe", "outfit", "clothes", "clothing", "costume", "dress", "attire", "styling", "kleidung"})
"""Words that head a list of what somebody wears."""
NAMING = ("roles", "kinds", "mentions", "lights", "supports")
"""Tables whose words before a colon mean what they say."""
IN_PARTS = frozenset({"storyboard", "comic", "icon_set", "sticker_sheet", "character_sheet", "infographic"})
"""Kinds of picture that a number before their name divides: "six icons", "a four-panel comic"."""


class Pages(Forbidden):
    """Handlers of phrases that name a kind of picture, a business, a theme, or what a line is about."""

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
        if number not in (None, "1") and phrase.head is not None and phrase.head.get("kinds") in IN_PARTS:
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
