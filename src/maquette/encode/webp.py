"""WebP with loss, by Pillow."""

from io import BytesIO

from PIL import Image

from ..artwork import Artwork
from .contracts import Options, encoders
from .metadata import srgb_exif

METHOD = 2  # of 0 to 6


@encoders.register("webp")
class Webp:
    extensions: tuple[str, ...] = (".webp",)
    media_type = "image/webp"
    keeps_alpha = True

    def encode(self, art: Artwork, options: Options) -> bytes:
        file = BytesIO()
        xmp = options.metadata.xmp()
        Image.fromarray(art.pixels).save(
            file, "WEBP", quality=options.compression, method=METHOD, xmp=xmp, exif=srgb_exif()
        )
        return file.getvalue()
