"""Pages: put together from shapes, pictures and words; painted; measured."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..manifest import Box
from ..plan.model import DesignLayer
from ..typeset import Typesetter
from ..typeset.typesetter import Pixels
from . import _svg as svg
from ._sheet import Zone
from ._stack import Stack
from .contracts import Page

CSS = ".page{position:relative;width:100%;height:100%;overflow:hidden}.layer{position:absolute;left:0;top:0}"


def compose(
    width: int,
    height: int,
    below: str,
    above: str,
    stacks: tuple[Stack, ...],
    language: str,
    slots: Mapping[str, tuple[Zone, float]] | None = None,
) -> Page:
    """A page: shapes below, pictures, shapes above, words.

    Args:
        below, above: Bodies of SVG, px of the page.
        slots: By slot, the zone its picture covers and the radius of its corners, px.
    """
    shown = slots or {}
    pictures = "".join(
        f'<img src="memory://{slot}" style="position:absolute;left:{z.x:.1f}px;top:{z.y:.1f}px;width:{z.width:.1f}px;'
        f'height:{z.height:.1f}px;object-fit:cover;border-radius:{radius:.1f}px"/>'
        for slot, (z, radius) in shown.items()
    )
    html = (
        f'<div class="page">{_layer(width, height, below)}{pictures}{_layer(width, height, above)}'
        f"{''.join(s.html() for s in stacks)}</div>"
    )
    # A dressed text covers its pill too: who plans around the words must keep clear of that.
    texts: dict[str, Box] = {
        b.text.id: _within(b.ink if b.dress == "none" else b.zone, width, height) for s in stacks for b in s.blocks
    }
    boxes = {slot: _within(z, width, height) for slot, (z, _) in shown.items()}
    sizes = {b.text.id: b.setting.size for s in stacks for b in s.blocks}
    return Page(html, CSS, width, height, texts, boxes, language, sizes)


def with_picture_below(page: Page, slot: str) -> Page:
    """The page on top of a slot's picture that fills it."""
    opening = '<div class="page">'
    picture = (
        f'<img src="memory://{slot}" style="position:absolute;left:0;top:0;width:{page.width}px;'
        f'height:{page.height}px;object-fit:cover"/>'
    )
    return replace(page, html=opening + picture + page.html.removeprefix(opening))


def with_drawn(page: Page, design: DesignLayer, zone: Zone) -> Page:
    """The page, with the slots of drawings standing where the drawings are: they are set already, as vectors."""
    drawn = {p.slot: _within(zone, page.width, page.height) for p in design.panels if p.motifs and not p.scene}
    return replace(page, slots={**drawn, **page.slots})


def set_page(
    page: Page, typesetter: Typesetter, images: Mapping[str, Pixels | bytes] | None = None, scale: float = 1.0
) -> Pixels:
    """Paints a page.

    Args:
        images: By slot: pixels (h, w, 3 or 4), straight alpha, or a file's bytes. A slot without one stays empty.
        scale: Pixels per px of the page.
    Returns:
        (height × scale, width × scale, 4) uint8 sRGB, straight alpha.
    """
    named = {f"memory://{slot}": image for slot, image in (images or {}).items()}
    return typesetter.render(
        page.html, page.css, page.width, page.height, language=page.language, images=named, scale=scale
    )


def _layer(width: int, height: int, body: str) -> str:
    return f'<div class="layer">{svg.document(width, height, body)}</div>' if body else ""


def _within(zone: Zone, width: int, height: int) -> Box:
    x0, y0, x1, y1 = zone.box()
    return max(0, x0), max(0, y0), min(width, x1), min(height, y1)


def beside(pages: Sequence[tuple[Page, float, float]], width: int, height: int, below: str) -> Page:
    """Several pages as one.

    Args:
        pages: Each with the x and y of its corner, px; no two share a text or a slot.
        below: SVG on which they lie.
    """
    html = _layer(width, height, below)
    texts: dict[str, Box] = {}
    slots: dict[str, Box] = {}
    sizes: dict[str, float] = {}
    for page, x, y in pages:
        html += (
            f'<div style="position:absolute;left:{x:.1f}px;top:{y:.1f}px;width:{page.width}px;height:{page.height}px">'
            f"{page.html}</div>"
        )
        for boxes, own in ((texts, page.texts), (slots, page.slots)):
            for id, (x0, y0, x1, y1) in own.items():
                boxes[id] = _within(Zone(x0 + x, y0 + y, x1 - x0, y1 - y0), width, height)
        sizes |= dict(page.sizes)
    return Page(f'<div class="page">{html}</div>', CSS, width, height, texts, slots, pages[0][0].language, sizes)
