"""Which way to run the path tracer on this machine: CUDA, LLVM, or plain scalar code.

Dr.Jit aborts the whole process with some LLVM releases (15 and 16 on AVX-512 machines), so a library is
tried in a child process first and the answer remembered beside Dr.Jit's own kernel cache.
"""

import functools
import json
import os
import re
import subprocess
import sys
from pathlib import Path

OLDEST = 17  # 14 is refused by Dr.Jit, 15 and 16 crash in code generation
PROBE_TIMEOUT_S = 60

_PROBE = """
import mitsuba as mi, numpy as np
mi.set_variant({variant!r})
s = mi.load_dict({{"type": "scene", "i": {{"type": "direct"}}, "s": {{"type": "sphere"}}, "e": {{"type": "constant"}},
  "c": {{"type": "perspective", "film": {{"type": "hdrfilm", "width": 8, "height": 8}}}}}})
assert np.isfinite(np.array(mi.render(s, spp=1))).all()
"""


def candidates() -> list[Path]:
    """LLVM libraries the loader or a Debian layout knows, newest first, `OLDEST` and later only."""
    found: dict[int, Path] = {}
    places = [
        Path("/usr/lib"),
        Path("/usr/local/lib"),
        *Path("/usr/lib").glob("*-linux-gnu"),
        *Path("/usr/lib").glob("llvm-*/lib"),
    ]
    for folder in places:
        for library in folder.glob("libLLVM*"):
            match = re.match(r"libLLVM(?:-(\d+)\.so(?:\.\d+)*|\.so\.(\d+)(?:\.\d+)*)$", library.name)
            if match:
                found.setdefault(int(match[1] or match[2]), library)
    return [found[version] for version in sorted(found, reverse=True) if version >= OLDEST]


@functools.cache
def find_llvm() -> Path | None:
    """The newest LLVM library that has proved to work here, or None.

    `DRJIT_LIBLLVM_PATH`, when set, is tried first and alone: it is the person's own choice.
    """
    chosen = os.environ.get("DRJIT_LIBLLVM_PATH")
    for library in [Path(chosen)] if chosen else candidates():
        if _works("llvm_ad_rgb", library):
            return library
    return None


@functools.cache
def variant() -> str:
    """The fastest Mitsuba variant that works here: "cuda_ad_rgb", "llvm_ad_rgb" or "scalar_rgb"."""
    forced = os.environ.get("MAQUETTE_VARIANT")
    if forced:
        return forced
    if Path("/dev/nvidiactl").exists() and _works("cuda_ad_rgb", None):
        return "cuda_ad_rgb"
    return "llvm_ad_rgb" if find_llvm() else "scalar_rgb"


def _works(variant_name: str, library: Path | None) -> bool:
    """Renders a few pixels in a child process; a crash there is an answer, not an accident."""
    memory = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "maquette" / "backends.json"
    changed = library.stat().st_mtime_ns if library and library.exists() else 0
    key = f"{variant_name} {library} {changed} {sys.version_info[:2]}"
    try:
        known: dict[str, bool] = json.loads(memory.read_text())
    except (OSError, ValueError):
        known = {}
    if key in known:
        return known[key]
    environment = {**os.environ, **({"DRJIT_LIBLLVM_PATH": str(library)} if library else {})}
    try:
        probe = subprocess.run(
            [sys.executable, "-c", _PROBE.format(variant=variant_name)],
            env=environment,
            capture_output=True,
            timeout=PROBE_TIMEOUT_S,
            check=False,
        )
        works = probe.returncode == 0
    except subprocess.TimeoutExpired:
        works = False
    try:
        memory.parent.mkdir(parents=True, exist_ok=True)
        memory.write_text(json.dumps({**known, key: works}))
    except OSError:
        pass  # a read-only home only costs the next start this probe again
    return works


@functools.cache
def load_mitsuba():  # type: ignore[no-untyped-def]  # the module has no types
    """Mitsuba with its variant chosen; imported here only, because it is heavy and must see LLVM first."""
    name = variant()
    library = find_llvm() if name == "llvm_ad_rgb" else None
    if library:
        os.environ["DRJIT_LIBLLVM_PATH"] = str(library)
    import mitsuba

    mitsuba.set_variant(name)
    mitsuba.set_log_level(mitsuba.LogLevel.Error)
    return mitsuba
