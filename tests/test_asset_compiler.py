"""How npm packages become assets, and what a build says when they cannot be had."""

import json
import os
from itertools import pairwise
from pathlib import Path

import pytest
from asset_compiler import fetch, state
from asset_compiler.copying import copy_assets
from asset_compiler.drawings import normal_hexcode
from asset_compiler.fonts import TABLE, ranges
from asset_compiler.nouns import FOOD, SYMBOLS, TRAVEL, Entry, liken, plain, tabulate
from hypothesis import given
from hypothesis import strategies as st

ROOT = Path(__file__).parent.parent


@given(st.sets(st.integers(0, 300)))
def test_ranges_hold_the_points_they_were_made_of_and_never_touch(points: set[int]) -> None:
    flat = ranges(points)
    pairs = list(zip(flat[::2], flat[1::2], strict=True))
    assert {point for first, last in pairs for point in range(first, last + 1)} == points
    assert all(last + 1 < first for (_, last), (first, _) in pairwise(pairs))


@given(st.text())
def test_a_word_made_plain_stays_as_it_is(word: str) -> None:
    assert plain(plain(word)) == plain(word)


def test_variation_selectors_do_not_tell_signs_apart() -> None:
    assert normal_hexcode("1F3D6-FE0F") == normal_hexcode("1f3d6") == "1f3d6"


def test_a_thing_is_preferred_to_a_sign_and_its_own_name_to_a_tag() -> None:
    words = tabulate(
        [
            Entry("heart-on-house", "heart house", ("house",), (), SYMBOLS, 1),
            Entry("hut", "hut", ("house",), (), TRAVEL, 3),
            Entry("house", "house", (), ("home",), TRAVEL, 4),
        ],
        {},
    )
    assert words.keywords["house"] == ["house", "heart-on-house", "hut"]
    assert words.nouns == {"heart house": "heart-on-house", "home": "house", "house": "house", "hut": "hut"}


def test_plain_nouns_go_first_and_must_exist() -> None:
    entries = [Entry("hot-beverage", "hot beverage", ("coffee",), (), FOOD, 1)]
    assert tabulate(entries, {"coffee": "hot-beverage"}).nouns["coffee"] == "hot-beverage"
    with pytest.raises(ValueError, match="no-such-drawing"):
        tabulate(entries, {"coffee": "no-such-drawing"})


def test_a_plain_word_of_another_language_is_learnt_from_what_it_marks_in_english() -> None:
    english = tabulate(
        [
            Entry("black-cat", "black cat", ("cat",), (), FOOD, 1),
            Entry("cat", "cat", (), (), FOOD, 2),
            Entry("dog", "dog", ("pet",), (), FOOD, 3),
        ],
        {},
    )
    japanese = tabulate(
        [
            Entry("black-cat", "黒猫", ("猫",), (), FOOD, 1),
            Entry("cat", "ネコ", ("猫",), (), FOOD, 2),
            Entry("dog", "イヌ", ("ペット",), (), FOOD, 3),
        ],
        {},
    )
    learnt = liken(japanese, english)
    assert japanese.keywords["猫"][0] == "black-cat"
    assert learnt.keywords["猫"] == ["cat", "black-cat"]
    assert learnt.nouns["猫"] == "cat"
    assert "ペット" not in learnt.nouns


def test_the_lock_names_no_server_and_every_package_of_the_type_case() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))
    packages = {name.removeprefix("node_modules/") for name in lock["packages"]}
    assert all("resolved" not in package for package in lock["packages"].values())
    assert all("integrity" in package for name, package in lock["packages"].items() if name)
    for line in TABLE.read_text("utf-8").splitlines():
        if line.startswith("package = "):
            assert line.split('"')[1] in packages


def test_assets_are_current_until_an_input_changes(tmp_path: Path) -> None:
    (tmp_path / "package-lock.json").write_text("{}")
    folder = _assets(tmp_path / "assets", state.inputs(tmp_path))
    assert state.is_current(folder, tmp_path)
    (tmp_path / "package-lock.json").write_text('{"other": 1}')
    assert not state.is_current(folder, tmp_path)


def test_assets_without_a_part_are_not_current(tmp_path: Path) -> None:
    (tmp_path / "package-lock.json").write_text("{}")
    folder = _assets(tmp_path / "assets", state.inputs(tmp_path))
    (folder / "fonts.json").unlink()
    assert state.missing_parts(folder) == ("fonts.json",)
    assert not state.is_current(folder, tmp_path)


def test_assets_of_another_build_replace_what_was_there_and_spare_the_code(tmp_path: Path) -> None:
    there, here = _assets(tmp_path / "there", "new"), _assets(tmp_path / "here", "old")
    (here / "nouns/stale.json").write_text("{}")
    (here / "__init__.py").write_text("")
    copy_assets(there, here)
    assert json.loads((here / state.STAMP).read_text())["inputs"] == "new"
    assert not (here / "nouns/stale.json").exists()
    assert (here / "__init__.py").exists()


def test_when_npm_fails_the_error_says_what_npm_said_and_four_ways_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    npm = tmp_path / "npm"
    npm.write_text("#!/bin/sh\necho 'npm error code ECONNREFUSED' >&2\nexit 7\n")
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(fetch.FetchFailed) as failed:
        fetch.fetch_packages(ROOT, tmp_path / "scratch")
    said = str(failed.value)
    assert "status 7" in said
    assert "ECONNREFUSED" in said
    for way in ("HTTPS_PROXY", "NPM_CONFIG_REGISTRY", "MAQUETTE_ASSETS", "wheel"):
        assert way in said


def test_npm_is_told_to_run_no_code_of_the_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    npm = tmp_path / "npm"
    npm.write_text('#!/bin/sh\necho "$@" > told\n')
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert fetch.fetch_packages(ROOT, tmp_path / "scratch") == tmp_path / "scratch/node_modules"
    told = (tmp_path / "scratch/told").read_text().split()
    assert told[0] == "ci"
    assert "--ignore-scripts" in told


def _assets(folder: Path, stamp: str) -> Path:
    """The smallest folder that passes for compiled assets."""
    for part in state.PARTS:
        file = folder / part
        if file.suffix:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps({"inputs": stamp}))
        else:
            file.mkdir(parents=True)
    return folder
