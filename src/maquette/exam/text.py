"""Has prompts drawn and reads the pictures: which strings are there, letter by letter, and what was made up.

What a reader makes of a picture is set against what the same reader makes of the same words in plain black on white:
it is the picture that is marked, not the reader.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from ..engines.contracts import Pixels
from ..manifest import Box, Entry
from ..pipeline import Maquette, Picture
from ..plan.model import Plan, SceneLayer
from ..plan.resizing import resized
from ..typeset import Font, shared_typesetter
from ..typeset.markup import text_html
from ..understand.drafts import singular
from ..verify import ocr
from .distance import best_part, character_accuracy, letters, normalised_distance, seen, word_accuracy
from .text_corpus import Case

SCENE_EDGE, PAGE_EDGE = 512, 1024  # px, the longer edge: a traced scene costs seconds, a page a fraction of one
PLAIN_WIDTH, PLAIN_SIZE = 960, 40  # px, of words in plain black on white
CALM = 24  # px beside a thing, at least, for it to be seen
STRAY_LETTERS = 3  # fewer than these are a pattern that looks like letters
WORKED_OUT = frozenset({"price", "sum", "quantity"})  # roles of strings that a bill works out from what was said
FLAT = 2.0  # of 255: a box with less contrast shows nothing


@dataclass(frozen=True, slots=True)
class Read:
    """One string of a case and what was read of it.

    Args:
        read: What the reader made of the picture; None: the words are not in the manifest.
        plain: What it made of the same words in black on white; None: no reader knows the script.
    """

    words: str
    language: str
    read: str | None
    plain: str | None
    box: Box | None

    @property
    def is_readable(self) -> bool:
        return self.plain is not None

    @property
    def characters(self) -> float:
        return character_accuracy(self.words, self.read or "")

    @property
    def distance(self) -> float:
        return normalised_distance(self.words, self.read or "")

    @property
    def word_share(self) -> float:
        return word_accuracy(self.words, self.read or "")

    @property
    def relative(self) -> float:
        """Characters read, as a share of those read from plain black on white; 1 at most."""
        most = character_accuracy(self.words, self.plain or "")
        return min(1.0, self.characters / most) if most > 0 else 1.0


@dataclass(frozen=True, slots=True)
class Answer:
    """One case, drawn and read.

    Args:
        invented: Strings that the picture shows and nobody asked for.
        carried: Whether the words are on what they should be on, in the manifest and in the pixels.
        missing: Things that should be seen and are not.
        error: Why nothing was drawn.
    """

    case: Case
    reads: tuple[Read, ...]
    invented: tuple[str, ...] = ()
    carried: bool = False
    missing: tuple[str, ...] = ()
    error: str | None = None

    @property
    def precision(self) -> float:
        """Characters asked for, as a share of all that are shown."""
        asked = sum(len(letters(r.words)) for r in self.reads if r.read is not None)
        extra = sum(len(letters(words)) for words in self.invented)
        return asked / (asked + extra) if asked + extra else 1.0


@dataclass(slots=True)
class Tally:
    """Answers added up, each string weighing as its characters."""

    cases: int = 0
    strings: int = 0
    unread: int = 0
    """Strings whose script no installed reader knows: not marked."""
    missing: int = 0
    """Strings that the manifest lacks."""
    _weights: list[int] = field(default_factory=list)
    _sums: list[tuple[float, float, float, float]] = field(default_factory=list)
    _precisions: list[float] = field(default_factory=list)
    _carried: list[bool] = field(default_factory=list)
    _seen: list[bool] = field(default_factory=list)

    def add(self, answer: Answer) -> None:
        self.cases += 1
        self._carried.append(answer.carried)
        self._seen += [True] * (len(answer.case.things) - len(answer.missing)) + [False] * len(answer.missing)
        if answer.error is None:
            self._precisions.append(answer.precision)
        for one in answer.reads:
            self.strings += 1
            self.missing += one.read is None
            if not one.is_readable and one.read is not None:
                self.unread += 1
                continue
            self._weights.append(max(1, len(letters(one.words))))
            self._sums.append((one.characters, one.word_share, one.distance, one.relative))

    def _mean(self, which: int) -> float:
        total = sum(self._weights)
        return sum(w * s[which] for w, s in zip(self._weights, self._sums, strict=True)) / total if total else 1.0

    @property
    def characters(self) -> float:
        return self._mean(0)

    @property
    def words(self) -> float:
        return self._mean(1)

    @property
    def distance(self) -> float:
        return self._mean(2)

    @property
    def relative(self) -> float:
        return self._mean(3)

    @property
    def precision(self) -> float:
        return _share(self._precisions)

    @property
    def carried(self) -> float:
        return _share(self._carried)

    @property
    def things(self) -> float:
        return _share(self._seen)


def _share(values: Sequence[float | bool]) -> float:
    return sum(values) / len(values) if values else 1.0


@dataclass(slots=True)
class Marks:
    """The outcome of an exam."""

    answers: list[Answer] = field(default_factory=list)
    overall: Tally = field(default_factory=Tally)
    by_kind: dict[str, Tally] = field(default_factory=dict)
    by_language: dict[str, Tally] = field(default_factory=dict)

    def add(self, answer: Answer) -> None:
        self.answers.append(answer)
        self.overall.add(answer)
        self.by_kind.setdefault(answer.case.kind, Tally()).add(answer)
        self.by_language.setdefault(answer.case.language, Tally()).add(answer)


def examine(
    cases: Iterable[Case],
    maquette: Maquette,
    *,
    seed: int = 1,
    on_answer: Callable[[Answer, Picture | None], None] | None = None,
) -> Marks:
    """Has every prompt drawn and read.

    Args:
        on_answer: Called after each case with what came of it, for progress and for keeping pictures.
    """
    marks = Marks()
    for case in cases:
        answer, picture = answer_to(case, maquette, seed)
        marks.add(answer)
        if on_answer is not None:
            on_answer(answer, picture)
    return marks


def answer_to(case: Case, maquette: Maquette, seed: int) -> tuple[Answer, Picture | None]:
    """One prompt drawn and read. What Maquette refuses to draw counts as not read, with its reason."""
    from ..errors import MaquetteError

    try:
        plan = maquette.plan(case.whole_prompt, quality="low", seed=seed)
        has_scene = any(isinstance(layer, SceneLayer) for layer in plan.layers)
        edge = min(SCENE_EDGE if has_scene else PAGE_EDGE, max(plan.canvas.width, plan.canvas.height))
        plan = resized(plan, edge)
        picture = maquette.render(plan)
    except MaquetteError as error:
        reads = tuple(Read(words, case.language, None, None, None) for words in case.texts)
        return Answer(case, reads, missing=case.things, error=str(error)), None
    return mark(case, plan, picture), picture


def mark(case: Case, plan: Plan, picture: Picture) -> Answer:
    """What is to be read of a picture, and what else."""
    texts = picture.manifest.of("text")
    lines = ocr.read_lines(picture.pixels) if ocr.is_available() else ()
    entries = [_entry_of(words, texts) for words in case.texts]
    reads = tuple(
        _read(words, entry, case.language, picture.pixels, lines)
        for words, entry in zip(case.texts, entries, strict=True)
    )
    boxes = [e.box for e in texts]
    stray = [
        line.words
        for line in lines
        if len(letters(line.words)) >= STRAY_LETTERS and not any(line.is_in(_grown(box)) for box in boxes)
    ]
    unasked = [e.words or "" for e in texts if not (e.is_proposed or e.label in WORKED_OUT or _is_said(e, case))]
    missing = tuple(noun for noun in case.things if not _is_shown(noun, picture))
    return Answer(case, reads, (*unasked, *stray), _is_carried(case, plan, entries, picture), missing)


def _entry_of(words: str, texts: Sequence[Entry]) -> Entry | None:
    return next((e for e in texts if seen(e.words or "") == seen(words)), None)


def _read(words: str, entry: Entry | None, language: str, pixels: Pixels, lines: Sequence[ocr.Line]) -> Read:
    plain = read_plain(words, language)
    if entry is None:
        return Read(words, language, None, plain, None)
    box = entry.box
    if plain is None:
        return Read(words, language, "", None, box)
    far = " ".join(_within(line, box, words) for line in lines if line.is_in(box))
    told = far
    if character_accuracy(words, far) < 1:
        told = _best(ocr.looks(pixels, box, words, language, _lines_of(words, box)), words, far)
    return Read(words, language, told, plain, box)


def _within(line: ocr.Line, box: Box, words: str) -> str:
    """What a line says, less what it says beyond the box: a reader joins what stands on one line of a table."""
    rim = 0.12 * (box[2] - box[0])
    overhangs = line.box[0] < box[0] - rim or line.box[2] > box[2] + rim
    return best_part(words, line.words) if overhangs else line.words


def _best(found: Iterable[Sequence[ocr.Line]], words: str, best: str = "") -> str:
    """The look in which most can be read, as one tilts one's head and steps nearer until a word is plain."""
    for lines in found:
        told = _joined(lines)
        if character_accuracy(words, told) > character_accuracy(words, best):
            best = told
        if character_accuracy(words, best) == 1:
            break
    return best


