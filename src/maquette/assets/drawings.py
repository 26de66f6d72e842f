"""Flat drawings of about 1,500 things: Fluent Emoji, by Microsoft, MIT."""

from functools import cache
from typing import Any

from ..errors import InvalidRequest
from ._files import read_json

SQUARE = (0, 0, 32, 32)
FROM_BEHIND = "~behind"


def drawing_svg(name: str) -> str:
    """The drawing as a whole SVG document.

    Args:
        name: One of `drawing_names()`, such as "cat" or "hot-beverage"; with `FROM_BEHIND` at its end, as it may
            look from behind.
    Raises:
        InvalidRequest: There is no such drawing.
        Unavailable: The assets are missing.
    """
    if name.endswith(FROM_BEHIND):
        from ..drawing import from_behind  # late: it brings the rasteriser along

        return from_behind(drawing_svg(name.removesuffix(FROM_BEHIND)))
    body = _pack()["bodies"].get(name)
    if body is None:
        raise _unknown(name)
    view = " ".join(map(str, _pack()["views"].get(name, SQUARE)))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}">{body}</svg>'


@cache
def drawing_names() -> frozenset[str]:
    """
    Raises:
        Unavailable: The assets are missing.
    """
    return frozenset(_labels())


def label_en(drawing: str) -> str:
    """The drawing's English name ("hot beverage").

    Raises:
        InvalidRequest: There is no such drawing.
        Unavailable: The assets are missing.
    """
    label = _labels().get(drawing)
    if label is None:
        raise _unknown(drawing)
    return label


def drawing_of_emoji(sign: str) -> str | None:
    """The drawing of one emoji without variation selectors and skin tone; None if none looks like it.

    Raises:
        Unavailable: The assets are missing.
    """
    return _signs().get(sign)


def _unknown(name: str) -> InvalidRequest:
    return InvalidRequest(
        f"unknown drawing {name!r}",
        why=f"{len(drawing_names())} drawings are built in, and none has that name",
        fix="use a name from `maquette.assets.drawing_names()`",
    )


@cache
def _pack() -> Any:  # Any: three megabytes of JSON, read through the typed functions above
    return read_json("drawings.json")


@cache
def _labels() -> dict[str, str]:
    return dict(read_json("labels.json"))


@cache
def _signs() -> dict[str, str]:
    return dict(read_json("emoji.json"))
