"""Facts of one's own: a folder of files on this machine. Asks nobody.

A `.toml` or `.json` file holds one fact, or a list of them (`[[fact]]`):

    name = "Bello"
    aliases = ["Bellos"]
    drawn_as = "small brown dog"
    color = "#7a4a2b"            # instead of a colour in `drawn_as`
    facts = { born = "2019" }

`.md` and `.txt` files are searched for words, accents and case aside; their first heading is their title.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from ...settings import Settings
from ...understand.tokens import normal
from ..contracts import Fetch, providers
from ..model import Finding, LookupFailed, Query, QueryKind
from ..plain import TITLE, plain

MOST_FILES = 500
MOST_BYTES = 256 * 1024  # of one file
MOST_FOUND = 3
STRUCTURED, PROSE = (".toml", ".json"), (".md", ".txt")


@providers.register("folder")
class Folder:
    summary = "A folder of facts on this machine; set `facts_folder`."
    is_local = True
    answers: frozenset[QueryKind] = frozenset({"name", "thing", "news"})

    def lacks(self, settings: Settings) -> str | None:
        return None if settings.facts_folder else "set facts_folder"

    def address(self, settings: Settings) -> str:
        return settings.facts_folder

    def names(self, settings: Settings) -> tuple[str, ...]:
        return tuple(name for _, fact in _facts(settings.facts_folder) for name in _names(fact))

    def look_up(self, query: Query, settings: Settings, fetch: Fetch) -> tuple[Finding, ...]:
        exact = [
            _finding(fact, source)
            for source, fact in _facts(settings.facts_folder)
            if any(_is_meant(name, query) for name in _names(fact))
        ]
        return tuple((exact or _searched(query.words, settings.facts_folder))[:MOST_FOUND])


def _files(folder: str, endings: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """(path within the folder, text) of its files, in order; a link that leads out of it is none of them."""
    root = Path(folder)
    if not root.is_dir():
        raise LookupFailed("the folder of facts is not there")
    root = root.resolve()
    files = (file for file in sorted(root.rglob("*")) if file.suffix.lower() in endings)
    for _, file in zip(range(MOST_FILES), files, strict=False):
        try:
            if file.resolve().is_relative_to(root) and file.stat().st_size <= MOST_BYTES:
                yield file.relative_to(root).as_posix(), file.read_text(encoding="utf-8")
        except (OSError, ValueError):
            continue  # gone meanwhile, not ours to read, or no text: the others are facts all the same


def _facts(folder: str) -> Iterator[tuple[str, dict[str, Any]]]:  # Any: TOML or JSON
    for source, text in _files(folder, STRUCTURED):
        try:
            data = tomllib.loads(text) if source.lower().endswith(".toml") else json.loads(text)
        except (ValueError, RecursionError):
            continue
        listed = data.get("fact", data) if isinstance(data, dict) else data
        for fact in listed if isinstance(listed, list) else [listed]:
            if isinstance(fact, dict) and isinstance(fact.get("name"), str):
                yield source, fact


def _names(fact: dict[str, Any]) -> list[str]:
    aliases = fact.get("aliases")
    return [fact["name"], *(a for a in aliases if isinstance(a, str))] if isinstance(aliases, list) else [fact["name"]]


def _is_meant(name: str, query: Query) -> bool:
    """Whether a query asks for this name: "a daisy" does not ask for Daisy."""
    is_common = query.kind == "thing" and query.words[:1].islower()
    return normal(name) == normal(query.words) and not (is_common and name[:1].isupper())


def _finding(fact: dict[str, Any], source: str) -> Finding:
    color = str(fact.get("color", "")).lower()
    table = fact.get("facts")
    facts = [(plain(str(k), TITLE), plain(str(v))) for k, v in table.items()] if isinstance(table, dict) else []
    shows = plain(fact.get("drawn_as"), TITLE)
    drawn = f"drawn as {shows}" if shows else ""
    told = (plain(fact.get("text")), drawn, *(f"{name}: {value}" for name, value in facts))
    return Finding(
        title=plain(fact["name"], TITLE),
        url=f"facts:{source}",
        excerpt=plain("; ".join(filter(None, told))),
        is_exact=True,
        shows=shows or None,
        color=color if re.fullmatch(r"#[0-9a-f]{6}", color) else None,
        facts=tuple(facts),
    )


def _searched(words: str, folder: str) -> list[Finding]:
    """What holds every word: prose, with the paragraph that has the most of them as excerpt, and what facts say."""
    wanted = _folded(words)
    told = (_finding(fact, source) for source, fact in _facts(folder))
    found = [(0, replace(finding, is_exact=False)) for finding in told if wanted <= _folded(finding.excerpt)]
    for source, text in _files(folder, PROSE):
        if wanted <= _folded(text):
            heading = re.search(r"^#+\s+(.+)$", text, re.MULTILINE)
            title = plain(heading[1], TITLE) if heading else Path(source).stem
            paragraphs = re.sub(r"^#+\s+.*$", "", text, flags=re.MULTILINE).strip().split("\n\n")
            held = [len(wanted & _folded(part)) for part in paragraphs]
            is_about = normal(title) == normal(words)
            excerpt = plain(paragraphs[held.index(max(held))]) or title
            found.append((-max(held) - is_about, Finding(title, f"facts:{source}", excerpt, is_about)))
    return [finding for _, finding in sorted(found, key=lambda pair: pair[0])]


def _folded(text: str) -> set[str]:
    return set(re.findall(r"\w+", normal(text)))
