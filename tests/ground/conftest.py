"""Who is asked in the tests of this folder: a small world on this machine, and a folder of facts."""

from collections.abc import Callable, Iterator
from pathlib import Path

import httpx2
import pytest
from small_net import KEY, Ask, Clock, Net, serving_net

from maquette.ground import Grounding, ground
from maquette.ground.cache import NAME, Cache
from maquette.settings import Settings
from maquette.understand import read


@pytest.fixture
def net() -> Iterator[Net]:
    with serving_net() as net:
        yield net


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def settings(net: Net, tmp_path: Path) -> Settings:
    """Everybody may be asked, and all of them are the small world's."""
    facts = tmp_path / "facts"
    facts.mkdir()
    return Settings(
        ground="on",
        facts_folder=str(facts),
        wikipedia_url=net.url + "/{language}",
        wikidata_url=net.url + "/data",
        searxng_url=net.url,
        brave_url=net.url,
        brave_key=KEY,
        ground_timeout_s=3.0,
        ground_cache_folder=str(tmp_path / "cache"),
    )


@pytest.fixture
def ask(settings: Settings, clock: Clock) -> Ask:
    """Reads a prompt and grounds it."""

    def ask(prompt: str, wanted: str = "on", with_: Settings = settings, fresh: bool = False) -> Grounding:
        cache = Cache(Path(with_.ground_cache_folder) / NAME, 0 if fresh else with_.ground_cache_days, clock)
        with httpx2.Client(trust_env=False) as client:
            names = tuple(wanted.split(","))
            return ground(read(prompt), names, with_, client=client, cache=cache, clock=clock, reread=read)

    return ask


@pytest.fixture
def fact(settings: Settings) -> Callable[[str, str], Path]:
    """Writes a file into the folder of facts."""

    def write(name: str, text: str) -> Path:
        file = Path(settings.facts_folder) / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    return write
