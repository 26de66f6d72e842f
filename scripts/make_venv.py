"""Make a virtual environment with pip in it, also where Debian took the means to do so out of Python.

    python3 scripts/make_venv.py .venv

Written for whatever Python the system has, so that an old one gets an answer and not a syntax error.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from urllib.parse import urljoin
from urllib.request import urlopen

import system_packages

OLDEST = (3, 11)
INDEX = os.environ.get("PIP_INDEX_URL") or "https://pypi.org/simple"
PIP_WHEEL = re.compile(r'href="([^"#]*/(pip-([0-9.]+)-py3-none-any\.whl))#sha256=([0-9a-f]{64})')
TIMEOUT_S = 60


def main(folder):
    if sys.version_info < OLDEST:
        return complain(
            "this is Python {}.{}, and Maquette needs 3.11 or later".format(*sys.version_info[:2]),
            "install a newer one and name it: make PYTHON=python3.12 run",
        )
    package = "python{}.{}-venv".format(*sys.version_info[:2])
    if not has("ensurepip"):
        print("This Python has no ensurepip; trying to install {} ...".format(package))
        system_packages.install(package, "python3-venv")
    if has("venv") and has("ensurepip"):
        return subprocess.call([sys.executable, "-m", "venv", folder])
    if has("venv") and bring_pip(folder):
        return 0
    shutil.rmtree(folder, ignore_errors=True)  # half an environment would pass for a whole one next time
    return complain(
        "this Python cannot make a virtual environment with pip in it, and pip cannot be had from " + INDEX,
        "install the venv module (on Debian and Ubuntu: sudo apt-get install {})".format(package),
    )


def has(module):
    # Asked in a child: a package that apt has just installed is invisible to this process.
    return subprocess.call([sys.executable, "-c", "import " + module], stderr=subprocess.DEVNULL) == 0


def bring_pip(folder):
    """An environment without pip, then the newest pip of the package index. Says whether both worked."""
    if subprocess.call([sys.executable, "-m", "venv", "--without-pip", folder]):
        return False
    try:
        index = INDEX.rstrip("/") + "/pip/"
        with urlopen(index, timeout=TIMEOUT_S) as answer:
            found = PIP_WHEEL.findall(answer.read().decode())
        address, name, _, digest = max(found, key=lambda pip: [int(part) for part in pip[2].split(".")])
        with urlopen(urljoin(index, address), timeout=TIMEOUT_S) as answer:
            wheel = answer.read()
    except (OSError, ValueError):
        return False
    if hashlib.sha256(wheel).hexdigest() != digest:
        return False
    with tempfile.TemporaryDirectory() as scratch:
        file = os.path.join(scratch, name)
        with open(file, "wb") as out:
            out.write(wheel)
        # A wheel is a zip, and Python runs a package straight out of one.
        return subprocess.call([folder + "/bin/python", file + "/pip", "install", "--quiet", file]) == 0


def complain(what, fix):
    print("Cannot set up: {}.\nTo fix it, {}.".format(what, fix), file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
