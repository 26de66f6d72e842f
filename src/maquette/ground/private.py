"""What of a prompt is nobody else's business: it never leaves the machine. Pure; errs on the side of silence.

Numbers, addresses and secrets are known by their shape; names by the words around them (`private.toml`): "my daughter
Emma", "Herr Braun", 花子さん. A private person whom nothing in the prompt gives away as one is not recognised.
"""

import re
import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..understand.dates import date_pattern
from ..understand.quotes import quoted
from ..understand.tokens import UNSPACED, normal

Span = tuple[int, int]

# Every repetition below is bounded or can start at one place of a word only, so that no text takes long to search.
SECRETS = re.compile(
    r"(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{0,30}:/\S*|www\.\S+"  # addresses on the net
    r"|(?<![\w@.-])(?:[\w-]{1,63}\.)+[a-z]{2,}(?:[/:?#]\S*)?"
    r"|(?<!\S)\S*@\S*|(?<!\S)\S+\s?[(\[]\s?at\s?[)\]]\s?\S+"  # mail, and who is who on some service
    r"|\b[a-z]:\\\S+|(?<![\w/])~?/\S+"  # paths
    r"|\b[a-z]{2}\d{2}(?:[ -]?[\da-z]{2,4}){3,8}\b"  # IBAN, ISO 13616
    r"|[+(]?\d(?:[\s().,/–:-]{0,3}\d){5,}"  # telephones, cards, accounts, dates: six figures or more, however grouped
    r"|\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?|\d{1,2}:\d{2}"
    r"|[$€£¥￥₩₹₺₽฿₫₪]\s?\d[\d.,' ]{0,20}"  # amounts
    r"|(?<![\d.,'])\d[\d.,']{0,20}\s?(?:[$€£¥￥₩₹₺₽฿₫₪%]|(?-i:[A-Z]{3})\b|euros?\b|dollars?\b|pounds?\b|zł|złot|руб|円|元|원|บาท"
    r"|रुपये|ريال|درهم|دينار|lira\b|reais\b|pesos?\b|k\b|million)"
    r"|(?<![\w+/=.-])(?=[\w+/=.-]{0,200}\d)(?=[\w+/=.-]{0,200}[^\W\d_])[\w+/=.-]{5,}"  # keys: figures among letters,
    r"|(?<![\w+/=-])[A-Za-z0-9+/=_-]{24,}|#\w+",  # or one long string
    re.IGNORECASE,
)
_NAME = r"[^\W\d_][\w'’-]{0,40}"
STREETS = re.compile(
    rf"\b\d{{1,5}}\s?[a-z]?,?\s(?:[\w'’.-]{{1,40}}\s){{0,3}}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|court"
    rf"|ct|square|sq|way|place|terrace|close|crescent|row)\b(?:[,\s]{{1,2}}{_NAME}){{0,3}}"
    rf"|\b(?:{_NAME}\s){{0,2}}[\w-]{{0,40}}(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|steig|straat|laan|plein"
    rf"|gracht|kade|gatan|vej|gata)\s\d+\s?[a-z]?\b(?:[,\s]{{1,2}}\d{{4,5}})?(?:[,\s]{{1,2}}{_NAME})?"
    r"|\b\d+\s?(?:bis|ter)?,?\s?(?:rue|avenue|boulevard|place|chemin|impasse|allée|quai|cours)\s[^,.\n]{1,50}"
    r"|\b(?:calle|c/|avenida|avda\.?|av\.|plaza|paseo|rua|travessa|praça|via|viale|piazza|corso|largo)\s[^.\n\d]{1,50}\d+\w?"
    r"|\b(?:ul\.|al\.|pl\.|os\.|ulica|ulicy|aleja)\s?[^.\n\d]{1,40}(?:\.\s?)?\d+\w?(?:/\d+)?"
    r"|\b\w{1,40}\s(?:sokak|sokağı|sk\.|caddesi|cad\.|bulvarı|mahallesi)(?!\w)[^.\n]{0,30}"
    r"|\b(?:ул\.|улиц|пр\.|пр-т|проспект|пер\.|переул|площад|наб\.)[^.\n\d]{1,40}(?:\.\s?)?\d+\w?"
    r"|[^\s、。]{1,20}[都道府県市区町村][^\s、。]{0,20}[0-9０-９]+[丁目番地号−ー0-9０-９-]*"
    r"|[^\s，。]{1,20}(?:路|街|道|巷|弄)\s?[0-9]+\s?[号號]?"
    r"|[^\s\d]{1,20}(?:로|길|동)\s?\d+(?:-\d+)?"
    r"|(?:شارع|طريق)\s[^،.\n]{1,40}"
    r"|(?:ถนน|ซอย)\s?\S{1,30}"
    rf"|\b\d{{5}}\s{_NAME}|\b[a-z]{{1,2}}\d[a-z\d]?\s?\d[a-z]{{2}}\b|\b\d{{4}}\s?(?-i:[A-Z]{{2}})\b",
    re.IGNORECASE,
)
"""Where somebody lives: a street with its number, a postal code with its town."""

