"""What was drawn: every object, string, panel and place, with where it is. Also serves as alt text."""

from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict

Box: TypeAlias = tuple[int, int, int, int]
"""(x0, y0, x1, y1) in pixels from the top left; x1 and y1 are one past the last pixel."""


class Entry(BaseModel):
    """One thing in the picture."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["object", "text", "panel", "place"]
    id: str
    """The id in the plan of what this shows."""
    label: str
    """English noun for objects and places, the role for texts ("headline"), the slot for panels."""
    color: str | None = None
    """Basic English colour name, a key of `maquette.color.BASIC_COLORS`."""
    words: str | None = None
    """The exact string, for texts."""
    language: str | None = None
    """BCP 47 tag of the words."""
    box: Box
    layer: str
    """Id of the layer it belongs to."""
    on: str | None = None
    """Id of the object a text is printed on."""
    is_proposed: bool = False
    """A text that is not of the prompt, but that the kind of picture needs."""


class Source(BaseModel):
    """Where something was looked up."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    url: str
    """`https://…`, or `facts:…` for a file of the server's own folder of facts."""
    provider: str
    looked_up_at: str
    """UTC, ISO 8601."""
    query: str
    """The words that were sent."""
    excerpt: str = ""
    is_cached: bool = False
    """Whether the answer was remembered; the date is that of the look-up itself."""


class Manifest(BaseModel):
    """All entries, back to front, and where was looked up what the picture shows."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    entries: tuple[Entry, ...] = ()
    sources: tuple[Source, ...] = ()

    def of(self, kind: str) -> tuple[Entry, ...]:
        """The entries of one kind, in order."""
        return tuple(e for e in self.entries if e.kind == kind)

    def alt_text(self) -> str:
        """One English sentence a screen reader can speak."""
        things = [" ".join(filter(None, (e.color, e.label))) for e in self.of("object")]
        counted = [f"{things.count(t)} × {t}" if things.count(t) > 1 else t for t in dict.fromkeys(things)]
        places = [e.label for e in self.of("place")]
        words = [f'"{e.words}"' for e in self.of("text")]
        parts = [
            ", ".join(counted),
            "in " + " and ".join(places) if places else "",
            "with the words " + ", ".join(words) if words else "",
        ]
        return " ".join(p for p in parts if p) or "an empty picture"
