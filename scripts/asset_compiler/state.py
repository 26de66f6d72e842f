"""Whether a folder of compiled assets is whole and current."""

import hashlib
import json
from pathlib import Path

STAMP = "stamp.json"
PARTS = (
    "drawings.json", "labels.json", "fonts.json", "things.json", "speech.json", "nouns/en.json", "fonts", STAMP,
)  # fmt: skip
"""What a whole folder of assets holds, at least."""


def missing_parts(folder: Path) -> tuple[str, ...]:
    """The parts that a folder of assets lacks; empty when it is whole."""
    return tuple(part for part in PARTS if not (folder / part).exists())


def is_current(folder: Path, root: Path) -> bool:
    """Whether `folder` is whole and was compiled from the inputs that lie in the source tree `root`."""
    return not missing_parts(folder) and json.loads((folder / STAMP).read_text("utf-8"))["inputs"] == inputs(root)


def inputs(root: Path) -> str:
    """A digest of all that decides what the assets hold: the locked packages, this compiler, its tables."""
    digest = hashlib.sha256()
    for file in (root / "package-lock.json", *sorted(Path(__file__).parent.glob("*.*"))):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
