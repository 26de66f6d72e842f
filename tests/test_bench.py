"""The bench measures what it says it measures."""

import numpy as np
import pytest

from maquette.bench.baselines import _sample, ask_child, png
from maquette.bench.child import SMALL_PX, peak_mib
from maquette.bench.figures import Figures, Goal, Ratio
from maquette.bench.prompts import PROMPTS
from maquette.plan.model import Camera, Canvas, Place, Plan, SceneLayer
from maquette.plan.resizing import resized


def test_a_ratio_above_one_means_ours_is_less():
    assert Ratio("x", ours=2, baseline=10, unit="s").times == 5
    assert Ratio("x", ours=10, baseline=2, unit="s").times == 0.2


@pytest.mark.parametrize(("measured", "is_met"), [(3.4, True), (3.5, True), (3.51, False)])
def test_a_goal_is_met_up_to_its_limit(measured, is_met):
    assert Goal("bottle", at_most=3.5, measured=measured, unit="s").is_met is is_met


def test_prompts_have_names_of_their_own_and_the_quick_bench_has_some():
    assert len({prompt.name for prompt in PROMPTS}) == len(PROMPTS)
    assert any(prompt.is_quick for prompt in PROMPTS)


def test_the_png_baseline_compares_the_same_picture():
    ratio = png()
    assert ratio.times > 1 and "as large" in ratio.detail


def test_the_sample_picture_is_the_same_every_time():
    assert np.array_equal(_sample(), _sample())


def test_a_shrunk_plan_keeps_its_shape():
    layer = SceneLayer(
        id="scene",
        box=(0, 0, 1024, 1536),
        place=Place(name="white_studio"),
        camera=Camera(position=(0, -2, 1), target=(0, 0, 0), focal_length_mm=50),
    )
    small = resized(Plan(canvas=Canvas(width=1024, height=1536), seed=0, layers=(layer,)), SMALL_PX)
    assert small.canvas.height == SMALL_PX and small.layers[0].box == (0, 0, small.canvas.width, SMALL_PX)
    assert small.canvas.width / small.canvas.height == pytest.approx(1024 / 1536, abs=0.01)


def test_a_child_that_fails_says_why():
    with pytest.raises(RuntimeError, match="StopIteration"):
        ask_child("draw", "no such prompt")


def test_peak_memory_is_at_least_what_is_held_now():
    before = peak_mib()
    held = np.ones(32 * 2**20, np.uint8)  # 32 MiB, written to, so that it is really there
    assert peak_mib() >= before and held.sum() == held.size


def test_figures_become_json_with_verdicts():
    ratio, goal = Ratio("png", 5, 50, "ms"), Goal("png", 15, 5, "ms")
    told = Figures({}, True, (), (ratio,), (goal,), {"HTTP": "no server"}).as_json()
    assert told["ratios"][0]["times"] == 10 and told["goals"][0]["met"] is True
    assert told["failures"] == {"HTTP": "no server"}
