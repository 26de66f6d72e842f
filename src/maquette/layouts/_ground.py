"""The ground of a sheet: flat, or a gradient from the upper left."""

from . import _svg as svg
from ._sheet import Sheet


def ground(sheet: Sheet) -> str:
    start, end = sheet.colors.ground, sheet.colors.ground_end
    if start == end:
        return svg.rect(0, 0, sheet.width, sheet.height, start)
    stops = f'<stop offset="0" stop-color="{start}"/><stop offset="1" stop-color="{end}"/>'
    return (
        f'<linearGradient id="ground" x1="0" y1="0" x2="0.35" y2="1">{stops}</linearGradient>'
        + svg.rect(0, 0, sheet.width, sheet.height, "url(#ground)")
    )
