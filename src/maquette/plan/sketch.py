"""The layout sketch: a plan as a designer's draft on paper. Boxes, names, words in place, where light comes from.

Quick, because people wait for it: it is the first frame of a stream. Shapes are one SVG, words are set by the
typesetter; nothing here decides where anything goes.
"""

import functools
import html
import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..assets import drawing_names, drawing_svg
from ..color import BASIC_COLORS
from ..drawing import repainted
from ..manifest import Box, Entry, Manifest
from ..objects.outline import outline_of
from ..typeset import Font, Setting, Typesetter, shared_typesetter
from ..typeset.markup import text_html
from .content import ChartContent
from .model import DesignLayer, Light, Plan, SceneLayer, SceneObject
from .pencil import INK, PAPER, PENCIL, Pencil

NOTE_HEIGHT = 0.034  # of the shorter edge: the handwriting
LEAST_NOTE_PX = 15.0
MOST_LIGHTS = 4  # suns; more say nothing
LEAST_ACROSS = 0.35  # of a light's direction, across the line of sight: below it a sun at the edge would mislead
NOTE, NAME = Font("handwriting", 500), Font("handwriting", 700)
FONTS = {
    "headline": Font("sans", 800),
    "sign": Font("sans", 800),
    "brand": Font("sans", 700),
    "price": Font("sans", 700),
}
PLAIN = Font("sans", 500)
FREE = "stays free"
STAND_IN = "(stand-in)"
MOST_TOLD = 6  # kinds of things, of which the order in depth is told
HALO = f"text-shadow:0 0 3px {PAPER};"


def sketch(plan: Plan, manifest: Manifest | None = None) -> NDArray[np.uint8]:
    """Draws the draft.

    Args:
        manifest: What the picture will hold, by default as the plan predicts.
    Returns:
        (height, width, 3) uint8 sRGB, of the canvas's size.
    Raises:
        MissingGlyph: No font holds a character of the words.
    """
    width, height = plan.canvas.width, plan.canvas.height
    draft = _Draft(plan, manifest or plan.manifest, Pencil(width, height), shared_typesetter())
    images = {"memory://draft": draft.strokes().encode()}
    images |= {look.address: look.svg().encode() for look in draft.looks.values()}
    page = f'<div style="position:relative;width:100%;height:100%">{"".join(draft.page())}</div>'
    return np.ascontiguousarray(draft.typesetter.render(page, "", width, height, images=images)[..., :3])


