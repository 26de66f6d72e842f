"""Compute what a prompt implies, exactly: sums, shares, weekdays, months, lunar years, units.

    brief ──work_out──▶ brief with facts, each with its working; contradictions are told, never mended

Asks nobody, reads no clock, knows no drawing. Planners use the parts by name: `bills`, `money`, `calendars`, `shares`.
"""

from .work import work_out

__all__ = ["work_out"]
