"""A bench's figures as tables on a terminal."""

from collections.abc import Iterator

from rich.markup import escape
from rich.table import Table

from ..bench import Figures

STEPS = ("understand", "plan", "geometry", "trace", "denoise", "develop", "typeset", "verify", "encode")
"""Columns, as far as any prompt has them; what is left of the total is "other"."""


def tables(figures: Figures) -> Iterator[Table | str]:
    """Prompts, ratios, goals, and what failed."""
    yield " · ".join(f"{escape(value)}" for value in figures.machine.values())
    if figures.prompts:
        yield _prompts(figures)
    yield _ratios(figures)
    yield _goals(figures)
    for what, why in figures.failures.items():
        yield f"[red]✗ {escape(what)} was not measured:[/] {escape(why)}"


def _prompts(figures: Figures) -> Table:
    steps = [step for step in STEPS if any(step in p.seconds for p in figures.prompts)]
    table = Table(
        "prompt",
        "px",
        "total s",
        *steps,
        "other",
        "first s",
        "Msamples/s",
        "peak MiB",
        "checks",
        "same bytes",
        title="Seconds per step, warm, medium quality",
    )
    for column in table.columns[2:]:
        column.justify = "right"
    for p in figures.prompts:
        known = [p.seconds.get(step) for step in steps]
        other = max(0.0, p.total_s - sum(filter(None, known)))
        rate = f"{p.samples_per_s / 1e6:.2f}" if p.samples_per_s else "–"
        table.add_row(
            p.name,
            f"{p.width}×{p.height}",
            f"[bold]{p.total_s:.2f}[/]",
            *(_seconds(s) for s in known),
            _seconds(other),
            f"{p.first_s:.1f}",
            rate,
            f"{p.peak_mib:.0f}",
            p.checks,
            "[green]yes[/]" if p.is_same else "[red]no[/]",
        )
    return table


def _ratios(figures: Figures) -> Table:
    table = Table("baseline", "ours", "baseline", "ratio", "", title="Against baselines of this run")
    for r in figures.ratios:
        table.add_row(
            r.name, f"{r.ours:.2f} {r.unit}", f"{r.baseline:.2f} {r.unit}", f"[bold]{r.times:.1f} ×[/]", r.detail
        )
    return table


def _goals(figures: Figures) -> Table:
    table = Table("goal", "at most", "measured", "met", title="What is promised for two ordinary cores")
    for g in figures.goals:
        met = "[green]yes[/]" if g.is_met else "[red]no[/]"
        table.add_row(g.name, f"{g.at_most:g} {g.unit}", f"{g.measured:.3g} {g.unit}", met)
    return table


def _seconds(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}" if value < 1 else f"{value:.2f}"
