"""Clear a folder of assets, or fill it from another build. Needs nothing but Python."""

import shutil
from pathlib import Path

from .state import STAMP


def copy_assets(source: Path, out: Path) -> None:
    """Take the assets of another build, as they are."""
    clear(out)
    for part in ("fonts", "nouns"):
        shutil.copytree(source / part, out / part)
    for file in sorted(source.glob("*.json"), key=lambda file: file.name == STAMP):
        shutil.copy(file, out / file.name)


def clear(out: Path) -> None:
    """Remove compiled assets, the stamp first."""
    (out / STAMP).unlink(missing_ok=True)
    for file in out.glob("*.json"):
        file.unlink()
    for folder in ("fonts", "nouns"):
        shutil.rmtree(out / folder, ignore_errors=True)
