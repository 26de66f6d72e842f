"""`maquette generate`: pictures on disk, paths on stdout, silence on stderr, and clear refusals."""

import contextlib
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

PROMPT = 'A poster with the headline "HELLO"'
NULL = ("--engine", "null", "--size", "1024x1024")


def test_in_a_pipe_only_the_path_is_printed(maquette):
    result = maquette("generate", PROMPT, "-o", "out.png", *NULL)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "out.png\n", "")
    with Image.open("out.png") as image:
        assert (image.format, image.size) == ("PNG", (1024, 1024))


@pytest.mark.parametrize(("name", "format"), [("a.jpg", "JPEG"), ("a.webp", "WEBP"), ("a.PNG", "PNG")])
def test_the_ending_names_the_format(maquette, name, format):
    assert maquette("generate", PROMPT, "-o", name, *NULL).exit_code == 0
    with Image.open(name) as image:
        assert image.format == format


def test_without_an_output_the_file_is_named_after_the_prompt_and_the_seed(maquette):
    result = maquette("generate", "A red mug on a desk", "--seed", "7", "--format", "webp", *NULL)
    assert result.stdout == "a-red-mug-on-a-desk-7.webp\n"
    assert Path("a-red-mug-on-a-desk-7.webp").is_file()


def test_several_pictures_are_numbered_and_have_seeds_of_their_own(maquette):
    result = maquette("generate", PROMPT, "-o", "out.png", "--n", "3", "--seed", "5", "--json", *NULL)
    images = json.loads(result.stdout)["images"]
    assert [image["path"] for image in images] == ["out-1.png", "out-2.png", "out-3.png"]
    assert [image["seed"] for image in images] == [5, 6, 7]
    assert sorted(os.listdir()) == ["out-1.png", "out-2.png", "out-3.png"]


def test_several_pictures_are_pages_of_one_pdf_and_files_of_their_own_as_svg(maquette):
    assert maquette("generate", PROMPT, "-o", "out.pdf", "--n", "2", "--seed", "5", *NULL).exit_code == 0
    assert maquette("generate", PROMPT, "-o", "out.svg", "--n", "2", "--seed", "5", *NULL).exit_code == 0
    assert sorted(os.listdir()) == ["out-1.svg", "out-2.svg", "out.pdf"]
    assert b"/Count 2" in Path("out.pdf").read_bytes()


def test_a_prompt_that_lists_pictures_gives_one_file_of_each(maquette):
    prompt = "A series of 3 pictures of a red fox: in the snow; on a table; next to an owl"
    assert maquette("generate", prompt, "-o", "out.png", "--seed", "5", *NULL).exit_code == 0
    assert sorted(os.listdir()) == ["out-1.png", "out-2.png", "out-3.png"]


def test_a_file_lists_the_scenes_of_a_series(maquette):
    Path("scenes.txt").write_text("a red fox\nthe fox next to an owl\n")
    result = maquette("generate", "--series", "scenes.txt", "-o", "out.png", "--seed", "5", "--json", *NULL)
    images = json.loads(result.stdout)["images"]
    assert [image["path"] for image in images] == ["out-1.png", "out-2.png"]
    assert [image["seed"] for image in images] == [5, 5]
    promised = [{result["id"] for result in image["report"]["results"]} for image in images]
    assert [{"whole-fox", "whole-owl"} & ids for ids in promised] == [{"whole-fox"}, {"whole-fox", "whole-owl"}]


def test_beside_a_series_the_prompt_is_said_of_all_its_scenes(maquette):
    Path("scenes.txt").write_text("with a fox\nwith an owl\n")
    result = maquette("generate", PROMPT, "--series", "scenes.txt", "-o", "out.png", "--seed", "5", "--json", *NULL)
    for image in json.loads(result.stdout)["images"]:
        assert "reads-headline" in {told["id"] for told in image["report"]["results"]}


def test_a_set_has_a_file_for_each_size(maquette):
    sizes = "1024x1024,1024x1536,1536x640"
    result = maquette(
        "generate", PROMPT, "-o", "out.png", "--sizes", sizes, "--engine", "null", "--json", "--seed", "5"
    )
    images = json.loads(result.stdout)["images"]
    assert [image["path"] for image in images] == [f"out-{size}.png" for size in sizes.split(",")]
    assert [f"{image['width']}x{image['height']}" for image in images] == sizes.split(",")
    assert {image["seed"] for image in images} == {5}