SENTENCE_END = re.compile(r"[;!?\n。！？؛।|]|\.(?=\s|$)")
CLAUSE_END = re.compile(SENTENCE_END.pattern + r"|[,:、，：،()\[\]]|\s[–—-]\s")
NEAR = 25
"""Characters after "daughter" or "Mrs" within which a name is hers: "daughter and son Emma and Jonas"."""
WORD = re.compile(r"\w+")
CONNECTORS = frozenset((
    "of", "the", "de", "la", "le", "les", "los", "las", "du", "des", "dos", "das", "do", "da", "del", "della", "di",
    "d", "l", "el", "al", "van", "von", "der", "den", "und", "y", "e", "i",
))  # fmt: skip
"""Small words inside names ("Statue of Liberty"); alone they tell nothing."""
WORD_END = "\0"
SIGNS = {"*": r"\w{0,40}", " ": r"\s+", WORD_END: r"(?!\w)"}
"""What stands in a phrase for an expression."""
_UNSPACED = re.compile(f"[{UNSPACED}]")
_JOINED = re.compile(f"[{UNSPACED}\u0600-\u06ff]")
"""Scripts that write small words and nouns together, or no spaces at all."""


@dataclass(frozen=True, slots=True)
class Private:
    """What must not be sent."""

    spans: tuple[Span, ...]
    """Stretches of the prompt that are private altogether."""
    reaches: tuple[Span, ...]
    """Stretches in which names are private, ordinary words are not."""
    dedications: frozenset[int]
    """Places at which a name is private that starts there."""
    hides_names: bool
    """Whether every name of the prompt is private."""
    pieces: frozenset[str]
    """Words of the spans, folded: private wherever else they stand."""

    def touches(self, start: int, end: int) -> bool:
        """Whether a stretch of the prompt holds anything that is private altogether."""
        return any(a < end and start < b for a, b in self.spans)

    def hides_name(self, start: int, end: int) -> bool:
        """Whether a name in this stretch of the prompt is somebody's own."""
        return self.hides_names or start in self.dedications or any(a < end and start < b for a, b in self.reaches)

    def holds(self, words: str) -> bool:
        """Whether some of these words are private, wherever they come from."""
        folded = normal(words)
        return bool(set(_pieces(words)) & self.pieces) or any(
            piece in folded or folded in piece for piece in self.pieces if _UNSPACED.search(piece)
        )


NOTHING = Private((), (), frozenset(), False, frozenset())
"""For who is on this machine anyway."""


