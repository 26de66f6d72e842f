"""Running the server: how it starts, and that it leaves nothing behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest

from maquette.errors import InvalidRequest
from maquette.server.run import listen

SUPPORT = Path(__file__).parents[1] / "support"
PROGRAM = """
from maquette.server import run_server
from maquette.settings import Settings

if __name__ == "__main__":
    run_server(Settings(port=0, workers=2, warm_up=False, shutdown_s=0.5), runner="fake_runner:FlatRunner")
"""


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def children_of(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]


@contextmanager
def running(folder: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    program = folder / "serve.py"
    program.write_text(PROGRAM)
    paths = os.pathsep.join([str(SUPPORT), *sys.path])
    with subprocess.Popen(
        [sys.executable, str(program)], stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": paths}
    ) as process:
        assert process.stderr is not None
        try:
            words = process.stderr.readline().split()
            url = next(word for word in words if word.startswith("http://")).removesuffix("/v1")
            yield process, url
        finally:
            process.kill()


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL], ids=lambda how: how.name)
def test_however_the_server_ends_no_process_is_left(tmp_path: Path, how: signal.Signals) -> None:
    with running(tmp_path) as (process, url):
        answer = httpx2.post(
            f"{url}/v1/images/generations", json={"model": "gpt-image-2", "prompt": "a mug"}, timeout=60
        )
        assert answer.status_code == 200
        children = children_of(process.pid)
        assert len(children) >= 2
        process.send_signal(how)
        process.communicate(timeout=20)
        end = time.monotonic() + 5
        while any(map(is_running, children)) and time.monotonic() < end:
            time.sleep(0.02)
        assert not [child for child in children if is_running(child)]
        assert process.returncode == (0 if how == signal.SIGINT else -how)


def test_a_port_in_use_is_told_with_the_next_free_one() -> None:
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(InvalidRequest) as caught:
            listen("127.0.0.1", port)
    assert (caught.value.param, caught.value.exit_code) == ("port", 2)
    assert str(port) in caught.value.what
    free = int(caught.value.fix.split()[-1])
    assert free > port
    listen("127.0.0.1", free).close()


def test_an_address_of_another_machine_is_told() -> None:
    with pytest.raises(InvalidRequest) as caught:
        listen("192.0.2.1", 0)
    assert caught.value.param == "host"
