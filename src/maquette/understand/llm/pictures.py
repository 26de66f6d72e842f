"""Reference pictures as a model is shown them: small, and without what cameras and programs write into files."""

from base64 import b64encode
from collections.abc import Iterable
from io import BytesIO

from PIL import Image, ImageOps

from ...errors import InvalidRequest

EDGE_PX = 768  # what things are and where can be seen at that; more costs tokens
QUALITY = 85
MOST = 8


def data_urls(images: Iterable[bytes]) -> list[str]:
    """PNG, JPEG or WebP files as data URLs of JPEGs, at most `MOST`; what is clear becomes white.

    Raises:
        InvalidRequest: One is no picture.
    """
    return [_data_url(image, number) for number, image in enumerate(list(images)[:MOST], start=1)]


def _data_url(data: bytes, number: int) -> str:
    try:
        with Image.open(BytesIO(data), formats=("PNG", "JPEG", "WEBP")) as file:
            picture = ImageOps.exif_transpose(file).convert("RGBA")
    except (OSError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise InvalidRequest(
            f"reference picture {number} cannot be read",
            why="a reference is a PNG, JPEG or WebP file",
            fix="save it as one of these",
            param="references",
        ) from error
    picture.thumbnail((EDGE_PX, EDGE_PX))
    page = Image.new("RGB", picture.size, "white")
    page.paste(picture, mask=picture.getchannel("A"))
    out = BytesIO()
    page.save(out, "JPEG", quality=QUALITY)
    return "data:image/jpeg;base64," + b64encode(out.getvalue()).decode()
