"""Where the compiled files are, and what to say when they are not."""

import json
from pathlib import Path
from typing import Any

from ..errors import Unavailable

FOLDER = Path(__file__).parent


def read_json(name: str) -> Any:  # Any: whatever the file holds; each caller knows its own
    """
    Raises:
        Unavailable: The file was never compiled, or is damaged.
    """
    try:
        return json.loads((FOLDER / name).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise lacking(name) from error


def lacking(name: str) -> Unavailable:
    return Unavailable(
        f"the asset {name!r} cannot be read",
        why="drawings, nouns and fonts are compiled when Maquette is built, and this copy was not built in full",
        fix="run `pip install .` (or `python scripts/compile_assets.py`) in the source tree, or install a wheel",
    )
