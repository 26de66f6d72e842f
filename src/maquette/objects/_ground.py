"""Sets a solid down."""

from collections.abc import Iterable, Mapping

from ..geometry import Part, Solid, Surface, translate


def grounded(
    parts: Iterable[Part],
    surfaces: tuple[Surface, ...] = (),
    anchors: Mapping[str, tuple[float, float, float]] | None = None,
) -> Solid:
    """The parts as one solid whose lowest point is at z = 0."""
    whole = Solid(tuple(parts), surfaces, anchors or {})
    low = min(float(p.mesh.vertices[:, 2].min()) for p in whole.parts)
    return whole.moved(translate(z=-low))
