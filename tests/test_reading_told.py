"""What reading took, and who read, told by Python, the command line and HTTP; and how settings get there."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from fake_chat import Chat, answer, chatting, fails, says
from serving import Server, serving
from typer.testing import CliRunner

from maquette import Maquette, Plan
from maquette.cli import app
from maquette.errors import InvalidRequest
from maquette.settings import TABLE, Settings, resolve
from maquette.workers.pool import RUNNER
from maquette.workers.runner import PipelineRunner

KEY = "sk-not-to-be-shown-9876543210"
PROMPT = 'A poster that says "HELLO"'
READ = answer(kind="poster", texts=[{"words": "HELLO", "role": "headline"}], moods=["elegant"])
TOLD = {"reader": "llm", "model": "test-model", "tries": 1, "prompt_tokens": 900, "completion_tokens": 300}
RULES = {"reader": "rules", "model": None, "tries": 0, "prompt_tokens": 0, "completion_tokens": 0}


@pytest.fixture
def chat() -> Iterator[Chat]:
    with chatting(says(READ)) as chat:
        yield chat


def configured(chat: Chat, **more: Any) -> Settings:
    return Settings(llm_url=chat.url, llm_model="test-model", llm_key=KEY, **more)


def is_told(reading: dict[str, Any], expected: dict[str, Any]) -> bool:
    return expected.items() <= reading.items() and reading["seconds"] >= 0 and reading["cached_tokens"] >= 0


# Python ------------------------------------------------------------------------------------------


def test_a_picture_tells_who_read_its_prompt_and_what_it_took(chat):
    (picture,) = Maquette("null", configured(chat)).generate(PROMPT, size="1024x640", seed=1)
    assert is_told(picture.reading.to_json(), TOLD)
    assert picture.reading.seconds <= picture.timings["understand"]
    assert picture.plan.reading.model_dump() == picture.reading.to_json()


def test_by_default_the_rules_read_and_nothing_is_asked(chat):
    (picture,) = Maquette("null").generate(PROMPT, size="1024x640", seed=1)
    assert is_told(picture.reading.to_json(), RULES) and picture.plan.reading is None
    (picture,) = Maquette("null", configured(chat)).generate(PROMPT, size="1024x640", seed=1, reader="rules")
    assert is_told(picture.reading.to_json(), RULES) and not chat.asked


def test_the_pictures_of_one_request_are_read_once(chat):
    pictures = Maquette("null", configured(chat)).generate(PROMPT, size="1024x640", n=3, seed=1)
    assert [picture.reading.tries for picture in pictures] == [1, 0, 0]
    assert sum(picture.reading.prompt_tokens for picture in pictures) == 900 and len(chat.asked) == 1


def test_how_long_reading_took_makes_no_other_plan(chat):
    maquette = Maquette("null", configured(chat))
    first, second = maquette.plan(PROMPT, seed=1), maquette.plan(PROMPT, seed=1)
    assert first.reading != second.reading and first.hash == second.hash
    assert Plan.from_json(first.to_json()) == first


def test_a_plan_that_is_drawn_was_not_read(chat):
    maquette = Maquette("null", configured(chat))
    assert maquette.render(maquette.plan(PROMPT, size="1024x640", seed=1)).reading is None


def test_a_model_that_fails_is_told_first_among_the_warnings():
    with chatting(fails(401)) as chat:
        plan = Maquette("null", configured(chat)).plan(PROMPT, seed=1, reader="llm")
    assert "HTTP 401" in plan.warnings[0].why and KEY not in plan.to_json()
    assert plan.reading is not None and plan.reading.reader == "rules" and plan.reading.model == "test-model"


def test_asking_for_a_model_where_none_is_configured_is_refused():
    with pytest.raises(InvalidRequest) as caught:
        Maquette("null").plan(PROMPT, reader="llm")
    assert caught.value.param == "reader" and "MAQUETTE_LLM_URL" in caught.value.fix


# The command line --------------------------------------------------------------------------------


@pytest.fixture
def maquette(tmp_path, monkeypatch, chat):
    """Calls `maquette` in an empty folder, with a model in the environment."""
    monkeypatch.chdir(tmp_path)
    for name, value in (("URL", chat.url), ("MODEL", "test-model"), ("KEY", KEY)):
        monkeypatch.setenv(f"MAQUETTE_LLM_{name}", value)
    return lambda *arguments: CliRunner().invoke(app, list(arguments))


def test_generate_tells_it_in_its_json(maquette):
    result = maquette("generate", PROMPT, "-o", "out.png", "--engine", "null", "--size", "1024x640", "--json")
    (image,) = json.loads(result.stdout)["images"]
    assert is_told(image["reading"], TOLD) and result.stderr == ""


def test_generate_by_rules_asks_nobody(maquette, chat):
    by_rules = ("--engine", "null", "--size", "1024x640", "--json", "--reader", "rules")
    (image,) = json.loads(maquette("generate", PROMPT, "-o", "out.png", *by_rules).stdout)["images"]
    assert is_told(image["reading"], RULES) and not chat.asked


def test_plan_tells_it_in_its_json_and_in_its_tree(maquette):
    plan = Plan.from_json(maquette("plan", PROMPT, "--json", "--seed", "1").stdout)
    assert plan.reading is not None and is_told(plan.reading.model_dump(), TOLD)
    tree = maquette("plan", PROMPT, "--seed", "1").stdout
    assert "read by test-model in" in tree and "900 tokens in (768 cached), 300 out" in tree


def test_a_reader_that_is_not_there_is_refused_with_code_2_before_anything_is_drawn(maquette, monkeypatch):
    monkeypatch.delenv("MAQUETTE_LLM_URL")
    monkeypatch.delenv("MAQUETTE_LLM_MODEL")
    for command in ("generate", "plan"):
        result = maquette(command, PROMPT, "--reader", "llm")
        assert result.exit_code == 2 and "MAQUETTE_LLM_URL" in result.stderr and "Fix:" in result.stderr
    assert maquette("plan", PROMPT, "--reader", "lm").exit_code == 2


def test_the_key_is_in_no_help_and_no_error(maquette, monkeypatch):
    monkeypatch.setenv("COLUMNS", "300")
    for command in ("serve", "generate", "plan"):
        assert KEY not in maquette(command, "--help").stdout
    monkeypatch.setenv("MAQUETTE_LLM_KEY", f"{KEY} with a space")
    result = maquette("plan", PROMPT)
    assert result.exit_code == 2 and "MAQUETTE_LLM_KEY does not fit" in result.stderr and KEY not in result.stderr


# HTTP --------------------------------------------------------------------------------------------


@pytest.fixture
def server(chat) -> Iterator[Server]:
    with serving(configured(chat, warm_up=False), runner=RUNNER) as server:
        yield server


def wish(**details: Any) -> dict[str, Any]:
    details = {"engine": "null", "seed": 1, **details}
    return {"model": "gpt-image-2", "prompt": PROMPT, "size": "1024x640", "maquette": details}


def test_over_http_the_model_reads_in_the_render_process_and_its_tokens_are_no_image_tokens(server, chat):
    answered = server.post(wish()).json()
    assert is_told(answered["maquette"]["images"][0]["reading"], TOLD)
    assert answered["usage"]["input_tokens_details"] == {"text_tokens": 14, "image_tokens": 0}
    assert KEY not in json.dumps(answered) and chat.asked[0].headers["authorization"] == f"Bearer {KEY}"
    by_rules = server.post(wish(reader="rules")).json()
    assert is_told(by_rules["maquette"]["images"][0]["reading"], RULES) and len(chat.asked) == 1


@pytest.mark.slow
def test_warming_up_asks_nobody(chat):
    PipelineRunner(configured(chat)).warm_up()
    assert not chat.asked


def test_over_http_a_model_that_is_not_there_is_refused_by_the_name_of_the_field():
    with serving(Settings(warm_up=False)) as server:
        refused = server.post(wish(reader="llm"))
        unknown = server.post(wish(reader="lm"))
    assert (refused.status_code, unknown.status_code) == (400, 400)
    assert refused.json()["error"]["param"] == unknown.json()["error"]["param"] == "maquette.reader"
    assert "MAQUETTE_LLM_URL" in refused.json()["error"]["message"]


# Settings ----------------------------------------------------------------------------------------


def test_a_secret_is_no_part_of_what_settings_show():
    settings = resolve({}, {"MAQUETTE_LLM_KEY": f" {KEY}\n"})
    assert settings.llm_key == KEY and KEY not in repr(settings) and KEY not in str(settings)
    assert [row.name for row in TABLE if row.is_secret and row.default != ""] == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MAQUETTE_LLM_URL", "127.0.0.1:11434"),
        ("MAQUETTE_LLM_URL", "file:///etc/passwd"),
        ("MAQUETTE_LLM_URL", f"https://me:{KEY}@example.org/v1"),
        ("MAQUETTE_LLM_URL", f"https://example.org/v1?key={KEY}"),
        ("MAQUETTE_LLM_KEY", f"{KEY}\r\nX-Injected: 1"),
        ("MAQUETTE_LLM_KEY", f"„{KEY}“"),
        ("MAQUETTE_LLM_MODEL", "two\nlines"),
    ],
)
def test_what_does_not_fit_is_refused_without_being_shown(name: str, value: str):
    with pytest.raises(InvalidRequest) as caught:
        resolve({}, {name: value})
    assert name in caught.value.what and KEY not in str(caught.value) and caught.value.fix


@pytest.mark.parametrize("name", ["MAQUETTE_LLM_URL", "MAQUETTE_LLM_MODEL"])
def test_an_address_without_a_model_or_a_model_without_an_address_is_half_a_setting(name: str):
    with pytest.raises(InvalidRequest) as caught:
        resolve({}, {name: "http://127.0.0.1:11434/v1"})
    assert "as well, or neither" in caught.value.fix
