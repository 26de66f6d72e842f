"""Verify: pixels and what was drawn → a `Report` of every promise of the plan. Changes nothing."""

from ..engines.contracts import Pixels
from ..manifest import Manifest
from ..plan.model import Check, Plan
from ..quality import TIERS
from . import ocr as reader
from .checks import CHECKS, Evidence, Finding
from .report import CheckResult, Report

__all__ = ["CheckResult", "Report", "verify"]


def verify(pixels: Pixels, plan: Plan, manifest: Manifest, ocr: bool | None = None) -> Report:
    """Checks every promise of the plan.

    Args:
        pixels: (h, w, 3 or 4) uint8 sRGB: the finished picture.
        manifest: What the engine says it drew.
        ocr: Read words from the pixels too; None: as the plan's quality tier says. It takes about
            half a second, and is left out where the `verify` extra is not installed.
    """
    wants_ocr = TIERS[plan.quality].reads_back if ocr is None else ocr
    evidence = Evidence(pixels, plan.canvas, manifest, reads_pixels=wants_ocr and reader.is_available())
    return Report(results=tuple(_result(check, CHECKS[check.kind](check, evidence)) for check in plan.checks))


def _result(check: Check, finding: Finding) -> CheckResult:
    return CheckResult(id=check.id, kind=check.kind, **finding._asdict())
