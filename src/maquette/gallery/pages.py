"""What the chapter of layouts shows: a prompt for every sort of page (`pages.toml`), in the themes that suit it."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from ..errors import InvalidRequest
from ..plan.design import layout_for
from ..themes import get_theme, themes_by_fit
from ..understand import Brief, read

SHAPES: Mapping[str, tuple[int, int]] = {"1:1": (1, 1), "4:5": (4, 5), "16:9": (16, 9), "9:16": (9, 16)}
"""The shapes that pages are asked for in."""


@cache
def prompts() -> Mapping[str, str]:
    """The prompt of each sort of page, by its name."""
    table: dict[str, str] = tomllib.loads(files(__package__).joinpath("pages.toml").read_text("utf-8"))["pages"]
    return table


@cache
def page(name: str) -> Brief:
    """The prompt of a sort of page as it is read."""
    return read(prompts()[name])


def themes_for(brief: Brief) -> tuple[str, ...]:
    """Names of the themes that suit a page, the best first."""
    return tuple(name for name, _ in themes_by_fit(layout_for(brief.kind), brief.moods))


def shape_named(name: str) -> tuple[int, int]:
    """
    Raises:
        InvalidRequest: No such shape.
    """
    if name not in SHAPES:
        raise InvalidRequest(
            f"unknown shape {name!r}",
            why="pages are shown in the shapes that they are mostly asked for in",
            fix="use one of " + ", ".join(SHAPES),
            param="shape",
        )
    return SHAPES[name]


def themes_named(names: Sequence[str]) -> tuple[str, ...]:
    """
    Raises:
        InvalidRequest: No theme is called one of them.
    """
    return tuple(get_theme(name).name for name in names)
