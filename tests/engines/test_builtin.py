"""The built-in engine: same plan, same bytes; what is promised is drawn; work can be stopped."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from maquette import Maquette
from maquette.engines.contracts import CancelToken, Frame, Progress, engines
from maquette.errors import Cancelled, InvalidRequest
from maquette.plan.model import Canvas, Plan

GOLDENS = Path(__file__).parent.parent / "goldens"
EDGE = 192  # px of the longer edge: small enough to be quick, large enough to see what is what
LEAST_PSNR = 26.0  # dB: the same picture on another processor differs by rounding in the denoiser

PROMPTS = {
    "bottle": "A matte black water bottle on a pure white background, front view, no text.",
    "street": 'An orange cat on a cyberpunk neon street with a shop sign "NEKO COFFEE".',
    "table": "A matte ivory mug on a wooden desk, morning window light from the left.",
    "studio": "A white speaker on a pastel pink background.",
    "advert": 'Product ad for wireless earbuds above a dark graphite surface, blue rim lighting, headline "SOUND".',
    "poster": "Plakat für ein Straßenfest: „Sommer im Hof“, 12. Juli, freundlich und bunt.",
}


def small(plan: Plan, edge: int = EDGE) -> Plan:
    """The same plan on a small canvas: camera and layout scale with it."""
    share = edge / max(plan.canvas.width, plan.canvas.height)
    size = (round(plan.canvas.width * share), round(plan.canvas.height * share))

    def scaled(box):
        return tuple(min(size[k % 2], max(0, round(v * share))) for k, v in enumerate(box))

    layers = tuple(layer.model_copy(update={"box": scaled(layer.box)}) for layer in plan.layers)
    return plan.model_copy(
        update={"canvas": Canvas(width=size[0], height=size[1], background=plan.canvas.background), "layers": layers}
    )


def drawn(prompt: str, **wishes) -> np.ndarray:
    maquette = Maquette()
    return maquette.render(small(maquette.plan(prompt, seed=3, **wishes))).pixels


@pytest.mark.parametrize("name", PROMPTS)
def test_the_picture_is_as_it_was(name, request):
    """Renew with `pytest tests/engines --renew-goldens`, after looking at what changed."""
    pixels = drawn(PROMPTS[name])
    golden = GOLDENS / f"{name}.png"
    if request.config.getoption("--renew-goldens"):
        GOLDENS.mkdir(exist_ok=True)
        Image.fromarray(pixels).save(golden)
    expected = np.asarray(Image.open(golden))
    assert pixels.shape == expected.shape
    error = float(np.mean((pixels.astype(float) - expected) ** 2))
    psnr = 10 * np.log10(255**2 / max(error, 1e-9))
    assert psnr >= LEAST_PSNR, f"{psnr:.1f} dB; see {golden}"


@pytest.mark.parametrize("name", ["bottle", "table", "poster"])
def test_the_same_prompt_and_seed_give_the_same_bytes(name):
    assert np.array_equal(drawn(PROMPTS[name]), drawn(PROMPTS[name]))


def test_another_seed_gives_another_picture():
    maquette = Maquette()
    one, other = (maquette.render(small(maquette.plan(PROMPTS["street"], seed=s))).pixels for s in (3, 4))
    assert not np.array_equal(one, other)


def test_white_is_exactly_white_around_the_product():
    pixels = drawn(PROMPTS["bottle"])
    border = np.concatenate(
        [
            pixels[:3].reshape(-1, 3),
            pixels[-3:].reshape(-1, 3),
            pixels[:, :3].reshape(-1, 3),
            pixels[:, -3:].reshape(-1, 3),
        ]
    )
    assert (border == 255).all()


def test_a_product_on_white_casts_a_shadow():
    pixels = drawn(PROMPTS["bottle"])
    foot = pixels[int(pixels.shape[0] * 0.86), :, 0].astype(int)
    assert ((foot < 250) & (foot > 120)).sum() > 5


def test_a_transparent_picture_is_opaque_inside_and_clear_outside():
    pixels = drawn("A red mug, three-quarter view.", background="transparent")
    assert pixels.shape[2] == 4
    assert (pixels[:4, :, 3] == 0).all()
    assert (pixels[..., 3] == 255).mean() > 0.1


def test_the_colour_asked_for_is_the_colour_seen():
    pixels = drawn("A red mug on a pure white background.").reshape(-1, 3).astype(int)
    mug = pixels[(pixels.max(1) - pixels.min(1)) > 60]
    assert len(mug) > 500
    assert (mug[:, 0] > mug[:, 1] + 40).mean() > 0.9


class Watcher:
    wants_frames = True

    def __init__(self) -> None:
        self.frames: list[Frame] = []
        self.shares: list[float] = []

    def on_frame(self, frame: Frame) -> None:
        self.frames.append(frame)

    def on_progress(self, progress: Progress) -> None:
        self.shares.append(progress.share)


def test_a_watcher_sees_the_sketch_then_a_rough_trace_and_progress_never_falls():
    watcher = Watcher()
    maquette = Maquette()
    plan = small(maquette.plan(PROMPTS["table"], seed=3))
    final = maquette.render(plan, observer=watcher)
    stages = [f.stage for f in watcher.frames]
    assert stages[0] == "sketch"
    assert "rough" in stages[1:]
    assert all(f.pixels.shape[:2] == final.pixels.shape[:2] and f.pixels.dtype == np.uint8 for f in watcher.frames)
    assert watcher.shares == sorted(watcher.shares)


def test_watching_does_not_change_the_picture():
    maquette = Maquette()
    plan = small(maquette.plan(PROMPTS["table"], seed=3))
    assert np.array_equal(maquette.render(plan).pixels, maquette.render(plan, observer=Watcher()).pixels)


def test_a_cancelled_picture_is_not_finished():
    maquette = Maquette()
    plan = small(maquette.plan(PROMPTS["table"], seed=3))
    asked = iter([False, False, False])
    with pytest.raises(Cancelled):
        maquette.render(plan, cancel=CancelToken(lambda: next(asked, True)))


def test_an_edited_plan_is_what_is_drawn():
    maquette = Maquette()
    plan = small(maquette.plan("A red mug on a pure white background.", seed=3))
    scene = plan.layers[0]
    blue = scene.objects[0].model_copy(update={"color": "#2040d0", "color_name": "blue"})
    edited = plan.model_copy(update={"layers": (scene.model_copy(update={"objects": (blue,)}),)})
    pixels = maquette.render(edited).pixels.reshape(-1, 3).astype(int)
    mug = pixels[(pixels.max(1) - pixels.min(1)) > 60]
    assert (mug[:, 2] > mug[:, 0] + 40).mean() > 0.9


def test_an_unknown_engine_is_refused_by_name():
    with pytest.raises(InvalidRequest) as refusal:
        Maquette(engine="oracle").plan("a mug")
    assert "builtin" in str(refusal.value)


def test_every_engine_says_what_it_is():
    for name in engines:
        assert engines.get(name).capabilities().summary