@dataclass(frozen=True)
class _Draft:
    plan: Plan
    manifest: Manifest
    pencil: Pencil
    typesetter: Typesetter

    @property
    def scenes(self) -> list[SceneLayer]:
        return [layer for layer in self.plan.layers if isinstance(layer, SceneLayer)]

    @property
    def designs(self) -> list[DesignLayer]:
        return [layer for layer in self.plan.layers if isinstance(layer, DesignLayer)]

    @functools.cached_property
    def things(self) -> dict[str, SceneObject]:
        """Objects of scenes by their ids."""
        return {thing.id: thing for scene in self.scenes for thing in scene.objects}

    @functools.cached_property
    def looks(self) -> dict[str, "_Look"]:
        """Flat drawings by the id of the object that they stand for."""
        found = {
            id: _Look(thing.drawing, thing.color, is_turned=abs(thing.turn_deg) > 90)
            for id, thing in self.things.items()
            if thing.object == "relief" and thing.drawing
        }
        found |= {id: _Look(name) for id, (name, _, _) in self.motifs.items()}
        return {id: look for id, look in found.items() if look.drawing in drawing_names()}

    @property
    def motifs(self) -> dict[str, tuple[str, int, int]]:
        """(drawing, its number, how many there are) by the id of the object it is in the manifest."""
        panels = [panel for design in self.designs for panel in design.panels]
        return {
            f"{panel.slot}-{k + 1}": (motif.drawing, k, len(panel.motifs))
            for panel in panels
            for k, motif in enumerate(panel.motifs)
        }

    @property
    def free(self) -> list[Box]:
        """The regions that words must leave free."""
        w, h = self.pencil.width, self.pencil.height
        regions: dict[str, Box] = {
            "left": (0, 0, w // 3, h),
            "right": (w - w // 3, 0, w, h),
            "top": (0, 0, w, h // 3),
            "bottom": (0, h - h // 3, w, h),
        }
        return [regions[side] for side in dict.fromkeys(side for design in self.designs for side in design.empty)]

    @property
    def bars(self) -> list[Box]:
        """Of a chart: from each value's figures to the name of its category."""
        charts = [d.content for d in self.designs if isinstance(d.content, ChartContent)]
        boxes = {entry.id: entry.box for entry in self.manifest.of("text")}
        pairs = ((boxes.get(v), boxes.get(c)) for chart in charts for s in chart.series
                 for v, c in zip(s.written, chart.categories, strict=False))  # fmt: skip
        return [bar for value, name in pairs if value and name and (bar := _between(value, name))]

    @property
    def note_px(self) -> float:
        return max(LEAST_NOTE_PX, NOTE_HEIGHT * self.pencil.unit)

    def strokes(self) -> str:
        """Everything but words and drawings, as SVG."""
        parts = [self.pencil.tint(box, INK, 0.05) for box in self.free]
        for scene in self.scenes:
            directions = (_seen_from(scene, light) for light in scene.lights[:MOST_LIGHTS])
            parts += [self.pencil.sun(*direction) for direction in directions if direction]
        parts += [self.pencil.tint(box, PENCIL, 0.35) for box in self.bars]
        for entry in self.manifest.entries:
            if entry.kind == "text":
                parts.append(self.pencil.frame(entry.box))
            elif entry.kind != "place" and entry.id not in self.motifs:
                color = BASIC_COLORS.get(entry.color or "", PENCIL)
                parts.append(self.pencil.thing(entry.box, color, is_stand_in=self._is_stand_in(entry)))
        return self.pencil.sheet("".join(parts))

    def page(self) -> Iterator[str]:
        """The strokes with drawings, words and notes on top, as HTML."""
        yield _image("memory://draft", (0, 0, self.pencil.width, self.pencil.height), 1.0)
        for entry in self.manifest.entries:
            look = self.looks.get(entry.id)
            if look and entry.kind == "object":
                if entry.id in self.motifs:
                    _, number, count = self.motifs[entry.id]
                    yield _image(look.address, _square_in(_column(entry.box, number, count)), 0.55)
                else:
                    yield _image(look.address, look.spread(entry.box), 0.6)
        taken: list[Box] = [entry.box for entry in self.manifest.of("text")]
        for number, entry in enumerate(self.manifest.entries):
            if entry.kind == "text":
                # A string that fell out of the layout is empty here; its frame tells that it is missing.
                yield self._words(entry.words, entry, number) if entry.words and entry.words.strip() else ""
            elif entry.kind != "place" and entry.id not in self.motifs:
                yield self._name(entry, number, taken)
        for number, box in enumerate(self.free):
            yield self._note(f"free-{number}", FREE, box[0] + self.note_px, box[1] + 0.5 * self.note_px, INK)
        yield self._note("notes", self._about(), self.note_px, self.pencil.height - 1.6 * self.note_px, PENCIL)

    def _words(self, words: str, entry: Entry, number: int) -> str:
        """The exact string, as large as it goes into its box."""
        x0, y0, x1, y1 = entry.box
        width, height = max(x1 - x0, 1), max(y1 - y0, 1)
        setting = self.typesetter.fit(
            words,
            FONTS.get(entry.label, PLAIN),
            width * 0.96,
            height * 0.96,
            language=entry.language or "en",
            max_size=height,
            min_size=1,
        )
        return text_html(f"words-{number}", setting, x0, y0 + (height - setting.height) / 2, width, INK, "center")

    def _name(self, entry: Entry, number: int, taken: list[Box]) -> str:
        """ "orange cat": above the box if there is room, else in it, below it, or on top of the names above it."""
        kind = STAND_IN if self._is_stand_in(entry) else None
        setting = self._line(" ".join(filter(None, (entry.color, entry.label, kind))), NAME)
        x0, y0, _, y1 = entry.box
        width, height = int(setting.width), int(setting.height)
        x = int(min(max(x0 + 2, 4), self.pencil.width - width - 4))
        rows = [y0 - height, y0 + 2, y1 + 2, *range(y0 - 2 * height, 0, -height)]
        boxes: list[Box] = [(x, y, x + width, y + height) for y in rows if 0 <= y <= self.pencil.height - height]
        box = next((b for b in boxes if not any(_meet(b, other) for other in taken)), (x, max(0, y0 - height), x, y0))
        taken.append(box)
        return text_html(f"name-{number}", setting, x, box[1], setting.width, PENCIL, extra=HALO)

    def _is_stand_in(self, entry: Entry) -> bool:
        thing = self.things.get(entry.id)
        return thing is not None and thing.object == "stand_in"

    def _note(self, id: str, words: str, x: float, y: float, color: str) -> str:
        setting = self._line(words, NOTE)
        return text_html(id, setting, x, y, setting.width, color, extra=HALO)

    def _line(self, words: str, font: Font) -> Setting:
        """One line of handwriting, never wider than the picture."""
        setting = self.typesetter.set_line(words, font, self.note_px)
        room = self.pencil.width - 2 * self.note_px
        if setting.width <= room:
            return setting
        return self.typesetter.set_line(words, font, self.note_px * room / setting.width)

    def _about(self) -> str:
        """The line at the foot: place, lens, layout, size."""
        told = []
        near = list(dict.fromkeys(e.label for e in reversed(self.manifest.of("object")) if e.id in self.things))
        if 1 < len(near) <= MOST_TOLD:
            told.append("near to far: " + ", ".join(near))
        for scene in self.scenes:
            aperture = f" f/{scene.camera.f_number:g}" if scene.camera.f_number else ""
            told += [_spoken(scene.place.name), f"{scene.camera.focal_length_mm:.0f} mm{aperture}"]
        told += [f"{_spoken(design.layout)}, {design.theme}" for design in self.designs]
        return " · ".join([*told, f"{self.pencil.width} × {self.pencil.height}", self.plan.quality])


@dataclass(frozen=True, slots=True)
class _Look:
    """A flat drawing as it is seen in a sketch."""

    drawing: str
    color: str | None = None
    is_turned: bool = False

    @property
    def address(self) -> str:
        return f"memory://{self.drawing}/{self.color or ''}/{'turned' if self.is_turned else ''}"

    def svg(self) -> str:
        svg = drawing_svg(self.drawing)
        if self.color:
            svg = repainted(svg, self.color)
        if self.is_turned:
            start, end = svg.index(">") + 1, svg.rindex("</svg>")
            svg = f'{svg[:start]}<g transform="translate(32 0) scale(-1 1)">{svg[start:end]}</g>{svg[end:]}'
        return svg

    def spread(self, box: Box) -> Box:
        """Where the whole view box goes for the drawing in it to fill a box."""
        fx0, fy0, fx1, fy1 = outline_of("relief", self.drawing).frame
        if self.is_turned:
            fx0, fx1 = 1 - fx1, 1 - fx0
        x0, y0, x1, y1 = box
        width, height = (x1 - x0) / max(fx1 - fx0, 0.05), (y1 - y0) / max(fy1 - fy0, 0.05)
        left, top = x0 - fx0 * width, y0 - fy0 * height
        return round(left), round(top), round(left + width), round(top + height)


def _seen_from(scene: SceneLayer, light: Light) -> tuple[float, float] | None:
    """Unit (right, up) in the picture of where light comes from; None when it comes along the line of sight."""
    forward = np.subtract(scene.camera.target, scene.camera.position)
    right = np.cross(forward, (0.0, 0.0, 1.0))
    if np.linalg.norm(right) < 1e-6 * max(float(np.linalg.norm(forward)), 1e-9):
        right = np.array((1.0, 0.0, 0.0))  # the camera looks straight down
    up = np.cross(right, forward)
    towards = np.subtract(light.position, light.target)
    x, y = (float(axis @ towards) / max(float(np.linalg.norm(axis)), 1e-9) for axis in (right, up))
    across = math.hypot(x, y)
    if across <= LEAST_ACROSS * float(np.linalg.norm(towards)):
        return None
    return x / across, y / across


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _column(box: Box, number: int, count: int) -> Box:
    """One of `count` equal columns of a box, counted from the left."""
    width = box[2] - box[0]
    return box[0] + width * number // count, box[1], box[0] + width * (number + 1) // count, box[3]


def _square_in(box: Box) -> Box:
    """The largest square in the middle of a box, a little smaller."""
    edge = max(1, int(0.92 * min(box[2] - box[0], box[3] - box[1])))
    x, y = (box[0] + box[2] - edge) // 2, (box[1] + box[3] - edge) // 2
    return x, y, x + edge, y + edge


def _between(value: Box, name: Box) -> Box | None:
    """What stands between the figures at a bar's end and the name at its foot; None where nothing does."""
    if value[3] < name[1] and value[0] < name[2] and name[0] < value[2]:
        return value[0], value[3], value[2], name[1]
    if value[1] < name[3] and name[1] < value[3]:
        left, right = (name[2], value[0]) if name[2] < value[0] else (value[2], name[0])
        return (left, value[1], right, value[3]) if left < right else None
    return None


def _image(address: str, box: Box, opacity: float) -> str:
    x0, y0, x1, y1 = box
    place = f"position:absolute;left:{x0}px;top:{y0}px;width:{x1 - x0}px;height:{y1 - y0}px;opacity:{opacity}"
    return f'<img src="{html.escape(address, quote=True)}" style="{place}"/>'


def _spoken(name: str) -> str:
    return name.replace("_", " ")
