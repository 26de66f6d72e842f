"""What is told of a finished picture: the JSON record, and the line on a terminal."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.markup import escape

if TYPE_CHECKING:
    from ..pipeline import Picture


def record(picture: "Picture", path: Path, seconds: Mapping[str, float]) -> dict[str, Any]:  # Any: JSON
    """All that is known of a picture that was written to `path`."""
    report = picture.report
    return {
        "path": str(path),
        "width": picture.width,
        "height": picture.height,
        "seed": picture.seed,
        "reading": picture.reading.to_json() if picture.reading else None,
        "alt_text": picture.manifest.alt_text(),
        "manifest": picture.manifest.model_dump(mode="json"),
        "report": {"passed": report.passed, "total": report.total, **report.model_dump(mode="json")},
        "sources": [source.model_dump(mode="json") for source in picture.plan.sources],
        "warnings": [notice.model_dump(mode="json") for notice in picture.warnings],
        "seconds": {step: round(value, 4) for step, value in seconds.items()},
    }


def print_json(document: object) -> None:
    """One document on stdout."""
    print(json.dumps(document, ensure_ascii=False, indent=2))


def lines(picture: "Picture", path: Path, total_s: float) -> list[str]:
    """For a person, in Rich's markup: the figures in one line, then what is not as it was asked for."""
    report = picture.report
    checks = f"checks {report.summary}" if report.total else "nothing to check"
    figures = f"{picture.width}×{picture.height}  seed {picture.seed}  {checks}  {total_s:.1f} s"
    told = [f"[green]✓[/] [bold]{escape(str(path))}[/]  {figures}"]
    told += [f"  [red]✗[/] {escape(result.detail)}" for result in report.failures]
    for notice in picture.warnings:
        words = f"“{escape(notice.words)}”: " if notice.words else ""
        told.append(f"  [yellow]![/] {words}{escape(notice.why)}")
    return told
