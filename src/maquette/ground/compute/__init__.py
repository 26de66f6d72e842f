"""Compute what a prompt implies, exactly: sums, shares, weekdays, months, lunar years, units.

Asks nobody, reads no clock, knows no drawing.
"""