def _lines_of(words: str, box: Box) -> int:
    width, height = max(1, box[2] - box[0]), max(1, box[3] - box[1])
    return max(1, round(float(np.sqrt(0.5 * len(words) * height / width))))


def _joined(lines: Sequence[ocr.Line]) -> str:
    return " ".join(line.words for line in lines)


@lru_cache(2048)
def read_plain(words: str, language: str) -> str | None:
    """What the reader makes of the words in black on white, large and plain; None: it does not know the script."""
    if not ocr.is_available() or not ocr.can_read(words, language):
        return None
    typesetter = shared_typesetter()
    setting = typesetter.wrap(words, Font("sans"), PLAIN_SIZE, PLAIN_WIDTH, language=language)
    width, height = PLAIN_WIDTH + 80, round(setting.height) + 80
    text = text_html("plain", setting, 40, 40, setting.width, "#000000", "start")
    page = f'<div style="position:relative;width:100%;height:100%;background:#ffffff">{text}</div>'
    pixels = typesetter.render(page, "", width, height, language=language)
    box = (40, 40, 40 + round(setting.width), 40 + round(setting.height))
    return _best(ocr.looks(pixels, box, words, language, len(setting.lines)), words)


def _is_said(entry: Entry, case: Case) -> bool:
    """Whether a string is one of those asked for, or stands in the prompt."""
    return letters(entry.words or "").casefold() in letters(case.whole_prompt).casefold()


