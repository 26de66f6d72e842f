"""What findings change in a brief. Pure. Certain things only; everything else is told as a source and no more.

A name that a fact says how to draw, or of which somebody says what it is ("breed of dog"), is read again as that: the
prompt with "dog" for "Bello" is read like any other, so counts, colours and places bind as always.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from .. import assets
from ..color import basic_name
from ..objects import objects
from ..objects.instead import built_instead
from ..understand import read
from ..understand.brief import Brief, Fact, Subject, Wish
from ..understand.lexicon import lexicon
from ..understand.tokens import normal
from .mentions import places
from .model import Answer, Finding, Query

Reread = Callable[[str], Brief]

GENERIC = (
    "breed|species|subspecies|type|kind|variety|genus|family|race|cultivar|model|brand|make|class|form|sort|line|series"
)
KIND_OF = re.compile(rf"^(?:[\w-]+\s){{0,3}}(?:{GENERIC})s?\sof\s(?P<rest>.+)$")
"""The largest *species of* rodent."""
ENDS_HEAD = re.compile(
    r"[,;:()]|\s(?:in|of|from|by|that|which|who|with|for|on|at|and|or|between|near|native)\s"
    r"|\s\w+ed\s(?:in|from|by|for|on|at|to|as)\s"  # manufactured by, located in
)
IS_GENERIC = re.compile(rf"(?:{GENERIC})s?")
BETWEEN = re.compile(r"\W*(?:(?:the|a|an|named|called|der|die|das|namens|el|la|le|il|lo|de)\W+)?", re.IGNORECASE)
"""What may stand between a name and the noun that says what it is: "Bello the dog", "a dog named Bello"."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A name and what it looks like."""

    query: Query
    looks: Subject
    said: str
    """In words, for the notice: "small brown dog"."""
    source: str

    @property
    def kind(self) -> tuple[str | None, str | None]:
        return self.looks.object, self.looks.drawing


def learn(brief: Brief, answers: Sequence[Answer], reread: Reread | None) -> tuple[Brief, tuple[Wish, ...]]:
    """
    Args:
        reread: Reads a prompt by the same rules that made the brief; None: it was made in another way.
    Returns:
        The brief with what was learned, and a notice for each name that is now drawn.
    """
    lessons = [lesson for answer in answers if (lesson := _lesson(answer)) is not None]
    learned = _read_again(brief, lessons, reread) if reread is not None and lessons else None
    if learned is None:
        learned = brief
        for lesson in lessons:
            learned = _added(learned, lesson)
    notices = tuple(Wish(x.query.words, f"drawn as {x.said}, which {x.source} says it is") for x in lessons)
    return replace(learned, facts=(*learned.facts, *_facts(answers))), notices


def _facts(answers: Sequence[Answer]) -> list[Fact]:
    return [
        Fact(f"{finding.title}: {name}", value, f"looked up: {answer.provider}, {finding.url}")
        for answer in answers
        for finding in answer.findings
        if finding.is_exact
        for name, value in finding.facts
    ]


# From a finding to a look ------------------------------------------------------------------------


def _lesson(answer: Answer) -> Lesson | None:
    finding = next((f for f in answer.findings if f.is_exact), None)
    found = None if finding is None else _shown(finding) or _of_a_kind(finding)
    if finding is None or found is None:
        return None
    looks, said = found
    if finding.color:
        looks = replace(looks, color=finding.color, color_name=basic_name(finding.color))
    return Lesson(answer.query, looks, said, f"{answer.provider} (“{finding.title}”)")


def _shown(finding: Finding) -> tuple[Subject, str] | None:
    subjects = read(finding.shows).subjects if finding.shows else ()
    return (subjects[0], str(finding.shows)) if subjects and _can_be_drawn(subjects[0]) else None


def _of_a_kind(finding: Finding) -> tuple[Subject, str] | None:
    for kind in finding.kinds:
        words = _head(kind)
        for length in (2, 1):
            noun = " ".join(words[-length:])
            known = lexicon("en").whole(noun) if len(words) >= length else None
            if known and any(table == "nouns" for table, _ in known.senses):
                subjects = read(f"a {noun}").subjects
                if len(subjects) == 1 and _can_be_drawn(subjects[0]):
                    return replace(subjects[0], count=1), subjects[0].noun
    return None


def _can_be_drawn(subject: Subject) -> bool:
    return bool(subject.object or subject.drawing)


def _head(kind: str) -> list[str]:
    """The words of a description up to its noun: "wrought-iron lattice tower in Paris" ends with "tower"."""
    text = normal(kind)
    if of_kind := KIND_OF.match(text):
        text = of_kind["rest"]
    words = ENDS_HEAD.split(text, maxsplit=1)[0].split()
    while len(words) > 1 and IS_GENERIC.fullmatch(words[-1]):
        words.pop()
    return words


# From a look to a brief --------------------------------------------------------------------------


