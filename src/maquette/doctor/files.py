"""File formats: a picture written and read again in each."""

from collections.abc import Iterator
from io import BytesIO

import numpy as np

from .proof import Proof, prove

EDGE_PX = 48
TOLERANCE = 12.0  # mean difference of 255 that a format with loss may show on this smooth picture


def proofs() -> Iterator[Proof]:
    from ..encode import encoders

    for format in encoders:
        yield prove(f"{format} files", lambda format=format: _round_trip(format), "install pillow and isal anew")  # type: ignore[misc]


def _round_trip(format: str) -> str:
    from PIL import Image

    from ..encode import encode

    ramp = np.linspace(0, 255, EDGE_PX).astype(np.uint8)
    pixels = np.stack(np.broadcast_arrays(ramp[:, None], ramp[None, :], np.uint8(128)), -1)
    data = encode(pixels, format)
    with Image.open(BytesIO(data)) as image:
        back = np.asarray(image.convert("RGB"))
    difference = float(np.abs(back.astype(int) - pixels).mean())
    if difference > TOLERANCE:
        raise ValueError(f"a picture came back {difference:.0f} levels off")
    return f"{EDGE_PX}×{EDGE_PX} px in {len(data):,} bytes, " + (
        f"{difference:.1f} levels off" if difference else "without loss"
    )
