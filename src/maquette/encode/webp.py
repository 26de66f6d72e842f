"""WebP with loss, by Pillow."""

from io import BytesIO

from PIL import Image

from ..engines.contracts import Pixels
from .contracts import encoders
from .metadata import Metadata, srgb_exif

METHOD = 2  # of 0 to 6


@encoders.register("webp")
class Webp:
    extensions: tuple[str, ...] = (".webp",)
    media_type = "image/webp"
    keeps_alpha = True

    def encode(self, pixels: Pixels, compression: int, metadata: Metadata) -> bytes:
        file = BytesIO()
        Image.fromarray(pixels).save(
            file, "WEBP", quality=compression, method=METHOD, xmp=metadata.xmp(), exif=srgb_exif()
        )
        return file.getvalue()
