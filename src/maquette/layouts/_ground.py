"""The ground of a sheet with all its ornaments, back to front."""

from dataclasses import replace

from . import _art as art
from . import _svg as svg
from ._ornaments import ORNAMENTS
from ._sheet import Sheet, Zone

CROWDED = 0.17  # of the unit: what garlands along the top and hills along the bottom take; no loose bits there


def ground(sheet: Sheet) -> str:
    """Flat, or a gradient from the upper left."""
    start, end = sheet.colors.ground, sheet.colors.ground_end
    if start == end:
        return svg.rect(0, 0, sheet.width, sheet.height, start)
    gradient = svg.linear("ground", ((0.0, start, 1.0), (1.0, end, 1.0)), (0.0, 0.0, 0.35, 1.0))
    return gradient + svg.rect(0, 0, sheet.width, sheet.height, "url(#ground)")


def dressed(sheet: Sheet, has_backdrop: bool) -> str:
    """The ground, the theme's ornaments, the shape behind the drawing."""
    out = ground(sheet)
    # Branches grow around the drawings, not into them.
    clear = replace(sheet, words=(*sheet.words, *art.slot_zones(sheet.focus, sheet.count)))
    out += "".join(ORNAMENTS[o](clear if o == "sprigs" else sheet) for o in sheet.theme.ornaments if o != "confetti")
    if has_backdrop:
        out += art.backdrop(sheet)
    if "confetti" in sheet.theme.ornaments:
        edge = CROWDED * sheet.unit
        busy = (
            *(z.inset(0.1 * z.width) for z in art.slot_zones(sheet.focus, sheet.count)),
            Zone(0, 0, sheet.width, edge),
            Zone(0, sheet.height - edge, sheet.width, edge),
        )
        out += ORNAMENTS["confetti"](replace(sheet, words=(*sheet.words, *busy)))
    return out
