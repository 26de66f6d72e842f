"""The words each language has for what the program knows: one TOML file per language, and how to look them up.

In a file every table is `meaning = [phrases]`; `en.toml` is the fullest and says what each table is for.
Nouns come also from the object files and from Unicode's annotations (`maquette.assets`).
"""

import tomllib
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from ..tokens import Token, normal, phrase, tokenise
from .endings import Endings, Number
from .nouns import drawn_nouns, loose_nouns, object_nouns, place_names

FOLDER = Path(__file__).parent

Sense = tuple[str, str]
"""(table, meaning): ("colors", "red"), ("nouns", "object:mug"), ("glue", "and")."""

NOT_SENSES = ("about", "forms")
SETTLES = frozenset(
    {"colors", "materials", "substances", "topics", "shades", "light_kinds", "parts", "details", "undrawn", "kinds",
     "effects", "printables", "letterings", "arrangements"}
)  # fmt: skip
"""A phrase that has only these senses may be a drawn noun as well: "peach", "gold", "wood", "coffee"."""

QUALITIES = frozenset({"colors", "materials", "sizes", "moods", "glue"})
"""A drawn noun is none if it is a form of one of these: Russian "красная" is "red", whatever else it nicknames."""

PEOPLE = frozenset({"man", "woman", "person", "men", "women", "people"})
"""Who is in a drawing that is named after what somebody looks like or does."""

GUESTS = ("kinds", "aspects", "views", "shots", "depth", "styles", "lights", "composition", "moods")
"""English tables that a prompt in another Latin-script language may draw on ("ein Poster im Bauhaus style")."""


@dataclass(frozen=True, slots=True)
class About:
    """What a language's file says of its grammar."""

    name: str
    script: str
    adjectives: Literal["before", "after", "both"]
    tells: tuple[str, ...]
    """Small words by which the language is recognised."""
    letters: str = ""
    """Letters that hardly any other language has."""
    relation_follows: bool = False
    """Whether "on" comes after the thing below: 机の上に, masanın üstünde."""
    compounds: bool = False
    """Whether words are built of words: Holztisch."""
    articles: bool = True
    """Whether a noun has an article or a number, or else may be no thing at all."""
    genitive: bool = False
    """Whether a noun right after another says what that one is of: filiżanka kawy."""
    verb_ends: bool = False
    """Whether the verb ends a clause that is not a sentence of its own: "eine Katze, die auf einem Kissen liegt"."""
    abbreviations: tuple[str, ...] = ()
    """Words that are cut short before a full stop, with more to come: "godz. 15:00"."""
    ordinal_dots: bool = False
    """Whether a full stop after a number makes it an ordinal: "12. Juli"."""
    grammar: str = ""
    """Name of its table in `counted.toml`, where there is one and it is not its script's."""
    particles: bool = False
    """Whether an ending tells a noun's part in the sentence, so that it closes its phrase: 책이."""


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found: the form in the lexicon, how many tokens it takes, its meanings, whether it was in the singular
    or the plural, and whether it had an ending or prefix that the lexicon's form has not."""

    norm: str
    length: int
    senses: tuple[Sense, ...]
    number: Number
    is_bent: bool


class _Node:
    __slots__ = ("branches", "senses")

    def __init__(self) -> None:
        self.branches: dict[str, _Node] = {}
        self.senses: tuple[Sense, ...] = ()