def find_private(prompt: str, language: str, exact: Iterable[str] = ()) -> Private:
    """
    Args:
        language: BCP 47 tag of the prompt.
        exact: Strings that are to be set letter by letter, besides those in quotation marks.
    """
    spans = [(q.start, q.end) for q in quoted(prompt)]
    for pattern in (SECRETS, STREETS, date_pattern(language)):
        spans += [m.span() for m in pattern.finditer(prompt) if not is_year(m.group())]
    sentences = _Parts(SENTENCE_END, prompt)
    spans += {(m.start(), sentences.around(m.start(), m.end())[1]) for m in _pattern("labels").finditer(prompt)}
    strings = (*(prompt[a:b] for a, b in spans), *exact)
    return Private(
        spans=tuple(spans),
        reaches=tuple(_reaches(prompt)),
        dedications=frozenset(_past_spaces(prompt, m.end()) for m in _pattern("dedications").finditer(prompt)),
        hides_names=_pattern("occasions").search(prompt) is not None,
        pieces=frozenset(piece for string in strings for piece in _pieces(string)),
    )


def is_year(word: str) -> bool:
    """Whether it is the figures of a year and nothing else, which tells nothing of anybody."""
    return re.fullmatch(r"(?:1\d|20)\d\d", word) is not None


def _reaches(prompt: str) -> Iterator[Span]:
    sentences, clauses = _Parts(SENTENCE_END, prompt), _Parts(CLAUSE_END, prompt)
    for table in ("owners", "naming"):
        yield from {sentences.around(m.start(), m.end()) for m in _pattern(table).finditer(prompt)}
    for table in ("people", "titles"):
        for m in _pattern(table).finditer(prompt):
            start, end = clauses.around(m.start(), m.end())
            if m.group().lower() != m.group().upper():
                yield m.start(), min(end, m.end() + NEAR)
            else:  # no capitals, so no telling which words are the name, nor on which side it is
                yield start, end


class _Parts:
    """A text cut at the places that an expression finds."""

    def __init__(self, ends: re.Pattern[str], text: str) -> None:
        found = [m.span() for m in ends.finditer(text)]
        self._starts, self._ends = [0, *(end for _, end in found)], [*(start for start, _ in found), len(text)]
        self._text = text

    def around(self, start: int, end: int) -> Span:
        """From where the part begins that holds `start`, to where the one ends that holds what follows `end`."""
        after = bisect_left(self._ends, _past_spaces(self._text, end))
        return self._starts[bisect_right(self._starts, start) - 1], self._ends[min(after, len(self._ends) - 1)]


def _pieces(words: str) -> Iterator[str]:
    return (piece for piece in map(normal, WORD.findall(words)) if piece not in CONNECTORS)


def _past_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \u00a0\n\t:：=":
        at += 1
    return at


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_name("private.toml").read_text(encoding="utf-8"))


@cache
def _pattern(table: str) -> re.Pattern[str]:
    """Finds a table's phrases, of whatever language."""
    phrases = {phrase for row in _tables()[table].values() for phrase in row}
    joined = {phrase for phrase in phrases if _JOINED.search(phrase)}
    inner = {phrase for phrase in phrases if phrase.startswith("*")}
    spaced = {phrase + WORD_END * _needs_end(phrase) for phrase in phrases - joined - inner}
    kinds = (r"(?<!\w)" + _any_of(spaced), _any_of(joined), _any_of(phrase[1:] for phrase in inner))
    return re.compile("|".join(kind for kind in kinds if kind), re.IGNORECASE)


def _needs_end(phrase: str) -> bool:
    """Whether nothing may be added to it; in scripts without capitals endings are many, and close to the word."""
    return phrase[-1].isalnum() and phrase[0].lower() != phrase[0].upper()


def _any_of(phrases: Iterable[str]) -> str:
    """One expression for many phrases, by their common beginnings: as quick for a thousand as for ten."""
    endings: dict[str, set[str]] = {}
    for phrase in phrases:
        endings.setdefault(phrase[:1], set()).add(phrase[1:])
    # Longer phrases before their own beginnings: the empty rest comes last.
    branches = [
        SIGNS.get(first, re.escape(first)) + _any_of(rest) if first else ""
        for first, rest in sorted(endings.items(), reverse=True)
    ]
    return f"(?:{'|'.join(branches)})" if len(branches) > 1 else "".join(branches)
