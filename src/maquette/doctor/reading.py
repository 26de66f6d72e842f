"""OCR: a word written with the simplest font and read back."""

from collections.abc import Iterator

from .proof import Proof, prove

WORD = "MAQUETTE"


def proofs() -> Iterator[Proof]:
    from ..verify import ocr

    if not ocr.is_available():
        found = "RapidOCR is not installed; words are checked in the layout only"
        yield Proof("reading (OCR)", "missing", found, "pip install 'maquette[verify]'")
    else:
        yield prove("reading (OCR)", _read, "install rapidocr and onnxruntime anew", is_needed=False)


def _read() -> str:
    import cv2
    import numpy as np

    from ..verify import ocr

    page = np.full((96, 420, 3), 255, np.uint8)
    cv2.putText(page, WORD, (20, 66), cv2.FONT_HERSHEY_SIMPLEX, 2.0, (0, 0, 0), 4, cv2.LINE_AA)
    lines = ocr.read_lines(page)
    if ocr.similarity(WORD, lines) < 1:
        raise ValueError(f"“{WORD}” was read as “{' '.join(line.words for line in lines)}”")
    return f"“{WORD}” read back"
