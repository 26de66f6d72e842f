"""Flat drawings of nouns: Fluent Emoji (Microsoft, MIT) as packed by Iconify."""

import json
from dataclasses import dataclass
from pathlib import Path

PACKAGE = "@iconify-json/fluent-emoji-flat"
SKIN_TONES = frozenset(("1f3fb", "1f3fc", "1f3fd", "1f3fe", "1f3ff"))


@dataclass(frozen=True, slots=True)
class Drawings:
    """Bodies by name: what stands inside the `<svg>` element."""

    bodies: dict[str, str]
    views: dict[str, list[int]]
    """`viewBox` (left, top, width, height) of the drawings that are not 0 0 32 32."""
    names_by_hexcode: dict[str, str]
    """Normalised hexcode (see `normal_hexcode`) to name."""
    license: str


def read(packages: Path) -> Drawings:
    """All drawings but those that differ from another in skin tone only (they are half of the bytes)."""
    folder = packages / PACKAGE
    pack = load(folder / "icons.json")
    chars = load(folder / "chars.json")
    toned = {name for code, name in chars.items() if "-" in code and SKIN_TONES & set(code.split("-"))}
    bodies: dict[str, str] = {}
    views: dict[str, list[int]] = {}
    for name, icon in pack["icons"].items():
        if name not in toned and not icon.get("hidden"):
            bodies[name] = icon["body"]
            view = [icon.get(key, pack.get(key, 0)) for key in ("left", "top", "width", "height")]
            if view != [0, 0, 32, 32]:
                views[name] = view
    for name, alias in pack.get("aliases", {}).items():
        if name not in toned and alias["parent"] in bodies:
            bodies[name] = _mirrored(bodies[alias["parent"]], alias)
    known = {normal_hexcode(code): name for code, name in chars.items() if name in bodies}
    license_ = load(folder / "info.json")["license"]
    return Drawings(bodies, views, known, f"{license_['title']}, {license_['url']}")


def signs(drawn: Drawings) -> dict[str, str]:
    """Drawing by emoji, variation selectors left out; the head of an animal names the whole animal."""
    out = {}
    for code, name in drawn.names_by_hexcode.items():
        whole = name.removesuffix("-face")
        out["".join(chr(int(part, 16)) for part in code.split("-"))] = whole if whole in drawn.bodies else name
    return out


def normal_hexcode(code: str) -> str:
    """`1F3D6-FE0F` → `1f3d6`: sources disagree about variation selectors, never about the rest."""
    return "-".join(part for part in code.lower().split("-") if part != "fe0f")


def load(file: Path) -> dict:
    return json.loads(file.read_text("utf-8"))


def _mirrored(body: str, alias: dict) -> str:
    unknown = set(alias) - {"parent", "hFlip", "hidden"}
    if unknown:
        raise ValueError(f"an alias of {alias['parent']!r} asks for {sorted(unknown)}, which this compiler cannot do")
    return f'<g transform="matrix(-1 0 0 1 32 0)">{body}</g>' if alias.get("hFlip") else body
