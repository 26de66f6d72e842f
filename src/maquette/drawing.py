"""Flat drawings (SVG): taken apart into shapes, recoloured, rasterised.

Colours move in OKLCH: the drawing's main hue family becomes the wanted colour and keeps its own
light and shade; eyes, noses, handles, anything of another hue, stay as drawn.
"""

import functools
import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .color import hex_to_oklch, oklch_to_hex

LOOK_EDGE = 96  # px: enough to see which colour covers most
MARGIN = 1 / 32  # of the drawing's longer edge, on every side
HUE_REACH_DEG = 38.0  # how far a family's hues lie from its main one
SMALL = 0.04  # share of the drawing that eyes and outlines stay under
FEATURE = 0.3  # of a drawing, from where on a shape is the thing itself and no feature of it
LOST = 0.16  # difference in lightness below which a small shape cannot be told from its ground
NEUTRAL = 0.045  # chroma under which a colour has no hue to speak of
_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_DRAWN = {f"{{{_SVG}}}{tag}" for tag in ("path", "circle", "ellipse", "rect", "use", "polygon", "line", "polyline")}
_KEPT = {f"{{{_SVG}}}defs", f"{{{_SVG}}}clipPath", f"{{{_SVG}}}mask"}


@dataclass(frozen=True, slots=True)
class Shape:
    """One painted shape of a drawing: SVG that draws only it, and its fill, if that is a plain colour."""

    svg: str
    fill: str | None


def shapes(svg: str) -> list[Shape]:
    """The drawing's shapes, bottom to top, each with the groups, clips and definitions it stands in."""
    ET.register_namespace("", _SVG)
    ET.register_namespace("xlink", _XLINK)
    root = ET.fromstring(svg)
    kept = [child for child in root.iter() if child.tag in _KEPT]
    out: list[Shape] = []

    def visit(element: ET.Element, outer: list[ET.Element]) -> None:
        if element.tag in _KEPT:
            return
        if element.tag in _DRAWN:
            fill = element.get("fill") or next((e.get("fill") for e in reversed(outer) if e.get("fill")), None)
            out.append(Shape(_alone(element, outer, kept), long_hex(fill) if fill and fill.startswith("#") else None))
        for child in element:
            visit(child, [*outer, element])

    visit(root, [])
    return out


def _alone(element: ET.Element, outer: list[ET.Element], kept: list[ET.Element]) -> str:
    inner = ET.Element(element.tag, element.attrib)
    for group in reversed(outer[1:]):
        around = ET.Element(group.tag, group.attrib)
        around.append(inner)
        inner = around
    root = ET.Element(f"{{{_SVG}}}svg", outer[0].attrib if outer else {})
    root.extend(kept)
    root.append(inner)
    return ET.tostring(root, encoding="unicode")


def rasterised(svg: str, edge_px: int) -> NDArray[np.uint8]:
    """(edge, edge, 4) uint8 sRGB with straight alpha: the drawing's view box made square, with `MARGIN` around it."""
    import cv2
    import resvg_py

    found = re.search(r'viewBox="([^"]*)"', svg)
    x, y, w, h = (float(v) for v in found[1].split()) if found else (0.0, 0.0, 32.0, 32.0)
    edge = max(w, h) * (1 + 2 * MARGIN)
    box = f"{x + (w - edge) / 2:g} {y + (h - edge) / 2:g} {edge:g} {edge:g}"
    head = f'viewBox="{box}" width="{edge_px}" height="{edge_px}"'
    tag = re.sub(r'\s(viewBox|width|height)="[^"]*"', "", svg[: svg.index(">")])
    png = resvg_py.svg_to_bytes(svg_string=f"{tag} {head}{svg[svg.index('>') :]}", skip_system_fonts=True)
    image = cv2.imdecode(np.frombuffer(bytes(png), np.uint8), cv2.IMREAD_UNCHANGED)
    assert image is not None
    return np.ascontiguousarray(cv2.cvtColor(image, cv2.COLOR_BGRA2RGBA), np.uint8)


@functools.lru_cache(maxsize=64)
def repainted(svg: str, color: str) -> str:
    """The drawing with its main hue family turned to `color` (`#rrggbb`); see `recolored`."""
    layers = shapes(svg)
    return recolored(svg, visible_areas(layers, [rasterised(s.svg, LOOK_EDGE)[..., 3] for s in layers]), color)


