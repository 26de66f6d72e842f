"""Ask Debian's or Ubuntu's package manager for a package, where we may. Needs nothing but Python."""

import os
import shutil
import subprocess


def may_install():
    """Whether `apt-get` is here and lets us install without asking anybody for a password."""
    return _command() is not None


def install(*choices):
    """Install the first package of `choices` that can be had.

    Returns:
        Its name, or None.
    """
    command = _command()
    if command is None:
        return None
    if not any(_run(command, "install", "--simulate", choice) for choice in choices):
        _run(command, "update")  # a fresh container has no lists yet
    for choice in choices:
        if _run(command, "install", "--yes", "--no-install-recommends", choice):
            return choice
    return None


def _command():
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return ["apt-get"]
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo", "-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    return None


def _run(command, *words):
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    return subprocess.run([*command, "-qq", *words], capture_output=True, env=environment).returncode == 0
