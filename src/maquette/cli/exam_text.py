"""What `maquette exam text` prints and keeps."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import InvalidRequest, Unavailable

if TYPE_CHECKING:
    from ..exam.text import Answer, Marks, Read, Tally
    from ..pipeline import Picture

RELATIVE_GOAL, PRECISION_GOAL = 0.99, 0.97
LEGEND = """\
letters, words: read, of those asked for; edits: per letter; plain: letters, as a share of those that the reader
makes out in black on white; asked: letters asked for, of all shown; on it: on the thing or kind of page that is
named; seen: other things that are named."""
WHOLE = 0.999  # relative accuracy from which a string counts as read


def examine_text(
    kinds: Sequence[str] | None,
    languages: Sequence[str] | None,
    sample: int | None,
    seed: int,
    lists_failed: bool,
    pictures: Path | None,
    as_json: bool,
) -> None:
    """
    Raises:
        InvalidRequest: An unknown kind, or no case of such a language.
        Unavailable: No reader is installed.
    """
    from ..exam.text import examine
    from ..exam.text_corpus import sampled, text_corpus, text_kinds
    from ..pipeline import Maquette
    from ..verify import ocr

    for kind in kinds or ():
        if kind not in text_kinds():
            fix, why = "use one of " + ", ".join(text_kinds()), "the corpus has a file per kind"
            raise InvalidRequest(f"no cases of kind {kind!r}", why=why, fix=fix, param="kind")
    if not ocr.is_available():
        raise Unavailable(
            "pictures cannot be read",
            why="RapidOCR is not installed",
            fix="install it with `pip install 'maquette[verify]'`",
        )
    cases = text_corpus(tuple(kinds) if kinds else None, tuple(languages) if languages else None)
    if not cases:
        why = "no case of the corpus is in that language"
        raise InvalidRequest("no such cases", why=why, fix="leave out --language", param="language")
    keep = _Keeper(pictures)
    marks = examine(sampled(cases, sample), Maquette(), seed=seed, on_answer=keep)
    if as_json:
        from .told import print_json

        print_json(_as_json(marks))
        return
    _show(marks, lists_failed)


class _Keeper:
    """Saves each picture, with a number that `--failed` names too."""

    def __init__(self, folder: Path | None) -> None:
        self.folder, self.number = folder, 0

    def __call__(self, answer: "Answer", picture: "Picture | None") -> None:
        self.number += 1
        if self.folder is None or picture is None:
            return
        from PIL import Image

        self.folder.mkdir(parents=True, exist_ok=True)
        Image.fromarray(picture.pixels).save(self.folder / f"{self.number:03}-{answer.case.kind}.png")


def _show(marks: "Marks", lists_failed: bool) -> None:
    from rich import box
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    console = Console()
    if lists_failed:
        for number, answer in enumerate(marks.answers, 1):
            told = list(_faults(answer))
            if told:
                console.print(f"[bold]{number:03} {answer.case.kind}[/] {escape(answer.case.prompt[:160])}")
                console.print(*(f"  {escape(line)}" for line in told), sep="\n", highlight=False)
    titles = ("cases", "strings", "letters", "words", "edits", "plain", "asked", "on it", "seen")
    for title, tallies in (("kind", marks.by_kind), ("language", marks.by_language)):
        table = Table(title, *titles, box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
        for name, tally in (*sorted(tallies.items()), *((("all", marks.overall),) if title == "kind" else ())):
            table.add_row(name, str(tally.cases), *_figures(tally))
        console.print(table)
    console.print(LEGEND, highlight=False)
    if marks.overall.unread:
        console.print(f"{marks.overall.unread} strings are not marked: no installed reader knows their script.")


def _faults(answer: "Answer") -> "list[str]":
    out = [f"not drawn: {answer.error}"] if answer.error else []
    for one in answer.reads:
        if one.read is None:
            out.append(f"not set: “{one.words}”")
        elif one.is_readable and one.relative < WHOLE:
            out.append(f"{one.relative:.0%} “{one.words}” read as “{one.read}” (plain: “{one.plain}”)")
    out += [f"invented: “{words}”" for words in answer.invented]
    out += [f"not seen: {noun}" for noun in answer.missing]
    if not answer.carried and answer.error is None:
        out.append(f"not on the {answer.case.carrier or answer.case.kind_of_picture or 'page'}")
    return out


def _figures(tally: "Tally") -> tuple[str, ...]:
    relative = f"[{'green' if tally.relative >= RELATIVE_GOAL else 'red'}]{tally.relative:.1%}[/]"
    precision = f"[{'green' if tally.precision >= PRECISION_GOAL else 'red'}]{tally.precision:.1%}[/]"
    return (
        str(tally.strings), f"{tally.characters:.1%}", f"{tally.words:.1%}", f"{tally.distance:.3f}", relative,
        precision, f"{tally.carried:.1%}", f"{tally.things:.1%}",
    )  # fmt: skip


def _as_json(marks: "Marks") -> dict[str, object]:
    return {
        "overall": _tally(marks.overall),
        "goals": {"relative": RELATIVE_GOAL, "precision": PRECISION_GOAL},
        "kinds": {name: _tally(t) for name, t in sorted(marks.by_kind.items())},
        "languages": {name: _tally(t) for name, t in sorted(marks.by_language.items())},
        "answers": [
            {
                "prompt": a.case.whole_prompt, "kind": a.case.kind, "language": a.case.language, "error": a.error,
                "texts": [_read(r) for r in a.reads], "invented": a.invented, "is_carried": a.carried,
                "missing": a.missing, "precision": round(a.precision, 4),
            }
            for a in marks.answers
        ],
    }  # fmt: skip


def _tally(tally: "Tally") -> dict[str, float]:
    return {
        "cases": tally.cases, "strings": tally.strings, "not_set": tally.missing, "unread": tally.unread,
        "character_accuracy": round(tally.characters, 4), "word_accuracy": round(tally.words, 4),
        "normalised_distance": round(tally.distance, 4), "relative": round(tally.relative, 4),
        "precision": round(tally.precision, 4), "carried": round(tally.carried, 4), "things": round(tally.things, 4),
    }  # fmt: skip


def _read(one: "Read") -> dict[str, object]:
    return {
        "words": one.words, "read": one.read, "plain": one.plain, "box": one.box,
        "character_accuracy": round(one.characters, 4), "relative": round(one.relative, 4),
    }  # fmt: skip
