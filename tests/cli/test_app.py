"""The command line as a whole."""

import subprocess
import sys

import pytest

from maquette import __version__
from maquette.doctor import Proof, is_fit
from maquette.doctor.proof import prove
from maquette.settings import TABLE


def test_help_does_not_wait_for_heavy_libraries():
    heavy = ["numpy", "PIL", "cv2", "mitsuba", "pydantic", "fastapi", "uvicorn", "scipy", "rapidocr", "pytakumi"]
    code = f"import sys, maquette.cli; print(*[m for m in {heavy} if m in sys.modules])"
    child = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert child.stdout.strip() == ""


@pytest.mark.parametrize("command", ["generate", "plan", "render", "serve", "doctor", "bench"])
def test_every_command_explains_itself(maquette, command):
    assert command in maquette("--help").stdout
    assert maquette(command, "--help").exit_code == 0


def test_the_version_is_that_of_the_package(maquette):
    assert maquette("--version").stdout.strip() == f"maquette {__version__}"


def test_every_setting_is_a_flag_of_serve(maquette, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    shown = maquette("serve", "--help").stdout
    assert all(setting.flag in shown for setting in TABLE)


def test_a_setting_out_of_range_is_refused_with_code_2(maquette):
    result = maquette("serve", "--port", "70000")
    assert result.exit_code == 2 and "65535" in result.stderr


def test_a_machine_is_fit_when_all_that_is_needed_works():
    fine, extra = Proof("a", "works", "", is_needed=True), Proof("b", "missing", "")
    assert is_fit([fine, extra])
    assert not is_fit([fine, Proof("c", "broken", "", is_needed=True)])


def test_what_raises_is_broken_and_what_returns_works():
    def fails() -> str:
        raise OSError("no such library")

    assert prove("x", lambda: "3 found", "install it").status == "works"
    broken = prove("x", fails, "install it")
    assert (broken.status, broken.fix) == ("broken", "install it") and "no such library" in broken.found