def test_json_is_one_document_with_everything_that_is_known(maquette):
    result = maquette("generate", PROMPT, "-o", "out.png", "--json", *NULL)
    (image,) = json.loads(result.stdout)["images"]
    known = {"path", "width", "height", "seed", "manifest", "report", "warnings", "seconds"}
    assert known <= image.keys()
    assert {"understand", "plan", "verify", "encode", "total"} <= image["seconds"].keys()
    assert image["report"]["total"] == len(image["report"]["results"])


def test_the_same_seed_gives_the_same_bytes(maquette):
    for name in ("a.png", "b.png"):
        maquette("generate", PROMPT, "-o", name, "--seed", "7", *NULL)
    assert Path("a.png").read_bytes() == Path("b.png").read_bytes()


def test_a_dash_reads_the_prompt_from_stdin(maquette):
    result = maquette("generate", "-", "-o", "out.png", "--seed", "1", *NULL, stdin=PROMPT + "\n")
    maquette("generate", PROMPT, "-o", "same.png", "--seed", "1", *NULL)
    assert result.exit_code == 0
    assert Path("out.png").read_bytes() == Path("same.png").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("",), "prompt"),
        (("x" * 32_001,), "32,000"),
        ((PROMPT, "--size", "1000x1000"), "multiples of 16"),
        ((PROMPT, "--size", "3200x640"), "3 times"),
        ((PROMPT, "--n", "0"), "use 1"),
        ((PROMPT, "--n", "11"), "use 10"),
        ((PROMPT, "--quality", "hi"), "high"),
        ((PROMPT, "--format", "jpg"), "jpeg"),
        ((PROMPT, "--background", "clear"), "transparent"),
        ((PROMPT, "--compression", "101", "--format", "webp"), "use 100"),
        ((PROMPT, "--seed", "-1"), "use 0"),
        ((PROMPT, "--engine", "bultin"), "builtin"),
        ((PROMPT, "-o", "missing/out.png"), "mkdir"),
        ((PROMPT, "-o", "."), "folder"),
        ((PROMPT, "-o", "/proc/out.png"), "/proc"),
        ((PROMPT, "-o", "out.gif"), "out.png"),
        ((PROMPT, "-o", "out.pdf", "--background", "transparent"), "svg"),
        ((PROMPT, "-o", "out.png", "--letters", "outlined"), "leave letters out"),
        ((PROMPT, "-o", "out.png", "--format", "webp"), "out.webp"),
        ((), "no prompt"),
        ((PROMPT, "--series", "missing.txt"), "missing.txt"),
        ((PROMPT, "--sizes", "1024x1024,1000x1000"), "multiples of 16"),
        ((PROMPT, "--sizes", "1024x1024", "--n", "2"), "--n and --sizes"),
    ],
)
def test_bad_input_ends_with_code_2_a_clear_message_and_no_file(maquette, arguments, named):
    result = maquette("generate", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert named in result.stderr and "Why:" in result.stderr and "Fix:" in result.stderr
    assert os.listdir() == []


def test_an_output_that_cannot_be_written_is_refused_before_anything_is_drawn(maquette):
    result = maquette("generate", PROMPT, "-o", "missing/out.png", "--engine", "test-broken")
    assert result.exit_code == 2 and "missing" in result.stderr


def test_what_breaks_inside_is_told_in_short_and_whole_with_debug(maquette):
    short = maquette("generate", PROMPT, "-o", "out.png", "--engine", "test-broken")
    assert short.exit_code == 1 and "--debug" in short.stderr and "Traceback" not in short.stderr
    whole = maquette("--debug", "generate", PROMPT, "-o", "out.png", "--engine", "test-broken")
    assert whole.exit_code == 1 and "Traceback" in whole.stderr
    assert os.listdir() == []


def test_ctrl_c_ends_with_code_130_and_leaves_nothing_behind(maquette):
    result = maquette("generate", PROMPT, "-o", "out.png", "--engine", "test-stopped")
    assert (result.exit_code, result.stdout) == (130, "")
    assert os.listdir() == []


def read_to_the_end(terminal: int) -> str:
    """All that is shown on a terminal until its last writer goes, which Linux reports as an input error."""
    shown = b""
    with contextlib.suppress(OSError):
        while chunk := os.read(terminal, 65_536):
            shown += chunk
    os.close(terminal)
    return shown.decode()


def test_on_a_terminal_the_figures_are_told_beside_the_path(tmp_path):
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "maquette", "generate", PROMPT, "-o", "out.png", "--seed", "7", *NULL]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=theirs) as child:
        os.close(theirs)
        told = read_to_the_end(ours)
        assert child.stdout is not None and child.stdout.read() == b"out.png\n"
    assert "seed 7" in told and "1024×1024" in told
