"""Where no LLVM is found plain code traces: slower, the same picture but for its noise."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

DRAW = """
import sys
import numpy as np
from maquette.pipeline import Maquette
from maquette.plan.resizing import resized
maquette = Maquette()
plan = resized(maquette.plan("a red mug on a wooden table", seed=5), 96)
np.save(sys.argv[1], maquette.render(plan).pixels)
"""


def drawn(variant: str, file: Path) -> np.ndarray:
    environment = {**os.environ, "MAQUETTE_VARIANT": variant}
    subprocess.run([sys.executable, "-c", DRAW, file], env=environment, check=True, timeout=240)
    return np.load(file).astype(np.float32)


def test_plain_code_draws_what_llvm_draws(tmp_path: Path) -> None:
    from maquette.engines.builtin.llvm import find_llvm

    if find_llvm() is None:
        pytest.skip("no LLVM library is installed")
    plain, fast = drawn("scalar_rgb", tmp_path / "plain.npy"), drawn("llvm_ad_rgb", tmp_path / "fast.npy")
    assert plain.shape == fast.shape
    assert np.abs(plain - fast).mean() < 6 < plain.std()
