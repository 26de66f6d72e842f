"""Ground: look facts up before drawing, where that is allowed. `Brief` → `Brief` with what was learned, and sources.

    brief ──queries──▶ a few public names ──providers──▶ findings ──lessons──▶ brief
                           (cache, deadline)

Off until allowed, twice: the setting `ground` says which providers may be asked at all, a request's `ground` that they
may be asked for it. What is private in a prompt is never sent (`private.py`). Whatever goes wrong is a notice, never
an error. Exact computing of what a prompt implies is `maquette.ground.compute`; it asks nobody.
"""

from .edge import grounded
from .model import Finding, Grounding, Query, Source
from .stage import ground

__all__ = ["Finding", "Grounding", "Query", "Source", "ground", "grounded"]
