"""Where it happens and in which light: gathered while the prompt is read."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, cast

from ..color import BASIC_COLORS
from .brief import Hour, LightKind, LightWish, Season, Setting, Weather
from .drafts import color_of
from .marks import Mark
from .phrases import Phrase

RANKS = {"neon_street": 3, "white_studio": 2, "color_studio": 2, "table_window": 2}
"""A place named outright beats one that is only implied."""
IMPLIED = 1
STOOD_ON = {"podium": (), "counter": ("marble", "stone")}
"""Places that are known by what things stand on there, and the stuffs it may be of; none: of any."""
STOOD_ON_RANK = 3
"""A podium before a green backdrop is one in green."""

GROUNDS = {
    "dark": ("#22242a", "black"),
    "deep": ("#22242a", "black"),
    "light": ("#ececea", "white"),
    "bright": ("#f4f3f0", "white"),
}
"""A background of which only the shade is said: colour and basic name."""

INDOORS = frozenset(
    {"bakery", "bar", "bathroom", "bedroom", "café", "church", "classroom", "gym", "hospital", "hotel lobby", "kitchen",
     "library", "living room", "museum", "nightclub", "office", "restaurant", "shop", "stage", "station", "workshop"}
)  # fmt: skip
"""Rooms that tell better than "interior" what it is."""

GROUND = frozenset(
    {"beach", "city", "desert", "field", "forest", "hills", "island", "lake", "meadow", "mountains", "park", "river",
     "sea", "skyline", "snow", "street", "village"}
)  # fmt: skip
"""What is under a sky."""

LIGHT_SIDES = {"left_of": "left", "right_of": "right", "behind": "behind", "above": "top", "in_front_of": "front"}
"""Relations that tell where a light comes from."""
SIDE_OF_LIGHT = {
    "left": "left",
    "right": "right",
    "top": "top",
    "left_third": "left",
    "right_third": "right",
    "background": "behind",
}


def warmth_of(marks: Iterable[Mark]) -> str | None:
    """ "warm" or "cool", if one of the words says so."""
    said = (mark.get(table) for mark in marks for table in ("moods", "shades"))
    return next((word for word in said if word in ("warm", "cool")), None)


@dataclass(slots=True, eq=False)
class LightDraft:
    """One light phrase; it may name several kinds ("soft morning window light")."""

    kinds: list[str] = field(default_factory=list)
    side: str | None = None
    color: str | None = None
    warmth: str | None = None
    kelvin: int | None = None

    def frozen(self) -> tuple[LightWish, ...]:
        """One wish per kind; the most particular kind takes side and colour."""
        ranked = sorted(dict.fromkeys(self.kinds), key=lambda kind: kind in ("soft", "hard", "natural"))
        kinds: list[str | None] = [*ranked] or [None]
        if kinds == [None] and not (self.side or self.color or self.warmth or self.kelvin):
            return ()
        return tuple(
            LightWish(
                cast(LightKind | None, kind),
                cast(Literal["left", "right", "top", "behind", "front", "below"] | None, self.side) if i == 0 else None,
                self.color if i == 0 else None,
                cast(Literal["warm", "cool"] | None, self.warmth),
                self.kelvin,
            )
            for i, kind in enumerate(kinds)
        )


class Surroundings:
    """Collects place, backdrop, surface and lights, phrase by phrase."""

    def __init__(self) -> None:
        self.lights: list[LightDraft] = []
        self._place: str | None = None
        self._rank = 0
        self._words = ""
        self._color: str | None = None
        self._is_backdrop_color = False
        self._surface: str | None = None
        self.scene: str | None = None
        """English noun of where it is, whether or not that place is built in."""
        self.backdrops: list[str] = []
        """Colours of the background, `#rrggbb`."""

    def take_place(self, head: Mark, phrase: Phrase, words: str) -> None:
        """ "neon street", "café", "window": a place named outright."""
        place = head.get("places")
        if self.scene == "room" and head.get("scenes") in INDOORS:
            self.scene = None  # "interior of a library"
        if self.scene == "sky" and head.get("scenes") in GROUND:
            self.scene = None  # "night sky over a desert"
        self.scene = self.scene or head.get("scenes")
        if not place and not self._words:
            self._words = words
        if place:
            found = color_of(phrase)
            if place == "color_studio" and found and found[1] == "white":
                place = "white_studio"
            self._settle(place, RANKS.get(place, 2), words)
            if place.endswith("studio") and found:
                self._paint(found[0], is_backdrop=True)
        if head.get("places") == "white_studio" and head.get("light_kinds") is None:
            self._paint("#ffffff", is_backdrop=True)

    def take_support(self, support: str, phrase: Phrase, words: str) -> None:
        """ "a dark graphite surface", "a marble table", "a pastel pink background"."""
        color = color_of(phrase, ignores_materials=phrase.first("substances") is None)
        if support == "backdrop":
            shade = phrase.first("shades")
            if color is None and shade in GROUNDS:
                color = GROUNDS[shade]
            if color == (BASIC_COLORS["white"], "white"):
                color = ("#ffffff", "white")  # as a thing's pigment white is a little off; as a ground it is pure
            if color:
                self._settle("white_studio" if color[1] == "white" else "color_studio", 2, words)
                self._paint(color[0], is_backdrop=True)
            return
        substance = phrase.first("substances") or (phrase.head.get("substances") if phrase.head is not None else None)
        self._surface = self._surface or substance
        if color and not (substance and phrase.first("colors") in (substance, None)):
            self._paint(color[0], is_backdrop=False)
        elif substance and color is None and (shade := phrase.first("shades")) in ("dark", "light", "pale"):
            self._surface = ("walnut" if shade == "dark" else "oak") if substance == "wood" else self._surface
        if support == "table":
            self._settle("table_window", IMPLIED, words)
        elif not self._words:
            self._words = words
        if phrase.head is not None:
            self.scene = self.scene or phrase.head.get("scenes")
            self._take_stand(phrase.head.get("places"), substance, words)

    def _take_stand(self, place: str | None, substance: str | None, words: str) -> None:
        """ "on a podium", "on a marble counter": what things stand on is the place, unless another one is named."""
        stuffs = STOOD_ON.get(place or "")
        if place is not None and stuffs is not None and (not stuffs or substance in (None, *stuffs)):
            self._settle(place, STOOD_ON_RANK, words)

    def take_backdrop_color(self, phrase: Phrase, words: str) -> None:
        """ "on pale blue": a colour to stand on is a backdrop."""
        self.take_support("backdrop", phrase, words)

    def take_light(self, head: Mark, phrase: Phrase) -> LightDraft:
        """ "soft blue rim lighting"."""
        draft = LightDraft()
        draft.kinds += [k for k in (head.get("lights"), *(a.get("light_kinds") for a in phrase.attributes)) if k]
        draft.kinds += [k for m in phrase.marks if m is not head and (k := m.get("lights"))]
        found = color_of(phrase, ignores_materials=True)
        draft.color = found[0] if found else None
        kelvin = phrase.first("kelvin")
        draft.kelvin = int(kelvin) if kelvin else None
        draft.warmth = warmth_of(phrase.marks)
        draft.side = next((side for mark in phrase.marks if (side := mark.get("light_sides"))), None)
        if "window" in draft.kinds:
            self._settle("table_window", IMPLIED, "")
        self.lights.append(draft)
        return draft

    def frozen(self, hour: str | None = None, weather: str | None = None, season: str | None = None) -> Setting:
        place = None if self._place in STOOD_ON and self.scene is not None else self._place
        return Setting(
            place, self._words, self._color, self._surface, cast(Hour | None, hour),
            cast(Weather | None, weather), cast(Season | None, season), self.scene,
        )  # fmt: skip  # casts: keys of the lexicon, which a test holds

    def _settle(self, place: str, rank: int, words: str) -> None:
        if rank > self._rank:
            self._place, self._rank, self._words = place, rank, words

    def _paint(self, color: str, *, is_backdrop: bool) -> None:
        if is_backdrop:
            self.backdrops.append(color)
        if self._color is None or (is_backdrop and not self._is_backdrop_color):
            self._color, self._is_backdrop_color = color, is_backdrop
