"""See that the path tracer has an LLVM library to compile with; install one where we may, else say what it costs.

Never fails: without LLVM everything works, only slower.
"""

import os
import sys

import system_packages

from maquette.engines.builtin import llvm

PACKAGES = ("libllvm19", "libllvm20", "libllvm18", "libllvm21")
"""Best proved first: 19 is in Debian 12 and 13, the others in some Ubuntu."""

SLOWER = """\
Note: no LLVM library (17 or later) works here, so scenes are traced by plain scalar code: the same pictures,
about 11 times slower. To make it fast, install one: {how}"""


def main() -> int:
    if llvm.variant() != "scalar_rgb" or "MAQUETTE_VARIANT" in os.environ:  # good already, or the person's own choice
        return 0
    if system_packages.may_install():
        print(f"Installing {PACKAGES[0]}, so that scenes are traced about 11 times faster ...")
        system_packages.install(*PACKAGES)
        llvm.find_llvm.cache_clear()
        llvm.variant.cache_clear()
        if llvm.variant() != "scalar_rgb":
            return 0
    print(SLOWER.format(how=f"sudo apt-get install {PACKAGES[0]} (on Debian 12 or later), or your system's LLVM."))
    return 0


if __name__ == "__main__":
    sys.exit(main())