class Lexicon:
    """All phrases of one language, as a tree of words."""

    def __init__(self, about: About, forms: Mapping[str, list[list[str]]], guest: "Lexicon | None" = None) -> None:
        self.about, self.guest = about, guest
        self.is_english = False
        """Whether the dictionary of English nouns speaks its language."""
        self._root = _Node()
        self.endings = Endings(forms)
        self.elisions: tuple[tuple[str, str], ...] = tuple((str(a), str(b)) for a, b in forms.get("elisions", ()))
        """Shortened small words and what they stand for: ("d'", "de")."""
        self.contractions = {normal(str(a)): phrase(str(b)) for a, b in forms.get("contractions", ())}
        """Words that stand for several: "dahinter" for "hinter es"."""
        self.proclitics: tuple[str, ...] = tuple(normal(str(p)) for p in forms.get("proclitics", ()))
        """Small words of one letter that are written together with the next word: Arabic و."""
        self.definite: tuple[str, ...] = tuple(str(p) for p in forms.get("definite", ()))
        """Beginnings of nouns that are an article: Arabic ال."""
        self.articled = frozenset(normal(str(w)) for w in forms.get("articled", ()))
        """Small words that hold an article: Italian "della" is "di" and "la"."""
        self.venues: tuple[str, ...] = tuple(str(e) for e in forms.get("venue", ()))
        """Ends of words that name a house or place: German -haus, -platz."""
        self.actions: tuple[str, ...] = tuple(str(e) for e in forms.get("action", ()))
        self.not_drawn = frozenset(normal(str(w)) for w in forms.get("not_drawn", ()))
        """Words that Unicode gives a drawing and that mean something else: Turkish "çam" is looked up like "cam"."""

    def add(self, words: str, sense: Sense) -> None:
        for written in dict.fromkeys((words, self._at_length(words))):
            node = self._node(written)
            if node and sense not in node.senses:
                node.senses += (sense,)

    def _at_length(self, words: str) -> str:
        """A phrase with its shortened small words written out, as prompts are looked up: "peinture à le huile"."""
        if not self.elisions or not ("'" in words or "’" in words):
            return words
        out: list[str] = []
        for word in phrase(words):
            short = next(((a, b) for a, b in self.elisions if word.startswith(a) and len(word) > len(a)), None)
            out += [short[1], word[len(short[0]) :]] if short else [word]
        return " ".join(out)

    def senses(self, words: str) -> tuple[Sense, ...]:
        """What exactly this phrase means, in exactly this form."""
        node = self._root
        for word in phrase(words):
            if word not in node.branches:
                return ()
            node = node.branches[word]
        return node.senses

    def word(self, norm: str) -> tuple[Sense, ...]:
        """What a single word means in exactly this form, as it is looked up."""
        node = self._root.branches.get(norm)
        return () if node is None else node.senses

    def find(self, tokens: Sequence[Token], at: int) -> Match | None:
        """The longest phrase that starts at token `at`; among equals the form as written wins."""
        best: Match | None = None
        least = 0  # words of the best match that are not as written
        stack: list[tuple[int, _Node, Number, int, tuple[str, ...]]] = [(at, self._root, "singular", 0, ())]
        while stack:
            index, node, number, bent, path = stack.pop()
            length = index - at
            if node.senses and (best is None or length > best.length or (length == best.length and bent < least)):
                best, least = Match(" ".join(path), length, node.senses, number, bent > 0), bent
            if index < len(tokens) and tokens[index].kind in ("word", "number", "punct"):
                norm = tokens[index].norm
                for form, told in reversed(tuple(self.endings.of(norm))):  # what is pushed last is tried first
                    if form in node.branches:
                        how_many = told if number == "singular" or told == "plural" else number
                        stack.append((index + 1, node.branches[form], how_many, bent + (form != norm), (*path, form)))
        if best is None and self.guest:
            return self.guest.find(tokens, at)
        return best

    def whole(self, words: str) -> Match | None:
        """What the whole phrase means, in whatever form it is."""
        tokens = tokenise(words)
        match = self.find(tokens, 0)
        return match if match is not None and match.length == len(tokens) else None

    def tables_of(self, word: str) -> frozenset[str]:
        """The tables in which a single word, in any form, means something by itself."""
        nodes = (self._root.branches.get(form) for form, _ in self.endings.of(word))
        return frozenset(table for node in nodes if node is not None for table, _ in node.senses)

    def knows(self, word: str) -> bool:
        """Whether a single word, in any form, means something by itself."""
        return any(form in self._root.branches and self._root.branches[form].senses for form, _ in self.forms(word))

    def begins(self, word: str) -> bool:
        """Whether a single word, in any form, means something or begins a phrase that does."""
        return any(form in self._root.branches for form, _ in self.forms(word))

    def single_words(self, tables: Sequence[str]) -> Iterator[tuple[str, int]]:
        """(word, index of the first of the tables in which it means something by itself)."""
        for word, node in self._root.branches.items():
            known = [tables.index(table) for table, _ in node.senses if table in tables]
            if known:
                yield word, min(known)

    def forms(self, word: str) -> Iterator[tuple[str, bool]]:
        """(form, whether it takes the word for a plural): the word as it is, then what its endings lead back to."""
        for form, number in self.endings.of(word):
            yield form, number != "singular"

    def _node(self, words: str) -> _Node | None:
        node = self._root
        for word in phrase(words):
            node = node.branches.setdefault(word, _Node())
        return None if node is self._root else node


