"""JPEG, by Pillow. Has no alpha: transparent pixels are laid on white."""

from io import BytesIO

import numpy as np
from PIL import Image

from ..artwork import Artwork
from ..engines.contracts import Pixels
from .contracts import Options, encoders
from .metadata import srgb_exif

BEST = 95  # quality: above it libjpeg's files grow fast and look the same
CRISP = 75  # from here on colour keeps full resolution, so that coloured words have clean edges
XMP_LIMIT_BYTES = 65_502  # an APP1 segment, less its marker and name


@encoders.register("jpeg")
class Jpeg:
    extensions: tuple[str, ...] = (".jpg", ".jpeg")
    media_type = "image/jpeg"
    keeps_alpha = False

    def encode(self, art: Artwork, options: Options) -> bytes:
        file = BytesIO()
        compression = options.compression
        subsampling = "4:4:4" if compression >= CRISP else "4:2:0"
        Image.fromarray(on_white(art.pixels)).save(
            file,
            "JPEG",
            quality=min(max(compression, 1), BEST),
            subsampling=subsampling,
            xmp=options.metadata.xmp(XMP_LIMIT_BYTES),
            exif=srgb_exif(),
        )
        return file.getvalue()


def on_white(pixels: Pixels) -> Pixels:
    """(h, w, 3 or 4) uint8 laid on white: (h, w, 3) uint8, mixed in sRGB as browsers do."""
    if pixels.shape[2] == 3:
        return pixels
    alpha = pixels[..., 3:].astype(np.uint32)
    return ((pixels[..., :3] * alpha + 255 * (255 - alpha) + 127) // 255).astype(np.uint8)
