"""Tables drawn with bars, tabs or, where a table is asked for, commas. Pure; linear."""

from dataclasses import dataclass

RULE_SIGNS = frozenset(" \t|:+=-")
"""What the line below a Markdown table's head is drawn with."""


@dataclass(frozen=True, slots=True)
class CellText:
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class TableText:
    """A table as written: its head, if it has one, and its rows, all of one width."""

    start: int
    end: int
    head: tuple[CellText, ...]
    rows: tuple[tuple[CellText, ...], ...]

    @property
    def width(self) -> int:
        return max(len(row) for row in (self.head, *self.rows))


def tables_of(text: str, *, with_commas: bool) -> list[TableText]:
    """All tables: runs of two and more lines with as many bars or tabs each.

    Args:
        with_commas: Lines with as many commas make a table, too.
    """
    signs = ("|", "\t", ",") if with_commas else ("|", "\t")
    lines = _lines(text)
    out: list[TableText] = []
    at = 0
    while at < len(lines):
        run, sign = next(((r, s) for s in signs if len(r := _run(text, lines, at, s)) > 1), (lines[at : at + 1], ""))
        table = _table(text, run, sign) if sign else None
        if table is not None:
            out.append(table)
        at += len(run)
    return out


def _lines(text: str) -> list[tuple[int, int]]:
    out, cursor = [], 0
    for line in text.split("\n"):
        out.append((cursor, cursor + len(line)))
        cursor += len(line) + 1
    return out


def _run(text: str, lines: list[tuple[int, int]], at: int, sign: str) -> list[tuple[int, int]]:
    """The lines from `at` on that have the sign as often."""
    count = text.count(sign, *lines[at])
    if count == 0 or (sign == "," and count < 2):
        return []
    end = at
    while end < len(lines) and (text.count(sign, *lines[end]) == count):
        end += 1
    return lines[at:end]


def _table(text: str, run: list[tuple[int, int]], sign: str) -> TableText | None:
    has_rule = len(run) > 1 and _is_rule(text[slice(*run[1])])
    rows = [_cells(text, start, end, sign) for start, end in run if not _is_rule(text[start:end])]
    rows = [row for row in rows if any(cell.words for cell in row)]
    if not rows or max(map(len, rows)) < 2:
        return None
    first = [any(c.isdigit() for c in cell.words) for cell in rows[0]]
    is_head = has_rule or (len(rows) > 1 and not any(first) and any(c.isdigit() for x in rows[1] for c in x.words))
    head, body = (rows[0], rows[1:]) if is_head or sign == "," else ((), rows)
    return TableText(run[0][0], run[-1][1], head, tuple(body)) if body else None


def _is_rule(line: str) -> bool:
    return "--" in line and RULE_SIGNS.issuperset(line)


def _cells(text: str, start: int, end: int, sign: str) -> tuple[CellText, ...]:
    cells, cursor = [], start
    for part in text[start:end].split(sign):
        words = part.strip(" \t*_`")
        at = text.find(words, cursor, cursor + len(part)) if words else cursor
        cells.append(CellText(at, at + len(words), words))
        cursor += len(part) + 1
    if sign == "|":  # the bars at both ends of a line part nothing
        cells = cells[1:] if not cells[0].words else cells
        cells = cells[:-1] if cells and not cells[-1].words and text[start:end].rstrip().endswith("|") else cells
    return tuple(cells)
