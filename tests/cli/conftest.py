"""A command line to call, and engines that misbehave on purpose."""

from collections.abc import Callable, Iterator

import pytest
from typer.testing import CliRunner, Result

from maquette.cli import app, outcome
from maquette.engines.contracts import CancelToken, Capabilities, Observer, Pictures, Rendering, engines
from maquette.plan.model import Plan


class _Raises:
    error: type[BaseException]

    def capabilities(self) -> Capabilities:
        return Capabilities(summary="breaks, for tests")

    def render(self, plan: Plan, pictures: Pictures, observer: Observer, cancel: CancelToken) -> Rendering:
        raise self.error("on purpose")


@engines.register("test-broken")
class Broken(_Raises):
    error = ZeroDivisionError


@engines.register("test-stopped")
class Stopped(_Raises):
    error = KeyboardInterrupt


@pytest.fixture
def maquette(tmp_path, monkeypatch) -> Iterator[Callable[..., Result]]:
    """Calls `maquette` with arguments, in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, stdin: str | None = None) -> Result:
        return CliRunner().invoke(app, list(arguments), input=stdin)

    yield call
    outcome.shows_traceback = False
