"""The ways to trace light here. Each renders a small sphere in a child process: a crash there is an answer."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from .proof import Proof, prove

TIMEOUT_S = 120  # the first run compiles kernels; a driver that hangs must not hang the doctor
EDGE_PX = 32

# Arguments: the variant, and the edge of the picture in px.
_TRACE = """
import sys, time, mitsuba, numpy
mitsuba.set_variant(sys.argv[1])
edge = int(sys.argv[2])
eye = mitsuba.ScalarTransform4f().look_at([0, 0, 5], [0, 0, 0], [0, 1, 0])
scene = mitsuba.load_dict({
    "type": "scene", "integrator": {"type": "path"}, "shape": {"type": "sphere"}, "light": {"type": "constant"},
    "camera": {"type": "perspective", "to_world": eye, "film": {"type": "hdrfilm", "width": edge, "height": edge}},
})
started = time.perf_counter()
pixels = numpy.array(mitsuba.render(scene, spp=4))
assert numpy.isfinite(pixels).all() and pixels.std() > 0.01, "the picture is empty"
print(f"{time.perf_counter() - started:.2f}")
"""


def proofs() -> Iterator[Proof]:
    from ..engines.builtin.llvm import candidates, find_llvm, variant

    library = find_llvm()
    # The last resort: where even this fails, no scene can be drawn.
    yield replace(_trace("scalar renderer", "scalar_rgb", None), is_needed=True)
    if library:
        yield _trace("LLVM renderer", "llvm_ad_rgb", library)
    else:
        tried = ", ".join(map(str, candidates()))
        seen = f"{tried} failed" if tried else "no LLVM of a usable version"
        found = f"{seen}; scenes are drawn about eleven times slower"
        yield Proof("LLVM renderer", "missing", found, "install LLVM 19 (Debian, Ubuntu: apt-get install libllvm19)")
    if Path("/dev/nvidiactl").exists():
        yield _trace("GPU renderer", "cuda_ad_rgb", None)
    else:
        yield Proof("GPU renderer", "missing", "no NVIDIA GPU; none is needed")
    yield Proof("renderer in use", "works", variant())
    yield prove("denoiser", _denoise, "install pyoidn anew: pip install --force-reinstall pyoidn")


def _trace(name: str, variant: str, library: Path | None) -> Proof:
    environment = {**os.environ, **({"DRJIT_LIBLLVM_PATH": str(library)} if library else {})}
    command = [sys.executable, "-c", _TRACE, variant, str(EDGE_PX)]
    which = f" with {library}" if library else ""
    try:
        child = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=TIMEOUT_S, check=False)
    except subprocess.TimeoutExpired:
        return Proof(name, "broken", f"no answer within {TIMEOUT_S} s{which}", "another renderer is used")
    if child.returncode == 0:
        return Proof(name, "works", f"{EDGE_PX}×{EDGE_PX} px in {child.stdout.strip()} s{which}")
    last = (child.stderr.strip().splitlines() or [f"it ended with code {child.returncode}"])[-1]
    return Proof(name, "broken", last + which, "another renderer is used")


def _denoise() -> str:
    import numpy as np
    import pyoidn

    noise = np.random.default_rng(0).random((EDGE_PX, EDGE_PX, 3), np.float32)
    spread = float(np.asarray(pyoidn.denoise(noise, hdr=True)).std())
    if not spread < noise.std() / 2:
        raise ValueError("a noisy picture came back as noisy as it went in")
    return f"noise down to {spread / noise.std():.0%}"