@functools.lru_cache(maxsize=64)
def from_behind(svg: str) -> str:
    """The drawing without what lies wholly inside its outline: no eyes, no mouth, as it may look from behind.

    Shapes that take a good part of it stay, for they are the thing itself; so does all that reaches its edge.
    """
    import cv2

    root = ET.fromstring(svg)
    kept = [child for child in root.iter() if child.tag in _KEPT]
    parents = {child: parent for parent in root.iter() for child in parent}
    drawn = [e for e in root.iter() if e.tag in _DRAWN and not any(p.tag in _KEPT for p in _above(e, parents))]
    masks = {e: _mask(e, parents, kept) for e in drawn}
    outline = np.logical_or.reduce(list(masks.values()))
    inside = cv2.erode(outline.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0

    def is_feature(mask: NDArray[np.bool_]) -> bool:
        return bool(mask.any() and not (mask & ~inside).any() and mask.sum() < FEATURE * outline.sum())

    for element in drawn:
        if is_feature(masks[element]):
            parents[element].remove(element)
            continue
        parts = re.findall(r"M[^M]*", element.get("d", ""))
        if len(parts) < 2:
            continue
        # Eyes and ears are often one path. What is cut out of a shape is no feature: it would be filled.
        whole, rest = masks[element], []
        for part in parts:
            element.set("d", part)
            mask = _mask(element, parents, kept)
            if not (is_feature(mask) and (mask & whole).sum() > 0.9 * mask.sum()):
                rest.append(part)
        element.set("d", "".join(rest))
    return ET.tostring(root, encoding="unicode")


def _above(element: ET.Element, parents: Mapping[ET.Element, ET.Element]) -> list[ET.Element]:
    """What an element stands in, the outermost first."""
    out = []
    while element in parents:
        element = parents[element]
        out.append(element)
    return out[::-1]


def _mask(element: ET.Element, parents: Mapping[ET.Element, ET.Element], kept: list[ET.Element]) -> NDArray[np.bool_]:
    return rasterised(_alone(element, _above(element, parents), kept), LOOK_EDGE)[..., 3] > 127


def visible_areas(layers: Sequence[Shape], masks: Sequence[NDArray[np.uint8]]) -> dict[str, float]:
    """Area by fill that no later shape covers, as a share of the view box; `masks` are the shapes' alphas."""
    free = np.ones(masks[0].shape, np.float32)
    areas: dict[str, float] = {}
    for layer, mask in zip(reversed(layers), reversed(masks), strict=True):
        share = mask.astype(np.float32) / 255
        if layer.fill:
            areas[layer.fill] = areas.get(layer.fill, 0.0) + float((share * free).mean())
        free *= 1 - share
    return areas


def recolored(svg: str, areas: Mapping[str, float], color: str) -> str:
    """The drawing with its main hue family turned to `color`.

    Args:
        areas: Visible area by fill colour (`#rrggbb`), in any unit.
        color: `#rrggbb`.
    """
    if not areas:
        return svg
    main = main_fill(areas)
    changes = {fill: shade_of(fill, main, color) for fill in family(areas)}
    ground = hex_to_oklch(color)[0]
    for fill in areas.keys() - changes.keys():
        lightness, chroma, hue = hex_to_oklch(fill)
        if chroma < NEUTRAL and areas[fill] < SMALL * sum(areas.values()) and abs(lightness - ground) < LOST:
            # Black eyes in a black face: what stood out must go on standing out.
            changes[fill] = oklch_to_hex(0.88 if ground < 0.55 else 0.25, chroma, hue)
    return re.sub(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b", lambda m: changes.get(long_hex(m[0]), m[0]), svg)


def family(areas: Mapping[str, float]) -> frozenset[str]:
    """The fills that change with the main one.

    Those of about its hue; for a drawing mainly in greys the greys about as light, and others that cover
    much: outlines and eyes stay.
    """
    lightness, chroma, hue = hex_to_oklch(main_fill(areas))
    whole = sum(areas.values())

    def belongs(fill: str) -> bool:
        l_, c, h = hex_to_oklch(fill)
        if chroma >= NEUTRAL:
            return c > 0.6 * NEUTRAL and abs(_turn(h, hue)) < HUE_REACH_DEG
        step = abs(l_ - lightness)
        return c < 2 * NEUTRAL and (step < 0.2 or (step < 0.45 and areas[fill] > SMALL * whole))

    return frozenset(filter(belongs, areas))


def main_fill(areas: Mapping[str, float]) -> str:
    """The largest fill of the family that covers most.

    Greys count for a little less: a dog's brown ears say more of its colour than the white of its teeth.
    """
    known = {fill: hex_to_oklch(fill) for fill in areas}

    def cover(fill: str) -> float:
        lightness, chroma, hue = known[fill]
        if chroma < NEUTRAL:
            return 0.8 * sum(areas[f] for f, (l_, c, _) in known.items() if c < NEUTRAL and abs(l_ - lightness) < 0.3)
        near = (f for f, (_, c, h) in known.items() if c >= NEUTRAL and abs(_turn(h, hue)) < HUE_REACH_DEG / 2)
        return sum(areas[f] for f in near)

    # Rounded, so that fills of one family tie and the larger one wins.
    return max(sorted(areas), key=lambda f: (round(cover(f), 6), areas[f]))


def shade_of(fill: str, main: str, color: str) -> str:
    """`fill` moved as `main` must be moved to become `color`: the same step lighter, duller or warmer."""
    l0, c0, h0 = hex_to_oklch(main)
    l1, c1, h1 = hex_to_oklch(color)
    lf, cf, hf = hex_to_oklch(fill)
    # Shades are squeezed towards black and white, so that a black cat still has a paler belly.
    room = (1 - l1) / max(1 - l0, 0.05) if lf > l0 else l1 / max(l0, 0.05)
    lightness = l1 + (lf - l0) * min(1.0, max(room, 0.45))
    chroma = c1 * min(cf / c0, 1.25) if c0 > NEUTRAL else c1 * (1 if lf < 0.93 else 0.6)
    hue = h1 + (max(-18.0, min(18.0, 0.5 * _turn(hf, h0))) if c0 > NEUTRAL else 0)
    return oklch_to_hex(min(max(lightness, 0.05), 0.985), chroma, hue % 360)


def _turn(a: float, b: float) -> float:
    """From hue b to hue a the short way, in degrees."""
    return (a - b + 180) % 360 - 180


def long_hex(color: str) -> str:
    """`#rgb` or `#rrggbb` as `#rrggbb` in lower case."""
    digits = color[1:].lower()
    return "#" + ("".join(2 * d for d in digits) if len(digits) == 3 else digits)
