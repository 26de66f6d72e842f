"""What a format's file brings: its endings, its media type, and how to turn pixels into bytes."""

from typing import Protocol

from ..engines.contracts import Pixels
from ..registry import Registry
from .metadata import Metadata


class Encoder(Protocol):
    """A file format. Register with `@encoders.register("png")`."""

    extensions: tuple[str, ...]
    """Endings with their dot, lower case, the usual one first."""
    media_type: str
    keeps_alpha: bool
    """False: transparent pixels are laid on white."""

    def encode(self, pixels: Pixels, compression: int, metadata: Metadata) -> bytes:
        """The bytes of a whole file, the same for the same arguments: no clock, no chance.

        Args:
            pixels: (h, w, 3 or 4) uint8 sRGB, straight alpha.
            compression: 0 (smallest file) to 100 (best picture); formats without loss ignore it.
        """
        ...


encoders: Registry[Encoder] = Registry("encoder", "maquette.encode")
