"""One thing a machine has or lacks."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, Literal

from ..errors import MaquetteError


@dataclass(frozen=True, slots=True)
class Proof:
    """
    Args:
        name: What was tried.
        status: works; missing: not here; broken: here, and failed when used.
        found: What was seen, with figures.
        fix: What to do about it, empty when nothing needs to be done.
        is_needed: Maquette cannot draw without it.
    """

    name: str
    status: Literal["works", "missing", "broken"]
    found: str
    fix: str = ""
    is_needed: bool = False

    def as_json(self) -> dict[str, Any]:  # Any: JSON
        return asdict(self)


def prove(name: str, use: Callable[[], str], fix: str, is_needed: bool = True) -> Proof:
    """Runs `use`; what it returns is what was found, what it raises is what is broken."""
    try:
        return Proof(name, "works", use(), is_needed=is_needed)
    except MaquetteError as error:
        return Proof(name, "broken", f"{error.what}: {error.why}", error.fix, is_needed)
    except Exception as error:  # any library may break in any way: that is what is being asked
        return Proof(name, "broken", f"{type(error).__name__}: {error}", fix, is_needed)
