"""`maquette gallery`: a contact sheet of what the built-in engine can draw."""

from pathlib import Path
from typing import Annotated

import typer


def gallery(
    chapter: Annotated[str, typer.Argument(help='"objects", "materials", "places", "lights", "styles" or "layouts".')],
    only: Annotated[list[str] | None, typer.Argument(help="Names of single things; none: all of the chapter.")] = None,
    output: Annotated[
        Path, typer.Option("-o", "--output", help="Where the sheet goes; the ending sets the format.")
    ] = Path("gallery.webp"),
    size: Annotated[int, typer.Option(min=64, max=1024, help="Edge of each picture in pixels.")] = 192,
    columns: Annotated[int, typer.Option(min=1, max=24, help="Pictures in a row.")] = 8,
    views: Annotated[int, typer.Option(min=1, max=5, help="Pictures of each thing: other sides, every pose.")] = 1,
    theme: Annotated[list[str] | None, typer.Option(help="Theme of pages; may be given several times.")] = None,
    shape: Annotated[
        list[str] | None, typer.Option(help='Shape of pages: "1:1", "4:5", "16:9", "9:16"; may be given several times.')
    ] = None,
    quality: Annotated[str, typer.Option(help='"low", "medium" or "high".')] = "low",
) -> None:
    """Draw every object, material, place, light, style or layout, small, on one sheet."""
    from ..encode import Metadata, encode, format_of
    from ..gallery import contact_sheet, in_looks, photograph, sittings
    from ..pipeline import write_whole
    from .watching import is_watched

    shown = in_looks(sittings(chapter, tuple(only or ()), views), tuple(theme or ()), tuple(shape or ()))
    pictures = []
    for number, sitting in enumerate(shown, 1):
        if is_watched():
            typer.echo(f"{number}/{len(shown)} {sitting.caption}", err=True)
        pictures.append((sitting.caption, photograph(sitting, size, quality)))
    sheet = contact_sheet(pictures, columns)
    data = encode(sheet, format_of(output, "webp"), 90, Metadata(prompt=f"gallery of {chapter}", plan_hash="", seed=0))
    typer.echo(str(write_whole(output, data)))