def _read_again(brief: Brief, lessons: Sequence[Lesson], reread: Reread) -> Brief | None:
    """The brief of the prompt with nouns for names; None if that would change more than the names."""
    changes: list[tuple[Lesson, str]] = []
    late: list[Lesson] = []
    for lesson in lessons:
        noun = "" if _is_said_beside(brief, lesson) else _noun(lesson, brief.language)
        shown = {(s.object, s.drawing) for s in brief.subjects}
        others = {other.kind for other, _ in changes}
        others |= set() if _is_said_within(brief, lesson) else shown
        # Two things of one kind would be read as one thing that is mentioned twice.
        if noun is None or (noun and lesson.kind in others):
            late.append(lesson)
        else:
            changes.append((lesson, noun))
    spots = [(*place, noun) for lesson, noun in changes for place in places(brief, lesson.query.words)]
    text = brief.prompt
    for start, end, noun in sorted(spots, reverse=True):
        text = text[:start] + noun + text[end:]
    new = reread(text)
    is_kept = new.language == brief.language and new.items == brief.items and _strings(new) == _strings(brief)
    if not is_kept or not {lesson.kind for lesson, _ in changes} <= {(s.object, s.drawing) for s in new.subjects}:
        return None
    new = replace(new, prompt=brief.prompt, unread=tuple(_restored(w, brief.prompt, changes) for w in new.unread))
    for lesson, _ in changes:
        new = _dressed(new, lesson)
    for lesson in late:
        new = _added(new, lesson)
    return new


def _strings(brief: Brief) -> list[str]:
    return sorted(text.words for text in brief.texts)


def _is_said_beside(brief: Brief, lesson: Lesson) -> bool:
    """Whether the prompt says beside the name what it is: "my dog Rex"."""
    before, after = brief.prompt[: lesson.query.start], brief.prompt[lesson.query.end :]
    last = re.search(rf"(?P<word>\w+){BETWEEN.pattern}$", before[-60:], re.IGNORECASE)
    first = re.match(rf"{BETWEEN.pattern}(?P<word>\w+)", after, re.IGNORECASE)
    found = [match["word"] for match in (last, first) if match and "," not in match.group()]
    return _means(found, brief.language, lesson)


def _is_said_within(brief: Brief, lesson: Lesson) -> bool:
    """Whether the name itself says what it is: "Eiffel Tower"."""
    return _means(lesson.query.words.split(), brief.language, lesson)


def _means(words: Iterable[str], language: str, lesson: Lesson) -> bool:
    """Whether one of the words is a noun for the thing."""
    known = (lexicon(language).whole(word) for word in words)
    names = {meaning for match in known if match for table, meaning in match.senses if table in ("nouns", "maybe")}
    names |= {f"object:{built_instead()[name]}" for name in names if name in built_instead()}
    return bool(names & {lesson.looks.drawing, f"object:{lesson.looks.object}"})


def _noun(lesson: Lesson, language: str) -> str | None:
    """A word of the prompt's language that the reader takes for the thing."""
    looks = lesson.looks
    if looks.object is not None:
        names = objects.get(looks.object).names
        known = [looks.noun, *names.get("en", ())] if language == "en" else names.get(language.partition("-")[0], ())
    elif language == "en":
        known = [looks.noun]
    else:
        known = sorted((n for n, d in assets.nouns(language).items() if d == looks.drawing), key=lambda n: (len(n), n))
    for noun in known:
        subjects = read(noun).subjects
        if len(subjects) == 1 and (subjects[0].object, subjects[0].drawing) == lesson.kind:
            return noun
    return None


def _restored(wish: Wish, prompt: str, changes: Sequence[tuple[Lesson, str]]) -> Wish:
    """The wish in the words of the prompt, where it holds a noun that stands for a name."""
    for lesson, noun in changes:
        if wish.words not in prompt and noun:
            wish = replace(wish, words=wish.words.replace(noun, lesson.query.words))
    return wish


def _dressed(brief: Brief, lesson: Lesson) -> Brief:
    """The brief whose first such thing looks as it was learned, where the prompt leaves it open."""
    looks, subjects = lesson.looks, list(brief.subjects)
    at = next(i for i, s in enumerate(subjects) if (s.object, s.drawing) == lesson.kind)
    if subjects[at].color is None:
        subjects[at] = replace(subjects[at], color=looks.color, color_name=looks.color_name)
    if subjects[at].size is None and subjects[at].material is None:
        subjects[at] = replace(subjects[at], size=looks.size, material=looks.material)
    return replace(brief, subjects=tuple(subjects))


def _added(brief: Brief, lesson: Lesson) -> Brief:
    """The brief with the thing in it: as the subject of that name, or the one said beside it, else as one more."""
    looks, subjects = lesson.looks, list(brief.subjects)
    unread = tuple(w for w in brief.unread if normal(w.words) != normal(lesson.query.words))
    named = next((i for i, s in enumerate(subjects) if normal(s.noun) == normal(lesson.query.words)), None)
    if named is not None:
        subjects[named] = replace(subjects[named], noun=looks.noun, object=looks.object, drawing=looks.drawing)
        return _dressed(replace(brief, subjects=tuple(subjects), unread=unread), lesson)
    if _is_said_beside(brief, lesson) and any((s.object, s.drawing) == lesson.kind for s in subjects):
        return _dressed(replace(brief, unread=unread), lesson)
    taken = {s.id for s in subjects}
    name = looks.object or looks.drawing or "thing"
    id = next(i for i in (name, *(f"{name}-{k}" for k in range(2, len(taken) + 3))) if i not in taken)
    return replace(brief, subjects=(*subjects, replace(looks, id=id, is_main=not subjects)), unread=unread)
