"""`maquette exam`: how much of what prompts say is understood, and how well the words in pictures can be read."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .generate import AsJson
from .outcome import told_to_a_person

if TYPE_CHECKING:
    from ..exam.reading import Marks, Tally

FOUND_GOAL, INVENTED_GOAL = 0.98, 0.02

app = typer.Typer(help="Examine Maquette: what it finds in prompts, and what can be read in its pictures.")


@app.command()
@told_to_a_person
def reading(
    language: Annotated[list[str] | None, typer.Option(help="Only this language; give it again for more.")] = None,
    missed: Annotated[bool, typer.Option("--missed", help="List every fact that was missed or invented.")] = False,
    as_json: AsJson = False,
) -> None:
    """Read every prompt of the corpus and mark what was found, missed and invented."""
    from ..errors import InvalidRequest
    from ..exam.corpus import corpus, exam_languages
    from ..exam.reading import examine
    from ..understand import read

    for tag in language or ():
        if tag not in exam_languages():
            raise InvalidRequest(
                f"no briefs in {tag!r}",
                why="the corpus has a file per language",
                fix="use one of " + ", ".join(exam_languages()),
                param="language",
            )
    marks = examine(corpus(tuple(language) if language else None), read)
    if as_json:
        from .told import print_json

        print_json(_as_json(marks))
        return
    _show(marks, missed)


@app.command()
@told_to_a_person
def text(
    kind: Annotated[list[str] | None, typer.Option(help="Only this kind of case; give it again for more.")] = None,
    language: Annotated[list[str] | None, typer.Option(help="Only this language; give it again for more.")] = None,
    sample: Annotated[int | None, typer.Option(min=1, help="So many cases, spread evenly over the corpus.")] = None,
    seed: Annotated[int, typer.Option(min=0, help="Of every picture.")] = 1,
    failed: Annotated[bool, typer.Option("--failed", help="List every string that was not read whole.")] = False,
    pictures: Annotated[Path | None, typer.Option(help="A folder to keep the pictures in.")] = None,
    as_json: AsJson = False,
) -> None:
    """Draw prompts that ask for words, read the pictures back, and mark what can be read in them."""
    from .exam_text import examine_text

    examine_text(kind, language, sample, seed, failed, pictures, as_json)


def _show(marks: "Marks", lists_missed: bool) -> None:
    from rich import box
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    console = Console()
    if lists_missed:
        for one in marks.marked:
            if one.missed or one.invented:
                console.print(f"[bold]{one.case.language}[/] {escape(one.case.prompt[:200])}", highlight=False)
                console.print(*(f"  [red]missed[/]   {escape(f)}" for f in one.missed), sep="\n", highlight=False)
                console.print(*(f"  [yellow]invented[/] {escape(f)}" for f in one.invented), sep="\n", highlight=False)
    for title, tallies in (("language", marks.by_language), ("kind", marks.by_kind), ("fact", marks.by_fact)):
        table = Table(title, "briefs", "facts", "found", "invented", box=box.SIMPLE_HEAD)
        for name, tally in (*sorted(tallies.items()), *((("all", marks.overall),) if title == "language" else ())):
            table.add_row(name, str(tally.briefs), str(tally.expected), *_shares(tally))
        console.print(table)


def _shares(tally: "Tally") -> tuple[str, str]:
    good, bad = "green", "red"
    found = f"[{good if tally.recall >= FOUND_GOAL else bad}]{tally.recall:.1%}[/]"
    return found, f"[{good if tally.invention <= INVENTED_GOAL else bad}]{tally.invention:.1%}[/]"


def _as_json(marks: "Marks") -> dict[str, object]:
    def told(tally: "Tally") -> dict[str, float]:
        return {
            "briefs": tally.briefs, "facts": tally.expected, "found": round(tally.recall, 4),
            "invented": round(tally.invention, 4),
        }  # fmt: skip

    return {
        "overall": told(marks.overall),
        "goals": {"found": FOUND_GOAL, "invented": INVENTED_GOAL},
        "languages": {name: told(t) for name, t in sorted(marks.by_language.items())},
        "kinds": {name: told(t) for name, t in sorted(marks.by_kind.items())},
        "facts": {name: told(t) for name, t in sorted(marks.by_fact.items())},
        "wrong": [
            {"prompt": m.case.prompt, "language": m.case.language, "missed": m.missed, "invented": m.invented}
            for m in marks.marked
            if m.missed or m.invented
        ],
    }
