"""Drawings, nouns, things and fonts into one folder."""

import json
import shutil
from pathlib import Path

from . import drawings, fonts, nouns, speech, things, wordnet
from .copying import copy_assets
from .state import STAMP, inputs


def compile_assets(packages: Path, out: Path, root: Path) -> None:
    """Compile beside the source tree's own files, then replace what an earlier run put into `out`.

    Args:
        packages: A `node_modules` folder.
        out: The folder `maquette/assets`; the Python files in it stay.
        root: The source tree; scratch files go to its `build/`.
    """
    scratch = root / "build/assets"
    shutil.rmtree(scratch, ignore_errors=True)
    _compile(packages, scratch)
    write_json(scratch / STAMP, {"inputs": inputs(root)})
    copy_assets(scratch, out)
    shutil.rmtree(scratch)


def _compile(packages: Path, out: Path) -> None:
    drawn = drawings.read(packages)
    words = nouns.read(packages, drawn.names_by_hexcode)
    write_json(out / "drawings.json", {"license": drawn.license, "views": drawn.views, "bodies": drawn.bodies})
    write_json(out / "emoji.json", drawings.signs(drawn))
    write_json(out / "labels.json", nouns.labels(drawn.bodies, words["en"]))
    for language, table in words.items():
        write_json(out / "nouns" / f"{language}.json", {"nouns": table.nouns, "keywords": table.keywords})
    net = wordnet.WordNet(packages / wordnet.PACKAGE / "dict")
    seen = things.collect(net)
    write_json(out / "things.json", seen)
    write_json(out / "speech.json", speech.collect(net, seen["words"].split("\n")))
    for package in (*nouns.SOURCES, wordnet.PACKAGE):
        shutil.copy(packages / package / "LICENSE", out / "nouns" / f"LICENSE-{package}.txt")
    write_json(out / "fonts.json", fonts.collect(packages, out / "fonts"))


def write_json(file: Path, value: object) -> None:
    """Compact, UTF-8, in the order given: the same inputs make the same bytes."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), "utf-8")
