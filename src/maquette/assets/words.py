"""Which drawing a word means, in every language that Unicode or emojibase annotates.

Sources: emojibase (MIT) and, for languages it lacks, Unicode CLDR annotations (Unicode-3.0).
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from ._files import FOLDER, lacking, read_json

NOTHING: Mapping[str, str] = MappingProxyType({})


@cache
def noun_languages() -> frozenset[str]:
    """Languages that have nouns: tags in lower case ("en", "zh-hant").

    Raises:
        Unavailable: The assets are missing.
    """
    languages = frozenset(file.stem for file in FOLDER.glob("nouns/*.json"))
    if not languages:
        raise lacking("nouns")
    return languages


def nouns(language: str) -> Mapping[str, str]:
    """Lower-case noun or noun phrase to drawing: the names of the drawings, and nicknames in English.

    Args:
        language: A BCP 47 tag in any case; "de-AT" is read as "de", "zh-TW" as "zh-hant".
    Returns:
        Empty for a language that nobody annotated.
    Raises:
        Unavailable: The assets are missing.
    """
    known = _nearest(language)
    return _tables(known)[0] if known else NOTHING


def keywords(language: str) -> Mapping[str, tuple[str, ...]]:
    """Lower-case word to the drawings it is a tag of, the likeliest first. Looser than `nouns`.

    "coffee" leads to "hot-beverage", but also "awake" to an alarm clock: try `nouns` before it.

    Args, Returns, Raises: as `nouns`.
    """
    known = _nearest(language)
    return _tables(known)[1] if known else MappingProxyType({})


TRADITIONAL_CHINESE = ("zh-tw", "zh-hk", "zh-mo", "zh-hant")
SAME = {"no": "nb", "nn": "nb", "tl": "fil", "iw": "he", "in": "id", "mo": "ro"}
"""Older or wider tags of languages we hold."""


def _nearest(language: str) -> str | None:
    tag = language.lower().replace("_", "-")
    if tag.startswith(TRADITIONAL_CHINESE):
        return "zh-hant"
    while tag:
        tag = SAME.get(tag, tag)
        if tag in noun_languages():
            return tag
        tag = tag.rpartition("-")[0]
    return None


@cache
def _tables(language: str) -> tuple[Mapping[str, str], Mapping[str, tuple[str, ...]]]:
    table = read_json(f"nouns/{language}.json")
    by_keyword = {word: tuple(drawings) for word, drawings in table["keywords"].items()}
    return MappingProxyType(table["nouns"]), MappingProxyType(by_keyword)
