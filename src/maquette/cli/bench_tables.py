"""A bench's figures as tables on a terminal."""

from collections.abc import Callable, Iterator, Sequence

from rich import box
from rich.markup import escape
from rich.table import Table

from ..bench import Figures, PromptFigures
from ..bench.quality import Nearness

STEPS = (
    "sketch", "understand", "plan", "geometry", "trace", "denoise", "cut out", "develop", "typeset", "verify", "encode",
)  # fmt: skip
"""Rows, as far as any prompt has them; steps that are not here come after them."""
YES, NO = "[green]yes[/]", "[red]no[/]"


def tables(figures: Figures) -> Iterator[Table | str]:
    """The machine, prompts, ratios, goals, and what failed."""
    yield " · ".join(escape(value) for value in figures.machine.values())
    if figures.prompts:
        yield _prompts(figures.prompts)
    yield _ratios(figures)
    yield _goals(figures)
    for what, why in figures.failures.items():
        yield f"[red]✗ {escape(what)} was not measured:[/] {escape(why)}"


def _prompts(prompts: tuple[PromptFigures, ...]) -> Table:
    """One column per prompt: there are more steps than prompts, and terminals are narrow."""
    table = Table(title="Seconds per step, warm, medium quality", box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    table.add_column("")
    for p in prompts:
        table.add_column(p.name, justify="right")

    def row(name: str, cell: Callable[[PromptFigures], str], end_section: bool = False) -> None:
        table.add_row(name, *(cell(p) for p in prompts), end_section=end_section)

    row("width", lambda p: str(p.width))
    row("height", lambda p: str(p.height), end_section=True)
    seen = {step for p in prompts for step in p.seconds}
    for step in (*(s for s in STEPS if s in seen), *sorted(seen - set(STEPS))):
        row(step, lambda p, step=step: _seconds(p.seconds.get(step)))  # type: ignore[misc]
    row("other", lambda p: _seconds(max(0.0, p.total_s - sum(p.seconds.values()))))
    row("[bold]total[/]", lambda p: f"[bold]{_seconds(p.total_s)}[/]")
    row("first", lambda p: _seconds(p.first_s), end_section=True)
    row("Msamples/s", lambda p: f"{p.samples_per_s / 1e6:.2f}" if p.samples_per_s else "–")
    row("peak MiB", lambda p: f"{p.peak_mib:.0f}")
    row("checks", lambda p: p.checks)
    row("same bytes", lambda p: YES if p.is_same else NO)
    return table


def _ratios(figures: Figures) -> Table:
    table = Table("", "ours", "baseline", "ratio", "", title="Against baselines of this run", box=box.SIMPLE_HEAD)
    for r in figures.ratios:
        ours, baseline = f"{r.ours:.3g} {r.unit}", f"{r.baseline:.3g} {r.unit}"
        table.add_row(r.name, ours, baseline, f"[bold]{r.times:.1f} ×[/]", r.detail)
    return table


def _goals(figures: Figures) -> Table:
    title = "What is promised for two ordinary cores"
    table = Table("", "at most", "measured", "met", title=title, box=box.SIMPLE_HEAD)
    for g in figures.goals:
        table.add_row(g.name, f"{g.at_most:g} {g.unit}", f"{g.measured:.3g} {g.unit}", YES if g.is_met else NO)
    return table


def nearness_table(found: Sequence[Nearness]) -> Table:
    """One row per scene, two columns per tier, and the mean of all."""
    tiers = list(dict.fromkeys(one.tier for one in found))
    title = "Nearness to 1,024 samples per pixel: PSNR in dB, SSIM"
    table = Table(
        "", *(f"{tier} {unit}" for tier in tiers for unit in ("dB", "SSIM")), title=title, box=box.SIMPLE_HEAD
    )
    of = {(one.scene, one.tier): one for one in found}
    scenes = list(dict.fromkeys(one.scene for one in found))
    for scene in scenes:
        cells = [of[scene, tier] for tier in tiers]
        table.add_row(scene, *(text for one in cells for text in (f"{one.psnr_db:.1f}", f"{one.ssim:.3f}")))
    means = []
    for tier in tiers:
        own = [one for one in found if one.tier == tier]
        means += [f"{sum(o.psnr_db for o in own) / len(own):.1f}", f"{sum(o.ssim for o in own) / len(own):.3f}"]
    table.add_section()
    table.add_row("[bold]mean[/]", *means)
    return table


def _seconds(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}" if value < 1 else f"{value:.2f}"
