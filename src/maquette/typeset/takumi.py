"""The one door to Takumi, the layout engine. Young software: nothing else imports it.

What we rely on, and what bit us (pytakumi 0.1.5):
 - `register_font(data, name=…, subset_of=family)` joins subset files into one family; of two files with the
   same character the first registered wins.
 - A weight beyond what a static font has is smeared on; ask only for weights that exist.
 - A `<br>` is lost between some runs (Devanagari in Baloo 2 after a space): every line gets a box of its own.
 - Raw pixels have straight alpha.
 - Runs come back without ids, in the order of the document, and from left to right within a line.
 - As SVG, glyphs stand where they are painted; the first point of a glyph's path is absolute, the others are not.
 - Edges of rotated boxes are not anti-aliased: rotate inside an SVG.
"""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from ..errors import EngineFailed, Unavailable

if TYPE_CHECKING:
    pass


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs of one font on one line; px from the top left of the page."""

    text: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Block:
    """A box that holds text itself; px from the top left of the page; runs in document order."""

    x: float
    y: float
    width: float
    height: float
    runs: tuple[Run, ...]


class Takumi:
    """Paints and measures pages. Safe to share between threads."""

    def __init__(self) -> None:
        """
        Raises:
            Unavailable: pytakumi cannot be loaded on this machine.
        """
        try:
            from pytakumi import Renderer
        except ImportError as error:
            raise Unavailable(
                "words cannot be set",
                why=f"the layout engine pytakumi does not load ({error})",
                fix="install it with `pip install pytakumi`",
            ) from error
        self._renderer: Renderer = Renderer()
        self._fonts: set[str] = set()
        self._lock = threading.Lock()

    def add_font(self, id: str, family: str, read: Callable[[], bytes]) -> None:
        """Makes a font file part of a family; does nothing when it is already."""
        if id in self._fonts:
            return
        with self._lock:
            if id not in self._fonts:
                self._renderer.register_font(read(), name=id, subset_of=family)
                self._fonts.add(id)

    def paint(
        self, html: str, css: str, width: int, height: int, language: str, images: Mapping[str, bytes], scale: float
    ) -> NDArray[np.uint8]:
        """(height × scale, width × scale, 4) uint8 sRGB, straight alpha. `width` and `height` are CSS px.

        Raises:
            EngineFailed: Takumi refused the page; the reason is its own.
        """
        out_w, out_h = round(width * scale), round(height * scale)
        try:
            raw = self._renderer.render_html(
                html,
                width=out_w,
                height=out_h,
                format="raw",
                stylesheets=[css],
                images=dict(images),
                device_pixel_ratio=scale,
                lang=language,
            )
        except Exception as error:  # its errors have no common type
            raise _refused(error) from error
        return np.frombuffer(raw, np.uint8).reshape(out_h, out_w, 4)

    def vectors(self, html: str, css: str, width: int, height: int, language: str) -> str:
        """The page as an SVG document: every glyph once as a path, placed by `use` on its line's baseline.

        Raises:
            EngineFailed: Takumi refused the page.
        """
        from pytakumi import from_html

        try:
            return str(
                self._renderer.render_svg(from_html(html), width=width, height=height, stylesheets=[css], lang=language)
            )
        except Exception as error:  # its errors have no common type
            raise _refused(error) from error

    def blocks(self, html: str, css: str, width: int, height: int, language: str) -> tuple[Block, ...]:
        """Every box that holds text itself, in document order.

        Raises:
            EngineFailed: Takumi refused the page.
        """
        from pytakumi import from_html

        try:
            tree = self._renderer.measure(from_html(html), width=width, height=height, stylesheets=[css], lang=language)
        except Exception as error:  # its errors have no common type
            raise _refused(error) from error
        found: list[Block] = []
        _collect(tree, found)
        return tuple(found)


def _collect(node: dict[str, Any], found: list[Block]) -> None:  # Any: Takumi's own tree
    x, y = node["transform"][4:6]  # of the page, though runs are counted from the node
    if node["runs"]:
        runs = tuple(Run(r["text"], x + r["x"], y + r["y"], r["width"], r["height"]) for r in node["runs"])
        found.append(Block(x, y, node["width"], node["height"], runs))
    for child in node["children"]:
        _collect(child, found)


def _refused(error: Exception) -> EngineFailed:
    return EngineFailed(
        "the page could not be set",
        why=f"the layout engine said: {error}",
        fix="report it with the plan that caused it",
    )