def _grown(box: Box) -> Box:
    rim = round(0.25 * (box[3] - box[1])) + 6
    return box[0] - rim, box[1] - rim, box[2] + rim, box[3] + rim


def _is_carried(case: Case, plan: Plan, entries: Sequence[Entry | None], picture: Picture) -> bool:
    """Whether the strings are on the thing, or on the kind of page, that they were asked on."""
    if any(entry is None for entry in entries):
        return False
    carrier = case.carrier
    if carrier is None:
        # A sign may be a page of its own or stand in a scene.
        if case.kind_of_picture is None or plan.kind == case.kind_of_picture:
            return True
        carrier = case.kind_of_picture
    things = {e.id: e for e in picture.manifest.of("object") if _is_called(e, carrier)}
    carrying = [things[e.on] for e in entries if e is not None and e.on in things]
    return len(carrying) == len(entries) and all(_is_in_pixels(e.box, picture.pixels) for e in carrying)


def _is_shown(noun: str, picture: Picture) -> bool:
    found = [e for e in picture.manifest.entries if e.kind in ("object", "place") and _is_called(e, noun)]
    return any(_is_in_pixels(e.box, picture.pixels) for e in found)


def _is_called(entry: Entry, noun: str) -> bool:
    label = singular(entry.label.casefold())
    return noun == label or noun in label.split() or label.endswith(noun)


def _is_in_pixels(box: Box, pixels: Pixels) -> bool:
    """Whether a box is large enough to be seen, and shows more than one flat colour."""
    x0, y0, x1, y1 = box
    part = pixels[max(0, y0) : y1, max(0, x0) : x1, :3]
    return min(x1 - x0, y1 - y0) >= CALM and part.size > 0 and float(part.std()) > FLAT
