"""Maquette: a self-hosted image generator that thinks before it draws.

from maquette import Maquette
Maquette().generate("a red mug on a wooden desk")[0].save("mug.webp")
"""

__version__ = "0.1.0"

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .pipeline import Maquette, Picture
    from .plan.model import Plan

__all__ = ["Maquette", "Picture", "Plan", "__version__"]


def __getattr__(name: str) -> Any:  # Any: a module attribute of whatever type
    # Late, so that `maquette --help` and the small modules do not pay for numpy and pydantic.
    if name in ("Maquette", "Picture"):
        from . import pipeline

        return getattr(pipeline, name)
    if name == "Plan":
        from .plan.model import Plan

        return Plan
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
