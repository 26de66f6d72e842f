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


class Object(Protocol):
    """A thing that can be built. Register with `@objects.register("mug")`."""

    label: str
    """English noun ("mug")."""
    names: Mapping[str, tuple[str, ...]]
    """Nouns that mean it, by language code, singular, lower case."""
    color: str
    """Its colour when nothing is said, `#rrggbb`."""
    surfaces: tuple[Surface, ...]
    """Where words can be printed, the usual one first."""
    parts: tuple[str, ...]
    """Names of parts a brief may colour ("sleeve", "lid", "cap")."""
    stands: Literal["ground", "wall"]
    """"wall" things (signs) hang above the ground unless told otherwise."""

    def build(self, look: Look) -> Solid:
        """The solid, standing on z = 0, the middle of its base at the origin, facing −y."""
        ...


objects: Registry[Object] = Registry("object", "maquette.objects")
