"""Wikipedia in the prompt's language, and Wikidata for what can be said in a word: what it is, its colour, its size.

Source: MediaWiki Action API (`query` with extracts, description and pageprops; Wikibase's `wbgetentities`). Both base
addresses can be set, so a mirror of one's own will do.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from ...settings import Settings
from ...understand.tokens import normal
from ..addresses import based
from ..contracts import Fetch, providers
from ..model import Finding, LookupFailed, Query, QueryKind
from ..plain import TITLE, plain, web_address

Json: TypeAlias = Mapping[str, Any]  # Any: what strangers send

INSTANCE_OF, SUBCLASS_OF, COLOR, HEX = "P31", "P279", "P462", "P465"
SIZES = {"P2048": "height", "P2043": "length", "P2067": "mass", "P2049": "width"}
DATES = {"P571": "inception", "P569": "date of birth", "P570": "date of death", "P577": "publication date"}
MOST_KINDS = 3
PRECISIONS = {9: 4, 10: 7, 11: 10}
"""Wikibase's precision of a time (year, month, day) to characters of its ISO form."""


@providers.register("wikipedia")
class Wikipedia:
    summary = "Wikipedia in the prompt's language, with Wikidata; needs no key."
    is_local = False
    answers: frozenset[QueryKind] = frozenset({"name", "thing"})

    def lacks(self, settings: Settings) -> str | None:
        return None if settings.wikipedia_url else "set wikipedia_url"

    def address(self, settings: Settings) -> str:
        return f"{settings.wikipedia_url} {settings.wikidata_url}"

    def names(self, settings: Settings) -> tuple[str, ...]:
        return ()

    def look_up(self, query: Query, settings: Settings, fetch: Fetch) -> tuple[Finding, ...]:
        language = query.language.partition("-")[0].lower()
        language = language if re.fullmatch(r"[a-z]{2,3}", language) else "en"
        address = based(settings.wikipedia_url, "w/api.php", language=language)
        page, is_exact = _page(query, address, fetch)
        if page is None:
            return ()
        url = web_address(page.get("fullurl")) or web_address(page.get("canonicalurl")) or address
        description = plain(page.get("description"))
        excerpt = plain(page.get("extract")) or description
        finding = Finding(plain(page.get("title"), TITLE), url, excerpt, is_exact)
        if not is_exact:
            return (finding,)
        kinds = (description,) if description and language == "en" else ()
        return (_with_data(finding, kinds, page, settings, fetch),)


def _page(query: Query, address: str, fetch: Fetch) -> tuple[Json | None, bool]:
    """The page of that title, else the first that a search finds; whether it is about exactly that."""
    about: dict[str, str | int] = {
        "action": "query",
        "format": "json",
        "formatversion": 2,
        "redirects": 1,
        "prop": "extracts|description|info|pageprops",
        "exintro": 1,
        "explaintext": 1,
        "exsentences": 2,
        "inprop": "url",
        "ppprop": "wikibase_item|disambiguation",
    }
    page = _first(fetch(address, {**about, "titles": query.words}))
    if page is not None and not _has_several_meanings(page):
        return page, True
    searched = {**about, "generator": "search", "gsrsearch": query.words, "gsrlimit": 1}
    page = _first(fetch(address, searched))
    if page is None or _has_several_meanings(page):
        return None, False
    return page, normal(plain(page.get("title"), TITLE)) == normal(query.words)


def _first(answer: Json) -> Json | None:
    query = answer.get("query")
    pages = query.get("pages") if isinstance(query, dict) else None
    for page in pages if isinstance(pages, list) else ():
        if isinstance(page, dict) and not page.get("missing") and not page.get("invalid") and page.get("title"):
            return page
    return None


def _has_several_meanings(page: Json) -> bool:
    properties = page.get("pageprops")
    return isinstance(properties, dict) and "disambiguation" in properties


# Wikidata ----------------------------------------------------------------------------------------


