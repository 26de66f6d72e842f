"""What was looked up before, with its date: one SQLite file, safe with several processes, never a reason to fail.

A file that cannot be read is made anew; where none can be written, nothing is remembered.
"""

import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from .model import Finding

T = TypeVar("T")

NAME = "lookups-1.sqlite3"
"""The number grows when the table or what stands in it changes."""
MOST_ROWS = 2000
"""About 4 MB; the oldest go first."""
EMPTY_DAYS = 1.0
"""Nothing found today may be found tomorrow."""
PATIENCE_S = 0.5  # for another process that writes
FAILED_S = 30.0
"""A provider that failed is left alone for so long: ten pictures must not wait ten times."""

_TABLE = """
create table if not exists lookups (key text primary key, at text not null, findings text not null) without rowid;
create index if not exists lookups_by_age on lookups (at);
create table if not exists failures (provider text primary key, at text not null, why text not null) without rowid;
"""


def cache_file(folder: str, environ: dict[str, str] | os._Environ[str]) -> Path:
    """Where it lies: in `folder`, else in the user's folder for caches (XDG Base Directory Specification)."""
    if folder:
        return Path(folder) / NAME
    base = environ.get("XDG_CACHE_HOME", "")
    root = Path(base) if Path(base).is_absolute() else Path.home() / ".cache"
    return root / "maquette" / NAME


class Cache:
    """Findings by provider and query."""

    def __init__(self, file: Path | None, days: float, clock: Callable[[], datetime]) -> None:
        """
        Args:
            file: None, or an age of 0 days, remembers nothing.
            days: How old an answer may be.
            clock: Now, in UTC.
        """
        self._file, self._days, self._clock = file if days > 0 else None, days, clock

    def get(self, key: str) -> tuple[tuple[Finding, ...], str] | None:
        """(findings, when they were looked up), if that is not too long ago."""
        row = self._try(lambda db: db.execute("select at, findings from lookups where key = ?", (key,)).fetchone())
        if row is None:
            return None
        at, text = row
        findings = _read(text)
        days = self._days if findings else min(self._days, EMPTY_DAYS)
        return (findings, at) if findings is not None and self._is_younger(at, timedelta(days=days)) else None

    def put(self, key: str, findings: tuple[Finding, ...], at: str) -> None:
        text = json.dumps([asdict(f) for f in findings], ensure_ascii=False)

        def write(db: sqlite3.Connection) -> None:
            db.execute("insert or replace into lookups values (?, ?, ?)", (key, at, text))
            db.execute(
                "delete from lookups where key in (select key from lookups order by at desc limit -1 offset ?)",
                (MOST_ROWS,),
            )

        self._try(write)

    def failure(self, provider: str) -> str | None:
        """Why a provider failed a moment ago, if it did."""
        asked = "select at, why from failures where provider = ?"
        row = self._try(lambda db: db.execute(asked, (provider,)).fetchone())
        return str(row[1]) if row and self._is_younger(row[0], timedelta(seconds=FAILED_S)) else None

    def put_failure(self, provider: str, why: str, at: str) -> None:
        self._try(lambda db: db.execute("insert or replace into failures values (?, ?, ?)", (provider, at, why)))

    def _is_younger(self, at: str, age: timedelta) -> bool:
        try:
            return timedelta(0) <= self._clock() - datetime.fromisoformat(at) <= age
        except (ValueError, TypeError):
            return False

    def _try(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        """Does the work; None when the file does not allow it."""
        if self._file is None:
            return None
        with suppress(OSError, sqlite3.Error):
            try:
                return self._do(self._file, work)
            except sqlite3.OperationalError:
                raise  # locked for too long, or read-only: nothing is broken
            except sqlite3.DatabaseError:
                self._file.unlink(missing_ok=True)
                return self._do(self._file, work)
        return None

    def _do(self, file: Path, work: Callable[[sqlite3.Connection], T]) -> T:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not file.exists():
            file.touch(mode=0o600)  # what somebody asks is theirs alone
        with closing(sqlite3.connect(file, timeout=PATIENCE_S)) as db, db:
            db.executescript(_TABLE)
            return work(db)


def _read(text: str) -> tuple[Finding, ...] | None:
    try:
        rows: Any = json.loads(text)  # Any: what a file holds
        return tuple(_finding(row) for row in rows)
    except (ValueError, TypeError, KeyError):
        return None


def _finding(row: dict[str, Any]) -> Finding:
    return Finding(**{**row, "kinds": tuple(row["kinds"]), "facts": tuple((a, b) for a, b in row["facts"])})
