"""Pictures in cells: storyboards, comic pages, character sheets, icons, stickers, patterns."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from ..plan.content import Cell, CellsContent
from ..plan.model import DesignLayer, Words
from ..themes import Colors, Theme
from ..typeset import Typesetter
from . import _svg as svg
from ._cellbase import Job, Laid
from ._frames import comic, storyboard
from ._repeat import pattern
from ._sheet import Zone, is_mirrored, seed_of, size_of, unit_of
from ._sheets import backing, character_sheet, icon_set, sticker_sheet
from ._stack import Manner, Stack, stack
from ._texts import by_id, headed
from .contracts import Page, layouts
from .page import compose

MARGIN = 0.05  # of the shorter edge
COMIC_MARGIN = 0.035
PLATE = (0.62, 0.3)  # of a pattern's width and height, for words on it
RIGHT_TO_LEFT = frozenset({"ja"})  # languages whose comics are read so, though their lines are not

ARRANGED: Mapping[str, Callable[[Job], Laid]] = {
    "storyboard": storyboard,
    "comic": comic,
    "character_sheet": character_sheet,
    "icon_set": icon_set,
    "sticker_sheet": sticker_sheet,
}


@layouts.register("cells")
class Cells:
    summary = "Pictures in cells: storyboards, comics, character sheets, icons, stickers; and patterns."
    kinds: tuple[str, ...] = ("storyboard", "comic", "character_sheet", "icon_set", "sticker_sheet", "pattern")
    roles: tuple[str, ...] = (
        "headline",
        "subline",
        "caption",
        "dialogue",
        "item",
        "label",
        "body",
        "brand",
        "date",
        "price",
        "button",
        "sign",
    )
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        content = design.content if isinstance(design.content, CellsContent) else _plain(design)
        width, height = size_of(design)
        unit, colors = unit_of(width, height), theme.colors(tuple(design.palette))
        loose = [t for t in design.texts if t.id not in named_in(content)]
        ground = colors.ground
        zone = Zone(0, 0, width, height).inset(
            (COMIC_MARGIN if content.form == "comic" else max(MARGIN, 0.8 * theme.margin)) * min(width, height)
        )
        stacks: tuple[Stack, ...] = ()
        if content.form == "sticker_sheet":
            colors = _on(colors, backing(_job(design, content, theme, colors, zone, unit, typesetter)))
            ground = colors.ground
        if content.form != "pattern":
            stacks, zone = headed(loose, zone, theme, colors, unit, typesetter)
        job = _job(design, content, theme, colors, zone, unit, typesetter)
        below = svg.rect(0, 0, width, height, ground)
        if content.form == "pattern":
            laid = pattern(job, width, height)
            plate, stacks = _plate(job, loose, width, height)
            laid = replace(laid, below=laid.below + plate)
        else:
            laid = ARRANGED[content.form](job)
        head = "".join(s.shapes(colors, unit) for s in stacks)
        page = compose(
            width, height, below + laid.below, laid.above + head, (*stacks, *laid.stacks), design.language,
            dict(laid.traced),
        )  # fmt: skip
        drawn = {slot: z.box() for slot, z in laid.drawn.items()}
        return replace(page, slots={**drawn, **page.slots})


def named_in(content: CellsContent) -> frozenset[str]:
    """Ids of all texts that stand in cells."""
    return frozenset(
        id
        for cell in content.cells
        for id in (cell.number, cell.caption, *(line.text for line in cell.dialogue))
        if id is not None
    )


def _plain(design: DesignLayer) -> CellsContent:
    """A cell for each picture, where nothing is said of cells."""
    return CellsContent(
        form="icon_set", cells=tuple(Cell(id=p.slot, picture=p.slot) for p in design.panels), columns=None
    )


def _job(
    design: DesignLayer,
    content: CellsContent,
    theme: Theme,
    colors: Colors,
    zone: Zone,
    unit: float,
    typesetter: Typesetter,
) -> Job:
    is_manga = content.form == "comic" and design.language in RIGHT_TO_LEFT
    return Job(
        design=design,
        content=content,
        theme=theme,
        colors=colors,
        zone=zone,
        unit=unit,
        typesetter=typesetter,
        words=by_id(design),
        panels={panel.slot: panel for panel in design.panels},
        is_mirrored=is_mirrored(design) or is_manga,
        seed=seed_of(design),
    )


def _on(colors: Colors, ground: str) -> Colors:
    """The colours with another ground, and inks that can be read on it."""
    from ..themes.colors import build

    return build(ground, ground, colors.surface, colors.ink, colors.accents)


def _plate(job: Job, texts: list[Words], width: float, height: float) -> tuple[str, tuple[Stack, ...]]:
    """Words on a plate in the middle of a pattern."""
    if not texts:
        return "", ()
    theme, unit = job.theme, job.unit
    on_plate = replace(job.colors, ground=job.colors.surface, ground_end=job.colors.surface)
    wide, high = PLATE[0] * width, PLATE[1] * height
    zone = Zone((width - wide) / 2, (height - high) / 2, wide, high)
    done = stack(texts, zone, Manner(theme, on_plate, unit, "center", "middle", 0.13), job.typesetter)
    pad = 0.05 * unit
    z = done.zone.inset(-pad)
    plate = svg.rect(z.x, z.y, z.width, z.height, job.colors.surface, max(theme.radius, 0.012) * unit)
    return plate, (done,)
