"""What Maquette brings along or finds: drawings, objects, places, layouts, engines."""

from collections.abc import Iterator

from ..registry import Registry
from .proof import Proof, prove

EDGE_PX = 32


def proofs() -> Iterator[Proof]:
    yield prove("drawings", _draw, "install Maquette anew: its drawings come with it")
    yield prove("nouns", _nouns, "install Maquette anew: its nouns come with it")
    yield prove("engines", _engines, "install Maquette anew")
    for kind in ("objects", "places", "layouts"):
        yield prove(kind, lambda kind=kind: _registered(kind), "install Maquette anew")  # type: ignore[misc]


def _draw() -> str:
    import resvg_py

    from ..assets import drawing_names, drawing_svg

    names = sorted(drawing_names())
    png = bytes(resvg_py.svg_to_bytes(svg_string=drawing_svg("cat"), width=EDGE_PX, height=EDGE_PX))
    if not png.startswith(b"\x89PNG"):
        raise ValueError("the cat was not drawn")
    return f"{len(names):,} drawings, a cat drawn"


def _nouns() -> str:
    from ..assets import noun_languages, nouns

    languages = noun_languages()
    return f"{sum(len(nouns(language)) for language in languages):,} nouns in {len(languages)} languages"


def _engines() -> str:
    from ..engines.contracts import engines

    return ", ".join(f"{name} ({engines.get(name).capabilities().summary})" for name in engines)


def _registered(kind: str) -> str:
    import importlib

    registry: Registry[object] = getattr(importlib.import_module(f"maquette.{kind}.contracts"), kind)
    if not len(registry):
        raise ValueError(f"no {kind} are installed")
    return f"{len(registry)}: " + ", ".join(registry)
