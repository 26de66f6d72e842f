"""Open fonts (OFL-1.1) from Fontsource: the WOFF2 files as they are, and a table of what each one holds."""

import shutil
import tomllib
from collections.abc import Iterable
from pathlib import Path

from fontTools.ttLib import TTFont

from .drawings import load

TABLE = Path(__file__).with_name("families.toml")
WHOLE = ("-japanese", "-chinese-simplified", "-chinese-traditional", "-korean")
"""East Asian subsets that static packages bring a second time, beside the hundred files that they are cut into."""


def collect(packages: Path, out: Path) -> dict[str, list[dict]]:
    """Copy the files of every family in `families.toml` to `out/<family>/` and describe them.

    Returns:
        `{"families": [{name, roles, languages, files: [{name, style, weights, coverage}]}]}`; `name` of a
        file is relative to `out`; `coverage` is flat: first, last, first, last … of the code points it maps.
    """
    return {"families": [_family(packages, out, row) for row in tomllib.loads(TABLE.read_text("utf-8"))["family"]]}


def _family(packages: Path, out: Path, row: dict) -> dict:
    source = packages / row["package"]
    folder = source.name
    about = load(source / "metadata.json")
    axis = about.get("variable")
    # A variable family has one file per subset for all weights; other families are taken at one weight.
    weights = [int(axis["wght"]["min"]), int(axis["wght"]["max"])] if axis else [400, 400]
    (out / folder).mkdir(parents=True, exist_ok=True)
    shutil.copy(source / "LICENSE", out / folder / "LICENSE")
    files = []
    for style in row.get("styles", ("normal",)):
        ending = f"-{'wght' if axis else 400}-{style}.woff2"
        found = [
            f for f in sorted(source.glob(f"files/*{ending}")) if not f.name.endswith(tuple(w + ending for w in WHOLE))
        ]
        if not found:
            raise FileNotFoundError(f"{row['package']} has no file that ends in {ending}")
        for file in found:
            subset = file.name.removeprefix(f"{folder}-").removesuffix(ending)
            name = f"{folder}/{subset}{'' if style == 'normal' else '-' + style}.woff2"
            shutil.copy(file, out / name)
            files.append({"name": name, "style": style, "weights": weights, "coverage": coverage(file)})
    about_it = {"name": row["name"], "roles": row["roles"], "languages": row.get("languages", []), "files": files}
    return {**about_it, "leading": row["leading"]} if "leading" in row else about_it


def coverage(file: Path) -> list[int]:
    """The code points that the font maps to a glyph, as a flat list of first, last, first, last …"""
    with TTFont(file, lazy=True) as font:
        return ranges(font.getBestCmap())


def ranges(points: Iterable[int]) -> list[int]:
    flat: list[int] = []
    for point in sorted(points):
        if flat and point == flat[-1] + 1:
            flat[-1] = point
        else:
            flat += [point, point]
    return flat
