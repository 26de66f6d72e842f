"""Looking up from Python, the command line and HTTP: asked for by the request, limited by the settings, told."""

import json
import logging
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from serving import serving
from small_net import KEY, Net
from typer.testing import CliRunner

from maquette import Maquette
from maquette.cli import app
from maquette.errors import InvalidRequest
from maquette.plan.model import Plan
from maquette.request import parse_request
from maquette.server import run_server
from maquette.settings import Settings, resolve
from maquette.workers.pool import RUNNER

PROMPT = "Wuffka next to a red mug in front of the Velbor Tower"


@pytest.fixture
def world(net: Net, fact: Callable[[str, str], Path], settings: Settings) -> Settings:
    fact("wuffka.toml", 'name = "Wuffka"\ndrawn_as = "brown dog"\n')
    net.page("en", "Velbor Tower", "tower in Paris", "A tower.")
    return settings


def environment(settings: Settings, *names: str) -> dict[str, str]:
    return {f"MAQUETTE_{name.upper()}": str(asdict(settings)[name]) for name in names}


SET = ("facts_folder", "wikipedia_url", "wikidata_url", "brave_url", "brave_key", "ground_cache_folder")


# Python ------------------------------------------------------------------------------------------


def test_python_looks_up_only_when_it_says_so(world: Settings, net: Net) -> None:
    maquette = Maquette("null", world)
    assert maquette.plan(PROMPT, seed=1).sources == ()
    assert net.asked == []
    assert [s.title for s in maquette.plan(PROMPT, seed=1, ground="on").sources] == ["Wuffka", "Velbor Tower"]


def test_a_maquette_made_to_look_up_does_so_in_every_call(world: Settings) -> None:
    maquette = Maquette("null", world, ground="folder")
    assert [s.provider for s in maquette.plan(PROMPT, seed=1).sources] == ["folder"]
    assert maquette.plan(PROMPT, seed=1, ground="off").sources == ()


def test_a_picture_tells_what_was_looked_up_when_and_where(world: Settings) -> None:
    (picture,) = Maquette("null", world).generate(PROMPT, seed=1, ground="on")
    assert picture.manifest.sources == picture.plan.sources == picture.plan.manifest.sources
    assert [(s.query, s.url) for s in picture.manifest.sources] == [
        ("Wuffka", "facts:wuffka.toml"),
        ("Velbor Tower", "https://en.wikipedia.org/wiki/Velbor_Tower"),
    ]
    assert all(s.looked_up_at.endswith("+00:00") for s in picture.manifest.sources)
    assert {"Wuffka", "Velbor Tower"} <= {w.words for w in picture.warnings}
    assert picture.timings["ground"] > 0


def test_a_plan_keeps_its_sources_when_it_is_written_and_read(world: Settings) -> None:
    plan = Maquette("null", world).plan(PROMPT, seed=1, ground="on")
    assert Plan.from_json(plan.to_json()) == plan


@pytest.mark.parametrize(
    ("given", "means"),
    [
        (None, ()),
        (False, ()),
        ("off", ()),
        ("", ()),
        (True, ("on",)),
        ("ON", ("on",)),
        (" folder , wikipedia,folder", ("folder", "wikipedia")),
    ],
)
def test_a_request_says_off_on_or_names(given: object, means: tuple[str, ...]) -> None:
    assert parse_request({"prompt": "x", "ground": given}).ground == means


@pytest.mark.parametrize("given", ["gopher", "on,folder", 1, ["folder"]])
def test_anything_else_is_refused(given: object) -> None:
    with pytest.raises(InvalidRequest) as caught:
        parse_request({"prompt": "x", "ground": given})
    assert caught.value.param == "ground"


# The command line --------------------------------------------------------------------------------


def test_the_command_line_tells_of_its_sources(world: Settings, tmp_path: Path) -> None:
    env = environment(world, *SET)
    arguments = ["generate", PROMPT, "--engine", "null", "--seed", "1", "-o", str(tmp_path / "a.png"), "--json"]
    told = json.loads(CliRunner().invoke(app, [*arguments, "--ground", "folder,wikipedia"], env=env).stdout)
    (picture,) = told["images"]
    assert [s["provider"] for s in picture["sources"]] == ["folder", "wikipedia"]
    assert picture["sources"] == picture["manifest"]["sources"]


def test_the_tree_of_a_plan_shows_its_sources(world: Settings) -> None:
    arguments = ["plan", PROMPT, "--seed", "1", "--ground", "folder"]
    result = CliRunner().invoke(app, arguments, env={**environment(world, *SET), "COLUMNS": "200"})
    assert "looked up" in result.stdout and "Wuffka (facts:wuffka.toml), folder, " in result.stdout


def test_the_environment_limits_the_command_line_too(world: Settings, net: Net) -> None:
    env = {**environment(world, *SET), "MAQUETTE_GROUND": "off"}
    result = CliRunner().invoke(app, ["plan", PROMPT, "--ground", "on", "--json"], env=env)
    assert json.loads(result.stdout)["sources"] == [] and net.asked == []


# HTTP --------------------------------------------------------------------------------------------


def test_over_http_a_request_may_ask_and_the_server_decides(world: Settings, net: Net) -> None:
    body = {"model": "maquette", "prompt": PROMPT, "size": "1024x640"}
    limited = replace(world, ground="folder", warm_up=False)
    with serving(limited, runner=RUNNER) as server:

        def record(**details: object) -> dict[str, object]:
            answer = server.post({**body, "maquette": {"engine": "null", "seed": 1, **details}})
            assert answer.status_code == 200, answer.text
            assert KEY not in answer.text and limited.facts_folder not in answer.text
            return answer.json()["maquette"]["images"][0]

        assert record()["sources"] == []
        asked = record(ground="folder,wikipedia")
        assert [s["url"] for s in asked["sources"]] == ["facts:wuffka.toml"]
        assert asked["manifest"]["sources"] == asked["sources"]
        assert any("does not allow" in w["why"] for w in asked["warnings"])
        assert net.asked == []
        refused = server.post({**body, "maquette": {"ground": "gopher"}})
        assert refused.status_code == 400 and refused.json()["error"]["param"] == "maquette.ground"


def test_a_server_does_not_start_with_a_name_nobody_has(settings: Settings) -> None:
    with pytest.raises(InvalidRequest) as caught:
        run_server(replace(settings, ground="gopher", port=0))
    assert "brave, folder, searxng, wikipedia" in caught.value.fix


# The key -----------------------------------------------------------------------------------------


def test_a_key_is_shown_nowhere(world: Settings, net: Net, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    net.manner = "500"
    plan = Maquette("null", world).plan("a zorgulon", seed=1, ground="brave")
    told = [plan.to_json(), repr(world), caplog.text]
    for arguments in (["serve", "--help"], ["plan", "a zorgulon", "--ground", "brave", "--json"]):
        result = CliRunner().invoke(app, arguments, env={**environment(world, *SET), "COLUMNS": "300"})
        told += [result.stdout, result.stderr]
    with pytest.raises(InvalidRequest) as caught:
        resolve({}, {"MAQUETTE_BRAVE_KEY": f"{KEY} with spaces"})
    assert not any(KEY in text for text in (*told, str(caught.value)))
    assert "answered 500" in plan.warnings[0].why