def _with_data(finding: Finding, kinds: tuple[str, ...], page: Json, settings: Settings, fetch: Fetch) -> Finding:
    """The finding with what Wikidata knows; without it, if it cannot be asked: the page is something already."""
    properties = page.get("pageprops")
    item = properties.get("wikibase_item") if isinstance(properties, dict) else None
    if not settings.wikidata_url or not isinstance(item, str) or not re.fullmatch(r"Q\d{1,12}", item):
        return _replaced(finding, kinds)
    try:
        address = based(settings.wikidata_url, "w/api.php")
        entity = _entities(address, [item], "descriptions|claims", fetch).get(item, {})
        ids = [*_ids(entity, INSTANCE_OF), *_ids(entity, SUBCLASS_OF)][:MOST_KINDS]
        colors, units = _ids(entity, COLOR), [u for u, _ in _quantities(entity).values() if u]
        wanted = list(dict.fromkeys([*ids, *colors[:1], *units]))
        others = _entities(address, wanted, "labels|claims", fetch) if wanted else {}
    except LookupFailed:
        return _replaced(finding, kinds)
    told = [*(_english(others.get(i), "labels") for i in ids), *kinds, _english(entity, "descriptions")]
    return _replaced(
        finding,
        tuple(dict.fromkeys(k for k in told if k)),
        color=_hex(others.get(colors[0])) if len(colors) == 1 else None,
        facts=(*_sizes(entity, others), *_dates(entity)),
    )


def _replaced(
    finding: Finding, kinds: tuple[str, ...], color: str | None = None, facts: tuple[tuple[str, str], ...] = ()
) -> Finding:
    return Finding(finding.title, finding.url, finding.excerpt, finding.is_exact, None, kinds, color, facts)


def _entities(address: str, ids: list[str], props: str, fetch: Fetch) -> dict[str, Json]:
    asked = {
        "action": "wbgetentities",
        "format": "json",
        "ids": "|".join(ids),
        "props": props,
        "languages": "en",
    }
    entities = fetch(address, asked).get("entities")
    return {k: v for k, v in entities.items() if isinstance(v, dict)} if isinstance(entities, dict) else {}


def _english(entity: Json | None, table: str) -> str:
    texts = (entity or {}).get(table)
    text = texts.get("en") if isinstance(texts, dict) else None
    return plain(text.get("value")) if isinstance(text, dict) else ""


def _values(entity: Json | None, property: str) -> Iterator[Any]:
    """The values of a property's statements, those of the best rank only."""
    claims = (entity or {}).get("claims")
    statements = claims.get(property) if isinstance(claims, dict) else None
    known = [s for s in statements if isinstance(s, dict)] if isinstance(statements, list) else []
    known = [s for s in known if s.get("rank") != "deprecated"]
    best = [s for s in known if s.get("rank") == "preferred"] or known
    for statement in best:
        snak = statement.get("mainsnak")
        value = snak.get("datavalue") if isinstance(snak, dict) else None
        if isinstance(value, dict):
            yield value.get("value")


def _ids(entity: Json, property: str) -> list[str]:
    ids = (v.get("id") for v in _values(entity, property) if isinstance(v, dict))
    return [i for i in ids if isinstance(i, str) and re.fullmatch(r"Q\d{1,12}", i)]


def _hex(entity: Json | None) -> str | None:
    value = next(_values(entity, HEX), None)
    text = value.lower() if isinstance(value, str) else ""
    return f"#{text}" if re.fullmatch(r"[0-9a-f]{6}", text) else None


def _quantities(entity: Json) -> dict[str, tuple[str, str]]:
    """What is measured → (id of the unit, amount), where there is one figure and not several."""
    found: dict[str, tuple[str, str]] = {}
    for property, name in SIZES.items():
        values = [v for v in _values(entity, property) if isinstance(v, dict)]
        amount = str(values[0].get("amount", "")) if len(values) == 1 else ""
        unit = re.search(r"/(Q\d{1,12})$", str(values[0].get("unit", ""))) if values else None
        if re.fullmatch(r"\+?\d{1,9}(\.\d{1,4})?", amount) and unit:
            found[name] = (unit[1], amount.removeprefix("+"))
    return found


def _sizes(entity: Json, others: Mapping[str, Json]) -> Iterator[tuple[str, str]]:
    for name, (unit, amount) in _quantities(entity).items():
        if label := _english(others.get(unit), "labels"):
            yield name, f"{amount} {label}"


def _dates(entity: Json) -> Iterator[tuple[str, str]]:
    for property, name in DATES.items():
        value = next(_values(entity, property), None)
        if isinstance(value, dict):
            time, length = str(value.get("time", "")), PRECISIONS.get(int(value.get("precision") or 0))
            if length and re.fullmatch(r"\+\d{4}-\d\d-\d\dT.*", time):
                yield name, time[1 : 1 + length]
