"""`maquette plan` and `maquette render`: the plan can be read, kept, edited and drawn."""

import json
from pathlib import Path

import pytest
from PIL import Image

from maquette.plan.model import Plan

PROMPT = 'A poster with the headline "HELLO"'


def test_the_tree_shows_the_words_and_the_promises(maquette):
    result = maquette("plan", PROMPT, "--seed", "1")
    assert result.exit_code == 0
    assert "“HELLO”" in result.stdout and "checks" in result.stdout


def test_a_plan_is_written_and_read_back_the_same(maquette):
    written = maquette("plan", PROMPT, "-o", "plan.json", "--seed", "1")
    printed = maquette("plan", PROMPT, "--json", "--seed", "1")
    assert written.stdout == "plan.json\n"
    assert Plan.from_json(Path("plan.json").read_text("utf-8")) == Plan.from_json(printed.stdout)


def test_the_sketch_has_the_size_of_the_picture(maquette):
    assert maquette("plan", PROMPT, "--sketch", "sketch.png", "--size", "1024x768").stdout == "sketch.png\n"
    with Image.open("sketch.png") as image:
        assert image.size == (1024, 768)


def test_the_schema_names_the_fields_of_a_plan(maquette):
    schema = json.loads(maquette("plan", "--schema").stdout)
    assert set(schema["properties"]) == set(Plan.model_fields)


def test_an_edited_plan_is_drawn_as_edited(maquette):
    maquette("plan", PROMPT, "-o", "plan.json", "--size", "1024x1024", "--seed", "1")
    plan = json.loads(Path("plan.json").read_text("utf-8"))
    plan["seed"] = 99
    Path("plan.json").write_text(json.dumps(plan), "utf-8")
    result = maquette("render", "plan.json", "--engine", "null", "--json")
    (image,) = json.loads(result.stdout)["images"]
    assert (image["path"], image["seed"]) == ("plan.png", 99)
    with Image.open("plan.png") as drawn:
        assert drawn.size == (1024, 1024)


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("{", "JSON"),
        ('{"version": 99}', "version"),
        ('{"version": 1, "canvas": {"width": 64}}', "canvas"),
        ("[]", "no JSON object"),
    ],
)
def test_a_plan_that_does_not_fit_is_refused_with_code_2(maquette, content, named):
    Path("plan.json").write_text(content)
    result = maquette("render", "plan.json", "-o", "out.png")
    assert result.exit_code == 2 and named in result.stderr
    assert not Path("out.png").exists()


def test_a_plan_that_is_not_there_is_refused_with_code_2(maquette):
    result = maquette("render", "nowhere.json")
    assert result.exit_code == 2 and "nowhere.json" in result.stderr


def test_a_plan_needs_a_prompt(maquette):
    assert maquette("plan").exit_code == 2
