"""Lists in a prompt: dishes with prices, lines of a bill, bars of a chart, steps, columns, chains of arrows.

A prompt comes in with its quoted strings; out come items with exact amounts, what is to be computed with them, and
the stretches of the prompt they were read from. Nothing is computed here and nothing made up.
"""

from .reading import Lists, read_lists

__all__ = ["Lists", "read_lists"]
