"""What a format's file brings: its endings, its media type, and how to turn a picture into bytes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeAlias, runtime_checkable

from ..artwork import Artwork
from ..registry import Registry
from .metadata import Metadata

Letters: TypeAlias = Literal["live", "outlined"]


@dataclass(frozen=True, slots=True)
class Options:
    """What a caller may choose, and what the file tells of its making."""

    compression: int = 100
    """0 (smallest file) to 100 (best picture); formats without loss ignore it."""
    letters: Letters = "live"
    """Of files with vectors: words that can be edited, in fonts that the file holds; or their outlines."""
    metadata: Metadata = field(default_factory=Metadata)


class Encoder(Protocol):
    """A file format. Register with `@encoders.register("png")`."""

    extensions: tuple[str, ...]
    """Endings with their dot, lower case, the usual one first."""
    media_type: str
    keeps_alpha: bool
    """False: transparent pixels are laid on white."""

    def encode(self, art: Artwork, options: Options) -> bytes:
        """The bytes of a whole file, the same for the same arguments: no clock, no chance.

        Formats of pixels take `art.pixels`; others its layers, which look the same laid together.
        """
        ...


@runtime_checkable
class Book(Protocol):
    """A format whose files hold several pictures, each on a page of its own."""

    def bind(self, pages: Sequence[tuple[Artwork, Metadata]], options: Options) -> bytes:
        """The bytes of a whole file.

        Args:
            options: Its `metadata` is that of the file, each page's own stands beside the page.
        """
        ...


encoders: Registry[Encoder] = Registry("encoder", "maquette.encode")
