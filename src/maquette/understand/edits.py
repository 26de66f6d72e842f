"""What a prompt says of pictures that exist: changes, what each reference is for, what stays, and how much changes.

Verbs, links and roles are tables of the lexicon (`edits`, `edit_links`, `references`, `reference_roles`,
`strengths`). Targets and values are verbatim, without the article before them.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .brief import Edit, ReferenceRule
from .marks import Mark

OPENS = frozenset({"remove", "replace", "recolor", "crop", "upscale", "translate", "extend", "cut_out", "retouch",
                   "relight", "restyle", "resize", "move", "rewrite", "change"})  # fmt: skip
"""Verbs that only a picture which exists can obey; "add" alone may ask for a new one."""
WHOLE = "picture"
"""The target of a change to all of it: "redraw as an oil painting"."""
NO_ARTICLES = frozenset({"ar", "hi", "pl", "ru", "th", "tr", "zh"})
MADE = ("nouns", "supports", "parts", "glue", "mentions", "scenes", "places", "light_heads", "lights")
"""Tables of what can be made to look otherwise."""
REACH = 16
"""Marks looked back over for what is changed."""


@dataclass(frozen=True, slots=True)
class Changes:
    """All that is said of pictures that exist."""

    edits: tuple[Edit, ...] = ()
    references: tuple[ReferenceRule, ...] = ()
    strength: float | None = None


def read_edits(prompt: str, marks: Sequence[Mark], language: str, *, verb_last: bool) -> Changes:
    """
    Args:
        verb_last: The language puts what is changed before the verb: カップを消して.
    """
    references = tuple(_references(prompt, marks))
    orders = [i for i, m in enumerate(marks) if m.get("edits") and not m.scope]
    if not references and not any(_is_order(prompt, marks, i, language, verb_last) for i in orders):
        return Changes()
    edits: list[Edit] = []
    for index in orders:
        if _starts_clause(marks, index) or verb_last or _fronted(marks, index):
            edit = (_edit_before if verb_last else _edit_after)(prompt, marks, index)
            edit = edit or _respelt(marks, index)
            if edit is not None and edit.verb == "upscale" and edit.target == WHOLE and edits:
                edit = replace(edit, target=edits[-1].target)  # "cut out the sneaker, then upscale to 4K"
            edits += [edit] if edit is not None else []
    kept = _kept(prompt, marks)
    changed = tuple(e.target for e in edits if e.verb == "change")
    if not references and (kept or changed) and edits:
        references = (ReferenceRule(None, "source", kept, changed),)
    elif references and (kept or changed):
        references = (replace(references[0], keep=kept, change=changed), *references[1:])
    return Changes(tuple(edits), references, _strength(marks))


def _is_order(prompt: str, marks: Sequence[Mark], index: int, language: str, verb_last: bool) -> bool:
    """Whether a verb orders a change: it opens its clause and speaks of something that is there already."""
    verb = marks[index].get("edits")
    if verb == "make" and not any(m.get("kinds") for m in marks[index : index + 6]):
        is_first = marks[index].sentence == 0 and _starts_clause(marks, index)
        made = _made(prompt, _rest(marks, index)) if is_first and _speaks_of_something(marks, index) else None
        return made is not None and made.verb != "change"
    if verb == "add" and index == 0:
        return _is_added(marks)
    if verb not in OPENS:
        return False
    if verb_last or language.partition("-")[0] in NO_ARTICLES:
        return True
    if not _starts_clause(marks, index):
        return False
    return _speaks_of_something(marks, index)


def _is_added(marks: Sequence[Mark]) -> bool:
    """Whether something is to be added to what is there: "add a hat to the cat"."""
    rest = _rest(marks, 0)
    return any(m.norm == "to" and n.get("glue") == "definite" for m, n in itertools.pairwise(rest))


def _speaks_of_something(marks: Sequence[Mark], index: int) -> bool:
    """Whether "the", "it", a string or the manner of the change follows a verb at once."""
    after = marks[index + 1 : index + 4]
    verb = marks[index].get("edits")
    near = marks[index : index + 1 + REACH]
    is_manner = verb in ("restyle", "upscale") and bool(after) and bool(after[0].get("edit_links"))
    is_manner = is_manner or (verb == "translate" and any(m.get("edit_links") for m in _rest(near, 0)))
    return is_manner or any(m.get("glue") in ("definite", "pronoun", "pronouns") or m.exact for m in after)


def _starts_clause(marks: Sequence[Mark], index: int) -> bool:
    for before in reversed(marks[max(0, index - 3) : index]):
        if before.is_end or before.is_comma or before.kind == "break" or before.get("glue") == "and":
            return True
        if not any(before.get(t) for t in ("filler", "strengths")) and before.get("glue") != "stop":
            return False
    return True


def _rest(marks: Sequence[Mark], index: int) -> list[Mark]:
    """The marks after a verb, to the end of its clause or the next verb."""
    out: list[Mark] = []
    for mark in marks[index + 1 :]:
        if mark.is_end or mark.is_comma or mark.get("scope") in ("keep", "but"):
            break
        if mark.get("edits") and out and out[-1].get("glue") == "and":
            out.pop()
            break
        out.append(mark)
    return out


def _edit_after(prompt: str, marks: Sequence[Mark], index: int) -> Edit | None:
    verb = str(marks[index].get("edits"))
    rest = _rest(marks, index)
    is_whole = verb in ("restyle", "upscale")
    link = next((i for i, m in enumerate(rest) if (i or is_whole) and m.get("edit_links")), None)
    if link is None and verb in ("move", "extend"):  # "move the lamp to the left of it"
        way = next((i for i, m in enumerate(rest) if i and (m.get("relations") or m.get("sides"))), None)
        if way is not None:
            target = rest[:way]
            said = prompt[rest[way].start : rest[-1].end]
            words = _verbatim(prompt, target)
            return Edit(verb, words, said) if words else None  # type: ignore[arg-type]  # one of two words
    target, value = rest if link is None else rest[:link], [] if link is None else rest[link + 1 :]
    if (fronted := _fronted(marks, index)) is not None:
        target, value = fronted, rest
    if verb == "make":
        return _made(prompt, rest)
    if verb == "recolor" and link is None and (made := _made(prompt, rest)) is not None:
        return replace(made, verb="recolor")  # "färbe das Sofa senfgelb"
    if verb == "change" and not value and all(m.get("references") or m.get("glue") for m in target):
        return None  # "edit the photo: …"
    if verb in ("change", "recolor") and value:
        cut = next((i for i, m in enumerate(target) if i and m.get("glue") == "from"), None)
        target = target[:cut]  # "change the dress from red to green"
    words = _verbatim(prompt, target)
    if not words and value and verb in ("restyle", "upscale"):
        words = WHOLE
    return Edit(_verb(verb, target, value), words, _verbatim(prompt, value) or None) if words else None  # type: ignore[arg-type]  # keys of the table, which a test holds


def _respelt(marks: Sequence[Mark], index: int) -> Edit | None:
    """'Fix the spelling: "Expresso" should read "Espresso"'."""
    if marks[index].get("edits") != "rewrite":
        return None
    here = itertools.takewhile(lambda m: not m.is_end, marks[index + 1 : index + 1 + REACH])
    said = [m.exact.words for m in here if m.exact is not None]
    return Edit("rewrite", said[0], said[1]) if len(said) == 2 else None


def _fronted(marks: Sequence[Mark], index: int) -> list[Mark] | None:
    """What is changed, where it stands before the verb: 把背景换成森林, 背景换成森林."""
    here: list[Mark] = []
    for mark in reversed(marks[max(0, index - REACH) : index]):
        if mark.is_end or mark.is_comma:
            break
        if mark.get("edit_links") == "fronts":
            return here or None
        here.insert(0, mark)
    is_han = "\u3400" <= marks[index].norm[:1] <= "\u9fff"
    return here if is_han and any(m.get("supports") or m.get("nouns") for m in here) else None


def _edit_before(prompt: str, marks: Sequence[Mark], index: int) -> Edit | None:
    verb = str(marks[index].get("edits"))
    before: list[Mark] = []
    for mark in reversed(marks[:index]):
        if mark.is_end or mark.is_comma or (mark.get("edits") and before):
            break
        before.insert(0, mark)
    link = next((i for i, m in enumerate(before) if m.get("edit_links")), None)
    target, value = (before, []) if link is None else (before[:link], before[link + 1 :])
    words = _verbatim(prompt, target)
    verb = "change" if verb == "make" else verb
    return Edit(_verb(verb, target, value), words, _verbatim(prompt, value) or None) if words else None  # type: ignore[arg-type]  # as above


def _made(prompt: str, rest: Sequence[Mark]) -> Edit | None:
    """ "Make the umbrella bigger": what follows the thing tells what changes."""
    heads = [i for i, m in enumerate(rest) if any(m.get(t) for t in MADE)]
    cut = next((i for i in range(len(rest) - 1, 0, -1) if i - 1 in heads or i in heads), None)
    if cut is None or len(rest) < 2:
        return None
    start = cut + 1 if cut in heads else cut
    target, value = rest[:start], rest[start:]
    said, words = _verbatim(prompt, value), _verbatim(prompt, target)
    if not said or not words:
        return None
    tables = {t for m in value for t, _ in m.senses}
    verb = "resize" if "sizes" in tables else "recolor" if tables & {"colors", "shades"} else "change"
    return Edit(verb, words, said)  # type: ignore[arg-type]  # one of three words


def _verb(verb: str, target: Sequence[Mark], value: Sequence[Mark]) -> str:
    """ "Change the car to red" is a new colour, "change 'Sael' to 'Sale'" a new wording."""
    if verb == "change" and value:
        if any(m.exact for m in value):
            return "rewrite"
        said = [m for m in value if not m.get("glue")]
        if said and said[-1].get("colors") and all(m.get("colors") or m.get("shades") for m in said):
            return "recolor"
    return verb


def _leads(mark: Mark) -> bool:
    is_small = mark.get("glue") in ("stop", "and", "with", "in", "of", "is")
    return is_small and not mark.get("reference_roles")


def _verbatim(prompt: str, marks: Sequence[Mark]) -> str:
    kept = list(marks)
    while kept and ((kept[0].get("glue") and not kept[0].get("reference_roles")) or kept[0].kind == "punct"):
        kept.pop(0)
    while len(kept) > 1 and kept[-1].is_unknown and kept[-1].norm.endswith("ly"):
        kept.pop()  # "retouch the skin lightly"
    while kept and (_leads(kept[-1]) or kept[-1].kind == "punct"):
        kept.pop()
    if not kept:
        return ""
    only = kept[0].exact if len(kept) == 1 else None
    return only.words if only is not None else prompt[kept[0].start : kept[-1].end]


def _kept(prompt: str, marks: Sequence[Mark]) -> tuple[str, ...]:
    """What is to stay as it is, thing by thing."""
    out: list[str] = []
    run: list[Mark] = []
    stays = False
    for mark in (*marks, None):
        if mark is not None and mark.scope == "negated" and mark.get("edits") == "change":
            stays = True  # "do not change the pose"
        elif mark is None or mark.is_end or mark.is_comma:
            stays = False
        is_kept = mark is not None and (mark.scope == "kept" or stays) and not mark.get("edits")
        is_inside = mark is not None and is_kept and not mark.get("scope")
        if mark is not None and is_inside and not (mark.is_comma or mark.is_a(("glue", "and")) or mark.is_end):
            run.append(mark)
            continue
        if run:
            words = _verbatim(prompt, [m for m in run if not m.get("strengths")])
            out += [words] if words else []
        run = []
    return tuple(dict.fromkeys(out))


def _references(prompt: str, marks: Sequence[Mark]) -> Iterator[ReferenceRule]:
    """ "Use image 1 as the product and the second photo for the style"."""
    named = [(i, n) for i, m in enumerate(marks) if m.get("references") and (n := _number(marks, i)) is not None]
    if named:
        named = sorted({*named, *_left_out(marks)})
    seen: set[int] = set()
    for position, (index, number) in enumerate(named):
        if number in seen:
            continue
        end = named[position + 1][0] if position + 1 < len(named) else len(marks)
        after = list(itertools.takewhile(lambda m: not m.is_end, marks[index + 1 : end]))
        before = list(itertools.takewhile(lambda m: not m.is_end, reversed(marks[max(0, index - 5) : index])))
        is_owner = any(m.get("glue") in ("of", "from") for m in before[:2])  # "the style of image 2"
        ways = (before, after) if is_owner else (after, before)
        role = next((r for way in ways for m in way if (r := m.get("reference_roles"))), None)
        seen.add(number)
        yield ReferenceRule(number, role or "source")  # type: ignore[arg-type]  # keys of the table, which a test holds


def _left_out(marks: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    """References of which only the number is said: "the layout from the first picture and the logo from the third"."""
    for before, (index, mark) in zip(marks, enumerate(marks[1:], 1), strict=False):
        after = marks[index + 1] if index + 1 < len(marks) else None
        is_last = after is None or after.is_end or after.is_comma
        if (ordinal := mark.get("ordinals")) and before.get("glue") in ("of", "from") and is_last:
            yield index, int(ordinal)


def _number(marks: Sequence[Mark], index: int) -> int | None:
    after = marks[index + 1] if index + 1 < len(marks) else None
    if after is not None and after.kind == "number" and after.get("numbers") and after.start <= marks[index].end + 2:
        return int(str(after.get("numbers")))
    for before in reversed(marks[max(0, index - 2) : index]):
        if ordinal := before.get("ordinals"):
            return int(ordinal)
    return None


def _strength(marks: Sequence[Mark]) -> float | None:
    """The share to redraw; of several wordings the one that keeps most."""
    found = [float(value) for m in marks if m.scope != "negated" and (value := m.get("strengths"))]
    return min(found, default=None)