@cache
def languages() -> tuple[str, ...]:
    """Languages that have a file, as BCP 47 tags."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.toml") if file.stem != "colors"))


@cache
def _file(language: str) -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))


def phrases_of(language: str, table: str, meaning: str) -> list[str]:
    """The phrases that a language's file has for a meaning, the plainest first; empty for none."""
    return _file(language).get(table, {}).get(meaning, [])


def words_of(language: str) -> Iterator[str]:
    """Every phrase of a language's own file."""
    for table, meanings in _file(language).items():
        if table not in NOT_SENSES:
            for phrases in meanings.values():
                yield from phrases


@cache
def about(language: str) -> About:
    facts = dict(_file(language)["about"])
    lists = {name: tuple(facts.get(name, ())) for name in ("tells", "abbreviations")}
    return About(**{**facts, **lists})  # type: ignore[arg-type]  # our own files; a test loads all


@cache
def color_names() -> Mapping[str, str]:
    """Every colour name of colors.toml to `#rrggbb`, without the eleven basic ones."""
    return _file("colors")["colors"]  # type: ignore[return-value]  # this one file maps names to strings


@cache
def basic_table() -> Mapping[str, str]:
    """Colour names whose basic name the hue does not tell."""
    return _file("colors")["basic"]  # type: ignore[return-value]  # as above


@cache
def shade_table() -> Mapping[str, tuple[float, float]]:
    """How "light", "dark", "pastel" … change a colour: (share of lightness, factor of chroma)."""
    return {name: (float(a), float(b)) for name, (a, b) in _file("colors")["shades"].items()}


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon for a language; for one without a file, its nouns with English structure."""
    base = language if language in languages() else language.partition("-")[0]
    if base not in languages():
        book = Lexicon(About(base, "other", "both", ()), {}, guest=lexicon("en"))
        _add_nouns(book, base)
        return book
    facts = about(base)
    guest = None if base == "en" else _guest() if facts.script == "latin" else lexicon("en")
    tables = _file(base)
    book = Lexicon(facts, tables.get("forms", {}), guest)  # type: ignore[arg-type]  # forms hold pairs
    book.is_english = base == "en"
    for table in tables:
        if table not in NOT_SENSES:
            _add_table(book, tables, table)
    _add_nouns(book, base)
    return book


@cache
def _guest() -> Lexicon:
    tables = _file("en")
    book = Lexicon(about("en"), {})
    for table in GUESTS:
        _add_table(book, tables, table)
    return book


def _add_table(book: Lexicon, tables: Mapping[str, Mapping[str, list[str]]], table: str) -> None:
    for meaning, phrases in tables[table].items():
        for words in phrases:
            book.add(words, (table, meaning))


def _add_nouns(book: Lexicon, language: str) -> None:
    from ...color import BASIC_COLORS

    if language == "en":
        for name in (*BASIC_COLORS, *color_names()):
            book.add(name, ("colors", name))
            if " " in name:  # "seagreen" and "sea green"
                book.add(name.replace(" ", ""), ("colors", name))
    if language == "zh":  # both scripts annotate the same drawings
        _add_missing(book, drawn_nouns("zh-hant"), "nouns")
    for words, name in object_nouns(language):
        is_known = normal(words) in book.not_drawn or any(table == "nouns" for table, _ in book.senses(words))
        if not is_known and not _is_described(book, words):
            book.add(words, ("nouns", f"object:{name}"))
    for words, name in place_names(language):
        if not book.senses(words) and not _tells_of_ground(book, words):
            book.add(words, ("places", name))
            for scene in (s for word in words.split() for s in book.senses(word) if s[0] == "scenes"):
                book.add(words, scene)
    for words in sorted({*(w for w, _ in object_nouns(language)), *_listed_objects(language)}):
        if any(table == "nouns" for table, _ in book.senses(words)):
            _add_stuff(book, words)
    drawn = drawn_nouns(language)
    if language == "en":  # a "woman dancing" is a woman, who dances
        drawn = ((words, name) for words, name in drawn if not _tells_of_person(words))
    _add_missing(book, drawn, "nouns")
    loose = loose_nouns(language, preferred())
    _add_missing(book, ((w, name) for w, name in loose if language != "en" or not _tells_of_person(w)), "maybe")


def _listed_objects(language: str) -> Iterator[str]:
    """The nouns of built objects in a language's own file."""
    tables = _file(language).get("nouns", {}) if language in languages() else {}
    return (words for name, phrases in tables.items() if name.startswith("object:") for words in phrases)


