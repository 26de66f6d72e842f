"""The memory of look-ups: bounded, shared by processes, and never a reason to fail."""

import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from small_net import Clock

from maquette.ground.cache import MOST_ROWS, NAME, Cache, cache_file
from maquette.ground.model import Finding

FOUND = (
    Finding("Eiffel Tower", "https://x.example", "iron", True, None, ("tower",), "#7a4a2b", (("height", "330 m"),)),
)
AT = "2026-03-01T12:00:00+00:00"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / NAME


@pytest.fixture
def cache(file: Path, clock: Clock) -> Cache:
    return Cache(file, 30, clock)


def test_what_goes_in_comes_out(cache: Cache) -> None:
    assert cache.get("a") is None
    cache.put("a", FOUND, AT)
    cache.put("b", (), AT)
    assert cache.get("a") == (FOUND, AT) and cache.get("b") == ((), AT)


def test_only_its_owner_may_read_it(cache: Cache, file: Path) -> None:
    cache.put("a", FOUND, AT)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("rubbish", [b"", b"no database at all, " * 100, b"SQLite format 3\x00" + b"\xff" * 4000])
def test_a_broken_file_is_made_anew(cache: Cache, file: Path, rubbish: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(rubbish)
    assert cache.get("a") is None
    cache.put("a", FOUND, AT)
    assert cache.get("a") == (FOUND, AT)


@pytest.mark.parametrize("row", ["", "7", "[7]", '[{"title": "x"}]', '[{"kinds": 3}]', '{"a": 1}'])
def test_a_row_that_cannot_be_read_is_none(cache: Cache, file: Path, row: str) -> None:
    cache.put("a", FOUND, AT)
    with sqlite3.connect(file) as db:
        db.execute("update lookups set findings = ?", (row,))
    db.close()
    assert cache.get("a") is None


def test_a_date_in_the_future_is_not_trusted(cache: Cache) -> None:
    cache.put("a", FOUND, "2026-03-02T12:00:00+00:00")
    assert cache.get("a") is None


def test_where_nothing_can_be_written_nothing_is_remembered(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    cache = Cache(tmp_path / "cache" / NAME, 30, clock)
    cache.put("a", FOUND, AT)
    assert cache.get("a") is None


def test_a_file_that_another_process_holds_is_waited_for_and_then_left_alone(cache: Cache, file: Path) -> None:
    cache.put("a", FOUND, AT)
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("begin exclusive")
    try:
        assert cache.get("a") is None
        cache.put("b", FOUND, AT)
    finally:
        holder.execute("rollback")
        holder.close()
    assert cache.get("a") == (FOUND, AT)


def test_the_oldest_go_when_there_are_too_many(cache: Cache, file: Path) -> None:
    cache.put("first", FOUND, "2026-02-20T12:00:00+00:00")
    with sqlite3.connect(file) as db:
        db.executemany("insert into lookups values (?, ?, '[]')", ((f"k{i}", AT) for i in range(MOST_ROWS)))
    db.close()
    cache.put("last", FOUND, AT)
    assert cache.get("first") is None and cache.get("last") == (FOUND, AT)
    with sqlite3.connect(file) as db:
        assert db.execute("select count(*) from lookups").fetchone() == (MOST_ROWS,)
    db.close()


WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from maquette.ground.cache import Cache
from maquette.ground.model import Finding
cache = Cache(Path(sys.argv[1]), 30, lambda: datetime(2026, 3, 1, 12, tzinfo=UTC))
for number in range(20):
    cache.put(f"{sys.argv[2]}{number}", (Finding("x", "https://x.example"),), "2026-03-01T12:00:00+00:00")
"""


def test_several_processes_write_at_once_and_nothing_breaks(cache: Cache, file: Path) -> None:
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(file), name]) for name in "abc"]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    for name in "abc":  # one that had to wait too long has remembered less, and nothing wrong
        kept = [found for number in range(20) if (found := cache.get(f"{name}{number}"))]
        assert kept and all(found == ((Finding("x", "https://x.example"),), AT) for found in kept)
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("pragma integrity_check").fetchone() == ("ok",)


def test_it_lies_in_the_users_folder_for_caches_unless_told_otherwise(tmp_path: Path) -> None:
    assert cache_file("", {"XDG_CACHE_HOME": str(tmp_path)}) == tmp_path / "maquette" / NAME
    assert cache_file("", {"XDG_CACHE_HOME": "relative"}) == Path.home() / ".cache" / "maquette" / NAME
    assert cache_file(str(tmp_path), {}) == tmp_path / NAME
