"""How tall things are. Data in `heights.toml`."""

import functools
import tomllib
from pathlib import Path

BUILT_HEIGHT = 0.30  # m: what reliefs are built as, before scaling


@functools.cache
def _table() -> tuple[float, dict[str, float]]:
    data = tomllib.loads(Path(__file__).with_name("heights.toml").read_text(encoding="utf-8"))
    return float(data["default"]), {name: float(value) for name, value in data["heights"].items()}


def height_m(noun: str) -> float:
    """Real height of a thing by its English noun, metres: the whole phrase, else its last word."""
    default, heights = _table()
    return heights.get(noun) or heights.get(noun.rsplit(" ", 1)[-1]) or default