def _add_missing(book: Lexicon, nouns: Iterable[tuple[str, str]], table: str) -> None:
    allowed = SETTLES if table == "nouns" else frozenset({"topics"})
    for words, drawing in nouns:
        if normal(words) in book.not_drawn:
            continue
        known = book.senses(words)
        is_free = {t for t, _ in known} <= allowed and drawing not in _colored() and not _is_colored(book, words)
        # "Birthday" is the theme of a party rather than a cake: what our own tables say of a word holds.
        is_free = is_free and (drawing in themes if (themes := [m for t, m in known if t == "topics"]) else True)
        if is_free and not _is_form(book, words, None if table == "maybe" else QUALITIES):
            book.add(words, (table, drawing))


def _is_form(book: Lexicon, words: str, of: Container[str] | None) -> bool:
    """Whether a phrase is a form of one that means something in the tables `of`; None: in any but the looser ones."""
    match = book.whole(words)
    if match is None:
        return False
    if of is None:
        return any(t not in ("topics", "maybe") for t, _ in match.senses)
    is_plural_of_object = match.number != "singular" and any(m.startswith("object:") for _, m in match.senses)
    return is_plural_of_object or (match.is_bent and any(t in of for t, _ in match.senses))


def _is_colored(book: Lexicon, words: str) -> bool:
    """Whether a name is a colour and a known noun ("red car"): better the noun, in that colour."""
    parts = tokenise(words)
    if len(parts) < 2 or " " not in words:
        return False  # a gold fish is one, and 金魚 another
    first, last = parts[0], parts[-1]
    ends = ((first, words[first.end :]), (last, words[: last.start]))  # "roter Drache", "fiore bianco"
    return any("colors" in book.tables_of(color.norm) and _names_thing(book, rest.strip()) for color, rest in ends)


def _tells_of_person(words: str) -> bool:
    """Whether an English name says what somebody looks like or does: "old man", "woman dancing"; not "man elf"."""
    parts = words.replace(":", " with").split()
    is_told = any(part in ("with", "in", "old", "older", "pregnant", "deaf") or part[-3:] == "ing" for part in parts)
    return is_told and not PEOPLE.isdisjoint(parts)


def _tells_of_ground(book: Lexicon, words: str) -> bool:
    """Whether a place's name is what things stand on or before, or bare attributes: "wooden table", "plain white"."""
    parts = [book.tables_of(token.norm) for token in tokenise(words)]
    is_bare = all(tables and not tables.isdisjoint(("colors", "shades", "materials", "filler")) for tables in parts)
    return is_bare or any("supports" in tables for tables in parts)


def _is_described(book: Lexicon, words: str) -> bool:
    """Whether an object's name says what it is of ("red apple", "wooden table"): better the thing itself, of that."""
    first, _, rest = words.partition(" ")
    if not book.is_english or not rest or book.tables_of(first).isdisjoint(("colors", "materials")):
        return _is_colored(book, words)
    match = book.whole(rest)
    return match is not None and any(table in ("nouns", "supports") for table, _ in match.senses)


def _names_thing(book: Lexicon, words: str) -> bool:
    match = book.whole(words)
    return match is not None and any(table == "nouns" for table, _ in match.senses)


def _add_stuff(book: Lexicon, words: str) -> None:
    """A "ceramic mug" is of ceramic, though the phrase is one noun."""
    parts = words.split()
    others = parts[:-1] if book.about.adjectives == "before" else parts[1:]  # all but the head
    for stuff in (s for word in others for t, s in book.senses(word) if t == "materials"):
        book.add(words, ("stuff", stuff))


@cache
def _colored() -> frozenset[str]:
    """Drawings of a thing in a colour ("green-book", "black-cat"): better the thing itself, in that colour."""
    from ... import assets
    from ...color import BASIC_COLORS

    things = {p for phrases in _file("en")["nouns"].values() for p in phrases} | {"circle", "square"}
    parts = ((name, *assets.label_en(name).lower().partition(" ")) for name in assets.drawing_names())
    return frozenset(name for name, first, _, rest in parts if first in (*BASIC_COLORS, "grey") and rest in things)


@cache
def preferred() -> Mapping[str, str]:
    """Drawings that English names first, each with its plain noun: {"deciduous-tree": "tree"}."""
    return {name: phrases[0] for name, phrases in _file("en")["nouns"].items() if ":" not in name}
