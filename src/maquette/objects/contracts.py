"""What an object file brings: its names, its size, its printable surfaces, and how to build it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from ..geometry import Solid, Surface
from ..registry import Registry


@dataclass(frozen=True, slots=True)
class Look:
    """What a plan says of one object's appearance. Colours are `#rrggbb`; None leaves the object's own."""

    color: str | None = None
    material: str | None = None
    part_colors: Mapping[str, str] = field(default_factory=dict)
    drawing: str | None = None
    """For "relief" the flat drawing's name; for "stand_in" the name of its form."""
    features: Mapping[str, str] = field(default_factory=dict)
    """Choices among what the object offers in `Object.features`: {"pose": "sitting"}."""

    def feature(self, name: str, otherwise: str) -> str:
        return self.features.get(name, otherwise)


@dataclass(frozen=True, slots=True)
class Shown:
    """How a thing is best seen when nothing is said.

    Args:
        turn_deg: About the vertical: a mug shows its handle, a box two of its sides.
        printed_turn_deg: The same, with words on it: those on round things must face us, on flat ones need not.
        from_deg: Elevation from which it shows what it is; the camera goes up to it for such things alone.
        is_sheet: A true solid that stands like a sheet, and lies on its back in a flat lay.
    """

    turn_deg: float = 0.0
    printed_turn_deg: float = 0.0
    from_deg: float | None = None
    is_sheet: bool = False


class Object(Protocol):
    """A thing that can be built. Register with `@objects.register("mug")`."""

    label: str
    """English noun ("mug")."""
    names: Mapping[str, tuple[str, ...]]
    """Nouns that mean it, by language code, singular, lower case."""
    color: str
    """Its colour when nothing is said, `#rrggbb`."""
    surfaces: tuple[Surface, ...] = ()
    """Where words can be printed, the usual one first."""
    parts: tuple[str, ...] = ()
    """Names of parts a brief may colour ("sleeve", "lid", "cap")."""
    features: Mapping[str, tuple[str, ...]] = {}
    """What can be chosen besides colour and material, the usual choice first: {"pose": ("standing", "sitting")}."""
    instead_of: tuple[str, ...] = ()
    """Names of flat drawings of the same thing: nouns that mean one of them mean this."""
    spells: bool = False
    """Its words are its shape (feature "words"), not printed on it."""
    stands: Literal["ground", "wall"] = "ground"
    """"wall" things (signs) hang above the ground unless told otherwise."""
    shown: Shown = Shown()

    def build(self, look: Look) -> Solid:
        """The solid, standing on z = 0, the middle of its base at the origin, facing −y."""
        ...


objects: Registry[Object] = Registry("object", "maquette.objects", has_groups=True)
