"""`maquette doctor`: what this machine has, each proved by using it."""

from typing import TYPE_CHECKING

import typer

from .generate import AsJson

if TYPE_CHECKING:
    from ..doctor import Proof


def doctor(as_json: AsJson = False) -> None:
    """Tell what this machine has, and prove each by using it. Exit code 1 when something needed does not work."""
    from ..doctor import examine, is_fit
    from .told import print_json

    if as_json:
        proofs = list(examine())
        print_json({"fit": is_fit(proofs), "proofs": [proof.as_json() for proof in proofs]})
    else:
        proofs = _show()
    if not is_fit(proofs):
        raise typer.Exit(1)


def _show() -> "list[Proof]":
    """Prints each proof as soon as it is there: a broken renderer may take a minute to say so."""
    from rich.console import Console

    from ..doctor import examine, is_fit

    console = Console()
    marks = {"works": "[green]✓[/]", "missing": "[yellow]–[/]", "broken": "[red]✗[/]"}
    proofs = []
    for proof in examine():
        proofs.append(proof)
        console.print(f"{marks[proof.status]} [bold]{proof.name:<24}[/]", end="")
        console.print(proof.found, markup=False, highlight=False, soft_wrap=True)
        if proof.fix:
            console.print(f"    → {proof.fix}", markup=False, highlight=False, style="yellow")
    console.print(
        "\n[green]This machine is fit.[/]" if is_fit(proofs) else "\n[red]Something that is needed does not work.[/]"
    )
    return proofs
